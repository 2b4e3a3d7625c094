"""What sending units would lead to, before the order goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from console.domain.joint_order import Trouble
from console.domain.states import Severity
from console.views.shared.labels import words
from console.views.shared.symbols import SymbolMark

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from console.domain.joint_order import Consequence

tr = QCoreApplication.translate

_SAID: Mapping[Trouble, Callable[[], str]] = {
    Trouble.NOT_AUTHORISED: lambda: tr(
        "Consequence", "%1 没有此事项在此地的授权，会被拒绝（5.3.2）"
    ),
    Trouble.NO_RECEIPT: lambda: tr("Consequence", "%1 有 %2 件逾时未签收"),
    Trouble.OFF_SHIFT: lambda: tr("Consequence", "%1 现在不当班，可能无人签收"),
    Trouble.OVER_LIMIT: lambda: tr("Consequence", "%1 在办 %2 件，已到上限 %3 件"),
    Trouble.OVERDUE: lambda: tr("Consequence", "%1 有 %2 件已超时"),
    Trouble.OUTSIDE_AREA: lambda: tr("Consequence", "%1 的辖区不含此地"),
    Trouble.BUSY: lambda: tr("Consequence", "%1 在办 %2 件"),
}
_MARKS = {
    Trouble.NOT_AUTHORISED: Severity.OVERDUE,
    Trouble.BUSY: Severity.ENDED,
}


def consequence_text(each: Consequence) -> str:
    """Return one consequence in a sentence."""
    said = _SAID[each.kind]().replace("%1", each.unit_name)
    return said.replace("%2", str(each.count)).replace("%3", str(each.most))


class ConsequenceList(QWidget):
    """One line each with its mark: refused, to be weighed, or merely to know."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._shown: list[tuple[Severity, str]] = []

    @property
    def said(self) -> list[str]:
        """What stands there, from top to bottom."""
        return [text for _, text in self._shown]

    def show_consequences(self, found: Sequence[Consequence], calm: str = "") -> None:
        """Show them; ``calm`` stands where there are none."""
        lines = [
            (_MARKS.get(each.kind, Severity.NEAR), consequence_text(each))
            for each in found
        ]
        if not lines and calm:
            lines = [(Severity.ON_TIME, calm)]
        if lines == self._shown:
            return
        self._shown = lines
        self._empty_out()
        for row, (mark, text) in enumerate(lines):
            self._grid.addWidget(SymbolMark(mark), row, 0)
            tone = "alarm" if mark is Severity.OVERDUE else "secondary"
            self._grid.addWidget(words(text, tone, wraps=True), row, 1)

    def _empty_out(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
