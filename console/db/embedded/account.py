"""The system account that runs the server: PostgreSQL refuses the superuser."""

from __future__ import annotations

import grp
import os
import pwd
import shutil
import subprocess
from threading import Event
from typing import TYPE_CHECKING

from console.db.embedded.errors import EmbeddedServerError
from console.domain.record import placed_record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ACCOUNT = "griddesk"
_ATTEMPTS = 50
_PAUSE_S = 0.2
_KEPT_VARIABLES = ("PATH", "TMPDIR", "LD_LIBRARY_PATH")


@placed_record
class ServerAccount:
    """Who the server's processes run as; `separate` when that is not this process."""

    uid: int
    gid: int
    separate: bool

    def own(self, path: Path) -> None:
        """Hand a file or folder of ours to the account."""
        if self.separate:
            os.chown(path, self.uid, self.gid)

    def run(
        self, command: Sequence[str | Path], *, cwd: Path, timeout_s: float = 180
    ) -> subprocess.CompletedProcess[str]:
        """Run a program as the account, with nothing of our environment that matters.

        Raises:
            OSError: the account cannot reach or execute the program.
        """
        env = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
        env |= {"LC_ALL": "C", "TZ": "UTC"}
        return subprocess.run(  # noqa: S603 - our own binaries, no shell
            [str(word) for word in command],
            cwd=cwd,
            env=env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout_s,
            check=False,
            umask=0o077,
            user=self.uid if self.separate else None,
            group=self.gid if self.separate else None,
            extra_groups=[] if self.separate else None,
        )


def server_account() -> ServerAccount:
    """Return the account for this process, creating the system account when root."""
    if os.geteuid() != 0:
        return ServerAccount(os.geteuid(), os.getegid(), separate=False)
    entry = _find() or _create()
    return ServerAccount(entry.pw_uid, entry.pw_gid, separate=True)


def _find() -> pwd.struct_passwd | None:
    try:
        return pwd.getpwnam(ACCOUNT)
    except KeyError:
        return None


def _create() -> pwd.struct_passwd:
    program = shutil.which("useradd", path="/usr/sbin:/sbin:/usr/bin:/bin")
    if program is None:
        message = f"useradd is missing; create the system account {ACCOUNT!r} by hand"
        raise EmbeddedServerError(message)
    said = ""
    for _ in range(_ATTEMPTS):
        said = _useradd(program)
        if entry := _find():
            return entry
        Event().wait(_PAUSE_S)  # another process holds the account files
    message = f"the system account {ACCOUNT!r} could not be created: {said}"
    raise EmbeddedServerError(message)


def _useradd(program: str) -> str:
    options = ["--system", "--no-create-home", "--home-dir", "/nonexistent"]
    options += ["--shell", "/usr/sbin/nologin"]
    options += ["--gid", ACCOUNT] if _group_exists() else ["--user-group"]
    done = subprocess.run(  # noqa: S603 - a program of the system, fixed words
        [program, *options, ACCOUNT], capture_output=True, text=True, check=False
    )
    return done.stderr.strip()


def _group_exists() -> bool:
    try:
        grp.getgrnam(ACCOUNT)
    except KeyError:
        return False
    return True
