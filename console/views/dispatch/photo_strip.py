"""The thumbnails of a case file; a click opens the viewer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from console.views.shared.flow_layout import FlowLayout
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.photo_strip import moment_words
from console.views.shared.span_text import moment_text

if TYPE_CHECKING:
    from console.domain.records.file import CaseFile, PhotoRecord
    from console.views.dispatch.parts import DispatchParts

_SIZE = QSize(88, 64)


class PhotoStrip(PanelFrame):
    """Hidden while there are no photos."""

    opened: ClassVar[Signal] = Signal(int)
    """The place of the photo that was clicked."""

    def __init__(self, parts: DispatchParts) -> None:
        super().__init__("", watch=parts.watch)
        self._ids: tuple[int, ...] = ()
        self._inside = QWidget()
        self._flow = FlowLayout(self._inside, gap=6)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.add(self._inside)
        self.hide()

    def show_file(self, file: CaseFile | None) -> None:
        """Show the photos of a file."""
        photos = file.photos if file is not None else ()
        self.setVisible(bool(photos))
        ids = tuple(photo.id for photo in photos)
        if ids == self._ids:
            return
        self._ids = ids
        said = self.tr("照片 %1 张 · Shift+P 查看，P 添加")
        self.set_title(said.replace("%1", str(len(photos))))
        while (item := self._flow.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for place, photo in enumerate(photos):
            self._flow.addWidget(self._thumbnail(place, photo))
        self._inside.updateGeometry()

    def _thumbnail(self, place: int, photo: PhotoRecord) -> QToolButton:
        pixmap = QPixmap()
        pixmap.loadFromData(photo.thumbnail)
        button = QToolButton()
        button.setIcon(QIcon(pixmap))
        button.setIconSize(_SIZE)
        button.setText(moment_words(photo.moment))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(
            f"{photo.name}\n{moment_text(photo.added_at)} {photo.added_by}"
        )
        button.clicked.connect(partial(self.opened.emit, place))
        return button
