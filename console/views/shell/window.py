"""The window: bars around the workspace in front. It shows; it decides nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from console.views.actions.keys import WindowKeys
from console.views.actions.menus import desk_menu
from console.views.actions.runner import WORKSPACE
from console.views.shared.theme import current
from console.views.shell.banner import LostLinkBanner
from console.views.shell.key_sheet import KeySheet
from console.views.shell.message_sheet import MessageSheet
from console.views.shell.messages import Level
from console.views.shell.palette import Palette
from console.views.shell.palette_sources import ActionSource
from console.views.shell.rail import Rail
from console.views.shell.shell_actions import (
    CAN_RECALL,
    CONTEXT_KEYS,
    shell_actions,
    workspace_action,
)
from console.views.shell.status_bar import StatusBar
from console.views.shell.toast import ToastStack
from console.views.shell.top_bar import TopBar
from console.views.shell.workspace_stack import WorkspaceStack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent

    from console.domain.clock import Clock
    from console.views.actions.runner import ActionRunner
    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch
    from console.views.shared.theme import ThemeSwitch
    from console.views.shell.messages import Message, Messages
    from console.views.shell.palette_entry import PaletteSource
    from console.views.shell.workspace import Workspace


ALERTS_ACTION = "alerts.show"
MODE_ACTION = "mode.show"
ORDER_ACTION = "supervision.show"
"""Run by the alert pill, the mode pill and the ticker (with ``order``) once known."""

LEAST = QSize(944, 520)
"""Fits a 1920 by 1080 screen at 200 % with the frame of the window system."""


@dataclass(frozen=True, kw_only=True)
class DeskParts:
    """What the window is joined from; all of it outlives the window."""

    clock: Clock
    pulse: Pulse
    watch: LinkWatch
    switch: ThemeSwitch
    runner: ActionRunner
    messages: Messages
    workspaces: Sequence[Workspace]
    sources: Sequence[PaletteSource] = field(default_factory=tuple)


class DeskWindow(QMainWindow):
    """Top bar, banner, rail, workspaces, status bar; palette and toasts above."""

    closing: ClassVar[Signal] = Signal()

    def __init__(self, parts: DeskParts) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("网格指挥台"))
        self._parts = parts
        self._runner = parts.runner
        self._add_actions()
        self.top_bar = TopBar(parts.clock, parts.pulse, parts.watch)
        self.banner = LostLinkBanner(parts.pulse, parts.watch)
        self.rail = Rail(parts.workspaces, parts.watch)
        self.stack = WorkspaceStack(parts.workspaces)
        self.status_bar = StatusBar(parts.pulse, parts.watch)
        self._lay_out()
        self.palette_sheet = Palette(self.centralWidget())
        self.toasts = ToastStack(self.centralWidget())
        self.keys = WindowKeys(self, parts.runner)
        for source in (*parts.sources, ActionSource(parts.runner)):
            self.palette_sheet.add_source(source)
        self._connect()
        parts.messages.show_to(self._on_said)

    def open_workspace(self, workspace_id: str) -> QWidget:
        """Bring a workspace to the front and return its widget."""
        return self.stack.open(workspace_id)

    def open_palette(self, text: str = "") -> None:
        """Open the palette, with a text already typed if one is given."""
        self.palette_sheet.open_with(text)

    def recall_latest(self) -> bool:
        """Take back the latest order that still can be; False if there is none."""
        return self.toasts.recall_latest()

    def show_keys(self) -> KeySheet:
        """Open the sheet of all keys."""
        sheet = KeySheet(self._runner, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
        return sheet

    def show_messages(self) -> MessageSheet:
        """Open the list of what was said, newest first."""
        sheet = MessageSheet(self._parts.messages.history, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()
        return sheet

    def show_menu(self) -> None:
        """Open the menu of all actions under the product's name."""
        menu = desk_menu(self._runner, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = self.top_bar.title_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def switch_theme(self) -> None:
        """Change between the dark and the light theme."""
        self._parts.switch.use("light" if current().dark else "dark")

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    @override
    def sizeHint(self) -> QSize:
        return QSize(1920, 1080)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)

    def _add_actions(self) -> None:
        table = self._runner.table
        table.declare(*CONTEXT_KEYS)
        table.add(*(workspace_action(self, each) for each in self._parts.workspaces))
        table.add(*shell_actions(self))

    def _lay_out(self) -> None:
        centre = QWidget()
        centre.setObjectName("ground")
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.banner)
        column.addLayout(middle, 1)
        column.addWidget(self.status_bar)
        self.setCentralWidget(centre)
        self.setMinimumSize(LEAST)

    def _connect(self) -> None:
        self._runner.refused.connect(self._on_refused)
        self.rail.chosen.connect(self.open_workspace)
        self.stack.opened.connect(self._on_opened)
        self.top_bar.command_wanted.connect(self._on_command_wanted)
        self.top_bar.menu_wanted.connect(self.show_menu)
        self.palette_sheet.opened.connect(lambda: self.keys.hold(held=True))
        self.palette_sheet.closed.connect(lambda: self.keys.hold(held=False))
        self.toasts.changed.connect(self._on_toasts_changed)
        self._openers = {
            ALERTS_ACTION: self.top_bar.alert_pill,
            MODE_ACTION: self.top_bar.mode_pill,
            ORDER_ACTION: self.status_bar.ticker,
        }
        self.top_bar.alerts_wanted.connect(partial(self._runner.start, ALERTS_ACTION))
        self.top_bar.mode_wanted.connect(partial(self._runner.start, MODE_ACTION))
        self.status_bar.ticker.opened.connect(self._on_order_opened)
        self._parts.switch.changed.connect(self._on_theme_changed)
        self._parts.watch.changed.connect(self._on_link_changed)
        self._on_link_changed()

    def _on_opened(self, workspace_id: str) -> None:
        self.rail.mark(workspace_id)
        self._runner.context.update({WORKSPACE: workspace_id})
        self.keys.follow()
        self._follow_openers()

    def _follow_openers(self) -> None:
        """Let only what an action stands behind be pressed."""
        mouse_blind = Qt.WidgetAttribute.WA_TransparentForMouseEvents
        for action_id, widget in self._openers.items():
            known = action_id in self._runner.table
            widget.setAttribute(mouse_blind, not known)
            policy = Qt.FocusPolicy.TabFocus if known else Qt.FocusPolicy.NoFocus
            widget.setFocusPolicy(policy)

    def _on_order_opened(self, order: str) -> None:
        self._runner.start(ORDER_ACTION, order=order)

    def _on_command_wanted(self) -> None:
        self._runner.start("palette.open")

    def _on_refused(self, action_id: str, reason: str) -> None:
        words = self.tr("%1：%2").replace("%2", reason)
        title = self._runner.table[action_id].shown_title
        self._parts.messages.say(words.replace("%1", title), Level.REFUSED)

    def _on_link_changed(self) -> None:
        self._parts.switch.set_blind(blind=not self._parts.watch.linked)

    def _on_said(self, message: Message) -> None:
        self.toasts.show_message(message)

    def _on_toasts_changed(self) -> None:
        can = any(t.message.recall is not None for t in self.toasts.toasts)
        self._runner.context.update({CAN_RECALL: can})

    def _on_theme_changed(self) -> None:
        self.update()
