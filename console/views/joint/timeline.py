"""The time-line: a lane per unit's task, painted; what waits hangs on what it waits for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from console.domain.joint_order import task_severity
from console.domain.states import Severity, TaskRole
from console.views.joint.lanes import Lane, Span, lanes_of, span_of
from console.views.joint.words import left_text, time_text
from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.span_text import CENTRE_ZONE
from console.views.shared.symbols import paint_symbol
from console.views.shared.theme import current
from console.views.work.obstruction_words import state_said
from console.views.work.words import task_role_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from console.domain.clock import Clock
    from console.domain.records.file import TaskRecord

LANE, HEAD, NAME, BAR = 32, 24, 176, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter
_NEAR_NOW = 44.0
"""Nearer to the mark of now, in pixels, an hour is not written."""


class Timeline(QWidget):
    """Painted by hand; a click chooses a task, the pointer tells its moments.

    Signals:
        chosen: the id of the task of the lane that was clicked.
    """

    chosen: ClassVar[Signal] = Signal(int)

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._tasks: Sequence[TaskRecord] = ()
        self._titles: Mapping[int, str] = {}
        self._current: int | None = None
        self.lanes: list[Lane] = []
        self.empty_words = ""
        self.setMouseTracking(True)
        self.setMinimumHeight(HEAD + 2 * LANE)

    def show_tasks(
        self, tasks: Sequence[TaskRecord], titles: Mapping[int, str] | None = None
    ) -> None:
        """Show a lane per task; ``titles`` by task id, the unit's name otherwise."""
        self._tasks, self._titles = tasks, titles or {}
        self.setMinimumHeight(HEAD + max(2, len(tasks)) * LANE + 8)
        self.follow()

    def mark(self, task_id: int | None) -> None:
        """Light up the lane of a task."""
        self._current = task_id
        self.update()

    def follow(self) -> None:
        """Bring the lanes up to this moment."""
        self.lanes = lanes_of(self._tasks, self._titles, self._clock.now())
        self.setAccessibleDescription("\n".join(self.tip(lane) for lane in self.lanes))
        self.update()

    def lane_at(self, y: float) -> Lane | None:
        """Return the lane at a height."""
        row = int((y - HEAD) // LANE)
        return self.lanes[row] if 0 <= row < len(self.lanes) else None

    def tip(self, lane: Lane) -> str:
        """Return every moment of a lane in words."""
        now, task = self._clock.now(), lane.task
        said = self.tr(
            "%1 · %2 · %3\n派出 %4 · 签收 %5（限 %6）\n到场 %7 · 办结 %8 · 到期 %9"
        )
        told = (
            lane.title,
            f"{task_role_words(task.role)} {state_said(task)}",
            left_text(task, now),
            time_text(task.sent_at, now),
            time_text(task.acknowledged_at, now),
            time_text(task.receipt_due_at, now),
            time_text(task.arrived_at, now),
            time_text(task.done_at, now),
            time_text(task.due_at, now),
        )
        for place, each in enumerate(told, 1):
            said = said.replace(f"%{place}", each)
        return said

    @override
    def sizeHint(self) -> QSize:
        return QSize(640, self.minimumHeight())

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        lane = self.lane_at(event.position().y())
        if lane is not None:
            self.chosen.emit(lane.task.id)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            lane = self.lane_at(event.pos().y())
            QToolTip.showText(event.globalPos(), self.tip(lane) if lane else "", self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.lanes:
            painter.setFont(interface_font(current().size("body")))
            painter.setPen(current().color("text_secondary"))
            painter.drawText(self.rect().adjusted(12, 8, -12, -8), 0, self.empty_words)
        else:
            now = self._clock.now()
            span = span_of(self.lanes, now)
            self._paint_axis(painter, span, now)
            for row, lane in enumerate(self.lanes):
                self._paint_lane(painter, span, row, lane, now)
            self._paint_links(painter, span)
            self._paint_now(painter, span, now)
        painter.end()

    def _x(self, span: Span, at: datetime) -> float:
        return NAME + span.share(at) * (self.width() - NAME - 16)

    def _paint_axis(self, painter: QPainter, span: Span, now: datetime) -> None:
        theme, taken = current(), self._x(span, now)
        painter.setFont(figure_font(theme.size("small") - 1))
        form = "%H:%M" if span.step_s < 86_400 else "%m-%d"
        for at in span.ticks():
            x = self._x(span, at)
            painter.setPen(QPen(theme.color("surface_hairline"), 1))
            painter.drawLine(QPointF(x, HEAD), QPointF(x, self.height()))
            painter.setPen(theme.color("chart_axis"))
            local = at.astimezone(CENTRE_ZONE)
            midnight = local.hour == 0 and local.minute == 0
            said = local.strftime("%m-%d" if midnight else form)
            if abs(x - taken) > _NEAR_NOW:
                painter.drawText(QRectF(x - 32, 0, 64, HEAD), _CENTRE, said)

    def _paint_now(self, painter: QPainter, span: Span, now: datetime) -> None:
        theme, x = current(), self._x(span, now)
        painter.setPen(QPen(theme.color("accent_base"), 1.5))
        painter.drawLine(QPointF(x, HEAD - 4), QPointF(x, self.height()))
        painter.setFont(interface_font(theme.size("small") - 1, bold=True))
        said = self.tr("现在")
        wide = QFontMetrics(painter.font()).horizontalAdvance(said) + 10
        box = QRectF(x - wide / 2, 3, wide, HEAD - 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_base"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(theme.color("text_on_accent"))
        painter.drawText(box, _CENTRE, said)

    def _paint_lane(
        self, painter: QPainter, span: Span, row: int, lane: Lane, now: datetime
    ) -> None:
        theme, top = current(), HEAD + row * LANE
        if lane.task.id == self._current:
            ground = theme.color("surface_selected")
            painter.fillRect(QRectF(0, top, self.width(), LANE), ground)
        line = theme.color("surface_hairline")
        painter.fillRect(QRectF(0, top + LANE - 1, self.width(), 1), line)
        mark = task_severity(lane.task, now)
        paint_symbol(painter, mark, QRectF(10, top + (LANE - 11) / 2, 11, 11))
        lead = lane.task.role == TaskRole.LEAD
        font = interface_font(theme.size("body"), bold=lead)
        painter.setFont(font)
        painter.setPen(theme.color("text_primary" if lead else "text_secondary"))
        name = QFontMetrics(font).elidedText(
            lane.title, Qt.TextElideMode.ElideRight, NAME - 40
        )
        painter.drawText(QRectF(28, top, NAME - 32, LANE), _LEFT, name)
        self._paint_bar(painter, span, top, lane, mark)

    def _paint_bar(
        self, painter: QPainter, span: Span, top: float, lane: Lane, mark: Severity
    ) -> None:
        if lane.begins_at is None:
            return
        theme = current()
        color, y = theme.color(f"severity_{mark.value}"), top + (LANE - BAR) / 2
        left = self._x(span, lane.begins_at)
        ends = lane.due_at or lane.runs_to or lane.begins_at
        dash = Qt.PenStyle.DashLine if lane.waits else Qt.PenStyle.SolidLine
        if not lane.task.done_at:
            painter.setPen(QPen(color, 1, dash))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            wide = max(2.0, self._x(span, ends) - left)
            painter.drawRoundedRect(QRectF(left, y + 0.5, wide, BAR - 1), 3, 3)
        if lane.runs_to is not None and not lane.waits:
            wide = max(2.0, self._x(span, lane.runs_to) - left)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.setOpacity(0.75)
            painter.drawRoundedRect(QRectF(left, y, wide, BAR), 3, 3)
            painter.setOpacity(1.0)
        self._paint_moments(painter, span, top, lane)

    def _paint_moments(
        self, painter: QPainter, span: Span, top: float, lane: Lane
    ) -> None:
        theme, task, middle = current(), lane.task, top + LANE / 2
        ink = theme.color("text_primary")
        painter.setPen(QPen(theme.color("surface_ground"), 1.5))
        painter.setBrush(ink)
        if task.acknowledged_at is not None:
            x = self._x(span, task.acknowledged_at)
            painter.drawEllipse(QPointF(x, middle), 4.5, 4.5)
        if task.arrived_at is not None:
            x = self._x(span, task.arrived_at)
            points = [(x, middle - 6.5), (x + 6, middle + 4.5), (x - 6, middle + 4.5)]
            painter.drawPolygon(QPolygonF([QPointF(a, b) for a, b in points]))
        if task.done_at is not None:
            x = self._x(span, task.done_at)
            painter.drawRect(QRectF(x - 4.5, middle - 4.5, 9, 9))
        if task.receipt_due_at is not None and task.acknowledged_at is None:
            x = self._x(span, task.receipt_due_at)
            painter.setPen(QPen(theme.color("severity_near"), 2))
            painter.drawLine(QPointF(x, middle - 10), QPointF(x, middle + 10))
        if task.due_at is not None:
            self._paint_flag(painter, self._x(span, task.due_at), middle)

    def _paint_flag(self, painter: QPainter, x: float, middle: float) -> None:
        ink = current().color("text_secondary")
        painter.setPen(QPen(ink, 1.5))
        painter.drawLine(QPointF(x, middle - 11), QPointF(x, middle + 11))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        points = [(x, middle - 11), (x + 7, middle - 8), (x, middle - 5)]
        painter.drawPolygon(QPolygonF([QPointF(a, b) for a, b in points]))

    def _paint_links(self, painter: QPainter, span: Span) -> None:
        rows = {lane.task.id: row for row, lane in enumerate(self.lanes)}
        ink = current().color("severity_joint")
        for row, lane in enumerate(self.lanes):
            before = rows.get(lane.task.after_task_id or 0)
            if before is None or lane.begins_at is None:
                continue
            earlier = self.lanes[before]
            ends = earlier.task.done_at or earlier.due_at or lane.begins_at
            start = QPointF(self._x(span, ends), HEAD + before * LANE + LANE / 2)
            goal = QPointF(self._x(span, lane.begins_at), HEAD + row * LANE + LANE / 2)
            _paint_arrow(painter, start, goal, QPen(ink, 1.5))


def _paint_arrow(painter: QPainter, start: QPointF, goal: QPointF, pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bend = min(start.x(), goal.x()) - 10
    down = 1 if goal.y() > start.y() else -1
    path = QPainterPath(start + QPointF(0, down * BAR / 2))
    path.lineTo(start.x(), start.y() + down * LANE / 2)
    path.lineTo(bend, start.y() + down * LANE / 2)
    path.lineTo(bend, goal.y())
    path.lineTo(goal.x() - 2, goal.y())
    painter.drawPath(path)
    painter.setBrush(pen.color())
    painter.setPen(Qt.PenStyle.NoPen)
    tip = [
        (goal.x(), goal.y()),
        (goal.x() - 7, goal.y() - 4),
        (goal.x() - 7, goal.y() + 4),
    ]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in tip]))
