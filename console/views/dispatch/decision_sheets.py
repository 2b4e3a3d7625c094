"""Sheets for decisions: until when, is the closing rule met."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QWidget,
)
from typing_extensions import override

from console.views.shared.form_sheet import FormSheet
from console.views.shared.labels import words
from console.views.shared.span_text import CENTRE_ZONE
from console.views.work.decision_sheet import DecisionSheet

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_END_OF_DAY_HOUR = 18


class DeferralSheet(DecisionSheet):
    """A decision with a date until which the case hangs on the account."""

    def __init__(
        self,
        title: str,
        *,
        about: str,
        now: datetime,
        choices: Sequence[tuple[str, str]],
        blocked: dict[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title, about=about, choices=choices, blocked=blocked, parent=parent
        )
        self.date_box = date_box(now)
        self.extra.addWidget(
            words(self.tr("挂账至（至多一年，当日 18:00 止）"), "small")
        )
        self.extra.addWidget(self.date_box)
        self.extra.addStretch(1)
        self.hear(self.date_box)

    @property
    def until(self) -> datetime:
        """The end of work on the chosen day, aware UTC."""
        return end_of_day(self.date_box.date())


def date_box(now: datetime, *, days: int = 30, most_days: int = 365) -> QDateEdit:
    """Return a box for a date between tomorrow and the last day allowed."""
    today = now.astimezone(CENTRE_ZONE).date()
    box = QDateEdit(_qdate(today + timedelta(days=days)))
    box.setDisplayFormat("yyyy-MM-dd")
    box.setCalendarPopup(True)
    box.setMinimumDate(_qdate(today + timedelta(days=1)))
    box.setMaximumDate(_qdate(today + timedelta(days=most_days)))
    return box


def end_of_day(day: QDate) -> datetime:
    """Return the end of work on a day in the centre's zone, aware UTC."""
    at = datetime(
        day.year(), day.month(), day.day(), _END_OF_DAY_HOUR, tzinfo=CENTRE_ZONE
    )
    return at.astimezone(UTC)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


class CloseSheet(FormSheet):
    """Close a case once the closing rule has been read and ticked."""

    def __init__(
        self,
        title: str,
        *,
        about: str,
        rule: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, about=about, parent=parent)
        self.name_verb(self.tr("结案"))
        self.body.addWidget(words(self.tr("结案条件"), "small"))
        said = rule or self.tr("清单没有写明结案条件")
        self.body.addWidget(words(said, wraps=True))
        self.met_box = QCheckBox(self.tr("已核对，符合结案条件（空格）"))
        self.body.addWidget(self.met_box)
        self.hear(self.met_box)
        self.met_box.toggled.connect(lambda _on: self.follow())
        self.met_box.setFocus()
        self.follow()

    @override
    def lacking(self) -> str:
        return "" if self.met_box.isChecked() else self.tr("请先核对结案条件")
