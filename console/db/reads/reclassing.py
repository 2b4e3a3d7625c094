"""Which sent tasks a corrected condition would move, before anything is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from psycopg.rows import dict_row

from console.db.reads.rule_sheet import rule_book
from console.db.timer_rows import timer_of
from console.domain.errors import InvalidInputError
from console.domain.reclassing import WAITS, LimitMove, reclassed

if TYPE_CHECKING:
    from psycopg import Connection

    from console.db.reads.names import Names
    from console.domain.reclassing import PreviewReclassing

    Link = Connection[tuple[Any, ...]]

_CLOCKS = """SELECT t.*, c.item_id, c.urgent, k.unit_id
  FROM stage_timer t JOIN cases c ON c.id = t.case_id JOIN task k ON k.id = t.task_id
  WHERE t.case_id = %s AND t.stage = 'dispose' AND t.stopped_at IS NULL ORDER BY t.id"""
_WAITS = "SELECT FROM recalculation_case WHERE case_id = %s LIMIT 1"


def preview_reclassing(
    link: Link, query: PreviewReclassing, names: Names
) -> tuple[LimitMove, ...]:
    """Return the tasks whose limit would follow, oldest first.

    Raises:
        InvalidInputError: there is no such condition, or the clocks of the case still
            wait to follow changed rules.
    """
    if link.execute(_WAITS, [query.case_id]).fetchone() is not None:
        raise InvalidInputError(field="limit", reason=WAITS)
    book = rule_book(link)
    new = book.item(query.item_id)
    with link.cursor(row_factory=dict_row) as cursor:
        rows: list[Any] = cursor.execute(_CLOCKS, [query.case_id]).fetchall()
    moves: list[LimitMove] = []
    for row in rows:
        old = book.items.get(row["item_id"])
        fresh = old and reclassed(
            timer_of(row),
            row["rule"],
            old=old,
            new=new,
            urgent=row["urgent"],
            book=book,
        )
        if old and fresh:
            moves.append(
                LimitMove(
                    task_id=row["task_id"],
                    unit_name=names.units.get(row["unit_id"], ""),
                    old_limit=str(old.limit),
                    new_limit=str(new.limit),
                    old_due_at=fresh.old_due_at,
                    new_due_at=fresh.new_due_at,
                )
            )
    return tuple(moves)
