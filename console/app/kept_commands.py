"""Commands kept at the seat until the link is back: how many, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.domain.commands.command import CaseCommand
from console.models.case_columns import short_number
from console.views.dispatch.verb_words import verb_text
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from uuid import UUID

    from console.background.command_desk import CommandDesk
    from console.domain.commands.command import Command
    from console.store.picture import Picture
    from console.views.shell.messages import Messages
    from console.views.shell.status_bar import StatusBar


class KeptCommands(QObject):
    """Names them in the status bar; says when the first is kept and all have gone."""

    def __init__(
        self,
        commands: CommandDesk,
        picture: Picture,
        bar: StatusBar,
        messages: Messages,
    ) -> None:
        super().__init__(bar)
        self._picture, self._bar, self._messages = picture, bar, messages
        self._kept: dict[UUID, str] = {}
        commands.delayed.connect(self._on_delayed)
        commands.done.connect(lambda command, _outcome: self._on_answered(command))
        commands.refused.connect(lambda command, _error: self._on_answered(command))

    def _on_delayed(self, command: Command) -> None:
        if command.command_id in self._kept:
            return
        self._kept[command.command_id] = name = self._name(command)
        said = self.tr("连接断了：%1 已留在本席，恢复后自动补发，不会重复")
        self._messages.say(said.replace("%1", name), Level.REFUSED)
        self._show()

    def _on_answered(self, command: Command) -> None:
        if self._kept.pop(command.command_id, None) is None:
            return
        if not self._kept:
            self._messages.say(self.tr("留在本席的指令已全部有了答复"), Level.INFO)
        self._show()

    def _show(self) -> None:
        self._bar.set_kept(list(self._kept.values()))

    def _name(self, command: Command) -> str:
        from console.app.workshop import verb_of  # noqa: PLC0415 - where it comes from

        case_id = command.case_id if isinstance(command, CaseCommand) else None
        case = self._picture.cases.get(case_id)
        number = short_number(case.number) if case is not None else ""
        return f"{verb_text(verb_of(command))} {number}".strip()
