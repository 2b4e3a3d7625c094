"""Small made files for the tests of exchange."""

from __future__ import annotations

import io
import json
import zipfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from console.exchange.database.sink_for import sink_for
from console.exchange.fields import Kind
from console.exchange.importing import ImportOrder, prepare, run_import, source_name
from console.exchange.readers.opening import open_source
from console.exchange.refusals import FileRefusedError

SQUARE = [[[114.0, 22.5], [114.1, 22.5], [114.1, 22.6], [114.0, 22.6], [114.0, 22.5]]]
CASE_HEADINGS = "案件编号,状态,事项名称,上报时间,截止时间,结案时间,责任单位编码"


def written(folder: Path, name: str, content: str | bytes, encoding="utf-8") -> Path:
    path = folder / name
    data = content if isinstance(content, bytes) else content.encode(encoding)
    path.write_bytes(data)
    return path


def read_all(path: Path, **options):
    return list(open_source(path, **options).rows())


@contextmanager
def refused(reason: str, **facts):
    """Expect a refusal for this reason that names these facts."""
    with pytest.raises(FileRefusedError) as caught:
        yield caught
    assert caught.value.reason == reason
    told = {key: caught.value.facts.get(key) for key in facts}
    assert told == facts


def layer(*features: tuple[dict, dict | None], **more) -> str:
    made = [
        {"type": "Feature", "properties": properties, "geometry": geometry}
        for properties, geometry in features
    ]
    return json.dumps({"type": "FeatureCollection", "features": made, **more})


def square(code: str, tier: str = "cell", **more) -> tuple[dict, dict]:
    properties = {"code": code, "name": f"N{code}", "tier": tier, **more}
    return properties, {"type": "Polygon", "coordinates": SQUARE}


def with_part(book: bytes, name: str, content: bytes) -> bytes:
    """The archive with one part replaced or added."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for part in before.namelist():
            if part != name:
                after.writestr(part, before.read(part))
        after.writestr(name, content)
    return out.getvalue()


def bring_in(engine, kind: str, file: Path, map_file: Path | None = None, **more):
    """Import a file as the verb does; returns the summary."""
    order = ImportOrder(kind=Kind(kind), file=file, map_file=map_file, **more)
    ready = prepare(order)
    sink = sink_for(order.kind, engine, source_name(order, ready[1]))
    return run_import(order, sink, ready=ready)


def counts(summary) -> tuple[int, int, int, int, int]:
    """Read, created, updated, already there, rejected."""
    return (
        summary.read,
        summary.created,
        summary.updated,
        summary.unchanged,
        summary.rejected,
    )


def case_lines(*numbers: int, state="结案", closed="2026-03-02 10:00:00") -> str:
    return "".join(
        f"A{number},{state},路灯不亮,2026-03-01 09:00:00,2026-03-03 09:00:00,{closed},U1\n"
        for number in numbers
    )
