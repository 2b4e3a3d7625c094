"""The rail at the left: one painted button per workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.views.shared.fonts import interface_font
from console.views.shared.icons import paint_icon
from console.views.shared.theme import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from console.views.shared.link_watch import LinkWatch
    from console.views.shell.workspace import Workspace

_LABELLED = 46
"""Below this height a button shows its icon alone; the label is in the tooltip."""


class Rail(QWidget):
    """Tells which workspace was chosen by its id."""

    chosen: ClassVar[Signal] = Signal(str)

    def __init__(
        self,
        workspaces: Sequence[Workspace],
        watch: LinkWatch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._counts: dict[str, int] = {}
        if watch is not None:
            watch.changed.connect(self._show_badges)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inner = _label_width(workspaces)
        self.setFixedWidth(inner + current().step)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.setSpacing(6)
        for workspace in workspaces:
            button = RailButton(workspace, self)
            button.setFixedWidth(inner)
            button.clicked.connect(lambda _=False, name=workspace.id: self._tell(name))
            self._group.addButton(button)
            self._buttons[workspace.id] = button
            column.addWidget(button)
        column.addStretch(1)

    def mark(self, workspace_id: str) -> None:
        """Show which workspace is in front."""
        self._buttons[workspace_id].setChecked(True)

    def set_badge(self, workspace_id: str, count: int) -> None:
        """Show how much waits in a workspace; 0 shows nothing."""
        self._counts[workspace_id] = count
        self._show_badges()

    def _show_badges(self) -> None:
        blind = self._watch is not None and not self._watch.linked
        for workspace_id, count in self._counts.items():
            known = "99+" if count > 99 else str(count or "")
            self._buttons[workspace_id].show_badge("?" if blind else known)

    def button(self, workspace_id: str) -> RailButton:
        """Return the button of a workspace."""
        return self._buttons[workspace_id]

    def _tell(self, workspace_id: str) -> None:
        self.chosen.emit(workspace_id)


def _label_width(workspaces: Sequence[Workspace]) -> int:
    """Return the width that holds every label, a whole number of steps, 10 at most."""
    step = current().step
    metrics = QFontMetrics(interface_font(current().size("small")))
    widest = max(
        (metrics.horizontalAdvance(each.title) + 4 for each in workspaces), default=0
    )
    return max(6, min(10, -(-widest // step))) * step


class RailButton(QAbstractButton):
    """Icon above label; a mark at the left edge when in front."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = workspace.icon
        self._badge = ""
        self.setText(workspace.title)
        self.setObjectName(workspace.id)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        shrinks = QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Fixed, shrinks)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(f"{workspace.title}  {workspace.key}".strip())
        self.setAccessibleName(workspace.title)

    @property
    def badge(self) -> str:
        """What stands in the upper right corner."""
        return self._badge

    def show_badge(self, text: str) -> None:
        """Show a short text in the upper right corner."""
        if text != self._badge:
            self._badge = text
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(6 * current().step, 6 * current().step + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(6 * current().step, 4 * current().step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        front, over = self.isChecked(), self.underMouse()
        if front or over or self.hasFocus():
            edge = theme.color("accent_base")
            painter.setPen(QPen(edge) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(
                theme.color("surface_hover" if front else "surface_raised")
            )
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(0.5, 0.5, -1, -1), 6, 6
            )
        if front:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_base"))
            painter.drawRoundedRect(QRectF(0, 12, 3, self.height() - 24), 1.5, 1.5)
        ink = theme.color("text_primary" if front or over else "text_secondary")
        whole = self.height() >= _LABELLED
        top = 6 if whole else (self.height() - 22) / 2
        paint_icon(painter, self._icon, QRectF(0, top, self.width(), 22), ink)
        if whole:
            self._paint_label(painter)
        if self._badge:
            self._paint_badge(painter)
        painter.end()

    def _paint_label(self, painter: QPainter) -> None:
        size = current().size("small")
        while size > 8:
            painter.setFont(interface_font(size))
            if painter.fontMetrics().horizontalAdvance(self.text()) <= self.width():
                break
            size -= 1
        front = self.isChecked() or self.underMouse()
        painter.setPen(current().color("text_primary" if front else "text_secondary"))
        room = QRectF(0, 30, self.width(), self.height() - 32)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())

    def _paint_badge(self, painter: QPainter) -> None:
        text = self._badge
        painter.setFont(interface_font(10, bold=True))
        wide = max(16.0, painter.fontMetrics().horizontalAdvance(text) + 8.0)
        box = QRectF(self.width() - wide - 1, 1, wide, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current().color("severity_ground_overdue"))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(current().color("severity_text_overdue"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
