"""The last resort: what nobody caught is shown kindly if known, and logged if not."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Qt, Signal

from console.domain.errors import DeskError
from console.log import log_path

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

log = logging.getLogger(__name__)


class CrashHook(QObject):
    """Catches from every thread; tells on the GUI thread.

    Signals:
        known: a refusal that nobody showed yet.
        bug: an error of the program; its name and where the log is.
    """

    known: ClassVar[Signal] = Signal(object)
    bug: ClassVar[Signal] = Signal(str, str)
    _caught: ClassVar[Signal] = Signal(object)

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self._leave = leave
        self._before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over from the interpreter's own hooks."""
        sys.excepthook = self._on_error
        threading.excepthook = lambda args: self._on_error(
            args.exc_type, args.exc_value, args.exc_traceback
        )

    def remove(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before

    def _on_error(
        self,
        kind: type[BaseException],
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._leave()
        elif error is not None:
            for single in flat(error):
                self._caught.emit(single)

    def _on_caught(self, error: BaseException) -> None:
        if isinstance(error, DeskError):
            log.info("a refusal nobody showed: %s", error)
            self.known.emit(error)
            return
        log.error("an error nobody caught", exc_info=error)
        self.bug.emit(f"{type(error).__name__}: {error}", str(log_path() or ""))


def flat(error: BaseException) -> list[BaseException]:
    """Return the errors of a group one by one, any other error alone."""
    if isinstance(error, BaseExceptionGroup):
        return [single for part in error.exceptions for single in flat(part)]
    return [error]
