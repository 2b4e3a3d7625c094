"""The intake desk: reports waiting at the left, the form, map and findings beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from console.domain.states import Role
from console.views.intake.case_page import CasePage
from console.views.intake.report_page import ReportPage
from console.views.intake.side_panel import SidePanel
from console.views.intake.specs import CASE, CORRECT, FORM, GUESSES, MENU, SCOPE, Spec
from console.views.intake.waiting_list import WaitingList
from console.views.shared.place_finder import PlaceFinder
from console.views.shared.splitters import roomy_splitter
from console.views.work.map_feed import MapFeed
from console.views.work.move_reasons import (
    why_not_correct,
    why_not_linked,
    why_not_move,
)
from console.views.work.seat_action import seat_action
from console.views.work.sender import Sender

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.views.actions.action import Action
    from console.views.work.parts import WorkParts

_REPORTERS = frozenset({Role.INTAKE, Role.COLLECTOR, Role.DUTY_LEADER, Role.DISPATCHER})


class IntakeWorkspace(QWidget):
    """Everything by keys; what is typed survives refusals, lost links and crashes."""

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._tick = 0
        self.places = PlaceFinder(parts.picture.areas)
        self.sender = Sender(parts, self)
        self.side = SidePanel(parts)
        self.waiting = WaitingList(parts)
        self.report = ReportPage(parts, self.places, self.sender)
        self.page = CasePage(parts, self.places, self.sender, self.side)
        self.stack = QStackedWidget()
        self._map = MapFeed(parts, self.side.grid_map, self)
        self._add_actions()
        self.report.add_buttons()
        self.page.add_buttons()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.report.form.phone)
        self._tell()
        self._look_around()

    def show_form(self) -> None:
        """Go to the form of a new report."""
        self.waiting.list.choose(None, quietly=True)
        self.page.open(None)
        self.stack.setCurrentWidget(self.report)
        self.report.form.phone.setFocus()
        self._look_around()

    def show_case(self, case_id: int) -> None:
        """Take a waiting report in hand."""
        self.page.open(case_id)
        self.stack.setCurrentWidget(self.page)
        self._look_around()

    def close_down(self) -> None:
        """Keep the draft, let go of everything that is followed."""
        self.report.close_down()
        self.page.close_down()
        self.side.close_down()
        self.waiting.close_down()
        self._map.close()
        self.places.close()
        self._leave_areas()

    def _add_actions(self) -> None:
        runs: dict[str, Callable[[], object]] = {
            "file_new": partial(self._send, file_now=True),
            "register": partial(self._send, file_now=False),
            "merge_new": self._merge_new,
            "clear": self.report.clear,
            "new": self.show_form,
            "list": self._go_to_list,
            "file": self.page.ask_file,
            "accept": self.page.accept,
            "verify": self.page.ask_collector,
            "merge": self.page.ask_merge,
            "refuse": self.page.sheets.refuse,
            "void": self.page.sheets.void,
            "correct": self.page.sheets.correct,
            "self_handle": self.page.sheets.self_handle,
            "close_self_handled": self.page.sheets.close_self_handled,
            "ask_callback": self.page.sheets.ask_callback,
            "callback": self.page.sheets.callback,
            "again": self.page.sheets.again,
        }
        for place, spec in enumerate(GUESSES, 1):
            runs[spec.name] = partial(self.report.form.guess.take, place)
        for spec in (*FORM, *GUESSES, *CASE):
            self._parts.runner.table.add(self._action(spec, runs[spec.name]))

    def _action(self, spec: Spec, run: Callable[[], object]) -> Action:
        row = (spec.name, spec.title, spec.keys)
        return seat_action(SCOPE, MENU, row, why=partial(self._why_not, spec), run=run)

    def _why_not(self, spec: Spec) -> str | None:
        if spec is CORRECT:
            return why_not_linked(self._parts) or why_not_correct(
                self.page.case, self._parts.sitter.roles
            )
        if spec in CASE:
            return why_not_linked(self._parts) or why_not_move(
                spec.verbs, self.page.case, self._parts.sitter.roles
            )
        if spec in GUESSES:
            place = GUESSES.index(spec) + 1
            known = len(self.report.form.guess.guesses) >= place
            return (
                None if known else self.tr("没有第 %1 个猜测").replace("%1", str(place))
            )
        if spec.name in ("file_new", "register"):
            return self._why_not_send(file_now=spec.name == "file_new")
        return self._why_not_merge() if spec.name == "merge_new" else None

    def _why_not_send(self, *, file_now: bool) -> str | None:
        if self._at_case and self.page.form is not None:
            return None
        if not self._parts.sitter.roles & _REPORTERS:
            return self.tr("您的岗位不能登记来件")
        filers = {Role.INTAKE, Role.DUTY_LEADER}
        if file_now and not self._parts.sitter.roles & filers:
            return self.tr("立案需要由受理员或值班长办理；可以只登记")
        return self.report.why_not(file_now=file_now)

    def _why_not_merge(self) -> str | None:
        if self._at_case:
            return self.tr("正在看已登记的来件，请用“并入较早案件”")
        if self.side.duplicates.key is None:
            return self.tr("右边没有选中的重复案件")
        return self.report.why_not(file_now=False)

    @property
    def _at_case(self) -> bool:
        return self.stack.currentWidget() is self.page

    def _send(self, *, file_now: bool) -> None:
        if self._at_case and self.page.form is not None:
            self.page.form.try_to_send()
        else:
            self.report.send(file_now=file_now)

    def _merge_new(self) -> None:
        candidate = self.side.candidates.get(self.side.duplicates.key)
        if candidate is not None:
            self.report.merge_into(candidate.case)

    def _go_to_list(self) -> None:
        self.waiting.list.setFocus()
        if self.waiting.list.key is None:
            self.waiting.list.step(0)

    def _on_chosen(self, case_id: object) -> None:
        if self.page.sheets.asking:
            return  # what is asked about stays in sight; looked at again after it
        if isinstance(case_id, int):
            self.show_case(case_id)
        elif (form := self.page.form) is not None:
            if not form.busy:
                form.warn(self.tr("这件来件已不在列表里；所填内容仍在"))
        elif not self.waiting.list.cards and not self._focus_in_page():
            self.show_form()

    def _on_left(self) -> None:
        """A form or a sheet was closed: see whether its report still waits."""
        self._tell()
        if self._at_case and self.page.form is None and self.waiting.list.key is None:
            self._on_chosen(None)

    def _focus_in_page(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.page.isAncestorOf(focus)

    def _on_point(self, lon: float, lat: float) -> None:
        if not self._at_case:
            self._map.keep_view(lon, lat)
            self.report.form.place.point_at(lon, lat)

    def _look_around(self) -> None:
        """Look for duplicates and the caller of what is in hand."""
        case = self.page.case if self._at_case else None
        if case is not None:
            minor = case.matter_code
            place = (case.lon, case.lat)
            self.side.look_up(case.caller_phone)
            self.side.look_for(minor=minor, place=place, except_id=case.id)
            self._map.select(case.id, place)
            return
        form = self.report.form
        item, here = form.picker.item, form.place.place
        self.side.look_up(form.phone.text())
        self.side.look_for(
            minor=item.code.split("-")[0] if item else "", place=(here.lon, here.lat)
        )
        self._map.point_at(here.lon, here.lat, form.title)

    def _tell(self) -> None:
        """Let buttons and keys look again at what may be done now."""
        self._tick += 1
        self._parts.runner.context.update({"intake.standing": self._tick})

    def _on_areas(self) -> None:
        self.report.form.place.follow()

    def _connect(self) -> None:
        form = self.report.form
        self.waiting.list.chosen.connect(self._on_chosen)
        self.waiting.list.opened.connect(self._on_chosen)
        form.phone_changed.connect(self.side.look_up)
        form.subject_changed.connect(self._look_around)
        self.page.file.changed.connect(self._tell)
        self.page.file.changed.connect(self._look_around)
        self.page.left.connect(self._on_left)
        self.page.sheets.closed.connect(self._on_left)
        self.report.standing_changed.connect(self._tell)
        self.side.duplicates.chosen.connect(lambda _key: self._tell())
        self.sender.busy_changed.connect(self._tell)
        self.stack.currentChanged.connect(lambda _at: self._tell())
        self._parts.watch.changed.connect(self._tell)
        self._leave_areas = self._parts.picture.areas.listen(
            lambda _keys: self._on_areas()
        )
        if self.side.grid_map is not None:
            self.side.grid_map.point_clicked.connect(self._on_point)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.report)
        self.stack.addWidget(self.page)
        parted = roomy_splitter(Qt.Orientation.Horizontal)
        for widget, share in ((self.waiting, 5), (self.stack, 9), (self.side, 8)):
            parted.addWidget(widget)
            parted.setStretchFactor(parted.count() - 1, share)
        parted.setSizes([420, 760, 680])
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 8, 8, 8)
        line.addWidget(parted)
