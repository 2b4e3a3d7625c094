"""Forgery tried by every role and by the owner: refused, or overwritten by the server."""

from __future__ import annotations

import psycopg
import pytest

from console.domain.commands import dispatch as d, intake as i, unit as u
from tests.small_district import PEOPLE, picture, settle

EVERYBODY = tuple(login for login, *_ in PEOPLE)
REFUSED = {"DK001", "DK002", "DK003", "DK004", "42501", "0A000"}


@pytest.fixture(scope="module")
def ward(databases, template_database):
    """Two cases at work: one of the sanitation unit, one of the traffic unit."""
    with databases.made(template_database) as database:
        district = settle(database)
        district.work = {}
        for unit in ("sanitation", "traffic"):
            done = district.seat("j01").do(
                i.ReportCase(
                    title=f"案件 {unit}",
                    channel="HOTLINE",
                    caller_phone="13800000000",
                    cell_id=district.cells[0],
                    item_id=district.items["E0110-1"],
                    file_now=True,
                    pictures=(picture("scene", "red", unit),),
                )
            )
            done = district.seat("d07").do(
                d.DispatchCase(
                    case_id=done.case_id,
                    version=done.version,
                    orders=(d.UnitOrder(unit_id=district.units[unit]),),
                )
            )
            district.work[unit] = done
        ours = district.work["sanitation"]
        (task,) = ours.facts["tasks"]
        district.seat("w01").do(
            u.AcknowledgeTask(case_id=ours.case_id, version=ours.version, task_id=task)
        )
        district.task = task
        district.close()
        yield district
        district.close()


@pytest.fixture
def enter(ward):
    """Opens a session as a person or the owner; nothing it does is kept."""
    opened = []

    def session(login):
        url = ward.database.url if login == "owner" else ward.url_for(login)
        opened.append(psycopg.connect(url))
        return opened[-1]

    yield session
    for connection in opened:
        connection.rollback()
        connection.close()


def names(ward):
    ours, theirs = ward.work["sanitation"], ward.work["traffic"]
    return {
        "ours": ours.case_id,
        "theirs": theirs.case_id,
        "task": ward.task,
        "their_task": theirs.facts["tasks"][0],
    }


def refused(connection, ward, statement):
    """The SQLSTATE of a refusal; None if it was done, no rows seen counts as refused."""
    try:
        with connection.transaction(force_rollback=True):
            done = connection.execute(statement.format(**names(ward)))
            return "unseen" if done.rowcount == 0 else None
    except psycopg.Error as error:
        assert error.diag.message_primary
        return error.sqlstate


LOG_ATTACKS = (
    "UPDATE case_log SET reason = 'x'",
    "UPDATE case_log SET actor = 'd08' WHERE case_id = {ours}",
    "DELETE FROM case_log",
    "TRUNCATE case_log",
    "TRUNCATE cases CASCADE",
    "DELETE FROM cases",
    (
        "INSERT INTO case_log (case_id, seq, at, occurred_at, actor, kind, verb, reason,"
        " previous_hash, hash) VALUES ({ours}, 99, now(), now(), 'd08', 'note', 'n', '',"
        " '', '')"
    ),
    (
        "MERGE INTO case_log l USING (SELECT 1) s ON l.case_id = {ours}"
        " WHEN MATCHED THEN DELETE"
    ),
)


@pytest.mark.parametrize("login", (*EVERYBODY, "owner"))
def test_that_nobody_touches_the_log(ward, enter, login):
    connection = enter(login)
    told = {attack: refused(connection, ward, attack) for attack in LOG_ATTACKS}
    assert {a: t for a, t in told.items() if t not in REFUSED} == {}
    words = "COPY case_log (case_id, seq, at, occurred_at, actor, kind, verb,"
    words += " previous_hash, hash) FROM STDIN"
    with (
        pytest.raises(psycopg.Error) as copied,
        connection.cursor() as cursor,
        cursor.copy(words) as copy,
    ):
        copy.write_row([1, 9, "now", "now", "d08", "note", "note", "", ""])
    assert copied.value.sqlstate in REFUSED


TRICKS = (
    "SET SESSION AUTHORIZATION postgres",
    "SET ROLE grid_owner",
    "SET session_replication_role = replica",
    "ALTER TABLE cases DISABLE TRIGGER ALL",
    "ALTER TABLE case_log DISABLE TRIGGER USER",
    "ALTER TABLE cases DISABLE ROW LEVEL SECURITY",
    "DROP TRIGGER case_changes ON cases",
    "DROP POLICY seen ON cases",
    "CREATE FUNCTION public.desk_has(VARIADIC text[]) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
    "CREATE OR REPLACE FUNCTION desk_is_owner() RETURNS boolean LANGUAGE sql AS 'SELECT true'",
    "CREATE TABLE public.mine (a int)",
    "CREATE SCHEMA mine",
    "UPDATE lifecycle_move SET actors = ARRAY['unit_officer']",
    "INSERT INTO lifecycle_move VALUES ('x', 'HANDLING', 'CLOSED', ARRAY['unit_officer'], false, false)",
    "DELETE FROM task_move",
    "UPDATE case_chain SET hash = ''",
    "UPDATE case_number_day SET last = 0",
    "SELECT desk_log({ours}, 'state', 'x', 'HANDLING', 'CLOSED', '', NULL)",
    "SELECT desk_next_number(now())",
    "SELECT desk_period(now())",
    "DELETE FROM stage_timer",
    "DELETE FROM task",
    "DELETE FROM photo",
    "DELETE FROM case_note",
    "DELETE FROM case_report",
    "UPDATE photo SET content = ''",
    "UPDATE case_report SET text = 'x'",
    "UPDATE case_note SET text = 'x'",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "UPDATE timer_mark SET fired_at = now()",
    "DELETE FROM timer_mark",
    "GRANT desk_duty_leader TO w01",
    "ALTER ROLE w01 SUPERUSER",
    "UPDATE score_period SET frozen_at = now()",
)
BELOW = tuple(login for login in EVERYBODY if login != "admin1")


@pytest.mark.parametrize("login", BELOW)
def test_that_no_person_gets_round_the_guards(ward, enter, login):
    connection = enter(login)
    told = {trick: refused(connection, ward, trick) for trick in TRICKS}
    assert {t: s for t, s in told.items() if s is None} == {}


@pytest.mark.parametrize("login", [x for x in BELOW if x != "z02"])
def test_that_settings_are_not_for_everybody(ward, enter, login):
    connection = enter(login)
    for attack in (
        "UPDATE setting SET value = '\"rework\"' WHERE key = 'fail_policy'",
        "UPDATE stage_limit SET limit_value = 999",
        "UPDATE catalogue_item SET limit_value = 999",
        "DELETE FROM calendar_day",
        "INSERT INTO unit_authorization (matter_code, unit_id) VALUES ('', 1)",
        "UPDATE person SET roles = '{{administrator}}' WHERE login = session_user",
        "SELECT desk_give_login('w01', 'known')",
    ):
        assert refused(connection, ward, attack) in {"42501", "DK003"}, attack


SHADOWS = (
    (
        "CREATE TEMP TABLE lifecycle_move AS SELECT 'x'::text AS verb, 'HANDLING'::text AS"
        " source, 'CLOSED'::text AS target, ARRAY['unit_officer'] AS actors,"
        " false AS needs_reason, false AS separate"
    ),
    "CREATE TEMP TABLE cases (LIKE public.cases)",
    (
        "CREATE TEMP TABLE person AS SELECT 'w01'::text AS login, 1::bigint AS id,"
        " 2::bigint AS unit_id"
    ),
    "CREATE TEMP TABLE task (LIKE public.task)",
    "CREATE TEMP TABLE setting (LIKE public.setting)",
    (
        "CREATE TEMP TABLE pg_class AS SELECT 'public.cases'::regclass::oid AS oid,"
        " (SELECT oid FROM pg_catalog.pg_roles WHERE rolname = session_user) AS relowner"
    ),
)


def test_that_temporary_tables_do_not_stand_in_for_ours(ward, enter):
    connection = enter("w01")
    for shadow in SHADOWS:
        connection.execute(shadow)
    connection.execute("SET search_path = pg_temp, public")
    assert connection.execute("SELECT public.desk_is_owner()").fetchone() == (False,)
    for attack in (
        (
            "UPDATE public.cases SET state = 'CLOSED', version = version + 1"
            " WHERE id = {ours}"
        ),
        "UPDATE public.cases SET title = 'x', version = version + 1 WHERE id = {theirs}",
        (
            "INSERT INTO public.cases (number, number_day, number_seq, state, title, channel,"
            " reported_at, origin) VALUES ('X', now(), 1, 'CLOSED', 'x', 'WEB', now(),"
            " 'import')"
        ),
        (
            "UPDATE public.task SET state = 'ACKNOWLEDGED', version = version + 1"
            " WHERE id = {their_task}"
        ),
    ):
        assert refused(connection, ward, attack) in {*REFUSED, "unseen"}, attack


def test_that_every_function_with_the_owners_rights_looks_at_temporary_tables_last(
    ward, enter
):
    loose = enter("owner").execute(
        "SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
        " AND prosecdef AND NOT coalesce(proconfig, '{}')"
        " @> ARRAY['search_path=public, pg_temp']"
    )
    assert loose.fetchall() == []


UNIT_FORGERIES = {
    "later on the clock": "UPDATE stage_timer SET due_at = due_at + interval '1 day'",
    "no end on the clock": "UPDATE stage_timer SET due_at = NULL",
    "a later start": "UPDATE stage_timer SET started_at = now() + interval '1 h'",
    "a longer limit": "UPDATE stage_timer SET limit_value = 99",
    "an extension": (
        "UPDATE stage_timer SET due_at = due_at + interval '1 day',"
        ' extensions = \'[{{"limit": "9 wh"}}]\''
    ),
    "another case's clock": "UPDATE stage_timer SET case_id = {theirs}",
    "a clock of its own": (
        "INSERT INTO stage_timer (case_id, task_id, stage, limit_kind, limit_value,"
        " started_at, due_at) VALUES ({ours}, {task}, 'dispose', 'wh', 4, now(),"
        " now() + interval '9 days')"
    ),
    "others' clocks": (
        "UPDATE stage_timer SET stopped_at = now() WHERE task_id = {their_task}"
    ),
    "a clock on others' cases": (
        "INSERT INTO stage_timer (case_id, stage, limit_kind, limit_value, started_at)"
        " VALUES ({theirs}, 'feedback', 'wh', 4, now())"
    ),
    "the case's deadline": (
        "UPDATE cases SET disposal_due_at = now() + interval '9 days',"
        " version = version + 1 WHERE id = {ours}"
    ),
    "no clock on the case": (
        "UPDATE cases SET due_at = NULL, near_at = NULL, version = version + 1"
        " WHERE id = {ours}"
    ),
    "another responsible unit": (
        "UPDATE cases SET unit_id = NULL, version = version + 1 WHERE id = {ours}"
    ),
    "the task's deadline": (
        "UPDATE task SET due_at = due_at + interval '1 day', version = version + 1"
        " WHERE id = {task}"
    ),
    "no deadline of the task": (
        "UPDATE task SET due_at = NULL, version = version + 1 WHERE id = {task}"
    ),
    "another role": "UPDATE task SET role = 'CO', version = version + 1 WHERE id = {task}",
    "its own waiver": (
        "UPDATE task SET state = 'WAIVED', waive_reason = 'x', version = version + 1"
        " WHERE id = {task}"
    ),
    "others' tasks": (
        "UPDATE task SET state = 'ACKNOWLEDGED', version = version + 1"
        " WHERE id = {their_task}"
    ),
    "a task": (
        "INSERT INTO task (case_id, unit_id, role, state, limit_kind, limit_value)"
        " VALUES ({ours}, 1, 'CO', 'SENT', 'wh', 4)"
    ),
    "a note on others' cases": (
        "INSERT INTO case_note (case_id, kind, text) VALUES ({theirs}, 'note', 'x')"
    ),
    "a photo on others' cases": (
        "INSERT INTO photo (case_id, moment, mime, sha256, size, thumbnail, content)"
        " VALUES ({theirs}, 'after', 'image/png', 'x', 1, '', '')"
    ),
    "a claim on others' cases": (
        "INSERT INTO claim (case_id, until) VALUES ({theirs}, now())"
    ),
    "somebody's position": "UPDATE person SET lon = 1 WHERE login = 't01'",
    "silence": (
        "WITH q AS (SELECT set_config('desk.quiet', 'on', true)) UPDATE cases"
        " SET state = 'CLOSED', version = version + 1 FROM q WHERE id = {ours}"
    ),
    "an import": (
        "WITH q AS (SELECT set_config('desk.verb', 'import_update', true)) UPDATE cases"
        " SET state = 'CLOSED', version = version + 1 FROM q WHERE id = {ours}"
    ),
    "the broken lines": "SELECT * FROM desk_broken_lines()",
}


@pytest.mark.parametrize("forgery", UNIT_FORGERIES)
def test_that_a_unit_officer_does_not_get(ward, enter, forgery):
    told = refused(enter("w01"), ward, UNIT_FORGERIES[forgery])
    assert told in {*REFUSED, "unseen"}


COLLECTOR_FORGERIES = (
    "UPDATE cases SET due_at = now() + interval '1 day', version = version + 1",
    "UPDATE task SET state = 'WITHDRAWN', version = version + 1",
    "UPDATE field_task SET state = 'ANSWERED' WHERE person_id <> desk_me()",
    "UPDATE person SET lon = 1 WHERE login = 'g02'",
)


@pytest.mark.parametrize("forgery", COLLECTOR_FORGERIES)
def test_that_a_collector_does_not_change_others_work(ward, enter, forgery):
    assert refused(enter("g01"), ward, forgery) in {*REFUSED, "unseen"}


@pytest.mark.parametrize("login", ("j01", "s01"))
def test_that_only_senders_withdraw_and_waive_tasks(ward, enter, login):
    connection = enter(login)
    for state in ("WITHDRAWN", "WAIVED"):
        told = refused(
            connection,
            ward,
            f"UPDATE task SET state = '{state}', waive_reason = 'x',"
            " version = version + 1 WHERE id = {task}",
        )
        assert told == "DK003"


def test_that_a_new_case_gets_number_time_and_author_from_the_server(enter):
    connection = enter("j01")
    number, origin, by, first, filed, on_time, exempt, age = connection.execute(
        "INSERT INTO cases (number, number_day, number_seq, state, title, channel,"
        " reported_at, filed_at, on_time, created_by, first_receiver, overtime_exempt)"
        " VALUES ('FORGED', '2020-01-01', 7, 'REPORTED', 'x', 'WEB', '2020-01-01',"
        " '2020-01-01', true, 'd08', 'd08', true) RETURNING number, origin, created_by,"
        " first_receiver, filed_at, on_time, overtime_exempt, now() - reported_at"
    ).fetchone()
    assert number.isdigit()
    assert (origin, by, first) == ("desk", "j01", "j01")
    assert (filed, on_time, exempt) == (None, None, False)
    assert age.total_seconds() == 0


def test_that_facts_of_a_case_stay_what_the_moves_made_them(ward, enter):
    connection = enter("d07")
    kept = "filed_at, dispatched_at, fed_back_at, closed_at, on_time, period_id"
    case_id = ward.work["sanitation"].case_id
    question = f"SELECT {kept} FROM cases WHERE id = %s"
    before = connection.execute(question, [case_id]).fetchone()
    connection.execute(
        "UPDATE cases SET filed_at = '2020-01-01', dispatched_at = '2020-01-01',"
        " fed_back_at = now(), closed_at = now(), on_time = true, changed_by = 'd08',"
        " version = version + 1 WHERE id = %s",
        [case_id],
    )
    assert connection.execute(question, [case_id]).fetchone() == before
    by = "SELECT changed_by FROM cases WHERE id = %s"
    assert connection.execute(by, [case_id]).fetchone() == ("d07",)
    for final in ("number = 'X'", "created_by = 'd08'", "reported_at = '2020-01-01'"):
        told = refused(
            connection,
            ward,
            f"UPDATE cases SET {final}, version = version + 1 WHERE id = {{ours}}",
        )
        assert told == "DK003"


def test_that_photos_presence_and_claims_bear_the_name_of_the_session(ward, enter):
    connection = enter("d07")
    case_id = ward.work["sanitation"].case_id
    by = connection.execute(
        "INSERT INTO photo (case_id, moment, mime, sha256, size, thumbnail, content,"
        " added_by) VALUES (%s, 'scene', 'image/png', 'x', 1, '', '', 'd08')"
        " RETURNING added_by",
        [case_id],
    ).fetchone()
    here = connection.execute(
        "INSERT INTO presence (seat, login, seen_at) VALUES ('s', 'd08', '2099-01-01')"
        " RETURNING login, seen_at <= now()"
    ).fetchone()
    claimed = connection.execute(
        "INSERT INTO claim (case_id, login, until) VALUES (%s, 'd08', '2099-01-01')"
        " RETURNING login, until <= now() + interval '10 minutes'",
        [case_id],
    ).fetchone()
    assert (by, here, claimed) == (("d07",), ("d07", True), ("d07", True))


def test_that_presence_and_claims_of_others_are_left_alone(ward, enter):
    with psycopg.connect(ward.url_for("d08")) as other:
        other.execute("INSERT INTO presence (seat, login) VALUES ('seat-8', 'd08')")
        other.execute(
            "INSERT INTO claim (case_id, until) VALUES (%s, now() + interval '1 h')",
            [ward.work["traffic"].case_id],
        )
    connection = enter("d07")
    for attack in (
        "UPDATE presence SET case_id = 1",
        "DELETE FROM presence",
        (
            "INSERT INTO presence (seat, login) VALUES ('seat-8', 'd07')"
            " ON CONFLICT (seat) DO UPDATE SET case_id = 1"
        ),
        "DELETE FROM claim",
        "UPDATE claim SET until = now()",
        "UPDATE claim SET case_id = {ours}, reason = 'x'",
    ):
        assert refused(connection, ward, attack) == "DK003", attack
    took = connection.execute(
        "UPDATE claim SET reason = '交班' RETURNING login, until > now()"
    )
    assert took.fetchone() == ("d07", True)


@pytest.mark.parametrize("login", ("w01", "g01"))
def test_that_a_stranger_sees_nothing_of_a_case_by_any_way(ward, enter, login):
    connection = enter(login)
    theirs = ward.work["traffic"].case_id
    for table in (
        "task", "stage_timer", "case_log", "case_note", "case_report", "photo",
        "field_task", "claim",
    ):  # fmt: skip
        seen = connection.execute(
            f"SELECT count(*) FROM {table} WHERE case_id = %s", [theirs]
        )
        assert seen.fetchone() == (0,), table
    seen = connection.execute("SELECT count(*) FROM cases WHERE id = %s", [theirs])
    assert seen.fetchone() == (0,)
    connection.execute("SET desk.verb = 'x'; SET row_security = on")
    joined = "SELECT count(*) FROM case_log l JOIN LATERAL (SELECT desk_line_hash(l)) h ON true WHERE l.case_id = %s"
    assert connection.execute(joined, [theirs]).fetchone() == (0,)
    assert connection.execute("SELECT desk_sees_case(%s)", [theirs]).fetchone() == (
        False,
    )


def test_that_the_wall_sees_no_caller_and_no_photo(ward, enter):
    connection = enter("wall1")
    for table in ("case_report", "photo", "case_note"):
        assert refused(connection, ward, f"SELECT * FROM {table}") == "42501"


@pytest.mark.parametrize(
    "login", ("grid_owner", "postgres", "desk_intake", "pg_monitor")
)
def test_that_an_administrator_does_not_become_the_owner(ward, enter, login):
    connection = enter("admin1")
    connection.execute(
        "INSERT INTO person (login, name, roles) VALUES (%s, 'x', '{administrator}')",
        [login],
    )
    with pytest.raises(psycopg.Error) as told:
        connection.execute("SELECT desk_give_login(%s, 'known-to-me')", [login])
    assert told.value.sqlstate == "DK003"


def test_that_a_post_given_up_is_a_role_given_up(ward, enter):
    connection = enter("admin1")
    connection.execute("UPDATE person SET roles = '{intake}' WHERE login = 'd08'")
    connection.execute("SELECT desk_give_login('d08', NULL)")
    held = "SELECT pg_has_role('d08', 'desk_dispatcher', 'MEMBER')"
    assert connection.execute(held).fetchone() == (False,)
