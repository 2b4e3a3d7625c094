"""Paints the matrix: a case with its clock, a unit's task with its steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from console.domain.joint_order import task_severity
from console.domain.severity import flags, remaining_s
from console.domain.states import Severity, TaskRole, TaskState
from console.models.case_columns import short_number
from console.models.case_texts import state_text
from console.models.roles import Role
from console.views.joint.words import left_text
from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.limit_text import stored_limit_said
from console.views.shared.span_text import remaining_text
from console.views.shared.symbols import paint_symbol
from console.views.shared.tag_label import paint_tag, tag_width
from console.views.shared.theme import current
from console.views.work.obstruction_words import state_said

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from console.domain.clock import Clock
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord

    Index = QModelIndex | QPersistentModelIndex

HIGH = 44
_PAD, _MARK, _BOX = 8, 11, 16
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BoardDelegate(QStyledItemDelegate):
    """Two lines per cell; the row of the current cell is lit, the cell framed."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.current_row, self.current_column = -1, -1

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HIGH)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option, index)
        entity = index.data(Role.ENTITY)
        room = option.rect.adjusted(_PAD, 2, -_PAD, -3)
        if entity is not None and index.column() == 0:
            self._paint_case(painter, room, entity)
        elif entity is not None:
            self._paint_task(painter, room, entity)
        painter.restore()

    def _ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        theme, rect = current(), option.rect
        here = index.row() == self.current_row
        if here:
            painter.fillRect(rect, theme.color("surface_selected"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("surface_raised"))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, theme.color("surface_hairline"))
        if here and index.column() == self.current_column:
            painter.setPen(QPen(theme.color("accent_base"), 1.5))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 3, 3)

    def _paint_case(self, painter: QPainter, room: QRect, case: CaseRecord) -> None:
        now, theme = self._clock.now(), current()
        told = flags(case, now)
        half = room.height() // 2
        _mark(painter, told.severity, room.left(), room.top() + half // 2)
        left = room.left() + _MARK + _PAD
        first = QRect(left, room.top(), room.right() - left, half)
        second = first.translated(0, half)
        seconds = remaining_s(case, now)
        if seconds is not None:
            painter.setFont(figure_font(theme.size("body")))
            ink = f"severity_text_{told.clock_severity.value}"
            painter.setPen(theme.color(ink))
            said = remaining_text(seconds)
            painter.drawText(first, _RIGHT, said)
            taken = QFontMetrics(painter.font()).horizontalAdvance(said) + _PAD
            first = first.adjusted(0, 0, -taken, 0)
        _write(painter, first, case.title, ("text_primary", "body"))
        place = f"{short_number(case.number)} · {case.grid_name}"
        state = state_text(case.state)
        wide = int(tag_width(state))
        room_left = second.adjusted(0, 0, -wide - _PAD, 0)
        _write(painter, room_left, place, ("text_secondary", "small"))
        painter.translate(0, second.top())
        x = float(second.right() - wide)
        paint_tag(painter, state, Severity.ENDED, x, second.height())
        painter.translate(0, -second.top())

    def _paint_task(self, painter: QPainter, room: QRect, task: TaskRecord) -> None:
        now, theme = self._clock.now(), current()
        mark = task_severity(task, now)
        half = room.height() // 2
        _mark(painter, mark, room.left(), room.top() + half // 2)
        first = QRect(room.left(), room.top(), room.width(), half)
        painter.setFont(figure_font(theme.size("body")))
        painter.setPen(theme.color(f"severity_text_{mark.value}"))
        left = left_text(task, now)
        painter.drawText(first, _RIGHT, left)
        taken = QFontMetrics(painter.font()).horizontalAdvance(left) + 4
        said = first.adjusted(_MARK + 6, 0, -taken, 0)
        lead = task.role == TaskRole.LEAD
        ink = "text_primary" if lead else "text_secondary"
        _write(painter, said, task.unit_name, (ink, "body"), bold=lead)
        self._paint_steps(painter, first.translated(0, half), task)

    def _paint_steps(self, painter: QPainter, line: QRect, task: TaskRecord) -> None:
        steps = (
            (self.tr("签"), task.acknowledged_at is not None),
            (self.tr("到"), task.arrived_at is not None),
            (self.tr("结"), task.state == TaskState.DONE),
        )
        x = float(line.left() + _MARK + 6)
        for sign, reached in steps:
            x = _step(painter, sign, x, line, reached=reached) + 2
        room = QRect(int(x) + 6, line.top(), line.right() - int(x) - 6, line.height())
        painter.setPen(current().color("text_secondary"))
        painter.setFont(interface_font(current().size("small")))
        metrics = QFontMetrics(painter.font())
        state, limit = state_said(task), stored_limit_said(task.limit_text)
        painter.drawText(room, _LEFT, state)
        room.setLeft(room.left() + metrics.horizontalAdvance(state) + _PAD)
        if metrics.horizontalAdvance(limit) <= room.width():
            painter.drawText(room, _RIGHT, limit)


def _step(
    painter: QPainter, sign: str, x: float, line: QRect, *, reached: bool
) -> float:
    theme = current()
    box = QRectF(x, line.top() + (line.height() - _BOX) / 2, _BOX, _BOX)
    ground = "severity_ground_on_time" if reached else "surface_field"
    painter.setPen(QPen(theme.color("surface_line"), 1))
    if reached:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(ground))
    painter.drawRoundedRect(box, 3, 3)
    ink = "severity_text_on_time" if reached else "text_faint"
    painter.setPen(theme.color(ink))
    painter.setFont(interface_font(theme.size("small") - 1, bold=reached))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
    return box.right()


def _mark(painter: QPainter, severity: Severity, x: int, middle: int) -> None:
    paint_symbol(painter, severity, QRectF(x, middle - _MARK / 2, _MARK, _MARK))


def _write(
    painter: QPainter,
    box: QRect,
    text: str,
    look: tuple[str, str],
    *,
    bold: bool = False,
) -> None:
    font = interface_font(current().size(look[1]), bold=bold)
    painter.setFont(font)
    painter.setPen(current().color(look[0]))
    shown = QFontMetrics(font).elidedText(
        text, Qt.TextElideMode.ElideRight, max(0, box.width())
    )
    painter.drawText(box, _LEFT, shown)
