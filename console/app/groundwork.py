"""What a desk needs and Qt does not, loaded first; then Qt, without its import hook.

The hook looks at the source text of every module imported after it, for a way of writing
Qt's names that nothing here uses. It costs a tenth of a second of every start.
"""

from __future__ import annotations

import builtins
from importlib import import_module

BEFORE_QT = (
    "console.feed.reader",
    "console.db.rule_reader",
    "console.store.queue",
    "console.settings",
    "console.log",
)


def lay_groundwork() -> None:
    """Load it; call this before anything of Qt is imported."""
    for name in BEFORE_QT:
        import_module(name)
    plain = builtins.__import__
    import_module("PySide6.QtCore")
    builtins.__import__ = plain
