"""Tiers of the grid, components on the ground, units and people."""

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
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY

from console.db.tables.metadata import Json, metadata, moment

area = Table(
    "area",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("tier", Text, nullable=False),
    Column("parent_id", BigInteger, ForeignKey("area.id"), index=True),
    Column("path", Text, nullable=False, server_default=""),
    Column("geometry", LargeBinary),  # WKB, WGS84 degrees
    Column("source", Text, nullable=False, server_default=""),
    Column("version", BigInteger, nullable=False, server_default="1"),
    Index(None, "tier"),
)

backdrop = Table(
    "backdrop",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False, server_default=""),
    Column("coordinates", Json, nullable=False),
)

unit = Table(
    "unit",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("parent_id", BigInteger, ForeignKey("unit.id")),
    Column("phone", Text, nullable=False, server_default=""),
    Column("on_duty", Boolean, nullable=False, server_default=text("true")),
    Column("capacity", BigInteger, nullable=False, server_default="40"),
    Column("lon", Double),
    Column("lat", Double),
)

unit_area = Table(
    "unit_area",
    metadata,
    Column(
        "unit_id",
        BigInteger,
        ForeignKey("unit.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "area_id",
        BigInteger,
        ForeignKey("area.id", ondelete="CASCADE"),
        primary_key=True,
    ),
)

person = Table(
    "person",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("login", Text, nullable=False, unique=True),  # the login role's name
    Column("name", Text, nullable=False),
    Column("post", Text, nullable=False, server_default=""),
    Column("roles", ARRAY(Text), nullable=False),
    Column("unit_id", BigInteger, ForeignKey("unit.id"), index=True),
    Column("superior_id", BigInteger, ForeignKey("person.id")),
    Column("phone", Text, nullable=False, server_default=""),
    Column("skills", ARRAY(Text), nullable=False, server_default="{}"),
    Column("shift", Text, nullable=False, server_default=""),
    Column("on_shift", Boolean, nullable=False, server_default=text("true")),
    Column("lon", Double),
    Column("lat", Double),
    moment("position_at"),
)

person_area = Table(
    "person_area",
    metadata,
    Column(
        "person_id",
        BigInteger,
        ForeignKey("person.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column(
        "area_id",
        BigInteger,
        ForeignKey("area.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Index(None, "area_id"),
)

component = Table(
    "component",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("code", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("matter_code", Text, nullable=False, server_default=""),
    Column("state", Text, nullable=False, server_default="intact"),
    Column("lon", Double, nullable=False),
    Column("lat", Double, nullable=False),
    Column("cell_id", BigInteger, ForeignKey("area.id"), index=True),
    Column("unit_id", BigInteger, ForeignKey("unit.id")),
    Column("note", Text, nullable=False, server_default=""),
)

unit_authorization = Table(
    "unit_authorization",
    metadata,
    Column("id", BigInteger, Identity(always=False), primary_key=True),
    Column("matter_code", Text, nullable=False),  # prefix of item codes, '' = all
    Column(
        "unit_id", BigInteger, ForeignKey("unit.id", ondelete="CASCADE"), nullable=False
    ),
    Column(
        "area_id", BigInteger, ForeignKey("area.id", ondelete="CASCADE")
    ),  # empty = everywhere
    moment("valid_from"),
    moment("valid_to"),
    Column("document", Text, nullable=False, server_default=""),
    Column("version", Integer, nullable=False, server_default="1"),
    UniqueConstraint(
        "matter_code", "unit_id", "area_id", postgresql_nulls_not_distinct=True
    ),
)
