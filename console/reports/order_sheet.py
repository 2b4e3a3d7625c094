"""One supervision order as one page of paper (督办单), in Chinese or English.

The page is drawn, not flowed: whatever is written on the order, it stays one page,
and texts that are too long for their box are set smaller, at last cut with a sign.
"""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColorConstants,
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
    QTextOption,
)

from console.domain.time_limit import TimeLimit, TimeLimitError
from console.reports.order_sheet_words import CARDS, KINDS, LEVELS, STATES, Words, words

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QPaintDevice

    from console.domain.records.supervision import OrderRecord

SERIF = ["Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Songti SC"]
ZONE = ZoneInfo("Asia/Shanghai")
MM = 100 / 25.4
"""Units of the drawing per millimetre; the page is drawn at 100 units an inch."""
DPI = 600
_LEAST_PT = 7.0
_SIGNED = 8.0
"""Room at the foot of the reply for receipt and signature."""
_A = Qt.AlignmentFlag
_LEFT = _A.AlignLeft | _A.AlignVCenter
_RIGHT = _A.AlignRight | _A.AlignVCenter
_CENTRE = _A.AlignHCenter | _A.AlignVCenter
_TOP = _A.AlignLeft | _A.AlignTop


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetContent:
    """What the paper says beside the order itself."""

    order: OrderRecord
    centre: str
    printed_at: datetime
    printed_by: str = ""


class OrderSheetError(Exception):
    """The paper could not be written; the message says why."""


def write_order_sheet(content: SheetContent, path: Path, *, language: str) -> None:
    """Write the order as a PDF of one A4 page with its fonts embedded.

    Raises:
        OrderSheetError: the file cannot be written.
    """
    if not path.parent.is_dir():
        raise OrderSheetError(f"there is no folder {path.parent}")
    writer = QPdfWriter(str(path))
    writer.setResolution(DPI)
    writer.setPageLayout(_layout())
    order = content.order
    writer.setTitle(f"{words(language).title} {order.number}".strip())
    writer.setCreator(content.centre)
    draw_order_sheet(content, writer, language=language)
    if not path.exists() or not path.stat().st_size:
        raise OrderSheetError(str(path))


def draw_order_sheet(
    content: SheetContent, device: QPaintDevice, *, language: str
) -> None:
    """Draw the page on a printer, a PDF or a picture.

    Raises:
        OrderSheetError: nothing can be drawn on the device.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise OrderSheetError("nothing can be drawn there")
    try:
        painter.scale(device.logicalDpiX() / 100, device.logicalDpiY() / 100)
        _Page(painter, content, words(language)).draw()
    finally:
        painter.end()


def _layout() -> QPageLayout:
    size, portrait = (
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
    )
    return QPageLayout(size, portrait, QMarginsF(0, 0, 0, 0))


class _Page:
    """The page being drawn; lengths are millimetres from the upper left corner."""

    def __init__(self, painter: QPainter, content: SheetContent, told: Words) -> None:
        self._painter, self._content, self._told = painter, content, told

    def draw(self) -> None:
        order, told = self._content.order, self._told
        ink = QColorConstants.Svg.firebrick
        self._painter.setPen(QPen(ink))
        self._text(self._content.centre, (20, 20, 170, 9), 17, bold=True, at=_CENTRE)
        self._text(told.title, (20, 31, 170, 14), 28, bold=True, at=_CENTRE)
        self._line(48.5, ink, 0.7)
        self._line(49.8, ink, 0.25)
        self._painter.setPen(QPen(QColorConstants.Black))
        number = order.number or told.no_number
        self._text(number, (20, 53, 85, 7), 12)
        issued = f"{told.issued_at}{_date(order.issued_at, told)}"
        self._text(issued, (105, 53, 85, 7), 12, at=_RIGHT)
        top = self._table(63.0)
        self._reply(top)
        self._foot()

    def _table(self, top: float) -> float:
        order, told = self._content.order, self._told
        level = told.joined(LEVELS, str(order.level))
        card = told.joined(CARDS, order.colour)
        halves = (
            (15, (told.unit, order.unit_name), (told.person, order.person_name)),
            (10, (told.level, f"{level}  {card}".strip()), (told.kind, told.joined(KINDS, order.kind))),
            (10, (told.limit, _limit(order.limit_text, told)), (told.due, _moment(order.due_at))),
        )  # fmt: skip
        for high, left, right in halves:
            self._cells(top, high, left, right)
            top += high
        for label, said, high in (
            (told.case, f"{order.case_number}  {order.case_title}".strip(), 14),
            (told.reason, order.reason, 32),
            (told.demand, order.demand or told.no_demand, 32),
        ):
            self._cell((20, top, 30, high), label, head=True)
            self._cell((50, top, 140, high), said)
            top += high
        return top

    def _reply(self, top: float) -> None:
        order, told = self._content.order, self._told
        self._cell((20, top, 30, 40), told.reply, head=True)
        self._cell((50, top, 140, 40), order.reply, below=_SIGNED)
        signed = told.signed
        if order.received_at is not None:
            signed = f"{told.received}{_moment(order.received_at)}    {signed}"
        self._text(signed, (53, top + 40 - _SIGNED, 134, 6), 10, at=_RIGHT)
        top += 40
        self._cell((20, top, 30, 18), told.answer, head=True)
        self._cell((50, top, 140, 18), order.reply_answer)
        top += 18
        stands = told.joined(STATES, order.state)
        lifted = _moment(order.lifted_at)
        state = f"{stands}  {lifted}".strip()
        left = (told.state, state)
        self._cells(top, 10, left, (told.issuer, order.issuer))
        self._cells(top + 10, 22, (told.centre_seal, ""), (told.unit_seal, ""))

    def _foot(self) -> None:
        told, content = self._told, self._content
        self._text(told.rule, (20, 268, 170, 11), 9)
        printed = f"{told.printed}{_moment(content.printed_at)}  {content.printed_by}"
        self._text(printed.strip(), (20, 281, 170, 5), 8, at=_RIGHT)

    def _cells(
        self, top: float, high: float, left: tuple[str, str], right: tuple[str, str]
    ) -> None:
        for x, (label, said) in ((20, left), (105, right)):
            self._cell((x, top, 30, high), label, head=True)
            self._cell((x + 30, top, 55, high), said)

    def _cell(
        self,
        box: tuple[float, float, float, float],
        text: str,
        *,
        head: bool = False,
        below: float = 0.0,
    ) -> None:
        """Draw a box with its text, which leaves ``below`` free for what is signed."""
        x, y, wide, high = box
        painter = self._painter
        painter.setPen(QPen(QColorConstants.Black, 0.25 * MM))
        painter.drawRect(QRectF(x * MM, y * MM, wide * MM, high * MM))
        inner = (x + 3, y + 1.5, wide - 6, high - 3 - below)
        tall = high > 14
        at = _CENTRE if head else (_TOP if tall else _LEFT)
        self._text(text, inner, 12, bold=head, at=at)

    def _text(
        self,
        text: str,
        box: tuple[float, float, float, float],
        points: float,
        *,
        bold: bool = False,
        at: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        rect = QRectF(*(each * MM for each in box))
        shown = _fitting(self._painter, text, rect, points, bold=bold)
        self._painter.drawText(rect, shown, _option(at))

    def _line(self, y: float, ink: Qt.GlobalColor | object, wide: float) -> None:
        pen = QPen(ink)  # type: ignore[arg-type]
        pen.setWidthF(wide * MM)
        self._painter.setPen(pen)
        self._painter.drawLine(
            round(20 * MM), round(y * MM), round(190 * MM), round(y * MM)
        )


def _font(points: float, *, bold: bool) -> QFont:
    font = QFont(SERIF)
    font.setPixelSize(max(1, round(points * 100 / 72)))
    font.setBold(bold)
    # Local forms of figures have no code of their own: text copied from the PDF
    # would lose them.
    font.setFeature(QFont.Tag("locl"), 0)
    return font


def _fitting(
    painter: QPainter, text: str, rect: QRectF, points: float, *, bold: bool
) -> str:
    """Set the largest font not above ``points`` in which the text fits; return it.

    What fits in no font is cut with a sign.
    """

    def fits(said: str) -> bool:
        return _fits(painter, said, rect)

    painter.setFont(_font(points, bold=bold))
    while points > _LEAST_PT and not fits(text):
        points = max(points - 0.5, _LEAST_PT)
        painter.setFont(_font(points, bold=bold))
    if fits(text):
        return text
    most = bisect(range(len(text)), 0, key=lambda n: not fits(f"{text[:n]}…"))
    return f"{text[: max(1, most - 1)].rstrip()}…"


def _fits(painter: QPainter, text: str, rect: QRectF) -> bool:
    """Ask the painter itself, which breaks lines as it will draw them."""
    endless = QRectF(0, 0, rect.width(), 1e6)
    needed = painter.boundingRect(endless, text, _option(_TOP))
    return (
        needed.height() <= rect.height() + 0.5 and needed.width() <= rect.width() + 0.5
    )


def _option(at: Qt.AlignmentFlag) -> QTextOption:
    option = QTextOption(at)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _limit(text: str, told: Words) -> str:
    try:
        return TimeLimit.parse(text).text(told.language)
    except TimeLimitError:
        return text


def _moment(at: datetime | None) -> str:
    return "" if at is None else f"{at.astimezone(ZONE):%Y-%m-%d %H:%M}"


def _date(at: datetime | None, told: Words) -> str:
    return told.not_issued if at is None else _moment(at)
