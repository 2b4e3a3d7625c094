"""Class, sub-class, condition: three lists narrowed by words or pinyin initials."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from console.store.search import initials
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.limit_text import limit_said
from console.views.shared.wrapped_cards import wrap_words
from console.views.work.catalogue_words import (
    condition_words,
    major_words,
    minor_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.records.catalogue import CatalogueItem

_KIND_WORDS = {
    "C": QT_TRANSLATE_NOOP("ConditionPicker", "部件"),
    "E": QT_TRANSLATE_NOOP("ConditionPicker", "事件"),
    "G": QT_TRANSLATE_NOOP("ConditionPicker", "社会治理"),
}


class ConditionPicker(QWidget):
    """Type to narrow, Up and Down choose, Left and Right go between the lists."""

    picked: ClassVar[Signal] = Signal(object)
    """The CatalogueItem chosen, or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[tuple[str, CatalogueItem]] = []
        self._by_id: dict[int, CatalogueItem] = {}
        self._quiet = False
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self.line.setPlaceholderText(
            self.tr("事项、立案条件、代码或拼音首字母；↑↓ 选，← → 换列")
        )
        self.majors = self._list(self.tr("大类"))
        self.minors = self._list(self.tr("小类"))
        self.conditions = self._list(self.tr("立案条件"))
        self.conditions.empty_words = self.tr("没有符合的立案条件，换个词试试")
        self.majors.chosen.connect(lambda _key: self._show_minors())
        self.minors.chosen.connect(lambda _key: self._show_conditions())
        self.conditions.chosen.connect(lambda _key: self._tell())
        self.line.textEdited.connect(lambda _text: self._on_typed())
        self._lay_out()

    @property
    def item(self) -> CatalogueItem | None:
        """The condition chosen."""
        return self._by_id.get(self.conditions.key or 0)

    def offer(self, items: Iterable[CatalogueItem]) -> None:
        """Offer the conditions in force; what was chosen stays if it still is."""
        before = self.item
        active = sorted((each for each in items if each.active), key=lambda i: i.code)
        self._items = [(_hay(item), item) for item in active]
        self._by_id = {item.id: item for item in active}
        self._show_majors()
        if before is not None and before.id in self._by_id:
            self.pick(before.id)

    def pick(self, item_id: int | None) -> None:
        """Choose a condition wherever it stands; None chooses none."""
        item = self._by_id.get(item_id or 0)
        self._quiet = True
        self.line.clear()
        self._show_majors()
        self.majors.choose(_major_key(item) if item else None)
        self.minors.choose(_minor_key(item) if item else None)
        self.conditions.choose(item.id if item else None)
        self._quiet = False
        self._tell()

    def find(self, code: str) -> int | None:
        """Return the id of the condition with this code."""
        return next((i.id for i in self._by_id.values() if i.code == code), None)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if watched is self.line and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.conditions.step(1 if key == Qt.Key.Key_Down else -1)
            return True
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if watched is not self.line and across:
            self._go(watched, across)
            return True
        return super().eventFilter(watched, event)

    def _go(self, here: QObject, by: int) -> None:
        row: list[QWidget] = [self.line, self.majors, self.minors, self.conditions]
        at = row.index(here) + by  # type: ignore[arg-type]
        target = row[max(0, min(at, 3))]
        target.setFocus()
        if isinstance(target, CardList) and target.key is None:
            target.step(0)

    def _on_typed(self) -> None:
        self._quiet = True
        self.majors.choose(None)
        self.minors.choose(None)
        self._show_majors()
        self.conditions.choose(None)
        if self.line.text().strip():
            self.conditions.step(0)
        self._quiet = False
        self._tell()

    def _fitting(self) -> list[CatalogueItem]:
        wanted = self.line.text().casefold().split()
        return [i for hay, i in self._items if all(word in hay for word in wanted)]

    def _show_majors(self) -> None:
        cards = {
            _major_key(item): Card(
                key=_major_key(item),
                title=major_words(item),
                tip=f"{self.tr(_KIND_WORDS.get(item.kind, ''))} {item.major}",
            )
            for item in self._fitting()
        }
        self.majors.show_cards(list(cards.values()))
        self._show_minors()

    def _show_minors(self) -> None:
        major = self.majors.key
        cards = {
            _minor_key(item): Card(key=_minor_key(item), title=minor_words(item))
            for item in self._fitting()
            if major is None or _major_key(item) == major
        }
        self.minors.show_cards(list(cards.values()))
        self._show_conditions()

    def _show_conditions(self) -> None:
        major, minor = self.majors.key, self.minors.key
        fitting = [
            item
            for item in self._fitting()
            if (major is None or _major_key(item) == major)
            and (minor is None or _minor_key(item) == minor)
        ]
        self.conditions.show_cards([_card(item) for item in fitting])

    def _tell(self) -> None:
        if not self._quiet:
            self.picked.emit(self.item)

    def _list(self, name: str) -> CardList:
        made = CardList()
        wrap_words(made)
        made.setAccessibleName(name)
        made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        made.installEventFilter(self)
        return made

    def _lay_out(self) -> None:
        self.line.installEventFilter(self)
        lists = QHBoxLayout()
        lists.setSpacing(1)
        lists.addWidget(self.majors, 6)
        lists.addWidget(self.minors, 6)
        lists.addWidget(self.conditions, 13)
        for each in (self.majors, self.minors, self.conditions):
            each.setMinimumHeight(146)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.line)
        column.addLayout(lists, 1)
        self.setFocusProxy(self.line)


def _card(item: CatalogueItem) -> Card:
    return Card(
        key=item.id,
        title=condition_words(item),
        detail=f"{minor_words(item)} · {limit_said(item.limit)} · {item.code}",
        tip=f"{item.code}\n{condition_words(item)}\n{item.closing_rule}",
    )


def _major_key(item: CatalogueItem) -> str:
    return f"{item.kind}{item.major_code}"


def _minor_key(item: CatalogueItem) -> str:
    return f"{item.kind}{item.major_code}{item.minor_code}"


def _hay(item: CatalogueItem) -> str:
    names = (item.major, item.minor, item.condition)
    english = (item.major_en, item.minor_en, item.condition_en)
    plain = " ".join((item.code, *names, *english, *item.keywords))
    return f"{plain} {' '.join(initials(name) for name in names)}".casefold()
