"""The seven steps of the loop (5.4.6.1) with the one a case stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.domain.states import Stage
from console.views.shared.fonts import interface_font
from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

STEPS = tuple(Stage)
_GAP = 2
_LEAST_SIZE = 8


class StageBar(QWidget):
    """Done steps carry a tick, the present one stands out, the rest wait."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: Stage | None = None
        self._finished = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def stage(self) -> Stage | None:
        """The step shown as the present one."""
        return self._stage

    def show_stage(self, stage: Stage | None, *, finished: bool = False) -> None:
        """Show where a case stands; finished marks the present step as done too."""
        self._stage, self._finished = stage, finished
        names = self.titles()
        at = STEPS.index(stage) if stage is not None else None
        self.setAccessibleName(names[at] if at is not None else "")
        self.setToolTip(" → ".join(names))
        self.update()

    def titles(self) -> list[str]:
        """Return the names of the steps in order."""
        return [
            self.tr("信息收集"),
            self.tr("案件建立"),
            self.tr("任务派遣"),
            self.tr("联动处置"),
            self.tr("结果反馈"),
            self.tr("核查结案"),
            self.tr("综合评价"),
        ]

    @override
    def sizeHint(self) -> QSize:
        return QSize(7 * 56, 3 * current().step)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(7 * 32, 3 * current().step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = STEPS.index(self._stage) if self._stage is not None else -1
        size, boxes = self._boxes()
        for place, (title, box) in enumerate(zip(self.titles(), boxes, strict=True)):
            done = place < at or (place == at and self._finished)
            painter.setFont(interface_font(size, bold=place == at and not done))
            self._paint_step(painter, box, title, done=done, here=place == at)
        painter.end()

    def _boxes(self) -> tuple[int, list[QRectF]]:
        """Share the width out by the length of the titles; one font size for all."""
        room = self.width() - 6 * _GAP
        size = current().size("small")
        while size > _LEAST_SIZE and sum(self._natural(size)) > room:
            size -= 1
        natural = self._natural(size)
        share, left, boxes = room / sum(natural), 0.0, []
        for wide in natural:
            right = left + wide * share
            boxes.append(
                QRectF(round(left), 0, round(right) - round(left), self.height())
            )
            left = right + _GAP
        return size, boxes

    def _natural(self, size: int) -> list[float]:
        metrics = QFontMetricsF(interface_font(size, bold=True))
        return [metrics.horizontalAdvance(title) + 6 for title in self.titles()]

    def _paint_step(
        self, painter: QPainter, box: QRectF, title: str, *, done: bool, here: bool
    ) -> None:
        theme, present = current(), here and not done
        ground, ink = "surface_raised", "text_secondary"
        if done:
            ground, ink = "severity_ground_on_time", "severity_text_on_time"
        if present:
            ground, ink = "accent_base", "text_on_accent"
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground))
        painter.drawRoundedRect(box, 2, 2)
        if done:
            painter.fillRect(
                QRectF(box.left(), box.bottom() - 2, box.width(), 2),
                theme.color("severity_on_time"),
            )
        painter.setPen(theme.color(ink))
        metrics = QFontMetricsF(painter.font())
        title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, box.width() - 2)
        wide = metrics.horizontalAdvance(title)
        tick = done and wide + 18 <= box.width()
        words = box.adjusted(12 if tick else 0, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, title)
        if tick:
            self._paint_tick(painter, words.center().x() - wide / 2 - 11, box)

    def _paint_tick(self, painter: QPainter, left: float, box: QRectF) -> None:
        middle = box.center().y()
        path = QPainterPath(QPointF(left, middle))
        path.lineTo(left + 3, middle + 3)
        path.lineTo(left + 8, middle - 4)
        painter.setPen(QPen(current().color("severity_on_time"), 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
