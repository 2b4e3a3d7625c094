"""Photos to be sent: dropped or chosen, looked at before they go, 20 MB at most."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QImageReader, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.commands.command import Picture
from console.domain.record import placed_record
from console.views.shared.labels import say, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent

KINDS = frozenset({b"jpeg", b"png", b"webp"})
MEGABYTE = 1 << 20
_THUMB = QSize(72, 54)


@placed_record
class ChosenPhoto:
    """A file that may be sent, and when it was taken: before, after, scene."""

    path: Path
    moment: str


class PhotoBox(QWidget):
    """Says at once, before anything is sent, which files cannot go and why.

    Args:
        most_bytes: the largest photo the database takes.
        moments: (moment, words) to choose from; the first is the usual one.
    """

    changed: ClassVar[Signal] = Signal()

    def __init__(
        self,
        *,
        most_bytes: int,
        moments: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._most_bytes = most_bytes
        self._photos: list[ChosenPhoto] = []
        self.setAcceptDrops(True)
        self.moment_box = QComboBox()
        for moment, said in moments:
            self.moment_box.addItem(said, moment)
        self.moment_box.setAccessibleName(self.tr("照片时间"))
        self.add_button = QPushButton(self.tr("添加照片…"))
        self.add_button.setAutoDefault(False)
        self.strip = QListWidget()
        self.refusal = words(tone="alarm", wraps=True)
        self.refusal.hide()
        self._lay_out()
        self.moment_box.setVisible(len(moments) > 1)
        self.add_button.clicked.connect(self.ask_for_files)
        self._show()

    @property
    def photos(self) -> tuple[ChosenPhoto, ...]:
        """What would be sent now."""
        return tuple(self._photos)

    def moments(self) -> set[str]:
        """Return of which moments there is a photo."""
        return {photo.moment for photo in self._photos}

    def ask_for_files(self) -> None:
        """Open the file dialog."""
        kinds = self.tr("照片 (*.jpg *.jpeg *.png *.webp)")
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("选照片"), "", kinds)
        self.add(Path(name) for name in names)

    def add(self, paths: Iterable[Path], moment: str | None = None) -> None:
        """Take files in under the chosen moment; say which cannot go."""
        taken = moment or str(self.moment_box.currentData())
        refused: list[str] = []
        for path in paths:
            if why := self._why_not(path):
                refused.append(why)
            elif all(photo.path != path for photo in self._photos):
                self._photos.append(ChosenPhoto(path, taken))
        say(self.refusal, "\n".join(refused))
        self._show()
        self.changed.emit()

    def clear(self) -> None:
        """Take all photos out."""
        self._photos.clear()
        say(self.refusal, "")
        self._show()
        self.changed.emit()

    def pictures(self) -> tuple[Picture, ...]:
        """Read the files as they are sent.

        Raises:
            OSError: a file is gone or cannot be read.
        """
        return tuple(
            Picture(
                name=photo.path.name,
                content=photo.path.read_bytes(),
                moment=photo.moment,
            )
            for photo in self._photos
        )

    def kept(self) -> list[list[str]]:
        """Return what a draft keeps: path and moment of each."""
        return [[str(photo.path), photo.moment] for photo in self._photos]

    def take_up(self, kept: Iterable[Sequence[str]]) -> None:
        """Go on with what a draft kept; files gone meanwhile are named."""
        self._photos.clear()
        for path, moment in kept:
            before = self.refusal.text()
            self.add([Path(path)], moment)
            say(self.refusal, "\n".join(filter(None, (before, self.refusal.text()))))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.add(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        event.acceptProposedAction()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.strip.currentRow()
        if event.key() == Qt.Key.Key_Delete and 0 <= row < len(self._photos):
            del self._photos[row]
            self._show()
            self.changed.emit()
        else:
            super().keyPressEvent(event)

    def _why_not(self, path: Path) -> str:
        try:
            size = path.stat().st_size
        except OSError:
            return self.tr("%1：文件不在了").replace("%1", path.name)
        if size > self._most_bytes:
            said = self.tr("%1：%2 MB，超过单张上限 %3 MB，不能发送")
            said = said.replace("%1", path.name)
            said = said.replace("%2", f"{size / MEGABYTE:.1f}")
            return said.replace("%3", f"{self._most_bytes / MEGABYTE:.0f}")
        if bytes(QImageReader(str(path)).format().data()) not in KINDS:
            said = self.tr("%1：不是 JPEG、PNG 或 WebP 照片")
            return said.replace("%1", path.name)
        return ""

    def _show(self) -> None:
        self.strip.clear()
        for photo in self._photos:
            at = self.moment_box.findData(photo.moment)
            said = self.moment_box.itemText(at) if self.moment_box.count() > 1 else ""
            item = QListWidgetItem(QIcon(_thumbnail(photo.path)), said)
            item.setToolTip(str(photo.path))
            self.strip.addItem(item)
        self.strip.setVisible(bool(self._photos))
        most = f"{self._most_bytes / MEGABYTE:.0f}"
        self._hint.setText(
            self.tr("已选 %1 张 · 选中按 Delete 去掉").replace(
                "%1", str(len(self._photos))
            )
            if self._photos
            else self.tr("可拖入；JPEG、PNG、WebP，单张不超过 %1 MB").replace(
                "%1", most
            )
        )

    def _lay_out(self) -> None:
        self._hint = words(tone="small", wraps=True)
        strip = self.strip
        strip.setViewMode(QListWidget.ViewMode.IconMode)
        strip.setFlow(QListWidget.Flow.LeftToRight)
        strip.setWrapping(False)
        strip.setIconSize(_THUMB)
        strip.setFixedHeight(_THUMB.height() + 30)
        strip.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        strip.setAccessibleName(self.tr("已选照片"))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.moment_box)
        line.addWidget(self.add_button)
        line.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(strip)
        column.addWidget(self.refusal)
        self.setFocusProxy(self.add_button)


def _thumbnail(path: Path) -> QPixmap:
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(_THUMB, Qt.AspectRatioMode.KeepAspectRatio))
    image: QImage = reader.read()
    return QPixmap.fromImage(image)
