"""Chips, counts, search and order of the queue as cases change and time passes."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from console.domain.chips import Chip, Seat, chips_of
from console.domain.records.case import CaseRecord
from console.domain.records.seat import ClaimRecord
from console.domain.states import CaseState
from console.store.picture import Picture
from console.store.queue import CaseQueue
from console.store.reading import QueueReading

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
SEAT = Seat(login="d07", unit_id=3)
MINUTE = timedelta(minutes=1)


def case(number, **facts):
    return CaseRecord(
        **{
            "id": number,
            "number": f"11010120261123{number:05d}",
            "version": 1,
            "state": CaseState.HANDLING,
            "title": "井盖缺失",
            "channel": "HOTLINE",
            "reported_at": NOW,
            **facts,
        }
    )


def random_case(rng, number, version=1):
    due_at = NOW + timedelta(minutes=rng.randrange(-60, 240))
    paused = rng.random() < 0.2
    return case(
        number,
        version=version,
        state=rng.choice(list(CaseState)),
        due_at=None if paused else due_at,
        near_at=None if paused else due_at - timedelta(minutes=rng.randrange(60)),
        remaining_s=rng.randrange(9_000) if paused else None,
        supervision_level=rng.choice((0, 0, 0, 1)),
        unit_ids=tuple(range(rng.randrange(5))),
        holder=rng.choice(("", "d07", "d08")),
    )


@pytest.fixture
def picture():
    return Picture()


@pytest.fixture
def queue(picture):
    return CaseQueue(picture.cases, claims=picture.claims, seat=SEAT, now=NOW)


def recount(picture, now):
    counted = Counter(dict.fromkeys(Chip, 0))
    for record in picture.cases:
        claim = picture.claims.get(record.id)
        claimant = claim.login if claim else ""
        counted.update(chips_of(record, seat=SEAT, now=now, claimant=claimant))
    return dict(counted)


def test_that_counts_equal_a_recount_after_any_change_and_any_passing_of_time(
    picture, queue
):
    rng, now = random.Random(11), NOW
    reading = QueueReading(queue)
    for round_ in range(120):
        picture.cases.apply(
            [random_case(rng, rng.randrange(80), round_) for _ in range(15)],
            {rng.randrange(80) for _ in range(3)},
        )
        claim = ClaimRecord(
            case_id=rng.randrange(80), login=rng.choice(("d07", "x")), until=now
        )
        picture.claims.apply([claim], [rng.randrange(80)])
        reading.choose(chip := rng.choice(list(Chip)))
        now += timedelta(seconds=rng.choice((0, 1, 90, 900, -600)))
        queue.advance(now)
        assert dict(queue.counts) == recount(picture, now)
        assert len(reading.listing) == queue.counts[chip]


def test_that_time_touches_exactly_the_cases_whose_limits_pass(picture, queue):
    picture.cases.apply(
        [
            case(1, near_at=NOW + MINUTE, due_at=NOW + 3 * MINUTE),
            case(2, near_at=NOW + 2 * MINUTE, due_at=NOW + 9 * MINUTE),
            case(3),
        ]
    )
    assert queue.advance(NOW + timedelta(seconds=59)) == frozenset()
    assert queue.advance(NOW + MINUTE) == {1}
    assert queue.counts[Chip.NEAR] == 1
    assert queue.advance(NOW + 5 * MINUTE) == {1, 2}
    assert (queue.counts[Chip.NEAR], queue.counts[Chip.OVERDUE]) == (1, 1)
    assert queue.advance(NOW + 5 * MINUTE) == frozenset()


def test_that_an_old_limit_of_a_changed_case_touches_nothing(picture, queue):
    picture.cases.apply([case(1, due_at=NOW + MINUTE)])
    picture.cases.apply([case(1, version=2, due_at=NOW + 9 * MINUTE)])
    assert queue.advance(NOW + 2 * MINUTE) == frozenset()
    assert queue.advance(NOW + 9 * MINUTE) == {1}


def test_that_a_case_drops_into_a_list_of_the_overdue_by_time_alone(picture, queue):
    picture.cases.apply([case(1, due_at=NOW + MINUTE), case(2)])
    reading = QueueReading(queue, chip=Chip.OVERDUE)
    assert len(reading.listing) == 0
    queue.advance(NOW + MINUTE)
    assert [record.id for record in reading.listing] == [1]


def test_that_a_new_case_is_filtered_by_its_chips_at_once(picture, queue):
    reading = QueueReading(queue, chip=Chip.TO_DISPATCH)
    picture.cases.apply([case(1, state=CaseState.TO_DISPATCH), case(2)])
    assert [record.id for record in reading.listing] == [1]
    picture.cases.apply(
        [
            case(1, version=2),
            case(2, version=2, state=CaseState.TO_DISPATCH),
        ]
    )
    assert [record.id for record in reading.listing] == [2]


def test_that_the_heap_does_not_grow_with_the_number_of_changes(picture, queue):
    for version in range(6_000):
        due_at = NOW + timedelta(minutes=10 + version)
        picture.cases.apply([case(1, version=version, due_at=due_at)])
    assert len(queue._heap) <= 1_010
    assert queue.advance(NOW + timedelta(days=30)) == {1}


def test_that_another_person_at_the_seat_has_other_cases(picture, queue):
    picture.cases.apply([case(1, holder="d08"), case(2, holder="d07")])
    reading = QueueReading(queue, chip=Chip.MINE)
    queue.sit_down(Seat(login="d08"))
    assert [record.id for record in reading.listing] == [1]
    assert queue.counts[Chip.MINE] == 1


@pytest.mark.parametrize(
    "query",
    [
        "00417",
        "1101012026112300417",
        "井盖",
        "jg",
        "JGqs",
        "建国门",
        "jgm",
        "住建",
        "zjw",
        "yxq",
        "13800138000",
        "8000",
        "井盖 住建",
        "  jg  00417 ",
        "dtw",
    ],
)
def test_that_every_kind_of_word_finds_the_case(picture, queue, query):
    found = case(
        417,
        title="地铁外井盖缺失",
        matter="井盖",
        address="银行前",
        grid_name="建国门 005-02",
        unit_name="住建委",
        caller_phone="13800138000",
    )
    picture.cases.apply([found, case(2, title="路灯不亮", matter="路灯")])
    reading = QueueReading(queue)
    reading.search(query)
    assert [record.id for record in reading.listing] == [417]


def test_that_a_search_follows_the_new_version_of_a_case(picture, queue):
    picture.cases.apply([case(1, title="路灯不亮")])
    reading = QueueReading(queue)
    reading.search("井盖")
    assert len(reading.listing) == 0
    picture.cases.apply([case(1, version=2, title="井盖缺失")])
    assert len(reading.listing) == 1
    reading.search("")
    assert len(reading.listing) == 1
    picture.cases.apply([], [1])
    assert len(queue.haystacks) == 0


def test_that_filters_by_name_hold_together_until_lifted(picture, queue):
    picture.cases.apply([case(n, supervision_level=n % 2) for n in range(1, 9)])
    reading = QueueReading(queue)
    reading.narrow("map", lambda record: record.id > 4)
    reading.narrow("unit", lambda record: record.supervision_level == 1)
    assert [record.id for record in reading.listing] == [5, 7]
    reading.narrow("map", None)
    assert [record.id for record in reading.listing] == [1, 3, 5, 7]


def test_that_a_closed_reading_and_a_closed_queue_follow_nothing(picture, queue):
    reading = QueueReading(queue)
    reading.close()
    queue.close()
    picture.cases.apply([case(1)])
    assert len(reading.listing) == 0
    assert queue.counts[Chip.ALL] == 0


def test_that_the_queue_stands_by_urgency(picture, queue):
    reading = QueueReading(queue)
    picture.cases.apply(
        [
            case(1),
            case(2, remaining_s=5),
            case(3, due_at=NOW + MINUTE),
            case(4, due_at=NOW - MINUTE),
        ]
    )
    assert [record.id for record in reading.listing] == [4, 3, 2, 1]
    record = picture.cases[3]
    picture.cases.apply([replace(record, version=2, due_at=NOW - 2 * MINUTE)])
    assert [record.id for record in reading.listing] == [3, 4, 2, 1]
