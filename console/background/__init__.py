"""Work off the GUI thread and the way back."""

from __future__ import annotations
