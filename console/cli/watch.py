"""`watch`: the scheduler without a window, standing by or at work."""

from __future__ import annotations

import os
from contextlib import contextmanager
from threading import Event
from typing import TYPE_CHECKING, Annotated

import typer
from psycopg.conninfo import conninfo_to_dict

from console.cli.database import require_ready
from console.cli.exit_codes import Refused
from console.cli.help_page import SpokenCommand
from console.cli.options import JsonOption, settings_of
from console.cli.output import report
from console.cli.signals import stopped_by_signals
from console.cli.words import add_words, say
from console.db.connect import connect, engine_for, psql_url, url_as
from console.db.embedded import EmbeddedServer
from console.db.embedded.logins import login_url
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.clock import SystemClock
from console.domain.states import Role
from console.jobs.seat import scheduler_of_seat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Engine

    from console.settings import Settings

PASSWORD_VARIABLE = "GRID_DESK_PASSWORD"  # noqa: S105 - the variable's name
LOOK_S = 0.25
POSTS = (Role.DUTY_LEADER, Role.DISPATCHER, Role.SUPERVISOR)
"""Who may write marks; the embedded desk watches as the first there is."""

add_words(
    {
        "watch.help": (
            "无界面运行调度：到点提醒、升级督办，直到被中断。",
            "Run the scheduler without a window until interrupted.",
        ),
        "watch.as": (
            "以谁的身份（派遣员或值班长的登录名）",
            "As whom: the login of a dispatcher or duty leader",
        ),
        "watch.holds": (
            "{at} 正在调度（{login}）",
            "{at} runs the scheduler ({login})",
        ),
        "watch.waits": (
            "{at} 待命（{login}），由其他席位调度",
            "{at} stands by ({login}); another seat runs the scheduler",
        ),
        "watch.ended": ("{at} 已停止（{login}）", "{at} stopped ({login})"),
        "watch.nobody": (
            "没有值班长或派遣员可以值守",
            "there is no duty leader or dispatcher to watch as",
        ),
        "watch.not_allowed": (
            "{login} 不是派遣员或值班长，不能值守调度",
            "{login} is no dispatcher or duty leader and may not watch",
        ),
    }
)

AsOption = Annotated[
    str | None, typer.Option("--as", metavar=say("value.login"), help=say("watch.as"))
]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("watch", cls=SpokenCommand, help=say("watch.help"))(watch)


def watch(
    ctx: typer.Context, login: AsOption = None, as_json: JsonOption = False
) -> None:
    """Stand by or run the scheduler; every change of that is one line."""
    with _seat(settings_of(ctx), login) as (url, person):
        engine = engine_for(url, application_name=f"desk:{person}:watch", pool_size=2)
        try:
            _watch(url, person, engine, as_json=as_json)
        finally:
            engine.dispose()


@contextmanager
def _seat(settings: Settings, login: str | None) -> Iterator[tuple[str, str]]:
    """Yield where the watching person enters, and who that is."""
    if settings.database_url is None:
        with EmbeddedServer(settings.home) as server:
            require_ready(server.owner_url)
            person = login or _first_watcher(server.owner_url)
            yield login_url(server, person), person
        return
    url = settings.database_url
    require_ready(url)
    if login is None:
        yield url, str(conninfo_to_dict(psql_url(url)).get("user", ""))
        return
    password = os.environ.get(PASSWORD_VARIABLE)
    yield (url_as(url, login, password) if password else url), login


def _first_watcher(url: str) -> str:
    question = "SELECT login FROM person WHERE %s = ANY (roles) ORDER BY id LIMIT 1"
    with connect(url, application_name="desk:watch") as connection:
        for post in POSTS:
            if found := connection.execute(question, [post.value]).fetchone():
                return str(found[0])
    raise Refused(say("watch.nobody"))


def _watch(url: str, login: str, engine: Engine, *, as_json: bool) -> None:
    units_of_work = UnitOfWorkFactory(engine)
    with units_of_work() as uow:
        actor = uow.actor
    if actor.login != login or not actor.roles & {post.value for post in POSTS}:
        raise Refused(say("watch.not_allowed", login=login))
    scheduler = scheduler_of_seat(url, login, engine, units_of_work)
    stop = Event()
    told: bool | None = None
    with stopped_by_signals(stop):
        scheduler.start()
        try:
            while not stop.wait(LOOK_S):
                if scheduler.holds is not told:
                    told = scheduler.holds
                    _tell("holds" if told else "waits", login, as_json=as_json)
        finally:
            scheduler.stop()
    _tell("ended", login, as_json=as_json)


def _tell(state: str, login: str, *, as_json: bool) -> None:
    at = SystemClock().now()
    facts = {"at": at, "login": login, "state": state}
    line = say(f"watch.{state}", at=f"{at:%F %T}Z", login=login)
    report(facts, as_json=as_json, show=lambda _: [line])
