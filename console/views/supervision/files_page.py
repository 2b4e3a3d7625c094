"""Unit files: counts per unit with the lines behind each count (6.8.1.3)."""

from __future__ import annotations

from datetime import timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter
from typing_extensions import override

from console.domain.queries import UnitFaults, UnitFiles
from console.domain.records.unit_files import UnitFault
from console.models.case_columns import short_number
from console.models.record_columns import age_column, figure_column, words_column
from console.views.shared.case_delegate import Cell
from console.views.shared.chips import ChipBar, ChipFace
from console.views.shared.detail_panel import Detail, Section
from console.views.shared.record_table import RecordTable, TableLook
from console.views.shared.span_text import age_text, moment_text
from console.views.supervision.page import Asked, TablePage, Target
from console.views.supervision.words import fault_words

if TYPE_CHECKING:
    from console.domain.records.unit_files import UnitFaultRow, UnitFile
    from console.models.columns import Column
    from console.views.supervision.parts import SupervisionParts

tr = QCoreApplication.translate
DAYS = 92


class FilesPage(TablePage):
    """The units above; below, the lines behind the chosen count of the chosen unit."""

    name: ClassVar[str] = "files"
    hints: ClassVar[tuple[str, ...]] = (
        "supervision.next",
        "supervision.account",
        "supervision.refresh",
    )

    def __init__(self, parts: SupervisionParts) -> None:
        super().__init__(parts, empty=self.tr("选一个单位，下面列出每一笔的案件。"))
        self._files = Asked(self, attrgetter("unit_id"), self._on_told)
        self._faults = Asked(self, attrgetter("id"), lambda _said: None)
        self._shown: tuple[int, str] | None = None
        self.take(self._unit_table())
        self.chips = ChipBar(
            [ChipFace(id=fault.value, title=fault_words(fault)) for fault in UnitFault],
            parts.watch,
        )
        self.chips.mark(UnitFault.LATE.value)
        self.lines = self._line_table()
        self._split()
        self.chips.chosen.connect(lambda _name: self._drill())
        self.table.chosen.connect(self._drill)
        self.lines.chosen.connect(self.follow)
        self._files.rows.listen(lambda _keys: self._on_files())

    @property
    @override
    def count(self) -> int | None:
        return None

    @property
    def line(self) -> UnitFaultRow | None:
        """The chosen line below."""
        return self.lines.entity

    @override
    def refresh(self) -> None:
        self._shown = None
        self._files.ask(UnitFiles(since=self._since))

    @override
    def target(self) -> Target | None:
        line, unit = self.line, self.record
        if line is None or unit is None:
            return None
        label = f"{line.case_number} · {line.case_title} · {unit.unit_name}"
        return Target(case_id=line.case_id, unit_id=unit.unit_id, label=label)

    @override
    def describe(self) -> Detail | None:
        unit: UnitFile | None = self.record
        if unit is None:
            return None
        pairs = [(fault_words(name), str(n)) for name, n in unit.counts.items()]
        pairs += [
            (self.tr("已办任务"), str(unit.done)),
            (self.tr("在办任务"), str(unit.open)),
        ]
        sections = [Section(title=self.tr("近 92 天"), pairs=tuple(pairs))]
        if (line := self.line) is not None:
            told = (
                (self.tr("案件号"), line.case_number),
                (self.tr("事项"), line.case_title),
                (self.tr("时间"), moment_text(line.at)),
                (self.tr("经办"), line.by),
                (self.tr("原因"), line.reason),
            )
            shown = tuple(pair for pair in told if pair[1])
            sections.append(Section(title=self.tr("这一笔"), pairs=shown))
        return Detail(
            title=unit.unit_name,
            sections=tuple(sections),
            buttons=("supervision.account", "supervision.draft"),
        )

    @override
    def close_down(self) -> None:
        super().close_down()
        self.lines.close_down()

    @property
    def _since(self) -> Any:
        return self.parts.clock.now() - timedelta(days=DAYS)

    def _on_told(self, said: str) -> None:
        self.footer.set_summary(said or self.tr("近 92 天 · 每一笔都来自日志"))

    def _on_files(self) -> None:
        if self.record is None:
            self.table.step(0)
        self._drill()
        self.follow()

    def _drill(self) -> None:
        unit = self.record
        if unit is None:
            return
        self.chips.set_counts(unit.counts)
        wanted = (unit.unit_id, self.chips.current)
        if wanted != self._shown:
            self._shown = wanted
            self._faults.ask(
                UnitFaults(unit_id=wanted[0], fault=wanted[1], since=self._since)
            )

    def _unit_table(self) -> RecordTable:
        widths = {fault.value: 108 for fault in UnitFault} | {"done": 88, "open": 88}
        look = TableLook(
            cells={"unit": Cell.TITLE, **dict.fromkeys(widths, Cell.FIGURE)},
            widths=widths,
            empty=self.tr("近 92 天没有单位办过任务；按 F5 再查一次。"),
        )
        return RecordTable(
            self._files.rows, _unit_columns(), look, sort=_faults, descending=True
        )

    def _line_table(self) -> RecordTable:
        look = TableLook(
            cells={"number": Cell.FIGURE, "title": Cell.TITLE, "at": Cell.FIGURE},
            widths={"number": 104, "by": 88, "at": 88},
            empty=self.tr("这一项没有记录。"),
        )
        return RecordTable(
            self._faults.rows,
            _line_columns(self.parts.clock.now),
            look,
            sort=attrgetter("at"),
            descending=True,
        )

    def _split(self) -> None:
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.setChildrenCollapsible(False)
        self.left.addWidget(self.chips)
        splitter.addWidget(self.table)
        splitter.addWidget(self.lines)
        splitter.setSizes([500, 400])
        self.left.addWidget(splitter, 1)


def _faults(unit: UnitFile) -> int:
    return sum(unit.counts.values())


def _unit_columns() -> list[Column[Any]]:
    def counted(name: str) -> Column[Any]:
        return figure_column(
            name, lambda: fault_words(name), lambda unit: unit.counts.get(name, 0)
        )

    return [
        words_column("unit", lambda: tr("FilesPage", "单位"), attrgetter("unit_name")),
        *(counted(fault.value) for fault in UnitFault),
        figure_column("done", lambda: tr("FilesPage", "已办"), attrgetter("done")),
        figure_column("open", lambda: tr("FilesPage", "在办"), attrgetter("open")),
    ]


def _line_columns(now: Any) -> list[Column[Any]]:
    return [
        words_column(
            "number",
            lambda: tr("FilesPage", "案件号"),
            lambda row: short_number(row.case_number),
        ),
        words_column(
            "title", lambda: tr("FilesPage", "事项"), attrgetter("case_title")
        ),
        words_column("reason", lambda: tr("FilesPage", "原因"), attrgetter("reason")),
        words_column("by", lambda: tr("FilesPage", "经办"), attrgetter("by")),
        age_column(
            "at", lambda: tr("FilesPage", "多久以前"), attrgetter("at"), now, age_text
        ),
    ]
