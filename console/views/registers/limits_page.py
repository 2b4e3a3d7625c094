"""Stage limits: how long a stage may take, when it is near, when it is serious."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

from console.domain.commands.rules import ChangeStageLimit
from console.domain.errors import InvalidInputError
from console.domain.records.catalogue import StageLimit
from console.domain.time_limit import TimeLimit
from console.models.record_columns import figure_column, words_column
from console.views.registers.page import Entry, RegisterPage, hint
from console.views.registers.words import STAGES, name_of, percent
from console.views.shared.case_delegate import Cell
from console.views.shared.record_table import TableLook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.rule_sheet import RuleSheet
    from console.models.columns import Column

_ORDER = tuple(STAGES)


class LimitsPage(RegisterPage):
    """One row per stage and urgency."""

    @override
    def entries(self, sheet: RuleSheet) -> Sequence[Entry]:
        """Return the stages in the order of a case's life."""
        return [
            Entry(
                key=(_place(stage), urgent),
                value=row,
                version=sheet.limit_versions[stage, urgent],
                shown=(name_of(STAGES, stage), stage, self._urgency(row)),
            )
            for (stage, urgent), row in sheet.book.stage_limits.items()
        ]

    @override
    def columns(self) -> Sequence[Column[Any]]:
        """Return stage, urgency, limit and shares."""
        return [
            words_column("stage", lambda: self.tr("环节"), lambda e: e.shown[0]),
            words_column("urgent", lambda: self.tr("类别"), lambda e: e.shown[2]),
            words_column("limit", lambda: self.tr("时限"), self._limit),
            figure_column(
                "near", lambda: self.tr("临期"), lambda e: e.value.near_share, percent
            ),
            figure_column(
                "serious",
                lambda: self.tr("严重超时"),
                lambda e: e.value.serious_share,
                percent,
            ),
            figure_column("version", lambda: self.tr("版本"), lambda e: e.version),
        ]

    @override
    def look(self) -> TableLook:
        """Return the widths."""
        return TableLook(
            cells={"stage": Cell.STRONG, "near": Cell.FIGURE, "serious": Cell.FIGURE,
                   "version": Cell.FIGURE},
            widths={"stage": 160, "urgent": 96, "near": 88, "serious": 128,
                    "version": 72},
        )  # fmt: skip

    @override
    def build(self) -> None:
        """Add limit and shares."""
        self.limit = QLineEdit()
        self.limit.setObjectName("limit")
        self.near, self.serious = QLineEdit(), QLineEdit()
        self.near.setObjectName("near")
        self.editor.add(self.tr("时限"), self.limit)
        self.editor.add_wide(
            hint(
                self.tr(
                    "写法：4 wh（工作时）、2 wd（工作日）、2 uh（紧急工作时）、"
                    "15 min、3 cd（自然日）"
                )
            )
        )
        self.editor.add(self.tr("临期 %"), self.near)
        self.editor.add(self.tr("严重超时 %"), self.serious)

    @override
    def fill(self, entry: Entry) -> None:
        """Show a stage."""
        row: StageLimit = entry.value
        self.editor.title.setText(
            f"{name_of(STAGES, row.stage)} · {self._urgency(row)}"
        )
        self.editor.note.setText(
            self.tr("只动正在计时的时限；已停的不动。已作的暂停和延期保留。")
        )
        by_catalogue = row.limit is None
        self.limit.setText("" if by_catalogue else str(row.limit))
        self.limit.setEnabled(not by_catalogue)
        said = self.tr("由事项清单的立案条件决定") if by_catalogue else ""
        self.limit.setPlaceholderText(said)
        self.near.setText(f"{row.near_share * 100:g}")
        self.serious.setText(f"{row.serious_share * 100:g}")

    @override
    def change(self, entry: Entry, reason: str) -> ChangeStageLimit | None:
        """Return the changed stage."""
        old: StageLimit = entry.value
        typed = self.limit.text().strip()
        row = StageLimit(
            stage=old.stage,
            urgent=old.urgent,
            limit=None if old.limit is None else TimeLimit.parse(typed),
            near_share=share_of(self.near.text()),
            serious_share=share_of(self.serious.text()),
        )
        if row == old:
            return None
        return ChangeStageLimit(version=entry.version, reason=reason, row=row)

    def _urgency(self, row: StageLimit) -> str:
        return self.tr("紧急") if row.urgent else self.tr("一般")

    def _limit(self, entry: Entry) -> str:
        limit = entry.value.limit
        if limit is None:
            return self.tr("按事项清单")
        return limit.text(self.parts.language)


def share_of(text: str) -> float:
    """Read a percentage as a share.

    Raises:
        InvalidInputError: it is no number.
    """
    plain = text.strip().removesuffix("%").removesuffix("％")
    try:
        return float(Decimal(plain) / 100)
    except InvalidOperation as error:
        raise InvalidInputError(field="share", reason="another_kind") from error


def _place(stage: str) -> int:
    return _ORDER.index(stage) if stage in _ORDER else len(_ORDER)
