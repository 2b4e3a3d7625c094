"""The pool says in one line that a connection broke; a bug keeps its way."""

from __future__ import annotations

import logging
import select

import pytest

from console.db.connect import engine_for
from tests.db.test_link_breaks_inside_a_command import hang_up, terminate


@pytest.fixture
def engine(district):
    made = engine_for(
        district.url_for("d07"), application_name="desk:test", pool_size=1
    )
    yield made
    made.dispose()


def of_the_pool(caplog):
    return [r for r in caplog.records if r.name.startswith("sqlalchemy")]


@pytest.mark.parametrize("cut", [terminate, hang_up])
def test_that_giving_a_broken_connection_back_is_told_in_one_line(
    district, engine, caplog, cut
):
    pooled = engine.raw_connection()
    pooled.driver_connection.execute("SELECT 1")
    cut(district, pooled.driver_connection)
    with caplog.at_level(logging.DEBUG):
        pooled.close()
    (told,) = [r for r in of_the_pool(caplog) if r.levelno >= logging.WARNING]
    assert told.levelno == logging.WARNING
    assert told.exc_info is None
    assert told.getMessage().startswith("a connection to the database broke: ")
    assert "\n" not in logging.Formatter().format(told)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1


def test_that_a_connection_cut_while_it_rests_is_told_in_one_line(
    district, engine, caplog
):
    pooled = engine.raw_connection()
    raw = pooled.driver_connection
    pooled.close()
    terminate(district, raw)
    news = select.poll()
    news.register(raw.fileno(), select.POLLIN)
    assert news.poll(10_000), "the server has let go"
    with caplog.at_level(logging.INFO), engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    assert all(r.exc_info is None for r in of_the_pool(caplog))
    assert all("\n" not in r.getMessage() for r in of_the_pool(caplog))


def test_that_a_fault_that_is_no_broken_link_keeps_its_way(engine, caplog):
    assert engine.pool is not None
    with caplog.at_level(logging.ERROR):
        try:
            int("twelve")
        except ValueError:
            logging.getLogger("sqlalchemy.pool.impl.QueuePool").exception("a bug")
    (told,) = of_the_pool(caplog)
    assert told.exc_info is not None
    assert told.levelno == logging.ERROR
