"""The columns of an exported case, their headings and the words for states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from console.exchange.masking import mask_name, mask_phone, mask_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

HEADINGS: dict[str, tuple[str, str]] = {
    "number": ("案件编号", "Number"),
    "state_code": ("状态代码", "State code"),
    "state": ("状态", "State"),
    "title": ("标题", "Title"),
    "matter_code": ("立案条件编码", "Matter code"),
    "matter": ("事项", "Matter"),
    "description": ("描述", "Description"),
    "channel": ("来源", "Channel"),
    "address": ("地址", "Address"),
    "grid_code": ("网格编码", "Grid code"),
    "grid": ("网格", "Grid"),
    "lon": ("经度", "Longitude"),
    "lat": ("纬度", "Latitude"),
    "unit": ("责任单位", "Unit"),
    "reported_at": ("上报时间", "Reported"),
    "filed_at": ("立案时间", "Filed"),
    "dispatched_at": ("派遣时间", "Dispatched"),
    "due_at": ("处置截止时间", "Due"),
    "fed_back_at": ("反馈时间", "Fed back"),
    "closed_at": ("结案时间", "Closed"),
    "on_time": ("按时结案", "On time"),
    "urgent": ("紧急", "Urgent"),
    "major": ("重大", "Major"),
    "supervision_level": ("督办级别", "Supervision level"),
    "returned": ("回退次数", "Returned"),
    "reworked": ("返工次数", "Reworked"),
    "extended": ("延期次数", "Extended"),
    "duplicate": ("重复", "Duplicate"),
    "caller_name": ("诉求人", "Caller"),
    "caller_phone": ("诉求人电话", "Caller's phone"),
    "external_source": ("外部来源", "External source"),
    "external_id": ("外部编号", "External id"),
}
STATES: dict[str, tuple[str, str]] = {
    "DRAFT": ("草稿", "draft"),
    "REPORTED": ("已上报", "reported"),
    "VERIFYING": ("核实中", "being verified"),
    "TO_FILE": ("待立案", "to file"),
    "REFUSED": ("不予受理", "refused"),
    "VOIDED": ("作废", "voided"),
    "SELF_HANDLED": ("自处理待审", "self-handled"),
    "TO_DISPATCH": ("待派遣", "to dispatch"),
    "DISPATCHED": ("待签收", "dispatched"),
    "HANDLING": ("处置中", "handling"),
    "CO_HANDLING": ("联动处置中", "joint handling"),
    "RETURN_REVIEW": ("回退审批", "return under review"),
    "EXTENSION_REVIEW": ("延期审批", "extension under review"),
    "DEFERRAL_REVIEW": ("挂账审批", "deferral under review"),
    "DEFERRED": ("挂账", "deferred"),
    "FED_BACK": ("已反馈", "fed back"),
    "INSPECTING": ("核查中", "being inspected"),
    "REWORK": ("返工", "rework"),
    "SUPERVISED": ("立案督办", "supervised"),
    "COORDINATION": ("协调小组", "coordination"),
    "TO_CALLBACK": ("待回访", "to call back"),
    "TO_CLOSE": ("待结案", "to close"),
    "CLOSED": ("结案", "closed"),
    "FORCE_CLOSED": ("强制结案", "closed by force"),
    "CLOSED_BY_NOTICE": ("告知性结案", "closed by notice"),
    "ARCHIVED": ("归档", "archived"),
}
MOMENTS = frozenset(name for name in HEADINGS if name.endswith("_at"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How cases are written: language, the city's zone, masked or not."""

    language: str
    zone: tzinfo
    masked: bool = True

    @property
    def headings(self) -> list[str]:
        """The heading row."""
        place = 0 if self.language == "zh" else 1
        return [pair[place] for pair in HEADINGS.values()]


def exported(row: Mapping[str, Any], manner: Manner) -> dict[str, Any]:
    """Return the values of one case by column name; moments are local and aware."""
    place = 0 if manner.language == "zh" else 1
    values: dict[str, Any] = {name: row.get(name) for name in HEADINGS}
    values["state_code"] = row["state"]
    values["state"] = STATES.get(row["state"], (row["state"],) * 2)[place]
    values["matter"] = row["minor"] or row["matter_text"]
    values["duplicate"] = bool(
        row["duplicate_of"] or (row["external"] or {}).get("duplicate")
    )
    values["due_at"] = row["disposal_due_at"] or row["due_at"]
    for name in MOMENTS:
        if values[name] is not None:
            values[name] = values[name].astimezone(manner.zone)
    if manner.masked or row["confidential"]:
        _mask(values, confidential=row["confidential"])
    return values


def _mask(values: dict[str, Any], *, confidential: bool) -> None:
    """A confidential caller stays sealed even in an unmasked export."""
    values["caller_name"] = "" if confidential else mask_name(values["caller_name"])
    values["caller_phone"] = "" if confidential else mask_phone(values["caller_phone"])
    for name in ("title", "description", "address"):
        values[name] = mask_text(values[name] or "")
