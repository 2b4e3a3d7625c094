"""After dispatching: extension, deferral, feedback, inspection, closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.commands import closing as ask, dispatch, intake
from console.views.dispatch.act_desk import (
    ReasonForm,
    about,
    ask_reason,
    send_now,
    serve_sheet,
)
from console.views.dispatch.act_intake import send_collector
from console.views.dispatch.bulk import confirm_many, send_many
from console.views.dispatch.decision_sheets import (
    CloseSheet,
    DeferralSheet,
)
from console.views.dispatch.permission import allowed_moves
from console.views.work.callback_sheet import CallbackSheet
from console.views.work.decision_sheet import DecisionSheet
from console.views.work.seen_case import on
from console.views.work.words import role_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.records.case import CaseRecord
    from console.views.dispatch.act_desk import ActDesk

tr = QCoreApplication.translate


def decide_extension(desk: ActDesk) -> None:
    """Grant one more original limit, or refuse."""
    case = desk.focus.cases[0]
    granted = tr("CaseActions", "已批准过 %1 次").replace("%1", str(case.extended))
    sheet = DecisionSheet(
        desk.title("case.extension"),
        about=f"{about(case)}\n{_asked(desk, 'ask_extension')}\n{granted}",
        choices=(
            ("grant", tr("CaseActions", "同意延期，增加一个原时限")),
            ("refuse", tr("CaseActions", "不同意延期")),
        ),
        parent=desk.window,
    )
    serve_sheet(
        desk,
        sheet,
        case,
        title=desk.title("case.extension"),
        build=lambda seen: dispatch.DecideExtension(
            **on(seen), granted=sheet.choice == "grant", reason=sheet.reason
        ),
    )


def decide_deferral(desk: ActDesk) -> None:
    """Hang the case on the account until a date, or let the unit go on."""
    case = desk.focus.cases[0]
    sheet = DeferralSheet(
        desk.title("case.deferral"),
        about=f"{about(case)}\n{_asked(desk, 'ask_deferral')}",
        now=desk.parts.clock.now(),
        choices=(
            ("grant_deferral", tr("CaseActions", "同意挂账，计时暂停")),
            ("refuse_deferral", tr("CaseActions", "不同意挂账，单位继续处置")),
        ),
        blocked=_blocked(desk, case, ("grant_deferral", "refuse_deferral")),
        parent=desk.window,
    )
    serve_sheet(
        desk,
        sheet,
        case,
        title=desk.title("case.deferral"),
        build=lambda seen: dispatch.DecideDeferral(
            **on(seen),
            granted=sheet.choice == "grant_deferral",
            until=sheet.until if sheet.choice == "grant_deferral" else None,
            reason=sheet.reason,
        ),
    )


def resume(desk: ActDesk) -> None:
    """Take a deferred case up again."""
    case = desk.focus.cases[0]
    send_now(desk, dispatch.ResumeDeferred(**on(case)), case, desk.title("case.resume"))


def reject_feedback(desk: ActDesk) -> None:
    """The evidence is poor: the units go on."""
    ask_reason(
        desk,
        desk.focus.cases[0],
        ReasonForm(title=desk.title("case.reject_feedback")),
        build=lambda seen, _code, text: ask.RejectFeedback(**on(seen), reason=text),
    )


def inspect(desk: ActDesk) -> None:
    """Have a collector look whether it is fixed."""
    send_collector(
        desk, "case.inspect", tr("CaseActions", "派去核查"), ask.SendInspection
    )


def pass_on(desk: ActDesk) -> None:
    """Pass on what needs no inspection by its catalogue row."""
    case = desk.focus.cases[0]
    command = ask.PassWithoutInspection(**on(case))
    send_now(desk, command, case, desk.title("case.pass"))


def close_case(desk: ActDesk) -> None:
    """Close a case once its closing rule has been ticked."""
    case, file = desk.focus.cases[0], desk.focus.file
    sheet = CloseSheet(
        desk.title("case.close"),
        about=about(case),
        rule=file.closing_rule if file is not None else "",
        parent=desk.window,
    )
    serve_sheet(
        desk,
        sheet,
        case,
        title=desk.title("case.close"),
        build=lambda seen: ask.CloseCase(
            **on(seen), rule_met=sheet.met_box.isChecked()
        ),
    )


def accept_self_handled(desk: ActDesk) -> None:
    """Accept what was put right on the spot."""
    case = desk.focus.cases[0]
    command = intake.CloseSelfHandled(**on(case))
    send_now(desk, command, case, desk.title("case.accept_self_handled"))


def ask_callback(desk: ActDesk) -> None:
    """Put the case to the call-back desk."""
    case, title = desk.focus.cases[0], desk.title("case.ask_callback")
    send_now(desk, ask.AskCallback(**on(case)), case, title)


def callback(desk: ActDesk, *, again: bool = False) -> None:
    """Keep what the caller says of the result; unsolved it may be handled again."""
    case = desk.focus.cases[0]
    title = desk.title("case.again" if again else "case.callback")
    sheet = CallbackSheet(title, about=about(case), again=again, parent=desk.window)
    serve_sheet(desk, sheet, case, title=title, build=sheet.command)


def handle_again(desk: ActDesk) -> None:
    """Dispatch a second time, with the reason the caller gave."""
    callback(desk, again=True)


def archive(desk: ActDesk) -> None:
    """File closed cases away; several are asked about once."""
    cases, title = desk.focus.cases, desk.title("case.archive")
    if len(cases) == 1:
        send_now(desk, ask.ArchiveCase(**on(cases[0])), cases[0], title)
        return

    def confirmed(able: Sequence[CaseRecord]) -> None:
        send_many(desk, [ask.ArchiveCase(**on(c)) for c in able], title=title)

    confirm_many(desk, "case.archive", cases, None, confirmed)


def close_by_notice(desk: ActDesk) -> None:
    """Close by formal notice where disposal is not possible."""
    ask_reason(
        desk,
        desk.focus.cases[0],
        ReasonForm(title=desk.title("case.close_by_notice")),
        build=lambda seen, _code, text: ask.CloseByNotice(**on(seen), reason=text),
    )


def force_close(desk: ActDesk) -> None:
    """A leader closes by force, with a reason."""
    ask_reason(
        desk,
        desk.focus.cases[0],
        ReasonForm(title=desk.title("case.force_close")),
        build=lambda seen, _code, text: ask.ForceClose(**on(seen), reason=text),
    )


def _asked(desk: ActDesk, verb: str) -> str:
    """Return what the unit wrote when it asked, if the file is there."""
    file = desk.focus.file
    lines = [line for line in (file.log if file else ()) if line.verb == verb]
    if not lines or not lines[-1].reason:
        return tr("CaseActions", "单位的申请见经过")
    said = tr("CaseActions", "%1 申请：%2").replace("%2", lines[-1].reason)
    return said.replace("%1", lines[-1].actor_name)


def _blocked(desk: ActDesk, case: CaseRecord, verbs: tuple[str, ...]) -> dict[str, str]:
    roles = desk.parts.sitter.roles
    told: dict[str, str] = {}
    for verb in verbs:
        if not allowed_moves([verb], case, roles):
            posts = "duty_leader" if verb == "grant_deferral" else "dispatcher"
            said = tr("CaseActions", "需要由%1办理")
            told[verb] = said.replace("%1", role_words([posts]))
    return told
