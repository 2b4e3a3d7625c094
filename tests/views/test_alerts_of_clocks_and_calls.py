"""The alert centre tells of clocks that stayed behind and of units that do not come."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from console.domain.commands import joint as j
from console.jobs.ladder import Ladder
from console.services.registry import execute
from tests.jobs.test_late_calls import called, minutes_pass
from tests.jobs.test_left_clocks import (
    MENDED,
    alerts,
    left,
    left_behind,
    settled_district,
)
from tests.services.test_rules_change import link
from tests.services.test_rules_change_in_steps import WAITING, worked_off
from tests.views.supervision_seat import sit_whole

__all__ = ["left", "left_behind", "link", "settled_district", "sit_whole"]  # fixtures


def words_of(widget):
    return " ".join(each.text() for each in widget.findChildren(QLabel))


@pytest.mark.parametrize("login", ["z02", "admin1"])
def test_that_a_key_lets_a_clock_that_stayed_behind_follow(
    district, link, left, sit_whole, login
):
    seat = sit_whole(login)
    centre = seat.open("alerts")
    seat.wait(lambda: centre.list.rows.rowCount() == 1)
    seat.press(Qt.Key.Key_J)
    told = words_of(centre.detail)
    assert "时限未能重算" in told
    assert "stuck" in told
    assert "时限调整" in told
    link.execute(MENDED)
    seat.press(Qt.Key.Key_R)

    def followed():
        worked_off(district)  # or the seat's own scheduler was first
        return all(row.ended for row in alerts(district))

    seat.wait(followed)
    assert district.seat("d07").value(WAITING) == 0
    seat.wait(
        lambda: (
            seat.parts.runner.why_not("alerts.follow_again")
            == "选中的告警不是未能重算的时限"
        )
    )


def test_that_a_supervisor_sees_it_and_leaves_it_to_those_who_change_rules(
    left, sit_whole
):
    seat = sit_whole("s01")
    centre = seat.open("alerts")
    seat.wait(lambda: centre.list.rows.rowCount() == 1)
    seat.press(Qt.Key.Key_J)
    why_not = seat.parts.runner.why_not
    assert why_not("alerts.follow_again") == "由值班长或管理员再算"


def test_that_an_administrator_may_answer_what_the_post_is_told(
    district, left, sit_whole
):
    seat = sit_whole("admin1")
    centre = seat.open("alerts")
    seat.wait(lambda: centre.list.rows.rowCount() == 1)
    seat.press(Qt.Key.Key_J)
    seat.press(Qt.Key.Key_A)
    known = "SELECT login FROM alert_answer WHERE act = 'acknowledge'"
    seat.wait(lambda: district.seat("a01").rows(known) == [("admin1",)])


def test_that_the_caller_sees_who_has_not_come_until_the_unit_signs_in(
    district, sit_whole
):
    whistle = called(district)
    minutes_pass(district, 24 * 60)
    clock = district.seat("s01")
    Ladder(clock.engine, lambda c: execute(c, clock.units_of_work())).climb()
    seat = sit_whole("d07")
    centre = seat.open("alerts")

    def kinds():
        return {each.kind: each.ended_at is None for each in seat.picture.alerts}

    seat.wait(lambda: kinds() == {"whistle": True, "whistle_late": True})
    seat.wait(lambda: centre.list.rows.rowCount() == 2)
    rows = [centre.list.rows.index(row, 2).data() for row in range(2)]
    assert "逾时未到场" in rows
    unit = district.units["traffic"]
    district.seat("t01").do(j.SignIn(whistle_id=whistle, unit_id=unit))
    seat.wait(lambda: kinds() == {"whistle": False, "whistle_late": False})
    assert centre.list.rows.rowCount() == 2  # latched until somebody confirms
