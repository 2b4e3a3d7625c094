"""From words on a command line to an exit code."""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import structlog
import typer
from typer.exceptions import TyperException

from console.cli.exit_codes import (
    DONE,
    INTERRUPTED,
    REFUSED,
    WRONG_USAGE,
    Outcome,
    outcome_of,
)
from console.cli.output import tell_outcome, tell_wrong_usage
from console.cli.usage import command_of, reason_of
from console.cli.words import say, use_language
from console.log import log_path
from console.settings import LANGUAGES, language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

PROGRAM = "./run"
LONGEST_REASON = 300
VERBS: dict[str, str] = {
    "bench": "console.cli.bench",
    "check": "console.cli.check",
    "db": "console.cli.db",
    "deadline": "console.cli.deadline",
    "demo": "console.cli.demo",
    "export": "console.cli.export",
    "import": "console.cli.import_",
    "shot": "console.cli.shot",
    "simulate": "console.cli.simulate",
    "watch": "console.cli.watch",
}
"""Every verb and the module whose `register(app)` adds it."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words ask and return the exit code."""
    asked = list(sys.argv[1:] if words is None else words)
    use_language(_language(asked))
    as_json = "--json" in asked
    try:
        return _run(asked)
    except TyperException as error:
        command = command_of(error, f"{PROGRAM} {_verb(asked)}".strip())
        tell_wrong_usage(reason_of(error, VERBS), command, as_json=as_json)
        return WRONG_USAGE
    except typer.Abort:
        tell_outcome(Outcome("interrupted", say("interrupted")), as_json=as_json)
        return INTERRUPTED
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - the last resort
        return _end_badly(error, as_json=as_json)


def _run(asked: list[str]) -> int:
    # Help texts are made at import, in the language chosen above.
    from console.cli.root import build_app, modules_for  # noqa: PLC0415

    app = build_app(modules_for(asked, VERBS))
    code = app(asked, standalone_mode=False, prog_name=PROGRAM)
    return code if isinstance(code, int) else DONE


def _end_badly(error: BaseException, *, as_json: bool) -> int:
    outcome = outcome_of(error)
    if outcome is not None:
        tell_outcome(outcome, as_json=as_json)
        return outcome.exit_code
    structlog.get_logger().error("console_failed", exc_info=error)
    kind, reason = type(error).__name__, _first_line(str(error))
    text = say("fault", kind=kind, reason=reason, log=log_path() or "stderr")
    tell_outcome(Outcome("fault", text), as_json=as_json)
    return REFUSED


def _first_line(text: str) -> str:
    """Return what fits a message; the whole of it stands in the log."""
    line = text.strip().partition("\n")[0]
    return line if len(line) <= LONGEST_REASON else f"{line[:LONGEST_REASON]}…"


def _language(asked: list[str]) -> str:
    """Find the language before anything else is read, so that refusals speak it."""
    words = [part for word in asked for part in word.split("=", 1)]
    for name, value in pairwise(words):
        if name == "--language" and value in LANGUAGES:
            return value
    found = language_of(os.environ)
    return found if found in LANGUAGES else LANGUAGES[0]


def _verb(asked: list[str]) -> str:
    return next((word for word in asked if word in VERBS), "")
