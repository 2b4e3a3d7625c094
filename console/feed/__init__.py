"""From the database into the store: listen, batch, re-read."""

from __future__ import annotations
