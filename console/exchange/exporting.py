"""Cases out of the console, as a table, a sheet or a map layer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa

from console.exchange.case_filter import CaseFilter, case_query, known_names
from console.exchange.export_columns import Manner, exported
from console.exchange.mapping import DEFAULT_ZONE
from console.exchange.refusals import FileRefusedError
from console.exchange.writers.atomic import appearing
from console.exchange.writers.tables import WRITERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection, Engine

FORMATS = tuple(WRITERS)
CHUNK = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """What goes out and how.

    ``unmask_reason`` set means that callers are shown in full; it needs a role
    that may, and a reason that is kept.
    """

    out: Path
    format: str
    language: str = "zh"
    chosen: CaseFilter = field(default_factory=CaseFilter)
    unmask_reason: str | None = None


def export_cases(
    engine: Engine,
    order: ExportOrder,
    *,
    on_progress: Callable[[int], None] | None = None,
) -> int:
    """Write the chosen cases in the order of their reports; return how many.

    The session's role decides which cases there are at all. The file appears
    whole under its name or not at all.

    Raises:
        FileRefusedError: the place cannot be written, unmasking is not allowed or
            gives no reason, or the filter names a unit or a source that is not there.
    """
    writer = WRITERS[order.format]
    with engine.connect() as connection, appearing(order.out) as part:
        if order.unmask_reason is not None:
            _allow_unmasking(connection, order)
        _refuse_unknown(connection, order)
        manner = Manner(
            language=order.language,
            zone=city_zone(connection),
            masked=order.unmask_reason is None,
        )
        rows = _rows(connection, order, manner, on_progress)
        return writer(part, manner.headings, rows)


def _refuse_unknown(connection: Connection, order: ExportOrder) -> None:
    """A mistyped name would give an empty file that looks like an answer."""
    for name, known in known_names(order.chosen).items():
        if not connection.execute(sa.select(known)).scalar():
            asked = {name: getattr(order.chosen, name)}
            raise FileRefusedError(f"no_such_{name}", **asked)


def city_zone(connection: Connection) -> ZoneInfo:
    """Return the time zone the centre works in."""
    centre = connection.execute(sa.text("SELECT desk_setting('centre')")).scalar()
    return ZoneInfo((centre or {}).get("timezone") or DEFAULT_ZONE)


def _rows(
    connection: Connection,
    order: ExportOrder,
    manner: Manner,
    on_progress: Callable[[int], None] | None,
) -> Iterator[dict[str, Any]]:
    """Read as a stream; the whole table never stands in memory."""
    may_read = sa.text("SELECT has_table_privilege('case_report', 'SELECT')")
    with_callers = bool(connection.execute(may_read).scalar())
    query = case_query(order.chosen, with_callers=with_callers)
    result = connection.execute(query, execution_options={"yield_per": CHUNK})
    for count, row in enumerate(result.mappings(), start=1):
        yield exported(row, manner)
        if on_progress is not None and count % CHUNK == 0:
            on_progress(count)


def _allow_unmasking(connection: Connection, order: ExportOrder) -> None:
    if not (order.unmask_reason or "").strip():
        raise FileRefusedError("unmask_needs_reason", order.out)
    if not connection.execute(sa.text("SELECT desk_may_load()")).scalar():
        raise FileRefusedError("unmask_not_allowed", order.out)
