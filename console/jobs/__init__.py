"""What runs by the clock: sweeps, marks, reminders."""

from __future__ import annotations
