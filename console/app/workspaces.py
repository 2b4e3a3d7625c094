"""The workspaces of the desk, who sees them, and how each is built."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from console.domain.record import record
from console.domain.states import Role
from console.views.shell.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from console.app.seat_parts import SeatParts

_R = Role
EVERYBODY = frozenset(Role)


@record
class Entry:
    """One workspace; ``title`` is Chinese source text, ``module`` where it lives."""

    id: str
    title: str
    icon: str
    key: str
    roles: frozenset[Role]
    module: str
    build: Callable[[SeatParts], QWidget]


def _dispatch(parts: SeatParts) -> QWidget:
    from console.app.palette import dispatch_sources  # noqa: PLC0415 - built when first opened
    from console.views.dispatch.workspace import DispatchWorkspace  # noqa: PLC0415

    grid_map = parts.make_map()
    workspace = DispatchWorkspace(parts.dispatch(grid_map))
    front = partial(parts.front_wanted.emit, "dispatch")
    for source in dispatch_sources(workspace, parts, grid_map, front):
        parts.source_offered.emit(source)
    return workspace


def _intake(parts: SeatParts) -> QWidget:
    from console.views.intake.workspace import IntakeWorkspace  # noqa: PLC0415

    return IntakeWorkspace(parts.work())


def _field(parts: SeatParts) -> QWidget:
    from console.views.field.workspace import FieldWorkspace  # noqa: PLC0415

    return FieldWorkspace(parts.work())


def _unit(parts: SeatParts) -> QWidget:
    from console.views.unit.workspace import UnitWorkspace  # noqa: PLC0415

    return UnitWorkspace(parts.work())


def _registers(parts: SeatParts) -> QWidget:
    from console.views.registers.workspace import RegistersWorkspace  # noqa: PLC0415

    return RegistersWorkspace(parts.registers())


def _supervision(parts: SeatParts) -> QWidget:
    from console.app.supervision import supervision_parts  # noqa: PLC0415 - built when first opened
    from console.views.supervision.workspace import SupervisionWorkspace  # noqa: PLC0415

    return SupervisionWorkspace(supervision_parts(parts))


def _alerts(parts: SeatParts) -> QWidget:
    from console.app.supervision import alert_parts  # noqa: PLC0415 - built when first opened
    from console.views.alerts.workspace import AlertWorkspace  # noqa: PLC0415

    return AlertWorkspace(alert_parts(parts))


def _joint(parts: SeatParts) -> QWidget:
    from console.views.joint.workspace import JointWorkspace  # noqa: PLC0415

    return JointWorkspace(parts.work())


def _evaluation(parts: SeatParts) -> QWidget:
    from console.views.evaluation.workspace import EvaluationWorkspace  # noqa: PLC0415

    return EvaluationWorkspace(parts.evaluation())


ENTRIES: tuple[Entry, ...] = (
    Entry(
        id="dispatch",
        title=QT_TRANSLATE_NOOP("Workspaces", "派遣"),
        icon="dispatch",
        key="Ctrl+1",
        roles=EVERYBODY,
        module="console.views.dispatch.workspace",
        build=_dispatch,
    ),
    Entry(
        id="intake",
        title=QT_TRANSLATE_NOOP("Workspaces", "受理"),
        icon="intake",
        key="Ctrl+2",
        roles=frozenset({_R.INTAKE, _R.DUTY_LEADER, _R.DISPATCHER, _R.COLLECTOR}),
        module="console.views.intake.workspace",
        build=_intake,
    ),
    Entry(
        id="field",
        title=QT_TRANSLATE_NOOP("Workspaces", "采集"),
        icon="field",
        key="Ctrl+3",
        roles=frozenset({_R.COLLECTOR, _R.INTAKE, _R.DUTY_LEADER}),
        module="console.views.field.workspace",
        build=_field,
    ),
    Entry(
        id="unit",
        title=QT_TRANSLATE_NOOP("Workspaces", "处置"),
        icon="unit",
        key="Ctrl+4",
        roles=frozenset({_R.UNIT_OFFICER}),
        module="console.views.unit.workspace",
        build=_unit,
    ),
    Entry(
        id="supervision",
        title=QT_TRANSLATE_NOOP("Workspaces", "督办"),
        icon="supervision",
        key="Ctrl+5",
        roles=EVERYBODY - {_R.COLLECTOR, _R.WALL},
        module="console.views.supervision.workspace",
        build=_supervision,
    ),
    Entry(
        id="joint",
        title=QT_TRANSLATE_NOOP("Workspaces", "联动"),
        icon="joint",
        key="Ctrl+7",
        roles=EVERYBODY - {_R.COLLECTOR, _R.WALL},
        module="console.views.joint.workspace",
        build=_joint,
    ),
    Entry(
        id="alerts",
        title=QT_TRANSLATE_NOOP("Workspaces", "告警"),
        icon="alerts",
        key="Ctrl+6",
        roles=EVERYBODY - {_R.WALL},
        module="console.views.alerts.workspace",
        build=_alerts,
    ),
    Entry(
        id="evaluation",
        title=QT_TRANSLATE_NOOP("Workspaces", "评价"),
        icon="evaluation",
        key="Ctrl+8",
        roles=EVERYBODY,
        module="console.views.evaluation.workspace",
        build=_evaluation,
    ),
    Entry(
        id="registers",
        title=QT_TRANSLATE_NOOP("Workspaces", "资料"),
        icon="registers",
        key="Ctrl+9",
        roles=EVERYBODY,
        module="console.views.registers.workspace",
        build=_registers,
    ),
)
"""In the order of the rail; a workspace is added here and nowhere else."""

FIRST = {
    _R.UNIT_OFFICER: "unit",
    _R.COLLECTOR: "field",
    _R.INTAKE: "intake",
    _R.SUPERVISOR: "supervision",
}
"""What stands in front at first for those who hold this post alone."""


def workspaces_for(roles: frozenset[str], parts: SeatParts) -> list[Workspace]:
    """Return what a person with these roles sees; nobody's roles see everything."""
    return [
        Workspace(
            id=entry.id,
            title=QCoreApplication.translate("Workspaces", entry.title),
            icon=entry.icon,
            key=entry.key,
            build=partial(entry.build, parts),
        )
        for entry in ENTRIES
        if (not roles or entry.roles & roles) and find_spec(entry.module) is not None
    ]


def first_for(roles: frozenset[str], offered: list[Workspace]) -> str:
    """Return the id of the workspace that stands in front when a person sits down."""
    ids = [workspace.id for workspace in offered]
    own = [FIRST[role] for role in FIRST if roles == {role.value}]
    return next((each for each in (*own, *ids) if each in ids), "")
