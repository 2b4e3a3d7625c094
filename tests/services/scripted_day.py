"""The hands of the scripted day: its cases by branch, and time moved by hand.

Time passes by moving every running clock of the database back, which only the
superuser of the test can do; what happens then is the product's own doing.
"""

from __future__ import annotations

import psycopg

from console.domain.commands import (
    closing as c,
    dispatch as d,
    intake as i,
    supervision as s,
    unit as u,
)
from console.domain.states import TaskRole
from console.jobs.ladder import Ladder
from console.jobs.sweep import sweep
from console.services.registry import execute
from tests.services.test_seven_steps import POINT
from tests.small_district import picture

MATTER = "C0101-1"  # 2 urgent hours: wall time and limit run alike
EACH = 10
NOT_FILED = frozenset({"refused", "refusal_overturned", "voided"})
MOVED = (
    ("stage_timer", "started_at due_at next_mark_at paused_at due_before"),
    ("task", "sent_at due_at near_at receipt_due_at acknowledged_at"),
    ("cases", "due_at near_at disposal_due_at clock_started_at deferred_until"),
    ("supervision_order", "issued_at due_at near_at"),
    ("whistle_call", "arrive_due_at"),
)
PAUSES = """UPDATE stage_timer SET pauses = (SELECT jsonb_agg(p || jsonb_build_object(
    'from', (p ->> 'from')::timestamptz - {hours} * interval '1 hour',
    'to', (p ->> 'to')::timestamptz - {hours} * interval '1 hour') ORDER BY place)
  FROM jsonb_array_elements(pauses) WITH ORDINALITY AS e(p, place))
  WHERE pauses <> '[]'"""
NEWEST_TASK = """SELECT max(t.id) FROM task t JOIN unit u ON u.id = t.unit_id
  WHERE t.case_id = :c AND (:unit = '' OR u.code = :unit)"""


class Day:
    """The day's cases by branch, and the hands that act on them."""

    def __init__(self, district, branches) -> None:
        self.district = district
        self.cases: dict[str, list[int]] = {branch: [] for branch in branches}
        seat = district.seat("s01")
        self.ladder = Ladder(
            seat.engine, lambda wish: execute(wish, seat.units_of_work())
        )

    def do(self, login, command):
        return self.district.seat(login).do(command)

    def value(self, question, **values):
        return self.district.seat("z02").value(question, **values)

    def at(self, case_id):
        version = self.value("SELECT version FROM cases WHERE id = :c", c=case_id)
        return {"case_id": case_id, "version": version}

    def task(self, case_id, unit=""):
        return self.value(NEWEST_TASK, c=case_id, unit=unit)

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
                    file_now=branch not in NOT_FILED,
                    cell_id=self.district.cells[0],
                    **POINT,
                )
                cases.append(self.do("j01", asked).case_id)

    def dispatch(self, case_id, *units) -> None:
        orders = tuple(
            d.UnitOrder(
                unit_id=self.district.units[unit],
                role=TaskRole.CO if place else TaskRole.LEAD,
            )
            for place, unit in enumerate(units or ("sanitation",))
        )
        self.do("d07", d.DispatchCase(**self.at(case_id), orders=orders))

    def take(self, case_id, login="w01", unit="") -> None:
        task = self.task(case_id, unit)
        self.do(login, u.AcknowledgeTask(**self.at(case_id), task_id=task))

    def feed_back(self, case_id, login="w01", unit="") -> None:
        tries = self.value("SELECT count(*) FROM photo WHERE case_id = :c", c=case_id)
        photo = picture(colour=f"#{(case_id * 16 + tries) % 4096:03x}")
        fed = u.FeedBack(
            **self.at(case_id),
            task_id=self.task(case_id, unit),
            result="已处置",
            pictures=(photo,),
        )
        self.do(login, fed)

    def inspect(self, case_id, *, passed: bool) -> None:
        person = self.district.people["g01"]
        self.do("j01", c.SendInspection(**self.at(case_id), person_id=person))
        errand = self.value(
            "SELECT max(id) FROM field_task WHERE case_id = :c", c=case_id
        )
        seen = c.RecordInspection(
            **self.at(case_id), errand_id=errand, passed=passed, text="现场所见"
        )
        self.do("g01", seen)

    def close(self, case_id) -> None:
        """Let what was done be looked at, passed and closed."""
        self.inspect(case_id, passed=True)
        self.do("z02", c.CloseCase(**self.at(case_id)))

    def finish(self, case_id, login="w01", unit="") -> None:
        self.feed_back(case_id, login, unit)
        self.close(case_id)

    def order(self, case_id, make, login="s01", **fields) -> None:
        row = self.district.seat("s01").rows(
            "SELECT id, version FROM supervision_order WHERE case_id = :c"
            " ORDER BY level DESC, id DESC LIMIT 1",
            c=case_id,
        )[0]
        self.do(login, make(order_id=row.id, version=row.version, **fields))

    def item(self, case_id):
        question = "SELECT max(id) FROM coordination_item WHERE case_id = :c"
        return self.value(question, c=case_id)

    def decide(self, case_id, way, **fields) -> None:
        asked = s.DecideItem(
            item_id=self.item(case_id), way=way, decision="会议决定", **fields
        )
        self.do("z02", asked)

    def meet(self, title):
        """Keep the minutes of a meeting; its decisions name it."""
        members = (self.district.people["z02"], self.district.people["s01"])
        asked = s.RecordMeeting(
            title=title,
            held_at=self.value("SELECT now()"),
            members=members,
            minutes="逐案研究",
        )
        return self.do("z02", asked).facts["meeting_id"]

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
            connection.execute(PAUSES.format(hours=hours))
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
