"""Everything local in one immutable book: settings, limits, calendar, catalogue."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from console.domain.errors import InvalidInputError
from console.domain.record import record
from console.domain.reminders import rules_for
from console.domain.time_limit import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.domain.calendar import WorkCalendar
    from console.domain.codes import Codes
    from console.domain.records.catalogue import CatalogueItem, StageLimit
    from console.domain.records.joint import JointTemplate
    from console.domain.reminders import ReminderRule
    from console.domain.time_limit import TimeLimit


@record
class RuleBook:
    """The rules in force; read once and again only when they change."""

    calendar: WorkCalendar
    stage_limits: Mapping[tuple[str, bool], StageLimit]
    items: Mapping[int, CatalogueItem]
    reminders: tuple[ReminderRule, ...] = ()
    templates: tuple[JointTemplate, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    _by_matter: dict[tuple[str, str], dict[float, ReminderRule]] = field(
        default_factory=dict[tuple[str, str], "dict[float, ReminderRule]"],
        init=False,
        repr=False,
        compare=False,
    )

    @property
    def version(self) -> int:
        """Which version of all rules together this is."""
        return int(self.settings.get("rules_version", 1))

    @property
    def reading(self) -> Reading:
        """How a working day is counted: as hours, or to the end of the Nth day."""
        return Reading(self.settings.get("day_reading", "hours"))

    @property
    def refusal_codes(self) -> Codes:
        """Under which codes reports are and were refused (5.1.2.1)."""
        return self.settings.get("refusal_codes", {})

    @property
    def obstruction_kinds(self) -> Codes:
        """As what a unit reports that it is obstructed (5.1.2.2)."""
        return self.settings.get("obstruction_kinds", {})

    def item(self, item_id: int | None) -> CatalogueItem:
        """Return a filing condition.

        Raises:
            InvalidInputError: none is given, or the catalogue has no such one.
        """
        if item_id is None or item_id not in self.items:
            raise InvalidInputError(
                "choose a filing condition of the catalogue",
                field="item_id",
                reason="missing",
            )
        return self.items[item_id]

    def stage(self, stage: str, *, urgent: bool) -> StageLimit:
        """Return the limit of a stage (domain reference, 4.2)."""
        return self.stage_limits[stage, urgent]

    def reminders_of(self, stage: str, matter_code: str) -> dict[float, ReminderRule]:
        """Return the reminders of a stage of a matter by their share, ascending."""
        known = self._by_matter.get((stage, matter_code))
        if known is None:
            known = rules_for(self.reminders, stage, matter_code)
            self._by_matter[stage, matter_code] = known
        return known

    def disposal_limit(self, item_id: int | None) -> TimeLimit:
        """Return the disposal limit, which hangs on the filing condition."""
        return self.item(item_id).limit

    def template_for(self, matter_code: str) -> JointTemplate | None:
        """Return the joint template that names this matter most exactly."""
        fitting = (t for t in self.templates if matter_code.startswith(t.matter_code))
        return max(fitting, key=lambda t: len(t.matter_code), default=None)

    def number(self, key: str, part: str | None = None) -> int:
        """Return a whole number of the settings."""
        value = self.settings[key]
        return int(value[part] if part else value)
