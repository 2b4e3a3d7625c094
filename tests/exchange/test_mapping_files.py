"""Mapping files: what they can say and how their mistakes are told."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from console.exchange.convert import to_moment
from console.exchange.fields import FIELDS, Kind
from console.exchange.importing import ImportOrder, prepare
from console.exchange.mapping import Coordinates, mapping_by_headings
from console.exchange.mapping_file import load_mapping
from console.exchange.positions import place
from console.exchange.reasons import located
from console.exchange.refusals import MappingError, ValueRefusedError
from console.exchange.transform import Transform
from tests.exchange.exchange_files import written

SHANGHAI = ZoneInfo("Asia/Shanghai")


def values_of(tmp_path, table: str, mapping: str, kind="cases"):
    """The values of each row of a small table under a mapping."""
    order = ImportOrder(
        kind=Kind(kind),
        file=written(tmp_path, "t.csv", table),
        map_file=written(tmp_path, "m.toml", mapping),
    )
    return list(Transform(*prepare(order)).rows())


@pytest.mark.parametrize(
    ("text", "reason", "line", "key"),
    [
        ('kind = "units"', "other_kind", 1, "kind"),
        ('\n[colums]\ntitle = "a"', "unknown_key", 2, "colums"),
        ('[columns]\ntitle = "a"\ntitel = "b"', "unknown_field", 3, "columns.titel"),
        ("[columns]\ntitle = 3", "wrong_type", 2, "columns.title"),
        ('[columns]\ntitle = { with = "-" }', "no_column", 2, "columns.title"),
        ('[columns]\ntitle = { sep = "-" }', "unknown_key", 2, "columns.title.sep"),
        ('[file]\ndelimiter = ";;"', "bad_delimiter", 2, "file.delimiter"),
        ("[file]\nheader_row = 0", "bad_header_row", 2, "file.header_row"),
        ("[file]\nhtml_entities = 1", "wrong_type", 2, "file.html_entities"),
        ('[values.state]\n"x" = "CLOSED"\n"y" = "SHUT"', "unknown_choice", 3,
         "values.state.y"),
        ('[dates]\nzone = "Mars/Olympus"', "unknown_zone", 2, "dates.zone"),
        ('[dates]\npatterns = ["%Q"]', "bad_pattern", 2, "dates.patterns"),
        ('[coordinates]\nsystem = "bd09"', "unknown_choice", 2, "coordinates.system"),
        ("[coordinates]\nbounds = [2, 2, 1, 1]", "bad_bounds", 2,
         "coordinates.bounds"),
        ("[coordinates]\nmissing = [[1]]", "wrong_type", 2, "coordinates.missing"),
        ('[[skip]]\ncolumn = "a"', "key_missing", 1, "skip"),
        ('[[names]]\nid = "a"\nnom = "b"', "unknown_key", 3, "names.nom"),
    ],
)  # fmt: skip
def test_that_a_mistake_is_named_by_line_and_key(tmp_path, text, reason, line, key):
    path = written(tmp_path, "m.toml", text)
    with pytest.raises(MappingError) as caught:
        load_mapping(path, Kind.CASES)
    facts = caught.value.facts
    assert (caught.value.reason, facts["line"], facts["key"]) == (reason, line, key)
    for language in ("zh", "en"):
        told = located(reason, language, facts)
        assert str(path) in told
        assert str(line) in told
        assert key in told


def test_that_broken_toml_says_where(tmp_path):
    with pytest.raises(MappingError, match="line 2") as caught:
        load_mapping(written(tmp_path, "m.toml", "[columns]\ntitle = \n"), Kind.CASES)
    assert caught.value.reason == "not_toml"


def test_that_a_column_the_file_does_not_have_is_named_with_its_key(tmp_path):
    with pytest.raises(MappingError) as caught:
        values_of(tmp_path, "a,b\n1,2\n", '[columns]\ntitle = "c"')
    facts = caught.value.facts
    assert (facts["column"], facts["key"]) == ("c", "columns.title")
    assert facts["headers"] == "a, b"


def test_that_columns_join_fall_back_and_fill_templates(tmp_path):
    mapping = """
    [columns]
    title = { join = ["a", "b"], with = "-" }
    address = ["c", "a"]
    area_code = { template = "44{a}{b}" }
    matter_code = { template = "{a}{c}" }
    """
    (row,) = values_of(tmp_path, "a,b,c\n1,2,-\n", mapping)
    assert row.found == {"title": "1-2", "address": "1", "area_code": "4412"}


def test_that_constants_values_and_branches_apply(tmp_path):
    mapping = """
    [columns]
    state = "s"
    title = "t"
    [constants]
    channel = "HOTLINE"
    [values.state]
    "done" = "CLOSED"
    "*" = "REPORTED"
    [[when]]
    column = "s"
    equals = ["done"]
    constants = { channel = "WEB" }
    columns = { title = "u" }
    """
    found = values_of(tmp_path, "s,t,u\ndone,t1,u1\nnew,t2,u2\n", mapping)
    assert [row.found for row in found] == [
        {"channel": "WEB", "state": "CLOSED", "title": "u1"},
        {"channel": "HOTLINE", "state": "REPORTED", "title": "t2"},
    ]


def test_that_a_value_outside_its_table_rejects_the_row_by_column(tmp_path):
    mapping = '[columns]\nstate = "s"\n[values.state]\n"done" = "CLOSED"\n'
    (rejected,) = values_of(tmp_path, "s\nlost\n", mapping)
    assert (rejected.row, rejected.field, rejected.reason, rejected.value) == (
        2, "s", "not_in_value_table", "lost",
    )  # fmt: skip


def test_that_null_marks_and_entities_are_read(tmp_path):
    mapping = """
    [file]
    null_marks = ["-", "NULL"]
    html_entities = true
    [columns]
    title = "t"
    address = "a"
    """
    found = values_of(tmp_path, "t,a\nA &amp; B&nbsp;C,-\nx,NULL\n", mapping)
    assert [row.found for row in found] == [{"title": "A & B C"}, {"title": "x"}]


def test_that_skipped_rows_say_why(tmp_path):
    mapping = (
        '[columns]\ntitle = "t"\n[[skip]]\ncolumn = "t"\nequals = "sum"\n'
        'reason = "total line"\n'
    )
    kept, skipped = values_of(tmp_path, "t\nx\nsum\n", mapping)
    assert kept.found == {"title": "x"}
    assert (skipped.reason, skipped.facts["why"]) == ("skipped", "total line")


def test_that_gaps_are_filled_only_where_the_file_leaves_no_doubt(tmp_path):
    mapping = """
    [columns]
    unit_code = "id"
    unit_name = "name"
    [[names]]
    id = "id"
    name = "name"
    """
    table = "id,name\n1,A\n-,A\n1,-\n2,B\n2,C\n2,-\n-,Z\n"
    found = values_of(tmp_path, table, mapping)
    assert [(r.text("unit_code"), r.text("unit_name")) for r in found] == [
        ("1", "A"), ("1", "A"), ("1", "A"), ("2", "B"), ("2", "C"), ("2", ""),
        ("", "Z"),
    ]  # fmt: skip
    several = [n.value for r in found for n in r.notes if n.reason == "several_names"]
    assert several == ["2: B | C"]


def test_that_nul_characters_and_foreign_bytes_reject_only_their_row(tmp_path):
    order = ImportOrder(
        kind=Kind.CASES,
        file=written(
            tmp_path,
            "t.csv",
            "t\n好好好好\nb\0d\n".encode() + "好".encode() * 40 + b"\xff\n",
        ),
        map_file=written(tmp_path, "m.toml", '[columns]\ntitle = "t"'),
    )
    found = list(Transform(*prepare(order)).rows())
    assert found[0].found == {"title": "好好好好"}
    assert [(r.row, r.field, r.reason) for r in found[1:]] == [
        (3, "t", "nul_character"),
        (4, "t", "undecodable_bytes"),
    ]


@pytest.mark.parametrize("kind", list(Kind))
def test_that_every_field_is_known_by_its_own_name(kind):
    mapping = mapping_by_headings(kind, [name.upper() for name in FIELDS[kind]])
    assert set(mapping.columns) == set(FIELDS[kind])


def test_that_chinese_headings_are_known():
    headings = [
        "案件编号",
        "案件状态",
        "小类名称",
        "上报时间（本地）",
        "结案 时间",
        "经度",
    ]
    mapping = mapping_by_headings(Kind.CASES, headings)
    assert {name: pick.columns[0] for name, pick in mapping.columns.items()} == {
        "external_id": "案件编号",
        "state": "案件状态",
        "matter_text": "小类名称",
        "reported_at": "上报时间（本地）",
        "closed_at": "结案 时间",
        "lon": "经度",
    }


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-03-01 09:00:00", "2026-03-01T01:00:00+00:00"),
        ("2026-03-01T09:00:00Z", "2026-03-01T09:00:00+00:00"),
        ("2026/3/1 9:00", "2026-03-01T01:00:00+00:00"),
        ("2026年3月1日", "2026-02-28T16:00:00+00:00"),
        ("2026年3月1日 09:00", "2026-03-01T01:00:00+00:00"),
    ],
)
def test_that_usual_dates_are_read_in_the_zone(text, utc):
    assert to_moment(text, (), SHANGHAI).isoformat() == utc


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("yesterday", "not_a_date"),
        ("2026-02-30", "not_a_date"),
        ("03/04/05", "not_a_date"),
        ("0001-01-01", "absurd_date"),
        ("9999-12-31 23:59", "absurd_date"),
    ],
)
def test_that_no_date_is_guessed(text, reason):
    with pytest.raises(ValueRefusedError) as caught:
        to_moment(text, (), SHANGHAI)
    assert caught.value.reason == reason


def test_that_patterns_are_tried_in_their_order():
    patterns = ("%d.%m.%Y", "%m/%d/%Y %I:%M %p")
    assert to_moment("03/04/2026 02:05 PM", patterns, SHANGHAI).hour == 6
    assert to_moment("03.04.2026", patterns, SHANGHAI).month == 4


def test_that_a_time_the_clocks_skipped_keeps_the_offset_before():
    zone = ZoneInfo("America/New_York")
    at = to_moment("2018-03-11 02:30:00", (), zone)
    assert at.isoformat() == "2018-03-11T07:30:00+00:00"


@pytest.mark.parametrize(
    ("lon", "lat", "reason"),
    [
        (-77.0, 39.0, "placeholder_position"),
        (0.0, 0.0, "placeholder_position"),
        (None, 39.0, "half_a_position"),
        (-60.0, 39.0, "position_out_of_bounds"),
    ],
)
def test_that_a_position_that_is_none_is_set_aside(lon, lat, reason):
    how = Coordinates(missing=frozenset({(-77.0, 39.0)}), bounds=(-78, 38, -75, 40))
    assert place(lon, lat, how) == (None, reason)


@given(
    st.floats(allow_nan=True, allow_infinity=True),
    st.floats(allow_nan=True, allow_infinity=True),
)
def test_that_no_position_leaves_the_globe(lon, lat):
    try:
        found, _ = place(lon, lat, Coordinates(system="gcj02"))
    except ValueRefusedError as refused:
        assert refused.reason == "absurd_coordinates"
        return
    assert found is None or (abs(found[0]) <= 180 and abs(found[1]) <= 90)


def test_that_consumer_map_positions_come_home():
    found, _ = place(116.403744, 39.910103, Coordinates(system="gcj02"))
    assert found == pytest.approx((116.3975, 39.9087), abs=2e-6)
