"""Choose who goes to look: own beat first, then the nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from console.domain.states import Severity
from console.models.case_columns import Tag
from console.views.shared.ask_form import AskForm
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.work.words import metres

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from console.domain.queries import CollectorSuggestion


class CollectorForm(AskForm):
    """The first one suggested is chosen; Enter in the list sends too."""

    def __init__(self, title: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(title, verb, parent)
        self._asked = False
        self._failed = ""
        self.list = CardList(empty_words=self.tr("正在按网格和距离找采集员…"))
        self.list.setAccessibleName(self.tr("采集员"))
        self.list.setMinimumHeight(152)
        self.add("", self.list, 1)
        self.list.chosen.connect(lambda _key: self.follow())
        self.list.opened.connect(lambda _key: self.try_to_send())
        self.setFocusProxy(self.list)
        self.follow()

    @property
    def person_id(self) -> int | None:
        """Who is to go."""
        return self.list.key

    def suggest(self, found: Sequence[CollectorSuggestion]) -> None:
        """Offer these, best first."""
        self._asked = True
        self.list.empty_words = self.tr("没有可派的采集员")
        self.list.show_cards([self._card(each) for each in found])
        if found and self.list.key is None:
            self.list.choose(found[0].person_id)
        self.follow()

    def fail(self, said: str) -> None:
        """Say that nobody could be found, and why."""
        self._asked, self._failed = True, said
        self.list.empty_words = said
        self.list.viewport().update()
        self.follow()

    @override
    def lacking(self) -> str:
        if self.list.key is not None:
            return ""
        if not self._asked:
            return self.tr("正在找采集员…")
        return self._failed or self.tr("没有可派的采集员")

    def _card(self, each: CollectorSuggestion) -> Card:
        tags = [Tag(self.tr("本网格"), Severity.ON_TIME)] if each.own_beat else []
        if not each.on_shift:
            tags.append(Tag(self.tr("不当班"), Severity.NEAR))
        waiting = self.tr("手上 %1 件").replace("%1", str(each.waiting))
        return Card(
            key=each.person_id,
            title=each.name,
            detail=f"{metres(each.distance_m)} · {waiting}",
            tags=tuple(tags),
        )
