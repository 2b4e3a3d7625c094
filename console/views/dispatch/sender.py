"""Hands commands in and keeps them pending until the picture shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from console.domain.commands.command import CaseCommand
from console.views.work.sender import Sender

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from console.domain.commands.command import Command, Outcome
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
