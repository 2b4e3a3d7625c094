"""The least a listener can be: LISTEN, and the time at which each word came.

``python -m console.bench.bare_listener`` listens to GRID_DESK_DATABASE; it prints ``{"ready": 0}``, then at the end
of its input every case id, version and moment it was told, as the seat does.
"""

from __future__ import annotations

import json
import os
import select
import sys
import time
from typing import Any

from console.bench.seat_output import say
from console.db.connect import connect
from console.settings import DATABASE_VARIABLE

CHANNEL = "desk_v1"


def main() -> int:
    """Listen until the input says something."""
    url = os.environ[DATABASE_VARIABLE]
    heard: list[list[Any]] = []
    with connect(url, application_name="bare", autocommit=True) as link:
        link.execute(f"LISTEN {CHANNEL}")
        say({"ready": 0})
        link.add_notify_handler(lambda told: heard.append([told.payload, time.time()]))
        sockets = [sys.stdin, link.pgconn.socket]
        while sys.stdin not in select.select(sockets, [], [])[0]:
            link.pgconn.consume_input()
            while (told := link.pgconn.notifies()) is not None:
                heard.append([told.extra.decode(), time.time()])
    say({"seen": [_line(payload, at) for payload, at in heard]})
    return 0


def _line(payload: str, at: float) -> list[Any]:
    told = json.loads(payload)
    return [told["i"], told["v"], at, at]


if __name__ == "__main__":
    raise SystemExit(main())
