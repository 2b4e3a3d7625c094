"""Cycles with Qt objects in them are let go of on the GUI thread and nowhere else."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from console.background.collection import Collection, collect_if_due


class Knot(QObject):
    """An object that only a collection can end."""

    def __init__(self, ends):
        super().__init__()
        self.me = self
        self.last = weakref.finalize(
            self, lambda: ends.append(threading.current_thread())
        )


@pytest.fixture
def collection(qapp):
    parent = QObject()
    made = Collection(parent)
    yield made
    made.end()
    gc.disable()  # as the other tests have it


def litter(count=20_000):
    """More young objects than any threshold, made by the calling thread."""
    return [[] for _ in range(count)]


def test_that_a_worker_who_makes_much_litter_ends_no_widget(collection):
    ends, kept = [], []
    gc.collect()
    Knot(ends)
    worker = threading.Thread(target=lambda: kept.extend(litter()))
    worker.start()
    worker.join()
    assert ends == []
    collect_if_due()
    assert ends == [threading.main_thread()]


def test_that_the_timer_collects_by_itself(collection, qtbot):
    ends = []
    Knot(ends)
    kept = litter()
    qtbot.waitUntil(lambda: ends == [threading.main_thread()])
    assert kept


def test_that_what_is_spared_still_ends_when_nobody_holds_it(collection):
    held = {"case": Knot([])}
    seen = weakref.ref(held["case"])
    collection.spare()
    held["case"].me = None
    held.clear()
    assert seen() is None


def test_that_the_interpreter_collects_again_after_the_end(qapp):
    parent = QObject()
    made = Collection(parent)
    assert not gc.isenabled()
    made.end()
    assert gc.isenabled()
    gc.disable()
