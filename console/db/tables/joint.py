"""Joint dispatch: templates by matter, whistle call-up."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Double,
    ForeignKey,
    Identity,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    text,
)

from console.db.tables.metadata import Json, Moment, metadata, moment

joint_template = Table(
    "joint_template",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("matter_code", Text, nullable=False),  # prefix
    Column("parts", Json, nullable=False),  # [{unit_kind, role, limit, after, demand}]
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("version", Integer, nullable=False, server_default="1"),
)

whistle = Table(
    "whistle",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # enforcement | key_work | emergency
    Column("place", Text, nullable=False, server_default=""),
    Column("lon", Double),
    Column("lat", Double),
    Column("reason", Text, nullable=False),
    Column("called_at", Moment, nullable=False, server_default=text("now()")),
    Column("called_by", Text, nullable=False, server_default=text("session_user")),
    moment("ended_at"),
)

whistle_call = Table(
    "whistle_call",
    metadata,
    Column("whistle_id", BigInteger, ForeignKey("whistle.id"), nullable=False),
    Column("unit_id", BigInteger, ForeignKey("unit.id"), nullable=False),
    moment("arrive_due_at", required=True),
    moment("arrived_at"),
    Column("signed_by", Text, nullable=False, server_default=""),
    Column("score", Integer),
    Column("remark", Text, nullable=False, server_default=""),
    Column("version", Integer, nullable=False, server_default="1"),
    PrimaryKeyConstraint("whistle_id", "unit_id"),
    Index(
        "ix_whistle_call_awaited",
        "arrive_due_at",
        postgresql_where=text("arrived_at IS NULL"),
    ),
)
