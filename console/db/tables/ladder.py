"""What the ladder wants done, and what became of the coordination group."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Double,
    ForeignKey,
    Identity,
    Index,
    Integer,
    Table,
    Text,
    text,
)

from console.db.tables.metadata import Moment, metadata, moment

EMPTY = ""

order_wish = Table(
    "order_wish",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("cause", Text, nullable=False, unique=True),  # one wish per mark or order
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("task_id", BigInteger, ForeignKey("task.id")),
    Column("unit_id", BigInteger, ForeignKey("unit.id"), nullable=False),
    Column("level", Integer, nullable=False),
    Column("issue_now", Boolean, nullable=False, server_default=text("false")),
    Column("rule_id", BigInteger),
    Column("stage", Text, nullable=False, server_default=EMPTY),
    Column("share", Double),
    Column("late_order_id", BigInteger, ForeignKey("supervision_order.id")),
    Column("wished_at", Moment, nullable=False, server_default=text("now()")),
    moment("not_before"),  # refused once: tried again from then on
    Column("refusal", Text, nullable=False, server_default=EMPTY),
    moment("settled_at"),
    Column("order_id", BigInteger, ForeignKey("supervision_order.id")),
    CheckConstraint("level BETWEEN 1 AND 3", "level"),
    Index("ix_order_wish_open", "id", postgresql_where=text("settled_at IS NULL")),
)
"""An order a rule asks for, written in the transaction that says why."""

group_change = Table(
    "group_change",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("person_id", BigInteger, nullable=False),
    Column("person_name", Text, nullable=False),
    Column("change", Text, nullable=False),  # joined | left | duty
    Column("duty", Text, nullable=False, server_default=EMPTY),
    Column("reason", Text, nullable=False, server_default=EMPTY),
    Column("at", Moment, nullable=False, server_default=text("now()")),
    Column("by", Text, nullable=False, server_default=text("session_user")),
)
"""Who joined or left the coordination group, when, by whom, why (6.1.3.4)."""
