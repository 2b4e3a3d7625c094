"""What shows that a result is one: the unit's own photo, of this round (5.4.6.1)."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable

AFTER_PHOTO = "处置后照片"
AFTER = "after"


@record
class KeptPhoto:
    """A photo on a case, as one unit's result looks at it.

    ``own`` was added by somebody of the unit; ``fresh`` since its task began. The same
    content is kept once per case, so a picture sent again is as old as the first.
    """

    moment: str
    digest: str
    own: bool
    fresh: bool


def digest_of(content: bytes) -> str:
    """Return what a picture is known by: SHA-256 of its content, in hex."""
    return sha256(content).hexdigest()


def evidence_fault(kept: Iterable[KeptPhoto], handed_in: Iterable[str]) -> str:
    """Return why nothing shows the result, empty where something does.

    Args:
        kept: the photos on the case, those handed in now among them.
        handed_in: the digests of what was handed in now as taken after disposal.
    """
    new = frozenset(handed_in)
    asked = [photo for photo in kept if photo.moment == AFTER or photo.digest in new]
    if any(photo.own and photo.fresh for photo in asked):
        return ""
    again = [photo for photo in asked if photo.digest in new]
    if any(not photo.fresh for photo in again):
        return "photo_seen_before"
    if any(photo.fresh for photo in again or asked):
        return "photo_of_another_unit"
    return "after_photo_needed"
