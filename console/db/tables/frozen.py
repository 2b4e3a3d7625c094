"""Figures of a closed scoring period, kept as they stood (5.4.6.1)."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, ForeignKey, Table, Text, text

from console.db.tables.metadata import Json, Moment, metadata

frozen_period = Table(
    "frozen_period",
    metadata,
    Column("period_id", BigInteger, ForeignKey("score_period.id"), primary_key=True),
    Column("figures", Json, nullable=False),  # counters, and those of each unit
    Column("log_id", BigInteger, nullable=False),  # the last line they were read from
    Column("reason", Text, nullable=False),
    Column("at", Moment, nullable=False, server_default=text("now()")),
    Column("by", Text, nullable=False, server_default=text("session_user")),
)
