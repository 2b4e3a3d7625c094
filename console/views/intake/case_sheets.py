"""What is asked about a case in a sheet; each sheet stays with its case."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal

from console.domain.commands import closing, intake
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.patient_sheet import PatientSheet
from console.views.work.callback_sheet import CallbackSheet
from console.views.work.correction_sheet import CorrectionSheet, first_report
from console.views.work.refusal_codes import refusal_codes
from console.views.work.seen_case import SeenCase, on
from console.views.work.self_handle_sheet import SelfHandleSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from console.domain.commands.command import CaseCommand
    from console.domain.records.case import CaseRecord
    from console.views.shared.form_sheet import FormSheet
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.open_file import OpenFile
    from console.views.work.parts import WorkParts
    from console.views.work.sender import Sender

    _FromReason = Callable[[CaseRecord, str, str], CaseCommand]


class CaseSheets(QObject):
    """Each acts on the case that was in hand when it opened, as it was seen."""

    closed: ClassVar[Signal] = Signal()

    def __init__(
        self,
        parts: WorkParts,
        places: PlaceFinder,
        sender: Sender,
        file: OpenFile,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._parts, self._places, self._sender = parts, places, sender
        self._file, self._page = file, page

    def correct(self) -> None:
        """Open what was typed for correction."""
        if (case := self._file.case) is None:
            return
        sheet = CorrectionSheet(
            self._parts,
            self._places,
            case,
            title=self._title("correct"),
            report=first_report(self._file.file),
            parent=self._page.window(),
        )
        self._open(sheet, "correct", case, sheet.command)

    def self_handle(self) -> None:
        """Ask for the photos of a trifle put right on the spot."""
        if (case := self._file.case) is None:
            return
        file = self._file.file
        sheet = SelfHandleSheet(
            self._title("self_handle"),
            about=_about(case),
            most_bytes=self._parts.photo_bytes,
            there={photo.moment for photo in file.photos} if file else (),
            parent=self._page.window(),
        )
        self._open(sheet, "self_handle", case, sheet.command)

    def close_self_handled(self) -> None:
        """Accept what was put right on the spot."""
        self._send_now("close_self_handled", intake.CloseSelfHandled)

    def ask_callback(self) -> None:
        """Put the case to the call-back desk."""
        self._send_now("ask_callback", closing.AskCallback)

    def callback(self, *, again: bool = False) -> None:
        """Ask what the caller said of the result."""
        if (case := self._file.case) is None:
            return
        name = "again" if again else "callback"
        sheet = CallbackSheet(
            self._title("callback"),
            about=_about(case),
            again=again,
            parent=self._page.window(),
        )
        self._open(sheet, name, case, sheet.command)

    def again(self) -> None:
        """Ask why it is to be handled again."""
        self.callback(again=True)

    def refuse(self) -> None:
        """Ask for code and reason of a refusal; it goes on record (5.1.2.1)."""
        reasons = refusal_codes(self._parts.rules())

        def command(seen: CaseRecord, code: str, text: str) -> CaseCommand:
            return intake.RefuseReport(**on(seen), code=code, reason=text)

        self._ask_reason("refuse", reasons, command)

    def void(self) -> None:
        """Ask why it is voided."""

        def command(seen: CaseRecord, _code: str, text: str) -> CaseCommand:
            return intake.VoidCase(**on(seen), reason=text)

        self._ask_reason("void", (), command)

    @property
    def asking(self) -> bool:
        """A sheet is in sight; what it is about stays behind it."""
        sheets = self._page.window().findChildren(PatientSheet)
        return any(sheet.isVisible() for sheet in sheets)

    def _ask_reason(
        self, name: str, reasons: Sequence[tuple[str, str]], command: _FromReason
    ) -> None:
        if (case := self._file.case) is None:
            return
        title = self._title(name)
        dialog = ReasonDialog(
            title,
            reasons=reasons,
            touches=[f"{case.number} {case.title}"],
            verb=title,
            text_needed=True,
            parent=self._page.window(),
        )
        way = SeenCase(self._sender, case, title=title, form=dialog)
        dialog.answered.connect(
            lambda code, text: way.send(lambda seen: command(seen, code, text))
        )
        dialog.finished.connect(dialog.deleteLater)
        self._show(dialog)

    def _open(
        self,
        sheet: FormSheet,
        name: str,
        case: CaseRecord,
        command: Callable[[CaseRecord], CaseCommand],
    ) -> None:
        way = SeenCase(self._sender, case, title=self._title(name), form=sheet)
        sheet.sent.connect(lambda: way.send(command))
        self._show(sheet)

    def _show(self, sheet: PatientSheet) -> None:
        sheet.finished.connect(self._on_closed)
        sheet.open()

    def _on_closed(self, _how: int) -> None:
        self._page.window().activateWindow()
        self.closed.emit()

    def _send_now(self, name: str, kind: type[CaseCommand]) -> None:
        if (case := self._file.case) is not None:
            self._sender.send(kind(**on(case)), title=self._title(name), seen=case)

    def _title(self, name: str) -> str:
        return self._parts.runner.table[f"intake.{name}"].shown_title


def _about(case: CaseRecord) -> str:
    return f"{case.number} · {case.title or case.matter}"
