"""The tables of supervision as the use cases need them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from console.db.stores.orders import OrderStore
from console.db.stores.rows import RowStore
from console.db.tables import ladder, supervision as t
from console.db.tables.places import person

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from sqlalchemy import Connection

RED = sa.func.count().filter(t.supervision_order.c.colour == "red")


class SupervisionStore:
    """Orders, urges, agenda, meetings, records, boards, alerts, appeals."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.orders = OrderStore(connection, t.supervision_order)
        self.urges = RowStore(connection, t.urge)
        self.agenda = RowStore(connection, t.coordination_item)
        self.meetings = RowStore(connection, t.meeting)
        self.records = RowStore(connection, t.accountability)
        self.negations = RowStore(connection, t.negation_filing)
        self.appeals = RowStore(connection, t.unit_appeal)
        self.alerts = RowStore(connection, t.alert)
        self.answers = RowStore(connection, t.alert_answer)
        self.wishes = RowStore(connection, ladder.order_wish)

    def person_up_the_line(self, unit_id: int, level: int) -> int | None:
        """Return whom an order of this level addresses: officer, superior, next one.

        The first level goes to the unit's own officer, each further level to the
        superior of the one before; a short line ends at its top.
        """
        at = self._connection.execute(
            sa.select(person.c.id)
            .where(
                person.c.unit_id == unit_id,
                sa.literal("unit_officer") == sa.any_(person.c.roles),
            )
            .order_by(person.c.superior_id.is_(None), person.c.id)
            .limit(1)
        ).scalar()
        for _ in range(level - 1):
            above = self._connection.execute(
                sa.select(person.c.superior_id).where(person.c.id == at)
            ).scalar()
            at = above or at
        return at

    def standing_level(self, case_id: int) -> int:
        """Return the highest level of the orders standing on a case, 0 for none."""
        table = t.supervision_order
        highest = sa.select(sa.func.max(table.c.level)).where(
            table.c.case_id == case_id,
            table.c.state.in_(["ISSUED", "RECEIVED", "REPLIED"]),
        )
        return self._connection.execute(highest).scalar() or 0

    def has_order(self, case_id: int, unit_id: int, level: int) -> bool:
        """Tell whether a draft or standing order of at least this level is there."""
        table = t.supervision_order
        found = sa.select(sa.literal(1)).where(
            table.c.case_id == case_id,
            table.c.target_unit_id == unit_id,
            table.c.level >= level,
            table.c.state.in_(["DRAFT", "ISSUED", "RECEIVED", "REPLIED"]),
        )
        return bool(self._connection.execute(found.limit(1)).scalar())

    def put_member(self, person_id: int, duty: str) -> None:
        """Take a person into the coordination group, or change the duty."""
        self._connection.execute(
            insert(t.group_member)
            .values(person_id=person_id, duty=duty)
            .on_conflict_do_update(index_elements=["person_id"], set_={"duty": duty})
        )

    def drop_member(self, person_id: int) -> bool:
        """Let a person go; False when it was no member."""
        gone = sa.delete(t.group_member).where(t.group_member.c.person_id == person_id)
        return self._connection.execute(gone).rowcount == 1

    def red_cards(self, unit_id: int, since: datetime) -> int:
        """Count the red cards of a unit issued since."""
        table = t.supervision_order
        return self._connection.execute(
            sa.select(RED).where(
                table.c.target_unit_id == unit_id, table.c.issued_at >= since
            )
        ).scalar_one()

    def put_on_board(self, columns: Mapping[str, Any]) -> None:
        """Put a case on a special board, or renew what stands there."""
        key = ["case_id", "board"]
        changes = {k: v for k, v in columns.items() if k not in key}
        self._connection.execute(
            insert(t.special_case)
            .values(**columns)
            .on_conflict_do_update(index_elements=key, set_=changes)
        )
