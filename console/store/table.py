"""Entities found by key, and a word to whoever listens when they change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


class Key(Protocol):
    """What an entity is found by: hashable, and in an order of its own."""

    def __hash__(self) -> int: ...

    def __lt__(self, other: Any, /) -> bool: ...


K = TypeVar("K", bound=Key)
E = TypeVar("E")


class Table(Generic[K, E]):
    """The latest version of every entity of one kind.

    Whoever owns the table applies changes on one thread; listeners are called
    on the same thread, in the order in which they came.
    """

    def __init__(self, key_of: Callable[[E], K]) -> None:
        self._key_of = key_of
        self._entities: dict[K, E] = {}
        self._listeners: list[Callable[[frozenset[K]], object]] = []

    def __len__(self) -> int:
        return len(self._entities)

    def __iter__(self) -> Iterator[E]:
        return iter(self._entities.values())

    def __contains__(self, key: K) -> bool:
        return key in self._entities

    def __getitem__(self, key: K) -> E:
        return self._entities[key]

    def get(self, key: K | None) -> E | None:
        """Return the entity, or None where there is none."""
        return None if key is None else self._entities.get(key)

    def items(self) -> Iterable[tuple[K, E]]:
        """Return every key with its entity."""
        return self._entities.items()

    def listen(self, listener: Callable[[frozenset[K]], object]) -> Callable[[], None]:
        """Call with the keys touched, after every change that changed something.

        Returns:
            A function that ends the listening; calling it twice does no harm.
        """
        self._listeners.append(listener)

        def leave() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return leave

    def apply(self, present: Iterable[E], absent: Iterable[K] = ()) -> frozenset[K]:
        """Take in what is there now and let go of what is not.

        An entity with a ``version`` never replaces one with a higher version.

        Returns:
            The keys whose entity is another one now.

        Raises:
            ExceptionGroup: listeners failed; all others have been told.
        """
        touched = {
            key for entity in present if self._take(key := self._key_of(entity), entity)
        }
        touched |= {key for key in absent if self._entities.pop(key, None) is not None}
        return self._tell(frozenset(touched))

    def replace(self, present: Iterable[E]) -> frozenset[K]:
        """Take in a whole snapshot: what it does not name is let go of."""
        snapshot = list(present)
        named = {self._key_of(entity) for entity in snapshot}
        return self.apply(snapshot, self._entities.keys() - named)

    def _take(self, key: K, entity: E) -> bool:
        held = self._entities.get(key)
        if held is not None and (_is_older(entity, held) or held == entity):
            return False
        self._entities[key] = entity
        return True

    def _tell(self, touched: frozenset[K]) -> frozenset[K]:
        errors: list[Exception] = []
        for listener in tuple(self._listeners) if touched else ():
            try:
                listener(touched)
            except Exception as error:  # noqa: BLE001 - raised below, once all know
                errors.append(error)
        if errors:
            raise ExceptionGroup("listeners of a table failed", errors)
        return touched


def _is_older(entity: object, held: object) -> bool:
    version: int | None = getattr(entity, "version", None)
    held_version: int | None = getattr(held, "version", None)
    return version is not None and held_version is not None and version < held_version
