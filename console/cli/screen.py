"""Opening the desk, or saying why there is nowhere to open it."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from console.app.groundwork import lay_groundwork
from console.cli.exit_codes import Refused
from console.cli.words import say

if TYPE_CHECKING:
    from console.settings import Settings

_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_desk(settings: Settings) -> int:
    """Open the desk and return its exit code when it is closed.

    Raises:
        Refused: this machine has no screen.
    """
    require_screen()
    gc.disable()  # what is loaded here stays; looking for garbage in it takes long
    lay_groundwork()
    from console.app.desk import run_desk  # noqa: PLC0415 - brings in all of Qt

    gc.freeze()
    gc.enable()
    return run_desk(settings)


def require_screen() -> None:
    """Refuse on a machine without a screen, saying how to render a picture instead."""
    on_x_or_wayland = sys.platform.startswith("linux")
    if on_x_or_wayland and not any(os.environ.get(name) for name in _SCREENS):
        raise Refused(say("no_screen"))
