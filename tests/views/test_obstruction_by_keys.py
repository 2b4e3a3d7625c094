"""A unit is obstructed, from its report to the end, by real keys on both seats."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.domain.commands import dispatch as d, unit as u
from console.views.dispatch.field_sheets import TaskSheet
from console.views.unit.workspace import UnitWorkspace
from console.views.work.obstruction_sheet import ObstructionSheet
from tests.small_district import picture
from tests.views.dispatch_seat import on, seated, sent
from tests.views.work_seat import sit  # noqa: F401 - a fixture

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return


def task_of(district, done):
    seat = district.seat("a01")
    question = "SELECT id FROM task WHERE case_id = :c ORDER BY id"
    return seat.value(question, c=done.case_id)


def standing(district, task):
    question = "SELECT state, remaining_s IS NOT NULL FROM task WHERE id = :t"
    return tuple(district.seat("a01").rows(question, t=task)[0])


def taken(district):
    done = sent(district, "sanitation")
    task = task_of(district, done)
    return district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task)), task


def reported(district):
    done, task = taken(district)
    told = u.ReportObstruction(
        **on(done),
        task_id=task,
        kind="O2",
        reason="商户围堵",
        police_number="110-7",
        pictures=(picture(),),
    )
    return district.seat("w01").do(told), task


@pytest.fixture
def unit(sit):  # noqa: F811
    made = sit("w01")
    made.open(UnitWorkspace)
    return made


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


def on_board(unit, task):
    columns = unit.work.board.columns.values()
    unit.wait(
        lambda: task in {card.key for each in columns for card in each.list.cards}
    )
    unit.press(Qt.Key.Key_L, ALT)
    unit.wait(lambda: unit.work.desk.file is not None)


def card(unit):
    (shown,) = unit.work.board.columns["hand"].list.cards
    return shown


def tags(unit):
    return [tag.text for tag in card(unit).tags]


def test_that_a_unit_reports_what_is_in_its_way_with_a_photo(unit, district, tmp_path):
    photo = tmp_path / "crowd.png"
    photo.write_bytes(picture().content)
    _done, task = taken(district)
    on_board(unit, task)
    unit.wait(lambda: unit.runner.why_not("unit.obstruct") is None)
    unit.press(Qt.Key.Key_B)
    form = unit.work.host.form
    assert form.lack.text() == "没有写：受阻情况（必填）"
    unit.type("crowd at the gate")
    form.kind_box.setFocus()
    unit.press(Qt.Key.Key_Down)
    unit.press(Qt.Key.Key_Down)
    form.police_line.setFocus()
    unit.type("110-2231")
    form.photos.add([photo], "scene")
    unit.press(ENTER, CTRL)
    unit.wait(lambda: unit.work.host.form is None)
    kept = "SELECT kind, text, police_number, photos, state FROM obstruction"
    assert [tuple(row) for row in district.seat("a01").rows(kept)] == [
        ("O3", "crowd at the gate", "110-2231", 1, "ASKED")
    ]
    unit.wait(lambda: "受阻待批" in tags(unit))
    assert unit.runner.why_not("unit.obstruct") == "已经报告受阻，等审批"


def test_that_the_dispatcher_grants_what_is_in_view_and_hears_of_joint_enforcement(
    desk, district
):
    done, task = reported(district)
    desk.choose(done.case_id)
    desk.wait(lambda: desk.runner.why_not("case.obstruction") is None)
    desk.shift(Qt.Key.Key_U)
    sheet = desk.sheet(ObstructionSheet)
    heads = "\n".join(label.text() for label in sheet.findChildren(type(sheet.lack)))
    for told in ("暴力阻挠", "商户围堵", "110-7", "照片 1 张"):
        assert told in heads
    assert sheet.joint_box.isChecked()
    assert "综合执法哨" in sheet.joint_box.text()
    desk.keys("police on their way")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(ObstructionSheet)
    assert standing(district, task) == ("OBSTRUCTED", True)
    desk.wait(lambda: any("综合执法哨" in text for text in desk.said()))
    desk.wait(lambda: desk.picture.cases[done.case_id].remaining_s is not None)
    assert desk.picture.cases[done.case_id].due_at is None
    desk.wait(lambda: desk.space.focus.file.tasks[0].state == "OBSTRUCTED")
    states = [label.text() for _task, label in desk.space.file_pane.tasks._states]
    assert states[0].startswith("受阻")
    assert desk.runner.why_not("case.obstruction") == "没有单位报告受阻待批"


def test_that_a_refusal_leaves_the_clock_running(desk, district):
    done, task = reported(district)
    desk.choose(done.case_id)
    desk.shift(Qt.Key.Key_U)
    sheet = desk.sheet(ObstructionSheet)
    desk.keys(Qt.Key.Key_2, modifier=ALT)
    desk.wait(lambda: sheet.choice == "refuse")
    sheet.reason_box.setFocus()
    desk.keys("go on")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(ObstructionSheet)
    assert standing(district, task) == ("ACKNOWLEDGED", False)
    desk.wait(lambda: any("计时照走" in text for text in desk.said()))


def granted(district):
    done, task = reported(district)
    decided = d.DecideObstruction(
        **on(done), task_id=task, granted=True, reason="请公安到场"
    )
    return district.seat("d07").do(decided), task


def test_that_the_unit_sees_its_clock_stand_still_and_ends_it_by_enter(unit, district):
    _done, task = granted(district)
    on_board(unit, task)
    unit.wait(lambda: unit.work.desk.task.state == "OBSTRUCTED")
    assert "受阻" in tags(unit)
    before = card(unit).right
    assert before
    unit.work.board.follow()
    assert card(unit).right == before
    assert "要在" in unit.runner.why_not("unit.feed_back")
    unit.press(ENTER)
    unit.type("police have come")
    unit.press(ENTER, CTRL)
    unit.wait(lambda: unit.work.host.form is None)
    assert standing(district, task) == ("ACKNOWLEDGED", False)
    unit.wait(lambda: "受阻" not in tags(unit))
    assert unit.runner.why_not("unit.unobstruct") == "没有报告过受阻"


def test_that_the_dispatcher_ends_it_for_the_unit(desk, district):
    done, task = granted(district)
    desk.choose(done.case_id)
    desk.wait(lambda: desk.runner.why_not("case.end_obstruction") is None)
    desk.shift(Qt.Key.Key_W)
    sheet = desk.sheet(TaskSheet)
    sheet.reason_box.setFocus()
    desk.keys("all clear")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(TaskSheet)
    assert standing(district, task) == ("ACKNOWLEDGED", False)
    ended = "SELECT ended_by, ended_reason FROM obstruction"
    assert [tuple(row) for row in district.seat("a01").rows(ended)] == [
        ("d07", "all clear")
    ]


def test_that_there_is_nothing_to_decide_where_nothing_was_reported(desk, district):
    done, _task = taken(district)
    desk.choose(done.case_id)
    assert desk.runner.why_not("case.obstruction") == "没有单位报告受阻待批"
    assert desk.runner.why_not("case.end_obstruction") == "本案没有受阻的单位"
