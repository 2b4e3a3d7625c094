"""Composition: every long-lived object built once and joined."""

from __future__ import annotations
