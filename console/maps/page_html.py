"""The map page, built once by folium with scripts and styles of our own scheme."""

from __future__ import annotations

import re
import secrets
from functools import cache

import folium
from branca.element import MacroElement
from folium.template import Template

SCRIPTS = (
    *("areas", "cases", "symbols", "pen", "canvas", "overlay", "pointer"),
    "desk-map",
)
ROOT = "desk://map"

_ELEMENT = re.compile(r"<(script|style|link)\b")
_HEAD = re.compile(r"<head>", re.IGNORECASE)


class _DeskPage(folium.Map):
    """A folium map that asks nothing of the Internet."""

    default_js = (
        ("leaflet", f"{ROOT}/leaflet/leaflet.js"),
        ("channel", f"{ROOT}/qwebchannel.js"),
        *((name, f"{ROOT}/own/{name}.js") for name in SCRIPTS),
    )
    default_css = (
        ("leaflet_css", f"{ROOT}/leaflet/leaflet.css"),
        ("desk_css", f"{ROOT}/own/desk-map.css"),
    )


class _Start(MacroElement):
    """Hands the finished Leaflet map to our own script."""

    _template = Template(
        "{% macro script(this, kwargs) %}"
        "startDesk({{ this._parent.get_name() }});"
        "{% endmacro %}"
    )


@cache
def page_html() -> bytes:
    """Return the page as UTF-8, with a policy that allows its own parts alone."""
    page = _DeskPage(
        location=(0.0, 0.0),
        zoom_start=3,
        max_zoom=20,
        tiles=None,
        zoom_control="bottomright",
        control_scale=True,
        attribution_control=False,
        zoom_snap=0.25,
        wheel_px_per_zoom_level=90,
        keyboard_pan_delta=120,
        fade_animation=False,
        inertia=False,
    )
    page.options["maxZoom"] = 20
    page.add_child(_Start())
    return _guarded(page.get_root().render()).encode()


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
