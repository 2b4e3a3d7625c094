"""The rows of a table that pass a filter, in an order, kept up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic

from console.store.order import MANY, Order, Passing, runs_of
from console.store.table import E, K
from console.store.watcher import Nobody

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from console.store.table import Table
    from console.store.watcher import ListingWatcher

FEW = 16
"""Up to this many separate steps are told one by one; more become one step."""

SPOTS = 256
"""Up to this many separate runs of changed rows are told one by one."""


class Listing(Generic[K, E]):
    """One sorted, filtered reading of a table, with a single watcher.

    Between "about to" and "done" the watcher still reads the old rows. Every
    change of any size is told as a handful of steps, none of them a reset, so
    selections and scroll positions survive.
    """

    def __init__(self, table: Table[K, E]) -> None:
        self._table = table
        self._watcher: ListingWatcher = Nobody()
        self._accepts: Callable[[E], bool] = _everything
        self._sort_key: Callable[[E], Any] = _nothing
        self._shown: dict[K, E] = dict(table.items())
        self._values: dict[K, Any] = dict.fromkeys(self._shown)
        """Also of rows a filter took away, until their entities change."""
        self._order: Order[K] = Order(self._values)
        self._passing: Passing[K] | None = None
        self._leave = table.listen(self._follow)

    def __len__(self) -> int:
        return len(self._order if self._passing is None else self._passing)

    def __getitem__(self, row: int) -> E:
        return self._shown[self.key_at(row)]

    def __iter__(self) -> Iterator[E]:
        return (self._shown[key] for key in self.keys_in_rows())

    def keys_in_rows(self) -> Sequence[K]:
        """Return the keys in the order of their rows."""
        return list(self._order if self._passing is None else self._passing)

    def key_at(self, row: int) -> K:
        """Return the key of the entity in this row."""
        return (self._order if self._passing is None else self._passing)[row]

    def entity_of(self, key: K) -> E:
        """Return the entity shown under this key; a KeyError when it is not."""
        return self._shown[key]

    @property
    def sort_key(self) -> Callable[[E], Any]:
        """What the rows are sorted by now."""
        return self._sort_key

    def row_of(self, key: K) -> int | None:
        """Return the row of this entity, or None when it is not shown."""
        if key not in self._shown:
            return None
        if self._passing is not None:
            return self._passing.row_of(key)
        return self._order.row_of(key, self._values[key])

    def show_to(self, watcher: ListingWatcher) -> None:
        """Bring this watcher up to date and keep it so."""
        self._watcher = watcher
        watcher.resetting()
        watcher.reset()

    def close(self) -> None:
        """Follow the table no longer."""
        self._leave()
        self._watcher = Nobody()

    def filter(self, accepts: Callable[[E], bool]) -> None:
        """Show only what this accepts."""
        self._accepts = accepts
        wanted = {key: e for key, e in self._table.items() if accepts(e)}
        self._remove(self._shown.keys() - wanted.keys())
        self._insert({key: wanted[key] for key in wanted.keys() - self._shown.keys()})

    def sort(self, sort_key: Callable[[E], Any], *, descending: bool = False) -> None:
        """Show in this order; equal values by key, None last in both directions."""
        values, order = self._values, self._order
        if sort_key is not self._sort_key:
            values = {key: sort_key(e) for key, e in self._shown.items()}
            order = Order(values)
        self._watcher.reordering()
        self._sort_key, self._values, self._order = sort_key, values, order
        order.descending = descending
        self._watcher.reordered()

    def reconsider(self, keys: Iterable[K]) -> None:
        """Filter, sort and show these entities anew although they did not change.

        For filters and columns that depend on something else, such as the time.
        """
        self._follow(keys)

    def _follow(self, touched: Iterable[K]) -> None:
        going: set[K] = set()
        coming: dict[K, E] = {}
        staying: dict[K, E] = {}
        for key in touched:
            entity = self._table.get(key)
            if entity is None or not self._accepts(entity):
                going.add(key)
            else:
                (staying if key in self._shown else coming)[key] = entity
        self._remove(going & self._shown.keys())
        self._announce(self._move(staying))
        for key in going | coming.keys():
            self._values.pop(key, None)
        self._insert(coming)

    def _move(self, staying: dict[K, E]) -> Collection[K]:
        """Take in new entities of shown rows; return those not yet announced."""
        values = {key: self._sort_key(entity) for key, entity in staying.items()}
        old = {
            key: before
            for key, value in values.items()
            if (before := self._values[key]) != value
        }
        if len(old) > FEW:
            self._watcher.reordering()
            self._shown.update(staying)
            self._values.update(values)
            whole = self._shown_values() if len(old) > MANY else self._values
            self._order.replace(old, whole)
            self._watcher.reordered()
            return values.keys()
        self._shown.update(staying)
        for key in old:
            self._move_one(key, values[key])
        return values.keys()

    def _move_one(self, key: K, value: Any) -> None:
        order, old = self._order, self._values[key]
        row = order.row_of(key, old)
        order.discard(key, old)
        to = order.row_for(key, value)
        if row is None or row == to:
            self._values[key] = value
            order.add(key, value)
            return
        order.add(key, old)
        self._watcher.moving(row, to)
        order.discard(key, old)
        self._values[key] = value
        order.add(key, value)
        self._watcher.moved()

    def _shown_values(self) -> dict[K, Any]:
        values = self._values
        return {key: values[key] for key in self._shown}

    def _announce(self, stale: Collection[K]) -> None:
        runs = runs_of(self._rows_of(stale))
        if len(runs) > SPOTS:
            runs = [(runs[0][0], runs[-1][1])]
        for first, last in runs:
            self._watcher.changed(first, last)

    def _remove(self, going: set[K]) -> None:
        runs = runs_of(self._rows_of(going), most=FEW)
        if len(runs) > FEW:
            self._move_to_end(going)
            runs = [(len(self) - len(going), len(self) - 1)]
        for first, last in reversed(runs):
            self._watcher.removing(first, last)
            all_of_them = len(runs) == 1
            rows = range(first, last + 1)
            self._drop(going if all_of_them else {self.key_at(row) for row in rows})
            self._watcher.removed()

    def _move_to_end(self, going: set[K]) -> None:
        rows = list(self._order)
        self._watcher.reordering()
        staying = [key for key in rows if key not in going]
        self._passing = Passing(staying + [key for key in rows if key in going])
        self._watcher.reordered()

    def _drop(self, keys: set[K]) -> None:
        self._passing = None
        if len(keys) > MANY:
            self._order = self._order.without(keys)
        for key in keys:
            if len(keys) <= MANY:
                self._order.discard(key, self._values[key])
            del self._shown[key]

    def _insert(self, coming: dict[K, E]) -> None:
        if not coming:
            return
        known, sort_key = self._values, self._sort_key
        values = {
            key: known[key] if key in known else sort_key(entity)
            for key, entity in coming.items()
        }
        final = self._joined(values)
        runs = runs_of(_rows_in(final, values), most=FEW)
        if len(runs) > FEW or (len(runs) > 1 and len(coming) > MANY):
            self._insert_at_end(coming, values, final)
            return
        for first, last in runs:
            self._watcher.inserting(first, last)
            if len(runs) == 1:
                self._take(coming, values, final)
            else:
                self._take_few(
                    [final[r] for r in range(first, last + 1)], coming, values
                )
            self._watcher.inserted()

    def _take(self, coming: dict[K, E], values: dict[K, Any], final: Order[K]) -> None:
        self._shown.update(coming)
        self._values.update(values)
        self._order, self._passing = final, None

    def _take_few(
        self, keys: list[K], coming: dict[K, E], values: dict[K, Any]
    ) -> None:
        for key in keys:
            self._shown[key], self._values[key] = coming[key], values[key]
            self._order.add(key, values[key])

    def _insert_at_end(
        self, coming: dict[K, E], values: dict[K, Any], final: Order[K]
    ) -> None:
        before = list(self._order)
        self._watcher.inserting(len(before), len(before) + len(coming) - 1)
        self._shown.update(coming)
        self._values.update(values)
        self._passing = Passing(before + list(coming))
        self._watcher.inserted()
        self._watcher.reordering()
        self._order, self._passing = final, None
        self._watcher.reordered()

    def _joined(self, values: dict[K, Any]) -> Order[K]:
        """Return the order with these keys put in."""
        if len(values) > MANY:
            together = self._shown_values() | values
            return Order(together, descending=self._order.descending)
        final = self._order.copy()
        for key, value in values.items():
            final.add(key, value)
        return final

    def _rows_of(self, keys: Collection[K]) -> list[int]:
        """Return the rows of shown keys, ascending."""
        return _rows_in(self._order, {key: self._values[key] for key in keys})


def _rows_in(order: Order[K], values: dict[K, Any]) -> list[int]:
    """Return the rows of keys that stand at these values, ascending."""
    if len(values) > MANY:
        return [row for row, key in enumerate(order) if key in values]
    rows = (order.row_of(key, value) for key, value in values.items())
    return sorted(row for row in rows if row is not None)


def _everything(_entity: object) -> bool:
    return True


def _nothing(_entity: object) -> None:
    return None
