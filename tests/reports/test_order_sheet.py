"""The paper of an order: one page, both languages, fonts embedded, text to be found."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QSize
from PySide6.QtPdf import QPdfDocument

from console.domain.records.supervision import OrderRecord
from console.reports.order_sheet import (
    OrderSheetError,
    SheetContent,
    write_order_sheet,
)

NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
ORDER = OrderRecord(
    id=7,
    version=3,
    number="督〔2026〕12",
    case_id=1,
    case_number="9901012026112300417",
    case_title="路面塌陷并伴有污水外溢，影响交通",
    level=2,
    kind="overtime",
    colour="red",
    state="REPLIED",
    unit_id=1,
    unit_name="区排水集团",
    person_name="排一",
    reason="派遣后 6 小时未到场，已超处置时限 2 小时 10 分。",
    demand="两小时内到场围挡，24 小时内修复并上传前后照片。",
    limit_text="4 工作时",
    issuer="孙一",
    drafted_at=NOON,
    issued_at=NOON,
    due_at=NOON + timedelta(hours=4),
    received_at=NOON + timedelta(minutes=12),
    replied_at=NOON + timedelta(hours=2),
    reply="已到场围挡，抢修班正在开挖。",
)


def content(**changes):
    return SheetContent(
        order=replace(ORDER, **changes),
        centre="示范区网格化指挥调度中心",
        printed_at=NOON,
        printed_by="孙一",
    )


@pytest.fixture
def printed(qapp, tmp_path):
    def make(language="zh", **changes):
        path = tmp_path / f"{language}.pdf"
        write_order_sheet(content(**changes), path, language=language)
        document = QPdfDocument()
        assert document.load(str(path)) is QPdfDocument.Error.None_
        return path, document

    return make


def text_of(document):
    """The text in its ordinary signs: a PDF may name a glyph by its radical."""
    told = unicodedata.normalize("NFKC", document.getAllText(0).text())
    return told.replace("\r", "").replace("\n", "")


def test_that_the_chinese_paper_is_one_page_that_says_everything(printed):
    _, document = printed()
    assert document.pageCount() == 1
    told = text_of(document)
    for said in (
        "督办单",
        "督〔2026〕12",
        "示范区网格化指挥调度中心",
        "区排水集团",
        "二级督办",
        "红牌",
        "4 工作时",
        "2026-11-23 16:00",
        "001.3-2020",
        "路面塌陷并伴有污水外溢",
        "两小时内到场围挡",
        "已到场围挡",
        "孙一",
    ):
        assert said in told


def test_that_the_english_paper_is_one_page_in_english_with_the_order_as_typed(printed):
    _, document = printed("en")
    assert document.pageCount() == 1
    told = text_of(document)
    for said in (
        "Supervision Order",
        "Level 2",
        "Red card",
        "4 working hours",
        "区排水集团",
    ):
        assert said in told
    assert "督办原因" not in told


def test_that_the_fonts_travel_with_the_paper(printed):
    path, _ = printed()
    content = path.read_bytes()
    assert b"/FontFile" in content


def test_that_the_longest_texts_still_make_one_page_and_are_cut_with_a_sign(printed):
    _, document = printed(reason="很长的原因，" * 2000, demand="做到" * 40)
    assert document.pageCount() == 1
    assert "..." in text_of(document)


LONG = {
    "reason": "派遣后六小时未到场，处置超时两小时十分，催办两次没有答复；" * 40,
    "demand": "Fence the place within two hours and repair it within a day. " * 20,
    "reply": "已到场围挡，抢修班正在开挖，夜间继续。" * 40,
    "reply_answer": "照片看不清，请补交。" * 40,
    "unit_name": "示范区河东街道办事处综合行政执法队与区城市排水有限责任公司联合工作专班",
    "person_name": "Alexander-Maximilian Featherstonehaugh-Cholmondeley",
}
FEET = {"reason": 143.5, "demand": 175.5, "reply": 207.5, "verdict": 233.5}
"""Where a box of text ends, in millimetres; the reply's ends above its signature."""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_that_no_line_of_a_long_text_is_clipped_or_runs_into_what_is_below(
    printed, language
):
    _, document = printed(language, **LONG)
    assert document.pageCount() == 1
    picture = document.render(0, QSize(2100, 2970))  # ten dots a millimetre
    for box, foot in FEET.items():
        inked = [
            (x, y)
            for x in range(520, 1880)
            for y in range(round(foot * 10) - 8, round(foot * 10) - 2)
            if picture.pixelColor(x, y).alpha()
            and picture.pixelColor(x, y).value() < 128
        ]
        assert inked == [], box


def test_that_long_names_of_unit_and_person_stand_in_full(printed):
    _, document = printed(**LONG)
    told = text_of(document).replace(" ", "")
    assert LONG["unit_name"] in told
    assert LONG["person_name"].replace(" ", "") in told


def test_that_the_paper_has_room_for_both_seals(printed):
    _, document = printed()
    assert text_of(document).count("(盖章)") == 2
    _, document = printed("en")
    assert "Seal of" in text_of(document)


def test_that_a_draft_says_that_it_has_no_number(printed):
    _, document = printed(number="", state="DRAFT", issued_at=None, due_at=None)
    told = text_of(document)
    assert "草稿,未编号" in told
    assert "未签发" in told


def test_that_the_page_is_drawn_from_edge_to_edge(printed):
    _, document = printed()
    picture = document.render(0, QSize(620, 877))
    dark = [
        (x, y)
        for x in range(0, 620, 2)
        for y in range(0, 877, 2)
        if picture.pixelColor(x, y).alpha()
        and picture.pixelColor(x, y).lightness() < 128
    ]
    left, right = min(x for x, _ in dark), max(x for x, _ in dark)
    assert 50 < left < 70
    assert 550 < right < 570


def test_that_a_folder_that_is_not_there_is_refused(qapp, tmp_path):
    with pytest.raises(OrderSheetError):
        write_order_sheet(content(), tmp_path / "no" / "where.pdf", language="zh")
