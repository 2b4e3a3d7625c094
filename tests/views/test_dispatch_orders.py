"""Orders go out by keyboard, show as pending, can be recalled, and are refused kindly."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from console.domain.commands import dispatch as d, unit as u
from console.domain.states import TaskRole
from console.views.dispatch.dispatch_sheet import DispatchSheet
from console.views.shared.confirm import ConfirmDialog
from console.views.work.decision_sheet import DecisionSheet
from tests.views.dispatch_seat import filed, on, report, row_of, seated, sent

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


def tasks_of(district, case_id):
    return district.seat("a01").rows(
        "SELECT unit_id, role, state FROM task WHERE case_id = :c ORDER BY id",
        c=case_id,
    )


def test_that_three_departments_are_sent_with_twelve_keys_from_the_queue(
    desk, district
):
    case_id = filed(district).case_id
    desk.wait(lambda: case_id in desk.picture.cases)
    desk.keys("J")
    desk.wait(lambda: desk.space.focus.case_id == case_id)
    desk.pressed = 0
    desk.keys("D")
    desk.sheet(DispatchSheet)
    desk.keys("hw", ENTER, "qp", ENTER, "jt", ENTER, ENTER)
    assert desk.pressed <= 12
    desk.wait(lambda: len(tasks_of(district, case_id)) == 3)
    units = district.units
    assert tasks_of(district, case_id) == [
        (units["sanitation"], "LEAD", "SENT"),
        (units["drainage"], "CO", "SENT"),
        (units["traffic"], "CO", "SENT"),
    ]
    desk.wait(lambda: desk.picture.cases[case_id].state == "DISPATCHED")


def test_that_an_order_just_sent_is_taken_back_by_one_key(desk, district):
    case_id = filed(district).case_id
    desk.choose(case_id)
    desk.keys("D")
    desk.sheet(DispatchSheet)
    desk.keys("hw", ENTER, ENTER)
    desk.wait(lambda: desk.picture.cases[case_id].state == "DISPATCHED")
    desk.closed(DispatchSheet)
    assert desk.window.toasts.toasts[-1].recall_button.isVisible()
    desk.keys(Qt.Key.Key_Z, modifier=CTRL)
    desk.wait(lambda: desk.picture.cases[case_id].state == "TO_DISPATCH")
    assert [state for *_, state in tasks_of(district, case_id)] == ["WITHDRAWN"]


def test_that_a_stale_order_is_refused_naming_who_and_what_and_keeps_what_was_typed(
    desk, district
):
    done = filed(district)
    desk.choose(done.case_id)
    desk.keys("D")
    sheet = desk.sheet(DispatchSheet)
    desk.keys("hw", ENTER)
    sheet.rows.rows[0].demand_line.setText("半小时内到场")
    orders = (d.UnitOrder(unit_id=district.units["traffic"]),)
    district.seat("d08").do(d.DispatchCase(**on(done), orders=orders))
    sheet.line.setFocus()
    desk.keys(ENTER)
    desk.wait(sheet.refusal.isVisible)
    said = sheet.refusal.text()
    assert "丁八" in said
    assert "待派遣 → 待签收" in said
    assert sheet.rows.unit_ids == [district.units["sanitation"]]
    assert sheet.rows.rows[0].demand_line.text() == "半小时内到场"
    assert len(tasks_of(district, done.case_id)) == 1


def test_that_limits_sequence_and_demand_of_each_unit_reach_the_database(
    desk, district
):
    case_id = filed(district).case_id
    desk.choose(case_id)
    desk.keys("D")
    sheet = desk.sheet(DispatchSheet)
    desk.keys("qp", ENTER, "hw", ENTER)
    first, second = sheet.rows.rows
    desk.wait(second.after_box.isVisible)
    desk.keys(TAB)
    assert first.limit_line.hasFocus()
    desk.keys("3 uh", TAB, TAB)
    assert second.limit_line.hasFocus()
    desk.keys(TAB, Qt.Key.Key_Down, TAB, "after")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(DispatchSheet)
    rows = district.seat("a01").rows(
        "SELECT limit_kind, limit_value, state, demand FROM task WHERE case_id = :c"
        " ORDER BY id",
        c=case_id,
    )
    assert (rows[0][0], int(rows[0][1]), rows[0][2]) == ("uh", 3, "SENT")
    assert (rows[1][2], rows[1][3]) == ("WAITING", "after")


def test_that_a_limit_nobody_can_read_keeps_the_order_from_going_out(desk, district):
    case_id = filed(district).case_id
    desk.choose(case_id)
    desk.keys("D")
    sheet = desk.sheet(DispatchSheet)
    desk.keys("hw", ENTER)
    desk.wait(sheet.rows.rows[0].limit_line.isVisible)
    desk.keys(TAB, "5 h")
    desk.keys(ENTER, modifier=CTRL)
    assert "环卫中心" in sheet.lacking()
    assert not sheet.send_button.isEnabled()
    assert tasks_of(district, case_id) == []


def test_that_troubles_of_a_unit_are_told_before_it_is_sent(desk, district):
    with district.seat("admin1").engine.begin() as connection:
        connection.exec_driver_sql(
            f"UPDATE unit SET on_duty = false WHERE id = {district.units['sanitation']}"
        )
        connection.exec_driver_sql(
            "DELETE FROM unit_authorization"
            f" WHERE unit_id = {district.units['traffic']}"
        )
    desk.choose(filed(district).case_id)
    desk.keys("D")
    sheet = desk.sheet(DispatchSheet)
    desk.wait(lambda: sheet.finder.has_suggestions)
    desk.keys("hw", ENTER, "jt", ENTER)
    said = "\n".join(sheet.consequences.said)
    assert "环卫中心 现在不当班" in said
    assert "交通支队 没有此事项在此地的授权" in said
    desk.keys(ENTER)
    desk.wait(sheet.refusal.isVisible)
    assert sheet.refusal.text().startswith("交通支队：该单位没有此事项在此地的授权")


def test_that_a_co_unit_is_added_to_a_case_at_work(desk, district):
    case_id = sent(district).case_id
    desk.choose(case_id)
    desk.keys("U")
    sheet = desk.sheet(DispatchSheet)
    assert district.units["sanitation"] not in [
        choice.unit.id for choice in sheet.table.choices
    ]
    desk.keys("qp", ENTER, ENTER)
    desk.wait(lambda: desk.picture.cases[case_id].joint)
    assert [role for _, role, _ in tasks_of(district, case_id)] == ["LEAD", "CO"]


def test_that_many_cases_are_sent_after_one_question_that_names_them(desk, district):
    ids = [filed(district, title=f"积水{n}").case_id for n in range(3)]
    desk.wait(lambda: all(key in desk.picture.cases for key in ids))
    desk.keys("J")
    desk.shift("J", "J")
    desk.wait(lambda: len(desk.space.focus.ids) == 3)
    desk.keys("D")
    desk.sheet(DispatchSheet)
    desk.keys("hw", ENTER, ENTER)
    question = desk.sheet(ConfirmDialog)
    assert "3 个案件" in question.windowTitle()
    named = question.findChild(QListWidget)
    lines = [named.item(row).text() for row in range(named.count())]
    assert sorted(line.split(" · ")[1] for line in lines) == ["积水0", "积水1", "积水2"]
    desk.keys(ENTER)
    desk.wait(lambda: all(desk.picture.cases[key].state == "DISPATCHED" for key in ids))
    desk.wait(lambda: any("已办理 3 件" in text for text in desk.said()))


def only_in(district, unit, cell):
    """The unit's authority holds in one cell alone."""
    with district.seat("admin1").engine.begin() as connection:
        connection.exec_driver_sql(
            f"UPDATE unit_authorization SET area_id = {cell}"
            f" WHERE unit_id = {district.units[unit]}"
        )


def chosen_both(desk, *ids):
    desk.wait(lambda: all(key in desk.picture.cases for key in ids))
    desk.keys("J")
    desk.shift("J")
    desk.wait(lambda: len(desk.space.focus.ids) == 2)


def test_that_of_many_cases_those_a_unit_does_not_fit_are_named_and_left_out(
    desk, district
):
    only_in(district, "sanitation", district.cells[0])
    here = filed(district, title="积水甲").case_id
    there = filed(
        district, title="积水乙", cell_id=district.cells[1], lon=120.0015
    ).case_id
    chosen_both(desk, here, there)
    desk.keys("D")
    sheet = desk.sheet(DispatchSheet)
    desk.wait(lambda: len(sheet.finder.find("")) and sheet.finder.has_suggestions)
    desk.keys("hw", ENTER)
    desk.wait(lambda: "环卫中心 不适合 1 件（未获授权）" in sheet.misfits.text())
    desk.keys(ENTER)
    question = desk.sheet(ConfirmDialog)
    assert "1 个案件" in question.windowTitle()
    named = question.findChild(QListWidget)
    lines = [named.item(row).text() for row in range(named.count())]
    assert any("不含" in line and "积水乙" in line for line in lines)
    desk.keys(ENTER)
    desk.wait(lambda: desk.picture.cases[here].state == "DISPATCHED")
    assert desk.picture.cases[there].state == "TO_DISPATCH"


def test_that_nothing_is_asked_where_a_unit_fits_none_of_the_cases(desk, district):
    only_in(district, "sanitation", district.cells[3])
    ids = [filed(district, title=f"积水{n}").case_id for n in range(2)]
    chosen_both(desk, *ids)
    desk.keys("D")
    sheet = desk.sheet(DispatchSheet)
    desk.keys("hw", ENTER, ENTER)
    desk.wait(sheet.refusal.isVisible)
    assert sheet.refusal.text().count("未获授权") == 2


def test_that_each_row_says_when_it_would_be_due(desk, district):
    desk.choose(filed(district).case_id)
    desk.keys("D")
    sheet = desk.sheet(DispatchSheet)
    desk.keys("hw", ENTER, "qp", ENTER)
    first, second = sheet.rows.rows
    usual = first.due.text()
    assert usual.endswith("到期")
    first.limit_line.setFocus()
    desk.keys("90 cd")
    assert first.due.text() not in (usual, "")
    second.after_box.setFocus()
    desk.keys(Qt.Key.Key_Down)
    assert second.due.text() == "前序完成后起算"


def test_that_a_command_shows_as_pending_until_the_feed_brings_it(desk, district):
    done = filed(district)
    desk.choose(done.case_id)
    started = []
    desk.space.pending.changed.connect(
        lambda case_id: started.append(desk.space.pending.title_of(case_id))
    )
    desk.space.sender.send(
        d.SendBackToFiling(**on(done), reason="归类有误"), title="退回立案"
    )
    assert "退回立案 在途…" in head_tags(desk)
    assert desk.runner.why_not("case.note") == "上一条指令还在途中"
    desk.wait(lambda: len(desk.space.pending) == 0)
    assert started == ["退回立案", ""]


def head_tags(desk):
    desk.space.file_pane.header.follow()
    return desk.space.file_pane.header.tags()


def test_that_a_disabled_action_says_why_on_its_key_and_on_its_button(desk, district):
    case_id = report(district).case_id
    desk.choose(case_id)
    desk.keys("D")
    desk.wait(lambda: any("待派遣" in text for text in desk.said()))
    row = desk.space.file_pane.actions_row
    desk.wait(lambda: any(b.objectName() == "case.accept" for b in row.buttons()))
    button = next(b for b in row.buttons() if b.objectName() == "case.accept")
    assert not button.isEnabled()
    assert button.toolTip() == "需要由受理员或值班长办理"
    before = len(desk.said())
    desk.qtbot.mouseClick(
        row, Qt.MouseButton.LeftButton, pos=button.geometry().center()
    )
    desk.wait(lambda: len(desk.said()) > before)
    assert "需要由受理员或值班长办理" in desk.said()[-1]


def test_that_a_return_is_decided_and_another_unit_takes_over(desk, district):
    done = sent(district)
    (task,) = [
        key
        for (key,) in district.seat("w01").rows(
            "SELECT id FROM task WHERE case_id = :c", c=done.case_id
        )
    ]
    district.seat("w01").do(
        u.AskReturn(**on(done), task_id=task, reason="属排水集团管养")
    )
    desk.choose(done.case_id)
    desk.wait(lambda: desk.picture.cases[done.case_id].state == "RETURN_REVIEW")
    desk.wait(lambda: desk.runner.why_not("case.return") is None)
    desk.keys("R")
    decision = desk.sheet(DecisionSheet)
    assert decision.choice == "redispatch"
    desk.keys("ok")
    desk.keys(ENTER, modifier=CTRL)
    desk.sheet(DispatchSheet)
    desk.keys("qp", ENTER, ENTER)
    desk.wait(lambda: desk.picture.cases[done.case_id].state == "DISPATCHED")
    assert tasks_of(district, done.case_id)[-1][:2] == (
        district.units["drainage"],
        TaskRole.LEAD,
    )
    assert row_of(district, done.case_id, "returned") == (1,)
