"""A workspace as the window knows it: a name, an icon, a key, a way to build it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


@record
class Workspace:
    """One entry of the left rail; the widget is built when first opened."""

    id: str
    title: str
    """Ready to show."""
    icon: str
    """A name of console.views.shared.icons."""
    build: Callable[[], QWidget]
    key: str = ""
