"""`bench`: measure, and say what against."""

from __future__ import annotations

import os
from dataclasses import asdict
from importlib import import_module, util
from typing import TYPE_CHECKING, Annotated, Any

import typer

from console.cli.exit_codes import Refused
from console.cli.help_page import SpokenCommand
from console.cli.options import JsonOption
from console.cli.output import note, report, table
from console.cli.words import add_words, say

if TYPE_CHECKING:
    from console.bench.measure import Result

NAMES = ("feed", "queue", "snapshot", "commands", "map", "startup", "sweep")
PACKAGE = "console.bench"

add_words(
    {
        "bench.help": (
            "测量：feed、queue、snapshot、commands、map、startup、sweep。",
            "Measure: feed, queue, snapshot, commands, map, startup, sweep.",
        ),
        "bench.name": ("测什么", "What to measure"),
        "bench.unknown": (
            "没有测量项 {name}，可用：{names}",
            "there is no measurement {name}; there are {names}",
        ),
        "bench.missing": (
            "这里缺少 {name} 所需的部分：{part}",
            "{name} cannot be measured here, {part} is missing",
        ),
        "bench.doing": ("正在测量 {name}……", "Measuring {name}…"),
        "bench.measured": ("项目", "what"),
        "bench.figure": ("结果", "figure"),
        "bench.limit": ("目标", "limit"),
        "bench.peer": ("对照", "peer"),
        "bench.ratio": ("比值", "ratio"),
        "bench.within": ("达标", "kept"),
        "bench.yes": ("是", "yes"),
        "bench.no": ("否", "no"),
    }
)

NameArgument = Annotated[
    str, typer.Argument(metavar=say("value.name"), help=say("bench.name"))
]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("bench", cls=SpokenCommand, help=say("bench.help"))(bench)


def bench(name: NameArgument, as_json: JsonOption = False) -> None:
    """Measure one thing; a limit that is not kept is told, not refused."""
    if name not in NAMES:
        names = ", ".join(NAMES)
        raise typer.BadParameter(say("bench.unknown", name=name, names=names))
    measure = _measure_of(name)
    note(say("bench.doing", name=name))
    results: list[Result] = measure()
    machine = asdict(results[0].machine) if results else {}
    note("  ".join(f"{key} {value}" for key, value in machine.items()))
    records = [result.as_dict() for result in results]
    report(records, as_json=as_json, show=_shown)


def _measure_of(name: str) -> Any:
    module = f"{PACKAGE}.{name}"
    if util.find_spec(module) is None:
        raise Refused(say("bench.missing", name=name, part=module))
    try:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # nobody need watch
        return import_module(module).measure
    except ImportError as error:
        part = error.name or str(error)
        raise Refused(say("bench.missing", name=name, part=part)) from error


def _shown(records: list[dict[str, Any]]) -> Any:
    names = ("measured", "figure", "limit", "peer", "ratio", "within")
    titles = [say(f"bench.{name}") for name in names]
    return table(titles, [_row(record) for record in records])


def _row(record: dict[str, Any]) -> list[str]:
    kept = record["within_limit"]
    peer = "" if record["peer"] is None else f"{record['peer']:g} {record['peer_name']}"
    ratio = "" if record["ratio"] is None else f"{record['ratio']:.3g}"
    word = "" if kept is None else say("bench.yes" if kept else "bench.no")
    limit = "" if record["limit"] is None else f"{record['limit']:g}"
    figure = f"{record['figure']:g} {record['unit']}"
    return [record["name"], figure, limit, peer, ratio, word]
