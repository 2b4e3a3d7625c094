"""Vocabulary: frozen data and pure rules. Imports only the standard library."""

from __future__ import annotations
