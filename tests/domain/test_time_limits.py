from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from console.domain.errors import InvalidInputError
from console.domain.time_limit import LimitKind, TimeLimit, TimeLimitError

UH, WH, WD, CD = LimitKind
SPELLINGS = [
    ("4 wh", WH, "4"),
    ("4wh", WH, "4"),
    (" 4  WH ", WH, "4"),
    ("0.5 wd", WD, "0.5"),
    (".5wd", WD, "0.5"),
    ("2紧急工作时", UH, "2"),
    ("2 个紧急工作时", UH, "2"),
    ("紧急 2 工作时", UH, "2"),
    ("2 wh（紧急）", UH, "2"),
    ("2 wd 紧急", CD, "2"),
    ("2紧急工作日", CD, "2"),
    ("紧急2小时", UH, "2"),
    ("2 紧急天", CD, "2"),
    ("4 工作时", WH, "4"),
    ("4 个工作小时", WH, "4"),
    ("４工作时", WH, "4"),
    ("1工作日", WD, "1"),
    ("三个工作日", WD, "3"),
    ("半个工作日", WD, "0.5"),
    ("3 自然日", CD, "3"),
    ("3 个自然日", CD, "3"),
    ("15 min", UH, "0.25"),
    ("90 分钟", UH, "1.5"),
    ("2 working hours", WH, "2"),
    ("1 working day", WD, "1"),
    ("7 calendar days", CD, "7"),
    ("1 urgent hour", UH, "1"),
]


@pytest.mark.parametrize(("text", "kind", "value"), SPELLINGS)
def test_that_a_limit_is_read_in_every_usual_spelling(text, kind, value):
    assert TimeLimit.parse(text) == TimeLimit(kind, Decimal(value))


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "wh",
        "4",
        "4 weeks",
        "four wh",
        "4,5 wh",
        "1e3 wh",
        "nan wh",
        "4 wh 2 wh",
        "inf wd",
        "--4 wh",
        "4 w h x",
        "4 wh" + " " * 200,
    ],
)
def test_that_what_is_no_limit_is_refused(text):
    with pytest.raises(TimeLimitError):
        TimeLimit.parse(text)


@pytest.mark.parametrize("text", ["4 h", "4小时", "24 hours", "3天", "3 days", "3 d"])
def test_that_hours_and_days_of_no_stated_kind_are_refused(text):
    with pytest.raises(TimeLimitError, match="which kind of time") as refused:
        TimeLimit.parse(text)
    assert "哪种时间" in refused.value.text("zh")


@pytest.mark.parametrize("text", ["0 wh", "-1 wh", "0.0 cd", "-0.5wd", "零个工作日"])
def test_that_nothing_and_less_are_refused(text):
    with pytest.raises(TimeLimitError, match="more than zero"):
        TimeLimit.parse(text)


def test_that_less_than_a_second_is_refused():
    with pytest.raises(TimeLimitError, match="less than a second"):
        TimeLimit.parse("0.0001 uh")


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity")])
def test_that_no_number_is_refused(value):
    with pytest.raises(TimeLimitError, match="no amount"):
        TimeLimit(UH, value)


def test_that_a_float_is_no_exact_limit():
    with pytest.raises(TypeError, match="exact"):
        TimeLimit(UH, 0.1)


def test_that_a_refusal_is_one_the_desk_shows():
    with pytest.raises(InvalidInputError):
        TimeLimit.parse("soon")


@given(
    kind=st.sampled_from(LimitKind),
    value=st.decimals("0.01", "100000", places=2),
)
def test_that_the_short_form_is_read_back(kind, value):
    limit = TimeLimit(kind, value)
    assert TimeLimit.parse(str(limit)).kind is kind
    assert TimeLimit.parse(str(limit)).seconds(work_day_s=28_800) == limit.seconds(
        work_day_s=28_800
    )


@given(minutes=st.integers(1, 10_000))
def test_that_minutes_keep_every_second(minutes):
    limit = TimeLimit.parse(f"{minutes} min")
    assert limit.seconds(work_day_s=28_800) == minutes * 60


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("4 wh", "4 工作时", "4 working hours"),
        ("1.0 wd", "1 工作日", "1 working day"),
        ("100 cd", "100 自然日", "100 calendar days"),
        ("2 uh", "2 紧急工作时", "2 urgent hours"),
        ("10 min", "10 分钟", "10 min"),
        ("0.25 uh", "15 分钟", "15 min"),
        ("0.5 wd", "0.5 工作日", "0.5 working days"),
    ],
)
def test_that_a_limit_reads_naturally_in_both_languages(text, chinese, english):
    limit = TimeLimit.parse(text)
    assert limit.text("zh") == limit.text("zh_CN") == chinese
    assert limit.text("en") == english


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("4 wh", 14_400), ("2 wd", 57_600), ("2 cd", 172_800), ("15 min", 900)],
)
def test_that_a_limit_is_counted_in_seconds_of_its_own_time(text, seconds):
    assert TimeLimit.parse(text).seconds(work_day_s=28_800) == seconds
