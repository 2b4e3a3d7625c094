"""One rate as a card: its name, its figure, and what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy
from typing_extensions import override

from console.views.evaluation.words import NONE, rate_name, share_text, worked_formula
from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.theme import current

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QPaintEvent

_PAD = 12


class RateCard(QAbstractButton):
    """Pressed, it shows where its figure comes from."""

    def __init__(self, rate: str) -> None:
        super().__init__()
        self.rate = rate
        self.setObjectName(rate)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.figure, self.made_of, self._share = NONE, "", None

    def show_share(self, share: float | None, counters: Mapping[str, int]) -> None:
        """Show a figure; without one there was nothing to count."""
        self._share = share
        self.figure = share_text(share)
        self.made_of = worked_formula(self.rate, counters)
        self.setAccessibleName(f"{rate_name(self.rate)} {self.figure}")
        self.setToolTip(self.made_of)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, 12 * current().step)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        held = self.isChecked() or self.hasFocus()
        painter.setPen(QPen(theme.color("accent_base" if held else "surface_line"), 1))
        ground = "surface_hover" if self.underMouse() else "surface_panel"
        painter.setBrush(theme.color("accent_strong" if self.isChecked() else ground))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        room = self.rect().adjusted(_PAD, 0, -_PAD, 0)
        painter.setFont(interface_font(theme.size("body")))
        painter.setPen(theme.color("text_secondary"))
        name = QRect(room.left(), 8, room.width(), 22)
        painter.drawText(name, left, rate_name(self.rate))
        painter.setFont(figure_font(28, bold=True))
        known = "text_primary" if self._share is not None else "text_faint"
        painter.setPen(theme.color(known))
        painter.drawText(QRect(room.left(), 30, room.width(), 36), left, self.figure)
        painter.setFont(figure_font(theme.size("small")))
        painter.setPen(theme.color("text_secondary"))
        foot = QRect(room.left(), 67, room.width(), 20)
        painter.drawText(foot, left, self.made_of)
        painter.end()
