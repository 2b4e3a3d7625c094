"""Words, shapes and columns of alerts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from console.domain.alarm_standing import Standing
from console.domain.queries import AlertState
from console.domain.states import Severity
from console.models.case_columns import Tag
from console.models.record_columns import age_column, mark_column, words_column
from console.models.roles import Role
from console.views.shared.span_text import age_text
from console.views.work.words import clock_stage_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from console.domain.records.supervision import AlertRecord
    from console.models.columns import Column
    from console.store.picture import Picture

tr = QCoreApplication.translate


def priority_words(severity: int) -> str:
    """Return the name of a priority."""
    told = {1: tr("Alerts", "高"), 2: tr("Alerts", "中")}
    return told.get(severity, tr("Alerts", "低"))


def role_words(roles: Iterable[str]) -> str:
    """Return the names of posts."""
    told = {
        "intake": tr("Alerts", "受理员"),
        "dispatcher": tr("Alerts", "派遣员"),
        "duty_leader": tr("Alerts", "值班长"),
        "supervisor": tr("Alerts", "督办员"),
        "unit_officer": tr("Alerts", "责任单位"),
        "collector": tr("Alerts", "采集员"),
        "administrator": tr("Alerts", "管理员"),
    }
    return tr("Alerts", "、").join(told.get(role, role) for role in roles)


def priority_mark(severity: int) -> Severity:
    """Return shape and colour of a priority: square, triangle, ring."""
    told = {1: Severity.OVERDUE, 2: Severity.NEAR}
    return told.get(severity, Severity.ENDED)


def kind_words(kind: str) -> str:
    """Return what kind of alert it is."""
    told = {
        "near": tr("Alerts", "临期"),
        "overdue": tr("Alerts", "超时"),
        "serious": tr("Alerts", "严重超时"),
        "notice": tr("Alerts", "提醒"),
        "order": tr("Alerts", "督办签发"),
        "order_late": tr("Alerts", "督办到期"),
        "whistle": tr("Alerts", "吹哨"),
        "whistle_late": tr("Alerts", "逾时未到场"),
        "clock_left": tr("Alerts", "时限未能重算"),
        "obstruction": tr("Alerts", "受阻待批"),
    }
    return told.get(kind, kind)


KINDS = (
    *("near", "overdue", "serious", "notice", "order", "order_late"),
    *("whistle", "whistle_late", "clock_left", "obstruction"),
)
"""Every kind of alert, in the order of choices."""


def heading_words(kind: str) -> str:
    """Return what kind of alert it is where there is room to say it in full."""
    told = {
        "order": tr("Alerts", "督办单已签发"),
        "order_late": tr("Alerts", "督办单已到期"),
    }
    return told.get(kind) or kind_words(kind)


def group_words(kind: str, cause: str) -> str:
    """Return what the alerts of a group have in common: 处置超时, 督办单已签发（超时督办）."""
    if kind.startswith(("order", "whistle_late", "clock_left")):
        said = tr("Alerts", "%1（%2）").replace("%1", heading_words(kind))
        return said.replace("%2", cause_words(cause))
    said = tr("Alerts", "%1%2").replace("%1", cause_words(cause))
    return said.replace("%2", kind_words(kind))


def cause_words(cause: str) -> str:
    """Return the clock or the ground behind an alert."""
    told = {
        "overtime": tr("Alerts", "超时督办"),
        "inspection": tr("Alerts", "核查不通过"),
        "leader": tr("Alerts", "领导交办"),
        "topic": tr("Alerts", "专题督办"),
        "enforcement": tr("Alerts", "执法"),
        "key_work": tr("Alerts", "重点工作"),
        "emergency": tr("Alerts", "应急处置"),
    }
    return told.get(cause) or _rule_words().get(cause) or clock_stage_text(cause)


def _rule_words() -> dict[str, str]:
    """What was changed, by the name of the change."""
    return {
        "ChangeCalendar": tr("Alerts", "日历变更"),
        "ChangeStageLimit": tr("Alerts", "环节时限变更"),
        "ChangeReminder": tr("Alerts", "提醒规则变更"),
        "ChangeSetting": tr("Alerts", "设置变更"),
        "ChangeItem": tr("Alerts", "清单时限变更"),
    }


def state_words(state: AlertState) -> str:
    """Return what has become of an alert."""
    told = {
        AlertState.STANDING: tr("Alerts", "仍在"),
        AlertState.SHELVED: tr("Alerts", "搁置"),
        AlertState.ENDED: tr("Alerts", "来过又走"),
        AlertState.CONFIRMED: tr("Alerts", "已确认"),
    }
    return told[state]


def standing_words(standing: Standing) -> str:
    """Return where an alert stands."""
    told = {
        Standing.NEW: tr("Alerts", "未知悉"),
        Standing.ACKNOWLEDGED: tr("Alerts", "已知悉"),
        Standing.CAME_AND_WENT: tr("Alerts", "来过又走"),
        Standing.SHELVED: tr("Alerts", "搁置"),
        Standing.QUIET: tr("Alerts", "静默时段"),
        Standing.CONFIRMED: tr("Alerts", "已确认"),
    }
    return told[standing]


_TINTS = {
    Standing.NEW: Severity.OVERDUE,
    Standing.ACKNOWLEDGED: Severity.JOINT,
    Standing.CAME_AND_WENT: Severity.NEAR,
}


def standing_tag(standing: Standing, *, back: bool) -> tuple[Tag, ...]:
    """Return the tags behind a title; ``back`` means its shelf time is over."""
    tags = [Tag(standing_words(standing), _TINTS.get(standing, Severity.ENDED))]
    if back and standing is not Standing.CONFIRMED:
        tags.append(Tag(tr("Alerts", "搁置到期"), Severity.NEAR))
    return tuple(tags)


def place_of(alert: AlertRecord, picture: Picture) -> str:
    """Return where it is: the grid of the case, the cell, else nothing."""
    case = picture.cases.get(alert.case_id)
    if case is not None and case.grid_name:
        return case.grid_name
    area = picture.areas.get(alert.cell_id)
    return area.name if area is not None else ""


def unit_of(alert: AlertRecord, picture: Picture) -> str:
    """Return the unit it is about."""
    unit = picture.units.get(alert.unit_id)
    return unit.name if unit is not None else ""


def title_of(alert: AlertRecord, picture: Picture) -> str:
    """Return what it says: the matter of its case, else its own title."""
    case = picture.cases.get(alert.case_id)
    if case is None:
        return alert.title
    matter = case.title or case.matter
    return f"{alert.title} {matter}" if alert.kind.startswith("order") else matter


def alert_columns(
    picture: Picture,
    now: Callable[[], Any],
    standing: Callable[[AlertRecord], Standing],
    back: Callable[[AlertRecord], bool],
) -> list[Column[Any]]:
    """Return the columns of a list of alerts."""
    return [
        mark_column(
            "priority",
            lambda each: priority_mark(each.severity),
            lambda each: priority_words(each.severity),
        ),
        words_column(
            "level",
            lambda: tr("Alerts", "级"),
            lambda each: priority_words(each.severity),
        ),
        words_column(
            "kind", lambda: tr("Alerts", "种类"), lambda each: kind_words(each.kind)
        ),
        words_column(
            "cause", lambda: tr("Alerts", "起因"), lambda each: cause_words(each.cause)
        ),
        words_column(
            "title",
            lambda: tr("Alerts", "事项"),
            lambda each: title_of(each, picture),
            tooltip=lambda each: each.title,
            roles={
                Role.TAGS: lambda each: standing_tag(standing(each), back=back(each))
            },
        ),
        words_column(
            "place", lambda: tr("Alerts", "网格"), lambda each: place_of(each, picture)
        ),
        words_column(
            "unit", lambda: tr("Alerts", "单位"), lambda each: unit_of(each, picture)
        ),
        age_column(
            "raised",
            lambda: tr("Alerts", "多久以前"),
            lambda each: each.raised_at,
            now,
            age_text,
        ),
    ]
