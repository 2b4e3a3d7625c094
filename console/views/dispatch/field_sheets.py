"""Sheets with a list to choose from: a collector, a condition, a case to keep."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from console.domain.states import Severity
from console.models.case_columns import Tag
from console.views.dispatch.case_words import grouped_number
from console.views.dispatch.pick_list import PickColumn, PickList, PickRow
from console.views.dispatch.pick_sheet import PickSheet
from console.views.dispatch.suggestion_words import rough_span
from console.views.shared.form_sheet import FormSheet
from console.views.shared.labels import words
from console.views.shared.limit_text import limit_said
from console.views.work.catalogue_words import condition_words, minor_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from console.domain.queries import Candidate, CollectorSuggestion
    from console.domain.records.catalogue import CatalogueItem

tr = QCoreApplication.translate


class CollectorSheet(PickSheet):
    """Send a collector to look; own beat first, then the nearest."""

    def __init__(
        self, title: str, *, about: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, about=about, verb=verb, parent=parent)
        self.choose_from(
            collector_list(self.tr("姓名或拼音首字母；回车派出")),
            missing=self.tr("正在找采集员…"),
        )

    def suggest(self, suggestions: Sequence[CollectorSuggestion]) -> None:
        """Offer collectors, best first."""
        self.missing = self.tr("没有可派的采集员")
        self.offer([collector_row(each) for each in suggestions])


def collector_list(placeholder: str) -> PickList:
    """Return an empty list of collectors to choose from."""
    columns = (
        PickColumn(tr("CollectorSheet", "采集员")),
        PickColumn(tr("CollectorSheet", "距离"), 96, figures=True),
        PickColumn(tr("CollectorSheet", "手上任务"), 88, figures=True),
    )
    return PickList(columns, placeholder=placeholder)


def collector_row(each: CollectorSuggestion) -> PickRow:
    """Return a collector with distance, load and what is special."""
    away = each.distance_m
    tags: list[Tag] = []
    if each.own_beat:
        tags.append(Tag(tr("CollectorSheet", "本网格"), Severity.JOINT))
    if not each.on_shift:
        tags.append(Tag(tr("CollectorSheet", "不当班"), Severity.NEAR))
    shown = tr("CollectorSheet", "%1 米").replace("%1", f"{away or 0:.0f}")
    return PickRow(
        key=each.person_id,
        cells=(each.name, "—" if away is None else shown, str(each.waiting)),
        tags=tuple(tags),
    )


class FilingSheet(FormSheet):
    """Choose the filing condition; the limit is shown before anything is filed."""

    def __init__(
        self,
        title: str,
        *,
        about: str,
        items: Iterable[CatalogueItem],
        item_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, about=about, parent=parent)
        self.name_verb(self.tr("立案"))
        self.setMinimumWidth(880)
        self._items = {item.id: item for item in items if item.active}
        self.list = PickList(
            (
                PickColumn(self.tr("代码"), 96),
                PickColumn(self.tr("小类"), 160),
                PickColumn(self.tr("立案条件")),
                PickColumn(self.tr("时限"), 112),
            ),
            placeholder=self.tr("代码、事项、立案条件或拼音首字母；回车立案"),
            high=9,
        )
        self.urgent_box = QCheckBox(self.tr("按紧急办理（阶段时限缩短，连续计时）"))
        self.rules = words(tone="secondary", wraps=True)
        for widget in (self.list, self.rules, self.urgent_box):
            self.body.addWidget(widget)
        self.hear(self.list.line, self.urgent_box)
        self.list.entered.connect(self.try_to_send)
        self.list.marked.connect(self._on_marked)
        order = sorted(self._items.values(), key=lambda item: item.code)
        self.list.offer([_item_row(item) for item in order], mark=item_id)
        self.list.setFocus()

    @property
    def item_id(self) -> int:
        """The condition; only once nothing is lacking."""
        return self.list.key or 0

    @override
    def lacking(self) -> str:
        return "" if self.list.key is not None else self.tr("没有选立案条件")

    def _on_marked(self) -> None:
        item = self._items.get(self.list.key or 0)
        told = []
        if item is not None:
            limit = self.tr("处置时限 %1").replace("%1", limit_said(item.limit))
            told = [condition_words(item), limit, item.closing_rule]
        self.rules.setText("\n".join(part for part in told if part))
        self.follow()


class MergeSheet(PickSheet):
    """Choose the older case this one is a duplicate of; both histories stay."""

    def __init__(
        self, title: str, *, about: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, about=about, verb=verb, parent=parent)
        self.setMinimumWidth(720)
        columns = (
            PickColumn(self.tr("编号"), 176, figures=True),
            PickColumn(self.tr("案件")),
            PickColumn(self.tr("距离"), 80, figures=True),
            PickColumn(self.tr("上报"), 96, figures=True),
        )
        self.choose_from(
            PickList(columns, placeholder=self.tr("编号、事项、地点"), high=6),
            missing=self.tr("没有选要并入的案件"),
            reason=self.tr("理由（必填）；本案作废，来电与经过都保留"),
        )


class TaskSheet(PickSheet):
    """Choose one unit's task of a case, with a reason where one is needed."""

    def __init__(
        self,
        title: str,
        *,
        about: str,
        needs_reason: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, about=about, verb=title, parent=parent)
        columns = (
            PickColumn(self.tr("单位")),
            PickColumn(self.tr("角色"), 80),
            PickColumn(self.tr("状态"), 96),
        )
        self.choose_from(
            PickList(columns, placeholder=self.tr("单位名称或拼音首字母"), high=4),
            missing=self.tr("没有选任务"),
            reason=self.tr("理由（必填）") if needs_reason else "",
        )


def candidate_row(candidate: Candidate) -> PickRow:
    """Return a likely duplicate as a row of the merge sheet."""
    case = candidate.case
    return PickRow(
        key=case.id,
        cells=(
            grouped_number(case.number),
            case.title or case.matter,
            f"{candidate.distance_m:.0f} m",
            rough_span(candidate.age_s),
        ),
        found_by=f"{case.address} {case.grid_name}",
    )


def _item_row(item: CatalogueItem) -> PickRow:
    return PickRow(
        key=item.id,
        cells=(
            item.code,
            minor_words(item),
            condition_words(item),
            limit_said(item.limit),
        ),
        found_by=" ".join((item.major, item.minor, item.condition, *item.keywords)),
    )
