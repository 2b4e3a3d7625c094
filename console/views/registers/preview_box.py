"""What a change would do, before it is saved: which clocks move, from when to when."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.models.record_columns import figure_column, words_column
from console.store.table import Table
from console.views.registers.words import STAGES, name_of
from console.views.shared.case_delegate import Cell
from console.views.shared.labels import say, words
from console.views.shared.record_table import RecordTable, TableLook
from console.views.shared.span_text import CENTRE_ZONE, moment_text, remaining_text

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.rule_sheet import ClockMove, RulePreview

MOST = 2000
"""Moves listed; the sentence counts them all."""


class PreviewBox(QWidget):
    """A sentence, and below it the cases that move."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = words(wraps=True)
        self._moves: Table[int, ClockMove] = Table(attrgetter("timer_id"))
        self.table = RecordTable(
            self._moves,
            self._columns(),
            TableLook(
                cells={"number": Cell.FIGURE, "old": Cell.FIGURE, "new": Cell.FIGURE},
                widths={"number": 102, "stage": 48, "old": 90, "new": 90, "by": 62},
            ),
            sort=lambda move: (move.new_due_at or move.old_due_at, move.timer_id),
        )
        self.table.setObjectName("moves")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.sentence)
        column.addWidget(self.table, 1)
        self.table.hide()

    def clear(self, said: str = "") -> None:
        """Show no effect."""
        say(self.sentence, said, "small")
        self.table.hide()

    def show_preview(self, preview: RulePreview) -> None:
        """Show an effect."""
        self._moves.replace(preview.moves[:MOST])
        self.table.setVisible(bool(preview.moves))
        said = self._said(preview) + self._kept(preview)
        say(self.sentence, said, "near" if preview.moves else "good")

    def _said(self, preview: RulePreview) -> str:
        if not preview.moves and not preview.reminders and not preview.unlooked:
            return self.tr("在办案件的时限都不变")
        earlier = sum(move.later_s < 0 for move in preview.moves)
        later = sum(move.later_s > 0 for move in preview.moves)
        said = self.tr(
            "保存后 %1 件在办案件重新计时：%2 个时限提前，%3 个延后；%4 个提醒改期"
        )
        said = said.replace("%1", str(preview.cases)).replace("%2", str(earlier))
        said = said.replace("%3", str(later)).replace("%4", str(preview.reminders))
        if preview.unlooked:
            more = self.tr("（只算了最先到期的案件，另有 %1 件保存后逐件核算）")
            said += more.replace("%1", str(preview.unlooked))
        return said

    def _kept(self, preview: RulePreview) -> str:
        """Say what keeps its time: orders and calls have it in writing (5.4.6.1)."""
        if not preview.orders and not preview.calls:
            return ""
        said = self.tr("；在期督办单 %1 张、吹哨到场 %2 次仍按签发时限")
        return said.replace("%1", str(preview.orders)).replace("%2", str(preview.calls))

    def _columns(self) -> list[object]:
        return [
            words_column("number", lambda: self.tr("案件"), lambda m: m.number[-11:]),
            words_column(
                "stage",
                lambda: self.tr("环节"),
                lambda move: name_of(STAGES, move.stage),
                tooltip=attrgetter("title"),
            ),
            figure_column("old", lambda: self.tr("原期限"), _old, _short),
            figure_column("new", lambda: self.tr("新期限"), _new, _short),
            figure_column(
                "by", lambda: self.tr("相差"), attrgetter("later_s"), _difference
            ),
            words_column("title", lambda: self.tr("事项"), attrgetter("title")),
        ]


def _old(move: ClockMove) -> datetime | None:
    return move.old_due_at


def _new(move: ClockMove) -> datetime | None:
    return move.new_due_at


def _short(at: datetime | None) -> str:
    return "—" if at is None else moment_text(at.astimezone(CENTRE_ZONE))[5:16]


def _difference(seconds: float) -> str:
    if not seconds:
        return "—"
    said = remaining_text(abs(seconds))
    return f"+{said}" if seconds > 0 else f"−{said}"
