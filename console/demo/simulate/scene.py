"""A case as it stands before those who may act on it, and how long things take."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from PIL import Image, ImageDraw

from console.db.tables.cases import cases, field_task, task
from console.db.tables.obstructed import obstruction
from console.domain.commands.command import Picture

if TYPE_CHECKING:
    from random import Random

    from sqlalchemy import Connection

    from console.demo.simulate.roster import Cell, Matter, Roster
    from console.domain.commands.command import Command

TAKES: dict[str, tuple[float, float]] = {
    "REPORTED": (1, 8),
    "VERIFYING": (8, 28),
    "TO_FILE": (1, 9),
    "TO_DISPATCH": (1, 12),
    "DISPATCHED": (2, 40),
    "HANDLING": (10, 90),
    "CO_HANDLING": (10, 90),
    "REWORK": (10, 60),
    "SUPERVISED": (10, 60),
    "RETURN_REVIEW": (2, 14),
    "EXTENSION_REVIEW": (2, 14),
    "FED_BACK": (1, 12),
    "INSPECTING": (10, 50),
    "TO_CLOSE": (1, 10),
    "TO_CALLBACK": (5, 60),
    "COORDINATION": (30, 120),
}
"""Minutes a state usually lasts before somebody acts, shortest and longest."""

_LIVE = ("SENT", "ACKNOWLEDGED", "ON_SITE", "OBSTRUCTED", "RETURN_ASKED")
SHARE = {
    "verify": 0.55,
    "untrue": 0.06,
    "file_back": 0.01,
    "joint": 0.10,
    "return": 0.04,
    "extension": 0.04,
    "obstruct": 0.02,
    "poor": 0.03,
    "fail": 0.07,
    "callback": 0.2,
    "again": 0.05,
}
"""How often things go another way than straight on."""


@dataclass(slots=True, kw_only=True)
class Story:
    """One report on its way: its own chances, so that runs repeat by seed."""

    number: int
    rng: Random
    case_id: int = 0
    cell: Cell | None = None
    matter: Matter
    hotline: bool = True
    notes: set[str] = field(default_factory=set[str])

    def happens(self, what: str, *, once: bool = True) -> bool:
        """Draw whether this goes another way; at most once when asked so."""
        drawn = self.rng.random() < SHARE[what]
        if drawn and once:
            drawn = what not in self.notes
            self.notes.add(what)
        return drawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Somebody does something."""

    login: str
    command: Command


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A case as it stands: state, version, tasks not over, the open errand.

    Each task says in ``obstruction`` whether it was ASKED or GRANTED one, else None.
    """

    state: str
    version: int
    item_id: int | None
    cell_id: int | None
    tasks: list[Any]
    errand: Any

    @property
    def on(self) -> dict[str, int]:
        """The version a command speaks of."""
        return {"version": self.version}


def minutes_for(state: str, rng: Random) -> float:
    """Return after how many minutes somebody acts."""
    low, high = TAKES[state]
    return rng.triangular(low, high, low + (high - low) / 4)


def look(connection: Connection, case_id: int) -> View:
    """Read a case as it stands now."""
    row = connection.execute(
        sa.select(
            cases.c.state, cases.c.version, cases.c.item_id, cases.c.cell_id
        ).where(cases.c.id == case_id)
    ).one()
    live = connection.execute(
        sa.select(
            task.c.id,
            task.c.unit_id,
            task.c.state,
            obstruction.c.state.label("obstruction"),
        )
        .outerjoin(
            obstruction,
            sa.and_(
                obstruction.c.task_id == task.c.id,
                obstruction.c.state.in_(("ASKED", "GRANTED")),
            ),
        )
        .where(task.c.case_id == case_id, task.c.state.in_(_LIVE))
        .order_by(task.c.id)
    ).all()
    errand = connection.execute(
        sa.select(field_task.c.id, field_task.c.person_id)
        .where(field_task.c.case_id == case_id, field_task.c.state == "SENT")
        .order_by(field_task.c.id.desc())
    ).first()
    return View(**row._mapping, tasks=list(live), errand=errand)  # noqa: SLF001 - public


@dataclass(frozen=True, slots=True)
class Scene:
    """A case with everybody around it."""

    story: Story
    view: View
    roster: Roster
    connection: Connection

    @property
    def rng(self) -> Random:
        """The chances of this story."""
        return self.story.rng

    @property
    def on(self) -> dict[str, int]:
        """The case and version a command speaks of."""
        return {"case_id": self.story.case_id, "version": self.view.version}

    def by(self, role: str, command: Command) -> Step:
        """Let somebody of a role do it."""
        return Step(login=self.roster.of(role, self.rng).login, command=command)

    def by_id(self, person_id: int, role: str, command: Command) -> Step:
        """Let this person do it, else somebody of the role."""
        found = [w.login for w in self.roster.workers[role] if w.id == person_id]
        return (
            Step(login=found[0], command=command) if found else self.by(role, command)
        )


def picture(moment: str, rng: Random) -> Picture:
    """Return a drawn picture that stands for a photo; every one is different."""
    shade = tuple(rng.randrange(60, 200) for _ in range(3))
    image = Image.new("RGB", (320, 240), shade)
    pen = ImageDraw.Draw(image)
    for _ in range(5):
        x, y, side = rng.randrange(300), rng.randrange(220), rng.randrange(10, 90)
        colour = tuple(rng.randrange(256) for _ in range(3))
        pen.rectangle((x, y, x + side, y + side // 2), fill=colour)
    kept = io.BytesIO()
    image.save(kept, "JPEG", quality=70)
    return Picture(name=f"{moment}.jpg", content=kept.getvalue(), moment=moment)
