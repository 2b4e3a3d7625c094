"""The limit of the condition chosen, said before anything is filed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.views.shared.labels import say, words
from console.views.work.catalogue_words import class_words
from console.views.work.limit_words import limit_words

if TYPE_CHECKING:
    from console.domain.records.catalogue import CatalogueItem
    from console.views.work.parts import WorkParts


class LimitBox(QWidget):
    """Limit and due time, the stages before, warnings; how it is counted in the tip."""

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.headline = words(tone="strong", wraps=True)
        self.more = words(tone="small", wraps=True)
        self.warning = words(tone="near", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (self.headline, self.more, self.warning):
            column.addWidget(label)

    def show_item(self, item: CatalogueItem | None, *, urgent: bool) -> None:
        """Say the limit of a condition; None says what would stand here."""
        if item is None:
            said = self.tr("选好立案条件后，这里显示时限和到期时间")
            say(self.headline, said, "secondary")
            say(self.more, "")
            say(self.warning, "")
            return
        told = limit_words(
            item,
            self._parts.rules(),
            self._parts.clock.now(),
            urgent=urgent,
            language=self._parts.language,
        )
        say(self.headline, told.headline, "strong")
        say(self.more, f"{class_words(item)} · {told.stages}")
        say(self.warning, self.tr("；").join(told.warnings))
        self.headline.setToolTip("\n".join(told.steps))
