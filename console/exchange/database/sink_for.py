"""The sink of each kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.exchange.database.past_cases import CaseSink
from console.exchange.database.people import CatalogueSink, PersonSink
from console.exchange.database.places import AreaSink, ComponentSink, UnitSink
from console.exchange.fields import Kind

if TYPE_CHECKING:
    from sqlalchemy import Engine


def sink_for(kind: Kind, engine: Engine, source: str) -> Any:
    """Return a sink (`console.exchange.sinks.Sink`) for one import."""
    if kind is Kind.CASES:
        return CaseSink(engine, source)
    if kind is Kind.GRIDS:
        return AreaSink(engine, source)
    plain = {
        Kind.UNITS: UnitSink,
        Kind.STAFF: PersonSink,
        Kind.CATALOGUE: CatalogueSink,
        Kind.COMPONENTS: ComponentSink,
    }
    return plain[kind](engine)
