"""The queue of the desk: chips, free text, columns, selection, blindness."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from console.domain.chips import Chip
from console.domain.commands import desk as k, intake as i
from console.domain.commands.dispatch import SendBackToFiling
from console.models.roles import Role
from tests.views.dispatch_seat import filed, on, report, seated, sent

ENTER, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Down


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


def shown(desk):
    model = desk.table.model()
    return [model.index(row, 0).data(Role.KEY) for row in range(model.rowCount())]


def chosen(desk):
    return desk.table.chosen_ids()


def test_that_the_most_urgent_case_stands_first(desk, district):
    calm = filed(district).case_id
    hurried = filed(district, urgent=True).case_id
    desk.wait(lambda: len(desk.picture.cases) == 2)
    assert shown(desk) == [hurried, calm]


def test_that_keys_choose_chips_and_the_counts_follow_the_cases(desk, district):
    reported = report(district).case_id
    waiting = filed(district).case_id
    at_work = sent(district).case_id
    desk.wait(lambda: len(desk.picture.cases) == 3)
    pane = desk.space.queue_pane
    desk.wait(lambda: pane.chips.shown_count("in_disposal") == "1")
    counted = [
        pane.chips.shown_count(chip) for chip in ("all", "to_file", "to_dispatch")
    ]
    assert counted == ["3", "1", "1"]
    for key, case_id in (("3", reported), ("4", waiting), ("5", at_work)):
        desk.keys(key)
        assert shown(desk) == [case_id]
    desk.keys("1")
    assert len(shown(desk)) == 3


def test_that_the_selection_stays_on_the_case_when_rows_move_around_it(desk, district):
    first, second = filed(district).case_id, filed(district).case_id
    desk.wait(lambda: len(desk.picture.cases) == 2)
    desk.keys("J", "J")
    assert chosen(desk) == [second]
    for _ in range(3):
        filed(district, urgent=True)
    desk.wait(lambda: len(desk.picture.cases) == 5)
    assert shown(desk)[3:] == [first, second]
    assert chosen(desk) == [second]
    assert desk.space.focus.case_id == second


def test_that_a_case_that_leaves_the_list_stays_open_and_j_goes_on_from_there(
    desk, district
):
    ids = [filed(district).case_id for _ in range(3)]
    desk.wait(lambda: len(desk.picture.cases) == 3)
    desk.keys("4", "J", "J")
    assert chosen(desk) == [ids[1]]
    version = desk.picture.cases[ids[1]].version
    back = SendBackToFiling(case_id=ids[1], version=version, reason="归类有误")
    district.seat("d08").do(back)
    desk.wait(lambda: shown(desk) == [ids[0], ids[2]])
    assert desk.space.focus.case_id == ids[1]
    assert chosen(desk) == []
    desk.keys("J")
    assert chosen(desk) == [ids[2]]


def test_that_free_text_finds_pinyin_initials_and_enter_goes_back_to_the_rows(
    desk, district
):
    flooded = filed(district, title="立交桥下积水").case_id
    filed(district, title="行道树倒伏")
    desk.wait(lambda: len(desk.picture.cases) == 2)
    desk.keys("/")
    line = desk.space.queue_pane.filter_line
    assert line.hasFocus()
    desk.keys("ljq")
    assert line.text() == "ljq"
    desk.keys(ENTER)
    assert shown(desk) == [flooded]
    assert desk.table.hasFocus()
    assert chosen(desk) == [flooded]
    desk.keys("/", Qt.Key.Key_Escape)
    assert len(shown(desk)) == 2


def test_that_letters_typed_in_the_filter_start_no_action(desk, district):
    desk.choose(filed(district).case_id)
    desk.keys("/", "dux")
    assert desk.space.queue_pane.filter_line.text() == "dux"
    assert desk.said() == []


def test_that_chosen_columns_and_their_order_are_there_for_the_person_next_time(
    district, qtbot, tmp_path
):
    with seated(district, "d07", qtbot, tmp_path) as desk:
        header = desk.space.queue_pane.header
        menu = header.choice_menu()
        next(a for a in menu.actions() if a.objectName() == "address").trigger()
        next(a for a in menu.actions() if a.objectName() == "state").trigger()
        view = desk.table.horizontalHeader()
        keys = [column.key for column in desk.table.model().columns]
        view.moveSection(view.visualIndex(keys.index("unit")), 1)
        header.sort_by("number", descending=True)
    with seated(district, "d07", qtbot, tmp_path) as desk:
        view = desk.table.horizontalHeader()
        hidden = {key for n, key in enumerate(keys) if view.isSectionHidden(n)}
        assert "state" in hidden
        assert "address" not in hidden
        assert view.visualIndex(keys.index("unit")) == 1
        assert desk.space.queue_pane.header.sort_title() == "案件号"
    with seated(district, "d08", qtbot, tmp_path) as desk:
        assert not desk.table.horizontalHeader().isSectionHidden(keys.index("state"))


def test_that_the_columns_menu_opens_on_a_key(desk):
    desk.shift("L")
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert "unit" in [entry.objectName() for entry in menu.actions()]
    menu.close()


def test_that_a_new_row_stands_out_for_a_moment(desk, district):
    filed(district)
    desk.wait(lambda: len(desk.picture.cases) == 1)
    marks = {desk.table.model().index(0, 0).data(Role.MARK)}
    assert marks == {"new"}
    done = report(district)
    desk.wait(lambda: len(desk.picture.cases) == 2)
    district.seat("j01").do(i.AcceptReport(**on(done)))
    desk.wait(lambda: desk.picture.cases[done.case_id].state == "TO_FILE")
    row = desk.table.model().row_of(done.case_id)
    assert desk.table.model().index(row, 0).data(Role.MARK) == "changed"


def test_that_a_lost_link_hatches_the_queue_and_takes_its_counters_away(desk, district):
    desk.choose(filed(district).case_id)
    pane = desk.space.queue_pane
    assert not pane.overlay.isVisible()
    desk.picture.freshness.lost(desk.session.clock.now())
    assert pane.chips.shown_count("all") == "?"
    assert pane.overlay.isVisible()
    assert "连接断了" in desk.runner.why_not("case.dispatch")
    desk.picture.freshness.connected(desk.session.clock.now())
    desk.picture.freshness.snapshot_came(desk.session.clock.now())
    assert pane.chips.shown_count("all") == "1"
    assert not pane.overlay.isVisible()


def test_that_a_claimed_case_counts_as_mine(desk, district):
    done = filed(district)
    desk.wait(lambda: done.case_id in desk.picture.cases)
    district.seat("d07").do(k.ClaimCase(**on(done)))
    desk.wait(lambda: desk.space.queue.counts[Chip.MINE] == 1)
    desk.keys("2")
    assert shown(desk) == [done.case_id]


def test_that_a_desk_closed_down_follows_no_theme(desk):
    before = desk.switch.receivers("2changed(PyObject)")
    desk.space.queue_pane.close_down()
    assert desk.switch.receivers("2changed(PyObject)") == before - 1
