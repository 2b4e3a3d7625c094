from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from console.domain.coordinates import (
    distance_m,
    gcj02_to_wgs84,
    in_china,
    wgs84_to_gcj02,
)

PLACES = [
    pytest.param((116.3975, 39.9087), (116.403744, 39.910103), 555, id="Tiananmen"),
    pytest.param((121.4998, 31.2397), (121.504233, 31.237686), 477, id="Lujiazui"),
    pytest.param((114.3055, 30.5931), (114.310945, 30.590691), 586, id="Wuhan"),
    pytest.param((111.0070, 35.0263), (111.012812, 35.025562), 536, id="Yuncheng"),
]


@pytest.mark.parametrize(("wgs", "gcj", "shift_m"), PLACES)
def test_that_known_places_shift_as_published(wgs, gcj, shift_m):
    shifted = wgs84_to_gcj02(*wgs)
    assert shifted == pytest.approx(gcj, abs=5e-7)
    assert distance_m(wgs, shifted) == pytest.approx(shift_m, abs=1)


@given(lon=st.floats(73.5, 135), lat=st.floats(3.5, 53.5))
def test_that_the_inverse_undoes_the_shift_to_a_billionth_of_a_degree(lon, lat):
    assert gcj02_to_wgs84(*wgs84_to_gcj02(lon, lat)) == pytest.approx(
        (lon, lat), abs=1e-9, rel=0
    )


@pytest.mark.parametrize("place", [(2.35, 48.86), (-74.0, 40.7), (151.2, -33.9)])
def test_that_places_abroad_stay_where_they_are(place):
    assert not in_china(*place)
    assert wgs84_to_gcj02(*place) == place
    assert gcj02_to_wgs84(*place) == place


def test_that_a_degree_of_latitude_is_about_111_kilometres():
    assert distance_m((111.0, 35.0), (111.0, 36.0)) == pytest.approx(111_195, abs=10)


def test_that_the_other_side_of_the_globe_is_half_a_circumference_away():
    assert distance_m((0, 0), (180, 0)) == pytest.approx(20_015_115, abs=10)


def test_that_distance_is_the_same_both_ways_and_nothing_to_oneself():
    a, b = (111.0, 35.0), (111.02, 35.01)
    assert distance_m(a, b) == distance_m(b, a) > 0
    assert distance_m(a, a) == 0
