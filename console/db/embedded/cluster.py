"""One database cluster on disk: made, started, found running, stopped."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import psutil

from console.db.embedded.errors import EmbeddedServerError
from console.db.embedded.folders import SOCKET_NAME, write_private
from console.db.embedded.tuning import HOST_RULES, configuration
from console.domain.record import record

if TYPE_CHECKING:
    from pathlib import Path

    from console.db.embedded.account import ServerAccount
    from console.db.embedded.folders import Folders

SUPERUSER = "postgres"
_MAJOR = "18"


@record
class Cluster:
    """The programs, the account and the folders of one server."""

    folders: Folders
    account: ServerAccount
    bin_dir: Path
    durable: bool

    def create_if_missing(self, superuser_password: str) -> bool:
        """Make the cluster; whole or not at all. Returns whether it was made now."""
        data = self.folders.data
        if data.exists():
            self._refuse_other_version(data)
            return False
        fresh = data.with_name("data.new")
        shutil.rmtree(fresh, ignore_errors=True)
        words = data.with_name("initial-password")
        write_private(words, superuser_password + "\n", account=self.account)
        try:
            self._run("initdb", "--pgdata", fresh, *self._initdb_options(words))
        finally:
            words.unlink()
        fresh.rename(data)
        return True

    def start(self, socket_folder: Path) -> None:
        """Start the server and wait until it answers or says why not."""
        self._clear_what_a_killed_server_left(socket_folder)
        data = self.folders.data
        text = configuration(socket_folder, durable=self.durable)
        write_private(data / "postgresql.conf", text, account=self.account)
        write_private(data / "pg_hba.conf", HOST_RULES, account=self.account)
        self.folders.start_log.unlink(missing_ok=True)
        options = ["--wait", "--timeout", "150", "--silent"]
        log = self.folders.start_log
        self._run("pg_ctl", "start", "--pgdata", data, "--log", log, *options)

    def stop(self) -> None:
        """Stop the server, rolling back what is open and closing every connection."""
        options = ["--mode", "fast", "--wait", "--timeout", "90", "--silent"]
        self._run("pg_ctl", "stop", "--pgdata", self.folders.data, *options)

    def running_pid(self) -> int | None:
        """Return the process id of the server if it is alive and really this one."""
        try:
            first = (self.folders.data / "postmaster.pid").read_text().split("\n", 1)[0]
            words = psutil.Process(abs(int(first))).cmdline()
        except (OSError, ValueError, psutil.Error):
            return None
        return abs(int(first)) if str(self.folders.data) in words else None

    def _clear_what_a_killed_server_left(self, socket_folder: Path) -> None:
        """Take away notes of a dead server; its number may belong to others by now."""
        (self.folders.data / "postmaster.pid").unlink(missing_ok=True)
        (socket_folder / SOCKET_NAME).unlink(missing_ok=True)
        (socket_folder / f"{SOCKET_NAME}.lock").unlink(missing_ok=True)

    def _initdb_options(self, password_file: Path) -> list[str]:
        options = [f"--username={SUPERUSER}", f"--pwfile={password_file}"]
        options += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"]
        options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        options += ["--text-search-config=simple", "--no-instructions"]
        return options if self.durable else [*options, "--no-sync"]

    def _refuse_other_version(self, data: Path) -> None:
        found = (data / "PG_VERSION").read_text().strip()
        if found != _MAJOR:
            message = f"{data} was written by PostgreSQL {found}, this is {_MAJOR}"
            raise EmbeddedServerError(
                message, reason="other_version", found=found, wanted=_MAJOR, folder=data
            )

    def _run(self, program: str, *words: str | Path) -> None:
        command = [self.bin_dir / program, *words]
        done = self.account.run(command, cwd=self.folders.server)
        if done.returncode == 0:
            return
        log = self.folders.start_log
        tail = log.read_text("utf-8", "replace")[-2000:] if log.exists() else ""
        message = f"{program} failed: {done.stderr.strip()}\n{tail}".strip()
        raise EmbeddedServerError(message)
