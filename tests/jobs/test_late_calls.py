"""A called unit that has not come by its limit is told of, once, until it comes."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.domain.commands import joint as j
from console.domain.errors import NotAllowedError
from console.jobs.seat import scheduler_of_seat
from tests import case_walk as walk
from tests.jobs.test_ladder_climbs import as_if

LATE = """SELECT kind, severity, cause, unit_id, tell, raised_at, ended_at
  FROM alert WHERE kind = 'whistle_late'"""
LINES = """SELECT actor, occurred_at, detail ->> 'unit_id' FROM case_log
  WHERE kind = 'whistle' AND verb = 'call_late' ORDER BY seq"""
DUE = "SELECT arrive_due_at FROM whistle_call ORDER BY unit_id LIMIT 1"


def called(district, *units, login="d07", kind="emergency"):
    done = walk.sent(district)
    asked = j.CallWhistle(
        case_id=done.case_id,
        kind=kind,
        place="河东路口",
        reason="积水",
        units=tuple(district.units[unit] for unit in units or ("traffic",)),
    )
    return district.seat(login).do(asked).facts["whistle_id"]


def minutes_pass(district, minutes):
    """Move every limit of a call towards the past, as if time had gone by."""
    as_if(
        district,
        "UPDATE whistle_call SET arrive_due_at = arrive_due_at"
        f" - interval '{minutes} minutes'",
    )


@pytest.fixture
def clocks(district):
    """Two schedulers, of which one at a time holds the lock."""
    made = []
    for login in ("s01", "d07"):
        seat = district.seat(login)
        made.append(scheduler_of_seat(seat.url, login, seat.engine, seat.units_of_work))
    yield made
    for clock in made:
        clock.stop()


def beat(clocks):
    for clock in clocks:
        clock.beat()


def late(district, login="s01"):
    return district.seat(login).rows(LATE)


def test_that_a_unit_that_does_not_come_in_time_is_told_of_once(district, clocks):
    called(district, "traffic", "drainage")
    beat(clocks)
    assert late(district) == []
    arrive_s = (
        district.seat("s01").value(DUE) - district.seat("s01").value("SELECT now()")
    ) / timedelta(seconds=1)
    minutes_pass(district, arrive_s / 60 - 1)
    beat(clocks)
    assert late(district) == []
    minutes_pass(district, 2)
    beat(clocks)
    beat(reversed(clocks))
    due = district.seat("s01").value(DUE)
    told = sorted(late(district), key=lambda row: row.unit_id)
    units = sorted((district.units["traffic"], district.units["drainage"]))
    assert [tuple(row) for row in told] == [
        ("whistle_late", 1, "emergency", unit, ["dispatcher", "supervisor"], due, None)
        for unit in units
    ]
    lines = [tuple(row) for row in district.seat("a01").rows(LINES)]
    assert sorted(lines, key=lambda line: int(line[2])) == [
        ("s01", due, str(unit)) for unit in units
    ]


def test_that_the_alert_of_a_leaders_call_goes_to_the_leaders(district, clocks):
    called(district, login="z02", kind="key_work")
    minutes_pass(district, 24 * 60)
    beat(clocks)
    ((kind, severity, _cause, _unit, tell, _at, _end),) = late(district)
    assert (kind, severity) == ("whistle_late", 2)
    assert tell == ["duty_leader", "supervisor"]


def test_that_the_alert_came_and_went_when_the_unit_signs_in(district, clocks):
    whistle = called(district, "traffic", "drainage")
    minutes_pass(district, 24 * 60)
    beat(clocks)
    unit = district.units["traffic"]
    district.seat("t01").do(j.SignIn(whistle_id=whistle, unit_id=unit))
    beat(clocks)
    ended = {row.unit_id: row.ended_at is not None for row in late(district)}
    assert ended == {unit: True, district.units["drainage"]: False}


def test_that_the_alert_came_and_went_when_the_call_is_ended(district, clocks):
    whistle = called(district)
    minutes_pass(district, 24 * 60)
    beat(clocks)
    district.seat("d07").do(j.EndWhistle(whistle_id=whistle))
    beat(clocks)
    assert [row.ended_at is not None for row in late(district)] == [True]


def test_that_nobody_is_told_of_a_call_that_was_ended_in_time(district, clocks):
    whistle = called(district)
    district.seat("d07").do(j.EndWhistle(whistle_id=whistle))
    minutes_pass(district, 24 * 60)
    beat(clocks)
    assert late(district) == []


def test_that_nobody_calls_a_unit_late_that_is_not(district):
    whistle = called(district)
    unit = district.units["traffic"]
    forged = (
        "INSERT INTO alert (key, kind, severity, title, case_id, unit_id, raised_at)"
        " SELECT :key, 'whistle_late', 1, 'x', case_id, :unit, now() FROM whistle"
    )
    import sqlalchemy as sa  # noqa: PLC0415 - beside its only use
    from sqlalchemy.exc import DBAPIError  # noqa: PLC0415

    key = f"whistle_late:{whistle}:{unit}"
    with (
        district.seat("d07").engine.begin() as connection,
        pytest.raises(DBAPIError, match="no such call is late"),
    ):
        connection.execute(sa.text(forged), {"key": key, "unit": unit})
    with pytest.raises(DBAPIError, match="permission denied"):
        district.seat("w01").value("SELECT desk_raise_late_calls()")
    with pytest.raises(NotAllowedError):
        district.seat("w01").do(j.EndWhistle(whistle_id=whistle))
