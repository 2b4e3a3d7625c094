"""Hands commands in, keeps them pending, and says what became of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from console.domain.errors import DeskError
from console.views.dispatch.refusal_words import refusal_text
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import CaseCommand, Outcome
    from console.domain.records.case import CaseRecord
    from console.views.dispatch.parts import DispatchParts
    from console.views.dispatch.pending import Pending


class Sheet(Protocol):
    """A form that stays open until its command went through."""

    def accept(self) -> None:
        """The command was done."""
        ...

    def refuse(self, words: str) -> None:
        """It was not; what was typed stays."""
        ...

    def isVisible(self) -> bool:  # noqa: N802 - Qt's own
        """Whether the person still looks at it."""
        ...


class CaseSender(QObject):
    """The only way out of this workspace."""

    def __init__(
        self, parts: DispatchParts, pending: Pending, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._pending = parts, pending

    def send(
        self,
        command: CaseCommand,
        *,
        title: str,
        seen: CaseRecord | None = None,
        sheet: Sheet | None = None,
        done: Callable[[Outcome], object] | None = None,
        refused: Callable[[Exception], object] | None = None,
    ) -> None:
        """Hand a command in under a name people know.

        Without ``done`` a message says that it was done; without ``refused`` the
        refusal is said in the sheet, or as a message when there is none.
        """

        def on_done(outcome: Outcome) -> None:
            self._pending.done(command.command_id, outcome)
            if sheet is not None and sheet.isVisible():
                sheet.accept()
            if done is not None:
                done(outcome)
            else:
                self.say_done(title, outcome)

        def on_refused(error: Exception) -> None:
            self._pending.refused(command.command_id)
            if refused is not None:
                refused(error)
            self._say_refused(error, title, seen, sheet, quiet=refused is not None)

        self._pending.begin(command.command_id, command.case_id, title)
        self._parts.commands.submit(command, done=on_done, refused=on_refused)

    def say_done(self, title: str, outcome: Outcome) -> None:
        """Say that something was done to a case."""
        said = self.tr("%1：已办理 %2").replace("%1", title)
        self._parts.messages.say(said.replace("%2", outcome.number), Level.DONE)

    def words_of(self, error: Exception, seen: CaseRecord | None) -> str:
        """Return why a command was refused, in a sentence."""
        if not isinstance(error, DeskError):
            return self.tr("程序出错，未能办理；已记入日志")
        now = self._parts.picture.cases.get(seen.id) if seen is not None else None
        words = refusal_text(error, seen=seen, now=now, person_name=self._person_name)
        unit_id = error.facts.get("unit_id")
        unit = self._parts.picture.units.get(unit_id if isinstance(unit_id, int) else 0)
        return words if unit is None else f"{unit.name}：{words}"

    def _say_refused(
        self,
        error: Exception,
        title: str,
        seen: CaseRecord | None,
        sheet: Sheet | None,
        *,
        quiet: bool,
    ) -> None:
        words = self.words_of(error, seen)
        if sheet is not None and sheet.isVisible():
            sheet.refuse(words)
        elif not quiet:
            said = self.tr("%1：%2").replace("%2", words).replace("%1", title)
            self._parts.messages.say(said, Level.REFUSED)

    def _person_name(self, login: str) -> str:
        persons = self._parts.picture.persons
        return next((p.name for p in persons if p.login == login), login)


def seen_after(
    error: Exception, seen: CaseRecord, now: CaseRecord | None
) -> CaseRecord:
    """Return the case as the person has seen it once the refusal was shown."""
    newest = now if now is not None and now.version > seen.version else seen
    told = error.facts.get("now") if isinstance(error, DeskError) else None
    if isinstance(told, int) and told > newest.version:
        return replace(newest, version=told)
    return newest
