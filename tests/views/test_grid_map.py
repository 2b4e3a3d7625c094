"""Tests for console.views.shared.grid_map: the page itself, seen and clicked."""

from __future__ import annotations

import json
import logging
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
import shiboken6
from PySide6.QtCore import QBuffer, QEvent, QIODevice, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtNetwork import QHostAddress, QTcpServer

from console.bench.made_city import made_city, middle
from console.domain.clock import DrivenClock
from console.domain.coordinates import wgs84_to_gcj02
from console.maps.base_map import AddressBase, FileBase
from console.maps.datum import Datum
from console.maps.marks import Backdrop, MapCase, MapPerson, PersonKind, Shading
from console.maps.mbtiles import MbTilesError
from console.views.shared.grid_map import GridMap
from console.views.shared.theme import load

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TOKENS = load("dark").map_tokens()


@pytest.fixture(scope="module")
def city():
    return made_city(16, 16, street=8, community=4)


@pytest.fixture(scope="module")
def cells(city):
    return [area for area in city if area.tier == "cell"]


@pytest.fixture
def grid_map(qtbot, caplog):
    grid_map = GridMap(TOKENS, clock=DrivenClock(NOW))
    grid_map.resize(640, 640)
    grid_map.show()
    yield grid_map
    grid_map.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(grid_map))
    complaints = [r.getMessage() for r in caplog.records if r.levelno > logging.INFO]
    assert complaints == []


def case_in(cell, key, severity="near", **more):
    lon, lat = middle(cell)
    title = more.pop("title", "路面塌陷")
    return MapCase(
        id=key,
        lon=lon,
        lat=lat,
        severity=severity,
        title=title,
        cell_id=cell.id,
        **more,
    )


def painted(qtbot, grid_map):
    """Wait until everything set so far is on the screen."""
    qtbot.waitUntil(lambda: grid_map.settled)


def ask(qtbot, grid_map, script):
    """Return the value of an expression in the page."""
    found = []
    grid_map.page.runJavaScript(f"JSON.stringify({script})", found.append)
    qtbot.waitUntil(lambda: bool(found))
    return json.loads(found[0])


def spot_of(qtbot, grid_map, lon, lat):
    x, y = ask(
        qtbot,
        grid_map,
        f"(p => [p.x, p.y])(desk.map.latLngToContainerPoint([{lat}, {lon}]))",
    )
    return QPoint(round(x), round(y))


def click(qtbot, grid_map, spot):
    target = grid_map.view.focusProxy()
    qtbot.mouseMove(target, spot)
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=spot)


def colours_near(grid_map, spot, reach=9):
    image = grid_map.grab().toImage()
    return {
        image.pixelColor(spot.x() + x, spot.y() + y).name()
        for x in range(-reach, reach + 1)
        for y in range(-reach, reach + 1)
    }


def test_that_the_page_asks_nothing_outside_its_own_scheme(qtbot, grid_map, city):
    asked = []
    grid_map.profile.gate.requested.connect(lambda *what: asked.append(what))
    grid_map.set_areas(city)
    grid_map.fit()
    painted(qtbot, grid_map)
    assert {scheme for scheme, _ in asked} == {"desk"}
    assert len(asked) >= 10


def test_that_what_is_set_before_the_page_is_ready_is_shown(
    qtbot, grid_map, city, cells
):
    grid_map.set_areas(city)
    grid_map.apply_cases([case_in(cells[40], 7, "overdue")])
    grid_map.fit()
    assert not grid_map.settled
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, *middle(cells[40]))
    assert TOKENS["severity_overdue"] in colours_near(grid_map, spot)


@pytest.mark.parametrize(
    "severity", ["on_time", "near", "overdue", "supervised", "joint"]
)
def test_that_each_severity_is_drawn_in_its_colour(
    qtbot, grid_map, city, cells, severity
):
    grid_map.set_areas(city)
    grid_map.apply_cases([case_in(cells[100], 1, severity)])
    grid_map.fit()
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, *middle(cells[100]))
    seen = colours_near(grid_map, spot)
    assert TOKENS[f"severity_{severity}"] in seen


def test_that_a_click_on_a_case_selects_it(qtbot, grid_map, city, cells):
    grid_map.set_areas(city)
    grid_map.apply_cases([case_in(cells[40], 7), case_in(cells[90], 8)])
    grid_map.fit()
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, *middle(cells[90]))
    with qtbot.waitSignal(grid_map.case_selected) as selected:
        click(qtbot, grid_map, spot)
    assert selected.args == [8]


def test_that_a_click_beside_cases_selects_the_cell_and_tells_the_place(
    qtbot, grid_map, city, cells
):
    grid_map.set_areas(city)
    grid_map.apply_cases([case_in(cells[40], 7)])
    grid_map.fit()
    painted(qtbot, grid_map)
    lon, lat = middle(cells[90])
    spot = spot_of(qtbot, grid_map, lon, lat)
    with (
        qtbot.waitSignal(grid_map.area_selected) as chosen,
        qtbot.waitSignal(grid_map.point_clicked) as pointed,
    ):
        click(qtbot, grid_map, spot)
    assert chosen.args == [cells[90].id]
    assert pointed.args == pytest.approx([lon, lat], abs=2e-4)


def test_that_changes_reach_the_picture_and_the_counts(qtbot, grid_map, city, cells):
    first = case_in(cells[40], 7)
    grid_map.set_areas(city)
    grid_map.apply_cases([first, case_in(cells[40], 8)])
    grid_map.fit()
    painted(qtbot, grid_map)
    grid_map.apply_cases([replace(first, severity="overdue")], [8])
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, *middle(cells[40]))
    seen = colours_near(grid_map, spot)
    assert TOKENS["severity_overdue"] in seen
    assert TOKENS["severity_near"] not in seen
    for area in (cells[40].id, city[0].id):
        place = f"desk.world.areas.indexOf.get({area})"
        assert ask(qtbot, grid_map, f"desk.world.areas.open({place})") == 1
        assert ask(qtbot, grid_map, f"desk.world.areas.overdue({place})") == 1


def test_that_a_small_change_paints_the_same_picture_as_drawing_all_anew(
    qtbot, grid_map, city, cells
):
    grid_map.set_areas(city)
    grid_map.apply_cases(case_in(cells[key], key, "joint") for key in range(1, 200, 3))
    grid_map.fit()
    painted(qtbot, grid_map)
    grid_map.apply_cases([case_in(cells[101], 500, "overdue")], [4, 70])
    painted(qtbot, grid_map)
    patched = grid_map.grab().toImage()
    grid_map.select_area(None)
    painted(qtbot, grid_map)
    assert largest_difference(grid_map.grab().toImage(), patched) <= 12


def largest_difference(one, other):
    """Return how far two pictures differ at most, of 255; rims blend a little."""
    pixels = [
        np.frombuffer(image.constBits(), np.uint8).astype(int) for image in (one, other)
    ]
    return int(abs(pixels[0] - pixels[1]).max())


def test_that_many_changes_in_a_row_are_one_message(qtbot, grid_map, city, cells):
    grid_map.set_areas(city)
    painted(qtbot, grid_map)
    before = grid_map.revision
    for key in range(100):
        grid_map.apply_cases([case_in(cells[key], key + 1)])
    painted(qtbot, grid_map)
    assert grid_map.revision == before + 1
    assert ask(qtbot, grid_map, "desk.world.cases.slotOf.size") == 100


def test_that_every_picture_shows_what_was_announced_as_painted(
    qtbot, grid_map, city, cells
):
    grid_map.set_areas(city)
    grid_map.fit()
    grid_map.apply_cases([case_in(cells[90], 1)])
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, *middle(cells[90]))
    for severity in ("overdue", "joint", "near", "supervised", "overdue", "on_time"):
        grid_map.apply_cases([case_in(cells[90], 1, severity)])
        painted(qtbot, grid_map)
        assert TOKENS[f"severity_{severity}"] in colours_near(grid_map, spot)


def test_that_dense_cases_fold_into_counts_and_unfold_when_near(
    qtbot, grid_map, city, cells
):
    grid_map.set_areas(city)
    grid_map.apply_cases(case_in(cells[key % 256], key) for key in range(1, 3001))
    grid_map.fit()
    painted(qtbot, grid_map)
    assert ask(qtbot, grid_map, "desk.canvas.plan.fold") is True
    lon, lat = middle(cells[90])
    grid_map.centre_on(lon, lat, 17)
    painted(qtbot, grid_map)
    assert ask(qtbot, grid_map, "desk.canvas.plan.fold") is False


def test_that_a_case_outside_every_cell_is_seen_and_clicked_even_among_counts(
    qtbot, grid_map, city, cells
):
    lon, lat = middle(cells[90])
    stray = MapCase(id=9000, lon=lon, lat=lat, severity="overdue")
    grid_map.set_areas(city)
    grid_map.apply_cases(case_in(cells[key % 80], key) for key in range(1, 3001))
    grid_map.apply_cases([stray])
    grid_map.fit()
    painted(qtbot, grid_map)
    assert ask(qtbot, grid_map, "desk.canvas.plan.fold") is True
    spot = spot_of(qtbot, grid_map, lon, lat)
    assert TOKENS["severity_overdue"] in colours_near(grid_map, spot, 3)
    with qtbot.waitSignal(grid_map.case_selected) as selected:
        click(qtbot, grid_map, spot)
    assert selected.args == [9000]


def test_that_cases_are_shown_without_any_area(qtbot, grid_map):
    grid_map.apply_cases(
        MapCase(id=key, lon=116.4, lat=39.9, severity="joint") for key in range(1, 3000)
    )
    grid_map.centre_on(116.4, 39.9, 15)
    painted(qtbot, grid_map)
    assert TOKENS["severity_joint"] in colours_near(grid_map, QPoint(320, 320))


def test_that_the_tier_follows_the_scale(qtbot, grid_map, city):
    grid_map.set_areas(city)
    lon, lat = middle(city[0])
    names = []
    for zoom in (6, 11, 12, 16):
        grid_map.centre_on(lon, lat, zoom)
        painted(qtbot, grid_map)
        names.append(
            ask(qtbot, grid_map, "desk.world.areas.tiers[desk.canvas.plan.tier].name")
        )
    assert names[0] == "district"
    assert names[-1] == "cell"
    assert len(set(names)) >= 3


def test_that_the_ring_names_the_case_and_counts_down_from_its_clock(
    qtbot, grid_map, city, cells
):
    due_at = NOW + timedelta(minutes=18, seconds=42)
    markup = case_in(cells[90], 3, title="<b>塌陷</b>", due_at=due_at)
    grid_map.set_areas(city)
    grid_map.apply_cases([markup])
    grid_map.select_case(3)
    grid_map.fit()
    painted(qtbot, grid_map)
    label = ask(qtbot, grid_map, "document.querySelector('.desk-label').textContent")
    assert label.startswith("<b>塌陷</b> 00:18:4")
    assert (
        ask(qtbot, grid_map, "document.querySelectorAll('.desk-label b').length") == 0
    )
    grid_map.apply_cases([], [3])
    painted(qtbot, grid_map)
    assert ask(qtbot, grid_map, "document.querySelector('.desk-ring').hidden") is True


def test_that_a_blind_map_shows_no_colour_of_state_and_no_figure(
    qtbot, grid_map, city, cells
):
    grid_map.set_areas(city)
    grid_map.apply_cases([case_in(cells[90], 1, "on_time")])
    grid_map.select_case(1)
    grid_map.fit()
    painted(qtbot, grid_map)
    assert TOKENS["severity_on_time"] in every_colour(grid_map)
    grid_map.set_stale(True)
    painted(qtbot, grid_map)
    green = QColor(TOKENS["severity_on_time"]).hslHue()
    assert not [c for c in every_colour(grid_map) if is_vivid(c, green)]
    grid_map.set_stale(False)
    painted(qtbot, grid_map)
    assert TOKENS["severity_on_time"] in every_colour(grid_map)


def every_colour(grid_map):
    image = grid_map.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(image.constBits()).cast("I")
    return {QColor.fromRgb(pixel & 0xFFFFFF).name() for pixel in set(pixels)}


def is_vivid(name, hue):
    colour = QColor(name)
    near = abs(colour.hslHue() - hue) < 12
    return near and colour.hslSaturation() > 90 and colour.lightness() > 80


def test_that_shading_follows_open_overdue_and_a_chosen_class(
    qtbot, grid_map, city, cells
):
    grid_map.set_areas(city)
    grid_map.apply_cases(
        [
            case_in(cells[0], 1, "on_time", matter_code="0101"),
            case_in(cells[1], 2, "overdue", matter_code="0201"),
            case_in(cells[2], 3, "near", matter_code="0102"),
        ]
    )
    shaded = {}
    for kind, code in (
        (Shading.OPEN, ""),
        (Shading.OVERDUE, ""),
        (Shading.CLASS, "01"),
    ):
        grid_map.set_shading(kind, code)
        painted(qtbot, grid_map)
        shaded[kind] = [
            ask(qtbot, grid_map, f"desk.world.areas.value({place}, '{kind}')")
            for place in (f"desk.world.areas.indexOf.get({c.id})" for c in cells[:3])
        ]
    assert shaded == {
        Shading.OPEN: [1, 1, 1],
        Shading.OVERDUE: [0, 1, 0],
        Shading.CLASS: [1, 0, 1],
    }


def test_that_the_words_of_a_case_appear_under_the_pointer(
    qtbot, grid_map, city, cells
):
    grid_map.set_areas(city)
    grid_map.apply_cases([case_in(cells[90], 1, title="井盖丢失 <i>")])
    grid_map.fit()
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, *middle(cells[90]))
    hint = "document.querySelector('.desk-hint').textContent"
    qtbot.mouseMove(grid_map.view.focusProxy(), spot + QPoint(40, 40))
    qtbot.mouseMove(grid_map.view.focusProxy(), spot)
    qtbot.waitUntil(lambda: ask(qtbot, grid_map, hint) == "井盖丢失 <i>")


def test_that_a_drag_shows_new_ground_like_a_map_drawn_there(
    qtbot, grid_map, city, cells
):
    lon, lat = middle(cells[120])
    grid_map.set_areas(city)
    grid_map.apply_cases(case_in(cell, cell.id, "joint") for cell in cells[::2])
    grid_map.centre_on(lon, lat, 17)
    painted(qtbot, grid_map)
    target = grid_map.view.focusProxy()
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=QPoint(500, 500))
    for step in range(1, 31):
        qtbot.mouseMove(target, QPoint(500 - 12 * step, 500 - 9 * step))
    with qtbot.waitSignal(grid_map.view_changed):
        qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=QPoint(140, 230))
    assert ask(qtbot, grid_map, "desk.canvas.strips") > 0
    grid_map.apply_cases([case_in(cells[0], 5000)])
    painted(qtbot, grid_map)
    dragged = grid_map.grab().toImage()
    grid_map.set_layers(heat=True)
    painted(qtbot, grid_map)
    assert largest_difference(grid_map.grab().toImage(), dragged) <= 12


def test_that_keys_move_scale_and_fit_the_view(qtbot, grid_map, city):
    grid_map.set_areas(city)
    grid_map.fit()
    painted(qtbot, grid_map)
    whole = ask(qtbot, grid_map, "desk.map.getZoom()")
    target = grid_map.view.focusProxy()
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(320, 320))
    with qtbot.waitSignal(grid_map.view_changed):
        qtbot.keyClick(target, Qt.Key.Key_Plus)
    assert ask(qtbot, grid_map, "desk.map.getZoom()") > whole
    with qtbot.waitSignal(grid_map.view_changed) as first:
        qtbot.keyClick(target, Qt.Key.Key_Right)
    with qtbot.waitSignal(grid_map.view_changed) as second:
        qtbot.keyClick(target, Qt.Key.Key_Right)
    assert second.args[0] > first.args[0]
    with qtbot.waitSignal(grid_map.view_changed):
        qtbot.keyClick(target, Qt.Key.Key_Home)
    assert ask(qtbot, grid_map, "desk.map.getZoom()") == whole


def test_that_a_layer_is_switched_off_in_the_layer_bar(qtbot, grid_map, city, cells):
    grid_map.set_areas(city)
    grid_map.apply_cases([case_in(cells[90], 1, "overdue")])
    grid_map.fit()
    painted(qtbot, grid_map)
    x, y = ask(
        qtbot,
        grid_map,
        "(r => [r.x + r.width / 2, r.y + r.height / 2])"
        "(document.querySelector('[data-layer=cases]').getBoundingClientRect())",
    )
    with qtbot.waitSignal(grid_map.layer_toggled) as toggled:
        click(qtbot, grid_map, QPoint(round(x), round(y)))
    assert toggled.args == ["cases", False]
    grid_map.select_area(None)
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, *middle(cells[90]))
    assert TOKENS["severity_overdue"] not in colours_near(grid_map, spot)


def test_that_people_and_the_backdrop_are_drawn(qtbot, grid_map, city, cells):
    lon, lat = middle(cells[90])
    grid_map.set_areas(city)
    grid_map.set_backdrop(
        [
            Backdrop("street", (((lon - 0.01, lat), (lon + 0.01, lat)),)),
            Backdrop(
                "river", (((lon - 0.01, lat - 0.005), (lon + 0.01, lat - 0.005)),)
            ),
        ]
    )
    grid_map.apply_people([MapPerson(id=1, kind=PersonKind.UNIT, lon=lon, lat=lat)])
    grid_map.fit()
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, lon, lat)
    assert TOKENS["accent_text"] in colours_near(grid_map, spot)
    assert {TOKENS["map_street"], TOKENS["map_water"]} <= every_colour(grid_map)
    grid_map.apply_people([], [MapPerson(id=1, kind=PersonKind.UNIT, lon=0, lat=0).key])
    painted(qtbot, grid_map)
    assert TOKENS["accent_text"] not in colours_near(grid_map, spot)


def test_that_a_case_lies_over_a_unit_at_the_same_place(qtbot, grid_map, city, cells):
    lon, lat = middle(cells[90])
    grid_map.set_areas(city)
    grid_map.apply_people([MapPerson(id=1, kind=PersonKind.UNIT, lon=lon, lat=lat)])
    grid_map.apply_cases([case_in(cells[90], 1)])
    grid_map.fit()
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, lon, lat)
    at_the_spot = grid_map.grab().toImage().pixelColor(spot).name()
    assert at_the_spot in {
        TOKENS[f"severity_{kind}"] for kind in ("on_time", "near", "overdue")
    }


def test_that_another_theme_changes_the_colours(qtbot, grid_map, city):
    grid_map.set_areas(city)
    grid_map.fit()
    painted(qtbot, grid_map)
    light = load("light").map_tokens()
    assert light["map_ground"] not in every_colour(grid_map)
    grid_map.set_theme(light)
    painted(qtbot, grid_map)
    assert light["map_ground"] in every_colour(grid_map)


def green_picture():
    picture = QImage(256, 256, QImage.Format.Format_RGB32)
    picture.fill(QColor(12, 200, 90))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return buffer.data().data()


@pytest.fixture
def tile_file(tmp_path):
    path = tmp_path / "base.mbtiles"
    link = sqlite3.connect(path)
    link.execute("CREATE TABLE metadata (name TEXT, value TEXT)")
    link.execute(
        "CREATE TABLE tiles (zoom_level INT, tile_column INT, tile_row INT, tile_data BLOB)"
    )
    link.execute(
        "INSERT INTO metadata VALUES ('format', 'png'), ('attribution', '审图号')"
    )
    link.execute("INSERT INTO tiles VALUES (1, 1, 1, ?)", (green_picture(),))
    link.commit()
    link.close()
    return path


def test_that_tiles_of_a_file_lie_below_with_rows_counted_from_the_south(
    qtbot, grid_map, tile_file
):
    grid_map.set_base(FileBase(path=tile_file))
    grid_map.centre_on(90, 45, 1)
    qtbot.waitUntil(lambda: "#0cc85a" in colours_near(grid_map, QPoint(320, 320), 1))
    notice = ask(qtbot, grid_map, "document.querySelector('.desk-notice').textContent")
    assert notice == "审图号"
    grid_map.set_base(None)
    painted(qtbot, grid_map)
    assert "#0cc85a" not in colours_near(grid_map, QPoint(320, 320), 1)


def test_that_a_file_without_tiles_is_refused_and_the_old_base_stays(
    grid_map, tile_file, tmp_path
):
    grid_map.set_base(FileBase(path=tile_file))
    stray = tmp_path / "stray.mbtiles"
    stray.write_text("no database")
    with pytest.raises(MbTilesError):
        grid_map.set_base(FileBase(path=stray))
    with pytest.raises(MbTilesError):
        grid_map.set_base(FileBase(path=tmp_path / "missing.mbtiles"))
    assert grid_map.profile.handler.answer("tiles", "1/1/0") is not None


def test_that_only_the_chosen_tile_hosts_may_be_asked(grid_map):
    template = "https://t{0..2}.tiles.example/{z}/{x}/{y}?tk={key}"
    base = AddressBase(template=template, key="a b")
    assert base.address == "https://t{s}.tiles.example/{z}/{x}/{y}?tk=a%20b"
    assert base.hosts == {f"t{n}.tiles.example" for n in range(3)}
    with pytest.raises(ValueError, match="not a tile address"):
        AddressBase(template="file:///{z}/{x}/{y}")
    assert grid_map.profile.gate.hosts == frozenset()


@pytest.fixture
def tile_server(qapp):
    """A server on this machine that answers everything with one green picture."""
    server = QTcpServer()
    body = green_picture()
    head = (
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )

    def serve():
        socket = server.nextPendingConnection()
        socket.readyRead.connect(
            lambda: (socket.write(head.encode() + body), socket.disconnectFromHost())
        )

    server.newConnection.connect(serve)
    assert server.listen(QHostAddress(QHostAddress.SpecialAddress.LocalHost))
    yield f"http://127.0.0.1:{server.serverPort()}"
    server.close()


def test_that_tiles_of_an_address_come_from_its_host_alone(
    qtbot, grid_map, tile_server, caplog
):
    asked = set()
    grid_map.profile.gate.requested.connect(lambda *what: asked.add(what))
    painted(qtbot, grid_map)
    image = f"(new Image()).src = '{tile_server}/1/1/1.png'"
    ask(qtbot, grid_map, image)
    qtbot.waitUntil(lambda: ("http", False) in asked)
    assert "refused a request" in caplog.text
    caplog.clear()
    template = f"{tile_server}/{{z}}/{{x}}/{{y}}.png"
    grid_map.set_base(AddressBase(template=template, notice="审图号 <b>"))
    grid_map.centre_on(90, 45, 2)
    qtbot.waitUntil(lambda: "#0cc85a" in colours_near(grid_map, QPoint(320, 320), 1))
    assert ("http", True) in asked
    notice = ask(qtbot, grid_map, "document.querySelector('.desk-notice').textContent")
    assert notice == "审图号 <b>"


def test_that_on_a_shifted_base_places_go_in_and_out_unshifted(
    qtbot, grid_map, city, cells, tile_file
):
    lon, lat = middle(cells[90])
    grid_map.set_base(FileBase(path=tile_file, datum=Datum.GCJ02))
    grid_map.set_areas(city)
    grid_map.apply_cases([case_in(cells[90], 1, "overdue")])
    grid_map.centre_on(lon, lat, 17)
    painted(qtbot, grid_map)
    spot = spot_of(qtbot, grid_map, *wgs84_to_gcj02(lon, lat))
    assert TOKENS["severity_overdue"] in colours_near(grid_map, spot)
    with qtbot.waitSignal(grid_map.point_clicked) as heard:
        click(qtbot, grid_map, spot)
    assert heard.args == pytest.approx([lon, lat], abs=2e-5)


def test_that_the_page_refuses_to_go_elsewhere(qtbot, grid_map, caplog):
    painted(qtbot, grid_map)
    ask(qtbot, grid_map, "(location.href = 'desk://map/own/desk-map.css') && 1")
    assert ask(qtbot, grid_map, "location.href") == "desk://map/page"
    assert ask(qtbot, grid_map, "typeof desk.map") == "object"


def test_that_the_policy_of_the_page_refuses_foreign_script(qtbot, grid_map, caplog):
    painted(qtbot, grid_map)
    script = (
        "(() => { const s = document.createElement('script');"
        " s.textContent = 'window.intruder = 1';"
        " document.body.appendChild(s); return typeof window.intruder; })()"
    )
    assert ask(qtbot, grid_map, script) == "undefined"
    assert "Content Security Policy" in caplog.text
    caplog.clear()


def test_that_a_page_loaded_anew_is_told_everything_again(qtbot, grid_map, city, cells):
    grid_map.set_areas(city)
    grid_map.apply_cases([case_in(cells[90], 1), case_in(cells[91], 2)])
    grid_map.fit()
    painted(qtbot, grid_map)
    with qtbot.waitSignal(grid_map.ready):
        grid_map.page.open()
    painted(qtbot, grid_map)
    assert ask(qtbot, grid_map, "desk.world.cases.slotOf.size") == 2
    assert ask(qtbot, grid_map, "desk.world.areas.count") == len(city)


def test_that_the_words_follow_the_language(qtbot, grid_map, qapp):
    painted(qtbot, grid_map)
    words = "document.querySelector('.desk-legend').textContent"
    assert ask(qtbot, grid_map, words) == "正常临期超时督办联动暂停单位网格员"
    before = grid_map.revision
    qapp.sendEvent(grid_map, QEvent(QEvent.Type.LanguageChange))
    painted(qtbot, grid_map)
    assert grid_map.revision > before


def box_of(qtbot, grid_map, selector):
    """Return left, top, right, bottom of an element in the page."""
    script = (
        "(box => [box.left, box.top, box.right, box.bottom])"
        f"(document.querySelector('{selector}').getBoundingClientRect())"
    )
    return ask(qtbot, grid_map, script)


def test_that_nothing_on_a_narrow_map_covers_another_thing(qtbot, grid_map, city):
    grid_map.set_areas(city)
    painted(qtbot, grid_map)
    legend = "document.querySelector('.desk-legend')"
    shown = f"getComputedStyle({legend}.querySelector('span > span')).display"
    assert ask(qtbot, grid_map, shown) != "none"
    grid_map.resize(300, 200)
    tight = f"{legend}.classList.contains('desk-tight')"
    qtbot.waitUntil(lambda: ask(qtbot, grid_map, tight))
    assert ask(qtbot, grid_map, shown) == "none"
    seen = "filter(each => getComputedStyle(each).display !== 'none')"
    titles = f"[...{legend}.children].{seen}.map(each => each.title)"
    said = ["正常", "临期", "超时", "督办", "联动", "暂停"]
    assert ask(qtbot, grid_map, titles) == said
    _, top, right, bottom = box_of(qtbot, grid_map, ".desk-legend")
    assert bottom - top < 40
    assert right < box_of(qtbot, grid_map, ".leaflet-control-zoom")[0]
    assert top >= box_of(qtbot, grid_map, ".leaflet-control-scale")[3]
    bar = box_of(qtbot, grid_map, ".desk-bar")
    assert bar[2] <= 300
    assert bar[3] - bar[1] < 40


def test_that_the_label_of_a_case_at_the_edge_turns_to_the_other_side(
    qtbot, grid_map, city, cells
):
    grid_map.set_areas(city)
    case = case_in(cells[90], 1, title="一个很长很长的案件标题写在地图上")
    grid_map.apply_cases([case])
    grid_map.centre_on(case.lon, case.lat, 15)
    grid_map.select_case(1)
    painted(qtbot, grid_map)
    assert box_of(qtbot, grid_map, ".desk-label")[2] <= 640
    grid_map.page.runJavaScript("desk.map.panBy([-260, 0], { animate: false })")

    def turned():
        return ask(
            qtbot,
            grid_map,
            "document.querySelector('.desk-label').classList.contains('desk-label-left')",
        )

    qtbot.waitUntil(turned)
    assert box_of(qtbot, grid_map, ".desk-label")[2] <= 640
