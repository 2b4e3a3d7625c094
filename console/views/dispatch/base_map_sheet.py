"""What lies under the grid: nothing, a file of tiles, or an address with one's key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget
from typing_extensions import override

from console.domain.record import record
from console.maps.base_map import AddressBase, FileBase
from console.maps.datum import Datum
from console.views.shared.form_sheet import FormSheet

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from console.maps.base_map import BaseMap

KEPT_UNDER = "map/base"
NONE, FILE, ADDRESS = "none", "file", "address"


@record
class BaseChoice:
    """What a person chose; ``shifted`` means the tiles are in GCJ-02."""

    kind: str = NONE
    path: str = ""
    template: str = ""
    key: str = ""
    shifted: bool = False

    def base(self) -> BaseMap | None:
        """Return the base map.

        Raises:
            ValueError: the address is no tile address.
        """
        datum = Datum.GCJ02 if self.shifted else Datum.WGS84
        if self.kind == FILE and self.path:
            return FileBase(path=Path(self.path).expanduser(), datum=datum)
        if self.kind == ADDRESS and self.template:
            return AddressBase(template=self.template, key=self.key, datum=datum)
        return None


def read_choice(settings: QSettings) -> BaseChoice:
    """Return what was kept, nothing when it cannot be read."""
    try:
        kept = json.loads(str(settings.value(KEPT_UNDER, "") or "{}"))
        return BaseChoice(**kept)
    except (ValueError, TypeError):
        return BaseChoice()


def keep_choice(settings: QSettings, choice: BaseChoice) -> None:
    """Keep a choice on this machine."""
    kept = {name: getattr(choice, name) for name in BaseChoice.__slots__}
    settings.setValue(KEPT_UNDER, json.dumps(kept))


class BaseMapSheet(FormSheet):
    """Asks for the base map; the sheet stays open when it cannot be shown."""

    def __init__(self, choice: BaseChoice, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.setWindowTitle(self.tr("底图"))
        self.name_verb(self.tr("使用"))
        self.kind_box = QComboBox()
        for kind, said in (
            (NONE, self.tr("不用底图")),
            (FILE, self.tr("本机 MBTiles 文件")),
            (ADDRESS, self.tr("瓦片地址（XYZ / WMTS）")),
        ):
            self.kind_box.addItem(said, kind)
        self.path_line = QLineEdit(choice.path)
        self.template_line = QLineEdit(choice.template)
        self.template_line.setPlaceholderText(
            "https://t{0..7}.example/{z}/{x}/{y}?tk={key}"
        )
        self.key_line = QLineEdit(choice.key)
        self.key_line.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self.shifted_box = QCheckBox(self.tr("瓦片用 GCJ-02 坐标（国内互联网地图）"))
        self.shifted_box.setChecked(choice.shifted)
        self._form = QFormLayout()
        self._form.addRow(self.tr("底图"), self.kind_box)
        self._form.addRow(self.tr("文件"), self.path_line)
        self._form.addRow(self.tr("地址"), self.template_line)
        self._form.addRow(self.tr("密钥"), self.key_line)
        self._form.addRow("", self.shifted_box)
        self.body.addLayout(self._form)
        fields = (self.kind_box, self.path_line, self.template_line, self.key_line)
        self.hear(*fields)
        for line in fields[1:]:
            line.textChanged.connect(lambda _text: self.follow())
        self.kind_box.currentIndexChanged.connect(lambda _place: self._on_kind())
        self.kind_box.setCurrentIndex(self.kind_box.findData(choice.kind))
        self._on_kind()
        self.kind_box.setFocus()

    def choice(self) -> BaseChoice:
        """Return what is chosen now."""
        return BaseChoice(
            kind=str(self.kind_box.currentData()),
            path=self.path_line.text().strip(),
            template=self.template_line.text().strip(),
            key=self.key_line.text().strip(),
            shifted=self.shifted_box.isChecked(),
        )

    @override
    def lacking(self) -> str:
        choice = self.choice()
        if choice.kind == FILE and not Path(choice.path).expanduser().is_file():
            return self.tr("没有这个文件")
        if choice.kind == ADDRESS:
            try:
                choice.base()
            except ValueError:
                return self.tr("地址里须有 {z}、{x}、{y}")
            if not choice.template:
                return self.tr("没有写地址")
        return ""

    def _on_kind(self) -> None:
        kind = self.kind_box.currentData()
        for widget, wanted in (
            (self.path_line, kind == FILE),
            (self.template_line, kind == ADDRESS),
            (self.key_line, kind == ADDRESS),
            (self.shifted_box, kind != NONE),
        ):
            self._form.setRowVisible(widget, wanted)
        self.follow()
