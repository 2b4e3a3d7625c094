"""From a key to the unit's command: the form it asks for, and what is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.domain.commands import supervision as order_ask, unit as ask
from console.domain.evidence import AFTER
from console.domain.handlers import suggest_handlers
from console.domain.states import Role
from console.views.shared.limit_text import stored_limit_said
from console.views.unit.exception_forms import (
    DeferralForm,
    ExtensionForm,
    ObstructionForm,
)
from console.views.unit.task_forms import (
    AcknowledgeForm,
    EvidenceForm,
    ReturnForm,
    TextForm,
)
from console.views.work.obstruction_words import obstruction_kinds
from console.views.work.seen_case import SeenCopy
from console.views.work.sights import TaskSight

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import Command, Outcome
    from console.domain.handlers import HandlerSuggestion
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile, PhotoRecord, TaskRecord
    from console.domain.records.place import PersonRecord
    from console.domain.records.supervision import OrderRecord
    from console.views.shared.ask_form import AskForm
    from console.views.work.form_host import FormHost
    from console.views.work.parts import WorkParts
    from console.views.work.sender import Sender
    from console.views.work.sights import S


class TaskDesk(QObject):
    """Opens forms in the host; each acts on the task as it was seen at its opening."""

    def __init__(
        self, parts: WorkParts, sender: Sender, host: FormHost, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._parts, self._sender, self._host = parts, sender, host
        self.task: TaskRecord | None = None
        self.order: OrderRecord | None = None
        self.case: CaseRecord | None = None
        self.file: CaseFile | None = None

    def acknowledge(self) -> None:
        """Ask who handles it, then sign for it."""
        form = AcknowledgeForm(self._title("acknowledge"), self._handlers())
        self._begin(
            form,
            "",
            lambda seen: ask.AcknowledgeTask(**seen.on, handler_id=form.handler_id),
        )

    def _handlers(self) -> tuple[HandlerSuggestion, ...]:
        """Return who may take the chosen task in hand, best first."""
        picture, case = self._parts.picture, self.case
        unit_id = self._parts.sitter.unit_id
        if case is None or unit_id is None:
            return ()
        item = picture.catalogue.get(case.item_id)
        known = case.lon is not None and case.lat is not None
        return suggest_handlers(
            (p for p in picture.persons if p.unit_id != unit_id or _handles(p)),
            unit_id=unit_id,
            unit_kinds={unit.id: unit.kind for unit in picture.units},
            item=item,
            place=(case.lon, case.lat) if known else None,  # type: ignore[arg-type]
        )

    def on_site(self) -> None:
        """Say at once that the crew is there; the server keeps the time."""
        if self.task is not None and self.case is not None:
            seen = TaskSight(case=self.case, task=self.task)
            command = ask.ArriveOnSite(**seen.on)
            self._sender.send(command, title=self._title("on_site"), seen=seen)

    def progress(self) -> None:
        """Ask how it goes."""
        form = TextForm(self._title("progress"), self.tr("进展（必填）"))
        self._begin(
            form,
            "progress",
            lambda seen: ask.ReportProgress(**seen.on, text=form.said),
        )

    def feed_back(self) -> None:
        """Ask for the result and its evidence."""
        file = self.file
        form = EvidenceForm(
            self._title("feed_back"),
            self.tr("处置结果（必填）"),
            most_bytes=self._parts.photo_bytes,
            evidence=file.evidence if file else (),
            there=self._shown_already(file) if file else (),
        )

        def command(seen: TaskSight) -> Command:
            shown = form.photos.pictures()
            return ask.FeedBack(**seen.on, result=form.said, pictures=shown)

        self._begin(form, "feed_back", command)

    def ask_return(self) -> None:
        """Ask why it is not this unit's and whose it is."""
        own = self._parts.sitter.unit_id
        units = [unit for unit in self._parts.picture.units if unit.id != own]
        form = ReturnForm(self._title("return"), units)
        self._begin(
            form,
            "return",
            lambda seen: ask.AskReturn(
                **seen.on, reason=form.said, suggested_unit_id=form.unit_id
            ),
        )

    def report_obstruction(self) -> None:
        """Ask what is in the way, with photos and the number of the police call."""
        kinds = obstruction_kinds(self._parts.rules())
        most = self._parts.photo_bytes
        form = ObstructionForm(self._title("obstruct"), kinds, most_bytes=most)
        self._begin(
            form,
            "obstruct",
            lambda seen: ask.ReportObstruction(
                **seen.on,
                kind=form.kind,
                reason=form.said,
                police_number=form.police_number,
                pictures=form.photos.pictures(),
            ),
        )

    def end_obstruction(self) -> None:
        """Ask how it came to its end; the clock goes on."""
        form = TextForm(self._title("unobstruct"), self.tr("如何解除（必填）"))
        self._begin(
            form, "", lambda seen: ask.EndObstruction(**seen.on, reason=form.said)
        )

    def ask_extension(self) -> None:
        """Ask why more time is needed."""
        limit = stored_limit_said(self.task.limit_text) if self.task else ""
        form = ExtensionForm(self._title("extension"), limit)
        self._begin(
            form,
            "extension",
            lambda seen: ask.AskExtension(
                **seen.on, reason=form.said, limit=form.limit
            ),
        )

    def ask_deferral(self) -> None:
        """Ask for reason, date, plan and next step."""
        rules = self._parts.rules()
        form = DeferralForm(
            self._title("deferral"),
            self._parts.clock.now(),
            most_days=rules.number("deferral", "days"),
        )
        self._begin(
            form,
            "deferral",
            lambda seen: ask.AskDeferral(
                **seen.on,
                reason=form.said,
                until=form.until_at,
                plan=form.plan.toPlainText().strip(),
                next_step=form.next_step.text().strip(),
            ),
        )

    def receive_order(self) -> None:
        """Sign for the chosen order."""
        if (order := self.order) is not None:
            command = order_ask.ReceiveOrder(order_id=order.id, version=order.version)
            title = self._title("receive_order")
            self._sender.send(command, title=title, seen=order)

    def reply_order(self) -> None:
        """Ask for the reply to the chosen order."""
        order = self.order
        if order is None:
            return
        form = EvidenceForm(
            f"{self._title('reply_order')} {order.number}",
            self.tr("答复（必填）"),
            most_bytes=self._parts.photo_bytes,
        )

        def command(seen: OrderRecord) -> Command:
            return order_ask.ReplyOrder(
                order_id=seen.id,
                version=seen.version,
                reply=form.said,
                pictures=form.photos.pictures(),
            )

        self._open(form, f"unit-reply-{order.id}", order, command)

    def _begin(
        self, form: AskForm, draft: str, command: Callable[[TaskSight], Command]
    ) -> None:
        task, case = self.task, self.case
        if task is not None and case is not None:
            seen = TaskSight(case=case, task=task)
            self._open(form, f"unit-{draft}-{task.id}" if draft else "", seen, command)

    def _open(
        self, form: AskForm, draft: str, seen: S, command: Callable[[S], Command]
    ) -> None:
        """Open a form on what is seen now; whatever follows, it is about that."""

        def done(_outcome: Outcome) -> None:
            self._host.finish(form)

        title = form.title.text()
        way = SeenCopy(self._sender, seen, title=title, form=form, done=done)
        form.sent.connect(lambda: way.send(command))
        self._host.begin(form, draft)

    def _shown_already(self, file: CaseFile) -> set[str]:
        """Return which moments the case has photos of that still show something.

        A photo of the result is the unit's own and taken since its task began.
        """
        there = {photo.moment for photo in file.photos} - {AFTER}
        return there | {AFTER} if any(map(self._is_own, file.photos)) else there

    def _is_own(self, photo: PhotoRecord) -> bool:
        if photo.moment != AFTER or self.task is None or self.file is None:
            return False
        persons = self._parts.picture.persons
        unit_id = next((p.unit_id for p in persons if p.login == photo.added_by), None)
        began = max(
            (
                timer.started_at
                for timer in self.file.timers
                if timer.task_id == self.task.id and timer.stage == "dispose"
            ),
            default=None,
        )
        fresh = began is None or photo.added_at >= began
        return fresh and unit_id == self._parts.sitter.unit_id

    def _title(self, name: str) -> str:
        return self._parts.runner.table[f"unit.{name}"].shown_title


def _handles(person: PersonRecord) -> bool:
    """Tell whether one of the unit's own people does its tasks."""
    return Role.UNIT_OFFICER in person.roles or bool(person.post or person.skills)
