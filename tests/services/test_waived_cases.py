"""A case whose every unit was waived is not stuck: it is dispatched again."""

from __future__ import annotations

import pytest

from console.domain.commands import closing as c, dispatch as d, unit as u
from console.domain.states import TaskRole
from tests.case_walk import first_task, on, sent

WHY = {"reason": "无需该单位处置"}


def waived(district):
    """Signed for, then waived by name; nobody works on it any more."""
    done = sent(district)
    task = first_task(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    return district.seat("d07").do(d.WaiveTask(**on(done), task_id=task, **WHY))


def inspected(district, done, *, passed):
    done = district.seat("j01").do(
        c.SendInspection(**on(done), person_id=district.people["g01"])
    )
    errand = district.seat("j01").value(
        "SELECT id FROM field_task WHERE case_id = :c AND state = 'SENT'",
        c=done.case_id,
    )
    return district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=passed, text="仍有积水")
    )


def row(district, done):
    question = """SELECT state, clock, unit_id, unit_ids, fed_back_at IS NULL, on_time
      FROM cases WHERE id = :c"""
    return tuple(district.seat("d07").rows(question, c=done.case_id)[0])


@pytest.mark.parametrize("login", ["d07", "j01"])
def test_that_a_rejected_feedback_of_waived_units_is_dispatched_again(district, login):
    done = waived(district)
    done = district.seat(login).do(c.RejectFeedback(**on(done), **WHY))
    assert row(district, done) == ("TO_DISPATCH", "dispatch", None, [], True, None)


def test_that_a_failed_inspection_of_waived_units_is_dispatched_again(district):
    done = inspected(district, waived(district), passed=False)
    assert done.facts["state"] == "TO_DISPATCH"
    assert row(district, done)[:4] == ("TO_DISPATCH", "dispatch", None, [])
    fresh = d.UnitOrder(unit_id=district.units["drainage"], role=TaskRole.LEAD)
    done = district.seat("d07").do(d.DispatchCase(**on(done), orders=(fresh,)))
    task = district.seat("d07").value(
        "SELECT max(id) FROM task WHERE case_id = :c", c=done.case_id
    )
    done = district.seat("p01").do(u.AcknowledgeTask(**on(done), task_id=task))
    assert row(district, done)[0] == "HANDLING"


def test_that_a_passed_inspection_of_waived_units_goes_on_to_closing(district):
    done = inspected(district, waived(district), passed=True)
    assert row(district, done)[0] == "TO_CLOSE"


def test_that_a_lone_unit_that_never_signed_can_be_waived(district):
    done = sent(district)
    task = first_task(district, done)
    done = district.seat("d07").do(d.WaiveTask(**on(done), task_id=task, **WHY))
    assert row(district, done)[0] == "FED_BACK"
