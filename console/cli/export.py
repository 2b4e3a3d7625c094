"""`export`: cases out of the console as CSV, XLSX or GeoJSON."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import structlog
import typer

from console.cli.exchange_link import reached, told_plainly
from console.cli.help_page import SpokenCommand
from console.cli.options import JsonOption, settings_of
from console.cli.output import progress, report
from console.cli.words import add_words, language, say
from console.domain.chips import Chip
from console.domain.states import CaseState
from console.exchange.case_filter import CaseFilter
from console.exchange.exporting import ExportOrder, city_zone, export_cases

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from sqlalchemy import Engine

    from console.settings import Settings

    Days = tuple[date | None, date | None]

add_words(
    {
        "export.help": (
            "导出案件（CSV、XLSX、GeoJSON）。公式会被中和，个人信息默认打码。",
            (
                "Write cases as CSV, XLSX or GeoJSON. Formulas are neutralised, "
                "personal data masked unless asked otherwise."
            ),
        ),
        "export.what": ("导出什么", "What to export"),
        "export.format": (
            "格式；不给则按文件名后缀",
            "Format; else by the file's suffix",
        ),
        "export.out": ("写到哪个文件", "The file to write"),
        "export.chip": ("队列筛选", "A chip of the queue"),
        "export.text": (
            "含有这些词：编号、事项、地点、单位、电话",
            "Words in number, matter, place, unit or phone",
        ),
        "export.state": ("状态，可多次给出", "State; may be given several times"),
        "export.unit": ("责任单位的编码或名称", "Code or name of the responsible unit"),
        "export.from": (
            "上报日期从（含）2026-02-01",
            "Reported from this day on, 2026-02-01",
        ),
        "export.to": ("上报日期到（含）", "Reported up to and with this day"),
        "export.source": (
            "只要这个外部来源的案件",
            "Only cases of this outside source",
        ),
        "export.unmask": (
            "个人信息不打码；须有权限并写明理由",
            "Show personal data in full; needs the right and a reason",
        ),
        "export.reason": ("不打码的理由", "The reason for showing it in full"),
        "export.doing": ("正在写出", "Writing"),
        "export.done": ("已写出 {rows} 件案件：{out}", "{rows} cases written to {out}"),
        "export.no_format": (
            "从文件名看不出格式，请用 --format",
            "the file's name tells no format; give --format",
        ),
        "export.bad_day": (
            "{text} 不是日期，请写成 2026-02-01",
            "{text} is no day; write 2026-02-01",
        ),
        "export.bad_order": ("--from 在 --to 之后", "--from is after --to"),
        "export.reason_alone": (
            "--reason 要和 --unmask 一起用",
            "--reason goes with --unmask",
        ),
    }
)


class What(StrEnum):
    """What can be exported."""

    CASES = "cases"


class Format(StrEnum):
    """What it can be written as."""

    CSV = "csv"
    XLSX = "xlsx"
    GEOJSON = "geojson"


WhatArgument = Annotated[
    What, typer.Argument(metavar=say("value.what"), help=say("export.what"))
]
OutOption = Annotated[
    Path, typer.Option("--out", metavar=say("value.file"), help=say("export.out"))
]
FormatOption = Annotated[
    Format | None, typer.Option("--format", help=say("export.format"))
]
ChipOption = Annotated[Chip | None, typer.Option("--chip", help=say("export.chip"))]
TextOption = Annotated[str, typer.Option("--text", help=say("export.text"))]
StateOption = Annotated[
    list[CaseState] | None,
    typer.Option("--state", case_sensitive=False, help=say("export.state")),
]
UnitOption = Annotated[str, typer.Option("--unit", help=say("export.unit"))]
FromOption = Annotated[
    str | None,
    typer.Option("--from", metavar=say("value.day"), help=say("export.from")),
]
ToOption = Annotated[
    str | None, typer.Option("--to", metavar=say("value.day"), help=say("export.to"))
]
SourceOption = Annotated[
    str, typer.Option("--source", metavar=say("value.name"), help=say("export.source"))
]
UnmaskOption = Annotated[bool, typer.Option("--unmask", help=say("export.unmask"))]
ReasonOption = Annotated[
    str, typer.Option("--reason", metavar=say("value.text"), help=say("export.reason"))
]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("export", cls=SpokenCommand, help=say("export.help"))(export)


def export(
    ctx: typer.Context,
    what: WhatArgument,
    out: OutOption,
    format_: FormatOption = None,
    chip: ChipOption = None,
    text: TextOption = "",
    state: StateOption = None,
    unit: UnitOption = "",
    since: FromOption = None,
    until: ToOption = None,
    source: SourceOption = "",
    unmask: UnmaskOption = False,
    reason: ReasonOption = "",
    as_json: JsonOption = False,
) -> None:
    """Write the chosen cases and say how many they were."""
    chosen_format = _format(format_, out)
    days = _days(since, until)
    if reason and not unmask:
        raise typer.BadParameter(say("export.reason_alone"))
    chosen = CaseFilter(
        chip=chip,
        text=text,
        states=tuple(one.value for one in state or ()),
        unit=unit,
        source=source,
    )
    order = ExportOrder(
        out=out,
        format=chosen_format.value,
        language=language(),
        chosen=chosen,
        unmask_reason=reason if unmask else None,
    )
    rows = _write(settings_of(ctx), order, days)
    facts = {
        "what": what.value,
        "format": chosen_format.value,
        "out": str(out),
        "rows": rows,
        "masked": not unmask,
    }
    report(facts, as_json=as_json, show=lambda _: [say("export.done", **facts)])


def _write(settings: Settings, order: ExportOrder, days: Days) -> int:
    """Write the file; days count in the city's zone, which the database knows."""
    with told_plainly(), reached(settings, "export") as engine:
        zone = _zone(engine)
        chosen = replace(
            order.chosen,
            since=_midnight(days[0], zone),
            until=_midnight(days[1] and days[1] + timedelta(days=1), zone),
        )
        with progress(say("export.doing")) as done:
            rows = export_cases(engine, replace(order, chosen=chosen), on_progress=done)
    if order.unmask_reason is not None:
        structlog.get_logger().info(
            "unmasked_export", reason=order.unmask_reason, rows=rows
        )
    return rows


def _days(since: str | None, until: str | None) -> Days:
    first, last = _day(since), _day(until)
    if first and last and first > last:
        raise typer.BadParameter(say("export.bad_order"))
    return first, last


def _format(given: Format | None, out: Path) -> Format:
    if given is not None:
        return given
    suffix = out.suffix.lower().lstrip(".")
    if suffix not in set(Format):
        raise typer.BadParameter(say("export.no_format"))
    return Format(suffix)


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(say("export.bad_day", text=text)) from None


def _zone(engine: Engine) -> ZoneInfo:
    with engine.connect() as connection:
        return city_zone(connection)


def _midnight(day: date | None, zone: ZoneInfo) -> datetime | None:
    return datetime.combine(day, time.min, zone) if day else None
