"""An open case from outside is worked on here like any other."""

from __future__ import annotations

import pytest

from console.domain.commands import dispatch as d, intake as i
from console.domain.states import TaskRole
from tests.exchange.exchange_files import bring_in, counts, written
from tests.small_district import district  # noqa: F401 - a fixture

TABLE = "编号,标题,上报时间,截止时间,状态,经度,纬度\n1,路灯,2026-03-01,2026-03-09,{},120.0005,30.0005\n"


@pytest.mark.parametrize("state", ["REPORTED", "HANDLING"])
def test_that_an_open_case_is_filed_and_dispatched_here(
    engine,
    ask,
    tmp_path,
    district,  # noqa: F811 - the fixture
    state,
):
    path = written(tmp_path, "c.csv", TABLE.format(state))
    bring_in(engine, "cases", path)
    ((case_id, cell_id),) = ask("SELECT id, cell_id FROM cases")
    assert cell_id in district.cells
    filing = i.FileCase(case_id=case_id, version=1, item_id=district.items["E0110-1"])
    if state == "REPORTED":
        taken = district.seat("j01").do(i.AcceptReport(case_id=case_id, version=1))
        filing = i.FileCase(
            case_id=case_id, version=taken.version, item_id=filing.item_id
        )
    done = district.seat("z02").do(filing)
    order = d.UnitOrder(unit_id=district.units["sanitation"], role=TaskRole.LEAD)
    district.seat("d07").do(
        d.DispatchCase(case_id=case_id, version=done.version, orders=(order,))
    )
    assert ask("SELECT state FROM cases") == [("DISPATCHED",)]
    again = bring_in(engine, "cases", path)
    assert counts(again)[1] == 0
    assert ask("SELECT state FROM cases") == [("DISPATCHED",)]
    assert ask("SELECT * FROM desk_broken_lines()") == []
