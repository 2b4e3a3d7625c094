"""What every command carries, and what comes back."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


@record
class Command:
    """A request with an identity: sent twice, it is done once."""

    command_id: UUID = field(default_factory=uuid4)


@record
class CaseCommand(Command):
    """A request about one case as the person saw it, at this version."""

    case_id: int
    version: int
    reason: str = ""


@record
class Outcome:
    """What was done: the case it touched, its new version, and plain facts."""

    case_id: int = 0
    version: int = 0
    number: str = ""
    facts: Mapping[str, object] = field(default_factory=dict[str, object])


@record
class Picture:
    """A photo on its way in: at most 20 MB of JPEG, PNG or WebP.

    ``moment`` is before, after, near, far or scene (5.4.6.1).
    """

    name: str
    content: bytes
    moment: str = "scene"
    taken_at: datetime | None = None
