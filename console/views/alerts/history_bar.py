"""What is looked for in the history: words, kind, priority, state, days, unit, person."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QDate, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from console.domain.queries import AlertHistory, AlertState
from console.domain.record import placed_record
from console.views.alerts.finder_box import FinderBox
from console.views.alerts.words import (
    KINDS,
    kind_words,
    priority_words,
    state_words,
)
from console.views.shared.form_sheet import choice_field
from console.views.shared.span_text import CENTRE_ZONE

if TYPE_CHECKING:
    from console.domain.clock import Clock
    from console.store.picture import Picture

_SEARCH_AFTER_MS = 250
OWN_DAYS = -1
_SPANS = (0, 1, 7, 30, 90)


@placed_record
class _Days:
    first: QDateEdit
    last: QDateEdit


class HistoryBar(QWidget):
    """One line of words and one of choices; every change asks anew, after a moment.

    Signals:
        changed: something else is looked for.
        done: the person is through with it and wants the list.
    """

    changed: ClassVar[Signal] = Signal()
    done: ClassVar[Signal] = Signal()

    def __init__(
        self, picture: Picture, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture, self._clock = picture, clock
        self._later = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._later.timeout.connect(self.changed)
        self._make_fields()
        self._lay_out()
        self._connect()
        self._on_span()

    @property
    def query(self) -> AlertHistory:
        """What is looked for now."""
        since, until = self._span()
        return AlertHistory(
            text=self.search_line.text().strip(),
            since=since,
            until=until,
            kind=self.kind_box.currentData(),
            severity=self.severity_box.currentData(),
            state=self.state_box.currentData(),
            unit_id=self.unit_box.picked,
            login=self.person_box.picked or "",
        )

    @property
    def narrowed(self) -> bool:
        """Something is chosen besides the words."""
        plain = AlertHistory(text=self.search_line.text().strip())
        return self.query != plain

    def fill(self) -> None:
        """Offer the units and persons of the picture."""
        units = ((unit.id, unit.name) for unit in self._picture.units)
        self.unit_box.offer(units)
        persons = self._picture.persons
        told = ((who.login, f"{who.name} {who.login}") for who in persons if who.login)
        self.person_box.offer(told)

    def clear(self) -> None:
        """Look for everything again."""
        self.search_line.clear()
        for box in self._boxes:
            box.setCurrentIndex(0)
        for box in (self.unit_box, self.person_box):
            box.clear_pick()
        self.ask()

    def ask(self) -> None:
        """Ask at once."""
        self._later.stop()
        self.changed.emit()

    def stop(self) -> None:
        """Ask no more."""
        self._later.stop()

    @property
    def _boxes(self) -> tuple[QComboBox, ...]:
        return self.kind_box, self.severity_box, self.state_box, self.span_box

    def _make_fields(self) -> None:
        self.search_line = QLineEdit()
        self.search_line.setClearButtonEnabled(True)
        self.search_line.setPlaceholderText(
            self.tr("在历史里找：案件号、事项、单位、搁置或确认时写的话、人")
        )
        self.kind_box = choice_field(
            [("", self.tr("全部种类")), *((kind, kind_words(kind)) for kind in KINDS)]
        )
        self.severity_box = choice_field(
            [(0, self.tr("全部级别")), *((n, priority_words(n)) for n in (1, 2, 3))]
        )
        self.state_box = choice_field(
            [
                (None, self.tr("全部状态")),
                *((state, state_words(state)) for state in AlertState),
            ]
        )
        self.span_box = choice_field(
            [(days, self._span_words(days)) for days in (*_SPANS, OWN_DAYS)]
        )
        today = self._today()
        self._days = _Days(self._date_box(today.addDays(-7)), self._date_box(today))
        self.unit_box = FinderBox(self.tr("全部单位"))
        self.person_box = FinderBox(self.tr("全部人员（知悉、搁置或确认的人）"))
        for box, name in (
            (self.kind_box, self.tr("种类")),
            (self.severity_box, self.tr("级别")),
            (self.state_box, self.tr("状态")),
            (self.span_box, self.tr("期间")),
            (self._days.first, self.tr("从")),
            (self._days.last, self.tr("到")),
            (self.unit_box, self.tr("单位")),
            (self.person_box, self.tr("人员")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(8)
        for box in (*self._boxes, self.first_day, self.last_day):
            line.addWidget(box)
        for box in (self.unit_box, self.person_box):
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            line.addWidget(box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 8)
        column.setSpacing(6)
        column.addWidget(self.search_line)
        column.addLayout(line)
        self.setFocusProxy(self.search_line)

    @property
    def first_day(self) -> QDateEdit:
        """The first day of a period of one's own."""
        return self._days.first

    @property
    def last_day(self) -> QDateEdit:
        """Its last day."""
        return self._days.last

    def _connect(self) -> None:
        for box in self._boxes:
            box.currentIndexChanged.connect(lambda _at: self._later.start())
        self.span_box.currentIndexChanged.connect(lambda _at: self._on_span())
        for day in (self.first_day, self.last_day):
            day.dateChanged.connect(lambda _day: self._later.start())
        for box in (self.unit_box, self.person_box):
            box.picks.connect(self._later.start)
            box.lineEdit().returnPressed.connect(self.done)
        self.search_line.textChanged.connect(lambda _text: self._later.start())
        self.search_line.returnPressed.connect(self.done)

    def _on_span(self) -> None:
        own = self.span_box.currentData() == OWN_DAYS
        for day in (self.first_day, self.last_day):
            day.setVisible(own)

    def _span(self) -> tuple[datetime | None, datetime | None]:
        days = self.span_box.currentData()
        if days == OWN_DAYS:
            first, last = sorted((self.first_day.date(), self.last_day.date()))
            return _midnight(first), _midnight(last.addDays(1))
        if not days:
            return None, None
        return _midnight(self._today()) - timedelta(days=days - 1), None

    def _today(self) -> QDate:
        day = self._clock.now().astimezone(CENTRE_ZONE).date()
        return QDate(day.year, day.month, day.day)

    def _span_words(self, days: int) -> str:
        told = {
            0: self.tr("不限期间"),
            1: self.tr("今天"),
            OWN_DAYS: self.tr("自选日期"),
        }
        return told.get(days) or self.tr("近 %1 天").replace("%1", str(days))

    @staticmethod
    def _date_box(day: QDate) -> QDateEdit:
        box = QDateEdit(day)
        box.setCalendarPopup(True)
        box.setDisplayFormat("yyyy-MM-dd")
        return box


def _midnight(day: QDate) -> datetime:
    return datetime.combine(day.toPython(), time(), CENTRE_ZONE)
