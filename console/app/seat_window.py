"""The window of a seat, kept up to date with what the bars show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from console.app.kept_commands import KeptCommands
from console.app.supervision import SupervisionBars
from console.app.workspaces import first_for, workspaces_for
from console.domain.errors import DeskError
from console.domain.severity import flags
from console.views.shared.refusals import refusal_words
from console.views.shell.messages import Level
from console.views.shell.window import DeskParts, DeskWindow

if TYPE_CHECKING:
    from console.app.crash_hook import CrashHook
    from console.app.seat_parts import SeatParts

COUNT_EVERY_BEATS = 5
RECOUNT_MS = 200


class SeatWindow(QObject):
    """Joins a seat's parts to a window; owns both."""

    def __init__(self, parts: SeatParts, hook: CrashHook) -> None:
        super().__init__()
        self._parts, self._beats = parts, 0
        session = parts.session
        workspaces = workspaces_for(session.admission.roles, parts)
        self.window = DeskWindow(
            DeskParts(
                clock=session.clock,
                pulse=parts.pulse,
                watch=parts.watch,
                switch=parts.switch,
                runner=parts.runner,
                messages=parts.messages,
                workspaces=workspaces,
            )
        )
        self._name_seat()
        self._kept = KeptCommands(
            session.commands, session.picture, self.window.status_bar, parts.messages
        )
        self._bars = SupervisionBars(
            parts, self.window, {each.id for each in workspaces}
        )
        self._leave = session.picture.seats.listen(lambda _keys: self._show_seats())
        session.feed.snapshot_loaded.connect(self._count)
        self._recount = QTimer(self, singleShot=True, interval=RECOUNT_MS)
        self._recount.timeout.connect(self._count)
        self._unheard = session.picture.alerts.listen(
            lambda _keys: self._recount.start()
        )
        parts.pulse.beat.connect(self._on_beat)
        hook.known.connect(self._on_known)
        hook.bug.connect(self._on_bug)
        parts.source_offered.connect(self.window.palette_sheet.add_source)
        parts.front_wanted.connect(self.window.open_workspace)
        if first := first_for(session.admission.roles, workspaces):
            self.window.open_workspace(first)

    def close_down(self) -> None:
        """Let every workspace keep what it must and follow nothing any longer."""
        for workspace_id in self.window.stack.built():
            widget = self.window.stack.open(workspace_id)
            if (close_down := getattr(widget, "close_down", None)) is not None:
                close_down()
        self._parts.pulse.beat.disconnect(self._on_beat)
        self._parts.session.feed.snapshot_loaded.disconnect(self._count)
        self._leave()
        self._unheard()
        self._recount.stop()
        self._bars.close_down()

    def _name_seat(self) -> None:
        told, english = self._parts.session.rules.settings, self._english
        centre = told.get("centre", {})
        self.window.top_bar.set_centre(
            str(centre.get("name_en" if english else "name", ""))
        )
        person = self._parts.session.admission.person
        words = f"{person.post} · {person.name}" if person else self._parts.sitter.name
        self.window.top_bar.set_seat(words, self._parts.session.feed.seat)

    @property
    def _english(self) -> bool:
        return self._parts.settings.language == "en"

    def _show_seats(self) -> None:
        seats = list(self._parts.session.picture.seats)
        names = [f"{seat.name} {seat.seat}" for seat in seats]
        bar = self.window.status_bar
        bar.set_seats(len(seats), names)
        bar.set_scheduler(next((seat.name for seat in seats if seat.scheduler), ""))

    def _on_beat(self) -> None:
        self._beats += 1
        if self._beats % COUNT_EVERY_BEATS == 0:
            self._count()

    def _count(self) -> None:
        """Count what is overdue; while nobody knows, the bar says so itself."""
        now = self._parts.session.clock.now()
        cases = self._parts.session.picture.cases
        overdue = sum(flags(case, now).overdue for case in cases)
        self.window.top_bar.set_alerts(overdue, self._parts.alerts.waiting)

    def _on_known(self, error: object) -> None:
        if isinstance(error, DeskError):
            self._parts.messages.say(refusal_words(error), Level.REFUSED)

    def _on_bug(self, name: str, where: str) -> None:
        words = self.tr("程序出了错：%1。可以继续工作；详情在 %2")
        self._parts.messages.say(
            words.replace("%1", name).replace("%2", where), Level.ALARM
        )
