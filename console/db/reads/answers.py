"""The answer to every question a seat may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import psycopg
from sqlalchemy.exc import SQLAlchemyError

from console.db.reads import frozen
from console.db.reads.cases import OPEN_STATES
from console.db.reads.finding import caller_history, find_cases, find_duplicates
from console.db.reads.flow import flow_of
from console.db.reads.group import appeals, coordination_group, filings
from console.db.reads.names import Names, load_names
from console.db.reads.period import periods
from console.db.reads.reclassing import preview_reclassing
from console.db.reads.rule_preview import preview
from console.db.reads.rule_sheet import rule_sheet
from console.db.reads.suggestions import suggest_collectors, suggest_units
from console.db.reads.supervision import alert_history
from console.db.reads.timers import explain_clock
from console.db.reads.unit_files import unit_faults, unit_files, unit_pace
from console.db.reads.work import tasks_done
from console.domain import queries as ask, register_queries as register
from console.domain.errors import LinkLostError, NotAllowedError, NotFoundError
from console.domain.reclassing import PreviewReclassing
from console.domain.unit_queries import TasksDone

if TYPE_CHECKING:
    from collections.abc import Callable

    from psycopg import Connection
    from sqlalchemy import Engine

    Link = Connection[tuple[Any, ...]]
    Answerer = Callable[[Link, Any, Names], object]


def answer(query: ask.Query, connection: Link, names: Names | None = None) -> object:
    """Answer a question; each class of question names the type of its answer.

    Raises:
        NotFoundError: what is asked about does not exist for this seat.
        TypeError: nobody knows how to answer such a question.
    """
    answerer = ANSWERERS.get(type(query))
    if answerer is None:
        raise TypeError(f"no answer is known to {type(query).__name__}")
    return answerer(connection, query, names or load_names(connection))


def answering(
    engine: Engine, names: Callable[[], Names | None] = lambda: None
) -> Callable[[ask.Query], object]:
    """Return a function that answers on a connection of this engine's pool.

    ``names`` gives those loaded before, to spare loading them for every question.
    The function raises LinkLostError when the database is out of reach and
    NotAllowedError when it refuses this person.
    """

    def ask_once(query: ask.Query) -> object:
        try:
            return _answer_on(engine, query, names())
        except psycopg.errors.InsufficientPrivilege as error:
            raise NotAllowedError(str(error)) from error
        except (psycopg.OperationalError, SQLAlchemyError) as error:
            raise LinkLostError(str(error)) from error

    return ask_once


def _answer_on(engine: Engine, query: ask.Query, names: Names | None) -> object:
    pooled = engine.raw_connection()
    try:
        return answer(query, cast("Link", pooled.driver_connection), names)
    finally:
        pooled.close()


def _photo(connection: Link, query: ask.PhotoContent, _names: Names) -> bytes:
    found = connection.execute(
        "SELECT content FROM photo WHERE id = %s", [query.photo_id], binary=True
    ).fetchone()
    if found is None:
        raise NotFoundError(photo_id=query.photo_id)
    return bytes(found[0])


ANSWERERS: dict[type[ask.Query], Answerer] = {
    ask.FindDuplicates: find_duplicates,
    ask.CallerHistory: lambda link, query, names: caller_history(
        link, query.phone, names
    ),
    ask.SuggestUnits: lambda link, query, _: suggest_units(link, query, OPEN_STATES),
    ask.SuggestCollectors: lambda link, query, _: suggest_collectors(
        link, query.case_id
    ),
    ask.PhotoContent: _photo,
    ask.ExplainClock: lambda link, query, _: explain_clock(
        link, query.timer_id, query.language
    ),
    ask.FlowToday: lambda link, query, _: flow_of(link, query.day),
    ask.FindCases: find_cases,
    ask.PeriodFigures: lambda link, query, names: frozen.figures(
        link, query.name, names.units
    ),
    ask.UnitFiles: lambda link, query, _: unit_files(link, query.since),
    ask.UnitFaults: lambda link, query, _: unit_faults(link, query),
    ask.UnitPace: lambda link, _query, _names: unit_pace(link),
    ask.NegationFilings: lambda link, query, _: filings(link, query.limit),
    ask.OvertimeAppeals: lambda link, query, _: appeals(link, query.limit),
    ask.CoordinationGroup: lambda link, query, _: coordination_group(
        link, query.meetings
    ),
    register.ReadRules: lambda link, _query, _names: rule_sheet(link),
    register.PreviewRuleChange: lambda link, query, _: preview(link, query.change),
    register.ListPeriods: lambda link, _query, _names: periods(link),
    register.PeriodRows: lambda link, query, names: frozen.rows(
        link, query, names.units
    ),
    PreviewReclassing: preview_reclassing,
    TasksDone: tasks_done,
    ask.AlertHistory: lambda link, query, _: alert_history(link, query),
}
