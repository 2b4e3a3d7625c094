"""Paper: orders and bulletins as PDF."""

from __future__ import annotations
