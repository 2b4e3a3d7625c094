"""The case file: head, overview, photos, tasks, suggestion, actions, history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from console.views.dispatch.act_notes import unmask
from console.views.dispatch.action_row import ActionRow
from console.views.dispatch.case_actions import SCOPE
from console.views.dispatch.case_header import CaseHeader
from console.views.dispatch.log_panel import LogPanel
from console.views.dispatch.overview_panel import OverviewPanel
from console.views.dispatch.photo_strip import PhotoStrip
from console.views.dispatch.related_panel import RelatedPanel
from console.views.dispatch.suggestion_panel import SuggestionPanel
from console.views.dispatch.tasks_panel import TasksPanel
from console.views.shared.labels import words
from console.views.shared.photo_viewer import view_photos

if TYPE_CHECKING:
    from console.views.dispatch.act_desk import ActDesk
    from console.views.dispatch.focus import CaseFocus
    from console.views.dispatch.parts import DispatchParts
    from console.views.shared.photo_viewer import PhotoViewer


class _Stack(QWidget):
    """Asks for the height its panels have at its width, not at their narrowest."""

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        least = super().minimumSizeHint()
        if layout is None or not layout.hasHeightForWidth():
            return least
        wide = max(self.width(), least.width())
        return QSize(least.width(), layout.totalHeightForWidth(wide))


class _Panels(QScrollArea):
    """As high as what is inside, up to the room there is; then it scrolls."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside.setObjectName("scrolled")
        self.setWidget(inside)
        inside.installEventFilter(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(
            max(self.viewport().width(), 1), self.widget().minimumSizeHint().height()
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 96)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)


class CaseFilePane(QWidget):
    """Follows the focus; panels without content are hidden."""

    def __init__(self, parts: DispatchParts, focus: CaseFocus, desk: ActDesk) -> None:
        super().__init__()
        self.setObjectName("bar_file")
        self._parts, self._focus, self._desk = parts, focus, desk
        self.header = CaseHeader(parts, focus)
        self.overview = OverviewPanel(parts)
        self.photos = PhotoStrip(parts)
        self.tasks = TasksPanel(parts)
        self.suggestion = SuggestionPanel(parts)
        self.related = RelatedPanel(parts)
        self.actions_row = ActionRow(parts.runner, SCOPE)
        self.log = LogPanel(parts)
        self.nothing = words(
            self.tr("没有选中案件。用 J、K 选，回车打开。"), "secondary", wraps=True
        )
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._show)
        self._lay_out()
        self._connect()
        self._show()

    def show_photos(self, at: int = 0) -> PhotoViewer | None:
        """Open the viewer on the photos of the file, if it has any."""
        file = self._focus.file
        if file is None or not file.photos:
            self._parts.messages.say(self.tr("本案没有照片；按 P 添加"))
            return None
        return view_photos(
            file.photos, self._parts.queries, at=at, parent=self.window()
        )

    def unmask_first(self) -> None:
        """Ask for the reason to show the first phone that is still masked."""
        file = self._focus.file
        phones = [r.caller_phone for r in (file.reports if file else ())]
        if not any(phones):
            self._parts.messages.say(self.tr("本案没有来电号码"))
            return
        self._unmask(next(phone for phone in phones if phone))

    def focus_first(self) -> None:
        """Give the keyboard to the first button that stands open."""
        if self._due.isActive():
            self._due.stop()
            self._show()
        for button in self.actions_row.buttons():
            if button.isEnabled():
                button.setFocus()
                return
        self.actions_row.more_button.setFocus()

    def focus_related(self) -> None:
        """Give the keyboard to the first related case."""
        if not self.related.focus_first():
            self._parts.messages.say(self.tr("本案没有关联或疑似重复的案件"))

    def close_down(self) -> None:
        """Follow nothing any longer."""
        self._due.stop()
        self.header.close_down()
        self.suggestion.close_down()
        self.related.close_down()

    def _lay_out(self) -> None:
        inside = _Stack()
        panels = QVBoxLayout(inside)
        panels.setContentsMargins(0, 0, 0, 0)
        panels.setSpacing(10)
        for panel in (
            self.overview,
            self.photos,
            self.tasks,
            self.suggestion,
            self.related,
        ):
            panels.addWidget(panel)
        panels.addStretch(1)
        self._panels = _Panels(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(self.nothing)
        column.addWidget(self.header)
        column.addWidget(self._panels)
        column.addWidget(self.actions_row)
        column.addWidget(self.log, 1)
        self._tail = QWidget()
        column.addWidget(self._tail, 1)

    def _connect(self) -> None:
        self._focus.moved.connect(self._due.start)
        self._focus.updated.connect(self._due.start)
        self.header.explain_wanted.connect(
            lambda: self._parts.runner.start("case.explain")
        )
        self.overview.phone_wanted.connect(self._unmask)
        self.photos.opened.connect(self.show_photos)
        self.related.chosen.connect(lambda case_id: self._focus.choose([case_id]))
        self._parts.runner.context.changed.connect(self._due.start)

    def _show(self) -> None:
        case, file = self._focus.case, self._focus.file
        for widget in (self._panels, self.log):
            widget.setVisible(case is not None)
        self.nothing.setVisible(case is None)
        self._tail.setVisible(case is None)
        self.header.follow()
        self.actions_row.show_case(case)
        self.suggestion.show_case(case)
        self.related.show_case(case, file)
        if case is None:
            return
        self.overview.show_case(case, file)
        self.photos.show_file(file)
        self.tasks.show_file(file)
        self.log.show_file(file)

    def _unmask(self, phone: str) -> None:
        case_id = self._focus.case_id or 0

        def shown() -> None:
            self.overview.unmask(case_id, phone)
            self._due.start()

        unmask(self._desk, phone, shown)
