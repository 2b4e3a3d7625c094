"""The database an import or export speaks to, and refusals as sentences."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from console.cli.database import database_in_use, require_ready
from console.cli.exit_codes import Refused
from console.cli.plain_reasons import of_program, of_system
from console.cli.words import language
from console.db.connect import engine_for
from console.exchange.reasons import located
from console.exchange.refusals import FileRefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

    from console.settings import Settings

NO_TIMEOUT_S = 0
"""A large file takes as long as it takes."""


@contextmanager
def reached(settings: Settings, purpose: str) -> Iterator[Engine]:
    """Yield an engine on the shared database or the embedded one.

    The embedded database is prepared where it is new; a shared one must have
    been prepared by its administrator.

    Raises:
        Refused: it was not, or by another version of the program.
    """
    with database_in_use(settings) as url:
        require_ready(url)
        engine = engine_for(
            url,
            application_name=f"desk:{purpose}",
            pool_size=1,
            statement_timeout_s=NO_TIMEOUT_S,
        )
        try:
            yield engine
        finally:
            engine.dispose()


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn a refused file or mapping into a refusal that says where and why.

    Raises:
        Refused: with file, row or line, field and reason.
    """
    try:
        yield
    except FileRefusedError as error:
        facts = dict(error.facts)
        detail = of_system(str(facts.get("detail", "")))
        # a word names a kind of damage, a sentence is what a library says
        facts["detail"] = of_program(detail) if " " in detail else detail
        raise Refused(located(error.reason, language(), facts)) from error
