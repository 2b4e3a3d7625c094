"""One seat of the storm as a process: wishes at random until the time is up.

``python -m console.trials.seat URL ROLE SEED SECONDS`` writes one JSON object a
line: command id, name, and ``done``, ``refused`` or ``unknown``. A command whose
link broke is sent again with the same id until it is answered.
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from threading import Event
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from console.db.connect import engine_for
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.errors import DeskError, LinkLostError
from console.services.registry import execute
from console.trials.wishes import WISHES, Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Engine

    from console.domain.commands.command import Command

ENDED = "('REFUSED','VOIDED','CLOSED','FORCE_CLOSED','CLOSED_BY_NOTICE','ARCHIVED')"
CASE = sa.text(
    "SELECT id, version, state, cell_id FROM cases"  # noqa: S608 - our own constant
    f" WHERE state NOT IN {ENDED}"
    " ORDER BY state = ANY (CAST(:likely AS text[])) DESC, random() LIMIT 1"
)
LIKELY: dict[str, list[str]] = {
    "intake": ["REPORTED", "TO_FILE", "FED_BACK"],
    "dispatcher": ["TO_DISPATCH", "RETURN_REVIEW", "CO_HANDLING", "HANDLING"],
    "unit_officer": ["DISPATCHED", "HANDLING", "CO_HANDLING", "SUPERVISED"],
    "supervisor": ["HANDLING", "CO_HANDLING", "SUPERVISED"],
    "duty_leader": ["TO_FILE", "TO_CLOSE", "DEFERRAL_REVIEW", "TO_DISPATCH"],
}
"""States in which a post has something to do: mostly it looks there."""
MOSTLY = 0.7
TASKS = sa.text(
    "SELECT id FROM task WHERE case_id = :c AND state <> 'WITHDRAWN' AND NOT past"
)
AUTHORIZED = sa.text(
    "SELECT DISTINCT a.unit_id FROM unit_authorization a, cases c"
    " JOIN catalogue_item i ON i.id = c.item_id"
    " WHERE c.id = :c AND i.code LIKE a.matter_code || '%'"
)
ERRANDS = sa.text("SELECT id FROM field_task WHERE case_id = :c AND state = 'SENT'")
ORDERS = sa.text(
    "SELECT id, version FROM supervision_order WHERE state IN"
    " ('DRAFT', 'ISSUED', 'RECEIVED', 'REPLIED') ORDER BY random() LIMIT 5"
)
ROUND = {
    "calls": "SELECT k.whistle_id, k.unit_id FROM whistle_call k JOIN whistle w"
    " ON w.id = k.whistle_id WHERE w.ended_at IS NULL ORDER BY random() LIMIT 5",
    "alerts": "SELECT id FROM alert ORDER BY random() LIMIT 5",
    "agenda": "SELECT id FROM coordination_item WHERE state = 'OPEN'"
    " ORDER BY random() LIMIT 5",
    "urges": "SELECT id FROM urge WHERE answered_at IS NULL ORDER BY random() LIMIT 5",
}
"""What stands around cases and may be answered by anybody whose post it is."""
GRACE_S = 90.0
PAUSE_S = 0.2


@dataclass
class StormSeat:
    """Wishes, remembers what has no answer yet, and tells every answer."""

    engine: Engine
    role: str
    rng: Random
    known: dict[str, list[int]] = field(default_factory=dict[str, list[int]])
    unanswered: list[Command] = field(default_factory=list["Command"])

    def __post_init__(self) -> None:
        self.units_of_work = UnitOfWorkFactory(self.engine)

    def run(self, seconds: float) -> None:
        """Wish until the time is up, then only wait for the last answers."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._once(lambda: self._send(self._wish()))
        while self.unanswered and time.monotonic() < end + GRACE_S:
            self._once(lambda: self._send(None))
        for command in self.unanswered:
            tell(command, "unknown")

    def _once(self, act: Any) -> None:
        try:
            act()
        except (DBAPIError, LinkLostError):
            with suppress(Exception):
                self.engine.dispose()
            Event().wait(PAUSE_S)

    def _wish(self) -> Command | None:
        with self.engine.connect() as connection:
            if not self.known:
                self.known = _look_round(connection)
            likely = LIKELY[self.role] if self.rng.random() < MOSTLY else []
            case = connection.execute(CASE, {"likely": likely}).one_or_none()
            if case is None:
                return None
            may = [
                row.unit_id for row in connection.execute(AUTHORIZED, {"c": case.id})
            ]
            known = dict(self.known)
            if may and self.rng.random() < MOSTLY:
                known["units"] = may
            spot = Spot(
                rng=self.rng,
                case=case,
                tasks=_rows(connection, TASKS, case.id),
                errands=_rows(connection, ERRANDS, case.id),
                orders=connection.execute(ORDERS).all(),
                **{
                    name: connection.execute(sa.text(question)).all()
                    for name, question in ROUND.items()
                },
                **known,
            )
        return self.rng.choice(WISHES[self.role])(spot)

    def _send(self, command: Command | None) -> None:
        if command is not None:
            self.unanswered.append(command)
        for waiting in list(self.unanswered):
            try:
                execute(waiting, self.units_of_work())
            except LinkLostError:
                raise
            except DeskError:
                answer = "refused"
            else:
                answer = "done"
            self.unanswered.remove(waiting)
            tell(waiting, answer)


def _look_round(connection: Connection) -> dict[str, list[int]]:
    questions = {
        "units": "SELECT id FROM unit ORDER BY id LIMIT 12",
        "collectors": "SELECT id FROM person WHERE 'collector' = ANY (roles) LIMIT 20",
        "items": "SELECT id FROM catalogue_item ORDER BY id",
    }
    return {
        name: list(connection.execute(sa.text(question)).scalars())
        for name, question in questions.items()
    }


def _rows(connection: Connection, question: Any, case_id: int) -> Sequence[Any]:
    try:
        return connection.execute(question, {"c": case_id}).all()
    except DBAPIError as error:
        if "permission denied" not in str(error):
            raise
        connection.rollback()
        return []


def tell(command: Command, answer: str) -> None:
    """Write one line."""
    told = {
        "id": str(command.command_id),
        "name": type(command).__name__,
        "answer": answer,
    }
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()


def main(words: list[str]) -> int:
    """Sit down."""
    url, role, seed, seconds = words
    engine = engine_for(url, application_name=f"desk:storm:{role}", pool_size=2)
    StormSeat(engine, role, Random(int(seed))).run(float(seconds))
    engine.dispose()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
