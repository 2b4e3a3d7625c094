"""The life of one case, told by its log lines alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from console.domain.states import CaseState

if TYPE_CHECKING:
    from collections.abc import Mapping

S = CaseState
CLOSING = frozenset({S.CLOSED, S.FORCE_CLOSED, S.CLOSED_BY_NOTICE})
PASSED = frozenset({S.TO_CLOSE, S.TO_CALLBACK})
BACK = frozenset({S.SUPERVISED, S.REWORK})
FAILED = BACK | {S.COORDINATION, S.TO_DISPATCH}
"""Where a failed inspection leads; back to the same units, or on to others."""
ENDED_WITHOUT = frozenset({S.REFUSED, S.VOIDED, S.DEFERRED})


class Line(NamedTuple):
    """What a counter needs of one log line."""

    case_id: int
    occurred_at: datetime
    kind: str
    verb: str
    from_state: str | None
    to_state: str | None
    detail: Mapping[str, Any]


@dataclass(slots=True)
class Life:
    """What the lines up to some moment say about one case.

    ``on_time`` is the fact; ``exempt`` says that an appeal was granted, so that
    statistics do not count the case as late.
    """

    channel: str = ""
    state: str = ""
    unit_id: int | None = None
    on_time: bool | None = None
    exempt: bool = False
    disposal_due_at: datetime | None = None
    first_at: dict[str, datetime] = field(default_factory=dict)
    in_time: dict[str, bool] = field(default_factory=dict)
    last_at: dict[str, datetime] = field(default_factory=dict)
    times: dict[str, list[datetime]] = field(default_factory=dict)
    errand_due_at: dict[str, datetime | None] = field(default_factory=dict)

    @property
    def counts_in_time(self) -> bool:
        """In the figures it is no late case."""
        return self.on_time is True or (self.on_time is False and self.exempt)

    def take(self, line: Line) -> None:
        """Add the next line of the case, in the order of the log."""
        if line.kind == "errand":
            self._take_errand(line)
        elif line.kind in {"state", "change"}:
            self._take_facts(line.detail)
            if line.verb == "redispatch":
                self._misdirected()
            if line.kind == "state":
                self._take_move(line)

    def _take_facts(self, detail: Mapping[str, Any]) -> None:
        if "channel" in detail:
            self.channel = _now(detail["channel"])
        if "on_time" in detail:
            self.on_time = _now(detail["on_time"])
        if "overtime_exempt" in detail:
            self.exempt = bool(_now(detail["overtime_exempt"]))
        if "disposal_due_at" in detail:
            self.disposal_due_at = _moment(_now(detail["disposal_due_at"]))
        unit_id = _now(detail.get("unit_id"))
        if unit_id is not None:
            self.unit_id = unit_id

    def _misdirected(self) -> None:
        """A return had ground: the unit sent was not the right one (row 13)."""
        if S.DISPATCHED in self.first_at:
            sent_at = self.first_at[S.DISPATCHED]
            self.times.setdefault("misdirected", []).append(sent_at)

    def _take_move(self, line: Line) -> None:
        to_state, at = line.to_state or "", line.occurred_at
        self.state = to_state
        if to_state == S.TO_DISPATCH:
            self._accepted(at)
        if to_state not in self.first_at:
            self.first_at[to_state] = at
            self._note_punctuality(to_state, line)
        self.last_at[to_state] = at
        self.times.setdefault(to_state, []).append(at)
        if to_state in FAILED and line.from_state == S.INSPECTING:
            self.times.setdefault("failed", []).append(at)
            if to_state in BACK:
                self.times.setdefault("again", []).append(at)
        if line.from_state == S.INSPECTING and to_state in PASSED:
            self.times.setdefault("passed", []).append(at)

    def _accepted(self, at: datetime) -> None:
        """A case brought in was accepted at the latest when it was filed."""
        self.first_at.setdefault(S.TO_FILE, at)

    def _note_punctuality(self, to_state: str, line: Line) -> None:
        due = line.detail.get("due_at")
        told = cast("list[str | None]", due) if isinstance(due, list) else [None]
        if (due_at := _moment(told[0])) is not None:
            self.in_time[to_state] = line.occurred_at <= due_at

    def _take_errand(self, line: Line) -> None:
        step, _, kind = line.verb.partition("_")
        if step == "withdraw":  # nobody had to answer it
            if sent := self.times.get(f"send_{kind}"):
                sent.pop()
            return
        self.times.setdefault(line.verb, []).append(line.occurred_at)
        if step == "send":
            self.errand_due_at[kind] = _moment(line.detail.get("due_at"))
        elif line.to_state == "ANSWERED":
            due_at = self.errand_due_at.get(kind)
            if due_at is None or line.occurred_at <= due_at:
                self.times.setdefault(f"in_time_{kind}", []).append(line.occurred_at)


def _now(told: Any) -> Any:
    """Return the new value: a change tells [old, new], an import the value itself."""
    return cast("list[Any]", told)[-1] if isinstance(told, list) else told


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
