"""The alert centre of the seat."""

from __future__ import annotations
