"""The case file tells the tasks of the round that runs from those before."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from tests.services.test_second_rounds import dispatched_again
from tests.views.dispatch_seat import seated


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


def test_that_a_task_of_an_earlier_round_is_shown_as_past(desk, district):
    done = dispatched_again(district, "drainage")
    desk.choose(done.case_id)
    panel = desk.space.file_pane.tasks

    def said():
        return [label.text() for label in panel.findChildren(QLabel)]

    desk.wait(lambda: any(text.startswith("往轮") for text in said()))
    assert sum(text.startswith("往轮") for text in said()) == 1
    assert any("主办 1 协办 0" in text for text in said())
