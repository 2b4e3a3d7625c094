"""Unreachable objects are let go of on the GUI thread alone.

A cycle with a widget in it that is collected on a worker's thread destroys the widget
there, and Qt ends the process. So nobody collects by chance: this does, now and then.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


def collect_if_due() -> int:
    """Collect the oldest generation that is due; return how many objects went.

    The same thresholds as the interpreter's own. Call it on the GUI thread only.
    """
    ages = enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
    due = [age for age, (count, limit) in ages if limit and count > limit]
    return gc.collect(due[-1]) if due else 0


class Collection(QObject):
    """Takes over from the interpreter's collector while it stands.

    Args:
        parent: lives on the GUI thread and as long as there are widgets.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start()

    def spare(self) -> None:
        """Look no more at what is there now: the picture lives by counts of users.

        With tens of thousands of cases a look at all of them would be felt.
        """
        gc.collect()
        gc.freeze()

    def end(self) -> None:
        """Give the work back to the interpreter."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
