"""The PostgreSQL programs as clients: found, given their link, their words heard."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Any

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from console.db.connect import psql_url
from console.db.embedded.binaries import shipped_bin_dir
from console.domain.errors import DeskError, InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path
    from subprocess import Popen


class ProgramFailedError(DeskError):
    """A program of PostgreSQL ended badly."""

    code = "program_failed"


def program(name: str) -> Path:
    """Return the path of one of the shipped programs."""
    return shipped_bin_dir() / name


def link_environment(url: str) -> dict[str, str]:
    """Return an environment that leads there; the password is on no command line.

    Raises:
        InvalidInputError: libpq cannot read the URL.
    """
    variables = _variables()
    kept = {key: value for key, value in os.environ.items() if key[:2] != "PG"}
    asked = {variables[k]: str(v) for k, v in _asked(url).items() if k in variables}
    return kept | {"PGCLIENTENCODING": "UTF8", "LC_ALL": "C.UTF-8"} | asked


def link_words(url: str) -> str:
    """Return what of the URL has no variable of its own, for ``--dbname``."""
    variables = _variables()
    asked = _asked(url)
    left = {key: value for key, value in asked.items() if key not in variables}
    return make_conninfo(dbname=str(asked.get("dbname", "")), **left)


def start(
    name: str, words: Sequence[str | Path], *, env: Mapping[str, str], **streams: Any
) -> Popen[bytes]:
    """Start a shipped program without a shell."""
    command = [str(program(name)), *(str(word) for word in words)]
    return subprocess.Popen[bytes](command, env=dict(env), **streams)


def run(name: str, words: Sequence[str | Path], *, env: Mapping[str, str]) -> str:
    """Run a shipped program to its end and return what it printed.

    Raises:
        ProgramFailedError: with the program's own words.
    """
    pipe = subprocess.PIPE
    none = subprocess.DEVNULL
    with start(name, words, env=env, stdin=none, stdout=pipe, stderr=pipe) as started:
        out, told = started.communicate()
    if started.returncode:
        raise ProgramFailedError(reason_in(told) or f"{name}: {started.returncode}")
    return out.decode("utf-8", "replace")


def reason_in(told: bytes) -> str:
    """Return the lines of a program's standard error that say what went wrong."""
    lines = told.decode("utf-8", "replace").strip().splitlines()
    wrong = [line for line in lines if "rror:" in line or "FATAL" in line]
    return "\n".join(wrong[:3] or lines[-3:])


def _asked(url: str) -> dict[str, Any]:
    try:
        return conninfo_to_dict(psql_url(url))
    except psycopg.ProgrammingError as error:
        raise InvalidInputError(str(error).strip(), reason="no_address") from error


def _variables() -> dict[str, str]:
    known = psycopg.pq.Conninfo.get_defaults()
    return {
        each.keyword.decode(): each.envvar.decode() for each in known if each.envvar
    }
