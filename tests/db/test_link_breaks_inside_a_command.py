"""The link breaks while a command is at work: it is a lost link and nothing else."""

from __future__ import annotations

import os
import socket
from uuid import uuid4

import psycopg
import pytest

from console.db.connect import engine_for
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.commands.command import Outcome
from console.domain.commands.desk import AddNote
from console.domain.errors import LinkLostError
from console.services.registry import execute
from tests.case_walk import filed


def terminate(district, raw):
    with psycopg.connect(district.database.superuser_url, autocommit=True) as link:
        link.execute("SELECT pg_terminate_backend(%s)", [raw.info.backend_pid])


def hang_up(_district, raw):
    handle = socket.socket(fileno=os.dup(raw.pgconn.socket))
    handle.shutdown(socket.SHUT_RDWR)
    handle.close()


@pytest.fixture
def units(district):
    engine = engine_for(
        district.url_for("d07"), application_name="desk:test", pool_size=1
    )
    yield UnitOfWorkFactory(engine)
    engine.dispose()


def raw_of(uow):
    return uow._connection.connection.dbapi_connection


@pytest.mark.parametrize("cut", [terminate, hang_up])
def test_that_a_statement_on_a_broken_link_is_a_lost_link(district, units, cut):
    note = AddNote(case_id=filed(district).case_id, version=1, text="记")
    with pytest.raises(LinkLostError), units() as uow:
        uow.begin(note, "add_note", "")
        cut(district, raw_of(uow))
        uow.say("add_note", "")
        uow.commit(note, Outcome())


@pytest.mark.parametrize("cut", [terminate, hang_up])
def test_that_leaving_a_broken_link_complains_of_nothing(district, units, cut):
    with units() as uow:
        cut(district, raw_of(uow))


@pytest.mark.parametrize("cut", [terminate, hang_up])
def test_that_the_same_command_is_done_once_the_link_is_back(district, units, cut):
    done = filed(district)
    note = AddNote(
        case_id=done.case_id, version=done.version, text="断线前", command_id=uuid4()
    )
    with units() as uow:
        uow.begin(note, "add_note", "")
        cut(district, raw_of(uow))
    execute(note, units())
    kept = district.seat("d07").rows(
        "SELECT count(*) FROM case_note WHERE case_id = :c AND text = '断线前'",
        c=done.case_id,
    )
    assert kept == [(1,)]
