"""The fictional district: sound geometry, codes and names, the same every time."""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np
import pytest
import shapely

from console.demo.city import build_city
from console.demo.lists import read_list
from console.domain.states import Tier
from console.maps.area_rules import validate

TIERS = [Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.BEAT, Tier.CELL]


@pytest.fixture(scope="module")
def city():
    return build_city(11, 600)


def test_that_there_are_six_tiers_and_exactly_the_cells_wanted(city):
    counts = Counter(area.tier for area in city.areas)
    assert list(counts) == TIERS
    assert counts[Tier.CELL] == 600
    assert counts[Tier.STREET] < counts[Tier.COMMUNITY] < counts[Tier.BEAT] < 600


@pytest.mark.parametrize("seed", [1, 2, 3, 20261123])
def test_that_the_grid_breaks_no_rule_of_the_map(seed):
    assert validate(build_city(seed, 300).areas) == []


def test_that_children_cover_their_parent_without_overlap(city):
    children = defaultdict(list)
    for area in city.areas:
        children[area.parent_id].append(city.shapes[area.id])
    for area in city.areas:
        if area.tier == Tier.CELL:
            continue
        parent, parts = city.shapes[area.id], children[area.id]
        missing = parent.symmetric_difference(shapely.union_all(parts)).area
        assert missing < 0.001 * parent.area
        assert sum(part.area for part in parts) == pytest.approx(parent.area, rel=1e-3)


def test_that_cell_codes_have_fifteen_digits_and_grow_to_the_east(city):
    cells = city.of_tier(Tier.CELL)
    assert all(len(c.code) == 15 and c.code.startswith("990101") for c in cells)
    assert len({area.code for area in city.areas}) == len(city.areas)
    streets = city.of_tier(Tier.STREET)
    first = city.shapes[streets[0].id].centroid
    last = city.shapes[streets[-1].id].centroid
    assert first.y > last.y


def test_that_the_same_seed_makes_the_same_city_and_another_does_not():
    one, again, other = build_city(4, 80), build_city(4, 80), build_city(5, 80)
    assert one.areas == again.areas
    assert one.backdrop == again.backdrop
    assert one.areas[-1].polygons != other.areas[-1].polygons


def test_that_cells_are_no_chessboard_and_smaller_in_the_centre(city):
    cells = [city.shapes[c.id] for c in city.of_tier(Tier.CELL)]
    areas = np.array([c.area for c in cells])
    away = np.array([c.centroid.distance(shapely.Point(0, 0)) for c in cells])
    order = np.argsort(away)
    assert areas[order[:100]].mean() < 0.7 * areas[order[-100:]].mean()
    assert areas.std() / areas.mean() > 0.25
    square = [c.area / c.minimum_rotated_rectangle.area for c in cells]
    assert np.mean(np.array(square) < 0.97) > 0.4


def test_that_no_two_places_share_a_name_and_each_has_an_english_one(city):
    for tier in (Tier.STREET, Tier.COMMUNITY, Tier.BEAT):
        names = [area.name for area in city.of_tier(tier)]
        assert len(set(names)) == len(names)
    named = [a for a in city.areas if a.tier != Tier.CELL]
    assert all(city.names_en[area.code].isascii() for area in named)


def test_that_a_river_runs_through_under_bridges(city):
    kinds = Counter(feature.kind for feature in city.backdrop)
    for kind in ("water", "park", "avenue", "street", "lane", "rail", "bridge"):
        assert kinds[kind] > 0, kind
    river = next(f for f in city.backdrop if f.kind == "water")
    assert river.name == read_list("demo/names")["river"]["name"]
    assert all(f.name for f in city.backdrop if f.kind == "bridge")


def test_that_rings_are_closed_and_lie_at_sea(city):
    for area in city.areas:
        for ring in area.polygons[0]:
            assert ring[0] == ring[-1]
    lon, lat = np.array(city.areas[0].polygons[0][0]).mean(axis=0)
    assert (lon, lat) == pytest.approx((119.83, 38.86), abs=0.02)


def test_that_a_city_of_no_size_is_refused():
    with pytest.raises(ValueError, match="cells"):
        build_city(1, 3)
