"""Photos kept with a case: thumbnails by moment, and the whole picture on Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.views.shared.labels import words
from console.views.shared.span_text import moment_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.records.file import PhotoRecord

tr = QCoreApplication.translate
_THUMB = QSize(112, 84)


class PhotoStrip(QListWidget):
    """A row of thumbnails; Enter or a double click asks for the whole picture."""

    wanted: ClassVar[Signal] = Signal(object)
    """The PhotoRecord to be shown whole."""

    def __init__(self, thumb: QSize = _THUMB, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photos: tuple[PhotoRecord, ...] = ()
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setIconSize(thumb)
        self.setFixedHeight(thumb.height() + 36)
        self.setMovement(QListWidget.Movement.Static)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.itemActivated.connect(self._on_activated)
        self.setAccessibleName(self.tr("照片"))

    @property
    def photos(self) -> tuple[PhotoRecord, ...]:
        """What is shown."""
        return self._photos

    def show_photos(self, photos: Sequence[PhotoRecord]) -> None:
        """Show these; the same ones again change nothing."""
        if tuple(photos) == self._photos:
            return
        self._photos = tuple(photos)
        self.clear()
        for photo in self._photos:
            pixmap = QPixmap()
            pixmap.loadFromData(photo.thumbnail)
            item = QListWidgetItem(QIcon(pixmap), moment_words(photo.moment))
            item.setToolTip(f"{photo.name}\n{moment_text(photo.added_at)}")
            self.addItem(item)

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.wanted.emit(self._photos[self.row(item)])


class PhotoViewer(QDialog):
    """One whole picture; Esc closes."""

    def __init__(self, photo: PhotoRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(photo.name)
        self.resize(960, 720)
        self.picture = QLabel(self.tr("正在读取原图…"))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.picture)
        column = QVBoxLayout(self)
        told = f"{photo.name} · {moment_words(photo.moment)} · {moment_text(photo.added_at)}"
        column.addWidget(words(told, "secondary"))
        column.addWidget(area, 1)

    def show_content(self, content: bytes) -> None:
        """Show the picture that has come."""
        pixmap = QPixmap()
        if not pixmap.loadFromData(content):
            self.picture.setText(self.tr("照片无法显示"))
            return
        room = self.size() - QSize(64, 96)
        if pixmap.width() > room.width() or pixmap.height() > room.height():
            keep = Qt.AspectRatioMode.KeepAspectRatio
            smooth = Qt.TransformationMode.SmoothTransformation
            pixmap = pixmap.scaled(room, keep, smooth)
        self.picture.setPixmap(pixmap)

    def say(self, said: str) -> None:
        """Say why it cannot be shown."""
        self.picture.setText(said)


def moment_names() -> dict[str, str]:
    """Return the moments of photos with their names, in the order of a form."""
    return {
        "before": tr("PhotoMoment", "处置前"),
        "after": tr("PhotoMoment", "处置后"),
        "near": tr("PhotoMoment", "近景"),
        "far": tr("PhotoMoment", "远景"),
        "scene": tr("PhotoMoment", "现场"),
    }


def moment_words(moment: str) -> str:
    """Return when or how a photo was taken."""
    return moment_names().get(moment, moment)
