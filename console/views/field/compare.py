"""Before and after side by side, over the standard the result is held against."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from console.views.shared.labels import say, words
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.photo_strip import PhotoStrip

if TYPE_CHECKING:
    from console.domain.records.file import CaseFile

_THUMB = QSize(232, 174)


class Compare(PanelFrame):
    """Everything but after-photos counts as before."""

    wanted: ClassVar[Signal] = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("处置前后对照"))
        self.before, self.after = PhotoStrip(_THUMB), PhotoStrip(_THUMB)
        self._no_before = words(tone="secondary", wraps=True)
        self._no_after = words(tone="secondary", wraps=True)
        self.rule = words(wraps=True)
        self.standard = words(wraps=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for at, (title, said, strip) in enumerate(
            (
                (self.tr("处置前"), self._no_before, self.before),
                (self.tr("处置后"), self._no_after, self.after),
            )
        ):
            grid.addWidget(words(title, "small"), 0, at)
            grid.addWidget(said, 1, at)
            grid.addWidget(strip, 2, at)
            grid.setColumnStretch(at, 1)
            strip.wanted.connect(self.wanted)
        self.body.addLayout(grid)
        self.add(self.standard)
        self.add(self.rule)
        self.show_file(None)

    def show_file(self, file: CaseFile | None) -> None:
        """Show the photos and rules of a case file."""
        photos = file.photos if file else ()
        before = [photo for photo in photos if photo.moment != "after"]
        after = [photo for photo in photos if photo.moment == "after"]
        self.before.show_photos(before)
        self.after.show_photos(after)
        self.before.setVisible(bool(before))
        self.after.setVisible(bool(after))
        say(self._no_before, "" if before else self.tr("没有处置前的照片"))
        say(self._no_after, "" if after else self.tr("没有处置后的照片"))
        standard = file.disposal_standard if file else ""
        rule = file.closing_rule if file else ""
        none = self.tr("目录未写")
        say(self.standard, self.tr("处置标准：%1").replace("%1", standard or none))
        say(self.rule, self.tr("结案条件：%1").replace("%1", rule or none))
