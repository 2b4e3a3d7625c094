"""Before dispatching: accept, file, verify, refuse, void, merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.commands import intake as ask
from console.domain.queries import FindDuplicates, SuggestCollectors
from console.domain.states import FieldTaskState
from console.views.dispatch.act_desk import (
    ReasonForm,
    about,
    ask_reason,
    reason_sheet,
    send_now,
    serve_sheet,
)
from console.views.dispatch.bulk import confirm_many, send_many
from console.views.dispatch.case_words import grouped_number
from console.views.dispatch.field_sheets import (
    CollectorSheet,
    FilingSheet,
    MergeSheet,
    candidate_row,
)
from console.views.dispatch.pick_list import PickRow
from console.views.dispatch.reassign_sheet import ReassignSheet
from console.views.dispatch.suggestion_words import rough_span
from console.views.work.refusal_codes import refusal_codes
from console.views.work.seen_case import on
from console.views.work.self_handle_sheet import SelfHandleSheet
from console.views.work.sights import seen_after

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from console.domain.commands.command import CaseCommand
    from console.domain.queries import Candidate
    from console.domain.records.case import CaseRecord
    from console.views.dispatch.act_desk import ActDesk

tr = QCoreApplication.translate
_SENT = FieldTaskState.SENT
_MOST_OTHERS = 200


def accept(desk: ActDesk) -> None:
    """Pass reports on to filing; several are asked about once."""
    cases, title = desk.focus.cases, desk.title("case.accept")
    if len(cases) == 1:
        send_now(desk, ask.AcceptReport(**on(cases[0])), cases[0], title)
        return

    def confirmed(able: Sequence[CaseRecord]) -> None:
        send_many(desk, [ask.AcceptReport(**on(c)) for c in able], title=title)

    confirm_many(desk, "case.accept", cases, None, confirmed)


def file_case(desk: ActDesk) -> None:
    """Establish the case under a filing condition."""
    case = desk.focus.cases[0]
    sheet = FilingSheet(
        desk.title("case.file"),
        about=about(case),
        items=tuple(desk.parts.picture.catalogue),
        item_id=case.item_id,
        parent=desk.window,
    )
    sheet.urgent_box.setChecked(case.urgent)
    serve_sheet(
        desk,
        sheet,
        case,
        title=desk.title("case.file"),
        build=lambda seen: ask.FileCase(
            **on(seen),
            item_id=sheet.item_id,
            urgent=sheet.urgent_box.isChecked() or None,
        ),
    )


def verify(desk: ActDesk) -> None:
    """Have a collector look whether the report is true."""
    send_collector(
        desk, "case.verify", tr("CaseActions", "派去核实"), ask.SendVerification
    )


def send_collector(
    desk: ActDesk, action_id: str, verb: str, kind: type[CaseCommand]
) -> None:
    """Choose who goes to look; the nearest stand first."""
    case, title = desk.focus.cases[0], desk.title(action_id)
    sheet = CollectorSheet(title, about=about(case), verb=verb, parent=desk.window)
    _suggest(desk, case, sheet)
    serve_sheet(
        desk,
        sheet,
        case,
        title=title,
        build=lambda seen: kind(**on(seen), person_id=sheet.key),  # type: ignore[call-arg]
    )


def _suggest(
    desk: ActDesk, case: CaseRecord, sheet: CollectorSheet | ReassignSheet
) -> None:
    ticket = desk.ask(SuggestCollectors(case_id=case.id), sheet.suggest)
    sheet.finished.connect(lambda _how: ticket.cancel())


def reassign(desk: ActDesk) -> None:
    """Send another collector instead, with a reason."""
    case, file = desk.focus.cases[0], desk.focus.file
    errands = [e for e in file.errands if e.state == _SENT] if file else []
    title = desk.title("case.reassign")
    sheet = ReassignSheet(
        title,
        about=about(case),
        errand=errands[-1] if errands else None,
        parent=desk.window,
    )
    _suggest(desk, case, sheet)
    serve_sheet(
        desk,
        sheet,
        case,
        title=title,
        build=lambda seen: ask.ReassignErrand(
            **on(seen),
            errand_id=errands[-1].id if errands else 0,
            person_id=sheet.key,
            reason=sheet.reason,
        ),
    )


def self_handle(desk: ActDesk) -> None:
    """Register a trifle put right on the spot, with photos before and after."""
    case, file = desk.focus.cases[0], desk.focus.file
    title = desk.title("case.self_handle")
    sheet = SelfHandleSheet(
        title,
        about=about(case),
        most_bytes=desk.parts.photo_bytes,
        there={photo.moment for photo in file.photos} if file else (),
        parent=desk.window,
    )
    serve_sheet(desk, sheet, case, title=title, build=sheet.command)


def refuse(desk: ActDesk) -> None:
    """Refuse a report with a code and a reason; it goes on record."""
    codes = refusal_codes(desk.parts.rules())
    ask_reason(
        desk,
        desk.focus.cases[0],
        ReasonForm(title=desk.title("case.refuse"), reasons=codes),
        build=lambda seen, code, text: ask.RefuseReport(
            **on(seen), code=code, reason=text
        ),
    )


def void(desk: ActDesk) -> None:
    """Void cases that do not meet their condition."""
    cases, title = desk.focus.cases, desk.title("case.void")
    if len(cases) == 1:
        ask_reason(
            desk,
            cases[0],
            ReasonForm(title=title),
            build=lambda seen, _code, text: ask.VoidCase(**on(seen), reason=text),
        )
        return

    def confirmed(able: Sequence[CaseRecord]) -> None:
        sheet = reason_sheet(desk, able, ReasonForm(title=title))
        left = {case.id: case for case in able}

        def refused(errors: Mapping[int, Exception]) -> None:
            """Go on with those refused, as seen once their refusals are read."""
            still = [left[case_id] for case_id in left if case_id in errors]
            left.clear()
            for case in still:
                newest = desk.newest(case)
                left[case.id] = seen_after(errors[case.id], case, newest)

        def answered(_code: str, text: str) -> None:
            commands = [ask.VoidCase(**on(c), reason=text) for c in left.values()]
            send_many(desk, commands, title=title, sheet=sheet, refused=refused)

        sheet.answered.connect(answered)
        sheet.open()

    confirm_many(desk, "case.void", cases, None, confirmed)


def merge(desk: ActDesk) -> None:
    """Merge this case into an older one."""
    case = desk.focus.cases[0]
    title = desk.title("case.merge")
    sheet = MergeSheet(
        tr("CaseActions", "合并到另一案件"),
        about=about(case),
        verb=title,
        parent=desk.window,
    )
    others = _others(desk, case)
    sheet.offer(others)

    def offer(found: Sequence[Candidate]) -> None:
        likely = [candidate_row(each) for each in found]
        keys = {row.key for row in likely}
        sheet.offer([*likely, *(row for row in others if row.key not in keys)])

    if case.matter_code and case.lon is not None and case.lat is not None:
        query = FindDuplicates(
            minor=case.matter_code.partition("-")[0],
            lon=case.lon,
            lat=case.lat,
            except_id=case.id,
        )
        ticket = desk.ask(query, offer)
        sheet.finished.connect(lambda _how: ticket.cancel())
    serve_sheet(
        desk,
        sheet,
        case,
        title=title,
        build=lambda seen: ask.MergeDuplicate(
            **on(seen), keep_id=sheet.key, reason=sheet.reason
        ),
    )


def _others(desk: ActDesk, case: CaseRecord) -> list[PickRow]:
    """Return open cases of the same matter or cell, reported before this one."""
    now = desk.parts.clock.now()
    near = [
        other
        for other in desk.parts.picture.cases
        if other.id != case.id
        and (other.matter_code == case.matter_code or other.cell_id == case.cell_id)
    ]
    near.sort(key=lambda other: other.reported_at, reverse=True)
    return [
        PickRow(
            key=other.id,
            cells=(
                grouped_number(other.number),
                other.title or other.matter,
                "—",
                rough_span((now - other.reported_at).total_seconds()),
            ),
            found_by=f"{other.address} {other.grid_name}",
        )
        for other in near[:_MOST_OTHERS]
    ]
