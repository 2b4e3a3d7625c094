"""What the intake, field and unit workspaces have in common."""

from __future__ import annotations
