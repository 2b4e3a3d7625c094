"""Supervision orders as rows; a stale one says who changed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from console.db.stores.last_change import last_change
from console.db.stores.rows import RowStore

if TYPE_CHECKING:
    from collections.abc import Mapping


class OrderStore(RowStore):
    """The table of orders."""

    @override
    def changed(self, row: Mapping[str, Any]) -> dict[str, Any]:
        by, at = last_change(self._connection, row["case_id"], "order", row["id"])
        return {"by": by, "at": at, "order_state": row["state"]}
