"""What a seat might wish at random, sensible or not, for the role it sits in."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PIL import Image

from console.domain.commands import (
    closing as c,
    desk as k,
    dispatch as d,
    intake as i,
    supervision as s,
    unit as u,
)
from console.domain.commands.command import Picture
from console.domain.states import TaskRole

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from console.domain.commands.command import Command

    Wish = Callable[["Spot"], Command | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One case as a seat finds it, and whom it may name."""

    rng: Random
    case: Any
    tasks: Sequence[Any]
    errands: Sequence[Any]
    orders: Sequence[Any]
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
    ),
    "dispatcher": (
        lambda p: d.DispatchCase(**p.at, orders=_orders(p)),
        lambda p: d.DispatchCase(**p.at, orders=_orders(p)),
        lambda p: d.RecallOrder(**p.at),
        lambda p: d.AddUnit(**p.at, order=_orders(p)[0]),
        _with_task(d.WaiveTask, reason="不需要"),
        _with_task(d.RefuseReturn, reason="理由不成立"),
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
    ),
    "duty_leader": (
        lambda p: c.CloseCase(**p.at),
        lambda p: c.CloseCase(**p.at),
        lambda p: i.VoidCase(**p.at, reason="重复"),
        lambda p: d.DispatchCase(**p.at, orders=_orders(p)),
        lambda p: c.ForceClose(**p.at, reason="领导批示") if p.rng.random() < 0.1 else None,
        lambda p: i.FileCase(**p.at, item_id=p.rng.choice(p.items)),
    ),
}  # fmt: skip
"""Per role; many are refused, and that is the point."""
