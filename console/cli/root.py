"""The root of the command line: options for every verb, and the verbs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typing_extensions import override

from console.cli.help_page import SpokenGroup
from console.cli.options import (
    DatabaseOption,
    HomeOption,
    LanguageOption,
    brought_forward,
    settings_of,
)
from console.cli.words import say, use_language
from console.log import configure_logging
from console.settings import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HELP_NAMES = ("--help", "-h")


class EverywhereGroup(SpokenGroup):
    """A group that takes the options for every verb wherever they stand."""

    @override
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Bring those options forward, then parse as usual."""
        return super().parse_args(ctx, brought_forward(args))


def build_app(modules: Iterable[str]) -> typer.Typer:
    """Return the application with the verbs of these modules."""
    app = typer.Typer(
        cls=EverywhereGroup,
        add_completion=False,
        help=say("about"),
        epilog=say("everywhere"),
        context_settings={"help_option_names": list(HELP_NAMES)},
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
    )
    app.callback(invoke_without_command=True)(_root)
    for name in modules:
        import_module(name).register(app)
    return app


def modules_for(words: list[str], verbs: Mapping[str, str]) -> list[str]:
    """Return the modules worth importing for this command line, each once.

    All of them only where every verb is to be told of: some take a second to load.
    """
    named = [verbs[word] for word in words if word in verbs]
    asks = any(word in HELP_NAMES for word in words)
    return list(dict.fromkeys(named or (verbs.values() if asks else ())))


def _root(
    ctx: typer.Context,
    database: DatabaseOption = None,
    language: LanguageOption = None,
    home: HomeOption = None,
    version: Annotated[
        bool, typer.Option("--version", help=say("help.version"))
    ] = False,
) -> None:
    if version:
        typer.echo(VERSION)
        raise typer.Exit
    settings = settings_of(ctx, database=database, language=language, home=home)
    ctx.obj = settings
    use_language(settings.language)
    configure_logging(settings)
    if ctx.invoked_subcommand is None:
        from console.cli.screen import open_desk  # noqa: PLC0415 - brings in all of Qt

        raise typer.Exit(open_desk(settings))
