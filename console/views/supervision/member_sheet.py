"""Who is in the coordination group: taken in, given another duty, let go (6.1.3.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from console.views.shared.form_sheet import FormSheet, choice_field, text_field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from console.domain.records.unit_files import GroupRecord
    from console.views.supervision.parts import SupervisionParts


class MemberSheet(FormSheet):
    """One change of membership with its reason."""

    def __init__(
        self, parts: SupervisionParts, group: GroupRecord, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("调整小组成员"), verb=self.tr("记入小组"), parent=parent
        )
        self._parts, self._group = parts, group
        self.way_box = choice_field(
            [(True, self.tr("加入，或改任")), (False, self.tr("请退"))]
        )
        self.person_box = choice_field([])
        self.duty_line = QLineEdit()
        self.duty_line.setPlaceholderText(self.tr("组长、成员、纪检联络员"))
        self.reason_box = text_field(self.tr("依据哪份文件或哪次会议"), lines=2)
        self.add(self.tr("怎么变"), self.way_box)
        self.add(self.tr("人员"), self.person_box)
        self.add(self.tr("职责"), self.duty_line)
        self.add(self.tr("原因（必填）"), self.reason_box)
        self.way_box.currentIndexChanged.connect(lambda _n: self._offer())
        self.need(lambda: "" if self.person_box.count() else self.tr("小组里还没有人"))
        self.need(
            lambda: "" if self.reason_box.toPlainText().strip() else self.tr("请写原因")
        )
        self._offer()

    def fields(self) -> dict[str, Any]:
        """Return what the command carries."""
        return {
            "person_id": self.person_box.currentData(),
            "member": bool(self.way_box.currentData()),
            "duty": self.duty_line.text().strip(),
            "reason": self.reason_box.toPlainText().strip(),
        }

    def _offer(self) -> None:
        joins = bool(self.way_box.currentData())
        self.duty_line.setEnabled(joins)
        self.person_box.clear()
        if joins:
            for person in self._parts.picture.persons:
                self.person_box.addItem(f"{person.name}  {person.post}", person.id)
        else:
            for member in self._group.members:
                said = f"{member.name}  {member.duty or member.post}"
                self.person_box.addItem(said, member.person_id)
        self.follow()
