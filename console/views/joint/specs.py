"""The actions of the joint workspace."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from console.views.work.obstruction_sheet import DECIDE_KEY, END_KEY

SCOPE = "joint"
MENU = QT_TRANSLATE_NOOP("Actions", "联动")

SPECS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("dispatch", QT_TRANSLATE_NOOP("Actions", "联动派遣"), ("D",)),
    ("add", QT_TRANSLATE_NOOP("Actions", "增派"), ("A",)),
    ("lead", QT_TRANSLATE_NOOP("Actions", "改主办"), ("M",)),
    ("waive", QT_TRANSLATE_NOOP("Actions", "免除"), ("W",)),
    ("return", QT_TRANSLATE_NOOP("Actions", "裁决退件"), ("R",)),
    ("extension", QT_TRANSLATE_NOOP("Actions", "审批延期"), ("X",)),
    ("obstruction", QT_TRANSLATE_NOOP("Actions", "审批受阻"), (DECIDE_KEY,)),
    ("end_obstruction", QT_TRANSLATE_NOOP("Actions", "解除受阻"), (END_KEY,)),
    ("whistle", QT_TRANSLATE_NOOP("Actions", "吹哨"), ("B",)),
    ("sign_in", QT_TRANSLATE_NOOP("Actions", "签到"), ("I",)),
    ("score", QT_TRANSLATE_NOOP("Actions", "评分"), ("S",)),
    ("end", QT_TRANSLATE_NOOP("Actions", "结束吹哨"), ("E",)),
    ("lanes", QT_TRANSLATE_NOOP("Actions", "时间线：本案/本单位"), ("T",)),
    ("down", QT_TRANSLATE_NOOP("Actions", "下一案"), ("J",)),
    ("up", QT_TRANSLATE_NOOP("Actions", "上一案"), ("K",)),
    ("right", QT_TRANSLATE_NOOP("Actions", "下一单位"), ("L",)),
    ("left", QT_TRANSLATE_NOOP("Actions", "上一单位"), ("H",)),
    ("call", QT_TRANSLATE_NOOP("Actions", "下一个被吹单位"), ("N",)),
)
"""Name, title and keys of each."""

BUTTONS = ("dispatch", "add", "lead", "waive", "return", "extension")
WHISTLE_BUTTONS = ("whistle", "sign_in", "score", "end")
