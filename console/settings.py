"""What a console is told from outside: which server, language, folder and look."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Mapping

PRODUCT = "grid-command-desk"
VERSION = "0.1.0"
HOME_VARIABLE = "GRID_DESK_HOME"
DATABASE_VARIABLE = "GRID_DESK_DATABASE"
LANGUAGE_VARIABLE = "GRID_DESK_LANGUAGE"
THEME_VARIABLE = "GRID_DESK_THEME"
LANGUAGES = ("zh", "en")
THEMES = ("dark", "light")
_MARKER = ".grid-command-desk"
_SYSTEM_HOME = Path("/var/lib") / PRODUCT


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One console's settings; no `database_url` means the embedded server."""

    database_url: str | None
    language: str
    home: Path
    theme: str = "dark"

    @property
    def log_folder(self) -> Path:
        """Where this console writes what happened."""
        return self.home / "logs"


def load_settings(
    environ: Mapping[str, str] | None = None,
    *,
    database_url: str | None = None,
    language: str | None = None,
    home: Path | None = None,
    theme: str | None = None,
) -> Settings:
    """Join what was asked for with the environment; what was asked for wins.

    Raises:
        ValueError: the language or the theme is unknown.
    """
    env = os.environ if environ is None else environ
    return Settings(
        database_url=database_url or env.get(DATABASE_VARIABLE) or None,
        language=_one_of(LANGUAGES, language or language_of(env)),
        home=(home or default_home(env)).expanduser().absolute(),
        theme=_one_of(THEMES, theme or env.get(THEME_VARIABLE) or THEMES[0]),
    )


def language_of(environ: Mapping[str, str]) -> str:
    """Return `zh` or `en` for this environment.

    A locale that names no language (C, POSIX) means Chinese; any language other than
    Chinese means English.
    """
    if chosen := environ.get(LANGUAGE_VARIABLE):
        return chosen
    named = next(
        (
            environ[name]
            for name in ("LC_ALL", "LC_MESSAGES", "LANG")
            if environ.get(name)
        ),
        "C",
    )
    word = re.split("[._@]", named, maxsplit=1)[0].lower()
    return "zh" if word in {"c", "posix", "zh"} else "en"


def default_home(environ: Mapping[str, str] | None = None) -> Path:
    """Return the folder that holds the data of this user's consoles.

    The superuser's own folder is closed to the account that runs the server, so the
    superuser's data stand with those of the system's services.
    """
    env = os.environ if environ is None else environ
    if chosen := env.get(HOME_VARIABLE):
        return Path(chosen).expanduser().absolute()
    if os.geteuid() == 0:
        return _SYSTEM_HOME
    return Path(platformdirs.user_data_dir(PRODUCT, appauthor=False))


def claim_home(home: Path) -> bool:
    """Make the folder, private, and say whether it is ours to set permissions on.

    A folder that already holds other things is used as it is and never changed.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    marker = home / _MARKER
    if marker.exists():
        return True
    if any(home.iterdir()) or home.stat().st_uid != os.geteuid():
        return False
    home.chmod(0o700)
    marker.touch(mode=0o600)
    return True


def _one_of(known: tuple[str, ...], value: str) -> str:
    if value not in known:
        message = f"{value!r} is none of {', '.join(known)}"
        raise ValueError(message)
    return value
