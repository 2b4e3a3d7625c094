"""Files in and out: import with mapping, export."""

from __future__ import annotations
