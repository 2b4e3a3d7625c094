"""Rows become records: names joined, roles respected, files whole."""

from __future__ import annotations

from dataclasses import fields

import psycopg
import pytest

from console.db.connect import connect
from console.db.reads import people, places, work
from console.db.reads.case_file import case_file
from console.db.reads.cases import cases_by_id, open_cases
from console.db.reads.names import load_names
from console.db.reads.rules import catalogue
from console.domain.commands.desk import AddNote, AddPicture, ClaimCase
from console.domain.commands.intake import MergeDuplicate
from console.domain.records.case import CaseRecord
from tests import case_walk as walk
from tests.small_district import picture


@pytest.fixture
def link_as(district):
    """Opens a reading connection as a person."""
    made = []

    def open_link(login):
        link = connect(
            district.url_for(login), application_name="desk:test", autocommit=True
        )
        made.append(link)
        return link

    yield open_link
    for link in made:
        link.close()


def test_that_an_open_case_carries_the_names_a_seat_shows(district, link_as):
    done = walk.sent(district)
    (case,) = open_cases(link_as("d07"))
    assert (case.id, case.version, case.number) == (
        done.case_id,
        done.version,
        done.number,
    )
    assert case.matter_code == walk.ITEM
    assert case.matter
    assert case.grid_name == "柳荫一网格"
    assert case.street_id is not None
    assert case.unit_name == "环卫中心"
    assert case.unit_ids == (district.units["sanitation"],)
    assert case.caller_phone == "13800000000"
    assert case.reported_at.utcoffset().total_seconds() == 0


def test_that_a_record_read_is_a_record_made(district, link_as):
    walk.filed(district)
    (case,) = open_cases(link_as("d07"))
    made = CaseRecord(**{f.name: getattr(case, f.name) for f in fields(CaseRecord)})
    assert made == case
    assert hash(made) == hash(case)
    with pytest.raises(AttributeError):
        case.title = "别的"


def test_that_reading_by_key_gives_the_same_record(district, link_as):
    done = walk.inspecting(district)
    link = link_as("d07")
    assert cases_by_id(link, [done.case_id], load_names(link)) == open_cases(link)


def test_that_the_collector_on_an_errand_holds_the_case(district, link_as):
    walk.inspecting(district)
    (case,) = open_cases(link_as("j01"))
    assert case.holder == "g01"


def test_that_an_ended_case_is_not_open_but_can_be_read(district, link_as):
    done = walk.closed(district)
    link = link_as("a01")
    assert open_cases(link) == []
    (case,) = cases_by_id(link, [done.case_id], load_names(link))
    assert case.state == "CLOSED"
    assert case.on_time is True


def test_that_a_unit_officer_reads_only_the_cases_of_the_unit(district, link_as):
    mine, _other = walk.sent(district, "traffic"), walk.sent(district, "drainage")
    link = link_as("t01")
    assert [case.id for case in open_cases(link)] == [mine.case_id]
    assert cases_by_id(link, [_other.case_id], load_names(link)) == []
    assert case_file(link, _other.case_id, load_names(link)) is None


def test_that_the_wall_reads_cases_without_callers(district, link_as):
    done = walk.sent(district)
    link = link_as("wall1")
    (case,) = open_cases(link)
    assert case.caller_phone == ""
    file = case_file(link, done.case_id, load_names(link))
    assert file.reports == ()
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        link.execute("SELECT caller_phone FROM case_report")


def test_that_a_case_file_is_whole(district, link_as):
    done = walk.inspecting(district)
    seat = district.seat("j01")
    done = seat.do(AddNote(**walk.on(done), text="市民催问"))
    seat.do(AddPicture(**walk.on(done), picture=picture("near", "red")))
    seat.do(ClaimCase(**walk.on(done)))
    link = link_as("j01")
    file = case_file(link, done.case_id, load_names(link))
    assert [report.caller_phone for report in file.reports] == ["13800000000"]
    assert {photo.moment for photo in file.photos} == {"after", "near"}
    assert [task.state for task in file.tasks] == ["DONE"]
    assert [errand.person_name for errand in file.errands] == ["高一"]
    assert {timer.stage for timer in file.timers} >= {"accept", "dispatch", "dispose"}
    assert file.log[0].verb == "report"
    assert file.log[0].actor_name == "江一"
    assert "市民催问" in [line.reason for line in file.log]
    assert file.claim.name == "江一"
    assert file.condition
    assert file.limit_text


def test_that_merged_cases_are_related_in_both_files(district, link_as):
    kept, merged = walk.report(district), walk.report(district, title="积水又报")
    district.seat("z02").do(
        MergeDuplicate(**walk.on(merged), keep_id=kept.case_id, reason="同一处")
    )
    link = link_as("d07")
    names = load_names(link)
    (related,) = case_file(link, kept.case_id, names).related
    assert related.id == merged.case_id
    (kept_one,) = case_file(link, merged.case_id, names).related
    assert kept_one.id == kept.case_id


def test_that_tasks_and_errands_of_open_cases_are_read(district, link_as):
    inspected, joint = (
        walk.inspecting(district),
        walk.sent(district, "traffic", "drainage"),
    )
    walk.closed(district)
    link = link_as("d07")
    names = load_names(link)
    tasks = work.open_tasks(link, names)
    assert {task.case_id for task in tasks} == {inspected.case_id, joint.case_id}
    assert {task.role for task in tasks if task.case_id == joint.case_id} == {
        "LEAD",
        "CO",
    }
    assert all(task.limit_text for task in tasks)
    (errand,) = work.open_errands(link, names)
    assert (errand.case_id, errand.kind) == (inspected.case_id, "INSPECT")
    assert work.open_tasks(link, names, [inspected.case_id]) == [
        task for task in tasks if task.case_id == inspected.case_id
    ]


def test_that_areas_bring_their_polygons(district, link_as):
    areas = {area.id: area for area in places.areas(link_as("d07"))}
    cell = areas[district.cells[0]]
    ((ring,),) = cell.polygons
    assert ring[0] == ring[-1]
    assert set(ring) == {
        (120.0, 30.0),
        (120.001, 30.0),
        (120.001, 30.001),
        (120.0, 30.001),
    }
    assert areas[cell.parent_id].polygons == ()


def test_that_people_units_and_catalogue_are_read(district, link_as):
    link = link_as("d07")
    names = {person.login: person for person in people.persons(link)}
    assert names["w01"].unit_id == district.units["sanitation"]
    assert names["z02"].roles == ("duty_leader",)
    assert {unit.name for unit in places.units(link)} >= {"交通支队"}
    assert {item.code: item.id for item in catalogue(link)} == district.items
    assert len(places.authorizations(link)) == 3
