"""What is wrong with a command line, said in the language chosen."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from console.cli.plain_reasons import of_usage
from console.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

_NO_VERB = re.compile(r"No such command '([^']*)'")
_EXTRA = re.compile(r"unexpected extra arguments?(?:\(s\))? \((.*)\)$")


def reason_of(error: Any, verbs: Collection[str]) -> str:
    """Say what is wrong: which word, which option, which value.

    Args:
        error: what the library raised.
        verbs: every verb, also those that were not loaded.
    """
    if missing := _NO_VERB.search(error.message):
        return _no_verb(error, missing[1], verbs)
    told = _BY_KIND.get(type(error).__name__, _by_message)(error)
    return told or of_usage(error.message)


def command_of(error: Any, otherwise: str) -> str:
    """Return the command whose help page describes the right use."""
    ctx = getattr(error, "ctx", None)
    return ctx.command_path if ctx is not None else otherwise


def _no_option(error: Any) -> str:
    meant = _meant(sorted(error.possibilities or ()))
    return say("usage.no_option", name=error.option_name) + meant


def _option_use(error: Any) -> str:
    needs_one = "does not take" not in error.message
    key = "usage.no_value" if needs_one else "usage.takes_none"
    return say(key, option=error.option_name)


def _missing(error: Any) -> str:
    return say("usage.missing", name=_hint(error)) if error.param is not None else ""


def _bad_value(error: Any) -> str:
    if error.param is None:
        return ""
    why = of_usage(error.message)
    return say("usage.bad_value", name=_hint(error), why=why)


def _no_verb_given(error: Any) -> str:
    return say("usage.no_subverb", names=", ".join(error.ctx.command.commands))


def _no_verb(error: Any, name: str, verbs: Collection[str]) -> str:
    at_root = error.ctx is None or error.ctx.parent is None
    known = verbs if at_root else error.ctx.command.commands
    return say("usage.no_verb", name=name) + _meant(get_close_matches(name, known))


def _by_message(error: Any) -> str:
    if extra := _EXTRA.search(error.message):
        return say("usage.extra", words=extra[1])
    return ""


_BY_KIND: dict[str, Callable[[Any], str]] = {
    "NoSuchOption": _no_option,
    "BadOptionUsage": _option_use,
    "MissingParameter": _missing,
    "BadParameter": _bad_value,
    "NoArgsIsHelpError": _no_verb_given,
}


def _hint(error: Any) -> str:
    return str(error.param.get_error_hint()).strip("'")


def _meant(names: Iterable[str]) -> str:
    told = ", ".join(names)
    return say("usage.meant", names=told) if told else ""
