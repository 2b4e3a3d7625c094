"""The map of the district over the strip of the day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from console.maps.marks import Shading
from console.maps.mbtiles import MbTilesError
from console.views.dispatch.base_map_sheet import (
    BaseMapSheet,
    keep_choice,
    read_choice,
)
from console.views.dispatch.flow_watch import FlowWatch
from console.views.dispatch.map_feed import MapFeed
from console.views.shared.arrivals_strip import ArrivalsStrip
from console.views.shared.labels import words
from console.views.shared.stale_overlay import StaleOverlay
from console.views.work.catalogue_words import major_words

if TYPE_CHECKING:
    from console.domain.records.case import CaseRecord
    from console.store.queue import CaseQueue
    from console.views.dispatch.base_map_sheet import BaseChoice
    from console.views.dispatch.focus import CaseFocus
    from console.views.dispatch.parts import DispatchParts
    from console.views.dispatch.queue_pane import QueuePane

Bounds = tuple[float, float, float, float]
_STRIP_HEIGHT = 190
_CLOSE_ZOOM = 16.0


class MapPane(QWidget):
    """Selecting here selects in the queue, and the other way round."""

    def __init__(
        self,
        parts: DispatchParts,
        queue: CaseQueue,
        focus: CaseFocus,
        queue_pane: QueuePane,
    ) -> None:
        super().__init__()
        self._parts, self._focus, self._queue_pane = parts, focus, queue_pane
        self._bounds: Bounds | None = None
        self._feed: MapFeed | None = None
        self._shading = Shading.OPEN
        self.narrow_button = _tool(self.tr("只列视野内"), "Shift+V")
        self.narrow_button.setCheckable(True)
        self.shading_button = _tool("", "Shift+S")
        self.base_button = _tool(self.tr("底图设置"), "Shift+B")
        self.fit_button = _tool(self.tr("全区"), "0")
        self.strip = ArrivalsStrip(switch=parts.switch, watch=parts.watch)
        self._strip_overlay = StaleOverlay(self.strip, parts.watch)
        self._flow = FlowWatch(parts, queue, self.strip)
        self._lay_out()
        self._connect()
        self.shade(Shading.OPEN)
        if parts.grid_map is not None:
            self._feed = MapFeed(parts, queue, parts.grid_map)
            self._use_base(read_choice(parts.memory), keep=False)

    def narrow(self, on: bool) -> None:  # noqa: FBT001 - a slot
        """List only the cases in the part of the map in view, or all again."""
        self.narrow_button.setChecked(on)
        reading = self._queue_pane.reading
        if not on or self._bounds is None:
            reading.narrow("view", None)
            return
        reading.narrow("view", partial(_is_inside, self._bounds))

    def toggle_narrow(self) -> None:
        """Switch the filter to the view, for the key."""
        self.narrow(not self.narrow_button.isChecked())

    def shade(self, kind: Shading, matter_code: str = "", title: str = "") -> None:
        """Shade areas by open cases, overdue ones, or those of one class."""
        self._shading = kind
        names = {
            Shading.OPEN: self.tr("在办"),
            Shading.OVERDUE: self.tr("超时"),
            Shading.CLASS: title,
        }
        said = self.tr("着色：%1").replace("%1", names[kind])
        self.shading_button.setText(said)
        if self._parts.grid_map is not None:
            self._parts.grid_map.set_shading(kind, matter_code)

    def shading_menu(self) -> QMenu:
        """Return the menu of shadings: open, overdue, and every class there is."""
        menu = QMenu(self)
        for kind, said in (
            (Shading.OPEN, self.tr("在办案件数")),
            (Shading.OVERDUE, self.tr("超时案件数")),
        ):
            entry = menu.addAction(said)
            entry.setObjectName(kind.value)
            entry.triggered.connect(partial(self._on_shading, kind, "", ""))
        menu.addSeparator()
        for prefix, title in self._classes():
            entry = menu.addAction(title)
            entry.setObjectName(prefix)
            entry.triggered.connect(
                partial(self._on_shading, Shading.CLASS, prefix, title)
            )
        return menu

    def open_shading(self) -> QMenu:
        """Open the menu of shadings, for the key and the button."""
        menu = self.shading_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        at = QPoint(0, self.shading_button.height())
        menu.popup(self.shading_button.mapToGlobal(at))
        menu.setActiveAction(menu.actions()[0])
        return menu

    def open_base(self) -> BaseMapSheet:
        """Ask for the base map."""
        sheet = BaseMapSheet(read_choice(self._parts.memory), self.window())
        sheet.sent.connect(lambda: self._on_base(sheet))
        sheet.open()
        return sheet

    def fit(self) -> None:
        """Show the whole district."""
        if self._parts.grid_map is not None:
            self._parts.grid_map.fit()

    def centre(self) -> None:
        """Bring the current case to the middle of the map."""
        case, grid_map = self._focus.case, self._parts.grid_map
        if case is None or case.lon is None or case.lat is None or grid_map is None:
            self._parts.messages.say(self.tr("本案没有位置"))
            return
        grid_map.centre_on(case.lon, case.lat, _CLOSE_ZOOM)

    def focus_map(self) -> None:
        """Give the keyboard to the map: arrows move it, + and - scale it."""
        if self._parts.grid_map is not None:
            self._parts.grid_map.setFocus()

    def close_down(self) -> None:
        """Follow nothing any longer."""
        self._flow.close_down()
        if self._feed is not None:
            self._feed.close_down()

    def _on_shading(
        self,
        kind: Shading,
        code: str,
        title: str,
        _on: bool = False,  # noqa: FBT001, FBT002 - a slot
    ) -> None:
        self.shade(kind, code, title)

    def _on_base(self, sheet: BaseMapSheet) -> None:
        try:
            self._use_base(sheet.choice(), keep=True)
        except (MbTilesError, ValueError, OSError) as error:
            sheet.refuse(self.tr("不能用这个底图：%1").replace("%1", str(error)))
        else:
            sheet.accept()

    def _use_base(self, choice: BaseChoice, *, keep: bool) -> None:
        grid_map = self._parts.grid_map
        if keep:
            if grid_map is not None:
                grid_map.set_base(choice.base())
            keep_choice(self._parts.memory, choice)
            return
        try:
            if grid_map is not None and choice.base() is not None:
                grid_map.set_base(choice.base())
        except (MbTilesError, ValueError, OSError) as error:
            said = self.tr("底图没有打开：%1").replace("%1", str(error))
            self._parts.messages.say(said)

    def _lay_out(self) -> None:
        bar = QWidget()
        bar.setObjectName("map_bar")
        line = QHBoxLayout(bar)
        line.setContentsMargins(10, 4, 10, 4)
        line.setSpacing(6)
        for button in (
            self.narrow_button,
            self.shading_button,
            self.base_button,
            self.fit_button,
        ):
            line.addWidget(button)
        line.addStretch(1)
        self._bar = bar
        split = QSplitter(Qt.Orientation.Vertical)
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        split.addWidget(self._upper())
        split.addWidget(self.strip)
        split.setStretchFactor(0, 1)
        split.setSizes([10_000, _STRIP_HEIGHT])
        self.strip.setMinimumHeight(120)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(split, 1)

    def _upper(self) -> QWidget:
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        if self._parts.grid_map is not None:
            column.addWidget(self._parts.grid_map, 1)
        else:
            said = self.tr("这台机器没有地图组件，其余功能照常")
            label = words(said, "secondary")
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label, 1)
        return upper

    def _connect(self) -> None:
        self.narrow_button.clicked.connect(self.narrow)
        self.shading_button.clicked.connect(self.open_shading)
        self.base_button.clicked.connect(self.open_base)
        self.fit_button.clicked.connect(self.fit)
        self._focus.moved.connect(self._on_focus)
        grid_map = self._parts.grid_map
        if grid_map is not None:
            grid_map.case_selected.connect(
                lambda case_id: self._focus.choose([case_id])
            )
            grid_map.view_changed.connect(self._on_view)
            self._on_focus()

    def _on_focus(self) -> None:
        if self._parts.grid_map is not None:
            self._parts.grid_map.select_case(self._focus.case_id)

    def _on_view(self, west: float, south: float, east: float, north: float) -> None:
        self._bounds = (west, south, east, north)
        if self.narrow_button.isChecked():
            self.narrow(True)

    def _classes(self) -> list[tuple[str, str]]:
        """Return the major classes of the catalogue: code prefix and name."""
        found = {
            item.kind + item.major_code: major_words(item)
            for item in self._parts.picture.catalogue
            if item.active
        }
        return sorted(found.items())


def _is_inside(bounds: Bounds, case: CaseRecord) -> bool:
    if case.lon is None or case.lat is None:
        return False
    west, south, east, north = bounds
    return west <= case.lon <= east and south <= case.lat <= north


def _tool(text: str, key: str) -> QToolButton:
    button = QToolButton()
    button.setText(text)
    button.setToolTip(key)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
