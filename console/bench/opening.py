"""The console opened once as a process of its own; says when it could be used.

``python -m console.bench.opening`` opens the desk on GRID_DESK_DATABASE and prints
``{"usable": T}``, seconds since 1970, once the picture stands in a painted window.
"""

from __future__ import annotations

import gc
import os
import time
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from console.app.groundwork import lay_groundwork
from console.bench.seat_output import say
from console.settings import load_settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from console.app.desk import Desk


def main() -> int:
    """Open, say when, close."""
    gc.disable()  # as the command line does while it loads the desk
    lay_groundwork()
    from console.app.desk import Desk, make_application  # noqa: PLC0415

    gc.freeze()
    gc.enable()
    settings = load_settings()
    app = make_application(settings)
    app.setQuitOnLastWindowClosed(False)
    desk = Desk(app, settings)
    desk.stood_up.connect(lambda: _await_picture(desk, app))
    desk.open()
    app.exec()
    desk.close()
    return 0 if desk.stood else 1


def _await_picture(desk: Desk, app: QApplication) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the groundwork

    if desk.session is not None:
        feed = desk.session.feed
        feed.snapshot_loaded.connect(
            lambda: QTimer.singleShot(0, lambda: _tell(desk, app))
        )


def _tell(desk: Desk, app: QApplication) -> None:
    """Paint what stands now and say that it does."""
    if desk.seat_window is not None:
        desk.seat_window.window.repaint()
    say({"usable": time.time(), "cpu": time.process_time()})
    app.quit()


if __name__ == "__main__":
    raise SystemExit(main())
