"""What a command writes last is done or the whole command is not."""

from __future__ import annotations

from dataclasses import replace

import psycopg
import pytest
from psycopg.types.json import Jsonb

from console.domain.commands.command import Outcome
from console.domain.commands.desk import AddNote
from console.domain.errors import NotFoundError
from tests.services.test_seven_steps import filed

SILENT = {"version", "changed_at", "changed_by", "state", "near_at", "external"}
NEWS = {
    "bigint": 77,
    "integer": 78,
    "text": "别的",
    "boolean": True,
    "date": "2031-02-03",
    "double precision": 1.5,
    "timestamp with time zone": "2031-02-03T04:05:06+00:00",
    "ARRAY": [5],
    "jsonb": {"a": 1},
}
DIFFERENCE = """
  WITH two AS (SELECT (SELECT c FROM cases c WHERE id = %(id)s) AS o,
    (SELECT jsonb_populate_record(c, %(news)s::jsonb) FROM cases c WHERE id = %(id)s) AS n)
  SELECT desk_case_difference(o, n), to_jsonb(o), to_jsonb(n) FROM two"""


def test_that_a_change_that_was_not_done_takes_its_command_back(district):
    case = filed(district)
    seat = district.seat("d07")
    asked = AddNote(case_id=case.case_id, version=case.version, text="已电话核实")
    with (
        pytest.raises(NotFoundError, match="there is no case"),
        seat.units_of_work() as uow,
    ):
        assert uow.begin(asked, "add_note", "") is None
        facts = uow.cases.get(case.case_id, case.version)
        uow.desk.note(case.case_id, "note", asked.text)
        moved = uow.cases.write(replace(facts, id=facts.id + 9999), {"title": "无此案"})
        uow.commit(asked, Outcome(case_id=moved.id, version=moved.version))
    assert seat.value("SELECT count(*) FROM command_done WHERE name = 'AddNote'") == 0
    assert seat.value("SELECT count(*) FROM case_note") == 0


def test_that_a_change_that_was_done_is_kept_with_its_command(district):
    case = filed(district)
    seat = district.seat("d07")
    asked = AddNote(case_id=case.case_id, version=case.version, text="改题目")
    with seat.units_of_work() as uow:
        assert uow.begin(asked, "add_note", "") is None
        facts = uow.cases.get(case.case_id, case.version)
        moved = uow.cases.write(facts, {"title": "人民路路灯不亮"})
        uow.commit(asked, Outcome(case_id=moved.id, version=moved.version))
    assert (moved.title, moved.version) == ("人民路路灯不亮", case.version + 1)
    told = "SELECT title FROM cases WHERE id = :c AND version = :v"
    assert seat.value(told, c=moved.id, v=moved.version) == moved.title


def test_that_every_column_that_changes_stands_in_the_line_of_the_history(district):
    case = filed(district)
    with psycopg.connect(district.database.superuser_url) as link:
        columns = link.execute(
            "SELECT column_name, data_type FROM information_schema.columns"
            " WHERE table_schema = 'public' AND table_name = 'cases'"
        ).fetchall()
        news = {name: NEWS[kind] for name, kind in columns}
        (told, before, after) = link.execute(
            DIFFERENCE, {"id": case.case_id, "news": Jsonb(news)}
        ).fetchone()
    names = {name for name, _ in columns} - SILENT
    assert set(told) == names
    assert told == {name: [before[name], after[name]] for name in names}


def test_that_nothing_stands_there_when_nothing_changes(district):
    case = filed(district)
    with psycopg.connect(district.database.superuser_url) as link:
        (told, *_) = link.execute(
            DIFFERENCE, {"id": case.case_id, "news": Jsonb({})}
        ).fetchone()
    assert told is None
