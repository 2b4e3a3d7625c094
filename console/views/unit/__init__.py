"""The unit officer's seat."""

from __future__ import annotations
