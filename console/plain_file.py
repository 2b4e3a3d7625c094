"""Files as people mean them: no folder, no pipe, no device."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

NOT_PLAIN = "Not a plain file"
"""What is said of pipes and devices; a folder is called one."""


def require_plain(path: Path) -> None:
    """Make sure that reading will come to an end.

    Raises:
        OSError: nothing is there, or a folder, a pipe or a device.
    """
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, NOT_PLAIN, str(path))


def place_to_write(path: Path) -> Path:
    """Return where a file of this name really goes, links followed.

    Raises:
        OSError: the folder is missing or closed, or something else has the name.
    """
    try:
        target = path.expanduser().resolve(strict=False)
        if target.exists():
            require_plain(target)
        handle, probe = tempfile.mkstemp(dir=target.parent, prefix=".desk-")
    except RuntimeError:  # Python 3.11 and 3.12 say so of links in a ring
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from None
    os.close(handle)
    os.unlink(probe)  # noqa: PTH108 - a name from mkstemp, not a path of ours
    return target
