"""The server's own folders and what may read them."""

from __future__ import annotations

import json
import os
import secrets
import stat
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from console.db.embedded.errors import EmbeddedServerError
from console.domain.record import placed_record
from console.settings import claim_home

if TYPE_CHECKING:
    from console.db.embedded.account import ServerAccount

SOCKET_NAME = ".s.PGSQL.5432"
_LONGEST_SOCKET_PATH = 107
_AWKWARD = frozenset(",'\"\\\n")


@placed_record
class Passwords:
    """The two passwords the console itself holds."""

    superuser: str
    owner: str


@placed_record
class Folders:
    """Where things stand below the home folder."""

    home: Path

    @property
    def server(self) -> Path:
        """The server account's own folder: data, programs, start log."""
        return self.home / "server"

    @property
    def data(self) -> Path:
        """The database cluster."""
        return self.server / "data"

    @property
    def start_log(self) -> Path:
        """What the server said before its own log began."""
        return self.server / "start.log"

    @property
    def mutex(self) -> Path:
        """Held while somebody starts or stops the server."""
        return self.home / "server.lock"

    @property
    def users(self) -> Path:
        """Held shared by every console that uses the server."""
        return self.home / "users.lock"

    @property
    def secrets(self) -> Path:
        """The passwords of the superuser and of the owner."""
        return self.home / "secrets.json"


def prepare_home(folders: Folders) -> None:
    """Make the home folder when it is not there."""
    try:
        claim_home(folders.home)
    except OSError as error:
        message = f"the folder {folders.home} cannot be used: {error.strerror}"
        raise EmbeddedServerError(
            message, reason="no_folder", folder=folders.home, cause=error.strerror
        ) from error


def prepare_server_folder(folders: Folders, account: ServerAccount) -> None:
    """Make the server's folder and let the account, and nobody else, into it."""
    home = folders.home
    if account.separate and claim_home(home):
        os.chown(home, os.geteuid(), account.gid)
        home.chmod(0o750)
    _private_folder(folders.server, account)
    try:
        reached = account.run(["/bin/sh", "-c", "test -w ."], cwd=folders.server)
        script = ["/bin/sh", "-c", 'cd "$1"', "sh", folders.server]
        entered = account.run(script, cwd=Path("/"))
    except OSError as error:
        raise EmbeddedServerError(str(error)) from error
    if reached.returncode or entered.returncode:
        message = (
            f"the account that runs the server cannot enter {home}: "
            "choose a folder whose parents are open to others"
        )
        raise EmbeddedServerError(message, reason="closed_parents", folder=home)


def load_passwords(folders: Folders) -> Passwords:
    """Read the passwords, making them at the first start.

    Raises:
        EmbeddedServerError: there is a cluster but nobody knows its passwords.
    """
    try:
        return Passwords(**json.loads(folders.secrets.read_text("utf-8")))
    except FileNotFoundError:
        pass
    if folders.data.exists():
        message = f"{folders.secrets} is missing: the data cannot be opened without it"
        raise EmbeddedServerError(message, reason="no_secrets", file=folders.secrets)
    made = Passwords(secrets.token_urlsafe(24), secrets.token_urlsafe(24))
    text = json.dumps({"superuser": made.superuser, "owner": made.owner})
    write_private(folders.secrets, text)
    return made


def write_private(
    path: Path, text: str, *, account: ServerAccount | None = None
) -> None:
    """Write a file that only its owner reads, whole or not at all."""
    handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    if account is not None:
        account.own(Path(fresh))
    Path(fresh).replace(path)


def socket_folder(folders: Folders, account: ServerAccount) -> Path:
    """Return a private folder whose path is short enough for a socket.

    That is `s` in the home folder, or a folder of its own in the temporary folder,
    which is remembered in the home folder.
    """
    near = folders.home / "s"
    if _fits(near):
        _private_folder(near, account)
        return near
    note = folders.home / "socket-folder"
    if note.exists() and _is_private(known := Path(note.read_text("utf-8")), account):
        return known
    far = Path(tempfile.mkdtemp(prefix="grid-desk-"))
    account.own(far)
    write_private(note, str(far))
    return far


def known_socket_folder(folders: Folders) -> Path:
    """Return the folder a running server listens in."""
    note = folders.home / "socket-folder"
    return Path(note.read_text("utf-8")) if note.exists() else folders.home / "s"


def _fits(folder: Path) -> bool:
    path = str(folder / SOCKET_NAME)
    return len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH and not _AWKWARD & set(path)


def _private_folder(folder: Path, account: ServerAccount) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink():
        message = f"{folder} is a link; the server's folders must be real ones"
        raise EmbeddedServerError(message)
    account.own(folder)
    folder.chmod(0o700)


def _is_private(folder: Path, account: ServerAccount) -> bool:
    try:
        found = folder.lstat()
    except OSError:
        return False
    private = stat.S_ISDIR(found.st_mode) and stat.S_IMODE(found.st_mode) == 0o700
    return private and found.st_uid == account.uid
