"""Tests for console.maps.outbox and the short forms it sends."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest

from console.bench.made_city import made_city, middle
from console.domain.clock import DrivenClock
from console.domain.coordinates import distance_m, wgs84_to_gcj02
from console.maps.datum import Datum, stored
from console.maps.datum_shift import shown
from console.maps.encoding import mercator, pack_areas
from console.maps.marks import Backdrop, MapCase, MapPerson, PersonKind
from console.maps.outbox import MapOutbox
from console.maps.page_html import PAGE_FILE, page_html
from console.maps.page_making import made_page

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


@pytest.fixture
def outbox():
    return MapOutbox(DrivenClock(NOW))


def case(key, **changes):
    fields = {"lon": 116.3, "lat": 39.8, "severity": "near", "title": f"案件{key}"}
    return MapCase(id=key, **(fields | changes))


def orders(outbox):
    batch = outbox.take()
    return {} if batch is None else {o["op"]: o for o in json.loads(batch)["orders"]}


def test_that_nothing_new_makes_no_batch(outbox):
    assert outbox.take() is None
    outbox.apply_cases([case(1)], [])
    assert orders(outbox)["cases"]["id"] == [1]
    outbox.apply_cases([case(1)], [2])
    assert outbox.take() is None


def test_that_a_case_that_came_and_went_is_told_as_gone_only(outbox):
    outbox.apply_cases([case(1)], [])
    outbox.apply_cases([], [1])
    told = orders(outbox)["cases"]
    assert (told["id"], told["absent"]) == ([], [1])


def test_that_the_latest_state_wins_within_one_batch(outbox):
    outbox.apply_cases([case(1, severity="near")], [])
    outbox.apply_cases([case(1, severity="overdue")], [])
    outbox.tell("stale", stale=True)
    outbox.tell("stale", stale=False)
    told = orders(outbox)
    assert told["cases"]["kind"] == [2]
    assert told["stale"]["stale"] is False


def test_that_random_changes_taken_at_random_moments_add_up(outbox):
    rng = random.Random(11)
    page = {}
    for _ in range(400):
        present = [case(rng.randrange(40), lat=39 + rng.random()) for _ in range(3)]
        outbox.apply_cases(present, {rng.randrange(40) for _ in range(2)})
        if rng.random() < 0.3:
            read(page, outbox)
    read(page, outbox)
    assert page == {
        key: (round(one.lon * 1e6), round(one.lat * 1e6))
        for key, one in outbox.cases.items()
    }


def read(page, outbox):
    told = orders(outbox).get("cases")
    if told is None:
        return
    for key in told["absent"]:
        page.pop(key, None)
    page.update(
        zip(told["id"], zip(told["lon"], told["lat"], strict=True), strict=True)
    )


def test_that_a_restart_tells_all_again_with_its_words(outbox):
    outbox.tell("theme", tokens={"map_ground": "x"})
    outbox.apply_cases([case(1, matter_code="0401")], [])
    outbox.apply_people([MapPerson(id=1, kind=PersonKind.UNIT, lon=1, lat=2)], [])
    outbox.select(1)
    first = orders(outbox)
    outbox.restart()
    assert orders(outbox) | {"areas": 0, "backdrop": 0} == first | {
        "areas": 0,
        "backdrop": 0,
    }


def test_that_a_move_of_the_view_is_not_repeated_after_a_restart(outbox):
    outbox.tell("view", place=[1, 2], zoom=3)
    assert "view" in orders(outbox)
    outbox.restart()
    assert "view" not in orders(outbox)


def test_that_the_ring_waits_for_its_case_and_follows_it(outbox):
    outbox.select(5)
    assert orders(outbox)["choose"]["chosen"] is None
    outbox.apply_cases([case(5, due_at=NOW + timedelta(minutes=3))], [])
    assert orders(outbox)["choose"]["chosen"]["left_s"] == 180
    outbox.apply_cases([replace(outbox.cases[5], due_at=None, remaining_s=60)], [])
    chosen = orders(outbox)["choose"]["chosen"]
    assert (chosen["left_s"], chosen["paused"]) == (60, True)


def test_that_a_change_of_datum_moves_every_place(outbox):
    outbox.apply_cases([case(1)], [])
    outbox.set_backdrop([Backdrop("street", (((116.3, 39.8), (116.4, 39.8)),))])
    outbox.take()
    outbox.set_base(Datum.GCJ02, {"address": ""})
    told = orders(outbox)
    lon, lat = wgs84_to_gcj02(116.3, 39.8)
    assert told["cases"]["lon"] == [round(lon * 1e6)]
    assert told["backdrop"]["features"][0][1][0][:2] == [
        round(lon * 1e6),
        round(lat * 1e6),
    ]


def test_that_areas_come_back_from_their_bytes():
    areas = made_city(4, 4, street=4, community=2)
    pack = pack_areas(areas, Datum.WGS84)
    count, rings, points = np.frombuffer(pack.data, "<i4", 3).tolist()
    heads = np.frombuffer(pack.data, "<i4", 3 + 3 * count + count + 1 + rings + 1)
    assert heads[3 : 3 + count].tolist() == [area.id for area in areas]
    parents = heads[3 + count : 3 + 2 * count].tolist()
    back = [None if row < 0 else areas[row].id for row in parents]
    assert back == [area.parent_id for area in areas]
    xy = np.frombuffer(pack.data, "<f4", offset=heads.nbytes).reshape(-1, 2)
    flat = [spot for a in areas for part in a.polygons for r in part for spot in r]
    assert len(flat) == points == len(xy)
    world = mercator(np.array(flat))
    assert np.abs(xy + np.array(pack.origin) - world).max() * 256 * 2**20 < 0.5


def test_that_many_shifted_places_agree_with_the_exact_shift():
    rng = np.random.default_rng(3)
    points = rng.uniform((116.2, 39.7), (116.3, 39.8), (5000, 2))
    moved = shown(points, Datum.GCJ02)
    exact = [wgs84_to_gcj02(lon, lat) for lon, lat in points.tolist()]
    far = [distance_m(tuple(a), b) for a, b in zip(moved.tolist(), exact, strict=True)]
    assert max(far) < 0.05
    assert np.array_equal(shown(points, Datum.WGS84), points)


def test_that_a_place_goes_to_the_base_and_back():
    lon, lat = middle(made_city(4, 4, street=4, community=2)[3])
    there = shown(np.array([[lon, lat]]), Datum.GCJ02)[0].tolist()
    assert stored(*there, Datum.GCJ02) == pytest.approx((lon, lat), abs=1e-8)
    assert stored(lon, lat, Datum.WGS84) == (lon, lat)


def test_that_the_page_kept_is_the_page_folium_makes():
    assert PAGE_FILE.read_text("utf-8") == made_page()


def test_that_the_page_names_no_address_but_our_own():
    page = page_html().decode()
    assert "https://" not in page
    assert "http://" not in page
    for stranger in ("jquery", "bootstrap", "awesome", "cdn"):
        assert stranger not in page.lower()
    assert page.count("nonce=") == page.count("<script") + page.count("<style") + 2
