"""The dispatch sheet on one case or on several, and taking back what it sent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.commands import dispatch as ask
from console.domain.states import TaskRole
from console.models.case_columns import short_number
from console.views.dispatch.act_desk import about
from console.views.dispatch.bulk import confirm_many, send_many
from console.views.dispatch.dispatch_sheet import DispatchSheet, OrderForm
from console.views.dispatch.many_cases import ManyCases, query_of
from console.views.work.limit_words import due_words
from console.views.work.outlook import outlook_of
from console.views.work.seen_case import on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.commands.command import Outcome
    from console.domain.records.case import CaseRecord
    from console.domain.time_limit import TimeLimit
    from console.views.dispatch.act_desk import ActDesk

tr = QCoreApplication.translate
_NAMED = 5


def sheet_for(
    desk: ActDesk,
    case: CaseRecord,
    title: str,
    *,
    adding: bool = False,
) -> DispatchSheet:
    """Return the sheet on one case; its suggestions come later."""
    item = desk.parts.picture.catalogue.get(case.item_id)
    form = OrderForm(
        title=title,
        about=about(case),
        verb=tr("DispatchSheet", "发出"),
        outlook=outlook_of(desk.parts),
        taken=case.unit_ids if adding else (),
        first_role=TaskRole.CO if adding else TaskRole.LEAD,
        most=1 if adding else None,
        limit=item.limit if item is not None else None,
        due_of=partial(_due_words, desk),
        effects=[] if adding else _effects(desk),
    )
    sheet = DispatchSheet(form, desk.window)
    if (query := query_of(case)) is not None:
        ticket = desk.ask(query, sheet.suggest)
        sheet.finished.connect(lambda _how: ticket.cancel())
    return sheet


def _due_words(desk: ActDesk, limit: TimeLimit) -> str:
    return due_words(limit, desk.parts.rules(), desk.parts.clock.now())


def _names_of(cases: Sequence[CaseRecord]) -> str:
    """Return the numbers of the first cases and how many there are."""
    joint = tr("DispatchSheet", "、")
    numbers = joint.join(short_number(case.number) for case in cases[:_NAMED])
    said = tr("DispatchSheet", "%1 等 %2 件；建议按各件的事项和地点合起来算")
    return said.replace("%1", numbers).replace("%2", str(len(cases)))


def _effects(desk: ActDesk) -> list[str]:
    seconds = str(desk.parts.recall_s)
    recall = tr("DispatchSheet", "发出后 %1 秒内、签收之前可以撤回").replace(
        "%1", seconds
    )
    return [tr("DispatchSheet", "派遣计时停止，各单位的处置与签收计时开始"), recall]


def offer_recall(desk: ActDesk, outcome: Outcome) -> None:
    """Offer for some seconds to take an order back."""
    said = tr("DispatchSheet", "已派遣 %1").replace("%1", outcome.number)

    def recall() -> None:
        command = ask.RecallOrder(case_id=outcome.case_id, version=outcome.version)
        desk.sender.send(command, title=tr("Verb", "撤回派遣"))

    desk.parts.messages.offer_recall(said, recall, seconds=desk.parts.recall_s)


def dispatch_many(desk: ActDesk, cases: Sequence[CaseRecord]) -> None:
    """Send the same units to several cases, each asked for itself before."""
    title = tr("DispatchSheet", "派遣 %1 个案件").replace("%1", str(len(cases)))
    many = ManyCases(desk, cases, lambda: sheet.suggest(many.suggestions()))
    form = OrderForm(
        title=title,
        about=_names_of(cases),
        verb=tr("DispatchSheet", "发出"),
        outlook=outlook_of(desk.parts),
        limit=_common_limit(desk, cases),
        due_of=partial(_due_words, desk),
        effects=_effects(desk),
        misfits=many.misfits,
    )
    sheet = DispatchSheet(form, desk.window)
    many.ask(sheet)

    def confirmed(able: Sequence[CaseRecord]) -> None:
        orders = sheet.orders()
        send_many(
            desk,
            [ask.DispatchCase(**on(case), orders=orders) for case in able],
            title=desk.title("case.dispatch"),
            sheet=sheet,
        )

    def confirm() -> None:
        sheet.come_back()
        units = [row.choice.unit for row in sheet.rows.rows]
        confirm_many(
            desk,
            "case.dispatch",
            cases,
            sheet,
            confirmed,
            unfit=lambda case: many.refusal(case, units),
        )

    sheet.sent.connect(lambda: many.when_known(confirm))
    sheet.open()


def _common_limit(desk: ActDesk, cases: Sequence[CaseRecord]) -> TimeLimit | None:
    """Return the limit of all the cases if they have the same."""
    items = (desk.parts.picture.catalogue.get(case.item_id) for case in cases)
    limits = {item.limit if item is not None else None for item in items}
    return limits.pop() if len(limits) == 1 else None
