"""One thing done to many cases: asked once, told once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.commands.dispatch import DispatchCase, RecallOrder
from console.views.dispatch.act_desk import about
from console.views.dispatch.permission import why_not_for
from console.views.dispatch.specs import BY_ID
from console.views.shared.command_sender import open_still
from console.views.shared.confirm import ConfirmDialog
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from console.domain.commands.command import CaseCommand, Outcome
    from console.domain.records.case import CaseRecord
    from console.views.dispatch.act_desk import ActDesk
    from console.views.shared.form_sheet import FormSheet
    from console.views.shared.patient_sheet import PatientSheet

tr = QCoreApplication.translate


def _fits(_case: CaseRecord) -> str:
    return ""


def able_and_not(
    desk: ActDesk,
    action_id: str,
    cases: Sequence[CaseRecord],
    unfit: Callable[[CaseRecord], str] = _fits,
) -> tuple[list[CaseRecord], list[str]]:
    """Return the cases it can be done to, and a line for each of the others."""
    facts, spec = desk.parts.runner.context.facts, BY_ID[action_id]
    able: list[CaseRecord] = []
    left_out: list[str] = []
    for case in map(desk.newest, cases):
        reason = why_not_for(spec.need, case, facts) or unfit(case)
        if not reason:
            able.append(case)
        else:
            said = tr("Bulk", "不含 %1：%2").replace("%2", reason)
            left_out.append(said.replace("%1", about(case)))
    return able, left_out


def confirm_many(
    desk: ActDesk,
    action_id: str,
    cases: Sequence[CaseRecord],
    sheet: FormSheet | None,
    confirmed: Callable[[Sequence[CaseRecord]], object],
    *,
    unfit: Callable[[CaseRecord], str] = _fits,
) -> ConfirmDialog | None:
    """Name what is touched and what is left out, and ask once.

    ``unfit`` says why a case is left out beside what its state says. Where all are
    left out nothing is asked and the sheet says why.
    """
    able, left_out = able_and_not(desk, action_id, cases, unfit)
    if not able and sheet is not None:
        sheet.refuse("\n".join(left_out))
        return None
    title = tr("Bulk", "%1 %2 个案件？").replace("%2", str(len(able)))
    spec = BY_ID[action_id]
    verb = desk.title(action_id)
    dialog = ConfirmDialog(
        title.replace("%1", verb),
        touches=[*map(about, able), *left_out],
        verb=verb,
        danger=spec.gravest,
        parent=sheet or desk.window,
    )
    dialog.accepted.connect(lambda: confirmed(able))
    if sheet is not None:
        said = tr("Bulk", "没有发出")
        dialog.rejected.connect(lambda: sheet.refuse(said))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def send_many(
    desk: ActDesk,
    commands: Sequence[CaseCommand],
    *,
    title: str,
    sheet: PatientSheet | None = None,
    refused: Callable[[dict[int, Exception]], object] | None = None,
) -> None:
    """Send the commands; when all have been answered, say what became of them.

    The sheet they came from is kept until then: one refusal brings it back as it
    was left, and ``refused`` is told by case what was refused and why.
    """
    if commands:
        _Batch(desk, commands, title, sheet, refused).send()


class _Batch:
    """Counts the answers of a batch."""

    def __init__(
        self,
        desk: ActDesk,
        commands: Sequence[CaseCommand],
        title: str,
        sheet: PatientSheet | None,
        refused: Callable[[dict[int, Exception]], object] | None,
    ) -> None:
        self._desk, self._commands, self._title = desk, commands, title
        self._sheet, self._tell_refused = sheet, refused
        self._done: list[Outcome] = []
        self._refused: list[str] = []
        self._errors: dict[int, Exception] = {}

    def send(self) -> None:
        for command in self._commands:
            case = self._desk.parts.picture.cases.get(command.case_id)
            self._desk.sender.send(
                command,
                title=self._title,
                seen=case,
                done=self._on_done,
                refused=partial(self._on_refused, command.case_id, case),
                quiet=True,
            )

    def _on_done(self, outcome: Outcome) -> None:
        self._done.append(outcome)
        self._tell()

    def _on_refused(
        self, case_id: int, case: CaseRecord | None, error: Exception
    ) -> None:
        self._errors[case_id] = error
        words = self._desk.sender.words_of(error, case)
        name = case.number[-5:] if case is not None else ""
        self._refused.append(f"{name} {words}".strip())
        self._tell()

    def _tell(self) -> None:
        if len(self._done) + len(self._refused) < len(self._commands):
            return
        messages = self._desk.parts.messages
        said = tr("Bulk", "%1：已办理 %2 件").replace("%1", self._title)
        said = said.replace("%2", str(len(self._done)))
        if self._done and isinstance(self._commands[0], DispatchCase):
            seconds = self._desk.parts.recall_s
            messages.offer_recall(said, self._recall, seconds=seconds)
        elif self._done:
            messages.say(said, Level.DONE)
        if self._refused:
            told = tr("Bulk", "%1：%2 件未办 —— %3").replace("%1", self._title)
            told = told.replace("%2", str(len(self._refused)))
            reasons = tr("Bulk", "；").join(dict.fromkeys(self._refused))
            messages.say(told.replace("%3", reasons), Level.REFUSED)
        self._answer_sheet()

    def _answer_sheet(self) -> None:
        if self._errors and self._tell_refused is not None:
            self._tell_refused(self._errors)
        if self._sheet is None or not open_still(self._sheet):
            return
        if self._refused:
            self._sheet.refuse("\n".join(dict.fromkeys(self._refused)))
        else:
            self._sheet.accept()

    def _recall(self) -> None:
        commands = [
            RecallOrder(case_id=done.case_id, version=done.version)
            for done in self._done
        ]
        send_many(self._desk, commands, title=tr("Verb", "撤回派遣"))
