"""From starting the console to a desk that can be used, on a server that runs.

Warm means: as a person starts it the second time, with the compiled modules kept.
"""

from __future__ import annotations

import os
import tempfile
import time

from console.bench.feed import Child
from console.bench.made_desk import made_desk
from console.bench.measure import Result, median
from console.settings import HOME_VARIABLE

CASES = 1_300
TIMES = 3
LIMIT_S = 2.0
UNCOMPILED = "PYTHONDONTWRITEBYTECODE"


def measure(*, cases: int = CASES, times: int = TIMES) -> list[Result]:
    """Return the median seconds of a warm start; the first one is not counted."""
    with made_desk(cases=cases) as desk, tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        uncompiled = os.environ.pop(UNCOMPILED, None)
        try:
            url = desk.url_for(desk.logins[0])
            taken = [_seconds_to_open(url) for _ in range(times + 1)]
        finally:
            del os.environ[HOME_VARIABLE]
            if uncompiled is not None:
                os.environ[UNCOMPILED] = uncompiled
    warm = median(taken[1:])
    return [Result(name="warm start", figure=warm, unit="s", limit=LIMIT_S)]


def _seconds_to_open(url: str) -> float:
    begun = time.time()
    with Child("console.bench.opening", url) as child:
        usable = child.hear("usable")
        child.end()
    return usable - begun
