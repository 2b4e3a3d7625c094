"""The window: navigation, palette, banner, status bar."""

from __future__ import annotations
