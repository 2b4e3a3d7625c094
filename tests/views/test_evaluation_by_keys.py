"""A period's figures are traced to their cases with keys and mouse."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from console.domain.indicators import INDICATORS
from console.views.actions.button import ActionButton
from console.views.evaluation.parts import EvaluationParts
from console.views.evaluation.words import COUNTERS, RATES, formula
from console.views.evaluation.workspace import EvaluationWorkspace
from console.views.shared.ask_reason import ReasonDialog
from tests import case_walk as walk
from tests.services.test_periods_are_frozen import (
    appeal_granted,
    closed_late,
    month_over,
)
from tests.views.register_seat import RegisterSeat as Seat


class EvaluationSeat(Seat):
    def parts(self, kind, **more):
        session = self.session
        return kind(
            picture=session.picture,
            queries=session.queries,
            commands=session.commands,
            roles=session.admission.roles,
            clock=session.clock,
            pulse=self.pulse,
            watch=self.watch,
            switch=self.switch,
            runner=self.runner,
            messages=self.messages,
            changes=session.feed.changes_received,
            **more,
        )


@pytest.fixture
def sit(district, qapp, qtbot):
    seats = []

    def come(login="z02"):
        seat = EvaluationSeat(qapp, qtbot, district.url_for(login))
        seats.append(seat)
        work = EvaluationWorkspace(seat.parts(EvaluationParts))
        seat.open(work, "evaluation")
        seat.wait(lambda: work.figures is not None)
        return seat

    yield come
    for seat in seats:
        seat.leave()


def month() -> str:
    now = datetime.now(ZoneInfo("Asia/Shanghai"))  # noqa: TID251 - the real month
    return f"{now:%Y-%m}"


def test_that_the_month_that_runs_is_open_first(sit):
    before = month()
    assert sit().work.period in {before, month()}


def test_that_a_rate_is_opened_by_keys_and_shows_formula_and_cases(district, sit):
    closed = walk.closed(district)
    walk.fed_back(district)
    name = month_over(district)
    seat = sit()
    work = seat.work
    to_month(seat, name)
    work.rates.setFocus()
    seat.press(Qt.Key.Key_J)
    seat.press(Qt.Key.Key_Return)
    assert work.tracing.formula.text() == "按期结案数 ÷ 应结案数"
    seat.press(Qt.Key.Key_K)
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: work.tracing.rows_shown)
    assert work.tracing.formula.text() == "结案数 ÷ 应结案数"
    assert work.tracing.worked.text() == "1 ÷ 2 = 50.00%"
    assert [row.case_id for row in work.tracing.rows] == [closed.case_id]
    whole = work.tracing.findChild(QPushButton, "should_close")
    seat.click(whole)
    seat.wait(lambda: work.tracing.rows_shown)
    assert len(work.tracing.rows) == 2
    assert work.tracing.sum.text() == "应结案数：2 件案件，合计 2"


def test_that_a_card_is_opened_by_mouse(district, sit):
    walk.closed(district)
    name = month_over(district)
    seat = sit()
    to_month(seat, name)
    card = seat.work.cards["closing_rate"]
    assert card.figure == "100.00%"
    seat.click(card)
    seat.wait(lambda: seat.work.tracing.rows_shown)
    assert "结案率" in seat.work.tracing.title.text()
    assert card.isChecked()


def test_that_nothing_to_count_shows_a_dash(sit):
    seat = sit()
    assert {card.figure for card in seat.work.cards.values()} == {"—"}
    shares = [
        seat.work.rates.rows.index(row, 1).data()
        for row in range(seat.work.rates.rows.rowCount())
    ]
    assert set(shares) == {"—"}
    assert len(shares) == len(INDICATORS)


def test_that_a_unit_has_its_own_card_and_cases(district, sit):
    walk.closed(district)
    name = month_over(district)
    seat = sit()
    to_month(seat, name)
    work = seat.work
    assert work.units.rows.rowCount() == 1
    work.units.setFocus()
    seat.press(Qt.Key.Key_J)
    seat.press(Qt.Key.Key_Return)
    seat.wait(lambda: work.tracing.rows_shown)
    assert work.whose.text() == "环卫中心"
    assert "环卫中心" in work.tracing.title.text()
    assert work.cards["quality_score"].figure == "100.00%"
    seat.press(Qt.Key.Key_W)
    assert work.whose.text() == "全中心"


def test_that_changes_since_are_said_and_counted_anew_on_a_key(district, sit):
    seat = sit()
    work = seat.work
    reported = work.figures.counters["reported"]
    walk.report(district)
    seat.wait(lambda: "有变化" in work.read_at.text())
    assert work.figures.counters["reported"] == reported
    seat.press(Qt.Key.Key_R)
    seat.wait(lambda: work.figures.counters["reported"] == reported + 1)
    assert "有变化" not in work.read_at.text()


def test_that_every_counter_and_rate_has_a_name_and_a_formula(sit):
    counters = set(sit().work.figures.counters)
    assert counters <= set(COUNTERS)
    for each in INDICATORS:
        assert each.id in RATES
        assert "÷" in formula(each.id)
        assert set(each.counters) <= counters


def freeze_button(seat):
    return seat.work.findChild(ActionButton, "evaluation.freeze")


def to_month(seat, name):
    """Go to an earlier period by its key."""
    seat.press(Qt.Key.Key_BracketRight)
    seat.wait(lambda: seat.work.period == name and seat.work.figures is not None)


def test_that_a_period_is_frozen_by_keys_with_a_reason_and_says_by_whom(district, sit):
    late = closed_late(district)
    name = month_over(district)
    seat = sit("s01")
    work = seat.work
    assert "还没有结束" in freeze_button(seat).toolTip()
    to_month(seat, name)
    seat.press(Qt.Key.Key_Z)
    seat.wait(lambda: seat.window.findChild(ReasonDialog) is not None)
    dialog = seat.window.findChild(ReasonDialog)
    seat.qtbot.keyClicks(dialog.text_box, "month published")
    seat.qtbot.keyClick(
        dialog.text_box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    seat.wait(lambda: "孙一冻结" in work.freezing.said.text())
    assert "month published" in work.freezing.said.toolTip()
    assert not freeze_button(seat).isVisible()
    appeal_granted(district, late)
    seat.wait(lambda: "1 件" in work.freezing.corrected.text())
    shown = {figure.id: figure for figure in work.rates.listing}
    assert shown["ontime_closing_rate"].share == 0.0
    assert shown["ontime_closing_rate"].corrected == 1.0


def test_that_another_seat_sees_the_period_frozen_without_asking(district, sit):
    from console.domain.commands.evaluation import (  # noqa: PLC0415 - only here
        FreezePeriod,
    )

    walk.closed(district)
    name = month_over(district)
    seat = sit("j01")
    to_month(seat, name)
    assert "督办员或值班长" in freeze_button(seat).toolTip()
    district.seat("z02").do(FreezePeriod(name=name, reason="公布"))
    seat.wait(lambda: "周二冻结" in seat.work.freezing.said.text())
