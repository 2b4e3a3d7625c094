"""What dispatchers and leaders decide afterwards, each by keyboard on a live seat."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QRadioButton

from console.domain.commands import unit as u
from console.views.dispatch.decision_sheets import DeferralSheet
from console.views.dispatch.field_sheets import TaskSheet
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.confirm import ConfirmDialog
from console.views.work.decision_sheet import DecisionSheet
from tests.services.test_seven_steps import fed_back
from tests.views.dispatch_seat import filed, on, report, row_of, seated, sent

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


def tasks_of(district, case_id):
    return district.seat("a01").rows(
        "SELECT id, unit_id, role, state FROM task WHERE case_id = :c ORDER BY id",
        c=case_id,
    )


def taken(district, *units):
    """A case whose units have acknowledged their tasks."""
    done = sent(district, *units)
    logins = {"sanitation": "w01", "drainage": "p01", "traffic": "t01"}
    for unit, (task, *_) in zip(units, tasks_of(district, done.case_id), strict=True):
        seat = district.seat(logins[unit])
        done = seat.do(u.AcknowledgeTask(**on(done), task_id=task))
    return done


def asked_for_more_time(district):
    done = taken(district, "sanitation")
    task = tasks_of(district, done.case_id)[0][0]
    wish = u.AskExtension(**on(done), task_id=task, reason="吸污车在修")
    return district.seat("w01").do(wish)


def asked_to_hang(district):
    done = taken(district, "sanitation")
    task = tasks_of(district, done.case_id)[0][0]
    until = datetime.now(UTC) + timedelta(days=20)  # noqa: TID251 - the wish of a unit
    wish = u.AskDeferral(
        **on(done), task_id=task, reason="待管线迁改", until=until, plan="迁改后修复"
    )
    return district.seat("w01").do(wish)


def test_that_an_extension_is_granted_with_the_units_words_in_view(desk, district):
    done = asked_for_more_time(district)
    desk.choose(done.case_id)
    desk.keys("E")
    sheet = desk.sheet(DecisionSheet)
    heads = [label.text() for label in sheet.findChildren(type(sheet.lack))]
    assert any("吸污车在修" in text for text in heads)
    desk.keys("yes")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(DecisionSheet)
    desk.wait(lambda: desk.picture.cases[done.case_id].state == "HANDLING")
    assert row_of(district, done.case_id, "extended") == (1,)


def test_that_an_extension_is_refused_by_the_second_number_key(desk, district):
    done = asked_for_more_time(district)
    desk.choose(done.case_id)
    desk.keys("E")
    sheet = desk.sheet(DecisionSheet)
    desk.keys(Qt.Key.Key_2, modifier=ALT)
    desk.wait(lambda: sheet.choice == "refuse")
    sheet.reason_box.setFocus()
    desk.keys("no")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(DecisionSheet)
    desk.wait(lambda: desk.picture.cases[done.case_id].state == "HANDLING")
    assert row_of(district, done.case_id, "extended") == (0,)


def test_that_a_dispatcher_may_only_refuse_a_deferral_and_is_told_why(desk, district):
    done = asked_to_hang(district)
    desk.choose(done.case_id)
    desk.keys("H")
    sheet = desk.sheet(DeferralSheet)
    grant = sheet.findChild(QRadioButton, "grant_deferral")
    assert not grant.isEnabled()
    assert grant.toolTip() == "需要由值班长办理"
    assert sheet.choice == "refuse_deferral"


def test_that_the_leader_hangs_a_case_on_the_account_until_a_date(
    district, qtbot, tmp_path
):
    done = asked_to_hang(district)
    with seated(district, "z02", qtbot, tmp_path) as desk:
        desk.choose(done.case_id)
        desk.keys("H")
        sheet = desk.sheet(DeferralSheet)
        until = sheet.until
        desk.keys("ok")
        desk.keys(ENTER, modifier=CTRL)
        desk.closed(DeferralSheet)
        desk.wait(lambda: desk.picture.cases[done.case_id].state == "DEFERRED")
        assert desk.picture.cases[done.case_id].deferred_until == until
        desk.shift("H")
        desk.wait(lambda: desk.picture.cases[done.case_id].state == "HANDLING")


def test_that_one_units_task_is_waived_by_name_with_a_reason(desk, district):
    done = taken(district, "sanitation", "drainage")
    desk.choose(done.case_id)
    desk.keys("W")
    sheet = desk.sheet(TaskSheet)
    desk.keys("qp", ENTER)
    assert sheet.reason_box.hasFocus()
    desk.keys("dry")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(TaskSheet)
    desk.wait(lambda: tasks_of(district, done.case_id)[1][3] == "WAIVED")
    assert tasks_of(district, done.case_id)[0][3] == "ACKNOWLEDGED"


def test_that_another_unit_is_made_to_lead(desk, district):
    done = taken(district, "sanitation", "drainage")
    desk.choose(done.case_id)
    desk.keys("L")
    desk.sheet(TaskSheet)
    desk.keys("qp", ENTER)
    desk.closed(TaskSheet)
    desk.wait(lambda: desk.picture.cases[done.case_id].version > done.version)
    assert [role for *_, role, _ in tasks_of(district, done.case_id)] == ["CO", "LEAD"]


def test_that_poor_evidence_goes_back_to_the_unit(desk, district):
    done = fed_back(district)
    desk.choose(done.case_id)
    desk.keys("Q")
    desk.sheet(ReasonDialog)
    desk.keys("blurred")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(ReasonDialog)
    desk.wait(lambda: desk.picture.cases[done.case_id].state == "HANDLING")


def test_that_voiding_many_asks_once_and_then_for_one_reason(district, qtbot, tmp_path):
    ids = [report(district).case_id for _ in range(2)]
    closed = sent(district).case_id
    with seated(district, "z02", qtbot, tmp_path) as desk:
        desk.wait(lambda: len(desk.picture.cases) == 3)
        desk.space.focus.choose([*ids, closed])
        desk.keys("Z")
        question = desk.sheet(ConfirmDialog)
        assert "2 个案件" in question.windowTitle()
        assert question.cancel_button.hasFocus()
        desk.qtbot.mouseClick(question.verb_button, Qt.MouseButton.LeftButton)
        desk.sheet(ReasonDialog)
        desk.keys("test")
        desk.keys(ENTER, modifier=CTRL)
        desk.closed(ReasonDialog)
        desk.wait(lambda: len(desk.picture.cases) == 1)
        assert closed in desk.picture.cases


def test_that_the_menu_of_a_case_names_every_action_with_its_reason(desk, district):
    desk.choose(filed(district).case_id)
    desk.keys(".")
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    entries = {entry.objectName(): entry for entry in menu.actions()}
    assert entries["case.dispatch"].isEnabled()
    assert not entries["case.void"].isEnabled()
    assert "值班长" in entries["case.void"].text()
    menu.close()
