"""The history of a made case, line by line, as its own seats would have left it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from console.domain.states import CaseState, FieldTaskKind, TaskState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.demo.cast import Cast
    from console.demo.facts import CaseFact, ErrandFact, TaskFact

S = CaseState
FIRST_STEPS = {True: timedelta(minutes=10), False: timedelta(minutes=15)}
"""How long intake and dispatch may take, urgent or not."""
MOMENT = timedelta(minutes=1)
ASKED_AT, GRANTED_AT = 0.6, 0.62
"""At which share of the disposal a wish is uttered, and answered."""
ENDINGS = {
    S.CLOSED: "close_case",
    S.FORCE_CLOSED: "force_close",
    S.CLOSED_BY_NOTICE: "close_by_notice",
    S.REFUSED: "refuse_report",
    S.VOIDED: "void_case",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line; ``kind`` is state, task or errand, ``by`` the login who acted."""

    kind: str
    verb: str
    source: str | None
    target: str
    at: datetime
    by: str
    reason: str = ""
    detail: dict[str, Any] = field(default_factory=dict[str, Any])


def story(fact: CaseFact, task_ids: Sequence[int], cast: Cast) -> list[Line]:
    """Return the lines of a case after its report, in order, up to its state.

    Where a state cannot be told from the facts, the last line says it was brought in.
    """
    teller = _Teller(fact, task_ids, cast)
    teller.tell()
    return teller.lines


class _Teller:
    def __init__(self, fact: CaseFact, task_ids: Sequence[int], cast: Cast) -> None:
        self._fact, self._cast = fact, cast
        self._ids = dict(zip(map(id, fact.tasks), task_ids, strict=True))
        self._state, self._at = S.REPORTED, fact.reported_at
        self.lines: list[Line] = []

    def tell(self) -> None:
        fact = self._fact
        self._verify()
        if fact.filed_at is not None and not self._on_the_spot:
            self._file(fact.filed_at)
        if fact.dispatched_at is not None and fact.tasks:
            self._dispatch()
            self._dispose()
            self._close_up()
        self._end()

    @property
    def _on_the_spot(self) -> bool:
        return (
            self._fact.filed_at is not None
            and not self._fact.tasks
            and (self._fact.closed_at is not None)
        )

    def _say(self, line: Line) -> None:
        """Add a line; nothing happens before what was told already."""
        self._at = max(self._at, line.at)
        self.lines.append(replace(line, at=self._at))

    def _move(
        self, verb: str, target: CaseState, at: datetime, by: str, **more: Any
    ) -> None:
        reason = more.pop("reason", "")
        self._say(
            Line(
                kind="state", verb=verb, source=self._state, target=target, at=at,
                by=by, reason=reason, detail=more,
            )
        )  # fmt: skip
        self._state = target

    def _verify(self) -> None:
        for errand in self._errands(FieldTaskKind.VERIFY):
            self._move("send_verification", S.VERIFYING, errand.sent_at, errand.sent_by)
            self._send(errand)
            if errand.answered_at is not None:
                self._answer(errand)
                self._move(
                    "answer_verification", S.REPORTED, errand.answered_at,
                    self._cast.person(errand.person_id),
                )  # fmt: skip

    def _file(self, filed_at: datetime) -> None:
        by, began = self._fact.first_receiver, self._at
        due = began + FIRST_STEPS[self._fact.urgent]
        self._move("accept_report", S.TO_FILE, max(began, filed_at - MOMENT), by)
        self._move("file_case", S.TO_DISPATCH, filed_at, by, due_at=_pair(due))

    def _dispatch(self) -> None:
        fact, first = self._fact, self._fact.tasks[0]
        sent = fact.dispatched_at or first.sent_at
        due = (fact.filed_at or sent) + FIRST_STEPS[fact.urgent]
        self._move(
            "dispatch", S.DISPATCHED, sent, first.sent_by,
            due_at=_pair(due, fact.disposal_due_at),
            disposal_due_at=_pair(None, fact.disposal_due_at),
            unit_id=[None, first.unit_id],
        )  # fmt: skip
        if first.state == TaskState.WITHDRAWN:
            self._return(first)
        for task in self._standing:
            self._task(
                "dispatch", task, None, TaskState.SENT, task.sent_at, task.sent_by
            )

    def _return(self, wrong: TaskFact) -> None:
        officer, right = self._cast.officer(wrong.unit_id), self._standing[0]
        asked = right.sent_at - 8 * MOMENT
        self._task(
            "dispatch", wrong, None, TaskState.SENT, wrong.sent_at, wrong.sent_by
        )
        self._task(
            "ask_return", wrong, TaskState.SENT, TaskState.RETURN_ASKED, asked, officer
        )
        self._move(
            "ask_return", S.RETURN_REVIEW, asked, officer, reason=wrong.return_reason
        )
        self._move(
            "redispatch", S.DISPATCHED, right.sent_at, right.sent_by,
            unit_id=[wrong.unit_id, right.unit_id],
        )  # fmt: skip

    @property
    def _standing(self) -> list[TaskFact]:
        return [t for t in self._fact.tasks if t.state != TaskState.WITHDRAWN]

    def _dispose(self) -> None:
        fact, tasks = self._fact, self._standing
        seen = [t for t in tasks if t.acknowledged_at is not None]
        for task in seen:
            self._task(
                "acknowledge_task", task, TaskState.SENT, TaskState.ACKNOWLEDGED,
                task.acknowledged_at or task.sent_at,
                self._cast.officer(task.unit_id),
            )  # fmt: skip
        if not seen:
            return
        officer = self._cast.officer(seen[0].unit_id)
        working = S.CO_HANDLING if len(tasks) > 1 else S.HANDLING
        self._move("acknowledge_task", working, self._at, officer)
        end = fact.fed_back_at or fact.closed_at
        if end is not None:
            self._wish(working, officer, end)
        elif fact.state in {S.EXTENSION_REVIEW, S.DEFERRAL_REVIEW, S.DEFERRED}:
            self._wish_now(officer)

    def _wish(self, working: CaseState, officer: str, end: datetime) -> None:
        """An extension or a deferral on the way, granted and over."""
        start, leader = self._at, self._cast.leader
        asked, granted = (start + (end - start) * s for s in (ASKED_AT, GRANTED_AT))
        if self._fact.extended:
            self._move("ask_extension", S.EXTENSION_REVIEW, asked, officer)
            self._move("decide_extension", working, granted, leader)
        elif self._fact.deferrals:
            self._move("ask_deferral", S.DEFERRAL_REVIEW, asked, officer)
            self._move("grant_deferral", S.DEFERRED, granted, leader)
            again = end - (end - start) * 0.1
            self._move("resume_deferred", working, again, leader)

    def _wish_now(self, officer: str) -> None:
        asked = self._at + MOMENT
        if self._fact.state == S.EXTENSION_REVIEW:
            self._move("ask_extension", S.EXTENSION_REVIEW, asked, officer)
            return
        self._move("ask_deferral", S.DEFERRAL_REVIEW, asked, officer)
        if self._fact.state == S.DEFERRED:
            self._move("grant_deferral", S.DEFERRED, asked + MOMENT, self._cast.leader)

    def _close_up(self) -> None:
        """Feedback and inspection, as often as it took."""
        looks, fact = self._errands(FieldTaskKind.INSPECT), self._fact
        if not looks:
            if fact.fed_back_at is not None:
                self._feed_back(fact.fed_back_at)
            return
        for look in looks:
            self._feed_back(
                min(fact.fed_back_at or look.sent_at, look.sent_at - MOMENT)
            )
            self._move("send_inspection", S.INSPECTING, look.sent_at, look.sent_by)
            self._send(look)
            if look.answered_at is not None:
                self._answer(look)
                self._judge(look, look.answered_at)

    def _feed_back(self, at: datetime) -> None:
        for task in self._standing:
            done = min(task.done_at or at, at)
            self._task(
                "feed_back", task, TaskState.ACKNOWLEDGED, TaskState.DONE, done,
                self._cast.officer(task.unit_id),
            )  # fmt: skip
        officer = self._cast.officer(self._standing[0].unit_id)
        self._move(
            "feed_back", S.FED_BACK, at, officer, on_time=[None, self._fact.on_time]
        )

    def _judge(self, look: ErrandFact, at: datetime) -> None:
        who = self._cast.person(look.person_id)
        if look.result == "passed":
            self._move("pass_inspection", S.TO_CLOSE, at, who)
            return
        target = S.REWORK if self._fact.state == S.REWORK else S.SUPERVISED
        self._move("fail_inspection", target, at, who, reason=look.text)
        for task in self._standing:
            self._task(
                "fail_inspection", task, TaskState.DONE, TaskState.ACKNOWLEDGED, at, who
            )

    def _end(self) -> None:
        state, at = CaseState(self._fact.state), self._fact.closed_at
        if state == self._state:
            return
        if at is None:
            self._move("import", state, self._at, "")
        elif self._on_the_spot:
            leader, handled = self._cast.leader, self._fact.filed_at or at
            self._move("self_handle", S.SELF_HANDLED, handled, leader)
            self._move("close_self_handled", state, at, leader)
        else:
            by = self._cast.leader if self._fact.tasks else self._fact.first_receiver
            if self._state is S.FED_BACK and state in {S.CLOSED, S.CLOSED_BY_NOTICE}:
                self._move("pass_without_inspection", S.TO_CLOSE, at - MOMENT, by)
            self._move(ENDINGS[state], state, at, by)

    def _errands(self, kind: FieldTaskKind) -> list[ErrandFact]:
        return [errand for errand in self._fact.errands if errand.kind == kind]

    def _send(self, errand: ErrandFact) -> None:
        due = errand.due_at.isoformat() if errand.due_at else None
        self._say(
            Line(
                kind="errand", verb=f"send_{errand.kind.lower()}", source=None,
                target="SENT", at=errand.sent_at, by=errand.sent_by,
                detail={"person_id": errand.person_id, "due_at": due},
            )
        )  # fmt: skip

    def _answer(self, errand: ErrandFact) -> None:
        self._say(
            Line(
                kind="errand", verb=f"answer_{errand.kind.lower()}", source="SENT",
                target="ANSWERED", at=errand.answered_at or errand.sent_at,
                by=self._cast.person(errand.person_id), reason=errand.text,
                detail={"person_id": errand.person_id, "result": errand.result},
            )
        )  # fmt: skip

    def _task(
        self, verb: str, task: TaskFact, source: str | None, target: str,
        at: datetime, by: str,
    ) -> None:  # fmt: skip
        done = target == TaskState.DONE
        asked = target == TaskState.RETURN_ASKED
        self._say(
            Line(
                kind="task", verb=verb, source=source, target=target, at=at, by=by,
                reason=task.return_reason if asked else "",
                detail={
                    "task": self._ids[id(task)], "unit_id": task.unit_id,
                    "role": task.role, "result": task.result if done else None,
                },
            )
        )  # fmt: skip


def _pair(before: datetime | None, after: datetime | None = None) -> list[str | None]:
    return [at.isoformat() if at else None for at in (before, after)]
