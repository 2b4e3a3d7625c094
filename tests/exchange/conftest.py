"""An engine on a prepared database of the test alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from console.db.connect import engine_for

ROOT = Path(__file__).parents[2]


@pytest.fixture
def engine(database):
    made = engine_for(database.url, application_name="desk:exchange-test")
    yield made
    made.dispose()


@pytest.fixture
def ask(engine):
    """Runs one query and returns all rows."""

    def run(query: str) -> list[tuple]:
        with engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(query)]

    return run


@pytest.fixture
def real_file():
    """Finds a file of the folder with public data, or skips and says so."""
    folder = Path(os.environ.get("GRID_DESK_DATA", ROOT / "../shared/data"))

    def find(name: str) -> Path:
        path = folder / name
        if not path.is_file():
            pytest.skip(f"public data not here: {path} (set GRID_DESK_DATA)")
        return path

    return find


@pytest.fixture
def mapping_of():
    """Finds a mapping file of the documentation."""
    return lambda name: ROOT / "docs" / "import" / f"{name}.toml"
