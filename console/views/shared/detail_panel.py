"""The panel beside a list: what is known about the chosen thing, and its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.domain.record import record
from console.domain.states import Severity
from console.views.shared.clock_label import CountdownLabel
from console.views.shared.flow_layout import FlowLayout
from console.views.shared.labels import words
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.tag_label import TagLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from console.domain.clock import Clock
    from console.models.case_columns import Tag
    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch

_THUMB = 88


@record
class Section:
    """A titled frame: pairs of label and words, then plain lines, then pictures."""

    title: str
    pairs: tuple[tuple[str, str], ...] = ()
    lines: tuple[str, ...] = ()
    pictures: tuple[tuple[bytes, str], ...] = ()
    """JPEG bytes and what they are called."""


@record
class Detail:
    """Everything the panel says about one thing; ``buttons`` are ids of actions."""

    title: str
    subtitle: str = ""
    tags: tuple[Tag, ...] = ()
    due_at: datetime | None = None
    near_at: datetime | None = None
    sections: tuple[Section, ...] = ()
    buttons: tuple[str, ...] = ()


class DetailPanel(QScrollArea):
    """Shows one detail, or a sentence where nothing is chosen.

    Args:
        button: makes the button of an action id; the first one is the main one.
    """

    def __init__(
        self,
        clock: Clock,
        pulse: Pulse,
        watch: LinkWatch,
        *,
        button: Callable[[str, bool], QWidget],
        empty: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._pulse, self._watch = clock, pulse, watch
        self._button, self._empty = button, empty
        self._shown: Detail | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill(None)

    @property
    def detail(self) -> Detail | None:
        """What is shown."""
        return self._shown

    def show_detail(self, detail: Detail | None) -> None:
        """Show this; the same detail is not built again."""
        if detail == self._shown:
            return
        at = self.verticalScrollBar().value()
        same = detail and self._shown and detail.title == self._shown.title
        self._shown = detail
        self._fill(detail)
        if same:
            self.verticalScrollBar().setValue(at)

    def say_empty(self, said: str) -> None:
        """Change the sentence that stands where nothing is chosen."""
        self._empty = said
        if self._shown is None:
            self._fill(None)

    def _fill(self, detail: Detail | None) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        if detail is None:
            column.addWidget(words(self._empty, "secondary", wraps=True))
        else:
            self._add_detail(column, detail)
        column.addStretch(1)
        self.setWidget(inner)

    def _add_detail(self, column: QVBoxLayout, detail: Detail) -> None:
        column.addLayout(self._head(detail))
        if detail.subtitle:
            column.addWidget(words(detail.subtitle, "strong", wraps=True))
        if detail.buttons:
            holder = QWidget()
            flow = FlowLayout(holder, gap=6)
            flow.setContentsMargins(0, 0, 0, 0)
            for place, action_id in enumerate(detail.buttons):
                flow.addWidget(self._button(action_id, place == 0))
            column.addWidget(holder)
        for section in detail.sections:
            column.addWidget(self._section(section))

    def _head(self, detail: Detail) -> QLayout:
        head = QVBoxLayout()
        head.setSpacing(6)
        line = QHBoxLayout()
        title = words(detail.title, "title", wraps=True)
        line.addWidget(title, 1)
        if detail.due_at is not None:
            clock = CountdownLabel(self._clock, self._pulse)
            clock.run_to(detail.due_at, detail.near_at)
            line.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(line)
        if detail.tags:
            row = QHBoxLayout()
            row.setSpacing(6)
            for tag in detail.tags:
                row.addWidget(TagLabel(tag.text, Severity(tag.severity)))
            row.addStretch(1)
            head.addLayout(row)
        return head

    def _section(self, section: Section) -> QWidget:
        frame = PanelFrame(section.title, watch=self._watch)
        if section.pairs:
            frame.body.addLayout(_pairs(section.pairs))
        for line in section.lines:
            frame.add(words(line, wraps=True))
        if section.pictures:
            frame.add(_pictures(section.pictures))
        return frame


def _pairs(pairs: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for row, (label, said) in enumerate(pairs):
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(words(label, "secondary"), row, 0, top)
        grid.addWidget(words(said, wraps=True), row, 1)
    return grid


def _pictures(pictures: Sequence[tuple[bytes, str]]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(holder, gap=6)
    flow.setContentsMargins(0, 0, 0, 0)
    for content, name in pictures:
        label = QLabel()
        pixmap = QPixmap()
        pixmap.loadFromData(content)
        smooth = Qt.TransformationMode.SmoothTransformation
        label.setPixmap(pixmap.scaledToHeight(_THUMB, smooth))
        label.setToolTip(name)
        label.setAccessibleName(name)
        flow.addWidget(label)
    return holder
