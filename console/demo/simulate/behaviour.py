"""What somebody does next with a case as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.demo.simulate.roster import item_is_used, point_in, units_for
from console.demo.simulate.scene import Scene, Step, Story, View, picture
from console.domain.commands import closing as c, dispatch as d, intake as i, unit as u
from console.domain.states import END_STATES, TaskRole

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from sqlalchemy import Connection

    from console.demo.simulate.roster import Matter, Roster
    from console.domain.commands.command import Command


def first_report(story: Story, roster: Roster) -> Step:
    """A caller or a collector reports."""
    rng = story.rng
    cell = story.cell = rng.choice(roster.cells)
    lon, lat = point_in(cell, rng)
    words = {
        "title": story.matter.name,
        "description": story.matter.condition,
        "address": cell.name,
        "lon": lon,
        "lat": lat,
        "cell_id": cell.id,
        "item_id": story.matter.id,
    }
    story.hotline = rng.random() < 0.45
    if not story.hotline:
        shot = picture("scene", rng)
        login = roster.collector(cell, rng).login
        made = i.ReportCase(channel="COLLECTOR", pictures=(shot,), **words)
        return Step(login=login, command=made)
    phone = f"138{rng.randrange(10**8):08}"
    caller = f"市民{rng.randrange(1000):03}"
    channel = rng.choice(("HOTLINE", "HOTLINE", "HOTLINE", "WEB"))
    made = i.ReportCase(
        channel=channel, caller_name=caller, caller_phone=phone, **words
    )
    return Step(login=roster.of("intake", rng).login, command=made)


def choose_matter(roster: Roster, rng: Random) -> Matter:
    """Return what a report is about."""
    weights = [item_is_used(matter) for matter in roster.matters]
    return rng.choices(roster.matters, weights)[0]


def next_step(
    story: Story, view: View, roster: Roster, connection: Connection
) -> Step | None:
    """Return what somebody does now; None when the case is over or out of our hands."""
    if view.state in END_STATES or view.state not in _ACTS:
        return None
    return _ACTS[view.state](Scene(story, view, roster, connection))


def _reported(scene: Scene) -> Step:
    story = scene.story
    if "untrue" in story.notes:
        made = i.RefuseReport(**scene.on, code="N3", reason="现场未发现所报问题")
        return scene.by("intake", made)
    if story.hotline and "verified" not in story.notes and story.happens("verify"):
        who = scene.roster.collector(story.cell, scene.rng)
        return scene.by("intake", i.SendVerification(**scene.on, person_id=who.id))
    return scene.by("intake", i.AcceptReport(**scene.on))


def _verifying(scene: Scene) -> Step | None:
    errand = scene.view.errand
    if errand is None:
        return None
    scene.story.notes.add("verified")
    result = "not_exists" if scene.story.happens("untrue") else "exists"
    made = i.AnswerVerification(
        **scene.on,
        errand_id=errand.id,
        result=result,
        text="已到场核实",
        pictures=(picture("scene", scene.rng),),
    )
    return scene.by_id(errand.person_id, "collector", made)


def _to_file(scene: Scene) -> Step:
    item_id = scene.view.item_id or scene.story.matter.id
    return scene.by("intake", i.FileCase(**scene.on, item_id=item_id))


def _to_dispatch(scene: Scene) -> Step | None:
    if scene.story.happens("file_back"):
        made = d.SendBackToFiling(**scene.on, reason="请补充事项依据")
        return scene.by("dispatcher", made)
    units = _units(scene)
    if not units:
        return None
    orders = [d.UnitOrder(unit_id=units[0])]
    if len(units) > 1 and scene.story.happens("joint"):
        orders.append(d.UnitOrder(unit_id=units[1], role=TaskRole.CO))
    return scene.by("dispatcher", d.DispatchCase(**scene.on, orders=tuple(orders)))


def _units(scene: Scene, *, beside: int | None = None) -> list[int]:
    item_id = scene.view.item_id or scene.story.matter.id
    found = units_for(scene.connection, item_id, scene.view.cell_id)
    return [
        unit
        for unit in found
        if unit != beside and scene.roster.officer(unit, scene.rng) is not None
    ]


def _at_unit(scene: Scene) -> Step | None:
    """What is in a unit's way is dealt with; else the officer furthest behind acts."""
    blocked = next((t for t in scene.view.tasks if t.obstruction), None)
    if blocked is not None:
        return _blocked(scene, blocked)
    behind = ("SENT", "ACKNOWLEDGED", "ON_SITE")
    open_tasks = [t for t in scene.view.tasks if t.state in behind]
    if not open_tasks:
        return _answer_return(scene)
    chosen = min(open_tasks, key=lambda t: behind.index(t.state))
    officer = scene.roster.officer(chosen.unit_id, scene.rng)
    if officer is None:
        return None
    return Step(login=officer.login, command=_unit_does(scene, chosen))


def _unit_does(scene: Scene, chosen: Any) -> Command:
    on = {**scene.on, "task_id": chosen.id}
    story = scene.story
    if scene.view.state == "DISPATCHED" or chosen.state == "SENT":
        if chosen.state == "SENT" and story.happens("return"):
            return u.AskReturn(**on, reason="不属我单位职责范围")
        return u.AcknowledgeTask(**on)
    if chosen.state == "ACKNOWLEDGED":
        if scene.view.state == "HANDLING" and story.happens("extension"):
            return u.AskExtension(**on, reason="材料未到，需延期")
        return u.ArriveOnSite(**on)
    if story.happens("obstruct"):
        return u.ReportObstruction(**on, kind="O2", reason="当事人阻挠，无法进场")
    shot = picture("after", scene.rng)
    return u.FeedBack(**on, result="已处置完毕，现场已恢复", pictures=(shot,))


def _blocked(scene: Scene, blocked: Any) -> Step | None:
    on = {**scene.on, "task_id": blocked.id}
    if blocked.obstruction == "ASKED":
        granted = scene.rng.random() < 0.7
        why = "情况属实，请公安到场" if granted else "可先处置其余部分"
        made = d.DecideObstruction(**on, granted=granted, reason=why)
        return scene.by("dispatcher", made)
    officer = scene.roster.officer(blocked.unit_id, scene.rng)
    if officer is None:
        return None
    ended = u.EndObstruction(**on, reason="公安已到场，恢复处置")
    return Step(login=officer.login, command=ended)


def _answer_return(scene: Scene) -> Step | None:
    asked = next((t for t in scene.view.tasks if t.state == "RETURN_ASKED"), None)
    if asked is None:
        return None
    on = {**scene.on, "task_id": asked.id}
    others = _units(scene, beside=asked.unit_id)
    if others and scene.rng.random() < 0.5:
        order = d.UnitOrder(unit_id=others[0])
        made: Command = d.Redispatch(**on, order=order, reason="情况属实，改派")
    else:
        made = d.RefuseReturn(**on, reason="清单载明由该单位负责")
    return scene.by("dispatcher", made)


def _extension(scene: Scene) -> Step:
    granted = scene.rng.random() < 0.7
    why = "情况属实" if granted else "理由不充分"
    made = d.DecideExtension(**scene.on, granted=granted, reason=why)
    return scene.by("dispatcher", made)


def _fed_back(scene: Scene) -> Step:
    if scene.story.happens("poor"):
        made = c.RejectFeedback(**scene.on, reason="照片看不清处置结果")
        return scene.by("dispatcher", made)
    if not scene.story.matter.inspected:
        return scene.by("duty_leader", c.PassWithoutInspection(**scene.on))
    who = scene.roster.collector(scene.story.cell, scene.rng)
    return scene.by("intake", c.SendInspection(**scene.on, person_id=who.id))


def _inspecting(scene: Scene) -> Step | None:
    errand = scene.view.errand
    if errand is None:
        return None
    passed = not scene.story.happens("fail", once=False)
    made = c.RecordInspection(
        **scene.on,
        errand_id=errand.id,
        passed=passed,
        text="符合处置标准" if passed else "现场仍有残留",
    )
    return scene.by_id(errand.person_id, "collector", made)


def _to_close(scene: Scene) -> Step:
    story = scene.story
    if story.hotline and "called" not in story.notes and story.happens("callback"):
        return scene.by("intake", c.AskCallback(**scene.on))
    return scene.by("duty_leader", c.CloseCase(**scene.on))


def _callback(scene: Scene) -> Step:
    scene.story.notes.add("called")
    if scene.story.happens("again"):
        return scene.by("intake", c.HandleAgain(**scene.on, reason="来电人称未解决"))
    satisfied = scene.rng.random() < 0.85
    made = c.RecordCallback(
        **scene.on, contacted=True, solved=True, satisfied=satisfied, text="已回访"
    )
    return scene.by("intake", made)


def _coordination(scene: Scene) -> Step:
    made = c.CloseByNotice(**scene.on, reason="已书面告知，另行立项整治")
    return scene.by("duty_leader", made)


_ACTS: dict[str, Callable[[Scene], Step | None]] = {
    "REPORTED": _reported,
    "VERIFYING": _verifying,
    "TO_FILE": _to_file,
    "TO_DISPATCH": _to_dispatch,
    "DISPATCHED": _at_unit,
    "HANDLING": _at_unit,
    "CO_HANDLING": _at_unit,
    "REWORK": _at_unit,
    "SUPERVISED": _at_unit,
    "RETURN_REVIEW": _answer_return,
    "EXTENSION_REVIEW": _extension,
    "FED_BACK": _fed_back,
    "INSPECTING": _inspecting,
    "TO_CLOSE": _to_close,
    "TO_CALLBACK": _callback,
    "COORDINATION": _coordination,
}
