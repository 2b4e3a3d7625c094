"""What every page of the workspace is: a list, a detail beside it, a target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.record import record
from console.store.table import Table
from console.views.actions.button import ActionButton
from console.views.actions.footer import KeyFooter
from console.views.shared.detail_panel import DetailPanel
from console.views.shared.refusals import refusal_words
from console.views.shared.stale_overlay import StaleOverlay

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from console.domain.queries import Query
    from console.views.shared.detail_panel import Detail
    from console.views.shared.record_table import RecordTable
    from console.views.supervision.parts import SupervisionParts

DETAIL_WIDE, DETAIL_NARROW = 430, 336
ROOMY = 1500


@record
class Target:
    """A case and the unit an urge or an order would go to."""

    case_id: int
    unit_id: int
    label: str
    task_id: int | None = None


class Page(QWidget):
    """One tab. ``changed`` says that something else is chosen or known.

    Class attributes:
        name: what actions ask for.
        hints: ids of the actions named at the foot.
    """

    name: ClassVar[str] = ""
    hints: ClassVar[tuple[str, ...]] = ()
    changed: ClassVar[Signal] = Signal()
    counted: ClassVar[Signal] = Signal()

    def __init__(self, parts: SupervisionParts, *, empty: str) -> None:
        super().__init__()
        self.parts = parts
        self.detail = DetailPanel(
            parts.clock, parts.pulse, parts.watch, button=self._button, empty=empty
        )
        self.detail.setMinimumWidth(320)
        self.left = QVBoxLayout()
        self.left.setContentsMargins(0, 0, 0, 0)
        self.left.setSpacing(0)
        self.footer = KeyFooter(parts.runner, self.hints)
        self._leaving: list[Callable[[], object]] = []
        self._lay_out()

    @property
    def record(self) -> Any:
        """What is chosen here, None for nothing."""
        return None

    @property
    def count(self) -> int | None:
        """What the tab counts, None for nothing."""
        return None

    def target(self) -> Target | None:
        """Return the case and unit of what is chosen."""
        return None

    def targets(self) -> list[Target]:
        """Return what a batch would touch."""
        one = self.target()
        return [] if one is None else [one]

    def describe(self) -> Detail | None:
        """Return what the panel says about what is chosen."""
        return None

    def refresh(self) -> None:
        """Ask anew what is not in the picture."""

    def begin(self) -> None:
        """Choose the first of the list where nothing is chosen."""

    def step(self, by: int) -> None:
        """Go down the list, or up."""

    def turn(self, by: int) -> None:
        """Go to the side, where there is one."""

    def tick(self) -> None:
        """Let time pass."""

    def follow(self) -> None:
        """Show the detail of what is chosen now and tell."""
        self.detail.show_detail(self.describe())
        self.changed.emit()

    def leave_by(self, leave: Callable[[], object]) -> None:
        """Remember how to end listening."""
        self._leaving.append(leave)

    def ask(
        self,
        query: Query,
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Ask the database; nothing is answered once the page is closed down."""
        ticket = self.parts.queries.ask(query, done=done, failed=failed)
        self._leaving.append(ticket.cancel)

    def close_down(self) -> None:
        """Follow nothing any longer and wait for no answer."""
        for leave in self._leaving:
            leave()
        self._leaving.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the detail less room where there is little; a width set by hand goes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            wide = DETAIL_WIDE if self.width() >= ROOMY else DETAIL_NARROW
            self._splitter.setSizes([self.width() - wide, wide])

    def _button(self, action_id: str, primary: bool) -> QWidget:  # noqa: FBT001 - called by position
        return ActionButton(self.parts.runner, action_id, primary=primary)

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.left, 1)
        column.addWidget(self.footer)
        splitter = self._splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(holder)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)


class TablePage(Page):
    """A page whose list is one table."""

    table: RecordTable

    def take(self, table: RecordTable, *, stale: bool = True) -> None:
        """Take the table in and follow it."""
        self.table = table
        self.left.addWidget(table, 1)
        self.setFocusProxy(table)
        table.chosen.connect(self.follow)
        for signal in (table.rows.rowsInserted, table.rows.rowsRemoved):
            signal.connect(lambda *_how: self.counted.emit())
        table.rows.dataChanged.connect(self._on_data)
        self.leave_by(table.close_down)
        if stale:
            self._overlay = StaleOverlay(table, self.parts.watch)

    @property
    @override
    def record(self) -> Any:
        return self.table.entity

    @property
    @override
    def count(self) -> int | None:
        return self.table.rows.rowCount()

    @override
    def begin(self) -> None:
        self.table.choose_first()

    def step(self, by: int) -> None:
        """Go down the list, or up."""
        self.table.step(by)

    def tick(self) -> None:
        """Let time pass."""
        self.table.tick()

    def _on_data(self, top: Any, bottom: Any, *_roles: object) -> None:
        here = self.table.currentIndex().row()
        if top.row() <= here <= bottom.row():
            self.detail.show_detail(self.describe())


class Asked:
    """A table of a page filled by a question; says in it what came of asking."""

    def __init__(
        self,
        page: Page,
        key_of: Callable[[Any], Any],
        told: Callable[[str], object],
    ) -> None:
        self.rows: Table[Any, Any] = Table(key_of)
        self._page, self._told = page, told
        self.known = False

    def ask(
        self, query: Query, *, read: Callable[[Any], Sequence[Any]] = tuple
    ) -> None:
        """Ask; the rows are replaced by the answer."""

        def done(answer: Any) -> None:
            self.known = True
            self._told("")
            self.rows.replace(read(answer))

        def failed(error: Exception) -> None:
            self._told(refusal_words(error))

        self._page.ask(query, done, failed)
