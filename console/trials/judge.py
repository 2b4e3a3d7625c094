"""After the storm: was an update lost, an order doubled, a step illegal?"""

from __future__ import annotations

from dataclasses import dataclass
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


def _unlike_its_log(table: str, kind: str, key: str) -> str:
    """Ask for what stands otherwise than the last line of its case's log says."""
    return f"""SELECT '{table} ' || t.id FROM {table} t JOIN cases c ON c.id = t.case_id
  LEFT JOIN LATERAL (SELECT l.to_state FROM case_log l
    WHERE l.case_id = t.case_id AND l.kind = '{kind}' AND NOT l.detail ? 'import'
      AND (l.detail ->> '{key}')::bigint = t.id ORDER BY l.seq DESC LIMIT 1) l ON true
  WHERE l.to_state IS DISTINCT FROM t.state
    AND (c.origin <> 'import' OR l.to_state IS NOT NULL)"""  # noqa: S608 - our own names


WHISTLE_DIFFERS = """SELECT 'whistle ' || w.id FROM whistle w LEFT JOIN LATERAL (
    SELECT l.detail FROM case_log l WHERE l.case_id = w.case_id AND l.kind = 'whistle'
      AND (l.detail ->> 'id')::bigint = w.id ORDER BY l.seq DESC LIMIT 1) l ON true
  WHERE l.detail IS NULL OR (l.detail ->> 'ended_at' IS NULL) <> (w.ended_at IS NULL)"""
CALL_DIFFERS = """SELECT 'call ' || k.whistle_id || ' ' || k.unit_id FROM whistle_call k
  JOIN whistle w ON w.id = k.whistle_id
  WHERE (k.arrived_at IS NOT NULL)::int <> (SELECT count(*) FROM case_log l
    WHERE l.case_id = w.case_id AND l.kind = 'whistle' AND l.verb = 'sign_in'
      AND (l.detail ->> 'whistle')::bigint = k.whistle_id
      AND (l.detail ->> 'unit_id')::bigint = k.unit_id)"""
LATE_CALL_DIFFERS = """SELECT k.id FROM (
    SELECT a.key AS id FROM alert a WHERE a.kind = 'whistle_late'
    UNION ALL SELECT 'whistle_late:' || (l.detail ->> 'whistle') || ':'
      || (l.detail ->> 'unit_id') FROM case_log l WHERE l.verb = 'call_late') k
  GROUP BY k.id HAVING count(*) <> 2"""
URGE_DIFFERS = """SELECT 'urge ' || u.id FROM urge u LEFT JOIN LATERAL (
    SELECT l.detail FROM case_log l WHERE l.case_id = u.case_id AND l.kind = 'urge'
      AND (l.detail ->> 'id')::bigint = u.id ORDER BY l.seq DESC LIMIT 1) l ON true
  WHERE l.detail IS NULL OR (l.detail ->> 'answered_at' IS NULL) <> (u.answered_at IS NULL)"""
UNTOLD_MARK = """SELECT 'mark ' || m.timer_id || ' ' || m.share FROM timer_mark m
  JOIN reminder_rule r ON r.id = m.rule_id AND r.tell <> '{}'
  WHERE NOT EXISTS (SELECT FROM alert a WHERE a.case_id = m.case_id AND a.kind = m.mark
    AND a.key LIKE 'mark:' || m.timer_id || ':%' AND a.raised_at = m.reached_at)"""
UNCALLED_ALERT = """SELECT a.key FROM alert a WHERE a.key LIKE 'mark:%'
  AND NOT EXISTS (SELECT FROM timer_mark m WHERE m.case_id = a.case_id
    AND a.key LIKE 'mark:' || m.timer_id || ':%' AND a.raised_at = m.reached_at)"""
QUESTIONS = {
    "task_and_log_differ": _unlike_its_log("task", "task", "task"),
    "order_and_log_differ": _unlike_its_log("supervision_order", "order", "order"),
    "agenda_and_log_differ": _unlike_its_log("coordination_item", "agenda", "id"),
    "whistle_and_log_differ": WHISTLE_DIFFERS,
    "call_and_log_differ": CALL_DIFFERS,
    "late_call_and_log_differ": LATE_CALL_DIFFERS,
    "urge_and_log_differ": URGE_DIFFERS,
    "mark_without_alert": UNTOLD_MARK,
    "alert_without_mark": UNCALLED_ALERT,
    "lost_update": LOST_UPDATE,
    "illegal_step": ILLEGAL_STEP,
    "torn_chain": TORN_CHAIN,
    "doubled_command": DOUBLED,
    "doubled_order": DOUBLED_NUMBER,
}
CASE = "case "


@dataclass(frozen=True, slots=True)
class Shown:
    """The counters of a seat that watched all through, and of one just opened."""

    watched: Mapping[str, int]
    fresh: Mapping[str, int]


KEPT = sa.text("SELECT command_id::text FROM command_done WHERE result IS NOT NULL")


def judge(
    connection: Connection,
    answers: Iterable[Mapping[str, str]],
    shown: Shown,
) -> dict[str, Any]:
    """Return faults by kind, empty lists where all is well.

    Args:
        connection: the owner's.
        answers: what the seats were told: command id and answer.
        shown: what watching seats show at one moment.
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
    states = {
        name.removeprefix(CASE): count
        for name, count in shown.watched.items()
        if name.startswith(CASE)
    }
    faults["screen_and_log_differ"] = _difference(states, sound.by_log)
    faults["screen_and_fresh_screen_differ"] = _difference(shown.watched, shown.fresh)
    return faults


def _difference(one: Mapping[str, int], other: Mapping[str, int]) -> list[str]:
    return [
        f"{state}: {one.get(state, 0)} / {other.get(state, 0)}"
        for state in sorted(one.keys() | other.keys())
        if one.get(state, 0) != other.get(state, 0)
    ]
