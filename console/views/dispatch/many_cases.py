"""Which of several cases the chosen units do not fit, each case asked for itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.queries import SuggestUnits
from console.models.case_columns import short_number
from console.views.dispatch.suggestion_words import shortfall_text
from console.views.work.outlook import names_all

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from console.domain.queries import UnitSuggestion
    from console.domain.records.case import CaseRecord
    from console.domain.records.place import UnitRecord
    from console.views.dispatch.act_desk import ActDesk
    from console.views.shared.form_sheet import FormSheet

    Found = Sequence[UnitSuggestion]

tr = QCoreApplication.translate
REFUSED, ELSEWHERE = "not_authorised", "outside_area"
_NAMED = 5


class ManyCases:
    """Asks once per matter and place; ``told`` is called as the answers come."""

    def __init__(
        self, desk: ActDesk, cases: Sequence[CaseRecord], told: Callable[[], object]
    ) -> None:
        self._desk, self._cases, self._told = desk, cases, told
        self._found: dict[SuggestUnits, Found] = {}
        self._waits: list[Callable[[], object]] = []
        self._left = {query for case in cases if (query := query_of(case)) is not None}

    def ask(self, sheet: FormSheet) -> None:
        """Ask for every case; the sheet's end takes the questions back."""
        for query in sorted(self._left, key=repr):
            ticket = self._desk.parts.queries.ask(
                query,
                done=lambda found, query=query: self._take(query, found),
                failed=lambda error, query=query: self._on_failed(query, error),
            )
            sheet.finished.connect(lambda _how, ticket=ticket: ticket.cancel())

    def when_known(self, then: Callable[[], object]) -> None:
        """Call once every case has been answered for, at the latest now."""
        if self._left:
            self._waits.append(then)
        else:
            then()

    def suggestions(self) -> list[UnitSuggestion]:
        """Return the units of all answers, those first that fit the most cases."""
        by_unit: dict[int, list[UnitSuggestion]] = {}
        for case in self._cases:
            for each in self._of(case):
                by_unit.setdefault(each.unit_id, []).append(each)
        merged = [self._merged(told) for told in by_unit.values()]
        return sorted(merged, key=lambda each: (-each.score, each.unit_id))

    def misfits(self, units: Iterable[UnitRecord]) -> list[str]:
        """Return a line for each unit that does not fit some of the cases."""
        lines = []
        for unit in units:
            for code in (REFUSED, ELSEWHERE):
                named = [c for c in self._cases if code in self._against(c, unit)]
                if named:
                    lines.append(_misfit(unit, code, named))
        return lines

    def refusal(self, case: CaseRecord, units: Iterable[UnitRecord]) -> str:
        """Say why the database would refuse these units for a case, or nothing."""
        named = [u.name for u in units if REFUSED in self._against(case, u)]
        joint = tr("ManyCases", "、").join(named)
        return f"{joint} {shortfall_text(REFUSED)}" if named else ""

    def _of(self, case: CaseRecord) -> Found:
        query = query_of(case)
        return () if query is None else self._found.get(query, ())

    def _against(self, case: CaseRecord, unit: UnitRecord) -> tuple[str, ...]:
        found = self._of(case)
        told = next((each for each in found if each.unit_id == unit.id), None)
        if told is not None:
            return told.shortfall
        return (REFUSED,) if names_all(found) else ()

    def _merged(self, told: Sequence[UnitSuggestion]) -> UnitSuggestion:
        always = set(told[0].shortfall).intersection(*(t.shortfall for t in told[1:]))
        missing = len(told) < len(self._cases)
        common = always - ({REFUSED} if missing else set())
        return replace(
            told[0],
            score=sum(each.score for each in told) / len(self._cases),
            past=sum(each.past for each in told),
            shortfall=tuple(code for code in told[0].shortfall if code in common),
        )

    def _take(self, query: SuggestUnits, found: Found) -> None:
        self._found[query] = found
        self._settle(query)

    def _on_failed(self, query: SuggestUnits, error: Exception) -> None:
        self._desk.parts.messages.say(self._desk.sender.words_of(error, None))
        self._settle(query)

    def _settle(self, query: SuggestUnits) -> None:
        self._left.discard(query)
        self._told()
        if not self._left:
            waits, self._waits = self._waits, []
            for then in waits:
                then()


def query_of(case: CaseRecord) -> SuggestUnits | None:
    """Return the question who should be sent, None without a matter.

    Cases of one matter in one cell ask the same; a point counts only without a cell.
    """
    if case.item_id is None:
        return None
    if case.cell_id is not None:
        return SuggestUnits(item_id=case.item_id, cell_id=case.cell_id)
    return SuggestUnits(item_id=case.item_id, lon=case.lon, lat=case.lat)


def _misfit(unit: UnitRecord, code: str, named: Sequence[CaseRecord]) -> str:
    numbers = [short_number(case.number) for case in named[:_NAMED]]
    joint = tr("ManyCases", "、").join(numbers)
    if len(named) > _NAMED:
        joint += tr("ManyCases", "等")
    said = tr("ManyCases", "%1 不适合 %2 件（%3）：%4")
    said = said.replace("%1", unit.name).replace("%2", str(len(named)))
    return said.replace("%3", shortfall_text(code)).replace("%4", joint)
