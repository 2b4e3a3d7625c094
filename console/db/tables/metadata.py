"""The one catalogue of tables, and the column kinds they share."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, MetaData
from sqlalchemy.dialects.postgresql import JSONB

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

Moment = DateTime(timezone=True)
"""A moment in time, kept with its zone; the server's clock is the only clock."""

Json = JSONB(none_as_null=True)


def moment(name: str, *, required: bool = False) -> Column[object]:
    """Return a column for a moment in time."""
    return Column(name, Moment, nullable=not required)
