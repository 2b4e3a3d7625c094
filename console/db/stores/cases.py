"""Cases and what hangs on them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.stores.said import alteration, values_of
from console.db.tables.cases import case_report, cases
from console.db.wire import Statement, wire_of
from console.domain.errors import IllegalMoveError, NotFoundError, StaleEditError
from console.services.facts import CaseFacts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

FIELDS = tuple(CaseFacts.__dataclass_fields__)
COLUMNS = [cases.c[name] for name in FIELDS]
LOCKED = Statement(
    f"SELECT {', '.join(FIELDS)} FROM cases WHERE id = $1 FOR UPDATE",  # noqa: S608 - our own names
    "cases",
)


class CaseStore:
    """Reads lock the row; writes go through the guards."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._wire = wire_of(connection)
        self.unheard: dict[int, int] = {}
        """The versions of cases written without waiting to hear that it was done."""

    def get(self, case_id: int, version: int | None = None) -> CaseFacts:
        """Lock and return a case."""
        found = self._wire.ask(LOCKED, (case_id,))
        if not found:
            raise NotFoundError(f"there is no case {case_id} for you", case_id=case_id)
        case = _facts(found[0])
        if version is not None and case.version != version:
            raise StaleEditError(
                f"case {case.number} was changed by {case.changed_by}",
                number=case.number,
                by=case.changed_by,
                at=case.changed_at,
                state=case.state,
                seen=version,
                now=case.version,
            )
        return case

    def add(self, columns: Mapping[str, Any]) -> CaseFacts:
        """Insert a report; number and time come from the server."""
        placeholder = {
            "number": "",
            "number_day": sa.func.current_date(),
            "number_seq": 0,
        }
        row = self._connection.execute(
            sa.insert(cases)
            .values(**placeholder, reported_at=sa.func.now(), **columns)
            .returning(*COLUMNS)
        ).one()
        return _facts(row)

    def change(self, case: CaseFacts, columns: Mapping[str, Any]) -> CaseFacts:
        """Write columns under a new version; a state that is written is a new one.

        Raises:
            IllegalMoveError: the case is in that state already.
            NotFoundError: it is not there for this seat.
        """
        written = _next_version(case, columns)
        rows = self._wire.ask(
            alteration("cases", tuple(written), FIELDS),
            (*values_of("cases", written), case.id),
        )
        if not rows:
            raise NotFoundError(f"there is no case {case.id} for you", case_id=case.id)
        return _facts(rows[0])

    def write(self, case: CaseFacts, columns: Mapping[str, Any]) -> CaseFacts:
        """Write like ``change`` without waiting; the commit asks whether it was done.

        Raises:
            IllegalMoveError: the case is in that state already.
        """
        written = _next_version(case, columns)
        self._wire.post(
            alteration("cases", tuple(written)),
            (*values_of("cases", written), case.id),
        )
        self.unheard[case.id] = case.version + 1
        known = {name: value for name, value in written.items() if name in FIELDS}
        return replace(case, **known)

    def merge_into(self, case_id: int, keep_id: int) -> None:
        """Copy the reports of a case to the one that is kept."""
        kept = ("channel", "text", "caller_name", "caller_phone", "reported_at")
        chosen = sa.select(
            sa.literal(keep_id), sa.literal(case_id), *(case_report.c[k] for k in kept)
        ).where(case_report.c.case_id == case_id)
        self._connection.execute(
            sa.insert(case_report).from_select(
                ["case_id", "merged_from", *kept], chosen
            )
        )


def _next_version(case: CaseFacts, columns: Mapping[str, Any]) -> dict[str, Any]:
    if columns.get("state") == case.state:
        raise IllegalMoveError(f"case {case.number} is {case.state} already")
    return {"version": case.version + 1, **columns}


def _facts(row: Sequence[Any]) -> CaseFacts:
    values = dict(zip(FIELDS, row, strict=True))
    values["unit_ids"] = tuple(values["unit_ids"])
    values["extra_cells"] = tuple(values["extra_cells"])
    return CaseFacts(**values)
