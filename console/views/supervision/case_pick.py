"""Choose an open case by number, matter, place or unit."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.severity import severity
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.labels import words

if TYPE_CHECKING:
    from console.domain.records.case import CaseRecord
    from console.views.supervision.page import Target
    from console.views.supervision.parts import SupervisionParts

MOST = 40


class CasePick(QWidget):
    """Typing narrows, up and down move; ``picked`` says that another case is marked."""

    picked = Signal()

    def __init__(self, parts: SupervisionParts) -> None:
        super().__init__()
        self._parts = parts
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("案件号、事项、地点或单位"))
        self.cards = CardList(empty_words=self.tr("没有这样的在办案件"))
        self.cards.setFixedHeight(200)
        self.cards.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.line)
        column.addWidget(self.cards)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(lambda _text: self._search())
        self.cards.chosen.connect(lambda _key: self.picked.emit())
        self._search()

    @property
    def case(self) -> CaseRecord | None:
        """The marked case."""
        return self._parts.picture.cases.get(self.cards.key)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if by is not None:
                self.cards.step(by)
                return True
        return super().eventFilter(watched, event)

    def _search(self) -> None:
        wanted = self.line.text().casefold().split()
        fits = (
            case
            for case in self._parts.picture.cases
            if all(word in _hay(case) for word in wanted)
        )
        now = self._parts.clock.now()
        self.cards.show_cards(
            [
                Card(
                    key=case.id,
                    title=case.title or case.matter,
                    detail=" · ".join(
                        part
                        for part in (case.number, case.grid_name, case.unit_name)
                        if part
                    ),
                    severity=severity(case, now),
                )
                for case in islice(fits, MOST)
            ]
        )
        if self.cards.key is None:
            self.cards.step(0)
        self.picked.emit()


class CaseInHand(QWidget):
    """The case that was chosen, or another one picked here instead of it."""

    picked = Signal()

    def __init__(self, parts: SupervisionParts, target: Target | None) -> None:
        super().__init__()
        self.target = target
        self.pick = CasePick(parts)
        self.pick.picked.connect(self.picked)
        self.other_button = QPushButton(self.tr("换一个案件 Alt+C"))
        self.other_button.setShortcut("Alt+C")
        self.other_button.setAutoDefault(False)
        self.other_button.clicked.connect(self._pick_another)
        self._held = QWidget()
        line = QHBoxLayout(self._held)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words(target.label if target else "", wraps=True), 1)
        line.addWidget(self.other_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._held)
        column.addWidget(self.pick)
        self.setFocusProxy(self.pick)
        self._follow()

    @property
    def case_id(self) -> int | None:
        """The case in hand, None for none."""
        if self.target is not None:
            return self.target.case_id
        return self.pick.case.id if self.pick.case else None

    @property
    def unit_id(self) -> int | None:
        """The unit that has it."""
        if self.target is not None:
            return self.target.unit_id
        return self.pick.case.unit_id if self.pick.case else None

    def _pick_another(self) -> None:
        self.target = None
        self._follow()
        self.pick.setFocus()
        self.picked.emit()

    def _follow(self) -> None:
        self._held.setVisible(self.target is not None)
        self.pick.setVisible(self.target is None)


def _hay(case: CaseRecord) -> str:
    told = (case.number, case.title, case.matter, case.address, case.unit_name)
    return " ".join(told).casefold()
