"""Files for outside: sheets, tables and map layers."""

from __future__ import annotations
