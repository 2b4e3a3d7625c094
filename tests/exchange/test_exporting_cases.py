"""Cases go out as tables and layers that harm nobody who opens them."""

from __future__ import annotations

import csv
import json
from zoneinfo import ZoneInfo

import psycopg
import pytest
from hypothesis import given, strategies as st
from openpyxl import load_workbook

from console.db.connect import engine_for
from console.domain.chips import Chip
from console.domain.states import CaseState
from console.exchange.case_filter import CaseFilter
from console.exchange.export_columns import HEADINGS, STATES, Manner
from console.exchange.exporting import ExportOrder, export_cases
from console.exchange.masking import mask_name, mask_phone, mask_text
from console.exchange.writers.atomic import appearing
from console.exchange.writers.neutral import neutral
from tests.exchange.exchange_files import bring_in, layer, refused, square, written

TABLE = (
    "编号,标题,描述,上报时间,截止时间,结案时间,状态,责任单位编码,经度,纬度,诉求人,诉求人电话\n"
    '1,=1+1,"电话13812345678，请回",2026-03-01 08:00:00,2026-03-02,2026-03-03,结案,U1,114.05,22.55,张三丰,13812345678\n'
    "2,@SUM(A1),,2026-03-02,2026-03-09,,待派遣,U2,,,,\n"
    "3,路灯不亮,-5 度,2026-03-03,2036-03-09,,待派遣,U1,114.01,22.51,,0755-1234567\n"
)


@pytest.fixture
def filled(engine, tmp_path):
    bring_in(
        engine, "units", written(tmp_path, "u.csv", "编码,名称\nU1,路灯所\nU2,环卫\n")
    )
    bring_in(engine, "grids", written(tmp_path, "g.geojson", layer(square("44"))))
    mapping = '[file]\nnull_marks = [""]\n[columns]\n'
    mapping += "".join(
        f'{target} = "{column}"\n'
        for target, column in (
            ("external_id", "编号"), ("title", "标题"), ("description", "描述"),
            ("reported_at", "上报时间"), ("due_at", "截止时间"),
            ("closed_at", "结案时间"), ("state", "状态"), ("unit_code", "责任单位编码"),
            ("lon", "经度"), ("lat", "纬度"), ("caller_name", "诉求人"),
            ("caller_phone", "诉求人电话"),
        )
    )  # fmt: skip
    map_file = written(tmp_path, "m.toml", mapping)
    bring_in(engine, "cases", written(tmp_path, "c.csv", TABLE), map_file)
    return engine


@pytest.fixture
def rows_of(filled, tmp_path):
    """The exported rows of a filter as dictionaries by English heading."""

    def export(engine=filled, **chosen):
        out = tmp_path / "out.csv"
        order = ExportOrder(
            out=out, format="csv", language="en", chosen=CaseFilter(**chosen)
        )
        count = export_cases(engine, order)
        with out.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.DictReader(stream))
        assert len(rows) == count
        return rows

    return export


def ids(rows):
    return [row["External id"] for row in rows]


def test_that_a_table_is_neutral_masked_and_in_local_time(rows_of):
    first, second, third = rows_of()
    assert first["Title"] == "'=1+1"
    assert second["Title"] == "'@SUM(A1)"
    assert third["Description"] == "'-5 度"
    assert first["Description"] == "电话138****5678，请回"
    assert (first["Caller"], first["Caller's phone"]) == ("张*", "138****5678")
    assert first["Reported"] == "2026-03-01 08:00:00"
    assert (first["State"], first["On time"]) == ("closed", "0")
    assert (first["Unit"], first["Grid"]) == ("路灯所", "/N44")


def test_that_a_sheet_holds_texts_not_formulas_and_real_dates(filled, tmp_path):
    out = tmp_path / "out.xlsx"
    assert export_cases(filled, ExportOrder(out=out, format="xlsx")) == 3
    book = load_workbook(out)
    heading, first, *_ = book.worksheets[0].iter_rows()
    row = {h.value: cell for h, cell in zip(heading, first, strict=True)}
    assert (row["标题"].value, row["标题"].data_type) == ("'=1+1", "s")
    assert row["案件编号"].data_type == "s"
    assert row["上报时间"].is_date
    assert row["上报时间"].value.isoformat() == "2026-03-01T08:00:00"
    assert not any(cell.data_type == "f" for cell in first)
    book.close()


def test_that_a_layer_holds_points_and_cases_without_place(filled, tmp_path):
    out = tmp_path / "out.geojson"
    assert export_cases(filled, ExportOrder(out=out, format="geojson")) == 3
    features = json.loads(out.read_text("utf-8"))["features"]
    assert features[0]["geometry"] == {"type": "Point", "coordinates": [114.05, 22.55]}
    assert features[1]["geometry"] is None
    assert features[0]["properties"]["reported_at"] == "2026-03-01T08:00:00+08:00"


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({"chip": Chip.ALL}, ["2", "3"]),
        ({"chip": Chip.OVERDUE}, ["2"]),
        ({"chip": Chip.TO_FILE}, ["2", "3"]),
        ({"chip": Chip.TO_DISPATCH}, []),
        ({"chip": Chip.MINE}, []),
        ({"chip": Chip.NEAR}, []),
        ({"chip": Chip.JOINT}, []),
        ({"chip": Chip.SUPERVISED}, []),
        ({"states": ("CLOSED",)}, ["1"]),
        ({"unit": "U1"}, ["1", "3"]),
        ({"unit": "环卫"}, ["2"]),
        ({"text": "路灯 5"}, ["1", "3"]),
        ({"text": "1234567"}, ["1", "3"]),
        ({"text": "100%"}, []),
        ({"source": "c"}, ["1", "2", "3"]),
        ({"ids": ()}, []),
    ],
)
def test_that_every_filter_chooses_its_cases(rows_of, chosen, expected):
    assert ids(rows_of(**chosen)) == expected


@pytest.mark.parametrize("name", ["unit", "source"])
def test_that_a_name_nobody_has_is_refused_instead_of_an_empty_file(
    filled, tmp_path, name
):
    out = tmp_path / "out.csv"
    chosen = CaseFilter(**{name: "路灯锁"})
    with refused(f"no_such_{name}", **{name: "路灯锁"}):
        export_cases(filled, ExportOrder(out=out, format="csv", chosen=chosen))
    assert list(tmp_path.glob("*out*")) == []


def test_that_a_unit_officer_exports_only_what_row_security_shows(
    rows_of, database, tmp_path
):
    with psycopg.connect(database.superuser_url) as connection:
        connection.execute("CREATE ROLE xt_officer LOGIN IN ROLE desk_person,"
                           " desk_unit_officer")  # fmt: skip
    officer = engine_for(database.url_for("xt_officer"), application_name="x")
    try:
        assert rows_of(officer) == []
        order = ExportOrder(out=tmp_path / "o.csv", format="csv", unmask_reason="查访")
        with refused("unmask_not_allowed"):
            export_cases(officer, order)
    finally:
        officer.dispose()
    assert not (tmp_path / "o.csv").exists()


def test_that_unmasking_needs_a_reason_and_shows_all_but_the_sealed(
    filled, tmp_path, database
):
    out = tmp_path / "o.geojson"
    with refused("unmask_needs_reason"):
        export_cases(filled, ExportOrder(out=out, format="geojson", unmask_reason=" "))
    with psycopg.connect(database.superuser_url) as desk:
        desk.execute("UPDATE cases SET confidential = true, version = version + 1"
                     " WHERE external_id = '3'")  # fmt: skip
    order = ExportOrder(out=out, format="geojson", unmask_reason="回访")
    export_cases(filled, order)
    told = [f["properties"] for f in json.loads(out.read_text("utf-8"))["features"]]
    assert told[0]["caller_phone"] == "13812345678"
    assert told[2]["caller_phone"] == ""


def test_that_a_failed_export_leaves_the_old_file_and_no_rest(tmp_path):
    out = written(tmp_path, "out.csv", "before")

    def fail():
        with appearing(out) as part:
            part.write_text("half")
            raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        fail()
    assert out.read_text() == "before"
    assert list(tmp_path.iterdir()) == [out]


def test_that_a_place_that_cannot_be_written_is_refused(filled, tmp_path):
    with refused("cannot_write"):
        export_cases(filled, ExportOrder(out=tmp_path / "none" / "o.csv", format="csv"))
    with refused("is_a_folder"):
        export_cases(filled, ExportOrder(out=tmp_path, format="csv"))


@given(st.text())
def test_that_no_text_begins_like_a_formula(text):
    cell = neutral(text)
    assert not cell.lstrip(" \"'\n").startswith(tuple("=+-@")) or cell.startswith("'")
    assert not cell.startswith(("\t", "\r", "\n"))
    assert neutral(cell) in {cell, "'" + cell, cell[:-1] + "…"}


@pytest.mark.parametrize(
    ("given_phone", "shown"),
    [
        ("13812345678", "138****5678"),
        ("+86 138-1234-5678", "138****5678"),
        ("12345", "***45"),
        ("", ""),
        ("none", ""),
    ],
)
def test_that_phones_are_masked(given_phone, shown):
    assert mask_phone(given_phone) == shown


def test_that_names_and_numbers_in_texts_are_masked():
    assert mask_name("欧阳修") == "欧*"
    assert mask_text("身份证110101199003071234，编号9901012026030100001") == (
        "身份证110***********1234，编号9901012026030100001"
    )


def test_that_every_state_and_heading_has_words_in_both_languages():
    assert set(STATES) == {state.value for state in CaseState}
    for language in ("zh", "en"):
        manner = Manner(language=language, zone=ZoneInfo("Asia/Shanghai"))
        assert len(set(manner.headings)) == len(HEADINGS)
