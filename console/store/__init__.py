"""The picture in memory: tables of records and listings over them."""

from __future__ import annotations
