"""A period that is over is closed once; what comes later stands beside, never in it."""

from __future__ import annotations

import threading

import psycopg
import pytest

from console.db.connect import connect
from console.db.reads.answers import answer
from console.db.reads.names import load_names
from console.db.reads.period import Upto, period_figures
from console.db.verify import frozen_faults
from console.domain import register_queries as register
from console.domain.commands import closing as c, supervision as s, unit as u
from console.domain.commands.command import Outcome
from console.domain.commands.evaluation import FreezePeriod
from console.domain.errors import DeskError, InvalidInputError, NotAllowedError
from console.domain.queries import PeriodFigures
from tests import case_walk as walk
from tests.jobs.test_ladder_climbs import as_if
from tests.small_district import picture

PAST = "date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai') - interval '3 days'"
NAME = f"SELECT to_char({PAST}, 'YYYY-MM')"


@pytest.fixture
def link(database):
    with connect(
        database.superuser_url, application_name="test", autocommit=True
    ) as made:
        yield made


def closed_late(district):
    """Walk a case to its end, fed back after its limit."""
    done = walk.sent(district)
    as_if(
        district,
        "UPDATE stage_timer SET due_at = now() - interval '1 hour';"
        "UPDATE task SET due_at = now() - interval '1 hour';"
        "UPDATE cases SET disposal_due_at = now() - interval '1 hour'",
    )
    task, officer = walk.first_task(district, done), district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**walk.on(done), task_id=task))
    done = officer.do(
        u.FeedBack(
            **walk.on(done), task_id=task, result="已清运", pictures=(picture(),)
        )
    )
    done = district.seat("j01").do(
        c.SendInspection(**walk.on(done), person_id=district.people["g01"])
    )
    return walk.close_inspected(district, done)


def month_over(district) -> str:
    """Let what happened so far have happened last month; return that month's name."""
    as_if(
        district,
        f"UPDATE case_log SET occurred_at = ({PAST}) AT TIME ZONE 'Asia/Shanghai';"
        f"UPDATE score_period SET name = to_char({PAST}, 'YYYY-MM'),"
        " starts_at = starts_at - interval '1 month',"
        " ends_at = date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai')"
        " AT TIME ZONE 'Asia/Shanghai'",
    )
    return district.seat("a01").value(NAME)


def figures(link, name):
    return answer(PeriodFigures(name=name), link)


def appeal_granted(district, done, *, login="w01", answer="属实"):
    """The unit appeals, dispatcher and acceptor grant it."""
    asked = district.seat(login).do(
        s.AppealOvertime(case_id=done.case_id, reason="全市停电")
    )
    for decider in ("d07", "j01"):
        district.seat(decider).do(
            s.DecideAppeal(
                appeal_id=asked.facts["appeal_id"], granted=True, answer=answer
            )
        )


def test_that_a_frozen_period_keeps_its_figures_and_says_by_whom_and_where(
    district, link
):
    walk.closed(district)
    closed_late(district)
    name = month_over(district)
    before = figures(link, name)
    district.seat("s01").do(FreezePeriod(name=name, reason="十月评价公布"))
    walk.closed(district)
    as_if(district, f"UPDATE case_log SET occurred_at = ({PAST}) AT TIME ZONE 'PRC'")
    after = figures(link, name)
    assert (after.counters, after.rates) == (before.counters, before.rates)
    assert list(after.counters) == list(before.counters)
    assert after.counters["closed"] == 2
    assert (after.frozen.by, after.frozen.reason) == ("孙一", "十月评价公布")
    again = period_figures(
        link, name, load_names(link).units, Upto(after.frozen.log_id)
    )
    assert again.counters == after.counters
    (period,) = [p for p in answer(register.ListPeriods(), link) if p.name == name]
    assert period.frozen_at == after.frozen.at
    rows = answer(register.PeriodRows(name=name, counter="closed"), link)
    assert len(rows) == 2


def test_that_an_appeal_before_freezing_counts_and_the_fact_of_overtime_stays(
    district, link
):
    late = closed_late(district)
    walk.closed(district)
    name = month_over(district)
    assert figures(link, name).rates["ontime_closing_rate"] == 0.5
    appeal_granted(district, late)
    assert figures(link, name).rates["ontime_closing_rate"] == 1.0
    rows = answer(register.PeriodRows(name=name, counter="closed"), link)
    assert sorted(row.on_time for row in rows) == [False, True]


def test_that_an_appeal_granted_after_freezing_is_a_correction_beside(district, link):
    late = closed_late(district)
    walk.closed(district)
    name = month_over(district)
    district.seat("z02").do(FreezePeriod(name=name, reason="公布"))
    appeal_granted(district, late)
    shown = figures(link, name)
    assert shown.rates["ontime_closing_rate"] == 0.5
    assert shown.frozen.corrected["ontime_closing_rate"] == 1.0
    (correction,) = shown.frozen.corrections
    assert (correction.case_id, correction.answer) == (late.case_id, "属实")


def test_that_each_unit_excused_after_freezing_is_one_correction_of_its_own(
    district, link
):
    walk.closed(district)
    joint = walk.sent(district, "sanitation", "drainage", "traffic")
    late = [district.units["sanitation"], district.units["drainage"]]
    as_if(
        district,
        "UPDATE cases SET state = 'CLOSED', on_time = false, closed_at = now(),"
        f" period_id = (SELECT id FROM score_period) WHERE id = {joint.case_id};"
        "UPDATE task SET state = 'DONE', on_time = unit_id"
        f" <> ALL (ARRAY{late}), done_at = now() WHERE case_id = {joint.case_id}",
    )
    name = month_over(district)
    district.seat("z02").do(FreezePeriod(name=name, reason="公布"))
    appeal_granted(district, joint, login="w01", answer="停电")
    assert not figures(link, name).frozen.corrections
    appeal_granted(district, joint, login="p01", answer="塌方")
    told = figures(link, name).frozen.corrections
    assert sorted((each.unit_name, each.answer) for each in told) == [
        ("区排水集团", "塌方"),
        ("环卫中心", "停电"),
    ]
    assert {each.case_id for each in told} == {joint.case_id}


def test_that_a_period_is_closed_once_with_a_reason_when_it_is_over(district):
    walk.closed(district)
    now = district.seat("a01").value("SELECT name FROM score_period")
    with pytest.raises(InvalidInputError, match="not_over"):
        district.seat("s01").do(FreezePeriod(name=now, reason="公布"))
    name = month_over(district)
    with pytest.raises(InvalidInputError, match="missing"):
        district.seat("s01").do(FreezePeriod(name=name, reason=" "))
    with pytest.raises(InvalidInputError, match="no_period"):
        district.seat("s01").do(FreezePeriod(name="1999-01", reason="公布"))
    district.seat("s01").do(FreezePeriod(name=name, reason="公布"))
    with pytest.raises(InvalidInputError, match="already_frozen"):
        district.seat("z02").do(FreezePeriod(name=name, reason="公布"))


@pytest.mark.parametrize("login", ["d07", "w01", "a01", "admin1"])
def test_that_nobody_else_closes_a_period(district, login):
    walk.closed(district)
    name = month_over(district)
    with pytest.raises(NotAllowedError):
        district.seat(login).do(FreezePeriod(name=name, reason="公布"))


def test_that_not_even_the_owner_changes_what_was_frozen(district):
    walk.closed(district)
    name = month_over(district)
    district.seat("s01").do(FreezePeriod(name=name, reason="公布"))
    for change in (
        "UPDATE frozen_period SET figures = '{}'",
        "DELETE FROM frozen_period",
        "TRUNCATE frozen_period",
    ):
        with (
            psycopg.connect(district.database.url) as connection,
            pytest.raises(psycopg.Error, match="final"),
        ):
            connection.execute(change)


def test_that_figures_are_not_said_to_come_from_a_log_that_has_gone_on(district):
    walk.closed(district)
    name = month_over(district)
    with (
        psycopg.connect(district.url_for("s01")) as connection,
        pytest.raises(psycopg.Error, match="as it stands"),
    ):
        connection.execute(
            "INSERT INTO frozen_period (period_id, figures, log_id, reason)"
            " SELECT id, '{}', 0, '公布' FROM score_period WHERE name = %s",
            [name],
        )


def test_that_figures_sent_by_hand_are_found_out(district):
    walk.closed(district)
    name = month_over(district)
    with psycopg.connect(district.url_for("s01")) as connection:
        connection.execute(
            "INSERT INTO frozen_period (period_id, figures, log_id, reason)"
            ' SELECT id, \'{"counters": {"closed": 99999}, "rates": {}, "by_unit": []}\','
            " desk_last_line(), '公布' FROM score_period WHERE name = %s",
            [name],
        )
    with engine_of_auditor(district).connect() as connection:
        (fault,) = frozen_faults(connection)
    assert fault.kind == "frozen_figures"
    assert fault.about.startswith(f"{name}: closed")


def engine_of_auditor(district):
    return district.seat("a01").engine


def test_that_figures_kept_by_the_program_are_found_sound_later(district):
    late = closed_late(district)
    walk.closed(district)
    name = month_over(district)
    district.seat("s01").do(FreezePeriod(name=name, reason="公布"))
    appeal_granted(district, late)
    walk.closed(district)
    with engine_of_auditor(district).connect() as connection:
        assert frozen_faults(connection) == []


def test_that_closings_at_the_same_moment_wait_for_each_other(district):
    as_if(
        district,
        "INSERT INTO score_period (name, starts_at, ends_at) SELECT name,"
        " now() - interval '3 years', now() - interval '2 years'"
        " FROM unnest(ARRAY['a', 'b']) name",
    )
    told: list[object] = []
    together = threading.Barrier(2)

    def close(login, name):
        seat = district.seat(login)
        seat.units_of_work.rules()
        together.wait()
        try:
            told.append(seat.do(FreezePeriod(name=name, reason="公布")).facts["name"])
        except DeskError as refusal:
            told.append(refusal)

    hands = [
        threading.Thread(target=close, args=each)
        for each in (("s01", "a"), ("z02", "b"))
    ]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert sorted(map(str, told)) == ["a", "b"]


def test_that_a_seat_works_on_while_a_period_is_being_read(district, link):
    walk.closed(district)
    name = month_over(district)
    with district.seat("s01").units_of_work() as reading:
        freeze = FreezePeriod(name=name, reason="公布")
        assert reading.begin(freeze, "freeze_period", freeze.reason) is None
        reading.periods.lock(name)
        log_id = reading.periods.freeze(name, freeze.reason)
        walk.report(district)
        reading.commit(freeze, Outcome(facts={"name": name, "log_id": log_id}))
    assert figures(link, name).frozen.log_id == log_id


def test_that_a_case_is_filed_away_only_after_its_period_is_frozen(district):
    done = walk.closed(district)
    name = month_over(district)
    leader = district.seat("z02")
    with pytest.raises(InvalidInputError, match="period_not_frozen"):
        leader.do(c.ArchiveCase(**walk.on(done)))
    with (
        psycopg.connect(district.url_for("z02")) as connection,
        pytest.raises(psycopg.Error, match="not frozen yet"),
    ):
        connection.execute(
            "UPDATE cases SET state = 'ARCHIVED', version = version + 1 WHERE id = %s",
            [done.case_id],
        )
    district.seat("s01").do(FreezePeriod(name=name, reason="公布"))
    leader.do(c.ArchiveCase(**walk.on(done)))
    assert leader.value("SELECT state FROM cases") == "ARCHIVED"


def test_that_what_was_filed_away_stays_counted(district, link):
    done = walk.closed(district)
    name = month_over(district)
    district.seat("s01").do(FreezePeriod(name=name, reason="公布"))
    before = figures(link, name)
    district.seat("z02").do(c.ArchiveCase(**walk.on(done)))
    after = figures(link, name)
    assert (after.counters, after.rates) == (before.counters, before.rates)
    again = period_figures(link, name, load_names(link).units)
    assert again.counters["closed"] == before.counters["closed"] == 1
    rows = answer(register.PeriodRows(name=name, counter="closed"), link)
    assert [row.case_id for row in rows] == [done.case_id]
    with engine_of_auditor(district).connect() as connection:
        assert frozen_faults(connection) == []
