"""The one table of actions and everything that reads it."""

from __future__ import annotations
