"""Orders, alerts, urges, agenda, records and boards as a seat shows them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, LiteralString

from psycopg.rows import class_row, dict_row

from console.domain.records.joint import CalledUnit, WhistleRecord
from console.domain.records.supervision import (
    AccountabilityRecord,
    AgendaRecord,
    AlertRecord,
    OrderRecord,
    SpecialRecord,
    UrgeRecord,
)
from console.domain.time_limit import LimitKind, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Collection

    from psycopg import Connection

    from console.domain.queries import AlertHistory

    Link = Connection[tuple[Any, ...]]

_ORDERS = """SELECT o.id, o.version, coalesce(o.number, '') AS number, o.case_id,
    coalesce(c.number, '') AS case_number, coalesce(c.title, '') AS case_title,
    o.level, o.kind, o.colour, o.state, o.target_unit_id AS unit_id,
    u.name AS unit_name, coalesce(p.name, '') AS person_name, o.reason, o.demand,
    o.limit_kind, o.limit_value, coalesce(i.name, o.issuer) AS issuer, o.drafted_at,
    o.issued_at, o.near_at, o.due_at, o.received_at, o.replied_at, o.reply,
    o.reply_answer, o.lifted_at
  FROM supervision_order o JOIN unit u ON u.id = o.target_unit_id
    LEFT JOIN cases c ON c.id = o.case_id
    LEFT JOIN person p ON p.id = o.target_person_id
    LEFT JOIN person i ON i.login = o.issuer
  WHERE (o.state IN ('DRAFT', 'ISSUED', 'RECEIVED', 'REPLIED')
      OR greatest(o.drafted_at, o.issued_at, o.lifted_at) > now() - interval '92 days')
    AND (%(ids)s::int8[] IS NULL OR o.id = ANY(%(ids)s::int8[]))
  ORDER BY o.id"""

_ALERTS = """SELECT a.id, a.version, a.kind, a.severity, a.cause, a.title, a.raised_at,
    a.tell, a.case_id, a.task_id, a.order_id, a.unit_id, a.cell_id, a.quiet_until,
    a.ended_at, coalesce(a.detail, '{}') AS detail,
    coalesce(s.acknowledged_by, '{}') AS acknowledged_by,
    coalesce(s.confirmed_by, '') AS confirmed_by, s.confirmed_at,
    CASE WHEN f.act = 'shelve' THEN f.until END AS shelved_until,
    CASE WHEN f.act = 'shelve' THEN f.login ELSE '' END AS shelved_by,
    CASE WHEN f.act = 'shelve' THEN f.comment ELSE '' END AS shelf_comment
  FROM alert a
    LEFT JOIN LATERAL (
      SELECT array_agg(DISTINCT login) FILTER (WHERE act = 'acknowledge') AS acknowledged_by,
        max(login) FILTER (WHERE act = 'confirm') AS confirmed_by,
        max(at) FILTER (WHERE act = 'confirm') AS confirmed_at
      FROM alert_answer WHERE alert_id = a.id) s ON true
    LEFT JOIN LATERAL (
      SELECT act, until, login, comment FROM alert_answer
      WHERE alert_id = a.id AND act IN ('shelve', 'unshelve') ORDER BY id DESC LIMIT 1) f ON true
  WHERE CASE WHEN %(ids)s::int8[] IS NULL
      THEN a.id IN (SELECT id FROM alert ORDER BY raised_at DESC LIMIT 2000)
        OR a.id IN (SELECT o.id FROM alert o WHERE NOT EXISTS (
              SELECT FROM alert_answer w WHERE w.alert_id = o.id AND w.act = 'confirm')
            ORDER BY o.severity, o.raised_at DESC LIMIT 10000)
      ELSE a.id = ANY(%(ids)s::int8[]) END
  ORDER BY a.id"""

_HISTORY = """SELECT a.id FROM alert a LEFT JOIN cases c ON c.id = a.case_id
    LEFT JOIN unit u ON u.id = a.unit_id
  WHERE (%(since)s::timestamptz IS NULL OR a.raised_at >= %(since)s)
    AND (%(until)s::timestamptz IS NULL OR a.raised_at < %(until)s)
    AND (a.title ILIKE %(text)s OR a.cause ILIKE %(text)s OR c.number LIKE %(text)s
         OR c.title ILIKE %(text)s OR u.name ILIKE %(text)s
         OR EXISTS (SELECT FROM alert_answer w WHERE w.alert_id = a.id
                    AND (w.comment ILIKE %(text)s OR w.login ILIKE %(text)s)))
    AND (%(kind)s = '' OR a.kind = %(kind)s)
    AND (%(severity)s = 0 OR least(a.severity, 3) = %(severity)s)
    AND (%(unit_id)s::int8 IS NULL
         OR coalesce(a.unit_id = %(unit_id)s, %(unit_id)s = ANY (c.unit_ids)))
    AND (%(login)s = '' OR EXISTS (SELECT FROM alert_answer w
         WHERE w.alert_id = a.id AND w.login = %(login)s))
    AND (%(state)s = '' OR %(state)s = CASE
      WHEN EXISTS (SELECT FROM alert_answer w WHERE w.alert_id = a.id AND w.act = 'confirm')
        THEN 'confirmed'
      WHEN (SELECT w.act = 'shelve' AND w.until > now() FROM alert_answer w
            WHERE w.alert_id = a.id AND w.act IN ('shelve', 'unshelve')
            ORDER BY w.id DESC LIMIT 1) THEN 'shelved'
      WHEN a.ended_at IS NOT NULL THEN 'ended' ELSE 'standing' END)
  ORDER BY a.raised_at DESC, a.id DESC LIMIT %(limit)s"""

_URGES = """SELECT id, case_id, unit_id, way, text, at, by, answer, answered_at FROM urge
  WHERE at > now() - interval '31 days' ORDER BY id"""

_AGENDA = """SELECT i.id, i.case_id, c.number AS case_number, c.title AS case_title,
    i.reason, i.state, i.put_at, i.put_by, coalesce(o.number, '') AS order_number,
    i.decision, i.decided_at, i.follow_up_due_at, i.followed_up_at
  FROM coordination_item i JOIN cases c ON c.id = i.case_id
    LEFT JOIN supervision_order o ON o.id = i.order_id ORDER BY i.id"""

_RECORDS = """SELECT a.id, a.kind, a.state, a.unit_id, u.name AS unit_name, a.reason,
    a.at, a.by, a.case_id, a.order_id, a.commitment, a.decision, a.review_at
  FROM accountability a JOIN unit u ON u.id = a.unit_id ORDER BY a.id"""

_SPECIALS = """SELECT s.case_id, s.board, s.leader, s.instruction, s.topic, s.due_at
  FROM special_case s ORDER BY s.case_id, s.board"""

_WHISTLES = """SELECT id, case_id, kind, place, reason, called_at, called_by, ended_at
  FROM whistle WHERE ended_at IS NULL OR ended_at > now() - interval '7 days' ORDER BY id"""

_CALLS = """SELECT w.whistle_id, w.unit_id, u.name AS unit_name, w.arrive_due_at,
    w.arrived_at, w.signed_by, w.score, w.remark
  FROM whistle_call w JOIN unit u ON u.id = w.unit_id ORDER BY w.whistle_id, w.unit_id"""


def orders(link: Link, ids: Collection[int] | None = None) -> list[OrderRecord]:
    """Return drafts, standing orders and those of the last quarter."""
    with link.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(_ORDERS, {"ids": _list(ids)}).fetchall()
    return [_order(row) for row in rows]


def _order(row: dict[str, Any]) -> OrderRecord:
    limit = TimeLimit(LimitKind(row.pop("limit_kind")), Decimal(row.pop("limit_value")))
    return OrderRecord(**row, limit_text=limit.text())


def alerts(link: Link, ids: Collection[int] | None = None) -> list[AlertRecord]:
    """Return these alerts with what seats did about them.

    Without ids: the last 2,000, and all that nobody has confirmed, however old they
    are, up to the 10,000 gravest.
    """
    with link.cursor(row_factory=dict_row) as cursor:
        rows = cursor.execute(_ALERTS, {"ids": _list(ids)}).fetchall()
    for row in rows:
        row["tell"] = tuple(row["tell"])
        row["acknowledged_by"] = tuple(row["acknowledged_by"])
    return [AlertRecord(**row) for row in rows]


def alert_history(link: Link, query: AlertHistory) -> tuple[AlertRecord, ...]:
    """Return the alerts of a span whose words or case contain a text, narrowed."""
    text = query.text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    given = {
        "text": f"%{text}%",
        "since": query.since,
        "until": query.until,
        "kind": query.kind,
        "severity": query.severity,
        "state": query.state or "",
        "unit_id": query.unit_id,
        "login": query.login,
        "limit": query.limit,
    }
    ids = [key for (key,) in link.execute(_HISTORY, given)]
    found = {alert.id: alert for alert in alerts(link, ids)}
    return tuple(found[key] for key in ids if key in found)


def urges(link: Link) -> list[UrgeRecord]:
    """Return the urges of the last month."""
    return _all(link, _URGES, UrgeRecord)


def agenda(link: Link) -> list[AgendaRecord]:
    """Return what stands or stood before the coordination group."""
    return _all(link, _AGENDA, AgendaRecord)


def accountabilities(link: Link) -> list[AccountabilityRecord]:
    """Return interviews and accountability records."""
    return _all(link, _RECORDS, AccountabilityRecord)


def specials(link: Link) -> list[SpecialRecord]:
    """Return the special boards."""
    return _all(link, _SPECIALS, SpecialRecord)


def whistles(link: Link) -> list[WhistleRecord]:
    """Return whistles that sound, or did within a week, with the called units."""
    with link.cursor(row_factory=dict_row) as cursor:
        called: dict[int, list[CalledUnit]] = {}
        for row in cursor.execute(_CALLS).fetchall():
            called.setdefault(row.pop("whistle_id"), []).append(CalledUnit(**row))
        rows = cursor.execute(_WHISTLES).fetchall()
    return [
        WhistleRecord(**row, calls=tuple(called.get(row["id"], ()))) for row in rows
    ]


def _all(link: Link, question: LiteralString, kind: type[Any]) -> list[Any]:
    with link.cursor(row_factory=class_row(kind)) as cursor:
        return cursor.execute(question).fetchall()


def _list(ids: Collection[int] | None) -> list[int] | None:
    return None if ids is None else list(ids)
