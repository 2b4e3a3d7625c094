"""The words on the map page, in the language of the desk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def map_texts() -> dict[str, str]:
    """Return every word the page shows, by the name the page knows it under."""
    return {
        "layers": QCoreApplication.translate("GridMap", "图层"),
        "heat_open": QCoreApplication.translate("GridMap", "网格热度：在办"),
        "heat_overdue": QCoreApplication.translate("GridMap", "网格热度：超时"),
        "heat_class": QCoreApplication.translate("GridMap", "网格热度：类别"),
        "cases": QCoreApplication.translate("GridMap", "案件"),
        "people": QCoreApplication.translate("GridMap", "力量"),
        "base": QCoreApplication.translate("GridMap", "底图"),
        "on_time": QCoreApplication.translate("GridMap", "正常"),
        "near": QCoreApplication.translate("GridMap", "临期"),
        "overdue": QCoreApplication.translate("GridMap", "超时"),
        "supervised": QCoreApplication.translate("GridMap", "督办"),
        "joint": QCoreApplication.translate("GridMap", "联动"),
        "paused": QCoreApplication.translate("GridMap", "暂停"),
        "unit": QCoreApplication.translate("GridMap", "单位"),
        "collector": QCoreApplication.translate("GridMap", "网格员"),
        "open": QCoreApplication.translate("GridMap", "在办"),
        "days": QCoreApplication.translate("GridMap", "天"),
        "stale": QCoreApplication.translate("GridMap", "数据已过时，连接恢复后更新"),
        "zoom_in": QCoreApplication.translate("GridMap", "放大"),
        "zoom_out": QCoreApplication.translate("GridMap", "缩小"),
    }
