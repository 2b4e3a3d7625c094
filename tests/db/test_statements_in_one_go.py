"""The wire: kept back, asked ahead, prepared once, and never out of order."""

from __future__ import annotations

import psycopg
import pytest
from sqlalchemy import text

from console.db.connect import connect, engine_for
from console.db.wire import COMMIT, Statement, wire_of

MADE = "CREATE TABLE kept (id integer PRIMARY KEY, word text)"
ADD = Statement("INSERT INTO kept VALUES ($1, $2)", "kept", writes=True)
CHANGE = Statement("UPDATE kept SET word = 'new'", "kept", writes=True)
WORDS = Statement("SELECT word FROM kept ORDER BY id", "kept")
ONE = Statement("SELECT word FROM kept WHERE id = $1", "kept")


@pytest.fixture
def engine(empty_database):
    with connect(empty_database.url, autocommit=True) as link:
        link.execute(MADE)
    made = engine_for(empty_database.url, application_name="desk", pool_size=1)
    yield made
    made.dispose()


def words_there(database):
    with connect(database.url) as link:
        return [word for (word,) in link.execute("SELECT word FROM kept ORDER BY id")]


def test_that_what_is_posted_comes_before_what_is_asked(engine):
    with engine.connect() as connection:
        wire = wire_of(connection)
        wire.post(ADD, (1, "one"))
        wire.post(ADD, (2, None))
        assert wire.ask(WORDS) == [("one",), (None,)]


def test_that_any_other_use_of_the_connection_comes_after_what_was_posted(engine):
    with engine.connect() as connection:
        wire_of(connection).post(ADD, (1, "one"))
        counted = connection.execute(text("SELECT count(*) FROM kept")).scalar()
        assert counted == 1


def test_that_an_answer_asked_ahead_is_given_once(engine):
    with engine.connect() as connection:
        wire = wire_of(connection)
        wire.post(ADD, (1, "one"))
        wire.ask_ahead(ONE, (1,))
        wire.flush()
        assert wire.ask(ONE, (1,)) == [("one",)]
        wire.post(CHANGE, ())
        assert wire.ask(ONE, (1,)) == [("new",)]


def test_that_an_answer_asked_ahead_is_thrown_away_when_its_table_is_written(engine):
    with engine.connect() as connection:
        wire = wire_of(connection)
        wire.ask_ahead(WORDS, ())
        wire.flush()
        wire.post(ADD, (1, "one"))
        assert wire.ask(WORDS) == [("one",)]


def test_that_a_commit_is_a_statement_like_any_other(engine, empty_database):
    with engine.connect() as connection:
        wire = wire_of(connection)
        wire.post(ADD, (1, "one"))
        wire.ask(COMMIT)
        assert words_there(empty_database) == ["one"]


def test_that_the_first_refused_statement_speaks_and_the_rest_is_not_done(
    engine, empty_database
):
    with engine.connect() as connection:
        wire = wire_of(connection)
        wire.post(ADD, (1, "one"))
        wire.post(ADD, (1, "again"))
        wire.post(ADD, (2, "two"))
        with pytest.raises(psycopg.errors.UniqueViolation):
            wire.ask(COMMIT)
    assert words_there(empty_database) == []


def test_that_a_rollback_throws_away_what_was_kept_back(engine, empty_database):
    with engine.connect() as connection:
        wire = wire_of(connection)
        wire.post(ADD, (1, "one"))
        connection.connection.rollback()
        wire.post(ADD, (2, "two"))
        wire.ask(COMMIT)
    assert words_there(empty_database) == ["two"]


def test_that_statements_are_prepared_anew_after_a_rollback(engine):
    for _ in range(3):
        with engine.connect() as connection:
            wire = wire_of(connection)
            for number in range(8):
                wire.ask(ADD, (number, "word"))
                connection.execute(text("SELECT word FROM kept"))


def test_that_a_word_with_a_nul_is_refused(engine):
    with engine.connect() as connection, pytest.raises(psycopg.DataError):
        wire_of(connection).ask(ADD, (1, "o\x00e"))


def test_that_a_connection_the_server_has_ended_is_replaced(engine, empty_database):
    with engine.connect() as connection:
        ended = connection.execute(text("SELECT pg_backend_pid()")).scalar()
    with psycopg.connect(empty_database.superuser_url, autocommit=True) as link:
        link.execute("SELECT pg_terminate_backend(%s, 5000)", [ended])
    with engine.connect() as connection:
        assert wire_of(connection).ask(WORDS) == []
        assert connection.execute(text("SELECT pg_backend_pid()")).scalar() != ended
