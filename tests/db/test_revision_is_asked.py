"""The question of every start, answered without Alembic, agrees with Alembic."""

from __future__ import annotations

import psycopg

from console.db.revision import is_newest, newest
from console.db.schema import status


def test_that_the_newest_revision_is_the_one_alembic_wants(database):
    assert newest() == status(database.url).wanted


def test_that_a_prepared_database_is_known_and_an_older_one_is_not(database):
    assert is_newest(database.url)
    with psycopg.connect(database.url) as link:
        link.execute("UPDATE alembic_version SET version_num = '0002'")
    assert not is_newest(database.url)


def test_that_a_database_without_tables_has_no_revision(empty_database):
    assert not is_newest(empty_database.url)
