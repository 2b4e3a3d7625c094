"""What one delivery brings belongs together: no task is newer than its case."""

from __future__ import annotations

from threading import Thread

import psycopg
import pytest

from console.db.connect import connect
from console.db.reads.names import load_names
from console.feed.message import Touched
from console.feed.reader import Reader
from tests.views.dispatch_seat import sent

_VERSIONS = """SELECT c.version, t.version FROM task t
  JOIN cases c ON c.id = t.case_id WHERE t.id = %s"""
_WAITS = """SELECT EXISTS (SELECT FROM pg_locks
  WHERE pid = %s AND NOT granted AND relation = 'obstruction'::regclass)"""
_NEWER = "UPDATE {} SET version = version + 1 WHERE id = %s"


@pytest.fixture
def sent_task(district):
    done = sent(district, "sanitation")
    question = "SELECT id FROM task WHERE case_id = :c"
    return done.case_id, district.seat("a01").value(question, c=done.case_id)


@pytest.fixture
def link(district):
    with connect(
        district.url_for("d07"), application_name="desk:d07:test", autocommit=True
    ) as made:
        yield made


def told(case_id):
    return Touched(keys={"case": {case_id}, "task": {case_id}}, messages=2)


def versions(changes, case_id, task_id):
    cases = {case.id: case.version for case in changes.deltas["cases"].present}
    tasks = {task.id: task.version for task in changes.deltas["tasks"].present}
    return cases[case_id], tasks[task_id]


def read_until_it_waits(owner, link, read):
    """Start reading; return once it waits for what the tasks are read with."""
    thread = Thread(target=read)
    thread.start()
    while not owner.execute(_WAITS, [link.info.backend_pid]).fetchone()[0]:
        assert thread.is_alive(), "it read the tasks without waiting"
    return thread


def test_that_a_commit_between_two_questions_is_not_seen_by_halves(
    district, link, sent_task
):
    case_id, task_id = sent_task
    reader, found = Reader(), []
    reader.names = load_names(link)

    def read():
        found.append(reader.reread(link, told(case_id), set()))

    with psycopg.connect(district.database.superuser_url) as owner:
        owner.execute("SET LOCAL session_replication_role = replica")
        before = owner.execute(_VERSIONS, [task_id]).fetchone()
        owner.execute("LOCK TABLE obstruction IN ACCESS EXCLUSIVE MODE")
        thread = read_until_it_waits(owner, link, read)
        owner.execute(_NEWER.format("cases"), [case_id])
        owner.execute(_NEWER.format("task"), [task_id])
        owner.commit()
        after = owner.execute(_VERSIONS, [task_id]).fetchone()
    thread.join()
    read()
    seen = [versions(changes, case_id, task_id) for changes in found]
    assert before != after
    assert seen == [before, after]  # never the case of before with the task of after
