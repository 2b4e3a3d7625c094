"""One import from beginning to end: read, map, validate, write, sum up."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from console.domain.states import Tier
from console.exchange.mapping import FileMapping, mapping_by_headings
from console.exchange.mapping_file import load_mapping
from console.exchange.readers.opening import open_source
from console.exchange.records import AreaRow, CaseRow, Record, key_of
from console.exchange.refusals import FileRefusedError, Note, Rejection, shown
from console.exchange.source import ReadOptions, Source
from console.exchange.transform import Transform
from console.exchange.validate import Validator

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from console.exchange.fields import Kind
    from console.exchange.sinks import Outcome, Sink

    Progress = Callable[[int], None]

BATCH = 1000
"""Rows per transaction."""

_DEPTH = {tier: depth for depth, tier in enumerate(Tier)}


@dataclass(slots=True)
class Summary:
    """What an import did; ``read`` is the sum of the four counts after it."""

    kind: str
    file: str
    encoding: str
    source: str
    dry_run: bool
    read: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    late: int = 0
    duplicates: int = 0

    @property
    def rejected(self) -> int:
        """Rows left out."""
        return len(self.rejections)

    def add(self, outcome: Outcome) -> None:
        """Add what became of a batch."""
        self.created += outcome.created
        self.updated += outcome.updated
        self.unchanged += outcome.unchanged
        self.rejections += outcome.rejections
        self.notes += outcome.notes


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOrder:
    """What to import and how; ``source`` names whose ids the cases carry."""

    kind: Kind
    file: Path
    map_file: Path | None = None
    encoding: str | None = None
    source: str = ""
    dry_run: bool = False


def prepare(order: ImportOrder) -> tuple[Source, FileMapping]:
    """Open the file and settle its mapping, before any database is asked.

    Raises:
        FileRefusedError: the file or the mapping cannot be used.
    """
    mapping = order.map_file and load_mapping(order.map_file, order.kind)
    read = mapping.read if mapping else ReadOptions()
    if order.encoding:
        read = ReadOptions(
            encoding=order.encoding,
            delimiter=read.delimiter,
            sheet=read.sheet,
            header_row=read.header_row,
        )
    source = open_source(order.file, read)
    if mapping is None:
        mapping = mapping_by_headings(order.kind, source.headers, order.source)
        if not mapping.columns:
            raise FileRefusedError(
                "no_heading_known",
                order.file,
                headers=shown(", ".join(source.headers[:20])),
                header_row=read.header_row,
            )
    return source, mapping


def source_name(order: ImportOrder, mapping: FileMapping) -> str:
    """Return whose ids these are: as ordered, as mapped, or the file's name."""
    return order.source or mapping.source or order.file.stem


def run_import(
    order: ImportOrder,
    sink: Sink,
    *,
    on_progress: Progress | None = None,
    now: datetime | None = None,
    ready: tuple[Source, FileMapping] | None = None,
) -> Summary:
    """Take a file in; safe to repeat and safe to be killed between batches.

    Args:
        order: what to take in.
        sink: where the records go, in batches of `BATCH`.
        on_progress: told the number of rows read so far after each batch.
        now: the moment nothing that happened can be later than.
        ready: what `prepare` returned, where it was called before.

    Raises:
        FileRefusedError: the file or mapping cannot be used, or no row can.
    """
    source, mapping = ready or prepare(order)
    summary = Summary(
        kind=order.kind.value,
        file=str(order.file),
        encoding=source.encoding,
        source=source_name(order, mapping),
        dry_run=order.dry_run,
    )
    records = _records(source, mapping, summary, now)
    if mapping.kind == "grids":
        records = iter(sorted(records, key=_outermost_first))
    usable = False
    for batch in _batches(_distinct(records, summary), BATCH):
        usable = True
        summary.add(sink.write(batch, dry_run=order.dry_run))
        if on_progress is not None:
            on_progress(summary.read)
    if not usable:
        raise _nothing_usable(order, summary)
    return summary


def _records(
    source: Source, mapping: FileMapping, summary: Summary, now: datetime | None
) -> Iterator[Record]:
    validator = Validator(mapping, source.coordinate_system, now)
    for values in Transform(source, mapping).rows():
        summary.read += 1
        found = values
        if not isinstance(values, Rejection):
            found = validator.record(values)
        if isinstance(found, Rejection):
            summary.rejections.append(found)
            continue
        summary.notes += values.notes
        yield found


def _distinct(records: Iterable[Record], summary: Summary) -> Iterator[Record]:
    """Pass the first row of each id; a repetition counts, a contradiction not."""
    seen: dict[str, tuple[int, bytes]] = {}
    for record in records:
        key = key_of(record)
        digest = _digest(record)
        row, before = seen.setdefault(key, (record.row, digest))
        if row == record.row:
            _count(record, summary)
            yield record
        elif before == digest:
            summary.unchanged += 1
        else:
            summary.rejections.append(
                Rejection(
                    row=record.row,
                    field="id",
                    reason="repeated_id",
                    value=key,
                    facts={"first": row},
                )
            )


def _count(record: Record, summary: Summary) -> None:
    if isinstance(record, CaseRow):
        summary.late += record.on_time is False
        summary.duplicates += record.duplicate


def _digest(record: Record) -> bytes:
    if isinstance(record, CaseRow):
        return bytes.fromhex(record.fingerprint())[:16]
    plain = repr(record).replace(f"row={record.row},", "", 1)
    return hashlib.sha256(plain.encode("utf-8", "replace")).digest()[:16]


def _batches(records: Iterable[Record], size: int) -> Iterator[list[Record]]:
    batch: list[Record] = []
    for record in records:
        batch.append(record)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def _outermost_first(record: Record) -> tuple[int, int]:
    tier = record.tier if isinstance(record, AreaRow) else ""
    return _DEPTH.get(tier, len(_DEPTH)), record.row  # type: ignore[call-overload]


def _nothing_usable(order: ImportOrder, summary: Summary) -> FileRefusedError:
    if not summary.rejections:
        return FileRefusedError("no_rows", order.file)
    first = summary.rejections[0]
    error = FileRefusedError(
        "nothing_usable",
        order.file,
        read=summary.read,
        row=first.row,
        field=first.field,
        first=first.reason,
        value=f" [{first.value}]" if first.value else "",
    )
    error.rejections = summary.rejections
    return error
