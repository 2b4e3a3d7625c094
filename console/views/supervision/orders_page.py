"""The first page: the board of orders, and the chosen order beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer
from typing_extensions import override

from console.domain.states import Role
from console.views.supervision.board import OrderBoard
from console.views.supervision.board_cards import BoardCard
from console.views.supervision.order_detail import (
    agenda_detail,
    order_detail,
    state_tint,
    urge_detail,
)
from console.views.supervision.page import Page, Target
from console.views.supervision.words import (
    kind_words,
    way_words,
)
from console.views.work.words import order_state_words

if TYPE_CHECKING:
    from console.domain.records.supervision import (
        AgendaRecord,
        OrderRecord,
        UrgeRecord,
    )
    from console.views.shared.detail_panel import Detail
    from console.views.supervision.parts import SupervisionParts


class OrdersPage(Page):
    """Cards stand by limit, or by age once asked so."""

    name: ClassVar[str] = "orders"
    hints: ClassVar[tuple[str, ...]] = (
        "supervision.next",
        "supervision.left",
        "supervision.issue",
        "supervision.accept",
        "supervision.print",
        "supervision.by_age",
    )

    def __init__(self, parts: SupervisionParts) -> None:
        super().__init__(
            parts, empty=self.tr("选一张卡片，这里就是它的来由、时限、答复和经过。")
        )
        self._by_age = False
        self._file: int | None = None
        self.board = OrderBoard(self._columns(), parts.clock.now, parts.watch)
        self.left.addWidget(self.board, 1)
        self.setFocusProxy(self.board)
        self.board.chosen.connect(self._on_chosen)
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.show_all)
        picture = parts.picture
        for table in (picture.orders, picture.urges, picture.agenda, picture.cases):
            self.leave_by(table.listen(lambda _keys: self._timer.start()))
        self.leave_by(picture.files.listen(lambda _keys: self.follow()))
        self.show_all()

    @property
    @override
    def record(self) -> Any:
        return self._found(self.board.key)

    @property
    @override
    def count(self) -> int | None:
        return sum(order.standing for order in self.parts.picture.orders)

    def target(self) -> Target | None:
        """Return the case and unit of the chosen card."""
        record, key = self.record, self.board.key
        if record is None or key is None:
            return None
        unit_id = getattr(record, "unit_id", None)
        if unit_id is None:
            case = self.parts.picture.cases.get(record.case_id)
            unit_id = case.unit_id if case else None
        if unit_id is None:
            return None
        return Target(
            case_id=record.case_id, unit_id=unit_id, label=self._label(record)
        )

    def describe(self) -> Detail | None:
        """Return what the panel says about the chosen card."""
        record, key = self.record, self.board.key
        if record is None or key is None:
            return None
        of_unit = Role.UNIT_OFFICER in self.parts.roles
        if key[0] == "order":
            file = self.parts.picture.files.get(record.case_id)
            return order_detail(record, file.photos if file else (), of_unit=of_unit)
        if key[0] == "urge":
            return urge_detail(record, self.parts.picture, of_unit=of_unit)
        return agenda_detail(record, self.parts.picture)

    @override
    def begin(self) -> None:
        self.board.choose_first()

    def step(self, by: int) -> None:
        """Go down the column, or up."""
        self.board.step(by)

    def turn(self, by: int) -> None:
        """Go to the column beside."""
        self.board.turn(by)

    def tick(self) -> None:
        """Let the clocks go on."""
        self.board.follow()

    @override
    def close_down(self) -> None:
        super().close_down()
        self._timer.stop()
        self._follow_file(None)

    def sort_by_age(self) -> None:
        """Let the oldest stand on top, or the limit that ends first."""
        self._by_age = not self._by_age
        self.show_all()

    def show_order(self, number: str) -> bool:
        """Choose the order with this number or id; False when it is not here."""
        for order in self.parts.picture.orders:
            if number in (order.number, str(order.id)):
                return self.board.choose(("order", order.id))
        return False

    def show_all(self) -> None:
        """Bring every column up to the picture."""
        picture = self.parts.picture
        cards: dict[str, list[BoardCard]] = {name: [] for name in self.board.columns}
        for order in picture.orders:
            if order.state == "DRAFT":
                cards["draft"].append(self._order_card(order))
            elif order.standing:
                cards[f"level{order.level}"].append(self._order_card(order))
        for urge in picture.urges:
            if urge.answered_at is None:
                cards["urge"].append(self._urge_card(urge))
        for item in picture.agenda:
            if item.state == "OPEN":
                cards["agenda"].append(self._agenda_card(item))
        rank = self._age_rank if self._by_age else self._clock_rank
        self.board.show_cards(
            {name: sorted(each, key=rank) for name, each in cards.items()}
        )
        self.footer.set_summary(
            self.tr("按时长排序") if self._by_age else self.tr("按期限排序")
        )
        self.follow()
        self.counted.emit()

    def _on_chosen(self, _key: object) -> None:
        record = self.record
        self._follow_file(record.case_id if record is not None else None)
        self.follow()

    def _follow_file(self, case_id: int | None) -> None:
        """Keep the file of this case, whose photos are the evidence."""
        if case_id == self._file:
            return
        before, self._file = self._file, case_id
        if case_id is not None:
            self.parts.files.follow(case_id)
        if before is not None:
            self.parts.files.unfollow(before)

    def _found(self, key: tuple[str, int] | None) -> Any:
        if key is None:
            return None
        picture = self.parts.picture
        tables = {"order": picture.orders, "urge": picture.urges}
        return tables.get(key[0], picture.agenda).get(key[1])

    def _label(self, record: Any) -> str:
        case = self.parts.picture.cases.get(record.case_id)
        unit = self.parts.picture.units.get(getattr(record, "unit_id", None) or 0)
        names = (
            case.number if case else getattr(record, "case_number", ""),
            (case.title or case.matter) if case else getattr(record, "case_title", ""),
            unit.name if unit else getattr(record, "unit_name", ""),
        )
        return " · ".join(name for name in names if name)

    def _order_card(self, order: OrderRecord) -> BoardCard:
        state = order_state_words(order.state)
        return BoardCard(
            key=("order", order.id),
            title=order.number or kind_words(order.kind),
            unit=order.unit_name,
            subject=order.case_title,
            state=state if order.standing else self.tr("待签发"),
            state_severity=state_tint(order.state),
            colour=order.colour,
            since=order.issued_at or order.drafted_at,
            due_at=order.due_at if order.standing else None,
            near_at=order.near_at,
            tip=f"{order.case_title}\n{order.unit_name}\n{order.reason}",
        )

    def _urge_card(self, urge: UrgeRecord) -> BoardCard:
        picture = self.parts.picture
        case, unit = picture.cases.get(urge.case_id), picture.units.get(urge.unit_id)
        return BoardCard(
            key=("urge", urge.id),
            title=way_words(urge.way),
            unit=unit.name if unit else "",
            subject=(case.title or case.matter) if case else "",
            state=self.tr("未答复"),
            since=urge.at,
            due_at=case.due_at if case and case.remaining_s is None else None,
            near_at=case.near_at if case else None,
            tip=urge.text,
        )

    def _agenda_card(self, item: AgendaRecord) -> BoardCard:
        case = self.parts.picture.cases.get(item.case_id)
        return BoardCard(
            key=("agenda", item.id),
            title=item.order_number or self.tr("核查不通过"),
            unit=case.unit_name if case else "",
            subject=item.case_title,
            state=self.tr("待决定"),
            since=item.put_at,
            tip=item.reason,
        )

    def _clock_rank(self, card: BoardCard) -> tuple[bool, float, tuple[str, int]]:
        if card.due_at is not None:
            return False, card.due_at.timestamp(), card.key
        since = card.since.timestamp() if card.since else 0.0
        return True, since, card.key

    def _age_rank(self, card: BoardCard) -> tuple[float, tuple[str, int]]:
        return (card.since.timestamp() if card.since else 0.0), card.key

    def _columns(self) -> list[tuple[str, str, str]]:
        return [
            ("urge", self.tr("催办"), self.tr("没有等答复的催办")),
            ("draft", self.tr("待签发"), self.tr("没有草稿")),
            ("level1", self.tr("一级督办"), self.tr("没有在办的一级督办")),
            ("level2", self.tr("二级督办"), self.tr("没有在办的二级督办")),
            ("level3", self.tr("三级督办"), self.tr("没有在办的三级督办")),
            ("agenda", self.tr("协调小组"), self.tr("没有等协调的案件")),
        ]
