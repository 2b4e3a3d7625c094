"""From a key to the unit's command: the form it asks for, and what is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.domain.commands import supervision as order_ask, unit as ask
from console.domain.handlers import suggest_handlers
from console.domain.states import Role
from console.views.shared.limit_text import stored_limit_said
from console.views.unit.exception_forms import DeferralForm, ExtensionForm
from console.views.unit.task_forms import (
    AcknowledgeForm,
    EvidenceForm,
    ReturnForm,
    TextForm,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import Command, Outcome, Picture
    from console.domain.handlers import HandlerSuggestion
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile, TaskRecord
    from console.domain.records.place import PersonRecord
    from console.domain.records.supervision import OrderRecord
    from console.views.shared.ask_form import AskForm
    from console.views.work.form_host import FormHost
    from console.views.work.parts import WorkParts
    from console.views.work.sender import Sender


class TaskDesk(QObject):
    """Opens forms in the host; a command carries the version the person saw last."""

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
            lambda on: ask.AcknowledgeTask(**on, handler_id=form.handler_id),
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
            on = _on(self.case, self.task)
            self._send(ask.ArriveOnSite(**on), self._title("on_site"))

    def progress(self) -> None:
        """Ask how it goes."""
        form = TextForm(self._title("progress"), self.tr("进展（必填）"))
        self._begin(
            form, "progress", lambda on: ask.ReportProgress(**on, text=form.said)
        )

    def feed_back(self) -> None:
        """Ask for the result and its evidence."""
        file = self.file
        form = EvidenceForm(
            self._title("feed_back"),
            self.tr("处置结果（必填）"),
            most_bytes=self._parts.photo_bytes,
            evidence=file.evidence if file else (),
            there={photo.moment for photo in file.photos} if file else (),
        )

        def command(on: dict[str, int]) -> Command:
            return ask.FeedBack(**on, result=form.said, pictures=_pictures(form))

        self._begin(form, "feed_back", command)

    def ask_return(self) -> None:
        """Ask why it is not this unit's and whose it is."""
        own = self._parts.sitter.unit_id
        units = [unit for unit in self._parts.picture.units if unit.id != own]
        form = ReturnForm(self._title("return"), units)
        self._begin(
            form,
            "return",
            lambda on: ask.AskReturn(
                **on, reason=form.said, suggested_unit_id=form.unit_id
            ),
        )

    def ask_extension(self) -> None:
        """Ask why more time is needed."""
        limit = stored_limit_said(self.task.limit_text) if self.task else ""
        form = ExtensionForm(self._title("extension"), limit)
        self._begin(
            form,
            "extension",
            lambda on: ask.AskExtension(**on, reason=form.said, limit=form.limit),
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
            lambda on: ask.AskDeferral(
                **on,
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
            self._send(command, self._title("receive_order"))

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

        def send() -> None:
            now = self._parts.picture.orders.get(order.id) or order
            self._guarded(
                form,
                lambda: order_ask.ReplyOrder(
                    order_id=order.id,
                    version=now.version,
                    reply=form.said,
                    pictures=_pictures(form),
                ),
            )

        form.sent.connect(send)
        self._host.begin(form, f"unit-reply-{order.id}")

    def _begin(
        self, form: AskForm, draft: str, command: Callable[[dict[str, int]], Command]
    ) -> None:
        task, case = self.task, self.case
        if task is None or case is None:
            return

        def made() -> Command:
            """Return the command on the task the form was opened on."""
            return command(_on(self._sender.newest(case), task))

        form.sent.connect(lambda: self._guarded(form, made))
        self._host.begin(form, f"unit-{draft}-{task.id}" if draft else "")

    def _guarded(self, form: AskForm, command: Callable[[], Command]) -> None:
        try:
            made = command()
        except OSError as error:
            said = self.tr("照片读不到：%1").replace("%1", str(error.filename))
            form.refuse(said)
            return
        self._send(made, form.title.text(), form)

    def _send(self, command: Command, title: str, form: AskForm | None = None) -> None:
        def done(_outcome: Outcome) -> None:
            self._host.finish(form) if form is not None else None

        self._sender.send(command, title=title, form=form, done=done)

    def _title(self, name: str) -> str:
        return self._parts.runner.table[f"unit.{name}"].shown_title


def _on(case: CaseRecord, task: TaskRecord) -> dict[str, int]:
    return {"case_id": case.id, "version": case.version, "task_id": task.id}


def _handles(person: PersonRecord) -> bool:
    """Tell whether one of the unit's own people does its tasks."""
    return Role.UNIT_OFFICER in person.roles or bool(person.post or person.skills)


def _pictures(form: EvidenceForm) -> tuple[Picture, ...]:
    return form.photos.pictures()
