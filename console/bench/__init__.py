"""Measurements, each against a limit or a peer in the same run."""

from __future__ import annotations
