"""Engine and plain connections over any URL that libpq takes."""

from __future__ import annotations

from urllib.parse import quote

import psycopg
import pytest
from sqlalchemy import text

from console.db.connect import connect, engine_for, place_of, psql_url
from console.domain.errors import InvalidInputError, LinkLostError


def several_hosts(server, database):
    """The same database behind a dead host and its real socket folder."""
    word = psycopg.conninfo.conninfo_to_dict(server.url(database.name))
    socket = quote(str(word["host"]), safe="")
    login = f"{word['user']}:{quote(word['password'], safe='')}"
    return f"postgresql://{login}@%2Fnowhere:5432,{socket}:5432/{database.name}"


def test_that_an_engine_says_who_it_is_and_counts_in_utc(empty_database):
    engine = engine_for(empty_database.url, application_name="desk of zhang")
    with engine.connect() as connection:
        rows = connection.execute(
            text(
                "SELECT current_setting('application_name'),"
                " current_setting('timezone'), current_setting('statement_timeout')"
            )
        )
        assert rows.one() == ("desk of zhang", "UTC", "1min")
    engine.dispose()


def test_that_a_dead_first_host_is_passed_over(server, empty_database):
    url = several_hosts(server, empty_database)
    with connect(url, autocommit=True) as connection:
        assert connection.execute("SELECT current_database()").fetchone() == (
            empty_database.name,
        )
    engine = engine_for(url, application_name="desk")
    with engine.connect() as link:
        assert link.execute(text("SELECT 1")).scalar() == 1
    engine.dispose()


def test_that_several_hosts_mean_the_one_that_takes_writes(server, empty_database):
    change = (
        f'ALTER DATABASE "{empty_database.name}" SET default_transaction_read_only=on'
    )
    with psycopg.connect(empty_database.superuser_url) as connection:
        connection.execute(change)
    with pytest.raises(LinkLostError, match="read-only"):
        connect(several_hosts(server, empty_database))
    asked = several_hosts(server, empty_database) + "?target_session_attrs=any"
    with connect(asked) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_that_the_urls_own_words_win_over_the_consoles(empty_database):
    url = f"{empty_database.url}&application_name=mine&options=-c%20work_mem%3D3MB"
    with connect(url, application_name="other") as connection:
        for name, value in {"application_name": "mine", "work_mem": "3MB"}.items():
            assert connection.execute(f"SHOW {name}").fetchone() == (value,)


def test_that_a_server_that_is_not_there_is_a_lost_link():
    with pytest.raises(LinkLostError):
        connect("postgresql://zhang@%2Fnowhere/grid_desk")


def test_that_a_url_libpq_cannot_read_is_refused():
    with pytest.raises(InvalidInputError):
        connect("postgresql://zhang@host/db?nonsense=1")


def test_that_the_place_shown_never_holds_the_password():
    url = "postgresql+psycopg://zhang:secret@a:1,b:2/desk"
    assert place_of(url) == "zhang@a:1,b:2/desk"
    assert psql_url(url) == "postgresql://zhang:secret@a:1,b:2/desk"
