"""Who acts and what they see: every deed is done in the person's own login role."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from psycopg import sql
from psycopg.conninfo import make_conninfo

from console.demo.seats import Seats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Self, TypeAlias

    from sqlalchemy import Engine, Row

    from console.domain.commands.command import Command

    Deed: TypeAlias = tuple[str, Command]
    """A login and what it asks for."""
    Act: TypeAlias = Callable[["Stage"], Iterator[Deed]]
    """Looks at the database between its deeds, so each sees what came before."""


class Stage:
    """Does deeds; persons without a password get one for as long as it is open.

    Args:
        engine: the owner's.
        password: of the demo persons, None where they have none.
    """

    def __init__(self, engine: Engine, password: str | None) -> None:
        self._engine = engine
        self._lent = None if password else secrets.token_urlsafe(18)
        self._word = password or self._lent or ""
        self._let_in: set[str] = set()
        self._seats = Seats(self._url)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._seats.close()
        for login in self._let_in:
            self._set_password(login, None)

    def play(self, act: Act) -> None:
        """Do all deeds of an act.

        Raises:
            DeskError: one was refused.
        """
        for login, command in act(self):
            self._seats.do(login, command)

    def find(self, question: str, **values: object) -> list[Row[Any]]:
        """Return the rows of a question, as the owner sees them now."""
        with self._engine.connect() as connection:
            return list(connection.execute(sa.text(question), values))

    def who(self, role: str, unit_id: int | None = None) -> str:
        """Return the first login with this group role, of this unit if one is named."""
        found = self.find(
            "SELECT login FROM person WHERE :role = ANY (roles)"
            " AND (CAST(:unit AS bigint) IS NULL OR unit_id = :unit)"
            " ORDER BY NOT on_shift, login LIMIT 1",
            role=role,
            unit=unit_id,
        )
        return found[0].login

    def _url(self, login: str) -> str:
        """Return the owner's way to the database with this person's name on it."""
        if self._lent and login not in self._let_in:
            self._set_password(login, self._lent)
            self._let_in.add(login)
        pooled = self._engine.raw_connection()
        try:
            words = pooled.driver_connection.info.get_parameters()
        finally:
            pooled.close()
        return make_conninfo(**{**words, "user": login, "password": self._word})

    def _set_password(self, login: str, password: str | None) -> None:
        word = sql.NULL if password is None else sql.Literal(password)
        with self._engine.begin() as connection:
            raw = connection.connection.driver_connection
            raw.execute(
                sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(login), word)
            )
