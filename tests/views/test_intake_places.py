"""Where it is: known addresses offered as one types, lines and surfaces across cells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.views.intake.workspace import IntakeWorkspace
from tests.case_walk import closed, report
from tests.views.work_seat import sit  # noqa: F401 - a fixture

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
ENTER, DOWN, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Space
TWO_CELLS = "120.0007,30.0005;120.0015,30.0005"


@pytest.fixture
def seat(sit):  # noqa: F811
    made = sit("j01")
    made.open(IntakeWorkspace)
    return made


@pytest.fixture
def box(seat):
    return seat.work.report.form.place


def offered(box):
    return [card.title for card in box.address.offer.cards]


def test_that_the_address_of_an_open_case_is_offered_and_gives_its_place(
    seat, box, district
):
    report(district, address="柳荫路 18 号", lon=120.0015, lat=30.0005)
    report(district, address="柳荫路 2 号")
    seat.wait(lambda: len(seat.picture.cases) == 2)
    box.address.setFocus()
    seat.type("柳荫路")
    seat.wait(box.address.offer.isVisible)
    assert offered(box) == ["柳荫路 2 号", "柳荫路 18 号"]
    seat.press(DOWN)
    seat.press(DOWN)
    seat.press(ENTER)
    assert box.address.text() == "柳荫路 18 号"
    assert box.address.offer.isHidden()
    assert (box.place.lon, box.place.lat) == (120.0015, 30.0005)
    assert box.place.cell_id == district.cells[1]


def test_that_the_address_of_a_closed_case_is_found_in_the_database(
    seat, box, district
):
    closed(district, address="金桥里 5 号楼")
    seat.wait(lambda: not len(seat.picture.cases))
    box.address.setFocus()
    seat.type("金桥里")
    seat.wait(lambda: offered(box) == ["金桥里 5 号楼"])
    seat.press(DOWN)
    seat.press(ENTER)
    assert box.place.cell_id == district.cells[0]


def test_that_a_component_and_a_cell_are_known_addresses_too(seat, box, district):
    with district.seat("admin1").engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO component (code, name, matter_code, state, lon, lat) VALUES"
            " ('YB-0231', '单元门前雨水箅子', 'C0105', 'good', 120.0005, 30.0015)"
        )
    box.address.setFocus()
    seat.type("单元")
    seat.wait(lambda: offered(box))
    assert "河东街道柳荫社区单元 1" in offered(box)


def test_that_enter_and_escape_do_their_usual_work_until_something_is_chosen(
    seat, box, district
):
    report(district, address="柳荫路 18 号")
    seat.wait(lambda: len(seat.picture.cases) == 1)
    box.address.setFocus()
    seat.type("柳荫")
    seat.wait(box.address.offer.isVisible)
    seat.press(ENTER)
    assert box.address.text() == "柳荫"
    seat.type("路")
    seat.wait(box.address.offer.isVisible)
    seat.press(Qt.Key.Key_Escape)
    assert box.address.offer.isHidden()
    assert box.address.text() == "柳荫路"


def test_that_a_line_across_cells_goes_to_the_larger_share_and_keeps_the_other(
    seat, box, district
):
    form = seat.work.report.form
    form.text.setFocus()
    seat.type("东门有暴露垃圾，堆了三天")
    seat.press(Qt.Key.Key_1, ALT)
    box.line.setFocus()
    seat.type(TWO_CELLS)
    assert box.place.cell_id == district.cells[1]
    assert box.place.extra_cells == (district.cells[0],)
    assert "跨 2 个网格，由占得最多的主管：单元 2 62%、单元 1 38%" in box.found.text()
    seat.press(ENTER, CTRL)
    seat.wait(lambda: form.empty)
    found = district.seat("j01").rows("SELECT cell_id, extra_cells, lon FROM cases")
    assert found == [(district.cells[1], [district.cells[0]], 120.0015)]


def test_that_clicks_on_the_map_make_a_line_and_then_a_surface(seat, box, district):
    box.across.setFocus()
    seat.press(SPACE)
    clicked = box.point_at
    for lon, lat in ((120.0002, 30.0002), (120.0018, 30.0002), (120.0018, 30.0008)):
        clicked(lon, lat)
    assert box.place.extra_cells
    clicked(120.0002, 30.00021)
    points = box.line.text().split("; ")
    assert points[0] == points[-1]
    assert len(points) == 4
    assert {key for key, _ in box.place.shares} == set(district.cells[:2])


def test_that_without_the_mark_the_next_click_is_another_place(seat, box, district):
    box.point_at(120.0005, 30.0005)
    box.point_at(120.0015, 30.0005)
    assert box.place.cell_id == district.cells[1]
    assert box.place.extra_cells == ()


def test_that_a_line_comes_back_with_the_draft(seat, box, district):
    box.line.setFocus()
    seat.type(TWO_CELLS)
    kept = seat.work.report.form.draft()
    seat.work.report.form.clear()
    assert box.place.extra_cells == ()
    seat.work.report.form.take_up(kept)
    assert box.place.extra_cells == (district.cells[0],)
