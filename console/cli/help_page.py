"""Help pages in the language chosen: usage, what it does, arguments, options, verbs.

`SpokenCommand` and `SpokenGroup` are the classes every verb and group of verbs is made
of; they replace the library's own pages, which speak English between our sentences and
cut long Chinese lines off.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from typer.core import TyperCommand, TyperGroup
from typing_extensions import override

from console.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import RenderableType

FIRST_COLUMN = 28
"""No name is given more room than this before its explanation."""


class SpokenCommand(TyperCommand):
    """A verb that explains itself in the language chosen."""

    @override
    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        formatter.write(page(self, ctx))

    @override
    def get_help_option(self, ctx: Any) -> Any:
        """Return the option for this page, described in our own words."""
        return _described(super().get_help_option(ctx))


class SpokenGroup(TyperGroup):
    """A group of verbs that explains itself in the language chosen."""

    @override
    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the page."""
        formatter.write(page(self, ctx))

    @override
    def get_help_option(self, ctx: Any) -> Any:
        """Return the option for this page, described in our own words."""
        return _described(super().get_help_option(ctx))


def page(command: Any, ctx: Any) -> str:
    """Return a command's help page; coloured where standard output is a terminal."""
    console = Console(highlight=False)
    with console.capture() as caught:
        for part in _parts(command, ctx):
            console.print(part)
    return caught.get()


def _parts(command: Any, ctx: Any) -> Iterable[RenderableType]:
    yield _folded(say("help.usage", words=_usage(command, ctx)), "bold")
    yield ""
    if command.help:
        yield from (_folded(command.help), "")
    params = [each for each in command.get_params(ctx) if not _hidden(each)]
    named = [each for each in params if each.param_type_name == "argument"]
    options = [each for each in params if each.param_type_name == "option"]
    yield from _section("panel.arguments", [(_argument(p), _about(p)) for p in named])
    yield from _section("panel.options", [(_option(p), _about(p)) for p in options])
    yield from _section("panel.commands", _verbs(command, ctx))
    if command.epilog:
        yield _folded(command.epilog)


def _usage(command: Any, ctx: Any) -> str:
    words = [ctx.command_path, f"[{say('help.options')}]"]
    for param in command.get_params(ctx):
        if param.param_type_name == "argument":
            name = _argument(param)
            words.append(name if param.required else f"[{name}]")
    if isinstance(command, TyperGroup):
        words.append(say("help.verb"))
    return " ".join(words)


def _section(title: str, rows: list[tuple[str, str]]) -> Iterable[RenderableType]:
    if not rows:
        return
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(max_width=FIRST_COLUMN, overflow="fold")
    table.add_column(overflow="fold")
    for name, about in rows:
        table.add_row(_folded(name, "cyan"), _folded(about))
    yield Text(say("help.section", title=say(title)), style="bold")
    yield Padding(table, (0, 0, 1, 2))


def _verbs(command: Any, ctx: Any) -> list[tuple[str, str]]:
    if not isinstance(command, TyperGroup):
        return []
    found = [command.get_command(ctx, name) for name in command.list_commands(ctx)]
    return [(verb.name or "", verb.help or "") for verb in found if verb]


def _argument(param: Any) -> str:
    return str(param.display_name_raw)


def _option(param: Any) -> str:
    names = ", ".join(param.opts)
    return names if param.is_flag else f"{names} {_value_word(param)}"


def _value_word(param: Any) -> str:
    if param.metavar:
        return str(param.metavar)
    kind = param.type_descriptor
    if kind.is_choice:
        return say("value.choice")
    word = {int: "whole", float: "number"}.get(kind.annotation, "text")
    return say(f"value.{'file' if kind.is_path else word}")


def _about(param: Any) -> str:
    """Join what a parameter means with its choices, bounds, default and need."""
    told = [param.help or "", _choices(param), _bounds(param), _default(param)]
    if param.required:
        told.append(say("panel.required"))
    return " ".join(part for part in told if part)


def _choices(param: Any) -> str:
    found = param.type_descriptor.choices or ()
    values = " | ".join(str(getattr(each, "value", each)) for each in found)
    return say("help.choices", values=values) if values else ""


def _bounds(param: Any) -> str:
    low, high = getattr(param, "min", None), getattr(param, "max", None)
    if low is None and high is None:
        return ""
    if high is None:
        return say("help.from", low=low)
    return say("help.between", low=low, high=high)


def _default(param: Any) -> str:
    value = getattr(param.default, "value", param.default)
    if param.required or value in (None, False, "", (), []):
        return ""
    return say("panel.default", value=value)


def _hidden(param: Any) -> bool:
    return bool(getattr(param, "hidden", False))


def _described(option: Any) -> Any:
    if option is not None:
        option.help = say("help.help")
    return option


def _folded(text: str, style: str = "") -> Text:
    """Return a text that is broken over lines where it is long, never cut off."""
    return Text(text, style=style, overflow="fold")
