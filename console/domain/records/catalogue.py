"""The admitted matters (事项准入清单) and the limits of the stages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from console.domain.time_limit import TimeLimit


PHOTO_EVIDENCE = {"处置前照片": "before", "处置后照片": "after"}
"""Evidence that a photo of this moment shows; anything else is confirmed by hand."""


@record
class CatalogueItem:
    """One filing condition (立案条件) with its limit and rules (5.3.1, 5.3.3)."""

    id: int
    code: str
    kind: str
    major_code: str
    major: str
    minor_code: str
    minor: str
    condition: str
    limit: TimeLimit
    major_en: str = ""
    minor_en: str = ""
    condition_en: str = ""
    closing_rule: str = ""
    closing_rule_en: str = ""
    disposal_standard: str = ""
    responsible_kinds: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    origin: str = "national"
    service_type: str = ""
    theme: str = ""
    template: str = "single_dept"
    need_inspection: bool = True
    active: bool = True


@record
class StageLimit:
    """How long a stage may take and when it counts as near or serious."""

    stage: str
    urgent: bool
    limit: TimeLimit | None
    near_share: float = 0.8
    serious_share: float = 1.5


@record
class AuthorizationRecord:
    """A unit may be sent for matters with this code prefix in this area (5.3.2)."""

    matter_code: str
    unit_id: int
    area_id: int | None = None
