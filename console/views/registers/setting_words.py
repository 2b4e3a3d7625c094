"""What every setting is for, and the names of the values inside a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.views.registers.words import CHOICE_WORDS, name_of

if TYPE_CHECKING:
    from console.domain.rule_sheet import SettingRecord
    from console.views.registers.words import Words

tr = QCoreApplication.translate

NOTES: Words = {
    "centre": lambda: tr("SettingWords", "名称、县级行政区划代码、时区"),
    "fail_policy": lambda: tr(
        "SettingWords", "核查不通过之后：立案督办，或先返工再督办"
    ),
    "day_reading": lambda: tr(
        "SettingWords", "几个工作日怎么算：按工作小时，或到第几个工作日结束"
    ),
    "recall_s": lambda: tr("SettingWords", "派遣发出后可撤回的秒数"),
    "claim_s": lambda: tr("SettingWords", "案件占用的有效秒数"),
    "duplicate": lambda: tr("SettingWords", "同类事项在此距离与时段内提示合并"),
    "refusal_codes": lambda: tr("SettingWords", "不予受理的代码与说法（5.1.2.1）"),
    "obstruction_kinds": lambda: tr("SettingWords", "处置受阻的情形与说法（5.1.2.2）"),
    "return_window": lambda: tr("SettingWords", "签收后可申请退件的时限"),
    "extension": lambda: tr("SettingWords", "延期批准次数上限"),
    "deferral": lambda: tr("SettingWords", "挂账次数与最长天数"),
    "photo_bytes": lambda: tr("SettingWords", "单张照片上限（字节）"),
    "rework_limit": lambda: tr("SettingWords", "返工用原时限，或剩余时限"),
    "orders": lambda: tr(
        "SettingWords", "核查不通过时直接发出或只起草；各级时限和牌色"
    ),
    "interview": lambda: tr("SettingWords", "在此天数内满此张红牌自动起草约谈"),
    "whistle": lambda: tr("SettingWords", "吹哨后到场的时限"),
}
PARTS: Words = {
    "name": lambda: tr("SettingWords", "名称"),
    "name_en": lambda: tr("SettingWords", "英文名称"),
    "county": lambda: tr("SettingWords", "区划代码"),
    "timezone": lambda: tr("SettingWords", "时区"),
    "radius_m": lambda: tr("SettingWords", "距离（米）"),
    "hours": lambda: tr("SettingWords", "小时"),
    "words": lambda: tr("SettingWords", "中文说法"),
    "words_en": lambda: tr("SettingWords", "英文说法"),
    "most": lambda: tr("SettingWords", "最多次数"),
    "days": lambda: tr("SettingWords", "天数"),
    "inspection": lambda: tr("SettingWords", "核查不通过"),
    "limits": lambda: tr("SettingWords", "时限"),
    "cards": lambda: tr("SettingWords", "牌色"),
    "red": lambda: tr("SettingWords", "红牌张数"),
    "arrive": lambda: tr("SettingWords", "到场"),
}


def note_of(record: SettingRecord) -> str:
    """Return what a setting is for; one the desk does not know says so itself."""
    known = NOTES.get(record.key)
    return known() if known else record.note


def path_words(path: tuple[str, ...]) -> str:
    """Name a value inside a group."""
    return " ".join(name_of(PARTS, part) for part in path)


def leaf_text(leaf: object) -> str:
    """Write a single value."""
    return name_of(CHOICE_WORDS, str(leaf))
