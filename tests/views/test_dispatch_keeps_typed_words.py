"""What a dispatcher typed stays until it is answered, for many cases as for one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.domain.commands import desk as k, unit as u
from console.views.dispatch.dispatch_sheet import DispatchSheet
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.confirm import ConfirmDialog
from console.views.work.decision_sheet import DecisionSheet
from tests.views.dispatch_seat import filed, on, report, seated, sent
from tests.views.test_kept_commands import cut

ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def leader(district, qtbot, tmp_path):
    with seated(district, "z02", qtbot, tmp_path) as made:
        yield made


def states(district):
    found = district.seat("a01").rows("SELECT id, state FROM cases")
    return {row.id: row.state for row in found}


def test_that_a_reason_for_many_comes_back_for_the_one_that_was_refused(
    leader, district
):
    first, second = report(district, title="甲"), report(district, title="乙")
    leader.wait(lambda: len(leader.picture.cases) == 2)
    leader.space.focus.choose([first.case_id, second.case_id])
    leader.keys("Z")
    question = leader.sheet(ConfirmDialog)
    leader.qtbot.mouseClick(question.verb_button, Qt.MouseButton.LeftButton)
    sheet = leader.sheet(ReasonDialog)
    leader.keys("prank calls")
    with cut(district, "z02"):
        leader.keys(ENTER, modifier=CTRL)
        leader.wait(lambda: leader.session.commands.pending(second.case_id))
        leader.keys(ESC)
        leader.closed(ReasonDialog)
        district.seat("j02").do(k.CorrectCase(**on(second), title="丙"))
    assert leader.sheet(ReasonDialog) is sheet
    assert "江二" in sheet.refusal.text()
    assert sheet.typed == "prank calls"
    assert states(district) == {
        first.case_id: "VOIDED",
        second.case_id: "REPORTED",
    }
    leader.wait(lambda: leader.picture.cases[second.case_id].title == "丙")
    leader.keys(ENTER, modifier=CTRL)
    leader.closed(ReasonDialog)
    assert states(district)[second.case_id] == "VOIDED"


def test_that_orders_for_many_come_back_when_one_was_changed_meanwhile(desk, district):
    done = [filed(district, title=title) for title in "甲乙"]
    desk.wait(lambda: all(each.case_id in desk.picture.cases for each in done))
    desk.space.focus.choose([each.case_id for each in done])
    desk.keys("D")
    sheet = desk.sheet(DispatchSheet)
    desk.keys("hw", ENTER, ENTER)
    desk.sheet(ConfirmDialog)
    district.seat("j02").do(k.CorrectCase(**on(done[1]), title="丙"))
    desk.keys(ENTER)
    desk.wait(lambda: states(district)[done[0].case_id] == "DISPATCHED")
    desk.wait(sheet.refusal.isVisible)
    assert "江二" in sheet.refusal.text()
    assert sheet.rows.unit_ids == [district.units["sanitation"]]
    assert states(district)[done[1].case_id] == "TO_DISPATCH"


def test_that_a_decision_on_a_return_keeps_its_reason_when_no_other_unit_is_named(
    desk, district
):
    done = sent(district)
    task = district.seat("w01").value("SELECT max(id) FROM task")
    wish = u.AskReturn(**on(done), task_id=task, reason="属排水集团管养")
    district.seat("w01").do(wish)
    desk.choose(done.case_id)
    desk.wait(lambda: desk.runner.why_not("case.return") is None)
    desk.keys("R")
    decision = desk.sheet(DecisionSheet)
    desk.keys("drains are theirs")
    desk.keys(ENTER, modifier=CTRL)
    desk.sheet(DispatchSheet)
    assert not decision.isVisible()
    desk.keys(ESC)
    assert desk.sheet(DecisionSheet) is decision
    assert decision.reason == "drains are theirs"
    assert decision.send_button.isEnabled()
    desk.keys(ENTER, modifier=CTRL)
    desk.sheet(DispatchSheet)
    desk.keys("qp", ENTER, ENTER)
    desk.wait(lambda: states(district)[done.case_id] == "DISPATCHED")
    desk.closed(DecisionSheet)
