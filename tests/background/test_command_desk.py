"""A command is done once or comes back with what was typed."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QThreadPool

from console.background.command_desk import CommandDesk, QueryDesk
from console.background.runner import TaskRunner
from console.domain.commands.command import Outcome
from console.domain.commands.desk import AddNote
from console.domain.errors import LinkLostError, StaleEditError
from console.domain.queries import CallerHistory


@pytest.fixture
def runner(qapp):
    pool = QThreadPool()
    pool.setMaxThreadCount(2)
    runner = TaskRunner(pool)
    yield runner
    assert runner.close(10)


def note(text="已联系市民"):
    return AddNote(case_id=7, version=3, text=text)


def test_that_a_command_is_pending_until_the_picture_shows_its_version(runner, qtbot):
    held, may_go = {7: 3}, Event()

    def execute(command):
        may_go.wait(10)
        return Outcome(case_id=command.case_id, version=4)

    desk = CommandDesk(runner, execute, version_of=held.get)
    outcomes = []
    desk.submit(note(), done=outcomes.append)
    assert desk.pending(7)
    assert not desk.pending(8)
    may_go.set()
    qtbot.waitUntil(lambda: bool(outcomes))
    assert desk.pending(7)
    held[7] = 4
    assert not desk.pending(7)


def test_that_a_refused_command_comes_back_as_it_was_typed(runner, qtbot):
    def execute(command):
        raise StaleEditError(by="li")

    desk = CommandDesk(runner, execute)
    command = note("长长的说明")
    with qtbot.waitSignal(desk.refused) as refused:
        desk.submit(command)
    assert refused.args[0] is command
    assert isinstance(refused.args[1], StaleEditError)
    assert not desk.pending(7)


def test_that_a_broken_link_sends_the_same_command_again(runner, qtbot):
    seen = []

    def execute(command):
        seen.append(command.command_id)
        if len(seen) < 3:
            raise LinkLostError
        return Outcome(case_id=7, version=4)

    desk = CommandDesk(runner, execute)
    command = note()
    with qtbot.waitSignal(desk.done) as done:
        desk.submit(command)
        desk.submit(command)
    assert done.args == [command, Outcome(case_id=7, version=4)]
    assert seen == [command.command_id] * 3


def test_that_a_link_that_stays_away_hands_the_command_back(runner, qtbot):
    def execute(command):
        raise LinkLostError

    desk = CommandDesk(runner, execute, patience_s=0)
    command = note("别丢")
    with qtbot.waitSignal(desk.refused) as refused:
        desk.submit(command)
    assert refused.args[0].text == "别丢"
    assert desk.unsent == ()


def test_that_the_return_of_the_link_sends_what_waits_at_once(runner, qtbot):
    linked = Event()

    def execute(command):
        if not linked.is_set():
            raise LinkLostError
        return Outcome(case_id=7, version=4)

    desk = CommandDesk(runner, execute)
    with qtbot.waitSignal(desk.delayed):
        desk.submit(note())
    linked.set()
    with qtbot.waitSignal(desk.done):
        desk.retry_now()


def test_that_a_question_is_answered_or_says_why_not(runner, qtbot):
    def answer(query):
        if query.phone == "?":
            raise LinkLostError
        return ("案件",)

    desk, told = QueryDesk(runner, answer), []
    desk.ask(CallerHistory(phone="138"), done=told.append, failed=told.append)
    qtbot.waitUntil(lambda: told == [("案件",)])
    desk.ask(CallerHistory(phone="?"), done=told.append, failed=told.append)
    qtbot.waitUntil(lambda: len(told) == 2)
    assert isinstance(told[1], LinkLostError)
