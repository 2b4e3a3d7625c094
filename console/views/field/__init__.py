"""Verify and inspect desks."""

from __future__ import annotations
