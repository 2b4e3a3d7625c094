"""Accountability records, filed refusals and appeals: three tables with their detail."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from console.domain.queries import NegationFilings, OvertimeAppeals
from console.domain.states import Severity
from console.models.case_columns import Tag, short_number
from console.models.person_names import name_of
from console.models.record_columns import age_column, limit_column, words_column
from console.models.roles import Role
from console.views.shared.case_delegate import Cell
from console.views.shared.detail_panel import Detail, Section
from console.views.shared.record_table import RecordTable, TableLook
from console.views.shared.span_text import age_text, moment_text
from console.views.supervision.page import Asked, TablePage
from console.views.supervision.words import (
    appeal_words,
    filing_kind_words,
    record_kind_words,
    record_state_words,
    verdict_words,
)
from console.views.work.refusal_codes import code_said

if TYPE_CHECKING:
    from console.domain.records.supervision import AccountabilityRecord
    from console.domain.records.unit_files import AppealRecord, FilingRecord
    from console.models.columns import Column
    from console.views.supervision.parts import SupervisionParts

tr = QCoreApplication.translate


def _filled(*pairs: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in pairs if pair[1])


def _at(at: Any) -> str:
    return "" if at is None else moment_text(at)


class RecordsPage(TablePage):
    """Interviews (约谈) and accountability (责任追究); three red cards draft one."""

    name: ClassVar[str] = "records"
    hints: ClassVar[tuple[str, ...]] = (
        "supervision.next",
        "supervision.account",
        "supervision.write",
    )

    def __init__(self, parts: SupervisionParts) -> None:
        super().__init__(parts, empty=self.tr("选一条记录，这里是事由、承诺和处理。"))
        look = TableLook(
            cells={"unit": Cell.TITLE, "at": Cell.FIGURE, "review": Cell.REMAINING},
            widths={"kind": 120, "unit": 280, "at": 88, "review": 112, "by": 96},
            empty=self.tr("没有约谈或追责记录。一季度满三张红牌时会自动起草约谈。"),
        )
        now = parts.clock.now
        columns: list[Column[Any]] = [
            words_column(
                "kind",
                lambda: tr("RecordsPage", "种类"),
                lambda each: record_kind_words(each.kind),
            ),
            words_column(
                "unit",
                lambda: tr("RecordsPage", "单位"),
                attrgetter("unit_name"),
                roles={Role.TAGS: _record_tags},
            ),
            words_column(
                "reason", lambda: tr("RecordsPage", "事由"), attrgetter("reason")
            ),
            words_column("by", lambda: tr("RecordsPage", "提出"), self._by),
            age_column(
                "at",
                lambda: tr("RecordsPage", "多久以前"),
                attrgetter("at"),
                now,
                age_text,
            ),
            limit_column(
                "review",
                lambda: tr("RecordsPage", "复查期限"),
                attrgetter("review_at"),
                now,
            ),
        ]
        table = RecordTable(
            parts.picture.accountabilities, columns, look, sort=_record_rank
        )
        self.take(table)
        self.leave_by(
            parts.picture.accountabilities.listen(lambda _k: self._on_records())
        )

    @property
    @override
    def count(self) -> int | None:
        records = self.parts.picture.accountabilities
        return sum(each.state != "DONE" for each in records)

    def _by(self, record: AccountabilityRecord) -> str:
        return name_of(self.parts.picture.persons, record.by)

    def _on_records(self) -> None:
        self.follow()
        self.counted.emit()

    @override
    def describe(self) -> Detail | None:
        record: AccountabilityRecord | None = self.record
        if record is None:
            return None
        pairs = _filled(
            (self.tr("事由"), record.reason),
            (self.tr("提出"), f"{moment_text(record.at)}  {self._by(record)}"),
            (self.tr("单位承诺"), record.commitment),
            (self.tr("处理决定"), record.decision),
            (self.tr("复查期限"), _at(record.review_at)),
        )
        return Detail(
            title=record_kind_words(record.kind),
            subtitle=record.unit_name,
            tags=_record_tags(record),
            sections=(Section(title=self.tr("记录"), pairs=pairs),),
            buttons=("supervision.write", "supervision.account"),
        )


def _record_tags(record: AccountabilityRecord) -> tuple[Tag, ...]:
    tints = {"DRAFT": Severity.NEAR, "OPEN": Severity.NEAR, "DONE": Severity.ON_TIME}
    tint = tints.get(record.state, Severity.JOINT)
    return (Tag(record_state_words(record.state), tint),)


def _record_rank(record: AccountabilityRecord) -> tuple[bool, float]:
    return record.state == "DONE", -record.at.timestamp()


class FilingsPage(TablePage):
    """Every "no" on file and its review by a leader (5.1.2.1)."""

    name: ClassVar[str] = "filings"
    hints: ClassVar[tuple[str, ...]] = (
        "supervision.next",
        "supervision.uphold",
        "supervision.overturn",
        "supervision.refresh",
    )

    def __init__(self, parts: SupervisionParts) -> None:
        super().__init__(parts, empty=self.tr("选一件报备，这里是理由和复核结论。"))
        self.asked = Asked(self, attrgetter("id"), self.footer.set_summary)
        look = TableLook(
            cells={"number": Cell.FIGURE, "title": Cell.TITLE, "due": Cell.REMAINING},
            widths={
                "kind": 96, "number": 104, "by": 96, "at": 88, "due": 112,
            },
            empty=self.tr("没有否定报备。不予受理、作废、退件都会列到这里待复核。"),
        )  # fmt: skip
        table = RecordTable(
            self.asked.rows,
            _filing_columns(parts.clock.now),
            look,
            sort=lambda each: (each.reviewed_at is not None, -each.at.timestamp()),
        )
        self.take(table)
        self.asked.rows.listen(lambda _keys: self._on_rows())

    @property
    @override
    def count(self) -> int | None:
        waiting = (each.reviewed_at is None for each in self.asked.rows)
        return sum(waiting) if self.asked.known else None

    @override
    def refresh(self) -> None:
        self.asked.ask(NegationFilings())

    def _on_rows(self) -> None:
        self.follow()
        self.counted.emit()

    @override
    def describe(self) -> Detail | None:
        filing: FilingRecord | None = self.record
        if filing is None:
            return None
        pairs = _filled(
            (self.tr("案件号"), filing.case_number),
            (self.tr("理由"), filing.reason),
            (self.tr("代码"), code_said(self.parts.rules(), filing.code)),
            (self.tr("报备"), f"{moment_text(filing.at)}  {filing.by}"),
            (self.tr("复核期限"), _at(filing.review_due_at)),
            (
                self.tr("复核"),
                f"{_at(filing.reviewed_at)}  {filing.reviewed_by}".strip(),
            ),
        )
        return Detail(
            title=filing_kind_words(filing.kind),
            subtitle=filing.case_title,
            tags=_filing_tags(filing),
            due_at=None if filing.reviewed_at else filing.review_due_at,
            sections=(Section(title=self.tr("否定报备"), pairs=pairs),),
            buttons=("supervision.uphold", "supervision.overturn"),
        )


def _filing_tags(filing: FilingRecord) -> tuple[Tag, ...]:
    tints = {"": Severity.NEAR, "overturned": Severity.OVERDUE}
    tint = tints.get(filing.verdict, Severity.ENDED)
    return (Tag(verdict_words(filing.verdict), tint),)


def _filing_columns(now: Any) -> list[Column[Any]]:
    def due(filing: FilingRecord) -> Any:
        return None if filing.reviewed_at is not None else filing.review_due_at

    return [
        words_column(
            "kind",
            lambda: tr("FilingsPage", "种类"),
            lambda each: filing_kind_words(each.kind),
        ),
        words_column(
            "number",
            lambda: tr("FilingsPage", "案件号"),
            lambda each: short_number(each.case_number),
        ),
        words_column(
            "title",
            lambda: tr("FilingsPage", "案件"),
            attrgetter("case_title"),
            roles={Role.TAGS: _filing_tags},
        ),
        words_column("reason", lambda: tr("FilingsPage", "理由"), attrgetter("reason")),
        words_column("by", lambda: tr("FilingsPage", "报备人"), attrgetter("by")),
        age_column(
            "at", lambda: tr("FilingsPage", "多久以前"), attrgetter("at"), now, age_text
        ),
        limit_column("due", lambda: tr("FilingsPage", "复核剩余"), due, now),
    ]


class AppealsPage(TablePage):
    """Appeals against overtime: dispatcher first, acceptor second (4.3)."""

    name: ClassVar[str] = "appeals"
    hints: ClassVar[tuple[str, ...]] = (
        "supervision.next",
        "supervision.grant",
        "supervision.deny",
        "supervision.appeal",
    )

    def __init__(self, parts: SupervisionParts) -> None:
        super().__init__(parts, empty=self.tr("选一件申诉，这里是理由和两级意见。"))
        self.asked = Asked(self, attrgetter("id"), self.footer.set_summary)
        look = TableLook(
            cells={"number": Cell.FIGURE, "title": Cell.TITLE},
            widths={"number": 104, "unit": 150, "by": 96, "at": 88},
            empty=self.tr("没有超时申诉。责任单位在案件结案后可以申诉一次。"),
        )
        table = RecordTable(
            self.asked.rows,
            _appeal_columns(parts.clock.now),
            look,
            sort=lambda each: (each.state in _DECIDED, -each.asked_at.timestamp()),
        )
        self.take(table)
        self.asked.rows.listen(lambda _keys: self._on_rows())

    @property
    @override
    def count(self) -> int | None:
        waiting = (each.state not in _DECIDED for each in self.asked.rows)
        return sum(waiting) if self.asked.known else None

    @override
    def refresh(self) -> None:
        self.asked.ask(OvertimeAppeals())

    def _on_rows(self) -> None:
        self.follow()
        self.counted.emit()

    @override
    def describe(self) -> Detail | None:
        appeal: AppealRecord | None = self.record
        if appeal is None:
            return None
        pairs = _filled(
            (self.tr("案件号"), appeal.case_number),
            (self.tr("申诉单位"), appeal.unit_name),
            (self.tr("理由"), appeal.reason),
            (self.tr("提出"), f"{moment_text(appeal.asked_at)}  {appeal.asked_by}"),
            (self.tr("派遣员"), appeal.first_by),
            (self.tr("受理员"), appeal.second_by),
            (self.tr("意见"), appeal.answer),
        )
        note = self.tr("申诉成立后超时的事实仍在，只是不计入统计。")
        return Detail(
            title=self.tr("超时申诉"),
            subtitle=appeal.case_title,
            tags=_appeal_tags(appeal),
            sections=(Section(title=self.tr("申诉"), pairs=pairs, lines=(note,)),),
            buttons=("supervision.grant", "supervision.deny"),
        )


_DECIDED = ("GRANTED", "REFUSED")


def _appeal_tags(appeal: AppealRecord) -> tuple[Tag, ...]:
    tints = {"GRANTED": Severity.ON_TIME, "REFUSED": Severity.ENDED}
    tint = tints.get(appeal.state, Severity.NEAR)
    return (Tag(appeal_words(appeal.state), tint),)


def _appeal_columns(now: Any) -> list[Column[Any]]:
    return [
        words_column(
            "number",
            lambda: tr("AppealsPage", "案件号"),
            lambda each: short_number(each.case_number),
        ),
        words_column(
            "title",
            lambda: tr("AppealsPage", "案件"),
            attrgetter("case_title"),
            roles={Role.TAGS: _appeal_tags},
        ),
        words_column(
            "unit", lambda: tr("AppealsPage", "单位"), attrgetter("unit_name")
        ),
        words_column("reason", lambda: tr("AppealsPage", "理由"), attrgetter("reason")),
        words_column("by", lambda: tr("AppealsPage", "提出"), attrgetter("asked_by")),
        age_column(
            "at",
            lambda: tr("AppealsPage", "多久以前"),
            attrgetter("asked_at"),
            now,
            age_text,
        ),
    ]
