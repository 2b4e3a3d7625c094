"""The themes: token files read once, handed to Qt, charts and the map."""

from __future__ import annotations

import string
import tomllib
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette

from console.views.shared.fonts import interface_font, thin_strokes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parents[3] / "resources" / "themes"
NAMES = ("dark", "light", "wall")

_ROLES = {
    QPalette.ColorRole.Window: "surface_ground",
    QPalette.ColorRole.Base: "surface_ground",
    QPalette.ColorRole.AlternateBase: "surface_panel",
    QPalette.ColorRole.Button: "surface_raised",
    QPalette.ColorRole.ToolTipBase: "surface_raised",
    QPalette.ColorRole.Mid: "surface_line",
    QPalette.ColorRole.Highlight: "accent_base",
    QPalette.ColorRole.Link: "accent_text",
    QPalette.ColorRole.WindowText: "text_primary",
    QPalette.ColorRole.Text: "text_primary",
    QPalette.ColorRole.ButtonText: "text_primary",
    QPalette.ColorRole.ToolTipText: "text_primary",
    QPalette.ColorRole.HighlightedText: "text_on_accent",
    QPalette.ColorRole.PlaceholderText: "text_faint",
}


@dataclass(frozen=True, eq=False)
class Theme:
    """One token file: ``section_key`` to a colour ``#rrggbb`` or a pixel size."""

    name: str
    dark: bool
    tokens: Mapping[str, str | int]
    _colors: dict[str, QColor] = field(default_factory=dict)

    def color(self, token: str) -> QColor:
        """Return the colour of a token such as ``severity_near``."""
        if token not in self._colors:
            self._colors[token] = QColor(str(self.tokens[token]))
        return self._colors[token]

    def size(self, token: str) -> int:
        """Return a size in device-independent pixels, such as ``body``."""
        return int(self.tokens[f"size_{token}"])

    @cached_property
    def step(self) -> int:
        """Distances and row heights are multiples of this many pixels."""
        return self.size("step")

    def palette(self) -> QPalette:
        """Return the colours for Qt's own drawing."""
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            faint = self.color("text_faint")
            palette.setColor(QPalette.ColorGroup.Disabled, role, faint)
        return palette

    def stylesheet(self) -> str:
        """Return the style sheet of the desk with this theme's tokens."""
        shade = "dark" if self.dark else "light"
        folder = FOLDER.as_posix()
        return _sheet().substitute(self.tokens, folder=folder, shade=shade)

    def map_tokens(self) -> dict[str, str]:
        """Return what the map page draws with: token to ``#rrggbb``."""
        drawn = ("map_", "severity_", "text_", "accent_", "surface_", "response_")
        return {k: str(v) for k, v in self.tokens.items() if k.startswith(drawn)}


class ThemeSwitch(QObject):
    """Puts a theme on the application and tells who draws by hand."""

    changed: ClassVar[Signal] = Signal(object)

    def __init__(self, app: QApplication, name: str = "dark") -> None:
        super().__init__(app)
        self._app = app
        self._blind = False
        thin_strokes()
        app.setStyle("Fusion")
        self.use(name)

    def use(self, name: str) -> Theme:
        """Change over to this theme, at once and everywhere."""
        theme = blinded(name) if self._blind else load(name)
        _current[0] = theme
        self._app.setFont(interface_font(theme.size("body")))
        self._app.setPalette(theme.palette())
        self._app.setStyleSheet(theme.stylesheet())
        self.changed.emit(theme)
        return theme

    def set_blind(self, *, blind: bool) -> None:
        """Take every green away while nobody knows, and give it back after.

        Painters ask the theme anew; the style sheet stays, for putting it on again
        takes seconds where there are many widgets. Only labels it colours green
        are told to look otherwise.
        """
        if blind == self._blind:
            return
        self._blind = blind
        name = current().name
        _current[0] = theme = blinded(name) if blind else load(name)
        worn, wanted = ("good", "blind") if blind else ("blind", "good")
        for widget in self._app.allWidgets():
            if widget.property("tone") == worn:
                widget.setProperty("tone", wanted)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self.changed.emit(theme)
        for window in self._app.topLevelWidgets():
            window.update()


@lru_cache
def blinded(name: str) -> Theme:
    """Return a theme in which "on time" looks like "ended": grey, not green."""
    theme = load(name)
    grey = {
        token: theme.tokens[token.replace("on_time", "ended")]
        for token in theme.tokens
        if token.endswith("_on_time")
    }
    grey["chart_closed"] = theme.tokens["severity_ended"]
    return Theme(name=name, dark=theme.dark, tokens={**theme.tokens, **grey})


@lru_cache
def load(name: str) -> Theme:
    """Read a theme by name.

    Raises:
        FileNotFoundError: There is no such theme.
    """
    data = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    tokens = {
        f"{section}_{key}": value
        for section, values in data.items()
        if isinstance(values, dict)
        for key, value in values.items()
    }
    return Theme(name=data["name"], dark=data["dark"], tokens=tokens)


def current() -> Theme:
    """Return the theme now on; painters ask at every paint."""
    return _current[0] or load("dark")


@lru_cache
def _sheet() -> string.Template:
    return string.Template((FOLDER / "desk.qss.in").read_text(encoding="utf-8"))


_current: list[Theme | None] = [None]
