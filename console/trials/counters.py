"""Every counter a seat shows, as it follows the database: what a storm must not bend."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from console.domain.alarm_standing import Standing, standing_of
from console.domain.chips import Seat
from console.store.queue import CaseQueue
from console.views.joint.book import JointBook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from console.app.session import SeatSession
    from console.store.picture import Picture


class SeatCounters:
    """Chips of queue and joint board, alerts, orders, tasks, calls, agenda, records."""

    def __init__(self, session: SeatSession) -> None:
        self._picture = session.picture
        self._login = session.admission.login
        self._queue = CaseQueue(
            session.picture.cases,
            seat=Seat(login=self._login),
            now=session.clock.now(),
            claims=session.picture.claims,
        )
        self._book = JointBook(session.picture, lambda: session.rules, session)

    def told(self, now: datetime) -> dict[str, int]:
        """Return every counter by name as it stands at a moment."""
        self._queue.advance(now)
        counted = Counter(_countable(self._picture))
        counted.update(
            f"alert {standing}"
            for each in self._picture.alerts
            if (standing := standing_of(each, now, self._login))
            is not Standing.CONFIRMED
        )
        counted.update(
            {f"chip {chip}": count for chip, count in self._queue.counts.items()}
        )
        counted.update(
            {
                f"joint {show}": len(found)
                for show, found in self._book.sort(now).items()
            }
        )
        return dict(sorted(counted.items()))


def _countable(picture: Picture) -> Iterator[str]:
    """Name the counter under which each thing of the picture counts."""
    yield from (f"case {each.state}" for each in picture.cases)
    yield from (f"task {each.state} {each.role}" for each in picture.tasks)
    yield from (f"errand {each.kind} {each.state}" for each in picture.errands)
    yield from (f"order {each.level} {each.state}" for each in picture.orders)
    yield from (f"agenda {each.state}" for each in picture.agenda)
    yield from (f"record {each.kind} {each.state}" for each in picture.accountabilities)
    yield from (f"special {each.board}" for each in picture.specials)
    yield from (_until("urge", each.answered_at) for each in picture.urges)
    for whistle in picture.whistles:
        yield _until("whistle", whistle.ended_at)
        yield from (_until("call", call.arrived_at) for call in whistle.calls)


def _until(name: str, over_at: datetime | None) -> str:
    return f"{name} {'waits' if over_at is None else 'over'}"
