"""What the caller says of the result: contacted, solved, satisfied (三率)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands.closing import HandleAgain, RecordCallback
from console.views.shared.form_sheet import FormSheet, choice_field, text_field
from console.views.work.seen_case import on

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from console.domain.commands.command import CaseCommand
    from console.domain.records.case import CaseRecord


class CallbackSheet(FormSheet):
    """Not solved may lead back to dispatching, with the reason the caller gave.

    Args:
        again: handling again is chosen from the start.
    """

    def __init__(
        self,
        title: str,
        *,
        about: str,
        again: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, verb=self.tr("记录回访"), about=about, parent=parent)
        answers = ((None, self.tr("没有回答")),)
        self.contacted_box = choice_field(
            ((True, self.tr("联系上了")), (False, self.tr("没有联系上")))
        )
        self.solved_box = choice_field(
            ((True, self.tr("已解决")), (False, self.tr("没有解决")), *answers)
        )
        self.satisfied_box = choice_field(
            ((True, self.tr("满意")), (False, self.tr("不满意")), *answers)
        )
        self.next_box = choice_field(
            (
                ("close", self.tr("转结案")),
                ("again", self.tr("再次处置：退回派遣，重新计时")),
            )
        )
        self.text_box = text_field(self.tr("反映人怎么说"))
        self.add(self.tr("联系"), self.contacted_box)
        self.add(self.tr("问题是否解决"), self.solved_box)
        self.add(self.tr("是否满意"), self.satisfied_box)
        self.add(self.tr("回访之后"), self.next_box)
        self.add(self.tr("说明（没有联系上或再次处置时必填）"), self.text_box)
        self.contacted_box.currentIndexChanged.connect(lambda _at: self._on_answer())
        self.solved_box.currentIndexChanged.connect(lambda _at: self._on_answer())
        self.next_box.currentIndexChanged.connect(lambda _at: self._name_verb())
        self.need(self._missing)
        if again:
            self.solved_box.setCurrentIndex(1)
            self.satisfied_box.setCurrentIndex(2)
            self.next_box.setCurrentIndex(1)

    @property
    def handles_again(self) -> bool:
        """The case goes back to dispatching."""
        return self.next_box.currentData() == "again"

    def command(self, case: CaseRecord) -> CaseCommand:
        """Return what is to be done to the case as it was seen."""
        said = self.text_box.toPlainText().strip()
        contacted = bool(self.contacted_box.currentData())
        satisfied = self.satisfied_box.currentData() if contacted else None
        if self.handles_again:
            return HandleAgain(**on(case), reason=said, satisfied=satisfied)
        return RecordCallback(
            **on(case),
            contacted=contacted,
            solved=self.solved_box.currentData() if contacted else None,
            satisfied=satisfied,
            text=said,
        )

    def _on_answer(self) -> None:
        """Ask further only whom one has reached, and again only what is not solved."""
        contacted = bool(self.contacted_box.currentData())
        unsolved = contacted and self.solved_box.currentData() is False
        self.solved_box.setEnabled(contacted)
        self.satisfied_box.setEnabled(contacted)
        self.next_box.setEnabled(unsolved)
        if not unsolved:
            self.next_box.setCurrentIndex(0)
        self.follow()

    def _name_verb(self) -> None:
        again, record = self.tr("再次处置"), self.tr("记录回访")
        self.name_verb(again if self.handles_again else record)

    def _missing(self) -> str:
        if self.text_box.toPlainText().strip():
            return ""
        if self.handles_again:
            return self.tr("请写明哪里没有解决")
        reached = bool(self.contacted_box.currentData())
        return "" if reached else self.tr("请写明怎样联系的")
