"""The history of a case, the latest line first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from console.views.dispatch.verb_words import line_text
from console.views.shared.fonts import figure_font
from console.views.shared.labels import empty_out, words
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.span_text import CENTRE_ZONE, moment_text
from console.views.shared.theme import current

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.file import CaseFile, LogRecord
    from console.views.dispatch.parts import DispatchParts

_MOST = 200
_LATE_S = 2.0


class LogPanel(PanelFrame):
    """Lines come from the log of the database; nobody can change them."""

    def __init__(self, parts: DispatchParts) -> None:
        super().__init__("", watch=parts.watch, pulse=parts.pulse)
        self._parts = parts
        self._key: tuple[int, int] = (0, -1)
        self.set_title(self.tr("经过"))
        self._inside = QWidget()
        self._inside.setObjectName("scrolled")
        self._rows = QVBoxLayout(self._inside)
        self._rows.setContentsMargins(0, 0, 4, 0)
        self._rows.setSpacing(4)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._inside)
        self.add(scroll, 1)
        self.setMinimumHeight(120)

    def show_file(self, file: CaseFile | None) -> None:
        """Show the history of a file."""
        log = file.log if file is not None else ()
        key = (file.case.id if file is not None else 0, len(log))
        if key == self._key:
            return
        self._key = key
        empty_out(self._rows)
        if file is None:
            self._rows.addWidget(words(self.tr("正在读取案卷…"), "secondary"))
        for line in list(reversed(log))[:_MOST]:
            self._rows.addWidget(self._row(line))
        self._rows.addStretch(1)

    def texts(self) -> list[str]:
        """Return the lines as shown, the latest first."""
        rows = (self._rows.itemAt(n).widget() for n in range(self._rows.count()))
        return [str(row.property("said")) for row in rows if row is not None]

    def _row(self, line: LogRecord) -> QWidget:
        row = QWidget()
        at = words(_short(line.occurred_at), "secondary")
        at.setFont(figure_font(current().size("small")))
        at.setToolTip(self._tip(line))
        at.setAlignment(Qt.AlignmentFlag.AlignTop)
        said = line_text(line, unit_name=self._unit_name, person_name=self._person_name)
        row.setProperty("said", said)
        text = words(said, wraps=True)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(at)
        across.addWidget(text, 1)
        return row

    def _tip(self, line: LogRecord) -> str:
        told = [moment_text(line.occurred_at)]
        if abs((line.at - line.occurred_at).total_seconds()) >= _LATE_S:
            said = self.tr("补记于 %1").replace("%1", moment_text(line.at))
            told.append(said)
        return "\n".join((*told, f"#{line.seq} {line.hash[:12]}"))

    def _unit_name(self, unit_id: int) -> str:
        unit = self._parts.picture.units.get(unit_id)
        return "" if unit is None else unit.name

    def _person_name(self, person_id: int) -> str:
        person = self._parts.picture.persons.get(person_id)
        return "" if person is None else person.name


def _short(at: datetime) -> str:
    return f"{at.astimezone(CENTRE_ZONE):%m-%d %H:%M}"
