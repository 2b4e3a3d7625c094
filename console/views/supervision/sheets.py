"""The forms of the workspace: new order, urge, reply, special case."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import (
    QCheckBox,
    QDateTimeEdit,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from console.domain.commands.command import Picture
from console.domain.supervision import BOARD_NEEDS, SpecialBoard
from console.domain.time_limit import TimeLimit, TimeLimitError
from console.views.shared.confirm import touched_label, touched_list
from console.views.shared.form_sheet import FormSheet, choice_field, text_field
from console.views.shared.labels import words
from console.views.shared.span_text import CENTRE_ZONE
from console.views.supervision.case_pick import CaseInHand
from console.views.supervision.words import (
    board_words,
    kind_words,
    level_words,
    way_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import timedelta

    from console.views.supervision.page import Target
    from console.views.supervision.parts import SupervisionParts

KINDS = ("overtime", "inspection", "leader", "topic")
WAYS = ("desk", "phone", "message")
_PHOTOS = "JPEG PNG WebP (*.jpg *.jpeg *.png *.webp)"


def moment_field(at: datetime) -> QDateTimeEdit:
    """Return a box for a moment in the centre's zone."""
    local = at.astimezone(CENTRE_ZONE).replace(tzinfo=None, second=0, microsecond=0)
    box = QDateTimeEdit(QDateTime.fromString(local.isoformat(), "yyyy-MM-ddTHH:mm:ss"))
    box.setDisplayFormat("yyyy-MM-dd HH:mm")
    box.setCalendarPopup(True)
    return box


def moment_in(box: QDateTimeEdit) -> datetime:
    """Return the moment that stands in a box, aware UTC."""
    text = box.dateTime().toString("yyyy-MM-ddTHH:mm:ss")
    return datetime.fromisoformat(text).replace(tzinfo=CENTRE_ZONE).astimezone(UTC)


class DraftSheet(FormSheet):
    """A new supervision order: from the target chosen, or from a case picked here."""

    def __init__(
        self, parts: SupervisionParts, target: Target | None, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("新建督办单"),
            verb=self.tr("提交"),
            wide=640,
            parent=parent,
        )
        self._parts = parts
        self.hand = CaseInHand(parts, target)
        self.pick = self.hand.pick
        self.unit_box = choice_field(
            [(unit.id, unit.name) for unit in parts.picture.units]
        )
        self.level_box = choice_field([(n, level_words(n)) for n in (1, 2, 3)])
        self.kind_box = choice_field([(kind, kind_words(kind)) for kind in KINDS])
        self.reason_box = text_field(self.tr("为什么督办，写清事实"), lines=2)
        self.demand_box = text_field(self.tr("要求做到什么"), lines=2)
        self.limit_line = QLineEdit()
        self.limit_line.setPlaceholderText(
            self.tr("留空按级别的规定时限；也可写 4 工作时、1 工作日、2 紧急工作时")
        )
        self.issue_box = QCheckBox(self.tr("同时签发（不勾选则存为草稿）"))
        self._add_fields()
        self._mark_unit(self.hand.unit_id)

    @property
    def case_id(self) -> int | None:
        """Which case it is about."""
        return self.hand.case_id

    @property
    def limit(self) -> TimeLimit | None:
        """The limit typed, None for the one of the level."""
        text = self.limit_line.text().strip()
        return TimeLimit.parse(text) if text else None

    def fields(self) -> dict[str, Any]:
        """Return what the command carries."""
        return {
            "case_id": self.case_id or 0,
            "unit_id": self.unit_box.currentData(),
            "level": self.level_box.currentData(),
            "kind": self.kind_box.currentData(),
            "reason": self.reason_box.toPlainText().strip(),
            "demand": self.demand_box.toPlainText().strip(),
            "limit": self.limit,
            "task_id": self.hand.target.task_id if self.hand.target else None,
            "issue_now": self.issue_box.isChecked(),
        }

    def _add_fields(self) -> None:
        self.add(self.tr("案件"), self.hand)
        self.hand.picked.connect(self._on_picked)
        row = QHBoxLayout()
        row.setSpacing(12)
        told = (
            (self.tr("被督办单位"), self.unit_box, 3),
            (self.tr("级别"), self.level_box, 2),
            (self.tr("缘由"), self.kind_box, 2),
        )
        for label, box, stretch in told:
            row.addWidget(words(label, "small"))
            row.addWidget(box, stretch)
        self.body.addLayout(row)
        self.add(self.tr("督办原因（必填）"), self.reason_box)
        self.add(self.tr("办理要求"), self.demand_box)
        self.add(self.tr("时限"), self.limit_line)
        self.add("", self.issue_box)
        self.need(lambda: "" if self.case_id else self.tr("没有选案件"))
        self.need(self._lacking_reason)
        self.need(self._wrong_limit)
        (self.reason_box if self.hand.target else self.pick).setFocus()

    def _lacking_reason(self) -> str:
        said = self.reason_box.toPlainText().strip()
        return "" if said else self.tr("请写明督办原因")

    def _wrong_limit(self) -> str:
        try:
            _ = self.limit
        except TimeLimitError as error:
            return error.text(self._parts.language)
        return ""

    def _on_picked(self) -> None:
        self._mark_unit(self.hand.unit_id)
        self.follow()

    def _mark_unit(self, unit_id: int | None) -> None:
        at = self.unit_box.findData(unit_id)
        if at >= 0:
            self.unit_box.setCurrentIndex(at)


class UrgeSheet(FormSheet):
    """Urge the units of these targets; the one confirmation names them all."""

    def __init__(self, targets: Sequence[Target], parent: QWidget) -> None:
        one = len(targets) == 1
        super().__init__(
            self.tr("催办") if one else self.tr("批量催办"),
            verb=self.tr("发出催办"),
            about=targets[0].label if one else "",
            parent=parent,
        )
        if not one:
            self.body.addWidget(touched_label(len(targets)))
            self.body.addWidget(touched_list([each.label for each in targets]))
        self.text_box = text_field(self.tr("例如：还剩不到一小时，请说明进展"), lines=2)
        self.way_box = choice_field([(way, way_words(way)) for way in WAYS])
        self.add(self.tr("内容（必填）"), self.text_box)
        self.add(self.tr("方式"), self.way_box)
        self.need(self._lacking_text)

    @property
    def text(self) -> str:
        """What the unit is told."""
        return self.text_box.toPlainText().strip()

    @property
    def way(self) -> str:
        """How it is told."""
        return str(self.way_box.currentData())

    def _lacking_text(self) -> str:
        return "" if self.text else self.tr("请写催办内容")


class ReplySheet(FormSheet):
    """The unit's reply with its evidence."""

    def __init__(self, about: str, parent: QWidget) -> None:
        super().__init__(
            self.tr("答复督办单"), verb=self.tr("提交答复"), about=about, parent=parent
        )
        self.text_box = text_field(self.tr("办理结果、原因、下一步"), lines=4)
        self.files: list[Path] = []
        self.files_label = words(self.tr("没有附照片"), "secondary", wraps=True)
        self.files_button = QPushButton(self.tr("附照片…"))
        self.files_button.setAutoDefault(False)
        self.files_button.clicked.connect(self._on_files)
        self.add(self.tr("答复（必填）"), self.text_box)
        row = QHBoxLayout()
        row.addWidget(self.files_button)
        row.addWidget(self.files_label, 1)
        self.body.addLayout(row)
        self.need(self._lacking_text)

    @property
    def reply(self) -> str:
        """What was done."""
        return self.text_box.toPlainText().strip()

    def pictures(self) -> tuple[Picture, ...]:
        """Return the photos chosen, read from the disk.

        Raises:
            OSError: a file can no longer be read.
        """
        return tuple(
            Picture(name=path.name, content=path.read_bytes(), moment="after")
            for path in self.files
        )

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach these photos instead of the ones before."""
        self.files = list(paths)
        names = "、".join(path.name for path in self.files)
        self.files_label.setText(names or self.tr("没有附照片"))

    def _on_files(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self, self.tr("附照片"), str(Path.home()), _PHOTOS
        )
        if chosen:
            self.attach([Path(each) for each in chosen])

    def _lacking_text(self) -> str:
        return "" if self.reply else self.tr("请写答复")


class SpecialSheet(FormSheet):
    """Put a case on a special board."""

    def __init__(
        self,
        parts: SupervisionParts,
        target: Target | None,
        soon: timedelta,
        parent: QWidget,
    ) -> None:
        super().__init__(
            self.tr("列入专项督办"),
            verb=self.tr("列入"),
            wide=640,
            parent=parent,
        )
        self.hand = CaseInHand(parts, target)
        self.pick = self.hand.pick
        self.add(self.tr("案件"), self.hand)
        self.hand.picked.connect(self.follow)
        self.board_box = choice_field([(b.value, board_words(b)) for b in SpecialBoard])
        self.leader_line, self.topic_line = QLineEdit(), QLineEdit()
        self.instruction_box = text_field(lines=2)
        self.due_on = QCheckBox(self.tr("要求办结时间"))
        self.due_box = moment_field(parts.clock.now() + soon)
        self.add(self.tr("板"), self.board_box)
        self.add(self.tr("交办领导"), self.leader_line)
        self.add(self.tr("批示内容"), self.instruction_box)
        self.add(self.tr("专题"), self.topic_line)
        self.add("", self.due_on)
        self.add("", self.due_box)
        self.due_on.toggled.connect(self.due_box.setEnabled)
        self.due_box.setEnabled(False)
        self.need(lambda: "" if self.case_id else self.tr("没有选案件"))
        self.need(self._lacking_words)
        (self.board_box if self.hand.target else self.pick).setFocus()

    def _lacking_words(self) -> str:
        """Say what the board chosen cannot be without."""
        wanted = {
            "leader": (self.leader_line.text(), self.tr("请写交办领导")),
            "instruction": (
                self.instruction_box.toPlainText(),
                self.tr("请写批示内容"),
            ),
            "topic": (self.topic_line.text(), self.tr("请写专题")),
        }
        needed = BOARD_NEEDS.get(self.board_box.currentData(), ())
        lacking = (wanted[name][1] for name in needed if not wanted[name][0].strip())
        return next(lacking, "")

    @property
    def case_id(self) -> int | None:
        """Which case."""
        return self.hand.case_id

    def fields(self) -> dict[str, Any]:
        """Return what the command carries."""
        due = moment_in(self.due_box) if self.due_on.isChecked() else None
        return {
            "case_id": self.case_id or 0,
            "board": self.board_box.currentData(),
            "leader": self.leader_line.text().strip(),
            "instruction": self.instruction_box.toPlainText().strip(),
            "topic": self.topic_line.text().strip(),
            "due_at": due,
        }
