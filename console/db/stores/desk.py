"""Notes, photos, reports, claims and authorizations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from console.db.stores.last_change import last_change
from console.db.stores.pictures import photo_columns
from console.db.stores.said import insertion, values_of
from console.db.tables.cases import case_note, case_report, claim, photo
from console.db.tables.places import person, unit
from console.db.wire import Statement, wire_of
from console.domain.evidence import KeptPhoto
from console.domain.handlers import Handler
from console.services.facts import WishFacts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from console.domain.commands.command import Picture

    Locate = Callable[[Sequence[tuple[float, float]]], tuple[int, ...]]

WAS_LATE = sa.text("SELECT desk_was_late(:case, :unit)")
EXCUSED = sa.text("SELECT desk_all_excused(:case)")
AUTHORISED = Statement(
    "SELECT EXISTS (SELECT FROM cases c JOIN catalogue_item i ON i.id = c.item_id,"
    " unnest(array_prepend(c.cell_id, c.extra_cells)) cell"
    " WHERE c.id = $1 AND desk_authorised(i.code, $2, cell))",
    "cases",
)


class DeskStore:
    """What is written around a case."""

    def __init__(
        self, connection: Connection, *, most_photo_bytes: int, locate: Locate
    ) -> None:
        self._connection = connection
        self._wire = wire_of(connection)
        self._most_photo_bytes = most_photo_bytes
        self._locate = locate

    def note(
        self,
        case_id: int,
        kind: str,
        text: str,
        *,
        task_id: int | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> None:
        """Write a line into the history."""
        columns = {
            "case_id": case_id,
            "kind": kind,
            "text": text,
            "task_id": task_id,
            "detail": dict(detail) if detail else None,
        }
        statement = insertion("case_note", tuple(columns))
        self._wire.post(statement, values_of("case_note", columns))

    def add_report(self, case_id: int, columns: Mapping[str, Any]) -> None:
        """Add a report to a case."""
        self._connection.execute(
            sa.insert(case_report).values(
                case_id=case_id, reported_at=sa.func.now(), **columns
            )
        )

    def correct_caller(self, case_id: int, columns: Mapping[str, str]) -> None:
        """Put right who called, in the first report of a case."""
        first = sa.select(sa.func.min(case_report.c.id)).where(
            case_report.c.case_id == case_id
        )
        self._connection.execute(
            sa.update(case_report)
            .where(case_report.c.id == first.scalar_subquery())
            .values(**columns)
        )

    def add_photos(
        self, case_id: int, pictures: Iterable[Picture], task_id: int | None = None
    ) -> None:
        """Keep photos; the same picture twice is kept once."""
        for picture in pictures:
            columns = photo_columns(picture, self._most_photo_bytes)
            self._connection.execute(
                insert(photo)
                .values(case_id=case_id, task_id=task_id, **columns)
                .on_conflict_do_nothing()
            )

    def last_wish(self, case_id: int) -> WishFacts | None:
        """Return what a unit wished for last."""
        row = self._connection.execute(
            sa.select(case_note.c.task_id, case_note.c.detail)
            .where(case_note.c.case_id == case_id, case_note.c.kind == "wish")
            .order_by(case_note.c.id.desc())
            .limit(1)
        ).one_or_none()
        return None if row is None else WishFacts(task_id=row[0], detail=row[1] or {})

    def handler(self, person_id: int) -> Handler | None:
        """Return a person with unit, that unit's kind, and skills."""
        row = self._connection.execute(
            sa.select(
                person.c.id,
                person.c.name,
                person.c.unit_id,
                person.c.skills,
                unit.c.kind,
            )
            .select_from(person.outerjoin(unit, unit.c.id == person.c.unit_id))
            .where(person.c.id == person_id)
        ).one_or_none()
        if row is None:
            return None
        return Handler(
            id=row.id,
            name=row.name,
            unit_id=row.unit_id,
            unit_kind=row.kind or "",
            skills=tuple(row.skills),
        )

    def photo_moments(self, case_id: int) -> set[str]:
        """Return which moments have a photo."""
        asked = sa.select(photo.c.moment).where(photo.c.case_id == case_id).distinct()
        return set(self._connection.execute(asked).scalars())

    def kept_photos(
        self, case_id: int, unit_id: int, since: datetime | None
    ) -> list[KeptPhoto]:
        """Return the photos of a case as a unit's result since then looks at them."""
        fresh = sa.true() if since is None else photo.c.added_at >= since
        rows = self._connection.execute(
            sa.select(
                photo.c.moment,
                photo.c.sha256.label("digest"),
                sa.func.coalesce(person.c.unit_id == unit_id, False).label("own"),
                fresh.label("fresh"),
            )
            .outerjoin(person, person.c.login == photo.c.added_by)
            .where(photo.c.case_id == case_id)
        )
        return [KeptPhoto(**row) for row in rows.mappings()]

    def last_change(
        self, case_id: int, kind: str, of_id: int
    ) -> tuple[str, datetime | None]:
        """Return who last changed a task or order by the log, and when."""
        return last_change(self._connection, case_id, kind, of_id)

    def was_late(self, case_id: int, unit_id: int) -> bool:
        """Tell whether this unit's part of a late case was late."""
        asked = {"case": case_id, "unit": unit_id}
        return bool(self._connection.execute(WAS_LATE, asked).scalar())

    def all_excused(self, case_id: int) -> bool:
        """Tell whether every unit that was late has its appeal granted."""
        return bool(self._connection.execute(EXCUSED, {"case": case_id}).scalar())

    def claim(self, case_id: int, until: datetime, reason: str) -> None:
        """Claim, renew or take over a case."""
        wanted = {"until": until, "reason": reason}
        self._connection.execute(
            insert(claim)
            .values(case_id=case_id, **wanted)
            .on_conflict_do_update(index_elements=["case_id"], set_=wanted)
        )

    def release(self, case_id: int) -> None:
        """Let go of one's own claim."""
        self._connection.execute(
            sa.delete(claim).where(
                claim.c.case_id == case_id, claim.c.login == sa.text("session_user")
            )
        )

    def authorised(self, case_id: int, unit_id: int) -> bool:
        """Tell whether the unit may be sent for this case in one of its cells."""
        [(authorised,)] = self._wire.ask(AUTHORISED, (case_id, unit_id))
        return bool(authorised)

    def locate(self, lon: float, lat: float) -> int | None:
        """Return the cell of a point, None outside the grid."""
        return next(iter(self._locate([(lon, lat)])), None)

    def cells_along(self, course: Sequence[tuple[float, float]]) -> tuple[int, ...]:
        """Return the cells a line or ring crosses, the lead first (5.2.2 e)."""
        return self._locate(course)
