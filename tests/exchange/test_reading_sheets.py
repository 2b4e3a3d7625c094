"""Sheets as people make them: merged cells, dates as plain numbers, unsaved formulas."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from console.exchange.convert import plain_text, to_moment
from console.exchange.readers import sheet_parts
from console.exchange.readers.sheet_parts import UNSAVED, parts_of
from console.exchange.refusals import ValueRefusedError
from tests.exchange.exchange_files import read_all, with_part, written

CITY = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def saved(tmp_path):
    """Saves these rows with these areas merged, as openpyxl does, and reads them."""

    def save(*rows, merge=()):
        made = openpyxl.Workbook()
        for row in rows:
            made.active.append(row)
        for area in merge:
            made.active.merge_cells(area)
        content = io.BytesIO()
        made.save(content)
        return read_all(written(tmp_path, "t.xlsx", content.getvalue()))

    return save


def test_that_a_merged_value_counts_for_each_of_its_rows(saved):
    rows = saved(
        ["编号", "单位", "地址"],
        ["A1", "环卫处", "一号"],
        ["A2", None, None],
        ["A3", None, "三号"],
        ["A4", None, None],
        merge=["B2:B4", "C2:C3"],
    )
    assert [tuple(row.values.values()) for row in rows] == [
        ("A1", "环卫处", "一号"),
        ("A2", "环卫处", "一号"),
        ("A3", "环卫处", "三号"),
        ("A4", None, None),
    ]


def test_that_a_value_merged_across_columns_belongs_to_the_first_of_them(saved):
    rows = saved(["a", "b"], ["x", None], ["y", "z"], merge=["A2:B2"])
    assert [tuple(row.values.values()) for row in rows] == [("x", None), ("y", "z")]


def test_that_a_merged_area_makes_no_row_of_an_empty_one(saved):
    rows = saved(["a", "b"], ["x", 1], [None, None], ["y", 2], merge=["A2:A3"])
    assert [row.number for row in rows] == [2, 4]


def test_that_a_formula_nobody_has_worked_out_is_not_taken_for_an_empty_cell(saved):
    rows = saved(["编号", "标题"], ["=1+1", "=A1"], ["A2", "x"])
    assert [tuple(row.values.values()) for row in rows] == [
        (UNSAVED, UNSAVED),
        ("A2", "x"),
    ]
    with pytest.raises(ValueRefusedError) as refused:
        plain_text(UNSAVED)
    assert refused.value.reason == "formula_unsaved"


def test_that_a_formula_whose_result_is_no_text_is_an_empty_cell(tmp_path):
    sheet = (
        b'<?xml version="1.0"?><worksheet '
        b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>n</t></is></c>'
        b'<c r="B1" t="inlineStr"><is><t>m</t></is></c></row>'
        b'<row r="2"><c r="A2"><v>7</v></c><c r="B2" t="str"><f>""</f><v></v></c></row>'
        b"</sheetData></worksheet>"
    )
    made = openpyxl.Workbook()
    made.save(content := io.BytesIO())
    book = with_part(content.getvalue(), "xl/worksheets/sheet1.xml", sheet)
    rows = read_all(written(tmp_path, "t.xlsx", book))
    assert rows[0].values["n"] == 7
    assert not rows[0].values["m"]


@pytest.mark.parametrize("chunk", [3, 64, 1 << 20])
def test_that_nothing_is_overlooked_where_two_chunks_meet(monkeypatch, chunk):
    monkeypatch.setattr(sheet_parts, "CHUNK", chunk)
    monkeypatch.setattr(sheet_parts, "OVERLAP", 256)
    cells = b"".join(
        b'<c r="C%d"><f t="shared" si="%d"/><v/></c><c r="D%d"><v>1</v></c>' % (n, n, n)
        for n in range(2, 40)
    )
    areas = b"".join(
        b'<mergeCell ref="A%d:A%d"/>' % (n, n + 1) for n in range(2, 40, 2)
    )
    found = parts_of(io.BytesIO(cells + b"<mergeCells>" + areas + b"</mergeCells>"))
    assert found.unsaved == {n: {2} for n in range(2, 40)}
    assert [area.first for area in found.merged] == list(range(38, 1, -2))


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (46082.375, datetime(2026, 3, 1, 1, 0, tzinfo=UTC)),
        (46082, datetime(2026, 2, 28, 16, 0, tzinfo=UTC)),
        (46082.45, datetime(2026, 3, 1, 2, 48, tzinfo=UTC)),
    ],
)
def test_that_a_date_shown_as_a_number_is_the_day_the_sheet_means(number, expected):
    assert to_moment(number, (), CITY) == expected
    assert to_moment(number, ("%Y-%m-%d",), CITY) == expected


@pytest.mark.parametrize("number", [1, 2026, 20260301, 1.7e12, True])
def test_that_any_other_number_is_no_date(number):
    with pytest.raises(ValueRefusedError):
        to_moment(number, (), CITY)
