"""Who sits down at this seat: choose a person, give a password where one is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.record import record
from console.store.search import initials
from console.views.shared.confirm import heading
from console.views.shell.palette_entry import PaletteEntry
from console.views.shell.palette_line import ENTRY, PaletteLine

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOGIN = Qt.ItemDataRole.UserRole + 2
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@record
class Sitter:
    """A person who may sit down; words ready to show."""

    login: str
    name: str
    post: str
    unit: str


class SitDownDialog(QDialog):
    """Typing filters by name, post, unit, login and initials; Enter sits down.

    ``chosen`` carries login and password. The caller calls ``accept()`` when the
    server let the person in, or ``refuse(words)``; nothing typed is lost then.
    """

    chosen: ClassVar[Signal] = Signal(str, str)

    def __init__(
        self,
        sitters: Sequence[Sitter],
        *,
        place: str = "",
        password_needed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("就座"))
        self.resize(640, 560)
        self._sitters = list(sitters)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("姓名、岗位、单位或拼音首字母"))
        self.list = QListWidget()
        self.list.setItemDelegate(PaletteLine(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("口令"))
        self.password.setVisible(password_needed)
        self.refusal = QLabel()
        self.refusal.setProperty("tone", "alarm")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.sit_button = QPushButton(self.tr("就座 Enter"))
        self.sit_button.setProperty("primary", True)
        self.sit_button.setDefault(True)
        self._lay_out(place)
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(self._on_filter)
        self.list.itemDoubleClicked.connect(self._on_sit)
        self.sit_button.clicked.connect(self._on_sit)
        self._on_filter("")
        self.filter.setFocus()

    def refuse(self, words: str) -> None:
        """Say why the person could not sit down."""
        self.refusal.setText(words)
        self.refusal.show()
        self.sit_button.setEnabled(True)
        target = self.password if not self.password.isHidden() else self.filter
        target.setFocus()
        target.selectAll()

    @property
    def shown_logins(self) -> list[str]:
        """The logins listed now."""
        rows = range(self.list.count())
        return [str(self.list.item(row).data(_LOGIN)) for row in rows]

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            row, step = self.list.currentRow(), _step(event)
            if step:
                last = self.list.count() - 1
                self.list.setCurrentRow(max(0, min(last, row + step)))
                return True
        return super().eventFilter(watched, event)

    def _on_filter(self, text: str) -> None:
        wanted = text.strip().casefold().split()
        self.list.clear()
        for sitter in self._sitters:
            hay = _haystack(sitter)
            if all(word in hay for word in wanted):
                self._add(sitter)
        self.list.setCurrentRow(0 if self.list.count() else -1)
        self.sit_button.setEnabled(self.list.count() > 0)

    def _add(self, sitter: Sitter) -> None:
        entry = PaletteEntry(
            kind=sitter.login,
            title=sitter.name,
            detail=f"{sitter.post} · {sitter.unit}".strip(" ·"),
            icon="person",
            run=self._on_sit,
        )
        item = QListWidgetItem(sitter.name)
        item.setData(ENTRY, entry)
        item.setData(_LOGIN, sitter.login)
        self.list.addItem(item)

    def _on_sit(self) -> None:
        item = self.list.currentItem()
        if item is None:
            return
        if not self.password.isHidden() and not self.password.text():
            self.password.setFocus()
            return
        self.refusal.hide()
        self.sit_button.setEnabled(False)
        self.chosen.emit(str(item.data(_LOGIN)), self.password.text())

    def _lay_out(self, place: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(8)
        outer.addWidget(heading(self.tr("谁来就座")))
        if place:
            where = QLabel(place)
            where.setProperty("tone", "secondary")
            outer.addWidget(where)
        outer.addWidget(self.filter)
        outer.addWidget(self.list, 1)
        outer.addWidget(self.password)
        outer.addWidget(self.refusal)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.sit_button)
        outer.addLayout(line)


def _haystack(sitter: Sitter) -> str:
    words = f"{sitter.name} {sitter.post} {sitter.unit} {sitter.login}"
    found = " ".join(initials(part) for part in (sitter.name, sitter.post, sitter.unit))
    return f"{words} {found}".casefold()


def _step(event: QKeyEvent) -> int:
    steps = dict(zip(_MOVES, (-1, 1, -10, 10), strict=True))
    return steps.get(Qt.Key(event.key()), 0)
