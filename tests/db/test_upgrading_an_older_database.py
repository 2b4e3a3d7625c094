"""A database from before is brought to the same schema as a fresh one."""

from __future__ import annotations

import psycopg

from console.db.schema import prepare, status

LATER = (
    "order_wish",
    "group_change",
    "frozen_period",
    "recalculation_case",
    "recalculation",
)
"""Tables that revision 0004 brought."""
SCHEMA = """
  SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable
    || ' ' || coalesce(column_default, '') FROM information_schema.columns
    WHERE table_schema = 'public'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT event_object_table || ' ' || trigger_name || ' ' || event_manipulation
    FROM information_schema.triggers
  UNION ALL SELECT table_name || ' ' || grantee || ' ' || privilege_type
    FROM information_schema.role_table_grants WHERE table_schema = 'public'
  ORDER BY 1"""


def schema_of(database):
    with psycopg.connect(database.superuser_url) as link:
        return [line for (line,) in link.execute(SCHEMA)]


def test_that_an_upgrade_from_0003_gives_the_schema_of_a_fresh_database(database):
    fresh = schema_of(database)
    with psycopg.connect(database.url) as link:
        for table in LATER:
            link.execute(f"DROP TABLE {table} CASCADE")
        link.execute("UPDATE alembic_version SET version_num = '0003'")
    assert not status(database.url).ready
    prepare(database.url)
    assert status(database.url).ready
    assert schema_of(database) == fresh
