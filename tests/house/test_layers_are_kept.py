"""The layers hold, and a breach of each contract would be seen."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BREACHES = {
    "layers": ("console/domain/breach.py", "import console.store.table"),
    "views-never-touch-the-database": (
        "console/models/breach.py",
        "import console.db.connect",
    ),
    "picture-knows-only-the-domain": (
        "console/store/breach.py",
        "import console.services.registry",
    ),
    "no-qt-below-the-line": ("console/jobs/breach.py", "import PySide6.QtCore"),
    "pure-core": ("console/services/breach.py", "import sqlalchemy"),
    "independent-workspaces": (
        "console/views/intake/breach.py",
        "import console.views.unit",
    ),
    "no-cycles": ("console/maps/breach.py", "import console.maps.breach_back"),
}
"""Contract id -> (file to plant, its import)."""


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts of a tree."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False
    )


def contracts() -> list[dict]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return settings["tool"]["importlinter"]["contracts"]


def test_that_every_contract_holds():
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout[-3000:]
    assert f"{len(contracts())} kept, 0 broken" in done.stdout


@pytest.fixture(scope="module")
def breached(tmp_path_factory) -> str:
    """What the contracts say of a copy with one breach planted per contract."""
    copy = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", copy)
    shutil.copytree(
        ROOT / "console", copy / "console", ignore=shutil.ignore_patterns("__pycache__")
    )
    for file, line in BREACHES.values():
        (copy / file).write_text(f"{line}\n", "utf-8")
    (copy / "console/maps/breach_back.py").write_text(
        "import console.maps.breach\n", "utf-8"
    )
    return lint(copy).stdout


def test_that_a_breach_is_planted_for_every_contract():
    assert {contract["id"] for contract in contracts()} == BREACHES.keys()


@pytest.mark.parametrize("contract", contracts(), ids=lambda each: each["id"])
def test_that_a_breach_of_the_contract_is_caught(breached, contract):
    assert f"{contract['name']} BROKEN" in breached
