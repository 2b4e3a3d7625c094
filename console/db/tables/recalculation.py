"""Changed rules whose effect on the running clocks is worked off in steps."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
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

recalculation = Table(
    "recalculation",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("change", Text, nullable=False),  # the command that changed the rules
    Column("reason", Text, nullable=False),
    Column("rules_version", Integer, nullable=False),
    Column("before", Json, nullable=False),  # limits and reading as they were
    Column("cases", Integer, nullable=False),
    Column("at", Moment, nullable=False, server_default=text("now()")),
    Column("by", Text, nullable=False, server_default=text("session_user")),
    moment("done_at"),
)

recalculation_case = Table(
    "recalculation_case",
    metadata,
    Column(
        "recalculation_id",
        BigInteger,
        ForeignKey("recalculation.id"),
        nullable=False,
    ),
    Column("case_id", BigInteger, nullable=False),
    moment("soonest_at"),  # the first reminder as it was; the order of the steps
    PrimaryKeyConstraint("case_id", "recalculation_id"),
    Index("ix_recalculation_case_soonest", "recalculation_id", "soonest_at", "case_id"),
)
"""Cases whose clocks still run by the rules before; gone once they are moved."""
