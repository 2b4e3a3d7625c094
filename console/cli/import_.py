"""`import`: tables and map layers of others brought in, each row once."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from console.cli.exchange_link import reached, told_plainly
from console.cli.exit_codes import Refused
from console.cli.help_page import SpokenCommand
from console.cli.options import JsonOption, settings_of
from console.cli.output import note, progress, report
from console.cli.words import add_words, language, say
from console.exchange.database.past_cases import read_back
from console.exchange.database.sink_for import sink_for
from console.exchange.fields import Kind
from console.exchange.importing import (
    ImportOrder,
    Summary,
    prepare,
    run_import,
    source_name,
)
from console.exchange.reasons import sentence
from console.exchange.refusals import FileRefusedError
from console.exchange.writers.atomic import appearing
from console.exchange.writers.neutral import neutral

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.exchange.refusals import Rejection

SHOWN = 10
"""How many rejected rows are told on the screen; the rest go to --errors."""

add_words(
    {
        "import.help": (
            "导入网格、单位、人员、清单、部件或案件（CSV、XLSX、GeoJSON、Shapefile）。重复导入不会重复建立。",
            (
                "Bring in grids, units, staff, catalogue, components or cases from "
                "CSV, XLSX, GeoJSON or Shapefile. Doing it twice creates nothing twice."
            ),
        ),
        "import.kind": ("导入什么", "What is in the file"),
        "import.file": ("文件", "The file"),
        "import.map": (
            "列对应文件（TOML），样例见 docs/import；不给则按列名认",
            "Mapping file (TOML), see docs/import; without it headings are known",
        ),
        "import.dry_run": ("只检查，不写入", "Only look, write nothing"),
        "import.errors": (
            "把被拒的行写到这个 CSV 文件",
            "Write rejected rows to this CSV file",
        ),
        "import.encoding": ("文件编码，如 gbk；不给则自动判断", "Encoding such as gbk"),
        "import.source": (
            "编号属于哪个来源；不给则用对应文件里的或文件名",
            "Whose ids these are; else the mapping's source or the file's name",
        ),
        "import.doing": ("正在读入", "Reading"),
        "import.dry": ("试运行，未写入任何内容。", "Dry run: nothing was written."),
        "import.counts": (
            "读入 {read} 行：新建 {created}，更新 {updated}，已有 {unchanged}，拒绝 {rejected}",
            (
                "Read {read}: created {created}, updated {updated}, "
                "already there {unchanged}, rejected {rejected}"
            ),
        ),
        "import.encoding_used": ("编码 {encoding}", "Encoding {encoding}"),
        "import.back": (
            "库中来源 {source}：案件 {cases}，已办结 {finished}，其中超期 {late}；标为重复 {duplicates}",
            (
                "In the database from {source}: {cases} cases, {finished} finished, "
                "{late} of them late; {duplicates} marked duplicate"
            ),
        ),
        "import.note": (
            "注意 {field}：{text}（{count} 处）",
            "{field}: {text} ({count})",
        ),
        "import.rejected": (
            "拒绝 第 {row} 行 {field}：{text}{value}",
            "Rejected row {row}, {field}: {text}{value}",
        ),
        "import.more": ("……另有 {count} 行被拒", "… and {count} more rejected"),
        "import.written": ("被拒的行已写入 {path}", "Rejected rows are in {path}"),
        "import.over_itself": (
            "--errors 不能写到正在读的文件 {path} 上",
            "--errors would overwrite {path}, which is being read",
        ),
        "import.row": ("行", "row"),
        "import.field": ("字段", "field"),
        "import.value": ("值", "value"),
        "import.code": ("代码", "code"),
        "import.reason": ("原因", "reason"),
    }
)

KindArgument = Annotated[
    Kind, typer.Argument(metavar=say("value.kind"), help=say("import.kind"))
]
FileArgument = Annotated[
    Path, typer.Argument(metavar=say("value.file"), help=say("import.file"))
]
MapOption = Annotated[
    Path | None,
    typer.Option("--map", metavar=say("value.mapping"), help=say("import.map")),
]
DryRunOption = Annotated[bool, typer.Option("--dry-run", help=say("import.dry_run"))]
ErrorsOption = Annotated[
    Path | None,
    typer.Option("--errors", metavar=say("value.csv"), help=say("import.errors")),
]
EncodingOption = Annotated[
    str | None,
    typer.Option(
        "--encoding", metavar=say("value.encoding"), help=say("import.encoding")
    ),
]
SourceOption = Annotated[
    str, typer.Option("--source", metavar=say("value.name"), help=say("import.source"))
]


def register(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("import", cls=SpokenCommand, help=say("import.help"))(import_file)


def import_file(
    ctx: typer.Context,
    kind: KindArgument,
    file: FileArgument,
    map_file: MapOption = None,
    dry_run: DryRunOption = False,
    errors: ErrorsOption = None,
    encoding: EncodingOption = None,
    source: SourceOption = "",
    as_json: JsonOption = False,
) -> None:
    """Bring the file in and say what became of its rows."""
    order = ImportOrder(
        kind=kind,
        file=file,
        map_file=map_file,
        encoding=encoding,
        source=source,
        dry_run=dry_run,
    )
    _keep_apart(errors, file, map_file)
    with told_plainly():
        opened, mapping = prepare(order)
        _write_errors(errors, [])
        with (
            reached(settings_of(ctx), "import") as engine,
            progress(say("import.doing")) as done,
        ):
            sink = sink_for(kind, engine, source_name(order, mapping))
            summary = _run(order, sink, done, errors, (opened, mapping))
            facts = _facts(summary)
            if kind is Kind.CASES:
                facts["in_database"] = read_back(engine, summary.source)
    _write_errors(errors, summary.rejections)
    report(facts, as_json=as_json, show=_lines)
    if errors and summary.rejections and not as_json:
        note(say("import.written", path=errors))


def _keep_apart(errors: Path | None, *read: Path | None) -> None:
    """Refuse to write the rejected rows over what is being read."""
    for each in read:
        there = errors and each and errors.exists() and each.exists()
        if errors and each and there and errors.samefile(each):
            raise Refused(say("import.over_itself", path=errors))


def _run(
    order: ImportOrder, sink: Any, done: Any, errors: Path | None, ready: Any
) -> Summary:
    """Run the import; where no row could be used the errors are still written."""
    try:
        return run_import(order, sink, on_progress=done, ready=ready)
    except FileRefusedError as error:
        _write_errors(errors, error.rejections)
        raise


def _facts(summary: Summary) -> dict[str, Any]:
    notes = Counter((note.field, note.reason) for note in summary.notes)
    return {
        "kind": summary.kind,
        "file": summary.file,
        "encoding": summary.encoding,
        "source": summary.source,
        "dry_run": summary.dry_run,
        "read": summary.read,
        "created": summary.created,
        "updated": summary.updated,
        "already_there": summary.unchanged,
        "rejected": summary.rejected,
        "rejections": [_rejection(rejected) for rejected in summary.rejections],
        "notes": [
            {
                "field": field,
                "reason": reason,
                "text": sentence(reason, language(), {}),
                "count": count,
            }
            for (field, reason), count in notes.most_common()
        ],
    }


def _rejection(rejected: Rejection) -> dict[str, Any]:
    facts = {"value": rejected.value, **rejected.facts}
    return {
        "row": rejected.row,
        "field": rejected.field,
        "value": rejected.value,
        "reason": rejected.reason,
        "text": sentence(rejected.reason, language(), facts),
    }


def _lines(facts: dict[str, Any]) -> Iterable[str]:
    counts = ("read", "created", "updated", "rejected")
    if facts["dry_run"]:
        yield say("import.dry")
    yield say(
        "import.counts",
        unchanged=facts["already_there"],
        **{name: facts[name] for name in counts},
    )
    yield say("import.encoding_used", encoding=facts["encoding"])
    if "in_database" in facts:
        yield say("import.back", source=facts["source"], **facts["in_database"])
    for noted in facts["notes"]:
        yield say("import.note", **{k: noted[k] for k in ("field", "text", "count")})
    for rejected in facts["rejections"][:SHOWN]:
        value = f" [{rejected['value']}]" if rejected["value"] else ""
        yield say(
            "import.rejected",
            row=rejected["row"],
            field=rejected["field"],
            text=rejected["text"],
            value=value,
        )
    more = len(facts["rejections"]) - SHOWN
    if more > 0:
        yield say("import.more", count=more)


def _write_errors(path: Path | None, rejections: Iterable[Rejection]) -> None:
    """Write the rejected rows; called empty first, so that a bad path is told early."""
    if path is None:
        return
    headings = ("row", "field", "value", "code", "reason")
    with (
        appearing(path) as part,
        part.open("w", encoding="utf-8-sig", newline="") as stream,
    ):
        writer = csv.writer(stream)
        writer.writerow([say(f"import.{name}") for name in headings])
        for rejected in rejections:
            told = _rejection(rejected)
            writer.writerow(
                [
                    told["row"],
                    neutral(told["field"]),
                    neutral(told["value"]),
                    told["reason"],
                    told["text"],
                ]
            )
