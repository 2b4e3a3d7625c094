"""No table changes: guards of clocks that were left and of tasks that follow a clock."""

from __future__ import annotations

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Leave the tables as they are; the guards are made anew after every upgrade."""


def downgrade() -> None:
    """Leave the tables as they are."""
