"""The case actions of the desk: id, title, key and what each asks for."""

from __future__ import annotations

from dataclasses import field

from PySide6.QtCore import QT_TRANSLATE_NOOP

from console.domain.lifecycle import MOVES
from console.domain.record import record
from console.domain.states import CaseState, Role
from console.views.dispatch.permission import DISPATCHERS, Need
from console.views.work.move_reasons import CORRECTORS
from console.views.work.obstruction_sheet import DECIDE_KEY, END_KEY

S = CaseState
_AT_WORK = frozenset({S.DISPATCHED, S.HANDLING, S.CO_HANDLING})
_RETURNED = frozenset({S.RETURN_REVIEW})
_OBSTRUCTED = _AT_WORK | {
    S.REWORK,
    S.SUPERVISED,
    S.EXTENSION_REVIEW,
    S.DEFERRAL_REVIEW,
}


@record
class Spec:
    """One case action; ``many`` says whether it may be done to several at once."""

    id: str
    title: str
    keys: tuple[str, ...]
    need: Need = field(default_factory=Need)
    many: bool = False
    gravest: bool = False


SPECS: tuple[Spec, ...] = (
    Spec(
        id="case.dispatch",
        title=QT_TRANSLATE_NOOP("Actions", "派遣"),
        keys=("D",),
        need=Need(verbs=("dispatch",)),
        many=True,
    ),
    Spec(
        id="case.add_unit",
        title=QT_TRANSLATE_NOOP("Actions", "联动"),
        keys=("U",),
        need=Need(states=_AT_WORK, roles=DISPATCHERS),
    ),
    Spec(
        id="case.accept",
        title=QT_TRANSLATE_NOOP("Actions", "受理"),
        keys=("A",),
        need=Need(verbs=("accept_report",)),
        many=True,
    ),
    Spec(
        id="case.file",
        title=QT_TRANSLATE_NOOP("Actions", "立案"),
        keys=("F",),
        need=Need(verbs=("file_case",)),
    ),
    Spec(
        id="case.verify",
        title=QT_TRANSLATE_NOOP("Actions", "核实"),
        keys=("V",),
        need=Need(verbs=("send_verification",)),
    ),
    Spec(
        id="case.reassign",
        title=QT_TRANSLATE_NOOP("Actions", "改派采集员"),
        keys=("Shift+E",),
        need=Need(
            states=frozenset({S.VERIFYING, S.INSPECTING}),
            roles=DISPATCHERS | {Role.INTAKE},
        ),
    ),
    Spec(
        id="case.refuse",
        title=QT_TRANSLATE_NOOP("Actions", "不予受理"),
        keys=("X",),
        need=Need(verbs=("refuse_report",)),
        gravest=True,
    ),
    Spec(
        id="case.send_back",
        title=QT_TRANSLATE_NOOP("Actions", "退回立案"),
        keys=("B",),
        need=Need(verbs=("send_back_to_filing",)),
    ),
    Spec(
        id="case.return",
        title=QT_TRANSLATE_NOOP("Actions", "审批退件"),
        keys=("R",),
        need=Need(states=_RETURNED, roles=DISPATCHERS),
    ),
    Spec(
        id="case.obstruction",
        title=QT_TRANSLATE_NOOP("Actions", "审批受阻"),
        keys=(DECIDE_KEY,),
        need=Need(states=_OBSTRUCTED, roles=DISPATCHERS),
    ),
    Spec(
        id="case.end_obstruction",
        title=QT_TRANSLATE_NOOP("Actions", "解除受阻"),
        keys=(END_KEY,),
        need=Need(states=_OBSTRUCTED, roles=DISPATCHERS),
    ),
    Spec(
        id="case.extension",
        title=QT_TRANSLATE_NOOP("Actions", "审批延期"),
        keys=("E",),
        need=Need(verbs=("decide_extension",)),
    ),
    Spec(
        id="case.deferral",
        title=QT_TRANSLATE_NOOP("Actions", "审批挂账"),
        keys=("H",),
        need=Need(verbs=("grant_deferral", "refuse_deferral")),
    ),
    Spec(
        id="case.resume",
        title=QT_TRANSLATE_NOOP("Actions", "恢复处置"),
        keys=("Shift+H",),
        need=Need(verbs=("resume_deferred",)),
    ),
    Spec(
        id="case.reject_feedback",
        title=QT_TRANSLATE_NOOP("Actions", "退回反馈"),
        keys=("Q",),
        need=Need(verbs=("reject_feedback",)),
    ),
    Spec(
        id="case.inspect",
        title=QT_TRANSLATE_NOOP("Actions", "核查"),
        keys=("I",),
        need=Need(verbs=("send_inspection",)),
    ),
    Spec(
        id="case.pass",
        title=QT_TRANSLATE_NOOP("Actions", "免核查通过"),
        keys=("Shift+I",),
        need=Need(verbs=("pass_without_inspection",)),
    ),
    Spec(
        id="case.close",
        title=QT_TRANSLATE_NOOP("Actions", "结案"),
        keys=("C",),
        need=Need(verbs=("close_case",)),
    ),
    Spec(
        id="case.accept_self_handled",
        title=QT_TRANSLATE_NOOP("Actions", "认可自处理"),
        keys=("Shift+A",),
        need=Need(verbs=("close_self_handled",)),
    ),
    Spec(
        id="case.ask_callback",
        title=QT_TRANSLATE_NOOP("Actions", "转回访"),
        keys=("Shift+N",),
        need=Need(verbs=("ask_callback",)),
    ),
    Spec(
        id="case.callback",
        title=QT_TRANSLATE_NOOP("Actions", "记录回访"),
        keys=("Shift+Y",),
        need=Need(verbs=("record_callback",)),
    ),
    Spec(
        id="case.again",
        title=QT_TRANSLATE_NOOP("Actions", "再次处置"),
        keys=("Shift+D",),
        need=Need(verbs=("handle_again",)),
    ),
    Spec(
        id="case.self_handle",
        title=QT_TRANSLATE_NOOP("Actions", "现场自处理"),
        keys=("Shift+X",),
        need=Need(verbs=("self_handle",)),
    ),
    Spec(
        id="case.archive",
        title=QT_TRANSLATE_NOOP("Actions", "归档"),
        keys=("Shift+Z",),
        need=Need(verbs=("archive_case",)),
        many=True,
    ),
    Spec(
        id="case.waive",
        title=QT_TRANSLATE_NOOP("Actions", "免除任务"),
        keys=("W",),
        need=Need(states=_AT_WORK | {S.REWORK}, roles=DISPATCHERS, tasks=True),
    ),
    Spec(
        id="case.lead",
        title=QT_TRANSLATE_NOOP("Actions", "更换主办"),
        keys=("L",),
        need=Need(states=_AT_WORK | {S.REWORK}, roles=DISPATCHERS, tasks=True),
    ),
    Spec(
        id="case.merge",
        title=QT_TRANSLATE_NOOP("Actions", "合并"),
        keys=("M",),
        need=Need(verbs=("merge_duplicate",)),
    ),
    Spec(
        id="case.correct",
        title=QT_TRANSLATE_NOOP("Actions", "更正"),
        keys=("Y",),
        need=Need(roles=CORRECTORS),
    ),
    Spec(
        id="case.note",
        title=QT_TRANSLATE_NOOP("Actions", "备注"),
        keys=("N",),
    ),
    Spec(
        id="case.photo",
        title=QT_TRANSLATE_NOOP("Actions", "添加照片"),
        keys=("P",),
    ),
    Spec(
        id="case.claim",
        title=QT_TRANSLATE_NOOP("Actions", "占用"),
        keys=("G",),
    ),
    Spec(
        id="case.release",
        title=QT_TRANSLATE_NOOP("Actions", "放开"),
        keys=("Shift+G",),
    ),
    Spec(
        id="case.void",
        title=QT_TRANSLATE_NOOP("Actions", "作废"),
        keys=("Z",),
        need=Need(verbs=("void_case",)),
        many=True,
        gravest=True,
    ),
    Spec(
        id="case.close_by_notice",
        title=QT_TRANSLATE_NOOP("Actions", "告知性结案"),
        keys=("Shift+C",),
        need=Need(verbs=("close_by_notice",)),
        gravest=True,
    ),
    Spec(
        id="case.force_close",
        title=QT_TRANSLATE_NOOP("Actions", "强制结案"),
        keys=("Shift+F",),
        need=Need(verbs=("force_close",), roles=frozenset({Role.DUTY_LEADER})),
        gravest=True,
    ),
)
"""In the order of the menu; the first that stands open is the main button."""

BY_ID = {spec.id: spec for spec in SPECS}
ALWAYS = ("case.claim", "case.note")
"""On buttons whatever the state, behind what the state asks for."""
_NEVER = {
    "case.photo",
    "case.release",
    "case.lead",
    "case.waive",
    "case.correct",
    "case.self_handle",
    "case.obstruction",
    "case.end_obstruction",
    *ALWAYS,
}
_MOST = 4


def buttons_for(state: str) -> list[str]:
    """Return which actions belong on buttons in a state, in order; no role asked."""
    told = [
        spec.id
        for spec in SPECS
        if not spec.gravest and spec.id not in _NEVER and _fits(spec, state)
    ]
    return [*told, *ALWAYS][:_MOST]


def _fits(spec: Spec, state: str) -> bool:
    if spec.need.verbs:
        return any(m.name in spec.need.verbs and m.source == state for m in MOVES)
    return not spec.need.states or state in spec.need.states
