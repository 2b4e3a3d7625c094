"""Queue, map and case file: the dispatcher's workspace."""

from __future__ import annotations
