"""Tests for changing over between themes while the desk runs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QLabel

from console.domain.states import Severity
from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.symbols import (
    SymbolMark,
    paint_symbol,
    severity_color,
    symbol_path,
)
from console.views.shared.theme import ThemeSwitch, current, load


@pytest.fixture
def switch(qapp):
    switch = ThemeSwitch(qapp, "dark")
    yield switch
    switch.use("dark")


def test_that_a_change_of_theme_reaches_palette_style_and_listeners(switch, qtbot):
    with qtbot.waitSignal(switch.changed) as changed:
        switch.use("light")
    assert changed.args[0] is load("light") is current()
    label = QLabel()
    qtbot.addWidget(label)
    ground = label.palette().color(QPalette.ColorRole.Window)
    assert ground == load("light").color("surface_ground")


def test_that_a_painted_mark_takes_the_new_colour_without_being_rebuilt(switch, qtbot):
    mark = SymbolMark(Severity.OVERDUE)
    qtbot.addWidget(mark)
    seen = []
    for name in ("dark", "light"):
        switch.use(name)
        seen.append(mark.grab().toImage().pixelColor(6, 6).name())
    expected = [load(n).color("severity_overdue").name() for n in ("dark", "light")]
    assert seen == expected


def test_that_an_unknown_theme_is_refused_and_the_old_one_stays(switch):
    with pytest.raises(FileNotFoundError):
        switch.use("neon")
    assert current() is load("dark")


def test_that_figures_of_the_desk_are_all_equally_wide(switch, qapp):
    for font in (interface_font(13), figure_font(13)):
        metrics = QFontMetricsF(font)
        assert len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_that_each_severity_has_a_shape_of_its_own(qapp):
    drawn = set()
    for severity in Severity:
        image = QImage(32, 32, QImage.Format.Format_Alpha8)
        image.fill(0)
        painter = QPainter(image)
        paint_symbol(painter, severity, QRectF(0, 0, 32, 32))
        painter.end()
        drawn.add(bytes(image.constBits()))
    assert len(drawn) == len(Severity)


def test_that_a_mark_stays_within_its_square():
    for severity in Severity:
        assert QRectF(-1, -1, 2, 2).contains(symbol_path(severity).boundingRect())


def test_that_the_mark_has_the_theme_colour(switch):
    assert severity_color(Severity.JOINT) == load("dark").color("severity_joint")
