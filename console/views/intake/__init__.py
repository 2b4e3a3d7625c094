"""The keyboard-only form for reports."""

from __future__ import annotations
