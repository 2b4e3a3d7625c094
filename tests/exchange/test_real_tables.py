"""Public tables and layers of two cities, read whole."""

from __future__ import annotations

import pytest
import shapely

from tests.exchange.exchange_files import bring_in, counts

BALTIMORE = "baltimore_311_sample.csv"
PINGSHAN = "pingshan_cases_2018-10-30_today_gbk.csv"
STREETS = "pingshan_streets_communities_gcj02.geojson"
DISTRICTS = "shenzhen_districts_gcj02.geojson"


@pytest.fixture
def brought(engine, real_file, mapping_of):
    def bring(kind, name, mapping):
        return bring_in(engine, kind, real_file(name), mapping_of(mapping))

    return bring


def test_that_ten_thousand_requests_come_in_whole_with_their_late_count(brought, ask):
    summary = brought("cases", BALTIMORE, "baltimore-311-cases")
    assert counts(summary) == (10_000, 10_000, 0, 0, 0)
    assert ask(
        "SELECT count(*) FILTER (WHERE on_time IS FALSE),"
        " count(*) FILTER (WHERE closed_at > disposal_due_at),"
        " count(*) FILTER (WHERE (external->>'duplicate')::boolean),"
        " count(*) FILTER (WHERE closed_at IS NULL),"
        " count(*) FILTER (WHERE lon IS NULL) FROM cases"
    ) == [(1567, 1567, 217, 208, 590 + 885 + 7)]
    assert ask("SELECT count(*) FROM desk_broken_lines()") == [(0,)]
    again = brought("cases", BALTIMORE, "baltimore-311-cases")
    assert counts(again) == (10_000, 0, 0, 10_000, 0)


def test_that_a_day_of_gbk_cases_comes_in_whole_but_for_the_row_without_id(
    brought, ask
):
    summary = brought("cases", PINGSHAN, "pingshan-cases")
    assert summary.encoding == "gb18030"
    assert counts(summary) == (81, 80, 0, 0, 1)
    (rejected,) = summary.rejections
    assert (rejected.row, rejected.field, rejected.reason) == (
        82, "REC_ID", "missing",
    )  # fmt: skip
    assert ask(
        "SELECT on_time, count(*) FROM cases WHERE state = 'CLOSED' GROUP BY 1"
        " ORDER BY 1"
    ) == [(False, 5), (True, 75)]


def test_that_cases_of_a_district_find_its_communities_and_units(brought, ask):
    assert counts(brought("grids", DISTRICTS, "shenzhen-grids")) == (10, 10, 0, 0, 0)
    assert counts(brought("grids", STREETS, "pingshan-grids")) == (29, 29, 0, 0, 0)
    assert counts(brought("units", PINGSHAN, "pingshan-units"))[1] == 21
    brought("cases", PINGSHAN, "pingshan-cases")
    assert ask(
        "SELECT count(*), count(cell_id), count(unit_id),"
        " count(DISTINCT cell_id) FROM cases"
    ) == [(80, 80, 80, 18)]
    assert ask("SELECT path FROM area WHERE code = '44031010010010'") == [
        ("/深圳市/坪山区/碧岭街道/沙湖社区",)
    ]
    assert counts(brought("grids", STREETS, "pingshan-grids")) == (29, 0, 0, 29, 0)


def test_that_communities_lie_in_their_streets_after_conversion(brought, ask):
    brought("grids", STREETS, "pingshan-grids")
    outlines = {
        code: (tier, shapely.from_wkb(bytes(wkb)))
        for code, tier, wkb in ask("SELECT code, tier, geometry FROM area")
    }
    inner = [code for code, (tier, _) in outlines.items() if tier == "community"]
    assert len(inner) == 23
    for code in inner:
        community, street = outlines[code][1], outlines[code[:9]][1]
        assert community.intersection(street).area > 0.99 * community.area


def test_that_agencies_become_units(brought):
    assert counts(brought("units", BALTIMORE, "baltimore-311-units")) == (
        10_000, 16, 0, 9_984, 0,
    )  # fmt: skip
