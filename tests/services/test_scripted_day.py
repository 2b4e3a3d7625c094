"""A scripted day: 200 cases through every branch of the ladder, time driven by hand."""

from __future__ import annotations

from collections import Counter

import pytest
import sqlalchemy as sa

from console.domain.commands import (
    dispatch as d,
    intake as i,
    joint as j,
    supervision as s,
    unit as u,
)
from tests.services.scripted_day import EACH, NOT_FILED, Day
from tests.services.scripted_day_lines import EXPECTED, INTERVIEW, INTERVIEWS

pytestmark = pytest.mark.timeout(600)
TRUE = {"reason": "属实"}
CHAIN = "SELECT * FROM desk_broken_lines()"


def refusals(day: Day) -> None:
    """What is no case: refused and looked at by the leader, or void."""
    for branch, verdict in (
        ("refused", "upheld"),
        ("refusal_overturned", "overturned"),
    ):
        for case_id in day.each(branch):
            no = i.RefuseReport(**day.at(case_id), code="N4", reason="不属本区")
            day.do("j01", no)
            filing = day.value(
                "SELECT id FROM negation_filing WHERE case_id = :c", c=case_id
            )
            day.do("z02", s.ReviewNegation(filing_id=filing, verdict=verdict))
    for case_id in day.each("voided"):
        day.do("z02", i.VoidCase(**day.at(case_id), reason="不符合立案条件"))


def first_hour(day: Day) -> None:
    """Everything is reported, sent and taken; the quick ones are done."""
    day.report_all()
    refusals(day)
    alone = {*EXPECTED} - NOT_FILED - {"joint", "carded"}
    for case_id in day.each(*sorted(alone)):
        day.dispatch(case_id)
    for case_id in day.each(*sorted(alone - {"returned", "return_refused"})):
        day.take(case_id)
    for case_id in day.each("on_time"):
        day.finish(case_id)
    for case_id in day.each("urged"):
        unit = day.district.units["sanitation"]
        asked = s.UrgeUnit(case_id=case_id, unit_id=unit, text="请尽快")
        urged = day.do("d07", asked).facts["urge_id"]
        day.do("w01", s.AnswerUrge(urge_id=urged, answer="车已出发"))
        day.finish(case_id)


def returns(day: Day) -> None:
    """Two returns: one has ground and another unit takes over, one has none."""
    for case_id in day.each("returned"):
        task = day.task(case_id)
        day.do("w01", u.AskReturn(**day.at(case_id), task_id=task, reason="不属本单位"))
        order = d.UnitOrder(unit_id=day.district.units["drainage"])
        day.do(
            "d07", d.Redispatch(**day.at(case_id), task_id=task, order=order, **TRUE)
        )
        day.take(case_id, "p01", "drainage")
        day.finish(case_id, "p01", "drainage")
    for case_id in day.each("return_refused"):
        task = day.task(case_id)
        day.do("w01", u.AskReturn(**day.at(case_id), task_id=task, reason="不属本单位"))
        day.do(
            "d07", d.RefuseReturn(**day.at(case_id), task_id=task, reason="属本单位")
        )
        day.take(case_id)
        day.finish(case_id)


def exceptions(day: Day) -> None:
    """Extensions and deferrals are asked for in time, granted and refused."""
    for branch, granted in (("extended", True), ("extension_refused", False)):
        for case_id in day.each(branch):
            task = day.task(case_id)
            asked = u.AskExtension(**day.at(case_id), task_id=task, reason="缺材料")
            day.do("w01", asked)
            told = d.DecideExtension(
                **day.at(case_id), task_id=task, granted=granted, **TRUE
            )
            day.do("d07", told)
    until = day.value("SELECT now() + interval '30 minutes'")
    for branch, granted in (("deferred", True), ("deferral_refused", False)):
        for case_id in day.each(branch):
            task = day.task(case_id)
            asked = u.AskDeferral(
                **day.at(case_id), task_id=task, reason="冬季", plan="开春", until=until
            )
            day.do("w01", asked)
            told = d.DecideDeferral(
                **day.at(case_id), granted=granted, until=until, **TRUE
            )
            day.do("z02", told)
    for case_id in day.each("deferral_refused"):
        day.finish(case_id)
    for case_id in day.each("obstructed"):
        on = {**day.at(case_id), "task_id": day.task(case_id)}
        day.do("w01", u.ReportObstruction(**on, kind="O3", reason="人群聚集"))
        day.do("d07", d.DecideObstruction(**on, granted=True, **TRUE))


def inspections(day: Day) -> None:
    """Failed once, failed twice: the order answers itself or the group decides."""
    for case_id in day.each("supervised", "failed_twice"):
        day.feed_back(case_id)
        day.inspect(case_id, passed=False)
        day.feed_back(case_id)
    for case_id in day.each("supervised"):
        day.close(case_id)
    for case_id in day.each("failed_twice"):
        day.inspect(case_id, passed=False)
        day.decide(case_id, "close_by_notice")


def cards(day: Day) -> None:
    """Ten red cards for one unit: every third drafts an interview."""
    unit = day.district.units["traffic"]
    for case_id in day.each("carded"):
        day.dispatch(case_id, "traffic")
        day.take(case_id, "t01")
        asked = s.DraftOrder(
            case_id=case_id,
            unit_id=unit,
            level=2,
            reason="群众反映强烈",
            issue_now=True,
        )
        day.do("s01", asked)
    for case_id in day.each("carded"):
        day.order(case_id, s.ReceiveOrder, "t01")
        day.order(case_id, s.ReplyOrder, "t01", reply="在办")
        day.order(case_id, s.RefuseReply, reason="没有照片")
        day.order(case_id, s.ReplyOrder, "t01", reply="已办结，照片在案")
        day.order(case_id, s.AcceptReply)
        day.finish(case_id, "t01")


def calls(day: Day) -> None:
    """Two units on one case are called to the place; one comes, one does not."""
    units = tuple(day.district.units[unit] for unit in ("sanitation", "drainage"))
    for case_id in day.each("joint"):
        day.dispatch(case_id, "sanitation", "drainage")
        day.take(case_id, "w01", "sanitation")
        day.take(case_id, "p01", "drainage")
        asked = j.CallWhistle(
            case_id=case_id,
            kind="enforcement",
            place="路口",
            reason="整治",
            units=units,
        )
        whistle = day.do("d07", asked).facts["whistle_id"]
        day.do("w01", j.SignIn(whistle_id=whistle, unit_id=units[0]))
        day.feed_back(case_id, "w01", "sanitation")


def late_comers(day: Day) -> None:
    """Who was called late signs in and is scored; the call ends, the case is done."""
    unit = day.district.units["drainage"]
    for case_id in day.each("joint"):
        whistle = day.value("SELECT id FROM whistle WHERE case_id = :c", c=case_id)
        day.do("p01", j.SignIn(whistle_id=whistle, unit_id=unit))
        day.do("d07", j.ScoreCall(whistle_id=whistle, unit_id=unit, score=50))
        day.do("d07", j.EndWhistle(whistle_id=whistle))
        day.finish(case_id, "p01", "drainage")


def late_ones(day: Day) -> None:
    """Past their limit: an order is issued and answered, the unit appeals."""
    for case_id in day.each("late_excused"):
        day.order(case_id, s.IssueOrder)
        day.feed_back(case_id)
        day.order(case_id, s.ReplyOrder, "w01", reply="已处置")
        day.order(case_id, s.AcceptReply)
    for case_id in day.each("late_kept"):
        day.order(case_id, s.IssueOrder)
        day.order(case_id, s.ReceiveOrder, "w01")
        day.order(case_id, s.ReplyOrder, "w01", reply="在办")
        day.order(case_id, s.RefuseReply, reason="没有照片")
        day.feed_back(case_id)
        day.order(case_id, s.ReplyOrder, "w01", reply="已处置")
        day.order(case_id, s.AcceptReply)
    for case_id in day.each("late_excused", "late_kept"):
        day.close(case_id)


def appeals(day: Day) -> None:
    """Dispatcher first, acceptor second; or the dispatcher says no."""
    for branch, hearings in (
        ("late_excused", (("d07", True), ("j01", True))),
        ("late_kept", (("d07", False),)),
    ):
        for case_id in day.each(branch):
            day.do("w01", s.AppealOvertime(case_id=case_id, reason="停电"))
            key = day.value("SELECT id FROM unit_appeal WHERE case_id = :c", c=case_id)
            for login, granted in hearings:
                say = s.DecideAppeal(appeal_id=key, granted=granted, answer="已核")
                day.do(login, say)


def afternoon(day: Day) -> None:
    """Time passes: near, overdue, serious; orders climb."""
    day.pass_time(1.7)
    for case_id in day.each("near", "extension_refused"):
        day.finish(case_id)
    late_comers(day)
    day.pass_time(0.5)
    late_ones(day)
    appeals(day)
    for case_id in day.each("deferred"):
        day.finish(case_id)
    for case_id in day.each("obstructed"):
        on = {**day.at(case_id), "task_id": day.task(case_id)}
        day.do("w01", u.EndObstruction(**on, reason="公安已到场"))
        day.finish(case_id)
    day.pass_time(1.05)
    for case_id in day.each("extended"):
        day.finish(case_id)
    for case_id in day.each("climbed", "accounted"):
        day.order(case_id, s.IssueOrder)


def month_after(day: Day) -> None:
    """Orders come to nothing: the group meets, decides, holds to account."""
    meeting = day.meet("第一次会议")
    for case_id in day.each("accounted"):
        day.order(case_id, s.FailOrder, reason="到期未办")
        day.decide(case_id, "account")
        record = day.value(
            "SELECT id FROM accountability WHERE case_id = :c"
            " AND kind = 'accountability'",
            c=case_id,
        )
        said = {"state": "DONE", "commitment": "立即整改", "decision": "通报批评"}
        day.do("s01", s.RecordAccountability(record_id=record, **said))
        day.decide(case_id, "close_by_notice", meeting_id=meeting)
    day.pass_time(30 * 24)
    meeting = day.meet("第二次会议")
    for case_id in day.each("climbed"):
        day.order(case_id, s.IssueOrder)
    for case_id in day.each("climbed"):
        day.order(case_id, s.FailOrder, reason="到期未办")
        day.decide(case_id, "redispatch", meeting_id=meeting)
        day.dispatch(case_id, "drainage")
        day.take(case_id, "p01", "drainage")
        day.do("z02", s.FollowUpItem(item_id=day.item(case_id)))


def wanted(branch: str, place: int):
    """Return the lines of one case of a branch."""
    return [*EXPECTED[branch], *[INTERVIEW] * INTERVIEWS.get(branch, {}).get(place, 0)]


def differing(lines, due):
    """Return the lines that are too many or too few, or the states out of order."""
    more = Counter(lines)
    more.subtract(Counter(due))
    off = {line: count for line, count in more.items() if count}
    return off or (states(lines) if states(lines) != states(due) else {})


def states(lines):
    return [verb for kind, verb in lines if kind == "state"]


@pytest.fixture
def day(district):
    day = Day(district, EXPECTED)
    first_hour(day)
    returns(day)
    exceptions(day)
    inspections(day)
    cards(day)
    calls(day)
    afternoon(day)
    month_after(day)
    return day


def test_that_two_hundred_and_ten_cases_leave_the_log_that_their_branch_demands(
    district, day
):
    assert sum(map(len, day.cases.values())) == 210
    wrong = {
        (branch, place): differing(day.log(case_id), wanted(branch, place))
        for branch, cases in day.cases.items()
        for place, case_id in enumerate(cases)
    }
    assert {where: what for where, what in wrong.items() if what} == {}
    with district.seat("a01").engine.connect() as connection:
        assert connection.execute(sa.text(CHAIN)).all() == []
    assert_figures(day)


def assert_figures(day: Day) -> None:
    """Assert what stands in the tables when the month is over."""
    seat = day.district.seat("a01")
    for figure, question in (
        (2 * EACH, "cases WHERE on_time = false"),
        (EACH, "cases WHERE overtime_exempt"),
        (EACH, "unit_appeal WHERE state = 'REFUSED'"),
        (EACH, "negation_filing WHERE verdict = 'overturned'"),
        (EACH, "cases WHERE extended = 1"),
        (EACH, "cases WHERE deferrals = 1"),
        (EACH, "obstruction WHERE state = 'ENDED'"),
        (EACH, "alert WHERE kind = 'obstruction' AND ended_at IS NOT NULL"),
        (EACH, "cases WHERE wrong_dispatch = 1"),
        (EACH, "supervision_order WHERE level = 3 AND state = 'FAILED'"),
        (4 * EACH, "supervision_order WHERE colour = 'red' AND issued_at IS NOT NULL"),
        (
            4 * EACH,
            "supervision_order WHERE colour = 'yellow' AND issued_at IS NOT NULL",
        ),
        (13, "accountability WHERE kind = 'interview' AND state = 'DRAFT'"),
        (EACH, "accountability WHERE kind = 'accountability' AND state = 'DONE'"),
        (2 * EACH, "coordination_item WHERE meeting_id IS NOT NULL"),
        (EACH, "coordination_item WHERE followed_up_at IS NOT NULL"),
        (EACH, "alert WHERE kind = 'whistle_late' AND ended_at IS NOT NULL"),
    ):
        assert (seat.value(f"SELECT count(*) FROM {question}"), question) == (
            figure,
            question,
        )
