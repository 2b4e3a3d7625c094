"""A sheet that keeps what was typed until its command has been answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent


class PatientSheet(QDialog):
    """Left while its command is on its way, it only steps aside.

    A refusal brings it back with everything typed; ``accept`` lets it go. While
    it is ``aside`` it is out of sight and waits for the answer.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        self.aside = self._was_modal = False

    def refuse(self, said: str) -> None:
        """Say why it did not go through; a sheet adds its words and fields."""
        raise NotImplementedError(said)

    def step_aside(self) -> None:
        """Go out of sight and keep everything; the keyboard goes to the window."""
        self.aside, self._was_modal = True, self.isModal()
        self.hide()
        if (owner := self.parentWidget()) is not None:
            owner.window().activateWindow()

    def come_back(self) -> None:
        """Be there again as it was left; does nothing while it is in sight."""
        if self.aside:
            self.aside = False
            self.open() if self._was_modal else self.show()

    @override
    def accept(self) -> None:
        self.aside = False
        super().accept()

    @override
    def reject(self) -> None:
        if self.busy:
            self.step_aside()
        else:
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.busy and self.isVisible():
            event.ignore()
            self.step_aside()
        else:
            super().closeEvent(event)
