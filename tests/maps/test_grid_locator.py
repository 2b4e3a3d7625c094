"""Tests for console.maps.locator and console.maps.area_rules."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest

from console.bench.made_city import made_city, middle
from console.domain.records.place import AreaRecord
from console.maps.area_rules import AreaRule, validate
from console.maps.locator import GridLocator


def square(key, left, low, side=1.0, **changes):
    right, high = left + side, low + side
    ring = ((left, low), (right, low), (right, high), (left, high), (left, low))
    fields = {
        "code": f"990101001001{key:03d}",
        "name": "",
        "tier": "cell",
        "parent_id": None,
        "polygons": ((ring,),),
    }
    return AreaRecord(id=key, **(fields | changes))


@pytest.fixture(scope="module")
def city():
    return made_city(20, 20)


@pytest.fixture(scope="module")
def locator(city):
    return GridLocator(city)


def test_that_every_cell_is_found_from_a_place_inside_it(city, locator):
    cells = [area for area in city if area.tier == "cell"]
    assert len(cells) == 400
    assert [locator.cell_of(*middle(cell)) for cell in cells] == [c.id for c in cells]


def test_that_random_places_get_the_cell_that_plain_ray_casting_finds(city, locator):
    rng = random.Random(3)
    cells = [area for area in city if area.tier == "cell"]
    for _ in range(100):
        spot = (rng.uniform(116.31, 116.325), rng.uniform(39.805, 39.82))
        inside = [c.id for c in cells if crossings(c.polygons[0][0], spot) % 2]
        assert inside == [locator.cell_of(*spot)]


def crossings(ring, spot):
    x, y = spot
    return sum(
        (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
        for (x1, y1), (x2, y2) in itertools.pairwise(ring)
    )


def test_that_larger_tiers_follow_from_the_cell(city, locator):
    by_id = {area.id: area for area in city}
    cell = next(area for area in city if area.tier == "cell")
    community = by_id[cell.parent_id]
    place = middle(cell)
    assert locator.area_at("community", *place) == community.id
    assert locator.area_at("street", *place) == community.parent_id
    assert by_id[locator.area_at("district", *place)].code == "990101"


def test_that_a_place_outside_has_no_cell_but_a_nearest_one():
    locator = GridLocator([square(1, 116.0, 39.0), square(2, 120.0, 39.0)])
    assert locator.cell_of(118.0, 39.5) is None
    assert locator.nearest(117.9, 39.5) == 1
    assert locator.nearest(118.9, 39.5) == 2
    assert GridLocator().nearest(118.9, 39.5) is None


def test_that_nearest_means_ground_distance_and_not_degrees():
    at_60_north = [square(1, 11.5, 60.0, 0.1), square(2, 10.0, 61.2, 0.1)]
    assert GridLocator(at_60_north).nearest(10.05, 60.05) == 1


def test_that_a_hole_belongs_to_the_cell_that_fills_it():
    outer = square(1, 0.0, 0.0, 3.0).polygons[0][0]
    hole = square(2, 1.0, 1.0).polygons[0][0]
    ringed = square(1, 0.0, 0.0, polygons=((outer, hole),))
    locator = GridLocator([ringed, square(2, 1.0, 1.0)])
    assert locator.cell_of(1.5, 1.5) == 2
    assert locator.cell_of(0.5, 0.5) == 1


def test_that_a_line_across_cells_is_led_by_the_longer_share():
    locator = GridLocator([square(1, 0.0, 0.0), square(2, 1.0, 0.0)])
    lead = locator.lead_cell([(0.75, 0.5), (1.75, 0.5)])
    assert lead.lead_id == 2
    assert [key for key, _ in lead.shares] == [2, 1]
    assert [share for _, share in lead.shares] == pytest.approx([0.75, 0.25])


def test_that_a_surface_across_cells_is_led_by_the_larger_share():
    locator = GridLocator([square(1, 0.0, 0.0), square(2, 1.0, 0.0)])
    plot = [(0.2, 0.2), (1.4, 0.2), (1.4, 0.6), (0.2, 0.6), (0.2, 0.2)]
    lead_id, shares = locator.lead_cell(plot)
    assert lead_id == 1
    assert dict(shares) == pytest.approx({1: 2 / 3, 2: 1 / 3})


def test_that_equal_shares_go_to_the_lower_code_and_nothing_to_nobody():
    locator = GridLocator([square(2, 1.0, 0.0), square(1, 0.0, 0.0)])
    assert locator.lead_cell([(0.5, 0.5), (1.5, 0.5)]).lead_id == 1
    assert locator.lead_cell([(0.5, 0.5)]).lead_id == 1
    assert locator.lead_cell([(8.0, 8.0), (9.0, 8.0)]) == (None, [])
    assert locator.lead_cell([]) == (None, [])


def test_that_a_rebuilt_locator_knows_only_the_new_areas():
    locator = GridLocator([square(1, 0.0, 0.0)])
    locator.rebuild([square(2, 0.5, 0.5)])
    assert locator.cell_of(0.2, 0.2) is None
    assert locator.cell_of(0.7, 0.7) == 2
    assert len(locator) == 1


def test_that_a_sound_city_has_no_problem(city):
    assert validate(city) == []


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"code": "990101001002001"}, AreaRule.CODE_PREFIX),
        ({"code": "99010100100100"}, AreaRule.CODE_LENGTH),
        ({"code": "990101001001000"}, AreaRule.CODE_ZERO),
        ({"code": "990101001001002"}, AreaRule.CODE_DUPLICATE),
        ({"parent_id": 999}, AreaRule.PARENT_MISSING),
        ({"polygons": ((((0, 0), (1, 0), (1, 1)),),)}, AreaRule.RING_OPEN),
        (
            {"polygons": ((((0, 0), (1, 1), (1, 0), (0, 1), (0, 0)),),)},
            AreaRule.SELF_INTERSECTION,
        ),
        ({"polygons": square(9, 1.2, 0.0).polygons}, AreaRule.OVERLAP),
    ],
)
def test_that_each_broken_rule_is_named(change, rule):
    community = square(
        5, 0.0, 0.0, 2.0, code="990101001001", tier="community", parent_id=None
    )
    first, second = square(1, 0.0, 0.0, parent_id=5), square(2, 1.0, 0.0, parent_id=5)
    assert validate([community, first, second]) == []
    broken = validate([community, replace(first, **change), second])
    assert {problem.rule for problem in broken} == {rule}
    assert {problem.area_id for problem in broken} <= {1, 2}


def test_that_a_cell_below_a_beat_continues_the_code_of_the_community():
    community = square(5, 0.0, 0.0, 2.0, code="990101001001", tier="community")
    beat = square(6, 0.0, 0.0, 2.0, code="990101001001901", tier="beat", parent_id=5)
    sound = square(1, 0.0, 0.0, parent_id=6)
    assert validate([community, beat, sound]) == []
    stray = replace(sound, code="990101001002001")
    assert [p.rule for p in validate([community, beat, stray])] == [
        AreaRule.CODE_PREFIX
    ]


@pytest.mark.parametrize(
    ("profile", "code"),
    [("14", "99010100100101"), ("15", "990101001001001"), ("16", "9901010001001001")],
)
def test_that_each_code_profile_accepts_its_own_length_only(profile, code):
    cell = square(1, 0.0, 0.0, code=code)
    accepted = [name for name in ("14", "15", "16") if not validate([cell], name)]
    assert accepted == [profile]
