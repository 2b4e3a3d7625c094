"""The options every verb knows, written before or after it.

The root takes `--database`, `--language` and `--home` wherever they stand; a verb that
wants them in its own help declares them with the types here and asks `settings_of`.
Imported only after the language is chosen, because help texts are made here.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from console.cli.words import say
from console.settings import Settings, load_settings

if TYPE_CHECKING:
    from collections.abc import Iterator

EVERYWHERE = ("--database", "--language", "--home")

DatabaseOption = Annotated[
    str | None,
    typer.Option("--database", metavar=say("value.address"), help=say("help.database")),
]
LanguageOption = Annotated[
    str | None, typer.Option("--language", metavar="zh|en", help=say("help.language"))
]
HomeOption = Annotated[
    Path | None,
    typer.Option("--home", metavar=say("value.folder"), help=say("help.home")),
]
JsonOption = Annotated[bool, typer.Option("--json", help=say("help.json"))]


def settings_of(
    ctx: typer.Context,
    *,
    database: str | None = None,
    language: str | None = None,
    home: Path | None = None,
) -> Settings:
    """Return the settings for a verb; what the verb itself was given wins.

    Raises:
        typer.BadParameter: the language is unknown.
    """
    chosen = ctx.find_root().obj
    known = chosen if isinstance(chosen, Settings) else None
    if known and not (database or language or home):
        return known
    try:
        return load_settings(
            database_url=database or (known.database_url if known else None),
            language=language or (known.language if known else None),
            home=home or (known.home if known else None),
        )
    except ValueError as error:
        raise typer.BadParameter(str(error)) from error


def brought_forward(words: list[str]) -> list[str]:
    """Return the words with the options for every verb in front of the verb.

    Raises:
        typer.BadParameter: one of them stands without its value.
    """
    front: list[str] = []
    rest: list[str] = []
    queue = iter(words)
    for word in queue:
        if word == "--":
            return [*front, *rest, word, *queue]
        name, equals, _ = word.partition("=")
        if name not in EVERYWHERE:
            rest.append(word)
        elif equals and word != f"{name}=":
            front.append(word)
        elif equals:
            raise typer.BadParameter(say("usage.no_value", option=name))
        else:
            front += [word, _value(name, queue)]
    return [*front, *rest]


def _value(name: str, queue: Iterator[str]) -> str:
    value = next(queue, "--")
    if not value or value.startswith("--"):
        raise typer.BadParameter(say("usage.no_value", option=name))
    return value
