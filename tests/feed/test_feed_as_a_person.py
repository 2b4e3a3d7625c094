"""What a seat sees is what the database lets its person see."""

from __future__ import annotations

from console.domain.commands.desk import ClaimCase, ReleaseClaim
from console.domain.commands.dispatch import RecallOrder
from tests import case_walk as walk


def test_that_a_unit_officer_sees_a_case_come_and_go_with_its_task(
    district, picture, feeds, qtbot, fresh
):
    feeds(district.url_for("t01"), picture, login="t01")
    qtbot.waitUntil(lambda: fresh(picture))
    walk.sent(district, "drainage")
    mine = walk.sent(district, "traffic")
    qtbot.waitUntil(lambda: [case.id for case in picture.cases] == [mine.case_id])
    qtbot.waitUntil(lambda: len(picture.tasks) == 1)
    district.seat("d07").do(RecallOrder(**walk.on(mine), reason="派错单位"))
    qtbot.waitUntil(lambda: len(picture.cases) == 0 and len(picture.tasks) == 0)


def test_that_an_errand_and_a_claim_reach_every_seat(
    district, picture, feeds, qtbot, fresh
):
    feeds(district.url_for("d07"), picture, login="d07")
    qtbot.waitUntil(lambda: fresh(picture))
    done = walk.inspecting(district)
    qtbot.waitUntil(lambda: [e.person_name for e in picture.errands] == ["高一"])
    qtbot.waitUntil(lambda: picture.cases[done.case_id].holder == "g01")
    district.seat("j01").do(ClaimCase(**walk.on(done)))
    qtbot.waitUntil(lambda: done.case_id in picture.claims)
    assert picture.claims[done.case_id].login == "j01"
    district.seat("j01").do(ReleaseClaim(**walk.on(done)))
    qtbot.waitUntil(lambda: done.case_id not in picture.claims)


def test_that_a_closed_case_takes_its_tasks_and_errands_along(
    district, picture, feeds, qtbot, fresh
):
    feeds(district.url_for("wall1"), picture, login="wall1")
    qtbot.waitUntil(lambda: fresh(picture))
    done = walk.inspecting(district)
    qtbot.waitUntil(lambda: len(picture.tasks) == 1 and len(picture.errands) == 1)
    walk.close_inspected(district, done)
    qtbot.waitUntil(
        lambda: not len(picture.cases) + len(picture.tasks) + len(picture.errands)
    )


def test_that_a_seat_that_only_looks_is_on_line_without_presence(
    district, picture, feeds, qtbot, fresh
):
    feed = feeds(district.url_for("wall1"), picture, login="wall1")
    feed.show(1)
    qtbot.waitUntil(lambda: fresh(picture))
    qtbot.waitUntil(lambda: feed.seat in picture.seats)
    assert picture.seats[feed.seat].name == "大屏"
    assert len(picture.presence) == 0
