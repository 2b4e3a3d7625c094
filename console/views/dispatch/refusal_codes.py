"""The codes under which a report is refused (否定报备, 5.1.2.1)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

tr = QCoreApplication.translate


def refusal_codes() -> list[tuple[str, str]]:
    """Return pairs of code and words, the commonest first."""
    return [
        ("N1", tr("RefusalCode", "N1 不在事项准入清单")),
        ("N2", tr("RefusalCode", "N2 不符合立案条件")),
        ("N3", tr("RefusalCode", "N3 核实不属实")),
        ("N4", tr("RefusalCode", "N4 不在管辖范围")),
        ("N5", tr("RefusalCode", "N5 重复上报")),
        ("N6", tr("RefusalCode", "N6 应走法定途径（诉讼、仲裁、信访）")),
        ("N7", tr("RefusalCode", "N7 信息不全且无法联系")),
        ("N9", tr("RefusalCode", "N9 其他")),
    ]
