"""The sheet that sends another collector instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.views.dispatch.field_sheets import collector_list, collector_row
from console.views.dispatch.pick_sheet import PickSheet
from console.views.shared.labels import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from console.domain.queries import CollectorSuggestion
    from console.domain.records.file import ErrandRecord


class ReassignSheet(PickSheet):
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
        none = self.tr("没有派出的采集员")
        if errand is not None:
            now = self.tr("现在由 %1 前往").replace("%1", errand.person_name)
            self.body.addWidget(words(now, "secondary"))
        self.choose_from(
            collector_list(self.tr("姓名或拼音首字母；回车写理由")),
            missing=none if errand is None else self.tr("没有可派的采集员"),
            reason=self.tr("理由（必填）"),
        )

    def suggest(self, suggestions: Sequence[CollectorSuggestion]) -> None:
        """Offer everybody but the one who was sent, best first; nobody for nobody."""
        if (errand := self._errand) is not None:
            others = [
                each for each in suggestions if each.person_id != errand.person_id
            ]
            self.offer([collector_row(each) for each in others])
