"""What is done with alerts; to acknowledge is not to confirm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from console.domain.alarm_standing import Standing
from console.domain.commands.rules import FollowAgain
from console.domain.commands.supervision import AnswerAlert
from console.domain.states import Role
from console.domain.supervision import AlertAct
from console.views.actions.action import Action
from console.views.alerts.lists import ids_of
from console.views.alerts.shelve_sheet import ShelveSheet
from console.views.alerts.words import kind_words, title_of
from console.views.shared.ask_reason import ReasonDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from console.domain.records.supervision import AlertRecord
    from console.views.alerts.parts import AlertParts
    from console.views.shared.command_sender import CommandSender, Form

tr = QCoreApplication.translate
SCOPE = "alerts"
MENU = QT_TRANSLATE_NOOP("Actions", "告警")
_SILENT = frozenset({Role.WALL, Role.AUDITOR})
"""Roles that may look and not answer."""

_CHANGE_RULES = frozenset({Role.DUTY_LEADER, Role.ADMINISTRATOR})
LEFT = "clock_left"
"""The kind of an alert of a clock that could not follow a changed rule."""


class AlertActs:
    """The actions of the alert centre on what is chosen there."""

    def __init__(
        self,
        parts: AlertParts,
        sender: CommandSender,
        window: QWidget,
        chosen: Callable[[], Sequence[Any]],
    ) -> None:
        self._parts, self._sender, self._window = parts, sender, window
        self._chosen = chosen

    @property
    def alerts(self) -> list[AlertRecord]:
        """The chosen alerts as the picture has them."""
        picture = self._parts.picture.alerts
        found = (picture.get(key) for key in ids_of(self._chosen()))
        return [each for each in found if each is not None]

    def actions(self) -> list[Action]:
        """Return what the table of actions takes in."""
        rows = (
            ("acknowledge", QT_TRANSLATE_NOOP("Actions", "知悉"), "A", self.acknowledge,
             self._why_not(Standing.NEW, Standing.CAME_AND_WENT)),
            ("confirm", QT_TRANSLATE_NOOP("Actions", "确认"), "C", self.confirm,
             self._why_not(*(each for each in Standing if each is not Standing.CONFIRMED))),
            ("shelve", QT_TRANSLATE_NOOP("Actions", "搁置"), "S", self.shelve,
             self._why_not(Standing.NEW, Standing.ACKNOWLEDGED, Standing.CAME_AND_WENT)),
            ("unshelve", QT_TRANSLATE_NOOP("Actions", "取出搁置"), "Shift+S", self.unshelve,
             self._why_not(Standing.SHELVED)),
            ("follow_again", QT_TRANSLATE_NOOP("Actions", "再算一次时限"), "R",
             self.follow_again, self._why_not_again),
        )  # fmt: skip
        return [
            Action(
                id=f"{SCOPE}.{name}",
                title=title,
                keys=(key,),
                menu=MENU,
                scope=SCOPE,
                run=run,
                reason=why,
            )
            for name, title, key, run, why in rows
        ]

    def acknowledge(self, _facts: object) -> None:
        """Say that this person knows; the alert stays."""
        login = self._parts.login
        unknown = [each for each in self.alerts if login not in each.acknowledged_by]
        self._answer(unknown, AlertAct.ACKNOWLEDGE, tr("AlertActs", "知悉"))

    def unshelve(self, _facts: object) -> None:
        """Take it from the shelf before its time."""
        self._answer(self.alerts, AlertAct.UNSHELVE, tr("AlertActs", "取出搁置"))

    def confirm(self, _facts: object) -> None:
        """Say that it is dealt with; it leaves the list for the history."""
        alerts, title = self.alerts, tr("AlertActs", "确认告警已处理")
        sheet = ReasonDialog(
            title,
            touches=[self._named(each) for each in alerts],
            verb=tr("AlertActs", "确认"),
            parent=self._window,
        )
        sheet.finished.connect(sheet.deleteLater)
        sheet.answered.connect(
            lambda _code, text: self._answer(
                alerts, AlertAct.CONFIRM, title, comment=text, form=sheet
            )
        )
        sheet.open()

    def shelve(self, _facts: object) -> None:
        """Lay alerts on the shelf for a time, with a comment."""
        alerts = self.alerts
        sheet = ShelveSheet([self._named(each) for each in alerts], self._window)
        sheet.sent.connect(
            lambda: self._answer(
                alerts,
                AlertAct.SHELVE,
                tr("AlertActs", "搁置"),
                comment=sheet.comment,
                until=sheet.until(self._parts.clock.now()),
                form=sheet,
            )
        )
        sheet.open()

    def follow_again(self, _facts: object) -> None:
        """Let the clocks that stayed behind try once more to follow the rules."""
        for alert in self.alerts:
            if self._stayed_behind(alert):
                self._sender.send(
                    FollowAgain(alert_id=alert.id),
                    title=tr("AlertActs", "再算一次时限"),
                )

    @staticmethod
    def _stayed_behind(alert: AlertRecord) -> bool:
        return alert.kind == LEFT and alert.ended_at is None

    def _why_not_again(self, _facts: Any) -> str | None:
        if not any(map(self._stayed_behind, self.alerts)):
            return tr("AlertActs", "选中的告警不是未能重算的时限")
        if not self._parts.roles & _CHANGE_RULES:
            return tr("AlertActs", "由值班长或管理员再算")
        if not self._parts.watch.linked:
            return tr("AlertActs", "与数据库的连接断了，恢复后才能办理")
        return None

    def _answer(
        self,
        alerts: Sequence[AlertRecord],
        act: AlertAct,
        title: str,
        *,
        comment: str = "",
        until: datetime | None = None,
        form: Form | None = None,
    ) -> None:
        """Answer each; the form belongs to the last, the others are said by title."""
        for place, alert in enumerate(alerts, start=1):
            last = place == len(alerts)
            self._sender.send(
                AnswerAlert(alert_id=alert.id, act=act, comment=comment, until=until),
                title=title,
                form=form if last else None,
                quiet=not last,
            )

    def _why_not(self, *standings: Standing) -> Callable[[Any], str | None]:
        def why(_facts: Any) -> str | None:
            alerts = self.alerts
            if not alerts:
                return tr("AlertActs", "没有选中告警")
            if not self._parts.roles - _SILENT:
                return tr("AlertActs", "本岗位只看告警，不作答")
            if not self._parts.watch.linked:
                return tr("AlertActs", "与数据库的连接断了，恢复后才能办理")
            if not any(self._parts.alerts.standing(a) in standings for a in alerts):
                return tr("AlertActs", "选中的告警不在可以这样办理的状态")
            return None

        return why

    def _named(self, alert: AlertRecord) -> str:
        return f"{kind_words(alert.kind)} · {title_of(alert, self._parts.picture)}"
