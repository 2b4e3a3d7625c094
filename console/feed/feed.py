"""The feed of one seat: the only one who writes into its picture."""

from __future__ import annotations

import secrets
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.domain.clock import OffsetClock, SystemClock
from console.feed.changes import Changes, Delta, write
from console.feed.listening import Heard, Linked
from console.feed.worker import Broken, Worker

if TYPE_CHECKING:
    from console.db.reads.names import Names
    from console.feed.changes import WritablePicture

WATCH_MS = 200
STOP_S = 4.0


class Feed(QObject):
    """Keeps a picture like the database, from a thread, on the GUI thread.

    Args:
        url: the database, as the person who sits here.
        login: that person.
        picture: what to write into; nobody else may.
        clock: set to the server's time with every answer of the server.

    Signals:
        changes_received: the Changes that have just been written.
        link_made: a link stands; the picture is read anew.
        link_lost: the reason; the picture is not to be believed from now on.
        snapshot_loaded: the whole picture has been written.
    """

    changes_received: ClassVar[Signal] = Signal(object)
    link_made: ClassVar[Signal] = Signal()
    link_lost: ClassVar[Signal] = Signal(str)
    snapshot_loaded: ClassVar[Signal] = Signal()
    _told: ClassVar[Signal] = Signal(object)

    def __init__(
        self,
        *,
        url: str,
        login: str,
        picture: WritablePicture,
        clock: OffsetClock | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.seat = f"{login}:{secrets.token_hex(3)}"
        self.clock = clock or OffsetClock(SystemClock())
        self._picture = picture
        self._followers: Counter[int] = Counter()
        self._lost = False
        self._stopped = False
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self._on_watch)
        self._worker = Worker(
            url=url,
            seat=self.seat,
            login=login,
            clock=SystemClock(),
            tell=self._told.emit,
        )

    @property
    def names(self) -> Names:
        """The names the records carry, as loaded last."""
        return self._worker.reader.names

    def start(self) -> None:
        """Begin; the snapshot comes by itself."""
        self._worker.start()
        self._watch.start()

    def stop(self, timeout_s: float = STOP_S) -> bool:
        """End the thread and the connection; False when that did not succeed."""
        self._stopped = True
        self._watch.stop()
        return self._worker.stop(timeout_s)

    def follow(self, case_id: int) -> None:
        """Keep this case's file in the picture; as often as followed, unfollow it."""
        self._followers[case_id] += 1
        if self._followers[case_id] == 1:
            self._worker.follow(case_id)

    def unfollow(self, case_id: int) -> None:
        """Let go of a file once; after the last time it leaves the picture."""
        self._followers[case_id] -= 1
        if self._followers[case_id] <= 0:
            del self._followers[case_id]
            self._worker.unfollow(case_id)
            write(self._picture, Changes(deltas={"files": Delta(absent=[case_id])}))

    def show(self, case_id: int | None) -> None:
        """Tell the other seats which case is open here; None for no case."""
        self._worker.show(case_id)

    @Slot()
    def _on_watch(self) -> None:
        if self._worker.is_stuck():
            self._lose("the server does not answer")
            self._worker.hang_up()

    @Slot(object)
    def _on_told(self, told: object) -> None:
        if self._stopped:
            return
        if isinstance(told, Changes):
            self._take(told)
        elif isinstance(told, Linked):
            self._lost = False
            self.clock.offset = told.offset
            self._picture.freshness.connected(told.at)
            self.link_made.emit()
        elif isinstance(told, Heard) and not self._lost:
            self.clock.offset = told.offset
            self._picture.freshness.heard(told.at)
        elif isinstance(told, Broken):
            self._lose(told.reason)

    def _take(self, changes: Changes) -> None:
        try:
            write(self._picture, self._wanted(changes))
        finally:
            self._report(changes)
            self.changes_received.emit(changes)
            if changes.snapshot:
                self.snapshot_loaded.emit()

    def _wanted(self, changes: Changes) -> Changes:
        """Leave out files that were let go of while they were read."""
        if (files := changes.deltas.get("files")) is None:
            return changes
        kept = [file for file in files.present if file.case.id in self._followers]
        deltas = changes.deltas | {"files": Delta(present=kept, absent=files.absent)}
        return Changes(
            deltas=deltas, sent_at=changes.sent_at, snapshot=changes.snapshot
        )

    def _report(self, changes: Changes) -> None:
        now, freshness = self.clock.now(), self._picture.freshness
        if changes.snapshot and not self._lost:
            freshness.snapshot_came(now)
        elif changes.sent_at is not None and not self._lost:
            latency = max(timedelta(0), now - changes.sent_at)
            freshness.data_came(now, latency_s=latency.total_seconds())

    def _lose(self, reason: str) -> None:
        if self._lost:
            return
        self._lost = True
        self._picture.freshness.lost(self.clock.now())
        self.link_lost.emit(reason)
