"""Add a photo, with the limit said clearly; look at photos in full."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.commands.command import Picture
from console.views.shared.form_sheet import FormSheet
from console.views.shared.key_hints import KeyHints
from console.views.shared.labels import words
from console.views.shared.photo_strip import moment_names, moment_words
from console.views.shared.span_text import moment_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from console.domain.records.file import PhotoRecord

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


class PhotoViewer(QDialog):
    """Shows one photo at a time as large as the window; arrows go through them."""

    wanted: ClassVar[Signal] = Signal(int)
    """The id of a photo whose whole picture is needed."""

    def __init__(
        self,
        photos: Sequence[PhotoRecord],
        at: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("照片"))
        self.resize(1120, 760)
        self._photos, self._at = list(photos), at
        self._whole: dict[int, QPixmap] = {}
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(320, 240)
        self.caption = words(tone="secondary")
        close = QPushButton(self.tr("关闭"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.caption, 1)
        foot.addWidget(
            KeyHints([("←/→", self.tr("上一张/下一张")), ("Esc", self.tr("关闭"))])
        )
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.addWidget(self.picture, 1)
        outer.addLayout(foot)

    def begin(self) -> None:
        """Show the first photo; connect ``wanted`` before."""
        self._show()

    def take(self, photo_id: int, content: bytes) -> None:
        """Take in a whole picture."""
        image = QImage.fromData(content)
        if not image.isNull():
            self._whole[photo_id] = QPixmap.fromImage(image)
        if self._photos[self._at].id == photo_id:
            self._paint()

    @property
    def whole_shown(self) -> bool:
        """Whether the picture shown is the whole one, not its thumbnail."""
        return self._photos[self._at].id in self._whole

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_J, Qt.Key.Key_Space):
            self._go(1)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_K):
            self._go(-1)
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._paint()

    def _go(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._photos) - 1))
        self._show()

    def _show(self) -> None:
        photo = self._photos[self._at]
        said = self.tr("%1 / %2 · %3 · %4 · %5 · %6 MB")
        for place, part in enumerate(
            (
                str(self._at + 1),
                str(len(self._photos)),
                moment_words(photo.moment),
                moment_text(photo.added_at),
                photo.added_by,
                f"{photo.size / (1 << 20):.1f}",
            ),
            1,
        ):
            said = said.replace(f"%{place}", part)
        self.caption.setText(said)
        if not self.whole_shown:
            self.wanted.emit(photo.id)
        self._paint()

    def _paint(self) -> None:
        photo = self._photos[self._at]
        shown = self._whole.get(photo.id)
        if shown is None:
            shown = QPixmap()
            shown.loadFromData(photo.thumbnail)
        if shown.isNull():
            return
        room = QSize(self.picture.width(), self.picture.height())
        self.picture.setPixmap(
            shown.scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
