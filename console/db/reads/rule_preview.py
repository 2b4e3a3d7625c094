"""Which running clocks a changed rule moves, worked out before anything is saved."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from psycopg.rows import dict_row, scalar_row
from sqlalchemy.dialects import postgresql

from console.db.concerned import concerned_cases
from console.db.reads.rule_sheet import rule_book
from console.db.timer_rows import next_mark, timer_of
from console.domain.record import record
from console.domain.rule_changes import changed_book, renewed, touches_clocks
from console.domain.rule_sheet import ClockMove, RulePreview
from console.domain.stage_timer import budget_used

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from psycopg import Connection

    from console.domain.commands.rules import RuleChange
    from console.domain.rule_book import RuleBook
    from console.domain.rule_changes import Renewed
    from console.domain.stage_timer import StageTimer

    Link = Connection[tuple[Any, ...]]

_RUNNING = """SELECT t.*, c.number, c.title, c.urgent, now() AS read_at
  FROM stage_timer t JOIN cases c ON c.id = t.case_id
  WHERE t.stopped_at IS NULL AND (%(among)s::int8[] IS NULL OR t.case_id = ANY(%(among)s))
  ORDER BY t.case_id, t.id"""
_KEPT = """SELECT
  (SELECT count(*) FROM supervision_order WHERE state IN ('ISSUED', 'RECEIVED', 'REPLIED')),
  (SELECT count(*) FROM whistle_call c JOIN whistle w ON w.id = c.whistle_id
    WHERE c.arrived_at IS NULL AND w.ended_at IS NULL)"""
LOOKED = 2000
"""Cases worked out in a preview, the soonest due; more would keep a seat waiting."""
_FAR = datetime.max.replace(tzinfo=UTC)


@record
class Effect:
    """What a change does to one running clock."""

    row: Mapping[str, Any]
    renewed: Renewed
    reminded: bool

    @property
    def touched(self) -> bool:
        """Something about the clock is another."""
        return self.reminded or self.renewed.moved


def preview(link: Link, change: RuleChange) -> RulePreview:
    """Return what a change would do.

    Raises:
        InvalidInputError: the change makes no sense.
    """
    old = rule_book(link)
    new = changed_book(old, change)
    orders, calls = _kept(link)
    if not touches_clocks(change):
        return RulePreview(clocks=0, orders=orders, calls=calls)
    concerned = _concerned(link, change, old)
    found = list(effects(link, old, new, concerned[:LOOKED]))
    moves = [_move(each) for each in found if each.renewed.moved]
    moves.sort(key=lambda move: (move.new_due_at or _FAR, move.case_id))
    return RulePreview(
        clocks=len(found),
        unlooked=len(concerned[LOOKED:]),
        moves=tuple(moves),
        reminders=sum(each.reminded for each in found),
        orders=orders,
        calls=calls,
    )


def _concerned(link: Link, change: RuleChange, old: RuleBook) -> list[int]:
    """Return the cases a change can concern, the soonest due first."""
    asked = concerned_cases(change, old).compile(
        dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}
    )
    with link.cursor(row_factory=scalar_row) as cursor:
        return cursor.execute(str(asked).encode()).fetchall()


def _kept(link: Link) -> tuple[int, int]:
    """Count what keeps the time it was given: standing orders, calls not yet answered."""
    row = link.execute(_KEPT).fetchone()
    return (int(row[0]), int(row[1])) if row else (0, 0)


def effects(
    link: Link, old: RuleBook, new: RuleBook, among: Sequence[int] | None = None
) -> Iterator[Effect]:
    """Go through every running clock, or those of these cases, by case."""
    with link.cursor(row_factory=dict_row) as cursor:
        rows: list[Any] = cursor.execute(_RUNNING, {"among": among}).fetchall()
    told = old.reminders != new.reminders
    for row in rows:
        timer = timer_of(row)
        fresh = renewed(timer, row["rule"], urgent=row["urgent"], old=old, new=new)
        reminded = (told or fresh.moved) and _mark_moves(row, fresh.timer, new)
        yield Effect(row=row, renewed=fresh, reminded=reminded)


def _mark_moves(row: Mapping[str, Any], timer: StageTimer, book: RuleBook) -> bool:
    mark = coming_mark(book, timer, row["rule"], row["next_share"], now=row["read_at"])
    held = {name: row[name] for name in ("next_mark_at", "next_share")}
    return mark != held


def coming_mark(
    book: RuleBook,
    timer: StageTimer,
    rule: str,
    waiting: float | None,
    *,
    now: datetime,
) -> dict[str, Any]:
    """Return a clock's next reminder; what was reached before now comes not again.

    ``waiting`` is the share the clock waits for, which may be reached and not fired.
    """
    used = budget_used(timer, book.calendar, now)
    after = used if waiting is None else min(used, waiting)
    mark = next_mark(book, timer, rule, after=after)
    if mark["next_mark_at"] is None and waiting is None:
        mark["next_share"] = None
    return mark


def _move(effect: Effect) -> ClockMove:
    row, fresh = effect.row, effect.renewed
    return ClockMove(
        case_id=row["case_id"],
        number=row["number"],
        title=row["title"],
        stage=row["stage"],
        timer_id=row["id"],
        old_due_at=fresh.old_due_at,
        new_due_at=fresh.new_due_at,
        old_near_at=fresh.old_near_at,
        new_near_at=fresh.new_near_at,
    )
