"""Our own URL scheme ``desk://``: the page, its parts, outlines and tiles."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice
from PySide6.QtWebEngineCore import (
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)
from typing_extensions import override
from xstatic.pkg import leaflet

from console.maps.page_html import SCRIPTS, page_html

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from console.maps.mbtiles import MbTiles

NAME = QByteArray(b"desk")
PAGE = "desk://map/page"
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "map"

_OFFSCREEN_FLAGS = "--disable-gpu --log-level=3"
"""Without a graphics card, and silent about what such a machine has not got."""
_LEAFLET = Path(leaflet.BASE_DIR)
_TYPES = {".js": b"text/javascript", ".css": b"text/css", ".png": b"image/png"}
_Answer = tuple[bytes, bytes] | None


def register_scheme() -> None:
    """Make the scheme known; must run before the application object is made.

    Calling it again does nothing. It also lets Chromium start for root, and
    without a graphics card where there is no screen.
    """
    if QWebEngineUrlScheme.schemeByName(NAME).name() == NAME:
        return
    scheme = QWebEngineUrlScheme(NAME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Host)
    scheme.setFlags(
        QWebEngineUrlScheme.Flag.SecureScheme
        | QWebEngineUrlScheme.Flag.CorsEnabled
        | QWebEngineUrlScheme.Flag.FetchApiAllowed
    )
    QWebEngineUrlScheme.registerScheme(scheme)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", _OFFSCREEN_FLAGS)


class DeskSchemeHandler(QWebEngineUrlSchemeHandler):
    """Answers the page's requests from packages, memory and the tile file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.blobs: dict[str, bytes] = {}
        self.tiles: MbTiles | None = None

    @override
    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        url = job.requestUrl()
        answer = self.answer(url.host(), url.path().strip("/"))
        if answer is None:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        kind, data = answer
        buffer = QBuffer(job)
        buffer.setData(QByteArray(data))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        job.reply(QByteArray(kind), buffer)

    def answer(self, host: str, path: str) -> _Answer:
        """Return the media type and bytes of an address, or None for not found."""
        if host == "tiles":
            return self._tile(path)
        if host != "map":
            return None
        if path in self.blobs:
            return b"application/octet-stream", self.blobs[path]
        return _part(path)

    def _tile(self, path: str) -> _Answer:
        place = path.split("/")
        if self.tiles is None or len(place) != 3 or not all(map(str.isdecimal, place)):
            return None
        data = self.tiles.tile(*map(int, place))
        return None if data is None else (self.tiles.media_type.encode(), data)


def _part(path: str) -> _Answer:
    """Return one of the fixed parts of the page; nothing else is ever read."""
    if path == "page":
        return b"text/html", page_html()
    source = _parts().get(path)
    if source is None:
        return None
    file = QFile(source)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return None
    data = file.readAll().data()
    file.close()
    return _TYPES[Path(path).suffix], data


@cache
def _parts() -> dict[str, str]:
    own = [f"{name}.js" for name in SCRIPTS] + ["desk-map.css"]
    parts = {f"own/{name}": str(FOLDER / name) for name in own}
    parts["qwebchannel.js"] = ":/qtwebchannel/qwebchannel.js"
    for name in ("leaflet.js", "leaflet.css"):
        parts[f"leaflet/{name}"] = str(_LEAFLET / name)
    for image in (_LEAFLET / "images").glob("*.png"):
        parts[f"leaflet/images/{image.name}"] = str(image)
    return parts
