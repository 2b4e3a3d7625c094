"""The starter catalogue is complete, readable and answerable by the demo's units."""

from __future__ import annotations

from collections import Counter

from console.demo.lists import read_list
from console.domain.time_limit import TimeLimit

ROWS = read_list("catalogue/starter")["items"]
CLASSES = read_list("catalogue/classes")["items"]


def test_that_every_row_of_the_reference_is_there():
    kinds = Counter(row["kind"] for row in ROWS)
    assert kinds["C"] == 36
    assert kinds["E"] >= 38
    assert kinds["G"] == 25
    assert len({row["code"] for row in ROWS}) == len(ROWS)


def test_that_codes_join_kind_class_and_condition():
    majors = {(c["kind"], c["code"]): c["name"] for c in CLASSES}
    for row in ROWS:
        head = row["kind"] + row["major_code"] + row["minor_code"]
        assert row["code"].rpartition("-")[0] == head
        assert majors[row["kind"], row["major_code"]] == row["major"]


def test_that_limits_are_the_figures_of_the_reference():
    limits = {row["code"]: str(TimeLimit.parse(row["limit"])) for row in ROWS}
    assert limits["C0101-1"] == "2 uh"
    assert limits["C0101-2"] == "4 wh"
    assert limits["C0402-2"] == "15 wd"
    assert limits["E0101-1"] == "2 cd"
    assert limits["E0502-1"] == "1 uh"
    assert limits["G1203-1"] == "15 min"


def test_that_every_row_says_when_it_is_done_and_how_it_is_recognised():
    for row in ROWS:
        for field in ("condition", "condition_en", "closing_rule", "closing_rule_en"):
            assert row[field].strip(), (row["code"], field)
        assert len(row["keywords"]) >= 3, row["code"]
        assert row["evidence"], row["code"]


def test_that_somebody_answers_for_every_row():
    table = read_list("demo/units")
    kinds = {unit["kind"] for unit in table["units"]}
    kinds.add(table["street_office"]["kind"])
    for row in ROWS:
        assert row["responsible_kinds"], row["code"]
        assert set(row["responsible_kinds"]) <= kinds, row["code"]


def test_that_emergencies_use_the_emergency_template():
    templates = {row["code"]: row["template"] for row in ROWS}
    assert templates["E0502-1"] == "emergency"
    assert templates["G1201-1"] == "self_gov"
    assert templates["G1502-1"] == "leader"
