"""GeoJSON and shapefiles from outside."""

from __future__ import annotations

import json

import pytest
import shapefile

from console.exchange.geometry import outline
from console.exchange.limits import Limits
from console.exchange.readers.opening import open_source
from console.exchange.refusals import ValueRefusedError
from tests.exchange.exchange_files import (
    SQUARE,
    layer,
    read_all,
    refused,
    square,
    written,
)

WGS84 = 'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137,298.25]]]'
METRES = 'PROJCS["CGCS2000_3_Degree_GK_CM_114E",GEOGCS["GCS_CGCS2000"]]'


@pytest.fixture
def shapes(tmp_path):
    """A shapefile of one square with a Chinese name."""

    def make(*, encoding="utf-8", prj=WGS84, cpg=None):
        path = tmp_path / "cells.shp"
        with shapefile.Writer(str(path), encoding=encoding) as writer:
            writer.field("code", "C")
            writer.field("name", "C")
            writer.poly(SQUARE)
            writer.record("440310001", "坑梓街道沙田社区")
        path.with_suffix(".cpg").unlink(missing_ok=True)
        if prj is not None:
            path.with_suffix(".prj").write_text(prj)
        if cpg is not None:
            path.with_suffix(".cpg").write_text(cpg)
        return path

    return make


def test_that_features_are_numbered_and_keep_their_properties(tmp_path):
    path = written(tmp_path, "g.geojson", layer(square("1"), square("2")))
    rows = read_all(path)
    assert [(row.number, row.values["code"]) for row in rows] == [(1, "1"), (2, "2")]
    assert rows[0].geometry["type"] == "Polygon"


def test_that_deep_nesting_is_refused(tmp_path):
    path = written(tmp_path, "g.geojson", "[" * 200_000 + "]" * 200_000)
    with refused("nested_too_deep", file=str(path)):
        open_source(path)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"type": "FeatureCollection", "features": [', "damaged_json"),
        ('{"type": "FeatureCollection", "features": []}', "empty_file"),
        ('{"type": "Topology"}', "not_geojson"),
        ("[1, 2]", "not_geojson"),
        ('{"type": "Point", "coordinates": [NaN, 1]}', "absurd_number"),
        ('{"type": "Point", "coordinates": [' + "9" * 5000 + ", 1]}", "absurd_number"),
    ],
)
def test_that_what_is_no_layer_is_refused(tmp_path, text, reason):
    with refused(reason):
        open_source(written(tmp_path, "g.geojson", text))


def test_that_a_foreign_coordinate_system_is_refused_by_name(tmp_path):
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}}
    path = written(tmp_path, "g.geojson", layer(square("1"), crs=crs))
    with refused("foreign_coordinates", system="urn:ogc:def:crs:EPSG::4547"):
        open_source(path)


def test_that_cgcs2000_degrees_are_taken_as_they_are(tmp_path):
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4490"}}
    path = written(tmp_path, "g.geojson", layer(square("1"), crs=crs))
    assert open_source(path).coordinate_system == "wgs84"


@pytest.mark.parametrize(
    ("encoding", "cpg"), [("utf-8", None), ("gbk", None), ("gbk", "936")]
)
def test_that_a_shapefile_is_read_in_its_encoding(shapes, encoding, cpg):
    source = open_source(shapes(encoding=encoding, cpg=cpg))
    (row,) = source.rows()
    assert row.values["name"] == "坑梓街道沙田社区"
    assert source.coordinate_system == "wgs84"
    assert outline(row.geometry, None)[0]


def test_that_a_shapefile_in_metres_is_refused(shapes):
    with refused("foreign_coordinates", system="CGCS2000_3_Degree_GK_CM_114E"):
        open_source(shapes(prj=METRES))


def test_that_a_shapefile_without_its_table_is_refused(shapes):
    path = shapes()
    path.with_suffix(".dbf").unlink()
    with refused("no_dbf", file=str(path)):
        open_source(path)


def test_that_a_cut_shapefile_is_refused(shapes):
    path = shapes()
    path.write_bytes(path.read_bytes()[:120])
    with refused("damaged_shapefile", file=str(path)):
        read_all(path)


@pytest.mark.parametrize(
    ("geometry", "reason"),
    [
        ({"type": "Point", "coordinates": [1, 2]}, "not_an_outline"),
        ({"type": "Polygon", "coordinates": []}, "empty_geometry"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 1]]]}, "ring_too_short"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [2, 0], [0, 0]]]},
         "empty_geometry"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [500, 0], [0, 9], [0, 0]]]},
         "absurd_coordinates"),
        ({"type": "Polygon", "coordinates": [[["a", 0], [1, 0], [0, 9], [0, 0]]]},
         "not_a_position"),
        ({"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [0, 9e999], [0, 0]]]},
         "absurd_coordinates"),
        ({"type": "Polygon", "coordinates": {"a": 1}}, "empty_geometry"),
    ],
)  # fmt: skip
def test_that_an_impossible_outline_is_refused(geometry, reason):
    with pytest.raises(ValueRefusedError) as caught:
        outline(geometry, None)
    assert caught.value.reason == reason


def test_that_too_many_corners_are_refused():
    ring = [[n / 1e6, 0] for n in range(100)] + [[0, 1], [0, 0]]
    with pytest.raises(ValueRefusedError) as caught:
        outline({"type": "Polygon", "coordinates": [ring]}, None, Limits(vertices=50))
    assert caught.value.reason == "too_many_corners"


def test_that_a_crossing_outline_is_mended_and_said_to_be():
    bow = [[[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]]
    wkb, mended = outline({"type": "Polygon", "coordinates": bow}, None)
    assert mended
    assert wkb


def test_that_a_feature_that_is_none_is_handed_on_with_its_fault(tmp_path):
    text = json.dumps({"type": "FeatureCollection", "features": [1, {"type": "X"}]})
    rows = read_all(written(tmp_path, "g.geojson", text))
    assert [row.fault for row in rows] == [("type", "not_a_feature")] * 2
