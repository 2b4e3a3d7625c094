"""Several departments on one case."""

from __future__ import annotations
