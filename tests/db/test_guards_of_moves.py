"""Every step of every role from every state, asked of the database directly."""

from __future__ import annotations

import subprocess

import psycopg
import pytest

from console.db.programs import program
from console.domain.lifecycle import MOVES
from console.domain.states import END_STATES, CaseState
from tests.small_district import PEOPLE, settle

ROLES = {login: roles for login, _, _, roles, _ in PEOPLE}
LOGINS = ("j01", "d07", "z02", "s01", "w01", "g01", "wall1", "a01", "admin1")
READABLE = {"DK001", "DK003", "42501"}
CASE = """INSERT INTO cases (number, number_day, number_seq, state, title, channel,
  reported_at, item_id, cell_id, unit_id) SELECT 'N-' || %(state)s, now(), %(seq)s,
  %(state)s, '案件', 'WEB', now(), (SELECT min(id) FROM catalogue_item), %(cell)s,
  %(unit)s RETURNING id"""
TASK = """INSERT INTO task (case_id, unit_id, role, state, limit_kind, limit_value)
  VALUES (%s, %s, 'LEAD', 'DONE', 'wh', 4)"""
ERRAND = """INSERT INTO field_task (case_id, kind, person_id, state, sent_at)
  VALUES (%s, 'INSPECT', %s, 'SENT', now())"""


@pytest.fixture(scope="module")
def ward(databases, template_database):
    """One case in every state, seen by an officer and a collector; nothing changes."""
    with databases.made(template_database) as database:
        district = settle(database)
        with psycopg.connect(database.superuser_url) as superuser:
            superuser.execute("SET session_replication_role = replica")
            superuser.execute("UPDATE person SET unit_id = NULL WHERE login = 'z02'")
            for seq, state in enumerate(CaseState):
                given = {
                    "state": state.value,
                    "seq": seq,
                    "cell": district.cells[0],
                    "unit": district.units["sanitation"],
                }
                (case_id,) = superuser.execute(CASE, given).fetchone()
                superuser.execute(TASK, [case_id, given["unit"]])
                superuser.execute(ERRAND, [case_id, district.people["g01"]])
        yield district
        district.close()


@pytest.fixture
def enter(ward):
    """Opens a session as a person; nothing it does is kept."""
    opened = []

    def session(login, **more):
        opened.append(psycopg.connect(ward.url_for(login), **more))
        return opened[-1]

    yield session
    for connection in opened:
        connection.rollback()
        connection.close()


def refusal(connection, statement, given=()):
    """The SQLSTATE and message with which a statement is refused, None if it is not."""
    with connection.transaction(force_rollback=True):
        try:
            with connection.transaction():
                changed = connection.execute(statement, given)
        except psycopg.Error as error:
            return error.sqlstate, error.diag.message_primary
        assert changed.rowcount == 1, "the row is not seen"
    return None


def moves_to(source, target, login):
    held = set(ROLES[login])
    return [
        m for m in MOVES if (m.source, m.target) == (source, target) and held & m.actors
    ]


def say(connection, *, verb="", reason="有理由"):
    connection.execute(
        "SELECT set_config('desk.verb', %s, false), set_config('desk.reason', %s, false)",
        [verb, reason],
    )


RESULTS = (CaseState.FED_BACK, CaseState.INSPECTING, CaseState.DEFERRED)
BACK_TO_WORK = {
    (m.source, m.target)
    for m in MOVES
    if m.source in RESULTS
    and m.target in {"HANDLING", "CO_HANDLING", "REWORK", "SUPERVISED"}
}
BACK_TO_DISPATCH = {
    (m.source, m.target)
    for m in MOVES
    if m.source in RESULTS and m.target == "TO_DISPATCH"
}
BY_THE_UNITS = BACK_TO_WORK | BACK_TO_DISPATCH
"""Open or not by how the tasks stand; here the one unit is done."""


def test_that_the_database_knows_the_end_states_of_the_lifecycle(enter):
    asked = "SELECT s FROM unnest(%s::text[]) s WHERE desk_is_over(s)"
    known = enter("w01").execute(asked, [[state.value for state in CaseState]])
    assert {state for (state,) in known} == END_STATES


@pytest.mark.parametrize("login", LOGINS)
def test_that_exactly_the_moves_of_the_table_are_open_to_a_role(enter, login):
    connection = enter(login)
    say(connection)
    wrong = []
    for source in CaseState:
        for target in CaseState:
            if source is target:
                continue
            told = refusal(
                connection,
                "UPDATE cases SET state = %s, version = version + 1 WHERE number = %s",
                [target.value, f"N-{source.value}"],
            )
            legal = bool(moves_to(source, target, login))
            legal = legal and (source, target) not in BY_THE_UNITS
            if (told is None) != legal or (told and told[0] not in READABLE):
                wrong.append((source.value, target.value, legal, told))
    assert wrong == []


@pytest.mark.parametrize("login", ("j01", "d07", "z02", "s01", "w01", "g01"))
def test_that_moves_that_ask_for_a_reason_are_refused_without_one(enter, login):
    connection = enter(login)
    wrong = []
    for move in {m for m in MOVES if set(ROLES[login]) & m.actors}:
        say(connection, verb=move.name, reason="  ")
        told = refusal(
            connection,
            "UPDATE cases SET state = %s, version = version + 1 WHERE number = %s",
            [move.target.value, f"N-{move.source.value}"],
        )
        if (told is not None and told[0] == "DK004") != move.needs_reason:
            wrong.append((move, told))
    assert wrong == []


def opened(ward, connection, moves):
    """Which of these moves the database lets this session make."""
    told = {
        (source, target): refusal(
            connection,
            "UPDATE cases SET state = %s, version = version + 1 WHERE number = %s",
            [target.value, f"N-{source.value}"],
        )
        for source, target in moves
    }
    return {move for move, refused in told.items() if refused is None}


@pytest.mark.parametrize(
    ("task", "open_moves"),
    [("WAIVED", BACK_TO_DISPATCH), ("ACKNOWLEDGED", BACK_TO_WORK), ("DONE", set())],
)
def test_that_a_result_goes_back_to_whoever_can_go_on(ward, enter, task, open_moves):
    with psycopg.connect(ward.database.superuser_url) as superuser:
        superuser.execute("SET session_replication_role = replica")
        superuser.execute("UPDATE task SET state = %s", [task])
    found = set()
    for login in ("d07", "j01"):
        connection = enter(login)
        say(connection)
        found |= opened(ward, connection, BY_THE_UNITS)
        connection.rollback()
    assert found == open_moves
    with psycopg.connect(ward.database.superuser_url) as superuser:
        superuser.execute("SET session_replication_role = replica")
        superuser.execute("UPDATE task SET state = 'DONE'")


@pytest.mark.parametrize("login", ("j01", "d07", "z02", "w01", "g01"))
def test_that_a_verb_of_another_step_opens_nothing(enter, login):
    connection = enter(login)
    verbs = {m.name for m in MOVES}
    for move in {m for m in MOVES if set(ROLES[login]) & m.actors}:
        here = {m.name for m in moves_to(move.source, move.target, login)}
        say(connection, verb=min(verbs - here))
        told = refusal(
            connection,
            "UPDATE cases SET state = %s, version = version + 1 WHERE number = %s",
            [move.target.value, f"N-{move.source.value}"],
        )
        assert told is not None
        assert told[0] == "DK003"


def test_that_psql_is_refused_in_words_a_person_understands(ward):
    words = [
        program("psql"),
        ward.url_for("w01"),
        "-XAt",
        "-v",
        "ON_ERROR_STOP=1",
        "-c",
    ]
    asked = (
        "UPDATE cases SET state = 'CLOSED', version = version + 1 WHERE number = 'N-{}'"
    )
    done = subprocess.run(
        [*words, asked.format("HANDLING")], capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "no step leads from HANDLING to CLOSED" in done.stderr
    done = subprocess.run(
        [*words, asked.format("TO_CLOSE")], capture_output=True, text=True, check=False
    )
    assert "the step from TO_CLOSE to CLOSED is not for w01" in done.stderr


def test_that_a_case_is_not_fed_back_while_a_unit_is_at_work(ward, enter):
    number = "N-CO_HANDLING"
    with psycopg.connect(ward.database.superuser_url) as superuser:
        superuser.execute("SET session_replication_role = replica")
        superuser.execute(
            "INSERT INTO task (case_id, unit_id, role, state, limit_kind, limit_value)"
            " SELECT id, %s, 'CO', 'SENT', 'wh', 4 FROM cases WHERE number = %s",
            [ward.units["drainage"], number],
        )
    told = refusal(
        enter("w01"),
        "UPDATE cases SET state = 'FED_BACK', version = version + 1 WHERE number = %s",
        [number],
    )
    assert told == ("DK001", "a case is fed back when every unit is done or waived")
    with psycopg.connect(ward.database.superuser_url) as superuser:
        superuser.execute("SET session_replication_role = replica")
        superuser.execute("DELETE FROM task WHERE role = 'CO'")


SEPARATE = {(m.source, m.target) for m in MOVES if m.separate}


@pytest.mark.parametrize("post", ("duty_leader", "collector"))
def test_that_whoever_handled_a_case_neither_inspects_nor_closes_it(ward, enter, post):
    login, by_unit = {"duty_leader": ("z02", True), "collector": ("g01", False)}[post]
    with psycopg.connect(ward.database.superuser_url) as superuser:
        superuser.execute("SET session_replication_role = replica")
        if by_unit:
            superuser.execute(
                "UPDATE person SET unit_id = %s WHERE login = %s",
                [ward.units["sanitation"], login],
            )
        else:
            superuser.execute("UPDATE task SET handler_id = %s", [ward.people[login]])
    connection = enter(login)
    say(connection)
    for source, target in SEPARATE:
        if not moves_to(source, target, login):
            continue
        told = refusal(
            connection,
            "UPDATE cases SET state = %s, version = version + 1 WHERE number = %s",
            [target.value, f"N-{source.value}"],
        )
        assert told == (
            "DK003",
            "who handled a case may neither inspect nor close it (6.5.1.1)",
        )
    connection.rollback()
    with psycopg.connect(ward.database.superuser_url) as superuser:
        superuser.execute("SET session_replication_role = replica")
        superuser.execute("UPDATE person SET unit_id = NULL WHERE login = %s", [login])
        superuser.execute("UPDATE task SET handler_id = NULL")
