"""Around a case: notes, photos, claims, who called, why the clock ends when it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.commands import desk as ask
from console.domain.queries import ExplainClock
from console.views.dispatch.act_desk import (
    ReasonForm,
    ask_reason,
    send_now,
    serve_sheet,
)
from console.views.dispatch.clock_sheet import ClockSheet
from console.views.dispatch.photo_sheets import PhotoSheet
from console.views.work.correction_sheet import CorrectionSheet, first_report
from console.views.work.seen_case import on
from console.views.work.words import clock_stage_text, masked_phone

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import Outcome
    from console.domain.records.file import CaseFile, TimerRecord
    from console.views.dispatch.act_desk import ActDesk

tr = QCoreApplication.translate


def note(desk: ActDesk) -> None:
    """Write a line into the history."""
    ask_reason(
        desk,
        desk.focus.cases[0],
        ReasonForm(title=desk.title("case.note"), verb=tr("CaseActions", "记入经过")),
        build=lambda seen, _code, text: ask.AddNote(**on(seen), text=text),
    )


def correct(desk: ActDesk) -> None:
    """Correct what was typed; what changes is said before."""
    case, title = desk.focus.cases[0], desk.title("case.correct")
    sheet = CorrectionSheet(
        desk.parts,
        desk.places,
        case,
        title=title,
        report=first_report(desk.focus.file),
        parent=desk.window,
    )
    serve_sheet(desk, sheet, case, title=title, build=sheet.command)


def add_photo(desk: ActDesk) -> None:
    """Add a photo of the scene."""
    case = desk.focus.cases[0]
    sheet = PhotoSheet(
        desk.title("case.photo"),
        most_bytes=desk.parts.photo_bytes,
        parent=desk.window,
    )
    serve_sheet(
        desk,
        sheet,
        case,
        title=desk.title("case.photo"),
        build=lambda seen: ask.AddPicture(**on(seen), picture=sheet.picture()),
    )


def claim(desk: ActDesk) -> None:
    """Say that one is working on it; take it over with a reason."""
    case, title = desk.focus.cases[0], desk.title("case.claim")
    held = desk.parts.picture.claims.get(case.id)
    now = desk.parts.clock.now()
    mine = held is not None and held.login == desk.parts.sitter.login
    if held is None or mine or held.until <= now:
        send_now(desk, ask.ClaimCase(**on(case)), case, title)
        return
    ask_reason(
        desk,
        case,
        ReasonForm(
            title=tr("CaseActions", "接手别人占用的案件"),
            verb=tr("CaseActions", "接手"),
        ),
        build=lambda seen, _code, text: ask.ClaimCase(**on(seen), reason=text),
    )


def release(desk: ActDesk) -> None:
    """Let go of one's own claim."""
    case = desk.focus.cases[0]
    send_now(desk, ask.ReleaseClaim(**on(case)), case, desk.title("case.release"))


def unmask(desk: ActDesk, phone: str, shown: Callable[[], object]) -> None:
    """Show a caller's number once the reason is in the history."""
    case = desk.focus.cases[0]
    said = tr("CaseActions", "查看来电号码 %1：%2")
    named = said.replace("%1", masked_phone(phone))

    def done(outcome: Outcome) -> None:
        shown()
        desk.sender.tell_done(tr("CaseActions", "查看号码"), outcome)

    ask_reason(
        desk,
        case,
        ReasonForm(
            title=tr("CaseActions", "查看来电号码"), verb=tr("CaseActions", "查看")
        ),
        build=lambda seen, _code, text: ask.AddNote(
            **on(seen), text=named.replace("%2", text)
        ),
        done=done,
    )


def explain(desk: ActDesk) -> None:
    """Open the explanation of the clocks of this case, the running one first."""
    file = desk.focus.file
    sheet = ClockSheet(desk.window)
    timers = running_first(file)
    names = {task.id: task.unit_name for task in file.tasks} if file else {}
    for timer in timers:
        unit = names.get(timer.task_id or 0, "")
        title = f"{clock_stage_text(timer.stage)} {unit}".strip()
        place = sheet.add_clock(title, timer)
        query = ExplainClock(timer_id=timer.id, language=desk.parts.language)
        ticket = desk.ask(
            query, lambda lines, place=place: sheet.show_lines(place, lines)
        )
        sheet.finished.connect(lambda _how, ticket=ticket: ticket.cancel())
    sheet.finish()
    sheet.open()


def running_first(file: CaseFile | None) -> list[TimerRecord]:
    """Return the clocks of a file: running ones first, then the latest."""
    timers = list(file.timers) if file is not None else []
    return sorted(timers, key=lambda t: (t.stopped_at is not None, -t.id))
