"""The unit officer's seat: the board, each action by its key, orders, evidence."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt

from console.domain.commands import (
    closing as c,
    desk,
    dispatch as d,
    supervision as s,
    unit as u,
)
from console.models.case_texts import state_text
from console.views.shared.photo_viewer import PhotoViewer
from console.views.unit.workspace import UnitWorkspace
from tests.case_walk import close_inspected
from tests.services.test_seven_steps import fed_back, on, sent, state_of, tasks_of
from tests.small_district import picture
from tests.views.work_seat import sit  # noqa: F401 - a fixture

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def seat(sit):  # noqa: F811
    made = sit("w01")
    made.open(UnitWorkspace)
    return made


def cards(seat, column):
    return seat.work.board.columns[column].list.cards


def on_board(seat):
    return {card.key for name in seat.work.board.columns for card in cards(seat, name)}


def take(seat, district, done):
    """Choose the task of a case on the board."""
    task = tasks_of(district, done)[0]
    seat.wait(lambda: task in on_board(seat))
    seat.press(Qt.Key.Key_L, ALT)
    seat.wait(lambda: seat.work.file.file is not None)
    seat.wait(lambda: seat.work.desk.case is not None)
    return task


def acknowledged(seat, district):
    done = sent(district)
    task = take(seat, district, done)
    seat.press(Qt.Key.Key_A)
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: cards(seat, "hand"))
    seat.wait(lambda: not seat.sender_busy)
    return done, task


@pytest.fixture(autouse=True)
def quiet(seat):
    type(seat).sender_busy = property(
        lambda self: (
            self.work.sender.under_way
            or (self.work.desk.case and self.work.desk.case.state == "DISPATCHED")
        )
    )


def ready(seat, name):
    seat.wait(lambda: seat.runner.why_not(f"unit.{name}") is None)


def test_that_a_task_goes_through_the_board_by_keys_alone(seat, district, tmp_path):
    photo = tmp_path / "after.png"
    photo.write_bytes(picture().content)
    done, _ = acknowledged(seat, district)
    ready(seat, "on_site")
    seat.press(Qt.Key.Key_S)
    seat.wait(lambda: cards(seat, "site"))
    ready(seat, "progress")
    seat.press(Qt.Key.Key_P)
    seat.type("half done")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: seat.work.host.form is None)
    ready(seat, "feed_back")
    seat.press(Qt.Key.Key_F)
    seat.type("all clean")
    form = seat.work.host.form
    form.photos.add([photo], "after")
    form.checked["处置前照片"].setChecked(True)
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state_of(district, done) == "FED_BACK")
    seat.wait(lambda: cards(seat, "done"))
    assert [tag.text for tag in cards(seat, "done")[0].tags] == ["按时"]
    verbs = district.seat("a01").rows(
        "SELECT count(*) FROM case_note WHERE kind = 'progress'"
    )
    assert verbs == [(1,)]


def test_that_a_new_task_appears_with_its_receipt_clock(seat, district):
    sent(district)
    seat.wait(lambda: cards(seat, "receive"))
    card = cards(seat, "receive")[0]
    assert card.title == "路面积水"
    assert ":" in card.right
    assert "待签收 1" in seat.work.board.columns["receive"]._title.text()


def test_that_enter_does_what_the_task_waits_for(seat, district):
    take(seat, district, sent(district))
    seat.press(Qt.Key.Key_Return)
    assert seat.work.host.form is not None
    assert seat.work.host.form.verb == "签收"


def test_that_missing_evidence_is_named_before_anything_is_sent(
    seat, district, tmp_path
):
    done, _ = acknowledged(seat, district)
    ready(seat, "feed_back")
    seat.press(Qt.Key.Key_F)
    seat.type("done")
    form = seat.work.host.form
    assert form.lack.text() == "缺少凭据：处置前照片、处置后照片"
    seat.press(Qt.Key.Key_Return, CTRL)
    assert state_of(district, done) == "HANDLING"
    photo = tmp_path / "p.png"
    photo.write_bytes(picture().content)
    form.photos.add([photo], "after")
    assert form.lack.text() == "缺少凭据：处置前照片"
    assert form.shown.text() == "凭据已齐：处置后照片"


def test_that_what_cannot_be_done_says_why(seat, district):
    why_not = seat.runner.why_not
    assert why_not("unit.acknowledge") == "没有选中任务"
    take(seat, district, sent(district))
    assert "要在“处置中、到场”时" in why_not("unit.feed_back")
    assert why_not("unit.receive_order") == "没有选中督办单"
    assert why_not("unit.acknowledge") is None


def test_that_a_return_names_the_unit_thought_responsible(seat, district):
    done = sent(district)
    task = take(seat, district, done)
    seat.press(Qt.Key.Key_T)
    seat.type("not ours")
    form = seat.work.host.form
    form.unit.setCurrentIndex(form.unit.findData(district.units["drainage"]))
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state_of(district, done) == "RETURN_REVIEW")
    row = district.seat("d07").rows(
        "SELECT return_reason, suggested_unit_id FROM task WHERE id = :t", t=task
    )
    assert row == [("not ours", district.units["drainage"])]
    seat.wait(lambda: cards(seat, "returned"))


def test_that_a_refused_return_is_seen_on_the_card(seat, district):
    done = sent(district)
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(
        u.AskReturn(**on(done), task_id=task, reason="不属我单位")
    )
    district.seat("d07").do(
        d.RefuseReturn(**on(done), task_id=task, reason="清单载明由环卫负责")
    )

    def shown():
        return [*cards(seat, "receive"), *cards(seat, "hand")]

    seat.wait(
        lambda: [[t.text for t in card.tags] for card in shown()] == [["退件未准"]]
    )


def test_that_an_extension_takes_a_limit_in_words_and_refuses_nonsense(seat, district):
    done, _ = acknowledged(seat, district)
    ready(seat, "extension")
    seat.press(Qt.Key.Key_E)
    seat.type("truck broken")
    form = seat.work.host.form
    form.limit_line.setFocus()
    seat.type("soon")
    assert "不是时限" in form.lack.text()
    form.limit_line.selectAll()
    seat.type("2 wd")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state_of(district, done) == "EXTENSION_REVIEW")


def test_that_a_deferral_needs_reason_plan_and_date(seat, district):
    done, _ = acknowledged(seat, district)
    ready(seat, "deferral")
    seat.press(Qt.Key.Key_H)
    seat.type("needs money")
    form = seat.work.host.form
    assert form.lack.text() == "没有写整改方案"
    form.plan.setFocus()
    seat.type("next budget")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state_of(district, done) == "DEFERRAL_REVIEW")


def test_that_an_order_stands_on_top_and_is_received_and_answered(seat, district):
    done, task = acknowledged(seat, district)
    district.seat("s01").do(
        s.DraftOrder(
            case_id=done.case_id,
            unit_id=district.units["sanitation"],
            level=1,
            reason="三次来电",
            demand="今日清完",
            task_id=task,
            issue_now=True,
        )
    )
    panel = seat.work.orders
    seat.wait(lambda: panel.list.cards)
    number = district.seat("a01").value("SELECT number FROM supervision_order")
    assert re.fullmatch(r"督〔\d{4}〕1", number)
    assert number in panel.list.cards[0].title
    panel.list.setFocus()
    seat.press(Qt.Key.Key_J)
    assert seat.runner.why_not("unit.reply_order") == "先签收督办单再答复"
    seat.press(Qt.Key.Key_O)
    seat.wait(lambda: panel.order.state == "RECEIVED")
    seat.press(Qt.Key.Key_Y)
    seat.type("trucks sent")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: panel.order.state == "REPLIED")
    assert panel.order.reply == "trucks sent"
    assert panel.list.cards


def test_that_a_draft_of_the_result_survives_the_end_of_the_widget(seat, district):
    acknowledged(seat, district)
    ready(seat, "feed_back")
    seat.press(Qt.Key.Key_F)
    seat.type("half a result")
    seat.wait(seat.drafts.names)
    seat.drop_window()
    seat.runner.table._actions.clear()
    seat.open(UnitWorkspace)
    seat.wait(lambda: cards(seat, "hand"))
    seat.press(Qt.Key.Key_L, ALT)
    ready(seat, "feed_back")
    seat.press(Qt.Key.Key_F)
    assert seat.work.host.form.said == "half a result"


def test_that_left_and_right_go_between_filled_columns(seat, district):
    fed_back(district)
    sent(district)
    seat.wait(lambda: cards(seat, "receive") and cards(seat, "done"))
    first = cards(seat, "receive")[0].key
    seat.work.board.choose(first)
    seat.press(Qt.Key.Key_L, ALT)
    seat.press(Qt.Key.Key_Right)
    assert seat.work.board.task_id == cards(seat, "done")[0].key
    assert seat.work.board.columns["receive"].list.key is None
    seat.press(Qt.Key.Key_Left)
    assert seat.work.board.task_id == first


def test_that_the_other_unit_of_a_joint_case_is_named(seat, district):
    done = sent(district, "sanitation", "drainage")
    take(seat, district, done)
    assert "协办 区排水集团" in seat.work.panel.units.text()


def test_that_a_callers_number_is_masked_at_a_units_seat(seat, district):
    take(seat, district, sent(district))
    assert "13800000000" not in seat.work.panel.source.text()


def test_that_empty_columns_say_what_would_be_there(seat):
    for column in seat.work.board.columns.values():
        assert column.list.empty_words
    assert "没有督办单" in seat.work.orders.list.empty_words


def test_that_a_recalled_task_leaves_the_open_form_and_its_text(seat, district):
    done = sent(district)
    take(seat, district, done)
    seat.press(Qt.Key.Key_T)
    seat.type("not ours")
    district.seat("d07").do(d.RecallOrder(**on(done)))
    form = seat.work.host.form
    seat.wait(form.refusal.text)
    assert "所填内容仍在" in form.refusal.text()
    assert form.said == "not ours"


def test_that_a_form_sent_after_its_task_was_recalled_touches_no_other_task(
    seat, district
):
    done = {each.case_id: each for each in (sent(district), sent(district))}
    take(seat, district, next(iter(done.values())))
    chosen = seat.work.task
    seat.press(Qt.Key.Key_T)
    seat.type("not ours")
    form = seat.work.host.form
    district.seat("d07").do(d.RecallOrder(**on(done.pop(chosen.case_id))))
    seat.wait(form.refusal.text)
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: "看不到它" in form.refusal.text())
    assert form.said == "not ours"
    (other,) = done.values()
    states = "SELECT state FROM task WHERE case_id = :c"
    assert district.seat("w01").value(states, c=other.case_id) == "SENT"


def test_that_what_was_done_today_stands_there_after_the_case_has_been_closed(
    seat, district
):
    done = fed_back(district)
    seat.wait(lambda: cards(seat, "done"))
    errand = c.SendInspection(**on(done), person_id=district.people["g01"])
    done = close_inspected(district, district.seat("j01").do(errand))
    ended = state_text("CLOSED")
    seat.wait(
        lambda: [t.text for c in cards(seat, "done") for t in c.tags][-1:] == [ended]
    )
    (card,) = cards(seat, "done")
    assert card.title == "路面积水"
    assert done.case_id not in seat.picture.cases
    seat.press(Qt.Key.Key_L, ALT)
    seat.wait(lambda: seat.work.file.file is not None)
    assert seat.work.task.case_id == done.case_id
    assert "“已反馈”" in seat.runner.why_not("unit.feed_back")


def test_that_volunteers_with_fitting_skills_are_offered_for_self_governed_matters(
    seat, district
):
    with district.seat("admin1").engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO person (login, name, post, roles, skills, lon, lat) VALUES"
            " ('v01', '志一', '志愿者', '{}', '{纠纷}', 120.0005, 30.0005)"
        )
    done = sent(district, code="G1201-1")
    take(seat, district, done)
    seat.wait(lambda: any(p.name == "志一" for p in seat.picture.persons))
    seat.press(Qt.Key.Key_A)
    offered = {card.title: card for card in seat.work.host.form.handlers.cards}
    assert list(offered) == ["不指定", "志一", "卫一"]
    assert [tag.text for tag in offered["志一"].tags] == ["纠纷", "社会力量"]
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: cards(seat, "hand"))
    handler = district.seat("a01").value(
        "SELECT p.name FROM task t JOIN person p ON p.id = t.handler_id"
    )
    assert handler == "志一"


def test_that_for_any_other_matter_the_units_own_people_stand_alone(seat, district):
    done = sent(district)
    take(seat, district, done)
    seat.press(Qt.Key.Key_A)
    offered = [card.title for card in seat.work.host.form.handlers.cards]
    assert offered == ["不指定", "卫一"]


def test_that_the_first_task_is_shown_at_once_and_stays_as_it_is(seat, district):
    done = sent(district)
    seat.wait(lambda: seat.work.board.task_id is not None)
    seat.wait(lambda: seat.work.desk.case is not None)
    assert seat.work.desk.case.id == done.case_id
    (task,) = tasks_of(district, done)
    assert seat.work.board.task.id == task
    assert seat.work.board.task.state == "SENT"


def test_that_a_narrow_column_gives_the_case_number_a_line_of_its_own(seat, district):
    sent(district)
    seat.wait(lambda: cards(seat, "receive"))
    shown = seat.work.board.columns["receive"].list
    first = shown.model().index(0, 0)
    seat.work.window().resize(1920, 1080)
    seat.wait(lambda: shown.viewport().width() > 230)
    seat.wait(lambda: shown.visualRect(first).height() < 80)
    seat.work.window().resize(1366, 768)
    seat.wait(lambda: shown.viewport().width() < 180)
    seat.wait(lambda: shown.visualRect(first).height() > 90)


def test_that_the_photos_of_a_case_are_looked_at_one_after_the_other(seat, district):
    done = sent(district)
    for colour in ("green", "red"):
        done = district.seat("d07").do(
            desk.AddPicture(**on(done), picture=picture(colour=colour))
        )
    take(seat, district, done)
    seat.wait(lambda: len(seat.work.panel.photos.photos) == 2)
    seat.work.panel.photos.setFocus()
    seat.work.panel.photos.setCurrentRow(0)
    seat.press(Qt.Key.Key_Return)
    (viewer,) = seat.work.window().findChildren(PhotoViewer)
    seat.wait(lambda: viewer.whole_shown)
    assert viewer.caption.text().startswith("1 / 2")
    seat.qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.caption.text().startswith("2 / 2")
    seat.wait(lambda: viewer.whole_shown)
    seat.qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    seat.wait(lambda: not seat.work.window().findChildren(PhotoViewer))
