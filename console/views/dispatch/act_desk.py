"""What every action of this workspace works with, and how a sheet sends its command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.record import record
from console.views.dispatch.case_words import grouped_number
from console.views.dispatch.specs import BY_ID
from console.views.shared.ask_reason import ReasonDialog
from console.views.work.seen_case import SeenCase

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from console.background.runner import Ticket
    from console.domain.commands.command import CaseCommand, Outcome
    from console.domain.queries import Query
    from console.domain.records.case import CaseRecord
    from console.views.dispatch.focus import CaseFocus
    from console.views.dispatch.parts import DispatchParts
    from console.views.dispatch.sender import CaseSender
    from console.views.shared.form_sheet import FormSheet
    from console.views.shared.place_finder import PlaceFinder

    Build = Callable[[CaseRecord], CaseCommand | None]

tr = QCoreApplication.translate


@dataclass(frozen=True, kw_only=True)
class ActDesk:
    """The hands of the actions: parts, focus, the way out, the window for sheets."""

    parts: DispatchParts
    places: PlaceFinder
    focus: CaseFocus
    sender: CaseSender
    window: QWidget

    def title(self, action_id: str) -> str:
        """Return what an action is called."""
        return tr("Actions", BY_ID[action_id].title)

    def newest(self, case: CaseRecord) -> CaseRecord:
        """Return the case as the picture has it now."""
        return self.parts.picture.cases.get(case.id) or case

    def ask(self, query: Query, done: Callable[..., object]) -> Ticket:
        """Ask the database; an unanswered question changes nothing."""
        return self.parts.queries.ask(query, done=done, failed=self._on_unanswered)

    def _on_unanswered(self, error: Exception) -> None:
        self.parts.messages.say(self.sender.words_of(error, None))


def about(case: CaseRecord) -> str:
    """Return the line that names a case at the head of a sheet."""
    told = (grouped_number(case.number), case.title or case.matter, case.grid_name)
    return " · ".join(part for part in told if part)


def serve_sheet(
    desk: ActDesk,
    sheet: FormSheet,
    case: CaseRecord,
    *,
    title: str,
    build: Build,
    done: Callable[[Outcome], object] | None = None,
) -> None:
    """Open a sheet; each time it is sent, build the command from what was seen.

    ``build`` may return None when the sheet handed its question on to another. A
    refusal is shown in the sheet; what it says has then been seen, so that
    sending once more is about the newer version.
    """
    way = _way(desk, case, sheet, title, done)
    sheet.sent.connect(lambda: way.send(build))
    sheet.open()


def _way(
    desk: ActDesk,
    case: CaseRecord,
    sheet: FormSheet | ReasonDialog,
    title: str,
    done: Callable[[Outcome], object] | None,
) -> SeenCase:
    """Return the way of a sheet; who is told what was done says it himself."""
    quiet = done is not None
    return SeenCase(desk.sender, case, title=title, form=sheet, done=done, quiet=quiet)


@record
class ReasonForm:
    """What a person is asked: for what, in which codes, and what the button says."""

    title: str
    verb: str = ""
    reasons: Sequence[tuple[str, str]] = ()


def reason_sheet(
    desk: ActDesk, cases: Sequence[CaseRecord], form: ReasonForm
) -> ReasonDialog:
    """Return a sheet that asks for a reason (code and text), naming the cases."""
    sheet = ReasonDialog(
        form.title,
        reasons=form.reasons,
        touches=list(map(about, cases)),
        verb=form.verb or form.title,
        text_needed=True,
        parent=desk.window,
    )
    sheet.finished.connect(sheet.deleteLater)
    return sheet


def ask_reason(
    desk: ActDesk,
    case: CaseRecord,
    form: ReasonForm,
    build: Callable[[CaseRecord, str, str], CaseCommand],
    done: Callable[[Outcome], object] | None = None,
) -> None:
    """Ask for a reason and send the command built from what was seen, code and text."""
    sheet = reason_sheet(desk, [case], form)
    way = _way(desk, case, sheet, form.title, done)
    sheet.answered.connect(
        lambda code, text: way.send(lambda seen: build(seen, code, text))
    )
    sheet.open()


def send_now(desk: ActDesk, command: CaseCommand, case: CaseRecord, title: str) -> None:
    """Send a command that needs no form."""
    desk.sender.send(command, title=title, seen=case)
