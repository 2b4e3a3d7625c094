"""The rules as a person edits them, each row with its version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from psycopg.rows import dict_row

from console.db.reads.rules import catalogue, load_settings, work_calendar
from console.domain.records.catalogue import AuthorizationRecord, StageLimit
from console.domain.records.joint import JointTemplate, TemplatePart
from console.domain.reminders import ReminderRule
from console.domain.rule_book import RuleBook
from console.domain.rule_sheet import (
    Authorization,
    AuthorizationGap,
    Kept,
    RuleSheet,
    SettingRecord,
)
from console.domain.time_limit import LimitKind, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

_RULE = tuple(ReminderRule.__dataclass_fields__)
_GRANTS = """SELECT a.id, a.matter_code, a.unit_id, a.area_id, a.document, a.valid_to,
    a.version, u.name AS unit_name, coalesce(r.name, '') AS area_name,
    a.valid_to IS NULL OR a.valid_to > now() AS active
  FROM unit_authorization a JOIN unit u ON u.id = a.unit_id
  LEFT JOIN area r ON r.id = a.area_id ORDER BY u.name, a.matter_code, a.id"""
_GAPS = """SELECT i.code, i.minor, i.responsible_kinds FROM catalogue_item i
  WHERE i.active AND NOT EXISTS (
    SELECT FROM unit_authorization a JOIN unit u ON u.id = a.unit_id
    WHERE starts_with(i.code, a.matter_code)
      AND (a.valid_to IS NULL OR a.valid_to > now())
      AND (a.valid_from IS NULL OR a.valid_from <= now())
      AND (u.kind = ANY(i.responsible_kinds) OR i.responsible_kinds = '{}'))
  ORDER BY i.code"""


def rule_book(link: Link) -> RuleBook:
    """Return the rules in force."""
    settings = load_settings(link)
    return RuleBook(
        calendar=work_calendar(link, settings),
        stage_limits={
            (row["stage"], row["urgent"]): _stage(row)
            for row in _rows(link, "SELECT * FROM stage_limit ORDER BY stage, urgent")
        },
        items={item.id: item for item in catalogue(link)},
        reminders=tuple(k.value for k in _reminders(link) if k.active),
        templates=tuple(k.value for k in _templates(link) if k.active),
        settings=settings,
    )


def rule_sheet(link: Link) -> RuleSheet:
    """Return everything local with versions and notes."""
    return RuleSheet(
        book=rule_book(link),
        day_notes=dict(link.execute("SELECT day, note FROM calendar_day").fetchall()),
        documents=dict(
            link.execute("SELECT year, document FROM calendar_year").fetchall()
        ),
        limit_versions={
            (stage, urgent): version
            for stage, urgent, version in link.execute(
                "SELECT stage, urgent, version FROM stage_limit"
            )
        },
        item_versions=dict(
            link.execute("SELECT id, version FROM catalogue_item").fetchall()
        ),
        reminders=tuple(_reminders(link)),
        settings=tuple(_settings(link)),
        templates=tuple(_templates(link)),
        authorizations=tuple(_grants(link)),
        gaps=tuple(
            AuthorizationGap(code=code, minor=minor, kinds=tuple(kinds))
            for code, minor, kinds in link.execute(_GAPS)
        ),
        unit_kinds=tuple(
            kind
            for (kind,) in link.execute("SELECT DISTINCT kind FROM unit ORDER BY kind")
        ),
    )


def _rows(link: Link, question: str) -> list[dict[str, Any]]:
    with link.cursor(row_factory=dict_row) as cursor:
        return cursor.execute(question).fetchall()  # type: ignore[arg-type] - constants


def _stage(row: dict[str, Any]) -> StageLimit:
    by_catalogue = row["limit_kind"] == "catalogue"
    limit = None
    if not by_catalogue:
        limit = TimeLimit(LimitKind(row["limit_kind"]), row["limit_value"])
    return StageLimit(
        stage=row["stage"],
        urgent=row["urgent"],
        limit=limit,
        near_share=row["near_share"],
        serious_share=row["serious_share"],
    )


def _reminders(link: Link) -> Iterable[Kept[ReminderRule]]:
    question = "SELECT * FROM reminder_rule ORDER BY stage, matter_code, share, id"
    for row in _rows(link, question):
        told: dict[str, Any] = {name: row[name] for name in _RULE}
        told["tell"] = tuple(row["tell"])
        yield Kept(
            value=ReminderRule(**told), version=row["version"], active=row["active"]
        )


def _templates(link: Link) -> Iterable[Kept[JointTemplate]]:
    for row in _rows(link, "SELECT * FROM joint_template ORDER BY matter_code, id"):
        template = JointTemplate(
            id=row["id"],
            name=row["name"],
            matter_code=row["matter_code"],
            parts=tuple(TemplatePart(**part) for part in row["parts"]),
        )
        yield Kept(value=template, version=row["version"], active=row["active"])


def _settings(link: Link) -> Iterable[Kept[SettingRecord]]:
    for row in _rows(link, "SELECT * FROM setting ORDER BY key"):
        version = row.pop("version")
        yield Kept(value=SettingRecord(**row), version=version)


def _grants(link: Link) -> Iterable[Kept[Authorization]]:
    for row in _rows(link, _GRANTS):
        grant = AuthorizationRecord(
            matter_code=row["matter_code"],
            unit_id=row["unit_id"],
            area_id=row["area_id"],
        )
        record = Authorization(
            id=row["id"],
            grant=grant,
            unit_name=row["unit_name"],
            area_name=row["area_name"],
            document=row["document"],
            valid_to=row["valid_to"],
        )
        yield Kept(value=record, version=row["version"], active=row["active"])
