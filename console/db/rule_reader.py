"""Read the rule book from the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString, cast

from psycopg.rows import dict_row

from console.domain.calendar import WorkCalendar
from console.domain.records.catalogue import CatalogueItem, StageLimit
from console.domain.records.joint import JointTemplate, TemplatePart
from console.domain.reminders import ReminderRule
from console.domain.rule_book import RuleBook
from console.domain.time_limit import LimitKind, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import psycopg
    from sqlalchemy import Connection, RowMapping

    Link = psycopg.Connection[tuple[Any, ...]]
    Row = dict[str, Any]
    Window = tuple[Any, Any]

ITEM_FIELDS = tuple(
    field for field in CatalogueItem.__dataclass_fields__ if field != "limit"
)
RULE_FIELDS = tuple(ReminderRule.__dataclass_fields__)
_ASKED: dict[str, LiteralString] = {
    "settings": "SELECT * FROM setting",
    "items": "SELECT * FROM catalogue_item",
    "limits": "SELECT * FROM stage_limit",
    "reminders": "SELECT * FROM reminder_rule WHERE active",
    "templates": "SELECT * FROM joint_template WHERE active",
    "windows": "SELECT * FROM working_window ORDER BY weekday, opens",
    "days": "SELECT * FROM calendar_day",
    "years": "SELECT * FROM calendar_year",
}


def read_rules(connection: Connection) -> RuleBook:
    """Return the rules in force now, as the transaction of this connection sees them."""
    return rules_over(cast("Link", connection.connection.driver_connection))


def rules_over(link: Link) -> RuleBook:
    """Return the rules in force now; everything is asked before anything is read."""
    asked = {
        name: link.cursor(row_factory=dict_row).execute(statement)
        for name, statement in _ASKED.items()
    }
    told = {name: cursor.fetchall() for name, cursor in asked.items()}
    settings = {row["key"]: row["value"] for row in told["settings"]}
    return RuleBook(
        calendar=_calendar(told, settings),
        stage_limits={
            (row["stage"], row["urgent"]): _stage(row) for row in told["limits"]
        },
        items={row["id"]: _item(row) for row in told["items"]},
        reminders=tuple(_reminder(row) for row in told["reminders"]),
        templates=tuple(_template(row) for row in told["templates"]),
        settings=settings,
    )


def limit_of(row: RowMapping | Mapping[str, Any]) -> TimeLimit:
    """Return the limit of a row that has limit_kind and limit_value."""
    return TimeLimit(LimitKind(row["limit_kind"]), row["limit_value"])


def _template(row: Row) -> JointTemplate:
    return JointTemplate(
        id=row["id"],
        name=row["name"],
        matter_code=row["matter_code"],
        parts=tuple(TemplatePart(**part) for part in row["parts"]),
    )


def _reminder(row: Row) -> ReminderRule:
    fields: Row = {name: row[name] for name in RULE_FIELDS}
    fields["tell"] = tuple(fields["tell"])
    return ReminderRule(**fields)


def _calendar(told: Mapping[str, list[Row]], settings: Row) -> WorkCalendar:
    """Return the working calendar: windows, days that differ, published years."""
    every, single = _windows(told["windows"])
    return WorkCalendar.from_rows(
        [(row["day"], row["kind"]) for row in told["days"]],
        published_years=[row["year"] for row in told["years"]],
        windows=every,
        weekday_windows=single or None,
        timezone=settings["centre"]["timezone"],
        version=int(settings["calendar_version"]),
    )


def _windows(rows: Iterable[Row]) -> tuple[list[Window], dict[int, list[Window]]]:
    """Return the windows of every day, and those of single weekdays from Monday, 0."""
    every: list[Window] = []
    single: dict[int, list[Window]] = {}
    for row in rows:
        weekday = row["weekday"]
        target = every if weekday == 0 else single.setdefault(weekday - 1, [])
        target.append((row["opens"], row["closes"]))
    return every, single


def _item(row: Row) -> CatalogueItem:
    fields: Row = {
        name: tuple(row[name]) if isinstance(row[name], list) else row[name]
        for name in ITEM_FIELDS
    }
    return CatalogueItem(**fields, limit=limit_of(row))


def _stage(row: Row) -> StageLimit:
    by_catalogue = row["limit_kind"] == "catalogue"
    return StageLimit(
        stage=row["stage"],
        urgent=row["urgent"],
        limit=None if by_catalogue else limit_of(row),
        near_share=row["near_share"],
        serious_share=row["serious_share"],
    )
