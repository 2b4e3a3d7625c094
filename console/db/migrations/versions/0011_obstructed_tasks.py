"""A unit reports that it is obstructed, and its clock stands still (5.1.2.2)."""

from __future__ import annotations

from alembic import op

from console.db.tables.obstructed import obstruction

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; a fresh database has it from the first revision on."""
    obstruction.create(op.get_bind(), checkfirst=True)


def downgrade() -> None:
    """Remove it."""
    obstruction.drop(op.get_bind(), checkfirst=True)
