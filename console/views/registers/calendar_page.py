"""The working calendar: years, holidays, make-up days, working windows."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
)
from typing_extensions import override

from console.domain.calendar import DayKind, DayReason, WorkCalendar
from console.domain.commands.rules import ChangeCalendar
from console.domain.deadline import ScheduleNotPublished
from console.domain.errors import InvalidInputError
from console.models.record_columns import figure_column, words_column
from console.views.registers.fields import choice, choose
from console.views.registers.import_sheet import ImportSheet
from console.views.registers.page import Entry, RegisterPage
from console.views.registers.year_view import YearView
from console.views.shared.case_delegate import Cell
from console.views.shared.labels import say, words
from console.views.shared.record_table import TableLook
from console.views.shared.span_text import CENTRE_ZONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from console.domain.rule_sheet import RuleSheet
    from console.domain.schedule_text import Marked
    from console.models.columns import Column

_NEXT = {None: DayKind.OFF, DayKind.OFF: DayKind.WORK, DayKind.WORK: None}
_PLAIN = "plain"


class CalendarPage(RegisterPage):
    """Years above, the chosen year's days below; days are marked before saving."""

    @override
    def entries(self, sheet: RuleSheet) -> Sequence[Entry]:
        """Return the published years, this year and the next, latest first."""
        calendar = sheet.book.calendar
        this = self._today().year
        years = calendar.published_years | {this, this + 1}
        return [
            Entry(
                key=-year,
                value=calendar,
                version=calendar.version,
                shown=(str(year), sheet.documents.get(year, "")),
            )
            for year in years
        ]

    @override
    def columns(self) -> Sequence[Column[Any]]:
        """Return year, state, days, paper."""
        return [
            words_column("year", lambda: self.tr("年"), lambda e: e.shown[0]),
            words_column("state", lambda: self.tr("放假安排"), self._state),
            figure_column(
                "off", lambda: self.tr("放假日"), lambda e: self._count(e, DayKind.OFF)
            ),
            figure_column(
                "work", lambda: self.tr("调休上班"),
                lambda e: self._count(e, DayKind.WORK),
            ),
            words_column("paper", lambda: self.tr("依据"), lambda e: e.shown[1]),
        ]  # fmt: skip

    @override
    def look(self) -> TableLook:
        """Return the widths."""
        return TableLook(
            cells={"year": Cell.STRONG, "off": Cell.FIGURE, "work": Cell.FIGURE},
            widths={"year": 88, "state": 320, "off": 88, "work": 96},
        )

    @override
    def build(self) -> None:
        """Add the year's sheet and the fields."""
        self._days: dict[date, DayKind | None] = {}
        self._notes: dict[date, str] = {}
        self.year = YearView()
        self.year.chosen.connect(self._on_days_chosen)
        self.year.cycled.connect(self._on_cycled)
        self.warning = words(tone="near", wraps=True)
        self.warning.setContentsMargins(12, 6, 12, 0)
        self.days = QLabel()
        kinds = [
            (_PLAIN, self.tr("按星期")),
            (DayKind.OFF, self.tr("放假")),
            (DayKind.WORK, self.tr("调休上班")),
        ]
        self.kind = choice(kinds, "kind")
        self.kind.activated.connect(self._on_kind)
        self.day_note = QLineEdit()
        self.day_note.setPlaceholderText(self.tr("名称，如 国庆节"))
        self.day_note.textEdited.connect(self._on_note)
        self.windows = QLineEdit()
        self.windows.setObjectName("windows")
        self.published = QCheckBox(self.tr("本年放假安排已公布"))
        self.published.setObjectName("published")
        self.paper = QLineEdit()
        self.paper.setPlaceholderText(self.tr("公布文件，如 国办发明电〔2026〕7号"))
        self.editor.add_wide(self.days)
        self.editor.add(self.tr("这些天"), self.kind)
        self.editor.add(self.tr("名称"), self.day_note)
        self.editor.add(self.tr("工作时段"), self.windows)
        self.editor.add("", self.published)
        self.editor.add(self.tr("依据"), self.paper)
        if self.parts.may_change:
            self.import_button = QPushButton(self.tr("导入安排…"))
            self.import_button.setObjectName("import")
            self.import_button.clicked.connect(self.open_import)
            self.bar.addWidget(self.import_button)

    @override
    def fill(self, entry: Entry) -> None:
        """Show a year."""
        self._days, self._notes = {}, {}
        year = -entry.key
        calendar: WorkCalendar = entry.value
        self.editor.title.setText(self.tr("%1 年").replace("%1", str(year)))
        version = self.tr("日历第 %1 版。空格或双击换标记，Shift 选多天。")
        self.editor.note.setText(version.replace("%1", str(calendar.version)))
        self.windows.setText(windows_text(calendar))
        self.published.setChecked(year in calendar.published_years)
        self.published.setEnabled(
            self.parts.may_change and year not in calendar.published_years
        )
        self.paper.setText(entry.shown[1])
        self.year.show_year(year, self._today())
        self._show_days()

    @override
    def change(self, entry: Entry, reason: str) -> ChangeCalendar | None:
        """Return the changed calendar."""
        calendar: WorkCalendar = entry.value
        year = -entry.key
        paper = self.paper.text().strip()
        published: dict[int, str] = {}
        known = year in calendar.published_years
        if self.published.isChecked() and (not known or paper != entry.shown[1]):
            published = {year: paper}
        windows = read_windows(self.windows.text())
        same = windows_text(calendar) == windows_words(windows)
        if same and not self._days and not published:
            return None
        return ChangeCalendar(
            version=entry.version,
            reason=reason,
            days=dict(self._days),
            notes=dict(self._notes),
            windows=None if same else windows + self._weekly(calendar),
            published=published,
        )

    @override
    def choose_first(self) -> None:
        """Choose this year."""
        self.table.choose(-self._today().year)

    def open_import(self) -> ImportSheet:
        """Open the sheet that takes a year's schedule."""
        sheet = ImportSheet(self)
        sheet.sent.connect(lambda: self._on_import(sheet))
        sheet.open()
        return sheet

    def mark(self, days: Iterable[date], kind: DayKind | None, note: str = "") -> None:
        """Mark days, to be saved later."""
        calendar: WorkCalendar = self.entry.value if self.entry else WorkCalendar()
        for day in days:
            if calendar.days.get(day) is kind:
                self._days.pop(day, None)
            else:
                self._days[day] = kind
            if note:
                self._notes[day] = note
        self._show_days()
        self._on_edited()

    def _on_import(self, sheet: ImportSheet) -> None:
        try:
            marked = sheet.schedule
        except InvalidInputError as error:
            said = self.tr("第 %1 行读不懂").replace(
                "%1", str(error.facts.get("line", "?"))
            )
            sheet.refuse(said)
            return
        sheet.accept()
        self._take_schedule(marked)

    def _take_schedule(self, marked: Sequence[Marked]) -> None:
        if not marked:
            return
        year = marked[0][0].year
        self.table.choose(-year)
        for day, kind, note in marked:
            self.mark([day], kind, note)
        if self.entry is not None and -self.entry.key == year:
            self.published.setChecked(True)
        self._on_edited()

    def _on_cycled(self) -> None:
        if self.parts.may_change:
            held = self._mark_of(self.year.days[0])
            self.mark(self.year.days, _NEXT[held])

    def _on_kind(self) -> None:
        kind = self.kind.currentData()
        self.mark(self.year.days, None if kind == _PLAIN else kind)

    def _on_note(self, text: str) -> None:
        for day in self.year.days:
            held = self._mark_of(day)
            if held is not None:
                self._notes[day] = text.strip()
                self._days[day] = held
        self._on_edited()

    def _on_days_chosen(self) -> None:
        self.editor.filling(self._show_days)

    def _show_days(self) -> None:
        if self.entry is None or self.sheet is None:
            return
        calendar = self.entry.value.with_days(self._days, version=0)
        notes = {**self.sheet.day_notes, **self._notes}
        self.year.show_calendar(calendar, notes, frozenset(self._days))
        days = self.year.days
        told = f"{days[0]}" if len(days) == 1 else f"{days[0]} – {days[-1]}"
        said = self.tr("%1 · 待保存 %2 天").replace("%1", told)
        self.days.setText(said.replace("%2", str(len(self._days))))
        choose(self.kind, self._mark_of(days[0]) or _PLAIN)
        if not self.day_note.hasFocus():
            self.day_note.setText(notes.get(days[0], ""))
        year = -self.entry.key
        known = year in calendar.published_years or self.published.isChecked()
        warned = ScheduleNotPublished(year, year).text(self.parts.language)
        say(self.warning, "" if known else f"▲ {warned}")

    def _mark_of(self, day: date) -> DayKind | None:
        calendar: WorkCalendar = self.entry.value if self.entry else WorkCalendar()
        return self._days[day] if day in self._days else calendar.days.get(day)

    @override
    def lay_out(self) -> None:
        """Put the year below the years."""
        super().lay_out()
        self.table.setFixedHeight(147)
        self.left.addWidget(self.warning)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.year.setMinimumSize(600, 560)
        scroll.setWidget(self.year)
        self.left.addWidget(scroll, 1)

    def _today(self) -> date:
        return self.parts.clock.now().astimezone(CENTRE_ZONE).date()

    def _state(self, entry: Entry) -> str:
        if -entry.key in entry.value.published_years:
            return self.tr("已公布")
        return self.tr("未公布，按周一至周五计算")

    @staticmethod
    def _count(entry: Entry, kind: DayKind) -> int:
        calendar: WorkCalendar = entry.value
        reasons = {DayKind.OFF: DayReason.HOLIDAY, DayKind.WORK: DayReason.MAKE_UP}
        marked = (d for d, k in calendar.days.items() if k is kind)
        return sum(
            day.year == -entry.key and calendar.reason(day) is reasons[kind]
            for day in marked
        )

    @staticmethod
    def _weekly(calendar: WorkCalendar) -> tuple[tuple[int, time, time], ...]:
        return tuple(
            (weekday + 1, opens, closes)
            for weekday, rows in calendar.weekday_windows.items()
            for opens, closes in rows
        )


def windows_text(calendar: WorkCalendar) -> str:
    """Write the windows of every day: 08:00-12:00 14:00-18:00."""
    return windows_words((0, opens, closes) for opens, closes in calendar.windows)


def windows_words(windows: Iterable[tuple[int, time, time]]) -> str:
    """Write windows one after the other."""
    return " ".join(f"{opens:%H:%M}-{closes:%H:%M}" for _, opens, closes in windows)


def read_windows(text: str) -> tuple[tuple[int, time, time], ...]:
    """Read windows of every day.

    Raises:
        InvalidInputError: one is no span of time.
    """
    plain = text.replace("–", "-").replace("，", " ").replace(",", " ")
    found: list[tuple[int, time, time]] = []
    for each in plain.split():
        opens, _, closes = each.partition("-")
        try:
            span = time.fromisoformat(opens), time.fromisoformat(closes)
        except ValueError as error:
            raise InvalidInputError(field="windows", reason="another_kind") from error
        found.append((0, *span))
    return tuple(found)
