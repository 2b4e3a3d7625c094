"""Pages with a detail open on their first row; choosing it changes nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt

from console.domain.alarm_standing import Standing
from console.views.supervision.sheets import DraftSheet
from tests import case_walk as walk
from tests.views.supervision_seat import made_order, sit_whole
from tests.views.test_alerts_centre import raised
from tests.views.test_evaluation_by_keys import sit

__all__ = ["sit", "sit_whole"]
ALT = Qt.KeyboardModifier.AltModifier


def test_that_the_board_of_orders_opens_with_its_first_card_shown(district, sit_whole):
    order = made_order(district, walk.sent(district))
    seat = sit_whole("s01")
    board = seat.open("supervision")
    page = board.pages["orders"]
    seat.wait(lambda: page.board.key == ("order", order.id))
    assert page.detail.detail is not None
    assert seat.picture.orders[order.id].state == "ISSUED"


def test_that_an_empty_board_says_what_would_be_there(district, sit_whole):
    page = sit_whole("s01").open("supervision").pages["orders"]
    assert page.board.key is None
    assert page.detail.detail is None


def test_that_the_first_alert_is_shown_and_stays_unacknowledged(district, sit_whole):
    raised(district, 2)
    seat = sit_whole("s01")
    centre = seat.open("alerts")
    seat.wait(lambda: centre.chosen)
    assert centre.detail.detail is not None
    assert [seat.parts.alerts.standing(each) for each in centre.chosen] == [
        Standing.NEW
    ]
    assert seat.picture.alerts[centre.chosen[0].id].acknowledged_by == ()


def test_that_another_case_than_the_chosen_card_can_be_put_under_supervision(
    district, sit_whole
):
    made_order(district, walk.sent(district, title="井盖缺失"))
    other = walk.sent(district, "traffic", title="消防通道堵塞")
    seat = sit_whole("s01")
    page = seat.open("supervision").pages["orders"]
    seat.wait(lambda: page.board.key and len(seat.picture.cases) == 2)
    seat.press(Qt.Key.Key_N)
    sheet = seat.sheet(DraftSheet)
    assert sheet.case_id != other.case_id
    sheet.activateWindow()
    seat.wait(sheet.isActiveWindow)
    seat.qtbot.keyClick(sheet.reason_box, Qt.Key.Key_C, ALT)
    seat.wait(sheet.pick.isVisible)
    sheet.pick.line.setText("消防")
    assert sheet.case_id == other.case_id
    assert sheet.unit_box.currentText() == "交通支队"


def test_that_an_evaluation_opens_with_its_first_rate_traced(district, sit):
    walk.closed(district)
    work = sit().work
    assert work.tracing.shows_figure
    assert work.cards["closing_rate"].isChecked()
    assert work.rates.entity.id == "closing_rate"
    assert not work.rates.hasFocus()
