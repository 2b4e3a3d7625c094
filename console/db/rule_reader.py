"""Read the rule book from the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.tables import joint, rules, supervision
from console.domain.calendar import WorkCalendar
from console.domain.records.catalogue import CatalogueItem, StageLimit
from console.domain.records.joint import JointTemplate, TemplatePart
from console.domain.reminders import ReminderRule
from console.domain.rule_book import RuleBook
from console.domain.time_limit import LimitKind, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, RowMapping

ITEM_FIELDS = tuple(
    field for field in CatalogueItem.__dataclass_fields__ if field != "limit"
)


def read_rules(connection: Connection) -> RuleBook:
    """Return the rules in force now."""
    settings = {
        row["key"]: row["value"]
        for row in connection.execute(sa.select(rules.setting)).mappings()
    }
    items = connection.execute(sa.select(rules.catalogue_item)).mappings()
    limits = connection.execute(sa.select(rules.stage_limit)).mappings()
    return RuleBook(
        calendar=read_calendar(connection, settings),
        stage_limits={(row["stage"], row["urgent"]): _stage(row) for row in limits},
        items={row["id"]: item_of(row) for row in items},
        reminders=read_reminders(connection),
        templates=read_templates(connection),
        settings=settings,
    )


def read_templates(connection: Connection) -> tuple[JointTemplate, ...]:
    """Return the joint templates that are switched on."""
    table = joint.joint_template
    rows = connection.execute(sa.select(table).where(table.c.active)).mappings()
    return tuple(
        JointTemplate(
            id=row["id"],
            name=row["name"],
            matter_code=row["matter_code"],
            parts=tuple(TemplatePart(**part) for part in row["parts"]),
        )
        for row in rows
    )


def read_reminders(connection: Connection) -> tuple[ReminderRule, ...]:
    """Return the reminder rules that are switched on."""
    table = supervision.reminder_rule
    rows = connection.execute(sa.select(table).where(table.c.active)).mappings()
    names = ReminderRule.__dataclass_fields__
    fields: list[dict[str, Any]] = [{n: row[n] for n in names} for row in rows]
    for each in fields:
        each["tell"] = tuple(each["tell"])
    return tuple(ReminderRule(**each) for each in fields)


def read_calendar(connection: Connection, settings: dict[str, Any]) -> WorkCalendar:
    """Return the working calendar: windows, days that differ, published years."""
    windows = connection.execute(
        sa.select(rules.working_window).order_by("weekday", "opens")
    ).mappings()
    every: list[tuple[Any, Any]] = []
    single: dict[int, list[tuple[Any, Any]]] = {}
    for row in windows:
        target = (
            every if row["weekday"] == 0 else single.setdefault(row["weekday"] - 1, [])
        )
        target.append((row["opens"], row["closes"]))
    days = connection.execute(
        sa.select(rules.calendar_day.c.day, rules.calendar_day.c.kind)
    )
    years = connection.execute(sa.select(rules.calendar_year.c.year)).scalars()
    return WorkCalendar.from_rows(
        [(day, kind) for day, kind in days],
        published_years=list(years),
        windows=every,
        weekday_windows=single or None,
        timezone=settings["centre"]["timezone"],
        version=int(settings["calendar_version"]),
    )


def item_of(row: RowMapping) -> CatalogueItem:
    """Turn a row of catalogue_item into its record."""
    fields: dict[str, Any] = {
        name: tuple(row[name]) if isinstance(row[name], list) else row[name]
        for name in ITEM_FIELDS
    }
    return CatalogueItem(**fields, limit=limit_of(row))


def limit_of(row: RowMapping | Mapping[str, Any]) -> TimeLimit:
    """Return the limit of a row that has limit_kind and limit_value."""
    return TimeLimit(LimitKind(row["limit_kind"]), row["limit_value"])


def _stage(row: RowMapping) -> StageLimit:
    by_catalogue = row["limit_kind"] == "catalogue"
    return StageLimit(
        stage=row["stage"],
        urgent=row["urgent"],
        limit=None if by_catalogue else limit_of(row),
        near_share=row["near_share"],
        serious_share=row["serious_share"],
    )
