"""Settings: one value or a small group of values, each with its note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QScrollArea, QWidget
from typing_extensions import override

from console.domain.commands.rules import ChangeSetting
from console.domain.errors import InvalidInputError
from console.domain.rule_changes import CHOICES, CODES
from console.models.record_columns import figure_column, words_column
from console.views.registers.code_list import CodeList
from console.views.registers.fields import choice, choose
from console.views.registers.page import Entry, RegisterPage
from console.views.registers.setting_words import leaf_text, note_of, path_words
from console.views.registers.words import CHOICE_WORDS, SETTINGS, name_of
from console.views.shared.case_delegate import Cell
from console.views.shared.record_table import TableLook
from console.views.shared.span_text import moment_text
from console.views.work.coded_words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from console.domain.rule_sheet import RuleSheet, SettingRecord
    from console.models.columns import Column

Path = tuple[str, ...]
FIXED = frozenset({"calendar_version", "rules_version"})


class SettingsPage(RegisterPage):
    """One row per setting; a group shows one field per value in it."""

    @override
    def entries(self, sheet: RuleSheet) -> Sequence[Entry]:
        """Return the settings that people set."""
        return [
            Entry(
                key=kept.value.key,
                value=kept.value,
                version=kept.version,
                shown=(
                    name_of(SETTINGS, kept.value.key),
                    _shown(kept.value),
                    note_of(kept.value),
                    kept.value.key,
                ),
            )
            for kept in sheet.settings
            if kept.value.key not in FIXED
        ]

    @override
    def columns(self) -> Sequence[Column[Any]]:
        """Return name, value, note and who changed it."""
        return [
            words_column("name", lambda: self.tr("参数"), lambda e: e.shown[0]),
            words_column(
                "value",
                lambda: self.tr("现值"),
                lambda e: e.shown[1],
                tooltip=lambda e: e.shown[1],
            ),
            words_column(
                "note",
                lambda: self.tr("说明"),
                lambda e: e.shown[2],
                tooltip=lambda e: e.shown[2],
            ),
            words_column("by", lambda: self.tr("最近修改"), _changed),
            figure_column("version", lambda: self.tr("版本"), lambda e: e.version),
        ]

    @override
    def look(self) -> TableLook:
        """Return the widths."""
        return TableLook(
            cells={"name": Cell.STRONG, "version": Cell.FIGURE},
            widths={"name": 168, "value": 320, "by": 150, "version": 64},
        )

    @override
    def build(self) -> None:
        """Fields come with the setting that is chosen."""
        self._values: dict[Path, QWidget] = {}
        self._codes: CodeList | None = None

    @override
    def fill(self, entry: Entry) -> None:
        """Show a setting, one field per value."""
        record: SettingRecord = entry.value
        self.editor.title.setText(name_of(SETTINGS, record.key))
        self.editor.note.setText(note_of(record))
        self.editor.drop_fields()
        self._values = {}
        self._codes = None
        if record.key in CODES:
            why = self.editor.read_only_because
            self._codes = CodeList(record.value, read_only_because=why)
            roll = QScrollArea()
            roll.setWidgetResizable(True)
            roll.setFrameShape(QFrame.Shape.NoFrame)
            roll.setWidget(self._codes)
            self.editor.add_wide(roll)
            self._codes.changed.connect(self._on_codes)
            return
        for path, value in leaves(record.value):
            field = self._field(record.key, path, value)
            self._values[path] = field
            label = path_words(path) or self.tr("值")
            self.editor.add(label, field)

    @override
    def change(self, entry: Entry, reason: str) -> ChangeSetting | None:
        """Return the changed setting."""
        record: SettingRecord = entry.value
        value = record.value if self._codes is None else self._codes.value()
        for path, field in self._values.items():
            value = put(value, path, _typed(field, _at(record.value, path)))
        if value == record.value:
            return None
        return ChangeSetting(
            version=entry.version, reason=reason, key=record.key, value=value
        )

    def _on_codes(self) -> None:
        self.editor.edited.emit()

    def _field(self, key: str, path: Path, value: object) -> QWidget:
        if key in CHOICES and not path:
            box = choice([(w, name_of(CHOICE_WORDS, w)) for w in CHOICES[key]], "value")
            choose(box, value)
            return box
        line = QLineEdit(str(value))
        line.setObjectName(".".join(path) or "value")
        return line


def leaves(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Go through the single values of a group, with the names that lead to them."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*path, name))
    else:
        yield path, value


def put(value: Any, path: Path, leaf: object) -> Any:
    """Return a group with one value of it replaced."""
    if not path:
        return leaf
    name, *rest = path
    return {**value, name: put(value[name], tuple(rest), leaf)}


def value_text(value: object) -> str:
    """Write a setting's value for a table."""
    if isinstance(value, dict):
        told = (f"{path_words(path)} {leaf_text(leaf)}" for path, leaf in leaves(value))
        return " · ".join(told)
    return leaf_text(value)


def _shown(record: SettingRecord) -> str:
    if record.key not in CODES:
        return value_text(record.value)
    codes = {
        code: _code_text(told) for code, told in sorted(dict(record.value).items())
    }
    return " · ".join(f"{code} {said}" for code, said in codes.items())


def _code_text(told: dict[str, Any]) -> str:
    said = words_of(told)
    if not told.get("withdrawn"):
        return said
    withdrawn = QCoreApplication.translate("SettingWords", "%1（停用）")
    return withdrawn.replace("%1", said)


def _at(value: Any, path: Path) -> object:
    for name in path:
        value = value[name]
    return value


def _typed(field: QWidget, before: object) -> object:
    if isinstance(field, QComboBox):
        return field.currentData()
    text = field.text().strip() if isinstance(field, QLineEdit) else ""
    if isinstance(before, int):
        if not text.removeprefix("-").isdigit():
            raise InvalidInputError(field="value", reason="another_kind")
        return int(text)
    return text


def _changed(entry: Entry) -> str:
    record: SettingRecord = entry.value
    if record.changed_at is None:
        return "—"
    return f"{record.changed_by} {moment_text(record.changed_at)[:10]}"
