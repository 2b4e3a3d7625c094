"""The strip over the list: flood, own rate, mix of priorities, sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from console.domain.alarm_floods import RATE_AIM
from console.domain.states import Severity
from console.views.shared.chips import BLIND
from console.views.shared.labels import say, words
from console.views.shared.span_text import clock_text
from console.views.shared.tag_label import TagLabel

if TYPE_CHECKING:
    from console.views.alerts.parts import AlertParts


class FigureStrip(QWidget):
    """Every figure stands beside its aim (EEMUA 191)."""

    def __init__(self, parts: AlertParts) -> None:
        super().__init__()
        self._parts = parts
        self.flood = TagLabel("")
        self.rate, self.mix = words(), words()
        self.sound = words(tone="secondary")
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 12, 0)
        line.setSpacing(16)
        for widget in (self.flood, self.rate, self.mix):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.sound)
        self.follow()

    def follow(self) -> None:
        """Show what holds now; nothing is claimed while the link is lost."""
        known = self._parts.watch.linked
        self._follow_flood(known=known)
        self._follow_rate(known=known)
        self._follow_mix(known=known)
        say(self.sound, self._parts.sound_words() or self.tr("声音：开"))

    def _follow_flood(self, *, known: bool) -> None:
        flood = self._parts.alerts.flood
        if not known:
            self.flood.show_tag(self.tr("不知道有没有告警洪峰"), Severity.ENDED)
            return
        if flood.since is None:
            said = self.tr("平稳 · 近 10 分钟 %1 条")
            self.flood.show_tag(said.replace("%1", str(flood.recent)), Severity.ON_TIME)
            return
        said = self.tr("告警洪峰 · 始于 %2 · 近 10 分钟 %1 条 · 按地点和起因归并")
        said = said.replace("%1", str(flood.recent))
        said = said.replace("%2", clock_text(flood.since)[:5])
        self.flood.show_tag(said, Severity.OVERDUE)

    def _follow_rate(self, *, known: bool) -> None:
        rate = self._parts.alerts.rate
        said = self.tr("本席每 10 分钟 %1 条（目标不超过 1）")
        tone = "near" if known and rate > RATE_AIM else "secondary"
        say(self.rate, said.replace("%1", f"{rate:.1f}" if known else BLIND), tone)

    def _follow_mix(self, *, known: bool) -> None:
        mix = self._parts.alerts.mix
        shares = mix.shares if known else None
        shown = [BLIND] * 3 if shares is None else [f"{each:.0%}" for each in shares]
        said = self.tr("高 %1 中 %2 低 %3（目标 5%、15%、80%）")
        for mark, each in zip(("%1", "%2", "%3"), shown, strict=True):
            said = said.replace(mark, each, 1)
        say(self.mix, said, "near" if known and mix.top_heavy else "secondary")
