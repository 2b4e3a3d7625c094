"""After the storm: was an update lost, an order doubled, a step illegal?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.verify import verify

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

LOST_UPDATE = """SELECT c.number FROM cases c JOIN (
    SELECT case_id, count(*) FILTER (WHERE NOT coalesce(detail ? 'import', false)) AS own,
      bool_or(coalesce(detail ? 'import', false)) AS brought
    FROM case_log WHERE kind IN ('state', 'change') GROUP BY case_id) l ON l.case_id = c.id
  WHERE c.version <> l.own + CASE WHEN l.brought THEN 1 ELSE 0 END"""
ILLEGAL_STEP = """SELECT c.number FROM case_log l JOIN cases c ON c.id = l.case_id
  WHERE l.kind = 'state' AND NOT coalesce(l.detail ? 'import', false)
    AND NOT EXISTS (SELECT FROM lifecycle_move m WHERE m.source = l.from_state
      AND m.target = l.to_state)"""
TORN_CHAIN = """SELECT c.number FROM (
    SELECT case_id, from_state, lag(to_state) OVER (PARTITION BY case_id ORDER BY seq) AS before,
      coalesce(detail ? 'import', false) AS brought
    FROM case_log WHERE kind = 'state') l JOIN cases c ON c.id = l.case_id
  WHERE NOT l.brought AND l.before IS NOT NULL AND l.before <> l.from_state"""
DOUBLED = """SELECT command_id::text FROM case_log WHERE command_id IS NOT NULL
  AND kind = 'state' GROUP BY command_id, case_id, verb, to_state HAVING count(*) > 1"""
DOUBLED_NUMBER = """SELECT number FROM supervision_order WHERE number IS NOT NULL
  GROUP BY number HAVING count(*) > 1"""
QUESTIONS = {
    "lost_update": LOST_UPDATE,
    "illegal_step": ILLEGAL_STEP,
    "torn_chain": TORN_CHAIN,
    "doubled_command": DOUBLED,
    "doubled_order": DOUBLED_NUMBER,
}
KEPT = sa.text("SELECT command_id::text FROM command_done WHERE result IS NOT NULL")


def judge(
    connection: Connection,
    answers: Iterable[Mapping[str, str]],
    screen: Mapping[str, int],
) -> dict[str, Any]:
    """Return faults by kind, empty lists where all is well.

    Args:
        connection: the owner's.
        answers: what the seats were told: command id and answer.
        screen: the open cases per state as a watching seat shows them.
    """
    faults: dict[str, Any] = {
        name: list(connection.execute(sa.text(question)).scalars())
        for name, question in QUESTIONS.items()
    }
    kept = set(connection.execute(KEPT).scalars())
    told = list(answers)
    done = [each["id"] for each in told if each["answer"] == "done"]
    refused = [each["id"] for each in told if each["answer"] == "refused"]
    faults["told_done_but_lost"] = [each for each in done if each not in kept]
    faults["told_refused_but_kept"] = [each for each in refused if each in kept]
    sound = verify(connection)
    faults["verify"] = [f"{f.kind} {f.number} {f.about}" for f in sound.faults]
    faults["log_and_cases_differ"] = _difference(sound.by_cases, sound.by_log)
    faults["screen_and_log_differ"] = _difference(screen, sound.by_log)
    return faults


def _difference(one: Mapping[str, int], other: Mapping[str, int]) -> list[str]:
    return [
        f"{state}: {one.get(state, 0)} / {other.get(state, 0)}"
        for state in sorted(one.keys() | other.keys())
        if one.get(state, 0) != other.get(state, 0)
    ]
