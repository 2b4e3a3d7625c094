"""People of the city, who sits where, and who has taken which case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.records import file
from console.domain.records.place import PersonRecord
from console.domain.records.seat import ClaimRecord, PresenceRecord

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

_PERSONS = """SELECT p.id, p.login, p.name, p.post, p.roles, p.unit_id, p.phone,
    p.skills, p.on_shift, p.lon, p.lat, p.position_at,
    (SELECT min(a.area_id) FROM person_area a WHERE a.person_id = p.id)
  FROM person p"""
_OPEN_ERRANDS = """SELECT person_id, count(*) FROM field_task
  WHERE state = 'SENT' GROUP BY person_id"""
_FRESH = "now() - interval '30 seconds'"
_PRESENCE = f"""SELECT seat, login, case_id, seen_at FROM presence
  WHERE seen_at > {_FRESH}"""  # noqa: S608 - constants
_PREFIX = "desk:"


def persons(connection: Link, ids: Collection[int] | None = None) -> list[PersonRecord]:
    """Return everybody, or those with these ids, each with beat and last position."""
    chosen = "" if ids is None else " WHERE p.id = ANY(%s::int8[])"
    given = None if ids is None else [list(ids)]
    rows = connection.execute(f"{_PERSONS}{chosen} ORDER BY p.id", given, binary=True)
    return [_person(row) for row in rows]


def open_errands(connection: Link) -> dict[int, int]:
    """Return how many errands wait for each person who has any."""
    return dict(connection.execute(_OPEN_ERRANDS).fetchall())


def claims(
    connection: Link, case_ids: Collection[int] | None = None
) -> list[ClaimRecord]:
    """Return the claims in force, all or those on these cases."""
    query = "SELECT case_id, login, until, reason FROM claim WHERE until > now()"
    if case_ids is not None:
        query += " AND case_id = ANY(%s::int8[])"
    given = None if case_ids is None else [list(case_ids)]
    return [
        ClaimRecord(case_id=case_id, login=login, until=until, reason=reason)
        for case_id, login, until, reason in connection.execute(query, given)
    ]


def presence(connection: Link) -> list[PresenceRecord]:
    """Return the seats that said within half a minute where they are."""
    return [
        PresenceRecord(seat=seat, login=login, case_id=case_id, seen_at=seen_at)
        for seat, login, case_id, seen_at in connection.execute(_PRESENCE)
    ]


def seats(connection: Link, people: Mapping[str, str]) -> list[file.SeatRecord]:
    """Return the seats on line as the server itself sees their sessions.

    A seat is called ``login:token``; it runs the scheduler when one of its
    sessions holds the lock. ``people`` names the person behind a login.
    """
    open_case = {record.seat: record.case_id for record in presence(connection)}
    logins: dict[str, str] = {}
    schedulers: set[str] = set()
    rows = connection.execute("SELECT login, seat, scheduler FROM desk_seats()")
    for login, application, scheduler in rows:
        seat = application.removeprefix(_PREFIX).rpartition(":")[0]
        logins[seat] = login
        if scheduler:
            schedulers.add(seat)
    return [
        file.SeatRecord(
            seat=seat,
            login=login,
            name=people.get(login, login),
            case_id=open_case.get(seat),
            scheduler=seat in schedulers,
        )
        for seat, login in sorted(logins.items())
    ]


def _person(row: tuple[Any, ...]) -> PersonRecord:
    (
        key, login, name, post, roles, unit_id, phone, skills, on_shift, lon, lat,
        position_at, beat_id,
    ) = row  # fmt: skip
    return PersonRecord(
        id=key,
        login=login,
        name=name,
        post=post,
        roles=tuple(roles),
        unit_id=unit_id,
        beat_id=beat_id,
        phone=phone,
        skills=tuple(skills),
        on_shift=on_shift,
        lon=lon,
        lat=lat,
        position_at=position_at,
    )
