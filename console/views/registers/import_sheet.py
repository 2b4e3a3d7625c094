"""Takes a year's schedule from a file or the clipboard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from console.domain.schedule_text import read_schedule
from console.views.shared.form_sheet import FormSheet, text_field

if TYPE_CHECKING:
    from console.domain.schedule_text import Marked

_MOST_BYTES = 1 << 20


class ImportSheet(FormSheet):
    """One line per day: date, off or work, name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("导入放假安排"),
            verb=self.tr("放入日历"),
            about=self.tr("放入后仍可逐日修改，看过受影响的案件再保存"),
            parent=parent,
        )
        self.text = text_field(
            self.tr("每行一天：2027-01-01, 放假, 元旦；或 2027-01-30, 上班, 春节调休"),
            lines=10,
        )
        self.text.setObjectName("schedule")
        self.add("", self.text)
        self.file_button = QPushButton(self.tr("读文件…"))
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(self._on_file)
        self.body.addWidget(self.file_button)
        self.need(self._missing)

    @property
    def schedule(self) -> tuple[Marked, ...]:
        """What was given; InvalidInputError names the line that cannot be read."""
        return read_schedule(self.text.toPlainText())

    def read_file(self, path: str) -> None:
        """Show the text of a file."""
        content = Path(path).read_bytes()[:_MOST_BYTES]
        try:
            self.text.setPlainText(content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            self.text.setPlainText(content.decode("gb18030", "replace"))

    def _on_file(self) -> None:
        kinds = self.tr("文本 (*.csv *.txt *.json)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("放假安排"), "", kinds)
        if path:
            self.read_file(path)

    def _missing(self) -> str:
        given = self.text.toPlainText().strip()
        return "" if given else self.tr("贴入安排，或读文件")
