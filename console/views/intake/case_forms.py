"""What can be asked about a waiting report: file it, or merge it into an older one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget
from typing_extensions import override

from console.views.intake.limit_box import LimitBox
from console.views.shared.ask_form import AskForm
from console.views.shared.cards import CardList
from console.views.work.condition_picker import ConditionPicker

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from console.domain.records.case import CaseRecord
    from console.views.shared.card import Card
    from console.views.work.parts import WorkParts


class FileForm(AskForm):
    """Accept and file under a condition; the limit is said before."""

    def __init__(
        self, parts: WorkParts, case: CaseRecord, parent: QWidget | None = None
    ) -> None:
        title = parts.runner.table["intake.file"].shown_title
        super().__init__(title, title, parent)
        self._case = case
        self.picker = ConditionPicker()
        self.picker.offer(parts.picture.catalogue)
        self.picker.pick(case.item_id)
        self.limit = LimitBox(parts)
        self.urgent = QCheckBox(self.tr("紧急"))
        self.urgent.setChecked(case.urgent)
        self.add("", self.picker, 1)
        for widget in (self.limit, self.urgent):
            self.add("", widget)
        self.picker.picked.connect(lambda _item: self._on_picked())
        self.urgent.toggled.connect(lambda _on: self._on_picked())
        self.setFocusProxy(self.picker)
        self._on_picked()

    @override
    def lacking(self) -> str:
        if self.picker.item is None:
            return self.tr("还没有选立案条件")
        if self._case.cell_id is None:
            return self.tr("本件没有位置，先按 Esc 再按 Y 更正位置")
        return ""

    def _on_picked(self) -> None:
        self.limit.show_item(self.picker.item, urgent=self.urgent.isChecked())
        self.follow()


class MergeForm(AskForm):
    """Choose the older case and say why; both callers and histories stay."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, title, parent)
        self.list = CardList(
            empty_words=self.tr("附近没有同类的在办案件；没有可并入的案件")
        )
        self.list.setMinimumHeight(104)
        self._usual = self.tr("同一地点的同一事项")
        self.reason = QPlainTextEdit(self._usual)
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(64)
        self.add(self.tr("并入较早的案件（两边的来电和经过都保留）"), self.list, 1)
        self.add(self.tr("理由（必填）"), self.reason)
        self.list.chosen.connect(lambda _key: self.follow())
        self.reason.textChanged.connect(self.touched)
        self.setFocusProxy(self.list)
        self.follow()

    @property
    def reason_text(self) -> str:
        """Why they are the same."""
        return self.reason.toPlainText().strip()

    def offer(self, cards: Sequence[Card]) -> None:
        """Offer older cases, the nearest first."""
        self.list.show_cards(cards)
        if cards and self.list.key is None:
            self.list.choose(cards[0].key)
        self.follow()

    @override
    def kept(self) -> dict[str, Any]:
        return {"reason": self.reason_text} if self.reason_text != self._usual else {}

    @override
    def take_up(self, draft: Mapping[str, Any]) -> None:
        self.reason.setPlainText(str(draft.get("reason", "")))

    @override
    def lacking(self) -> str:
        if self.list.key is None:
            return self.tr("没有选要并入的案件")
        return "" if self.reason_text else self.tr("请写明理由")
