"""The alert centre over the real database: acknowledge, confirm, shelve, flood, history."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from PySide6.QtCore import Qt

from console.domain.alarm_standing import Standing
from console.domain.clock import DrivenClock
from console.domain.records.supervision import AlertRecord
from console.store.freshness import Freshness
from console.store.picture import Picture
from console.views.alerts.shelve_sheet import ShelveSheet
from console.views.alerts.sound import RATE, Tone, samples, tone_of
from console.views.alerts.watch import AlertWatch, Ear
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.link_watch import LinkWatch
from tests import case_walk as walk
from tests.views.supervision_seat import made_order, sit_whole

__all__ = ["sit_whole"]
CTRL = Qt.KeyboardModifier.ControlModifier
NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def alert(number=1, **fields):
    told = {
        "id": number,
        "version": 1,
        "kind": "overdue",
        "severity": 2,
        "cause": "dispose",
        "title": f"案件 {number}",
        "raised_at": NOON,
        "tell": ("dispatcher",),
    }
    return AlertRecord(**(told | fields))


class Listening:
    """A watch with a driven clock, and what it rang and said."""

    def __init__(self, *alerts):
        self.clock, self.picture = DrivenClock(NOON), Picture(freshness=Freshness())
        self.rung, self.said = [], []
        self.picture.freshness.connected(NOON)
        self.picture.freshness.snapshot_came(NOON)
        self.picture.alerts.replace(alerts)
        self.link = LinkWatch(self.picture.freshness, self.clock)
        ear = Ear(
            login="d07",
            roles=frozenset({"dispatcher"}),
            ring=self.rung.append,
            announce=self.said.append,
        )
        self.watch = AlertWatch(self.picture, self.clock, self.link, ear)


def test_that_a_seat_that_starts_again_loses_no_alert_and_rings_for_the_gravest(qapp):
    heard = Listening(alert(1, severity=3), alert(2, severity=1), alert(3, tell=("x",)))
    assert heard.watch.waiting == 2
    assert heard.rung == [Tone.HIGH]
    heard.picture.alerts.apply([alert(1, version=2, acknowledged_by=("d07",))])
    heard.watch.look()
    assert heard.watch.waiting == 2
    assert heard.rung == [Tone.HIGH]


def test_that_the_end_of_a_shelf_is_announced_and_rings_also_after_a_restart(qapp):
    until = NOON + 30 * MINUTE
    shelved = alert(shelved_until=until, shelved_by="d08", shelf_comment="等车")
    heard = Listening(shelved)
    assert (heard.watch.waiting, heard.rung, heard.said) == (0, [], [])
    heard.clock.set(until)
    heard.watch.look()
    assert heard.rung == [Tone.MEDIUM]
    assert heard.said == ["搁置到期：案件 1（d08 搁置，等车）"]
    late = alert(shelved_until=NOON - MINUTE, shelved_by="d08", shelf_comment="等车")
    again = Listening(late)
    assert again.said == ["搁置到期：案件 1（d08 搁置，等车）"]
    again.watch.look()
    assert len(again.said) == 1


def test_that_quiet_hours_hold_an_alert_back_until_they_end(qapp):
    heard = Listening(alert(quiet_until=NOON + 10 * MINUTE))
    assert heard.rung == []
    assert heard.watch.counts[Standing.QUIET] == 1
    heard.clock.advance(10 * MINUTE)
    heard.watch.look()
    assert heard.rung == [Tone.MEDIUM]
    assert heard.watch.flood.recent == 1


def test_that_data_that_stops_has_a_sound_of_its_own_once(qapp):
    heard = Listening()
    heard.picture.freshness.lost(NOON)
    assert heard.rung == [Tone.STOPPED]
    heard.picture.freshness.lost(NOON)
    assert heard.rung == [Tone.STOPPED]


def test_that_every_priority_sounds_otherwise():
    sounds = {tone: samples(tone) for tone in Tone}
    assert len(set(sounds.values())) == len(Tone)
    assert all(len(each) > RATE // 5 * 2 for each in sounds.values())
    assert all(each[:2] == b"\0\0" for each in sounds.values())
    assert [tone_of(each) for each in (1, 2, 3)] == [Tone.HIGH, Tone.MEDIUM, Tone.LOW]


def raised(district, count):
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute(
            "INSERT INTO alert (key, kind, severity, cause, title, cell_id, tell,"
            " raised_at) SELECT 'k' || n, 'overdue', 2, 'dispose', '告警 ' || n, %s,"
            " '{supervisor}', now() FROM generate_series(1, %s) AS n",
            [district.cells[0], count],
        )


@pytest.fixture
def centre(district, sit_whole):
    def sit(login="s01"):
        seat = sit_whole(login)
        seat.centre = seat.open("alerts")
        return seat

    return sit


def test_that_acknowledging_keeps_an_alert_and_confirming_moves_it_to_the_history(
    district, centre
):
    made_order(district, walk.sent(district), level=2)
    seat = centre()
    seat.wait(lambda: seat.centre.list.rows.rowCount() == 1)
    seat.press(Qt.Key.Key_J)
    seat.press(Qt.Key.Key_A)
    seat.wait(lambda: seat.parts.alerts.counts[Standing.ACKNOWLEDGED] == 1)
    assert seat.centre.list.rows.rowCount() == 1
    seat.press(Qt.Key.Key_C)
    sheet = seat.sheet(ReasonDialog)
    sheet.text_box.setPlainText("已派人处理")
    seat.qtbot.keyClick(sheet.text_box, Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: seat.centre.list.rows.rowCount() == 0)
    seat.press(Qt.Key.Key_Slash)
    seat.qtbot.keyClicks(seat.centre.history_bar.search_line, "nothing like it")
    seat.wait(lambda: seat.centre.history.rows.rowCount() == 0)
    seat.centre.history_bar.search_line.setText("已派人")
    seat.wait(lambda: seat.centre.history.rows.rowCount() == 1)


def test_that_a_shelved_alert_is_shared_with_comment_and_stands_after_a_restart(
    district, centre, sit_whole
):
    made_order(district, walk.sent(district))
    seat = centre()
    seat.wait(lambda: seat.centre.list.rows.rowCount() == 1)
    seat.press(Qt.Key.Key_J)
    seat.press(Qt.Key.Key_S)
    sheet = seat.sheet(ShelveSheet)
    assert sheet.lacking() == "请写明理由"
    sheet.comment_box.setPlainText("等吊车")
    seat.qtbot.keyClick(sheet.comment_box, Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: seat.parts.alerts.counts[Standing.SHELVED] == 1)
    assert seat.centre.list.rows.rowCount() == 0
    other = sit_whole("s01")
    other.wait(lambda: other.parts.alerts.counts[Standing.SHELVED] == 1)
    (shelved,) = other.picture.alerts
    assert (shelved.shelved_by, shelved.shelf_comment) == ("s01", "等吊车")


def test_that_a_flood_is_grouped_by_place_and_cause_and_answered_as_one(
    district, centre
):
    raised(district, 12)
    seat = centre()
    seat.wait(lambda: seat.parts.alerts.flood.active)
    seat.wait(lambda: seat.centre.front is seat.centre.groups)
    assert seat.centre.groups.rows.rowCount() == 1
    seat.press(Qt.Key.Key_J)
    (row,) = seat.centre.chosen
    assert len(row.ids) == 12
    seat.press(Qt.Key.Key_A)
    seat.wait(lambda: seat.parts.alerts.counts[Standing.ACKNOWLEDGED] == 12)
    seat.press(Qt.Key.Key_G)
    assert seat.centre.front is seat.centre.list
    assert seat.centre.list.rows.rowCount() == 12


def test_that_the_pill_opens_the_centre_and_counts_what_waits(district, sit_whole):
    raised(district, 2)
    seat = sit_whole("s01")
    seat.wait(lambda: seat.parts.alerts.waiting == 2)
    seat.desk._count()
    pill = seat.window.top_bar.alert_pill
    assert "待确认 2" in pill.text()
    seat.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert seat.window.stack.current_id == "alerts"
