"""What is asked about a case in a sheet: correcting, self-handling, the call-back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.domain.commands import closing, intake
from console.views.work.callback_sheet import CallbackSheet
from console.views.work.correction_sheet import CorrectionSheet, first_report
from console.views.work.self_handle_sheet import SelfHandleSheet

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from console.domain.commands.command import CaseCommand, Command
    from console.domain.records.case import CaseRecord
    from console.views.shared.form_sheet import FormSheet
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.open_file import OpenFile
    from console.views.work.parts import WorkParts
    from console.views.work.sender import Sender


class CaseSheets(QObject):
    """Each acts on the case in hand as it is known when it is sent."""

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
        self._open(sheet, "correct", sheet.command)

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
        self._open(sheet, "self_handle", sheet.command)

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
        self._open(sheet, name, sheet.command)

    def again(self) -> None:
        """Ask why it is to be handled again."""
        self.callback(again=True)

    def _open(
        self,
        sheet: FormSheet,
        name: str,
        command: Callable[[CaseRecord], CaseCommand],
    ) -> None:
        def send() -> None:
            case = self._file.case
            if case is None:
                sheet.refuse(self.tr("这个案件已看不到了"))
                return
            try:
                made = command(case)
            except OSError as error:
                said = self.tr("照片读不到：%1")
                sheet.refuse(said.replace("%1", str(error.filename)))
                return
            self._send(made, name, sheet)

        sheet.sent.connect(send)
        sheet.finished.connect(lambda _how: self._page.window().activateWindow())
        sheet.open()

    def _send_now(self, name: str, kind: type[CaseCommand]) -> None:
        if (case := self._file.case) is not None:
            self._send(kind(case_id=case.id, version=case.version), name, None)

    def _send(self, command: Command, name: str, sheet: FormSheet | None) -> None:
        def done(_outcome: object) -> None:
            if sheet is not None:
                sheet.accept()

        self._sender.send(command, title=self._title(name), form=sheet, done=done)

    def _title(self, name: str) -> str:
        return self._parts.runner.table[f"intake.{name}"].shown_title


def _about(case: CaseRecord) -> str:
    return f"{case.number} · {case.title or case.matter}"
