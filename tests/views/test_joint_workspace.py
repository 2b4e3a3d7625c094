"""The joint workspace over a real database, worked with real keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from console.domain.commands import closing as c, dispatch as d, joint as j, unit as u
from console.domain.states import TaskRole
from console.views.joint.order_sheet import OrderSheet
from console.views.joint.sheets import AddSheet, ReturnSheet, ScoreSheet, WhistleSheet
from console.views.joint.workspace import JointWorkspace
from console.views.shared.ask_reason import ReasonDialog
from tests.services.test_joint_rules import (
    acknowledged,
    as_officer,
    case_of,
    in_order,
    task_of,
)
from tests.services.test_seven_steps import filed, sent
from tests.services.test_what_ends_with_a_case import newest
from tests.views.work_seat import sit  # noqa: F401 - a fixture

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(sit):  # noqa: F811 - the fixture
    def make(login="d07", size=(1860, 1000)):
        seat = sit(login)
        seat.open(JointWorkspace, size)
        QAbstractItemModelTester(
            seat.work.board.model,
            QAbstractItemModelTester.FailureReportingMode.Fatal,
            seat.work,
        )
        seat.wait(lambda: seat.work.board.model.rowCount() or True)
        return seat

    return make


def sheet_of(seat, kind):
    def find():
        tops = QApplication.topLevelWidgets()
        return next((w for w in tops if isinstance(w, kind) and w.isVisible()), None)

    seat.wait(lambda: find() is not None and find().isActiveWindow())
    return find()


def back(seat):
    """The sheet is gone and the workspace has the keyboard again."""
    seat.wait(seat.window.isActiveWindow)
    seat.wait(lambda: seat.work.isAncestorOf(QApplication.focusWidget() or seat.window))


def cell_text(seat, unit_id, row=0):
    model = seat.work.board.model
    column = model.column_of(model.cases[row].id, unit_id)
    return model.index(row, column).data()


def task_ids(seat):
    return [card.key for card in seat.work.pane.task_list.cards]


def state(district, done, unit):
    found = district.seat("d07").rows(
        "SELECT state FROM task WHERE case_id = :c AND unit_id = :u"
        " AND state <> 'WITHDRAWN'",
        c=done.case_id,
        u=district.units[unit],
    )
    return found[0].state if found else ""


def test_that_the_board_shows_each_unit_of_a_joint_case_in_its_own_cell(district, desk):
    done = acknowledged(district, "sanitation", "drainage")
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 1)
    assert seat.work.board.model.columnCount() == 3
    assert "主办 处置中" in cell_text(seat, district.units["sanitation"])
    as_officer(district, done, "drainage", u.ArriveOnSite)
    seat.wait(lambda: "协办 到场" in cell_text(seat, district.units["drainage"]))


def test_that_a_case_of_one_unit_is_not_on_the_board(district, desk):
    sent(district, "sanitation")
    joint = sent(district, "sanitation", "drainage")
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 1)
    assert seat.work.board.case.id == joint.case_id


def test_that_keys_move_over_cases_and_units(district, desk):
    sent(district, "sanitation", "drainage")
    sent(district, "sanitation", "drainage", "traffic")
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 2)
    first = seat.work.board.case.id
    seat.press(Qt.Key.Key_J)
    assert seat.work.board.case.id != first
    before = seat.work.board.task.unit_id
    seat.press(Qt.Key.Key_L)
    assert seat.work.board.task.unit_id != before
    seat.press(Qt.Key.Key_H)
    assert seat.work.board.task.unit_id == before
    seat.press(Qt.Key.Key_K)
    assert seat.work.board.case.id == first


def test_that_a_case_that_leaves_the_board_leaves_none_in_hand(district, desk):
    first = acknowledged(district, "sanitation", "drainage")
    second = acknowledged(district, "sanitation", "drainage")
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 2)
    seat.press(Qt.Key.Key_K)
    here = seat.work.board.case.id
    lone, other = (first, second) if first.case_id == here else (second, first)
    close = c.ForceClose(**newest(district, lone), reason="领导批示")
    district.seat("z02").do(close)
    seat.wait(lambda: seat.work.board.model.rowCount() == 1)
    assert seat.work.board.case is None
    assert seat.runner.why_not("joint.add")
    seat.press(Qt.Key.Key_J)
    assert seat.work.board.case.id == other.case_id


def test_that_the_lead_stands_first_and_the_unit_in_hand_stays_when_it_changes(
    district, desk
):
    done = acknowledged(district, "sanitation", "drainage")
    seat = desk()
    seat.wait(lambda: len(task_ids(seat)) == 2)
    board, lead = seat.work.board, district.units["drainage"]
    board.choose_case(done.case_id, lead)
    assert board.tasks.currentIndex().column() == 2
    task = task_of(district, done, "drainage")
    change = d.ChangeLead(**newest(district, done), task_id=task.id, reason="排水为主")
    district.seat("d07").do(change)
    seat.wait(lambda: "排水" in board.model.index(0, 1).data())
    assert board.task.unit_id == lead
    assert board.tasks.currentIndex().column() == 1


def test_that_a_unit_that_leaves_its_case_leaves_none_in_hand(district, desk):
    done = returned(district)
    seat = desk()
    seat.wait(lambda: len(task_ids(seat)) == 2)
    board = seat.work.board
    board.choose_case(done.case_id, district.units["drainage"])
    order = d.UnitOrder(unit_id=district.units["traffic"], role=TaskRole.CO)
    gone = task_of(district, done, "drainage")
    district.seat("d08").do(
        d.Redispatch(
            **newest(district, done), task_id=gone.id, order=order, reason="属其职责"
        )
    )
    seat.wait(lambda: "交通" in board.model.index(0, 2).data())
    assert (board.case.id, board.task) == (done.case_id, None)
    assert seat.work.in_hand().task is None
    assert seat.runner.why_not("joint.waive")
    seat.press(Qt.Key.Key_Right)
    assert board.task.unit_id == district.units["sanitation"]
    assert seat.work.in_hand().task.unit_id == district.units["sanitation"]


def test_that_a_click_on_a_cell_chooses_the_units_task(district, desk, qtbot):
    done = sent(district, "sanitation", "drainage")
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 1)
    board = seat.work.board
    wanted = task_of(district, done, "drainage")
    index = board.model.index(0, board.model.column_of(done.case_id, wanted.unit_id))
    spot = board.tasks.visualRect(index).center()
    qtbot.mouseClick(board.tasks.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert seat.work.pane.task_list.key == wanted.id


def test_that_the_template_of_the_matter_is_proposed_and_sent_as_edited(
    district, desk, qtbot
):
    done = filed(district, "E0505-1")
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 1)
    assert "路面塌陷联动" in seat.work.pane.proposal.text()
    seat.press(Qt.Key.Key_D)
    sheet = sheet_of(seat, OrderSheet)
    assert [row.limit_line.text() for row in sheet.rows.rows] == ["", "1 uh", ""]
    assert sheet.lacking()
    for row, letters in zip(sheet.rows.rows, ("hw", "jt", "ps"), strict=True):
        row.unit_box.setFocus()
        row.unit_box.lineEdit().selectAll()
        seat.type(letters)
        seat.press(Qt.Key.Key_Tab)
    assert [u.name for u in sheet.rows.picked()] == [
        "环卫中心",
        "交通支队",
        "区排水集团",
    ]
    sheet.rows.rows[2].after_box.setFocus()
    seat.press(Qt.Key.Key_Down)
    assert sheet.lacking() == ""
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state(district, done, "drainage") == "WAITING")
    assert state(district, done, "sanitation") == "SENT"
    after = task_of(district, done, "drainage").after_task_id
    assert after == task_of(district, done, "sanitation").id
    seat.wait(lambda: len(task_ids(seat)) == 3)


def test_that_the_sheet_says_what_sending_a_unit_leads_to(district, desk):
    sent(district, "sanitation", "drainage")
    proposed = filed(district, "E0505-1")
    seat = desk()
    seat.wait(lambda: seat.work.choose_case(proposed.case_id))
    seat.press(Qt.Key.Key_D)
    sheet = sheet_of(seat, OrderSheet)
    sheet.rows.rows[0].unit_box.pick(district.units["sanitation"])
    busy = ["环卫中心 在办 1 件", "区排水集团 在办 1 件"]
    seat.wait(lambda: sheet.outcome.said == busy)
    sheet.rows.rows[0].unit_box.pick(district.units["traffic"])
    seat.wait(lambda: sheet.outcome.said == busy[1:])
    sheet.rows.rows[2].unit_box.pick(None)
    seat.wait(lambda: sheet.outcome.said == ["所选单位当班、有授权、无积压"])
    seat.press(Qt.Key.Key_Escape)


def test_that_a_unit_is_added_late_by_keys(district, desk):
    done = acknowledged(district, "sanitation", "drainage")
    seat = desk()
    seat.wait(lambda: len(task_ids(seat)) == 2)
    seat.press(Qt.Key.Key_A)
    sheet_of(seat, AddSheet)
    seat.type("jtzd")
    seat.press(Qt.Key.Key_Tab)
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: len(task_ids(seat)) == 3)
    assert state(district, done, "traffic") == "SENT"


def test_that_the_lead_is_changed_and_then_the_old_one_waived_with_a_reason(
    district, desk
):
    done = acknowledged(district, "sanitation", "drainage")
    seat = desk()
    seat.wait(lambda: len(task_ids(seat)) == 2)
    seat.work.board.choose_case(done.case_id, district.units["sanitation"])
    assert seat.runner.why_not("joint.lead") == "环卫中心 已是主办"
    assert "先把主办改给别的单位" in seat.runner.why_not("joint.waive")
    seat.press(Qt.Key.Key_L)
    seat.press(Qt.Key.Key_M)
    sheet_of(seat, ReasonDialog)
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: task_of(district, done, "drainage").role == "LEAD")
    seat.work.board.choose_case(done.case_id, district.units["sanitation"])
    seat.wait(lambda: seat.runner.why_not("joint.waive") is None)
    back(seat)
    seat.press(Qt.Key.Key_W)
    dialog = sheet_of(seat, ReasonDialog)
    assert not dialog.send_button.isEnabled()
    seat.type("另有安排")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state(district, done, "sanitation") == "WAIVED")
    assert task_of(district, done, "sanitation").waive_reason == "另有安排"


def returned(district):
    done = acknowledged(district, "sanitation", "drainage")
    return as_officer(
        district,
        done,
        "drainage",
        u.AskReturn,
        reason="不属我管",
        suggested_unit_id=district.units["traffic"],
    )


def test_that_a_return_goes_to_the_suggested_unit(district, desk):
    done = returned(district)
    seat = desk()
    seat.wait(lambda: len(task_ids(seat)) == 2)
    seat.press(Qt.Key.Key_R)
    sheet = sheet_of(seat, ReturnSheet)
    assert sheet.unit_box.unit.name == "交通支队"
    assert sheet.lacking() == "请写明理由"
    sheet.reason_box.setFocus()
    seat.type("属其职责")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: district.units["traffic"] in case_of(district, done).unit_ids)
    assert state(district, done, "traffic") == "SENT"


def test_that_a_return_is_refused_with_a_reason(district, desk):
    done = returned(district)
    seat = desk()
    seat.wait(lambda: len(task_ids(seat)) == 2)
    seat.press(Qt.Key.Key_R)
    sheet = sheet_of(seat, ReturnSheet)
    sheet.decision.setFocus()
    seat.press(Qt.Key.Key_Down)
    assert not sheet.unit_box.isEnabled()
    sheet.reason_box.setFocus()
    seat.type("属其职责")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state(district, done, "drainage") == "ACKNOWLEDGED")


def test_that_an_extension_is_granted_from_the_board(district, desk):
    done = acknowledged(district, "sanitation", "drainage")
    due = task_of(district, done, "drainage").due_at
    other = task_of(district, done, "sanitation").due_at
    done = as_officer(district, done, "drainage", u.AskExtension, reason="管材未到")
    seat = desk()
    seat.wait(lambda: seat.runner.why_not("joint.extension") is None)
    seat.press(Qt.Key.Key_X)
    dialog = sheet_of(seat, ReasonDialog)
    dialog.text_box.setFocus()
    seat.type("属实")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: task_of(district, done, "drainage").due_at > due)
    assert task_of(district, done, "sanitation").due_at == other


def test_that_units_are_whistled_signed_in_and_scored(district, desk):
    done = acknowledged(district, "sanitation", "drainage")
    seat = desk()
    seat.wait(lambda: len(task_ids(seat)) == 2)
    assert seat.runner.why_not("joint.sign_in") == "本案没有吹过哨"
    seat.press(Qt.Key.Key_B)
    sheet = sheet_of(seat, WhistleSheet)
    assert set(sheet.units) == {
        district.units["sanitation"],
        district.units["drainage"],
    }
    sheet.place_line.setFocus()
    sheet.place_line.selectAll()
    seat.type("河东路口")
    sheet.reason_box.setFocus()
    seat.type("联合整治")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: seat.work.pane.whistle is not None)
    seat.wait(lambda: len(seat.work.pane.call_list.cards) == 2)
    whistle = seat.work.pane.whistle
    assert (whistle.place, whistle.reason) == ("河东路口", "联合整治")
    own = j.SignIn(whistle_id=whistle.id, unit_id=district.units["drainage"])
    district.seat("p01").do(own)
    seat.wait(
        lambda: sum(c.arrived_at is not None for c in seat.work.pane.whistle.calls)
    )
    back(seat)
    seat.able("joint.sign_in")
    seat.press(Qt.Key.Key_I)
    seat.wait(lambda: all(c.arrived_at for c in seat.work.pane.whistle.calls))
    seat.able("joint.score")
    seat.press(Qt.Key.Key_S)
    score = sheet_of(seat, ScoreSheet)
    seat.type("85")
    score.remark_line.setFocus()
    seat.type("ok")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: 85 in [c.score for c in seat.work.pane.whistle.calls])
    back(seat)
    seat.able("joint.end")
    seat.press(Qt.Key.Key_E)
    seat.wait(lambda: seat.work.pane.whistle.ended_at is not None)
    assert seat.runner.why_not("joint.sign_in") == "这次吹哨已经结束"
    assert case_of(district, done).state == "CO_HANDLING"


def test_that_only_the_caller_may_score(district, desk):
    done = acknowledged(district, "sanitation", "drainage")
    district.seat("d08").do(
        j.CallWhistle(
            case_id=done.case_id,
            kind="enforcement",
            reason="整治",
            units=(district.units["drainage"],),
        )
    )
    seat = desk()
    seat.wait(lambda: seat.work.pane.whistle is not None)
    assert seat.runner.why_not("joint.score") == "由吹哨人 d08 评分"


def test_that_chips_narrow_the_board(district, desk, qtbot):
    returned(district)
    sent(district, "sanitation", "traffic")
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 2)
    seat.wait(lambda: seat.work.chips.shown_count("returns") == "1")
    seat.work.chips.choose("returns")
    assert seat.work.board.model.rowCount() == 1
    assert seat.work.chips.shown_count("all") == "2"


def test_that_the_time_line_hangs_a_waiting_task_on_the_one_before(district, desk):
    done = in_order(district)
    seat = desk()
    seat.wait(lambda: len(seat.work.timeline.lanes) == 2)
    first, second = seat.work.timeline.lanes
    assert second.waits
    assert second.begins_at == first.due_at
    assert second.task.id == task_of(district, done, "sanitation").id


def test_that_a_click_on_a_lane_chooses_its_task(district, desk, qtbot):
    done = acknowledged(district, "sanitation", "drainage")
    seat = desk()
    seat.wait(lambda: len(seat.work.timeline.lanes) == 2)
    lane = seat.work.timeline.lanes[1]
    spot = QPoint(300, 24 + 32 + 16)
    qtbot.mouseClick(seat.work.timeline, Qt.MouseButton.LeftButton, pos=spot)
    assert seat.work.pane.task_list.key == lane.task.id
    assert lane.task.case_id == done.case_id


def test_that_a_key_turns_the_time_line_to_all_cases_of_the_unit(district, desk):
    sent(district, "sanitation", "drainage")
    sent(district, "sanitation", "traffic")
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 2)
    seat.work.board.choose_case(seat.work.board.case.id, district.units["sanitation"])
    seat.press(Qt.Key.Key_T)
    assert {lane.task.unit_id for lane in seat.work.timeline.lanes} == {
        district.units["sanitation"]
    }
    assert len({lane.task.case_id for lane in seat.work.timeline.lanes}) == 2


def test_that_progress_and_evidence_stand_in_the_case_matrix(district, desk):
    done = acknowledged(district, "sanitation", "drainage")
    as_officer(district, done, "drainage", u.ReportProgress, text="正在抽水")
    seat = desk()
    wanted = task_of(district, done, "drainage").id

    def detail():
        cards = {card.key: card for card in seat.work.pane.task_list.cards}
        return cards[wanted].detail if wanted in cards else ""

    seat.wait(lambda: "正在抽水" in detail())


def test_that_a_seat_that_only_looks_is_told_why_it_may_not_act(district, desk):
    acknowledged(district, "sanitation", "drainage")
    seat = desk("s01")
    seat.wait(lambda: len(task_ids(seat)) == 2)
    assert seat.runner.why_not("joint.add") == "需要由派遣员或值班长办理"
    seat.press(Qt.Key.Key_A)
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, AddSheet)]
