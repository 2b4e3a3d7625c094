"""The embedded server: private, shared between consoles, hard to kill."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import psutil
import psycopg
import pytest

from console.db.embedded import OWNER, EmbeddedServer, EmbeddedServerError

CONSOLE = """
import sys
from pathlib import Path
from console.db.embedded import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]), durable=False)
server.start()
print("up", flush=True)
sys.stdin.readline()
server.stop()
"""
ROOT = Path(__file__).parents[2]
only_root = pytest.mark.skipif(os.geteuid() != 0, reason="a matter of the superuser")


class OtherConsole:
    """A console in a process of its own that uses the server of a home folder."""

    def __init__(self, home):
        self.process = subprocess.Popen(
            [sys.executable, "-c", CONSOLE, home],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def wait_until_up(self):
        assert self.process.stdout.readline() == "up\n"

    def leave(self):
        self.process.communicate("\n", timeout=60)
        assert self.process.returncode == 0

    def kill(self):
        self.process.kill()
        self.process.communicate(timeout=60)


@pytest.fixture
def home(new_home):
    return new_home()


@pytest.fixture
def consoles(home):
    started = []

    def start():
        started.append(OtherConsole(home))
        return started[-1]

    yield start
    for console in started:
        console.kill()
    with EmbeddedServer(home, durable=False):
        pass


def postmaster(server):
    with psycopg.connect(server.superuser_url("postgres")) as connection:
        connection.execute("SELECT 1")
    note = server.home / "server" / "data" / "postmaster.pid"
    return int(note.read_text().splitlines()[0])


def is_gone(pid):
    """Whether the process ends within seconds, reaped by the system or not yet."""
    try:
        process = psutil.Process(pid)
        process.wait(10)
    except psutil.NoSuchProcess:
        return True
    except psutil.TimeoutExpired:
        return process.status() == psutil.STATUS_ZOMBIE
    return True


def kill_server(server):
    process = psutil.Process(postmaster(server))
    process.send_signal(signal.SIGKILL)
    process.wait(30)


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def test_that_no_connection_works_without_the_password(server):
    for url in (
        server.url(password="guess"),
        server.url(user="postgres", password="x"),
    ):
        with pytest.raises(psycopg.OperationalError, match="authentication failed"):
            psycopg.connect(url)


def test_that_the_server_listens_on_no_network_address(server):
    process = psutil.Process(postmaster(server))
    assert [link for link in process.net_connections("inet") if link.laddr] == []


def test_that_only_the_servers_account_may_enter_its_folders(server):
    for folder in (server.home / "s", server.home / "server"):
        assert mode(folder) == 0o700
    assert mode(server.home) & 0o007 == 0
    assert mode(server.home / "secrets.json") == 0o600


@only_root
def test_that_another_user_of_the_machine_cannot_reach_the_socket(server):
    done = subprocess.run(
        ["/bin/sh", "-c", 'cd "$1"', "sh", server.home / "s"],
        user="nobody",
        group="nogroup",
        extra_groups=[],
        capture_output=True,
        check=False,
        cwd="/",
    )
    assert done.returncode != 0


def test_that_no_permission_outside_its_own_folder_is_changed(new_home):
    parent = new_home()
    parent.mkdir(mode=0o755)
    parent.chmod(0o755)
    neighbour = parent / "notes.txt"
    neighbour.write_text("mine")
    neighbour.chmod(0o640)
    before = [(mode(path), path.stat().st_uid) for path in (parent, neighbour)]
    with EmbeddedServer(parent / "desk", durable=False):
        pass
    after = [(mode(path), path.stat().st_uid) for path in (parent, neighbour)]
    assert after == before


def test_that_a_folder_holding_other_things_keeps_its_permissions(new_home):
    folder = new_home()
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "notes.txt").write_text("mine")
    with EmbeddedServer(folder, durable=False) as server:
        assert mode(folder) == 0o755
        assert mode(server.home / "server") == 0o700


def test_that_the_schemas_owner_is_no_superuser_but_may_make_roles(server):
    with psycopg.connect(server.owner_url) as connection:
        rights = connection.execute(
            "SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles"
            " WHERE rolname = session_user"
        ).fetchone()
    assert rights == (False, True, True)


def test_that_the_server_counts_in_utc_and_speaks_utf8(server):
    with psycopg.connect(server.owner_url) as connection:
        for name, value in {
            "timezone": "UTC",
            "server_encoding": "UTF8",
            "jit": "off",
            "max_connections": "400",
            "password_encryption": "scram-sha-256",
        }.items():
            assert connection.execute(f"SHOW {name}").fetchone() == (value,)


def test_that_psql_and_pg_dump_enter_with_the_tools_environment(server):
    env = server.tool_env()
    for words in (
        ["psql", "-Atc", "SELECT session_user"],
        ["pg_dump", "--schema-only"],
    ):
        program = str(server.bin_dir / words[0])
        done = subprocess.run(
            [program, *words[1:], "grid_desk"]
            if words[0] == "pg_dump"
            else [program, *words[1:], "-d", "grid_desk"],
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
        assert OWNER in done.stdout or "PostgreSQL database dump" in done.stdout


def test_that_consoles_starting_at_once_share_one_server_until_the_last_leaves(
    home, consoles
):
    many = [consoles() for _ in range(4)]
    for console in many:
        console.wait_until_up()
    viewer = EmbeddedServer(home, durable=False)
    pid = postmaster(viewer)
    for console in many[:-1]:
        console.leave()
        assert postmaster(viewer) == pid
    many[-1].leave()
    assert is_gone(pid)


def test_that_a_killed_console_does_not_keep_the_server_from_stopping(home, consoles):
    doomed, survivor = consoles(), consoles()
    doomed.wait_until_up()
    survivor.wait_until_up()
    pid = postmaster(EmbeddedServer(home, durable=False))
    doomed.kill()
    assert psutil.pid_exists(pid)
    survivor.leave()
    assert is_gone(pid)


def test_that_a_server_left_running_is_used_and_stopped_by_the_next_console(home):
    first, second = (
        EmbeddedServer(home, durable=False),
        EmbeddedServer(home, durable=False),
    )
    first.start()
    pid = postmaster(first)
    first.leave_running()
    second.start()
    assert postmaster(second) == pid
    second.stop()
    assert is_gone(pid)


def test_that_what_was_committed_survives_a_killed_server(home):
    with EmbeddedServer(home) as first:
        with psycopg.connect(first.owner_url) as connection:
            connection.execute("CREATE TABLE kept (word text)")
            connection.execute("INSERT INTO kept VALUES ('here')")
        kill_server(first)
        with EmbeddedServer(home) as second, psycopg.connect(second.owner_url) as again:
            assert again.execute("SELECT word FROM kept").fetchone() == ("here",)


def test_that_a_note_naming_a_living_stranger_does_not_stop_the_start(home):
    server = EmbeddedServer(home, durable=False)
    server.start()
    server.stop()
    data = home / "server" / "data"
    note = f"{os.getpid()}\n{data}\n0\n5432\n{home / 's'}\n\n"
    (data / "postmaster.pid").write_text(note)
    (home / "s" / ".s.PGSQL.5432.lock").write_text(note)
    with server:
        assert postmaster(server) != os.getpid()
    assert psutil.pid_exists(os.getpid())


def test_that_a_creation_cut_short_is_begun_again(home):
    (home / "server" / "data.new" / "base").mkdir(parents=True)
    home.chmod(0o755)
    with EmbeddedServer(home, durable=False) as server:
        assert postmaster(server) > 0


def test_that_a_deep_folder_gets_its_socket_in_a_private_folder_elsewhere(new_home):
    deep = new_home()
    with EmbeddedServer(deep / ("x" * 90), durable=False) as server:
        elsewhere = Path((server.home / "socket-folder").read_text())
        try:
            assert postmaster(server) > 0
            assert mode(elsewhere) == 0o700
            server.stop()
            server.start()
            assert Path((server.home / "socket-folder").read_text()) == elsewhere
        finally:
            server.stop()
            elsewhere.rmdir()


@only_root
def test_that_a_folder_the_account_cannot_enter_is_refused_with_the_reason(new_home):
    closed = new_home()
    closed.mkdir(mode=0o700)
    with pytest.raises(EmbeddedServerError, match="cannot enter"):
        EmbeddedServer(closed / "desk", durable=False).start()
    assert mode(closed) == 0o700


def test_that_data_without_their_passwords_are_refused_and_left_alone(home):
    with EmbeddedServer(home, durable=False):
        pass
    words = (home / "secrets.json").read_text()
    (home / "secrets.json").unlink()
    with pytest.raises(EmbeddedServerError, match=r"secrets\.json is missing"):
        EmbeddedServer(home, durable=False).start()
    (home / "secrets.json").write_text(words)
    with EmbeddedServer(home, durable=False) as server:
        assert postmaster(server) > 0
