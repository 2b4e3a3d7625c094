"""Who should be sent and why, while a case waits for its units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.states import CaseState
from console.views.dispatch.many_cases import query_of
from console.views.dispatch.suggestion_words import for_it, shortfall_text
from console.views.shared.labels import empty_out, words
from console.views.shared.panel_frame import PanelFrame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.background.runner import Ticket
    from console.domain.queries import SuggestUnits, UnitSuggestion
    from console.domain.records.case import CaseRecord
    from console.views.dispatch.parts import DispatchParts

_WHEN = {CaseState.TO_FILE, CaseState.TO_DISPATCH, CaseState.RETURN_REVIEW}
_SHOWN = 3


class SuggestionPanel(PanelFrame):
    """Asked anew for each case; the answer to an older question is let go of."""

    def __init__(self, parts: DispatchParts) -> None:
        super().__init__("", watch=parts.watch)
        self._parts = parts
        self._asked: SuggestUnits | None = None
        self._ticket: Ticket | None = None
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)
        self.add(self._inside)
        self.hide()

    def show_case(self, case: CaseRecord | None) -> None:
        """Ask for this case's suggestions, if its state calls for some."""
        query = _query(case)
        if query == self._asked:
            return
        self.close_down()
        self._asked = query
        self.setVisible(query is not None)
        if query is None:
            return
        self.set_title(self.tr("建议"))
        self._say(self.tr("正在找合适的单位…"))
        self._ticket = self._parts.queries.ask(
            query, done=self._show, failed=self._on_failed
        )

    def close_down(self) -> None:
        """Wait for no answer any longer."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = self._asked = None

    def _show(self, found: Sequence[UnitSuggestion]) -> None:
        past = sum(each.past for each in found)
        said = self.tr("建议 · 依据同类 %1 件").replace("%1", f"{past:,}")
        self.set_title(said)
        if not found:
            self._say(self.tr("没有单位获授权办理此事项，请查准入清单与授权"))
            return
        empty_out(self._rows)
        for place, each in enumerate(found[:_SHOWN], 1):
            self._rows.addWidget(self._row(place, each))

    def _row(self, place: int, each: UnitSuggestion) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(words(f"{place}  {each.name}", "strong"))
        column.addWidget(words(" · ".join(for_it(each)), "secondary", wraps=True))
        if each.shortfall:
            against = self.tr("、").join(map(shortfall_text, each.shortfall))
            said = self.tr("不足：%1").replace("%1", against)
            column.addWidget(words(said, "near", wraps=True))
        return row

    def _say(self, said: str) -> None:
        empty_out(self._rows)
        self._rows.addWidget(words(said, "secondary", wraps=True))

    def _on_failed(self, _error: Exception) -> None:
        self._asked = None
        self._say(self.tr("现在查不到建议，派遣时可按名称选单位"))


def _query(case: CaseRecord | None) -> SuggestUnits | None:
    return query_of(case) if case is not None and case.state in _WHEN else None
