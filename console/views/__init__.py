"""Widgets; one folder per workspace."""

from __future__ import annotations
