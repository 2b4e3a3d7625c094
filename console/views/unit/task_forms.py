"""The forms of a unit: who handles it, progress, result, return, extension, deferral."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QPlainTextEdit,
    QWidget,
)
from typing_extensions import override

from console.domain.records.catalogue import PHOTO_EVIDENCE
from console.domain.states import Severity
from console.models.case_columns import Tag
from console.views.shared.ask_form import AskForm
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.labels import say, words
from console.views.shared.photo_box import PhotoBox
from console.views.shared.photo_strip import moment_words
from console.views.work.words import metres

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from console.domain.handlers import HandlerSuggestion
    from console.domain.records.place import UnitRecord


class TextForm(AskForm):
    """One text that is needed, and whatever a form adds to it."""

    def __init__(
        self, title: str, label: str, *, verb: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(title, verb or title, parent)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(72)
        self._label = label
        self.add(label, self.text)
        self.text.textChanged.connect(self.touched)
        self.setFocusProxy(self.text)
        self.follow()

    @property
    def said(self) -> str:
        """What was written."""
        return self.text.toPlainText().strip()

    @override
    def lacking(self) -> str:
        return "" if self.said else self.tr("没有写：%1").replace("%1", self._label)

    @override
    def kept(self) -> dict[str, Any]:
        return {"text": self.text.toPlainText()} if self.said else {}

    @override
    def take_up(self, draft: Mapping[str, Any]) -> None:
        self.text.setPlainText(str(draft.get("text", "")))


class AcknowledgeForm(AskForm):
    """Take the task, naming who handles it or nobody in particular.

    Own people and, for a self-governed matter, social workers and volunteers stand
    there best first: on shift, with fitting skills, near.
    """

    def __init__(
        self,
        title: str,
        people: Iterable[HandlerSuggestion],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, title, parent)
        nobody = Card(key=0, title=self.tr("不指定"), detail=self.tr("由单位内部安排"))
        self.handlers = CardList()
        self.handlers.setAccessibleName(self.tr("经办人"))
        self.handlers.setMinimumHeight(152)
        self.handlers.show_cards([nobody, *map(self._card, people)])
        self.handlers.choose(0)
        self.handlers.opened.connect(lambda _key: self.try_to_send())
        self.add(self.tr("经办人 · ↑↓ 选，回车签收"), self.handlers, 1)
        self.setFocusProxy(self.handlers)
        self.follow()

    @property
    def handler_id(self) -> int | None:
        """Who handles it."""
        key = self.handlers.key
        return key if isinstance(key, int) and key else None

    def _card(self, each: HandlerSuggestion) -> Card:
        named = [skill for skill in each.fitting_skills if not skill.isascii()]
        if each.fitting_skills and not named:  # only the kind of the unit, a code
            named = [self.tr("专业对口")]
        tags = [Tag(skill, Severity.ON_TIME) for skill in named]
        if each.social:
            tags.append(Tag(self.tr("社会力量"), Severity.JOINT))
        if not each.on_shift:
            tags.append(Tag(self.tr("不当班"), Severity.NEAR))
        return Card(
            key=each.person_id,
            title=each.name,
            detail=metres(each.distance_m),
            tags=tuple(tags),
        )


class EvidenceForm(TextForm):
    """A result or a reply with photos; ``evidence`` is what the catalogue asks for."""

    def __init__(
        self,
        title: str,
        label: str,
        *,
        most_bytes: int,
        evidence: Sequence[str] = (),
        there: Iterable[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, label, parent=parent)
        self._evidence, self._there = tuple(evidence), frozenset(there)
        moments = [(m, moment_words(m)) for m in ("after", "before", "scene")]
        self.photos = PhotoBox(most_bytes=most_bytes, moments=moments)
        self.checked = {
            name: QCheckBox(self.tr("%1：已在说明中写明或另行附上").replace("%1", name))
            for name in self._evidence
            if PHOTO_EVIDENCE.get(name) != "after"
        }
        self.shown = words(wraps=True)
        self.add(self.tr("照片"), self.photos)
        self.add("", self.shown)
        for box in self.checked.values():
            self.add("", box)
            box.toggled.connect(lambda _on: self.touched())
        self.photos.changed.connect(self.touched)
        self.follow()

    def missing(self) -> list[str]:
        """Return the evidence asked for that is neither there nor confirmed."""
        return [
            name
            for name in self._evidence
            if not self._has(name)
            and not (name in self.checked and self.checked[name].isChecked())
        ]

    @override
    def lacking(self) -> str:
        if lack := super().lacking():
            return lack
        missing = self.missing() if hasattr(self, "photos") else []
        said = self.tr("缺少凭据：%1")
        return said.replace("%1", self.tr("、").join(missing)) if missing else ""

    @override
    def follow(self) -> None:
        super().follow()
        if not hasattr(self, "shown"):
            return
        there = [name for name in self._evidence if self._has(name)]
        said = self.tr("凭据已齐：%1").replace("%1", self.tr("、").join(there))
        say(self.shown, said if there else "", "good")
        for name, box in self.checked.items():
            box.setVisible(not self._has(name))

    @override
    def kept(self) -> dict[str, Any]:
        photos = self.photos.kept()
        ticked = [name for name, box in self.checked.items() if box.isChecked()]
        if not (self.said or photos or ticked):
            return {}
        return super().kept() | {"photos": photos, "ticked": ticked}

    @override
    def take_up(self, draft: Mapping[str, Any]) -> None:
        super().take_up(draft)
        self.photos.take_up(draft.get("photos", ()))
        for name in draft.get("ticked", ()):
            if name in self.checked:
                self.checked[name].setChecked(True)

    def _has(self, name: str) -> bool:
        moment = PHOTO_EVIDENCE.get(name)
        return moment is not None and moment in (self._there | self.photos.moments())


class ReturnForm(TextForm):
    """Why it is not this unit's, and whose it is thought to be."""

    def __init__(
        self, title: str, units: Iterable[UnitRecord], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, self.tr("退件理由（必填）"), parent=parent)
        self.unit = QComboBox()
        self.unit.addItem(self.tr("不清楚"), None)
        for unit in sorted(units, key=lambda each: each.name):
            self.unit.addItem(unit.name, unit.id)
        self.add(self.tr("认为应由哪个单位负责"), self.unit)
        self.unit.currentIndexChanged.connect(lambda _at: self.touched())

    @property
    def unit_id(self) -> int | None:
        """The unit thought responsible."""
        return self.unit.currentData()

    @override
    def kept(self) -> dict[str, Any]:
        return super().kept() | ({"unit": self.unit_id} if self.said else {})

    @override
    def take_up(self, draft: Mapping[str, Any]) -> None:
        super().take_up(draft)
        self.unit.setCurrentIndex(max(0, self.unit.findData(draft.get("unit"))))
