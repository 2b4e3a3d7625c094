"""The language of the seat: Chinese is the source, others come from Qt Linguist."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from defusedxml import ElementTree
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"
_LOCALES = {"zh": "zh_CN", "en": "en_GB"}

log = logging.getLogger(__name__)


class LinguistFile(QTranslator):
    """Translates straight from a Qt Linguist file, so nothing needs compiling."""

    def __init__(self, file: Path, parent: QApplication) -> None:
        super().__init__(parent)
        self._words = read_words(file)
        self._anywhere = context_free(self._words)

    @override
    def translate(
        self,
        context: str,
        sourceText: str,
        /,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        told = self._words.get((context, sourceText))
        return self._anywhere.get(sourceText) if told is None else told

    @override
    def isEmpty(self) -> bool:
        return not self._words


def read_words(file: Path) -> dict[tuple[str, str], str]:
    """Return the finished translations of a .ts file by context and source.

    Raises:
        OSError: the file cannot be read.
        xml.etree.ElementTree.ParseError: it is no XML.
    """
    words: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            spoken = message.find("translation")
            if spoken is not None and spoken.text and spoken.get("type") is None:
                words[name, message.findtext("source", "")] = spoken.text
    return words


def context_free(words: Mapping[tuple[str, str], str]) -> dict[str, str]:
    """Return what each source means where its context is not known.

    ``panel.tr(...)`` in a function is collected under the variable's name, ``panel``,
    and a literal kept in a table under no class at all. A source that is told in
    two ways is left out, so that Qt goes on and asks for the base class; a variable's
    context decides, since no class ever asks by that name.
    """
    told: dict[str, set[str]] = {}
    for (_, source), word in words.items():
        told.setdefault(source, set()).add(word)
    free = {source: min(each) for source, each in told.items() if len(each) == 1}
    for (context, source), word in words.items():
        if context[:1].islower():
            free[source] = word
    return free


def speak(app: QApplication, language: str) -> list[QTranslator]:
    """Let the application speak this language; the translators must be kept."""
    QLocale.setDefault(QLocale(_LOCALES.get(language, language)))
    kept: list[QTranslator] = []
    qts_own = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if qts_own.load(f"qtbase_{_LOCALES[language]}", folder):
        kept.append(qts_own)
    if language != "zh":
        kept.append(LinguistFile(FOLDER / f"{language}.ts", app))
    for translator in kept:
        app.installTranslator(translator)
    return kept
