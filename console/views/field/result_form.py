"""What was found on the spot: before filing whether it is true, after whether fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from typing_extensions import override

from console.domain.states import FieldTaskKind
from console.views.shared.ask_form import AskForm
from console.views.shared.photo_box import PhotoBox
from console.views.shared.photo_strip import moment_words

if TYPE_CHECKING:
    from collections.abc import Mapping

VERIFY_RESULTS = ("exists", "not_exists", "cannot_tell")
INSPECT_RESULTS = ("passed", "failed")


def results_of(kind: str) -> tuple[str, ...]:
    """Return the answers of an errand, in the order of their keys 1, 2, 3."""
    return VERIFY_RESULTS if kind == FieldTaskKind.VERIFY else INSPECT_RESULTS


class ResultForm(AskForm):
    """One answer, a text, photos; a failed inspection needs its reason."""

    def __init__(
        self, kind: str, *, most_bytes: int, parent: QWidget | None = None
    ) -> None:
        verify = kind == FieldTaskKind.VERIFY
        tr = QCoreApplication.translate
        named = tr("ResultForm", "核实结果") if verify else tr("ResultForm", "核查结果")
        super().__init__(named, tr("ResultForm", "提交结果"), parent)
        self._group = QButtonGroup(self)
        self._results = results_of(kind)
        row = QHBoxLayout()
        row.setSpacing(16)
        for place, result in enumerate(self._results):
            button = QRadioButton(f"{place + 1} {self._words(result)}")
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(72)
        self.text.setPlaceholderText(
            self.tr("现场看到的情况")
            if verify
            else self.tr("与处置标准对照；不合格须写理由")
        )
        moments = ("scene", "near", "far", "before") if verify else ("after", "scene")
        self.photos = PhotoBox(
            most_bytes=most_bytes, moments=[(m, moment_words(m)) for m in moments]
        )
        self.add(self.tr("说明"), self.text)
        self.add("", self.photos)
        self._group.idToggled.connect(lambda *_: self.touched())
        self.text.textChanged.connect(self.touched)
        self.photos.changed.connect(self.touched)
        self.setFocusProxy(self.text)
        self.follow()

    @property
    def result(self) -> str:
        """The answer chosen, or nothing."""
        at = self._group.checkedId()
        return self._results[at] if at >= 0 else ""

    @property
    def said(self) -> str:
        """What was written."""
        return self.text.toPlainText().strip()

    def choose(self, result: str) -> None:
        """Choose an answer as its key does."""
        self._group.button(self._results.index(result)).setChecked(True)

    @override
    def lacking(self) -> str:
        if not self.result:
            return self.tr("还没有选结果")
        if self.result == "failed" and not self.said:
            return self.tr("不合格须写明理由")
        return ""

    @override
    def kept(self) -> dict[str, Any]:
        if not (self.said or self.photos.photos or self.result):
            return {}
        photos = self.photos.kept()
        return {"result": self.result, "text": self.said, "photos": photos}

    @override
    def take_up(self, draft: Mapping[str, Any]) -> None:
        if draft.get("result") in self._results:
            self.choose(str(draft["result"]))
        self.text.setPlainText(str(draft.get("text", "")))
        self.photos.take_up(draft.get("photos", ()))

    def _words(self, result: str) -> str:
        return {
            "exists": self.tr("属实"),
            "not_exists": self.tr("不属实"),
            "cannot_tell": self.tr("无法判断"),
            "passed": self.tr("合格"),
            "failed": self.tr("不合格"),
        }[result]
