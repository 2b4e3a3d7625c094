"""The web page of the map: its own profile, no way out, its messages in our log."""

from __future__ import annotations

import atexit
import logging
from typing import TYPE_CHECKING
from weakref import WeakSet

import shiboken6
from PySide6.QtCore import QUrl
from PySide6.QtWebChannel import QWebChannel
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
)
from typing_extensions import override

from console.maps.request_gate import RequestGate
from console.maps.scheme import NAME, PAGE, DeskSchemeHandler

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

_LOG = logging.getLogger("console.map_page")
_LEVELS = {
    QWebEnginePage.JavaScriptConsoleMessageLevel.InfoMessageLevel: logging.INFO,
    QWebEnginePage.JavaScriptConsoleMessageLevel.WarningMessageLevel: logging.WARNING,
    QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel: logging.ERROR,
}
_OFF = (
    QWebEngineSettings.WebAttribute.PluginsEnabled,
    QWebEngineSettings.WebAttribute.LocalStorageEnabled,
    QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows,
    QWebEngineSettings.WebAttribute.JavascriptCanAccessClipboard,
    QWebEngineSettings.WebAttribute.LocalContentCanAccessFileUrls,
    QWebEngineSettings.WebAttribute.PdfViewerEnabled,
    QWebEngineSettings.WebAttribute.NavigateOnDropEnabled,
    QWebEngineSettings.WebAttribute.ErrorPageEnabled,
)


_open_pages: WeakSet[MapPage] = WeakSet()


class MapProfile(QWebEngineProfile):
    """An off-the-record profile that knows our scheme and guards every request."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.handler = DeskSchemeHandler(self)
        self.gate = RequestGate(self)
        self.installUrlSchemeHandler(NAME, self.handler)
        self.setUrlRequestInterceptor(self.gate)


class MapPage(QWebEnginePage):
    """Shows the map page and goes nowhere else."""

    def __init__(
        self, profile: MapProfile, desk: QObject, parent: QObject | None = None
    ) -> None:
        super().__init__(profile, parent)
        for attribute in _OFF:
            self.settings().setAttribute(attribute, False)
        self.settings().setAttribute(
            QWebEngineSettings.WebAttribute.ShowScrollBars, False
        )
        channel = QWebChannel(self)
        channel.registerObject("desk", desk)
        self.setWebChannel(channel)
        self.newWindowRequested.connect(_refuse_window)
        _open_pages.add(self)

    def open(self) -> None:
        """Load the page, again when it was lost."""
        self.setUrl(QUrl(PAGE))

    @override
    def acceptNavigationRequest(
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,
        isMainFrame: bool,
    ) -> bool:
        return QUrl(url) == QUrl(PAGE)

    @override
    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        lineNumber: int,
        sourceID: str,
    ) -> None:
        _LOG.log(_LEVELS[level], "%s:%s %s", sourceID, lineNumber, message)


def _refuse_window(_request: object) -> None:
    _LOG.warning("the map page asked for a window and got none")


@atexit.register
def _delete_open_pages() -> None:
    """Let pages go before their profiles where a window outlives the event loop."""
    for page in list(_open_pages):
        if shiboken6.isValid(page):
            shiboken6.delete(page)
