"""The case actions in the one table: keys, menus and palette read them from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from console.views.actions.action import Action
from console.views.dispatch import (
    act_closing,
    act_intake,
    act_notes,
    act_obstruction,
    act_orders,
)
from console.views.dispatch.permission import FILE, LOGIN, Need, why_not
from console.views.dispatch.specs import SPECS
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from console.domain.records.file import CaseFile
    from console.views.dispatch.act_desk import ActDesk
    from console.views.dispatch.specs import Spec

    Act = Callable[[ActDesk], object]

SCOPE = "dispatch"
MENU = QT_TRANSLATE_NOOP("Actions", "案件")

_ACTS: Mapping[str, Act] = {
    "case.dispatch": act_orders.dispatch,
    "case.add_unit": act_orders.add_unit,
    "case.return": act_orders.decide_return,
    "case.obstruction": act_obstruction.decide,
    "case.end_obstruction": act_obstruction.end,
    "case.send_back": act_orders.send_back,
    "case.waive": act_orders.waive,
    "case.lead": act_orders.change_lead,
    "case.accept": act_intake.accept,
    "case.file": act_intake.file_case,
    "case.verify": act_intake.verify,
    "case.reassign": act_intake.reassign,
    "case.refuse": act_intake.refuse,
    "case.void": act_intake.void,
    "case.merge": act_intake.merge,
    "case.extension": act_closing.decide_extension,
    "case.deferral": act_closing.decide_deferral,
    "case.resume": act_closing.resume,
    "case.reject_feedback": act_closing.reject_feedback,
    "case.inspect": act_closing.inspect,
    "case.pass": act_closing.pass_on,
    "case.close": act_closing.close_case,
    "case.accept_self_handled": act_closing.accept_self_handled,
    "case.close_by_notice": act_closing.close_by_notice,
    "case.force_close": act_closing.force_close,
    "case.ask_callback": act_closing.ask_callback,
    "case.callback": act_closing.callback,
    "case.again": act_closing.handle_again,
    "case.self_handle": act_intake.self_handle,
    "case.archive": act_closing.archive,
    "case.correct": act_notes.correct,
    "case.note": act_notes.note,
    "case.photo": act_notes.add_photo,
    "case.claim": act_notes.claim,
    "case.release": act_notes.release,
}
_WITH_UNITS = {
    "case.dispatch": act_orders.dispatch,
    "case.add_unit": act_orders.add_unit,
}


def case_actions(desk: ActDesk) -> list[Action]:
    """Return every case action, and the one that explains the clock."""
    explain = Action(
        id="case.explain",
        title=QT_TRANSLATE_NOOP("Actions", "时限说明"),
        keys=("T",),
        menu=MENU,
        scope=SCOPE,
        reason=lambda facts: why_not(_READING, facts),
        run=lambda _facts: act_notes.explain(desk),
    )
    return [*(_action(desk, spec) for spec in SPECS), explain]


_READING = Need(roles=frozenset(), online=False)


def _action(desk: ActDesk, spec: Spec) -> Action:
    def run(
        facts: Mapping[str, object],
        *,
        case: Any = None,
        units: Sequence[int] = (),
        text: str = "",
    ) -> None:
        del facts, text
        if case is not None and case != desk.focus.case_id:
            desk.focus.choose([case])
            reason = why_not(spec.need, desk.parts.runner.context.facts)
            if reason:
                desk.parts.messages.say(reason, Level.REFUSED)
                return
        if units and spec.id in _WITH_UNITS:
            _WITH_UNITS[spec.id](desk, units)
        else:
            _ACTS[spec.id](desk)

    return Action(
        id=spec.id,
        title=spec.title,
        keys=spec.keys,
        menu=MENU,
        scope=SCOPE,
        reason=lambda facts: why_not(spec.need, facts) or _own_reason(spec, facts),
        run=run,
    )


def _own_reason(spec: Spec, facts: Mapping[str, object]) -> str | None:
    """Say what the moves and roles do not: one lets go only of one's own claim."""
    if spec.id in ("case.obstruction", "case.end_obstruction"):
        return act_obstruction.why_not(spec.id, facts)
    if spec.id != "case.release":
        return None
    file: CaseFile | None = facts.get(FILE)  # type: ignore[assignment]
    held = file is not None and file.claim is not None
    if held and file.claim.login == facts.get(LOGIN):  # type: ignore[union-attr]
        return None
    return QCoreApplication.translate("CaseActions", "您没有占用本案")
