"""A titled frame that knows the age of what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from console.views.shared.span_text import age_text, moment_text
from console.views.shared.stale_overlay import StaleOverlay

if TYPE_CHECKING:
    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch

OLD_S = 10
"""From this age on a panel says how old its data is."""


class PanelFrame(QFrame):
    """Title at the left, data age at the right, content in ``body`` below."""

    def __init__(
        self,
        title: str,
        *,
        watch: LinkWatch | None = None,
        pulse: Pulse | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._watch = watch
        self._title = _small(title)
        self._age = _small("")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._age)
        self.head = head
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 8, 12, 8)
        outer.setSpacing(6)
        outer.addLayout(head)
        self.body = QVBoxLayout()
        self.body.setSpacing(4)
        outer.addLayout(self.body, 1)
        if watch is not None:
            self._overlay = StaleOverlay(self, watch)
            watch.changed.connect(self.follow)
        if pulse is not None:
            pulse.beat.connect(self.follow)
        self.follow()

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget below what is there."""
        self.body.addWidget(widget, stretch)

    @property
    def age_shown(self) -> str:
        """What the panel says about the age of its data; empty while fresh."""
        return self._age.text()

    def follow(self) -> None:
        """Show the age of the data if it is worth knowing."""
        watch = self._watch
        if watch is None or watch.read_at is None:
            return
        age = watch.age_s or 0
        old = age >= OLD_S or not watch.linked
        said = self.tr("数据 %1前").replace("%1", age_text(age)) if old else ""
        self._age.setText(said)
        self._age.setToolTip(moment_text(watch.read_at))


def _small(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "small")
    return label
