"""A trifle put right on the spot: what was done, with photos before and after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.commands.intake import SelfHandle
from console.views.shared.form_sheet import FormSheet, text_field
from console.views.shared.labels import words
from console.views.shared.photo_box import PhotoBox
from console.views.shared.photo_strip import moment_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from console.domain.records.case import CaseRecord

tr = QCoreApplication.translate
NEEDED = ("before", "after")


class SelfHandleSheet(FormSheet):
    """Photos that are in the file already count; ``there`` names their moments."""

    def __init__(
        self,
        title: str,
        *,
        about: str,
        most_bytes: int,
        there: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, verb=title, about=about, parent=parent)
        self._there = frozenset(there)
        self.text_box = text_field(self.tr("怎样处理的"))
        self.photos = PhotoBox(
            most_bytes=most_bytes,
            moments=[(moment, moment_words(moment)) for moment in NEEDED],
        )
        self.add(self.tr("处理经过"), self.text_box)
        self.add(self.tr("照片"), self.photos)
        held = [moment_words(each) for each in NEEDED if each in self._there]
        if held:
            said = self.tr("案卷里已有：%1").replace("%1", self.tr("、").join(held))
            self.body.addWidget(words(said, "good"))
        self.photos.changed.connect(self.follow)
        self.need(self._missing)

    def command(self, case: CaseRecord) -> SelfHandle:
        """Return what is to be done to the case as it was seen.

        Raises:
            OSError: a chosen photo cannot be read.
        """
        return SelfHandle(
            case_id=case.id,
            version=case.version,
            reason=self.text_box.toPlainText().strip(),
            pictures=self.photos.pictures(),
        )

    def _missing(self) -> str:
        return photos_missing(self._there | self.photos.moments())


def photos_missing(there: Iterable[str]) -> str:
    """Say which photos a self-handled report still lacks, empty for none."""
    lacking = [moment_words(each) for each in NEEDED if each not in set(there)]
    said = tr("SelfHandleSheet", "还缺照片：%1")
    joined = tr("SelfHandleSheet", "、").join(lacking)
    return said.replace("%1", joined) if lacking else ""
