"""What a seat might wish at random, sensible or not, for the role it sits in."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PIL import Image

from console.domain.clock import SystemClock
from console.domain.commands import (
    closing as c,
    desk as k,
    dispatch as d,
    intake as i,
    joint as j,
    supervision as s,
    unit as u,
)
from console.domain.commands.command import Picture
from console.domain.states import TaskRole
from console.domain.supervision import AlertAct

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from console.domain.commands.command import Command

    Wish = Callable[["Spot"], Command | None]

_GRANTED = 0.7


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One case as a seat finds it, and whom it may name."""

    rng: Random
    case: Any
    tasks: Sequence[Any]
    errands: Sequence[Any]
    orders: Sequence[Any]
    calls: Sequence[Any]
    alerts: Sequence[Any]
    agenda: Sequence[Any]
    urges: Sequence[Any]
    units: Sequence[int]
    collectors: Sequence[int]
    items: Sequence[int]

    @property
    def at(self) -> dict[str, Any]:
        """The case at the version it was seen."""
        return {"case_id": self.case.id, "version": self.case.version}

    def task(self) -> dict[str, Any] | None:
        """The case with one of its tasks."""
        if not self.tasks:
            return None
        return self.at | {"task_id": self.rng.choice(self.tasks).id}


def picture(rng: Random) -> Picture:
    """A small real photo of an after-state, different each time."""
    kept = io.BytesIO()
    colour = tuple(rng.randrange(256) for _ in range(3))
    Image.new("RGB", (32, 24), colour).save(kept, "PNG")
    return Picture(name="storm.png", content=kept.getvalue(), moment="after")


def _report(spot: Spot) -> Command:
    return i.ReportCase(
        title=f"风暴 {spot.rng.randrange(10**6)}",
        channel=spot.rng.choice(["HOTLINE", "COLLECTOR"]),
        cell_id=spot.case.cell_id,
        item_id=spot.rng.choice(spot.items),
        file_now=spot.rng.random() < 0.5,
    )


def _orders(spot: Spot) -> tuple[d.UnitOrder, ...]:
    chosen = spot.rng.sample(
        spot.units, k=min(len(spot.units), spot.rng.choice([1, 2, 3]))
    )
    return tuple(
        d.UnitOrder(unit_id=unit, role=TaskRole.CO if n else TaskRole.LEAD)
        for n, unit in enumerate(chosen)
    )


def _with_task(make: Callable[..., Command], **fields: Any) -> Wish:
    def wish(spot: Spot) -> Command | None:
        named = spot.task()
        return None if named is None else make(**named, **fields)

    return wish


def _feed_back(spot: Spot) -> Command | None:
    named = spot.task()
    if named is None:
        return None
    return u.FeedBack(**named, result="处置完毕", pictures=(picture(spot.rng),))


def _inspect(spot: Spot) -> Command | None:
    if not spot.errands:
        return None
    errand = spot.rng.choice(spot.errands).id
    passed = spot.rng.random() < 0.7
    return c.RecordInspection(
        **spot.at, errand_id=errand, passed=passed, text="所见如此"
    )


def _verify(spot: Spot) -> Command | None:
    if not spot.errands:
        return None
    errand = spot.rng.choice(spot.errands).id
    return i.AnswerVerification(**spot.at, errand_id=errand, result="exists")


def _order(make: Callable[..., Command], **fields: Any) -> Wish:
    def wish(spot: Spot) -> Command | None:
        if not spot.orders:
            return None
        order = spot.rng.choice(spot.orders)
        return make(order_id=order.id, version=order.version, **fields)

    return wish


def _redispatch(spot: Spot) -> Command | None:
    named = spot.task()
    if named is None:
        return None
    return d.Redispatch(**named, order=_orders(spot)[0], reason="属别的单位")


def _whistle(spot: Spot) -> Command:
    units = tuple(order.unit_id for order in _orders(spot))
    kind = spot.rng.choice(["enforcement", "key_work", "emergency"])
    return j.CallWhistle(
        case_id=spot.case.id, kind=kind, place="路口", reason="联合整治", units=units
    )


def _called(make: Callable[..., Command], **fields: Any) -> Wish:
    def wish(spot: Spot) -> Command | None:
        if not spot.calls:
            return None
        call = spot.rng.choice(spot.calls)
        return make(whistle_id=call.whistle_id, unit_id=call.unit_id, **fields)

    return wish


def _end_whistle(spot: Spot) -> Command | None:
    if not spot.calls:
        return None
    return j.EndWhistle(whistle_id=spot.rng.choice(spot.calls).whistle_id)


def _alert(spot: Spot) -> Command | None:
    if not spot.alerts:
        return None
    act = spot.rng.choice(list(AlertAct))
    soon = SystemClock().now() + timedelta(seconds=spot.rng.randrange(5, 90))
    return s.AnswerAlert(
        alert_id=spot.rng.choice(spot.alerts).id,
        act=act,
        comment="已知",
        until=soon if act is AlertAct.SHELVE else None,
    )


def _decide(spot: Spot) -> Command | None:
    if not spot.agenda:
        return None
    way = spot.rng.choice(["redispatch", "close_by_notice", "account", "none"])
    item = spot.rng.choice(spot.agenda).id
    return s.DecideItem(item_id=item, way=way, decision="会议决定")


def _answer_urge(spot: Spot) -> Command | None:
    if not spot.urges:
        return None
    return s.AnswerUrge(urge_id=spot.rng.choice(spot.urges).id, answer="马上到")


def _deferral(spot: Spot) -> Command | None:
    named = spot.task()
    if named is None:
        return None
    soon = SystemClock().now() + timedelta(seconds=spot.rng.randrange(5, 30))
    return u.AskDeferral(**named, until=soon, plan="雨停后开挖", reason="雨季")


def _decide_deferral(spot: Spot) -> Command:
    soon = SystemClock().now() + timedelta(seconds=spot.rng.randrange(5, 30))
    granted = spot.rng.random() < _GRANTED
    return d.DecideDeferral(**spot.at, granted=granted, until=soon, reason="审批")


def _decide_obstruction(spot: Spot) -> Command | None:
    named = spot.task()
    if named is None:
        return None
    granted = spot.rng.random() < _GRANTED
    return d.DecideObstruction(**named, granted=granted, reason="审批")


def _special(spot: Spot) -> Command:
    board = spot.rng.choice(["major", "leader", "topic"])
    told = {"leader": "周区长", "instruction": "尽快办结", "topic": "汛期排水"}
    return s.MarkSpecial(case_id=spot.case.id, board=board, **told)


WISHES: dict[str, tuple[Wish, ...]] = {
    "intake": (
        _report,
        lambda p: i.AcceptReport(**p.at),
        lambda p: i.FileCase(**p.at, item_id=p.rng.choice(p.items)),
        lambda p: i.SendVerification(**p.at, person_id=p.rng.choice(p.collectors)),
        _verify,
        lambda p: i.RefuseReport(**p.at, code="N4", reason="不属受理范围"),
        lambda p: c.SendInspection(**p.at, person_id=p.rng.choice(p.collectors)),
        _inspect,
        lambda p: k.AddNote(**p.at, text="备注"),
        lambda p: c.RejectFeedback(**p.at, reason="照片不清"),
        _alert,
    ),
    "dispatcher": (
        lambda p: d.DispatchCase(**p.at, orders=_orders(p)),
        lambda p: d.DispatchCase(**p.at, orders=_orders(p)),
        lambda p: d.RecallOrder(**p.at),
        lambda p: d.AddUnit(**p.at, order=_orders(p)[0]),
        _with_task(d.ChangeLead),
        _redispatch,
        _whistle,
        _called(j.SignIn),
        _called(j.ScoreCall, score=80, remark="到得快"),
        _end_whistle,
        _alert,
        _with_task(d.WaiveTask, reason="不需要"),
        _with_task(d.RefuseReturn, reason="理由不成立"),
        _decide_obstruction,
        _with_task(u.EndObstruction, reason="现场已可进入"),
        lambda p: d.DecideExtension(**p.at, granted=p.rng.random() < 0.5, reason="审批"),
        lambda p: c.SendInspection(**p.at, person_id=p.rng.choice(p.collectors)),
        lambda p: k.ClaimCase(**p.at),
        lambda p: s.UrgeUnit(case_id=p.case.id, unit_id=p.rng.choice(p.units), text="快"),
    ),
    "unit_officer": (
        _with_task(u.AcknowledgeTask),
        _with_task(u.AcknowledgeTask),
        _with_task(u.ArriveOnSite),
        _with_task(u.ReportProgress, text="正在处置"),
        _feed_back,
        _feed_back,
        _with_task(u.AskReturn, reason="不属本单位"),
        _with_task(u.AskExtension, reason="材料未到"),
        _with_task(u.ReportObstruction, kind="O2", reason="商户围堵"),
        _with_task(u.EndObstruction, reason="公安已到场"),
        _deferral,
        _called(j.SignIn),
        _called(j.SignIn),
        _answer_urge,
        _alert,
        _order(s.ReceiveOrder),
        _order(s.ReplyOrder, reply="正在办理"),
    ),
    "supervisor": (
        lambda p: s.DraftOrder(
            case_id=p.case.id, unit_id=p.rng.choice(p.units), level=p.rng.choice([1, 2]),
            reason="超时", issue_now=p.rng.random() < 0.5,
        ),
        _order(s.IssueOrder),
        _order(s.AcceptReply),
        _order(s.RefuseReply, reason="不具体"),
        _order(s.LiftOrder, reason="已改正"),
        _order(s.DropOrder, reason="不需要"),
        _order(s.FailOrder, reason="到期未办"),
        lambda p: s.UrgeUnit(case_id=p.case.id, unit_id=p.rng.choice(p.units), text="催"),
        _special,
        _decide,
        _alert,
    ),
    "duty_leader": (
        lambda p: c.CloseCase(**p.at),
        lambda p: c.CloseCase(**p.at),
        lambda p: i.VoidCase(**p.at, reason="重复"),
        lambda p: d.DispatchCase(**p.at, orders=_orders(p)),
        lambda p: c.ForceClose(**p.at, reason="领导批示") if p.rng.random() < 0.1 else None,
        lambda p: i.FileCase(**p.at, item_id=p.rng.choice(p.items)),
        _decide_deferral,
        _decide,
        _whistle,
        _end_whistle,
        _alert,
    ),
}  # fmt: skip
"""Per role; many are refused, and that is the point."""
