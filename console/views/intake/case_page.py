"""One waiting report: what is known, the actions open, and the form of the one begun."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from console.domain.commands import intake as ask
from console.domain.coordinates import distance_m
from console.domain.queries import SuggestCollectors
from console.domain.states import CaseState
from console.models.case_texts import state_text
from console.views.actions.button import ActionButton
from console.views.intake.case_forms import FileForm, MergeForm
from console.views.intake.case_sheets import CaseSheets
from console.views.intake.specs import verbs_in
from console.views.shared.card import Card
from console.views.shared.flow_layout import FlowLayout
from console.views.work.case_panel import CasePanel
from console.views.work.collector_form import CollectorForm
from console.views.work.form_host import FormHost
from console.views.work.open_file import OpenFile
from console.views.work.seen_case import SeenCase, on
from console.views.work.words import metres

if TYPE_CHECKING:
    from console.domain.commands.command import Outcome
    from console.domain.records.case import CaseRecord
    from console.views.intake.side_panel import SidePanel
    from console.views.shared.ask_form import AskForm
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.parts import WorkParts
    from console.views.work.sender import Sender

BUTTONS = (
    "intake.file", "intake.accept", "intake.verify", "intake.merge", "intake.refuse",
    "intake.void", "intake.correct", "intake.new",
)  # fmt: skip
FITTING = (
    "intake.self_handle", "intake.close_self_handled", "intake.ask_callback",
    "intake.callback", "intake.again",
)  # fmt: skip
"""Shown only in a state that knows them."""
_MAIN = {"intake.file", "intake.close_self_handled", "intake.callback"}


_NEAR_M = 200.0
_MOST_NEAR = 20


class CasePage(QWidget):
    """Acts on the case as it was seen; refused, the form and its text stay."""

    left: ClassVar[Signal] = Signal()
    """A form was begun or put away."""

    def __init__(
        self, parts: WorkParts, places: PlaceFinder, sender: Sender, side: SidePanel
    ) -> None:
        super().__init__()
        self._parts, self._sender, self._side = parts, sender, side
        self.file = OpenFile(parts, self)
        self.host = FormHost(parts.drafts)
        self.host.changed.connect(self.left)
        empty = self.tr("在左边选一件来件，这里显示它的内容、照片和可以办的事")
        self.panel = CasePanel(parts, places, empty_words=empty)
        self.sheets = CaseSheets(parts, places, sender, self.file, self)
        self._fitting: dict[str, ActionButton] = {}
        self.file.changed.connect(self._show)

    @property
    def case(self) -> CaseRecord | None:
        """The report in hand."""
        return self.file.case

    @property
    def form(self) -> AskForm | None:
        """The form that is open."""
        return self.host.form

    def add_buttons(self) -> None:
        """Put the buttons in; the actions stand in the table by now."""
        frame = QFrame()
        frame.setObjectName("panel")
        column = QVBoxLayout(frame)
        column.setContentsMargins(4, 4, 4, 8)
        column.addWidget(self.panel, 1)
        column.addWidget(self.host)
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        flow.setContentsMargins(8, 4, 8, 0)
        runner = self._parts.runner
        for action_id in FITTING:
            button = ActionButton(runner, action_id, primary=action_id in _MAIN)
            self._fitting[action_id] = button
            button.hide()
            flow.addWidget(button)
        for action_id in BUTTONS:
            main = action_id in _MAIN
            flow.addWidget(ActionButton(runner, action_id, primary=main))
        column.addWidget(row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def open(self, case_id: int | None) -> None:
        """Take another report in hand."""
        if case_id != self.file.case_id:
            self.host.leave()
            self.file.open(case_id)

    def ask_file(self) -> None:
        """Begin accepting and filing."""
        if (case := self.case) is not None:
            form = FileForm(self._parts, case)
            way = self._way(case, form, form.verb)
            form.sent.connect(lambda: self._file(form, way))
            self.host.begin(form)

    def accept(self) -> None:
        """Accept without filing yet."""
        if (case := self.case) is not None:
            title = self._title("accept")
            self._sender.send(ask.AcceptReport(**on(case)), title=title, seen=case)

    def ask_collector(self) -> None:
        """Begin sending somebody to look."""
        if (case := self.case) is None:
            return
        title = self._title("verify")
        form = CollectorForm(title, title)
        way = self._way(case, form, title)
        form.sent.connect(
            lambda: way.send(
                lambda seen: ask.SendVerification(
                    **on(seen), person_id=form.person_id or 0
                )
            )
        )
        ticket = self._parts.queries.ask(
            SuggestCollectors(case_id=case.id),
            done=form.suggest,
            failed=lambda error: form.fail(self._sender.words_of(error)),
        )
        form.destroyed.connect(ticket.cancel)
        self.host.begin(form)

    def ask_merge(self) -> None:
        """Begin merging into an older case."""
        if (case := self.case) is None:
            return
        title = self._title("merge")
        form = MergeForm(title)
        form.offer(self._older_than(case))
        way = self._way(case, form, title)
        form.sent.connect(
            lambda: way.send(
                lambda seen: ask.MergeDuplicate(
                    **on(seen), keep_id=form.list.key, reason=form.reason_text
                )
            )
        )
        self.host.begin(form, f"intake-merge-{case.id}")

    def close_down(self) -> None:
        """Keep drafts, follow nothing any longer."""
        self.host.leave()
        self.file.close()

    def _older_than(self, case: CaseRecord) -> list[Card]:
        """Return likely duplicates, then whatever else is open close by."""
        likely = [c for c in self._side.duplicates.cards if c.key != case.id]
        known = {card.key for card in likely} | {case.id}
        if case.lon is None or case.lat is None:
            return likely
        here, near = (case.lon, case.lat), []
        for other in self._parts.picture.cases:
            if other.id in known or other.lon is None or other.lat is None:
                continue
            away = distance_m(here, (other.lon, other.lat))
            if away <= _NEAR_M and other.reported_at <= case.reported_at:
                near.append((away, other))
        near.sort(key=lambda each: (each[0], each[1].id))
        return likely + [_near_card(other, away) for away, other in near[:_MOST_NEAR]]

    def _way(self, case: CaseRecord, form: AskForm, title: str) -> SeenCase:
        def done(_outcome: Outcome) -> None:
            self.host.finish(form)

        return SeenCase(self._sender, case, title=title, form=form, done=done)

    def _file(self, form: FileForm, way: SeenCase) -> None:
        """File the report; one not accepted yet is accepted before."""
        item, urgent = form.picker.item, form.urgent.isChecked()
        if item is None:
            return

        def file(seen: CaseRecord) -> ask.FileCase:
            return ask.FileCase(**on(seen), item_id=item.id, urgent=urgent)

        def accepted(outcome: Outcome) -> None:
            state = CaseState.TO_FILE
            way.seen = replace(way.seen, version=outcome.version, state=state)
            way.send(file)

        if way.seen.state == CaseState.TO_FILE:
            way.send(file)
            return
        accept = ask.AcceptReport(**on(way.seen))
        way.send_step(accept, title=self._title("accept"), done=accepted)

    def _title(self, name: str) -> str:
        return self._parts.runner.table[f"intake.{name}"].shown_title

    def _show(self) -> None:
        case = self.case
        self.panel.show_case(case, self.file.file)
        known = {f"intake.{n}" for n in verbs_in(case.state)} if case else set()
        for action_id, button in self._fitting.items():
            button.setVisible(action_id in known)


def _near_card(case: CaseRecord, away: float) -> Card:
    told = (case.number, case.matter, state_text(case.state), case.address)
    return Card(
        key=case.id,
        title=case.title or case.matter,
        detail=" · ".join(part for part in told if part),
        right=metres(away),
        tip=case.description,
    )
