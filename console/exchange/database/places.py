"""Areas, units and components on their way into the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from console.db.tables import places
from console.exchange.database.area_index import AreaIndex
from console.exchange.database.batch import BatchSink
from console.exchange.database.keyed import (
    Columns,
    apply,
    compare,
    ids_by,
    links_differ,
    replace_links,
)
from console.exchange.records import AreaRow, ComponentRow, UnitRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Engine

    from console.exchange.sinks import Outcome


class AreaSink(BatchSink[AreaRow]):
    """Areas by code; an unknown parent is left open until it is brought in."""

    def __init__(self, engine: Engine, source: str = "") -> None:
        super().__init__(engine)
        self._source = source
        self._promised: set[str] = set()

    @override
    def put(
        self,
        connection: Connection,
        records: Sequence[AreaRow],
        outcome: Outcome,
        *,
        dry_run: bool,
    ) -> None:
        for tier in dict.fromkeys(record.tier for record in records):
            same_tier = [record for record in records if record.tier == tier]
            self._put_tier(connection, same_tier, outcome, dry_run=dry_run)

    def _put_tier(
        self,
        connection: Connection,
        records: Sequence[AreaRow],
        outcome: Outcome,
        *,
        dry_run: bool,
    ) -> None:
        """Areas of one tier; their parents stand in the tiers before."""
        parents = _paths(connection, {record.parent_code for record in records})
        wanted: dict[str, Columns] = {}
        for record in records:
            parent_id, path = parents.get(record.parent_code, (None, ""))
            wanted[record.code] = self._columns(record, parent_id, path)
            unknown = record.parent_code and parent_id is None
            if unknown and record.parent_code not in self._promised:
                self.note_once(
                    outcome, record.row, "parent_code", "parent_unknown",
                    record.parent_code,
                )  # fmt: skip
        plan = compare(connection, places.area, "code", wanted)
        if dry_run:
            self._promised |= set(wanted)
        else:
            apply(connection, places.area, "code", plan)
        outcome.created += len(plan.create)
        outcome.updated += len(plan.update)
        outcome.unchanged += len(plan.same)

    def _columns(self, record: AreaRow, parent_id: int | None, path: str) -> Columns:
        columns: Columns = {
            "name": record.name,
            "tier": record.tier,
            "source": self._source,
        }
        if record.geometry is not None:
            columns["geometry"] = record.geometry
        if record.parent_code and parent_id is not None:
            columns["parent_id"] = parent_id
        columns["path"] = f"{path}/{record.name}"
        return columns


class UnitSink(BatchSink[UnitRow]):
    """Units by code, with the areas they serve."""

    @override
    def put(
        self,
        connection: Connection,
        records: Sequence[UnitRow],
        outcome: Outcome,
        *,
        dry_run: bool,
    ) -> None:
        areas = area_ids(connection, records)
        parents = ids_by(
            connection, places.unit, "code", (r.parent_code for r in records)
        )
        coming = {record.code for record in records}
        wanted = {r.code: _unit_columns(r, parents.get(r.parent_code)) for r in records}
        for record in records:
            known = record.parent_code in parents or record.parent_code in coming
            if record.parent_code and not known:
                self.note_once(
                    outcome, record.row, "parent_code", "parent_unknown",
                    record.parent_code,
                )  # fmt: skip
            for code in record.area_codes:
                if code not in areas:
                    self.note_once(
                        outcome, record.row, "area_codes", "area_unknown", code
                    )
        plan = compare(connection, places.unit, "code", wanted)
        for code in list(plan.create):
            plan.create[code].setdefault("kind", "unit")
        if not dry_run:
            apply(connection, places.unit, "code", plan)
            self._join_families(connection, records)
        links = link_plan(connection, places.unit, "code", records, areas)
        change = links_differ if dry_run else replace_links
        moved = change(connection, places.unit_area, "unit_id", links)
        count_linked(connection, places.unit, "code", plan, moved, outcome)

    def _join_families(
        self, connection: Connection, records: Sequence[UnitRow]
    ) -> None:
        """Set the parents that came in with the same batch."""
        wanting = [record for record in records if record.parent_code]
        ids = ids_by(connection, places.unit, "code", (r.parent_code for r in wanting))
        for record in wanting:
            if record.parent_code in ids:
                one = places.unit
                connection.execute(
                    one.update()
                    .where(one.c.code == record.code)
                    .where(one.c.parent_id.is_distinct_from(ids[record.parent_code]))
                    .values(parent_id=ids[record.parent_code])
                )


class ComponentSink(BatchSink[ComponentRow]):
    """Components by code, each given its cell."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self._index: AreaIndex | None = None

    @override
    def put(
        self,
        connection: Connection,
        records: Sequence[ComponentRow],
        outcome: Outcome,
        *,
        dry_run: bool,
    ) -> None:
        if self._index is None:
            self._index = AreaIndex(connection)
        units = ids_by(connection, places.unit, "code", (r.unit_code for r in records))
        cells = self._index.areas_at([(r.lon, r.lat) for r in records])
        wanted: dict[str, Columns] = {}
        for record, cell_id in zip(records, cells, strict=True):
            if record.unit_code and record.unit_code not in units:
                self.note_once(
                    outcome, record.row, "unit_code", "unit_unknown", record.unit_code
                )
            wanted[record.code] = {
                "name": record.name,
                "matter_code": record.matter_code,
                "state": record.state,
                "lon": record.lon,
                "lat": record.lat,
                "cell_id": cell_id,
                "unit_id": units.get(record.unit_code),
                "note": record.note,
            }
        plan = compare(connection, places.component, "code", wanted)
        if not dry_run:
            apply(connection, places.component, "code", plan)
        outcome.created += len(plan.create)
        outcome.updated += len(plan.update)
        outcome.unchanged += len(plan.same)


def _unit_columns(record: UnitRow, parent_id: int | None) -> Columns:
    given: Columns = {
        "name": record.name,
        "kind": record.kind or None,
        "parent_id": parent_id,
        "phone": record.phone or None,
        "on_duty": record.on_duty,
        "capacity": record.capacity,
        "lon": record.lon,
        "lat": record.lat,
    }
    return {name: value for name, value in given.items() if value is not None}


def _paths(connection: Connection, codes: set[str]) -> dict[str, tuple[int, str]]:
    area = places.area
    rows = connection.execute(
        area.select()
        .with_only_columns(area.c.code, area.c.id, area.c.path)
        .where(area.c.code.in_(sorted(codes - {""})))
    )
    return {code: (area_id, path) for code, area_id, path in rows}


def area_ids(connection: Connection, records: Sequence[Any]) -> dict[str, int]:
    """Return the ids of all areas the records name."""
    codes = (code for record in records for code in record.area_codes)
    return ids_by(connection, places.area, "code", codes)


def link_plan(
    connection: Connection,
    table: Any,
    key: str,
    records: Sequence[Any],
    areas: dict[str, int],
) -> dict[int, set[int]]:
    """Return owner id to area ids for records that name areas."""
    naming = {
        getattr(record, key): {areas[c] for c in record.area_codes if c in areas}
        for record in records
        if record.area_codes
    }
    owners = ids_by(connection, table, key, naming)
    return {owners[code]: wanted for code, wanted in naming.items() if code in owners}


def count_linked(
    connection: Connection,
    table: Any,
    key: str,
    plan: Any,
    moved: set[int],
    outcome: Outcome,
) -> None:
    """Count a row whose areas alone changed as updated."""
    ids = ids_by(connection, table, key, plan.same)
    relinked = sum(ids[code] in moved for code in plan.same if code in ids)
    outcome.created += len(plan.create)
    outcome.updated += len(plan.update) + relinked
    outcome.unchanged += len(plan.same) - relinked
