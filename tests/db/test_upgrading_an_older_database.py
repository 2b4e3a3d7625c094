"""A database from before is brought to the same schema as a fresh one."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from console.db.schema import prepare, status
from tests import case_walk as walk
from tests.small_district import settle

OLDEST = Path(__file__).with_name("desk_0002.sql")
"""What the oldest revision that is still brought up to date left on its server."""
SCHEMA = """
  SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
    || ' ' || coalesce(column_default, '') FROM information_schema.columns
    WHERE table_schema = 'public'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT tgrelid::regclass || ' ' || pg_get_triggerdef(oid)
    FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL SELECT oid::regprocedure || ' ' || md5(prosrc) || ' ' || prosecdef
    || ' ' || coalesce(proconfig::text, '') || ' ' || coalesce(proacl::text, '')
    FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT tablename || ' ' || policyname || ' ' || cmd || ' ' || roles::text
    || ' ' || coalesce(qual, '') || ' ' || coalesce(with_check, '')
    FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT table_name || ' ' || grantee || ' ' || privilege_type
    FROM information_schema.role_table_grants WHERE table_schema = 'public'
  UNION ALL SELECT table_name || '.' || column_name || ' ' || grantee || ' '
    || privilege_type
    FROM information_schema.role_column_grants WHERE table_schema = 'public'
  ORDER BY 1"""


def schema_of(database):
    with psycopg.connect(database.superuser_url) as link:
        return {line for (line,) in link.execute(SCHEMA)}


@pytest.fixture
def older(empty_database):
    """A database as revision 0002 left it."""
    with psycopg.connect(empty_database.url) as link:
        link.execute(OLDEST.read_text("utf-8"))
    return empty_database


def test_that_an_upgrade_from_0002_gives_the_schema_of_a_fresh_database(
    database, older
):
    fresh = schema_of(database)
    assert status(older.url).current == "0002"
    prepare(older.url)
    assert status(older.url).ready
    assert schema_of(older) ^ fresh == set()


def test_that_an_upgrade_keeps_tasks_and_lets_the_second_late_unit_appeal(older):
    with psycopg.connect(older.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute(
            "INSERT INTO task (case_id, unit_id, role, state, limit_kind, limit_value)"
            " VALUES (1, 1, 'LEAD', 'DONE', 'uh', 1)"
        )
        link.execute(
            "INSERT INTO unit_appeal (case_id, unit_id, reason) VALUES (1, 1, 'x')"
        )
    prepare(older.url)
    with psycopg.connect(older.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute(
            "INSERT INTO unit_appeal (case_id, unit_id, reason) VALUES (1, 2, 'x')"
        )
        with pytest.raises(psycopg.errors.UniqueViolation):
            link.execute(
                "INSERT INTO unit_appeal (case_id, unit_id, reason) VALUES (1, 2, 'y')"
            )
        link.rollback()
        assert link.execute("SELECT state, past FROM task").fetchall() == [
            ("DONE", False)
        ]


def test_that_a_case_is_walked_to_its_end_in_an_upgraded_database(older):
    prepare(older.url)
    district = settle(older)
    done = walk.closed(district)
    state = district.seat("a01").value(
        "SELECT state FROM cases WHERE id = :c", c=done.case_id
    )
    district.close()
    assert state == "CLOSED"
