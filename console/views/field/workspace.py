"""The verify and inspect desk: whom to send, what came back, a collector's queue."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from console.domain.commands.closing import RecordInspection, SendInspection
from console.domain.commands.intake import AnswerVerification, SendVerification
from console.domain.queries import SuggestCollectors
from console.domain.states import CaseState, FieldTaskKind, FieldTaskState, Role
from console.views.actions.button import ActionButton
from console.views.field.compare import Compare
from console.views.field.errand_list import Entry, ErrandList
from console.views.field.result_form import ResultForm, results_of
from console.views.field.specs import MENU, RESULTS, SCOPE, SPECS
from console.views.shared.flow_layout import FlowLayout
from console.views.shared.labels import words
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.place_finder import PlaceFinder
from console.views.shared.splitters import roomy_splitter
from console.views.work.case_panel import CasePanel
from console.views.work.collector_form import CollectorForm
from console.views.work.form_host import FormHost
from console.views.work.map_feed import MapFeed
from console.views.work.move_reasons import why_not_linked, why_not_move
from console.views.work.open_file import OpenFile
from console.views.work.seat_action import seat_action
from console.views.work.seen_case import SeenCase, on
from console.views.work.sender import Sender

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import ErrandRecord
    from console.views.shared.ask_form import AskForm
    from console.views.work.parts import WorkParts

_ANSWERERS = frozenset({Role.COLLECTOR, Role.INTAKE})
_INSPECTORS = _ANSWERERS | {Role.DUTY_LEADER}


class FieldWorkspace(QWidget):
    """Centre and collector see the same errands from their own sides."""

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._tick = parts, 0
        self._entry: Entry | None = None
        self.places = PlaceFinder(parts.picture.areas)
        self.sender = Sender(parts, self)
        self.file = OpenFile(parts, self)
        self.errands = ErrandList(parts)
        empty = self.tr("在左边选一项，这里显示案件、照片和要填的结果")
        self.panel = CasePanel(parts, self.places, empty_words=empty)
        self.host = FormHost(parts.drafts)
        self.compare = Compare()
        self.grid_map = parts.make_map() if parts.make_map else None
        self._map = MapFeed(parts, self.grid_map, self)
        self._add_actions()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.errands.list)
        self._show()
        self._choose_first()

    @property
    def case(self) -> CaseRecord | None:
        """The case in hand."""
        return self.file.case

    @property
    def errand(self) -> ErrandRecord | None:
        """The errand in hand; None for a case nobody was sent for yet."""
        return self.errands.errand(self._entry)

    def send_somebody(self) -> None:
        """Begin choosing who goes to look."""
        case = self.case
        if case is None:
            return
        verify = case.state == CaseState.REPORTED
        title = self.tr("派人核实") if verify else self.tr("派人核查")
        form = CollectorForm(title, title)
        way = self._way(case, form)
        form.sent.connect(partial(self._send_out, form, way, verify=verify))
        ticket = self._parts.queries.ask(
            SuggestCollectors(case_id=case.id),
            done=form.suggest,
            failed=lambda error: form.fail(self.sender.words_of(error)),
        )
        form.destroyed.connect(ticket.cancel)
        self.host.begin(form)

    def answer(self, place: int) -> None:
        """Begin a result, or change it: 1, 2 or 3 of the errand's answers."""
        errand, case = self.errand, self.case
        if errand is None or case is None:
            return
        if not isinstance(self.host.form, ResultForm):
            form = ResultForm(errand.kind, most_bytes=self._parts.photo_bytes)
            way = self._way(case, form)
            form.sent.connect(partial(self._send_result, form, errand, way))
            self.host.begin(form, f"field-{errand.id}")
        if isinstance(self.host.form, ResultForm):
            self.host.form.choose(results_of(errand.kind)[place - 1])
            self.host.form.setFocus()

    def close_down(self) -> None:
        """Keep drafts, follow nothing any longer."""
        self.host.leave()
        self.errands.close_down()
        self.file.close()
        self._map.close()
        self.places.close()

    def _way(self, case: CaseRecord, form: AskForm) -> SeenCase:
        return SeenCase(
            self.sender,
            case,
            title=form.title.text(),
            form=form,
            done=lambda _outcome: self._done(form),
        )

    def _send_out(self, form: CollectorForm, way: SeenCase, *, verify: bool) -> None:
        person_id = form.person_id
        if person_id is None:
            return
        kind = SendVerification if verify else SendInspection
        way.send(lambda seen: kind(**on(seen), person_id=person_id))

    def _send_result(
        self, form: ResultForm, errand: ErrandRecord, way: SeenCase
    ) -> None:
        def command(seen: CaseRecord) -> AnswerVerification | RecordInspection:
            common: dict[str, Any] = {
                **on(seen),
                "errand_id": errand.id,
                "text": form.said,
                "pictures": form.photos.pictures(),
            }
            if errand.kind == FieldTaskKind.VERIFY:
                return AnswerVerification(**common, result=form.result)
            return RecordInspection(**common, passed=form.result == "passed")

        way.send(command)

    def _done(self, form: AskForm) -> None:
        self.host.finish(form)
        if self.errands.list.key is None:
            self._on_chosen(None)

    def _why_not(self, name: str) -> str | None:
        if name == "list":
            return None
        if offline := why_not_linked(self._parts):
            return offline
        if name == "submit":
            if self.host.form is None:
                return self.tr("没有打开的表")
            return self.host.form.lacking() or None
        if name == "send":
            verbs = ("send_verification", "send_inspection")
            return why_not_move(verbs, self.case, self._parts.sitter.roles)
        return self._why_not_answer(RESULTS.index(name) + 1)

    def _why_not_answer(self, place: int) -> str | None:
        errand, sitter = self.errand, self._parts.sitter
        if errand is None:
            return self.tr("没有选中核实或核查任务")
        if errand.state != FieldTaskState.SENT:
            return self.tr("这项任务已经回复过")
        if place > len(results_of(errand.kind)):
            return self.tr("核查只有合格和不合格两种结果")
        verify = errand.kind == FieldTaskKind.VERIFY
        if not sitter.roles & (_ANSWERERS if verify else _INSPECTORS):
            return self.tr("需要由采集员或受理员回复")
        own = errand.person_id == sitter.person_id
        if not own and not sitter.roles & (_INSPECTORS - {Role.COLLECTOR}):
            return self.tr("这是派给 %1 的任务").replace("%1", errand.person_name)
        return None

    def _on_chosen(self, entry: object) -> None:
        form = self.host.form
        if entry is None and form is not None:
            if not form.busy:
                form.warn(
                    self.tr("这项任务已不在列表里：别人已办或已收回；所填内容仍在")
                )
            return
        self._entry = entry if isinstance(entry, Entry) else None
        self.host.leave()
        self.file.open(self._entry.case_id if self._entry else None)
        self._show()

    def _on_opened(self, entry: object) -> None:
        if isinstance(entry, Entry) and not entry.errand_id:
            self._parts.runner.start("field.send")

    def _show(self) -> None:
        case, file = self.case, self.file.file
        self.panel.show_case(case, file)
        errand = self.errand
        inspects = errand is not None and errand.kind == FieldTaskKind.INSPECT
        fed_back = case is not None and case.state == CaseState.FED_BACK
        self.compare.setVisible(inspects or fed_back)
        self.compare.show_file(file)
        if case is not None:
            self._map.select(case.id, (case.lon, case.lat))
        self._tell()

    def _submit(self) -> None:
        if self.host.form is not None:
            self.host.form.try_to_send()

    def _choose_first(self) -> None:
        """Show the first of the list; what is being filled in stays."""
        if self.host.form is None:
            self.errands.list.choose_first()

    def _go_to_list(self) -> None:
        self.errands.list.setFocus()
        if self.errands.list.key is None:
            self.errands.list.step(0)

    def _tell(self) -> None:
        """Let buttons and keys look again at what may be done now."""
        self._tick += 1
        self._parts.runner.context.update({"field.standing": self._tick})

    def _add_actions(self) -> None:
        runs: dict[str, Callable[[], object]] = {
            "send": self.send_somebody,
            "submit": self._submit,
            "list": self._go_to_list,
        }
        runs |= {name: partial(self.answer, n) for n, name in enumerate(RESULTS, 1)}
        for name, title, keys in SPECS:
            why = partial(self._why_not, name)
            self._parts.runner.table.add(
                seat_action(SCOPE, MENU, (name, title, keys), why=why, run=runs[name])
            )

    def _connect(self) -> None:
        self.errands.chosen.connect(self._on_chosen)
        self.errands.chips.chosen.connect(lambda _chip: self._choose_first())
        self.errands.opened.connect(self._on_opened)
        self.file.changed.connect(self._show)
        self.host.changed.connect(self._tell)
        self.sender.busy_changed.connect(self._tell)
        self._parts.watch.changed.connect(self._tell)
        self.compare.wanted.connect(self.panel.show_whole)

    def _lay_out(self) -> None:
        middle = QFrame()
        middle.setObjectName("panel")
        column = QVBoxLayout(middle)
        column.setContentsMargins(4, 4, 4, 8)
        column.setSpacing(8)
        column.addWidget(self.panel, 1)
        column.addWidget(self.host)
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        flow.setContentsMargins(8, 0, 8, 0)
        for at, name in enumerate(("send", *RESULTS)):
            button = ActionButton(self._parts.runner, f"field.{name}", primary=at == 0)
            flow.addWidget(button)
        column.addWidget(row)
        right = roomy_splitter(Qt.Orientation.Vertical)
        right.addWidget(self._map_panel())
        right.addWidget(self.compare)
        right.setStretchFactor(0, 1)
        parted = roomy_splitter(Qt.Orientation.Horizontal)
        for widget, share in ((self.errands, 5), (middle, 8), (right, 8)):
            parted.addWidget(widget)
            parted.setStretchFactor(parted.count() - 1, share)
        parted.setSizes([460, 720, 680])
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 8, 8, 8)
        line.addWidget(parted)

    def _map_panel(self) -> QWidget:
        panel = PanelFrame(self.tr("位置"))
        if self.grid_map is not None:
            panel.add(self.grid_map, 1)
            self.grid_map.setMinimumHeight(200)
            return panel
        said = self.tr("本机没有地图组件；位置见案件里的地址和网格")
        panel.add(words(said, "secondary", wraps=True))
        panel.body.addStretch(1)
        return panel
