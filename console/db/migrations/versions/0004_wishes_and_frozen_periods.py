"""Wished orders, the group's changes, frozen periods, recalculation in steps."""

from __future__ import annotations

from alembic import op

from console.db.tables import frozen, ladder, recalculation

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ADDED = (
    ladder.order_wish,
    ladder.group_change,
    frozen.frozen_period,
    recalculation.recalculation,
    recalculation.recalculation_case,
)
"""A fresh database has these tables from the first revision on."""


def upgrade() -> None:
    """Make the tables that are missing."""
    for table in ADDED:
        table.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Remove them."""
    for table in reversed(ADDED):
        table.drop(op.get_bind(), checkfirst=True)
