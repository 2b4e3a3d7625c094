"""The watch over a seat's alerts: what is new, what came back, whether it floods.

It runs from the moment a person sits down, whether or not the alert centre is open.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.alarm_floods import flood_at, mix_of, rate_per_window
from console.domain.alarm_standing import (
    Standing,
    came_at,
    is_told,
    shelf_ended,
    standing_of,
)
from console.domain.record import record
from console.models.person_names import name_of
from console.views.alerts.sound import Tone, tone_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.alarm_floods import Flood, Mix
    from console.domain.clock import Clock
    from console.domain.records.supervision import AlertRecord
    from console.store.picture import Picture
    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch

WAITING = (Standing.NEW, Standing.ACKNOWLEDGED, Standing.CAME_AND_WENT)
"""What stands in the list until somebody confirms it."""


@record
class Ear:
    """Whose alerts they are, and how that person is told.

    ``ring`` plays a tone, ``announce`` says a sentence that stays until closed.
    """

    login: str
    roles: frozenset[str]
    ring: Callable[[Tone], object]
    announce: Callable[[str], object]


class AlertWatch(QObject):
    """Follows alerts told to the roles of a seat.

    Signals:
        changed: an alert stands elsewhere, or the figures are others.
    """

    changed: ClassVar[Signal] = Signal()

    def __init__(
        self,
        picture: Picture,
        clock: Clock,
        watch: LinkWatch,
        ear: Ear,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture, self._clock, self._watch = picture, clock, watch
        self._login, self._roles = ear.login, ear.roles
        self._ring, self._announce = ear.ring, ear.announce
        self._standing: dict[int, Standing] = {}
        self._begun = False
        self._was_linked = watch.linked
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.look)
        self._leave = picture.alerts.listen(lambda _keys: self._timer.start())
        watch.changed.connect(self._on_link)
        self.look()

    def beat_with(self, pulse: Pulse) -> None:
        """Look once a second: shelves and quiet hours end by time alone."""
        pulse.beat.connect(self.look)

    def close_down(self) -> None:
        """Follow nothing any longer."""
        self._leave()
        self._timer.stop()

    @property
    def told(self) -> list[AlertRecord]:
        """The alerts meant for this seat."""
        return [each for each in self._picture.alerts if is_told(each, self._roles)]

    @property
    def counts(self) -> Counter[Standing]:
        """How many stand where."""
        return Counter(self._standing.values())

    @property
    def waiting(self) -> int:
        """How many nobody has confirmed, apart from the shelved and the quiet."""
        counts = self.counts
        return sum(counts[standing] for standing in WAITING)

    @property
    def flood(self) -> Flood:
        """Whether a flood is on."""
        now = self._clock.now()
        return flood_at([came_at(each) for each in self.told], now)

    @property
    def rate(self) -> float:
        """The seat's own alerts per ten minutes, over the last hour."""
        now = self._clock.now()
        return rate_per_window([came_at(each) for each in self.told], now)

    @property
    def mix(self) -> Mix:
        """The priorities of the alerts in the picture."""
        return mix_of(each.severity for each in self.told)

    def standing(self, alert: AlertRecord) -> Standing:
        """Return where an alert stands for this person now."""
        return standing_of(alert, self._clock.now(), self._login)

    def back_from_shelf(self, alert: AlertRecord) -> bool:
        """Tell whether it lay on the shelf and its time is over."""
        return shelf_ended(alert, self._clock.now())

    def look(self) -> None:
        """See what stands elsewhere since the last look, ring and announce."""
        now = self._clock.now()
        told = {each.id: each for each in self.told}
        before, self._standing = (
            self._standing,
            {key: standing_of(each, now, self._login) for key, each in told.items()},
        )
        if self._standing == before:
            return
        if self._picture.freshness.snapshot_loaded:
            self._speak(told, before)
            self._begun = True
        self.changed.emit()

    def _speak(self, told: dict[int, AlertRecord], before: dict[int, Standing]) -> None:
        new = [
            alert
            for key, alert in told.items()
            if self._standing[key] is Standing.NEW
            and before.get(key) is not Standing.NEW
        ]
        if new:
            self._ring(tone_of(min(alert.severity for alert in new)))
        back = [
            alert
            for key, alert in told.items()
            if shelf_ended(alert, self._clock.now())
            and (not self._begun or before.get(key) is Standing.SHELVED)
        ]
        if back:
            self._say_back(back)

    def _say_back(self, back: list[AlertRecord]) -> None:
        first = back[0]
        who = name_of(self._picture.persons, first.shelved_by)
        said = self.tr("搁置到期：%1（%2 搁置，%3）")
        said = said.replace("%1", first.title).replace("%2", who)
        said = said.replace("%3", first.shelf_comment)
        if len(back) > 1:
            more = self.tr("，另有 %1 条").replace("%1", str(len(back) - 1))
            said += more
        self._announce(said)

    def _on_link(self) -> None:
        if self._was_linked and not self._watch.linked:
            self._ring(Tone.STOPPED)
        self._was_linked = self._watch.linked
        self.changed.emit()
