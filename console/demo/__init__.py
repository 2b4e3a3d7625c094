"""A fictional district with its people and a year of work, made from a seed."""

from __future__ import annotations
