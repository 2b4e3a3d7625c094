"""A case walked round the steps by real seats, for tests that read it afterwards."""

from __future__ import annotations

from console.domain.commands import closing as c, dispatch as d, intake as i, unit as u
from console.domain.states import TaskRole
from tests.small_district import picture

POINT = {"lon": 120.0005, "lat": 30.0005}
ITEM = "E0110-1"


def on(outcome):
    return {"case_id": outcome.case_id, "version": outcome.version}


def report(district, login="j01", **fields):
    asked = {"title": "路面积水", "channel": "HOTLINE", "caller_phone": "13800000000"}
    asked |= {"cell_id": district.cells[0], **POINT, **fields}
    return district.seat(login).do(i.ReportCase(**asked))


def filed(district, code=ITEM, **fields):
    return report(district, item_id=district.items[code], file_now=True, **fields)


def sent(district, *units, **fields):
    done = filed(district, **fields)
    orders = tuple(
        d.UnitOrder(
            unit_id=district.units[unit],
            role=TaskRole.CO if n else TaskRole.LEAD,
        )
        for n, unit in enumerate(units or ("sanitation",))
    )
    return district.seat("d07").do(d.DispatchCase(**on(done), orders=orders))


def first_task(district, done):
    question = "SELECT min(id) FROM task WHERE case_id = :c"
    return district.seat("d07").value(question, c=done.case_id)


def fed_back(district, **fields):
    done = sent(district, **fields)
    task, officer = first_task(district, done), district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    return officer.do(
        u.FeedBack(**on(done), task_id=task, result="已清运", pictures=(picture(),))
    )


def inspecting(district, **fields):
    done = fed_back(district, **fields)
    return district.seat("j01").do(
        c.SendInspection(**on(done), person_id=district.people["g01"])
    )


def closed(district, **fields):
    return close_inspected(district, inspecting(district, **fields))


def close_inspected(district, done):
    errand = district.seat("j01").value(
        "SELECT id FROM field_task WHERE case_id = :c AND state = 'SENT'",
        c=done.case_id,
    )
    done = district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=True)
    )
    return district.seat("z02").do(c.CloseCase(**on(done)))
