"""What the actions of the joint workspace do: open a sheet, hand a command in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.domain.commands import dispatch as d, joint as j, unit as u
from console.domain.queries import SuggestUnits
from console.domain.states import TaskRole, TaskState
from console.domain.time_limit import TimeLimit
from console.models.case_columns import short_number
from console.views.joint.order_sheet import OrderSheet
from console.views.joint.sheets import (
    AddSheet,
    ReturnSheet,
    ScoreSheet,
    WhistleSheet,
)
from console.views.shared.ask_reason import ReasonDialog
from console.views.work.obstruction_sheet import (
    ObstructionSheet,
    obstructed,
    undecided,
)
from console.views.work.outlook import outlook_of
from console.views.work.seen_case import SeenCase, on

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog, QWidget

    from console.domain.commands.command import CaseCommand, Outcome
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord
    from console.domain.records.joint import JointTemplate
    from console.views.joint.permission import InHand
    from console.views.shared.form_sheet import FormSheet
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.parts import WorkParts
    from console.views.work.sender import Sender


class JointActs(QObject):
    """Every sheet stays open until its command went through.

    Args:
        hand: what is chosen now.
        template: the template a case's matter calls for.
    """

    def __init__(
        self,
        parts: WorkParts,
        sender: Sender,
        places: PlaceFinder,
        *,
        hand: Callable[[], InHand],
        template: Callable[[CaseRecord | None], JointTemplate | None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._parts, self._sender, self._places = parts, sender, places
        self._hand, self._template, self._window = hand, template, window
        self.whistle_sheet: WhistleSheet | None = None

    def dispatch(self) -> None:
        """Propose the template of the matter and send its units."""
        case = self._hand().case
        if case is None:
            return
        sheet = OrderSheet(
            outlook_of(self._parts),
            about=_about(case),
            template=self._template(case),
            limit_text=self._limit_text(case),
            parent=self._window,
        )
        way = self._way(case, self.tr("联动派遣"), sheet)
        sheet.sent.connect(
            lambda: way.send(
                lambda seen: d.DispatchCase(**on(seen), orders=sheet.orders())
            )
        )
        self._open(sheet, case, sheet.suggest)

    def add(self) -> None:
        """Add a co-unit late."""
        hand = self._hand()
        if (case := hand.case) is None:
            return
        sheet = AddSheet(
            outlook_of(self._parts), hand.tasks, about=_about(case), parent=self._window
        )
        way = self._way(case, self.tr("增派"), sheet)
        sheet.sent.connect(
            lambda: way.send(
                lambda seen: d.AddUnit(
                    **on(seen),
                    order=sheet.order(),
                    after_task_id=sheet.after_box.currentData(),
                )
            )
        )
        self._open(sheet, case, sheet.suggest)

    def lead(self) -> None:
        """Let the chosen unit lead."""
        title = self.tr("改由 %1 主办")
        self._with_reason(title, d.ChangeLead, self.tr("改主办"), needed=False)

    def waive(self) -> None:
        """Waive the chosen unit's task."""
        title = self.tr("免除 %1 的任务")
        self._with_reason(title, d.WaiveTask, self.tr("免除"), needed=True)

    def decide_return(self) -> None:
        """Decide the return that was asked, of the chosen unit first."""
        hand = self._hand()
        asked = [t for t in hand.tasks if t.state == TaskState.RETURN_ASKED]
        if (case := hand.case) is None or not asked:
            return
        task = hand.task if hand.task in asked else asked[0]
        taken = {each.unit_id for each in hand.tasks}
        sheet = ReturnSheet(
            outlook_of(self._parts), task, taken=taken, parent=self._window
        )

        def command(seen: CaseRecord) -> CaseCommand:
            told = {**on(seen), "reason": sheet.reason, "task_id": task.id}
            if sheet.granted:
                return d.Redispatch(**told, order=sheet.order(TaskRole(task.role)))
            return d.RefuseReturn(**told)

        way = self._way(case, self.tr("裁决退件"), sheet)
        sheet.sent.connect(lambda: way.send(command))
        self._open(sheet, case, sheet.suggest)

    def decide_extension(self) -> None:
        """Grant more time to the unit that asked, or refuse."""
        if (case := self._hand().case) is None:
            return
        dialog = ReasonDialog(
            self.tr("审批延期"),
            reasons=(
                ("yes", self.tr("同意，只延申请单位的时限")),
                ("no", self.tr("不同意")),
            ),
            touches=(_about(case),),
            text_needed=True,
            parent=self._window,
        )
        way = self._way(case, self.tr("审批延期"), dialog)
        dialog.answered.connect(
            lambda code, text: way.send(
                lambda seen: d.DecideExtension(
                    **on(seen), reason=text, granted=code == "yes"
                )
            )
        )
        self._show(dialog)

    def decide_obstruction(self) -> None:
        """Let the clock of an obstructed unit stand still, or not; the chosen first."""
        hand = self._hand()
        waiting = undecided(hand.tasks)
        if (case := hand.case) is None or not waiting:
            return
        title = self.tr("审批受阻")
        sheet = ObstructionSheet(
            title,
            about=_about(case),
            task=hand.task if hand.task in waiting else waiting[0],
            rules=self._parts.rules(),
            parent=self._window,
        )
        way = self._way(
            case,
            title,
            sheet,
            done=lambda outcome: self._parts.messages.say(sheet.decided_said(outcome)),
        )
        sheet.sent.connect(lambda: way.send(sheet.command))
        self._show(sheet)

    def end_obstruction(self) -> None:
        """Say that the chosen unit, or the first there is, is obstructed no more."""
        hand = self._hand()
        found = obstructed(hand.tasks)
        if found:
            title = self.tr("解除 %1 的受阻")
            task = hand.task if hand.task in found else found[0]
            verb = self.tr("解除受阻")
            self._with_reason(title, u.EndObstruction, verb, needed=True, task=task)

    def whistle(self) -> None:
        """Call units to a place; a click on the map names it."""
        hand = self._hand()
        if (case := hand.case) is None:
            return
        settings = self._parts.rules().settings
        limit = TimeLimit.parse(settings["whistle"]["arrive"])
        sheet = WhistleSheet(
            outlook_of(self._parts),
            about=_about(case),
            place=case.address or self._places.path(case.cell_id),
            limit_text=limit.text(self._parts.language),
            called={task.unit_id for task in hand.tasks},
            parent=self._window,
        )
        sheet.sent.connect(lambda: self._call(case, sheet))
        self.whistle_sheet = sheet
        sheet.finished.connect(self._on_whistle_closed)
        sheet.show()

    def sign_in(self) -> None:
        """Sign the chosen unit in."""
        hand = self._hand()
        if hand.whistle is not None and hand.call is not None:
            self._sender.send(
                j.SignIn(whistle_id=hand.whistle.id, unit_id=hand.call.unit_id),
                title=self.tr("%1 签到").replace("%1", hand.call.unit_name),
            )

    def score(self) -> None:
        """Score the chosen unit."""
        hand = self._hand()
        if (whistle := hand.whistle) is None or (call := hand.call) is None:
            return
        sheet = ScoreSheet(call.unit_name, self._window)
        sheet.sent.connect(
            lambda: self._sender.send(
                j.ScoreCall(
                    whistle_id=whistle.id,
                    unit_id=call.unit_id,
                    score=sheet.score_box.value(),
                    remark=sheet.remark_line.text().strip(),
                ),
                title=self.tr("评分"),
                form=sheet,
            )
        )
        self._show(sheet)

    def end(self) -> None:
        """End the whistle."""
        whistle = self._hand().whistle
        if whistle is not None:
            command = j.EndWhistle(whistle_id=whistle.id)
            self._sender.send(command, title=self.tr("结束吹哨"))

    def take_point(self, lon: float, lat: float) -> None:
        """Give a point of the map to the whistle sheet, if one is open."""
        if self.whistle_sheet is not None:
            place = self._places.at(lon, lat)
            name = self._places.path(place.cell_id)
            self.whistle_sheet.take_point(lon, lat, name)

    def _call(self, case: CaseRecord, sheet: WhistleSheet) -> None:
        lon, lat = sheet.point or (case.lon, case.lat)
        command = j.CallWhistle(
            case_id=case.id,
            kind=sheet.kind_box.currentData(),
            reason=sheet.reason,
            units=sheet.units,
            place=sheet.place_line.text().strip(),
            lon=lon,
            lat=lat,
        )
        self._sender.send(command, title=self.tr("吹哨"), form=sheet)

    def _with_reason(
        self,
        title: str,
        kind: type[CaseCommand],
        verb: str,
        *,
        needed: bool,
        task: TaskRecord | None = None,
    ) -> None:
        """Ask why, about the task named or the one in hand."""
        hand = self._hand()
        if (case := hand.case) is None or (task := task or hand.task) is None:
            return
        dialog = ReasonDialog(
            title.replace("%1", task.unit_name),
            touches=(_about(case),),
            verb=verb,
            text_needed=needed,
            parent=self._window,
        )
        way = self._way(case, verb, dialog)
        dialog.answered.connect(
            lambda _code, text: way.send(
                lambda seen: kind(**on(seen), task_id=task.id, reason=text)  # type: ignore[call-arg]
            )
        )
        self._show(dialog)

    def _way(
        self,
        case: CaseRecord,
        title: str,
        sheet: FormSheet | ReasonDialog,
        done: Callable[[Outcome], object] | None = None,
    ) -> SeenCase:
        """Return the way of a sheet; who is told what was done says it himself."""
        quiet = done is not None
        return SeenCase(
            self._sender, case, title=title, form=sheet, done=done, quiet=quiet
        )

    def _open(
        self, sheet: QDialog, case: CaseRecord, suggest: Callable[..., object]
    ) -> None:
        if case.item_id is not None:
            query = SuggestUnits(
                item_id=case.item_id, cell_id=case.cell_id, lon=case.lon, lat=case.lat
            )
            ticket = self._parts.queries.ask(
                query, done=suggest, failed=partial(self._on_no_suggestions)
            )
            sheet.finished.connect(lambda _code: ticket.cancel())
        self._show(sheet)

    def _show(self, sheet: QDialog) -> None:
        sheet.finished.connect(self._take_back)
        sheet.open()

    def _take_back(self, _code: int) -> None:
        """Give the keyboard back to the board."""
        self._window.window().activateWindow()
        self._window.setFocus()

    def _on_no_suggestions(self, error: Exception) -> None:
        self._sender.tell_refused(self.tr("单位建议"), self._sender.words_of(error))

    def _on_whistle_closed(self, code: int) -> None:
        self.whistle_sheet = None
        self._take_back(code)

    def _limit_text(self, case: CaseRecord) -> str:
        item = self._parts.picture.catalogue.get(case.item_id)
        return item.limit.text(self._parts.language) if item else ""


def _about(case: CaseRecord) -> str:
    told = (short_number(case.number), case.title, case.grid_name)
    return " · ".join(part for part in told if part)
