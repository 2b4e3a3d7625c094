"""The sentences of `db`."""

from __future__ import annotations

from console.cli.words import add_words

add_words(
    {
        "db.help": ("数据库：准备、升级、状态、备份、恢复、核验。", "The database."),
        "db.init": (
            "准备数据库：角色、表、防护、目录、日历；可重复执行。",
            "Prepare it: roles, schema, guards, catalogue, calendar; safe to repeat.",
        ),
        "db.upgrade": (
            "把已有的数据库升级到本程序的版本。",
            "Bring a prepared database to this program's revision.",
        ),
        "db.status": (
            "版本、行数、大小、角色、席位、调度者。",
            "Revision, rows, size, roles, seats, who runs the scheduler.",
        ),
        "db.url": (
            "输出 psql 可用的地址（含口令）。",
            "Print a URL that psql takes, password included.",
        ),
        "db.backup": ("把整个数据库备份到一个文件。", "Write the database to a file."),
        "db.restore": (
            "从备份文件恢复到空数据库；--replace 可替换已有内容。",
            "Bring a backup into an empty database; --replace drops what is there.",
        ),
        "db.verify": (
            "核验日志链、状态、时钟和计数；有问题则退出码为 1。",
            "Look through log chains, states, clocks and counters; exit 1 if broken.",
        ),
        "db.file": ("备份文件", "The backup's file"),
        "db.replace": ("替换数据库中已有的一切", "Replace everything that is there"),
        "db.yes": ("不再询问", "Do not ask"),
        "db.step.tables": ("正在建表……", "Making tables…"),
        "db.step.guards": ("正在设置防护……", "Setting the guards…"),
        "db.step.rules": ("正在写入目录与日历……", "Writing catalogue and calendar…"),
        "db.step.roles": ("正在准备角色……", "Making the roles…"),
        "db.step.data": ("正在恢复数据……", "Restoring the rows…"),
        "db.step.logins": ("正在恢复登录……", "Giving the logins back…"),
        "db.doing.backup": ("正在备份……", "Backing up…"),
        "db.doing.verify": ("正在核验……", "Looking through everything…"),
        "db.ready": (
            "数据库已就绪（版本 {revision}）：{place}",
            "The database is ready (revision {revision}): {place}",
        ),
        "db.psql": ("psql 程序：{path}", "psql is {path}"),
        "db.left_running": (
            "自带数据库保持运行，直到下一个控制台退出。",
            "The embedded database keeps running until the next console ends.",
        ),
        "db.backed_up": (
            "已备份到 {file}（{megabytes} MB）",
            "Written to {file} ({megabytes} MB)",
        ),
        "db.restored": (
            "已恢复：案件 {cases} 件，日志 {lines} 行，登录 {logins} 个",
            "Restored: {cases} cases, {lines} log lines, {logins} logins",
        ),
        "db.not_empty": (
            "数据库里已有表。要丢弃其中一切、换成备份，请在同一命令后加 --replace（会先询问，再加 --yes 则不问）",
            (
                "the database has tables; to drop all that is in it and put the backup "
                "in its place, add --replace to this command (it asks first; --yes too "
                "and it does not ask)"
            ),
        ),
        "db.ask_replace": (
            "{place} 中的一切都将被删除并由备份取代。输入“替换”继续",
            "Everything in {place} will be dropped and replaced. Type “replace” to go on",
        ),
        "db.word": ("替换", "replace"),
        "db.kept": ("未作改动", "nothing was changed"),
        "db.no_backup": ("这不是指挥席的备份：{why}", "this is no backup: {why}"),
        "db.sound": (
            "核验通过：案件 {cases} 件，日志 {lines} 行，开放案件 {open} 件与日志一致",
            "Sound: {cases} cases, {lines} log lines, {open} open cases as the log says",
        ),
        "db.broken": ("核验发现 {count} 处问题", "{count} faults found"),
        "db.fault": (
            "{kind}：案件 {number}（{about}）",
            "{kind}: case {number} ({about})",
        ),
        "db.fault.broken_line": ("日志链断裂", "broken log line"),
        "db.fault.no_history": ("案件没有日志", "case without history"),
        "db.fault.no_case": ("日志没有案件", "history without case"),
        "db.fault.unknown_state": ("状态不明", "unknown state"),
        "db.fault.running_clock": ("已结束仍在计时", "clock runs after the end"),
        "db.fault.other_state_in_log": (
            "状态与日志不符",
            "state is not the log's (case / log)",
        ),
        "db.fault.frozen_figures": (
            "封账数字与日志不符",
            "frozen figures are not the log's",
        ),
        "db.fault.no_period": ("已结案未入考核周期", "closed outside any period"),
        "db.fault.clock_end": (
            "到期时间与规则、日历和暂停不符（所记/应为）",
            "clock does not end as rule, calendar and pauses say (kept / should be)",
        ),
        "db.fault.clock_reminder": (
            "提醒时刻与时限不符（所记/应为）",
            "reminder is not where the limit puts it (kept / should be)",
        ),
        "db.fault.task_end": (
            "任务到期与计时不符（所记/应为）",
            "task does not end with its clock (kept / should be)",
        ),
        "db.is.scheduler": ("调度", "scheduler"),
        "db.is.place": ("位置", "place"),
        "db.is.revision": ("版本", "revision"),
        "db.is.wanted": ("本程序要求", "wanted"),
        "db.is.ready": ("可用", "ready"),
        "db.is.server": ("PostgreSQL", "PostgreSQL"),
        "db.is.size_bytes": ("大小（字节）", "size (bytes)"),
        "db.is.server_time": ("服务器时间", "server time"),
        "db.is.rows": ("行数", "rows"),
        "db.is.cases": ("案件", "cases"),
        "db.is.case_log": ("日志", "log lines"),
        "db.is.task": ("任务", "tasks"),
        "db.is.photo": ("照片", "photos"),
        "db.is.area": ("区域", "areas"),
        "db.is.unit": ("单位", "units"),
        "db.is.person": ("人员", "persons"),
        "db.is.component": ("部件", "components"),
        "db.is.open_cases": ("在办", "open"),
        "db.is.roles": ("角色", "roles"),
        "db.is.administrator": ("管理员", "administrator"),
        "db.is.auditor": ("审计员", "auditor"),
        "db.is.collector": ("采集员", "collector"),
        "db.is.dispatcher": ("派遣员", "dispatcher"),
        "db.is.duty_leader": ("值班长", "duty leader"),
        "db.is.intake": ("受理员", "intake"),
        "db.is.supervisor": ("督查员", "supervisor"),
        "db.is.unit_officer": ("单位经办", "unit officer"),
        "db.is.wall": ("大屏", "wall"),
        "db.is.none": ("无", "none"),
        "db.is.true": ("是", "yes"),
        "db.is.false": ("否", "no"),
        "db.nobody": ("无", "nobody"),
        "error.program_failed": (
            "PostgreSQL 程序报错。",
            "A program of PostgreSQL refused.",
        ),
    }
)
