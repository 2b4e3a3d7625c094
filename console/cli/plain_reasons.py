"""What libraries and the system say in English, said in the language chosen.

In English their own words stand. In Chinese what is known is said in Chinese; what is
not known stands as a quotation behind it, so that nothing is lost.
"""

from __future__ import annotations

import errno
import os
import re
from typing import TYPE_CHECKING

from console.cli.words import language
from console.plain_file import NOT_PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterable

Pattern = tuple[str, str]
"""What is said in English, and the Chinese sentence its groups go into."""

_SYSTEM = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "不允许这样做",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EEXIST: "已经存在",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘是只读的",
    errno.ENAMETOOLONG: "名称过长",
    errno.ELOOP: "符号链接绕成了圈",
    errno.EPIPE: "接收的程序已经结束",
}
_SYSTEM_TEXTS = {os.strerror(number): text for number, text in _SYSTEM.items()}
_SYSTEM_TEXTS[NOT_PLAIN] = "不是普通文件"

_LINK: tuple[Pattern, ...] = (
    (r"Connection refused", "对方拒绝连接，数据库可能没有运行"),
    (r"no password supplied", "需要口令"),
    (r'password authentication failed for user "([^"]*)"', "登录名 {0} 或口令不对"),
    (r'role "([^"]*)" does not exist', "没有登录名 {0}"),
    (r'role "([^"]*)" is not permitted to log in', "登录名 {0} 不得登录"),
    (r'database "([^"]*)" does not exist', "没有数据库 {0}"),
    (r"no pg_hba.conf entry", "服务器不允许从这台机器登录"),
    (
        r"(?:failed to resolve host|translate host name) [\"']([^\"']*)",
        "找不到主机 {0}",
    ),
    (r"time(?:out expired|d out)", "没有应答"),
    (r"too many (?:clients|connections)|connection slots", "连接数已满"),
    (r"starting up|shutting down|recovery mode", "服务器正在启动或停止"),
    (r"No such file or directory", "那里没有运行数据库"),
    (r"terminating connection|closed the connection|is lost|was lost", "连接断开"),
)
_PLACE = re.compile(
    r'server (?:at|on socket) "([^"]+)"(?: \([^)]*\))?(?:, port (\d+))?'
)

_USAGE: tuple[Pattern, ...] = (
    (r"greater than or equal to (\S+)", "不能小于 {0}"),
    (r"less than or equal to (\S+)", "不能大于 {0}"),
    (r"greater than (\S+)", "须大于 {0}"),
    (r"less than (\S+)", "须小于 {0}"),
    (r"finite number", "须为有限的数"),
    (r"valid integer", "须为整数"),
    (r"valid number", "须为数字"),
    (r"'(.*)' is (?:none|not one) of (.*?)\.?$", "{0} 不在可选之列：{1}"),
    (
        r"unexpected extra arguments?(?:\(s\))? \((.*)\)$",
        "多余的参数 {0}",
    ),
    (r"No such command '(.*)'", "没有命令 {0}"),
    (r"requires an argument|requires \d+ arguments", "后面要有值"),
    (r"does not take a value", "后面不能有值"),
)

_CONNINFO: tuple[Pattern, ...] = (
    (r'missing "=" after "([^"]*)"', "{0} 既不是 postgresql:// 地址，也不是 名称=值"),
    (
        r'invalid (?:connection|URI query) (?:option|parameter):? "([^"]*)"',
        "不认识 {0}",
    ),
    (r'invalid port number: "([^"]*)"', "端口 {0} 不对"),
    (r"", "读不懂"),
)


def of_system(text: str) -> str:
    """Say what the operating system said of a file or folder."""
    return _SYSTEM_TEXTS.get(text, text) if language() == "zh" else text


def of_usage(text: str) -> str:
    """Say what is wrong with a value or a word of the command line."""
    text = text.removeprefix("Value error, ")
    return _chinese(text, _USAGE) or text if language() == "zh" else text


def of_link(text: str) -> str:
    """Say why a server cannot be reached; hosts and ports stand in front."""
    if language() != "zh":
        return text
    found = [":".join(part for part in each if part) for each in _PLACE.findall(text)]
    where = "、".join(dict.fromkeys(found))
    why = _chinese(text, _LINK) or _quoted(text.splitlines()[0] if text else "")
    return f"{where}：{why}" if where else why


def of_address(text: str) -> str:
    """Say what is wrong with the address of a database."""
    return (_chinese(text, _CONNINFO) or text) if language() == "zh" else text


def of_program(text: str) -> str:
    """Return a message of a program as it stands, in Chinese as a quotation."""
    has_chinese = re.search(r"[\u4e00-\u9fff]", text)
    return _quoted(text) if language() == "zh" and not has_chinese else text


def _quoted(text: str) -> str:
    return f"（原文：{text}）" if text else ""


def _chinese(text: str, patterns: Iterable[Pattern]) -> str:
    for pattern, sentence in patterns:
        if found := re.search(pattern, text):
            return sentence.format(*(group or "" for group in found.groups()))
    return ""
