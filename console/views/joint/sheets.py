"""The smaller sheets: add a unit, decide a return, whistle, score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QSpinBox

from console.domain.commands.dispatch import UnitOrder
from console.domain.joint_order import limit_reads
from console.domain.states import TaskRole
from console.domain.time_limit import TimeLimit
from console.views.joint.unit_box import UnitBox
from console.views.joint.words import lack_text, whistle_kinds
from console.views.shared.consequence_list import ConsequenceList
from console.views.shared.form_sheet import FormSheet, choice_field, text_field
from console.views.shared.labels import words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtWidgets import QWidget

    from console.domain.queries import UnitSuggestion
    from console.domain.records.file import TaskRecord
    from console.views.work.outlook import Outlook


class UnitSheet(FormSheet):
    """One unit with limit and demand; ``taken`` units are not offered."""

    def __init__(
        self,
        title: str,
        outlook: Outlook,
        *,
        about: str = "",
        taken: Collection[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, verb=title, about=about, wide=640, parent=parent)
        self._outlook = outlook
        free = [unit for unit in outlook.units if unit.id not in taken]
        self.unit_box = UnitBox(free)
        self.limit_line = QLineEdit()
        self.limit_line.setPlaceholderText(
            self.tr("按清单；可写 4 wh、2 工作日、30 分钟")
        )
        self.demand_line = QLineEdit()
        self.outcome = ConsequenceList()

    def add_unit_fields(self) -> None:
        """Put the fields of the unit into the sheet."""
        self.add(self.tr("单位"), self.unit_box)
        self.unit_box.editTextChanged.connect(lambda _text: self.follow())
        self.add(self.tr("时限"), self.limit_line)
        self.add(self.tr("要求"), self.demand_line)
        self.body.addWidget(words(self.tr("发出后的影响"), "small"))
        self.body.addWidget(self.outcome)

    def suggest(self, suggestions: Sequence[UnitSuggestion]) -> None:
        """Take in what the database knows of the units."""
        self._outlook.suggestions = suggestions
        self.follow()

    def order(self, role: TaskRole = TaskRole.CO) -> UnitOrder:
        """Return the order for the unit that is picked."""
        limit = self.limit_line.text().strip()
        return UnitOrder(
            unit_id=self.unit_box.unit_id or 0,
            role=role,
            limit=TimeLimit.parse(limit) if limit else None,
            demand=self.demand_line.text().strip(),
        )

    def unit_lack(self) -> str:
        """Return what the unit's fields lack."""
        if self.unit_box.unit_id is None:
            return lack_text("no_unit")
        fits = limit_reads(self.limit_line.text())
        return "" if fits else lack_text("bad_limit")

    def follow(self) -> None:
        """Bring button and consequences up to what is picked."""
        unit = self.unit_box.unit
        found = self._outlook.of([unit] if unit else [])
        calm = self.tr("该单位当班、有授权、无积压") if unit else ""
        self.outcome.show_consequences(found, calm)
        super().follow()


class AddSheet(UnitSheet):
    """Add a co-unit late, at once or after a task of the case."""

    def __init__(
        self,
        outlook: Outlook,
        tasks: Sequence[TaskRecord],
        *,
        about: str,
        parent: QWidget | None = None,
    ) -> None:
        taken = {task.unit_id for task in tasks}
        title = self.tr("增派协办单位")
        super().__init__(title, outlook, about=about, taken=taken, parent=parent)
        said = self.tr("在%1之后")
        self.after_box = choice_field(
            [
                (None, self.tr("立即开始")),
                *((t.id, said.replace("%1", t.unit_name)) for t in tasks),
            ]
        )
        self.add_unit_fields()
        self.add(self.tr("次序"), self.after_box)
        calm = self.tr("其他单位的时限不变；案件时限取最晚的一项")
        self.body.addWidget(words(calm, "secondary", wraps=True))
        self.need(self.unit_lack)


class ReturnSheet(UnitSheet):
    """Decide a return: refuse it with a reason, or give it to another unit."""

    def __init__(
        self,
        outlook: Outlook,
        task: TaskRecord,
        *,
        taken: Collection[int],
        parent: QWidget | None = None,
    ) -> None:
        about = self.tr("%1 退件：%2").replace("%1", task.unit_name)
        super().__init__(
            self.tr("裁决退件"),
            outlook,
            about=about.replace("%2", task.return_reason),
            taken=taken,
            parent=parent,
        )
        self.decision = choice_field(
            [
                (True, self.tr("同意，改派给另一单位（处置时限重新起算）")),
                (False, self.tr("不同意，原单位继续（处置时限接着走）")),
            ]
        )
        self.add(self.tr("决定"), self.decision)
        self.add_unit_fields()
        self.reason_box = text_field(lines=2)
        self.add(self.tr("理由（必填）"), self.reason_box)
        self.unit_box.pick(task.suggested_unit_id)
        self.decision.currentIndexChanged.connect(self._on_decided)
        self.need(self._lack)

    @property
    def granted(self) -> bool:
        """Another unit takes over."""
        return bool(self.decision.currentData())

    @property
    def reason(self) -> str:
        """What was written."""
        return self.reason_box.toPlainText().strip()

    def _lack(self) -> str:
        if self.granted and (lack := self.unit_lack()):
            return lack
        return "" if self.reason else self.tr("请写明理由")

    def _on_decided(self) -> None:
        for field in (self.unit_box, self.limit_line, self.demand_line):
            field.setEnabled(self.granted)


class WhistleSheet(FormSheet):
    """Call units to a place; a click on the map or an address names it."""

    def __init__(
        self,
        outlook: Outlook,
        *,
        about: str,
        place: str,
        limit_text: str,
        called: Collection[int],
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("吹哨")
        super().__init__(title, verb=title, about=about, wide=640, parent=parent)
        self._outlook = outlook
        self.point: tuple[float, float] | None = None
        self.kind_box = choice_field(whistle_kinds())
        self.unit_list = QListWidget()
        self.unit_list.setFixedHeight(168)
        for unit in sorted(outlook.units, key=lambda u: (u.id not in called, u.name)):
            item = QListWidgetItem(unit.name, self.unit_list)
            item.setData(Qt.ItemDataRole.UserRole, unit.id)
            on = Qt.CheckState.Checked if unit.id in called else Qt.CheckState.Unchecked
            item.setCheckState(on)
        self.place_line = QLineEdit(place)
        self.reason_box = text_field(lines=2)
        self.outcome = ConsequenceList()
        self.add(self.tr("哨种"), self.kind_box)
        self.add(self.tr("被吹单位（空格勾选）"), self.unit_list)
        self.add(self.tr("地点（地址，或在地图上点一下）"), self.place_line)
        self.add(self.tr("事由（必填）"), self.reason_box)
        said = self.tr("到场时限：%1").replace("%1", limit_text)
        self.body.addWidget(words(said, "secondary"))
        self.body.addWidget(self.outcome)
        self.unit_list.itemChanged.connect(lambda _item: self.follow())
        self.need(self._lack)

    @property
    def units(self) -> tuple[int, ...]:
        """The units that are checked."""
        items = (self.unit_list.item(n) for n in range(self.unit_list.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )

    @property
    def reason(self) -> str:
        """What was written."""
        return self.reason_box.toPlainText().strip()

    def take_point(self, lon: float, lat: float, name: str) -> None:
        """Name a point of the map as the place."""
        self.point = (lon, lat)
        self.place_line.setText(name or f"{lon:.5f}, {lat:.5f}")

    def follow(self) -> None:
        """Bring button and consequences up to what is checked."""
        chosen = set(self.units)
        units = [unit for unit in self._outlook.units if unit.id in chosen]
        self.outcome.show_consequences(self._outlook.of(units))
        super().follow()

    def _lack(self) -> str:
        if not self.units:
            return lack_text("no_unit")
        if not self.place_line.text().strip():
            return self.tr("还没有地点")
        return "" if self.reason else self.tr("请写明事由")


class ScoreSheet(FormSheet):
    """The caller scores a unit, 0 to 100."""

    def __init__(self, unit_name: str, parent: QWidget | None = None) -> None:
        title = self.tr("给 %1 评分").replace("%1", unit_name)
        super().__init__(title, verb=self.tr("评分"), wide=440, parent=parent)
        self.score_box = QSpinBox()
        self.score_box.setRange(0, 100)
        self.score_box.setValue(90)
        self.score_box.selectAll()
        self.remark_line = QLineEdit()
        self.add(self.tr("分数（0 至 100）"), self.score_box)
        self.add(self.tr("评语（可不填）"), self.remark_line)
