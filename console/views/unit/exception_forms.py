"""The forms for exceptions: more time, hanging the case on the account, obstruction."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from console.domain.errors import InvalidInputError
from console.domain.time_limit import TimeLimit, TimeLimitError
from console.views.shared.limit_text import domain_language
from console.views.shared.photo_box import PhotoBox
from console.views.shared.photo_strip import moment_words
from console.views.shared.span_text import CENTRE_ZONE
from console.views.unit.task_forms import TextForm

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class ExtensionForm(TextForm):
    """Why more time is needed, and how much; nothing means once the limit again."""

    def __init__(
        self, title: str, limit_text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, self.tr("延期理由（必填）"), parent=parent)
        self.limit_line = QLineEdit()
        said = self.tr("如 4 工作时、2 工作日；不写则再给一次原时限 %1")
        self.limit_line.setPlaceholderText(said.replace("%1", limit_text))
        self.add(self.tr("再要多久"), self.limit_line)
        self.limit_line.textChanged.connect(lambda _text: self.touched())

    @property
    def limit(self) -> TimeLimit | None:
        """What is asked for; None for the limit once more.

        Raises:
            InvalidInputError: what was typed is no limit.
        """
        text = self.limit_line.text().strip()
        return TimeLimit.parse(text) if text else None

    @override
    def lacking(self) -> str:
        if lack := super().lacking():
            return lack
        try:
            if hasattr(self, "limit_line"):
                _ = self.limit
        except TimeLimitError as error:
            return error.text(domain_language())
        except InvalidInputError as error:
            return str(error)
        return ""

    @override
    def kept(self) -> dict[str, Any]:
        limit = self.limit_line.text()
        return super().kept() | ({"limit": limit} if self.said else {})

    @override
    def take_up(self, draft: Mapping[str, Any]) -> None:
        super().take_up(draft)
        self.limit_line.setText(str(draft.get("limit", "")))


class DeferralForm(TextForm):
    """Why it cannot be done now, until when, by which plan, with what next step."""

    def __init__(
        self,
        title: str,
        today: datetime,
        *,
        most_days: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, self.tr("挂账理由（必填）"), parent=parent)
        local = today.astimezone(CENTRE_ZONE)
        first = QDate(local.year, local.month, local.day)
        self.until = QDateEdit(first.addDays(min(30, most_days)))
        self.until.setDisplayFormat("yyyy-MM-dd")
        self.until.setCalendarPopup(True)
        self.until.setDateRange(first.addDays(1), first.addDays(most_days))
        self.plan, self.next_step = QPlainTextEdit(), QLineEdit()
        self.plan.setTabChangesFocus(True)
        self.plan.setFixedHeight(56)
        until = self.tr("到哪天（最长 %1 天）").replace("%1", str(most_days))
        self.add(until, self.until)
        self.add(self.tr("整改方案（必填）"), self.plan)
        self.add(self.tr("下一步"), self.next_step)
        self.plan.textChanged.connect(self.touched)
        self.next_step.textChanged.connect(lambda _text: self.touched())

    @property
    def until_at(self) -> datetime:
        """The end of the chosen day at the centre."""
        day = self.until.date().toPython()
        return datetime.combine(day, time(18), CENTRE_ZONE)

    @override
    def lacking(self) -> str:
        if lack := super().lacking():
            return lack
        has_plan = hasattr(self, "plan") and self.plan.toPlainText().strip()
        return "" if has_plan else self.tr("没有写整改方案")

    @override
    def kept(self) -> dict[str, Any]:
        plan, step = self.plan.toPlainText(), self.next_step.text()
        if not (self.said or plan or step):
            return {}
        until = self.until.date().toString("yyyy-MM-dd")
        return {
            "text": self.text.toPlainText(),
            "plan": plan,
            "next": step,
            "until": until,
        }

    @override
    def take_up(self, draft: Mapping[str, Any]) -> None:
        super().take_up(draft)
        self.plan.setPlainText(str(draft.get("plan", "")))
        self.next_step.setText(str(draft.get("next", "")))
        until = QDate.fromString(str(draft.get("until", "")), "yyyy-MM-dd")
        if until.isValid():
            self.until.setDate(until)


class ObstructionForm(TextForm):
    """What is in the way: of which kind, in words, the police's number, photos."""

    def __init__(
        self,
        title: str,
        kinds: Iterable[tuple[str, str]],
        *,
        most_bytes: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, self.tr("受阻情况（必填）"), parent=parent)
        self.kind_box, self.police_line = QComboBox(), QLineEdit()
        for code, said in kinds:
            self.kind_box.addItem(said, code)
        self.police_line.setPlaceholderText(self.tr("报过警的，填接处警编号"))
        moments = [("scene", moment_words("scene"))]
        self.photos = PhotoBox(most_bytes=most_bytes, moments=moments)
        self.add(self.tr("情形"), self.kind_box)
        self.add(self.tr("报警编号"), self.police_line)
        self.add(self.tr("现场照片"), self.photos)
        self.kind_box.currentIndexChanged.connect(lambda _at: self.touched())
        self.police_line.textChanged.connect(lambda _text: self.touched())
        self.photos.changed.connect(self.touched)

    @property
    def kind(self) -> str:
        """The code of what was chosen."""
        return str(self.kind_box.currentData() or "")

    @property
    def police_number(self) -> str:
        """What was written, empty for no call."""
        return self.police_line.text().strip()

    @override
    def kept(self) -> dict[str, Any]:
        photos, police = self.photos.kept(), self.police_number
        if not (self.said or photos or police):
            return {}
        return {
            "text": self.text.toPlainText(),
            "kind": self.kind,
            "police": police,
            "photos": photos,
        }

    @override
    def take_up(self, draft: Mapping[str, Any]) -> None:
        super().take_up(draft)
        self.kind_box.setCurrentIndex(max(0, self.kind_box.findData(draft.get("kind"))))
        self.police_line.setText(str(draft.get("police", "")))
        self.photos.take_up(draft.get("photos", ()))
