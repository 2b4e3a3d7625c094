"""Reminder rules, alerts, supervision orders, coordination, accountability."""

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
    Numeric,
    PrimaryKeyConstraint,
    Table,
    Text,
    Time,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from console.db.tables.metadata import Json, Moment, metadata, moment

EMPTY = ""

reminder_rule = Table(
    "reminder_rule",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("stage", Text, nullable=False, server_default=EMPTY),  # empty: every stage
    Column("matter_code", Text, nullable=False, server_default=EMPTY),  # prefix
    Column("share", Double, nullable=False),  # 0.8 = 80 % of the limit used
    Column("mark", Text, nullable=False),  # near | overdue | serious | notice
    Column("tell", ARRAY(Text), nullable=False, server_default="{}"),  # roles
    Column("severity", Integer, nullable=False, server_default="3"),  # 1 high .. 3 low
    Column("quiet_from", Time),
    Column("quiet_to", Time),
    Column("order_level", Integer, nullable=False, server_default="0"),
    Column("issue_at_once", Boolean, nullable=False, server_default=text("false")),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("version", Integer, nullable=False, server_default="1"),
    CheckConstraint("share > 0", "share"),
    UniqueConstraint("stage", "matter_code", "share"),
)

alert = Table(
    "alert",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("key", Text, nullable=False, unique=True),  # the same fact is raised once
    Column("kind", Text, nullable=False),  # near, overdue, serious, order, whistle …
    Column("severity", Integer, nullable=False),
    Column("cause", Text, nullable=False, server_default=EMPTY),
    Column("title", Text, nullable=False),
    Column("case_id", BigInteger, ForeignKey("cases.id"), index=True),
    Column("task_id", BigInteger, ForeignKey("task.id")),
    Column("order_id", BigInteger),
    Column("unit_id", BigInteger, ForeignKey("unit.id")),
    Column("cell_id", BigInteger, ForeignKey("area.id")),
    Column("tell", ARRAY(Text), nullable=False, server_default="{}"),
    Column("detail", Json),
    moment("raised_at", required=True),
    moment("quiet_until"),
    moment("ended_at"),  # the condition went away; the alert stays latched
    Column("version", Integer, nullable=False, server_default="1"),
    Index("ix_alert_standing", "raised_at", postgresql_where=text("ended_at IS NULL")),
)

alert_answer = Table(
    "alert_answer",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("alert_id", BigInteger, ForeignKey("alert.id"), nullable=False, index=True),
    Column("act", Text, nullable=False),  # acknowledge | confirm | shelve | unshelve
    Column("comment", Text, nullable=False, server_default=EMPTY),
    moment("until"),
    Column("login", Text, nullable=False, server_default=text("session_user")),
    Column("at", Moment, nullable=False, server_default=text("now()")),
)

supervision_order = Table(
    "supervision_order",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("number", Text, unique=True),  # 督〔2026〕1, given when issued
    Column("year", Integer),
    Column("seq", Integer),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("task_id", BigInteger, ForeignKey("task.id")),
    Column("level", Integer, nullable=False),  # 1..3, each to a person further up
    Column("kind", Text, nullable=False),  # overtime | inspection | leader | topic …
    Column("colour", Text, nullable=False, server_default=EMPTY),  # yellow | red card
    Column("state", Text, nullable=False),
    Column("target_unit_id", BigInteger, ForeignKey("unit.id"), nullable=False),
    Column("target_person_id", BigInteger, ForeignKey("person.id")),
    Column("reason", Text, nullable=False),
    Column("demand", Text, nullable=False, server_default=EMPTY),
    Column("limit_kind", Text, nullable=False),
    Column("limit_value", Numeric, nullable=False),
    Column("drafted_by_rule", BigInteger),
    Column("drafted_by", Text, nullable=False, server_default=text("session_user")),
    Column("drafted_at", Moment, nullable=False, server_default=text("now()")),
    Column("issuer", Text, nullable=False, server_default=EMPTY),
    moment("issued_at"),
    moment("near_at"),
    moment("due_at"),
    moment("received_at"),
    Column("received_by", Text, nullable=False, server_default=EMPTY),
    Column("reply", Text, nullable=False, server_default=EMPTY),
    moment("replied_at"),
    Column("reply_answer", Text, nullable=False, server_default=EMPTY),
    moment("lifted_at"),
    Column("lifted_by", Text, nullable=False, server_default=EMPTY),
    Column("version", Integer, nullable=False, server_default="1"),
    CheckConstraint("level BETWEEN 1 AND 3", "level"),
    Index(
        "ix_supervision_order_standing",
        "due_at",
        postgresql_where=text("state IN ('ISSUED', 'RECEIVED', 'REPLIED')"),
    ),
)

order_step = Table(
    "order_step",
    metadata,
    Column("verb", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("actors", ARRAY(Text), nullable=False),
    Column("needs_reason", Boolean, nullable=False),
    PrimaryKeyConstraint("verb", "source", "target"),
)

order_number_year = Table(
    "order_number_year",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

urge = Table(
    "urge",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("task_id", BigInteger, ForeignKey("task.id")),
    Column("unit_id", BigInteger, ForeignKey("unit.id"), nullable=False),
    Column(
        "way", Text, nullable=False, server_default="desk"
    ),  # desk | phone | message
    Column("text", Text, nullable=False),
    Column("answer", Text, nullable=False, server_default=EMPTY),
    Column("at", Moment, nullable=False, server_default=text("now()")),
    Column("by", Text, nullable=False, server_default=text("session_user")),
    moment("answered_at"),
)

coordination_item = Table(
    "coordination_item",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("order_id", BigInteger, ForeignKey("supervision_order.id")),
    Column("meeting_id", BigInteger),
    Column("state", Text, nullable=False, server_default="OPEN"),  # OPEN | DECIDED
    Column("reason", Text, nullable=False),
    Column("decision", Text, nullable=False, server_default=EMPTY),
    Column("follow_up_due_at", Moment),
    Column("followed_up_at", Moment),
    Column("put_at", Moment, nullable=False, server_default=text("now()")),
    Column("put_by", Text, nullable=False, server_default=text("session_user")),
    moment("decided_at"),
    Column("decided_by", Text, nullable=False, server_default=EMPTY),
)

meeting = Table(
    "meeting",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("title", Text, nullable=False),
    moment("held_at", required=True),
    Column("members", ARRAY(BigInteger), nullable=False, server_default="{}"),
    Column("minutes", Text, nullable=False, server_default=EMPTY),
    Column("recorded_by", Text, nullable=False, server_default=text("session_user")),
)

group_member = Table(
    "group_member",
    metadata,
    Column(
        "person_id",
        BigInteger,
        ForeignKey("person.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("duty", Text, nullable=False, server_default=EMPTY),
)

accountability = Table(
    "accountability",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("kind", Text, nullable=False),  # interview | accountability
    Column("state", Text, nullable=False, server_default="DRAFT"),
    Column("unit_id", BigInteger, ForeignKey("unit.id"), nullable=False),
    Column("person_id", BigInteger, ForeignKey("person.id")),
    Column("case_id", BigInteger, ForeignKey("cases.id")),
    Column("order_id", BigInteger, ForeignKey("supervision_order.id")),
    Column("reason", Text, nullable=False),
    Column("commitment", Text, nullable=False, server_default=EMPTY),
    moment("review_at"),
    Column("decision", Text, nullable=False, server_default=EMPTY),
    Column("at", Moment, nullable=False, server_default=text("now()")),
    Column("by", Text, nullable=False, server_default=text("session_user")),
)

negation_filing = Table(
    "negation_filing",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),  # refuse | void | return
    Column("code", Text, nullable=False, server_default=EMPTY),
    Column("reason", Text, nullable=False),
    moment("review_due_at"),
    Column("at", Moment, nullable=False, server_default=text("now()")),
    Column("by", Text, nullable=False, server_default=text("session_user")),
    moment("reviewed_at"),
    Column("reviewed_by", Text, nullable=False, server_default=EMPTY),
    Column("verdict", Text, nullable=False, server_default=EMPTY),
)

special_case = Table(
    "special_case",
    metadata,
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False),
    Column(
        "board", Text, nullable=False
    ),  # major | leader | instruction | topic | special
    Column("leader", Text, nullable=False, server_default=EMPTY),
    Column("instruction", Text, nullable=False, server_default=EMPTY),
    Column("topic", Text, nullable=False, server_default=EMPTY),
    moment("due_at"),
    Column("at", Moment, nullable=False, server_default=text("now()")),
    Column("by", Text, nullable=False, server_default=text("session_user")),
    PrimaryKeyConstraint("case_id", "board"),
)

unit_appeal = Table(
    "unit_appeal",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("case_id", BigInteger, ForeignKey("cases.id"), nullable=False),
    Column("unit_id", BigInteger, ForeignKey("unit.id"), nullable=False),
    Column("reason", Text, nullable=False),
    Column("state", Text, nullable=False, server_default="ASKED"),
    Column("asked_at", Moment, nullable=False, server_default=text("now()")),
    Column("asked_by", Text, nullable=False, server_default=text("session_user")),
    Column("first_by", Text, nullable=False, server_default=EMPTY),
    Column("second_by", Text, nullable=False, server_default=EMPTY),
    Column("answer", Text, nullable=False, server_default=EMPTY),
    UniqueConstraint("case_id", "unit_id"),
)
