"""Grids, units, staff, catalogue and components come in once."""

from __future__ import annotations

import json

import pytest
import shapely

from tests.exchange.exchange_files import bring_in, counts, layer, square, written


def test_that_areas_find_their_parents_whatever_the_order(engine, ask, tmp_path):
    text = layer(
        square("440101", "community", parent="4401"),
        square("4401", "street", parent="44"),
        square("44", "district"),
    )
    path = written(tmp_path, "g.geojson", text)
    assert counts(bring_in(engine, "grids", path)) == (3, 3, 0, 0, 0)
    assert ask(
        "SELECT a.code, a.tier, p.code, a.path FROM area a"
        " LEFT JOIN area p ON p.id = a.parent_id ORDER BY 1"
    ) == [
        ("44", "district", None, "/N44"),
        ("4401", "street", "44", "/N44/N4401"),
        ("440101", "community", "4401", "/N44/N4401/N440101"),
    ]
    assert counts(bring_in(engine, "grids", path)) == (3, 0, 0, 3, 0)


def test_that_a_parent_brought_in_later_is_joined_on_the_next_run(
    engine, ask, tmp_path
):
    child = written(tmp_path, "c.geojson", layer(square("4401", "street", parent="44")))
    summary = bring_in(engine, "grids", child)
    assert [n.reason for n in summary.notes] == ["parent_unknown"]
    bring_in(
        engine, "grids", written(tmp_path, "p.geojson", layer(square("44", "district")))
    )
    assert counts(bring_in(engine, "grids", child)) == (1, 0, 1, 0, 0)
    assert ask("SELECT path FROM area WHERE code = '4401'") == [("/N44/N4401",)]


def test_that_a_dry_run_of_areas_writes_nothing(engine, ask, tmp_path):
    text = layer(square("44", "district"), square("4401", "street", parent="44"))
    path = written(tmp_path, "g.geojson", text)
    summary = bring_in(engine, "grids", path, dry_run=True)
    assert counts(summary) == (2, 2, 0, 0, 0)
    assert summary.notes == []
    assert ask("SELECT count(*) FROM area") == [(0,)]


def test_that_an_outline_is_kept_in_wgs84(engine, ask, tmp_path):
    mapping = '[coordinates]\nsystem = "gcj02"\n[columns]\n'
    mapping += 'code = "code"\nname = "name"\ntier = "tier"\n'
    path = written(tmp_path, "g.geojson", layer(square("1")))
    bring_in(engine, "grids", path, written(tmp_path, "m.toml", mapping))
    ((wkb,),) = ask("SELECT geometry FROM area")
    west, south, east, north = shapely.from_wkb(bytes(wkb)).bounds
    assert (west, south) != (114.0, 22.5)
    assert 113.99 < west < 114.0
    assert 22.50 < south < 22.51
    assert east - west == pytest.approx(0.1, abs=1e-3)
    assert north - south == pytest.approx(0.1, abs=1e-3)


@pytest.mark.parametrize(
    ("feature", "field", "reason"),
    [
        (({"code": "9", "name": "n", "tier": "moon"}, None), "tier", "unknown_choice"),
        (({"code": "9", "name": "n"}, None), "tier", "missing"),
        (({"code": "9", "tier": "cell"}, None), "name", "missing"),
        (square("9", parent="9"), "parent", "own_parent"),
        (
            ({"code": "9", "name": "n", "tier": "cell"},
             {"type": "Polygon", "coordinates": [[[0, 95]] * 4]}),
            "geometry",
            "absurd_coordinates",
        ),
    ],
)  # fmt: skip
def test_that_an_unusable_area_is_rejected(engine, tmp_path, feature, field, reason):
    path = written(tmp_path, "g.geojson", layer(square("1"), feature))
    summary = bring_in(engine, "grids", path)
    (rejected,) = summary.rejections
    assert (rejected.row, rejected.field, rejected.reason) == (2, field, reason)


def test_that_units_come_in_with_parents_and_areas(engine, ask, tmp_path):
    text = layer(square("44", "district"), square("4401", "street", parent="44"))
    bring_in(engine, "grids", written(tmp_path, "g.geojson", text))
    path = written(
        tmp_path,
        "u.csv",
        "编码,名称,类型,上级编码,电话,责任网格,在岗\n"
        "U2,路灯所,lighting,U1,0755-1,4401、44,是\nU1,城管局,enforcement,,,,否\n",
    )
    assert counts(bring_in(engine, "units", path)) == (2, 2, 0, 0, 0)
    assert ask(
        "SELECT u.code, u.kind, p.code, u.on_duty, (SELECT count(*) FROM unit_area"
        " WHERE unit_id = u.id) FROM unit u LEFT JOIN unit p ON p.id = u.parent_id"
        " ORDER BY 1"
    ) == [("U1", "enforcement", None, False, 0), ("U2", "lighting", "U1", True, 2)]
    assert counts(bring_in(engine, "units", path)) == (2, 0, 0, 2, 0)
    fewer = path.read_text("utf-8").replace("4401、44", "4401")
    changed = bring_in(engine, "units", written(tmp_path, "u.csv", fewer))
    assert counts(changed) == (2, 0, 1, 1, 0)


STAFF = (
    "登录名,姓名,角色,单位编码,上级,电话,技能\n"
    "xt_wang,王五,监督员；网格员,U1,xt_zhao,13800000001,急救、电工\n"
    "xt_zhao,赵六,值班长，派遣员,U1,,13800000002,\n"
)


def test_that_staff_become_login_roles_in_their_groups(engine, ask, tmp_path):
    bring_in(engine, "units", written(tmp_path, "u.csv", "编码,名称\nU1,甲\n"))
    path = written(tmp_path, "s.csv", STAFF)
    assert counts(bring_in(engine, "staff", path)) == (2, 2, 0, 0, 0)
    assert ask(
        "SELECT p.login, p.roles, s.login, p.skills FROM person p"
        " LEFT JOIN person s ON s.id = p.superior_id ORDER BY 1"
    ) == [
        ("xt_wang", ["collector"], "xt_zhao", ["急救", "电工"]),
        ("xt_zhao", ["duty_leader", "dispatcher"], None, []),
    ]
    assert ask(
        "SELECT pg_has_role('xt_wang', 'desk_collector', 'USAGE'),"
        " pg_has_role('xt_wang', 'desk_dispatcher', 'USAGE'),"
        " pg_has_role('xt_zhao', 'desk_dispatcher', 'USAGE')"
    ) == [(True, False, True)]
    assert counts(bring_in(engine, "staff", path)) == (2, 0, 0, 2, 0)


def test_that_a_role_taken_away_in_the_file_is_taken_away(engine, ask, tmp_path):
    bring_in(engine, "staff", written(tmp_path, "s.csv", STAFF))
    fewer = written(tmp_path, "s.csv", STAFF.replace("值班长，派遣员", "值班长"))
    assert counts(bring_in(engine, "staff", fewer)) == (2, 0, 1, 1, 0)
    assert ask(
        "SELECT pg_has_role('xt_zhao', 'desk_duty_leader', 'USAGE'),"
        " pg_has_role('xt_zhao', 'desk_dispatcher', 'USAGE')"
    ) == [(True, False)]


@pytest.mark.parametrize(
    ("login", "reason"),
    [
        ("postgres", "login_reserved"),
        ("grid_owner", "login_reserved"),
        ("pg_read_all_data", "bad_login"),
        ("desk_administrator", "bad_login"),
        ('x"; DROP ROLE y', "bad_login"),
        ("张三", "bad_login"),
    ],
)
def test_that_no_staff_file_reaches_for_the_servers_own_roles(
    engine, ask, tmp_path, login, reason
):
    quoted = login.replace('"', '""')
    path = written(tmp_path, "s.csv", f'{STAFF}"{quoted}",坏,管理员,,,,\n')
    summary = bring_in(engine, "staff", path)
    (rejected,) = summary.rejections
    assert (rejected.row, rejected.reason) == (4, reason)
    assert ask("SELECT count(*) FROM person") == [(2,)]


def test_that_an_unknown_role_rejects_the_person(engine, tmp_path):
    path = written(tmp_path, "s.csv", f"{STAFF}xt_li,李四,皇帝,,,,\n")
    (rejected,) = bring_in(engine, "staff", path).rejections
    assert (rejected.field, rejected.reason, rejected.value) == (
        "角色", "unknown_choice", "皇帝",
    )  # fmt: skip


def test_that_catalogue_rows_carry_limit_and_classes(engine, ask, tmp_path):
    path = written(
        tmp_path,
        "k.csv",
        "立案条件编码,大类,小类,立案条件,处置时限,结案条件,责任单位,来源\n"
        "E9901-1,市容环境,暴露垃圾,成堆,4 wh,清走,环卫；街道,地方\n"
        "E9901-2,市容环境,暴露垃圾,大堆,2 紧急工作时,清走,环卫,地方\n"
        "E9901-3,市容环境,暴露垃圾,小堆,3 小时,清走,环卫,地方\n",
    )
    summary = bring_in(engine, "catalogue", path)
    assert counts(summary) == (3, 2, 0, 0, 1)
    rejected = summary.rejections[0]
    assert (rejected.row, rejected.field, rejected.reason) == (
        4, "处置时限", "not_a_limit",
    )  # fmt: skip
    assert ask(
        "SELECT code, kind, major_code, minor_code, limit_kind, limit_value::int,"
        " responsible_kinds, origin FROM catalogue_item WHERE code LIKE 'E99%%'"
        " ORDER BY 1"
    ) == [
        ("E9901-1", "E", "99", "01", "wh", 4, ["环卫", "街道"], "local"),
        ("E9901-2", "E", "99", "01", "uh", 2, ["环卫"], "local"),
    ]
    assert counts(bring_in(engine, "catalogue", path)) == (3, 0, 0, 2, 1)


def test_that_components_get_their_cell_from_points_or_columns(engine, ask, tmp_path):
    bring_in(engine, "grids", written(tmp_path, "g.geojson", layer(square("1"))))
    points = [
        ({"code": "K1", "name": "井盖", "state": "破损"},
         {"type": "Point", "coordinates": [114.05, 22.55]}),
        ({"code": "K2", "name": "路灯"},
         {"type": "Point", "coordinates": [115.0, 22.55]}),
        ({"code": "K3", "name": "路灯"},
         {"type": "Point", "coordinates": [999, 22.55]}),
        ({"code": "K4", "name": "路灯"}, None),
    ]  # fmt: skip
    path = written(tmp_path, "p.geojson", layer(*points))
    summary = bring_in(engine, "components", path)
    assert counts(summary) == (4, 2, 0, 0, 2)
    assert [(r.row, r.reason) for r in summary.rejections] == [
        (3, "absurd_coordinates"), (4, "missing"),
    ]  # fmt: skip
    assert ask(
        "SELECT k.code, k.state, a.code FROM component k"
        " LEFT JOIN area a ON a.id = k.cell_id ORDER BY 1"
    ) == [("K1", "damaged", "1"), ("K2", "intact", None)]
    assert counts(bring_in(engine, "components", path)) == (4, 0, 0, 2, 2)


def test_that_the_same_content_twice_in_a_file_counts_as_there(engine, tmp_path):
    path = written(tmp_path, "u.csv", "编码,名称\nU1,甲\nU1,甲\nU1,乙\n")
    summary = bring_in(engine, "units", path)
    assert counts(summary) == (3, 1, 0, 1, 1)
    assert json.loads(json.dumps(summary.rejections[0].facts)) == {"first": 2}
