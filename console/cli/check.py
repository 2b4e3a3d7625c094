"""``check``: trials a release must stand."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

import typer

from console.cli.exit_codes import Refused
from console.cli.help_page import SpokenCommand, SpokenGroup
from console.cli.options import JsonOption
from console.cli.output import note, report
from console.cli.words import add_words, say

add_words({
    "check.help": ("发布前的考验", "Trials a release must stand"),
    "check.chaos": (
        "20 个席位随机操作，其间杀死调度器、重启服务器，然后核对",
        "20 seats at random while schedulers are killed and the server restarts; then judged",
    ),
    "check.minutes": ("分钟", "minutes"),
    "check.seed": ("随机种子", "random seed"),
    "check.every": ("两次打击之间的秒数", "seconds between two blows"),
    "check.unsound": ("未通过：{faults}", "not sound: {faults}"),
    "check.sound": (
        ("通过：完成 {done}，拒绝 {refused}，杀死调度器 {schedulers_killed} 次，"
        "重启服务器 {servers_restarted} 次，提醒 {marks} 条，无一差错"),
        ("sound: {done} done, {refused} refused, {schedulers_killed} schedulers killed,"
        " {servers_restarted} server restarts, {marks} marks, nothing wrong"),
    ),
})  # fmt: skip


def register(app: typer.Typer) -> None:
    """Add the verb with its trials."""
    trials = typer.Typer(cls=SpokenGroup, help=say("check.help"), no_args_is_help=True)
    trials.command("chaos", cls=SpokenCommand, help=say("check.chaos"))(chaos)
    trials.callback()(_only_by_name)
    app.add_typer(trials, name="check")


def _only_by_name() -> None:
    """Keep the trial's name a word of its own."""


def chaos(
    minutes: Annotated[
        float, typer.Option("--minutes", min=0.2, max=600, help=say("check.minutes"))
    ] = 3.0,
    seed: Annotated[int, typer.Option("--seed", help=say("check.seed"))] = 1,
    every: Annotated[
        float, typer.Option("--every", min=2, max=600, help=say("check.every"))
    ] = 10.0,
    as_json: JsonOption = False,
) -> None:
    """Storm over a database of its own and judge; refused when anything is wrong."""
    from console.trials.storm import StormOrder, storm  # noqa: PLC0415 - heavy

    result = storm(
        StormOrder(seconds=minutes * 60, blow_every_s=every, seed=seed), note
    )
    told: dict[str, Any] = asdict(result) | {"sound": result.sound}
    if not result.sound:
        wrong = {kind: found for kind, found in result.faults.items() if found}
        raise Refused(say("check.unsound", faults=wrong or {"unknown": result.unknown}))
    report(told, as_json=as_json, show=lambda each: [say("check.sound", **each)])
