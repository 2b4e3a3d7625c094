"""Which encoding a text file is in: mark, trial, then statistics."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from charset_normalizer import from_bytes

from console.exchange.refusals import FileRefusedError

if TYPE_CHECKING:
    from pathlib import Path

BLOCK = 1024 * 1024
SAMPLE = 256 * 1024
TOLERATED_DAMAGE = 0.02
"""Share of the non-ASCII characters that may be damaged or rare in GB 18030."""

UTF8_DAMAGE = 0.2
"""Other encodings read as UTF-8 are damaged nearly everywhere, never less."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def find_encoding(path: Path, given: str | None = None) -> str:
    """Return the codec name to read ``path`` with.

    Tried in order: the given name, a byte order mark, UTF-16 by the place of its
    zero bytes (delimiters and line ends have one each), UTF-8, GB18030 (which
    holds GBK and GB 2312), then what charset-normalizer makes of a sample.

    Raises:
        FileRefusedError: the given name is unknown, the file is not text, or
            nothing fits.
    """
    if given is not None:
        return _known(path, given)
    with path.open("rb") as stream:
        head = stream.read(SAMPLE)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if wide := _wide(head):
        return wide
    _refuse_binary(path, head)
    return _by_trial(path) or _by_statistics(path, head)


def _known(path: Path, name: str) -> str:
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        raise FileRefusedError("unknown_encoding", path, encoding=name) from None


def _wide(head: bytes) -> str | None:
    """Return the UTF-16 that a text without a mark is in, if it is in one."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if max(even, odd) < max(4, len(head) // 100) or min(even, odd) * 20 > max(
        even, odd
    ):
        return None
    name = "utf-16-le" if odd > even else "utf-16-be"
    text = head[: len(head) // 2 * 2].decode(name, "replace")
    foreign = sum(map(_is_damaged, text))
    line_ends = text.count("\n") + text.count("\r")
    return name if line_ends and foreign <= 1 else None


def _refuse_binary(path: Path, head: bytes) -> None:
    """A text file holds next to no NUL bytes."""
    if head.count(0) > max(16, len(head) // 100):
        raise FileRefusedError("not_text", path)


def _by_trial(path: Path) -> str | None:
    if _damage(path, "utf-8") <= UTF8_DAMAGE:
        return "utf-8"
    return "gb18030" if _damage(path, "gb18030") <= TOLERATED_DAMAGE else None


def _damage(path: Path, name: str) -> float:
    """Share of non-ASCII characters that are damaged or unlikely under ``name``."""
    decoder = codecs.getincrementaldecoder(name)("replace")
    beyond = bad = 0
    with path.open("rb") as stream:
        while True:
            block = stream.read(BLOCK)
            foreign = [c for c in decoder.decode(block, not block) if c > "\x7f"]
            beyond += len(foreign)
            bad += sum(map(_is_damaged if name == "utf-8" else _is_unlikely, foreign))
            if not block:
                return bad / beyond if beyond else 0.0


def _is_damaged(character: str) -> bool:
    return character == "\N{REPLACEMENT CHARACTER}"


def _is_unlikely(character: str) -> bool:
    """True for what everyday Chinese text does not use."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return True
    return False


def _by_statistics(path: Path, head: bytes) -> str:
    best = from_bytes(head).best()
    if best is None:
        raise FileRefusedError("encoding_not_found", path)
    return best.encoding
