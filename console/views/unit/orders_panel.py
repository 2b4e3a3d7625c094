"""Supervision orders addressed to the unit; they stand here until they are lifted."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.states import Severity
from console.models.case_columns import Tag, short_number
from console.models.case_texts import span_text
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.panel_frame import PanelFrame
from console.views.work.members import Members

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.supervision import OrderRecord
    from console.views.work.parts import WorkParts


class OrdersPanel(QWidget):
    """By due time; two rows high, more by scrolling."""

    chosen: ClassVar[Signal] = Signal(object)

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        unit_id = parts.sitter.unit_id
        self.orders: Members[int, OrderRecord] = Members(
            parts.picture.orders,
            lambda order: order.unit_id == unit_id and order.standing,
            self,
        )
        self.list = CardList(
            empty_words=self.tr(
                "没有督办单；对本单位的督办单会一直显示在这里，直到解除"
            )
        )
        self.list.setAccessibleName(self.tr("督办单"))
        self.list.chosen.connect(self.chosen)
        self.orders.changed.connect(self.follow)
        parts.pulse.beat.connect(self.follow)
        self._panel = PanelFrame(
            self.tr("督办单"), watch=parts.watch, pulse=parts.pulse
        )
        self._panel.add(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panel)
        self.follow()

    @property
    def order(self) -> OrderRecord | None:
        """The chosen order."""
        return self.orders.get(self.list.key)

    def follow(self) -> None:
        """Show what stands now."""
        now = self._parts.clock.now()
        standing = sorted(
            self.orders, key=lambda o: (o.due_at is None, o.due_at or now, o.id)
        )
        self.list.show_cards([self._card(order, now) for order in standing])
        said = self.tr("督办单 %1 · 待解除").replace("%1", str(len(standing)))
        self._panel.set_title(said if standing else self.tr("督办单"))
        self.setFixedHeight(48 + 48 * max(1, min(len(standing), 2)))

    def close_down(self) -> None:
        """Follow the picture no longer."""
        self.orders.close()

    def _card(self, order: OrderRecord, now: datetime) -> Card:
        left = None if order.due_at is None else (order.due_at - now).total_seconds()
        overdue = left is not None and left < 0 and order.state != "REPLIED"
        level = self.tr("%1级督办").replace("%1", str(order.level))
        number = order.number or self.tr("未编号")
        told = (short_number(order.case_number), order.reason, order.demand)
        ink = Severity.OVERDUE if overdue else Severity.SUPERVISED
        return Card(
            key=order.id,
            title=f"{number} {order.case_title}",
            detail=" · ".join(part for part in told if part),
            right="" if left is None else span_text(left),
            ink=f"severity_text_{ink.value}",
            severity=Severity.OVERDUE if overdue else Severity.SUPERVISED,
            tags=(
                Tag(level, Severity.SUPERVISED),
                Tag(self._state(order), Severity.NEAR),
            ),
            tip="\n".join(
                part for part in (order.reason, order.demand, order.reply) if part
            ),
        )

    def _state(self, order: OrderRecord) -> str:
        told = {
            "ISSUED": self.tr("待签收"),
            "RECEIVED": self.tr("已签收，待答复"),
            "REPLIED": self.tr("已答复，待认可"),
        }
        return told.get(order.state, order.state)
