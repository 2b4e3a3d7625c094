"""Use cases: one function per command, one transaction each."""

from __future__ import annotations
