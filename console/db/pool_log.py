"""What the connection pool says of a broken link: one line a person can read."""

from __future__ import annotations

import logging

import psycopg

from console.db.refusals import refusal_of
from console.domain.errors import LinkLostError

POOL = "sqlalchemy.pool.impl.QueuePool"
_ONE_LINE = "one line per broken link"


def speak_plainly() -> None:
    """Let the pool tell a broken link in one line; done once per process.

    The pool writes the whole way of an error to the log when it takes a connection
    back that the server has left. That is no fault of the program, and the command
    that was on the link has said already what became of it.
    """
    logger = logging.getLogger(POOL)
    if not any(getattr(each, "name", "") == _ONE_LINE for each in logger.filters):
        logger.addFilter(_OneLine(_ONE_LINE))


class _OneLine(logging.Filter):
    """Rewrites records of broken links; lets every record through."""

    def filter(self, record: logging.LogRecord) -> bool:
        error = record.exc_info[1] if record.exc_info else None
        if _is_broken_link(error):
            record.msg = "a connection to the database broke: %s"
            record.args = (" ".join(str(error).split()) or type(error).__name__,)
            record.exc_info = record.exc_text = None
            record.levelno, record.levelname = logging.WARNING, "WARNING"
        return True


def _is_broken_link(error: BaseException | None) -> bool:
    if isinstance(error, OSError | psycopg.InterfaceError):
        return True
    if not isinstance(error, psycopg.Error):
        return False
    return isinstance(refusal_of(error), LinkLostError)
