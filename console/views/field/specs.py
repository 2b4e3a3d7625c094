"""The actions of the verify and inspect desk."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SCOPE = "field"
MENU = QT_TRANSLATE_NOOP("Actions", "核实核查")
RESULTS = ("first", "second", "third")

SPECS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("send", QT_TRANSLATE_NOOP("Actions", "派采集员"), ("S",)),
    ("first", QT_TRANSLATE_NOOP("Actions", "属实/合格"), ("1", "Alt+1")),
    ("second", QT_TRANSLATE_NOOP("Actions", "不属实/不合格"), ("2", "Alt+2")),
    ("third", QT_TRANSLATE_NOOP("Actions", "无法判断"), ("3", "Alt+3")),
    ("submit", QT_TRANSLATE_NOOP("Actions", "提交打开的表"), ("Ctrl+Return",)),
    ("list", QT_TRANSLATE_NOOP("Actions", "到任务列表"), ("Alt+L",)),
)
"""Name, title and keys of each."""
