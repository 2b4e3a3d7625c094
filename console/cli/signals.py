"""Ending cleanly when asked to by Ctrl-C or an end signal."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from threading import Event


@contextmanager
def stopped_by_signals(stop: Event) -> Iterator[None]:
    """Set the event on SIGINT and SIGTERM instead of breaking off what is at hand."""
    names = (signal.SIGINT, signal.SIGTERM)
    before = {name: signal.signal(name, lambda *_: stop.set()) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)
