"""A desk made for a measurement: a server of its own, open cases, people to sit down."""

from __future__ import annotations

import os
import secrets
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg

from console.db.embedded import DATABASE, EmbeddedServer
from console.db.schema import prepare

if TYPE_CHECKING:
    from collections.abc import Iterator

_PLACES = """
INSERT INTO area (code, name, tier) VALUES ('S1', '一号街道', 'street');
INSERT INTO area (code, name, tier, parent_id)
  SELECT 'B' || i, '责任网格' || i, 'beat', (SELECT id FROM area WHERE code = 'S1')
  FROM generate_series(1, 100) i;
INSERT INTO area (code, name, tier, parent_id)
  SELECT 'C' || i, '单元' || i, 'cell',
    (SELECT id FROM area WHERE code = 'B' || (1 + i % 100))
  FROM generate_series(1, 2000) i;
INSERT INTO unit (code, name, kind)
  SELECT 'U' || i, '责任单位' || i, 'dept' FROM generate_series(1, 40) i;
"""
_CASES = """
INSERT INTO cases (number, number_day, number_seq, version, state, title, description,
  channel, address, lon, lat, cell_id, item_id, urgent, clock, clock_started_at, near_at,
  due_at, unit_id, unit_ids, reported_at, filed_at, dispatched_at, changed_at, origin)
SELECT '99010120261120' || lpad(i::text, 7, '0'), '2026-11-20', i, 3,
  (ARRAY['REPORTED', 'TO_FILE', 'TO_DISPATCH', 'HANDLING', 'DISPATCHED', 'INSPECTING'])[1 + i %% 6],
  '人民路与建设路交叉口井盖缺失 ' || i,
  '市民反映人民路与建设路交叉口东南角井盖缺失，夜间行人易跌落，请尽快处置并回复。',
  'HOTLINE', '人民路 ' || i || ' 号', 116 + i / 1e6, 39 + i / 1e6,
  cell.first + i %% 2000, item.first + i %% 50, i %% 10 = 0, 'dispose',
  now() - interval '1 h', now() + i * interval '1 s', now() + i * interval '2 s',
  unit.first + i %% 40, ARRAY[unit.first + i %% 40],
  now() - i * interval '1 s', now() - i * interval '1 s', now() - interval '1 h', now(),
  'import'
FROM generate_series(1, %(cases)s) i,
  (SELECT min(id) AS first FROM area WHERE tier = 'cell') cell,
  (SELECT min(id) AS first FROM catalogue_item) item,
  (SELECT min(id) AS first FROM unit) unit
"""
_REPORTS = """
INSERT INTO case_report (case_id, channel, text, caller_name, caller_phone, reported_at)
SELECT id, channel, description, '王女士', '138' || lpad((id %% 99999999)::text, 8, '0'),
  reported_at FROM cases
"""
_PERSON = """INSERT INTO person (login, name, roles)
  VALUES (%s, %s, ARRAY['dispatcher'])"""


@dataclass(frozen=True, slots=True)
class MadeDesk:
    """The server with its people, who all have the same password."""

    server: EmbeddedServer
    logins: tuple[str, ...]
    password: str

    def url_for(self, login: str) -> str:
        """Return the URL by which a person sits down."""
        return self.server.url(user=login, password=self.password)


@contextmanager
def made_desk(*, cases: int, people: int = 1) -> Iterator[MadeDesk]:
    """Make a durable server of its own with so many open cases; it goes at the end."""
    home = Path(tempfile.gettempdir()) / f"gdb-{os.getpid()}-{secrets.token_hex(3)}"
    try:
        with EmbeddedServer(home) as server:
            prepare(server.owner_url)
            desk = MadeDesk(
                server,
                tuple(f"bench{number:02}" for number in range(1, people + 1)),
                secrets.token_urlsafe(12),
            )
            _fill(desk, cases)
            yield desk
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _fill(desk: MadeDesk, cases: int) -> None:
    url = desk.server.superuser_url(DATABASE)
    with psycopg.connect(url, autocommit=True) as link:
        link.execute("SET session_replication_role = replica")
        link.execute(_PLACES)
        link.execute(_CASES, {"cases": cases})
        link.execute(_REPORTS.replace("%%", "%"))
        link.execute("SET session_replication_role = origin")
        for login in desk.logins:
            link.execute(_PERSON, [login, login])
            link.execute("SELECT desk_give_login(%s, %s)", [login, desk.password])
        link.execute("VACUUM ANALYZE")
