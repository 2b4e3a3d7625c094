"""The command desk of a city's grid-governance centre."""

from __future__ import annotations
