"""An obstruction is decided and ended in the joint workspace, by real keys (5.1.2.2)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt

from console.domain.commands import unit as u
from console.views.shared.ask_reason import ReasonDialog
from console.views.work.obstruction_sheet import ObstructionSheet
from tests.services.test_joint_rules import acknowledged, as_officer
from tests.views.test_joint_workspace import (
    CTRL,
    back,
    cell_text,
    desk,
    sheet_of,
    state,
)
from tests.views.work_seat import sit

__all__ = ["desk", "sit"]  # fixtures
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
TOLD = {"kind": "O2", "reason": "商户围堵", "police_number": "110-7"}


def reported(district):
    done = acknowledged(district, "sanitation", "drainage")
    told = partial(u.ReportObstruction, **TOLD)
    return as_officer(district, done, "drainage", told)


def decide(seat, key, words):
    seat.wait(lambda: seat.runner.why_not("joint.obstruction") is None)
    seat.press(Qt.Key.Key_U, SHIFT)
    sheet = sheet_of(seat, ObstructionSheet)
    seat.press(key, ALT)
    wanted = "refuse" if key == Qt.Key.Key_2 else "grant"
    seat.wait(lambda: sheet.choice == wanted)
    sheet.reason_box.setFocus()
    seat.type(words)
    seat.press(Qt.Key.Key_Return, CTRL)
    back(seat)


def test_that_a_report_is_seen_on_the_board_granted_and_ended_by_keys(district, desk):
    done = reported(district)
    unit = district.units["drainage"]
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 1)
    assert "受阻待批" in cell_text(seat, unit)
    assert "受阻" not in cell_text(seat, district.units["sanitation"])
    decide(seat, Qt.Key.Key_1, "police on their way")
    seat.wait(lambda: state(district, done, "drainage") == "OBSTRUCTED")
    seat.wait(lambda: "受阻" in cell_text(seat, unit))
    assert state(district, done, "sanitation") == "ACKNOWLEDGED"
    nothing = "没有单位报告受阻待批"
    seat.wait(lambda: seat.runner.why_not("joint.obstruction") == nothing)
    seat.press(Qt.Key.Key_W, SHIFT)
    dialog = sheet_of(seat, ReasonDialog)
    dialog.text_box.setFocus()
    seat.type("police have come")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state(district, done, "drainage") == "ACKNOWLEDGED")
    seat.wait(lambda: "受阻" not in cell_text(seat, unit))
    over = "本案没有受阻的单位"
    seat.wait(lambda: seat.runner.why_not("joint.end_obstruction") == over)


def test_that_a_refusal_leaves_the_clock_running_on_the_board(district, desk):
    done = reported(district)
    seat = desk()
    seat.wait(lambda: seat.work.board.model.rowCount() == 1)
    decide(seat, Qt.Key.Key_2, "go on")
    seat.wait(lambda: "受阻" not in cell_text(seat, district.units["drainage"]))
    assert state(district, done, "drainage") == "ACKNOWLEDGED"


def test_that_a_supervisor_is_told_who_decides(district, desk):
    reported(district)
    seat = desk("s01")
    seat.wait(lambda: seat.work.board.model.rowCount() == 1)
    assert "派遣" in seat.runner.why_not("joint.obstruction")
