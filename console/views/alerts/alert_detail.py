"""What the panel says about an alert or a group of alerts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.alarm_standing import Standing
from console.models.person_names import name_of
from console.views.alerts.acts import LEFT
from console.views.alerts.words import (
    cause_words,
    heading_words,
    place_of,
    priority_words,
    role_words,
    standing_tag,
    title_of,
    unit_of,
)
from console.views.shared.detail_panel import Detail, Section
from console.views.shared.span_text import moment_text

if TYPE_CHECKING:
    from console.domain.records.supervision import AlertRecord
    from console.store.picture import Picture

tr = QCoreApplication.translate

BUTTONS = ("alerts.acknowledge", "alerts.confirm", "alerts.shelve")


def alert_detail(
    alert: AlertRecord, picture: Picture, standing: Standing, *, back: bool
) -> Detail:
    """Return the detail of one alert: what it is about, and what seats did."""
    case = picture.cases.get(alert.case_id)
    pairs = (
        (tr("AlertDetail", "级别"), priority_words(alert.severity)),
        (tr("AlertDetail", "起因"), cause_words(alert.cause)),
        (tr("AlertDetail", "案件号"), case.number if case else ""),
        (tr("AlertDetail", "网格"), place_of(alert, picture)),
        (tr("AlertDetail", "单位"), unit_of(alert, picture)),
        (tr("AlertDetail", "告知岗位"), role_words(alert.tell)),
        (tr("AlertDetail", "应于"), _told_moment(alert, "due_at")),
        (tr("AlertDetail", "变更理由"), str(alert.detail.get("reason", ""))),
        (tr("AlertDetail", "为何未能重算"), str(alert.detail.get("why", ""))),
    )
    shelved = standing is Standing.SHELVED
    first = ("alerts.unshelve",) if shelved else ()
    if alert.kind == LEFT and alert.ended_at is None:
        first = (*first, "alerts.follow_again")
    return Detail(
        title=heading_words(alert.kind),
        subtitle=title_of(alert, picture),
        tags=standing_tag(standing, back=back),
        sections=(
            Section(
                title=tr("AlertDetail", "告警"),
                pairs=tuple(pair for pair in pairs if pair[1]),
            ),
            Section(title=tr("AlertDetail", "经过"), pairs=_course(alert, picture)),
        ),
        buttons=(*first, *BUTTONS),
    )


def _course(alert: AlertRecord, picture: Picture) -> tuple[tuple[str, str], ...]:
    def named(login: str) -> str:
        return name_of(picture.persons, login)

    shelf = ""
    if alert.shelved_until is not None:
        said = tr("AlertDetail", "%1，到 %2：%3")
        said = said.replace("%1", named(alert.shelved_by))
        said = said.replace("%2", moment_text(alert.shelved_until))
        shelf = said.replace("%3", alert.shelf_comment)
    confirmed = ""
    if alert.confirmed_at is not None:
        confirmed = f"{moment_text(alert.confirmed_at)}  {named(alert.confirmed_by)}"
    nobody = tr("AlertDetail", "还没有人")
    told = (
        (tr("AlertDetail", "出现"), moment_text(alert.raised_at)),
        (tr("AlertDetail", "静默到"), _at(alert.quiet_until)),
        (tr("AlertDetail", "消失"), _at(alert.ended_at)),
        (
            tr("AlertDetail", "知悉"),
            "、".join(map(named, alert.acknowledged_by)) or nobody,
        ),
        (tr("AlertDetail", "搁置"), shelf),
        (tr("AlertDetail", "确认"), confirmed or nobody),
    )
    return tuple(pair for pair in told if pair[1])


def _told_moment(alert: AlertRecord, name: str) -> str:
    told = alert.detail.get(name)
    return moment_text(datetime.fromisoformat(str(told))) if told else ""


def _at(at: datetime | None) -> str:
    return "" if at is None else moment_text(at)
