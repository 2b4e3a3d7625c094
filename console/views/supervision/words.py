"""Words for orders, cards, boards, records, filings and appeals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.records.unit_files import UnitFault
from console.domain.states import Role, Severity
from console.domain.supervision import SpecialBoard
from console.views.shared.span_text import age_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

tr = QCoreApplication.translate


def level_words(level: int) -> str:
    """Return the name of a level."""
    told = (
        tr("Supervision", "一级督办"),
        tr("Supervision", "二级督办"),
        tr("Supervision", "三级督办"),
    )
    return told[level - 1] if 1 <= level <= 3 else str(level)


def kind_words(kind: str) -> str:
    """Return why an order was drafted."""
    told = {
        "overtime": tr("Supervision", "超时督办"),
        "inspection": tr("Supervision", "核查不通过"),
        "leader": tr("Supervision", "领导交办"),
        "topic": tr("Supervision", "专题督办"),
    }
    return told.get(kind, kind)


def card_words(colour: str) -> str:
    """Return the name of a card."""
    told = {"yellow": tr("Supervision", "黄牌"), "red": tr("Supervision", "红牌")}
    return told.get(colour, "")


def card_severity(colour: str) -> Severity:
    """Return the tint of a card."""
    return Severity.OVERDUE if colour == "red" else Severity.NEAR


def clock_severity(
    due_at: datetime | None, near_at: datetime | None, now: datetime
) -> Severity:
    """Return the mark of a clock that runs to a limit."""
    if due_at is None:
        return Severity.ENDED
    if now >= due_at:
        return Severity.OVERDUE
    near = near_at is not None and now >= near_at
    return Severity.NEAR if near else Severity.ON_TIME


def ago(at: datetime | None, now: datetime) -> str:
    """Return how long ago something was: 3 小时."""
    return "" if at is None else age_text(max(0.0, (now - at).total_seconds()))


def board_words(board: str) -> str:
    """Return the name of a special board."""
    told = {
        SpecialBoard.MAJOR: tr("Supervision", "重大事项"),
        SpecialBoard.LEADER: tr("Supervision", "领导交办"),
        SpecialBoard.INSTRUCTION: tr("Supervision", "批示件"),
        SpecialBoard.TOPIC: tr("Supervision", "专题"),
        SpecialBoard.SPECIAL: tr("Supervision", "特殊案件"),
    }
    return told.get(board, board)  # type: ignore[call-overload]


def way_words(way: str) -> str:
    """Return how somebody was urged."""
    told = {
        "desk": tr("Supervision", "系统催办"),
        "phone": tr("Supervision", "电话催办"),
        "message": tr("Supervision", "短信催办"),
    }
    return told.get(way, way)


def fault_words(fault: str) -> str:
    """Return the name of a count in a unit's file."""
    told = {
        UnitFault.LATE: tr("Supervision", "超时"),
        UnitFault.RETURNED: tr("Supervision", "退件"),
        UnitFault.RETURN_REFUSED: tr("Supervision", "退件被驳"),
        UnitFault.REWORKED: tr("Supervision", "返工"),
        UnitFault.REPLY_REFUSED: tr("Supervision", "答复被退"),
        UnitFault.FALSE: tr("Supervision", "虚假反馈"),
    }
    return told.get(fault, fault)  # type: ignore[call-overload]


def record_kind_words(kind: str) -> str:
    """Return the kind of an accountability record."""
    told = {
        "interview": tr("Supervision", "约谈"),
        "accountability": tr("Supervision", "责任追究"),
    }
    return told.get(kind, kind)


def record_state_words(state: str) -> str:
    """Return where an accountability record stands."""
    told = {
        "DRAFT": tr("Supervision", "草稿"),
        "OPEN": tr("Supervision", "待办"),
        "HELD": tr("Supervision", "已约谈"),
        "DONE": tr("Supervision", "已办结"),
    }
    return told.get(state, state)


def filing_kind_words(kind: str) -> str:
    """Return what was said no to."""
    told = {
        "refuse": tr("Supervision", "不予受理"),
        "void": tr("Supervision", "作废"),
        "return": tr("Supervision", "退件"),
    }
    return told.get(kind, kind)


def verdict_words(verdict: str) -> str:
    """Return what the review found."""
    told = {
        "": tr("Supervision", "待复核"),
        "upheld": tr("Supervision", "维持"),
        "overturned": tr("Supervision", "推翻"),
    }
    return told.get(verdict, verdict)


def appeal_words(state: str) -> str:
    """Return where an appeal stands."""
    told = {
        "ASKED": tr("Supervision", "待派遣员审"),
        "PASSED_ON": tr("Supervision", "待受理员审"),
        "GRANTED": tr("Supervision", "成立，不计入统计"),
        "REFUSED": tr("Supervision", "不成立"),
    }
    return told.get(state, state)


def decision_words(way: str) -> str:
    """Return what the coordination group may decide."""
    told = {
        "redispatch": tr("Supervision", "重新派遣"),
        "defer": tr("Supervision", "转入挂账"),
        "close_by_notice": tr("Supervision", "告知性结案"),
        "account": tr("Supervision", "责任追究（案件照办）"),
        "none": tr("Supervision", "案件已自行了结，只结束议题"),
    }
    return told.get(way, way)


def role_words(roles: Iterable[Role]) -> str:
    """Return the posts, joined by or."""
    told = {
        Role.INTAKE: tr("Supervision", "受理员"),
        Role.DISPATCHER: tr("Supervision", "派遣员"),
        Role.DUTY_LEADER: tr("Supervision", "值班长"),
        Role.SUPERVISOR: tr("Supervision", "督办员"),
        Role.UNIT_OFFICER: tr("Supervision", "责任单位处置员"),
    }
    order = list(Role)
    named = [
        told.get(role, role.value) for role in sorted(map(Role, roles), key=order.index)
    ]
    return tr("Supervision", "或").join(named)
