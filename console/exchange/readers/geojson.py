"""GeoJSON layers (RFC 7946), with the older crs member understood."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NoReturn

from console.exchange.limits import DEFAULT_LIMITS, Limits
from console.exchange.readers.encoding import find_encoding
from console.exchange.readers.systems import system_of_urn
from console.exchange.refusals import FileRefusedError
from console.exchange.source import RawRow, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

GEOMETRIES = frozenset(
    {
        "Point",
        "MultiPoint",
        "LineString",
        "MultiLineString",
        "Polygon",
        "MultiPolygon",
        "GeometryCollection",
    }
)


class GeoJsonSource:
    """Features numbered from 1 in the order of the file."""

    def __init__(
        self, path: Path, options: ReadOptions, limits: Limits = DEFAULT_LIMITS
    ) -> None:
        self.path = path
        self._limits = limits
        if path.stat().st_size > limits.json_bytes:
            raise FileRefusedError("file_too_large", path, limit=limits.json_bytes)
        self.encoding = find_encoding(path, options.encoding)
        document = self._load()
        self.coordinate_system = self._system(document)
        self._features = self._features_of(document)
        self.headers: Sequence[str] = self._headers()

    def rows(self) -> Iterator[RawRow]:
        """Read the features; a damaged one is handed on with its fault."""
        for number, feature in enumerate(self._features, start=1):
            yield _row(number, feature)

    def _load(self) -> Any:
        try:
            text = self.path.read_text(encoding=self.encoding)
        except UnicodeError:
            raise FileRefusedError(
                "undecodable", self.path, encoding=self.encoding
            ) from None
        try:
            return json.loads(text, parse_constant=self._refuse_constant)
        except RecursionError:
            raise FileRefusedError("nested_too_deep", self.path) from None
        except json.JSONDecodeError as error:
            raise FileRefusedError(
                "damaged_json", self.path, row=error.lineno, detail=error.msg
            ) from None
        except ValueError:
            raise FileRefusedError("absurd_number", self.path) from None

    def _refuse_constant(self, name: str) -> NoReturn:
        raise FileRefusedError("absurd_number", self.path, value=name)

    def _system(self, document: Any) -> str | None:
        crs = document.get("crs") if isinstance(document, dict) else None
        if not isinstance(crs, dict):
            return None
        properties = crs.get("properties")
        name = properties.get("name") if isinstance(properties, dict) else None
        return system_of_urn(self.path, str(name or crs))

    def _features_of(self, document: Any) -> list[Any]:
        kind = document.get("type") if isinstance(document, dict) else None
        if kind == "FeatureCollection" and isinstance(document.get("features"), list):
            found = document["features"]
        elif kind == "Feature":
            found = [document]
        elif kind in GEOMETRIES:
            found = [{"type": "Feature", "properties": {}, "geometry": document}]
        else:
            raise FileRefusedError("not_geojson", self.path)
        if not found:
            raise FileRefusedError("empty_file", self.path)
        return found

    def _headers(self) -> list[str]:
        names: dict[str, None] = {}
        for feature in self._features:
            names.update(dict.fromkeys(_properties(feature)))
            if len(names) > self._limits.columns:
                raise FileRefusedError("too_many_columns", self.path, count=len(names))
        return list(names)


def _properties(feature: Any) -> Mapping[str, Any]:
    found = feature.get("properties") if isinstance(feature, dict) else None
    return found if isinstance(found, dict) else {}


def _row(number: int, feature: Any) -> RawRow:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return RawRow(number, {}, None, ("type", "not_a_feature"))
    values = {
        key: json.dumps(value, ensure_ascii=False)
        if isinstance(value, dict | list)
        else value
        for key, value in _properties(feature).items()
    }
    if "id" in feature and "id" not in values:
        values["id"] = feature["id"]
    geometry = feature.get("geometry")
    if geometry is not None and not isinstance(geometry, dict):
        return RawRow(number, values, None, ("geometry", "not_a_geometry"))
    return RawRow(number, values, geometry)
