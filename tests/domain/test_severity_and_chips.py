"""How a case looks at a moment, and which chips count it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from console.domain.chips import STATES_OF_CHIP, Chip, Seat, chips_of
from console.domain.records.case import CaseRecord
from console.domain.severity import (
    flags,
    next_change_at,
    remaining_s,
    severity,
    urgency,
)
from console.domain.states import END_STATES, CaseState, Severity

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SEAT = Seat(login="d07")


def case(**facts):
    return CaseRecord(
        **{
            "id": 1,
            "number": "1",
            "version": 1,
            "state": CaseState.HANDLING,
            "title": "井盖缺失",
            "channel": "HOTLINE",
            "reported_at": NOW,
            **facts,
        }
    )


LATE = {"near_at": NOW - 2 * HOUR, "due_at": NOW - HOUR}
NEAR = {"near_at": NOW - HOUR, "due_at": NOW + HOUR}
EARLY = {"near_at": NOW + HOUR, "due_at": NOW + 2 * HOUR}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (EARLY, Severity.ON_TIME),
        ({}, Severity.ON_TIME),
        (NEAR, Severity.NEAR),
        (LATE, Severity.OVERDUE),
        ({"due_at": NOW}, Severity.OVERDUE),
        ({"near_at": NOW, "due_at": NOW + HOUR}, Severity.NEAR),
        (EARLY | {"unit_ids": (1, 2)}, Severity.JOINT),
        (NEAR | {"unit_ids": (1, 2)}, Severity.NEAR),
        (LATE | {"supervision_level": 2}, Severity.SUPERVISED),
        ({"remaining_s": 60}, Severity.PAUSED),
        ({"remaining_s": 0, "near_at": NOW - HOUR}, Severity.PAUSED),
        (LATE | {"state": CaseState.CLOSED, "supervision_level": 1}, Severity.ENDED),
    ],
)
def test_that_the_gravest_fact_marks_the_case(facts, expected):
    assert severity(case(**facts), NOW) == expected


def test_that_every_flag_stays_readable_beside_the_mark():
    told = flags(case(**LATE, supervision_level=1, unit_ids=(1, 2)), NOW)
    assert (told.overdue, told.supervised, told.joint) == (True, True, True)
    assert (told.near, told.paused, told.ended) == (False, False, False)
    assert told.clock_severity == Severity.OVERDUE


def test_that_the_next_change_is_near_then_due_then_none():
    record = case(**EARLY)
    assert next_change_at(record, NOW) == NOW + HOUR
    assert next_change_at(record, NOW + HOUR) == NOW + 2 * HOUR
    assert next_change_at(record, NOW + 2 * HOUR) is None
    assert next_change_at(case(remaining_s=5, **EARLY), NOW) is None
    assert next_change_at(case(state=CaseState.CLOSED, **EARLY), NOW) is None


def test_that_flags_change_at_the_named_instants_and_nowhere_else():
    record, moment, seen = case(**EARLY), NOW, []
    while (following := next_change_at(record, moment)) is not None:
        just_before = following - timedelta(microseconds=1)
        assert flags(record, just_before) == flags(record, moment)
        assert flags(record, following) != flags(record, moment)
        moment = following
        seen.append(severity(record, moment))
    assert seen == [Severity.NEAR, Severity.OVERDUE]


def test_that_the_overdue_come_first_and_cases_without_a_clock_last():
    in_order = [
        case(id=1, **LATE),
        case(id=2, **NEAR),
        case(id=3, **EARLY),
        case(id=4, remaining_s=60),
        case(id=5, remaining_s=600),
    ]
    assert sorted(in_order, key=urgency) == in_order
    assert urgency(case()) is None
    assert urgency(case(state=CaseState.CLOSED, **LATE)) is None


def test_that_remaining_time_is_frozen_while_paused():
    assert remaining_s(case(**NEAR), NOW) == 3600
    assert remaining_s(case(**LATE), NOW) == -3600
    assert remaining_s(case(remaining_s=90), NOW + HOUR) == 90
    assert remaining_s(case(), NOW) is None


def test_that_every_open_state_is_under_exactly_one_step():
    counted = [state for states in STATES_OF_CHIP.values() for state in states]
    assert sorted(counted) == sorted(set(CaseState) - END_STATES - {CaseState.DRAFT})


def test_that_an_ended_case_and_a_draft_are_under_no_chip():
    for state in (*END_STATES, CaseState.DRAFT):
        record = case(state=state, supervision_level=1, holder="d07", **LATE)
        assert chips_of(record, seat=SEAT, now=NOW) == frozenset()


def test_that_a_case_may_be_under_many_chips():
    record = case(**NEAR, supervision_level=1, unit_ids=(1, 2), holder="d07")
    assert chips_of(record, seat=SEAT, now=NOW) == {
        Chip.ALL,
        Chip.MINE,
        Chip.IN_DISPOSAL,
        Chip.NEAR,
        Chip.SUPERVISED,
        Chip.JOINT,
    }


@pytest.mark.parametrize(
    ("facts", "seat", "claimant", "mine"),
    [
        ({"holder": "d07"}, SEAT, "", True),
        ({"holder": "d08"}, SEAT, "", False),
        ({}, SEAT, "d07", True),
        ({}, Seat(), "", False),
        ({"unit_id": 4}, Seat(login="u", unit_id=4), "", True),
        ({"unit_ids": (3, 4)}, Seat(login="u", unit_id=4), "", True),
        ({"unit_ids": (3, 5)}, Seat(login="u", unit_id=4), "", False),
    ],
)
def test_that_mine_is_what_i_hold_have_claimed_or_my_unit_works_on(
    facts, seat, claimant, mine
):
    chips = chips_of(case(**facts), seat=seat, now=NOW, claimant=claimant)
    assert (Chip.MINE in chips) is mine
