"""Hands commands about cases in; names people, units and what others changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from typing_extensions import override

from console.views.shared.command_sender import CommandSender
from console.views.shared.refusals import refusal_words
from console.views.shell.messages import Level
from console.views.work.sights import case_of, changes_of, is_behind, listen, newest_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from console.store.picture import Picture
    from console.views.shared.ways import CommandWay
    from console.views.shell.messages import Messages
    from console.views.work.sights import S, Sight


class SendingParts(Protocol):
    """What a workspace that hands commands in has."""

    @property
    def picture(self) -> Picture:
        """What the seat knows."""
        ...

    @property
    def commands(self) -> CommandWay:
        """Take commands."""
        ...

    @property
    def messages(self) -> Messages:
        """Say what became of them."""
        ...


class Sender(CommandSender):
    """The only way out of a workspace that acts on cases, tasks and orders."""

    def __init__(self, parts: SendingParts, parent: QObject | None = None) -> None:
        super().__init__(
            parts.commands,
            lambda said, good: parts.messages.say(
                said, Level.DONE if good else Level.REFUSED
            ),
            parent,
        )
        self._parts = parts

    def newest(self, seen: S) -> S:
        """Return what was seen as the picture has it now, or as it was."""
        return newest_of(self._parts.picture, seen)

    def when_shown(self, wanted: Sight, then: Callable[[], object]) -> None:
        """Do something once, as soon as the picture shows it at least so new."""
        picture = self._parts.picture

        def heard() -> None:
            if not is_behind(newest_of(picture, wanted), wanted):
                leave()
                then()

        leave = listen(picture, wanted, heard)

    @override
    def words_of(self, error: Exception, seen: Sight | None = None) -> str:
        picture = self._parts.picture
        words = self._refusal(error, seen)
        unit_id = getattr(error, "facts", {}).get("unit_id")
        unit = picture.units.get(unit_id if isinstance(unit_id, int) else 0)
        return words if unit is None else f"{unit.name}：{words}"

    def _refusal(self, error: Exception, seen: Sight | None) -> str:
        if seen is None:
            return refusal_words(error, person_name=self.person_name)
        picture, case = self._parts.picture, case_of(seen)
        return refusal_words(
            error,
            seen=case,
            now=picture.cases.get(case.id) if case is not None else None,
            person_name=self.person_name,
            changed=changes_of(seen, newest_of(picture, seen), error),
        )

    @override
    def person_name(self, login: str) -> str:
        persons = self._parts.picture.persons
        return next((p.name for p in persons if p.login == login), login)
