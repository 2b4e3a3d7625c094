"""A seat for everybody who acts: connections of the person's own login role."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING

from console.db.connect import engine_for
from console.db.unit_of_work import UnitOfWorkFactory
from console.services.registry import execute

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from console.domain.commands.command import Command, Outcome

    UrlOf = Callable[[str], str]

MOST = 40
"""Seats kept open at a time; whoever acted longest ago leaves first."""


class Seats:
    """Opens seats as they are needed and closes them all at the end."""

    def __init__(self, url_of: UrlOf) -> None:
        self._url_of = url_of
        self._open: OrderedDict[str, tuple[Engine, UnitOfWorkFactory]] = OrderedDict()

    def do(self, login: str, command: Command) -> Outcome:
        """Do a command as a person.

        Raises:
            DeskError: it was refused.
        """
        return execute(command, self._seat(login)[1]())

    def engine(self, login: str) -> Engine:
        """Return a person's engine, for looking."""
        return self._seat(login)[0]

    def close(self) -> None:
        """Close every seat."""
        while self._open:
            self._leave()

    def _seat(self, login: str) -> tuple[Engine, UnitOfWorkFactory]:
        if login not in self._open:
            if len(self._open) >= MOST:
                self._leave()
            name = f"desk:{login}:simulated"
            engine = engine_for(self._url_of(login), application_name=name, pool_size=1)
            self._open[login] = engine, UnitOfWorkFactory(engine)
        self._open.move_to_end(login)
        return self._open[login]

    def _leave(self) -> None:
        _, (engine, _) = self._open.popitem(last=False)
        engine.dispose()
