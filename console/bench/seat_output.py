"""How the processes of a measurement speak: one JSON object a line."""

from __future__ import annotations

import json
import sys
from typing import Any


def say(told: dict[str, Any]) -> None:
    """Write one line, at once."""
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
