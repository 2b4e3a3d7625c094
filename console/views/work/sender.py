"""Hands commands about cases in; names people, units and what others changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from console.views.shared.command_sender import CommandSender
from console.views.shared.refusals import refusal_words
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from console.domain.records.case import CaseRecord
    from console.views.work.parts import CaseKit


class Sender(CommandSender):
    """The only way out of a workspace that acts on cases."""

    def __init__(self, parts: CaseKit, parent: QObject | None = None) -> None:
        super().__init__(
            parts.commands,
            lambda said, good: parts.messages.say(
                said, Level.DONE if good else Level.REFUSED
            ),
            parent,
        )
        self._parts = parts

    def newest(self, case: CaseRecord) -> CaseRecord:
        """Return the case as the picture has it now, or as it was."""
        now = self._parts.picture.cases.get(case.id)
        return now if now is not None and now.version > case.version else case

    def when_shown(
        self, case_id: int, version: int, then: Callable[[], object]
    ) -> None:
        """Do something once, as soon as the picture shows so new a case."""
        cases = self._parts.picture.cases

        def on_touched(touched: frozenset[int]) -> None:
            held = cases.get(case_id) if case_id in touched else None
            if held is not None and held.version >= version:
                leave()
                then()

        leave = cases.listen(on_touched)

    @override
    def words_of(self, error: Exception, seen: CaseRecord | None = None) -> str:
        picture = self._parts.picture
        now = picture.cases.get(seen.id) if seen is not None else None
        words = refusal_words(error, seen=seen, now=now, person_name=self.person_name)
        unit_id = getattr(error, "facts", {}).get("unit_id")
        unit = picture.units.get(unit_id if isinstance(unit_id, int) else 0)
        return words if unit is None else f"{unit.name}：{words}"

    @override
    def person_name(self, login: str) -> str:
        persons = self._parts.picture.persons
        return next((p.name for p in persons if p.login == login), login)
