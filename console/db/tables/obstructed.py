"""Obstruction of a unit's task (5.1.2.2): reported, decided, ended."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    text,
)

from console.db.tables.metadata import metadata, moment

EMPTY = ""

obstruction = Table(
    "obstruction",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("task_id", BigInteger, ForeignKey("task.id"), nullable=False, index=True),
    Column("unit_id", BigInteger, ForeignKey("unit.id"), nullable=False),
    Column("kind", Text, nullable=False),  # a code of setting obstruction_kinds
    Column("text", Text, nullable=False),
    Column("police_number", Text, nullable=False, server_default=EMPTY),
    Column("photos", Integer, nullable=False, server_default="0"),
    Column("state", Text, nullable=False, server_default="ASKED"),
    # of the task when the clock began to stand still, and when it goes on
    Column("task_state", Text, nullable=False, server_default=EMPTY),
    Column("asked_by", Text, nullable=False, server_default=text("session_user")),
    moment("asked_at", required=True),
    Column("decided_by", Text, nullable=False, server_default=EMPTY),
    moment("decided_at"),
    Column("answer", Text, nullable=False, server_default=EMPTY),
    Column("ended_by", Text, nullable=False, server_default=EMPTY),
    moment("ended_at"),
    Column("ended_reason", Text, nullable=False, server_default=EMPTY),
    Column("version", Integer, nullable=False, server_default="1"),
    CheckConstraint("state IN ('ASKED', 'GRANTED', 'REFUSED', 'ENDED')", "state"),
    Index(
        "ux_obstruction_open",
        "task_id",
        unique=True,
        postgresql_where=text("state IN ('ASKED', 'GRANTED')"),
    ),
)
