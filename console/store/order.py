"""Keys in the order of their sort values; found, put in and taken out by bisection."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import chain, compress
from typing import TYPE_CHECKING, Any, Generic

from console.store.table import K

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

MANY = 1_000
"""From this many keys on, one sort is cheaper than as many bisections."""


class Order(Generic[K]):
    """Rows of keys: by value, equal values by key, keys without a value last.

    Values stand ascending inside; a descending order reads them from the end, so
    turning an order round costs nothing. Keys whose value is None stand last in
    both directions. The values are held by the caller too, who names the old one
    when a key is to be found.
    """

    def __init__(
        self, values: Mapping[K, Any] | None = None, *, descending: bool = False
    ) -> None:
        self.descending = descending
        self._fill(values or {})

    def _fill(self, values: Mapping[K, Any]) -> None:
        keys = sorted(values)
        self._missing = [key for key in keys if values[key] is None]
        if self._missing:
            keys = [key for key in keys if values[key] is not None]
        keys.sort(key=values.__getitem__)
        self._keys = keys
        self._values = [values[key] for key in keys]

    def __len__(self) -> int:
        return len(self._keys) + len(self._missing)

    def __getitem__(self, row: int) -> K:
        count = len(self._keys)
        if row >= count:
            return self._missing[row - count]
        return self._keys[count - 1 - row if self.descending else row]

    def __iter__(self) -> Iterator[K]:
        keys = reversed(self._keys) if self.descending else self._keys
        return chain(keys, self._missing)

    def row_of(self, key: K, value: Any) -> int | None:
        """Return where the key stands, or None when it does not."""
        keys, index = self._locate(key, value)
        if index == len(keys) or keys[index] != key:
            return None
        return self._row(index, value, len(self._keys) - 1)

    def row_for(self, key: K, value: Any) -> int:
        """Return where the key would stand if it were put in."""
        _, index = self._locate(key, value)
        return self._row(index, value, len(self._keys))

    def add(self, key: K, value: Any) -> None:
        """Put a key in that is not there yet."""
        keys, index = self._locate(key, value)
        keys.insert(index, key)
        if value is not None:
            self._values.insert(index, value)

    def discard(self, key: K, value: Any) -> None:
        """Take out a key that stands at this value."""
        keys, index = self._locate(key, value)
        del keys[index]
        if value is not None:
            del self._values[index]

    def copy(self) -> Order[K]:
        """Return an order of its own with the same rows."""
        twin: Order[K] = Order(descending=self.descending)
        twin._keys = self._keys.copy()
        twin._values = self._values.copy()
        twin._missing = self._missing.copy()
        return twin

    def without(self, keys: set[K]) -> Order[K]:
        """Return an order of the other keys."""
        rest: Order[K] = Order(descending=self.descending)
        stays = [key not in keys for key in self._keys]
        rest._keys = list(compress(self._keys, stays))
        rest._values = list(compress(self._values, stays))
        rest._missing = [key for key in self._missing if key not in keys]
        return rest

    def replace(self, old: Mapping[K, Any], values: Mapping[K, Any]) -> None:
        """Put keys where they belong now.

        Args:
            old: the values at which keys stand that are to leave their places.
            values: the value of every key that is to stand here afterwards, when
                there are many to replace, else at least of the keys in ``old``.
        """
        if len(old) > MANY:
            self._fill(values)
            return
        for key, value in old.items():
            self.discard(key, value)
        for key in old:
            self.add(key, values[key])

    def _locate(self, key: K, value: Any) -> tuple[list[K], int]:
        if value is None:
            return self._missing, bisect_left(self._missing, key)
        first = bisect_left(self._values, value)
        end = bisect_right(self._values, value, first)
        index = bisect_left(self._keys, key, first, end)
        return self._keys, index

    def _row(self, index: int, value: Any, last: int) -> int:
        if value is None:
            return len(self._keys) + index
        return last - index if self.descending else index


class Passing(Generic[K]):
    """Keys in an order that only lasts from one step of a change to the next."""

    def __init__(self, keys: list[K]) -> None:
        self._keys = keys
        self._rows: dict[K, int] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[K]:
        return iter(self._keys)

    def __getitem__(self, row: int) -> K:
        return self._keys[row]

    def row_of(self, key: K) -> int:
        """Return where the key stands."""
        if not self._rows:
            self._rows = {key: row for row, key in enumerate(self._keys)}
        return self._rows[key]


def runs_of(rows: Iterable[int], *, most: int | None = None) -> list[tuple[int, int]]:
    """Fold ascending row numbers into runs: 1 2 3 7 becomes (1, 3) (7, 7).

    With ``most``, it stops as soon as there are more runs than that.
    """
    runs: list[tuple[int, int]] = []
    first = last = -2
    for row in rows:
        if row != last + 1:
            if last >= 0:
                runs.append((first, last))
                if most is not None and len(runs) > most:
                    return runs
            first = row
        last = row
    if last >= 0:
        runs.append((first, last))
    return runs
