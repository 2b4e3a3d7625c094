"""The names that records carry along, looked up here instead of joined in SQL."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from console.domain.record import record
from console.domain.states import Tier

if TYPE_CHECKING:
    from collections.abc import Mapping

    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

NOWHERE: tuple[str, int | None] = ("", None)
NO_MATTER = ("", "")


@record
class Names:
    """Codes and names by id, as they stood when they were loaded.

    ``matters`` gives code and name of a filing condition's minor class, ``places``
    the responsible grid's name and the street's id of every area, ``logins`` the
    login of a person's id, ``people`` the name behind a login. ``sees_reports``
    tells whether this seat may read who reported a case.
    """

    matters: Mapping[int, tuple[str, str]] = field(
        default_factory=dict[int, tuple[str, str]]
    )
    places: Mapping[int, tuple[str, int | None]] = field(
        default_factory=dict[int, tuple[str, "int | None"]]
    )
    units: Mapping[int, str] = field(default_factory=dict[int, str])
    logins: Mapping[int, str] = field(default_factory=dict[int, str])
    people: Mapping[str, str] = field(default_factory=dict[str, str])
    sees_reports: bool = True

    def person(self, person_id: int | None) -> str:
        """Return the name of a person, empty for nobody."""
        return self.people.get(self.logins.get(person_id or 0, ""), "")


def load_names(connection: Link) -> Names:
    """Read all names; a few tens of thousands of short rows at most."""
    execute = connection.execute
    people = execute("SELECT id, login, name FROM person").fetchall()
    allowed = execute("SELECT has_table_privilege('case_report', 'SELECT')").fetchone()
    return Names(
        matters={
            key: (code, minor)
            for key, code, minor in execute(
                "SELECT id, code, minor FROM catalogue_item"
            )
        },
        places=load_places(connection),
        units=dict(execute("SELECT id, name FROM unit").fetchall()),
        logins={key: login for key, login, _ in people},
        people={login: name for _, login, name in people},
        sees_reports=bool(allowed and allowed[0]),
    )


def load_places(connection: Link) -> dict[int, tuple[str, int | None]]:
    """Return for every area its responsible grid's name and its street's id.

    Where the city has no grids above its cells, the area's own name stands in.
    """
    rows = connection.execute("SELECT id, name, tier, parent_id FROM area").fetchall()
    areas = {key: (name, tier, parent) for key, name, tier, parent in rows}
    return {key: _place_of(key, areas) for key in areas}


def _place_of(
    key: int, areas: Mapping[int, tuple[str, str, int | None]]
) -> tuple[str, int | None]:
    grid, street = "", None
    at: int | None = key
    for _ in Tier:
        if at is None or at not in areas:
            break
        name, tier, parent = areas[at]
        if tier == Tier.BEAT:
            grid = name
        if tier == Tier.STREET:
            street = at
        at = parent
    return grid or areas[key][0], street
