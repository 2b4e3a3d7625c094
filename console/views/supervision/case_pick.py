"""Choose an open case by number, matter, place or unit."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.severity import severity
from console.views.shared.card import Card
from console.views.shared.cards import CardList

if TYPE_CHECKING:
    from console.domain.records.case import CaseRecord
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


def _hay(case: CaseRecord) -> str:
    told = (case.number, case.title, case.matter, case.address, case.unit_name)
    return " ".join(told).casefold()
