"""Rules and registers: seven pages over one sheet of rules."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from console.domain.register_queries import ReadRules
from console.domain.states import Severity
from console.views.actions.action import Action
from console.views.actions.footer import KeyFooter
from console.views.registers.calendar_page import CalendarPage
from console.views.registers.catalogue_page import CataloguePage
from console.views.registers.grants_page import GrantsPage
from console.views.registers.limits_page import LimitsPage
from console.views.registers.reminders_page import RemindersPage
from console.views.registers.settings_page import SettingsPage
from console.views.registers.templates_page import TemplatesPage
from console.views.registers.words import refused_words
from console.views.shared.labels import say, words
from console.views.shared.stale_overlay import StaleOverlay
from console.views.shared.tag_label import TagLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.rule_sheet import RuleSheet
    from console.views.registers.page import RegisterPage
    from console.views.registers.parts import RegisterParts

SCOPE = "registers"
PAGES: tuple[tuple[str, str, Callable[[Any], RegisterPage]], ...] = (
    ("calendar", QT_TRANSLATE_NOOP("Registers", "工作日历"), CalendarPage),
    ("limits", QT_TRANSLATE_NOOP("Registers", "环节时限"), LimitsPage),
    ("reminders", QT_TRANSLATE_NOOP("Registers", "提醒规则"), RemindersPage),
    ("settings", QT_TRANSLATE_NOOP("Registers", "运行参数"), SettingsPage),
    ("catalogue", QT_TRANSLATE_NOOP("Registers", "事项清单"), CataloguePage),
    ("grants", QT_TRANSLATE_NOOP("Registers", "授权"), GrantsPage),
    ("templates", QT_TRANSLATE_NOOP("Registers", "联动模板"), TemplatesPage),
)


class RegistersWorkspace(QWidget):
    """Reads the rules when it is made and whenever the feed says they have changed."""

    def __init__(self, parts: RegisterParts) -> None:
        super().__init__()
        self.parts = parts
        self.pages: dict[str, RegisterPage] = {}
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        for name, title, make in PAGES:
            page = self.pages[name] = make(parts)
            page.state_changed.connect(self._tell_context)
            self.tabs.addTab(page, QCoreApplication.translate("Registers", title))
        self.version = TagLabel("")
        self.trouble = words(tone="alarm")
        self._add_actions()
        self.footer = KeyFooter(
            parts.runner,
            [*(f"registers.{name}" for name, *_ in PAGES), "registers.save",
             "registers.undo", "registers.find"],
        )  # fmt: skip
        self._lay_out()
        self._overlay = StaleOverlay(self, parts.watch)
        self.tabs.currentChanged.connect(lambda _place: self._tell_context())
        parts.changes.connect(self._on_changes)
        self.read()
        self._tell_context()

    @property
    def page(self) -> RegisterPage:
        """The page in front."""
        return self.pages[PAGES[self.tabs.currentIndex()][0]]

    def open(self, name: str) -> RegisterPage:
        """Bring a page to the front."""
        self.tabs.setCurrentWidget(self.pages[name])
        self.page.table.setFocus()
        return self.page

    def read(self) -> None:
        """Ask for the rules as they stand."""
        self.parts.queries.ask(ReadRules(), done=self._on_read, failed=self._on_failed)

    def _on_read(self, sheet: RuleSheet) -> None:
        say(self.trouble, "")
        said = self.tr("规则第 %1 版 · 日历第 %2 版")
        said = said.replace("%1", str(sheet.book.version))
        calendar = sheet.book.calendar.version
        self.version.show_tag(said.replace("%2", str(calendar)), Severity.JOINT)
        for page in self.pages.values():
            page.take(sheet)
        self._tell_context()

    def _on_failed(self, error: Exception) -> None:
        say(self.trouble, refused_words(error, self.parts.language))

    def _on_changes(self, changes: Any) -> None:
        if changes.snapshot or "rules" in changes.deltas:
            self.read()

    def _tell_context(self) -> None:
        if len(self.pages) == len(PAGES):
            why = self.page.why_not
            self.parts.runner.context.update({"registers.why_not": why})

    def _add_actions(self) -> None:
        menu = QT_TRANSLATE_NOOP("Actions", "规则")
        pages = (
            Action(
                id=f"registers.{name}",
                title=title,
                keys=(str(place),),
                menu=menu,
                scope=SCOPE,
                run=partial(_open, self, name),
            )
            for place, (name, title, _) in enumerate(PAGES, start=1)
        )
        others = (
            Action(
                id="registers.save",
                title=QT_TRANSLATE_NOOP("Actions", "保存规则"),
                keys=("Ctrl+Return",),
                menu=menu,
                scope=SCOPE,
                reason=lambda facts: str(facts.get("registers.why_not") or "") or None,
                run=lambda _facts: self.page.save(),
            ),
            Action(
                id="registers.next",
                title=QT_TRANSLATE_NOOP("Actions", "下一行"),
                keys=("J",),
                menu=menu,
                scope=SCOPE,
                run=lambda _facts: self.page.table.step(1),
            ),
            Action(
                id="registers.previous",
                title=QT_TRANSLATE_NOOP("Actions", "上一行"),
                keys=("K",),
                menu=menu,
                scope=SCOPE,
                run=lambda _facts: self.page.table.step(-1),
            ),
            Action(
                id="registers.undo",
                title=QT_TRANSLATE_NOOP("Actions", "还原"),
                keys=("Ctrl+Backspace",),
                menu=menu,
                scope=SCOPE,
                run=lambda _facts: self.page.undo(),
            ),
            Action(
                id="registers.find",
                title=QT_TRANSLATE_NOOP("Actions", "筛选"),
                keys=("/",),
                menu=menu,
                scope=SCOPE,
                run=lambda _facts: self.page.finder.setFocus(),
            ),
        )
        self.parts.runner.table.add(*pages, *others)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 6)
        head.setSpacing(12)
        head.addWidget(words(self.tr("规则与资料"), "title"))
        head.addWidget(self.version)
        head.addWidget(self.trouble)
        head.addStretch(1)
        said = (
            self.tr("保存前先看受影响的在办案件；已停的时限不动")
            if self.parts.may_change
            else self.tr("只读：规则由值班长和管理员修改")
        )
        head.addWidget(words(said, "small"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.footer)


def _open(workspace: RegistersWorkspace, name: str, _facts: object) -> None:
    workspace.open(name)
