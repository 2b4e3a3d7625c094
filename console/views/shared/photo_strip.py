"""Photos kept with a case: thumbnails by moment; Enter asks for the whole one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

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
