"""The sheet that sends another collector instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from console.views.dispatch.field_sheets import (
    collector_list,
    collector_row,
    reason_box,
)
from console.views.shared.form_sheet import FormSheet
from console.views.shared.labels import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from console.domain.queries import CollectorSuggestion
    from console.domain.records.file import ErrandRecord


class ReassignSheet(FormSheet):
    """Send another collector instead of the one who was sent, with a reason."""

    def __init__(
        self,
        title: str,
        *,
        about: str,
        errand: ErrandRecord | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, about=about, verb=title, parent=parent)
        self._errand = errand
        name = errand.person_name if errand is not None else "—"
        now = self.tr("现在由 %1 前往").replace("%1", name)
        self.list = collector_list(self.tr("姓名或拼音首字母；回车写理由"))
        self.reason_box = reason_box(self.tr("理由（必填）"))
        for widget in (words(now, "secondary"), self.list, self.reason_box):
            self.body.addWidget(widget)
        self.hear(self.list.line, self.reason_box)
        self.list.entered.connect(self.reason_box.setFocus)
        self.list.marked.connect(self.follow)
        self.reason_box.textChanged.connect(self.follow)
        self.list.setFocus()
        self.follow()

    def suggest(self, suggestions: Sequence[CollectorSuggestion]) -> None:
        """Offer everybody but the one who was sent, best first."""
        sent = self._errand.person_id if self._errand is not None else None
        others = [each for each in suggestions if each.person_id != sent]
        self.list.offer([collector_row(each) for each in others])
        self.follow()

    @property
    def person_id(self) -> int:
        """Who is to go; only once nothing is lacking."""
        return self.list.key or 0

    @property
    def reason(self) -> str:
        """What was typed."""
        return self.reason_box.toPlainText().strip()

    @override
    def lacking(self) -> str:
        if self._errand is None:
            return self.tr("没有派出的采集员")
        if self.list.key is None:
            return self.tr("没有可派的采集员")
        return "" if self.reason else self.tr("请写明理由")
