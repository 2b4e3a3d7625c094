"""What a command asks is found by an index, however many rows there are."""

from __future__ import annotations

import psycopg
import pytest

from console.db.stores.tasks import LIVE
from console.db.stores.timers import OF_TASK, RUNNING


@pytest.mark.parametrize(
    ("statement", "values"),
    [(OF_TASK, "1, 2, 'dispose'"), (RUNNING, "1"), (LIVE, "1")],
    ids=["clocks of a task", "running clocks", "tasks"],
)
def test_that_no_table_is_read_through(district, statement, values):
    with psycopg.connect(district.database.superuser_url) as connection:
        connection.execute("SET enable_seqscan = off")
        connection.execute("SET plan_cache_mode = force_generic_plan")
        connection.execute(f"PREPARE asked AS {statement.text}")
        plan = connection.execute(f"EXPLAIN EXECUTE asked({values})").fetchall()
    told = "\n".join(line for (line,) in plan)
    assert "Seq Scan" not in told, told
    assert "Index Cond: (case_id" in told, told
