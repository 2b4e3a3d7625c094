"""What a verb ends with, and which errors are reasons rather than faults."""

from __future__ import annotations

from dataclasses import dataclass

from console.cli.plain_reasons import (
    of_address,
    of_link,
    of_program,
    of_system,
)
from console.cli.words import has_words, say
from console.domain.errors import DeskError, LinkLostError

DONE = 0
REFUSED = 1
WRONG_USAGE = 2
INTERRUPTED = 130


class Refused(DeskError):  # noqa: N818 - reads as the outcome it is: raise Refused(why)
    """The request was refused."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Why a verb ended badly: a short word for machines, a sentence for people."""

    error: str
    reason: str
    exit_code: int = REFUSED


def outcome_of(error: BaseException) -> Outcome | None:
    """Return the reason behind a known error; None means a fault of the console."""
    if isinstance(error, DeskError):
        return Outcome(error.code, _sentence(error))
    if isinstance(error, KeyboardInterrupt):
        return Outcome("interrupted", say("interrupted"), INTERRUPTED)
    if isinstance(error, OSError) and error.strerror:
        why = of_system(error.strerror)
        at = error.filename
        return Outcome("system", say("at", place=at, why=why) if at else why)
    return _database_outcome(error)


def _sentence(error: DeskError) -> str:
    """Say the code's sentence in the chosen language, then what is particular."""
    message = str(error)
    key, reason = f"error.{error.code}", f"reason.{error.facts.get('reason')}"
    if isinstance(error, Refused) or not has_words(key):
        return message
    if has_words(reason):
        cause = of_system(str(error.facts.get("cause", "")))
        told = {"why": of_address(message), "cause": cause}
        return say(reason, **error.facts | told)
    general = (type(error).__doc__ or "").strip().splitlines()[0]
    plain = of_link if isinstance(error, LinkLostError) else of_program
    particular = "" if message == general else plain(message)
    facts = ", ".join(f"{name}={value}" for name, value in error.facts.items())
    return " ".join(part for part in (say(key), particular, facts) if part)


def _database_outcome(error: BaseException) -> Outcome | None:
    """Return what the database refused; its programming errors are ours to mend."""
    import psycopg  # noqa: PLC0415 - only a failing verb pays for the import

    cause = getattr(error, "orig", None) or error
    if isinstance(cause, psycopg.OperationalError):
        why = of_link(str(cause).strip())
        return Outcome("link_lost", f"{say('error.link_lost')} {why}")
    kinds = (psycopg.errors.RaiseException, psycopg.errors.InsufficientPrivilege)
    if isinstance(cause, kinds):
        told = cause.diag.message_primary or str(cause).strip()
        return Outcome("database", of_program(told))
    return None
