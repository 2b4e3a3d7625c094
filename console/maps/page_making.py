"""Makes the map page with folium, its scripts and styles from our own scheme.

The page is the same at every start and folium takes long to load, so it is made
beforehand: ``python -m console.maps.page_making`` writes it to ``resources/map``.
"""

from __future__ import annotations

import re

import folium
from branca.element import MacroElement
from folium.template import Template

from console.maps.page_html import PAGE_FILE, ROOT, SCRIPTS

_NAME = re.compile(r"map_[0-9a-f]{32}")


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


def made_page() -> str:
    """Return the page as folium makes it; the same whenever it is made."""
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
    return _NAME.sub("map_of_the_desk", page.get_root().render())


if __name__ == "__main__":
    PAGE_FILE.write_text(made_page(), encoding="utf-8")
