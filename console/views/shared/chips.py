"""The row of filters with counts over a list; it wraps."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.record import record
from console.views.shared.flow_layout import FlowLayout
from console.views.shared.fonts import interface_font
from console.views.shared.theme import current

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from console.views.shared.link_watch import LinkWatch

BLIND = "?"
"""What a counter shows when nobody knows."""


@record
class ChipFace:
    """A filter: id, words ready to show, and the colour token (ink) of its count."""

    id: str
    title: str
    ink: str = "text_primary"


class ChipBar(QWidget):
    """One chip is chosen at a time; counts read ``?`` while the link is lost."""

    chosen: ClassVar[Signal] = Signal(str)

    def __init__(
        self,
        chips: Iterable[ChipFace],
        watch: LinkWatch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._counts: Mapping[str, int] = {}
        self._group = QButtonGroup(self)
        self._buttons: dict[str, _ChipButton] = {}
        self._flow = FlowLayout(self, gap=8)
        self._flow.setContentsMargins(10, 8, 10, 8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for chip in chips:
            self._add(chip)
        if watch is not None:
            watch.changed.connect(self._show_counts)
        self._show_counts()

    @property
    def current(self) -> str:
        """The id of the chosen chip, or an empty string."""
        button = self._group.checkedButton()
        return button.objectName() if button else ""

    def choose(self, chip_id: str) -> None:
        """Choose a chip as a click would."""
        self._buttons[chip_id].click()

    def mark(self, chip_id: str) -> None:
        """Show a chip as chosen without telling anybody."""
        self._buttons[chip_id].setChecked(True)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show counts by chip id; a chip without one shows none."""
        self._counts = dict(counts)
        self._show_counts()

    def shown_count(self, chip_id: str) -> str:
        """Return what stands beside a chip's title now."""
        return self._buttons[chip_id].count

    def _add(self, chip: ChipFace) -> None:
        button = _ChipButton(chip, self)
        button.clicked.connect(lambda: self.chosen.emit(chip.id))
        self._group.addButton(button)
        self._flow.addWidget(button)
        self._buttons[chip.id] = button

    def _show_counts(self) -> None:
        blind = self._watch is not None and not self._watch.linked
        for chip_id, button in self._buttons.items():
            known = str(self._counts[chip_id]) if chip_id in self._counts else ""
            button.show_count(BLIND if blind else known)


class _ChipButton(QAbstractButton):
    """A pill that paints its words and, bold, its count."""

    def __init__(self, chip: ChipFace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(chip.title)
        self.setObjectName(chip.id)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._ink = chip.ink
        self.count = ""

    def show_count(self, count: str) -> None:
        """Show a count; the pill grows with its digits."""
        if count == self.count:
            return
        grew, self.count = len(count) != len(self.count), count
        self.setAccessibleName(f"{self.text()} {count}".strip())
        if grew:
            self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        words = QFontMetrics(interface_font(theme.size("body")))
        digits = QFontMetrics(interface_font(theme.size("body"), bold=True))
        wide = words.horizontalAdvance(self.text()) + 3 * theme.step - 4
        if self.count:
            wide += digits.horizontalAdvance(self.count) + theme.step // 2
        return QSize(wide, 3 * theme.step)

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
        ground = "surface_hover" if self.underMouse() else "surface_raised"
        painter.setBrush(theme.color("accent_strong" if self.isChecked() else ground))
        edge = theme.color("accent_base" if self.hasFocus() else "surface_hairline")
        painter.setPen(QPen(edge) if self.hasFocus() else Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), radius, radius)
        pad = theme.step + 2
        room = QRect(pad, 0, self.width() - 2 * pad, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(interface_font(theme.size("body")))
        told = "text_primary" if self.isChecked() else "text_secondary"
        painter.setPen(theme.color(told))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setFont(interface_font(theme.size("body"), bold=True))
        painter.setPen(theme.color(self._ink))
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, self.count)
        painter.end()
