"""The coordination group: agenda, members, meetings, and the follow-up share."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QScrollArea, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.queries import CoordinationGroup
from console.domain.records.unit_files import GroupRecord
from console.domain.states import Severity
from console.models.case_columns import Tag, short_number
from console.models.record_columns import age_column, limit_column, words_column
from console.models.roles import Role
from console.views.shared.case_delegate import Cell
from console.views.shared.labels import say, words
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.record_table import RecordTable, TableLook
from console.views.shared.refusals import refusal_words
from console.views.shared.span_text import age_text, moment_text
from console.views.supervision.order_detail import agenda_detail
from console.views.supervision.page import TablePage

if TYPE_CHECKING:
    from console.domain.records.supervision import AgendaRecord
    from console.domain.records.unit_files import MemberChange
    from console.models.columns import Column
    from console.views.shared.detail_panel import Detail
    from console.views.supervision.parts import SupervisionParts

tr = QCoreApplication.translate
CHANGES = 12
"""Changes of membership that are told."""


def follow_up_share(items: list[AgendaRecord], now: Any) -> tuple[int, int]:
    """Return how many decisions were followed, of those whose date has come."""
    due = [
        item
        for item in items
        if item.state == "DECIDED"
        and (
            item.followed_up_at is not None
            or (item.follow_up_due_at is not None and item.follow_up_due_at <= now)
        )
    ]
    return sum(item.followed_up_at is not None for item in due), len(due)


class GroupPage(TablePage):
    """The agenda above, members and minutes below."""

    name: ClassVar[str] = "group"
    hints: ClassVar[tuple[str, ...]] = (
        "supervision.next",
        "supervision.decide",
        "supervision.follow_up",
        "supervision.meeting",
        "supervision.members",
    )

    def __init__(self, parts: SupervisionParts) -> None:
        super().__init__(parts, empty=self.tr("选一个议题，这里是提请原因和决定。"))
        self.group = GroupRecord()
        look = TableLook(
            cells={
                "number": Cell.FIGURE,
                "title": Cell.TITLE,
                "order": Cell.FIGURE,
                "put": Cell.FIGURE,
                "follow": Cell.REMAINING,
            },
            widths={
                "number": 104, "order": 112, "put": 88, "follow": 112,
            },
            empty=self.tr("没有提请协调小组的案件。督办未果时，案件会自动列到这里。"),
        )  # fmt: skip
        table = RecordTable(
            parts.picture.agenda, _columns(parts.clock.now), look, sort=_rank
        )
        self.take(table)
        self.people = words(wraps=True)
        self.minutes = words(wraps=True)
        self._split()
        self.leave_by(parts.picture.agenda.listen(lambda _keys: self._sum_up()))
        self._show_group()
        self._sum_up()

    @property
    @override
    def count(self) -> int | None:
        return sum(item.state == "OPEN" for item in self.parts.picture.agenda)

    @override
    def refresh(self) -> None:
        self.ask(CoordinationGroup(), self._on_group, self._on_failed)

    @override
    def describe(self) -> Detail | None:
        item: AgendaRecord | None = self.record
        return None if item is None else agenda_detail(item, self.parts.picture)

    def _on_group(self, group: GroupRecord) -> None:
        self.group = group
        self._show_group()

    def _on_failed(self, error: Exception) -> None:
        say(self.minutes, refusal_words(error))

    def _sum_up(self) -> None:
        items = list(self.parts.picture.agenda)
        followed, due = follow_up_share(items, self.parts.clock.now())
        said = self.tr("待决定 %1 · 决定落实 %2/%3")
        for mark, number in (("%1", self.count or 0), ("%2", followed), ("%3", due)):
            said = said.replace(mark, str(number))
        if due:
            said += f" · {followed / due:.0%}"
        self.footer.set_summary(said)
        self.counted.emit()

    def _show_group(self) -> None:
        members = "\n".join(
            f"{each.name}  {each.post}  {each.duty}".strip()
            for each in self.group.members
        )
        nobody = self.tr("还没有小组成员；按 Shift+T 加入。")
        changes = [_change_words(each) for each in self.group.changes[:CHANGES]]
        if changes:
            changes.insert(0, self.tr("成员变动"))
        told = "\n".join(changes)
        say(self.people, f"{members or nobody}\n\n{told}".strip())
        told = [
            f"{moment_text(each.held_at)[:16]}  {each.title}  "
            + self.tr("到会 %1 · 决定 %2 件")
            .replace("%1", self.tr("、").join(each.members))
            .replace("%2", str(each.decided))
            + (f"\n{each.minutes}" if each.minutes else "")
            for each in self.group.meetings
        ]
        say(self.minutes, "\n\n".join(told) or self.tr("还没有开过会；按 T 记一次会。"))

    def _split(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.table)
        below = QSplitter(Qt.Orientation.Horizontal)
        below.setChildrenCollapsible(False)
        titles = (
            (self.tr("小组成员"), self.people),
            (self.tr("会议纪要"), self.minutes),
        )
        for title, label in titles:
            below.addWidget(self._frame(title, label))
        below.setSizes([300, 700])
        splitter.addWidget(below)
        splitter.setSizes([500, 320])
        self.left.addWidget(splitter, 1)

    def _frame(self, title: str, label: QWidget) -> QWidget:
        frame = PanelFrame(title, watch=self.parts.watch)
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(label)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        frame.add(area, 1)
        return frame


def _change_words(each: MemberChange) -> str:
    """Tell one change of membership in a line."""
    said = {
        "joined": tr("GroupPage", "%1 %2 加入%3%4：%5"),
        "left": tr("GroupPage", "%1 %2 请退%3%4：%5"),
        "duty": tr("GroupPage", "%1 %2 改任%3%4：%5"),
    }.get(each.change, "%1 %2 %3 %4 %5")
    duty = tr("GroupPage", "（%1）").replace("%1", each.duty) if each.duty else ""
    told = (moment_text(each.at)[:16], each.by, each.person_name, duty, each.reason)
    for n, word in enumerate(told, start=1):
        said = said.replace(f"%{n}", word)
    return said


def _rank(item: AgendaRecord) -> tuple[bool, float]:
    return item.state != "OPEN", -item.put_at.timestamp()


def _columns(now: Any) -> list[Column[Any]]:
    def tags(item: AgendaRecord) -> tuple[Tag, ...]:
        if item.state == "OPEN":
            return (Tag(tr("GroupPage", "待决定"), Severity.NEAR),)
        if item.followed_up_at is not None:
            return (Tag(tr("GroupPage", "已落实"), Severity.ON_TIME),)
        return (Tag(tr("GroupPage", "已决定"), Severity.ENDED),)

    def until(item: AgendaRecord) -> Any:
        return None if item.followed_up_at is not None else item.follow_up_due_at

    return [
        words_column(
            "number",
            lambda: tr("GroupPage", "案件号"),
            lambda item: short_number(item.case_number),
        ),
        words_column(
            "title",
            lambda: tr("GroupPage", "案件"),
            attrgetter("case_title"),
            roles={Role.TAGS: tags},
        ),
        words_column(
            "reason",
            lambda: tr("GroupPage", "提请原因 / 决定"),
            lambda item: item.decision or item.reason,
        ),
        words_column(
            "order", lambda: tr("GroupPage", "督办单"), attrgetter("order_number")
        ),
        age_column(
            "put", lambda: tr("GroupPage", "提请"), attrgetter("put_at"), now, age_text
        ),
        limit_column("follow", lambda: tr("GroupPage", "回头看"), until, now),
    ]
