"""The ports of the use cases, over one open transaction."""

from __future__ import annotations
