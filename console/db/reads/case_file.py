"""A whole case file at one moment."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from psycopg.pq import TransactionStatus

from console.db.reads.cases import cases_by_id
from console.db.reads.people import claims
from console.db.reads.rules import catalogue
from console.db.reads.timers import timers_of
from console.db.reads.work import errands_of, tasks_of
from console.domain.records.file import (
    CaseFile,
    ClaimRecord,
    LogRecord,
    PhotoRecord,
    ReportRecord,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from psycopg import Connection

    from console.db.reads.names import Names
    from console.domain.records.case import CaseRecord
    from console.domain.records.catalogue import CatalogueItem

    Link = Connection[tuple[Any, ...]]

_REPORTS = """SELECT id, channel, text, reported_at, caller_name, caller_phone,
    recorded_by, merged_from
  FROM case_report WHERE case_id = %s ORDER BY reported_at, id"""
_PHOTOS = """SELECT id, moment, name, mime, size, thumbnail, added_at, added_by, task_id
  FROM photo WHERE case_id = %s ORDER BY added_at, id"""
_LOG = """SELECT seq, at, occurred_at, actor, kind, verb, from_state, to_state, reason,
    detail, hash
  FROM case_log WHERE case_id = %s ORDER BY seq"""
_PERIOD = """SELECT p.name, p.frozen_at IS NOT NULL
  FROM cases c JOIN score_period p ON p.id = c.period_id WHERE c.id = %s"""
_RELATED = """SELECT r.id FROM cases r WHERE r.id <> %(id)s AND (
    r.duplicate_of = %(id)s
    OR r.id = (SELECT o.duplicate_of FROM cases o WHERE o.id = %(id)s)
    OR r.duplicate_of = (SELECT o.duplicate_of FROM cases o WHERE o.id = %(id)s))
  ORDER BY r.id LIMIT 50"""


def case_file(connection: Link, case_id: int, names: Names) -> CaseFile | None:
    """Return the file of a case, None where there is none or it may not be seen."""
    with one_moment(connection):
        found = cases_by_id(connection, [case_id], names)
        return _file(connection, found[0], names) if found else None


@contextmanager
def one_moment(connection: Link) -> Generator[None]:
    """Read everything inside as it stood at one moment, where nothing else is begun."""
    idle = connection.info.transaction_status is TransactionStatus.IDLE
    if not (connection.autocommit and idle):
        yield
        return
    with connection.transaction():
        connection.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield


def _file(connection: Link, case: CaseRecord, names: Names) -> CaseFile:
    item = _item(connection, case.item_id)
    may_read = names.sees_reports
    return CaseFile(
        case=case,
        reports=_reports(connection, case.id) if may_read else (),
        photos=_photos(connection, case.id) if may_read else (),
        tasks=tasks_of(connection, case.id, names),
        errands=errands_of(connection, case.id, names),
        timers=timers_of(connection, case.id),
        log=_log(connection, case.id, names),
        related=_related(connection, case.id, names),
        claim=_claim(connection, case.id, names),
        condition=item.condition if item else "",
        closing_rule=item.closing_rule if item else "",
        disposal_standard=item.disposal_standard if item else "",
        limit_text=item.limit.text("zh") if item else "",
        evidence=item.evidence if item else (),
        **_period(connection, case.id),
    )


def _period(connection: Link, case_id: int) -> dict[str, Any]:
    row = connection.execute(_PERIOD, [case_id]).fetchone()
    return {} if row is None else {"period": row[0], "period_frozen": row[1]}


def _item(connection: Link, item_id: int | None) -> CatalogueItem | None:
    found = catalogue(connection, [item_id]) if item_id is not None else []
    return found[0] if found else None


def _reports(connection: Link, case_id: int) -> tuple[ReportRecord, ...]:
    names = (
        "id", "channel", "text", "reported_at", "caller_name", "caller_phone",
        "recorded_by", "merged_from",
    )  # fmt: skip
    rows = connection.execute(_REPORTS, [case_id])
    return tuple(ReportRecord(**dict(zip(names, row, strict=True))) for row in rows)


def _photos(connection: Link, case_id: int) -> tuple[PhotoRecord, ...]:
    names = (
        "id", "moment", "name", "mime", "size", "thumbnail", "added_at", "added_by",
        "task_id",
    )  # fmt: skip
    rows = connection.execute(_PHOTOS, [case_id], binary=True)
    return tuple(PhotoRecord(**dict(zip(names, row, strict=True))) for row in rows)


def _log(connection: Link, case_id: int, names: Names) -> tuple[LogRecord, ...]:
    return tuple(
        LogRecord(
            seq=seq,
            at=at,
            occurred_at=occurred_at,
            actor=actor,
            actor_name=_who(actor, detail, names),
            kind=kind,
            verb=verb,
            from_state=from_state,
            to_state=to_state,
            reason=reason,
            detail=detail or {},
            hash=line_hash,
        )
        for (
            seq, at, occurred_at, actor, kind, verb, from_state, to_state, reason,
            detail, line_hash,
        ) in connection.execute(_LOG, [case_id])
    )  # fmt: skip


def _who(actor: str, detail: Mapping[str, object] | None, names: Names) -> str:
    """Return who acted: of a line brought in, whom its source named."""
    told = (detail or {}).get("by") if detail and "import" in detail else None
    login = str(told or actor)
    return names.people.get(login, login)


def _related(connection: Link, case_id: int, names: Names) -> tuple[CaseRecord, ...]:
    ids = [key for (key,) in connection.execute(_RELATED, {"id": case_id})]
    return tuple(cases_by_id(connection, ids, names)) if ids else ()


def _claim(connection: Link, case_id: int, names: Names) -> ClaimRecord | None:
    return next(
        (
            ClaimRecord(
                case_id=claim.case_id,
                login=claim.login,
                name=names.people.get(claim.login, claim.login),
                until=claim.until,
            )
            for claim in claims(connection, [case_id])
        ),
        None,
    )
