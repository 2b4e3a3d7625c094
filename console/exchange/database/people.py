"""Staff and the catalogue on their way into the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa
from typing_extensions import override

from console.db.tables import places, rules
from console.exchange.database.batch import BatchSink
from console.exchange.database.keyed import (
    Columns,
    Plan,
    apply,
    compare,
    ids_by,
    links_differ,
    replace_links,
)
from console.exchange.database.places import area_ids, count_linked, link_plan
from console.exchange.records import CatalogueRow, PersonRow
from console.exchange.refusals import Rejection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from console.exchange.sinks import Outcome


class PersonSink(BatchSink[PersonRow]):
    """People by login; each becomes a login role in the groups of the posts held.

    No password is set: nobody can sign in before an administrator gives one.
    """

    @override
    def put(
        self,
        connection: Connection,
        records: Sequence[PersonRow],
        outcome: Outcome,
        *,
        dry_run: bool,
    ) -> None:
        records = self._free_logins(connection, records, outcome)
        units = ids_by(connection, places.unit, "code", (r.unit_code for r in records))
        areas = area_ids(connection, records)
        self._tell_unknown(records, units, areas, outcome)
        wanted = {
            record.login: _person_columns(record, units.get(record.unit_code))
            for record in records
        }
        plan = compare(connection, places.person, "login", wanted)
        for columns in plan.create.values():
            columns.setdefault("roles", [])
        if not dry_run:
            apply(connection, places.person, "login", plan)
            self._set_superiors(connection, records)
            self._give_logins(connection, plan)
        links = link_plan(connection, places.person, "login", records, areas)
        change = links_differ if dry_run else replace_links
        moved = change(connection, places.person_area, "person_id", links)
        count_linked(connection, places.person, "login", plan, moved, outcome)

    def _free_logins(
        self, connection: Connection, records: Sequence[PersonRow], outcome: Outcome
    ) -> list[PersonRow]:
        """Leave out logins of roles that are no person's."""
        powerful = sa.text(
            "SELECT rolname FROM pg_roles WHERE rolname = ANY(:logins) AND (rolsuper"
            " OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls"
            " OR NOT rolcanlogin OR oid = (SELECT relowner FROM pg_class"
            " WHERE oid = 'cases'::regclass))"
        )
        asked = [record.login for record in records]
        taken = set(connection.execute(powerful, {"logins": asked}).scalars())
        outcome.rejections += [
            Rejection(row=r.row, field="login", reason="login_reserved", value=r.login)
            for r in records
            if r.login in taken
        ]
        return [record for record in records if record.login not in taken]

    def _tell_unknown(
        self,
        records: Sequence[PersonRow],
        units: dict[str, int],
        areas: dict[str, int],
        outcome: Outcome,
    ) -> None:
        for record in records:
            if record.unit_code and record.unit_code not in units:
                self.note_once(
                    outcome, record.row, "unit_code", "unit_unknown", record.unit_code
                )
            for code in record.area_codes:
                if code not in areas:
                    self.note_once(
                        outcome, record.row, "area_codes", "area_unknown", code
                    )

    def _set_superiors(
        self, connection: Connection, records: Sequence[PersonRow]
    ) -> None:
        """Superiors may stand below their people in the file."""
        person = places.person
        above = ids_by(connection, person, "login", (r.superior for r in records))
        for record in records:
            if record.superior in above:
                connection.execute(
                    sa.update(person)
                    .where(person.c.login == record.login)
                    .where(
                        person.c.superior_id.is_distinct_from(above[record.superior])
                    )
                    .values(superior_id=above[record.superior])
                )

    def _give_logins(self, connection: Connection, plan: Plan) -> None:
        regrouped = [c for c, columns in plan.update.items() if "roles" in columns]
        for login in [*plan.create, *regrouped]:
            connection.execute(
                sa.text("SELECT desk_give_login(:login, NULL)"), {"login": login}
            )


class CatalogueSink(BatchSink[CatalogueRow]):
    """Filing conditions by code."""

    @override
    def put(
        self,
        connection: Connection,
        records: Sequence[CatalogueRow],
        outcome: Outcome,
        *,
        dry_run: bool,
    ) -> None:
        table = rules.catalogue_item
        wanted = {record.code: dict(record.columns) for record in records}
        plan = compare(connection, table, "code", wanted)
        if not dry_run:
            apply(connection, table, "code", plan)
        outcome.created += len(plan.create)
        outcome.updated += len(plan.update)
        outcome.unchanged += len(plan.same)


def _person_columns(record: PersonRow, unit_id: int | None) -> Columns:
    given: Columns = {
        "name": record.name,
        "post": record.post or None,
        "roles": list(record.roles) or None,
        "unit_id": unit_id,
        "phone": record.phone or None,
        "skills": list(record.skills) or None,
        "shift": record.shift or None,
        "on_shift": record.on_shift,
        "lon": record.lon,
        "lat": record.lat,
    }
    return {name: value for name, value in given.items() if value is not None}
