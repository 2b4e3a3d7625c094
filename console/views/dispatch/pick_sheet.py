"""A sheet with a list to choose from and, where one is needed, a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from console.views.shared.form_sheet import FormSheet, text_field

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QPlainTextEdit, QWidget

    from console.views.dispatch.pick_list import PickList, PickRow


class PickSheet(FormSheet):
    """Enter in the list goes on to the reason, or sends where none is asked for."""

    list: PickList
    reason_box: QPlainTextEdit

    def __init__(
        self, title: str, *, about: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, about=about, verb=verb, parent=parent)
        self.missing = ""
        self._needs_reason = False

    def choose_from(self, picks: PickList, *, missing: str, reason: str = "") -> None:
        """Lay the list out; ``missing`` stands while nothing of it is chosen.

        ``reason`` is the hint of the box for the reason, none where none is needed.
        """
        self.list, self.missing = picks, missing
        self._needs_reason = bool(reason)
        self.reason_box = text_field(reason, lines=2)
        self.reason_box.setVisible(self._needs_reason)
        self.body.addWidget(picks)
        self.body.addWidget(self.reason_box)
        self.hear(picks.line, self.reason_box)
        picks.entered.connect(self.reason_box.setFocus if reason else self.try_to_send)
        picks.marked.connect(self.follow)
        self.reason_box.textChanged.connect(self.follow)
        picks.setFocus()
        self.follow()

    def offer(self, rows: Sequence[PickRow]) -> None:
        """Offer other rows, the likeliest first."""
        self.list.offer(rows)
        self.follow()

    @property
    def key(self) -> int:
        """The key of the chosen row; only once nothing is lacking."""
        return self.list.key or 0

    @property
    def reason(self) -> str:
        """What was typed."""
        return self.reason_box.toPlainText().strip()

    @override
    def lacking(self) -> str:
        if self.list.key is None:
            return self.missing
        lacks = self._needs_reason and not self.reason
        return self.tr("请写明理由") if lacks else ""
