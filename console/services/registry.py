"""Every command with the use case that serves it and the verb the log shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.commands import (
    closing as c,
    desk as k,
    dispatch as d,
    evaluation as e,
    intake as i,
    joint as j,
    rules as r,
    supervision as s,
    unit as u,
)
from console.services import (
    closing,
    desk,
    dispatch,
    errands,
    evaluation,
    exceptions,
    intake,
    negation,
    obstruction,
    orders,
    rules,
    supervision,
    unit,
    whistle,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import Command, Outcome
    from console.services.ports import UnitOfWork

    Handler = Callable[[Any, UnitOfWork], Outcome]

HANDLERS: dict[type[Command], tuple[str, Handler]] = {
    i.ReportCase: ("report", intake.report_case),
    i.SendVerification: ("send_verification", intake.send_verification),
    i.AnswerVerification: ("answer_verification", intake.answer_verification),
    i.ReassignErrand: ("reassign_errand", errands.reassign_errand),
    i.AcceptReport: ("accept_report", intake.accept_report),
    i.SelfHandle: ("self_handle", intake.self_handle),
    i.CloseSelfHandled: ("close_self_handled", intake.close_self_handled),
    i.FileCase: ("file_case", intake.file_case),
    i.RefuseReport: ("refuse_report", intake.refuse_report),
    i.VoidCase: ("void_case", intake.void_case),
    i.MergeDuplicate: ("merge_duplicate", intake.merge_duplicate),
    d.DispatchCase: ("dispatch", dispatch.dispatch_case),
    d.RecallOrder: ("recall_order", dispatch.recall_order),
    d.SendBackToFiling: ("send_back_to_filing", dispatch.send_back_to_filing),
    d.AddUnit: ("add_unit", dispatch.add_unit),
    d.ChangeLead: ("change_lead", dispatch.change_lead),
    d.WaiveTask: ("waive_task", dispatch.waive_task),
    d.RefuseReturn: ("refuse_return", dispatch.refuse_return),
    d.Redispatch: ("redispatch", dispatch.redispatch),
    d.DecideObstruction: ("decide_obstruction", obstruction.decide_obstruction),
    d.DecideExtension: ("decide_extension", exceptions.decide_extension),
    d.DecideDeferral: ("decide_deferral", exceptions.decide_deferral),
    d.ResumeDeferred: ("resume_deferred", exceptions.resume_deferred),
    u.AcknowledgeTask: ("acknowledge_task", unit.acknowledge_task),
    u.ArriveOnSite: ("arrive_on_site", unit.arrive_on_site),
    u.ReportProgress: ("report_progress", unit.report_progress),
    u.FeedBack: ("feed_back", unit.feed_back),
    u.AskReturn: ("ask_return", unit.ask_return),
    u.AskExtension: ("ask_extension", unit.ask_extension),
    u.AskDeferral: ("ask_deferral", unit.ask_deferral),
    u.ReportObstruction: ("report_obstruction", obstruction.report_obstruction),
    u.EndObstruction: ("end_obstruction", obstruction.end_obstruction),
    c.RejectFeedback: ("reject_feedback", closing.reject_feedback),
    c.SendInspection: ("send_inspection", closing.send_inspection),
    c.PassWithoutInspection: (
        "pass_without_inspection",
        closing.pass_without_inspection,
    ),
    c.RecordInspection: ("record_inspection", closing.record_inspection),
    c.CloseCase: ("close_case", closing.close_case),
    c.AskCallback: ("ask_callback", closing.ask_callback),
    c.RecordCallback: ("record_callback", closing.record_callback),
    c.HandleAgain: ("handle_again", closing.handle_again),
    c.CloseByNotice: ("close_by_notice", closing.close_by_notice),
    c.ForceClose: ("force_close", closing.force_close),
    c.ArchiveCase: ("archive_case", closing.archive_case),
    k.ClaimCase: ("claim_case", desk.claim_case),
    k.ReleaseClaim: ("release_claim", desk.release_claim),
    k.AddNote: ("add_note", desk.add_note),
    k.AddPicture: ("add_picture", desk.add_picture),
    k.CorrectCase: ("correct_case", desk.correct_case),
    j.CallWhistle: ("call_whistle", whistle.call_whistle),
    j.SignIn: ("sign_in", whistle.sign_in),
    j.ScoreCall: ("score_call", whistle.score_call),
    j.EndWhistle: ("end_whistle", whistle.end_whistle),
    s.UrgeUnit: ("urge_unit", supervision.urge_unit),
    s.AnswerUrge: ("answer_urge", supervision.answer_urge),
    s.DraftOrder: ("draft_order", orders.draft_order),
    s.IssueOrder: ("issue_order", orders.issue_order),
    s.DropOrder: ("drop_order", orders.drop_order),
    s.ReceiveOrder: ("receive_order", orders.receive_order),
    s.ReplyOrder: ("reply_order", orders.reply_order),
    s.AcceptReply: ("accept_reply", orders.accept_reply),
    s.RefuseReply: ("refuse_reply", orders.refuse_reply),
    s.LiftOrder: ("lift_order", orders.lift_order),
    s.FailOrder: ("fail_order", orders.fail_order),
    s.RecordMeeting: ("record_meeting", supervision.record_meeting),
    s.ChangeMember: ("change_member", supervision.change_member),
    s.DecideItem: ("decide_coordination", supervision.decide_item),
    s.FollowUpItem: ("follow_up_item", supervision.follow_up_item),
    s.OpenAccountability: ("open_accountability", supervision.open_accountability),
    s.RecordAccountability: (
        "record_accountability",
        supervision.record_accountability,
    ),
    s.MarkSpecial: ("mark_special", supervision.mark_special),
    s.AnswerAlert: ("answer_alert", supervision.answer_alert),
    s.ReviewNegation: ("review_negation", negation.review_negation),
    s.AppealOvertime: ("appeal_overtime", supervision.appeal_overtime),
    s.DecideAppeal: ("decide_appeal", supervision.decide_appeal),
    e.FreezePeriod: ("freeze_period", evaluation.freeze_period),
    r.RecalculateClocks: ("recalculate", rules.recalculate_clocks),
    r.FollowAgain: ("follow_again", rules.follow_again),
    r.ChangeCalendar: ("change_calendar", rules.change_rule),
    r.ChangeStageLimit: ("change_stage_limit", rules.change_rule),
    r.ChangeReminder: ("change_reminder", rules.change_rule),
    r.ChangeSetting: ("change_setting", rules.change_rule),
    r.ChangeItem: ("change_item", rules.change_rule),
    r.ChangeAuthorization: ("change_authorization", rules.change_rule),
    r.ChangeTemplate: ("change_template", rules.change_rule),
}
"""A command not in this table does not exist."""


def execute(command: Command, uow: UnitOfWork) -> Outcome:
    """Do one command in one transaction; a repeated one gives its first outcome.

    Raises:
        DeskError: the command was refused and nothing was changed.
    """
    verb, handler = HANDLERS[type(command)]
    with uow:
        done = uow.begin(command, verb, getattr(command, "reason", ""))
        return done if done is not None else handler(command, uow)
