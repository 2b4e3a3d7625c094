"""Outlines are read from the binary form in which areas are kept."""

from __future__ import annotations

import pytest
import shapely
from hypothesis import given, strategies as st
from shapely import MultiPolygon, Point, Polygon

from console.db.outlines import parts_of

SQUARE = ((116.0, 39.0), (117.0, 39.0), (117.0, 40.0), (116.0, 40.0), (116.0, 39.0))
HOLE = ((116.2, 39.2), (116.4, 39.2), (116.4, 39.4), (116.2, 39.2))
degrees = st.floats(-180, 180, allow_nan=False)
rings = st.lists(st.tuples(degrees, degrees), min_size=3, max_size=9)
polygons = st.builds(Polygon, rings, st.lists(rings, max_size=2))


def drawn(shape):
    """The same read point by point by the geometry library."""
    return tuple(
        tuple(tuple(ring.coords) for ring in (polygon.exterior, *polygon.interiors))
        for polygon in getattr(shape, "geoms", (shape,))
    )


@given(
    st.one_of(polygons, st.lists(polygons, min_size=1, max_size=3).map(MultiPolygon))
)
def test_that_every_ring_of_every_part_comes_back_point_by_point(shape):
    for order in (0, 1):
        assert parts_of(shapely.to_wkb(shape, byte_order=order)) == drawn(shape)


@pytest.mark.parametrize("order", [0, 1])
def test_that_heights_and_a_reference_system_are_passed_over(order):
    high = Polygon([(lon, lat, 7.5) for lon, lat in SQUARE])
    both = MultiPolygon([high, high])
    for shape, parts in ((high, 1), (both, 2)):
        kept = shapely.to_wkb(
            shapely.set_srid(shape, 4326), include_srid=True, byte_order=order
        )
        assert parts_of(kept) == ((SQUARE,),) * parts


def test_that_what_is_no_polygon_or_is_cut_short_has_no_outline():
    whole = shapely.to_wkb(Polygon(SQUARE, [HOLE]))
    assert parts_of(whole) == ((SQUARE, HOLE),)
    assert parts_of(None) == ()
    assert parts_of(b"") == ()
    assert parts_of(whole[:-3]) == ()
    assert parts_of(whole[:11]) == ()
    assert parts_of(shapely.to_wkb(Point(116, 39))) == ()
    assert parts_of(shapely.to_wkb(Polygon())) == ()
    assert parts_of(shapely.to_wkb(MultiPolygon())) == ()
