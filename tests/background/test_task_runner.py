"""Work leaves the GUI thread and comes back, once, or not at all."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QThreadPool

from console.background.runner import TaskRunner


@pytest.fixture
def runner(qapp):
    pool = QThreadPool()
    pool.setMaxThreadCount(2)
    runner = TaskRunner(pool)
    yield runner
    assert runner.close(10)


def never(_):
    raise AssertionError("must not be called")


def test_that_work_runs_elsewhere_and_its_result_comes_back_here(runner, qtbot):
    seen = []
    runner.run(
        current_thread,
        done=lambda thread: seen.append((thread, current_thread())),
        failed=never,
    )
    qtbot.waitUntil(lambda: bool(seen))
    (worker, receiver), *others = seen
    assert worker is not main_thread()
    assert receiver is main_thread()
    assert others == []
    assert runner.busy == 0


def test_that_an_error_is_handed_over_and_not_lost(runner, qtbot):
    errors = []
    runner.run(lambda: 1 / 0, done=never, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert isinstance(errors[0], ZeroDivisionError)


def test_that_every_piece_of_many_is_delivered_once(runner, qtbot):
    seen = []
    for n in range(300):
        runner.run(lambda n=n: n, done=seen.append, failed=never)
    qtbot.waitUntil(lambda: runner.busy == 0)
    assert sorted(seen) == list(range(300))


def test_that_a_cancelled_result_is_not_delivered(runner, qtbot):
    gate, seen = Event(), []
    ticket = runner.run(gate.wait, done=never, failed=never)
    ticket.cancel()
    gate.set()
    runner.run(lambda: "after", done=seen.append, failed=never)
    qtbot.waitUntil(lambda: runner.busy == 0)
    assert seen == ["after"]


def test_that_work_cancelled_before_it_begins_never_begins(runner, qtbot):
    gate, begun = Event(), []
    for _ in range(2):
        runner.run(gate.wait, done=lambda _: None, failed=never)
    waiting = runner.run(lambda: begun.append(1), done=never, failed=never)
    waiting.cancel()
    gate.set()
    qtbot.waitUntil(lambda: runner.busy == 0)
    assert begun == []


def test_that_polite_work_sees_that_nobody_waits_any_more(runner):
    begun, left = Event(), Event()

    def work(ticket):
        begun.set()
        while not ticket.cancelled:
            pass
        left.set()

    runner.run_politely(work, done=never, failed=never)
    assert begun.wait(10)
    assert runner.close(10)
    assert left.is_set()


def test_that_waiting_tells_whether_the_pool_became_idle(runner):
    gate = Event()
    runner.run(gate.wait, done=lambda _: None, failed=never)
    assert not runner.wait_for_idle(0)
    gate.set()
    assert runner.wait_for_idle(10)


def test_that_a_closed_runner_takes_no_more_work(runner):
    assert runner.close(10)
    with pytest.raises(RuntimeError):
        runner.run(lambda: 1, done=never, failed=never)
