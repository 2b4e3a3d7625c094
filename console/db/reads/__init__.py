"""From rows to records: what a seat reads, always on a plain psycopg connection."""

from __future__ import annotations
