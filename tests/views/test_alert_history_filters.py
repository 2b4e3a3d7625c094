"""The history of alerts narrowed by kind, priority, state, days, unit and person."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication

from console.domain import queries as ask
from tests.views.supervision_seat import sit_whole

__all__ = ["sit_whole"]
SHIFT = Qt.KeyboardModifier.ShiftModifier
PUT = """INSERT INTO alert (key, kind, severity, cause, title, unit_id, tell, raised_at,
    ended_at) VALUES (%(title)s, %(kind)s, %(severity)s, 'dispose', %(title)s, %(unit)s,
    '{supervisor}', now() - %(age)s, CASE WHEN %(over)s THEN now() END) RETURNING id"""
ANSWER = """INSERT INTO alert_answer (alert_id, act, login, until)
  VALUES (%s, %s, %s, now() + interval '1 hour')"""
DAY = timedelta(days=1)


@pytest.fixture
def history(district):
    """Five alerts, each of which differs from every other in some way."""
    unit = district.units
    rows = (
        ("甲", "near", 3, "sanitation", 0 * DAY, False, ()),
        ("乙", "overdue", 2, "drainage", 3 * DAY, True, ()),
        ("丙", "overdue", 1, "sanitation", 20 * DAY, False, (("confirm", "z02"),)),
        ("丁", "order_late", 1, "traffic", 60 * DAY, False, (("shelve", "s01"),)),
        (
            "戊",
            "whistle_late",
            2,
            "traffic",
            200 * DAY,
            False,
            (("acknowledge", "z02"),),
        ),
    )
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        for title, kind, severity, of, age, over, answers in rows:
            told = {"title": title, "kind": kind, "severity": severity, "age": age}
            told |= {"unit": unit[of], "over": over}
            (key,) = link.execute(PUT, told).fetchone()
            for act, login in answers:
                link.execute(ANSWER, [key, act, login])
    return district


@pytest.fixture
def centre(history, sit_whole):
    seat = sit_whole("s01")
    seat.centre = seat.open("alerts")
    seat.bar = seat.centre.history_bar
    seat.press(Qt.Key.Key_F)
    assert QApplication.focusWidget() is seat.bar.kind_box
    seat.wait(lambda: found(seat) == set("甲乙丙丁戊"))
    return seat


def found(seat):
    return {alert.title for alert in seat.centre._past}


def down(seat, times):
    for _ in range(times):
        seat.press(Qt.Key.Key_Down)


def tab(seat, times=1):
    for _ in range(times):
        seat.press(Qt.Key.Key_Tab)


def type_in(seat, text):
    seat.qtbot.keyClicks(QApplication.focusWidget(), text)


def test_that_keys_alone_narrow_by_kind_and_by_priority_and_take_both_off(centre):
    down(centre, 2)
    centre.wait(lambda: found(centre) == set("乙丙"))
    tab(centre)
    down(centre, 1)
    centre.wait(lambda: found(centre) == {"丙"})
    centre.press(Qt.Key.Key_F, SHIFT)
    centre.wait(lambda: found(centre) == set("甲乙丙丁戊"))
    assert not centre.bar.narrowed


@pytest.mark.parametrize(
    ("times", "wanted"), [(1, "甲戊"), (2, "丁"), (3, "乙"), (4, "丙")]
)
def test_that_keys_narrow_by_what_has_become_of_an_alert(centre, times, wanted):
    tab(centre, 2)
    assert QApplication.focusWidget() is centre.bar.state_box
    down(centre, times)
    centre.wait(lambda: found(centre) == set(wanted))


@pytest.mark.parametrize(
    ("times", "wanted"), [(1, "甲"), (2, "甲乙"), (3, "甲乙丙"), (4, "甲乙丙丁")]
)
def test_that_keys_narrow_by_the_days_gone_by(centre, times, wanted):
    tab(centre, 3)
    down(centre, times)
    centre.wait(lambda: found(centre) == set(wanted))


def test_that_days_of_ones_own_are_from_the_first_to_the_end_of_the_last(centre):
    tab(centre, 3)
    assert not centre.bar.first_day.isVisible()
    down(centre, 5)
    assert centre.bar.first_day.isVisible()
    centre.wait(lambda: found(centre) == set("甲乙"))
    today = centre.bar.last_day.date()
    assert isinstance(today, QDate)
    tab(centre)
    assert QApplication.focusWidget() is centre.bar.first_day
    type_in(centre, today.addDays(-30).toString("yyyyMMdd"))
    tab(centre)
    type_in(centre, today.addDays(-3).toString("yyyyMMdd"))
    centre.wait(lambda: found(centre) == set("乙丙"))


def test_that_a_unit_is_found_by_its_pinyin_initials_and_a_person_by_login(centre):
    tab(centre, 4)
    assert QApplication.focusWidget() is centre.bar.unit_box
    type_in(centre, "jtzd")
    tab(centre)
    centre.wait(lambda: found(centre) == set("丁戊"))
    type_in(centre, "z02")
    centre.press(Qt.Key.Key_Return)
    centre.wait(lambda: found(centre) == {"戊"})
    assert QApplication.focusWidget() is centre.centre.history
    centre.press(Qt.Key.Key_J)
    assert [alert.title for alert in centre.centre.chosen] == ["戊"]


def test_that_the_words_narrow_together_with_the_choices(centre):
    tab(centre)
    down(centre, 1)
    centre.wait(lambda: found(centre) == set("丙丁"))
    centre.press(Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is centre.bar.search_line
    centre.bar.search_line.setText("丁")
    centre.wait(lambda: found(centre) == {"丁"})


def test_that_every_query_of_the_history_is_answered_by_the_server(history):
    from console.db.connect import connect  # noqa: PLC0415 - beside its only use
    from console.db.reads.answers import answer  # noqa: PLC0415

    unit = history.units["drainage"]
    with connect(
        history.url_for("s01"), application_name="test", autocommit=True
    ) as link:

        def titles(**how):
            told = answer(ask.AlertHistory(**how), link)
            return "".join(alert.title for alert in told)

        assert titles() == "甲乙丙丁戊"
        assert titles(kind="overdue", severity=2) == "乙"
        assert titles(unit_id=unit) == "乙"
        assert titles(login="z02") == "丙戊"
        assert titles(state=ask.AlertState.SHELVED) == "丁"
