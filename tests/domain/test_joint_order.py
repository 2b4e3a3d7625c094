"""From a template to orders: units, sequence, and what sending them means."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from console.domain.handlers import Handler, may_handle, suggest_handlers
from console.domain.joint_order import (
    DraftOrder,
    Trouble,
    consequences,
    draft_orders,
    in_order,
    lacking,
    task_severity,
    to_orders,
)
from console.domain.queries import UnitSuggestion
from console.domain.records.catalogue import CatalogueItem
from console.domain.records.file import TaskRecord
from console.domain.records.joint import JointTemplate, TemplatePart
from console.domain.records.place import PersonRecord, UnitRecord
from console.domain.states import Severity, TaskRole, TaskState
from console.domain.time_limit import TimeLimit

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def unit(key, kind="drainage", **more):
    return UnitRecord(id=key, code=f"U{key}", name=f"单位{key}", kind=kind, **more)


def task(key, unit_id=1, state=TaskState.ACKNOWLEDGED, **more):
    asked = {"case_id": 1, "version": 1, "unit_name": "", "role": "CO", **more}
    return TaskRecord(id=key, unit_id=unit_id, state=state, **asked)


def suggestion(unit_id, *, authorised=True, load=0, capacity=10, shortfall=()):
    return UnitSuggestion(
        unit_id=unit_id,
        name="",
        score=1.0,
        authorised=authorised,
        in_area=True,
        load=load,
        capacity=capacity,
        past=0,
        shortfall=shortfall,
    )


def kinds(found):
    return [each.kind for each in found]


def template(*parts):
    return JointTemplate(id=1, name="积水", matter_code="E0506", parts=parts)


def test_that_a_free_unit_on_duty_has_no_consequences():
    assert consequences(unit(1), tasks=[], now=NOW, suggestion=suggestion(1)) == ()


def test_that_open_tasks_of_this_unit_alone_make_it_busy():
    found = consequences(
        unit(1),
        tasks=[task(1), task(2), task(3, 2), task(4, state=TaskState.DONE)],
        now=NOW,
    )
    assert [(each.kind, each.count) for each in found] == [(Trouble.BUSY, 2)]


def test_that_a_unit_at_its_capacity_is_over_its_limit_not_merely_busy():
    full = suggestion(1, load=10, capacity=10, shortfall=("over_capacity",))
    found = consequences(unit(1), tasks=[], now=NOW, suggestion=full)
    assert [(e.kind, e.count, e.most) for e in found] == [(Trouble.OVER_LIMIT, 10, 10)]


def test_that_overdue_tasks_are_named_unless_their_clock_stands_still():
    late = [
        task(1, due_at=NOW - HOUR),
        task(2, due_at=NOW - HOUR, remaining_s=60, state=TaskState.RETURN_ASKED),
    ]
    found = consequences(unit(1), tasks=late, now=NOW)
    assert [(e.kind, e.count) for e in found] == [
        (Trouble.OVERDUE, 1),
        (Trouble.BUSY, 2),
    ]


def test_that_an_order_without_receipt_past_its_time_is_named():
    lying = task(1, state=TaskState.SENT, receipt_due_at=NOW - HOUR, due_at=NOW + HOUR)
    assert Trouble.NO_RECEIPT in kinds(consequences(unit(1), tasks=[lying], now=NOW))


def test_that_a_unit_off_shift_is_named():
    found = consequences(unit(1, on_duty=False), tasks=[], now=NOW)
    assert kinds(found) == [Trouble.OFF_SHIFT]


def test_that_a_missing_authorization_comes_first_and_would_be_refused():
    barred = suggestion(
        1, authorised=False, load=1, shortfall=("not_authorised", "outside_area")
    )
    found = consequences(unit(1), tasks=[], now=NOW, suggestion=barred)
    assert kinds(found) == [
        Trouble.NOT_AUTHORISED,
        Trouble.OUTSIDE_AREA,
        Trouble.BUSY,
    ]
    assert [each.refused for each in found] == [True, False, False]


@pytest.mark.parametrize("complete", [True, False])
def test_that_a_unit_nobody_suggests_is_unauthorised_only_if_all_were_named(complete):
    found = consequences(unit(1), tasks=[], now=NOW, complete=complete)
    assert (Trouble.NOT_AUTHORISED in kinds(found)) is complete


def test_that_a_template_takes_the_suggested_unit_of_each_kind():
    parts = (
        TemplatePart(unit_kind="drainage", role="LEAD"),
        TemplatePart(unit_kind="street", limit="1 uh", demand="疏导"),
    )
    units = [unit(1), unit(2, "street"), unit(3, "street")]
    drafts = draft_orders(template(*parts), units, [suggestion(3), suggestion(1)])
    assert [(d.unit_id, d.role, d.limit, d.demand) for d in drafts] == [
        (1, TaskRole.LEAD, "", ""),
        (3, TaskRole.CO, "1 uh", "疏导"),
    ]


def test_that_an_authorised_unit_goes_before_one_that_is_not():
    units = [unit(1), unit(2)]
    told = [suggestion(1, authorised=False), suggestion(2)]
    part = TemplatePart(unit_kind="drainage", role="LEAD")
    assert draft_orders(template(part), units, told)[0].unit_id == 2


def test_that_no_unit_is_guessed_among_several_unknown():
    part = TemplatePart(unit_kind="drainage", role="LEAD")
    (draft,) = draft_orders(template(part), [unit(1), unit(2)])
    assert draft.unit_id is None
    assert lacking([draft]) == "unit_missing"


def test_that_two_parts_of_one_kind_take_two_units():
    part = TemplatePart(unit_kind="drainage", role="LEAD")
    other = TemplatePart(unit_kind="drainage")
    drafts = draft_orders(
        template(part, other), [unit(1), unit(2)], [suggestion(1), suggestion(2)]
    )
    assert [draft.unit_id for draft in drafts] == [1, 2]


def test_that_a_part_stands_behind_what_it_waits_for():
    drafts = (
        DraftOrder(unit_id=1, after=2),
        DraftOrder(unit_id=2),
        DraftOrder(unit_id=3, role=TaskRole.LEAD),
    )
    ordered = in_order(drafts)
    assert [(d.unit_id, d.after) for d in ordered] == [(3, None), (1, 0), (2, None)]
    assert lacking(ordered) == ""


def test_that_a_circle_is_cut():
    ordered = in_order((DraftOrder(unit_id=1, after=1), DraftOrder(unit_id=2, after=0)))
    assert [draft.after for draft in ordered] == [None, 0]


@given(
    st.lists(
        st.tuples(st.none() | st.integers(-1, 6), st.booleans()), min_size=1, max_size=6
    )
)
def test_that_any_sequence_can_be_sent_once_ordered(parts):
    drafts = [
        DraftOrder(unit_id=n, after=after, role=TaskRole.LEAD if lead else TaskRole.CO)
        for n, (after, lead) in enumerate(parts)
    ]
    ordered = in_order(drafts)
    assert sorted(d.unit_id for d in ordered) == list(range(len(parts)))
    assert lacking(ordered) in {"", "exactly_one_lead"}
    units = [draft.unit_id for draft in ordered]
    for place, draft in enumerate(ordered):
        if draft.after is not None:
            assert units[draft.after] == drafts[draft.unit_id].after
            assert draft.after < place


@pytest.mark.parametrize(
    ("drafts", "code"),
    [
        ((), "no_unit"),
        ((DraftOrder(unit_id=1),), "exactly_one_lead"),
        ((DraftOrder(unit_id=1, role=TaskRole.LEAD, limit="soon"),), "bad_limit"),
        (
            (DraftOrder(unit_id=1, role=TaskRole.LEAD), DraftOrder(unit_id=1)),
            "unit_twice",
        ),
        (
            (DraftOrder(unit_id=1, role=TaskRole.LEAD, after=1), DraftOrder(unit_id=2)),
            "bad_sequence",
        ),
    ],
)
def test_that_what_cannot_be_sent_says_why(drafts, code):
    assert lacking(drafts) == code


def test_that_drafts_become_orders_with_limits_and_sequence():
    drafts = (
        DraftOrder(unit_id=1, role=TaskRole.LEAD, limit="2 uh", demand=" 抽排 "),
        DraftOrder(unit_id=2, after=0),
    )
    first, second = to_orders(drafts)
    assert (first.limit, first.demand) == (TimeLimit.parse("2 uh"), "抽排")
    assert (second.limit, second.after) == (None, 0)


@pytest.mark.parametrize(
    ("facts", "mark"),
    [
        ({"due_at": NOW + HOUR}, Severity.ON_TIME),
        ({"due_at": NOW + HOUR, "near_at": NOW}, Severity.NEAR),
        ({"due_at": NOW}, Severity.OVERDUE),
        ({"due_at": NOW, "remaining_s": 9}, Severity.PAUSED),
        ({"state": TaskState.WAITING, "due_at": NOW}, Severity.PAUSED),
        ({"state": TaskState.DONE, "on_time": True}, Severity.ENDED),
        ({"state": TaskState.DONE, "on_time": False}, Severity.OVERDUE),
        ({"state": TaskState.SENT, "receipt_due_at": NOW}, Severity.OVERDUE),
    ],
)
def test_that_each_task_bears_the_mark_of_its_own_clock(facts, mark):
    assert task_severity(task(1, **facts), NOW) is mark


def item(template="self_gov"):
    return CatalogueItem(
        id=1,
        code="E1-1",
        kind="event",
        major_code="E1",
        major="",
        minor_code="E1",
        minor="邻里纠纷",
        condition="",
        limit=TimeLimit.parse("1 wd"),
        responsible_kinds=("community",),
        keywords=("调解",),
        template=template,
    )


def person(key, unit_id=None, skills=(), **more):
    return PersonRecord(
        id=key,
        login=f"p{key}",
        name=f"人{key}",
        post="",
        roles=(),
        unit_id=unit_id,
        skills=skills,
        **more,
    )


def test_that_social_forces_handle_self_governed_matters_only():
    volunteer = Handler(id=1, name="", skills=("调解",))
    assert may_handle(volunteer, unit_id=5, item=item())
    assert not may_handle(volunteer, unit_id=5, item=item("single_dept"))
    assert not may_handle(Handler(id=1, name=""), unit_id=5, item=item())


def test_that_people_of_another_department_are_no_social_force():
    police = Handler(id=1, name="", unit_id=6, unit_kind="police", skills=("调解",))
    assert not may_handle(police, unit_id=5, item=item())


def test_that_fitting_skills_and_shift_rank_the_handlers():
    people = [
        person(1, 5),
        person(2, 5, on_shift=False, skills=("调解",)),
        person(3, None, ("调解",)),
        person(4, None, ("园艺",)),
        person(5, 6, ("调解",)),
    ]
    found = suggest_handlers(
        people, unit_id=5, unit_kinds={5: "community", 6: "police"}, item=item()
    )
    assert [(e.person_id, e.social) for e in found] == [
        (3, True),
        (1, False),
        (4, True),
        (2, False),
    ]
    assert found[0].fitting_skills == ("调解",)
