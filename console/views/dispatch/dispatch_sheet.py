"""Send units by keyboard: type, Enter adds, Enter on an empty line sends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.record import record
from console.domain.states import TaskRole
from console.views.dispatch.order_rows import OrderRows
from console.views.dispatch.unit_finder import UnitFinder
from console.views.dispatch.unit_table import UnitTable
from console.views.shared.consequence_list import ConsequenceList
from console.views.shared.form_sheet import FormSheet
from console.views.shared.labels import say, words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from console.domain.commands.dispatch import UnitOrder
    from console.domain.queries import UnitSuggestion
    from console.domain.records.place import UnitRecord
    from console.domain.time_limit import TimeLimit
    from console.views.dispatch.unit_finder import UnitChoice
    from console.views.work.outlook import Outlook

_ROOMY_PX = 900
"""Windows that high show more of everything; on lower ones the rest scrolls."""
_ROWS, _ROWS_LOW = 8, 4
_LINES, _LINES_LOW = 12, 6


def _none(_units: Sequence[UnitRecord]) -> Sequence[str]:
    return ()


@record
class OrderForm:
    """What the sheet is opened with.

    Attributes:
        outlook: everybody who could be sent, and what is known of them.
        taken: units already at work on the case.
        first_role: of the first unit; the others are co-units.
        most: at most so many units; None for any number.
        limit: of the catalogue, where none is typed; several cases have none.
        due_of: says when a limit that starts now would end.
        effects: sentences on what sending does to the case itself.
        misfits: a line for each of these units that does not fit some case.
    """

    title: str
    about: str
    verb: str
    outlook: Outlook
    taken: Collection[int] = ()
    first_role: TaskRole = TaskRole.LEAD
    most: int | None = None
    limit: TimeLimit | None = None
    due_of: Callable[[TimeLimit], str] = str
    effects: Sequence[str] = ()
    misfits: Callable[[Sequence[UnitRecord]], Sequence[str]] = _none


def _scroller(inside: QWidget) -> QScrollArea:
    """Return a place for a list that may grow longer than its room."""
    outer = QWidget()
    outer.setObjectName("scrolled")
    column = QVBoxLayout(outer)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inside)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(outer)
    return area


class DispatchSheet(FormSheet):
    """Chooses units and says what sending them means before it is done."""

    def __init__(self, form: OrderForm, parent: QWidget | None = None) -> None:
        super().__init__(form.title, about=form.about, verb=form.verb, parent=parent)
        self._form = form
        self._roomy = parent is None or parent.window().height() >= _ROOMY_PX
        self.finder = UnitFinder(form.outlook.units)
        self._moved = False
        self.line = QLineEdit()
        self.table = UnitTable()
        self.rows = OrderRows(
            first_role=form.first_role, limit=form.limit, due_of=form.due_of
        )
        self.consequences = ConsequenceList()
        self._scrolled = _scroller(self.consequences)
        self.misfits = words(tone="alarm", wraps=True)
        self.effects = words(tone="secondary", wraps=True)
        self.setMinimumWidth(880)
        self.show_hints(self._hints())
        self._lay_out()
        self._search()
        self.line.setFocus()

    def suggest(self, suggestions: Sequence[UnitSuggestion]) -> None:
        """Take in what the database suggests; what is typed or chosen stays."""
        self.finder.suggest(suggestions)
        self._form.outlook.suggestions = suggestions
        for row in self.rows.rows:
            row.choice = self.finder.choice_of(row.choice.unit.id) or row.choice
        self._search()
        self._follow_rows()

    def choose(self, unit_id: int) -> None:
        """Add a unit by id."""
        choice = self.finder.choice_of(unit_id)
        if choice is not None:
            self._add(choice)

    def orders(self) -> tuple[UnitOrder, ...]:
        """Return what is to be sent."""
        return self.rows.orders()

    @override
    def lacking(self) -> str:
        if not self.rows.rows:
            return self.tr("还没有选单位")
        return self.rows.trouble()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if watched is self.line and pressed and self._on_key(event):
            return True
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not ctrl:
            self._on_enter()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.table.move(1 if key == Qt.Key.Key_Down else -1)
            self._moved = True
        elif key == Qt.Key.Key_Backspace and not self.line.text():
            self.rows.remove_last()
        elif key == Qt.Key.Key_Tab and self.rows.rows:
            self.rows.rows[0].limit_line.setFocus(Qt.FocusReason.TabFocusReason)
        elif key == Qt.Key.Key_L and ctrl:
            self.rows.lead_last()
        else:
            return False
        return True

    def _on_enter(self) -> None:
        empty = not self.line.text().strip()
        full = self._form.most is not None and len(self.rows.rows) >= self._form.most
        if self.rows.rows and empty and (full or not self._moved):
            self.try_to_send()
            return
        choice = self.table.marked()
        if choice is None:
            said = self.tr("没有叫“%1”的单位").replace("%1", self.line.text())
            say(self.lack, said)
        elif not full:
            self._add(choice)

    def _add(self, choice: UnitChoice) -> None:
        if self._form.most is not None and len(self.rows.rows) >= self._form.most:
            self.rows.remove_last()
        self.rows.add(choice)
        for row in self.rows.rows:
            if row.choice is choice:
                self.hear(row.limit_line, row.demand_line, row.after_box)
        self.line.clear()
        self._moved = False
        self._search()

    def _search(self) -> None:
        taken = {*self._form.taken, *self.rows.unit_ids}
        self.table.show_choices(self.finder.find(self.line.text(), taken))
        self._moved = False

    def _follow_rows(self) -> None:
        units = [row.choice.unit for row in self.rows.rows]
        calm = self.tr("所选单位当班、有授权、无积压") if units else ""
        found = self._form.outlook.of(units)
        self.consequences.show_consequences(found, calm)
        most = _LINES if self._roomy else _LINES_LOW
        lines = min(len(self.consequences.said), most)
        self._scrolled.setFixedHeight(lines * (self.fontMetrics().height() + 5))
        say(self.misfits, "\n".join(self._form.misfits(units)))
        say(self.effects, "\n".join(self._form.effects) if units else "")
        self.follow()

    def _on_picked(self, unit_id: int) -> None:
        self.choose(unit_id)
        self.line.setFocus()

    def _lay_out(self) -> None:
        self.line.setPlaceholderText(
            self.tr("单位名称、拼音首字母、编号或序号；回车加入，空行回车发出")
        )
        high = self.table.verticalHeader().defaultSectionSize()
        shown = _ROWS if self._roomy else _ROWS_LOW
        self.table.setFixedHeight((shown + 1) * high + 8)
        for widget in (
            self.line,
            self.table,
            self.rows,
            self._scrolled,
            self.misfits,
            self.effects,
        ):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.hear(self.line)
        self.line.textChanged.connect(lambda _text: self._search())
        self.table.picked.connect(self._on_picked)
        self.rows.changed.connect(self._on_rows_changed)
        self._follow_rows()

    def _on_rows_changed(self) -> None:
        self._search()
        self._follow_rows()

    def _hints(self) -> list[tuple[str, str]]:
        told = [("Enter", self.tr("加入，空行时%1").replace("%1", self._form.verb))]
        told.append(("Backspace", self.tr("去掉末个")))
        if self._form.most != 1:
            told.append(("Ctrl+L", self.tr("末个改主办")))
        return [*told, ("Esc", self.tr("返回"))]
