"""A seat that only watches through all storms, and says at the end what it shows.

``python -m console.trials.watching_seat URL`` follows the database; a line on its
input names a moment and asks for every counter as the seat would show it then.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

from console.app.session import SeatSession, admit
from console.trials.counters import SeatCounters

STDIN = 0


class WatchingSeat(QObject):
    """The session of a seat without a window."""

    def __init__(self, app: QCoreApplication, url: str) -> None:
        super().__init__()
        self._app = app
        self._session = SeatSession(admit(url), self)
        self._counters = SeatCounters(self._session)
        self._session.feed.snapshot_loaded.connect(lambda: self._say({"ready": True}))
        self._ears = QSocketNotifier(STDIN, QSocketNotifier.Type.Read, self)
        self._ears.activated.connect(self._on_input)

    def run(self) -> int:
        """Watch until the input ends."""
        self._session.start()
        self._app.exec()
        return 0 if self._session.close() else 1

    def _on_input(self) -> None:
        if not (line := sys.stdin.readline().strip()):
            self._app.quit()
            return
        self._say({"counters": self._counters.told(datetime.fromisoformat(line))})

    def _say(self, told: dict[str, object]) -> None:
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()


def main(words: list[str]) -> int:
    """Watch."""
    app = QCoreApplication([])
    return WatchingSeat(app, words[0]).run()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
