"""The run itself: whose turn it is, when, and what came of it."""

from __future__ import annotations

import heapq
import time
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

from console.demo.seats import Seats
from console.demo.simulate import behaviour, scene
from console.demo.simulate.roster import read_roster
from console.demo.simulate.scene import Story
from console.domain.errors import DeskError, LinkLostError

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

    from sqlalchemy import Engine

    from console.demo.simulate.roster import Roster

    Tell = Callable[["Summary"], None]

MINUTE = 60.0
MOST_REFUSALS = 5
"""After so many refusals in a row a case is left to others."""

COUNTED = {
    "ReportCase": "reported",
    "FileCase": "filed",
    "DispatchCase": "dispatched",
    "CloseCase": "closed",
    "CloseByNotice": "closed",
    "RefuseReport": "not_accepted",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is wanted: reports per minute, for how many minutes, how fast people act.

    At ``speed`` 60 what takes a person an hour takes a minute.
    """

    rate: float
    minutes: float
    speed: float
    seed: int


@dataclass(slots=True, kw_only=True)
class Summary:
    """What was done: commands, cases by what became of them, refusals by reason."""

    seed: int
    seconds: float = 0.0
    commands: int = 0
    reported: int = 0
    filed: int = 0
    dispatched: int = 0
    closed: int = 0
    not_accepted: int = 0
    interrupted: bool = False
    refused: Counter[str] = field(default_factory=Counter[str])


@dataclass(order=True, slots=True)
class _Turn:
    at: float
    number: int
    story: Story = field(compare=False)


class Simulation:
    """Takes turns in order of time until the time is over or somebody stops it."""

    def __init__(
        self, order: Order, roster: Roster, seats: Seats, eyes: Engine
    ) -> None:
        self._order, self._roster = order, roster
        self._seats, self._eyes = seats, eyes
        self._turns: list[_Turn] = []
        self._count = 0
        self.summary = Summary(seed=order.seed)
        self._plan_reports()

    def _plan_reports(self) -> None:
        rng, at, number = Random(self._order.seed), 0.0, 0
        end = self._order.minutes * MINUTE
        if self._order.rate <= 0:
            return
        while (at := at + rng.expovariate(self._order.rate / MINUTE)) < end:
            number += 1
            own = Random(f"{self._order.seed}:{number}")
            matter = behaviour.choose_matter(self._roster, own)
            self._put(at, Story(number=number, rng=own, matter=matter))

    def _put(self, at: float, story: Story) -> None:
        self._count += 1
        heapq.heappush(self._turns, _Turn(at, self._count, story))

    def run(self, stop: Event, tell: Tell) -> Summary:
        """Take every turn that comes up in the time; ``stop`` ends it cleanly."""
        begun = time.monotonic()
        end = self._order.minutes * MINUTE
        while self._turns and self._turns[0].at < end:
            turn = heapq.heappop(self._turns)
            wait = begun + turn.at - time.monotonic()
            if stop.wait(max(0.0, wait)):
                self.summary.interrupted = True
                break
            self._take(turn)
            self.summary.seconds = time.monotonic() - begun
            tell(self.summary)
        return self.summary

    def _take(self, turn: _Turn) -> None:
        story = turn.story
        try:
            state = self._act(story)
        except LinkLostError:
            raise
        except DeskError as refusal:
            self.summary.refused[_reason(refusal)] += 1
            tries = sum(note.startswith("refused") for note in story.notes) + 1
            story.notes.add(f"refused{tries}")
            state = "TO_DISPATCH" if tries < MOST_REFUSALS and story.case_id else ""
        if state in scene.TAKES:
            delay = scene.minutes_for(state, story.rng) * MINUTE
            self._put(turn.at + delay / self._order.speed, story)

    def _act(self, story: Story) -> str:
        """Do the next thing; returns the state the case is in then, empty if none."""
        if not story.case_id:
            step = behaviour.first_report(story, self._roster)
        else:
            with self._eyes.connect() as connection:
                view = scene.look(connection, story.case_id)
                found = behaviour.next_step(story, view, self._roster, connection)
            if found is None:
                return ""
            step = found
        done = self._seats.do(step.login, step.command)
        story.case_id = done.case_id
        self.summary.commands += 1
        counted = COUNTED.get(type(step.command).__name__)
        if counted:
            setattr(self.summary, counted, getattr(self.summary, counted) + 1)
        with self._eyes.connect() as connection:
            return scene.look(connection, story.case_id).state


def _reason(refusal: DeskError) -> str:
    reason = refusal.facts.get("reason")
    return f"{refusal.code}: {reason}" if reason else refusal.code


def simulate(
    order: Order,
    *,
    looking: Engine,
    url_of: Callable[[str], str],
    stop: Event,
    tell: Tell = lambda _summary: None,
) -> Summary:
    """Let people act on the database until the time is over.

    Args:
        order: how much, how long, how fast.
        looking: the engine of somebody who sees every case.
        url_of: where a person's own login leads.
        stop: set from outside to end cleanly.
        tell: called after every turn.

    Raises:
        InvalidInputError: there is nobody to act.
        LinkLostError: the server went away.
    """
    seats = Seats(url_of)
    try:
        with looking.connect() as connection:
            roster = read_roster(connection)
        return Simulation(order, roster, seats, looking).run(stop, tell)
    finally:
        seats.close()
