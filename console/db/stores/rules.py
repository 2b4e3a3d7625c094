"""The rows behind the rules: compared by version, written, and clocks moved with them."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError

from console.db.reads.rule_preview import coming_mark, effects
from console.db.rule_reader import read_rules
from console.db.tables import joint, places, rules, supervision
from console.db.tables.cases import stage_timer
from console.domain.commands import rules as ask
from console.domain.errors import InvalidInputError, NotFoundError, StaleEditError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from psycopg import Connection as PsycopgConnection
    from sqlalchemy import Connection, Table

    from console.domain.rule_book import RuleBook
    from console.domain.rule_changes import Renewed
    from console.domain.time_limit import TimeLimit
    from console.services.facts import StoredTimer

    Link = PsycopgConnection[tuple[Any, ...]]


_REMINDED = sa.update(stage_timer).where(stage_timer.c.id == sa.bindparam("of"))
_RECALCULATED = _REMINDED.values(
    rule=sa.bindparam("new_rule"),
    limit_kind=sa.bindparam("new_kind"),
    limit_value=sa.bindparam("new_value"),
    reading=sa.bindparam("new_reading"),
    due_at=sa.bindparam("new_due_at"),
    recalculated=stage_timer.c.recalculated.concat(
        sa.bindparam("why", type_=stage_timer.c.recalculated.type)
    ),
    next_mark_at=sa.bindparam("next_mark_at"),
    next_share=sa.bindparam("next_share"),
)


class RuleStore:
    """The rules of one transaction, read fresh and written under new versions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lock(self) -> RuleBook:
        """Return the rules in force, which nobody else changes meanwhile.

        A change has waited for the commands under way and keeps others out since it
        began: none of them starts a clock by rules that are just being changed.
        """
        return read_rules(self._connection)

    def write(self, change: ask.RuleChange, book: RuleBook) -> int:
        """Write a change under a new version of all rules; return the row's id or 0.

        Raises:
            StaleEditError: the row is no longer at the version that was seen.
            NotFoundError: there is no such row.
        """
        written = _WRITERS[type(change)](self, change)
        self._set("rules_version", book.version)
        self._set("calendar_version", book.calendar.version)
        return written

    def touched(self, old: RuleBook, new: RuleBook, among: Sequence[int]) -> list[int]:
        """Return those of the cases with a running clock that new rules change."""
        link = cast("Link", self._connection.connection.driver_connection)
        found = {
            each.row["case_id"]
            for each in effects(link, old, new, among)
            if each.touched
        }
        return sorted(found)

    def recalculate(
        self,
        stored: StoredTimer,
        fresh: Renewed,
        book: RuleBook,
        *,
        why: str,
        now: datetime,
    ) -> None:
        """Write what a running clock has become; the server adds who, when and what."""
        timer = fresh.timer
        written = {
            "of": stored.id,
            "new_rule": fresh.rule or stored.rule,
            "new_kind": timer.limit.kind.value,
            "new_value": timer.limit.value,
            "new_reading": timer.reading.value,
            "why": [{"change": why}],
            "new_due_at": fresh.new_due_at,
            **coming_mark(
                book, timer, fresh.rule or stored.rule, stored.next_share, now=now
            ),
        }
        self._connection.execute(_RECALCULATED, written)

    def set_reminder(self, stored: StoredTimer, book: RuleBook, now: datetime) -> None:
        """Set the next reminder of a clock that has not moved by the new rules."""
        mark = coming_mark(book, stored.timer, stored.rule, stored.next_share, now=now)
        self._connection.execute(_REMINDED, {"of": stored.id, **mark})

    def _set(self, key: str, value: Any) -> None:
        row = rules.setting
        self._connection.execute(
            sa.update(row)
            .where(row.c.key == key)
            .values(value=value, version=row.c.version + 1)
        )

    def _change(
        self, table: Table, key: Mapping[str, Any], seen: int, values: Mapping[str, Any]
    ) -> None:
        """Change the one row with this key, if it is at the version seen."""
        same = [table.c[name] == value for name, value in key.items()]
        now = self._connection.execute(
            sa.select(table.c.version).where(*same).with_for_update()
        ).scalar()
        if now is None:
            raise NotFoundError(f"there is no such {table.name}", **key)
        if now != seen:
            raise StaleEditError(
                f"{table.name} was changed by somebody else", seen=seen, now=now
            )
        self._connection.execute(
            sa.update(table).where(*same).values(version=seen + 1, **values)
        )

    def _keep(
        self, table: Table, row_id: int, seen: int, values: Mapping[str, Any]
    ) -> int:
        """Change a row, or add it when it has no id yet; return its id."""
        if row_id:
            self._change(table, {"id": row_id}, seen, values)
            return row_id
        added = sa.insert(table).values(**values).returning(table.c.id)
        try:
            with self._connection.begin_nested():
                return int(self._connection.execute(added).scalar_one())
        except IntegrityError as error:
            raise InvalidInputError("there is one already", reason="twice") from error

    def calendar(self, change: ask.ChangeCalendar) -> int:
        """Write days, windows and published years."""
        now = self._connection.execute(
            sa.select(rules.setting.c.value).where(
                rules.setting.c.key == "calendar_version"
            )
        ).scalar_one()
        if int(now) != change.version:
            raise StaleEditError(
                "the calendar was changed by somebody else",
                seen=change.version,
                now=now,
            )
        self._write_days(change)
        if change.windows is not None:
            self._connection.execute(sa.delete(rules.working_window))
            names = ("weekday", "opens", "closes")
            self._connection.execute(
                sa.insert(rules.working_window),
                [dict(zip(names, each, strict=True)) for each in change.windows],
            )
        for year, document in change.published.items():
            row = insert(rules.calendar_year).values(year=year, document=document)
            self._connection.execute(
                row.on_conflict_do_update(
                    index_elements=["year"], set_={"document": document}
                )
            )
        return 0

    def _write_days(self, change: ask.ChangeCalendar) -> None:
        table = rules.calendar_day
        for day, kind in change.days.items():
            if kind is None:
                self._connection.execute(sa.delete(table).where(table.c.day == day))
                continue
            values = {"kind": kind.value, "note": change.notes.get(day, "")}
            row = insert(table).values(day=day, **values)
            self._connection.execute(
                row.on_conflict_do_update(index_elements=["day"], set_=values)
            )

    def stage_limit(self, change: ask.ChangeStageLimit) -> int:
        """Write a stage's limit and shares."""
        row = change.row
        values: dict[str, Any] = {
            "near_share": row.near_share,
            "serious_share": row.serious_share,
        }
        if row.limit is not None:
            values |= _limit(row.limit)
        key = {"stage": row.stage, "urgent": row.urgent}
        self._change(rules.stage_limit, key, change.version, values)
        return 0

    def reminder(self, change: ask.ChangeReminder) -> int:
        """Write a reminder rule."""
        values: dict[str, Any] = asdict(change.rule)
        values["tell"] = list(change.rule.tell)
        row_id = values.pop("id")
        values["active"] = change.active
        return self._keep(supervision.reminder_rule, row_id, change.version, values)

    def setting(self, change: ask.ChangeSetting) -> int:
        """Write a setting."""
        key = {"key": change.key}
        self._change(rules.setting, key, change.version, {"value": change.value})
        return 0

    def item(self, change: ask.ChangeItem) -> int:
        """Write a filing condition."""
        values = asdict(change.item)
        row_id = values.pop("id")
        values.pop("limit")
        for name in ("responsible_kinds", "evidence", "keywords"):
            values[name] = list(values[name])
        values |= _limit(change.item.limit)
        return self._keep(rules.catalogue_item, row_id, change.version, values)

    def authorization(self, change: ask.ChangeAuthorization) -> int:
        """Write who may be sent for what, where."""
        values = asdict(change.grant)
        values |= {"document": change.document, "valid_to": change.valid_to}
        table = places.unit_authorization
        return self._keep(table, change.authorization_id, change.version, values)

    def template(self, change: ask.ChangeTemplate) -> int:
        """Write a joint template."""
        template = change.template
        values = {
            "name": template.name,
            "matter_code": template.matter_code,
            "parts": [asdict(part) for part in template.parts],
            "active": change.active,
        }
        return self._keep(joint.joint_template, template.id, change.version, values)


def _limit(limit: TimeLimit) -> dict[str, Any]:
    return {"limit_kind": limit.kind.value, "limit_value": limit.value}


_WRITERS: dict[type[ask.RuleChange], Callable[[RuleStore, Any], int]] = {
    ask.ChangeCalendar: RuleStore.calendar,
    ask.ChangeStageLimit: RuleStore.stage_limit,
    ask.ChangeReminder: RuleStore.reminder,
    ask.ChangeSetting: RuleStore.setting,
    ask.ChangeItem: RuleStore.item,
    ask.ChangeAuthorization: RuleStore.authorization,
    ask.ChangeTemplate: RuleStore.template,
}
