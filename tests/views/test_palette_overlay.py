"""Tests for the palette: typing, moving, running, refusing, closing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from console.domain.states import Severity
from console.views.actions.action import Action, ContextKey
from console.views.actions.context import ActionContext
from console.views.actions.runner import ActionRunner
from console.views.actions.table import ActionTable
from console.views.shell.command_line import Meaning, Part, Verb
from console.views.shell.palette import Palette
from console.views.shell.palette_entry import PaletteEntry
from console.views.shell.palette_sources import ActionSource, CommandSource

CASES = {"00417": "井盖缺失", "00418": "路面塌陷"}


class CaseSource:
    """Finds two cases by number or by the initials of their matter."""

    def __init__(self, opened):
        self._opened = opened

    def search(self, text):
        initials = {"00417": "jgqs", "00418": "lmtx"}
        return [
            PaletteEntry(
                kind="案件",
                title=number,
                detail=matter,
                preview=f"回车打开 {number}",
                severity=Severity.NEAR,
                run=lambda number=number: self._opened.append(number),
                rank=1 if text == number else 3,
            )
            for number, matter in CASES.items()
            if text and (text in number or text in initials[number])
        ]


class Names:
    def meanings(self, part, word):
        names = ["交警支队", "区排水集团"] if part is Part.UNITS else []
        return [Meaning(key=name, name=name) for name in names if word in name]

    def implied(self, part):
        return Meaning(key=417, name="00417") if part is Part.CASE else None


@pytest.fixture
def opened():
    return []


@pytest.fixture
def runner(opened, qapp):
    def dispatch(_facts, case=None, units=()):
        opened.append((case, units))

    table = ActionTable(
        [
            Action(
                id="case.dispatch",
                title="派遣",
                keys=("D",),
                menu="案件",
                enabled_when="may.dispatch",
                run=dispatch,
            ),
            Action(
                id="case.urge",
                title="催办",
                menu="案件",
                run=lambda _: opened.append("urged"),
            ),
        ],
        [ContextKey(name="may.dispatch", missing="只有派遣员可以派遣")],
    )
    return ActionRunner(table, ActionContext({"may.dispatch": True}))


@pytest.fixture
def window(qtbot, runner, opened):
    window = QWidget()
    window.field = QLineEdit(window)
    QVBoxLayout(window).addWidget(window.field)
    window.resize(1366, 768)
    verbs = [
        Verb(words=("派",), action_id="case.dispatch", parts=(Part.CASE, Part.UNITS))
    ]
    sources = [
        CommandSource(runner, verbs, Names()),
        CaseSource(opened),
        ActionSource(runner),
    ]
    window.palette_sheet = Palette(window, sources)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.field.setFocus()
    return window


@pytest.fixture
def palette(window):
    window.palette_sheet.open_with()
    return window.palette_sheet


def titles(palette):
    return [entry.title for entry in palette.entries()]


def test_that_opening_lists_the_actions_and_takes_the_focus(palette):
    assert titles(palette) == ["派遣", "催办"]
    assert palette.line.hasFocus()


def test_that_initials_find_a_case_and_enter_opens_it(palette, opened, qtbot):
    qtbot.keyClicks(palette.line, "jg")
    assert titles(palette) == ["00417"]
    assert palette.said.text() == "回车打开 00417"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened == ["00417"]
    assert palette.isHidden()


def test_that_initials_find_an_action(palette, opened, qtbot):
    qtbot.keyClicks(palette.line, "cb")
    assert titles(palette) == ["催办"]
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened == ["urged"]


def test_that_down_and_up_move_and_wrap(palette, opened, qtbot):
    qtbot.keyClicks(palette.line, "004")
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.said.text() == "回车打开 00418"
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.said.text() == "回车打开 00417"
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened == ["00418"]


def test_that_an_exact_number_stands_first(palette, qtbot):
    qtbot.keyClicks(palette.line, "00418")
    assert titles(palette)[0] == "00418"


def test_that_a_command_says_what_it_will_do_and_then_does_it(palette, opened, qtbot):
    palette.line.setText("派 排水 交警")
    assert palette.list.currentRow() == 0
    for words in ("派遣", "00417", "区排水集团", "交警支队"):
        assert words in palette.said.text()
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened == [(417, ("区排水集团", "交警支队"))]


def test_that_an_unfinished_command_does_nothing_on_enter(palette, opened, qtbot):
    palette.line.setText("派 海事")
    assert "海事" in palette.said.text()
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened == []
    assert palette.isVisible()


def test_that_a_disabled_action_is_listed_with_its_reason_and_not_run(
    palette, runner, opened, qtbot
):
    runner.context.update({"may.dispatch": False})
    qtbot.keyClicks(palette.line, "pq")
    assert palette.said.text() == "只有派遣员可以派遣"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened == []


def test_that_nothing_found_says_so(palette, qtbot):
    qtbot.keyClicks(palette.line, "zzzz")
    assert palette.entries() == []
    assert "没有找到" in palette.said.text()


def test_that_escape_closes_and_gives_the_focus_back(window, palette, qtbot):
    with qtbot.waitSignal(palette.closed):
        qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window.field.hasFocus()


def test_that_a_click_beside_the_sheet_closes(palette, qtbot):
    qtbot.mouseClick(
        palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft()
    )
    assert palette.isHidden()


def test_that_a_click_on_an_entry_runs_it(palette, opened, qtbot):
    qtbot.keyClicks(palette.line, "004")
    where = palette.list.visualItemRect(palette.list.item(1)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert opened == ["00418"]


def test_that_the_palette_always_covers_its_window(window, palette, qtbot):
    window.resize(1024, 600)
    assert palette.geometry() == window.rect()
