"""One register: its rows at the left, the chosen one at the right, to be changed."""

from __future__ import annotations

from dataclasses import field
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from console.domain.record import record
from console.domain.register_queries import PreviewRuleChange
from console.store.table import Table
from console.views.registers.editor import Editor
from console.views.registers.words import refused_words
from console.views.shared.labels import words
from console.views.shared.record_table import RecordTable, TableLook
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.commands.command import Outcome
    from console.domain.commands.rules import RuleChange
    from console.domain.rule_sheet import RulePreview, RuleSheet
    from console.models.columns import Column
    from console.views.registers.parts import RegisterParts

PREVIEW_MS = 250
"""So long nobody types before the effect is asked for."""


@record
class Entry:
    """One row: its key, what it holds, and the version it stands at."""

    key: Any
    value: Any
    version: int
    active: bool = True
    shown: tuple[str, ...] = field(default=())


class RegisterPage(QWidget):
    """Pages say what their rows are and how fields and a change belong together.

    A page overrides ``entries``, ``columns``, ``look``, ``fill`` and ``change``.
    ``change`` returns None while nothing differs from what is in force and raises
    InvalidInputError while something typed makes no sense.

    Signals:
        state_changed: what can be saved now has changed.
    """

    state_changed: ClassVar[Signal] = Signal()

    def __init__(self, parts: RegisterParts) -> None:
        super().__init__()
        self.parts = parts
        self.sheet: RuleSheet | None = None
        self.entry: Entry | None = None
        self.pending: RuleChange | None = None
        self._asked: object = None
        self._busy = False
        why = (
            "" if parts.may_change else self.tr("规则只由值班长和管理员修改；可以查看")
        )
        self.editor = Editor(read_only_because=why)
        self.editor.edited.connect(self._on_edited)
        self.editor.save_wanted.connect(self.save)
        self.editor.undo_wanted.connect(self.undo)
        self._wait = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._wait.timeout.connect(self._ask)
        self.rows: Table[Any, Entry] = Table(attrgetter("key"))
        self.table = RecordTable(self.rows, self.columns(), self.look(), sort=_by_key)
        self.table.chosen.connect(self._on_chosen)
        self.left = QVBoxLayout()
        self.bar = QHBoxLayout()
        self.finder = QLineEdit()
        self._build_fields()
        self.lay_out()
        self._follow()

    # What a page says about itself.

    def entries(self, sheet: RuleSheet) -> Sequence[Entry]:
        """Return the rows of this register."""
        raise NotImplementedError

    def columns(self) -> Sequence[Column[Any]]:
        """Return the columns of the table."""
        raise NotImplementedError

    def look(self) -> TableLook:
        """Return how the table looks."""
        return TableLook()

    def build(self) -> None:
        """Add the fields of the editor."""

    def fill(self, entry: Entry) -> None:
        """Show a row in the fields."""
        raise NotImplementedError

    def change(self, entry: Entry, reason: str) -> RuleChange | None:
        """Return the change that the fields ask for."""
        raise NotImplementedError

    # What every page does.

    def take(self, sheet: RuleSheet) -> None:
        """Show rules as they stand now; what is being typed stays."""
        self.sheet = sheet
        self.rows.replace(self.entries(sheet))
        if self.entry is None:
            self.choose_first()
            return
        fresh = self.rows.get(self.entry.key)
        if fresh is None or self.dirty:
            self._follow()
        else:
            self._show(fresh)

    def choose_first(self) -> None:
        """Choose what is shown at first."""
        self.table.step(0)

    @property
    def dirty(self) -> bool:
        """Something has been typed that is not saved."""
        return self.pending is not None or bool(self._wrong)

    _wrong = ""

    @property
    def why_not(self) -> str:
        """Say why nothing can be saved now; empty when something can."""
        reasons = (
            (bool(self.editor.read_only_because), self.editor.read_only_because),
            (self._busy, self.tr("正在保存…")),
            (bool(self._wrong), self._wrong),
            (self.pending is None, self.tr("没有改动")),
            (self._asked is not None, self.tr("正在算出受影响的案件…")),
            (not self.editor.reason.text().strip(), self.tr("请写明为什么改")),
        )
        return next((said for holds, said in reasons if holds), "")

    def save(self) -> None:
        """Hand the change in, if it can be."""
        if self.why_not or self.pending is None:
            self._follow()
            return
        self._busy = True
        self.editor.refuse("")
        self._follow()
        self.parts.commands.submit(
            self.pending, done=self._on_saved, refused=self._on_refused
        )

    def undo(self) -> None:
        """Show again what is in force."""
        if self.entry is not None:
            self._show(self.rows.get(self.entry.key) or self.entry)

    def find(self, text: str) -> None:
        """Show only rows with every word of a text."""
        wanted = text.casefold().split()
        self.table.listing.filter(
            lambda entry: all(
                any(word in each.casefold() for each in entry.shown) for word in wanted
            )
        )

    def start_new(self, entry: Entry) -> None:
        """Begin a row that is not there yet."""
        self.table.selectionModel().clear()
        self._show(entry)

    def _on_chosen(self) -> None:
        entry = self.table.entity
        if entry is not None and (self.entry is None or entry.key != self.entry.key):
            self._show(entry)

    def _show(self, entry: Entry) -> None:
        self.entry = entry
        self.pending, self._wrong, self._asked = None, "", None
        self._wait.stop()
        self.editor.filling(lambda: self._fill(entry))
        self.editor.preview.clear()
        self.editor.refuse("")
        self._follow()

    def _fill(self, entry: Entry) -> None:
        self.fill(entry)
        self.editor.reason.clear()

    def _on_edited(self) -> None:
        if self.entry is None:
            return
        before = self.pending
        try:
            self.pending = self.change(self.entry, self.editor.reason.text().strip())
            self._wrong = ""
        except ValueError as error:
            self._refuse_typing(error)
        except Exception as error:  # noqa: BLE001 - said in the form, like a refusal
            self._refuse_typing(error)
        if self.pending is None:
            self._asked = None
            self.editor.preview.clear()
        elif before is None or not _same(before, self.pending):
            self._asked = self.pending
            self._wait.start()
        self._follow()

    def _refuse_typing(self, error: Exception) -> None:
        self.pending, self._wrong = None, refused_words(error, self.parts.language)

    def _ask(self) -> None:
        asked = self._asked
        if asked is None:
            return

        def done(preview: RulePreview) -> None:
            if self._asked is asked:
                self._asked = None
                self.editor.preview.show_preview(preview)
                self._follow()

        def failed(error: Exception) -> None:
            if self._asked is asked:
                self._asked = None
                self._wrong = refused_words(error, self.parts.language)
                self.editor.preview.clear()
                self._follow()

        self.parts.queries.ask(
            PreviewRuleChange(change=asked), done=done, failed=failed
        )

    def _on_saved(self, outcome: Outcome) -> None:
        self._busy = False
        moved = outcome.facts.get("cases")
        count = len(moved) if isinstance(moved, list | tuple) else 0
        waiting = int(str(outcome.facts.get("waiting") or 0))
        said = self.tr("已保存为规则第 %1 版，%2 件在办案件重新计时")
        if waiting:
            said = self.tr("已保存为规则第 %1 版，%2 件在办案件将分批重新计时")
        said = said.replace("%1", str(outcome.version))
        said = said.replace("%2", str(waiting or count))
        self.parts.messages.say(said, Level.DONE)
        self.pending, self._wrong = None, ""
        row_id = outcome.facts.get("row_id")
        if row_id and self.entry is not None and self.entry.version == 0:
            self.entry = Entry(key=self.key_of_new(row_id), value=None, version=0)
        self.editor.filling(self.editor.reason.clear)
        self.editor.preview.clear(said)
        self._follow()

    def key_of_new(self, row_id: object) -> object:
        """Return the key of a row that has just been added."""
        return row_id

    def _on_refused(self, error: Exception) -> None:
        self._busy = False
        self.editor.refuse(refused_words(error, self.parts.language))
        self._follow()

    def _follow(self) -> None:
        self.editor.set_state(
            lack=self.why_not,
            can_save=self.pending is not None,
            can_undo=self.dirty or bool(self.editor.reason.text()),
            wrong=bool(self._wrong),
        )
        self.state_changed.emit()

    def _build_fields(self) -> None:
        self.finder.setObjectName("finder")
        self.finder.setPlaceholderText(self.tr("筛选 /"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setMaximumWidth(280)
        self.finder.textChanged.connect(self.find)
        self.editor.filling(self.build)

    def lay_out(self) -> None:
        """Put table and editor side by side."""
        self.bar.setContentsMargins(12, 8, 12, 8)
        self.bar.insertWidget(0, self.finder)
        self.bar.insertStretch(1, 1)
        self.left.setContentsMargins(0, 0, 0, 0)
        self.left.setSpacing(0)
        self.left.addLayout(self.bar)
        self.left.addWidget(self.table, 1)
        west = QWidget()
        west.setLayout(self.left)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(west)
        split.addWidget(self.editor)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 1)
        split.setSizes([1000, 520])
        self.editor.setMinimumWidth(440)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)


def _by_key(entry: Entry) -> Any:
    return entry.key


def _same(one: RuleChange, other: RuleChange) -> bool:
    """Tell whether two changes ask for the same, whatever their id and reason."""
    skip = {"command_id", "reason"}
    names = set(one.__dataclass_fields__) - skip
    return type(one) is type(other) and all(
        getattr(one, name) == getattr(other, name) for name in names
    )


def hint(text: str) -> QWidget:
    """Return a small sentence below a field."""
    return words(text, "small", wraps=True)
