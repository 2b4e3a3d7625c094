"""Joins the supervision workspace and the alert centre to a seat and its bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QObject

from console.views.actions.action import Action
from console.views.alerts.parts import AlertParts
from console.views.shared.span_text import remaining_text
from console.views.shell.window import ALERTS_ACTION, ORDER_ACTION
from console.views.supervision.parts import SupervisionParts
from console.views.supervision.words import level_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from console.app.seat_parts import SeatParts
    from console.domain.records.supervision import OrderRecord
    from console.views.shell.window import DeskWindow

ALERTS, SUPERVISION = "alerts", "supervision"


def supervision_parts(parts: SeatParts) -> SupervisionParts:
    """Return what the supervision workspace is joined from."""
    session, sitter = parts.session, parts.sitter
    centre = session.rules.settings.get("centre", {})
    english = parts.settings.language == "en"
    return SupervisionParts(
        **parts.kit(),
        commands=session.commands,
        changes=session.feed.changes_received,
        files=session.feed,
        rules=lambda: session.rules,
        login=sitter.login,
        roles=sitter.roles,
        unit_id=sitter.unit_id,
        centre=str(centre.get("name_en" if english else "name", "")),
    )


def alert_parts(parts: SeatParts) -> AlertParts:
    """Return what the alert centre is joined from."""
    return AlertParts(
        **parts.kit(),
        alerts=parts.alerts,
        commands=parts.session.commands,
        login=parts.sitter.login,
        roles=parts.sitter.roles,
        sound_words=parts.sound.words,
    )


class SupervisionBars(QObject):
    """Keeps ticker and badges up to date, and lets pill and ticker be pressed.

    A standing order stands in the ticker of every seat that may see it until it
    is lifted; nothing the supervised does takes it away.
    """

    def __init__(
        self, parts: SeatParts, window: DeskWindow, offered: Collection[str]
    ) -> None:
        super().__init__(window)
        self._parts, self._window, self._offered = parts, window, offered
        picture = parts.session.picture
        self._leave = picture.orders.listen(lambda _keys: self.follow())
        parts.alerts.changed.connect(self.follow)
        parts.pulse.beat.connect(self.follow)
        self._add_openers()
        self.follow()

    def follow(self) -> None:
        """Show the standing orders and what waits."""
        picture = self._parts.session.picture
        standing = sorted(
            (order for order in picture.orders if order.standing),
            key=lambda order: (-order.level, order.due_at or order.issued_at),
        )
        entries = [(order.number, self._words(order)) for order in standing]
        self._window.status_bar.ticker.set_entries(entries)
        if ALERTS in self._offered:
            self._window.rail.set_badge(ALERTS, self._parts.alerts.waiting)
        if SUPERVISION in self._offered:
            self._window.rail.set_badge(SUPERVISION, len(standing))

    def close_down(self) -> None:
        """Follow nothing any longer."""
        self._leave()
        self._parts.alerts.close_down()
        self._parts.sound.close()

    def _words(self, order: OrderRecord) -> str:
        told = (
            order.number,
            level_words(order.level),
            order.unit_name,
            order.case_title,
            self._clock_words(order),
        )
        return " · ".join(each for each in told if each)

    def _clock_words(self, order: OrderRecord) -> str:
        if order.due_at is None:
            return ""
        left_s = (order.due_at - self._parts.session.clock.now()).total_seconds()
        late = self.tr("已超 %1") if left_s < 0 else self.tr("剩 %1")
        return late.replace("%1", remaining_text(abs(left_s)))

    def _add_openers(self) -> None:
        table = self._parts.runner.table
        if ALERTS in self._offered:
            table.add(
                Action(
                    id=ALERTS_ACTION,
                    title=QT_TRANSLATE_NOOP("Actions", "看告警"),
                    keys=("F4",),
                    menu=QT_TRANSLATE_NOOP("Actions", "告警"),
                    run=lambda _facts: self._window.open_workspace(ALERTS),
                )
            )
        if SUPERVISION in self._offered:
            table.add(
                Action(
                    id=ORDER_ACTION,
                    title=QT_TRANSLATE_NOOP("Actions", "看督办单"),
                    menu=QT_TRANSLATE_NOOP("Actions", "督办"),
                    run=self._show_order,
                )
            )

    def _show_order(self, _facts: object, order: str = "") -> None:
        workspace = self._window.open_workspace(SUPERVISION)
        show = getattr(workspace, "show_order", None)
        if order and show is not None:
            show(order)
