"""No table changes: guards of evidence, codes, archiving and corrected conditions."""

from __future__ import annotations

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Leave the tables as they are; the guards are made anew after every upgrade."""


def downgrade() -> None:
    """Leave the tables as they are."""
