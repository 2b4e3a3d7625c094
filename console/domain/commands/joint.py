"""Joint handling: units whistled to a place (吹哨报到, 5.4.3.2)."""

from __future__ import annotations

from console.domain.commands.command import Command
from console.domain.record import record


@record
class CallWhistle(Command):
    """Call units to a place; each gets an arrival clock.

    ``kind`` is enforcement, key_work or emergency.
    """

    case_id: int
    kind: str
    reason: str
    units: tuple[int, ...]
    place: str = ""
    lon: float | None = None
    lat: float | None = None


@record
class SignIn(Command):
    """A called unit has arrived and signs in."""

    whistle_id: int
    unit_id: int


@record
class ScoreCall(Command):
    """The caller scores a unit, 0 to 100, with a remark."""

    whistle_id: int
    unit_id: int
    score: int
    remark: str = ""


@record
class EndWhistle(Command):
    """The call is over."""

    whistle_id: int
