"""The map page as folium made it, given a policy of its own at every start."""

from __future__ import annotations

import re
import secrets
from functools import cache
from pathlib import Path

SCRIPTS = (
    *("areas", "cases", "symbols", "pen", "canvas", "overlay", "pointer"),
    "desk-map",
)
ROOT = "desk://map"
PAGE_FILE = Path(__file__).resolve().parents[2] / "resources" / "map" / "page.html"

_ELEMENT = re.compile(r"<(script|style|link)\b")
_HEAD = re.compile(r"<head>", re.IGNORECASE)


@cache
def page_html() -> bytes:
    """Return the page as UTF-8, with a policy that allows its own parts alone."""
    return _guarded(PAGE_FILE.read_text("utf-8")).encode()


def _guarded(html: str) -> str:
    """Give every script and style of the page one nonce, and allow no other."""
    nonce = secrets.token_urlsafe(16)
    html = _ELEMENT.sub(rf'<\1 nonce="{nonce}"', html)
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src 'nonce-{nonce}'",
            f"style-src 'nonce-{nonce}'",
            "img-src desk: http: https: data:",
            "connect-src desk:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    meta = f'<head><meta http-equiv="Content-Security-Policy" content="{policy}">'
    return _HEAD.sub(meta, html, count=1)
