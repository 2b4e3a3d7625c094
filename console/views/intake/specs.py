"""The actions of the intake desk: id, title, keys and what each needs."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from console.domain.lifecycle import MOVES
from console.domain.record import record

SCOPE = "intake"
MENU = QT_TRANSLATE_NOOP("Actions", "受理")


@record
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
CORRECT = Spec(name="correct", title=QT_TRANSLATE_NOOP("Actions", "更正"), keys=("Y",))
"""No move of the case: whoever may write to it may correct it while it is open."""
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
    Spec(
        name="self_handle",
        title=QT_TRANSLATE_NOOP("Actions", "现场自处理"),
        keys=("S",),
        verbs=("self_handle",),
    ),
    Spec(
        name="close_self_handled",
        title=QT_TRANSLATE_NOOP("Actions", "认可自处理"),
        keys=("K",),
        verbs=("close_self_handled",),
    ),
    Spec(
        name="ask_callback",
        title=QT_TRANSLATE_NOOP("Actions", "转回访"),
        keys=("B",),
        verbs=("ask_callback",),
    ),
    Spec(
        name="callback",
        title=QT_TRANSLATE_NOOP("Actions", "记录回访"),
        keys=("R",),
        verbs=("record_callback",),
    ),
    Spec(
        name="again",
        title=QT_TRANSLATE_NOOP("Actions", "再次处置"),
        keys=("G",),
        verbs=("handle_again",),
    ),
    CORRECT,
)


def verbs_in(state: str) -> set[str]:
    """Return the names of the actions whose verbs lead on from a state."""
    return {
        spec.name
        for spec in CASE
        if any(move.source == state and move.name in spec.verbs for move in MOVES)
    }
