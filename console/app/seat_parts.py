"""What the window and the workspaces of one seat are joined from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, QSettings, Signal

from console.maps.marks import Backdrop
from console.views.actions.context import ActionContext
from console.views.actions.runner import ActionRunner
from console.views.actions.table import ActionTable
from console.views.alerts.sound import SeatSound
from console.views.alerts.watch import AlertWatch, Ear
from console.views.dispatch.parts import DispatchParts
from console.views.evaluation.parts import EvaluationParts
from console.views.registers.parts import RegisterParts
from console.views.shared.clock_label import Pulse
from console.views.shared.drafts import Drafts
from console.views.shared.link_watch import LinkWatch
from console.views.shell.messages import Level, Messages
from console.views.work.parts import WorkParts
from console.views.work.seat_kit import Sitter

if TYPE_CHECKING:
    from pathlib import Path

    from console.app.session import SeatSession
    from console.settings import Settings
    from console.views.shared.grid_map import GridMap
    from console.views.shared.theme import ThemeSwitch


class SeatParts(QObject):
    """Built once per seat; everything in it outlives the window.

    Signals:
        source_offered: something the palette may search from now on.
        front_wanted: the id of a workspace to bring to the front.
    """

    source_offered: ClassVar[Signal] = Signal(object)
    front_wanted: ClassVar[Signal] = Signal(str)

    def __init__(
        self, session: SeatSession, settings: Settings, switch: ThemeSwitch
    ) -> None:
        super().__init__(session)
        self.session, self.settings, self.switch = session, settings, switch
        self.pulse = Pulse(self)
        self.watch = LinkWatch(
            session.picture.freshness, session.clock, self.pulse, self
        )
        self.messages = Messages(session.clock, self)
        self.runner = ActionRunner(ActionTable(), ActionContext(parent=self), self)
        self.sound = SeatSound(self)
        self.alerts = AlertWatch(
            session.picture, session.clock, self.watch, self._ear(), self
        )
        self.alerts.beat_with(self.pulse)
        self.drafts = Drafts(settings.home / "drafts", session.admission.login)
        self.memory = _memory(settings.home, session.admission.login, self)

    def _ear(self) -> Ear:
        told = self.session.admission
        return Ear(
            login=told.login,
            roles=told.roles,
            ring=self.sound.play,
            announce=lambda said: self.messages.say(said, Level.ALARM),
        )

    @property
    def sitter(self) -> Sitter:
        """Who sits here."""
        told = self.session.admission
        person = told.person
        return Sitter(
            login=told.login,
            name=person.name if person else told.login,
            roles=told.roles,
            person_id=person.id if person else None,
            unit_id=person.unit_id if person else None,
        )

    def kit(self) -> dict[str, Any]:
        """Return the collaborators every workspace has."""
        session = self.session
        return {
            "picture": session.picture,
            "queries": session.queries,
            "clock": session.clock,
            "pulse": self.pulse,
            "watch": self.watch,
            "switch": self.switch,
            "runner": self.runner,
            "messages": self.messages,
            "language": self.settings.language,
        }

    def work(self) -> WorkParts:
        """Return what the intake, field, unit and joint workspaces are joined from."""
        return WorkParts(
            **self._case_kit(),
            files=self.session.feed,
            drafts=self.drafts,
        )

    def dispatch(self, grid_map: GridMap | None) -> DispatchParts:
        """Return what the dispatch workspace is joined from."""
        return DispatchParts(
            **self._case_kit(),
            open_case=self.session.open_case,
            memory=self.memory,
            grid_map=grid_map,
        )

    def registers(self) -> RegisterParts:
        """Return what the registers workspace is joined from."""
        return RegisterParts(
            **self.kit(),
            commands=self.session.commands,
            changes=self.session.feed.changes_received,
            roles=self.session.admission.roles,
        )

    def evaluation(self) -> EvaluationParts:
        """Return what the evaluation workspace is joined from."""
        return EvaluationParts(
            **self.kit(),
            commands=self.session.commands,
            changes=self.session.feed.changes_received,
            roles=self.session.admission.roles,
        )

    def _case_kit(self) -> dict[str, Any]:
        """Return what the workspaces have that act on cases."""
        return self.kit() | {
            "commands": self.session.commands,
            "sitter": self.sitter,
            "rules": lambda: self.session.rules,
            "backdrop": backdrop_of(self.session.admission.backdrop),
            "make_map": self.make_map,
        }

    def make_map(self) -> GridMap:
        """Return a new map."""
        from console.views.shared.grid_map import GridMap  # noqa: PLC0415 - brings in the web engine
        from console.views.shared.theme import current  # noqa: PLC0415

        return GridMap(current().map_tokens(), clock=self.session.clock)


def backdrop_of(
    rows: tuple[tuple[str, str, list[list[list[float]]]], ...],
) -> list[Backdrop]:
    """Return the drawn features of the map: kind and lines of (lon, lat)."""
    return [
        Backdrop(kind, tuple([(lon, lat) for lon, lat in line] for line in lines))
        for kind, _name, lines in rows
    ]


def _memory(home: Path, login: str, parent: QObject) -> QSettings:
    file = home / "seats" / f"{login}.ini"
    return QSettings(str(file), QSettings.Format.IniFormat, parent)
