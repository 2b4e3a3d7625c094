"""The palette finds ended cases by number and opens their file read-only."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from console.domain.states import Severity
from console.views.shell.palette_entry import PaletteEntry
from tests import case_walk as walk
from tests.views.supervision_seat import sit_whole

__all__ = ["sit_whole"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def seat(sit_whole):
    seat = sit_whole("d07")
    seat.open("dispatch")
    return seat


def typed(seat, text):
    seat.press(Qt.Key.Key_K, CTRL)
    palette = seat.window.palette_sheet
    seat.wait(palette.isVisible)
    for sign in text:
        seat.qtbot.keyClicks(palette.line, sign)
    return palette


def cases_in(palette):
    return [each for each in palette.entries() if each.kind in ("案件", "已结束")]


def test_that_part_of_a_number_finds_an_ended_case_marked_so_and_enter_opens_it(
    district, seat
):
    done = walk.closed(district, title="已修好的井盖")
    seat.wait(lambda: done.case_id not in seat.picture.cases)
    palette = typed(seat, done.number[-7:])
    seat.wait(lambda: cases_in(palette))
    (found,) = cases_in(palette)
    assert (found.kind, found.title) == ("已结束", "已修好的井盖")
    assert found.severity is Severity.ENDED
    assert palette.said.text() == f"回车看案卷 {done.number}（已结束，只读）"
    seat.press(Qt.Key.Key_Return)
    assert not palette.isVisible()
    focus = seat.window.stack.currentWidget().focus
    assert focus.case_id == done.case_id
    seat.wait(lambda: focus.file is not None)
    assert focus.case.state == "CLOSED"
    for act in ("case.dispatch", "case.claim", "case.urgent"):
        if act in seat.parts.runner.table:
            assert seat.parts.runner.why_not(act)


def test_that_a_whole_number_with_its_dashes_finds_open_and_ended_alike(district, seat):
    ended = walk.closed(district, title="已经办完")
    opened = walk.sent(district, title="还在办")
    seat.wait(lambda: opened.case_id in seat.picture.cases)
    for done, kind in ((ended, "已结束"), (opened, "案件")):
        number = done.number
        palette = typed(seat, f"{number[:-13]}-{number[-13:-5]}-{number[-5:]}")
        seat.wait(lambda palette=palette: cases_in(palette))
        assert [each.kind for each in cases_in(palette)] == [kind]
        assert number in cases_in(palette)[0].detail
        seat.press(Qt.Key.Key_Escape)


def test_that_a_line_is_known_again_when_its_detail_has_changed(qapp):
    before = PaletteEntry(
        kind="案件", title="还在办", run=print, detail="无", preview="看 1"
    )
    after = replace(before, detail="1 · 环卫中心")
    assert before.identity == after.identity
    assert before.identity != replace(after, preview="看 2").identity


def test_that_what_comes_late_does_not_move_the_line_chosen_by_hand(district, seat):
    ended = walk.closed(district, title="已经办完")
    opened = walk.sent(district, title="还在办")
    other = walk.sent(district, title="也在办")
    seat.wait(
        lambda: {opened.case_id, other.case_id} <= {*dict(seat.picture.cases.items())}
    )
    palette = typed(seat, ended.number[:-5])
    seat.press(Qt.Key.Key_Down)
    chosen = palette.entries()[palette.list.currentRow()].title
    seat.wait(lambda: "已结束" in [each.kind for each in palette.entries()])
    assert palette.entries()[palette.list.currentRow()].title == chosen
