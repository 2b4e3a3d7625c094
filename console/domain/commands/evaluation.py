"""Closing a scoring period (综合评价, 5.4.6.1)."""

from __future__ import annotations

from console.domain.commands.command import Command
from console.domain.record import record


@record
class FreezePeriod(Command):
    """Close a period that is over: its figures stay as they are now, with a reason."""

    name: str
    reason: str
