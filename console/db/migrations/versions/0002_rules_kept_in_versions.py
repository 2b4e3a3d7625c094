"""Every rule row has a version; clocks keep how they were recalculated."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ADDED = (
    ("stage_limit", "version", "integer NOT NULL DEFAULT 1"),
    ("joint_template", "version", "integer NOT NULL DEFAULT 1"),
    ("unit_authorization", "version", "integer NOT NULL DEFAULT 1"),
    ("stage_timer", "rules_version", "integer NOT NULL DEFAULT 1"),
    ("stage_timer", "recalculated", "jsonb NOT NULL DEFAULT '[]'"),
)
"""A fresh database has these columns from the first revision on."""


def upgrade() -> None:
    """Add what is missing."""
    for table, column, kind in ADDED:
        op.execute(f"ALTER TABLE {table} ADD COLUMN IF NOT EXISTS {column} {kind}")


def downgrade() -> None:
    """Take the columns away."""
    for table, column, _ in ADDED:
        op.execute(f"ALTER TABLE {table} DROP COLUMN IF EXISTS {column}")
