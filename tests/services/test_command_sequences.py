"""Random legal and illegal commands of many seats against an independent model."""

from __future__ import annotations

import copy
from datetime import timedelta

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, Phase, settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from console.domain.clock import SystemClock
from console.domain.commands import (
    closing as c,
    dispatch as d,
    intake as i,
    supervision as s,
    unit as u,
)
from console.domain.errors import DeskError
from console.domain.lifecycle import MOVES
from console.domain.states import TaskRole
from tests.services import desk_model as m
from tests.small_district import picture, settle

WHY = {"reason": "有理由"}
CLOCKS = sa.text(
    "SELECT id, task_id, stage, due_at, paused_at, stopped_at, pauses, extensions"
    " FROM stage_timer WHERE case_id = :c ORDER BY id"
)
SIMPLE = {
    "accept": (i.AcceptReport, "accept_report", "TO_FILE", {}),
    "refuse": (i.RefuseReport, "refuse_report", "REFUSED", {"code": "N1"} | WHY),
    "void": (i.VoidCase, "void_case", "VOIDED", WHY),
    "file": (i.FileCase, "file_case", "TO_DISPATCH", {}),
    "ask_callback": (c.AskCallback, "ask_callback", "TO_CALLBACK", {}),
    "callback": (c.RecordCallback, "record_callback", "TO_CLOSE", {"contacted": True}),
    "again": (c.HandleAgain, "handle_again", "TO_DISPATCH", WHY),
    "close": (c.CloseCase, "close_case", "CLOSED", {}),
    "archive": (c.ArchiveCase, "archive_case", "ARCHIVED", {}),
}
OF_THE_GROUP = {"fail_order", "decide_item"}
"""They name an order or an item of the agenda, not a version of the case."""
OF_TASK = {
    "acknowledge": u.AcknowledgeTask,
    "arrive": u.ArriveOnSite,
    "feed_back": u.FeedBack,
    "ask_return": u.AskReturn,
    "ask_extension": u.AskExtension,
    "ask_deferral": u.AskDeferral,
    "report_obstruction": u.ReportObstruction,
    "end_obstruction": u.EndObstruction,
    "waive": d.WaiveTask,
    "refuse_return": d.RefuseReturn,
}


def options(case: m.Case):
    """Everything anybody could ask for now, legal or not."""
    for login in m.LOGINS:
        yield from ((kind, login, None) for kind in SIMPLE)
        yield from (
            (kind, login, None)
            for kind in (
                *("recall", "send_back", "reject", "force", "verified", "resume"),
                "notice",
                "fail_order",
            )
        )
        for way in ("redispatch", "defer", "close_by_notice"):
            yield "decide_item", login, way
        for flag in (True, False):
            for kind in ("inspected", "decide_extension", "decide_deferral"):
                yield kind, login, flag
        for collector in m.COLLECTORS:
            yield "verify", login, collector
            yield "inspect", login, collector
        yield from _orders(login)
        for place in range(len(case.tasks)):
            yield from ((kind, login, place) for kind in OF_TASK)
            yield "redispatch", login, (place, _free_unit(case))
            yield from (("obstruction", login, (place, yes)) for yes in (True, False))


def _orders(login: str):
    for unit in m.UNITS:
        yield "dispatch", login, ((unit,), False)
        yield "add_unit", login, unit
    yield "dispatch", login, (("sanitation", "drainage"), False)
    yield "dispatch", login, (("drainage", "sanitation"), True)


def _free_unit(case: m.Case) -> str:
    taken = {task.unit for task in case.live}
    return next((unit for unit in m.UNITS if unit not in taken), "traffic")


def predict(case: m.Case, option) -> bool:
    """Do it in the model and tell whether it was allowed."""
    kind, login, more = option
    if kind in SIMPLE:
        _, verb, target, _ = SIMPLE[kind]
        return case.simple(verb, target, login)
    if kind in OF_TASK:
        return getattr(case, kind)(login, case.tasks[more])
    if kind in {"verify", "inspect"}:
        verb, target = {
            "verify": ("send_verification", "VERIFYING"),
            "inspect": ("send_inspection", "INSPECTING"),
        }[kind]
        return case.send(verb, kind.upper(), target, login, more)
    if kind == "redispatch":
        return case.redispatch(login, case.tasks[more[0]], more[1])
    if kind == "obstruction":
        return case.decide_obstruction(login, case.tasks[more[0]], granted=more[1])
    if kind == "dispatch":
        return case.dispatch(login, more[0], in_order=more[1])
    if kind == "add_unit":
        return case.add_unit(login, more)
    if kind == "decide_item":
        return case.decide_item(login, more)
    if kind == "inspected":
        return case.inspected(login, passed=more)
    if kind.startswith("decide_"):
        return getattr(case, kind)(login, granted=more)
    whole = {
        "recall": case.recall,
        "send_back": case.send_back,
        "reject": case.reject_feedback,
        "force": case.force_close,
        "verified": case.verified,
        "resume": case.resume,
        "notice": case.close_by_notice,
        "fail_order": case.fail_order,
    }
    return whole[kind](login)


@pytest.fixture(scope="module")
def district(databases, template_database):
    with databases.made(template_database) as database:
        made = settle(database)
        with made.seat("admin1").engine.begin() as connection:
            connection.exec_driver_sql(
                "UPDATE setting SET value = '9999' WHERE key = 'recall_s'"
            )
        yield made
        made.close()


class DeskMachine(RuleBasedStateMachine):
    """One case; after every command the database stands where the model stands."""

    district = None

    @initialize(steps=st.integers(0, 18), chance=st.randoms(use_true_random=False))
    def report(self, steps, chance):
        self.case = m.Case()
        self.case_id = 0
        done = self._seat("j01").do(
            i.ReportCase(
                title="路面积水", channel="HOTLINE", cell_id=self.district.cells[0]
            )
        )
        self.case_id, self.version = done.case_id, done.version
        self.due = {}
        self.shots = 0
        self._agree()
        for _ in range(steps):
            onward = [o for o in options(self.case) if self._leads_on(o)]
            kinds = sorted({o[0] for o in onward} - {"void", "refuse", "force"})
            if kinds:
                kind = chance.choice(kinds)
                self._do(chance.choice([o for o in onward if o[0] == kind]))

    @rule(data=st.data())
    def do_what_is_allowed(self, data):
        legal = [option for option in options(self.case) if self._leads_on(option)]
        if legal:
            kinds = sorted({option[0] for option in legal})
            kind = data.draw(st.sampled_from(kinds))
            chosen = [option for option in legal if option[0] == kind]
            self._do(data.draw(st.sampled_from(chosen)))

    def _leads_on(self, option):
        after = copy.deepcopy(self.case)
        return predict(after, option) and after != self.case

    @rule(data=st.data())
    def try_anything(self, data):
        every = list(options(self.case))
        self._do(data.draw(st.sampled_from(every)))

    @rule(data=st.data())
    def try_with_an_old_version(self, data):
        versioned = [o for o in options(self.case) if o[0] not in OF_THE_GROUP]
        option = data.draw(st.sampled_from(versioned))
        with pytest.raises(DeskError):
            self._seat(option[1]).do(self._command(option, self.version - 1))
        self._agree()

    def _do(self, option):
        expected = copy.deepcopy(self.case)
        legal = predict(expected, option)
        try:
            done = self._seat(option[1]).do(self._command(option, self.version))
        except DeskError as refusal:
            assert not legal, f"{option} was refused: {refusal}"
        else:
            assert legal, f"{option} was allowed"
            self.case, self.version = expected, done.version
        self._agree()

    def _fresh_picture(self):
        self.shots += 1
        return picture(colour=f"#{self.shots:06x}")

    def _seat(self, login):
        return self.district.seat(login)

    def _command(self, option, version):
        kind, _, more = option
        base = {"case_id": self.case_id, "version": version}
        if kind in SIMPLE:
            given = dict(SIMPLE[kind][3])
            if kind == "file":
                given["item_id"] = self.district.items["E0110-1"]
            return SIMPLE[kind][0](**base, **given)
        if kind in OF_TASK:
            return self._task_command(kind, base, more)
        if kind == "redispatch":
            place, unit = more
            return d.Redispatch(
                **base, **WHY, task_id=self._ids()[place], order=self._order(unit)
            )
        if kind == "obstruction":
            place, granted = more
            return d.DecideObstruction(
                **base, **WHY, task_id=self._ids()[place], granted=granted
            )
        return self._other_command(kind, base, more)

    def _task_command(self, kind, base, place):
        given = dict(base, task_id=self._ids()[place])
        if kind == "feed_back":
            given |= {"result": "已处置", "pictures": (self._fresh_picture(),)}
        elif kind == "ask_deferral":
            until = SystemClock().now() + timedelta(days=30)
            given |= {"until": until, "plan": "列入计划"} | WHY
        elif kind == "report_obstruction":
            given |= {"kind": "O2"} | WHY
        elif kind not in {"acknowledge", "arrive"}:
            given |= WHY
        return OF_TASK[kind](**given)

    def _other_command(self, kind, base, more):
        until = SystemClock().now() + timedelta(days=30)
        makers = {
            "recall": lambda: d.RecallOrder(**base),
            "resume": lambda: d.ResumeDeferred(**base),
            "notice": lambda: c.CloseByNotice(**base, **WHY),
            "fail_order": lambda: s.FailOrder(**self._order_of_supervision(), **WHY),
            "decide_item": lambda: s.DecideItem(
                item_id=self._item(), way=more, decision="按会议决定", until=until
            ),
            "send_back": lambda: d.SendBackToFiling(**base, **WHY),
            "reject": lambda: c.RejectFeedback(**base, **WHY),
            "force": lambda: c.ForceClose(**base, **WHY),
            "verified": lambda: i.AnswerVerification(
                **base, errand_id=self._errand(), result="exists"
            ),
            "inspected": lambda: c.RecordInspection(
                **base, errand_id=self._errand(), passed=more, text="所见"
            ),
            "decide_extension": lambda: d.DecideExtension(**base, **WHY, granted=more),
            "decide_deferral": lambda: d.DecideDeferral(
                **base, **WHY, granted=more, until=until if more else None
            ),
            "verify": lambda: i.SendVerification(
                **base, person_id=self.district.people[more]
            ),
            "inspect": lambda: c.SendInspection(
                **base, person_id=self.district.people[more]
            ),
            "dispatch": lambda: d.DispatchCase(**base, orders=self._orders(*more)),
            "add_unit": lambda: d.AddUnit(
                **base, order=self._order(more, role=TaskRole.CO)
            ),
        }
        return makers[kind]()

    def _order(self, unit, role=TaskRole.LEAD, after=None):
        unit_id = self.district.units[unit]
        return d.UnitOrder(unit_id=unit_id, role=role, after=after)

    def _orders(self, units, in_order):
        first, *rest = units
        after = 0 if in_order else None
        return (
            self._order(first),
            *(self._order(unit, TaskRole.CO, after) for unit in rest),
        )

    def _ids(self):
        question = "SELECT id FROM task WHERE case_id = :c ORDER BY id"
        rows = self._seat("d07").rows(question, c=self.case_id)
        return [key for (key,) in rows]

    def _order_of_supervision(self):
        question = (
            "SELECT id, version FROM supervision_order WHERE case_id = :c"
            " AND state IN ('ISSUED', 'RECEIVED', 'REPLIED')"
        )
        rows = self._seat("d07").rows(question, c=self.case_id)
        key, version = rows[-1] if rows else (0, 0)
        return {"order_id": key, "version": version}

    def _item(self):
        question = "SELECT max(id) FROM coordination_item WHERE case_id = :c AND state = 'OPEN'"
        return self._seat("d07").value(question, c=self.case_id) or 0

    def _errand(self):
        question = (
            "SELECT id FROM field_task WHERE case_id = :c AND state = 'SENT'"
            " ORDER BY id DESC LIMIT 1"
        )
        return self._seat("d07").value(question, c=self.case_id) or 0

    def _agree(self):
        """The rows, the history and the clocks say what the model says."""
        with self._seat("z02").engine.connect() as connection:
            state, version, clock, due, left, number = connection.exec_driver_sql(
                "SELECT state, version, clock, due_at, remaining_s, number"
                f" FROM cases WHERE id = {self.case_id}"
            ).one()
            tasks = connection.exec_driver_sql(
                f"SELECT state FROM task WHERE case_id = {self.case_id} ORDER BY id"
            ).scalars()
            lines = connection.exec_driver_sql(
                "SELECT seq, to_state, actor FROM case_log WHERE kind = 'state'"
                f" AND case_id = {self.case_id} ORDER BY seq"
            ).all()
            clocks = connection.execute(CLOCKS, {"c": self.case_id}).mappings().all()
        assert (state, version) == (self.case.state, self.version), number
        assert list(tasks) == [task.state for task in self.case.tasks]
        assert lines[-1].to_state == state
        assert due is None or left is None
        if self.case.ended:
            assert (clock, due, left) == ("", None, None)
        self._clocks_hold(clocks)
        self._clocks_of_tasks_hold([row for row in clocks if row["stopped_at"] is None])

    def _clocks_hold(self, clocks):
        running = [row for row in clocks if row["stopped_at"] is None]
        assert not (self.case.ended and running)
        for row in running:
            paused = row["paused_at"] is not None
            assert paused == (row["due_at"] is None)
            assert sum(pause["to"] is None for pause in row["pauses"]) == paused
            if row["due_at"] is not None:
                assert row["due_at"] >= self.due.get(row["id"], row["due_at"])
                self.due[row["id"]] = row["due_at"]

    def _clocks_of_tasks_hold(self, running):
        """Each task's clocks run, stand still or are over with the task."""
        tasks = dict(zip(self._ids(), self.case.tasks, strict=True))
        for row in running:
            if row["task_id"] is not None:
                must = self.case.clock_must(tasks[row["task_id"]], row["stage"])
                assert (row["paused_at"] is not None) == (must == "still"), row
        held = {(row["task_id"], row["stage"]) for row in running}
        for key, task in tasks.items():
            at_work = task.state in m.OPEN - {"WAITING"}
            assert ((key, "dispose") in held) == at_work, task
            assert ((key, "review") in held) == (task.state == "RETURN_ASKED"), task
            assert ((key, "receipt") in held) == (at_work and not task.taken), task


def test_that_random_commands_leave_the_database_where_the_model_says(district):
    DeskMachine.district = district
    run_state_machine_as_test(
        DeskMachine,
        settings=settings(
            max_examples=settings().max_examples // 4,
            stateful_step_count=16,
            deadline=None,
            database=None,
            phases=[Phase.generate],  # a run that fails is short enough to read
            suppress_health_check=list(HealthCheck),
        ),
    )
    auditor = district.seat("a01")
    assert auditor.rows("SELECT * FROM desk_broken_lines()") == []
    rebuilt = auditor.rows(
        "SELECT to_state, count(*) FROM (SELECT DISTINCT ON (case_id) to_state FROM"
        " case_log WHERE kind = 'state' ORDER BY case_id, seq DESC) l GROUP BY 1"
    )
    counted = auditor.rows("SELECT state, count(*) FROM cases GROUP BY 1")
    assert sorted(map(tuple, rebuilt)) == sorted(map(tuple, counted))


def test_that_no_open_state_is_left_without_somebody_who_can_act():
    sources = {move.source for move in MOVES if move.actors}
    open_states = {move.target for move in MOVES} - set(m.END_STATES)
    assert open_states <= sources
