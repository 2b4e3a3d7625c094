"""The language of the seat: Chinese is the source, others come from Qt Linguist."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"
_LOCALES = {"zh": "zh_CN", "en": "en_GB"}

log = logging.getLogger(__name__)


def speak(app: QApplication, language: str) -> list[QTranslator]:
    """Let the application speak this language; the translators must be kept."""
    QLocale.setDefault(QLocale(_LOCALES.get(language, language)))
    own = [(str(FOLDER), language)] if language != "zh" else []
    qts_own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    kept: list[QTranslator] = []
    for folder, name in [(qts_own, f"qtbase_{_LOCALES[language]}"), *own]:
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
            kept.append(translator)
        elif folder == str(FOLDER):
            log.warning("there is no translation %s in %s", name, folder)
    return kept
