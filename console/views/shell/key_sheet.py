"""The sheet of all keys, read from the table of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.views.actions.action import shown_key
from console.views.actions.runner import WORKSPACE
from console.views.shared.confirm import heading
from console.views.shared.key_hints import key_width, paint_key

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from console.views.actions.action import Action
    from console.views.actions.runner import ActionRunner

COLUMNS = 3


class KeySheet(QDialog):
    """Groups as in the menus; what cannot be done now says why in small words."""

    def __init__(self, runner: ActionRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_sheet")
        self.setWindowTitle(self.tr("全部按键"))
        self.resize(1120, 720)
        self._lines: list[tuple[str, QWidget]] = []
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("筛选"))
        self.filter.textChanged.connect(self._on_filter)
        head = QHBoxLayout()
        head.addWidget(heading(self.tr("全部按键")), 1)
        head.addWidget(self.filter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.addLayout(head)
        outer.addWidget(self._scrolled(runner), 1)
        self.filter.setFocus()

    def listed(self) -> list[str]:
        """Return the words of every line that is shown."""
        return [words for words, line in self._lines if not line.isHidden()]

    def _scrolled(self, runner: ActionRunner) -> QScrollArea:
        scope = str(runner.context.get(WORKSPACE, ""))
        inner = QWidget()
        inner.setObjectName("scrolled")
        grid = QGridLayout(inner)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(16)
        stacks = [QVBoxLayout() for _ in range(COLUMNS)]
        heights = [0] * COLUMNS
        for actions in runner.table.menus(scope).values():
            keyed = [action for action in actions if action.keys]
            if keyed:
                at = heights.index(min(heights))
                heights[at] += len(keyed) + 2
                stacks[at].addWidget(self._group(keyed, runner))
        for at, stack in enumerate(stacks):
            stack.addStretch(1)
            grid.addLayout(stack, 0, at)
            grid.setColumnStretch(at, 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        return area

    def _group(self, actions: list[Action], runner: ActionRunner) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        title = QLabel(actions[0].shown_menu)
        title.setProperty("tone", "accent")
        column.addWidget(title)
        for action in actions:
            column.addWidget(self._line(action, runner.why_not(action.id)))
        return box

    def _line(self, action: Action, reason: str | None) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        words = QLabel(action.shown_title)
        row.addWidget(words)
        if reason:
            words.setProperty("tone", "secondary")
            why = QLabel(reason)
            why.setProperty("tone", "small")
            why.setWordWrap(True)
            row.addWidget(why, 1)
        else:
            row.addStretch(1)
        row.addWidget(KeyCaps(tuple(map(shown_key, action.keys))))
        self._lines.append((f"{action.shown_title} {' '.join(action.keys)}", line))
        return line

    def _on_filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for words, line in self._lines:
            line.setVisible(wanted in words.casefold())


class KeyCaps(QWidget):
    """Keys side by side, each in its frame."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(" / ".join(keys))

    @override
    def sizeHint(self) -> QSize:
        return QSize(int(sum(key_width(key) + 4 for key in self._keys)) + 2, 24)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = QRectF(self.rect()).right() - self.sizeHint().width() + 2
        for key in self._keys:
            x = paint_key(painter, key, x, self.height()) + 4
        painter.end()
