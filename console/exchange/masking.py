"""Personal data shown only as far as the work needs it (6.5.8 1)."""

from __future__ import annotations

import re

_MOBILE = re.compile(r"(?<!\d)(1\d{2})\d{4}(\d{4})(?!\d)")
_IDENTITY = re.compile(r"(?<!\d)(\d{3})\d{11}(\d{3}[\dXx])(?![\dXx])")


def mask_phone(phone: str) -> str:
    """Return 138****5678; shorter numbers keep their last two digits."""
    digits = re.sub(r"\D", "", phone)
    if not digits:
        return ""
    if len(digits) >= 11:
        return f"{digits[-11:-8]}****{digits[-4:]}"
    return "*" * max(0, len(digits) - 2) + digits[-2:]


def mask_name(name: str) -> str:
    """Return 张*: the first character and a star for the rest."""
    return f"{name[0]}*" if name else ""


def mask_text(text: str) -> str:
    """Hide mobile and identity numbers inside a free text."""
    hidden = _IDENTITY.sub(r"\1***********\2", text)
    return _MOBILE.sub(r"\1****\2", hidden)
