"""Closing a period: its figures stay, and who closed it stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.domain.commands.evaluation import FreezePeriod
from console.domain.states import Role, Severity
from console.views.actions.action import Action
from console.views.actions.button import ActionButton
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.labels import say, words
from console.views.shared.refusals import refusal_words
from console.views.shared.span_text import moment_text
from console.views.shared.tag_label import TagLabel
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from console.domain.queries import FrozenFigures, PeriodCount
    from console.domain.register_queries import Period
    from console.views.evaluation.parts import EvaluationParts

MAY_FREEZE = frozenset({Role.SUPERVISOR.value, Role.DUTY_LEADER.value})
LISTED = 12
"""Corrected cases named in the tooltip."""


class Freezing(QWidget):
    """Says whether a period is closed, by whom and why, and closes it.

    ``closed`` says that the period has been closed just now.
    """

    closed: ClassVar[Signal] = Signal()

    def __init__(self, parts: EvaluationParts) -> None:
        super().__init__()
        self.parts = parts
        self.period: Period | None = None
        self.tag = TagLabel("")
        self.said = words(tone="small")
        self.corrected = words(tone="near")
        parts.runner.table.add(
            Action(
                id="evaluation.freeze",
                title=QT_TRANSLATE_NOOP("Actions", "冻结本期"),
                keys=("Z",),
                menu=QT_TRANSLATE_NOOP("Actions", "评价"),
                scope="evaluation",
                reason=lambda _facts: self.why_not(),
                run=lambda _facts: self.ask(),
            )
        )
        self.button = ActionButton(parts.runner, "evaluation.freeze")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        for each in (self.tag, self.said, self.corrected, self.button):
            line.addWidget(each)

    def why_not(self) -> str | None:
        """Return why the period cannot be closed, None when it can."""
        if self.period is None:
            return self.tr("没有选中评价期")
        if self.period.frozen_at is not None:
            return self.tr("本期已经冻结，数字不再变化")
        if self.period.ends_at > self.parts.clock.now():
            return self.tr("本期还没有结束，结束后才能冻结")
        if not self.parts.roles & MAY_FREEZE:
            return self.tr("冻结由督办员或值班长办理")
        if not self.parts.watch.linked:
            return self.tr("与数据库的连接断了，恢复后才能办理")
        return None

    def show_period(self, period: Period) -> None:
        """Speak about another period."""
        self.period = period
        frozen = period.frozen_at is not None
        said = self.tr("已冻结") if frozen else self.tr("未冻结，数字随案件变化")
        self.tag.show_tag(said, Severity.ENDED if frozen else Severity.JOINT)
        self.button.setVisible(not frozen)
        say(self.said, "")
        say(self.corrected, "")
        self.parts.runner.context.changed.emit()

    def show_figures(self, figures: PeriodCount) -> None:
        """Say who closed the period and what appeals have corrected since."""
        frozen = figures.frozen
        if frozen is None:
            return
        said = self.tr("%1 由%2冻结，取自日志第 %3 行")
        said = said.replace("%1", moment_text(frozen.at)[:16])
        said = said.replace("%2", frozen.by).replace("%3", f"{frozen.log_id:,}")
        say(self.said, said)
        self.said.setToolTip(self.tr("冻结说明：%1").replace("%1", frozen.reason))
        self._show_corrections(frozen)

    def ask(self) -> None:
        """Ask for the reason, then close the period."""
        period = self.period
        if period is None:
            return
        title = self.tr("冻结评价期 %1").replace("%1", period.name)
        touched = self.tr("%1 的全部指标、计数和单位得分").replace("%1", period.name)
        after = self.tr("冻结后不能解冻；以后核准的申诉只作为更正列在旁边")
        dialog = ReasonDialog(
            title,
            touches=(touched, after),
            verb=self.tr("冻结"),
            text_needed=True,
            parent=self.window(),
        )

        def send(_code: str, reason: str) -> None:
            self.parts.commands.submit(
                FreezePeriod(name=period.name, reason=reason),
                done=lambda _outcome: done(),
                refused=lambda error: dialog.refuse(refusal_words(error)),
            )

        def done() -> None:
            dialog.accept()
            said = self.tr("评价期 %1 已冻结").replace("%1", period.name)
            self.parts.messages.say(said, Level.DONE)
            self.closed.emit()

        dialog.answered.connect(send)
        dialog.open()

    def _show_corrections(self, frozen: FrozenFigures) -> None:
        if not frozen.corrections:
            return
        said = self.tr("冻结后申诉核准 %1 件，更正数列在旁边")
        say(self.corrected, said.replace("%1", str(len(frozen.corrections))), "near")
        told = [
            f"{each.number}  {each.unit_name}  {moment_text(each.decided_at)[:16]}"
            f"  {each.answer}"
            for each in frozen.corrections[:LISTED]
        ]
        if len(frozen.corrections) > LISTED:
            told.append("…")
        self.corrected.setToolTip("\n".join(told))
