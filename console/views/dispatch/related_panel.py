"""Cases bound to this one, and open ones that may be the same."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from console.domain.queries import FindDuplicates
from console.models.case_columns import short_number
from console.models.case_texts import state_text
from console.views.dispatch.suggestion_words import rough_span
from console.views.shared.labels import empty_out, words
from console.views.shared.panel_frame import PanelFrame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.background.runner import Ticket
    from console.domain.queries import Candidate
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile
    from console.views.dispatch.parts import DispatchParts

_MOST = 5


class RelatedPanel(PanelFrame):
    """Hidden while there are none; a click goes to the case."""

    chosen: ClassVar[Signal] = Signal(int)

    def __init__(self, parts: DispatchParts) -> None:
        super().__init__("", watch=parts.watch)
        self._parts = parts
        self._asked: FindDuplicates | None = None
        self._ticket: Ticket | None = None
        self._related: tuple[CaseRecord, ...] = ()
        self._likely: tuple[Candidate, ...] = ()
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.add(self._inside)
        self.hide()

    def show_case(self, case: CaseRecord | None, file: CaseFile | None) -> None:
        """Show what is bound to the case and ask what may be the same."""
        related = file.related if file is not None else ()
        query = _query(case)
        if query == self._asked and related == self._related:
            return
        self._related = related
        if query != self._asked:
            self.close_down()
            self._asked, self._likely = query, ()
            if query is not None:
                self._ticket = self._parts.queries.ask(
                    query, done=self._on_found, failed=lambda _error: None
                )
        self._fill()

    def focus_first(self) -> bool:
        """Give the keyboard to the first case; False when there is none."""
        item = self._rows.itemAt(0)
        if item is None or not self.isVisible():
            return False
        item.widget().setFocus()
        return True

    def close_down(self) -> None:
        """Wait for no answer any longer."""
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = self._asked = None

    def _on_found(self, found: Sequence[Candidate]) -> None:
        self._likely = tuple(found)
        self._fill()

    def _fill(self) -> None:
        empty_out(self._rows)
        known = {case.id for case in self._related}
        likely = [each for each in self._likely if each.case.id not in known]
        for case in self._related[:_MOST]:
            self._add(case, self.tr("关联"))
        for each in likely[:_MOST]:
            said = self.tr("疑似重复，距 %1 米，%2前上报")
            said = said.replace("%1", f"{each.distance_m:.0f}")
            self._add(each.case, said.replace("%2", rough_span(each.age_s)))
        count = len(self._related) + len(likely)
        said = self.tr("关联与疑似重复 %1 件 · M 合并").replace("%1", str(count))
        self.set_title(said)
        self.setVisible(count > 0)

    def _add(self, case: CaseRecord, why: str) -> None:
        title = f"{short_number(case.number)} {case.title or case.matter}"
        button = QPushButton(title)
        button.setProperty("flat", True)
        button.setStyleSheet("text-align: left; padding: 2px 0;")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setToolTip(f"{case.number}\n{title}\n{case.address}")
        button.clicked.connect(partial(self.chosen.emit, case.id))
        self._rows.addWidget(button)
        said = f"{state_text(case.state)} · {why}"
        self._rows.addWidget(words(said, "small", wraps=True))


def _query(case: CaseRecord | None) -> FindDuplicates | None:
    if case is None or not case.matter_code:
        return None
    if case.lon is None or case.lat is None:
        return None
    return FindDuplicates(
        minor=case.matter_code.partition("-")[0],
        lon=case.lon,
        lat=case.lat,
        except_id=case.id,
    )
