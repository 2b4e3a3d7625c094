"""One decision of several, with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from typing_extensions import override

from console.views.shared.form_sheet import FormSheet
from console.views.shared.labels import words

if TYPE_CHECKING:
    from collections.abc import Sequence


class DecisionSheet(FormSheet):
    """One choice of several by number key or mouse, and a reason.

    Args:
        choices: pairs of id and words, the likeliest first.
        blocked: id to the reason why that choice is not open to this person.
    """

    def __init__(
        self,
        title: str,
        *,
        about: str,
        choices: Sequence[tuple[str, str]],
        blocked: dict[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, about=about, parent=parent)
        self.name_verb(self.tr("决定"))
        self._group = QButtonGroup(self)
        self._ids = [name for name, _ in choices]
        for place, (name, said) in enumerate(choices):
            button = self._button(place, said, (blocked or {}).get(name, ""))
            button.setObjectName(name)
            self._group.addButton(button, place)
            self.body.addWidget(button)
        open_ones = [b for b in self._group.buttons() if b.isEnabled()]
        if open_ones:
            open_ones[0].setChecked(True)
        self.extra = QHBoxLayout()
        self.body.addLayout(self.extra)
        self.body.addWidget(words(self.tr("理由（必填）"), "small"))
        self.reason_box = QPlainTextEdit()
        self.reason_box.setTabChangesFocus(True)
        self.reason_box.setFixedHeight(80)
        self.body.addWidget(self.reason_box)
        self.hear(self.reason_box, *self._group.buttons())
        self._group.idToggled.connect(lambda *_how: self.follow())
        self.reason_box.textChanged.connect(self.follow)
        self.reason_box.setFocus()
        self.follow()

    @property
    def choice(self) -> str:
        """The id of what was chosen, empty for nothing."""
        place = self._group.checkedId()
        return self._ids[place] if place >= 0 else ""

    @property
    def reason(self) -> str:
        """What was typed."""
        return self.reason_box.toPlainText().strip()

    @override
    def lacking(self) -> str:
        if not self.choice:
            return self.tr("没有选决定")
        return "" if self.reason else self.tr("请写明理由")

    def _button(self, place: int, said: str, blocked: str) -> QRadioButton:
        button = QRadioButton(f"{said}　Alt+{place + 1}")
        button.setShortcut(f"Alt+{place + 1}")
        if blocked:
            button.setText(f"{said}（{blocked}）")
            button.setToolTip(blocked)
            button.setEnabled(False)
        return button
