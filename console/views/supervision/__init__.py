"""Orders, boards and unit files."""

from __future__ import annotations
