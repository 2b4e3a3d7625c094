"""The supervision workspace: eight pages behind one row of tabs (6.8.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from console.views.shared.chips import ChipBar, ChipFace
from console.views.supervision.actions import (
    PAGES,
    SCOPE,
    group_actions,
    moving_actions,
    order_actions,
)
from console.views.supervision.acts_group import GroupActs
from console.views.supervision.acts_orders import OrderActs
from console.views.supervision.files_page import FilesPage
from console.views.supervision.group_page import GroupPage
from console.views.supervision.hour_page import HourPage
from console.views.supervision.orders_page import OrdersPage
from console.views.supervision.parts import Hands
from console.views.supervision.records_pages import (
    AppealsPage,
    FilingsPage,
    RecordsPage,
)
from console.views.supervision.specials_page import SpecialsPage
from console.views.work.sender import Sender

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from console.views.supervision.page import Page
    from console.views.supervision.parts import SupervisionParts

PAGE, RECORD, LINKED = "supervision.page", "supervision.record", "supervision.linked"
ASKING = {
    "filings": "filings",
    "appeals": "appeals",
    "group": "group",
    "agenda": "group",
}
"""Which page asks again when the feed names a delta."""
_INKS = {"hour": "severity_text_near", "orders": "severity_text_supervised"}


class SupervisionWorkspace(QWidget):
    """Tabs 1 to 8; ``show_order`` brings an order to the front by number or id."""

    def __init__(self, parts: SupervisionParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        sender = Sender(parts, self)
        self._hands = Hands(
            parts=parts, sender=sender, window=self, refresh=self.refresh
        )
        self._add_actions()
        kinds = (
            OrdersPage, HourPage, FilesPage, SpecialsPage, GroupPage, RecordsPage,
            FilingsPage, AppealsPage,
        )  # fmt: skip
        self.pages: dict[str, Page] = {kind.name: kind(parts) for kind in kinds}
        faces = [
            ChipFace(
                id=name,
                title=f"{n} {QCoreApplication.translate('Actions', title)}",
                ink=_INKS.get(name, "text_primary"),
            )
            for n, (name, title) in enumerate(PAGES, start=1)
        ]
        self.tabs = ChipBar(faces, parts.watch)
        self.stack = QStackedWidget()
        self._lay_out()
        parts.pulse.beat.connect(self._on_beat)
        parts.watch.changed.connect(self._tell)
        parts.changes.connect(self._on_changes)
        self.open_page("orders")
        self._count()

    @property
    def page(self) -> Page:
        """The page in front."""
        return self.pages[self.tabs.current or "orders"]

    def open_page(self, name: str) -> Page:
        """Bring a page to the front, ask its questions, give it the focus."""
        self.tabs.mark(name)
        page = self.pages[name]
        self.stack.setCurrentWidget(page)
        page.refresh()
        page.begin()
        page.setFocus()
        self._tell()
        return page

    def show_order(self, order: str) -> bool:
        """Choose an order by number or id on the board; False when it is not there."""
        page = self.open_page("orders")
        return isinstance(page, OrdersPage) and page.show_order(order)

    def refresh(self) -> None:
        """Ask the questions of the page in front anew."""
        self.page.refresh()

    def close_down(self) -> None:
        """Follow nothing any longer."""
        for page in self.pages.values():
            page.close_down()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_down()
        super().closeEvent(event)

    def _add_actions(self) -> None:
        orders = OrderActs(self._hands, lambda: self.page)
        group = GroupActs(self._hands, lambda: self.page, self._group)
        moves = {
            "next": lambda: self.page.step(1),
            "previous": lambda: self.page.step(-1),
            "left": lambda: self.page.turn(-1),
            "right": lambda: self.page.turn(1),
            "by_age": self._by_age,
            "refresh": self.refresh,
        }
        self._parts.runner.table.add(
            *moving_actions(self.open_page, moves),
            *order_actions(orders),
            *group_actions(group, orders),
        )

    def _group(self) -> GroupPage:
        page = self.pages["group"]
        assert isinstance(page, GroupPage)  # noqa: S101 - built above
        return page

    def _by_age(self) -> None:
        page = self.open_page("orders")
        if isinstance(page, OrdersPage):
            page.sort_by_age()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)
        self.tabs.chosen.connect(self.open_page)
        self.setFocusProxy(self.stack)
        for page in self.pages.values():
            self.stack.addWidget(page)
            page.changed.connect(self._tell)
            page.counted.connect(self._count)

    def _tell(self) -> None:
        page = self.stack.currentWidget()
        if page is not self.page:
            return
        self._parts.runner.context.update(
            {
                PAGE: self.page.name,
                RECORD: (self.page.record, len(self.page.targets())),
                LINKED: self._parts.watch.linked,
            }
        )

    def _count(self) -> None:
        counts = {name: page.count for name, page in self.pages.items()}
        self.tabs.set_counts({n: c for n, c in counts.items() if c is not None})

    def _on_changes(self, changes: Any) -> None:
        """Ask again where something was told that the picture does not hold."""
        told = {page for name, page in ASKING.items() if name in changes.deltas}
        if changes.snapshot:
            told.add(self.page.name)
        for name in told:
            self.pages[name].refresh()

    def _on_beat(self) -> None:
        if self.isVisible():
            self.page.tick()


WORKSPACE_ID = SCOPE
