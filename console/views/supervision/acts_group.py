"""What is done around orders: agenda, meetings, accountability, filings, appeals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from console.domain.commands import supervision as ask
from console.domain.records.supervision import AccountabilityRecord, AgendaRecord
from console.domain.records.unit_files import AppealRecord, FilingRecord
from console.domain.states import Role
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.confirm import ConfirmDialog
from console.views.supervision.group_sheets import (
    AccountSheet,
    AppealSheet,
    DecideSheet,
    MeetingSheet,
    WriteSheet,
)
from console.views.supervision.member_sheet import MemberSheet
from console.views.supervision.permission import (
    SUPERVISORS,
    why_not_linked,
    why_not_role,
)
from console.views.supervision.words import filing_kind_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import Command
    from console.views.shared.form_sheet import FormSheet
    from console.views.supervision.group_page import GroupPage
    from console.views.supervision.page import Page
    from console.views.supervision.parts import Hands

tr = QCoreApplication.translate


class GroupActs:
    """The actions beside the orders."""

    def __init__(
        self, hands: Hands, page: Callable[[], Page], group: Callable[[], GroupPage]
    ) -> None:
        self._hands, self._parts = hands, hands.parts
        self._page, self._group = page, group

    def _why(self, *roles: Role) -> str | None:
        return why_not_role(self._parts, roles) or why_not_linked(self._parts)

    def _serve(
        self, sheet: FormSheet, title: str, build: Callable[[], Command]
    ) -> None:
        def send() -> None:
            self._hands.sender.send(
                build(),
                title=title,
                form=sheet,
                done=lambda _outcome: self._hands.refresh(),
            )

        sheet.sent.connect(send)
        sheet.open()

    def why_decide(self, _facts: Any) -> str | None:
        """Say why there is nothing to decide."""
        item = self._page().record
        if not isinstance(item, AgendaRecord):
            return tr("GroupActs", "没有选中议题")
        if item.state != "OPEN":
            return tr("GroupActs", "这个议题已经有了决定")
        return self._why(*SUPERVISORS)

    def decide(self, _facts: Any) -> None:
        """Decide an item."""
        item: AgendaRecord = self._page().record
        meetings = self._group().group.meetings
        sheet = DecideSheet(self._parts, item, meetings, self._hands.window)
        self._serve(
            sheet,
            tr("GroupActs", "决定议题"),
            lambda: ask.DecideItem(item_id=item.id, **sheet.fields()),
        )

    def why_follow_up(self, _facts: Any) -> str | None:
        """Say why nothing can be said to be followed."""
        item = self._page().record
        if not isinstance(item, AgendaRecord):
            return tr("GroupActs", "没有选中议题")
        if item.state == "OPEN":
            return tr("GroupActs", "这个议题还没有决定")
        if item.followed_up_at is not None:
            return tr("GroupActs", "已经记为落实")
        return self._why(*SUPERVISORS)

    def follow_up(self, _facts: Any) -> None:
        """Say that a decision was followed, after one question."""
        item: AgendaRecord = self._page().record
        title = tr("GroupActs", "决定已落实")
        self._confirm(
            title,
            f"{item.case_number} · {item.case_title}：{item.decision}",
            ask.FollowUpItem(item_id=item.id),
        )

    def why_supervisor(self, _facts: Any) -> str | None:
        """Say why this is not for this seat."""
        return self._why(*SUPERVISORS)

    def meeting(self, _facts: Any) -> None:
        """Record a meeting."""
        sheet = MeetingSheet(self._parts, self._group().group, self._hands.window)
        self._serve(
            sheet,
            tr("GroupActs", "记录协调会"),
            lambda: ask.RecordMeeting(**sheet.fields()),
        )

    def members(self, _facts: Any) -> None:
        """Take somebody into the group or let go."""
        sheet = MemberSheet(self._parts, self._group().group, self._hands.window)
        self._serve(
            sheet,
            tr("GroupActs", "调整小组成员"),
            lambda: ask.ChangeMember(**sheet.fields()),
        )

    def account(self, _facts: Any) -> None:
        """Open an interview or an accountability record."""
        record = self._page().record
        unit_id = getattr(record, "unit_id", None)
        sheet = AccountSheet(self._parts, unit_id, self._hands.window)
        self._serve(
            sheet,
            tr("GroupActs", "立约谈或追责"),
            lambda: ask.OpenAccountability(**sheet.fields()),
        )

    def why_write(self, _facts: Any) -> str | None:
        """Say why there is no record to write in."""
        if not isinstance(self._page().record, AccountabilityRecord):
            return tr("GroupActs", "没有选中约谈或追责记录")
        return self._why(*SUPERVISORS)

    def write(self, _facts: Any) -> None:
        """Write what was committed to or decided."""
        record: AccountabilityRecord = self._page().record
        sheet = WriteSheet(self._parts, record, self._hands.window)
        self._serve(
            sheet,
            tr("GroupActs", "写入记录"),
            lambda: ask.RecordAccountability(record_id=record.id, **sheet.fields()),
        )

    def why_review(self, _facts: Any) -> str | None:
        """Say why there is nothing to review."""
        filing = self._page().record
        if not isinstance(filing, FilingRecord):
            return tr("GroupActs", "没有选中否定报备")
        if filing.reviewed_at is not None:
            return tr("GroupActs", "已经复核过")
        return self._why(Role.DUTY_LEADER)

    def review(self, verdict: str, title: str) -> Callable[..., object]:
        """Return what upholds or overturns a filing, after one question."""

        def run(_facts: Any) -> None:
            filing: FilingRecord = self._page().record
            said = f"{filing_kind_words(filing.kind)} · {filing.case_number} · "
            self._confirm(
                tr("Actions", title),
                f"{said}{filing.case_title}：{filing.reason}",
                ask.ReviewNegation(filing_id=filing.id, verdict=verdict),
            )

        return run

    def why_appeal(self, _facts: Any) -> str | None:
        """Say why this seat cannot appeal."""
        return self._why(Role.UNIT_OFFICER)

    def appeal(self, _facts: Any) -> None:
        """Appeal against overtime."""
        sheet = AppealSheet(self._parts, self._hands.window)
        self._serve(
            sheet,
            tr("GroupActs", "申诉超时"),
            lambda: ask.AppealOvertime(**sheet.fields()),
        )

    def why_judge(self, _facts: Any) -> str | None:
        """Say why this seat does not decide the appeal now."""
        appeal = self._page().record
        if not isinstance(appeal, AppealRecord):
            return tr("GroupActs", "没有选中申诉")
        if appeal.state not in ("ASKED", "PASSED_ON"):
            return tr("GroupActs", "申诉已经有了结论")
        first = appeal.state == "ASKED"
        return self._why(Role.DISPATCHER if first else Role.INTAKE)

    def judge(self, title: str, *, granted: bool) -> Callable[..., object]:
        """Return what grants or refuses an appeal, with words to the unit."""

        def run(_facts: Any) -> None:
            appeal: AppealRecord = self._page().record
            said = tr("Actions", title)
            sheet = ReasonDialog(
                said,
                touches=[f"{appeal.case_number} · {appeal.unit_name}：{appeal.reason}"],
                verb=said,
                text_needed=True,
                parent=self._hands.window,
            )
            sheet.finished.connect(sheet.deleteLater)
            sheet.answered.connect(
                lambda _code, text: self._hands.sender.send(
                    ask.DecideAppeal(appeal_id=appeal.id, granted=granted, answer=text),
                    title=said,
                    form=sheet,
                    done=lambda _outcome: self._hands.refresh(),
                )
            )
            sheet.open()

        return run

    def _confirm(self, title: str, touched: str, command: Command) -> None:
        dialog = ConfirmDialog(
            title, touches=[touched], verb=title, parent=self._hands.window
        )
        dialog.accepted.connect(
            lambda: self._hands.sender.send(
                command, title=title, done=lambda _outcome: self._hands.refresh()
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
