"""Find a case that has ended, by any of its words, and take it in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from console.domain.queries import FindCases
from console.domain.states import END_STATES
from console.models.case_texts import state_text
from console.views.dispatch.case_words import grouped_number
from console.views.dispatch.pick_list import PickColumn, PickList, PickRow
from console.views.dispatch.pick_sheet import PickSheet
from console.views.shared.span_text import CENTRE_ZONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from console.domain.records.case import CaseRecord
    from console.views.dispatch.act_desk import ActDesk
    from console.views.shared.ways import Waits

_ASK_AFTER_MS = 150
_MOST = 300


class PastCasesSheet(PickSheet):
    """Asks the database as one types; the latest stand first."""

    def __init__(self, desk: ActDesk, parent: QWidget | None = None) -> None:
        title = desk.parts.runner.table["queue.past"].shown_title
        super().__init__(title, about="", verb=self.tr("打开"), parent=parent)
        self.setMinimumWidth(880)
        self._desk = desk
        self._ticket: Waits | None = None
        columns = (
            PickColumn(self.tr("编号"), 184, figures=True),
            PickColumn(self.tr("案件")),
            PickColumn(self.tr("责任单位"), 136),
            PickColumn(self.tr("结果"), 104),
            PickColumn(self.tr("结束"), 96, figures=True),
        )
        hint = self.tr("编号、事项、地点；回车打开")
        self.choose_from(
            PickList(columns, placeholder=hint, high=10),
            missing=self.tr("没有符合的往期案件"),
        )
        self._soon = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        self.list.line.textChanged.connect(lambda _text: self._soon.start())
        self.finished.connect(lambda _how: self._take_back())
        self._ask()

    def _ask(self) -> None:
        self._take_back()
        query = FindCases(
            text=_plain(self.list.line.text()), limit=_MOST, ended_only=True
        )
        self._ticket = self._desk.ask(query, self._show)

    def _take_back(self) -> None:
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _show(self, found: Sequence[CaseRecord]) -> None:
        typed = self.list.line.text()
        ended = [case for case in found if case.state in END_STATES]
        self.offer([_row(case, typed) for case in ended])


def _plain(typed: str) -> str:
    """Return what is typed; a number loses the dashes it is shown with."""
    text = typed.strip()
    digits = text.replace("-", "")
    return digits if digits.isdigit() else text


def _row(case: CaseRecord, typed: str) -> PickRow:
    """Return a row; the database has found it by what was typed already."""
    at = case.closed_at or case.changed_at
    day = f"{at.astimezone(CENTRE_ZONE):%Y-%m-%d}" if at is not None else "—"
    name = case.title or case.matter
    return PickRow(
        key=case.id,
        cells=(
            grouped_number(case.number), name, case.unit_name, state_text(case.state),
            day,
        ),
        found_by=f"{case.address} {typed}",
    )  # fmt: skip


def find_past(desk: ActDesk) -> None:
    """Choose an ended case and take it in hand; its file says what may be done."""
    sheet = PastCasesSheet(desk, desk.window)

    def sent() -> None:
        sheet.accept()
        desk.focus.choose([sheet.key])

    sheet.sent.connect(sent)
    sheet.open()
