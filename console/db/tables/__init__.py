"""The mapped tables, one file per subject."""

from __future__ import annotations
