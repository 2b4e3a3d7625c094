"""Codes with their words in both languages: reworded, added, withdrawn."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPushButton, QWidget

from console.domain.errors import InvalidInputError
from console.views.registers.editor import hold
from console.views.shared.labels import words

if TYPE_CHECKING:
    from collections.abc import Mapping

Codes = dict[str, dict[str, Any]]


class _Line(NamedTuple):
    """The fields of one code; the code of one that is in force already is fixed."""

    code: QLineEdit
    words: QLineEdit
    words_en: QLineEdit
    withdrawn: QCheckBox
    told: Mapping[str, Any]

    @property
    def empty(self) -> bool:
        fields = (self.code, self.words, self.words_en)
        return self.code.isEnabled() and not any(f.text().strip() for f in fields)


class CodeList(QWidget):
    """One line per code. A code is withdrawn, not removed: old cases stand under it."""

    changed: ClassVar[Signal] = Signal()

    def __init__(self, codes: Codes, *, read_only_because: str = "") -> None:
        super().__init__()
        self._why = read_only_because
        self.lines: list[_Line] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 4, 0, 4)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 3)
        heads = (self.tr("代码"), self.tr("中文说法"), self.tr("英文说法"))
        for column, head in enumerate(heads):
            self._grid.addWidget(words(head, "small"), 0, column)
        self.add_button = QPushButton(self.tr("新增代码"))
        self.add_button.setObjectName("add_code")
        self.add_button.clicked.connect(self.add_line)
        for code in sorted(codes):
            self._add(code, codes[code])
        self._place_button()
        if read_only_because:
            self.add_button.hide()

    def add_line(self) -> None:
        """Begin another code; the keyboard goes to it."""
        self._add("", {})
        self._place_button()
        self.lines[-1].code.setFocus()
        self.changed.emit()

    def value(self) -> Codes:
        """Return the codes as they were typed; a line left empty is none.

        Raises:
            InvalidInputError: a code stands there twice, or is missing.
        """
        typed: Codes = {}
        for line in self.lines:
            if line.empty:
                continue
            code = line.code.text().strip()
            if not code:
                raise InvalidInputError(field="code", reason="missing")
            if code in typed:
                raise InvalidInputError(field="code", reason="twice")
            typed[code] = _told(line)
        return typed

    def _add(self, code: str, told: Mapping[str, Any]) -> None:
        row = self._grid.rowCount()
        line = _Line(
            code=QLineEdit(code),
            words=QLineEdit(str(told.get("words", ""))),
            words_en=QLineEdit(str(told.get("words_en", ""))),
            withdrawn=QCheckBox(self.tr("停用")),
            told=told,
        )
        name = code or f"new{len(self.lines)}"
        fields = (line.code, line.words, line.words_en, line.withdrawn)
        parts = ("code", "words", "words_en", "withdrawn")
        for column, (field, part) in enumerate(zip(fields, parts, strict=True)):
            field.setObjectName(f"{name}.{part}")
            self._grid.addWidget(field, row, column)
            if self._why:
                hold(field, self._why)
        line.code.setMaximumWidth(64)
        for field in (line.words, line.words_en):
            field.setCursorPosition(0)
        line.code.setEnabled(not code)
        line.withdrawn.setChecked(bool(told.get("withdrawn")))
        line.withdrawn.setToolTip(self.tr("停用后不再可选，以前的案件仍显示它的说法"))
        for field in (line.code, line.words, line.words_en):
            field.textChanged.connect(lambda _text: self.changed.emit())
        line.withdrawn.toggled.connect(lambda _on: self.changed.emit())
        self.lines.append(line)

    def _place_button(self) -> None:
        self._grid.removeWidget(self.add_button)
        self._grid.addWidget(self.add_button, self._grid.rowCount(), 0, 1, 2)
        chain = [field for line in self.lines for field in line[:4]] + [self.add_button]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)


def _told(line: _Line) -> dict[str, Any]:
    told = {**line.told, "words": line.words.text().strip()}
    english = line.words_en.text().strip()
    if english or "words_en" in line.told:
        told["words_en"] = english
    told.pop("withdrawn", None)
    return told | ({"withdrawn": True} if line.withdrawn.isChecked() else {})
