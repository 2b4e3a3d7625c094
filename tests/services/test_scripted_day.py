"""A scripted day: 200 cases through every branch of the ladder, time driven by hand.

Time passes by moving every running clock of the database back, which only the
superuser of the test can do; what happens then is the product's own doing.
"""

from __future__ import annotations

from collections import Counter

import psycopg
import pytest
import sqlalchemy as sa

from console.domain.commands import (
    closing as c,
    dispatch as d,
    intake as i,
    supervision as s,
    unit as u,
)
from console.jobs.ladder import Ladder
from console.jobs.sweep import sweep
from console.services.registry import execute
from tests.services.test_seven_steps import POINT
from tests.small_district import picture

pytestmark = pytest.mark.timeout(600)
MATTER = "C0101-1"  # 2 urgent hours: wall time and limit run alike
EACH = 20
HOUR = 3600
MOVED = (
    ("stage_timer", "started_at due_at next_mark_at paused_at"),
    ("task", "sent_at due_at near_at receipt_due_at acknowledged_at"),
    ("cases", "due_at near_at disposal_due_at clock_started_at deferred_until"),
    ("supervision_order", "issued_at due_at near_at"),
)

REPORTED = [("state", "report"), ("change", "report")]
OPENED = [*REPORTED, ("state", "accept_report"), ("state", "file_case")]
SENT = [("state", "dispatch"), ("task", "dispatch")]
TAKEN = [("state", "acknowledge_task"), ("task", "acknowledge_task")]
LOOKED = [("state", "send_inspection"), ("errand", "send_inspect")]
PASSED = [("errand", "answer_inspect"), ("state", "pass_inspection")]
CLOSED = [("state", "close_case")]
FED = [("state", "feed_back"), ("task", "feed_back")]
SUPERVISED = [
    ("errand", "answer_inspect"), ("state", "fail_inspection"),
    ("task", "fail_inspection"), ("order", "draft_order"), ("order", "issued_order"),

]  # fmt: skip
NEAR, OVERDUE, SERIOUS = (
    ("clock", f"mark_{m}") for m in ("near", "overdue", "serious")
)
FIRST = [("order", "draft_order")]

EXPECTED = {
    "on_time": [*OPENED, *SENT, *TAKEN, *FED, *LOOKED, *PASSED, *CLOSED],
    "near": [*OPENED, *SENT, *TAKEN, NEAR, *FED, *LOOKED, *PASSED, *CLOSED],
    "late": [
        *OPENED, *SENT, *TAKEN, NEAR, OVERDUE, *FIRST, ("order", "issued_order"),
        ("change", "issue_order"), *FED, ("order", "replied_order"),
        ("order", "lifted_order"), ("change", "accept_reply"), *LOOKED, *PASSED,
        *CLOSED,
    ],
    "climbed": [
        *OPENED, *SENT, *TAKEN, NEAR, OVERDUE, *FIRST, SERIOUS, *FIRST,
        ("order", "issued_order"), ("change", "issue_order"), *FIRST,
        ("order", "issued_order"), ("change", "issue_order"), ("order", "failed_order"), ("change", "fail_order"),
        ("agenda", "fail_order"), ("state", "put_to_coordination"), ("task", "put_to_coordination"),
        ("task", "decide_coordination"), ("state", "decide_coordination"),
        ("agenda", "decide_coordination"),
    ],
    "supervised": [
        *OPENED, *SENT, *TAKEN, *FED, *LOOKED, *SUPERVISED, *FED,
        ("order", "replied_order"), *LOOKED, *PASSED, *CLOSED, ("order", "lifted_order"),
    ],
    "failed_twice": [
        *OPENED, *SENT, *TAKEN, *FED, *LOOKED, *SUPERVISED, *FED,
        ("order", "replied_order"), *LOOKED, ("errand", "answer_inspect"),
        ("state", "fail_inspection"), ("agenda", "fail_inspection"),
        ("state", "close_by_notice"), ("order", "lifted_order"), ("agenda", "close_by_notice"),
    ],
    "returned": [
        *OPENED, *SENT, ("state", "ask_return"), ("task", "ask_return"),
        ("state", "redispatch"), ("task", "redispatch"), ("task", "redispatch"),
    ],
    "extended": [
        *OPENED, *SENT, *TAKEN, ("wish", "ask_extension"), ("state", "ask_extension"),
        ("state", "decide_extension"), ("task", "decide_extension"), NEAR,
    ],
    "deferred": [
        *OPENED, *SENT, *TAKEN, ("plan", "ask_deferral"), ("state", "ask_deferral"),
        ("state", "grant_deferral"), ("task", "grant_deferral"), ("task", "resume_deferred"), ("state", "resume_deferred"),
    ],
    "refused": [*REPORTED, ("negation", "refuse_report"), ("state", "refuse_report")],
}  # fmt: skip
"""What the log must hold per branch, as (kind, verb), compared as a multiset per case
and in order for the states."""


class Day:
    """The day's cases by branch, and the hands that act on them."""

    def __init__(self, district) -> None:
        self.district = district
        self.cases: dict[str, list[int]] = {branch: [] for branch in EXPECTED}
        seat = district.seat("s01")
        self.ladder = Ladder(
            seat.engine, lambda wish: execute(wish, seat.units_of_work())
        )

    def do(self, login, command):
        return self.district.seat(login).do(command)

    def at(self, case_id):
        version = self.district.seat("d07").value(
            "SELECT version FROM cases WHERE id = :c", c=case_id
        )
        return {"case_id": case_id, "version": version}

    def task(self, case_id):
        return self.district.seat("d07").value(
            "SELECT max(id) FROM task WHERE case_id = :c", c=case_id
        )

    def each(self, *branches):
        for branch in branches:
            yield from self.cases[branch]

    def report_all(self) -> None:
        item = self.district.items[MATTER]
        for branch, cases in self.cases.items():
            for n in range(EACH):
                asked = i.ReportCase(
                    title=f"{branch} {n}",
                    channel="COLLECTOR",
                    item_id=item,
                    file_now=branch != "refused",
                    cell_id=self.district.cells[0],
                    **POINT,
                )
                cases.append(self.do("j01", asked).case_id)

    def dispatch(self, case_id) -> None:
        order = d.UnitOrder(unit_id=self.district.units["sanitation"])
        self.do("d07", d.DispatchCase(**self.at(case_id), orders=(order,)))

    def take(self, case_id) -> None:
        task = self.task(case_id)
        self.do("w01", u.AcknowledgeTask(**self.at(case_id), task_id=task))

    def feed_back(self, case_id) -> None:
        photo = picture(colour=f"#{case_id % 4096:03x}")
        fed = u.FeedBack(
            **self.at(case_id),
            task_id=self.task(case_id),
            result="已处置",
            pictures=(photo,),
        )
        self.do("w01", fed)

    def inspect(self, case_id, *, passed: bool) -> None:
        person = self.district.people["g01"]
        self.do("j01", c.SendInspection(**self.at(case_id), person_id=person))
        errand = self.district.seat("j01").value(
            "SELECT max(id) FROM field_task WHERE case_id = :c", c=case_id
        )
        seen = c.RecordInspection(
            **self.at(case_id), errand_id=errand, passed=passed, text="现场所见"
        )
        self.do("g01", seen)

    def close(self, case_id) -> None:
        self.do("z02", c.CloseCase(**self.at(case_id)))

    def order(self, case_id, make, login="s01", **fields) -> None:
        row = self.district.seat("s01").rows(
            "SELECT id, version FROM supervision_order WHERE case_id = :c"
            " ORDER BY level DESC, id DESC LIMIT 1",
            c=case_id,
        )[0]
        self.do(login, make(order_id=row.id, version=row.version, **fields))

    def decide(self, case_id, way) -> None:
        item = self.district.seat("z02").value(
            "SELECT id FROM coordination_item WHERE case_id = :c", c=case_id
        )
        self.do("z02", s.DecideItem(item_id=item, way=way, decision="会议决定"))

    def pass_time(self, hours: float) -> None:
        """Move every running clock back, then let the clock's hand work."""
        with psycopg.connect(self.district.database.superuser_url) as connection:
            connection.execute("SET session_replication_role = replica")
            for table, columns in MOVED:
                moved = ", ".join(
                    f"{name} = {name} - {hours} * interval '1 hour'"
                    for name in columns.split()
                )
                connection.execute(f"UPDATE {table} SET {moved}")
        seat = self.district.seat("s01")
        while sweep(
            seat.engine, seat.units_of_work.rules, after_step=self.ladder.draft_wished
        ).marks:
            continue
        self.ladder.climb()
        Ladder(
            self.district.seat("d07").engine, lambda wish: self.do("d07", wish)
        ).resume_deferred()

    def log(self, case_id):
        return [
            (kind, verb)
            for kind, verb in self.district.seat("a01").rows(
                "SELECT kind, verb FROM case_log WHERE case_id = :c ORDER BY seq",
                c=case_id,
            )
        ]


def first_hour(day: Day) -> None:
    """Everything is reported, sent and taken; the quick ones are done."""
    day.report_all()
    for case_id in day.each("refused"):
        day.do("j01", i.RefuseReport(**day.at(case_id), code="N4", reason="不属本区"))
    working = [branch for branch in EXPECTED if branch != "refused"]
    for case_id in day.each(*working):
        day.dispatch(case_id)
    for case_id in day.each("returned"):
        task = day.task(case_id)
        day.do("w01", u.AskReturn(**day.at(case_id), task_id=task, reason="不属本单位"))
        order = d.UnitOrder(unit_id=day.district.units["drainage"])
        day.do(
            "d07",
            d.Redispatch(**day.at(case_id), task_id=task, order=order, reason="属实"),
        )
    for case_id in day.each(*(b for b in working if b != "returned")):
        day.take(case_id)
    for case_id in day.each("on_time", "supervised", "failed_twice"):
        day.feed_back(case_id)


def exceptions(day: Day) -> None:
    """Extensions and deferrals are asked for and granted in time."""
    until = day.district.seat("d07").value("SELECT now() + interval '30 minutes'")
    for case_id in day.each("extended"):
        task = day.task(case_id)
        day.do("w01", u.AskExtension(**day.at(case_id), task_id=task, reason="缺材料"))
        grant = {"granted": True, "reason": "属实"}
        known = getattr(d.DecideExtension, "__dataclass_fields__", {})
        if "task_id" in known:
            grant["task_id"] = task
        day.do("d07", d.DecideExtension(**day.at(case_id), **grant))
    for case_id in day.each("deferred"):
        asked = u.AskDeferral(
            **day.at(case_id),
            task_id=day.task(case_id),
            reason="冬季",
            plan="开春",
            until=until,
        )
        day.do("w01", asked)
        decided = d.DecideDeferral(
            **day.at(case_id), granted=True, until=until, reason="属实"
        )
        day.do("z02", decided)


def inspections(day: Day) -> None:
    """What was done at once is looked at: passed, failed once, failed twice."""
    for case_id in day.each("on_time"):
        day.inspect(case_id, passed=True)
        day.close(case_id)
    for case_id in day.each("supervised", "failed_twice"):
        day.inspect(case_id, passed=False)
        day.feed_back(case_id)
    for case_id in day.each("supervised"):
        day.inspect(case_id, passed=True)
        day.close(case_id)
    for case_id in day.each("failed_twice"):
        day.inspect(case_id, passed=False)
        day.decide(case_id, "close_by_notice")


def afternoon(day: Day) -> None:
    """Time passes: near, overdue, serious; orders climb and come to nothing."""
    day.pass_time(1.7)
    for case_id in day.each("near"):
        day.feed_back(case_id)
        day.inspect(case_id, passed=True)
        day.close(case_id)
    day.pass_time(0.5)
    for case_id in day.each("late"):
        day.order(case_id, s.IssueOrder)
        day.feed_back(case_id)
        day.order(case_id, s.ReplyOrder, "w01", reply="已处置")
        day.order(case_id, s.AcceptReply)
        day.inspect(case_id, passed=True)
        day.close(case_id)
    day.pass_time(1.0)
    for case_id in day.each("climbed"):
        day.order(case_id, s.IssueOrder)
    day.pass_time(30 * 24)
    for case_id in day.each("climbed"):
        day.order(case_id, s.IssueOrder)
        day.order(case_id, s.FailOrder, reason="到期未办")
        day.decide(case_id, "redispatch")


def told(lines):
    """A log without interviews: which case brings the third red card is chance."""
    return [line for line in lines if line[0] != "accountability"]


def test_that_two_hundred_cases_leave_the_log_that_their_branch_demands(district):
    day = Day(district)
    first_hour(day)
    exceptions(day)
    inspections(day)
    afternoon(day)
    wrong = {}
    ignored = {"returned", "extended", "deferred"}  # they go on into the night
    for branch, cases in day.cases.items():
        for case_id in cases:
            lines = told(day.log(case_id))
            wanted = EXPECTED[branch]
            if branch in ignored:
                lines = lines[: len(wanted)]
            if sorted(lines) != sorted(wanted):
                more = Counter(lines)
                more.subtract(Counter(wanted))
                wrong[branch] = {line: n for line, n in more.items() if n}
    assert wrong == {}
    with district.seat("a01").engine.connect() as connection:
        broken = connection.execute(sa.text("SELECT * FROM desk_broken_lines()")).all()
    assert broken == []
    late = "SELECT count(*) FROM cases WHERE on_time = false"
    assert district.seat("a01").value(late) == EACH
