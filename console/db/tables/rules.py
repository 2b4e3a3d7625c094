"""What is local: catalogue, limits, calendar, settings. Data, not code."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Double,
    Identity,
    Integer,
    Numeric,
    PrimaryKeyConstraint,
    Table,
    Text,
    Time,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from console.db.tables.metadata import Json, metadata, moment

catalogue_item = Table(
    "catalogue_item",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column(
        "code", Text, nullable=False, unique=True
    ),  # C0101-1: kind, class, condition
    Column("kind", Text, nullable=False),
    Column("major_code", Text, nullable=False),
    Column("major", Text, nullable=False),
    Column("major_en", Text, nullable=False, server_default=""),
    Column("minor_code", Text, nullable=False),
    Column("minor", Text, nullable=False),
    Column("minor_en", Text, nullable=False, server_default=""),
    Column("condition", Text, nullable=False),
    Column("condition_en", Text, nullable=False, server_default=""),
    Column("limit_kind", Text, nullable=False),
    Column("limit_value", Numeric, nullable=False),
    Column("disposal_standard", Text, nullable=False, server_default=""),
    Column("closing_rule", Text, nullable=False, server_default=""),
    Column("closing_rule_en", Text, nullable=False, server_default=""),
    Column("responsible_kinds", ARRAY(Text), nullable=False, server_default="{}"),
    Column("evidence", ARRAY(Text), nullable=False, server_default="{}"),
    Column("origin", Text, nullable=False, server_default="national"),
    Column("service_type", Text, nullable=False, server_default=""),
    Column("theme", Text, nullable=False, server_default=""),
    Column("need_inspection", Boolean, nullable=False, server_default=text("true")),
    Column("template", Text, nullable=False, server_default="single_dept"),
    Column("keywords", ARRAY(Text), nullable=False, server_default="{}"),
    Column("source", Text, nullable=False, server_default=""),
    Column("active", Boolean, nullable=False, server_default=text("true")),
    Column("version", Integer, nullable=False, server_default="1"),
)

calendar_day = Table(
    "calendar_day",
    metadata,
    Column("day", Date, primary_key=True),
    Column("kind", Text, nullable=False),  # off | work
    Column("note", Text, nullable=False, server_default=""),
)

calendar_year = Table(
    "calendar_year",
    metadata,
    Column("year", Integer, primary_key=True),
    Column("document", Text, nullable=False, server_default=""),
)

working_window = Table(
    "working_window",
    metadata,
    Column("weekday", Integer, nullable=False),  # 1 Monday .. 7 Sunday; 0 every day
    Column("opens", Time, nullable=False),
    Column("closes", Time, nullable=False),
    PrimaryKeyConstraint("weekday", "opens"),
)

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Json, nullable=False),
    Column("note", Text, nullable=False, server_default=""),
    Column("version", Integer, nullable=False, server_default="1"),
    moment("changed_at"),
    Column("changed_by", Text, nullable=False, server_default=text("session_user")),
)

stage_limit = Table(
    "stage_limit",
    metadata,
    Column("stage", Text, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("limit_kind", Text, nullable=False),
    Column("limit_value", Numeric, nullable=False),
    Column("near_share", Double, nullable=False, server_default="0.8"),
    Column("serious_share", Double, nullable=False, server_default="1.5"),
    Column("version", Integer, nullable=False, server_default="1"),
    PrimaryKeyConstraint("stage", "urgent"),
)

lifecycle_move = Table(
    "lifecycle_move",
    metadata,
    Column("verb", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("actors", ARRAY(Text), nullable=False),
    Column("needs_reason", Boolean, nullable=False),
    Column("separate", Boolean, nullable=False),
    PrimaryKeyConstraint("verb", "source", "target"),
)

task_move = Table(
    "task_move",
    metadata,
    Column("source", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("side", Text, nullable=False),  # unit | centre
    PrimaryKeyConstraint("source", "target", "side"),
)

score_period = Table(
    "score_period",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("name", Text, nullable=False, unique=True),  # 2026-11
    moment("starts_at", required=True),
    moment("ends_at", required=True),
    moment("frozen_at"),
)
