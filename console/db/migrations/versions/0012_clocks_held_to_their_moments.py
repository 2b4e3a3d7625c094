"""A clock that stands still keeps when it was due, so that it goes on with what was left."""

from __future__ import annotations

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; a fresh database has it from the first revision on."""
    op.execute(
        "ALTER TABLE stage_timer ADD COLUMN IF NOT EXISTS due_before timestamptz"
    )


def downgrade() -> None:
    """Take it away."""
    op.execute("ALTER TABLE stage_timer DROP COLUMN IF EXISTS due_before")
