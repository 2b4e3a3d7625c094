"""One action: what it is called, which keys start it, when it may run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.record import record
from console.views.actions.expression import conditions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

CONTEXT = "Actions"
"""The translation context of action titles, menus and context-key reasons."""


@record
class ContextKey:
    """A named fact the desk keeps, and what to say while it does not hold."""

    name: str
    missing: str
    """Chinese source text, marked with QT_TRANSLATE_NOOP("Actions", ...)."""
    present: str = ""
    """What to say when ``not name`` is asked for and the fact holds."""


@record
class Action:
    """A thing a person at the desk can do; menus, keys and palette read it.

    ``title`` and ``menu`` are Chinese source texts marked with
    ``QT_TRANSLATE_NOOP("Actions", ...)``. ``run`` takes the context and
    whatever arguments a command line gave. ``scope`` is the id of the
    workspace where the action lives; empty means everywhere. ``reason``
    may say more than the context keys do about why it cannot run now.
    """

    id: str
    title: str
    run: Callable[..., object]
    keys: tuple[str, ...] = ()
    menu: str = ""
    enabled_when: str = ""
    reason: Callable[[Mapping[str, object]], str | None] | None = None
    scope: str = ""
    preview: Callable[[Mapping[str, object]], str] | None = None

    def why_not(
        self,
        context: Mapping[str, object],
        keys: Mapping[str, ContextKey] | None = None,
    ) -> str | None:
        """Say why it cannot run now; None means that it can."""
        if self.reason is not None and (said := self.reason(context)):
            return said
        for condition in conditions(self.enabled_when):
            if not condition.holds(context):
                return _explain(condition.text, condition.names, keys or {})
        return None

    @property
    def shown_title(self) -> str:
        """The title in the language of the seat."""
        return QCoreApplication.translate(CONTEXT, self.title)

    @property
    def shown_menu(self) -> str:
        """The menu's name in the language of the seat."""
        return QCoreApplication.translate(CONTEXT, self.menu)

    @property
    def key_hint(self) -> str:
        """The first key as it stands on buttons, or nothing."""
        return shown_key(self.keys[0]) if self.keys else ""


def shown_key(key: str) -> str:
    """Return a key as it is printed on the keyboard."""
    return key.replace("Return", "Enter").replace("Escape", "Esc")


def _explain(text: str, names: tuple[str, ...], keys: Mapping[str, ContextKey]) -> str:
    known = next((keys[name] for name in names if name in keys), None)
    if known is None:
        said = QCoreApplication.translate(CONTEXT, "当前不满足条件：%1")
        return said.replace("%1", text)
    refused = text.startswith("not ") and known.present
    said = known.present if refused else known.missing
    return QCoreApplication.translate(CONTEXT, said)
