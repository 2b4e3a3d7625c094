"""Hands commands in and keeps them pending until the picture shows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from typing_extensions import override

from console.domain.commands.command import CaseCommand
from console.domain.errors import DeskError
from console.views.work.sender import Sender

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from console.domain.commands.command import Command, Outcome
    from console.domain.records.case import CaseRecord
    from console.views.dispatch.parts import DispatchParts
    from console.views.dispatch.pending import Pending


class CaseSender(Sender):
    """The only way out of this workspace."""

    def __init__(
        self, parts: DispatchParts, pending: Pending, parent: QObject | None = None
    ) -> None:
        super().__init__(parts, parent)
        self._pending = pending

    @override
    def begin(self, command: Command, title: str) -> None:
        super().begin(command, title)
        if isinstance(command, CaseCommand):
            self._pending.begin(command.command_id, command.case_id, title)

    @override
    def forget(self, command: Command, outcome: Outcome | None) -> None:
        super().forget(command, outcome)
        if outcome is None:
            self._pending.refused(command.command_id)
        else:
            self._pending.done(command.command_id, outcome)


def seen_after(
    error: Exception, seen: CaseRecord, now: CaseRecord | None
) -> CaseRecord:
    """Return the case as the person has seen it once the refusal was shown."""
    newest = now if now is not None and now.version > seen.version else seen
    told = error.facts.get("now") if isinstance(error, DeskError) else None
    if isinstance(told, int) and told > newest.version:
        return replace(newest, version=told)
    return newest
