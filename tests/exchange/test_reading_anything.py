"""No bytes whatever bring a reader down: rows, or a refusal that says why."""

from __future__ import annotations

import io
import json

import pytest
import shapefile
from hypothesis import HealthCheck, given, settings, strategies as st
from openpyxl import Workbook

from console.exchange.fields import Kind
from console.exchange.importing import ImportOrder, prepare
from console.exchange.mapping_file import load_mapping
from console.exchange.reasons import located
from console.exchange.refusals import FileRefusedError, MappingError, Rejection
from console.exchange.transform import Transform
from console.exchange.validate import Validator
from tests.exchange.exchange_files import SQUARE, written

anything = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def read_as(kind: str, path) -> int:
    """Read to the end as an import does; the number of rows, -1 when refused."""
    try:
        source, mapping = prepare(ImportOrder(kind=Kind(kind), file=path))
        validator = Validator(mapping, source.coordinate_system)
        rows = list(Transform(source, mapping).rows())
        for row in rows:
            if not isinstance(row, Rejection):
                validator.record(row)
    except FileRefusedError as refused:
        assert located(refused.reason, "zh", refused.facts) != refused.reason
        assert str(path) in located(refused.reason, "en", refused.facts)
        return -1
    return len(rows)


@anything
@given(st.binary(max_size=2000))
def test_that_any_bytes_are_a_table_or_refused(tmp_path, content):
    read_as("cases", written(tmp_path, "t.csv", content))


@anything
@given(st.text(alphabet='编号,标题上报时间\n\r";\t1=-', max_size=300))
def test_that_any_text_is_a_table_or_refused(tmp_path, text):
    read_as("cases", written(tmp_path, "t.csv", "编号,标题,上报时间\n" + text))


def broken(content: bytes, cuts: list[tuple[int, int]]) -> bytes:
    data = bytearray(content)
    for place, byte in cuts:
        data[place % len(data)] = byte
    return bytes(data)


cuts = st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=8)


@pytest.fixture(scope="module")
def book() -> bytes:
    made = Workbook()
    made.active.append(["编号", "标题", "上报时间"])
    made.active.append(["1", "灯", "2026-03-01"])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@anything
@given(cuts)
def test_that_a_broken_workbook_is_read_or_refused(tmp_path, book, cuts):
    read_as("cases", written(tmp_path, "t.xlsx", broken(book, cuts)))


@pytest.fixture(scope="module")
def shapes(tmp_path_factory):
    path = tmp_path_factory.mktemp("shapes") / "s.shp"
    with shapefile.Writer(str(path)) as writer:
        writer.field("code", "C")
        writer.field("size", "N")
        writer.poly(SQUARE)
        writer.record("1", 5)
    return {suffix: path.with_suffix(suffix).read_bytes() for suffix in (".shp", ".dbf", ".shx")}  # fmt: skip


@anything
@given(cuts, st.sampled_from([".shp", ".dbf", ".shx"]))
def test_that_a_broken_shapefile_is_read_or_refused(tmp_path, shapes, cuts, which):
    for suffix, content in shapes.items():
        wrong = broken(content, cuts) if suffix == which else content
        written(tmp_path, f"s{suffix}", wrong)
    read_as("grids", tmp_path / "s.shp")


scraps = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                ["type", "coordinates", "properties", "code", "crs", "name"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@anything
@given(scraps, scraps, scraps)
def test_that_any_layer_is_read_or_refused(tmp_path, properties, parts, crs):
    feature = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": parts},
    }
    text = json.dumps({"type": "FeatureCollection", "features": [feature], "crs": crs})
    read_as("grids", written(tmp_path, "g.geojson", text))
    read_as("components", tmp_path / "g.geojson")


tables = st.dictionaries(
    st.sampled_from(
        ["kind", "source", "keep", "file", "columns", "constants", "values", "dates",
         "coordinates", "names", "skip", "when", "x"]
    ),
    scraps,
    max_size=4,
)  # fmt: skip


def as_toml(value) -> str:
    if isinstance(value, dict):
        inner = ", ".join(f"{k} = {as_toml(v)}" for k, v in value.items())
        return f"{{ {inner} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(as_toml, value))}]"
    return '""' if value is None else json.dumps(value).replace("Infinity", "inf")


@anything
@given(tables)
def test_that_any_mapping_is_taken_or_named_by_line(tmp_path, table):
    text = "".join(f"{key} = {as_toml(value)}\n" for key, value in table.items())
    path = written(tmp_path, "m.toml", text)
    try:
        load_mapping(path, Kind.CASES)
    except MappingError as refused:
        assert refused.reason == "not_toml" or refused.facts["line"] > 0
