"""Who should be sent: units with reasons, collectors by beat and distance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from console.db.reads.tiers import ancestors, cell_at
from console.domain.coordinates import distance_m
from console.domain.errors import NotFoundError
from console.domain.queries import CollectorSuggestion, UnitSuggestion

if TYPE_CHECKING:
    from psycopg import Connection

    from console.domain.queries import SuggestUnits

    Link = Connection[tuple[Any, ...]]

MOST = 20
FAR_M = float("inf")
_AT_WORK = """('WAITING', 'SENT', 'ACKNOWLEDGED', 'ON_SITE', 'OBSTRUCTED',
  'RETURN_ASKED')"""

_UNITS = f"""
WITH item AS (SELECT code, split_part(code, '-', 1) AS minor, responsible_kinds
              FROM catalogue_item WHERE id = %(item_id)s),
past AS (
  SELECT c.unit_id, count(*) AS cases, avg(c.on_time::int)::float8 AS on_time,
    percentile_cont(0.5) WITHIN GROUP (
      ORDER BY extract(epoch FROM c.fed_back_at - c.dispatched_at)) AS median_s
  FROM cases c JOIN catalogue_item i ON i.id = c.item_id
  WHERE c.closed_at > now() - interval '365 days'
    AND c.state IN ('CLOSED', 'FORCE_CLOSED', 'CLOSED_BY_NOTICE', 'ARCHIVED')
    AND split_part(i.code, '-', 1) = (SELECT minor FROM item)
  GROUP BY c.unit_id),
load AS (
  SELECT t.unit_id, count(*) AS tasks, bool_or(t.state = 'SENT'
      AND t.receipt_due_at < now()) AS no_receipt
  FROM task t JOIN cases c ON c.id = t.case_id
  WHERE t.state IN {_AT_WORK} AND c.state = ANY(%(open)s) GROUP BY t.unit_id)
SELECT u.id, u.name, u.on_duty, u.capacity,
  EXISTS (SELECT FROM unit_authorization a WHERE a.unit_id = u.id
    AND starts_with((SELECT code FROM item), a.matter_code)
    AND (a.area_id IS NULL OR a.area_id = ANY(%(areas)s))
    AND coalesce(a.valid_from, '-infinity') <= now()
    AND coalesce(a.valid_to, 'infinity') > now()),
  NOT EXISTS (SELECT FROM unit_area a WHERE a.unit_id = u.id)
    OR EXISTS (SELECT FROM unit_area a WHERE a.unit_id = u.id
               AND a.area_id = ANY(%(areas)s)),
  u.kind = ANY((SELECT responsible_kinds FROM item)::text[]),
  coalesce(load.tasks, 0), coalesce(load.no_receipt, false),
  coalesce(past.cases, 0), past.on_time, past.median_s::float8
FROM unit u LEFT JOIN past ON past.unit_id = u.id LEFT JOIN load ON load.unit_id = u.id
"""  # noqa: S608 - constants
_CASE = "SELECT c.cell_id, c.lon, c.lat FROM cases c WHERE c.id = %s"
_COLLECTORS = """SELECT p.id, p.name, p.on_shift, p.lon, p.lat,
    EXISTS (SELECT FROM person_area a
            WHERE a.person_id = p.id AND a.area_id = ANY(%s::int8[])),
    (SELECT count(*) FROM field_task f WHERE f.person_id = p.id AND f.state = 'SENT')
  FROM person p WHERE 'collector' = ANY(p.roles)"""


class _Unit(NamedTuple):
    id: int
    name: str
    on_duty: bool
    capacity: int
    authorised: bool
    in_area: bool
    right_kind: bool
    load: int
    no_receipt: bool
    past: int
    on_time: float | None
    median_s: float | None

    @property
    def shortfall(self) -> tuple[str, ...]:
        told = {
            "not_authorised": not self.authorised,
            "outside_area": not self.in_area,
            "off_duty": not self.on_duty,
            "over_capacity": self.load >= self.capacity,
            "no_receipt": self.no_receipt,
        }
        return tuple(reason for reason, holds in told.items() if holds)

    @property
    def score(self) -> float:
        """Authorization decides, then area, room, experience and punctuality."""
        points = 100.0 * self.authorised + 30.0 * self.in_area
        points += 20.0 * self.right_kind + 10.0 * self.on_duty
        points -= 30.0 * min(self.load / max(self.capacity, 1), 2.0)
        points += 10.0 * self.past / (self.past + 5)
        return points + 10.0 * (self.on_time or 0.0)


def suggest_units(
    connection: Link, query: SuggestUnits, open_states: list[str]
) -> tuple[UnitSuggestion, ...]:
    """Return the units that could be sent, best first, and what speaks against each.

    Reasons of a shortfall: ``not_authorised``, ``outside_area``, ``off_duty``,
    ``over_capacity``, ``no_receipt`` (its last order lies unreceipted past its time).
    """
    cell_id = query.cell_id or cell_at(connection, query.lon, query.lat)
    given = {
        "item_id": query.item_id,
        "areas": ancestors(connection, cell_id),
        "open": open_states,
    }
    units = [_Unit(*row) for row in connection.execute(_UNITS, given)]
    useful = [u for u in units if u.authorised or u.right_kind or u.past]
    useful.sort(key=lambda unit: (-unit.score, unit.id))
    return tuple(_suggestion(unit) for unit in useful[:MOST])


def suggest_collectors(
    connection: Link, case_id: int
) -> tuple[CollectorSuggestion, ...]:
    """Return the collectors: on shift, own beat first, then by distance.

    Raises:
        NotFoundError: there is no such case, or this seat may not see it.
    """
    row = connection.execute(_CASE, [case_id]).fetchone()
    if row is None:
        raise NotFoundError(case_id=case_id)
    cell_id, lon, lat = row
    place = None if lon is None or lat is None else (lon, lat)
    rows = connection.execute(_COLLECTORS, [ancestors(connection, cell_id)])
    found = [_collector(each, place) for each in rows]
    return tuple(sorted(found, key=_nearest))


def _suggestion(unit: _Unit) -> UnitSuggestion:
    return UnitSuggestion(
        unit_id=unit.id,
        name=unit.name,
        score=round(unit.score, 1),
        authorised=unit.authorised,
        in_area=unit.in_area,
        load=unit.load,
        capacity=unit.capacity,
        past=unit.past,
        on_time_share=unit.on_time,
        median_s=unit.median_s,
        shortfall=unit.shortfall,
    )


def _apart(
    place: tuple[float, float] | None, lon: float | None, lat: float | None
) -> float | None:
    if place is None or lon is None or lat is None:
        return None
    return distance_m(place, (lon, lat))


def _collector(
    row: tuple[Any, ...], place: tuple[float, float] | None
) -> CollectorSuggestion:
    key, name, on_shift, lon, lat, own_beat, waiting = row
    return CollectorSuggestion(
        person_id=key,
        name=name,
        own_beat=own_beat,
        distance_m=_apart(place, lon, lat),
        waiting=waiting,
        on_shift=on_shift,
    )


def _nearest(each: CollectorSuggestion) -> tuple[bool, bool, float, int, int]:
    away = FAR_M if each.distance_m is None else each.distance_m
    return (not each.on_shift, not each.own_beat, away, each.waiting, each.person_id)
