"""Another collector is sent from the dispatch desk, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.views.dispatch.reassign_sheet import ReassignSheet
from tests.case_walk import inspecting
from tests.views.dispatch_seat import filed, seated

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


def test_that_another_collector_is_sent_with_a_reason(desk, district):
    done = inspecting(district)
    desk.choose(done.case_id)
    desk.wait(lambda: desk.runner.why_not("case.reassign") is None)
    desk.shift("E")
    sheet = desk.sheet(ReassignSheet)
    desk.wait(lambda: sheet.key == district.people["g02"])
    assert "请写明理由" in sheet.lacking()
    desk.keys(ENTER)
    desk.keys("on leave")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(ReassignSheet)
    rows = district.seat("d07").rows(
        "SELECT state, person_id FROM field_task ORDER BY id"
    )
    assert [tuple(row) for row in rows] == [
        ("WITHDRAWN", district.people["g01"]),
        ("SENT", district.people["g02"]),
    ]


def test_that_nobody_is_reassigned_where_nobody_was_sent(desk, district):
    done = filed(district)
    desk.choose(done.case_id)
    assert desk.runner.why_not("case.reassign")
