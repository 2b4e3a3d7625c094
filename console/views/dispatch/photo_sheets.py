"""Add a photo, with the limit said clearly."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
)
from typing_extensions import override

from console.domain.commands.command import Picture
from console.views.shared.form_sheet import FormSheet
from console.views.shared.labels import words
from console.views.shared.photo_strip import moment_names

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_KINDS = (".jpg", ".jpeg", ".png", ".webp")


class PhotoSheet(FormSheet):
    """Name a picture file by typing or by the file dialog."""

    def __init__(
        self, title: str, *, most_bytes: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent=parent)
        self.name_verb(self.tr("添加"))
        self._most_bytes = most_bytes
        self.path_line = QLineEdit()
        self.path_line.setPlaceholderText(self.tr("照片文件的路径"))
        self.browse_button = QPushButton(self.tr("选文件… Alt+O"))
        self.browse_button.setShortcut("Alt+O")
        self.browse_button.setAutoDefault(False)
        self.moment_box = QComboBox()
        for key, said in moment_names().items():
            self.moment_box.addItem(said, key)
        self.moment_box.setCurrentIndex(self.moment_box.findData("scene"))
        line = QHBoxLayout()
        line.addWidget(self.path_line, 1)
        line.addWidget(self.browse_button)
        self.body.addLayout(line)
        self.body.addWidget(self.moment_box)
        limit = self.tr("JPEG、PNG 或 WebP，单张不超过 %1 MB；照片存入案卷，不能删除")
        mega = f"{most_bytes / (1 << 20):.0f}"
        self.body.addWidget(words(limit.replace("%1", mega), "small", wraps=True))
        self.hear(self.path_line, self.moment_box)
        self.path_line.textChanged.connect(lambda _text: self.follow())
        self.browse_button.clicked.connect(self._browse)
        self.path_line.setFocus()
        self.follow()

    def picture(self) -> Picture:
        """Return the picture as it is on disk now."""
        path = self._path()
        return Picture(
            name=path.name,
            content=path.read_bytes(),
            moment=str(self.moment_box.currentData()),
        )

    @override
    def lacking(self) -> str:
        if not self.path_line.text().strip():
            return self.tr("没有选文件")
        path = self._path()
        if not path.is_file():
            return self.tr("没有这个文件")
        if path.suffix.lower() not in _KINDS:
            return self.tr("只收 JPEG、PNG、WebP")
        size = path.stat().st_size
        if size > self._most_bytes:
            said = self.tr("文件 %1 MB，超过 %2 MB 的上限")
            said = said.replace("%1", f"{size / (1 << 20):.1f}")
            return said.replace("%2", f"{self._most_bytes / (1 << 20):.0f}")
        return ""

    def _path(self) -> Path:
        return Path(self.path_line.text().strip()).expanduser()

    def _browse(self) -> None:
        kinds = " ".join(f"*{kind}" for kind in _KINDS)
        dialog = QFileDialog(self, self.tr("选照片"))
        dialog.setNameFilter(self.tr("照片 (%1)").replace("%1", kinds))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.path_line.setText)
        dialog.open()
