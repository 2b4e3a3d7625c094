"""Special boards: major, leader's, instruction, topic, special (6.8.1.1, 6.8.1.2)."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from console.domain.severity import flags
from console.domain.states import Severity
from console.domain.supervision import SpecialBoard
from console.models.case_columns import Tag, short_number
from console.models.case_texts import severity_text, state_text
from console.models.record_columns import limit_column, mark_column, words_column
from console.models.roles import Role
from console.views.shared.case_delegate import Cell
from console.views.shared.chips import ChipBar, ChipFace
from console.views.shared.detail_panel import Detail, Section
from console.views.shared.record_table import RecordTable, TableLook
from console.views.shared.span_text import moment_text
from console.views.supervision.page import TablePage, Target
from console.views.supervision.words import board_words
from console.views.work.words import order_state_words

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.supervision import SpecialRecord
    from console.models.columns import Column
    from console.views.supervision.parts import SupervisionParts

tr = QCoreApplication.translate


class SpecialsPage(TablePage):
    """One table, one chip per board; the reply chain stands beside it."""

    name: ClassVar[str] = "specials"
    hints: ClassVar[tuple[str, ...]] = (
        "supervision.next",
        "supervision.special",
        "supervision.urge",
        "supervision.draft",
    )

    def __init__(self, parts: SupervisionParts) -> None:
        empty = self.tr("选一件，这里是批示、承办单位和逐级答复。")
        super().__init__(parts, empty=empty)
        faces = [ChipFace(id="", title=self.tr("全部"))]
        faces += [ChipFace(id=b.value, title=board_words(b)) for b in SpecialBoard]
        self.chips = ChipBar(faces, parts.watch)
        self.chips.mark("")
        self.left.addWidget(self.chips)
        look = TableLook(
            cells={
                "lamp": Cell.MARK,
                "number": Cell.FIGURE,
                "title": Cell.TITLE,
                "left": Cell.REMAINING,
            },
            widths={
                "lamp": 32, "board": 112, "number": 104, "unit": 144, "leader": 104,
                "state": 96, "left": 104,
            },
            empty=self.tr("这块板上还没有案件；选一件案件按 M 列入。"),
        )  # fmt: skip
        columns = _columns(self)
        self.take(
            RecordTable(parts.picture.specials, columns, look, sort=self._due_rank)
        )
        self.chips.chosen.connect(self._on_board)
        self.leave_by(parts.picture.specials.listen(lambda _keys: self._on_specials()))
        for table in (parts.picture.cases, parts.picture.orders):
            self.leave_by(table.listen(lambda _keys: self.table.tick()))
        self._on_specials()

    def lamp(self, special: SpecialRecord) -> Severity:
        """Return the lamp: by its own date where it has one, else by the case's clock."""
        now = self.parts.clock.now()
        case = self.parts.picture.cases.get(special.case_id)
        if case is None:
            return Severity.ENDED
        if special.due_at is not None and special.due_at <= now:
            return Severity.OVERDUE
        return flags(case, now).clock_severity

    def limit_of(self, special: SpecialRecord) -> datetime | None:
        """Return its own date, else the limit of the case while its clock runs."""
        case = self.parts.picture.cases.get(special.case_id)
        if special.due_at is not None or case is None:
            return special.due_at
        return case.due_at if case.remaining_s is None else None

    def case_of(self, special: SpecialRecord, part: str) -> str:
        """Return a field of the case, empty once it has left the open ones."""
        case = self.parts.picture.cases.get(special.case_id)
        return "" if case is None else str(getattr(case, part))

    @override
    def target(self) -> Target | None:
        special: SpecialRecord | None = self.record
        if special is None:
            return None
        case = self.parts.picture.cases.get(special.case_id)
        if case is None or case.unit_id is None:
            return None
        label = f"{case.number} · {case.title or case.matter} · {case.unit_name}"
        return Target(case_id=case.id, unit_id=case.unit_id, label=label)

    @override
    def describe(self) -> Detail | None:
        special: SpecialRecord | None = self.record
        if special is None:
            return None
        lamp = self.lamp(special)
        due = self.limit_of(special)
        pairs = (
            (self.tr("案件号"), self.case_of(special, "number")),
            (self.tr("交办领导"), special.leader),
            (self.tr("批示"), special.instruction),
            (self.tr("专题"), special.topic),
            (self.tr("要求办结"), "" if due is None else moment_text(due)),
            (self.tr("承办单位"), self.case_of(special, "unit_name")),
            (self.tr("阶段"), state_text(self.case_of(special, "state"))),
        )
        chain = self._chain(special.case_id)
        return Detail(
            title=board_words(special.board),
            subtitle=self.case_of(special, "title") or self.tr("案件已办结"),
            tags=(Tag(severity_text(lamp), lamp),),
            due_at=due,
            sections=(
                Section(
                    title=self.tr("交办"),
                    pairs=tuple(pair for pair in pairs if pair[1]),
                ),
                Section(title=self.tr("逐级答复"), lines=tuple(chain)),
            ),
            buttons=("supervision.urge", "supervision.draft", "supervision.special"),
        )

    def _chain(self, case_id: int) -> list[str]:
        told = [
            (
                order.drafted_at,
                f"{order.number} {order_state_words(order.state)}",
                order,
            )
            for order in self.parts.picture.orders
            if order.case_id == case_id and order.drafted_at is not None
        ]
        lines = []
        for at, said, order in sorted(told, key=lambda each: each[0]):
            answered = order.reply or self.tr("未答复")
            lines.append(f"{moment_text(at)}  {said} · {order.unit_name}：{answered}")
        for urge in self.parts.picture.urges:
            if urge.case_id == case_id:
                answered = urge.answer or self.tr("未答复")
                said = self.tr("催办 %1").replace("%1", urge.text)
                lines.append(f"{moment_text(urge.at)}  {said}：{answered}")
        return lines or [self.tr("还没有督办或催办过。")]

    def _on_board(self, board: str) -> None:
        self.table.listing.filter(lambda each: board in ("", each.board))
        self.follow()

    def _on_specials(self) -> None:
        counts = Counter(each.board for each in self.parts.picture.specials)
        told = {board.value: counts[board.value] for board in SpecialBoard}
        self.chips.set_counts({"": sum(counts.values()), **told})
        self.counted.emit()

    def _due_rank(self, special: SpecialRecord) -> float | None:
        due = self.limit_of(special)
        return None if due is None else due.timestamp()


def _columns(page: SpecialsPage) -> list[Column[Any]]:
    def tags(special: SpecialRecord) -> tuple[Tag, ...]:
        case = page.parts.picture.cases.get(special.case_id)
        if case is None or not case.supervision_level:
            return ()
        return (Tag(tr("SpecialsPage", "督办"), Severity.SUPERVISED),)

    return [
        mark_column("lamp", page.lamp, lambda each: severity_text(page.lamp(each))),
        words_column(
            "board",
            lambda: tr("SpecialsPage", "板"),
            lambda each: board_words(each.board),
        ),
        words_column(
            "number",
            lambda: tr("SpecialsPage", "案件号"),
            lambda each: short_number(page.case_of(each, "number")),
        ),
        words_column(
            "title",
            lambda: tr("SpecialsPage", "事项"),
            lambda each: (
                page.case_of(each, "title") or tr("SpecialsPage", "案件已办结")
            ),
            roles={Role.TAGS: tags},
        ),
        words_column(
            "leader", lambda: tr("SpecialsPage", "交办领导"), attrgetter("leader")
        ),
        words_column(
            "unit",
            lambda: tr("SpecialsPage", "承办单位"),
            lambda each: page.case_of(each, "unit_name"),
        ),
        words_column(
            "state",
            lambda: tr("SpecialsPage", "阶段"),
            lambda each: state_text(page.case_of(each, "state")),
        ),
        limit_column(
            "left",
            lambda: tr("SpecialsPage", "剩余"),
            page.limit_of,
            page.parts.clock.now,
        ),
    ]
