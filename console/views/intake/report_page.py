"""The report form with its two ways of sending, what hinders them, and its draft."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.commands.intake import MergeDuplicate
from console.views.actions.button import ActionButton
from console.views.intake.report_form import ReportForm
from console.views.shared.labels import say, words
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from console.domain.commands.command import Outcome
    from console.domain.records.case import CaseRecord
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.parts import WorkParts
    from console.views.work.sender import Sender

DRAFT = "intake-report"
_KEEP_AFTER_MS = 200


class ReportPage(QWidget):
    """Keeps the draft while one types; clears it only when the report is in."""

    registered: ClassVar[Signal] = Signal(int)
    """The id of the case a report became."""
    standing_changed: ClassVar[Signal] = Signal()
    """What hinders sending may be something else now."""

    def __init__(
        self,
        parts: WorkParts,
        places: PlaceFinder,
        sender: Sender,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts, self._sender = parts, sender
        self._busy = False
        self._wanted_code = ""
        self.form = ReportForm(parts, places)
        self.standing = words(tone="near", wraps=True)
        self.refusal = words(tone="alarm", wraps=True)
        self.kept = words(tone="small")
        self.refusal.hide()
        self._keep = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._keep.timeout.connect(self.keep_draft)
        self.form.edited.connect(self._on_edited)
        parts.watch.changed.connect(self.follow)
        self._leave = parts.picture.catalogue.listen(lambda _keys: self._offer())
        self._offer()
        self._restore()

    def add_buttons(self) -> None:
        """Put the buttons in; the actions stand in the table by now."""
        runner = self._parts.runner
        self.file_button = ActionButton(runner, "intake.file_new", primary=True)
        self.register_button = ActionButton(runner, "intake.register")
        self.clear_button = ActionButton(runner, "intake.clear")
        self._lay_out()
        QWidget.setTabOrder(self.form.photos.add_button, self.file_button)
        QWidget.setTabOrder(self.file_button, self.register_button)
        self.follow()

    def why_not(self, *, file_now: bool) -> str | None:
        """Say why it cannot be sent now; None means that it can."""
        if self._busy:
            return self.tr("正在提交")
        if not self._parts.watch.linked:
            return self.tr("与数据库的连接断了；可以继续填写，内容已存在本机")
        return self.form.lacking(file_now=file_now) or None

    def send(self, *, file_now: bool) -> None:
        """Register the report, and file it too if asked."""
        self._submit(file_now=file_now, into=None)

    def merge_into(self, older: CaseRecord) -> None:
        """Register the report and merge it into an older case; both callers stay."""
        self._submit(file_now=False, into=older)

    def refuse(self, said: str) -> None:
        """It did not go through; everything typed stays."""
        self._busy = False
        say(self.refusal, self.tr("没有提交成功：%1").replace("%1", said))
        self.keep_draft()
        self.follow()

    def clear(self) -> None:
        """Forget what was typed."""
        self._busy = False
        self.form.clear()
        self._keep.stop()
        self._parts.drafts.drop(DRAFT)
        say(self.refusal, "")
        self.kept.setText("")
        self.follow()

    def keep_draft(self) -> None:
        """Write the draft down now."""
        self._keep.stop()
        if self.form.empty:
            self._parts.drafts.drop(DRAFT)
            self.kept.setText("")
        elif self._parts.drafts.write(DRAFT, self.form.draft()):
            self.kept.setText(self.tr("草稿已存本机"))
        else:
            self.kept.setText(self.tr("草稿存不进本机磁盘"))

    def close_down(self) -> None:
        """Keep the draft and follow nothing any longer."""
        if not self._busy:
            self.keep_draft()
        self._leave()

    def follow(self) -> None:
        """Say what hinders sending now."""
        offline = not self._parts.watch.linked
        said = self.why_not(file_now=True) or ""
        shown = said if offline or self._busy or not self.form.empty else ""
        say(self.standing, shown)
        self.standing_changed.emit()

    def _submit(self, *, file_now: bool, into: CaseRecord | None) -> None:
        try:
            command = self.form.command(file_now=file_now)
        except OSError as error:
            said = self.tr("照片读不到：%1").replace("%1", str(error.filename))
            self.refuse(said)
            return
        self._busy = True
        say(self.refusal, "")
        self.keep_draft()
        self.follow()
        title = self.tr("登记并立案") if file_now else self.tr("登记")

        def done(outcome: Outcome) -> None:
            self.clear()
            if into is not None:
                self._merge(outcome, into)
            self.registered.emit(outcome.case_id)

        self._sender.send(command, title=title, form=self, done=done)

    def _merge(self, fresh: Outcome, older: CaseRecord) -> None:
        command = MergeDuplicate(
            case_id=fresh.case_id,
            version=fresh.version,
            keep_id=older.id,
            reason=self.tr("登记时认定与 %1 为同一事项").replace("%1", older.number),
        )
        title = self.tr("并入 %1").replace("%1", older.number)
        self._sender.send(command, title=title)

    def _on_edited(self) -> None:
        self._keep.start()
        self.follow()

    def _offer(self) -> None:
        self.form.offer(list(self._parts.picture.catalogue), self._wanted_code)

    def _restore(self) -> None:
        draft: dict[str, Any] | None = self._parts.drafts.read(DRAFT)
        if draft is None:
            return
        self._wanted_code = str(draft.get("item", ""))
        self.form.take_up(draft)
        said = self.tr("已恢复上次没有提交的来件登记")
        if draft.get("sent"):
            said = self.tr("上次提交没有等到答复，内容已恢复；再提交不会重复登记")
        self._parts.messages.say(said, Level.INFO)
        self.kept.setText(said)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(12, 0, 12, 0)
        line.setSpacing(8)
        line.addWidget(self.file_button)
        line.addWidget(self.register_button)
        line.addWidget(self.clear_button)
        line.addWidget(self.kept, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(self.form, 1)
        for label in (self.refusal, self.standing):
            label.setContentsMargins(12, 0, 12, 0)
            column.addWidget(label)
        column.addLayout(line)
