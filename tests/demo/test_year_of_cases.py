"""The people and the year of a fictional district have believable shapes."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import numpy as np
import pytest
from shapely import Point, Polygon, contains_xy, union_all

from console.demo.city import build_city
from console.demo.items import demo_items
from console.demo.people import MOST_COLLECTORS, build_people
from console.demo.year import Volume, YearMaker
from console.domain.states import END_STATES, CaseState, Role, Tier
from console.services.seed_calendar import seed_calendar

NOW = datetime(2026, 11, 23, 2, 42, 7, tzinfo=UTC)
NOT_STANDING = {CaseState.DRAFT, *END_STATES}


@pytest.fixture(scope="module")
def town():
    return build_city(9, 300)


@pytest.fixture(scope="module")
def people(town):
    return build_people(town, NOW)


@pytest.fixture(scope="module")
def year(town, people):
    maker = YearMaker(town, people, seed_calendar(), NOW)
    return maker.make(Volume(open=400, past=5_000))


@pytest.fixture(scope="module")
def past(year):
    return [case for case in year.cases if case.closed_at]


@pytest.fixture(scope="module")
def standing(year):
    return [case for case in year.cases if not case.closed_at]


def share(cases, fact) -> float:
    return sum(map(bool, map(fact, cases))) / len(cases)


def test_that_the_known_posts_are_filled(people):
    logins = {person.login: person for person in people.persons}
    for login in ("D07", "Z02", "L01", "S01", "J01", "W1", "A1", "admin"):
        assert login in logins
    assert Role.DUTY_LEADER in logins["Z02"].roles
    assert len(logins) == len(people.persons)
    for unit in people.units:
        officers = [p for p in people.persons if p.unit_id == unit.id and p.roles]
        assert officers, unit.name


def test_that_every_beat_has_one_collector(town, people):
    beats = [a.id for a in town.of_tier(Tier.BEAT)]
    served = [a for p in people.with_role(Role.COLLECTOR) for a in p.area_ids]
    assert sorted(served) == sorted(beats)
    large = build_people(build_city(9, 1_600), NOW).with_role(Role.COLLECTOR)
    assert len(large) == MOST_COLLECTORS
    assert "G0126" in {person.login for person in large}


def test_that_components_lie_in_their_cells(town, people):
    places = town.projection.metres([(c.lon, c.lat) for c in people.components])
    for component, (x, y) in zip(people.components, places, strict=True):
        assert town.shapes[component.cell_id].distance(Point(x, y)) < 0.5
    assert len({c.code for c in people.components}) == len(people.components)


def test_that_hardly_anything_is_reported_from_the_water(town, year):
    metres = town.projection.metres
    water = union_all(
        [Polygon(metres(f.coordinates[0])) for f in town.backdrop if f.kind == "water"]
    )
    places = metres([(case.lon, case.lat) for case in year.cases])
    wet = contains_xy(water.buffer(-1), places[:, 0], places[:, 1])
    assert wet.mean() < 0.005


def test_that_every_open_state_is_present(standing):
    assert {case.state for case in standing} == set(CaseState) - NOT_STANDING


def test_that_each_step_follows_the_one_before_and_none_lies_ahead(year):
    for case in year.cases:
        steps = [
            case.reported_at,
            case.filed_at,
            case.dispatched_at,
            case.fed_back_at,
            case.closed_at,
        ]
        taken = [step for step in steps if step is not None]
        assert taken == sorted(taken), case.number
        assert taken[-1] <= NOW, case.number


def test_that_numbers_follow_the_reports_of_each_day(year):
    for day, last in year.last_numbers.items():
        numbers = [c.number_seq for c in year.cases if c.number_day == day]
        assert numbers == list(range(1, last + 1))


def test_that_most_are_on_time_some_reworked_and_few_returned(past):
    handled = [case for case in past if case.tasks]
    assert 0.84 < share(handled, lambda c: c.on_time) < 0.92
    assert 0.025 < share(handled, lambda c: c.reworked) < 0.055
    assert 0.008 < share(handled, lambda c: c.returned) < 0.025
    assert all(case.wrong_dispatch for case in handled if case.returned)


def test_that_lateness_is_what_the_deadline_says(past):
    for case in past:
        done = [t.done_at for t in case.tasks if t.done_at and t.role == "LEAD"]
        if done:
            assert case.on_time == (done[0] <= case.disposal_due_at)


def test_that_collectors_find_nearly_all_and_the_public_a_few(past):
    filed = [case for case in past if case.filed_at]
    public = share(filed, lambda c: c.channel in {"HOTLINE", "WEB"})
    assert 0.03 < public < 0.055
    callers = [c for c in past if c.channel in {"HOTLINE", "WEB"}]
    assert all(c.caller_phone.startswith("10") for c in callers)


def test_that_a_day_has_two_humps_and_the_weekend_is_quieter(past):
    calendar = seed_calendar()
    hours = Counter(calendar.local(c.reported_at).hour for c in past)
    assert hours[10] > 1.8 * hours[12]
    assert hours[15] > 1.8 * hours[12]
    assert hours[3] < 0.05 * hours[10]
    weekdays = Counter(calendar.local(c.reported_at).weekday() for c in past)
    assert (weekdays[5] + weekdays[6]) / 2 < 0.9 * np.mean(
        [weekdays[d] for d in range(5)]
    )


def test_that_snow_falls_in_winter_and_floods_come_in_summer(past):
    calendar = seed_calendar()

    def months(code):
        found = [c for c in past if c.item_code == code]
        return Counter(calendar.local(c.reported_at).month for c in found)

    snow, flood = months("E0507-1"), months("E0506-1")
    assert sum(snow[m] for m in (12, 1, 2)) > 0.8 * sum(snow.values()) > 0
    assert sum(flood[m] for m in (6, 7, 8, 9)) > 0.8 * sum(flood.values()) > 0


def test_that_some_places_come_up_again_and_again(past):
    per_cell = Counter(case.cell_id for case in past)
    tenth = sum(n for _, n in per_cell.most_common(30))
    assert tenth > 0.2 * len(past)


def test_that_durations_have_a_long_tail(past):
    took = [(c.closed_at - c.reported_at).total_seconds() for c in past if c.tasks]
    assert np.percentile(took, 99) > 10 * np.median(took)


def test_that_a_few_clocks_are_near_and_about_one_in_a_hundred_is_over(standing):
    running = [case for case in standing if case.due_at]
    over = share(running, lambda c: c.due_at < NOW)
    near = share(running, lambda c: c.near_at <= NOW <= c.due_at)
    assert 0.004 <= over <= 0.02
    assert 0.02 <= near <= 0.06


def test_that_deferred_cases_keep_what_was_left_and_a_date(standing):
    deferred = [case for case in standing if case.state == CaseState.DEFERRED]
    assert deferred
    for case in deferred:
        assert case.remaining_s and case.due_at is None
        assert case.deferred_until > NOW


def test_that_joint_cases_have_one_lead_and_others_beside(standing):
    joint = [case for case in standing if case.state == CaseState.CO_HANDLING]
    assert joint
    for case in joint:
        assert [t.role for t in case.tasks].count("LEAD") == 1
        assert len(case.unit_ids) == len(set(case.unit_ids)) > 1


def test_that_the_same_seed_and_moment_make_the_same_year(town, people):
    def make():
        maker = YearMaker(town, people, seed_calendar(), NOW)
        return maker.make(Volume(open=40, past=60)).cases

    assert make() == make()


def test_that_no_matter_has_a_weight_the_catalogue_does_not_know():
    assert all(item.weight > 0 and len(item.seasons) == 12 for item in demo_items())
