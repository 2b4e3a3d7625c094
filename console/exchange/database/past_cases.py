"""Cases from outside on their way into the tables, with their own dates."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa
from typing_extensions import override

from console.db.bulk import copy_rows
from console.db.tables import places, rules
from console.db.tables.cases import case_report, cases
from console.domain.states import END_STATES
from console.exchange.database.area_index import AreaIndex
from console.exchange.database.batch import BatchSink
from console.exchange.database.case_columns import (
    NEAR_SHARE,
    Links,
    columns_of,
    entry_state,
    fingerprint_of,
    report_of,
)
from console.exchange.database.keyed import ids_by
from console.exchange.records import CaseRow
from console.exchange.refusals import Rejection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Engine

    from console.exchange.sinks import Outcome


@dataclass(frozen=True, slots=True)
class _Standing:
    """A case already there: what was written last and by which version."""

    id: int
    version: int
    fingerprint: str
    written_version: int


class CaseSink(BatchSink[CaseRow]):
    """Cases by the id their source gave them.

    A case is written again when its row, its unit, its area or its condition
    changed; never once the desk has gone on with it, for then the desk knows
    better.
    """

    def __init__(self, engine: Engine, source: str) -> None:
        super().__init__(engine)
        self._source = source
        self._index: AreaIndex | None = None
        self._near_share = NEAR_SHARE
        self._units: dict[str, int] = {}
        self._units_by_name: dict[str, int | None] = {}

    @override
    def put(
        self,
        connection: Connection,
        records: Sequence[CaseRow],
        outcome: Outcome,
        *,
        dry_run: bool,
    ) -> None:
        links = self._links(connection, records, outcome)
        standing = self._standing(connection, records)
        created: list[CaseRow] = []
        for record in records:
            fingerprint = fingerprint_of(record, links[record.external_id])
            before = standing.get(record.external_id)
            if before is None:
                outcome.created += 1
                created.append(record)
            elif before.fingerprint == fingerprint:
                outcome.unchanged += 1
            elif before.version != before.written_version:
                outcome.rejections.append(_worked_on(record))
            else:
                outcome.updated += 1
                if not dry_run:
                    self._update(connection, record, before, links[record.external_id])
        if created and not dry_run:
            self._insert(connection, created, links)

    def _links(
        self, connection: Connection, records: Sequence[CaseRow], outcome: Outcome
    ) -> dict[str, Links]:
        index = self._prepare(connection)
        cells = index.areas_at(
            [(r.lon, r.lat) if r.lon is not None and r.lat is not None else None
             for r in records]
        )  # fmt: skip
        items = ids_by(
            connection, rules.catalogue_item, "code", (r.matter_code for r in records)
        )
        links: dict[str, Links] = {}
        for record, cell_id in zip(records, cells, strict=True):
            found = Links(
                self._unit(record),
                cell_id or index.by_code(record.area_code)
                or index.by_name(record.area_name),
                items.get(record.matter_code),
            )  # fmt: skip
            links[record.external_id] = found
            self._tell_unknown(record, found, outcome)
        return links

    def _prepare(self, connection: Connection) -> AreaIndex:
        """Read areas and units once per import."""
        if self._index is None:
            self._index = AreaIndex(connection)
            self._near_share = _near_share(connection)
            unit = places.unit
            rows = connection.execute(sa.select(unit.c.code, unit.c.name, unit.c.id))
            for code, name, unit_id in rows:
                self._units[code] = unit_id
                twice = name in self._units_by_name
                self._units_by_name[name] = None if twice else unit_id
        return self._index

    def _unit(self, record: CaseRow) -> int | None:
        by_code = self._units.get(record.unit_code)
        return by_code or self._units_by_name.get(record.unit_name)

    def _tell_unknown(self, record: CaseRow, found: Links, outcome: Outcome) -> None:
        unknown = (
            ("unit_code", "unit_unknown", record.unit_code or record.unit_name,
             found.unit_id),
            ("area_code", "area_unknown", record.area_code or record.area_name,
             found.cell_id),
            ("matter_code", "matter_unknown", record.matter_code, found.item_id),
        )  # fmt: skip
        entry = entry_state(record.state, found)
        if entry != record.state:
            change = f"{record.state} → {entry}"
            self.note_once(outcome, record.row, "state", "state_set_back", change)
        for field, reason, value, known in unknown:
            if value and known is None:
                self.note_once(outcome, record.row, field, reason, value)

    def _standing(
        self, connection: Connection, records: Sequence[CaseRow]
    ) -> dict[str, _Standing]:
        asked = [record.external_id for record in records]
        rows = connection.execute(
            sa.select(
                cases.c.external_id, cases.c.id, cases.c.version, cases.c.external
            )
            .where(cases.c.external_source == self._source)
            .where(cases.c.external_id.in_(asked))
        )
        return {
            key: _Standing(
                case_id,
                version,
                (external or {}).get("fingerprint", ""),
                (external or {}).get("version", 1),
            )
            for key, case_id, version, external in rows
        }

    def _insert(
        self,
        connection: Connection,
        records: Sequence[CaseRow],
        links: dict[str, Links],
    ) -> None:
        rows = [
            {
                "origin": "import",
                "external_source": self._source,
                "external_id": record.external_id,
                **columns_of(
                    record,
                    links[record.external_id],
                    version=1,
                    near_share=self._near_share,
                ),
            }
            for record in records
        ]
        copy_rows(connection, cases, rows)
        called = [r for r in records if r.caller_name or r.caller_phone]
        if called:
            ids = self._standing(connection, called)
            reports = [report_of(r, ids[r.external_id].id) for r in called]
            connection.execute(sa.insert(case_report), reports)

    def _update(
        self,
        connection: Connection,
        record: CaseRow,
        before: _Standing,
        links: Links,
    ) -> None:
        connection.execute(
            sa.text("SELECT set_config('desk.verb', 'import_update', true)")
        )
        columns = columns_of(
            record, links, version=before.version + 1, near_share=self._near_share
        )
        connection.execute(
            sa.update(cases)
            .where(cases.c.id == before.id)
            .values(version=before.version + 1, **columns)
        )
        if record.caller_name or record.caller_phone:
            report = report_of(record, before.id)
            changed = connection.execute(
                sa.update(case_report)
                .where(case_report.c.case_id == before.id)
                .where(case_report.c.merged_from.is_(None))
                .values(report)
            )
            if changed.rowcount == 0:
                connection.execute(sa.insert(case_report), [report])


def read_back(engine: Engine, source: str) -> dict[str, int]:
    """Count what stands in the database for one source.

    Returns:
        cases, finished, late (closed after the due time, or marked so by the
        source), duplicates.
    """
    ended = cases.c.state.in_(sorted(END_STATES))
    marked = cases.c.external["duplicate"].as_boolean().is_(True)
    query = sa.select(
        sa.func.count().label("cases"),
        sa.func.count().filter(ended).label("finished"),
        sa.func.count().filter(ended & cases.c.on_time.is_(False)).label("late"),
        sa.func.count().filter(marked).label("duplicates"),
    ).where(cases.c.external_source == source)
    with engine.connect() as connection:
        return dict(connection.execute(query).mappings().one())


def _near_share(connection: Connection) -> float:
    limit = rules.stage_limit
    query = sa.select(limit.c.near_share).where(
        limit.c.stage == "dispose", limit.c.urgent.is_(False)
    )
    return connection.execute(query).scalar() or NEAR_SHARE


def _worked_on(record: CaseRow) -> Rejection:
    return Rejection(
        row=record.row,
        field="external_id",
        reason="worked_on_here",
        value=record.external_id,
    )
