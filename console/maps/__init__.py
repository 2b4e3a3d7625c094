"""Where things are: locating, coordinates, the map page."""

from __future__ import annotations
