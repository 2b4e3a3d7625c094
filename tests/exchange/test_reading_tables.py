"""CSV and XLSX from outside: every encoding, no attack."""

from __future__ import annotations

import io
from datetime import datetime

import pytest
from openpyxl import Workbook

from console.exchange.limits import Limits
from console.exchange.readers.opening import open_source
from console.exchange.source import ReadOptions
from tests.exchange.exchange_files import read_all, refused, with_part, written

TABLE = "编号,名称\n1,坑梓街道\n2,龙田街道\n"


def book(*rows, title="表一") -> bytes:
    made = Workbook()
    made.active.title = title
    for row in rows:
        made.active.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_that_the_encoding_of_a_table_is_found(tmp_path, encoding, found):
    source = open_source(written(tmp_path, "t.csv", TABLE, encoding))
    assert source.encoding == found
    assert list(source.headers) == ["编号", "名称"]
    assert [row.values["名称"] for row in source.rows()] == ["坑梓街道", "龙田街道"]


def test_that_a_western_table_is_not_taken_for_chinese(tmp_path):
    text = "id,name\n1,Café de la Forêt über Straße\n2,Société générale à Genève\n"
    source = open_source(written(tmp_path, "t.csv", text, "cp1252"))
    assert next(r.values["name"] for r in source.rows()).startswith("Café")


def test_that_a_given_encoding_wins_and_an_unknown_one_is_refused(tmp_path):
    path = written(tmp_path, "t.csv", "id,名\n1,臺北市\n", "big5")
    source = open_source(path, ReadOptions(encoding="big5"))
    assert next(source.rows()).values["名"] == "臺北市"
    with refused("unknown_encoding", encoding="klingon"):
        open_source(path, ReadOptions(encoding="klingon"))


def test_that_headings_foreign_to_the_given_encoding_are_refused(tmp_path):
    path = written(tmp_path, "t.csv", TABLE, "gbk")
    with refused("undecodable_headings", encoding="ascii"):
        open_source(path, ReadOptions(encoding="ascii"))


def test_that_one_damaged_character_damages_only_its_row(tmp_path):
    good = "编号,名称\n" + "".join(f"{n},坑梓街道办事处\n" for n in range(100))
    path = written(tmp_path, "t.csv", good.encode() + b"100,\xff\xfe\n")
    source = open_source(path)
    assert source.encoding == "utf-8"
    rows = list(source.rows())
    assert rows[0].values["名称"] == "坑梓街道办事处"
    assert rows[-1].values["名称"] == "\udcff\udcfe"


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_that_the_delimiter_is_found(tmp_path, mark):
    path = written(tmp_path, "t.csv", f'a{mark}"b,;|c"{mark}d\n1{mark}2{mark}3\n')
    assert list(open_source(path).headers) == ["a", "b,;|c", "d"]


def test_that_rows_are_numbered_by_the_line_they_begin_on(tmp_path):
    text = 'id,text\n1,"two\nlines"\n\n2,one\n'
    rows = read_all(written(tmp_path, "t.csv", text))
    assert [(row.number, row.values["id"]) for row in rows] == [(2, "1"), (5, "2")]


def test_that_rows_of_the_wrong_length_are_marked(tmp_path):
    rows = read_all(written(tmp_path, "t.csv", "a,b\n1\n1,2,3\n1,2,\n1,2\n"))
    assert [row.fault for row in rows] == [
        ("b", "too_few_fields"),
        ("#3", "too_many_fields"),
        None,
        None,
    ]


def test_that_a_huge_field_is_refused_by_row_and_column(tmp_path):
    path = written(tmp_path, "t.csv", 'id,text\n1,short\n2,"' + "x" * 200_000 + '"\n')
    with refused("field_too_long", file=str(path), row=3, field="text"):
        read_all(path)


def test_that_an_endless_line_is_refused(tmp_path):
    path = written(tmp_path, "t.csv", "id,text\n1," + "x,y" * 2_000_000)
    with refused("line_too_long", row=2):
        read_all(path)


def test_that_a_quote_never_closed_is_refused_where_it_opens(tmp_path):
    path = written(tmp_path, "t.csv", 'id,text\n1,a\n2,"open\n3,c\n4,d\n')
    with refused("unclosed_quote", row=3, field="text"):
        read_all(path)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("t.csv", b"", "empty_file"),
        ("t.csv", b"\n", "empty_file"),
        ("t.csv", bytes(range(256)) * 40 + b"\0" * 500, "not_text"),
        ("t.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old_workbook"),
        ("t.xlsx", b"PK\x03\x04 nothing that unpacks", "damaged_archive"),
        ("t.xlsx", b"no archive at all", "damaged_archive"),
        ("t.pdf", b"%PDF-1.7", "unknown_kind_of_file"),
    ],
)
def test_that_what_is_no_table_is_refused(tmp_path, name, content, reason):
    with refused(reason, file=str(tmp_path / name)):
        open_source(written(tmp_path, name, content))


def test_that_a_missing_file_is_refused(tmp_path):
    with refused("no_such_file", file=str(tmp_path / "none.csv")):
        open_source(tmp_path / "none.csv")


def test_that_a_file_beyond_the_limit_is_refused(tmp_path):
    path = written(tmp_path, "t.csv", TABLE)
    with refused("file_too_large", limit=10):
        open_source(path, limits=Limits(file_bytes=10))


def test_that_too_many_columns_are_refused(tmp_path):
    path = written(tmp_path, "t.csv", ",".join(f"c{n}" for n in range(3000)))
    with refused("too_many_columns", count=3000):
        open_source(path)


def test_that_a_sheet_is_read_with_its_own_types_and_row_numbers(tmp_path):
    at = datetime(2026, 3, 1, 9, 30)  # noqa: DTZ001 - sheets know no zones
    content = book(["编号", "时间", "数"], ["A1", at, 2.5], [None] * 3, ["A2", at, 7])
    rows = read_all(written(tmp_path, "t.xlsx", content))
    assert [(r.number, *r.values.values()) for r in rows] == [
        (2, "A1", at, 2.5),
        (4, "A2", at, 7),
    ]


def test_that_a_formula_counts_by_its_saved_result(tmp_path):
    sheet = (
        b'<?xml version="1.0"?><worksheet '
        b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>n</t></is></c></row>'
        b'<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row></sheetData></worksheet>'
    )
    content = with_part(book(["n"]), "xl/worksheets/sheet1.xml", sheet)
    rows = read_all(written(tmp_path, "t.xlsx", content))
    assert [r.values["n"] for r in rows] == [2]


def test_that_a_sheet_is_found_by_name_or_refused_with_the_names(tmp_path):
    path = written(tmp_path, "t.xlsx", book(["a"], ["1"], title="案件"))
    assert open_source(path, ReadOptions(sheet="案件")).headers == ["a"]
    with refused("no_such_sheet", sheet="x", names="案件"):
        open_source(path, ReadOptions(sheet="x"))


def test_that_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    bomb = with_part(book(["a"]), "xl/worksheets/sheet1.xml", b" " * 60_000_000)
    path = written(tmp_path, "t.xlsx", bomb)
    assert path.stat().st_size < 500_000
    with refused("unpacks_too_large", file=str(path)):
        open_source(path)


def test_that_entities_in_a_sheet_are_refused(tmp_path):
    laughs = b"".join(
        b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 9)
    )
    sheet = (
        b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">' + laughs + b"]>"
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&l8;</t></is></c></row>'
        b"</sheetData></worksheet>"
    )
    content = with_part(book(["a"]), "xl/worksheets/sheet1.xml", sheet)
    with refused("hostile_xml"):
        open_source(written(tmp_path, "t.xlsx", content))


def test_that_a_row_number_out_of_this_world_does_not_hang_the_reader(tmp_path):
    sheet = (
        b'<?xml version="1.0"?><worksheet '
        b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>'
        b'<row r="99999999999"><c r="A2"><v>1</v></c></row></sheetData></worksheet>'
    )
    content = with_part(book(["a"]), "xl/worksheets/sheet1.xml", sheet)
    assert read_all(written(tmp_path, "t.xlsx", content)) == []


def test_that_a_headless_column_is_named_by_its_place(tmp_path):
    source = open_source(written(tmp_path, "t.csv", "a,,a\n1,2,3\n"))
    assert list(source.headers) == ["a", "#2", "a#3"]
