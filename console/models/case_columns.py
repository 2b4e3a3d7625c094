"""The columns of the queue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from console.domain.lifecycle import STAGE_OF
from console.domain.record import placed_record
from console.domain.severity import flags, remaining_s, severity, urgency
from console.domain.states import CaseState, Severity
from console.models.case_texts import (
    CENTRE_ZONE,
    moment_text,
    severity_text,
    span_text,
    stage_text,
    state_text,
)
from console.models.columns import OPPOSITE, Column, in_pinyin_order
from console.models.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime, tzinfo

    from console.domain.records.case import CaseRecord

    Now = Callable[[], datetime]

translate = QCoreApplication.translate

_GRAVEST_FIRST = (
    Severity.SUPERVISED,
    Severity.OVERDUE,
    Severity.NEAR,
    Severity.JOINT,
    Severity.ON_TIME,
    Severity.PAUSED,
    Severity.ENDED,
)
_RANK = {severity: rank for rank, severity in enumerate(_GRAVEST_FIRST)}
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)


@placed_record
class Tag:
    """A small mark behind a title; the severity names its colour in the theme."""

    text: str
    severity: Severity


def short_number(number: str) -> str:
    """Return month, day and sequence of a case number, which people say aloud.

    Numbers of another pattern, such as imported ones, keep their last ten signs.
    """
    if number.isdigit() and len(number) >= 19:
        return f"{number[10:14]}-{number[14:]}"
    return number[-10:]


_PREFIX, _SEQUENCE = 14, 12


def in_number_order(number: str) -> str:
    """Return a sort value: county, day, then the sequence, however long it is."""
    if not number.isdigit():
        return number
    return number[:_PREFIX] + number[_PREFIX:].zfill(_SEQUENCE)


def tags_of(record: CaseRecord) -> tuple[Tag, ...]:
    """Return the marks behind the title of a case."""
    return tuple(_tags(record))


def _tags(record: CaseRecord) -> Iterator[Tag]:
    if record.urgent:
        yield Tag(translate("CaseTag", "紧急"), Severity.OVERDUE)
    if record.major:
        yield Tag(translate("CaseTag", "重大"), Severity.OVERDUE)
    if record.supervision_level:
        yield Tag(translate("CaseTag", "督办"), Severity.SUPERVISED)
    if record.joint:
        text = translate("CaseTag", "联动 {count}")
        yield Tag(text.format(count=len(record.unit_ids)), Severity.JOINT)
    if record.returned:
        yield Tag(translate("CaseTag", "回退"), Severity.NEAR)
    if record.reworked:
        yield Tag(translate("CaseTag", "返工"), Severity.NEAR)


def case_columns(
    now: Now, *, zone: tzinfo = CENTRE_ZONE
) -> tuple[Column[CaseRecord], ...]:
    """Return the columns of the queue, in their first order.

    Args:
        now: server time, asked at every painting.
        zone: of the absolute times in tooltips.
    """
    return (
        _severity_column(now),
        _number_column(),
        _title_column(zone),
        _grid_column(),
        _state_column(zone),
        _unit_column(),
        _remaining_column(now, zone),
    )


def _severity_column(now: Now) -> Column[CaseRecord]:
    def mark(record: CaseRecord) -> Severity:
        return severity(record, now())

    def name(record: CaseRecord) -> str:
        return severity_text(mark(record))

    return Column(
        key="severity",
        title=str,
        read=mark,
        show=lambda _: "",
        tooltip=name,
        sort_value=lambda record: _RANK[mark(record)],
        roles={Role.SEVERITY: mark, _ACCESSIBLE: name},
    )


def _number_column() -> Column[CaseRecord]:
    return Column(
        key="number",
        title=lambda: translate("CaseColumns", "案件号"),
        read=lambda record: record.number,
        show=short_number,
        tooltip=lambda record: record.number,
        sort_value=lambda record: in_number_order(record.number),
    )


def _title_column(zone: tzinfo) -> Column[CaseRecord]:
    def tooltip(record: CaseRecord) -> str:
        reported = translate("CaseColumns", "上报时间 {at}")
        lines = (
            record.matter,
            record.address,
            reported.format(at=moment_text(record.reported_at, zone)),
        )
        return "\n".join(line for line in lines if line)

    return Column(
        key="title",
        title=lambda: translate("CaseColumns", "事项"),
        read=lambda record: record.title or record.matter,
        tooltip=tooltip,
        sort_value=lambda record: in_pinyin_order(record.title or record.matter),
        roles={Role.TAGS: tags_of},
    )


def _grid_column() -> Column[CaseRecord]:
    return Column(
        key="grid",
        title=lambda: translate("CaseColumns", "网格"),
        read=lambda record: record.grid_name,
        tooltip=lambda record: record.address,
        sort_value=lambda record: in_pinyin_order(record.grid_name),
    )


def _state_column(zone: tzinfo) -> Column[CaseRecord]:
    order = {state.value: number for number, state in enumerate(CaseState)}

    def tooltip(record: CaseRecord) -> str:
        stage = STAGE_OF.get(CaseState(record.state)) if record.state in order else None
        lines = [] if stage is None else [stage_text(stage)]
        if record.changed_at is not None:
            lines.append(f"{moment_text(record.changed_at, zone)} {record.changed_by}")
        return "\n".join(lines)

    return Column(
        key="state",
        title=lambda: translate("CaseColumns", "阶段"),
        read=lambda record: record.state,
        show=state_text,
        tooltip=tooltip,
        sort_value=lambda record: order.get(record.state),
    )


def _unit_column() -> Column[CaseRecord]:
    return Column(
        key="unit",
        title=lambda: translate("CaseColumns", "责任单位"),
        read=lambda record: record.unit_name,
        tooltip=lambda record: record.unit_name,
        sort_value=lambda record: in_pinyin_order(record.unit_name),
    )


def _remaining_column(now: Now, zone: tzinfo) -> Column[CaseRecord]:
    def tooltip(record: CaseRecord) -> str:
        if record.remaining_s is not None:
            text = translate("CaseColumns", "计时暂停，剩余 {span}")
            return text.format(span=span_text(record.remaining_s))
        if record.due_at is None:
            return translate("CaseColumns", "没有时限")
        text = translate("CaseColumns", "截止 {at}")
        return text.format(at=moment_text(record.due_at, zone))

    return Column(
        key="remaining",
        title=lambda: translate("CaseColumns", "剩余"),
        read=lambda record: remaining_s(record, now()),
        show=lambda left: "—" if left is None else span_text(left),
        tooltip=tooltip,
        sort_value=urgency,
        alignment=OPPOSITE,
        roles={Role.CLOCK_SEVERITY: lambda record: flags(record, now()).clock_severity},
        ticks=True,
    )
