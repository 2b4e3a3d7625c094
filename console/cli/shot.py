"""``shot``: a picture of any workspace, offscreen."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from console.cli.help_page import SpokenCommand
from console.cli.options import JsonOption, LanguageOption, settings_of
from console.cli.output import report
from console.cli.words import add_words, say
from console.settings import THEMES

add_words({
    "shot.help": ("离屏生成工作区图片", "Render a picture of a workspace, offscreen"),
    "shot.workspace": ("工作区", "the workspace"),
    "shot.out": ("PNG 文件", "the PNG file"),
    "shot.size": ("像素，宽x高", "pixels, WIDTHxHEIGHT"),
    "shot.theme": ("dark 或 light", "dark or light"),
    "shot.as": ("角色或登录名", "a role or a login"),
    "shot.press": (
        '取图前依次按下的键，以空格分开，如 "5 J" 或 "Ctrl+K"',
        'keys to press before the picture, parted by spaces: "5 J" or "Ctrl+K"',
    ),
    "shot.done": ("{out}  {width}×{height}", "{out}  {width}×{height}"),
    "shot.bad_size": ("尺寸应写作 1920x1080", "write the size as 1920x1080"),
})  # fmt: skip

LARGEST = 8192


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("shot", cls=SpokenCommand, help=say("shot.help"))(shot)


def shot(
    ctx: typer.Context,
    workspace: Annotated[
        str, typer.Argument(metavar=say("value.workspace"), help=say("shot.workspace"))
    ],
    out: Annotated[Path, typer.Option("--out", help=say("shot.out"))],
    size: Annotated[str, typer.Option("--size", help=say("shot.size"))] = "1920x1080",
    language: LanguageOption = None,
    theme: Annotated[str, typer.Option("--theme", help=say("shot.theme"))] = "dark",
    sitter: Annotated[str, typer.Option("--as", help=say("shot.as"))] = "dispatcher",
    press: Annotated[str, typer.Option("--press", help=say("shot.press"))] = "",
    as_json: JsonOption = False,
) -> None:
    """Render a picture of a workspace from the real window on real data."""
    width, height = _size(size)
    if theme not in THEMES:
        raise typer.BadParameter(say("shot.theme"))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from console.app.offscreen import hush  # noqa: PLC0415 - Qt only now
    from console.app.shot import ShotOrder, take  # noqa: PLC0415

    hush()
    settings = replace(settings_of(ctx, language=language), theme=theme)
    order = ShotOrder(
        workspace=workspace,
        out=out,
        size=(width, height),
        sitter=sitter,
        keys=tuple(press.split()),
    )
    taken = take(settings, order)
    told = {"out": str(out), "width": taken[0], "height": taken[1]}
    report(told, as_json=as_json, show=lambda each: say("shot.done", **each))


def _size(text: str) -> tuple[int, int]:
    parts = text.lower().split("x")
    if len(parts) != 2 or not all(part.isdigit() for part in parts):
        raise typer.BadParameter(say("shot.bad_size"))
    width, height = (int(part) for part in parts)
    if not (0 < width <= LARGEST and 0 < height <= LARGEST):
        raise typer.BadParameter(say("shot.bad_size"))
    return width, height
