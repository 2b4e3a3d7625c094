"""`demo`: a fictional district with its people and a year of cases."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Self

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from console.cli.exchange_link import reached
from console.cli.exit_codes import Refused
from console.cli.help_page import SpokenCommand
from console.cli.options import JsonOption, settings_of
from console.cli.output import report
from console.cli.words import add_words, say
from console.demo.load import DemoOrder, DemoSummary, load_demo
from console.demo.year import Volume
from console.domain.errors import InvalidInputError

USUAL = Volume()
USUAL_CASES = USUAL.open + USUAL.past

add_words(
    {
        "demo.help": (
            "把虚构的示范区写入空数据库：网格、单位、人员、部件和一年的案件。",
            (
                "Fill an empty database with a fictional district: grid, units, "
                "people, components and a year of cases."
            ),
        ),
        "demo.seed": (
            "种子；相同的种子得到相同的城区",
            "Seed; the same seed makes the same town",
        ),
        "demo.cells": ("单元网格数", "Number of cells"),
        "demo.cases": (
            "案件总数，其中约 4% 在办",
            "Number of cases in all; about 4 % of them open",
        ),
        "demo.password": (
            "给每位示范人员的登录口令；不给则须另行设置",
            "Password of every demo person; without it none can sign in until set",
        ),
        "demo.not_empty": (
            "数据库里已有数据，示范区只写入空数据库",
            "the database holds data; the demo goes into an empty one only",
        ),
        "demo.range": ("单元网格数不在范围内：{why}", "cells out of range: {why}"),
        "demo.step.city": ("绘制城区", "Drawing the town"),
        "demo.step.people": ("安排单位和人员", "Staffing it"),
        "demo.step.year": ("生成一年的案件", "Making a year of cases"),
        "demo.step.write": ("写入数据库", "Writing to the database"),
        "demo.step.logins": ("建立登录角色", "Making login roles"),
        "demo.step.acts": ("督办、协调、联动", "Supervising, joining in"),
        "demo.done": (
            (
                "已写入 {cells} 个单元网格、{units} 个单位、{persons} 人、"
                "{components} 个部件、{open_cases} 件在办和 {past_cases} 件往期案件。"
            ),
            (
                "Written: {cells} cells, {units} units, {persons} persons, "
                "{components} components, {open_cases} open and {past_cases} past cases."
            ),
        ),
    }
)

SeedOption = Annotated[int, typer.Option("--seed", min=0, help=say("demo.seed"))]
CellsOption = Annotated[
    int, typer.Option("--cells", min=20, max=80_000, help=say("demo.cells"))
]
CasesOption = Annotated[
    int, typer.Option("--cases", min=0, max=1_000_000, help=say("demo.cases"))
]
PasswordOption = Annotated[
    str | None, typer.Option("--password", help=say("demo.password"))
]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("demo", cls=SpokenCommand, help=say("demo.help"))(demo)


def demo(
    ctx: typer.Context,
    seed: SeedOption = 1,
    cells: CellsOption = 2_000,
    cases: CasesOption = USUAL_CASES,
    password: PasswordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make the district and write it, all or nothing."""
    open_cases = round(cases * USUAL.open / USUAL_CASES)
    order = DemoOrder(
        seed=seed,
        cells=cells,
        open=open_cases,
        past=cases - open_cases,
        password=password,
    )
    with reached(settings_of(ctx), "demo") as engine, _Bars() as bars:
        summary = _load(engine, order, bars)
    report(asdict(summary), as_json=as_json, show=_lines)


def _load(engine: Any, order: DemoOrder, bars: _Bars) -> DemoSummary:
    try:
        return load_demo(engine, order, progress=bars.show)
    except InvalidInputError as error:
        if error.facts.get("reason") == "not_empty":
            raise Refused(say("demo.not_empty")) from error
        raise Refused(say("demo.range", why=str(error))) from error


def _lines(summary: dict[str, Any]) -> list[str]:
    return [say("demo.done", **summary)]


class _Bars:
    """One bar per step on standard error; a step is full when the next begins."""

    def __init__(self) -> None:
        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        self._progress = Progress(*columns, console=Console(stderr=True))
        self._tasks: dict[str, Any] = {}

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._fill()
        self._progress.stop()

    def show(self, step: str, done: int, total: int) -> None:
        """Show how far a step is."""
        if step not in self._tasks:
            self._fill()
            name = say(f"demo.step.{step}")
            self._tasks[step] = self._progress.add_task(name, total=total)
        self._progress.update(self._tasks[step], completed=done, total=total)

    def _fill(self) -> None:
        for task in self._progress.tasks:
            self._progress.update(task.id, completed=task.total)
            self._progress.stop_task(task.id)
