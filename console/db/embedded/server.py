"""The embedded server as the rest of the console sees it."""

from __future__ import annotations

import os
from threading import Event
from typing import TYPE_CHECKING
from urllib.parse import quote

import psycopg
from psycopg import sql

from console.db.embedded.account import server_account
from console.db.embedded.binaries import shipped_bin_dir, usable_bin_dir
from console.db.embedded.cluster import SUPERUSER, Cluster
from console.db.embedded.errors import EmbeddedServerError
from console.db.embedded.folders import (
    Folders,
    Passwords,
    known_socket_folder,
    load_passwords,
    prepare_home,
    prepare_server_folder,
    socket_folder,
)
from console.db.embedded.locks import UserLock, held
from console.settings import default_home

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType
    from typing import Self

OWNER = "grid_owner"
DATABASE = "grid_desk"
PORT = 5432
_PAUSE_S = 0.1
_PATIENCE = 1800
"""Pauses to wait for a server that is recovering: three minutes."""


class EmbeddedServer:
    """A PostgreSQL of our own, shared by all consoles of one home folder.

    The first console starts it, the last one to leave stops it. A console that is
    killed leaves the server to the others; a server that is killed is started again
    by the next console and recovers by itself.
    """

    def __init__(self, home: Path | None = None, *, durable: bool = True) -> None:
        self._folders = Folders((home or default_home()).expanduser().absolute())
        self._durable = durable
        self._share: UserLock | None = None
        self._cluster: Cluster | None = None
        self._passwords: Passwords | None = None

    @property
    def home(self) -> Path:
        """The folder that holds everything of this server."""
        return self._folders.home

    @property
    def bin_dir(self) -> Path:
        """The folder of psql, pg_dump, pgbench and the others."""
        return self._cluster.bin_dir if self._cluster else shipped_bin_dir()

    def start(self, *, progress: Callable[[str], object] | None = None) -> None:
        """Make the server ready, starting or even creating it when needed.

        `progress` is told `preparing`, `creating`, `starting`, `ready`.

        Raises:
            EmbeddedServerError: it cannot be done; says why.
        """
        tell = progress or _say_nothing
        if self._share is not None:
            return
        tell("preparing")
        prepare_home(self._folders)
        with held(self._folders.mutex):
            share = UserLock(self._folders.users)
            try:
                self._bring_up(tell)
            except BaseException:
                share.release()
                raise
            self._share = share
        tell("ready")

    def stop(self) -> None:
        """Leave the server; stop it when no other console uses it."""
        if self._share is None:
            return
        share, self._share = self._share, None
        with held(self._folders.mutex):
            try:
                if share.is_last() and self._cluster and self._cluster.running_pid():
                    self._cluster.stop()
            finally:
                share.release()

    def leave_running(self) -> None:
        """Leave the server without stopping it; the next last console will."""
        if self._share is not None:
            self._share.release()
            self._share = None

    def url(
        self, database: str = DATABASE, user: str = OWNER, password: str | None = None
    ) -> str:
        """Return a libpq URL; the console's own two roles need no password given."""
        known = {OWNER: self._secret().owner, SUPERUSER: self._secret().superuser}
        word = password if password is not None else known.get(user)
        login = quote(user, safe="") + (f":{quote(word, safe='')}" if word else "")
        host = quote(str(known_socket_folder(self._folders)), safe="")
        return (
            f"postgresql://{login}@/{quote(database, safe='')}?host={host}&port={PORT}"
        )

    @property
    def owner_url(self) -> str:
        """The URL of the desk's database for the owner of the schema."""
        return self.url()

    def superuser_url(self, database: str = DATABASE) -> str:
        """Return the URL for the superuser, who is only for setting up."""
        return self.url(database, SUPERUSER)

    def tool_env(
        self, user: str = OWNER, password: str | None = None
    ) -> dict[str, str]:
        """Return an environment in which psql and pg_dump find and enter the server."""
        known = {OWNER: self._secret().owner, SUPERUSER: self._secret().superuser}
        word = password if password is not None else known.get(user)
        env = {key: val for key, val in os.environ.items() if not key.startswith("PG")}
        env["PATH"] = f"{self.bin_dir}{os.pathsep}{env.get('PATH', '')}"
        env |= {"PGHOST": str(known_socket_folder(self._folders)), "PGPORT": str(PORT)}
        env |= {"PGUSER": user, "PGCLIENTENCODING": "UTF8"}
        return env | ({"PGPASSWORD": word} if word else {})

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _secret(self) -> Passwords:
        if self._passwords is None:
            if not self._folders.secrets.exists():
                message = f"there is no server in {self.home} yet"
                raise EmbeddedServerError(message)
            self._passwords = load_passwords(self._folders)
        return self._passwords

    def _bring_up(self, tell: Callable[[str], object]) -> None:
        account = server_account()
        prepare_server_folder(self._folders, account)
        self._passwords = load_passwords(self._folders)
        self._cluster = Cluster(
            folders=self._folders,
            account=account,
            bin_dir=usable_bin_dir(account, self._folders.server),
            durable=self._durable,
        )
        if not self._folders.data.exists():
            tell("creating")
        self._cluster.create_if_missing(self._passwords.superuser)
        if self._cluster.running_pid() is None:
            tell("starting")
            self._cluster.start(socket_folder(self._folders, account))
        self._make_owner_and_database(self._wait_for_answer())

    def _wait_for_answer(self) -> psycopg.Connection[tuple[object, ...]]:
        """Connect as the superuser, waiting while the server recovers."""
        url = self.superuser_url("postgres")
        refusal: psycopg.OperationalError | None = None
        for _ in range(_PATIENCE):
            try:
                return psycopg.connect(url, autocommit=True, connect_timeout=10)
            except psycopg.OperationalError as error:
                refusal = error
            if "password authentication failed" in str(refusal):
                break
            Event().wait(_PAUSE_S)
        message = f"the embedded server does not answer: {refusal}"
        raise EmbeddedServerError(message) from refusal

    def _make_owner_and_database(
        self, connection: psycopg.Connection[tuple[object, ...]]
    ) -> None:
        """Make the schema's owner, who is no superuser, and the desk's database."""
        owner, database = sql.Identifier(OWNER), sql.Identifier(DATABASE)
        with connection:
            found = connection.execute(
                "SELECT 1 FROM pg_roles WHERE rolname = %s", [OWNER]
            )
            if found.fetchone() is None:
                word = sql.Literal(self._secret().owner)
                rights = sql.SQL("LOGIN CREATEROLE CREATEDB NOSUPERUSER PASSWORD")
                connection.execute(
                    sql.SQL("CREATE ROLE {} {} {}").format(owner, rights, word)
                )
                grant = sql.SQL(
                    "GRANT pg_monitor, pg_signal_backend TO {} WITH ADMIN OPTION"
                )
                connection.execute(grant.format(owner))
            known = "SELECT 1 FROM pg_database WHERE datname = %s"
            if connection.execute(known, [DATABASE]).fetchone() is None:
                make = sql.SQL("CREATE DATABASE {} OWNER {}").format(database, owner)
                connection.execute(make)


def _say_nothing(stage: str) -> None:
    """Take the progress that nobody asked for."""
    del stage
