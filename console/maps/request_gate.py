"""Lets the page ask our own scheme, and the chosen tile hosts, for nothing else."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWebEngineCore import QWebEngineUrlRequestInterceptor
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo

_LOG = logging.getLogger(__name__)
_OWN = frozenset({"desk", "data", "blob"})


class RequestGate(QWebEngineUrlRequestInterceptor):
    """Sees every request of the page before it leaves."""

    requested: ClassVar[Signal] = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hosts: frozenset[str] = frozenset()

    @override
    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        url = info.requestUrl()
        allowed = url.scheme() in _OWN or (
            url.scheme() in {"http", "https"} and url.host() in self.hosts
        )
        if not allowed:
            _LOG.warning("refused a request of the map page to %s", url.host())
            info.block(True)
        self.requested.emit(url.scheme(), allowed)
