"""The words on the map page, in the language of the desk."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def map_texts() -> dict[str, str]:
    """Return every word the page shows, by the name the page knows it under."""
    say = QCoreApplication.translate
    return {
        "layers": say("GridMap", "图层"),
        "heat_open": say("GridMap", "网格热度：在办"),
        "heat_overdue": say("GridMap", "网格热度：超时"),
        "heat_class": say("GridMap", "网格热度：类别"),
        "cases": say("GridMap", "案件"),
        "people": say("GridMap", "力量"),
        "base": say("GridMap", "底图"),
        "on_time": say("GridMap", "正常"),
        "near": say("GridMap", "临期"),
        "overdue": say("GridMap", "超时"),
        "supervised": say("GridMap", "督办"),
        "joint": say("GridMap", "联动"),
        "paused": say("GridMap", "暂停"),
        "open": say("GridMap", "在办"),
        "days": say("GridMap", "天"),
        "stale": say("GridMap", "数据已过时，连接恢复后更新"),
        "zoom_in": say("GridMap", "放大"),
        "zoom_out": say("GridMap", "缩小"),
    }
