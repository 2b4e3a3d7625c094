"""The map with 40,000 cells and 100,000 cases, drawn in software."""

from __future__ import annotations

import json
import os
import random
import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from console.bench.made_city import made_city, middle
from console.bench.measure import Result, median, percentile
from console.domain.states import Severity
from console.maps.marks import MapCase
from console.views.shared.grid_map import GridMap
from console.views.shared.theme import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.records.place import AreaRecord

FIRST_DRAW_LIMIT_S = 2.0
FRAME_LIMIT_MS = 33.0
CHANGE_LIMIT_MS = 250.0
ZOOMS = (13.5, 15.0, 16.5)
_FRAMES = 120
_PATIENCE_MS = 60_000


def measure(side: int = 200, cases: int = 100_000) -> list[Result]:
    """Measure the first draw and the frames of a drag at three scales.

    The first draw runs from handing over areas and cases, with the page loaded, to
    the picture on the screen. A drag moves the map at every frame; the gap between
    frames and the time spent in our script come from the page itself.
    """
    os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu")

    app = QApplication.instance() or QApplication([])
    areas = made_city(side, side, street=side // 4, community=side // 20)
    made = made_cases([area for area in areas if area.tier == "cell"], cases)
    grid_map = GridMap(load("dark").map_tokens())
    grid_map.resize(920, 1080)
    try:
        return _measured(grid_map, areas, made)
    finally:
        grid_map.deleteLater()
        app.sendPostedEvents(grid_map, QEvent.Type.DeferredDelete.value)


def made_cases(cells: list[AreaRecord], count: int, seed: int = 7) -> list[MapCase]:
    """Return cases strewn over the cells, in all open severities."""
    rng = random.Random(seed)
    kinds = list(Severity)[:5]
    weights = (70, 12, 6, 6, 6)
    return [
        _made_case(key, rng.choice(cells), rng.choices(kinds, weights)[0], rng)
        for key in range(1, count + 1)
    ]


def _made_case(
    key: int, cell: AreaRecord, severity: Severity, rng: random.Random
) -> MapCase:
    lon, lat = middle(cell)
    return MapCase(
        id=key,
        lon=lon + rng.uniform(-4e-4, 4e-4),
        lat=lat + rng.uniform(-3e-4, 3e-4),
        severity=severity.value,
        cell_id=cell.id,
        matter_code=f"{rng.randrange(1, 7):02d}01",
    )


def _measured(
    grid_map: GridMap, areas: list[AreaRecord], made: list[MapCase]
) -> list[Result]:
    _wait(grid_map.painted.connect, start=grid_map.show)
    began = time.perf_counter()
    grid_map.set_areas(areas)
    grid_map.apply_cases(made)
    grid_map.fit()
    _wait(grid_map.painted.connect)
    first = time.perf_counter() - began
    results = [
        Result(name="map.first_draw", figure=first, unit="s", limit=FIRST_DRAW_LIMIT_S)
    ]
    for zoom in ZOOMS:
        results += _frames(_pan(grid_map, zoom), zoom)
    return [*results, _change(grid_map, made)]


def _change(grid_map: GridMap, made: list[MapCase]) -> Result:
    """Change 50 cases at once, ten times, each until the picture is on the screen."""
    taken = []
    for turn in range(10):
        severity = Severity.NEAR if turn % 2 else Severity.OVERDUE
        some = made[:50]
        began = time.perf_counter()
        grid_map.apply_cases([replace(case, severity=severity.value) for case in some])
        _wait(grid_map.painted.connect)
        taken.append(1000 * (time.perf_counter() - began))
    return Result(
        name="map.change_50.painted",
        figure=round(median(taken), 1),
        unit="ms",
        limit=CHANGE_LIMIT_MS,
    )


def _frames(record: dict[str, Any], zoom: float) -> list[Result]:
    gaps, spent = record["gaps"], record["spent"]
    figures = {
        "frame_median": median(gaps),
        "frame_p95": percentile(gaps, 0.95),
        "frame_max": max(gaps),
        "script_max": max(spent),
    }
    return [
        Result(
            name=f"map.pan_{zoom:g}.{name}",
            figure=round(figure, 2),
            unit="ms",
            limit=FRAME_LIMIT_MS if name in {"frame_median", "frame_p95"} else None,
        )
        for name, figure in figures.items()
    ]


def _pan(grid_map: GridMap, zoom: float) -> dict[str, Any]:
    """Drag the map at a scale and return the page's own record of it."""
    found: list[str] = []
    page = grid_map.page

    def ask(done: Callable[[], object]) -> None:
        def heard(answer: object) -> None:
            if answer:
                found.append(str(answer))
                done()
            else:
                page.runJavaScript("window.deskRecord || ''", heard)

        page.runJavaScript(
            "window.deskRecord = '';"
            f"desk.fit(); desk.map.setZoom({zoom}, {{animate: false}});"
            f"desk.measurePan({_FRAMES})"
            ".then(record => { window.deskRecord = JSON.stringify(record); }); ''",
            heard,
        )

    _wait(ask)
    return json.loads(found[0])


def _wait(
    listen: Callable[[Callable[..., object]], object],
    start: Callable[[], object] | None = None,
) -> None:
    """Run the event loop until ``listen`` is answered.

    Raises:
        TimeoutError: Nothing came within a minute.
    """
    loop = QEventLoop()
    late = QTimer(singleShot=True, interval=_PATIENCE_MS)
    late.timeout.connect(lambda: loop.exit(1))
    late.start()
    listen(lambda *_: loop.exit(0))
    if start is not None:
        start()
    if loop.exec():
        raise TimeoutError("the map page did not answer")
