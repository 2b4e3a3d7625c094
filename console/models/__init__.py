"""Qt item models over store listings."""

from __future__ import annotations
