"""The scoring period and its figures."""

from __future__ import annotations
