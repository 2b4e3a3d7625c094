"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from console.exchange.refusals import FileRefusedError
from console.plain_file import place_to_write

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def appearing(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside ``path`` that takes its name at the end.

    Raises:
        FileRefusedError: the folder is missing or cannot be written, or something
            that is no plain file has the name.
    """
    if path.is_dir():
        raise FileRefusedError("is_a_folder", path)
    try:
        target = place_to_write(path)
        handle, name = tempfile.mkstemp(
            dir=target.parent, prefix=f".{target.stem[:40]}-", suffix=".part"
        )
    except OSError as error:
        raise FileRefusedError(
            "cannot_write", path, detail=error.strerror or ""
        ) from None
    os.close(handle)
    part = Path(name)
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.chmod(0o640)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
