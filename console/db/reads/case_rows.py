"""A row of the case table as a record, fast enough for the whole picture."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any, cast

from console.db.reads.names import NO_MATTER, NOWHERE, Names
from console.domain.records.case import CaseRecord

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = """c.id, c.number, c.version, c.state, c.title, c.channel, c.reported_at,
  c.description, c.address, c.item_id, c.matter_text, c.urgent, c.major, c.confidential,
  c.lon, c.lat, c.cell_id, c.extra_cells, c.unit_id, c.unit_ids, c.clock, c.clock_started_at, c.near_at,
  c.due_at, c.remaining_s, c.supervision_level, c.deferred_until, c.duplicate_of,
  c.filed_at, c.dispatched_at, c.fed_back_at, c.closed_at, c.on_time, c.returned,
  c.reworked, c.extended, c.changed_at, c.changed_by"""
"""What record_of takes behind the caller's number, in this order."""


class _Draft:
    """The record while it is filled: the same slots, not yet frozen."""

    __slots__ = tuple(field.name for field in fields(CaseRecord))


_new = object.__new__


def record_of(row: Sequence[Any], names: Names, holder: str = "") -> CaseRecord:
    """Return the record of a row: the caller's number, then COLUMNS.

    A frozen record's own constructor writes its forty fields one call each, ten
    times slower than plain assignment; so the record is filled as a draft with the
    same slots and then declared to be what it is.
    """
    made: Any = _new(_Draft)
    (
        made.caller_phone, made.id, made.number, made.version, made.state, made.title, made.channel,
        made.reported_at, made.description, made.address, item_id, matter_text,
        made.urgent, made.major, made.confidential, made.lon, made.lat, cell_id, extra_cells,
        unit_id, unit_ids, made.clock, made.clock_started_at, made.near_at, made.due_at,
        made.remaining_s, made.supervision_level, made.deferred_until,
        made.duplicate_of, made.filed_at, made.dispatched_at, made.fed_back_at,
        made.closed_at, made.on_time, made.returned, made.reworked, made.extended,
        made.changed_at, made.changed_by,
    ) = row  # fmt: skip
    made.item_id, made.cell_id, made.unit_id = item_id, cell_id, unit_id
    made.unit_ids, made.extra_cells = tuple(unit_ids), tuple(extra_cells)
    code, matter = names.matters.get(item_id, NO_MATTER)
    made.matter_code, made.matter = code, matter or matter_text
    made.grid_name, made.street_id = names.places.get(cell_id, NOWHERE)
    made.unit_name = names.units.get(unit_id, "")
    made.holder = holder
    made.__class__ = CaseRecord
    return cast("CaseRecord", made)
