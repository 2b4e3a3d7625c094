"""What is loaded before Qt needs no Qt, and Qt leaves the way modules are loaded alone."""

from __future__ import annotations

import subprocess
import sys

import pytest

LAID = """
import builtins, sys
plain = builtins.__import__
from console.app import groundwork
for name in groundwork.BEFORE_QT:
    __import__(name)
print(not any(name.startswith("PySide6") for name in sys.modules))
groundwork.lay_groundwork()
print(builtins.__import__ is plain, "PySide6.QtCore" in sys.modules)
import console.app.desk
from PySide6.QtCore import QObject
print(QObject().objectName() == "")
"""

pytestmark = pytest.mark.process


def test_that_qt_comes_last_and_takes_nothing_over():
    told = subprocess.run(
        [sys.executable, "-c", LAID], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["True", "True", "True", "True"]
