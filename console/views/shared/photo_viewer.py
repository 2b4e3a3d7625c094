"""Look at photos in full, one at a time, whichever workspace shows their case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.queries import PhotoContent
from console.views.shared.key_hints import KeyHints
from console.views.shared.labels import words
from console.views.shared.photo_strip import moment_words
from console.views.shared.span_text import moment_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from console.domain.records.file import PhotoRecord


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
        self._unread: set[int] = set()
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
        if image.isNull():
            self.fail(photo_id)
            return
        self._whole[photo_id] = QPixmap.fromImage(image)
        self._unread.discard(photo_id)
        if self._photos[self._at].id == photo_id:
            self._say()
            self._paint()

    def fail(self, photo_id: int) -> None:
        """Say that a whole picture could not be read; its thumbnail stays."""
        self._unread.add(photo_id)
        self._say()

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
        self._say()
        if not self.whole_shown:
            self.wanted.emit(self._photos[self._at].id)
        self._paint()

    def _say(self) -> None:
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
        if photo.id in self._unread:
            said += self.tr(" · 原图读不到，请稍后再试")
        self.caption.setText(said)

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


def view_photos(
    photos: Sequence[PhotoRecord],
    queries: Any,
    *,
    at: int = 0,
    parent: QWidget | None = None,
) -> PhotoViewer:
    """Open the viewer; each whole picture is read as it comes to be shown.

    Args:
        photos: at least one.
        queries: asks the database off the interface thread.
        at: the place of the first one shown.
        parent: the window it stands over.
    """
    viewer = PhotoViewer(photos, at, parent)

    def fetch(photo_id: int) -> None:
        ticket = queries.ask(
            PhotoContent(photo_id=photo_id),
            done=lambda content: viewer.take(photo_id, content),
            failed=lambda _error: viewer.fail(photo_id),
        )
        viewer.finished.connect(lambda _how: ticket.cancel())

    viewer.wanted.connect(fetch)
    viewer.open()
    viewer.begin()
    return viewer
