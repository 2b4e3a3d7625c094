"""Real PostgreSQL for every test that asks, Qt without a screen for all."""

from __future__ import annotations

import atexit
import gc
import os
import secrets
import shutil
import tempfile
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --no-first-run")
os.environ["LANGUAGE"] = "zh"
os.environ["GRID_DESK_LANGUAGE"] = "zh"
os.environ.pop("GRID_DESK_DATABASE", None)
if "XDG_RUNTIME_DIR" not in os.environ:  # Qt warns, and a warning fails a test
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="gdt-runtime-")
    atexit.register(shutil.rmtree, os.environ["XDG_RUNTIME_DIR"], ignore_errors=True)
if os.geteuid() == 0:
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"

import psutil
import psycopg
import pytest
from hypothesis import HealthCheck, settings
from psycopg import sql
from pytestqt.qtbot import QtBot
from typing_extensions import override

from console.background.collection import collect_if_due
from console.db.embedded import OWNER, EmbeddedServer, EmbeddedServerError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from PySide6.QtWidgets import QApplication

CAREFUL = "CI" in os.environ
"""Where every change is tried as widely as can be; at a desk it is to be quick."""

if not CAREFUL:  # Hypothesis takes its own wide profile there
    settings.register_profile(
        "everyday",
        max_examples=40,
        deadline=None,  # other programs run beside this one
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("everyday")

gc.disable()  # as at a seat: never on a worker's thread, see below
pytest_plugins = ["tests.small_district"]

PATIENCE_MS = 120_000
"""No test waits so long for what comes; many programs may run beside this one."""
_PREFIX = "gdt-"
_ENOUGH = 2 << 30
_PASSWORD = secrets.token_urlsafe(12)
_numbers = count(1)


@dataclass(frozen=True, slots=True)
class Database:
    """One database of a test: its name and the ways into it."""

    name: str
    server: EmbeddedServer

    @property
    def url(self) -> str:
        """For the owner of the schema."""
        return self.server.url(self.name)

    @property
    def superuser_url(self) -> str:
        return self.server.superuser_url(self.name)

    def url_for(self, login: str) -> str:
        """For an existing login role, whose password is set to one we know."""
        if login == OWNER:
            return self.url
        with psycopg.connect(self.superuser_url, autocommit=True) as connection:
            change = sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}")
            connection.execute(
                change.format(sql.Identifier(login), sql.Literal(_PASSWORD))
            )
        return self.server.url(self.name, login, _PASSWORD)


class DatabaseMaker:
    """Makes databases on the session's server and takes them away again."""

    def __init__(self, server: EmbeddedServer) -> None:
        self._server = server

    @contextmanager
    def made(self, template: str = "template0") -> Iterator[Database]:
        """A database cloned from the template; new roles go away with it."""
        database = Database(f"t{next(_numbers)}", self._server)
        with self.superuser() as link:
            before = _roles(link)
            words = "CREATE DATABASE {} OWNER {} TEMPLATE {} STRATEGY file_copy"
            _do(link, words, database.name, OWNER, template)
        try:
            yield database
        finally:
            with self.superuser() as link:
                _do(link, "DROP DATABASE {} WITH (FORCE)", database.name)
                self.drop_roles(link, _roles(link) - before)

    def drop_roles(self, link: psycopg.Connection, roles: Iterable[str]) -> None:
        """Drop these roles, but those that a database of a wider fixture uses."""
        for role in sorted(roles):
            with suppress(psycopg.errors.DependentObjectsStillExist):
                _do(link, "DROP ROLE IF EXISTS {}", role)

    def superuser(self) -> psycopg.Connection:
        return psycopg.connect(self._server.superuser_url("postgres"), autocommit=True)


def _roles(link: psycopg.Connection) -> set[str]:
    return {name for (name,) in link.execute("SELECT rolname FROM pg_roles")}


def _do(link: psycopg.Connection, words: str, *names: str) -> None:
    link.execute(sql.SQL(words).format(*map(sql.Identifier, names)))


def _fast_folder() -> Path:
    """Memory where there is enough of it: a database is cloned ten times faster."""
    memory = Path("/dev/shm")
    if os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > _ENOUGH:
        return memory
    return Path(tempfile.gettempdir())


def _sweep() -> None:
    """End servers and take away folders of test runs that were killed."""
    for home in _fast_folder().glob(f"{_PREFIX}*"):
        run = home.name.removeprefix(_PREFIX).partition("-")[0]
        if run.isdigit() and not psutil.pid_exists(int(run)):
            note = home / "server" / "data" / "postmaster.pid"
            with suppress(EmbeddedServerError, OSError):  # another run sweeps as well
                if note.exists():
                    with EmbeddedServer(home, durable=False):
                        pass
            shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def new_home() -> Iterator[Callable[[], Path]]:
    """Makes short, private home folders that the server's account can enter."""
    made: list[Path] = []

    def make() -> Path:
        name = f"{_PREFIX}{os.getpid()}-{secrets.token_hex(3)}"
        made.append(_fast_folder() / name)
        return made[-1]

    yield make
    for home in made:
        shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def server(new_home: Callable[[], Path]) -> Iterator[EmbeddedServer]:
    """The session's own server; one per worker process."""
    _sweep()
    with EmbeddedServer(new_home(), durable=False) as running:
        yield running


@pytest.fixture(scope="session")
def databases(server: EmbeddedServer) -> DatabaseMaker:
    """Makes further databases: `with databases.made(template_database) as database`."""
    return DatabaseMaker(server)


@pytest.fixture(scope="session")
def template_database(
    server: EmbeddedServer, databases: DatabaseMaker
) -> Iterator[str]:
    """The name of a prepared database without data, made once."""
    from console.db.schema import prepare  # noqa: PLC0415 - only tests with a schema

    with databases.made() as database:
        prepare(database.url)
        yield database.name


@pytest.fixture
def database(
    databases: DatabaseMaker, template_database: str, request: pytest.FixtureRequest
) -> Iterator[Database]:
    """A prepared database of this test alone: the district's if it has one."""
    if "settled_district" in request.fixturenames:
        yield request.getfixturevalue("settled_district").database
        return
    with databases.made(template_database) as made:
        yield made


@pytest.fixture
def empty_database(databases: DatabaseMaker) -> Iterator[Database]:
    """A database of this test alone, without a schema."""
    with databases.made() as made:
        yield made


class PatientBot(QtBot):
    """Waits as long as something may take where nobody has a machine for himself."""

    @override
    def waitUntil(
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS
    ) -> None:
        super().waitUntil(callback, timeout=timeout)

    @override
    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **how: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **how)

    @override
    def waitSignals(
        self, signals: Any = None, *, timeout: int = PATIENCE_MS, **how: Any
    ) -> Any:
        return super().waitSignals(signals, timeout=timeout, **how)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The hands of a person at the screen, and the eyes."""
    assert qapp is not None
    return PatientBot(request)


@pytest.fixture(autouse=True)
def collected_here() -> Iterator[None]:
    """Let widgets of ended tests go on the thread they were made on."""
    yield
    collect_if_due()


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread running, and name it."""
    before = set(threading.enumerate())
    yield
    left = [
        thread.name
        for thread in threading.enumerate()
        if thread not in before and not thread.daemon and thread.is_alive()
    ]
    assert not left, f"the test left threads behind: {left}"
