"""The workspaces of the desk, who sees them, and how each is built."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from console.domain.states import Role
from console.views.shell.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from console.app.seat_parts import SeatParts

_R = Role
EVERYBODY = frozenset(Role)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One workspace; ``title`` is Chinese source text, ``module`` where it lives."""

    id: str
    title: str
    icon: str
    key: str
    roles: frozenset[Role]
    module: str
    build: Callable[[SeatParts], QWidget]


def _dispatch(parts: SeatParts) -> QWidget:
    from console.views.dispatch.workspace import DispatchWorkspace  # noqa: PLC0415 - built when first opened

    return DispatchWorkspace(parts.dispatch())


ENTRIES: tuple[Entry, ...] = (
    Entry(
        id="dispatch",
        title=QT_TRANSLATE_NOOP("Workspaces", "派遣"),
        icon="dispatch",
        key="Ctrl+1",
        roles=EVERYBODY,
        module="console.views.dispatch.workspace",
        build=_dispatch,
    ),
)
"""In the order of the rail; a workspace is added here and nowhere else."""


def workspaces_for(roles: frozenset[str], parts: SeatParts) -> list[Workspace]:
    """Return what a person with these roles sees; nobody's roles see everything."""
    return [
        Workspace(
            id=entry.id,
            title=QCoreApplication.translate("Workspaces", entry.title),
            icon=entry.icon,
            key=entry.key,
            build=partial(entry.build, parts),
        )
        for entry in ENTRIES
        if (not roles or entry.roles & roles) and find_spec(entry.module) is not None
    ]
