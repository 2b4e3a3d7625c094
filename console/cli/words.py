"""The command line's sentences in Chinese and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_chosen = ["zh"]
_words: dict[str, tuple[str, str]] = {
    "about": (
        "城市网格化治理指挥席。不带命令时打开席位界面。",
        "The command desk of a city's grid-governance centre. Opens without a verb.",
    ),
    "everywhere": (
        "--database、--language、--home 写在命令前后均可。退出码：0 完成，1 有理由的拒绝，2 用法错误。",
        "--database, --language, --home go anywhere. Exit: 0 done, 1 refused, 2 usage.",
    ),
    "help.database": (
        "共享数据库的地址（libpq 写法，可含多台主机）；不给则用自带的数据库。",
        "Where the shared database is (libpq form); without it the embedded one.",
    ),
    "help.language": ("界面语言：zh 或 en。", "Language: zh or en."),
    "help.home": ("存放本机数据的文件夹。", "The folder for this machine's data."),
    "help.json": ("以 JSON 输出结果。", "Print the result as JSON."),
    "help.version": ("显示版本号。", "Show the version."),
    "help.help": ("显示帮助。", "Show this help."),
    "panel.options": ("选项", "Options"),
    "panel.arguments": ("参数", "Arguments"),
    "panel.commands": ("命令", "Commands"),
    "panel.default": ("[默认：{value}]", "[default: {value}]"),
    "panel.required": ("[必填]", "[required]"),
    "help.usage": ("用法：{words}", "Usage: {words}"),
    "help.section": ("{title}：", "{title}:"),
    "help.options": ("选项", "OPTIONS"),
    "help.verb": ("命令 …", "COMMAND …"),
    "help.choices": ("（可取：{values}）", "({values})"),
    "help.from": ("（不小于 {low}）", "(at least {low})"),
    "help.between": ("（{low} 至 {high}）", "({low} to {high})"),
    "value.address": ("地址", "URL"),
    "value.choice": ("值", "VALUE"),
    "value.csv": ("CSV文件", "OUT.csv"),
    "value.day": ("日期", "DAY"),
    "value.encoding": ("编码", "ENCODING"),
    "value.file": ("文件", "FILE"),
    "value.folder": ("文件夹", "DIR"),
    "value.kind": ("种类", "KIND"),
    "value.limit": ("时限", "LIMIT"),
    "value.login": ("登录名", "LOGIN"),
    "value.mapping": ("对应文件", "MAP.toml"),
    "value.name": ("名称", "NAME"),
    "value.number": ("数", "NUMBER"),
    "value.start": ("起始时间", "START"),
    "value.text": ("文字", "TEXT"),
    "value.what": ("内容", "WHAT"),
    "value.whole": ("整数", "N"),
    "value.workspace": ("工作区", "WORKSPACE"),
    "refused": ("已拒绝：{reason}", "Refused: {reason}"),
    "fault": (
        "程序出错（{kind}：{reason}）。经过已记入 {log}",
        "The console failed ({kind}: {reason}). What happened is written to {log}",
    ),
    "at": ("{place}：{why}", "{place}: {why}"),
    "interrupted": ("已中断", "Interrupted"),
    "usage": ("用法错误：{reason}", "Wrong usage: {reason}"),
    "usage.hint": ("查看用法：{command} --help", "See: {command} --help"),
    "usage.no_value": ("{option} 后面要有值", "{option} needs a value"),
    "usage.takes_none": ("{option} 后面不能有值", "{option} takes no value"),
    "usage.no_option": ("没有选项 {name}", "there is no option {name}"),
    "usage.meant": ("；是不是 {names}？", "; is {names} meant?"),
    "usage.extra": ("多余的词 {words}", "one word too many: {words}"),
    "usage.missing": ("缺少 {name}", "{name} is missing"),
    "usage.bad_value": (
        "{name} 的值不对：{why}",
        "the value of {name} is wrong: {why}",
    ),
    "usage.no_subverb": (
        "后面要有一个命令：{names}",
        "a command must follow: {names}",
    ),
    "usage.no_verb": ("没有命令 {name}", "there is no verb {name}"),
    "no_screen": (
        "这台机器没有屏幕。可生成画面：./run shot dispatch --out desk.png",
        "No screen here. To render a picture: ./run shot dispatch --out desk.png",
    ),
    "server.preparing": ("正在准备自带数据库……", "Preparing the embedded database…"),
    "server.creating": ("正在建立自带数据库……", "Creating the embedded database…"),
    "server.starting": ("正在启动自带数据库……", "Starting the embedded database…"),
    "db.not_prepared": (
        "数据库尚未准备，请先执行 ./run db init",
        "the database is not prepared; first do ./run db init",
    ),
    "db.older": (
        "数据库版本 {current}，本程序需要 {wanted}：请执行 ./run db upgrade",
        (
            "the database stands at {current}, the program wants {wanted}: "
            "do ./run db upgrade"
        ),
    ),
    "db.newer": (
        "数据库版本 {current} 比本程序（{wanted}）新，请更新程序",
        "the database stands at {current}, newer than this program ({wanted})",
    ),
    "server.filling": ("正在准备数据库结构……", "Preparing the database's schema…"),
    "error.illegal_move": ("流程不允许这一步。", "This move is not allowed here."),
    "error.stale_edit": ("已有人先作修改。", "Somebody else changed it first."),
    "error.not_allowed": ("此人无权这样做。", "This person may not do this."),
    "error.not_found": ("没有找到。", "There is no such thing."),
    "error.invalid_input": ("填写有误。", "A field is missing or wrong."),
    "error.unauthorised_unit": (
        "该单位在此区域没有这一事项的授权。",
        "The unit holds no authorization for this matter in this area.",
    ),
    "error.link_lost": ("连不上数据库。", "The database cannot be reached."),
    "error.claimed": ("此案已由他人经办。", "Somebody else holds this case."),
    "reason.no_workspace": (
        "没有工作区 {workspace}；可用：{known}",
        "no workspace {workspace}; there are: {known}",
    ),
    "reason.no_sitter": ("这里没有人是 {sitter}", "nobody here is {sitter}"),
    "reason.no_login": ("没有登录名 {login}", "no person has the login {login}"),
    "reason.no_key": ("没有 {key} 这个键", "there is no key {key}"),
    "reason.not_in_time": (
        "画面没有在一分钟内备齐",
        "the picture was not ready within a minute",
    ),
    "reason.not_written": ("{path} 写不进去", "{path} cannot be written"),
    "reason.no_backup": (
        "{file} 不是指挥席的备份",
        "{file} is no backup of a desk",
    ),
    "reason.no_folder": (
        "文件夹 {folder} 不能用：{cause}",
        "the folder {folder} cannot be used: {cause}",
    ),
    "reason.closed_parents": (
        "运行数据库的账户进不了 {folder}；请选一个各级上层文件夹都容许他人进入的位置",
        (
            "the account that runs the server cannot enter {folder}: "
            "choose a folder whose parents are open to others"
        ),
    ),
    "reason.no_secrets": (
        "缺少 {file}：没有它就打不开数据",
        "{file} is missing: the data cannot be opened without it",
    ),
    "reason.other_version": (
        "{folder} 由 PostgreSQL {found} 写成，这里是 {wanted}",
        "{folder} was written by PostgreSQL {found}, this is {wanted}",
    ),
    "reason.no_address": ("数据库地址不对：{why}", "no address of a database: {why}"),
    "reason.roster": (
        "库里缺少演练所需的人或资料：{missing}",
        "nobody or nothing to act with: {missing}",
    ),
    "error.embedded_server": (
        "自带数据库不可用。",
        "The embedded database is not available.",
    ),
}


def use_language(language: str) -> None:
    """Speak `zh` or `en` from now on."""
    _chosen[0] = language


def language() -> str:
    """Return the language spoken now."""
    return _chosen[0]


def add_words(words: Mapping[str, tuple[str, str]]) -> None:
    """Add a verb's own sentences: key to (Chinese, English).

    Raises:
        ValueError: a key is already taken by another sentence.
    """
    taken = sorted(key for key in words if _words.get(key, words[key]) != words[key])
    if taken:
        message = f"already taken: {', '.join(taken)}"
        raise ValueError(message)
    _words.update(words)


def has_words(key: str) -> bool:
    """Return whether there is such a sentence."""
    return key in _words


def say(key: str, **values: object) -> str:
    """Return the sentence in the chosen language, its blanks filled."""
    chinese, english = _words[key]
    text = chinese if _chosen[0] == "zh" else english
    return text.format(**values) if values else text
