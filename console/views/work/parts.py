"""What the workspaces that handle cases are joined from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from console.views.work.seat_kit import SeatKit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from console.domain.rule_book import RuleBook
    from console.maps.marks import Backdrop
    from console.views.shared.drafts import Drafts
    from console.views.shared.grid_map import GridMap
    from console.views.shared.ways import CommandWay, FileWay
    from console.views.work.seat_kit import Sitter


@dataclass(frozen=True, kw_only=True)
class CaseKit(SeatKit):
    """What is needed to act on cases.

    ``rules`` are the rules in force, asked each time; ``backdrop`` is drawn under
    the cells of a map. ``make_map`` makes a map; None on a machine without one.
    """

    commands: CommandWay
    sitter: Sitter
    rules: Callable[[], RuleBook]
    backdrop: Iterable[Backdrop] = field(default_factory=tuple)
    make_map: Callable[[], GridMap] | None = None

    @property
    def photo_bytes(self) -> int:
        """The largest photo the database takes."""
        return int(self.rules().settings.get("photo_bytes", 20 << 20))


@dataclass(frozen=True, kw_only=True)
class WorkParts(CaseKit):
    """Collaborators of the intake, field, unit and joint workspaces.

    Attributes:
        files: the feed, told which case file this seat follows.
        drafts: where what is being typed is kept.
    """

    files: FileWay
    drafts: Drafts
