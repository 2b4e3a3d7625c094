"""Rendering where nobody looks: what Chromium says of such a machine is left out."""

from __future__ import annotations

import sys

from PySide6.QtCore import (
    QMessageLogContext,
    QtMsgType,
    qFormatLogMessage,
    qInstallMessageHandler,
)

EXPECTED = (
    "Sandboxing disabled by user",
    "QRhiGles2: ",
    "Failed to create RHI",
    "GPUInfo not initialized",
    "QVulkanInstance: ",
    "GBM is not supported",
    "This plugin does not support",
)
"""Said once of every machine without a graphics card, of the superuser, of no screen."""


def hush() -> None:
    """From now on print what Qt says on standard error, but for what is expected."""
    qInstallMessageHandler(_tell)


def _tell(kind: QtMsgType, context: QMessageLogContext, text: str | None) -> None:
    if not (text or "").startswith(EXPECTED):
        sys.stderr.write(qFormatLogMessage(kind, context, text or "") + "\n")
