"""Every word of the desk has its English, and the desk speaks it."""

from __future__ import annotations

import re
from contextlib import contextmanager
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from console.app.translation import FOLDER, LinguistFile, read_words
from console.views.shared.confirm import ConfirmDialog
from console.views.shared.limit_text import stored_limit_said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = FOLDER / "en.ts"
CHINESE = re.compile(r"[\u4e00-\u9fff\u3001\u3002\uff08\uff09\uff0c\uff1a\uff1b\uff1f]")
HOLES = re.compile(r"%\d|\{[^}]*\}|\n|&")


@pytest.fixture(scope="module")
def words():
    return read_words(FILE)


def asked() -> list[tuple[str, str]]:
    return [
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(FILE).getroot().iter("context")
        for message in context.iter("message")
    ]


def test_that_every_word_has_its_english(words):
    untold = [pair for pair in asked() if pair not in words]
    assert len(asked()) > 1000
    assert untold == []


def test_that_no_word_is_asked_for_twice():
    assert len(set(asked())) == len(asked())


def test_that_english_keeps_the_places_that_are_filled_in(words):
    changed = {
        pair: told
        for pair, told in words.items()
        if sorted(HOLES.findall(pair[1])) != sorted(HOLES.findall(told))
    }
    assert changed == {}


def test_that_english_has_no_chinese_left_in_it(words):
    left = {pair: told for pair, told in words.items() if CHINESE.search(told)}
    assert left == {}


def test_that_english_keeps_the_spaces_at_the_ends_of_a_piece(words):
    """A piece that ends with a space is followed by another."""
    lost = {
        pair: told
        for pair, told in words.items()
        if pair[1].endswith(" ") and not told.endswith(" ")
    }
    assert lost == {}


def test_that_a_word_collected_under_a_variable_is_found_from_any_class(qapp, words):
    spoken = LinguistFile(FILE, qapp)
    silent = [
        source
        for context, source in words
        if context[:1].islower() and not spoken.translate("NoSuchClass", source)
    ]
    assert silent == []


TWO_WORDS = """<TS version="2.1"><context><name>Plain</name>
<message><source>核查</source><translation>Inspect</translation></message>
<message><source>网格</source><translation>Grid</translation></message>
<message><source>期限</source><translation type="unfinished">due</translation></message>
</context><context><name>Clock</name>
<message><source>核查</source><translation>Inspection</translation></message>
</context></TS>"""


class Plain(QObject):
    """A class whose words are in the file."""

    def inspect(self) -> str:
        return self.tr("核查")


class Special(Plain):
    """Its own name is not in the file."""


@contextmanager
def spoken(app: QCoreApplication, file: Path) -> Iterator[None]:
    translator = LinguistFile(file, app)
    app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)


def test_that_a_subclass_speaks_the_words_of_its_base(qapp, tmp_path):
    file = tmp_path / "two.ts"
    file.write_text(TWO_WORDS, "utf-8")
    with spoken(qapp, file):
        assert Special().inspect() == "Inspect"
    assert Special().inspect() == "核查"


def test_that_a_word_told_in_one_way_needs_no_context(qapp, tmp_path):
    file = tmp_path / "two.ts"
    file.write_text(TWO_WORDS, "utf-8")
    with spoken(qapp, file):
        assert QCoreApplication.translate("Other", "网格") == "Grid"
        assert QCoreApplication.translate("Other", "核查") == "核查"
        assert QCoreApplication.translate("Plain", "期限") == "期限"


def test_that_a_dialog_speaks_english_while_english_is_installed(qapp, qtbot):
    with spoken(qapp, FILE):
        dialog = ConfirmDialog("Void?", touches=[], verb="Void")
        qtbot.addWidget(dialog)
        assert dialog.cancel_button.text() == "No, back Esc"
    dialog = ConfirmDialog("作废？", touches=[], verb="作废")
    qtbot.addWidget(dialog)
    assert dialog.cancel_button.text() == "不，返回 Esc"


def test_that_a_limit_kept_in_chinese_is_said_in_the_language_of_the_seat(qapp):
    assert stored_limit_said("2 紧急工作时") == "2 紧急工作时"
    with spoken(qapp, FILE):
        assert stored_limit_said("2 紧急工作时") == "2 urgent hours"
        assert stored_limit_said("as agreed") == "as agreed"
