"""Cards as high as their words need, at any width of the list."""

from __future__ import annotations

from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.wrapped_cards import wrap_words

SHORT = Card(key=1, title="井盖缺失", detail="上水井盖 · 2 紧急工作时")
LONG = Card(key=2, title="井周 150×150 厘米路面沉陷、隆起、破损或井框高差超过两厘米")


def heights(qtbot, cards, wide):
    cards.resize(wide, 400)
    qtbot.waitUntil(lambda: cards.width() == wide)
    found = [cards.visualRect(cards.model().index(row, 0)).height() for row in (0, 1)]
    return tuple(found)


def test_that_a_long_card_grows_as_its_list_gets_narrow(qtbot):
    cards = CardList()
    wrap_words(cards)
    qtbot.addWidget(cards)
    cards.show_cards([SHORT, LONG])
    cards.show()
    qtbot.waitExposed(cards)
    short_wide, long_wide = heights(qtbot, cards, 700)
    short_slim, long_slim = heights(qtbot, cards, 180)
    assert short_wide == short_slim
    assert long_wide < short_wide  # one line has no second one for a detail
    assert long_slim >= 3 * (long_wide - 9)
