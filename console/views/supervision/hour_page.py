"""The next hour: what breaches, what a word can still save, who is overloaded."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication, QTimer
from typing_extensions import override

from console.domain.breach import Overload, Risk, next_hour, overloads
from console.domain.queries import UnitPace
from console.domain.record import record
from console.domain.states import Role as GroupRole, Severity
from console.models.case_columns import Tag, short_number
from console.models.case_texts import state_text
from console.models.record_columns import (
    figure_column,
    limit_column,
    mark_column,
    words_column,
)
from console.models.roles import Role
from console.store.table import Table
from console.views.shared.case_delegate import Cell
from console.views.shared.detail_panel import Detail, Section
from console.views.shared.labels import say, words
from console.views.shared.record_table import RecordTable, TableLook
from console.views.shared.span_text import age_text, moment_text
from console.views.supervision.page import TablePage, Target

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.models.columns import Column
    from console.views.supervision.parts import SupervisionParts

tr = QCoreApplication.translate
ASK_EVERY_BEATS = 300
RANK_AFTER_MS = 400
"""A burst of changes is ranked once."""


@record
class HourRow:
    """A case of the next hour with its place in the ranking."""

    case_id: int
    place: int
    case: CaseRecord
    risk: Risk
    unit_name: str
    overload: Overload | None


class HourPage(TablePage):
    """Ranked anew once a second; the savable stand on top, the tightest first."""

    name: ClassVar[str] = "hour"
    hints: ClassVar[tuple[str, ...]] = (
        "supervision.next",
        "supervision.urge",
        "supervision.urge_many",
        "supervision.draft",
    )

    def __init__(self, parts: SupervisionParts) -> None:
        empty = self.tr("选一件案件，这里说明还剩多少时间、办完要多少时间。")
        super().__init__(parts, empty=empty)
        self._pace: dict[int, float] = {}
        self._beats = 0
        self.loads: list[Overload] = []
        self._rows: Table[int, HourRow] = Table(attrgetter("case_id"))
        self.warning = words(tone="alarm", wraps=True)
        self.warning.setContentsMargins(12, 8, 12, 8)
        self.left.addWidget(self.warning)
        look = TableLook(
            cells={
                "mark": Cell.MARK,
                "number": Cell.FIGURE,
                "title": Cell.TITLE,
                "state": Cell.STRONG,
                "left": Cell.REMAINING,
                "need": Cell.FIGURE,
            },
            widths={
                "mark": 32, "place": 40, "number": 104, "unit": 150, "state": 96,
                "need": 96, "left": 96,
            },
            empty=self.tr("今后一小时内没有会超时的案件。"),
            many=True,
        )  # fmt: skip
        self.take(
            RecordTable(
                self._rows, _columns(parts.clock.now), look, sort=attrgetter("place")
            )
        )
        say(self.warning, "")
        self._timer = QTimer(self, singleShot=True, interval=RANK_AFTER_MS)
        self._timer.timeout.connect(self.rank)
        self.leave_by(parts.picture.cases.listen(lambda _keys: self._touched()))
        self.leave_by(self._timer.stop)
        self.rank()

    def _touched(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def rank(self) -> None:
        """Rank anew."""
        now, picture = self.parts.clock.now(), self.parts.picture
        risks = next_hour(picture.cases, now, pace_s=self._pace)
        self.loads = overloads(risks, hands=self._hands())
        loaded = {load.unit_id: load for load in self.loads}
        rows = []
        for place, risk in enumerate(risks, start=1):
            unit = picture.units.get(risk.unit_id)
            rows.append(
                HourRow(
                    case_id=risk.case_id,
                    place=place,
                    case=picture.cases[risk.case_id],
                    risk=risk,
                    unit_name=unit.name if unit else self.tr("本中心"),
                    overload=loaded.get(risk.unit_id or 0),
                )
            )
        self._rows.replace(rows)
        self._warn()
        self.counted.emit()

    @override
    def target(self) -> Target | None:
        row = self.record
        return None if row is None else _target(row)

    @override
    def targets(self) -> list[Target]:
        rows = self.table.entities
        chosen = rows if len(rows) > 1 else list(self.table.listing)
        return [each for row in chosen if (each := _target(row)) is not None]

    @override
    def refresh(self) -> None:
        self.ask(UnitPace(), self._on_pace, lambda _e: None)

    @override
    def tick(self) -> None:
        self._beats += 1
        if self.isVisible():
            self.rank()
            if self._beats % ASK_EVERY_BEATS == 0:
                self.refresh()
        super().tick()

    def _with_note(self, said: str, note: str) -> str:
        return self.tr("%1（%2）").replace("%1", said).replace("%2", note)

    @override
    def describe(self) -> Detail | None:
        row: HourRow | None = self.record
        if row is None:
            return None
        risk, case = row.risk, row.case
        told = (
            self.tr("按该单位近 90 天的中位用时推算")
            if risk.unit_id in self._pace
            else self.tr("没有历史用时，按通常用时推算")
        )
        slack = self.tr("富余 %1") if risk.savable else self.tr("还差 %1")
        pairs = [
            (self.tr("责任单位"), row.unit_name),
            (self.tr("阶段"), state_text(case.state)),
            (self.tr("期限"), moment_text(risk.due_at)),
            (self.tr("办完约需"), self._with_note(age_text(risk.need_s), told)),
            (self.tr("余量"), slack.replace("%1", age_text(abs(risk.slack_s)))),
            (self.tr("地点"), case.address or case.grid_name),
        ]
        sections = [
            Section(
                title=self.tr("一小时内超时"), pairs=tuple(p for p in pairs if p[1])
            )
        ]
        if row.overload is not None:
            lines = (self._load_words(row.overload),)
            sections.append(Section(title=self.tr("单位负荷"), lines=lines))
        return Detail(
            title=short_number(case.number),
            subtitle=case.title or case.matter,
            tags=_tags(row),
            due_at=risk.due_at,
            near_at=case.near_at,
            sections=tuple(sections),
            buttons=("supervision.urge", "supervision.urge_many", "supervision.draft"),
        )

    def _hands(self) -> dict[int, int]:
        return Counter(
            person.unit_id
            for person in self.parts.picture.persons
            if person.unit_id is not None
            and person.on_shift
            and GroupRole.UNIT_OFFICER in person.roles
        )

    def _on_pace(self, pace: dict[int, float]) -> None:
        self._pace = pace
        self.rank()

    def _warn(self) -> None:
        said = "\n".join(map(self._load_words, self.loads[:3]))
        say(self.warning, said if self.parts.watch.linked else "")
        savable = sum(row.risk.savable for row in self._rows)
        told = self.tr("一小时内超时 %1 件 · 还能保住 %2 件")
        told = told.replace("%1", str(len(self._rows))).replace("%2", str(savable))
        self.footer.set_summary(told)

    def _load_words(self, load: Overload) -> str:
        unit = self.parts.picture.units.get(load.unit_id)
        said = self.tr("%1 忙不过来：%2 前到期 %3 件，约需 %4，只够 %5")
        for mark, told in (
            ("%1", unit.name if unit else str(load.unit_id)),
            ("%2", moment_text(load.by)[11:16]),
            ("%3", str(load.cases)),
            ("%4", age_text(load.need_s)),
            ("%5", age_text(load.can_s)),
        ):
            said = said.replace(mark, told)
        return said


def _target(row: HourRow) -> Target | None:
    unit_id = row.risk.unit_id
    if unit_id is None:
        return None
    label = f"{row.case.number} · {row.case.title or row.case.matter} · {row.unit_name}"
    return Target(case_id=row.case_id, unit_id=unit_id, label=label)


def _tags(row: HourRow) -> tuple[Tag, ...]:
    tags = []
    if row.risk.savable:
        tags.append(Tag(tr("HourPage", "还能保住"), Severity.ON_TIME))
    else:
        tags.append(Tag(tr("HourPage", "难以保住"), Severity.OVERDUE))
    if row.overload is not None:
        tags.append(Tag(tr("HourPage", "单位超负荷"), Severity.NEAR))
    if row.case.supervision_level:
        tags.append(Tag(tr("HourPage", "督办"), Severity.SUPERVISED))
    return tuple(tags)


def _columns(now: Any) -> list[Column[Any]]:
    def mark(row: HourRow) -> Severity:
        return Severity.NEAR if row.risk.savable else Severity.OVERDUE

    def span(seconds: float) -> str:
        return age_text(seconds)

    def at(row: HourRow) -> datetime:
        return row.risk.due_at

    return [
        mark_column(
            "mark",
            mark,
            lambda row: _tags(row)[0].text,
        ),
        figure_column("place", lambda: tr("HourPage", "序"), attrgetter("place")),
        words_column(
            "number",
            lambda: tr("HourPage", "案件号"),
            lambda row: short_number(row.case.number),
        ),
        words_column(
            "title",
            lambda: tr("HourPage", "事项"),
            lambda row: row.case.title or row.case.matter,
            roles={Role.TAGS: _tags},
        ),
        words_column("unit", lambda: tr("HourPage", "谁在办"), attrgetter("unit_name")),
        words_column(
            "state",
            lambda: tr("HourPage", "阶段"),
            lambda row: state_text(row.case.state),
        ),
        figure_column(
            "need", lambda: tr("HourPage", "办完约需"), lambda r: r.risk.need_s, span
        ),
        limit_column(
            "left", lambda: tr("HourPage", "剩余"), at, now, lambda _row: True
        ),
    ]
