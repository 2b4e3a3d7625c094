"""A case that is put right gets its new cell, and the cells its place crosses."""

from __future__ import annotations

import psycopg
import pytest

from console.app.cell_finder import CellFinder
from console.db.connect import connect
from console.db.reads.places import areas
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.commands import desk as k, dispatch as d
from console.domain.errors import DeskError
from console.services.registry import execute
from console.store.table import Table
from tests.case_walk import closed, filed, on, report

PLACE = "SELECT cell_id, extra_cells, lon, lat FROM cases WHERE id = :c"
NOWHERE = {"cell_id": None, "lon": None, "lat": None}


@pytest.fixture
def put_right(district):
    """Corrects as the intake officer does at the desk, with the grid at hand."""
    seat = district.seat("j01")
    known = Table(lambda area: area.id)
    with connect(seat.url, application_name="desk:j01:grid") as link:
        known.replace(areas(link))
    work = UnitOfWorkFactory(seat.engine, locate=CellFinder(known))
    return lambda command: execute(command, work())


def place(district, done):
    return tuple(district.seat("j01").rows(PLACE, c=done.case_id)[0])


def test_that_a_waiting_report_without_a_place_gets_one(district, put_right):
    done = report(district, **NOWHERE)
    put_right(k.CorrectCase(**on(done), lon=120.0015, lat=30.0005, address="柳荫路"))
    assert place(district, done) == (district.cells[1], [], 120.0015, 30.0005)


def test_that_a_new_place_forgets_the_cells_the_old_one_crossed(district, put_right):
    done = filed(district, extra_cells=(district.cells[1],))
    put_right(k.CorrectCase(**on(done), lon=120.0005, lat=30.0015))
    assert place(district, done)[:2] == (district.cells[2], [])


def test_that_the_larger_share_of_a_line_leads(district, put_right):
    done = report(district, **NOWHERE)
    line = ((120.0009, 30.0005), (120.0015, 30.0005), (120.0019, 30.0005))
    done = put_right(k.CorrectCase(**on(done), course=line))
    first, second = district.cells[:2]
    assert place(district, done) == (second, [first], 120.0015, 30.0005)


def test_that_the_units_of_every_crossed_cell_may_be_sent(district, put_right):
    done = filed(district)
    line = ((120.0001, 30.0005), (120.0013, 30.0005))
    done = put_right(k.CorrectCase(**on(done), course=line))
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute(
            "UPDATE unit_authorization SET area_id = %s WHERE unit_id = %s",
            [district.cells[1], district.units["drainage"]],
        )
    order = d.UnitOrder(unit_id=district.units["drainage"])
    district.seat("d07").do(d.DispatchCase(**on(done), orders=(order,)))


@pytest.mark.parametrize(
    "wrong",
    [
        {"lon": 121.0, "lat": 31.0},
        {"lon": 120.0005},
        {"course": ((121.0, 31.0), (121.1, 31.0))},
    ],
)
def test_that_a_place_outside_the_grid_is_refused(district, put_right, wrong):
    done = report(district)
    with pytest.raises(DeskError) as refusal:
        put_right(k.CorrectCase(**on(done), **wrong))
    assert refusal.value.facts["reason"] in {
        "place_outside_the_grid",
        "lon_and_lat_together",
    }


def test_that_a_case_that_is_over_is_not_put_right(district, put_right):
    done = closed(district)
    with pytest.raises(DeskError) as refusal:
        put_right(k.CorrectCase(**on(done), title="别的"))
    assert refusal.value.facts["reason"] == "case_is_over"
    with (
        psycopg.connect(district.url_for("j01")) as link,
        pytest.raises(psycopg.Error, match="stays as it was"),
    ):
        link.execute("UPDATE cases SET title = '别的', version = version + 1")
