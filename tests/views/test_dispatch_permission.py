"""An action stands open exactly when the table of moves lets this role make it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from console.domain.lifecycle import moves_from
from console.domain.records.case import CaseRecord
from console.domain.states import END_STATES, CaseState, Role
from console.views.dispatch import permission as known
from console.views.dispatch.permission import why_not
from console.views.dispatch.specs import SPECS, buttons_for

AT = datetime(2026, 11, 23, tzinfo=UTC)


def case(state, **fields):
    told = {"id": 1, "number": "1", "version": 1, "state": state, "title": "积水"}
    return CaseRecord(**told, channel="HOTLINE", reported_at=AT, **fields)


def facts(record, *roles, **more):
    told = {known.CASES: (record,) if record else (), known.ROLES: roles}
    return told | {known.LINKED: True} | more


MOVING = [spec for spec in SPECS if spec.need.verbs]


@pytest.mark.parametrize("spec", MOVING, ids=lambda spec: spec.id)
def test_that_an_action_is_open_exactly_where_the_lifecycle_has_its_move(spec, qapp):
    for state in CaseState:
        for role in Role:
            moves = {move.name for move in moves_from(state, [role])}
            reason = why_not(spec.need, facts(case(state), role))
            assert (reason is None) == bool(moves & set(spec.need.verbs)), (state, role)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.id)
def test_that_nothing_is_open_without_a_case_or_to_a_wall(spec, qapp):
    assert why_not(spec.need, facts(None, *Role)) == "没有选中案件"
    for state in CaseState:
        assert why_not(spec.need, facts(case(state), Role.WALL))


def test_that_whoever_handled_the_case_may_not_close_it(qapp):
    close = next(spec for spec in SPECS if spec.id == "case.close")
    record = case(CaseState.TO_CLOSE, unit_id=7, unit_ids=(7,))
    stranger = facts(record, Role.DUTY_LEADER, **{known.UNIT: 8})
    handler = facts(record, Role.DUTY_LEADER, **{known.UNIT: 7})
    assert why_not(close.need, stranger) is None
    assert "处置过本案" in why_not(close.need, handler)


def test_that_a_reason_names_the_state_that_is_needed_and_the_post(qapp):
    dispatch = next(spec for spec in SPECS if spec.id == "case.dispatch")
    early = why_not(dispatch.need, facts(case(CaseState.REPORTED), Role.DISPATCHER))
    assert early == "本案现在是“已上报”，要在“待派遣”时才能办理"
    other = why_not(dispatch.need, facts(case(CaseState.TO_DISPATCH), Role.INTAKE))
    assert other == "需要由派遣员或值班长办理"


def test_that_every_state_of_an_open_case_has_a_button_and_ended_ones_say_so(qapp):
    note = next(spec for spec in SPECS if spec.id == "case.note")
    for state in set(CaseState) - END_STATES:
        assert buttons_for(state)
    for state in END_STATES:
        assert "已经办完" in why_not(note.need, facts(case(state), Role.DUTY_LEADER))
