"""What is done to orders: the steps, new ones, urging, paper."""

from __future__ import annotations

import logging
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from console.domain.commands import supervision as ask
from console.domain.records.supervision import OrderRecord, UrgeRecord
from console.reports.order_sheet import (
    OrderSheetError,
    SheetContent,
    draw_order_sheet,
    write_order_sheet,
)
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.confirm import ConfirmDialog
from console.views.shell.messages import Level
from console.views.supervision.permission import (
    DRAFTERS,
    URGERS,
    why_not_linked,
    why_not_role,
    why_not_step,
)
from console.views.supervision.sheets import (
    DraftSheet,
    ReplySheet,
    SpecialSheet,
    UrgeSheet,
)
from console.views.supervision.words import level_words
from console.views.work.seen_case import SeenOrder

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from console.domain.commands.command import Command
    from console.views.supervision.page import Page, Target
    from console.views.supervision.parts import Hands

tr = QCoreApplication.translate
log = logging.getLogger(__name__)

COMMANDS: dict[str, type[ask.OrderCommand]] = {
    "issue_order": ask.IssueOrder,
    "drop_order": ask.DropOrder,
    "receive_order": ask.ReceiveOrder,
    "accept_reply": ask.AcceptReply,
    "refuse_reply": ask.RefuseReply,
    "lift_order": ask.LiftOrder,
    "fail_order": ask.FailOrder,
}
NEED_REASON = {"drop_order", "refuse_reply", "lift_order", "fail_order"}


class OrderActs:
    """The actions on orders; each has a reason why it cannot run and a way to run."""

    def __init__(self, hands: Hands, page: Callable[[], Page]) -> None:
        self._hands, self._parts, self._page = hands, hands.parts, page

    @property
    def order(self) -> OrderRecord | None:
        """The chosen order, in the page in front."""
        record = self._page().record
        return record if isinstance(record, OrderRecord) else None

    def why_step(self, verb: str) -> Callable[[Any], str | None]:
        """Return what says why a step cannot be taken."""
        return lambda _facts: why_not_step(self._parts, self.order, verb)

    def step(self, verb: str, title: str) -> Callable[..., object]:
        """Return what takes a step: with a reason, or after one question."""

        def run(_facts: object) -> None:
            order = self.order
            if order is None:
                return
            if verb in NEED_REASON or verb == "accept_reply":
                self._step_with_reason(order, verb, tr("Actions", title))
            else:
                self._step_after_question(order, verb, tr("Actions", title))

        return run

    def _step_with_reason(self, order: OrderRecord, verb: str, title: str) -> None:
        sheet = ReasonDialog(
            title,
            touches=[_named(order)],
            verb=title,
            text_needed=verb in NEED_REASON,
            parent=self._hands.window,
        )
        sheet.finished.connect(sheet.deleteLater)

        way = SeenOrder(self._hands.sender, order, title=title, form=sheet)
        sheet.answered.connect(
            lambda _code, text: way.send(
                lambda seen: COMMANDS[verb](**_on(seen), reason=text)
            )
        )
        sheet.open()

    def _step_after_question(self, order: OrderRecord, verb: str, title: str) -> None:
        dialog = ConfirmDialog(
            title, touches=[_named(order)], verb=title, parent=self._hands.window
        )
        command = COMMANDS[verb](**_on(order))
        dialog.accepted.connect(
            lambda: self._hands.sender.send(command, title=title, seen=order)
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def why_reply(self, _facts: object) -> str | None:
        """Say why there is nothing to reply to."""
        return why_not_step(self._parts, self.order, "reply_order")

    def reply(self, _facts: object) -> None:
        """Reply with evidence."""
        order = self.order
        if order is None:
            return
        sheet = ReplySheet(_named(order), self._hands.window)

        title = tr("OrderActs", "答复督办单")
        way = SeenOrder(self._hands.sender, order, title=title, form=sheet)

        def command(seen: OrderRecord) -> Command:
            return ask.ReplyOrder(
                **_on(seen), reply=sheet.reply, pictures=sheet.pictures()
            )

        sheet.sent.connect(lambda: way.send(command))
        sheet.open()

    def why_draft(self, _facts: object) -> str | None:
        """Say why no order can be drafted."""
        said = why_not_role(self._parts, DRAFTERS) or why_not_linked(self._parts)
        if said or len(self._parts.picture.cases):
            return said
        return tr("OrderActs", "没有在办案件")

    def draft(self, _facts: object) -> None:
        """Draft an order for what is chosen, or for a case picked in the sheet."""
        sheet = DraftSheet(self._parts, self._page().target(), self._hands.window)

        def send() -> None:
            self._hands.sender.send(
                ask.DraftOrder(**sheet.fields()),
                title=tr("OrderActs", "新建督办单"),
                form=sheet,
            )

        sheet.sent.connect(send)
        sheet.open()

    def why_urge(self, _facts: object) -> str | None:
        """Say why nobody can be urged."""
        if self._page().target() is None:
            return tr("OrderActs", "没有选中由单位承办的案件")
        return why_not_role(self._parts, URGERS) or why_not_linked(self._parts)

    def urge(self, _facts: object) -> None:
        """Urge the unit of what is chosen."""
        target = self._page().target()
        if target is not None:
            self._urge([target])

    def why_urge_many(self, _facts: object) -> str | None:
        """Say why no batch can be urged."""
        if self._page().name != "hour":
            return tr("OrderActs", "批量催办在“一小时内”页上")
        if not self._page().targets():
            return tr("OrderActs", "没有可以催办的案件")
        return why_not_role(self._parts, URGERS) or why_not_linked(self._parts)

    def urge_many(self, _facts: object) -> None:
        """Urge all chosen ones, or all of the list, with one confirmation."""
        self._urge(self._page().targets())

    def _urge(self, targets: Sequence[Target]) -> None:
        sheet = UrgeSheet(targets, self._hands.window)
        sheet.sent.connect(lambda: _Batch(self._hands, sheet, targets).send())
        sheet.open()

    def why_answer_urge(self, _facts: object) -> str | None:
        """Say why there is no urge to answer."""
        urge = self._page().record
        if not isinstance(urge, UrgeRecord):
            return tr("OrderActs", "没有选中催办")
        if urge.unit_id != self._parts.unit_id:
            return tr("OrderActs", "这次催办不是发给本单位的")
        return why_not_linked(self._parts)

    def answer_urge(self, _facts: object) -> None:
        """Say how it stands."""
        urge: UrgeRecord = self._page().record
        title = tr("OrderActs", "答复催办")
        sheet = ReasonDialog(
            title,
            touches=[urge.text],
            verb=title,
            text_needed=True,
            parent=self._hands.window,
        )
        sheet.finished.connect(sheet.deleteLater)
        sheet.answered.connect(
            lambda _code, text: self._hands.sender.send(
                ask.AnswerUrge(urge_id=urge.id, answer=text), title=title, form=sheet
            )
        )
        sheet.open()

    def special(self, _facts: object) -> None:
        """Put a case on a special board."""
        target = self._page().target()
        sheet = SpecialSheet(self._parts, target, timedelta(days=3), self._hands.window)
        sheet.sent.connect(
            lambda: self._hands.sender.send(
                ask.MarkSpecial(**sheet.fields()),
                title=tr("OrderActs", "列入专项督办"),
                form=sheet,
            )
        )
        sheet.open()

    def why_paper(self, _facts: object) -> str | None:
        """Say why there is nothing to print."""
        return None if self.order else tr("OrderActs", "没有选中督办单")

    def print_paper(self, _facts: object) -> None:
        """Print the order on a printer the person chooses."""
        content = self._content()
        if content is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        dialog = QPrintDialog(printer, self._hands.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.accepted.connect(lambda: self._draw(content, printer))
        dialog.open()

    def save_paper(self, _facts: object, path: str = "") -> None:
        """Save the order as a PDF where the person says, or at ``path``."""
        content = self._content()
        if content is None:
            return
        where = path or self._ask_where(content.order)
        if not where:
            return
        try:
            write_order_sheet(content, Path(where), language=self._parts.language)
        except OrderSheetError as error:
            self._say(tr("OrderActs", "存不到这里：%1"), str(error), Level.REFUSED)
        else:
            self._say(tr("OrderActs", "督办单已存为 %1"), where, Level.DONE)

    def _ask_where(self, order: OrderRecord) -> str:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(place) or Path.home())
        name = f"{order.number or order.case_number}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(
            self._hands.window,
            tr("OrderActs", "存督办单"),
            str(folder / name),
            "PDF (*.pdf)",
        )
        return chosen

    def _draw(self, content: SheetContent, printer: QPrinter) -> None:
        try:
            draw_order_sheet(content, printer, language=self._parts.language)
        except OrderSheetError as error:
            self._say(tr("OrderActs", "打印不了：%1"), str(error), Level.REFUSED)

    def _content(self) -> SheetContent | None:
        order, parts = self.order, self._parts
        if order is None:
            return None
        people = (p.name for p in parts.picture.persons if p.login == parts.login)
        return SheetContent(
            order=order,
            centre=parts.centre,
            printed_at=parts.clock.now(),
            printed_by=next(people, parts.login),
        )

    def _say(self, said: str, what: str, level: Level) -> None:
        self._parts.messages.say(said.replace("%1", what), level)


class _Batch:
    """Several urges at once: the sheet closes when the last is answered."""

    def __init__(
        self, hands: Hands, sheet: UrgeSheet, targets: Sequence[Target]
    ) -> None:
        self._hands, self._sheet, self._targets = hands, sheet, targets
        self._open, self._refused = len(targets), []

    def send(self) -> None:
        for target in self._targets:
            self._submit(
                ask.UrgeUnit(
                    case_id=target.case_id,
                    unit_id=target.unit_id,
                    task_id=target.task_id,
                    text=self._sheet.text,
                    way=self._sheet.way,
                ),
                target,
            )

    def _submit(self, command: Command, target: Target) -> None:
        self._hands.parts.commands.submit(
            command,
            done=lambda _outcome: self._answered(""),
            refused=lambda _error: self._answered(target.label),
        )

    def _answered(self, refused: str) -> None:
        self._open -= 1
        if refused:
            self._refused.append(refused)
        if self._open:
            return
        sent = len(self._targets) - len(self._refused)
        if not sent:
            self._sheet.refuse(tr("OrderActs", "一件也没有催成，请看连接和岗位"))
            return
        self._sheet.accept()
        said = tr("OrderActs", "已催办 %1 件").replace("%1", str(sent))
        if self._refused:
            missed = tr("OrderActs", "，没有催成：%1")
            said += missed.replace("%1", "；".join(self._refused))
        level = Level.REFUSED if self._refused else Level.DONE
        self._hands.parts.messages.say(said, level)


def _on(order: OrderRecord) -> dict[str, int]:
    return {"order_id": order.id, "version": order.version}


def _named(order: OrderRecord) -> str:
    told = (order.number, level_words(order.level), order.unit_name, order.case_title)
    return " · ".join(each for each in told if each)
