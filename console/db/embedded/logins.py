"""The passwords of the persons of an embedded desk, made by the console itself.

Whoever may read the home folder may sit down as anybody; that is what a desk on
one machine means. On a shared server every person keeps a password of their own.
"""

from __future__ import annotations

import json
import os
import secrets
from typing import TYPE_CHECKING

import psycopg

from console.db.embedded.errors import EmbeddedServerError
from console.db.embedded.locks import held

if TYPE_CHECKING:
    from pathlib import Path

    from console.db.embedded.server import EmbeddedServer

FILE = "logins.json"
LOCK = "logins.lock"
NO_SUCH_PERSON = "DK004"


def login_url(server: EmbeddedServer, login: str) -> str:
    """Return the URL by which a person enters the embedded desk.

    The password is made at the first time, and anew when the server no longer takes
    it. Several consoles may ask at once.

    Raises:
        EmbeddedServerError: the server has no such person, or takes nobody.
    """
    with held(server.home / LOCK):
        known = _read(server.home / FILE)
        word = known.get(login)
        if word is None or not _enters(server.url(user=login, password=word)):
            known[login] = word = secrets.token_urlsafe(24)
            _give(server.owner_url, login, word)
            _write(server.home / FILE, known)
    return server.url(user=login, password=word)


def _read(path: Path) -> dict[str, str]:
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def _write(path: Path, words: dict[str, str]) -> None:
    fresh = path.with_suffix(".new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(words, file, ensure_ascii=False, indent=1)
    fresh.replace(path)


def _enters(url: str) -> bool:
    try:
        with psycopg.connect(url, connect_timeout=10):
            return True
    except psycopg.OperationalError:
        return False


def _give(owner_url: str, login: str, word: str) -> None:
    try:
        with psycopg.connect(owner_url) as connection:
            connection.execute("SELECT desk_give_login(%s, %s)", [login, word])
    except psycopg.Error as error:
        message = f"{login} cannot be given a seat: {error}"
        unknown = error.sqlstate == NO_SUCH_PERSON
        facts = {"reason": "no_login", "login": login} if unknown else {}
        raise EmbeddedServerError(message, **facts) from error
