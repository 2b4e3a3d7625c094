"""Late calls are found by their limit, waiting cases by their next reminder."""

from __future__ import annotations

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the indexes, and when a waiting case would be reminded first."""
    op.execute(
        "ALTER TABLE recalculation_case ADD COLUMN IF NOT EXISTS soonest_at timestamptz"
    )
    op.execute(
        "CREATE INDEX IF NOT EXISTS ix_recalculation_case_soonest"
        " ON recalculation_case (recalculation_id, soonest_at, case_id)"
    )
    op.execute(
        "CREATE INDEX IF NOT EXISTS ix_whistle_call_awaited ON whistle_call"
        " (arrive_due_at) WHERE arrived_at IS NULL"
    )


def downgrade() -> None:
    """Take them away."""
    op.execute("ALTER TABLE recalculation_case DROP COLUMN IF EXISTS soonest_at")
    op.execute("DROP INDEX IF EXISTS ix_whistle_call_awaited")
