"""What was typed and not yet sent, kept in a file so that a crash loses nothing."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
_LOG = logging.getLogger(__name__)


class Drafts:
    """The drafts of one person on this machine: one file per draft.

    A file is written whole beside the old one and then put in its place, so that
    at any moment either the old or the new one stands. Only its owner may read
    it. What cannot be read is put aside under another name, never overwritten.

    Args:
        folder: where the files of all persons stand; made when first needed.
        login: whose drafts these are.
    """

    def __init__(self, folder: Path, login: str) -> None:
        self._folder = folder / (quote(login, safe="") or "_")

    def path_of(self, name: str) -> Path:
        """Return the file of a draft."""
        return self._folder / f"{quote(name, safe='')}.json"

    def read(self, name: str) -> dict[str, Any] | None:
        """Return what was kept, None where there is nothing that can be read."""
        path = self.path_of(name)
        try:
            kept = json.loads(path.read_text(encoding="utf-8"))
            if kept["version"] == VERSION and isinstance(kept["content"], dict):
                return kept["content"]
            reason = f"version {kept['version']}"
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            reason = str(error)
        self._put_aside(path, reason)
        return None

    def write(self, name: str, content: Mapping[str, Any]) -> bool:
        """Keep a draft; False when this machine's disk would not take it."""
        path = self.path_of(name)
        words = json.dumps(
            {"version": VERSION, "content": dict(content)}, ensure_ascii=False
        )
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _replace(path, words)
        except OSError as error:
            _LOG.error("the draft %s could not be kept: %s", path, error)
            return False
        return True

    def drop(self, name: str) -> None:
        """Forget a draft; there need not be one."""
        with contextlib.suppress(FileNotFoundError):
            self.path_of(name).unlink()

    def names(self) -> list[str]:
        """Return the file names of what is kept, without their ending."""
        return sorted(path.stem for path in self._folder.glob("*.json"))

    def _put_aside(self, path: Path, reason: str) -> None:
        aside = path.with_suffix(".unread")
        _LOG.warning("%s cannot be read (%s); it is kept as %s", path, reason, aside)
        with contextlib.suppress(OSError):
            path.replace(aside)


def _replace(path: Path, words: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(words)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
