"""The form for a report by phone or from the field, in one fixed tab order."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any, ClassVar
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.domain.commands.intake import ReportCase
from console.domain.states import Channel, Role
from console.views.intake.guess_box import GuessBox
from console.views.intake.limit_box import LimitBox
from console.views.shared.labels import words
from console.views.shared.photo_box import PhotoBox
from console.views.shared.photo_strip import moment_words
from console.views.shared.place_finder import Place
from console.views.work.condition_picker import ConditionPicker
from console.views.work.place_box import PlaceBox
from console.views.work.words import channel_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.domain.records.catalogue import CatalogueItem
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.parts import WorkParts

_END = re.compile(r"[，。,.;；！!？?\n]")
_TITLE_LENGTH = 30
_ORDER = (
    Channel.HOTLINE, Channel.COLLECTOR, Channel.WEB, Channel.VIDEO, Channel.DEVICE,
    Channel.LEADER, Channel.OTHER,
)  # fmt: skip


class ReportForm(QFrame):
    """Holds what is typed; builds the command; says what is missing."""

    edited: ClassVar[Signal] = Signal()
    phone_changed: ClassVar[Signal] = Signal(str)
    subject_changed: ClassVar[Signal] = Signal()
    """Matter or place are others: likely duplicates too."""

    def __init__(
        self, parts: WorkParts, places: PlaceFinder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._parts = parts
        self._command_id = uuid4()
        self._sent_content: dict[str, Any] | None = None
        self.channel = QComboBox()
        for channel in _ORDER:
            self.channel.addItem(channel_words(channel), channel.value)
        if Role.COLLECTOR in parts.sitter.roles:
            self.channel.setCurrentIndex(_ORDER.index(Channel.COLLECTOR))
        self.phone, self.name = QLineEdit(), QLineEdit()
        self.phone.setPlaceholderText(self.tr("来电号码"))
        self.name.setPlaceholderText(self.tr("反映人，可不填"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("反映的内容，第一句作为标题"))
        self.guess = GuessBox()
        self.picker = ConditionPicker()
        self.limit = LimitBox(parts)
        self.place = PlaceBox(parts, places)
        self.urgent = QCheckBox(self.tr("紧急"))
        self.major = QCheckBox(self.tr("重大"))
        self.confidential = QCheckBox(self.tr("为反映人保密"))
        moments = [(m, moment_words(m)) for m in ("scene", "before", "near", "far")]
        self.photos = PhotoBox(most_bytes=parts.photo_bytes, moments=moments)
        self._lay_out()
        self._set_tab_order()
        self._connect()
        self.show_limit()

    def tab_order(self) -> list[QWidget]:
        """Return the fields in the order in which Tab goes through them."""
        return [
            self.channel, self.phone, self.name, self.text, self.guess.list,
            self.picker.line, self.place.address, self.place.line, self.place.across, self.urgent,
            self.major, self.confidential, self.photos.moment_box,
            self.photos.add_button,
        ]  # fmt: skip

    @property
    def title(self) -> str:
        """The first sentence of what is reported, else the matter."""
        first = _END.split(self.text.toPlainText().strip(), maxsplit=1)[0].strip()
        if not first and self.picker.item is not None:
            return self.picker.item.minor
        return first[:_TITLE_LENGTH]

    def lacking(self, *, file_now: bool) -> str:
        """Say what is missing before it can be sent; empty for nothing."""
        if not self.text.toPlainText().strip():
            return self.tr("还没有写反映的内容")
        if not file_now:
            return ""
        if self.picker.item is None:
            return self.tr("立案须先选立案条件；Ctrl+Shift+Enter 可只登记")
        return self.place.lacking()

    def command(self, *, file_now: bool) -> ReportCase:
        """Return the command; the same content sent again is the same command.

        Raises:
            OSError: a chosen photo cannot be read.
        """
        content = self.content() | {"file_now": file_now}
        if self._sent_content not in (None, content):
            self._command_id = uuid4()
        self._sent_content = content
        item, place = self.picker.item, self.place.place
        return ReportCase(
            command_id=self._command_id,
            title=self.title,
            channel=str(self.channel.currentData()),
            description=self.text.toPlainText().strip(),
            address=self.place.address.text().strip(),
            lon=place.lon,
            lat=place.lat,
            cell_id=place.cell_id,
            extra_cells=place.extra_cells,
            item_id=item.id if item else None,
            caller_name=self.name.text().strip(),
            caller_phone=self.phone.text().strip(),
            urgent=self.urgent.isChecked(),
            major=self.major.isChecked(),
            confidential=self.confidential.isChecked(),
            file_now=file_now,
            pictures=self.photos.pictures(),
        )

    def content(self) -> dict[str, Any]:
        """Return everything typed, as a draft keeps it."""
        place = self.place.place
        return {
            "channel": self.channel.currentData(),
            "phone": self.phone.text(),
            "name": self.name.text(),
            "text": self.text.toPlainText(),
            "item": self.picker.item.code if self.picker.item else "",
            "address": self.place.address.text(),
            "place_text": self.place.line.text(),
            "place": [place.lon, place.lat, place.cell_id],
            "urgent": self.urgent.isChecked(),
            "major": self.major.isChecked(),
            "confidential": self.confidential.isChecked(),
            "photos": self.photos.kept(),
        }

    def draft(self) -> dict[str, Any]:
        """Return the content with the identity of what was sent of it."""
        sent = self._sent_content
        return self.content() | {"command_id": str(self._command_id), "sent": sent}

    @property
    def empty(self) -> bool:
        """Nothing worth keeping has been typed."""
        content = self.content()
        del content["channel"], content["place"]
        return not any(content.values())

    def take_up(self, draft: Mapping[str, Any]) -> None:
        """Go on with a draft."""
        self.channel.setCurrentIndex(
            max(0, self.channel.findData(draft.get("channel")))
        )
        self.phone.setText(str(draft.get("phone", "")))
        self.name.setText(str(draft.get("name", "")))
        self.text.setPlainText(str(draft.get("text", "")))
        self.picker.pick(self.picker.find(str(draft.get("item", ""))))
        self.place.address.setText(str(draft.get("address", "")))
        lon, lat, cell_id = draft.get("place") or (None, None, None)
        typed = str(draft.get("place_text", ""))
        self.place.take(Place(lon=lon, lat=lat, cell_id=cell_id), typed)
        self.place.follow()
        for name in ("urgent", "major", "confidential"):
            getattr(self, name).setChecked(bool(draft.get(name)))
        self.photos.take_up(draft.get("photos", ()))
        if "command_id" in draft:
            self._command_id = UUID(draft["command_id"])
            self._sent_content = draft.get("sent")
        self.phone_changed.emit(self.phone.text())

    def clear(self) -> None:
        """Begin a new report; the channel stays."""
        channel = self.channel.currentData()
        self._command_id, self._sent_content = uuid4(), None
        self.photos.clear()
        self.take_up({"channel": channel})
        self.phone.setFocus()

    def offer(self, items: list[CatalogueItem], wanted_code: str = "") -> None:
        """Offer the catalogue; take up a code a draft named before it was there."""
        self.guess.offer(items)
        self.picker.offer(items)
        if wanted_code and self.picker.item is None:
            self.picker.pick(self.picker.find(wanted_code))

    def show_limit(self) -> None:
        """Say the limit of the condition that is chosen now."""
        self.limit.show_item(self.picker.item, urgent=self.urgent.isChecked())

    def _on_item(self) -> None:
        self.show_limit()
        self.edited.emit()
        self.subject_changed.emit()

    def _on_text(self) -> None:
        self.guess.follow(self.text.toPlainText())
        self.edited.emit()

    def _on_phone(self, phone: str) -> None:
        self.phone_changed.emit(phone)
        self.edited.emit()

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_text)
        self.guess.taken.connect(self.picker.pick)
        self.picker.picked.connect(lambda _item: self._on_item())
        self.phone.textEdited.connect(self._on_phone)
        self.name.textEdited.connect(lambda _text: self.edited.emit())
        self.channel.currentIndexChanged.connect(lambda _at: self.edited.emit())
        self.place.moved.connect(self.subject_changed)
        for signal in (self.place.edited, self.place.moved, self.photos.changed):
            signal.connect(self.edited)
        for box in (self.urgent, self.major, self.confidential):
            box.toggled.connect(lambda _on: self._on_flag())

    def _on_flag(self) -> None:
        self.show_limit()
        self.edited.emit()

    def _set_tab_order(self) -> None:
        order = self.tab_order()
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(4)
        top = QGridLayout()
        top.setHorizontalSpacing(8)
        for at, (label, field) in enumerate(
            (
                (self.tr("来源"), self.channel),
                (self.tr("电话"), self.phone),
                (self.tr("姓名"), self.name),
            )
        ):
            top.addWidget(words(label, "small"), 0, at)
            top.addWidget(field, 1, at)
            top.setColumnStretch(at, 1)
        column.addLayout(top)
        self.text.setMinimumHeight(72)
        self.text.setMaximumHeight(120)
        column.addWidget(words(self.tr("内容"), "small"))
        column.addWidget(self.text)
        named = self.tr("可能的事项 · Alt+1 至 Alt+5 采用")
        column.addWidget(words(named, "small"))
        column.addWidget(self.guess)
        column.addWidget(words(self.tr("立案条件"), "small"))
        column.addWidget(self.picker, 1)
        column.addWidget(self.limit)
        column.addWidget(self.place)
        flags = QHBoxLayout()
        flags.setSpacing(16)
        for box in (self.urgent, self.major, self.confidential):
            flags.addWidget(box)
        flags.addStretch(1)
        column.addLayout(flags)
        column.addWidget(self.photos)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(12, 8, 4, 8)
        outer.addWidget(words(self.tr("来件登记"), "strong"))
        outer.addWidget(area, 1)
