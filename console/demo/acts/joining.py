"""Joint work: units added late, and units whistled to a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands.dispatch import AddUnit, UnitOrder
from console.domain.commands.joint import CallWhistle, SignIn
from console.domain.states import TaskRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from console.demo.acts.stage import Deed, Stage

_JOINT = """
SELECT c.id, c.version, c.unit_ids, (SELECT min(t.id) FROM task t
   WHERE t.case_id = c.id AND t.role = 'LEAD' AND t.state IN ('ACKNOWLEDGED', 'ON_SITE')
  ) AS lead_task, (SELECT u.id FROM unit u JOIN catalogue_item i ON i.id = c.item_id
   WHERE desk_authorised(i.code, u.id, c.cell_id) AND NOT u.id = ANY (c.unit_ids)
   ORDER BY (u.id + c.id) % 3, u.id LIMIT 1) AS other
FROM cases c WHERE c.state = 'CO_HANDLING' ORDER BY c.due_at
"""


def add_units(stage: Stage) -> Iterator[Deed]:
    """A third unit joins where the matter allows one; some begin after the lead."""
    dispatcher = stage.who("dispatcher")
    able = [case for case in stage.find(_JOINT) if case.other and case.lead_task]
    for place, case in enumerate(able[:12]):
        order = UnitOrder(
            unit_id=case.other, role=TaskRole.CO, demand="配合主办单位处置"
        )
        yield (
            dispatcher,
            AddUnit(
                case_id=case.id,
                version=case.version,
                order=order,
                after_task_id=case.lead_task if place % 3 == 0 else None,
            ),
        )


def whistle(stage: Stage) -> Iterator[Deed]:
    """A dispatcher whistles the units of a case to the place; one has signed in."""
    dispatcher = stage.who("dispatcher")
    for case in stage.find(_JOINT)[:2]:
        yield (
            dispatcher,
            CallWhistle(
                case_id=case.id,
                kind="enforcement",
                reason="需多部门现场会商",
                units=tuple(case.unit_ids),
            ),
        )
    called = "SELECT whistle_id, unit_id FROM whistle_call ORDER BY 1, 2 LIMIT 1"
    for call in stage.find(called):
        officer = stage.who("unit_officer", call.unit_id)
        yield officer, SignIn(whistle_id=call.whistle_id, unit_id=call.unit_id)
