"""The grid map: areas shaded by load, cases by state, people by last position."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from console.maps.base_map import AddressBase, BaseMap, FileBase
from console.maps.datum import Datum, stored
from console.maps.marks import Shading
from console.maps.mbtiles import MbTiles
from console.maps.outbox import MapOutbox
from console.maps.scheme import register_scheme
from console.views.shared.map_bridge import MapBridge
from console.views.shared.map_page import MapPage, MapProfile
from console.views.shared.map_texts import map_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from console.domain.clock import Clock
    from console.domain.records.place import AreaRecord
    from console.maps.marks import Backdrop, MapCase, MapPerson

register_scheme()  # Qt wants it before the application object exists

_LOG = logging.getLogger(__name__)
_TICK_MS = 15


class GridMap(QWidget):
    """A folium page fed with changes; places outside are always WGS84 degrees.

    Whatever is set before the page is ready, or while it cannot paint, is kept and
    shown as soon as it can; the page gets one message at a time.
    """

    ready: ClassVar[Signal] = Signal()
    painted: ClassVar[Signal] = Signal(int)
    case_selected: ClassVar[Signal] = Signal(int)
    area_selected: ClassVar[Signal] = Signal(int)
    point_clicked: ClassVar[Signal] = Signal(float, float)
    view_changed: ClassVar[Signal] = Signal(float, float, float, float)
    layer_toggled: ClassVar[Signal] = Signal(str, bool)

    def __init__(
        self,
        tokens: Mapping[str, str],
        *,
        clock: Clock | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._outbox = MapOutbox(clock)
        self._listening = False
        self._in_flight = 0
        self._painted = 0
        # The order matters: the view takes its page with it before the profile goes.
        self._view = QWebEngineView(self)
        self._profile = MapProfile(self)
        self._bridge = MapBridge(self)
        self._page = MapPage(self._profile, self._bridge, parent=self._view)
        self._tick = QTimer(self, singleShot=True, interval=_TICK_MS)
        self._lay_out()
        self._connect()
        self.set_theme(tokens)
        self._tell("texts", texts=map_texts())
        self._page.open()

    @property
    def view(self) -> QWebEngineView:
        """Return the web view, the receiver of keys and clicks."""
        return self._view

    @property
    def page(self) -> MapPage:
        """Return the page, for measuring."""
        return self._page

    @property
    def profile(self) -> MapProfile:
        """Return the page's own profile with its request gate."""
        return self._profile

    @property
    def revision(self) -> int:
        """Return the number of the last batch given to the page."""
        return self._outbox.revision

    @property
    def settled(self) -> bool:
        """Tell whether everything set so far is on the screen."""
        return (
            self._listening
            and not self._tick.isActive()
            and self._painted == self._outbox.revision
        )

    def set_areas(self, records: Iterable[AreaRecord]) -> None:
        """Replace the areas of all tiers."""
        self._outbox.set_areas(records)
        self._wake()

    def set_backdrop(self, features: Iterable[Backdrop]) -> None:
        """Replace the drawn background.

        Kinds: ``park``, ``water`` (rings); ``river``, ``rail``, ``lane``, ``street``,
        ``avenue`` (lines).
        """
        self._outbox.set_backdrop(features)
        self._wake()

    def apply_cases(
        self, present: Iterable[MapCase], absent: Iterable[int] = ()
    ) -> None:
        """Take in cases that are new or changed, and ids of cases that are gone."""
        self._outbox.apply_cases(present, absent)
        self._wake()

    def apply_people(
        self, present: Iterable[MapPerson], absent: Iterable[int] = ()
    ) -> None:
        """Take in units and collectors, and the keys of those who are gone."""
        self._outbox.apply_people(present, absent)
        self._wake()

    def select_case(self, case_id: int | None) -> None:
        """Put the ring with title and countdown on a case, or on none."""
        self._outbox.select(case_id)
        self._wake()

    def select_area(self, area_id: int | None) -> None:
        """Frame an area, or none."""
        self._tell("area", id=area_id)

    def centre_on(self, lon: float, lat: float, zoom: float | None = None) -> None:
        """Move the view to a place; without ``zoom`` the scale stays."""
        self._tell("view", place=self._shown(lon, lat), zoom=zoom)

    def show_bounds(self, west: float, south: float, east: float, north: float) -> None:
        """Move and scale the view so that it holds these bounds."""
        west, south = self._shown(west, south)
        east, north = self._shown(east, north)
        self._tell("view", bounds=[[south, west], [north, east]])

    def fit(self) -> None:
        """Move and scale the view so that it holds all areas."""
        self._tell("view")

    def set_shading(self, kind: Shading | str, matter_code: str = "") -> None:
        """Shade areas by open cases, overdue ones, or those whose code begins so."""
        self._tell("shading", kind=str(Shading(kind)), matter=matter_code)

    def set_layers(self, **visible: bool) -> None:
        """Switch layers: ``heat``, ``cases``, ``people``, ``base``."""
        self._tell("layers", layers=visible)

    def set_base(self, base: BaseMap | None) -> None:
        """Put another base map below, or none.

        Raises:
            MbTilesError: The file holds no picture tiles; the old base stays.
        """
        tiles = MbTiles(base.path) if isinstance(base, FileBase) else None
        handler = self._profile.handler
        if handler.tiles is not None:
            handler.tiles.close()
        handler.tiles = tiles
        hosts = base.hosts if isinstance(base, AddressBase) else frozenset()
        self._profile.gate.hosts = hosts
        datum = Datum.WGS84 if base is None else base.datum
        self._outbox.set_base(datum, _base_fact(base, tiles, self.revision))
        self._wake()

    def set_theme(self, tokens: Mapping[str, str]) -> None:
        """Draw with other colours: token to ``#rrggbb``."""
        self._tell("theme", tokens=dict(tokens))

    def set_stale(self, stale: bool) -> None:  # noqa: FBT001 - a plain setter
        """Hatch the map and hide its figures while the data may be out of date."""
        self._tell("stale", stale=stale)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._tell("texts", texts=map_texts())

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._view)
        self._view.setPage(self._page)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.ready_heard.connect(self._on_page_ready)
        bridge.draw_heard.connect(self._on_drawn)
        bridge.paint_heard.connect(self._on_painted)
        bridge.case_heard.connect(self.case_selected)
        bridge.area_heard.connect(self.area_selected)
        bridge.layer_heard.connect(self._on_layer_toggled)
        bridge.point_heard.connect(self._on_point_clicked)
        bridge.view_heard.connect(self._on_view_moved)
        bridge.question_heard.connect(self._on_question)
        self._page.renderProcessTerminated.connect(self._on_page_lost)
        self._tick.timeout.connect(self._send)

    def _tell(self, name: str, **fact: Any) -> None:
        self._outbox.tell(name, **fact)
        self._wake()

    def _wake(self) -> None:
        if self._listening and not self._in_flight and not self._tick.isActive():
            self._tick.start()

    def _send(self) -> None:
        batch = self._outbox.take()
        if batch is None:
            return
        self._profile.handler.blobs = self._outbox.blobs
        self._in_flight = self._outbox.revision
        self._bridge.batch.emit(batch)

    def _on_page_ready(self) -> None:
        self._listening = True
        self._in_flight = 0
        self._outbox.restart()
        self._wake()
        self.ready.emit()

    def _on_drawn(self, _revision: int) -> None:
        self._in_flight = 0
        if self._outbox.waiting:
            self._wake()

    def _on_painted(self, revision: int) -> None:
        self._painted = revision
        self.painted.emit(revision)

    def _on_page_lost(self, *_how: object) -> None:
        _LOG.warning("the map page was lost; it is loaded again")
        self._listening = False
        QTimer.singleShot(0, self._page, self._page.open)

    def _on_layer_toggled(self, layer: str, visible: bool) -> None:  # noqa: FBT001 - a slot
        self._outbox.remember_layer(layer, visible=visible)
        self.layer_toggled.emit(layer, visible)

    def _on_point_clicked(self, lon: float, lat: float) -> None:
        self.point_clicked.emit(*stored(lon, lat, self._outbox.datum))

    def _on_view_moved(
        self, west: float, south: float, east: float, north: float
    ) -> None:
        datum = self._outbox.datum
        low, high = stored(west, south, datum), stored(east, north, datum)
        self.view_changed.emit(*low, *high)

    def _on_question(self, case_id: int) -> None:
        case = self._outbox.cases.get(case_id)
        if case is not None:
            self._bridge.described.emit(case_id, case.title)

    def _shown(self, lon: float, lat: float) -> tuple[float, float]:
        return self._outbox.place(lon, lat)


def _base_fact(
    base: BaseMap | None, tiles: MbTiles | None, revision: int
) -> dict[str, Any]:
    if isinstance(base, AddressBase):
        return {
            "address": base.address,
            "subdomains": base.names,
            "min_zoom": base.min_zoom,
            "max_zoom": base.max_zoom,
            "notice": base.notice,
        }
    if tiles is None:
        return {"address": ""}
    return {
        "address": f"desk://tiles/{{z}}/{{x}}/{{y}}?{revision}",
        "min_zoom": tiles.min_zoom,
        "max_zoom": tiles.max_zoom,
        "notice": tiles.notice,
    }
