"""What is made only when it is first needed, by whichever thread needs it."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Late(Generic[T]):
    """Made at the first call; who calls meanwhile waits. A failed making is repeated."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: tuple[T] | None = None
        self._lock = Lock()

    def __call__(self) -> T:
        """Return it, made once."""
        with self._lock:
            if self._made is None:
                self._made = (self._make(),)
            return self._made[0]

    @property
    def made(self) -> T | None:
        """It, where it has been made; nobody waits."""
        return None if self._made is None else self._made[0]
