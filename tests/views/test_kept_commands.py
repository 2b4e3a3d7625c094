"""A command whose link broke is kept, named in the bar, and done once when it is back."""

from __future__ import annotations

from contextlib import contextmanager

import psycopg
from PySide6.QtCore import Qt

from console.app.kept_commands import KeptCommands
from console.views.intake.workspace import IntakeWorkspace
from console.views.shell.status_bar import StatusBar
from tests.views.work_seat import sit  # noqa: F401 - a fixture

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@contextmanager
def cut(district, login):
    """The way for commands is shut for a person; the feed still listens."""
    url = district.database.superuser_url
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute(f"ALTER ROLE {login} CONNECTION LIMIT 0")
        admin.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            " WHERE usename = %s AND application_name LIKE '%%:work'",
            [login],
        )
        try:
            yield
        finally:
            admin.execute(f"ALTER ROLE {login} CONNECTION LIMIT -1")


def test_that_kept_commands_are_counted_named_and_sent_when_the_link_is_back(
    sit,  # noqa: F811
    district,
    qtbot,
):
    seat = sit("j01")
    seat.open(IntakeWorkspace)
    bar = StatusBar(seat.pulse, seat.watch)
    qtbot.addWidget(bar)
    kept = KeptCommands(seat.session.commands, seat.picture, bar, seat.messages)
    assert kept.parent() is bar
    assert bar.kept_words == ""
    seat.work.report.form.text.setFocus()
    seat.type("东门有暴露垃圾")
    with cut(district, "j01"):
        seat.press(Qt.Key.Key_Return, CTRL | SHIFT)
        seat.wait(lambda: bar.kept_words)
        assert bar.kept_words == "待补发 1 条：上报"
        assert any("已留在本席" in said for said in seat.said)
        assert district.seat("a01").value("SELECT count(*) FROM cases") == 0
    seat.wait(lambda: not bar.kept_words)
    seat.wait(lambda: any("全部有了答复" in said for said in seat.said))
    assert district.seat("a01").value("SELECT count(*) FROM cases") == 1
