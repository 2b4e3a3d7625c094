"""What the clock does by rule: drafts orders, climbs a level, takes deferrals up again."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from console.db import standing
from console.domain.commands.dispatch import ResumeDeferred
from console.domain.commands.supervision import DraftOrder
from console.domain.errors import DeskError, LinkLostError

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from console.db.standing import Wish
    from console.domain.commands.command import Command, Outcome

log = logging.getLogger(__name__)
STAGES = {
    "accept": "受理",
    "verify": "核实",
    "dispatch": "派遣",
    "receipt": "签收",
    "dispose": "处置",
    "review": "审批",
    "feedback": "反馈",
    "inspect": "核查",
    "close": "结案",
    "callback": "回访",
}
"""What stands on an order that the clock has drafted; orders are written in Chinese."""


class Ladder:
    """Acts as the person whose seat runs the scheduler, through the use cases."""

    def __init__(self, engine: Engine, execute: Callable[[Command], Outcome]) -> None:
        self._engine = engine
        self._execute = execute

    def draft_wished(self, go_on: Callable[[], bool] = lambda: True) -> None:
        """Draft every order a rule asks for, unless one is there already.

        Wishes are rows, written with their cause: one left over by a seat that died
        is found by the next beat of whichever seat has taken over.
        """
        while go_on():
            with self._engine.connect() as connection:
                wishes = standing.wished_orders(connection)
            for wish in wishes:
                if go_on():
                    self._draft(wish)
            if len(wishes) < standing.WISHES:
                return

    def climb(self, go_on: Callable[[], bool] = lambda: True) -> None:
        """Raise an alert for every order and every call past its limit.

        For an order the next level is drafted.
        """
        with self._engine.begin() as connection:
            standing.raise_late_orders(connection)
            standing.raise_late_calls(connection)
        self.draft_wished(go_on)

    def resume_deferred(self) -> None:
        """Take up again every deferred case whose date has come (4.3)."""
        with self._engine.connect() as connection:
            due = standing.deferrals_due(connection)
        for case_id, version in due:
            self._try(ResumeDeferred(case_id=case_id, version=version))

    def _draft(self, wish: Wish) -> None:
        draft = DraftOrder(
            case_id=wish.case_id,
            unit_id=wish.unit_id,
            level=wish.level,
            reason=_reason(wish),
            issue_now=wish.issue_now,
            rule_id=wish.rule_id,
            wish_id=wish.id,
        )
        refusal = self._try(draft)
        if refusal and wish.issue_now:
            refusal = self._try(replace(draft, issue_now=False, command_id=uuid4()))
        if refusal:
            with self._engine.begin() as connection:
                standing.put_off(connection, wish.id, refusal)

    def _try(self, command: Command) -> str:
        """Execute; return why it was refused, empty if it was done.

        Raises:
            LinkLostError: nobody refused anything, the server was not there.
        """
        try:
            self._execute(command)
        except LinkLostError:
            raise
        except DeskError as refusal:
            log.info("the clock's wish was refused: %s: %s", command, refusal)
            return str(refusal) or refusal.code
        return ""


def _reason(wish: Wish) -> str:
    if wish.late_number:
        return f"{wish.late_number} 到期未办结"
    stage = STAGES.get(wish.stage, wish.stage)
    return f"{stage}时限已用 {wish.share or 0:.0%}，仍未办结"
