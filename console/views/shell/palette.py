"""The palette over the window: type, see what Enter will do, press Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.views.shared.key_hints import KeyHints
from console.views.shared.theme import current
from console.views.shell.palette_entry import AskingSource
from console.views.shell.palette_line import ENTRY, PaletteLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from console.views.shell.palette_entry import PaletteEntry, PaletteSource

SHOWN = 14


class Palette(QWidget):
    """Covers its parent while open; Up and Down move, Enter runs, Esc closes."""

    opened: ClassVar[Signal] = Signal()
    closed: ClassVar[Signal] = Signal()

    def __init__(self, covered: QWidget, sources: Sequence[PaletteSource] = ()) -> None:
        super().__init__(covered)
        self._sources: list[PaletteSource] = []
        self._before: QWidget | None = None
        self._sheet = QFrame(self)
        self._sheet.setObjectName("sheet")
        self.line = QLineEdit()
        self.line.setObjectName("palette_line")
        self.line.setPlaceholderText(
            self.tr("案件号、电话、拼音首字母，或命令：派 123417 排水集团 交警")
        )
        self.list = QListWidget()
        self.list.setItemDelegate(PaletteLine(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setContentsMargins(16, 8, 16, 8)
        hints = KeyHints(
            [
                ("↑↓", self.tr("选择")),
                ("Enter", self.tr("执行")),
                ("Esc", self.tr("关闭")),
            ]
        )
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 8, 0)
        foot.addWidget(self.said, 1)
        foot.addWidget(hints)
        column = QVBoxLayout(self._sheet)
        column.setContentsMargins(1, 8, 1, 1)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        column.addLayout(foot)
        self.line.textChanged.connect(self.search)
        self.list.currentRowChanged.connect(self._say)
        self.list.itemClicked.connect(self._run)
        self.line.installEventFilter(self)
        covered.installEventFilter(self)
        for source in sources:
            self.add_source(source)
        self.hide()

    def add_source(self, source: PaletteSource) -> None:
        """Let another source find things."""
        self._sources.append(source)
        if isinstance(source, AskingSource):
            source.when_found(self._look_again)

    def open_with(self, text: str = "") -> None:
        """Open, with a text already typed if one is given."""
        if not self.isVisible():
            self._before = self.window().focusWidget()
        self.line.setText(text)
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus()
        self.search(text)
        self.opened.emit()

    def leave(self) -> None:
        """Close and give the focus back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.closed.emit()

    def entries(self) -> list[PaletteEntry]:
        """Return what is listed now."""
        rows = range(self.list.count())
        return [self.list.item(row).data(ENTRY) for row in rows]

    def search(self, text: str) -> None:
        """List what all sources find for a text, the first of it chosen."""
        self._list(text)
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self._say(self.list.currentRow())
        self._place()

    def _look_again(self) -> None:
        """Add what has come meanwhile; the chosen line stays chosen."""
        if self.isHidden():
            return
        row = self.list.currentRow()
        held = self.entries()[row].identity if row >= 0 else None
        self._list(self.line.text())
        found = [entry.identity for entry in self.entries()]
        row = found.index(held) if held in found else 0
        self.list.setCurrentRow(row if found else -1)
        self._say(self.list.currentRow())
        self._place()

    def _list(self, text: str) -> None:
        found = [entry for source in self._sources for entry in source.search(text)]
        found.sort(key=lambda entry: entry.rank)
        self.list.clear()
        for entry in found[:SHOWN]:
            item = QListWidgetItem(entry.title)
            item.setData(ENTRY, entry)
            self.list.addItem(item)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            self._place()
        if watched is self.line and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._take_key(event)
        return False

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(0.6)
        painter.fillRect(self.rect(), current().color("surface_scrim"))
        painter.end()

    def _take_key(self, event: QKeyEvent) -> bool:
        rows = self.list.count()
        match event.key():
            case Qt.Key.Key_Escape:
                self.leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._run(self.list.currentItem())
            case Qt.Key.Key_Down if rows:
                self.list.setCurrentRow((self.list.currentRow() + 1) % rows)
            case Qt.Key.Key_Up if rows:
                self.list.setCurrentRow((self.list.currentRow() - 1) % rows)
            case _:
                return False
        return True

    def _run(self, item: QListWidgetItem | None) -> None:
        entry: PaletteEntry | None = item.data(ENTRY) if item else None
        if entry is None or entry.refusal:
            return
        self.leave()
        entry.run()

    def _say(self, row: int) -> None:
        item = self.list.item(row)
        entry: PaletteEntry | None = item.data(ENTRY) if item else None
        words = self.tr("没有找到；换几个字，或用拼音首字母")
        refused = False
        if entry is not None:
            refused = bool(entry.refusal)
            words = entry.refusal or entry.preview
        self.said.setText(words)
        self.said.setProperty("tone", "near" if refused or entry is None else "accent")
        self.said.style().polish(self.said)

    def _place(self) -> None:
        parent, step = self.parentWidget(), current().step
        self.setGeometry(parent.rect())
        wide = min(96 * step, parent.width() - 4 * step)
        rows = max(1, min(self.list.count(), SHOWN))
        self.list.setFixedHeight(rows * 4 * step + 2)
        self._sheet.setFixedWidth(wide)
        self._sheet.adjustSize()
        self._sheet.move((parent.width() - wide) // 2, 7 * step)
