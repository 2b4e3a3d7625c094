"""Files, functions and names stay as the house wants them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCES = [
    path
    for path in sorted((ROOT / "console").rglob("*.py"))
    if "migrations/versions" not in str(path)
]
FILE_LINES, FUNCTION_LINES = 400, 60
BANNED = {"utils", "helpers", "manager", "base", "common"}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
COLOUR = re.compile(r"""["']#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})["']""")
TRANSLATED = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_that_no_file_is_longer_than_a_file_may_be():
    long = {
        named(path): count
        for path in SOURCES
        if (count := len(path.read_text("utf-8").splitlines())) > FILE_LINES
    }
    assert long == {}


def test_that_no_function_is_longer_than_a_function_may_be():
    long = {
        f"{named(path)}:{node.name}": lines
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES
    }
    assert long == {}


def test_that_no_module_is_named_for_nothing():
    assert [named(path) for path in SOURCES if path.stem in BANNED] == []


@pytest.mark.parametrize("folder", ["console/views", "console/models"])
def test_that_colours_live_in_the_themes(folder):
    literal = [
        named(path)
        for path in sorted((ROOT / folder).rglob("*.py"))
        if COLOUR.search(path.read_text("utf-8"))
    ]
    assert literal == []


def spoken(tree: ast.AST) -> set[int]:
    """The ids of string nodes that are handed to a translator."""
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else None
            name = called.id if isinstance(called, ast.Name) else name
            if name in TRANSLATED:
                found |= {id(inner) for arg in node.args for inner in ast.walk(arg)}
    return found


def docstrings(tree: ast.AST) -> set[int]:
    return {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def test_that_words_users_see_go_through_the_translator():
    untold: list[str] = []
    for path in sorted((ROOT / "console/views").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        known = spoken(tree) | docstrings(tree)
        untold += [
            f"{named(path)}:{node.lineno} {node.value[:30]}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and CHINESE.search(node.value)
            and id(node) not in known
        ]
    assert untold == []
