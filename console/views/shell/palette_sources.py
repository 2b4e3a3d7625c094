"""The sources the shell itself has: actions by title, and the command line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.store.search import initials
from console.views.actions.runner import WORKSPACE
from console.views.shell.command_line import parse
from console.views.shell.command_preview import preview
from console.views.shell.palette_entry import PaletteEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.views.actions.action import Action
    from console.views.actions.runner import ActionRunner
    from console.views.shell.command_line import Resolver, Verb

MOST = 12


class ActionSource:
    """Finds actions by title, id and pinyin initials of the title."""

    def __init__(self, runner: ActionRunner) -> None:
        self._runner = runner

    def search(self, text: str) -> list[PaletteEntry]:
        """Return the actions of the workspace in front that fit."""
        scope = str(self._runner.context.get(WORKSPACE, ""))
        wanted = text.strip().casefold()
        fitting = [
            (rank, action)
            for action in self._runner.table.in_scope(scope)
            if (rank := _rank(action, wanted)) is not None
        ]
        fitting.sort(key=lambda pair: pair[0])
        return [self._entry(action, rank) for rank, action in fitting[:MOST]]

    def _entry(self, action: Action, rank: int) -> PaletteEntry:
        refusal = self._runner.why_not(action.id) or ""
        said = action.shown_title
        if action.preview is not None and not refusal:
            said = action.preview(self._runner.context.facts)
        will = QCoreApplication.translate("Palette", "回车将：%1")
        return PaletteEntry(
            kind=QCoreApplication.translate("Palette", "操作"),
            title=action.shown_title,
            detail=action.shown_menu,
            preview=will.replace("%1", said),
            run=partial(self._runner.start, action.id),
            key_hint=action.key_hint,
            rank=rank,
            refusal=refusal,
        )


class CommandSource:
    """Turns what is typed into one entry that says what Enter will do."""

    def __init__(
        self, runner: ActionRunner, verbs: Sequence[Verb], resolver: Resolver
    ) -> None:
        self._runner = runner
        self._verbs = [verb for verb in verbs if verb.action_id in runner.table]
        self._resolver = resolver

    def search(self, text: str) -> list[PaletteEntry]:
        """Return one entry if the line starts with a verb."""
        line = parse(text, self._verbs, self._resolver)
        if line is None:
            return []
        action = self._runner.table[line.verb.action_id]
        why_not = self._runner.why_not(action.id)
        said = preview(line, action, why_not)
        run = partial(self._runner.start, action.id, **line.arguments)
        blocked = bool(line.problems or why_not)
        return [
            PaletteEntry(
                kind=QCoreApplication.translate("Palette", "命令"),
                title=text.strip(),
                detail=action.shown_title,
                preview=said,
                run=run,
                rank=0,
                refusal=said if blocked else "",
            )
        ]


def _rank(action: Action, wanted: str) -> int | None:
    title = action.shown_title.casefold()
    if not wanted:
        return 3
    if title.startswith(wanted) or action.id == wanted:
        return 2
    if wanted in title or wanted in action.id or wanted in initials(title):
        return 3
    return None
