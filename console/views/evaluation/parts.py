"""What the evaluation workspace is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from console.domain.clock import Clock
    from console.domain.queries import Query
    from console.store.picture import Picture
    from console.views.actions.runner import ActionRunner
    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch
    from console.views.shared.theme import ThemeSwitch
    from console.views.shell.messages import Messages


class QueryWay(Protocol):
    """Where questions are asked; exactly one of the two is called back."""

    def ask(
        self,
        query: Query,
        *,
        done: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> object:
        """Ask a question; the answer comes later, on the same thread."""
        ...


@dataclass(frozen=True, kw_only=True)
class EvaluationParts:
    """Collaborators; ``changes`` is the feed's signal, which makes figures old."""

    picture: Picture
    queries: QueryWay
    clock: Clock
    pulse: Pulse
    watch: LinkWatch
    switch: ThemeSwitch
    runner: ActionRunner
    messages: Messages
    changes: SignalInstance
    language: str = "zh"
