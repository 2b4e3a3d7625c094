"""Orders, alerts, agenda and whistles reach a seat as its own role may see them."""

from __future__ import annotations

from console.db.connect import connect
from console.db.reads import supervision as reads
from console.domain.commands import joint as j, supervision as s
from tests.services.test_seven_steps import sent


def link(district, login):
    return connect(district.url_for(login), autocommit=True)


def test_that_a_standing_order_and_its_alert_are_read_by_the_unit_alone(district):
    done = sent(district)
    district.seat("s01").do(
        s.DraftOrder(
            case_id=done.case_id,
            unit_id=district.units["sanitation"],
            level=1,
            reason="超时",
            issue_now=True,
        )
    )
    with link(district, "w01") as own, link(district, "t01") as other:
        (order,) = reads.orders(own)
        (alert,) = reads.alerts(own)
        assert order.standing
        assert (order.unit_name, order.limit_text) == ("环卫中心", "1 工作日")
        assert alert.order_id == order.id
        assert reads.orders(other) == []
        assert reads.alerts(other) == []


def test_that_a_shelved_alert_says_by_whom_until_when_and_why(district):
    done = sent(district)
    district.seat("s01").do(
        s.DraftOrder(
            case_id=done.case_id,
            unit_id=district.units["sanitation"],
            level=1,
            reason="超时",
            issue_now=True,
        )
    )
    alert_id = district.seat("d07").value("SELECT id FROM alert")
    until = district.seat("d07").value("SELECT now() + interval '1 hour'")
    district.seat("d07").do(
        s.AnswerAlert(alert_id=alert_id, act="shelve", comment="等车", until=until)
    )
    with link(district, "d08") as other:
        (alert,) = reads.alerts(other, [alert_id])
    assert (alert.shelved_by, alert.shelf_comment) == ("d07", "等车")
    assert alert.shelved_until == until


def test_that_whistles_urges_agenda_and_records_are_read_whole(district):
    done = sent(district)
    unit = district.units["sanitation"]
    district.seat("d07").do(
        j.CallWhistle(
            case_id=done.case_id, kind="key_work", reason="整治", units=(unit,)
        )
    )
    district.seat("d07").do(s.UrgeUnit(case_id=done.case_id, unit_id=unit, text="快"))
    district.seat("s01").do(
        s.OpenAccountability(kind="interview", unit_id=unit, reason="三张红牌")
    )
    district.seat("s01").do(
        s.MarkSpecial(case_id=done.case_id, board="leader", leader="赵")
    )
    with link(district, "z02") as seat:
        (whistle,) = reads.whistles(seat)
        assert [call.unit_name for call in whistle.calls] == ["环卫中心"]
        assert [urge.text for urge in reads.urges(seat)] == ["快"]
        assert [record.kind for record in reads.accountabilities(seat)] == ["interview"]
        assert [special.board for special in reads.specials(seat)] == ["leader"]
        assert reads.agenda(seat) == []
