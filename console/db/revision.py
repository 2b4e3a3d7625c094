"""Whether a database stands at the program's revision, asked without Alembic.

Every start asks; only one that finds the database behind loads what migrates it.
"""

from __future__ import annotations

from pathlib import Path

import psycopg

from console.db.connect import connect

VERSIONS = Path(__file__).parent / "migrations" / "versions"


def newest() -> str:
    """Return the program's revision: its file's name begins with it."""
    return max(path.name.partition("_")[0] for path in VERSIONS.glob("[0-9]*_*.py"))


def is_newest(url: str) -> bool:
    """Tell whether the database at this URL stands at the program's revision.

    Raises:
        LinkLostError: the server cannot be reached.
    """
    with connect(url, application_name="desk:status", autocommit=True) as link:
        try:
            found = link.execute("SELECT version_num FROM alembic_version").fetchall()
        except psycopg.errors.UndefinedTable:
            return False
    return found == [(newest(),)]
