"""The object the map page talks to."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QObject, Signal, Slot


class MapBridge(QObject):
    """Batches go in by ``batch``; what people do on the page comes back as calls."""

    batch: ClassVar[Signal] = Signal(str)
    described: ClassVar[Signal] = Signal(float, str)

    ready_heard: ClassVar[Signal] = Signal()
    draw_heard: ClassVar[Signal] = Signal(int)
    paint_heard: ClassVar[Signal] = Signal(int)
    case_heard: ClassVar[Signal] = Signal(int)
    area_heard: ClassVar[Signal] = Signal(int)
    point_heard: ClassVar[Signal] = Signal(float, float)
    view_heard: ClassVar[Signal] = Signal(float, float, float, float)
    layer_heard: ClassVar[Signal] = Signal(str, bool)
    question_heard: ClassVar[Signal] = Signal(int)

    @Slot()
    def page_ready(self) -> None:
        """The page's script runs and listens."""
        self.ready_heard.emit()

    @Slot(int)
    def drawn(self, revision: int) -> None:
        """The batch is drawn and the next may come."""
        self.draw_heard.emit(revision)

    @Slot(int)
    def painted(self, revision: int) -> None:
        """Everything up to this batch is on the screen."""
        self.paint_heard.emit(revision)

    @Slot(float)
    def case_clicked(self, case_id: float) -> None:
        """A case was clicked; numbers of a page are floats."""
        self.case_heard.emit(int(case_id))

    @Slot(float)
    def area_clicked(self, area_id: float) -> None:
        """An area was clicked, beside any case."""
        self.area_heard.emit(int(area_id))

    @Slot(float, float)
    def point_clicked(self, lon: float, lat: float) -> None:
        """Any click, in the datum of the base map."""
        self.point_heard.emit(lon, lat)

    @Slot(float, float, float, float)
    def view_moved(self, west: float, south: float, east: float, north: float) -> None:
        """The view came to rest, in the datum of the base map."""
        self.view_heard.emit(west, south, east, north)

    @Slot(str, bool)
    def layer_toggled(self, layer: str, visible: bool) -> None:  # noqa: FBT001 - called by the page, by position
        """A layer was switched on or off in the layer bar."""
        self.layer_heard.emit(layer, visible)

    @Slot(float)
    def describe(self, case_id: float) -> None:
        """The pointer rests on a case and the page wants its words."""
        self.question_heard.emit(int(case_id))
