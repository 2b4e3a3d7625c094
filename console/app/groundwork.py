"""What a desk needs and Qt does not: loaded first.

Qt's own import hook reads the source text of every module that is imported after it,
to see what the module makes of Qt. What knows nothing of Qt is quicker before it.
"""

from __future__ import annotations

from importlib import import_module

BEFORE_QT = (
    "console.jobs.seat",
    "console.db.reads.answers",
    "console.store.queue",
    "console.settings",
    "console.log",
)


def lay_groundwork() -> None:
    """Load it; call this before anything of Qt is imported."""
    for name in BEFORE_QT:
        import_module(name)
