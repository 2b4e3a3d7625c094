"""Theme, delegates and small widgets every workspace uses."""

from __future__ import annotations
