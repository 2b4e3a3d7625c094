"""Who may take a task in hand: the unit's own people, and social forces (5.4.3.4).

Social workers and volunteers carry skills. For a self-governed matter they may
handle a unit's task although they belong to no department.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.coordinates import distance_m
from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from console.domain.records.catalogue import CatalogueItem
    from console.domain.records.place import PersonRecord

SELF_GOVERNED = "self_gov"
SOCIAL_KINDS = frozenset({"", "community", "volunteers", "social_work", "property"})
"""Kinds of unit whose people are social forces; people of no unit are too."""
_FAR_M = float("inf")


@record
class Handler:
    """A person as a handler: unit, that unit's kind, skills."""

    id: int
    name: str
    unit_id: int | None = None
    unit_kind: str = ""
    skills: tuple[str, ...] = ()


@record
class HandlerSuggestion:
    """One who could take the task: own people or social force, how fit, how far (m)."""

    person_id: int
    name: str
    social: bool
    fitting_skills: tuple[str, ...]
    on_shift: bool = True
    distance_m: float | None = None


def self_governed(item: CatalogueItem | None) -> bool:
    """Tell whether a matter is settled by the community itself."""
    return item is not None and item.template == SELF_GOVERNED


def may_handle(
    handler: Handler, *, unit_id: int, item: CatalogueItem | None = None
) -> bool:
    """Tell whether a person may take a unit's task for this matter in hand."""
    if handler.unit_id == unit_id:
        return True
    social = handler.unit_kind in SOCIAL_KINDS and bool(handler.skills)
    return social and self_governed(item)


def fitting_skills(
    skills: Iterable[str], item: CatalogueItem | None
) -> tuple[str, ...]:
    """Return the skills that a matter asks for by kind, name, theme or keyword."""
    if item is None:
        return ()
    words = {*item.responsible_kinds, *item.keywords, item.minor, item.theme} - {""}
    return tuple(skill for skill in skills if skill in words)


def suggest_handlers(
    persons: Iterable[PersonRecord],
    *,
    unit_id: int,
    unit_kinds: Mapping[int, str],
    item: CatalogueItem | None = None,
    place: tuple[float, float] | None = None,
) -> tuple[HandlerSuggestion, ...]:
    """Return who may take the task, best first.

    On shift before off shift, fitting skills before none, the unit's own people
    before social forces, near before far. ``place`` is (lon, lat) of the case,
    ``unit_kinds`` the kind of each unit by id.
    """
    found = [
        _suggestion(person, unit_id, item, place)
        for person in persons
        if may_handle(_handler(person, unit_kinds), unit_id=unit_id, item=item)
    ]
    return tuple(sorted(found, key=_rank))


def _handler(person: PersonRecord, unit_kinds: Mapping[int, str]) -> Handler:
    return Handler(
        id=person.id,
        name=person.name,
        unit_id=person.unit_id,
        unit_kind=unit_kinds.get(person.unit_id or 0, ""),
        skills=person.skills,
    )


def _suggestion(
    person: PersonRecord,
    unit_id: int,
    item: CatalogueItem | None,
    place: tuple[float, float] | None,
) -> HandlerSuggestion:
    away = None
    if place is not None and person.lon is not None and person.lat is not None:
        away = distance_m(place, (person.lon, person.lat))
    return HandlerSuggestion(
        person_id=person.id,
        name=person.name,
        social=person.unit_id != unit_id,
        fitting_skills=fitting_skills(person.skills, item),
        on_shift=person.on_shift,
        distance_m=away,
    )


def _rank(each: HandlerSuggestion) -> tuple[bool, bool, bool, float, int]:
    away = _FAR_M if each.distance_m is None else each.distance_m
    return (
        not each.on_shift,
        not each.fitting_skills,
        each.social,
        away,
        each.person_id,
    )
