"""The rules a new desk starts with, read from the resources and never overwritten."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from console.db.tables import joint, rules, supervision
from console.domain.lifecycle import MOVES, TASK_MOVES
from console.domain.supervision import ORDER_STEPS
from console.domain.time_limit import TimeLimit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection, Table

RESOURCES = Path(__file__).parents[2] / "resources"


def sow(connection: Connection) -> None:
    """Load the moves anew and everything local only where it is missing."""
    _load_moves(connection)
    _load_order_steps(connection)
    _load_defaults(connection, _read("settings/defaults.json"))
    _load_calendar(connection, _read("calendar/cn.json"))
    _add(connection, rules.catalogue_item, map(item_row, catalogue_rows()))


def catalogue_rows() -> list[dict[str, Any]]:
    """Return the rows of the starter catalogue file."""
    return list(_read("catalogue/starter.json")["items"])


def item_row(row: Mapping[str, Any]) -> dict[str, Any]:
    """Turn one row of the catalogue file into columns of catalogue_item."""
    limit = TimeLimit.parse(str(row["limit"]))
    known = {column.name for column in rules.catalogue_item.columns}
    columns = {key: value for key, value in row.items() if key in known}
    return columns | {"limit_kind": limit.kind.value, "limit_value": limit.value}


def _read(name: str) -> Any:
    return json.loads((RESOURCES / name).read_text("utf-8"))


def _add(connection: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    listed = list(rows)
    if listed:
        connection.execute(insert(table).on_conflict_do_nothing(), listed)


def _load_moves(connection: Connection) -> None:
    connection.execute(sa.delete(rules.lifecycle_move))
    connection.execute(sa.delete(rules.task_move))
    _add(
        connection,
        rules.lifecycle_move,
        (
            {
                "verb": move.name,
                "source": move.source.value,
                "target": move.target.value,
                "actors": sorted(role.value for role in move.actors),
                "needs_reason": move.needs_reason,
                "separate": move.separate,
            }
            for move in MOVES
        ),
    )
    _add(
        connection,
        rules.task_move,
        (
            {"source": source.value, "target": target.value, "side": side}
            for source, target, side in TASK_MOVES
        ),
    )


def _load_order_steps(connection: Connection) -> None:
    connection.execute(sa.delete(supervision.order_step))
    _add(
        connection,
        supervision.order_step,
        (
            {
                "verb": step.verb,
                "source": step.source.value,
                "target": step.target.value,
                "actors": sorted(role.value for role in step.actors),
                "needs_reason": step.needs_reason,
            }
            for step in ORDER_STEPS
        ),
    )


def _load_defaults(connection: Connection, defaults: Mapping[str, Any]) -> None:
    _add(
        connection,
        rules.setting,
        (
            {"key": key, "value": entry["value"], "note": entry["note"]}
            for key, entry in defaults["settings"].items()
        ),
    )
    _add(connection, rules.working_window, defaults["windows"])
    _add(connection, joint.joint_template, defaults["joint_templates"])
    for row in defaults["reminders"]:  # each names only what differs
        _add(connection, supervision.reminder_rule, [row])
    _add(connection, rules.stage_limit, map(_limit_row, defaults["stage_limits"]))


def _limit_row(row: Mapping[str, Any]) -> dict[str, Any]:
    kept = {"stage": row["stage"], "urgent": row["urgent"]}
    if row["limit"] == "catalogue":
        return kept | {"limit_kind": "catalogue", "limit_value": 0}
    limit = TimeLimit.parse(row["limit"])
    return kept | {"limit_kind": limit.kind.value, "limit_value": limit.value}


def _load_calendar(connection: Connection, calendar: Mapping[str, Any]) -> None:
    _add(
        connection,
        rules.calendar_day,
        (
            {"day": day, "kind": kind}
            for kind in ("off", "work")
            for day in calendar[kind]
        ),
    )
    years = calendar["published_years"]
    _add(connection, rules.calendar_year, ({"year": year} for year in years))
