"""At which shares of a limit something happens, as data (6.5.4.1 3)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import time, tzinfo


@record
class ReminderRule:
    """At ``share`` of the limit of a stage, for matters with a code prefix.

    ``mark`` is near, overdue, serious or notice; ``tell`` the group roles that
    get an alert (empty: the log line only), held back in quiet hours;
    ``order_level`` above zero drafts a supervision order of that level, issued
    by itself only with ``issue_at_once``.
    """

    id: int
    share: float
    mark: str
    stage: str = ""
    matter_code: str = ""
    tell: tuple[str, ...] = ()
    severity: int = 3
    quiet_from: time | None = None
    quiet_to: time | None = None
    order_level: int = 0
    issue_at_once: bool = False

    def concerns(self, stage: str, matter_code: str) -> bool:
        """Tell whether the rule speaks about this stage of this matter."""
        return self.stage in {"", stage} and matter_code.startswith(self.matter_code)

    def quiet_until(self, at: datetime, zone: tzinfo) -> datetime | None:
        """Return when quiet hours around a moment end, None outside of them.

        ``at`` is aware; quiet hours are local times of day in ``zone`` and may lie
        around midnight.
        """
        if self.quiet_from is None or self.quiet_to is None:
            return None
        local = at.astimezone(zone)
        begins, ends, now = self.quiet_from, self.quiet_to, local.time()
        if begins <= ends:
            quiet, tomorrow = begins <= now < ends, False
        else:
            quiet, tomorrow = now >= begins or now < ends, now >= begins
        if not quiet:
            return None
        day = local.date() + timedelta(days=int(tomorrow))
        return datetime.combine(day, ends, zone).astimezone(UTC)

    @property
    def exactness(self) -> tuple[int, int]:
        """The more exactly a rule names its subject, the more it weighs."""
        return len(self.matter_code), len(self.stage)


def rules_for(
    rules: Iterable[ReminderRule], stage: str, matter_code: str
) -> dict[float, ReminderRule]:
    """Return the rule in force per share, ascending; the most exact one wins."""
    chosen: dict[float, ReminderRule] = {}
    for rule in rules:
        if rule.concerns(stage, matter_code):
            held = chosen.get(rule.share)
            if held is None or rule.exactness > held.exactness:
                chosen[rule.share] = rule
    return dict(sorted(chosen.items()))
