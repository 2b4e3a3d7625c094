"""`deadline`: when a limit that starts now or then is due, and why."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from console.cli.exit_codes import Refused
from console.cli.help_page import SpokenCommand
from console.cli.options import JsonOption, settings_of
from console.cli.output import note, report
from console.cli.start_time import read_moment
from console.cli.words import add_words, language, say
from console.domain.calendar import BeyondCalendarError, WorkCalendar
from console.domain.deadline import Deadline, ScheduleNotPublished, due_at
from console.domain.explanation import Step, local_text
from console.domain.time_limit import Reading, TimeLimit, TimeLimitError
from console.services.seed_calendar import seed_calendar

if TYPE_CHECKING:
    from console.settings import Settings

add_words(
    {
        "deadline.help": (
            (
                "计算到期时间。时限写作 4 wh（uh 紧急工作时、wh 工作时、wd 工作日、cd 自然日）。"
                "给了 --database 就按那里的工作日历，否则按随程序的日历。"
            ),
            (
                "Work out a due time. A limit is written 4 wh "
                "(uh urgent hours, wh working hours, wd working days, cd calendar days). "
                "With --database by the calendar there, else by the one shipped."
            ),
        ),
        "deadline.start": (
            "起始时间，如 “2026-02-14 16:00”，按城市时区；可带时差，如 +08:00。",
            (
                'Start such as "2026-02-14 16:00", in the city\'s time; '
                "an offset such as +08:00 may follow."
            ),
        ),
        "deadline.limit": ("时限，如 “4 wh”、“1 工作日”。", 'Limit such as "4 wh".'),
        "deadline.reading": (
            "工作日的算法：hours 折合工时，day-end 到第 N 个工作日结束。",
            (
                "How working days read: hours, so many working hours each; "
                "day-end, to the end of the Nth working day."
            ),
        ),
        "deadline.explain": ("逐条说明怎样算出。", "Tell how it came about."),
        "deadline.bad_start": (
            "起始时间 {text} 读不懂：请写成 2026-02-14 16:00（{why}）",
            "the start {text} cannot be read: write it as 2026-02-14 16:00 ({why})",
        ),
        "deadline.no_such_moment": (
            "没有这一天或这一时刻",
            "there is no such day or time",
        ),
        "deadline.beyond": (
            "到期时间超出公元 1 年至 9999 年",
            "the due time lies outside the years 1 to 9999",
        ),
        "deadline.warning": ("注意：{text}", "Warning: {text}"),
    }
)

StartArgument = Annotated[
    str, typer.Argument(metavar=say("value.start"), help=say("deadline.start"))
]
LimitArgument = Annotated[
    str, typer.Argument(metavar=say("value.limit"), help=say("deadline.limit"))
]
ReadingOption = Annotated[
    Reading,
    typer.Option("--reading", case_sensitive=False, help=say("deadline.reading")),
]
ExplainOption = Annotated[bool, typer.Option("--explain", help=say("deadline.explain"))]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    # "-1 wh" looks like options, the h like a call for help; refuse it as a limit.
    settings = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
    app.command(
        "deadline",
        cls=SpokenCommand,
        help=say("deadline.help"),
        context_settings=settings,
    )(deadline)


def deadline(
    ctx: typer.Context,
    start: StartArgument,
    limit: LimitArgument,
    reading: ReadingOption = Reading.HOURS,
    as_json: JsonOption = False,
    explain: ExplainOption = False,
) -> None:
    """Print the due time in the city's time; warnings go to standard error."""
    calendar = _calendar(settings_of(ctx))
    begun, span = _read_start(start, calendar), _read_limit(limit)
    try:
        found = due_at(begun, span, calendar, reading)
        facts = _facts(found, explain=explain)
    except BeyondCalendarError as error:
        raise Refused(say("deadline.beyond")) from error
    for warning in found.warnings:
        note(say("deadline.warning", text=warning.text(language())))
    report(facts, as_json=as_json, show=_lines)


def _calendar(settings: Settings) -> WorkCalendar:
    """Return the calendar of the database that was named, else the shipped one."""
    if settings.database_url is None:
        return seed_calendar()
    from console.cli.database import require_ready  # noqa: PLC0415 - only then
    from console.db.connect import connect  # noqa: PLC0415
    from console.db.rule_reader import rules_over  # noqa: PLC0415

    require_ready(settings.database_url)
    with connect(settings.database_url, application_name="desk:deadline") as link:
        return rules_over(link).calendar


def _read_start(text: str, calendar: WorkCalendar) -> datetime:
    try:
        return calendar.local(read_moment(text, calendar.zone))
    except (ValueError, OverflowError) as error:
        why = str(error) if "YYYY" in str(error) else say("deadline.no_such_moment")
        reason = say("deadline.bad_start", text=text, why=why)
        raise typer.BadParameter(reason) from error


def _read_limit(text: str) -> TimeLimit:
    try:
        return TimeLimit.parse(text)
    except TimeLimitError as error:
        raise typer.BadParameter(error.text(language())) from error


def _facts(found: Deadline, *, explain: bool) -> dict[str, Any]:
    local = found.calendar.local(found.due_at)
    facts: dict[str, Any] = {
        "start_at": found.calendar.local(found.start),
        "limit": str(found.limit),
        "reading": found.reading,
        "due": local_text(local),
        "due_at": local,
        "timezone": found.calendar.timezone,
        "warnings": [_warning_facts(warning) for warning in found.warnings],
    }
    if explain:
        facts["steps"] = [_step_facts(step) for step in found.steps]
    return facts


def _warning_facts(warning: ScheduleNotPublished) -> dict[str, Any]:
    return {
        "code": "schedule_not_published",
        "first_year": warning.first_year,
        "last_year": warning.last_year,
        "text": warning.text(language()),
    }


def _step_facts(step: Step) -> dict[str, Any]:
    return {
        "kind": step.kind,
        "text": step.text(language()),
        "first_day": step.first_day,
        "last_day": step.last_day,
        "seconds": step.span_s,
        "reason": step.reason or None,
    }


def _lines(facts: dict[str, Any]) -> list[str]:
    return [facts["due"], *(f"  {step['text']}" for step in facts.get("steps", []))]
