"""What the panel says about an order, an urge, an agenda item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.states import Severity
from console.models.case_columns import Tag
from console.models.person_names import name_of
from console.views.shared.detail_panel import Detail, Section
from console.views.shared.limit_text import stored_limit_said
from console.views.shared.span_text import moment_text
from console.views.supervision.words import (
    card_severity,
    card_words,
    kind_words,
    level_words,
    way_words,
)
from console.views.work.words import order_state_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from console.domain.records.file import PhotoRecord
    from console.domain.records.supervision import (
        AgendaRecord,
        OrderRecord,
        UrgeRecord,
    )
    from console.store.picture import Picture

tr = QCoreApplication.translate

DRAFT_BUTTONS = ("supervision.issue", "supervision.drop", "supervision.print")
STANDING_BUTTONS = (
    "supervision.accept",
    "supervision.refuse",
    "supervision.lift",
    "supervision.fail",
    "supervision.urge",
)
UNIT_BUTTONS = ("supervision.reply", "supervision.receive")
PAPER_BUTTONS = ("supervision.print", "supervision.save")


def order_detail(
    order: OrderRecord, photos: Iterable[PhotoRecord], *, of_unit: bool
) -> Detail:
    """Return the detail of an order; evidence are the photos since it was issued."""
    number = order.number or tr("OrderDetail", "督办单草稿")
    return Detail(
        title=number,
        subtitle=order.case_title,
        tags=_tags(order),
        due_at=order.due_at if order.standing else None,
        near_at=order.near_at,
        sections=(
            Section(title=tr("OrderDetail", "督办内容"), pairs=_pairs(order)),
            *_reply(order, photos),
            Section(title=tr("OrderDetail", "经过"), lines=tuple(_steps(order))),
        ),
        buttons=_buttons(order, of_unit=of_unit),
    )


def _tags(order: OrderRecord) -> tuple[Tag, ...]:
    tags = [
        Tag(level_words(order.level), Severity.SUPERVISED),
        Tag(order_state_words(order.state), _state_severity(order.state)),
    ]
    if said := card_words(order.colour):
        tags.append(Tag(said, card_severity(order.colour)))
    return tuple(tags)


def _state_severity(state: str) -> Severity:
    told = {"REPLIED": Severity.JOINT, "LIFTED": Severity.ON_TIME}
    return told.get(state, Severity.ENDED)


def state_tint(state: str) -> Severity:
    """Return the tint of an order's state."""
    return _state_severity(state)


def _pairs(order: OrderRecord) -> tuple[tuple[str, str], ...]:
    told = (
        (tr("OrderDetail", "案件号"), order.case_number),
        (tr("OrderDetail", "缘由"), kind_words(order.kind)),
        (tr("OrderDetail", "被督办单位"), order.unit_name),
        (tr("OrderDetail", "责任人"), order.person_name),
        (tr("OrderDetail", "督办原因"), order.reason),
        (tr("OrderDetail", "办理要求"), order.demand),
        (tr("OrderDetail", "时限"), stored_limit_said(order.limit_text)),
        (tr("OrderDetail", "期限"), _at(order.due_at)),
        (tr("OrderDetail", "签发人"), order.issuer),
    )
    return tuple(pair for pair in told if pair[1])


def _reply(order: OrderRecord, photos: Iterable[PhotoRecord]) -> tuple[Section, ...]:
    if not order.reply:
        return ()
    since = order.issued_at
    evidence = tuple(
        (photo.thumbnail, photo.name)
        for photo in photos
        if since is not None and photo.added_at >= since
    )
    pairs = [(tr("OrderDetail", "答复"), order.reply)]
    if order.reply_answer:
        pairs.append((tr("OrderDetail", "对答复的意见"), order.reply_answer))
    lines = () if evidence else (tr("OrderDetail", "答复没有附照片"),)
    title = tr("OrderDetail", "答复与证据")
    return (Section(title=title, pairs=tuple(pairs), lines=lines, pictures=evidence),)


def _steps(order: OrderRecord) -> list[str]:
    told = (
        (order.drafted_at, tr("OrderDetail", "起草")),
        (order.issued_at, tr("OrderDetail", "发出，签发人 %1")),
        (order.received_at, tr("OrderDetail", "%2 签收")),
        (order.replied_at, tr("OrderDetail", "%2 答复")),
        (order.lifted_at, tr("OrderDetail", "解除")),
    )
    lines = [
        f"{moment_text(at)}  {said}".replace("%1", order.issuer).replace(
            "%2", order.unit_name
        )
        for at, said in told
        if at is not None
    ]
    if order.state == "FAILED":
        lines.append(tr("OrderDetail", "督办未果，已提请协调小组（6.1.3.4）"))
    return lines


def _buttons(order: OrderRecord, *, of_unit: bool) -> tuple[str, ...]:
    if order.state == "DRAFT":
        return DRAFT_BUTTONS
    if not order.standing:
        return PAPER_BUTTONS
    return (*(UNIT_BUTTONS if of_unit else STANDING_BUTTONS), *PAPER_BUTTONS)


def urge_detail(urge: UrgeRecord, picture: Picture, *, of_unit: bool) -> Detail:
    """Return the detail of an urge."""
    case, unit = picture.cases.get(urge.case_id), picture.units.get(urge.unit_id)
    pairs = (
        (tr("OrderDetail", "案件号"), case.number if case else ""),
        (tr("OrderDetail", "被催办单位"), unit.name if unit else ""),
        (tr("OrderDetail", "方式"), way_words(urge.way)),
        (tr("OrderDetail", "内容"), urge.text),
        (tr("OrderDetail", "催办人"), name_of(picture.persons, urge.by)),
        (tr("OrderDetail", "时间"), _at(urge.at)),
        (
            tr("OrderDetail", "单位答复"),
            urge.answer or tr("OrderDetail", "还没有答复"),
        ),
    )
    buttons = ("supervision.urge", "supervision.draft")
    if of_unit:
        buttons = ("supervision.answer_urge",)
    return Detail(
        title=tr("OrderDetail", "催办"),
        subtitle=(case.title or case.matter) if case else "",
        sections=(
            Section(
                title=tr("OrderDetail", "催办内容"),
                pairs=tuple(pair for pair in pairs if pair[1]),
            ),
        ),
        buttons=buttons,
    )


def agenda_detail(item: AgendaRecord, picture: Picture) -> Detail:
    """Return the detail of an agenda item."""
    put_by = name_of(picture.persons, item.put_by)
    pairs = (
        (tr("OrderDetail", "案件号"), item.case_number),
        (tr("OrderDetail", "提请原因"), item.reason),
        (tr("OrderDetail", "督办单"), item.order_number),
        (tr("OrderDetail", "提请"), f"{_at(item.put_at)}  {put_by}"),
        (tr("OrderDetail", "决定"), item.decision),
        (tr("OrderDetail", "决定时间"), _at(item.decided_at)),
        (tr("OrderDetail", "回头看期限"), _at(item.follow_up_due_at)),
        (tr("OrderDetail", "已落实"), _at(item.followed_up_at)),
    )
    is_open = item.state == "OPEN"
    said = tr("OrderDetail", "待决定") if is_open else tr("OrderDetail", "已决定")
    tint = Severity.NEAR if is_open else Severity.ON_TIME
    return Detail(
        title=tr("OrderDetail", "协调小组议题"),
        subtitle=item.case_title,
        tags=(Tag(said, tint),),
        sections=(
            Section(
                title=tr("OrderDetail", "议题"),
                pairs=tuple(pair for pair in pairs if pair[1]),
            ),
        ),
        buttons=("supervision.decide", "supervision.follow_up", "supervision.meeting"),
    )


def _at(at: datetime | None) -> str:
    return "" if at is None else moment_text(at)
