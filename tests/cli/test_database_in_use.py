"""Which database a verb works on."""

from __future__ import annotations

import psycopg
import pytest

from console.cli.database import database_in_use, require_ready
from console.cli.exchange_link import reached
from console.cli.exit_codes import Refused
from console.cli.words import language, use_language
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


@pytest.fixture
def _in_chinese():
    before = language()
    use_language("zh")
    yield
    use_language(before)


@pytest.mark.usefixtures("_in_chinese")
def test_that_no_import_or_export_begins_on_a_database_nobody_prepared(
    empty_database, new_home
):
    settings = load_settings({}, home=new_home(), database_url=empty_database.url)
    with pytest.raises(Refused, match=r"\./run db init"), reached(settings, "export"):
        pytest.fail("there is nothing to export from")


@pytest.mark.usefixtures("_in_chinese")
@pytest.mark.parametrize(
    ("revision", "told"),
    [("0001", "./run db upgrade"), ("9999", "请更新程序")],
)
def test_that_a_database_of_another_version_is_refused_with_the_way_on(
    database, revision, told
):
    with psycopg.connect(database.url) as connection:
        connection.execute("UPDATE alembic_version SET version_num = %s", [revision])
    with pytest.raises(Refused) as refused:
        require_ready(database.url)
    assert revision in str(refused.value)
    assert told in str(refused.value)
