"""Every question of a seat is answered from what is really there."""

from __future__ import annotations

import pytest

from console.db.reads.answers import ANSWERERS, answering
from console.domain import queries as ask
from console.domain.errors import NotAllowedError, NotFoundError
from tests import case_walk as walk


@pytest.fixture
def answer_as(district):
    def asker(login):
        return answering(district.seat(login).engine)

    return asker


def test_that_every_question_has_an_answerer():
    asked = {each for each in vars(ask).values() if isinstance(each, type)}
    questions = {each for each in asked if issubclass(each, ask.Query)} - {ask.Query}
    assert questions <= set(ANSWERERS)
    assert ask.FindDuplicates in questions


def test_that_a_report_near_in_matter_place_and_time_is_a_candidate(
    district, answer_as
):
    near = walk.filed(district, lon=120.0006, lat=30.0005)
    walk.filed(district, lon=120.0016, lat=30.0005)
    walk.filed(district, code="C0101-1", lon=120.0006, lat=30.0005)
    question = ask.FindDuplicates(minor="E0110", lon=120.0005, lat=30.0005)
    (found,) = answer_as("j01")(question)
    assert found.case.id == near.case_id
    assert found.distance_m == pytest.approx(9.63, abs=0.1)
    assert found.age_s >= 0
    except_it = ask.FindDuplicates(
        minor="E0110", lon=120.0005, lat=30.0005, except_id=near.case_id
    )
    assert answer_as("j01")(except_it) == ()


def test_that_a_caller_is_known_by_phone(district, answer_as):
    first, second = walk.report(district), walk.report(district, title="又积水")
    walk.report(district, caller_phone="13900000000")
    found = answer_as("j01")(ask.CallerHistory(phone="13800000000"))
    assert [case.id for case in found] == [second.case_id, first.case_id]
    assert answer_as("j01")(ask.CallerHistory(phone=" ")) == ()


def test_that_a_role_without_the_right_is_told_so(district, answer_as):
    walk.report(district)
    with pytest.raises(NotAllowedError):
        answer_as("wall1")(ask.CallerHistory(phone="13800000000"))


def test_that_units_are_suggested_with_reasons_and_shortfalls(district, answer_as):
    walk.closed(district)
    walk.sent(district, "traffic")
    with district.seat("admin1").engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE unit SET capacity = 1 WHERE code = 'traffic'"
        )
        connection.exec_driver_sql(
            "DELETE FROM unit_authorization WHERE unit_id ="
            " (SELECT id FROM unit WHERE code = 'drainage')"
        )
        connection.exec_driver_sql(
            "INSERT INTO unit_authorization (matter_code, unit_id, area_id)"
            " SELECT 'C', id, NULL FROM unit WHERE code = 'drainage'"
        )
    found = answer_as("d07")(
        ask.SuggestUnits(item_id=district.items[walk.ITEM], **walk.POINT)
    )
    by_id = {each.unit_id: each for each in found}
    best = found[0]
    assert best.unit_id == district.units["sanitation"]
    assert (best.authorised, best.in_area, best.past, best.shortfall) == (
        True,
        True,
        1,
        (),
    )
    assert best.on_time_share == 1.0
    busy = by_id[district.units["traffic"]]
    assert (busy.load, busy.capacity) == (1, 1)
    assert busy.shortfall == ("over_capacity",)
    assert district.units["drainage"] not in by_id


def test_that_an_authorization_holds_inside_its_area_alone(district, answer_as):
    with district.seat("admin1").engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE unit_authorization SET area_id = (SELECT id FROM area"
            f" WHERE id = {district.cells[1]}) WHERE unit_id = {district.units['traffic']}"
        )

    def suggested(cell_id):
        question = ask.SuggestUnits(item_id=district.items[walk.ITEM], cell_id=cell_id)
        return {each.unit_id for each in answer_as("d07")(question)}

    assert district.units["traffic"] not in suggested(district.cells[0])
    assert district.units["traffic"] in suggested(district.cells[1])


def test_that_the_collector_of_the_beat_comes_before_a_nearer_one(district, answer_as):
    done = walk.report(district)
    with district.seat("admin1").engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO person_area (person_id, area_id) SELECT p.id, a.id FROM"
            " person p, area a WHERE p.login = 'g02' AND a.tier = 'beat'"
        )
        connection.exec_driver_sql(
            "UPDATE person SET lon = 120.0005, lat = 30.0005 WHERE login = 'g01'"
        )
        connection.exec_driver_sql(
            "UPDATE person SET lon = 120.1, lat = 30.0005 WHERE login = 'g02'"
        )
    found = answer_as("j01")(ask.SuggestCollectors(case_id=done.case_id))
    assert [(each.name, each.own_beat) for each in found] == [
        ("高二", True),
        ("高一", False),
    ]
    assert found[1].distance_m == pytest.approx(0, abs=0.01)


def test_that_nobody_is_suggested_for_a_case_that_is_not_there(district, answer_as):
    with pytest.raises(NotFoundError):
        answer_as("j01")(ask.SuggestCollectors(case_id=999_999))


def test_that_a_photo_comes_back_as_it_went_in(district, answer_as):
    done = walk.fed_back(district)
    photo_id = district.seat("j01").value(
        "SELECT id FROM photo WHERE case_id = :c", c=done.case_id
    )
    content = answer_as("j01")(ask.PhotoContent(photo_id=photo_id))
    assert content.startswith(b"\x89PNG")
    with pytest.raises(NotFoundError):
        answer_as("j01")(ask.PhotoContent(photo_id=999_999))


def test_that_a_clock_explains_itself_in_both_languages(district, answer_as):
    done = walk.sent(district)
    timer_id = district.seat("d07").value(
        "SELECT id FROM stage_timer WHERE case_id = :c AND stage = 'dispose'",
        c=done.case_id,
    )
    chinese = answer_as("d07")(ask.ExplainClock(timer_id=timer_id))
    english = answer_as("d07")(ask.ExplainClock(timer_id=timer_id, language="en"))
    assert any(line.startswith("时限") for line in chinese)
    assert chinese[-1].startswith("到期")
    assert english[-1].startswith("due")


def test_that_cases_are_found_by_text_open_or_ended(district, answer_as):
    ended = walk.closed(district, title="商铺占道100%堵路")
    walk.report(district, title="商铺占道1000堵路")
    found = answer_as("d07")(ask.FindCases(text="100%堵"))
    assert [case.id for case in found] == [ended.case_id]
    assert len(answer_as("d07")(ask.FindCases())) == 2
    assert answer_as("d07")(ask.FindCases(text="没有这个")) == ()
