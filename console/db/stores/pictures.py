"""Photos checked and made small before they are kept."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageOps, UnidentifiedImageError

from console.domain.errors import InvalidInputError
from console.domain.evidence import digest_of

if TYPE_CHECKING:
    from console.domain.commands.command import Picture

THUMBNAIL = (320, 240)
KINDS = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
MOST_PIXELS = 120_000_000


def photo_columns(picture: Picture, most_bytes: int) -> dict[str, Any]:
    """Return the columns of a photo row, with a JPEG thumbnail.

    Raises:
        InvalidInputError: larger than the settings allow, or no picture at all.
    """
    size = len(picture.content)
    if size > most_bytes:
        limit = most_bytes / 1024 / 1024
        raise InvalidInputError(
            f"{picture.name}: {size / 1024 / 1024:.1f} MB, at most {limit:.0f} MB",
            field=picture.name,
            reason="photo_too_large",
            limit=limit,
        )
    mime, thumbnail = _look(picture)
    return {
        "moment": picture.moment,
        "name": picture.name,
        "mime": mime,
        "sha256": digest_of(picture.content),
        "size": size,
        "thumbnail": thumbnail,
        "content": picture.content,
        "taken_at": picture.taken_at,
    }


def _look(picture: Picture) -> tuple[str, bytes]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(picture.content), formats=list(KINDS)) as image:
                if image.width * image.height > MOST_PIXELS:
                    raise _no_picture(picture, "too many pixels")
                mime = KINDS[image.format or ""]
                small = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise _no_picture(picture, "no JPEG, PNG or WebP picture") from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _no_picture(picture, "too many pixels") from error
    small.thumbnail(THUMBNAIL)
    kept = io.BytesIO()
    small.save(kept, "JPEG", quality=82)
    return mime, kept.getvalue()


def _no_picture(picture: Picture, why: str) -> InvalidInputError:
    return InvalidInputError(
        f"{picture.name}: {why}", field=picture.name, reason="not_a_picture"
    )
