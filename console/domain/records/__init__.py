"""What a seat knows: frozen records, one per row of the picture."""

from __future__ import annotations
