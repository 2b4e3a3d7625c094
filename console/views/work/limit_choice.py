"""Whether tasks already sent follow a corrected condition: what would move, then the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from console.domain.reclassing import MOVERS, PreviewReclassing
from console.views.shared.labels import say, words
from console.views.shared.limit_text import stored_limit_said
from console.views.shared.refusals import refusal_words
from console.views.shared.span_text import moment_text

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.reclassing import LimitMove
    from console.domain.records.case import CaseRecord
    from console.views.work.parts import CaseKit

_TO_MINUTES = 16


class LimitChoice(QWidget):
    """Nothing follows unless it is ticked; who gives no limits is told who may.

    Signals:
        changed: the choice, or what is known of it, is another.
    """

    changed: ClassVar[Signal] = Signal()

    def __init__(self, parts: CaseKit, case: CaseRecord) -> None:
        super().__init__()
        self._parts, self._case = parts, case
        self._may = bool(parts.sitter.roles & MOVERS)
        self._item_id: int | None = None
        self._ticket: Any = None
        self.moves: tuple[LimitMove, ...] = ()
        self.tick = QCheckBox(self.tr("已派出的任务也按新条件的时限重新计时"))
        self.tick.setObjectName("follow_limit")
        self.tick.toggled.connect(lambda _on: self.changed.emit())
        self.told = words(tone="secondary", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.tick)
        column.addWidget(self.told)
        self.hide()

    @property
    def wanted(self) -> bool:
        """The tasks are to follow."""
        return bool(self.moves) and self.tick.isChecked() and self._may

    def ask(self, item_id: int | None) -> None:
        """Find out what this condition would move; None where it stays as it is."""
        asked = item_id if self._case.unit_ids else None
        if asked == self._item_id:
            return
        self._item_id = asked
        self.close_down()
        self._show(())
        self.setVisible(asked is not None)
        if asked is not None:
            say(self.told, self.tr("正在算出已派出任务的到期时间…"))
            self._ticket = self._parts.queries.ask(
                PreviewReclassing(case_id=self._case.id, item_id=asked),
                done=self._on_moves,
                failed=lambda error: say(self.told, refusal_words(error), "alarm"),
            )

    def close_down(self) -> None:
        """Wait for no answer any longer."""
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _on_moves(self, moves: tuple[LimitMove, ...]) -> None:
        self._show(moves)
        say(self.told, self._words(), "secondary")

    def _show(self, moves: tuple[LimitMove, ...]) -> None:
        self.moves = moves
        self.tick.setVisible(bool(moves) and self._may)
        self.tick.setChecked(False)
        self.changed.emit()

    def _words(self) -> str:
        if not self.moves:
            return self.tr("没有按原条件计时的任务，不需要重新计时")
        lines = [self._move_words(move) for move in self.moves]
        if not self._may:
            lines.append(
                self.tr("由派遣员或值班长更正时，可让已派出的任务按新条件重新计时")
            )
        return "\n".join(lines)

    def _move_words(self, move: LimitMove) -> str:
        said = self.tr("%1：%2 → %3，到期 %4 → %5")
        for place, told in (
            ("%5", _moment(move.new_due_at)),
            ("%4", _moment(move.old_due_at)),
            ("%3", stored_limit_said(move.new_limit)),
            ("%2", stored_limit_said(move.old_limit)),
            ("%1", move.unit_name),
        ):
            said = said.replace(place, told)
        return said


def _moment(at: datetime | None) -> str:
    return "—" if at is None else moment_text(at)[:_TO_MINUTES]
