"""What stands in a database: revision, rows, size, roles, seats, scheduler."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.domain.states import END_STATES, Role

if TYPE_CHECKING:
    from sqlalchemy import Connection

TABLES = ("cases", "case_log", "task", "photo", "area", "unit", "person", "component")
SERVER = (
    "SELECT current_setting('server_version'), pg_database_size(current_database()),"
    " now()"
)
OPEN = "SELECT count(*) FROM cases WHERE state <> ALL (:ended)"
MEMBERS = (
    "SELECT g.rolname, count(m.member) FROM pg_roles g"
    " LEFT JOIN pg_auth_members m ON m.roleid = g.oid"
    " AND EXISTS (SELECT FROM person p JOIN pg_roles r ON r.rolname = p.login"
    "             WHERE r.oid = m.member)"
    " WHERE g.rolname = ANY (:groups) GROUP BY g.rolname ORDER BY g.rolname"
)
SEATS = "SELECT login, seat, since, scheduler FROM desk_seats() ORDER BY login, seat"


def server_facts(connection: Connection) -> dict[str, Any]:
    """Return version, size and clock of the server."""
    version, size, now = connection.execute(sa.text(SERVER)).one()
    return {"server": version, "size_bytes": size, "server_time": now}


def desk_facts(connection: Connection) -> dict[str, Any]:
    """Return rows, members of the group roles, seats on line and the scheduler."""
    rows: dict[str, Any] = {
        name: connection.execute(
            sa.select(sa.func.count()).select_from(sa.table(name))
        ).scalar_one()
        for name in TABLES
    }
    ended = [state.value for state in END_STATES]
    rows["open_cases"] = connection.execute(sa.text(OPEN), {"ended": ended}).scalar()
    groups = [f"desk_{role.value}" for role in Role]
    found = connection.execute(sa.text(MEMBERS), {"groups": groups})
    seats = [dict(row) for row in connection.execute(sa.text(SEATS)).mappings()]
    holder = next((seat for seat in seats if seat["scheduler"]), None)
    return {
        "rows": rows,
        "roles": {name.removeprefix("desk_"): count for name, count in found},
        "scheduler": holder["login"] if holder else None,
        "seats": seats,
    }
