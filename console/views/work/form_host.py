"""The place of a workspace's form: one at a time, its draft kept while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from console.views.shared.ask_form import AskForm
    from console.views.shared.drafts import Drafts

_KEEP_AFTER_MS = 200


class FormHost(QWidget):
    """Esc puts a form away and keeps its draft; only ``finish`` forgets it."""

    changed: ClassVar[Signal] = Signal()

    def __init__(self, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self.form: AskForm | None = None
        self._keep = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._keep.timeout.connect(self.keep_draft)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 8, 0)
        self.hide()

    def begin(self, form: AskForm, draft: str = "") -> None:
        """Show a form, with what was typed of it before under this name."""
        self.leave()
        self.form, form.draft_name = form, draft
        kept = self._drafts.read(draft) if draft else None
        if kept:
            form.take_up(kept)
        form.edited.connect(self._keep.start)
        form.left.connect(self.leave)
        self._column.addWidget(form)
        self.show()
        form.follow()
        form.setFocus()
        self.changed.emit()

    def leave(self) -> None:
        """Put the form away; what was typed stays as a draft."""
        if self.form is not None:
            self.keep_draft()
            self._take_away()

    def finish(self, form: AskForm | None = None) -> None:
        """The command went through: forget the draft, also of a form left meanwhile."""
        form = form or self.form
        if form is None:
            return
        if form.draft_name:
            self._drafts.drop(form.draft_name)
        if form is self.form:
            self._keep.stop()
            self._take_away()

    def keep_draft(self) -> None:
        """Write the draft down now."""
        self._keep.stop()
        if self.form is None or not self.form.draft_name:
            return
        if kept := self.form.kept():
            self._drafts.write(self.form.draft_name, kept)
        else:
            self._drafts.drop(self.form.draft_name)

    def _take_away(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            self._column.removeWidget(form)
            form.hide()
            form.deleteLater()
        self.hide()
        self.changed.emit()
