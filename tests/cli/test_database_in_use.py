"""Which database a verb works on."""

from __future__ import annotations

import psycopg
import pytest

from console.cli.database import database_in_use
from console.db.schema import status
from console.settings import load_settings


def test_that_without_a_url_the_embedded_database_is_started_and_prepared(
    new_home, capsys
):
    settings = load_settings({}, home=new_home())
    with database_in_use(settings) as url:
        assert status(url).ready
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)
    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 3


def test_that_a_shared_database_is_used_as_it_is(empty_database, new_home):
    home = new_home()
    settings = load_settings({}, home=home, database_url=empty_database.url)
    with database_in_use(settings) as url:
        assert url == empty_database.url
        assert not status(url).ready
    assert not home.exists()
