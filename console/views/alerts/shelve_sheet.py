"""Shelve alerts: for how long and why; everybody sees it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from console.views.shared.confirm import touched_label, touched_list
from console.views.shared.form_sheet import FormSheet, choice_field, text_field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

MINUTES = (15, 30, 60, 120, 240, 480)


class ShelveSheet(FormSheet):
    """A span and a comment; both are shared with all seats."""

    def __init__(self, touches: Sequence[str], parent: QWidget) -> None:
        super().__init__(self.tr("搁置告警"), verb=self.tr("搁置"), parent=parent)
        self.body.addWidget(touched_label(len(touches)))
        self.body.addWidget(touched_list(touches))
        self.span_box = choice_field([(each, self._span(each)) for each in MINUTES])
        self.span_box.setCurrentIndex(1)
        self.comment_box = text_field(self.tr("为什么先放一放，到期后谁来看"), lines=2)
        self.add(self.tr("理由（必填，各席位都看得到）"), self.comment_box)
        self.add(self.tr("搁置多久"), self.span_box)
        self.need(lambda: "" if self.comment else self.tr("请写明理由"))

    @property
    def comment(self) -> str:
        """Why."""
        return self.comment_box.toPlainText().strip()

    def until(self, now: datetime) -> datetime:
        """Return when the shelf ends."""
        return now + timedelta(minutes=self.span_box.currentData())

    def _span(self, minutes: int) -> str:
        if minutes < 60:
            return self.tr("%1 分钟").replace("%1", str(minutes))
        return self.tr("%1 小时").replace("%1", str(minutes // 60))
