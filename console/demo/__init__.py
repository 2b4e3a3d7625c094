"""A fictional district and the people who act in it."""

from __future__ import annotations
