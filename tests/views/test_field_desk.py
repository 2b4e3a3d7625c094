"""The verify and inspect desk from both sides: who sends, and who goes to look."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.domain.commands import closing as c, intake as i
from console.views.field.workspace import FieldWorkspace
from tests.services.test_seven_steps import fed_back, inspecting, on, report, state_of
from tests.small_district import picture
from tests.views.work_seat import sit  # noqa: F401 - a fixture

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def verifying(district, who="g01"):
    done = report(district, title="井盖移位")
    sent = i.SendVerification(**on(done), person_id=district.people[who])
    return district.seat("j01").do(sent)


def open_first(seat):
    seat.wait(lambda: seat.work.errands.list.cards)
    seat.press(Qt.Key.Key_L, ALT)
    seat.wait(lambda: seat.work.file.file is not None)


@pytest.fixture
def collector(sit):  # noqa: F811
    made = sit("g01")
    made.open(FieldWorkspace)
    return made


@pytest.fixture
def centre(sit):  # noqa: F811
    made = sit("j01")
    made.open(FieldWorkspace)
    return made


def test_that_a_collector_sees_only_own_errands_by_due_time(collector, district):
    verifying(district, "g02")
    mine = verifying(district)
    inspecting(district)
    collector.wait(lambda: len(collector.work.errands.list.cards) == 2)
    titles = [card.title for card in collector.work.errands.list.cards]
    assert titles == ["核实 · 井盖移位", "核查 · 路面积水"]
    assert collector.work.errands.list.cards[0].key.case_id == mine.case_id


@pytest.mark.parametrize(
    ("key", "result"),
    [
        (Qt.Key.Key_1, "exists"),
        (Qt.Key.Key_2, "not_exists"),
        (Qt.Key.Key_3, "cannot_tell"),
    ],
)
def test_that_one_key_answers_a_verification_and_ctrl_enter_sends_it(
    collector, district, key, result
):
    done = verifying(district)
    open_first(collector)
    collector.press(key)
    collector.type("seen on the spot")
    collector.press(Qt.Key.Key_Return, CTRL)
    collector.wait(lambda: state_of(district, done) == "REPORTED")
    answers = district.seat("j01").rows("SELECT result, text FROM field_task")
    assert answers == [(result, "seen on the spot")]
    collector.wait(lambda: not collector.work.errands.list.cards)
    assert collector.drafts.names() == []


def test_that_photos_go_with_the_answer(collector, district, tmp_path):
    done = verifying(district)
    photo = tmp_path / "near.png"
    photo.write_bytes(picture().content)
    open_first(collector)
    collector.press(Qt.Key.Key_1)
    collector.work.host.form.photos.add([photo], "near")
    collector.press(Qt.Key.Key_Return, CTRL)
    collector.wait(lambda: state_of(district, done) == "REPORTED")
    kept = district.seat("j01").rows("SELECT name, moment FROM photo")
    assert kept == [("near.png", "near")]


def test_that_a_failed_inspection_needs_its_reason_before_it_can_be_sent(
    collector, district
):
    done, _ = inspecting(district)
    open_first(collector)
    collector.press(Qt.Key.Key_2)
    assert collector.work.host.form.lack.text() == "不合格须写明理由"
    assert collector.runner.why_not("field.submit") == "不合格须写明理由"
    collector.press(Qt.Key.Key_Return, CTRL)
    assert state_of(district, done) == "INSPECTING"
    collector.type("still dirty")
    collector.press(Qt.Key.Key_Return, CTRL)
    collector.wait(lambda: state_of(district, done) == "SUPERVISED")


def test_that_a_passed_inspection_goes_on_to_closing(collector, district):
    done, _ = inspecting(district)
    open_first(collector)
    assert "清运垃圾" in collector.work.compare.standard.text()
    assert "清理干净" in collector.work.compare.rule.text()
    assert len(collector.work.compare.after.photos) == 1
    collector.press(Qt.Key.Key_1)
    collector.press(Qt.Key.Key_Return, CTRL)
    collector.wait(lambda: state_of(district, done) == "TO_CLOSE")


def test_that_an_inspection_has_no_third_answer_and_says_so(collector, district):
    inspecting(district)
    open_first(collector)
    assert "只有合格和不合格" in collector.runner.why_not("field.third")


def test_that_esc_keeps_what_was_typed_as_a_draft_of_this_errand(collector, district):
    verifying(district)
    open_first(collector)
    collector.press(Qt.Key.Key_2)
    collector.type("half a sentence")
    collector.press(Qt.Key.Key_Escape)
    assert collector.work.host.form is None
    collector.press(Qt.Key.Key_L, ALT)
    collector.press(Qt.Key.Key_1)
    assert collector.work.host.form.said == "half a sentence"


def test_that_a_stale_answer_stays_as_typed_and_says_who_was_first(collector, district):
    done = verifying(district)
    open_first(collector)
    collector.press(Qt.Key.Key_1)
    collector.type("there")
    errand = collector.work.errand
    district.seat("j01").do(
        i.AnswerVerification(**on(done), errand_id=errand.id, result="not_exists")
    )
    form = collector.work.host.form
    form.try_to_send()
    collector.wait(form.refusal.text)
    assert form.said == "there"


def test_that_the_centre_sends_the_suggested_collector_by_two_keys(centre, district):
    done = report(district)
    open_first(centre)
    centre.press(Qt.Key.Key_S)
    centre.wait(lambda: centre.work.host.form.person_id is not None)
    centre.press(Qt.Key.Key_Return, CTRL)
    centre.wait(lambda: state_of(district, done) == "VERIFYING")
    centre.work.errands.chips.choose("out")
    centre.wait(lambda: centre.work.errands.list.cards)
    assert "高一" in centre.work.errands.list.cards[0].detail


def test_that_the_centre_sends_somebody_to_inspect_what_was_fed_back(centre, district):
    done = fed_back(district)
    centre.work.errands.chips.choose("inspect")
    open_first(centre)
    centre.press(Qt.Key.Key_Return)
    centre.wait(lambda: centre.work.host.form and centre.work.host.form.person_id)
    centre.press(Qt.Key.Key_Return, CTRL)
    centre.wait(lambda: state_of(district, done) == "INSPECTING")


def test_that_answers_come_back_to_the_centre_without_asking(centre, district):
    done = verifying(district)
    centre.work.errands.chips.choose("out")
    open_first(centre)
    errand = centre.work.errand
    district.seat("g01").do(
        i.AnswerVerification(
            **on(done), errand_id=errand.id, result="not_exists", text="没有井盖问题"
        )
    )
    centre.work.errands.chips.choose("back")
    centre.wait(lambda: centre.work.errands.list.cards)
    card = centre.work.errands.list.cards[0]
    assert "不属实" in card.right
    assert "没有井盖问题" in card.detail


def test_that_a_dispatcher_may_not_answer_and_the_key_says_who_may(sit, district):  # noqa: F811
    verifying(district)
    seat = sit("d07")
    seat.open(FieldWorkspace)
    seat.work.errands.chips.choose("out")
    open_first(seat)
    assert "采集员或受理员" in seat.runner.why_not("field.first")
    assert "要在" in seat.runner.why_not("field.send")


def test_that_the_empty_list_says_what_would_be_here(collector):
    assert "没有派给您" in collector.work.errands.list.empty_words
    assert "在左边选一项" in collector.work.panel.text.text()


def test_that_a_case_closed_meanwhile_is_told_and_the_form_stays(collector, district):
    done, errand_id = inspecting(district)
    open_first(collector)
    collector.press(Qt.Key.Key_1)
    collector.type("ok")
    form, errand = collector.work.host.form, collector.work.errand
    district.seat("z02").do(c.ForceClose(**on(done), reason="领导批示"))
    form.try_to_send()
    collector.wait(form.refusal.text)
    assert form.said == "ok"
    assert errand.id == errand_id
