"""Filed refusals, appeals, and the coordination group with its meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from psycopg.rows import class_row, dict_row

from console.domain.records.unit_files import (
    AppealRecord,
    FilingRecord,
    GroupMember,
    GroupRecord,
    MeetingRecord,
    MemberChange,
)

if TYPE_CHECKING:
    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

_FILINGS = """SELECT f.id, f.case_id, coalesce(c.number, '') AS case_number,
    coalesce(c.title, '') AS case_title, f.kind, f.code, f.reason, f.at,
    coalesce(p.name, f.by) AS by, f.review_due_at, f.reviewed_at,
    coalesce(r.name, f.reviewed_by) AS reviewed_by, f.verdict
  FROM negation_filing f LEFT JOIN cases c ON c.id = f.case_id
    LEFT JOIN person p ON p.login = f.by LEFT JOIN person r ON r.login = f.reviewed_by
  ORDER BY f.reviewed_at IS NOT NULL, f.at DESC LIMIT %s"""

_APPEALS = """SELECT a.id, a.case_id, coalesce(c.number, '') AS case_number,
    coalesce(c.title, '') AS case_title, a.unit_id, u.name AS unit_name, a.reason,
    a.state, a.asked_at, coalesce(p.name, a.asked_by) AS asked_by,
    coalesce(f.name, a.first_by) AS first_by,
    coalesce(s.name, a.second_by) AS second_by, a.answer
  FROM unit_appeal a JOIN unit u ON u.id = a.unit_id
    LEFT JOIN cases c ON c.id = a.case_id LEFT JOIN person p ON p.login = a.asked_by
    LEFT JOIN person f ON f.login = a.first_by LEFT JOIN person s ON s.login = a.second_by
  ORDER BY a.state IN ('GRANTED', 'REFUSED'), a.asked_at DESC LIMIT %s"""

_MEMBERS = """SELECT p.id AS person_id, p.name, p.post, g.duty
  FROM group_member g JOIN person p ON p.id = g.person_id ORDER BY p.id"""

_MEETINGS = """SELECT m.id, m.title, m.held_at,
    ARRAY(SELECT p.name FROM person p WHERE p.id = ANY(m.members) ORDER BY p.id) AS members,
    m.minutes, coalesce(r.name, m.recorded_by) AS recorded_by,
    (SELECT count(*) FROM coordination_item i WHERE i.meeting_id = m.id) AS decided
  FROM meeting m LEFT JOIN person r ON r.login = m.recorded_by
  ORDER BY m.held_at DESC, m.id DESC LIMIT %s"""


_CHANGES = """SELECT g.person_name, g.change, g.duty, g.reason, g.at,
    coalesce(p.name, g.by) AS by
  FROM group_change g LEFT JOIN person p ON p.login = g.by
  ORDER BY g.id DESC LIMIT %s"""


def filings(link: Link, limit: int) -> tuple[FilingRecord, ...]:
    """Return filed refusals, those still to be reviewed first."""
    with link.cursor(row_factory=class_row(FilingRecord)) as cursor:
        return tuple(cursor.execute(_FILINGS, [limit]))


def appeals(link: Link, limit: int) -> tuple[AppealRecord, ...]:
    """Return appeals against overtime, those still to be decided first."""
    with link.cursor(row_factory=class_row(AppealRecord)) as cursor:
        return tuple(cursor.execute(_APPEALS, [limit]))


def coordination_group(link: Link, meetings: int) -> GroupRecord:
    """Return the members of the group, its last meetings and last changes."""
    with link.cursor(row_factory=class_row(GroupMember)) as cursor:
        members = tuple(cursor.execute(_MEMBERS))
    with link.cursor(row_factory=dict_row) as cursor:
        held: list[MeetingRecord] = []
        for row in cursor.execute(_MEETINGS, [meetings]):
            row["members"] = tuple(row["members"])
            held.append(MeetingRecord(**row))
    with link.cursor(row_factory=class_row(MemberChange)) as cursor:
        changes = tuple(cursor.execute(_CHANGES, [meetings]))
    return GroupRecord(members=members, meetings=tuple(held), changes=changes)
