"""Supervision: urging, orders, coordination, accountability, alerts (6.8.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands.command import Command
from console.domain.record import record

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.commands.command import Picture
    from console.domain.time_limit import TimeLimit


@record
class UrgeUnit(Command):
    """Urge a unit (催办) by desk, phone or message."""

    case_id: int
    unit_id: int
    text: str
    task_id: int | None = None
    way: str = "desk"


@record
class AnswerUrge(Command):
    """The unit says how it stands."""

    urge_id: int
    answer: str


@record
class DraftOrder(Command):
    """Draft a supervision order; ``issue_now`` issues it in the same breath.

    ``wish_id`` is the rule's wish that this order settles: settled already, or with
    such an order standing, nothing is drafted.
    """

    case_id: int
    unit_id: int
    level: int
    reason: str
    kind: str = "overtime"
    demand: str = ""
    task_id: int | None = None
    limit: TimeLimit | None = None
    rule_id: int | None = None
    issue_now: bool = False
    wish_id: int | None = None


@record
class OrderCommand(Command):
    """A request about one order as the person saw it, at this version."""

    order_id: int
    version: int
    reason: str = ""


@record
class IssueOrder(OrderCommand):
    """Issue a draft: it gets its number and its clock."""


@record
class DropOrder(OrderCommand):
    """Drop a draft, with a reason."""


@record
class ReceiveOrder(OrderCommand):
    """The unit signs for it."""


@record
class ReplyOrder(OrderCommand):
    """The unit replies, with evidence."""

    reply: str
    pictures: tuple[Picture, ...] = ()


@record
class AcceptReply(OrderCommand):
    """The reply holds: the order is lifted."""


@record
class RefuseReply(OrderCommand):
    """The reply does not hold: the order stands, its clock goes on."""


@record
class LiftOrder(OrderCommand):
    """Lift without a reply, with a reason."""


@record
class FailOrder(OrderCommand):
    """The order came to nothing (督办未果): put the case to the coordination group."""


@record
class RecordMeeting(Command):
    """Keep the minutes of a meeting of the coordination group (6.1.3.4)."""

    title: str
    held_at: datetime
    members: tuple[int, ...]
    minutes: str = ""


@record
class ChangeMember(Command):
    """Take a person into the coordination group, give another duty, or let go.

    ``member`` False lets the person go. Always with a reason.
    """

    person_id: int
    reason: str
    duty: str = ""
    member: bool = True


@record
class DecideItem(Command):
    """Decide one item of the agenda.

    ``way`` is redispatch, defer, close_by_notice, account, or none for an item
    that has settled itself. ``until`` is the
    date of a deferral; ``follow_up_at`` when the decision is looked at again.
    """

    item_id: int
    way: str
    decision: str
    meeting_id: int | None = None
    until: datetime | None = None
    follow_up_at: datetime | None = None


@record
class FollowUpItem(Command):
    """Say that a decision was followed."""

    item_id: int


@record
class OpenAccountability(Command):
    """Open an interview (约谈) or accountability record (责任追究)."""

    kind: str
    unit_id: int
    reason: str
    case_id: int | None = None
    order_id: int | None = None
    person_id: int | None = None


@record
class RecordAccountability(Command):
    """Write what was committed to or decided."""

    record_id: int
    state: str
    commitment: str = ""
    decision: str = ""
    review_at: datetime | None = None


@record
class MarkSpecial(Command):
    """Put a case on a special board (6.8.1.1, 6.8.1.2)."""

    case_id: int
    board: str
    leader: str = ""
    instruction: str = ""
    topic: str = ""
    due_at: datetime | None = None


@record
class AnswerAlert(Command):
    """Acknowledge, confirm, shelve until a time with a comment, or unshelve."""

    alert_id: int
    act: str
    comment: str = ""
    until: datetime | None = None


@record
class ReviewNegation(Command):
    """A leader looks at a filed "no" (否定报备): upheld or overturned."""

    filing_id: int
    verdict: str


@record
class AppealOvertime(Command):
    """A unit appeals against overtime, once, after closing (申诉)."""

    case_id: int
    reason: str


@record
class DecideAppeal(Command):
    """First the dispatcher, then the acceptor; the fact of overtime stays."""

    appeal_id: int
    granted: bool
    answer: str
