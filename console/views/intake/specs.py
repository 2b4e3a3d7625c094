"""The actions of the intake desk: id, title, keys and what each needs."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

SCOPE = "intake"
MENU = QT_TRANSLATE_NOOP("Actions", "受理")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """One action; ``verbs`` are moves of the lifecycle table, any of which will do."""

    name: str
    title: str
    keys: tuple[str, ...]
    verbs: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Its id in the table of actions."""
        return f"{SCOPE}.{self.name}"


FORM = (
    Spec(
        name="file_new",
        title=QT_TRANSLATE_NOOP("Actions", "登记并立案"),
        keys=("Ctrl+Return",),
    ),
    Spec(
        name="register",
        title=QT_TRANSLATE_NOOP("Actions", "只登记"),
        keys=("Ctrl+Shift+Return",),
    ),
    Spec(
        name="merge_new",
        title=QT_TRANSLATE_NOOP("Actions", "并入选中的重复案件"),
        keys=("Alt+M",),
    ),
    Spec(
        name="clear",
        title=QT_TRANSLATE_NOOP("Actions", "清空重填"),
        keys=("Alt+C",),
    ),
    Spec(
        name="new",
        title=QT_TRANSLATE_NOOP("Actions", "登记新来件"),
        keys=("N", "Alt+N"),
    ),
    Spec(
        name="list", title=QT_TRANSLATE_NOOP("Actions", "到待受理来件"), keys=("Alt+L",)
    ),
)
GUESSES = tuple(
    Spec(name=f"guess_{place}", title=title, keys=(f"Alt+{place}",))
    for place, title in enumerate(
        (
            QT_TRANSLATE_NOOP("Actions", "采用第 1 个猜测"),
            QT_TRANSLATE_NOOP("Actions", "采用第 2 个猜测"),
            QT_TRANSLATE_NOOP("Actions", "采用第 3 个猜测"),
            QT_TRANSLATE_NOOP("Actions", "采用第 4 个猜测"),
            QT_TRANSLATE_NOOP("Actions", "采用第 5 个猜测"),
        ),
        1,
    )
)
CASE = (
    Spec(
        name="file",
        title=QT_TRANSLATE_NOOP("Actions", "受理并立案"),
        keys=("F",),
        verbs=("accept_report", "file_case"),
    ),
    Spec(
        name="accept",
        title=QT_TRANSLATE_NOOP("Actions", "只受理"),
        keys=("A",),
        verbs=("accept_report",),
    ),
    Spec(
        name="verify",
        title=QT_TRANSLATE_NOOP("Actions", "发出核实"),
        keys=("V",),
        verbs=("send_verification",),
    ),
    Spec(
        name="merge",
        title=QT_TRANSLATE_NOOP("Actions", "并入较早案件"),
        keys=("M",),
        verbs=("merge_duplicate",),
    ),
    Spec(
        name="refuse",
        title=QT_TRANSLATE_NOOP("Actions", "不予受理"),
        keys=("X",),
        verbs=("refuse_report",),
    ),
    Spec(
        name="void",
        title=QT_TRANSLATE_NOOP("Actions", "作废"),
        keys=("Z",),
        verbs=("void_case",),
    ),
)
