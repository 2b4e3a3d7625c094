"""What happened, line by line as JSON, in the home folder; warnings to the console."""

from __future__ import annotations

import fcntl
import logging
import os
import sys
from logging.handlers import WatchedFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, Any

import structlog
from typing_extensions import override

from console.settings import claim_home

if TYPE_CHECKING:
    from console.settings import Settings

LARGEST_BYTES = 4_000_000
KEPT_FILES = 5
CHATTER = ("apscheduler.executors", "apscheduler.scheduler")
"""They warn of every beat that was skipped because the one before still works."""
_paths: list[Path] = []


class SharedRotatingHandler(WatchedFileHandler):
    """One file that several processes write, turned over when it grows too large."""

    def __init__(
        self, path: Path, *, largest: int = LARGEST_BYTES, kept: int = KEPT_FILES
    ) -> None:
        super().__init__(path, encoding="utf-8", delay=True)
        self._path, self._largest, self._kept = path, largest, kept

    @override
    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, first turning a full file over."""
        if self._is_full():
            self._turn_over()
        super().emit(record)

    @override
    def _open(self) -> Any:
        handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        return os.fdopen(handle, "a", encoding="utf-8")

    def _is_full(self) -> bool:
        try:
            return self._path.stat().st_size >= self._largest
        except FileNotFoundError:  # another process is just turning it over
            return False

    def _turn_over(self) -> None:
        """Shift desk.log to desk.log.1 and so on; one process at a time does it."""
        with self._path.with_suffix(".lock").open("a") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not self._is_full():
                return
            for number in range(self._kept, 1, -1):
                older = Path(f"{self._path}.{number - 1}")
                if older.exists():
                    older.replace(f"{self._path}.{number}")
            self._path.replace(f"{self._path}.1")


def configure_logging(settings: Settings, *, name: str = "desk") -> None:
    """Send everything to `logs/NAME.log` in the home folder, warnings to stderr too.

    A home folder that cannot be written leaves only stderr.
    """
    stop_logging()
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    for chatter in CHATTER:
        logging.getLogger(chatter).setLevel(logging.ERROR)
    path = _log_file(settings, name)
    shown = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())
    _add(root, _shown(), shown, way=path is None)
    if path:
        _add(root, SharedRotatingHandler(path), structlog.processors.JSONRenderer())
        _paths.append(path)
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_common(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )


def stop_logging() -> None:
    """Close what `configure_logging` opened."""
    root = logging.getLogger()
    for handler in list(root.handlers):
        if getattr(handler, "is_console_log", False):
            root.removeHandler(handler)
            handler.close()
    _paths.clear()


def log_path() -> Path | None:
    """Return the file that is written now, if any."""
    return _paths[-1] if _paths else None


def _log_file(settings: Settings, name: str) -> Path | None:
    try:
        claim_home(settings.home)
        settings.log_folder.mkdir(mode=0o700, exist_ok=True)
        path = settings.log_folder / f"{name}.log"
        path.touch(mode=0o600)
    except OSError:
        return None
    return path


def _shown() -> logging.Handler:
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    return handler


def _add(
    root: logging.Logger, handler: logging.Handler, renderer: Any, *, way: bool = True
) -> None:
    """Add a handler; `way` says whether it tells the way a fault took."""
    told = structlog.processors.format_exc_info if way else _without_way
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_common(),
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            told,
            renderer,
        ],
    )
    handler.setFormatter(formatter)
    handler.is_console_log = True  # type: ignore[attr-defined]
    root.addHandler(handler)


def _without_way(_logger: Any, _name: str, event: Any) -> Any:
    """Leave out of a line for people what the file tells in full."""
    event.pop("exc_info", None)
    return event


def _common() -> list[Any]:
    return [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True, key="at"),
    ]
