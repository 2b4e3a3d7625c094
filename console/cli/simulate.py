"""`simulate`: people of the district act, each in the own role."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import asdict
from threading import Event
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console
from rich.status import Status

from console.cli.database import require_ready
from console.cli.exit_codes import Refused
from console.cli.help_page import SpokenCommand
from console.cli.options import JsonOption, settings_of
from console.cli.output import note, report
from console.cli.signals import stopped_by_signals
from console.cli.words import add_words, say
from console.db.connect import engine_for, url_as
from console.db.embedded import EmbeddedServer
from console.db.embedded.logins import login_url
from console.demo.simulate import Order, Summary, simulate
from console.domain.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from console.settings import Settings

PASSWORD_VARIABLE = "GRID_DESK_PASSWORD"  # noqa: S105 - the variable's name

add_words(
    {
        "simulate.help": (
            "让来电人、采集员、受理、派遣、处置单位、核查和值班长按各自角色办案。",
            (
                "Let callers, collectors, intake, dispatchers, units, inspectors and "
                "leaders act, each in the own role."
            ),
        ),
        "simulate.rate": ("每分钟上报件数", "Reports per minute"),
        "simulate.minutes": ("运行多少分钟", "For how many minutes"),
        "simulate.speed": (
            "人的动作快多少倍：60 表示一小时的事一分钟做完",
            "How much faster people act: at 60 an hour's work takes a minute",
        ),
        "simulate.seed": ("种子；相同种子作相同选择", "Seed; the same makes the same"),
        "simulate.password": (
            "共享数据库上这些人员的登录口令（也可用环境变量 GRID_DESK_PASSWORD）",
            "Password of these persons on a shared server (or GRID_DESK_PASSWORD)",
        ),
        "simulate.no_password": (
            "共享数据库须给出人员的口令：--password 或环境变量 GRID_DESK_PASSWORD",
            (
                "a shared database needs the persons' password: --password "
                "or GRID_DESK_PASSWORD"
            ),
        ),
        "simulate.nobody": (
            "库里没有可以行动的人或网格（{why}），可先执行 ./run demo",
            "nobody or nothing to act with ({why}); ./run demo fills the database",
        ),
        "simulate.going": (
            "上报 {reported}，立案 {filed}，派遣 {dispatched}，结案 {closed}，被拒 {refused}",
            (
                "reported {reported}, filed {filed}, dispatched {dispatched}, "
                "closed {closed}, refused {refused}"
            ),
        ),
        "simulate.refused": ("  被拒 {reason}：{count}", "  refused {reason}: {count}"),
        "simulate.stopped": ("已按要求停止。", "Stopped as asked."),
    }
)

RateOption = Annotated[float, typer.Option(min=0, help=say("simulate.rate"))]
MinutesOption = Annotated[float, typer.Option(min=0, help=say("simulate.minutes"))]
SpeedOption = Annotated[float, typer.Option(min=0.01, help=say("simulate.speed"))]
SeedOption = Annotated[int, typer.Option(min=0, help=say("simulate.seed"))]
PasswordOption = Annotated[
    str | None, typer.Option("--password", help=say("simulate.password"))
]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("simulate", cls=SpokenCommand, help=say("simulate.help"))(
        simulate_people
    )


def simulate_people(
    ctx: typer.Context,
    rate: RateOption = 6,
    minutes: MinutesOption = 10,
    speed: SpeedOption = 60,
    seed: SeedOption = 1,
    password: PasswordOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let people act until the time is over or Ctrl-C."""
    order = Order(rate=rate, minutes=minutes, speed=speed, seed=seed)
    with _people(settings_of(ctx), password) as (looking, url_of):
        summary = _run(order, looking, url_of)
    facts = {**asdict(summary), "refused": dict(summary.refused)}
    if summary.interrupted:
        note(say("simulate.stopped"))
    report(facts, as_json=as_json, show=_lines)


@contextmanager
def _people(
    settings: Settings, password: str | None
) -> Iterator[tuple[str, Callable[[str], str]]]:
    """Yield a URL that sees everything and where each person's login leads."""
    if settings.database_url is None:
        server = EmbeddedServer(settings.home)
        with server:
            require_ready(server.owner_url)
            yield server.owner_url, lambda login: login_url(server, login)
        return
    given = password or os.environ.get(PASSWORD_VARIABLE)
    if not given:
        raise Refused(say("simulate.no_password"))
    url = settings.database_url
    require_ready(url)
    yield url, lambda login: url_as(url, login, given)


def _run(order: Order, looking: str, url_of: Callable[[str], str]) -> Summary:
    engine = engine_for(looking, application_name="desk:simulate", pool_size=1)
    stop = Event()
    try:
        with stopped_by_signals(stop), Status("", console=Console(stderr=True)) as bar:
            return simulate(
                order,
                looking=engine,
                url_of=url_of,
                stop=stop,
                tell=lambda summary: bar.update(_line(asdict(summary))),
            )
    except InvalidInputError as error:
        if error.facts.get("reason") == "roster":
            raise Refused(say("simulate.nobody", why=str(error))) from error
        raise
    finally:
        engine.dispose()


def _line(facts: dict[str, Any]) -> str:
    counts = ("reported", "filed", "dispatched", "closed")
    refused = sum(facts["refused"].values())
    return say("simulate.going", refused=refused, **{k: facts[k] for k in counts})


def _lines(facts: dict[str, Any]) -> list[str]:
    told = [_line(facts)]
    for reason, count in facts["refused"].items():
        told.append(say("simulate.refused", reason=reason, count=count))
    return told
