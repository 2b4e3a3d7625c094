"""Sinks over the console's own tables."""

from __future__ import annotations
