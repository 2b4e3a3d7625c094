"""A small model of one case, its units and errands, that knows no database."""

from __future__ import annotations

from dataclasses import dataclass, field

from console.domain.lifecycle import MOVES
from console.domain.states import END_STATES
from tests.small_district import PEOPLE

ROLES = {login: frozenset(roles) for login, _, _, roles, _ in PEOPLE}
UNIT = {login: unit for login, *_, unit in PEOPLE if unit}
CENTRE = {"intake", "dispatcher", "duty_leader", "supervisor"}
LOGINS = ("j01", "d07", "z02", "s01", "w01", "p01", "g01", "g02")
COLLECTORS = ("g01", "g02")
UNITS = ("sanitation", "drainage", "traffic")
AT_WORK = {"DISPATCHED", "HANDLING", "CO_HANDLING", "REWORK", "SUPERVISED"}
WORKED_ON = AT_WORK | {"EXTENSION_REVIEW", "DEFERRAL_REVIEW"}
BUSY = {"SENT", "ACKNOWLEDGED", "ON_SITE"}
TAKEN = {"ACKNOWLEDGED", "ON_SITE"}
OPEN = BUSY | {"WAITING", "RETURN_ASKED", "OBSTRUCTED"}
OVER = {"DONE", "WAIVED", "WITHDRAWN"}
MOST_EXTENSIONS, MOST_DEFERRALS = 2, 1


@dataclass
class Task:
    """One unit's part."""

    unit: str
    state: str = "SENT"
    after: Task | None = None
    taken: bool = False
    leads: bool = False
    past: bool = False
    reported: bool = False  # an obstruction waits to be decided
    obstructed_from: str = ""


@dataclass
class Case:
    """Where a case stands by the rules alone; every verb tells whether it may."""

    state: str = "REPORTED"
    tasks: list[Task] = field(default_factory=list)
    errand: tuple[str, str] | None = None  # kind, collector
    sent_out: set[str] = field(default_factory=set)
    extended: int = 0
    deferrals: int = 0
    supervised: bool = False
    order: bool = False  # the order of a failed inspection stands
    agenda: int = 0

    @property
    def live(self) -> list[Task]:
        return [t for t in self.tasks if t.state != "WITHDRAWN" and not t.past]

    @property
    def working(self) -> str:
        return "CO_HANDLING" if len(self.live) > 1 else "HANDLING"

    def clock_must(self, task: Task, stage: str) -> str:
        """How a clock of a task that is not over has to stand: still, or running."""
        still = self.state in {"DEFERRED", "COORDINATION"}
        asked = task.state in {"RETURN_ASKED", "OBSTRUCTED"} and stage != "review"
        return "still" if still or asked else "runs"

    @property
    def ended(self) -> bool:
        return self.state in END_STATES

    def seen_by(self, login: str) -> bool:
        if ROLES[login] & CENTRE:
            return True
        if login in UNIT:
            units = [task.unit for task in self.tasks if task.state != "WITHDRAWN"]
            return UNIT[login] in units
        return login in self.sent_out

    def go(self, verb: str, target: str, login: str) -> bool:
        """Move if the table of moves lets this person."""
        legal = any(
            (m.name, m.source, m.target) == (verb, self.state, target)
            and m.actors & ROLES[login]
            for m in MOVES
        )
        if legal:
            self.state = target
            self.order = self.order and not self.ended
        return legal

    def simple(self, verb: str, target: str, login: str) -> bool:
        if verb == "archive_case":  # its period goes on
            return False
        return self.seen_by(login) and self.go(verb, target, login)

    # collectors
    def send(self, verb: str, kind: str, target: str, login: str, to: str) -> bool:
        if not self.simple(verb, target, login):
            return False
        self.errand = (kind, to)
        self.sent_out.add(to)
        return True

    def answers(self, kind: str, login: str) -> bool:
        if self.errand is None or self.errand[0] != kind or not self.seen_by(login):
            return False
        mine = self.errand[1] == login
        return mine or bool(ROLES[login] & {"intake", "duty_leader"})

    def verified(self, login: str) -> bool:
        done = self.answers("VERIFY", login)
        done = done and self.go("answer_verification", "REPORTED", login)
        self.errand = None if done else self.errand
        return done

    def inspected(self, login: str, *, passed: bool) -> bool:
        if not self.answers("INSPECT", login):
            return False
        again = not self.supervised and self.any_done
        failed = "SUPERVISED" if again else "TO_DISPATCH"
        failed = "COORDINATION" if self.supervised else failed
        verb = "pass_inspection" if passed else "fail_inspection"
        if not self.go(verb, "TO_CLOSE" if passed else failed, login):
            return False
        self.errand = None
        if not passed and again:
            self.supervised = self.order = True
            self.reopen()
        self.agenda += self.state == "COORDINATION"
        return True

    @property
    def any_done(self) -> bool:
        return any(task.state == "DONE" for task in self.live)

    def reopen(self) -> None:
        for task in self.live:
            if task.state == "DONE":
                task.state = "ACKNOWLEDGED"

    # dispatchers
    def dispatch(self, login: str, units: tuple[str, ...], *, in_order: bool) -> bool:
        if not self.simple("dispatch", "DISPATCHED", login):
            return False
        for task in self.live:
            task.past = True
        first = Task(units[0], leads=True)
        self.tasks.append(first)
        for unit in units[1:]:
            state = "WAITING" if in_order else "SENT"
            self.tasks.append(Task(unit, state, first if in_order else None))
        return True

    def withdraw_open(self) -> None:
        for task in self.tasks:
            if task.state in OPEN:
                task.state, task.reported = "WITHDRAWN", False

    def recall(self, login: str) -> bool:
        if any(task.taken for task in self.live):
            return False
        done = self.simple("recall_order", "TO_DISPATCH", login)
        if done:
            self.withdraw_open()
        return done

    def send_back(self, login: str) -> bool:
        done = self.simple("send_back_to_filing", "TO_FILE", login)
        if done:
            self.withdraw_open()
        return done

    def add_unit(self, login: str, unit: str) -> bool:
        sender = ROLES[login] & {"dispatcher", "duty_leader"}
        known = any(task.unit == unit for task in self.live)
        if not sender or known or self.state not in AT_WORK:
            return False
        self.tasks.append(Task(unit))
        if self.state == "HANDLING":
            self.state = "CO_HANDLING"
        return True

    def waive(self, login: str, task: Task) -> bool:
        sender = ROLES[login] & {"dispatcher", "duty_leader"}
        if not sender or self.state not in AT_WORK or task.state not in OPEN:
            return False
        rest = [t for t in self.live if t is not task and t.state not in OVER]
        others = [t for t in self.live if t is not task and t.state != "WAIVED"]
        if task.leads and others:
            return False
        if not rest and not self.go("waive_task", "FED_BACK", login):
            return False
        task.state, task.reported = "WAIVED", False
        self.start_followers(task)
        return True

    def start_followers(self, ended: Task) -> None:
        for task in self.tasks:
            if task.after is ended and task.state == "WAITING":
                task.state = "SENT"

    def refuse_return(self, login: str, task: Task) -> bool:
        if task.state != "RETURN_ASKED" or not ROLES[login] & {
            "dispatcher",
            "duty_leader",
        }:
            return False
        if self.state not in WORKED_ON | {"RETURN_REVIEW"}:
            return False
        target = "HANDLING" if task.taken else "DISPATCHED"
        if self.state == "RETURN_REVIEW" and not self.go(
            "refuse_return", target, login
        ):
            return False
        task.state = "ACKNOWLEDGED" if task.taken else "SENT"
        return True

    def redispatch(self, login: str, task: Task, unit: str) -> bool:
        if task.state != "RETURN_ASKED" or not ROLES[login] & {
            "dispatcher",
            "duty_leader",
        }:
            return False
        if self.state not in AT_WORK | {"RETURN_REVIEW"}:
            return False
        if any(each.unit == unit for each in self.live):
            return False
        if self.state == "RETURN_REVIEW":
            self.go("redispatch", "DISPATCHED", login)
        task.state = "WITHDRAWN"
        self.tasks.append(Task(unit, leads=task.leads))
        return True

    def decide_extension(self, login: str, *, granted: bool) -> bool:
        done = self.simple("decide_extension", self.working, login)
        self.extended += done and granted
        return done

    def decide_deferral(self, login: str, *, granted: bool) -> bool:
        if not granted:
            return self.simple("refuse_deferral", self.working, login)
        done = self.simple("grant_deferral", "DEFERRED", login)
        if done:
            self.nobody_is_obstructed()
        self.deferrals += done
        return done

    # units
    def works(self, login: str, task: Task, *states: str) -> bool:
        return (
            UNIT.get(login) == task.unit
            and self.seen_by(login)
            and self.state in WORKED_ON
            and task.state in states
        )

    def acknowledge(self, login: str, task: Task) -> bool:
        if not self.works(login, task, *BUSY) or task.state == "ON_SITE":
            return False
        if self.state == "DISPATCHED" and not self.go(
            "acknowledge_task", self.working, login
        ):
            return False
        task.state, task.taken = "ACKNOWLEDGED", True
        return True

    def arrive(self, login: str, task: Task) -> bool:
        done = self.works(login, task, *TAKEN)
        task.state = "ON_SITE" if done else task.state
        return done

    def feed_back(self, login: str, task: Task) -> bool:
        if not self.works(login, task, *TAKEN):
            return False
        rest = [t for t in self.live if t is not task and t.state not in OVER]
        if not rest and not self.go("feed_back", "FED_BACK", login):
            return False
        task.state, task.reported = "DONE", False
        self.start_followers(task)
        return True

    def ask_return(self, login: str, task: Task) -> bool:
        if not self.works(login, task, *BUSY):
            return False
        if len(self.live) == 1 and not self.go("ask_return", "RETURN_REVIEW", login):
            return False
        task.state, task.reported = "RETURN_ASKED", False
        return True

    def ask_extension(self, login: str, task: Task) -> bool:
        if not self.works(login, task, *TAKEN) or self.extended >= MOST_EXTENSIONS:
            return False
        return self.go("ask_extension", "EXTENSION_REVIEW", login)

    def ask_deferral(self, login: str, task: Task) -> bool:
        if not self.works(login, task, *TAKEN) or self.deferrals >= MOST_DEFERRALS:
            return False
        return self.go("ask_deferral", "DEFERRAL_REVIEW", login)

    # obstruction
    def report_obstruction(self, login: str, task: Task) -> bool:
        if not self.works(login, task, *TAKEN) or task.reported:
            return False
        task.reported = True
        return True

    def decide_obstruction(self, login: str, task: Task, *, granted: bool) -> bool:
        sender = ROLES[login] & {"dispatcher", "duty_leader"}
        waits = task.reported and task.state in TAKEN and not task.past
        if not sender or self.state not in WORKED_ON or not waits:
            return False
        task.reported = False
        if granted:
            task.obstructed_from, task.state = task.state, "OBSTRUCTED"
        return True

    def end_obstruction(self, login: str, task: Task) -> bool:
        own = UNIT.get(login) == task.unit and self.seen_by(login)
        mine = own or ROLES[login] & {"dispatcher", "duty_leader"}
        there = task.reported or task.state == "OBSTRUCTED"
        if not mine or self.state not in WORKED_ON or not there:
            return False
        self.not_obstructed(task)
        return True

    def not_obstructed(self, task: Task) -> None:
        if task.state == "OBSTRUCTED":
            task.state = task.obstructed_from
        task.reported, task.obstructed_from = False, ""

    def nobody_is_obstructed(self) -> None:
        for task in self.live:
            self.not_obstructed(task)

    # the supervising side and the coordination group
    def fail_order(self, login: str) -> bool:
        if not self.order or not ROLES[login] & {"supervisor", "duty_leader"}:
            return False
        self.order = self.supervised = False
        self.agenda += 1
        if self.state in AT_WORK:
            self.go("put_to_coordination", "COORDINATION", login)
            self.nobody_is_obstructed()
        return True

    def decide_item(self, login: str, way: str) -> bool:
        target = {
            "redispatch": "TO_DISPATCH",
            "defer": "DEFERRED",
            "close_by_notice": "CLOSED_BY_NOTICE",
        }[way]
        verb = way if way == "close_by_notice" else "decide_coordination"
        if not self.agenda or self.state != "COORDINATION":
            return False
        if not self.simple(verb, target, login):
            return False
        self.agenda -= 1
        if way != "defer":
            self.withdraw_open()
        return True

    def resume(self, login: str) -> bool:
        over = all(task.state in OVER for task in self.live)
        target = "TO_DISPATCH" if over and not self.any_done else self.working
        done = self.simple("resume_deferred", target, login)
        if done and over:
            self.reopen()
        return done

    # closing
    def reject_feedback(self, login: str) -> bool:
        target = self.working if self.any_done else "TO_DISPATCH"
        done = self.simple("reject_feedback", target, login)
        if done:
            self.reopen()
        return done

    def close_by_notice(self, login: str) -> bool:
        done = self.simple("close_by_notice", "CLOSED_BY_NOTICE", login)
        if done:
            self.withdraw_open()
        return done

    def force_close(self, login: str) -> bool:
        done = self.simple("force_close", "FORCE_CLOSED", login)
        if done:
            self.withdraw_open()
        return done
