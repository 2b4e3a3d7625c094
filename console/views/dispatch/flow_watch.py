"""Keeps the strip of today's arrivals and closings up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from console.domain.chips import Chip
from console.domain.queries import FlowToday
from console.views.shared.day_figures import DayFigures
from console.views.shared.span_text import CENTRE_ZONE

if TYPE_CHECKING:
    from datetime import date

    from console.background.runner import Ticket
    from console.domain.queries import DayFlow
    from console.store.queue import CaseQueue
    from console.views.dispatch.parts import DispatchParts
    from console.views.shared.arrivals_strip import ArrivalsStrip

_ASK_AFTER_MS = 1_500
_QUARTER_S = 900


class FlowWatch(QObject):
    """Counts new cases at once; asks for the exact figures a moment later."""

    def __init__(
        self, parts: DispatchParts, queue: CaseQueue, strip: ArrivalsStrip
    ) -> None:
        super().__init__(strip)
        self._parts, self._queue, self._strip = parts, queue, strip
        self._known = {case.id for case in parts.picture.cases}
        self._arrived: list[int] = []
        self._closed: list[int] = []
        self._day = self._today()
        self._ticket: Ticket | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.ask)
        self._leave = [
            parts.picture.cases.listen(self._on_cases),
            queue.listen(lambda _touched: self._show()),
        ]
        parts.watch.changed.connect(self._on_link)
        parts.pulse.beat.connect(self._on_beat)
        self._on_link()

    def close_down(self) -> None:
        """Follow nothing any longer."""
        self._timer.stop()
        if self._ticket is not None:
            self._ticket.cancel()
        for leave in self._leave:
            leave()

    def ask(self) -> None:
        """Ask for the figures of today."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._day = self._today()
        self._ticket = self._parts.queries.ask(
            FlowToday(day=self._day), done=self._take, failed=lambda _error: None
        )

    def _take(self, flow: DayFlow) -> None:
        self._arrived, self._closed = list(flow.arrived), list(flow.closed)
        self._show()

    def _show(self) -> None:
        now = self._quarter() + 1
        self._strip.set_figures(
            DayFigures(
                received=self._arrived[:now],
                closed=self._closed[:now],
                overdue_now=self._queue.counts[Chip.OVERDUE],
            )
        )

    def _on_cases(self, touched: frozenset[int]) -> None:
        cases = self._parts.picture.cases
        here = {key for key in touched if key in cases}
        new, gone = here - self._known, touched - here
        self._known = (self._known | here) - gone
        if new and self._arrived:
            self._arrived[self._quarter()] += len(new)
            self._show()
        if (new or gone) and not self._timer.isActive():
            self._timer.start(_ASK_AFTER_MS)

    def _on_link(self) -> None:
        if self._parts.watch.linked:
            self._timer.start(0)

    def _on_beat(self) -> None:
        if self._today() != self._day and not self._timer.isActive():
            self._timer.start(_ASK_AFTER_MS)

    def _today(self) -> date:
        return self._parts.clock.now().astimezone(CENTRE_ZONE).date()

    def _quarter(self) -> int:
        at = self._parts.clock.now().astimezone(CENTRE_ZONE)
        return (at.hour * 3600 + at.minute * 60) // _QUARTER_S
