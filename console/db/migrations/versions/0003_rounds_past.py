"""A task of an earlier round is past; what else the case's life keeps as rows."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add what is missing."""
    op.execute(
        "ALTER TABLE task ADD COLUMN IF NOT EXISTS past boolean NOT NULL DEFAULT false"
    )
    op.execute(
        "ALTER TABLE unit_appeal DROP CONSTRAINT IF EXISTS uq_unit_appeal_case_id,"
        " DROP CONSTRAINT IF EXISTS uq_unit_appeal_case_id_unit_id,"
        " ADD CONSTRAINT uq_unit_appeal_case_id_unit_id UNIQUE (case_id, unit_id)"
    )


def downgrade() -> None:
    """Take it away."""
    op.execute("ALTER TABLE task DROP COLUMN IF EXISTS past")
