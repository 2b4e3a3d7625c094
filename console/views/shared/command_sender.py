"""Hands commands in and says in a sentence what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject

from console.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from console.domain.commands.command import Command, Outcome
    from console.views.shared.ways import CommandWay

    Words = Mapping[str, Callable[[], str]]

tr = QCoreApplication.translate

_CODES: Words = {
    "illegal_move": lambda: tr("Refused", "它已不在可以这样办理的状态"),
    "stale_edit": lambda: tr("Refused", "别人刚刚改动过，请看一眼再办"),
    "not_allowed": lambda: tr("Refused", "您的岗位不能这样办理"),
    "not_found": lambda: tr("Refused", "找不到它，或本席看不到它"),
    "link_lost": lambda: tr("Refused", "与数据库的连接断了，所填内容已保留"),
    "claimed": lambda: tr("Refused", "别人正占用这个案件"),
    "invalid_input": lambda: tr("Refused", "所填内容不完整或不正确"),
}
_REASONS: Words = {
    "missing": lambda: tr("Refused", "没有填写完整"),
    "in_the_past": lambda: tr("Refused", "时间须在将来"),
    "one_to_three": lambda: tr("Refused", "督办级别只有一至三级"),
    "already_decided": lambda: tr("Refused", "已经有了决定"),
    "already_reviewed": lambda: tr("Refused", "已经复核过"),
    "not_closed": lambda: tr("Refused", "结案之后才能申诉"),
    "was_not_overtime": lambda: tr("Refused", "本案没有超时"),
    "dispatcher_decides_first": lambda: tr("Refused", "须先由派遣员决定"),
    "acceptor_decides_second": lambda: tr("Refused", "须再由受理员决定"),
    "no_lead_unit": lambda: tr("Refused", "本案没有主办单位"),
    "photo_too_large": lambda: tr("Refused", "照片超过 20 MB"),
    "not_a_picture": lambda: tr("Refused", "不是 JPEG、PNG 或 WebP 照片"),
}


def refused_words(error: Exception) -> str:
    """Return why a command or a question was refused."""
    if not isinstance(error, DeskError):
        return tr("Refused", "程序出错，未能办理；已记入日志")
    reason = _REASONS.get(str(error.facts.get("reason", "")))
    code = _CODES.get(error.code)
    return (reason or code or (lambda: tr("Refused", "未能办理")))()


class Form(Protocol):
    """A sheet that stays open until its command went through."""

    def accept(self) -> None:
        """It was done."""
        ...

    def refuse(self, said: str) -> None:
        """It was not; what was typed stays."""
        ...


class CommandSender(QObject):
    """The way out of a workspace.

    Args:
        commands: takes commands.
        say: told a sentence and whether it is good news.
    """

    def __init__(
        self,
        commands: CommandWay,
        say: Callable[[str, bool], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands, self._say = commands, say
        self._under_way = 0

    @property
    def busy(self) -> bool:
        """Something has not been answered yet."""
        return self._under_way > 0

    def send(
        self,
        command: Command,
        *,
        title: str,
        form: Form | None = None,
        done: Callable[[Outcome], object] | None = None,
        quiet: bool = False,
    ) -> None:
        """Hand a command in; a refusal is said in the form, else as a message."""

        def on_done(outcome: Outcome) -> None:
            self._under_way -= 1
            if form is not None:
                form.accept()
            if done is not None:
                done(outcome)
            if not quiet:
                self._say(self.tr("%1：已办理").replace("%1", title), True)

        def on_refused(error: Exception) -> None:
            self._under_way -= 1
            said = refused_words(error)
            if form is not None:
                form.refuse(said)
            else:
                told = self.tr("%1：%2").replace("%2", said).replace("%1", title)
                self._say(told, False)

        self._under_way += 1
        self._commands.submit(command, done=on_done, refused=on_refused)
