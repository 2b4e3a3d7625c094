"""Tests for the table of actions and what reads it: keys, buttons, menus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from console.views.actions.action import Action, ContextKey
from console.views.actions.button import ActionButton
from console.views.actions.context import ActionContext
from console.views.actions.expression import ExpressionError, conditions
from console.views.actions.footer import KeyFooter
from console.views.actions.keys import WindowKeys, is_bare
from console.views.actions.menus import desk_menu
from console.views.actions.runner import WORKSPACE, ActionRunner
from console.views.actions.table import ActionClashError, ActionTable

KEYS = (
    ContextKey(name="case.selected", missing="没有选中案件"),
    ContextKey(name="case.paused", missing="计时没有暂停", present="计时已暂停"),
)


def nothing(_facts):
    return None


@pytest.fixture
def seen():
    return []


@pytest.fixture
def runner(seen, qapp):
    def note(name):
        return lambda _facts, **words: seen.append((name, words))

    table = ActionTable(
        [
            Action(
                id="case.dispatch",
                title="派遣",
                keys=("D",),
                menu="案件",
                enabled_when="case.selected and not case.paused",
                run=note("dispatch"),
                scope="dispatch",
            ),
            Action(
                id="unit.done",
                title="完成",
                keys=("D",),
                menu="任务",
                run=note("done"),
                scope="unit",
            ),
            Action(
                id="case.open",
                title="打开",
                keys=("Return",),
                menu="案件",
                run=note("open"),
            ),
            Action(
                id="palette.open",
                title="命令面板",
                keys=("Ctrl+K",),
                menu="指挥台",
                run=note("palette"),
            ),
        ],
        KEYS,
    )
    return ActionRunner(table, ActionContext({WORKSPACE: "dispatch"}))


@pytest.fixture
def window(runner, qtbot):
    window = QWidget()
    column = QVBoxLayout(window)
    window.plain, window.line = QWidget(), QLineEdit()
    window.many, window.number = QPlainTextEdit(), QSpinBox()
    window.plain.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for widget in (window.plain, window.line, window.many, window.number):
        column.addWidget(widget)
    window.keys = WindowKeys(window, runner)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.plain.setFocus()
    return window


@pytest.mark.parametrize(
    ("text", "facts", "holds"),
    [
        ("", {}, True),
        ("a.b", {"a.b": 1}, True),
        ("a.b", {}, False),
        ("not a and b", {"b": True}, True),
        ("a == 'x' or b in ('y', 'z')", {"b": "z"}, True),
        ("role in roles", {"role": "wall", "roles": ("wall",)}, True),
        ("role in roles", {"role": "wall"}, False),
        ("count > 2", {"count": 2}, False),
        ("count > 2", {}, False),
    ],
)
def test_that_an_expression_reads_named_facts(text, facts, holds):
    assert all(part.holds(facts) for part in conditions(text)) is holds


@pytest.mark.parametrize("text", ["a(", "open('x')", "a[0]", "a + b", "lambda: 1"])
def test_that_an_expression_of_anything_else_is_refused(text):
    with pytest.raises(ExpressionError):
        conditions(text)


def test_that_an_action_with_a_bad_expression_never_enters_the_table():
    bad = Action(id="a.b", title="x", enabled_when="f(x)", run=nothing)
    with pytest.raises(ExpressionError):
        ActionTable([bad])


def test_that_a_second_action_of_one_id_or_key_in_one_place_is_refused(runner):
    with pytest.raises(ActionClashError):
        runner.table.add(Action(id="case.open", title="x", run=nothing))
    twin = Action(id="a.b", title="x", keys=("D",), scope="dispatch", run=nothing)
    with pytest.raises(ActionClashError):
        runner.table.add(twin)


def test_that_the_first_condition_that_fails_gives_the_reason(runner):
    assert runner.why_not("case.dispatch") == "没有选中案件"
    runner.context.update({"case.selected": True, "case.paused": True})
    assert runner.why_not("case.dispatch") == "计时已暂停"
    runner.context.update({"case.paused": False})
    assert runner.why_not("case.dispatch") is None


def test_that_an_own_reason_comes_before_the_conditions():
    action = Action(
        id="a.b",
        title="x",
        enabled_when="never",
        reason=lambda facts: facts.get("said"),
        run=nothing,
    )
    assert action.why_not({"said": "已由 D03 派遣"}) == "已由 D03 派遣"
    assert "never" in action.why_not({})


def test_that_a_letter_means_what_it_means_in_the_workspace_in_front(
    window, runner, seen, qtbot
):
    runner.context.update({"case.selected": True})
    qtbot.keyClick(window.plain, Qt.Key.Key_D)
    runner.context.update({WORKSPACE: "unit"})
    qtbot.keyClick(window.plain, Qt.Key.Key_D)
    assert [name for name, _ in seen] == ["dispatch", "done"]


def test_that_letters_and_enter_belong_to_a_text_being_written(window, seen, qtbot):
    for widget in (window.line, window.many, window.number):
        widget.setFocus()
        qtbot.keyClicks(widget, "d")
        qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert seen == []
    assert window.line.text() == "d"
    assert window.many.toPlainText() == "d\n"


def test_that_a_key_with_ctrl_works_inside_a_text_too(window, seen, qtbot):
    window.line.setFocus()
    qtbot.keyClick(window.line, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert [name for name, _ in seen] == ["palette"]


def test_that_enter_works_again_when_the_text_is_left(window, seen, qtbot):
    window.line.setFocus()
    window.plain.setFocus()
    qtbot.keyClick(window.plain, Qt.Key.Key_Return)
    assert [name for name, _ in seen] == ["open"]


def test_that_a_key_whose_action_is_disabled_says_why(window, runner, seen, qtbot):
    with qtbot.waitSignal(runner.refused) as refused:
        qtbot.keyClick(window.plain, Qt.Key.Key_D)
    assert refused.args == ["case.dispatch", "没有选中案件"]
    assert seen == []


def test_that_keys_of_actions_added_later_work_after_follow(
    window, runner, seen, qtbot
):
    late = Action(id="x.y", title="x", keys=("X",), run=lambda _: seen.append("late"))
    runner.table.add(late)
    window.keys.follow()
    qtbot.keyClick(window.plain, Qt.Key.Key_X)
    assert seen == ["late"]


def test_that_enter_presses_the_button_in_focus_and_opens_nothing(window, seen, qtbot):
    button = QPushButton("按")
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    window.layout().addWidget(button)
    button.show()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert pressed == [1]
    assert seen == []


def test_that_enter_on_the_number_pad_is_enter(window, seen, qtbot):
    qtbot.keyClick(window.plain, Qt.Key.Key_Enter)
    assert [name for name, _ in seen] == ["open"]


def test_that_held_keys_are_silent(window, seen, qtbot):
    window.keys.hold(held=True)
    qtbot.keyClick(window.plain, Qt.Key.Key_Return)
    window.keys.hold(held=False)
    assert seen == []
    qtbot.keyClick(window.plain, Qt.Key.Key_Return)
    assert len(seen) == 1


@pytest.mark.parametrize(
    ("key", "bare"),
    [("D", True), ("?", True), ("Return", True), ("Ctrl+K", False), ("F10", False)],
)
def test_that_bare_keys_are_told_from_the_others(key, bare):
    assert is_bare(key) is bare


def test_that_a_button_shows_its_key_and_says_why_it_is_disabled(runner, qtbot, seen):
    button = ActionButton(runner, "case.dispatch", primary=True)
    qtbot.addWidget(button)
    assert button.text() == "派遣 D"
    assert not button.isEnabled()
    assert button.toolTip() == "没有选中案件"
    runner.context.update({"case.selected": True})
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert seen == [("dispatch", {})]


def test_that_the_menu_shows_every_action_of_the_place_and_the_reason(runner, qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = desk_menu(runner, parent)
    entries = {
        entry.objectName(): entry
        for submenu in menu.actions()
        for entry in submenu.menu().actions()
    }
    assert set(entries) == {"case.dispatch", "case.open", "palette.open"}
    assert not entries["case.dispatch"].isEnabled()
    assert "没有选中案件" in entries["case.dispatch"].text()
    assert entries["case.open"].text() == "打开\tEnter"


def test_that_an_unchanged_fact_is_not_announced(runner, qtbot):
    with qtbot.assertNotEmitted(runner.context.changed):
        runner.context.update({WORKSPACE: "dispatch"})
    with qtbot.waitSignal(runner.context.changed):
        runner.context.update({"case.selected": True, "case.paused": False})


def test_that_the_facts_cannot_be_written_through_the_reading(runner):
    with pytest.raises(TypeError):
        runner.context.facts["case.selected"] = True


def test_that_arguments_reach_the_action(runner, seen):
    runner.context.update({"case.selected": True})
    assert runner.start("case.dispatch", units=(1, 2)) is True
    assert seen == [("dispatch", {"units": (1, 2)})]


def test_that_the_footer_reads_its_keys_from_the_table(runner, qtbot):
    footer = KeyFooter(runner, ["case.open", "case.dispatch"])
    qtbot.addWidget(footer)
    footer.set_summary("显示 34")
    wide = footer.sizeHint().width()
    bare = KeyFooter(runner, [])
    qtbot.addWidget(bare)
    assert wide > bare.sizeHint().width() + 80


def test_that_a_name_without_an_explanation_is_reported(runner):
    assert runner.table.undeclared() == set()
    odd = Action(id="o.d", title="x", enabled_when="odd.name", run=nothing)
    runner.table.add(odd)
    assert runner.table.undeclared() == {"odd.name"}
