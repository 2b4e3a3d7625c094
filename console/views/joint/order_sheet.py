"""Send several units at once, from a template or by hand, seeing what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from console.domain.joint_order import draft_orders, lacking, to_orders
from console.views.joint.order_rows import OrderRows
from console.views.joint.words import lack_text
from console.views.shared.consequence_list import ConsequenceList
from console.views.shared.form_sheet import FormSheet
from console.views.shared.labels import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from console.domain.commands.dispatch import UnitOrder
    from console.domain.joint_order import DraftOrder
    from console.domain.queries import UnitSuggestion
    from console.domain.records.joint import JointTemplate
    from console.views.work.outlook import Outlook


class OrderSheet(FormSheet):
    """Parts of a template with concrete units, all editable before sending."""

    def __init__(
        self,
        outlook: Outlook,
        *,
        about: str,
        template: JointTemplate | None,
        limit_text: str,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("联动派遣")
        super().__init__(title, verb=title, about=about, wide=1040, parent=parent)
        self._outlook, self._template = outlook, template
        self._touched = False
        self._proposed: tuple[DraftOrder, ...] = ()
        self.rows = OrderRows(outlook.units, limit_text)
        self.outcome = ConsequenceList()
        self.add_button = QPushButton(self.tr("加一个单位 Ctrl+N"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.rows.add)
        self._lay_out()
        new = QShortcut(QKeySequence("Ctrl+N"), self)
        new.activated.connect(self.rows.add)
        send = QShortcut(QKeySequence("Ctrl+Return"), self)
        send.activated.connect(self.try_to_send)
        self.need(lambda: lack_text(lacking(self.rows.drafts())))
        self.rows.changed.connect(self._on_changed)
        self._propose()
        if not self.rows.rows:
            self.rows.add()
        self.rows.go_to_gap()

    def suggest(self, suggestions: Sequence[UnitSuggestion]) -> None:
        """Take in what the database suggests; a row somebody changed stays."""
        self._outlook.suggestions = suggestions
        if not self._touched:
            self._propose()
            self.rows.go_to_gap()
        self._on_changed()

    def orders(self) -> tuple[UnitOrder, ...]:
        """Return the orders.

        Raises:
            TimeLimitError: a limit cannot be read.
        """
        return to_orders(self.rows.drafts())

    def _propose(self) -> None:
        if self._template is not None:
            drafts = draft_orders(
                self._template, self._outlook.units, self._outlook.suggestions
            )
            self._proposed = drafts
            self.rows.show_drafts(drafts)
            self._touched = False

    def _on_changed(self) -> None:
        self._touched = self.rows.drafts() != self._proposed
        found = self._outlook.of(self.rows.picked())
        self.outcome.show_consequences(found, self.tr("所选单位当班、有授权、无积压"))
        self.follow()

    def _lay_out(self) -> None:
        if self._template is not None:
            said = self.tr("按模板“%1”提出，发出前可改")
            said = said.replace("%1", self._template.name)
        else:
            said = self.tr("此事项没有联动模板，请逐个加单位")
        self.body.addWidget(words(said, "secondary", wraps=True))
        self.body.addWidget(self.rows)
        line = QHBoxLayout()
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(words(self.tr("发出后的影响"), "small"))
        self.body.addWidget(self.outcome)
