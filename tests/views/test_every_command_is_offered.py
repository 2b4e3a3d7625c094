"""No command without a screen that sends it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from console.domain.commands.rules import RecalculateClocks
from console.services.registry import HANDLERS

VIEWS = Path(__file__).parents[2] / "console" / "views"


def names_called():
    """Every name that is called or handed on in the screens."""
    told = set()
    for file in VIEWS.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Attribute):
                told.add(node.attr)
            elif isinstance(node, ast.Name):
                told.add(node.id)
    return told


CALLED = names_called()
BY_ITSELF = {RecalculateClocks}
"""What the scheduler asks, and nobody else."""


@pytest.mark.parametrize(
    "command",
    [kind for kind in HANDLERS if kind not in BY_ITSELF],
    ids=lambda kind: kind.__name__,
)
def test_that_a_screen_sends_it(command):
    assert command.__name__ in CALLED
