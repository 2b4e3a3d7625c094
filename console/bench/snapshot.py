"""Reading the whole picture of a large desk, against COPY of the same columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.bench.made_desk import made_desk
from console.bench.measure import Result, repeat
from console.db.connect import connect
from console.db.reads.case_rows import COLUMNS
from console.db.reads.cases import OPEN_STATES, open_cases
from console.db.reads.names import load_names

if TYPE_CHECKING:
    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

CASES = 50_000
LIMIT = 2.0
PEER = "COPY of the same columns"
_COPY = f"""COPY (SELECT {COLUMNS}, coalesce(p.caller_phone, '')
  FROM cases c LEFT JOIN (SELECT r.case_id, min(r.caller_phone) AS caller_phone
    FROM case_report r WHERE r.caller_phone <> '' GROUP BY r.case_id) p ON p.case_id = c.id
  WHERE c.state = ANY('{{{",".join(OPEN_STATES)}}}')) TO STDOUT"""  # noqa: S608 - constants


def measure(*, cases: int = CASES, times: int = 7) -> list[Result]:
    """Return the seconds for all records, for COPY, and their ratio; the best of each."""
    with (
        made_desk(cases=cases) as desk,
        connect(
            desk.url_for(desk.logins[0]), application_name="desk:bench", autocommit=True
        ) as link,
    ):
        names = load_names(link)
        peer: list[float] = []
        own: list[float] = []
        for _ in range(times):
            peer += repeat(lambda: _copied_bytes(link), times=1, warm_up=0)
            own += repeat(lambda: open_cases(link, names), times=1, warm_up=0)
    copied, read = min(peer), min(own)
    return [
        Result(name="snapshot", figure=read, unit="s", peer=copied, peer_name=PEER),
        Result(
            name="snapshot against COPY", figure=read / copied, unit="×", limit=LIMIT
        ),
    ]


def _copied_bytes(link: Link) -> int:
    with link.cursor().copy(_COPY) as copy:
        return sum(len(block) for block in copy)
