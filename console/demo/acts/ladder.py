"""Further up the ladder: urges, the third level, the group, accountability, boards."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from console.domain.commands import supervision as ask
from console.domain.commands.intake import RefuseReport

if TYPE_CHECKING:
    from collections.abc import Iterator

    from console.demo.acts.stage import Deed, Stage

OUTSIDE_THE_LIST = "N1"
_NEXT_DUE = """
SELECT c.id, t.id AS task_id, t.unit_id FROM cases c JOIN task t ON t.case_id = c.id
WHERE c.state = 'HANDLING' AND t.state IN ('ACKNOWLEDGED', 'ON_SITE') AND t.due_at > now()
ORDER BY t.due_at OFFSET 4 LIMIT 5
"""
_HIGHEST = """
SELECT o.id, o.version, o.case_id, o.target_unit_id AS unit_id FROM supervision_order o
WHERE o.state = 'ISSUED' ORDER BY o.level DESC, o.id LIMIT 3
"""
_OPEN = """
SELECT id, title FROM cases WHERE closed_at IS NULL AND state = 'HANDLING'
ORDER BY major DESC, id DESC LIMIT 6
"""
_MEMBERS = """
SELECT id FROM person
WHERE roles && ARRAY['duty_leader', 'supervisor'] ORDER BY id LIMIT 4
"""
_REFUSABLE = """
SELECT id, version FROM cases WHERE state = 'REPORTED' ORDER BY id LIMIT 2
"""
_LATE_CLOSED = """
SELECT DISTINCT ON (t.unit_id) c.id, t.unit_id FROM cases c
JOIN task t ON t.case_id = c.id
WHERE c.state = 'CLOSED' AND t.state = 'DONE' AND t.on_time = false AND NOT t.past
  AND c.closed_at > now() - interval '60 days'
ORDER BY t.unit_id, c.closed_at DESC LIMIT 3
"""


def urge(stage: Stage) -> Iterator[Deed]:
    """A supervisor urges units that run out of time; one answers."""
    supervisor, found = stage.who("supervisor"), stage.find(_NEXT_DUE)
    for case in found:
        yield (
            supervisor,
            ask.UrgeUnit(
                case_id=case.id,
                unit_id=case.unit_id,
                task_id=case.task_id,
                text="时限将到,请抓紧处置并反馈",
            ),
        )
    for said in stage.find("SELECT id, unit_id FROM urge ORDER BY id LIMIT 1"):
        officer = stage.who("unit_officer", said.unit_id)
        yield (
            officer,
            ask.AnswerUrge(urge_id=said.id, answer="班组已在现场,一小时内办结"),
        )


def climb(stage: Stage) -> Iterator[Deed]:
    """Of the highest orders one is followed by the third level, two go to the group."""
    leader, found = stage.who("duty_leader"), stage.find(_HIGHEST)
    for order in found[:1]:
        yield (
            leader,
            ask.DraftOrder(
                case_id=order.case_id,
                unit_id=order.unit_id,
                level=3,
                reason="督办后仍未见实效",
                demand="由主要负责人牵头,明日 12 时前办结",
                issue_now=True,
            ),
        )
    for order in found[1:]:
        yield (
            leader,
            ask.FailOrder(
                order_id=order.id, version=order.version, reason="权属争议,督办未果"
            ),
        )


def confer(stage: Stage) -> Iterator[Deed]:
    """The group has members, meets once and decides one of its cases."""
    leader, members = stage.who("duty_leader"), stage.find(_MEMBERS)
    duties = ("组长", "副组长", "成员", "成员")
    for member, duty in zip(members, duties, strict=False):
        yield (
            leader,
            ask.ChangeMember(person_id=member.id, duty=duty, reason="协调小组名单"),
        )
    items = stage.find(
        "SELECT id FROM coordination_item WHERE state = 'OPEN' ORDER BY id"
    )
    if not items:
        return
    now = stage.find("SELECT now() AS at")[0].at
    yield (
        leader,
        ask.RecordMeeting(
            title="权属争议案件协调会",
            held_at=now - timedelta(minutes=40),
            members=tuple(member.id for member in members),
            minutes="逐件研究权属与处置责任,明确牵头单位和时限。",
        ),
    )
    meeting = stage.find("SELECT max(id) AS id FROM meeting")[0].id
    yield (
        leader,
        ask.DecideItem(
            item_id=items[0].id,
            way="redispatch",
            decision="由属地街道牵头,重新派遣",
            meeting_id=meeting,
            follow_up_at=now + timedelta(days=3),
        ),
    )


def hold_to_account(stage: Stage) -> Iterator[Deed]:
    """The unit with most orders is called to an interview."""
    found = stage.find(
        "SELECT target_unit_id AS unit_id FROM supervision_order"
        " GROUP BY target_unit_id ORDER BY count(*) DESC, 1 LIMIT 1"
    )
    for unit in found:
        yield (
            stage.who("duty_leader"),
            ask.OpenAccountability(
                kind="interview", unit_id=unit.unit_id, reason="近期督办件集中,整改不力"
            ),
        )


def put_on_boards(stage: Stage) -> Iterator[Deed]:
    """Cases stand on the boards of major matters, instructions and topics."""
    leader, found = stage.who("duty_leader"), stage.find(_OPEN)
    boards: list[dict[str, str]] = [
        {"board": "major"},
        {"board": "leader", "leader": "分管副区长"},
        {
            "board": "instruction",
            "leader": "分管副区长",
            "instruction": "请牵头单位限期办结,结果报我。",
        },
        {"board": "topic", "topic": "背街小巷整治"},
        {"board": "topic", "topic": "背街小巷整治"},
        {"board": "special"},
    ]
    for case, words in zip(found, boards, strict=False):
        yield leader, ask.MarkSpecial(case_id=case.id, **words)


def say_no(stage: Stage) -> Iterator[Deed]:
    """The intake refuses two reports; both wait for a leader's second look."""
    for report in stage.find(_REFUSABLE):
        yield (
            stage.who("intake"),
            RefuseReport(
                case_id=report.id,
                version=report.version,
                code=OUTSIDE_THE_LIST,
                reason="来电人要求查询,已告知办理渠道",
            ),
        )


def appeal(stage: Stage) -> Iterator[Deed]:
    """Units appeal against overtime; one appeal is passed on by the dispatcher."""
    for case in stage.find(_LATE_CLOSED):
        officer = stage.who("unit_officer", case.unit_id)
        reason = "交警占道许可延误,非本单位原因"
        yield officer, ask.AppealOvertime(case_id=case.id, reason=reason)
    asked = "SELECT id FROM unit_appeal WHERE state = 'ASKED' ORDER BY id LIMIT 1"
    for asked_for in stage.find(asked):
        yield (
            stage.who("dispatcher"),
            ask.DecideAppeal(
                appeal_id=asked_for.id, granted=True, answer="许可记录属实,同意上报"
            ),
        )
