"""Keys of a window: each key of the table once, letters only outside text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from console.views.actions.runner import ActionRunner

ENTER = "Return"
_TWINS = {ENTER: (ENTER, "Enter")}
_WITH_MODIFIER = ("Ctrl+", "Alt+", "Meta+")


class WindowKeys(QObject):
    """Listens for every key of the table in one window.

    Enter presses the button that has the focus before it means anything else.
    """

    def __init__(self, window: QWidget, runner: ActionRunner) -> None:
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._shortcuts: dict[str, QShortcut] = {}
        self._held = False
        self.follow()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)

    def follow(self) -> None:
        """Take up keys of actions added since."""
        for key in self._runner.table.keys():  # noqa: SIM118 - a table, not a dict
            if key not in self._shortcuts:
                shortcut = QShortcut(self._window)
                shortcut.setKeys(
                    [QKeySequence(each) for each in _TWINS.get(key, (key,))]
                )
                shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
                shortcut.setAutoRepeat(key in ("J", "K"))
                shortcut.activated.connect(partial(self._on_key, key))
                self._shortcuts[key] = shortcut
        self._on_focus_changed(None, QApplication.focusWidget())

    def hold(self, *, held: bool) -> None:
        """Silence every key while a sheet such as the palette covers the window."""
        self._held = held
        self._on_focus_changed(None, QApplication.focusWidget())

    def _on_key(self, key: str) -> None:
        focus = QApplication.focusWidget()
        if key == ENTER and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            self._runner.start_key(key)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        typing = takes_text(now)
        for key, shortcut in self._shortcuts.items():
            shortcut.setEnabled(not self._held and (not typing or not is_bare(key)))


def is_bare(key: str) -> bool:
    """Tell whether a key is typed without Ctrl or Alt and is no function key."""
    function_key = key.startswith("F") and key[1:].isdigit()
    return not key.startswith(_WITH_MODIFIER) and not function_key


def takes_text(widget: QWidget | None) -> bool:
    """Tell whether keys typed now belong to a text the person is writing."""
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QAbstractSpinBox)
