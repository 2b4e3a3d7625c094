"""Tests for the token files: contrast, colour vision, completeness, sizes."""

from __future__ import annotations

import itertools
import re
import tomllib
from pathlib import Path

import numpy as np
import pytest

from console.domain.states import Severity
from console.views.shared import theme as themes

SURFACES = ("surface_ground", "surface_panel", "surface_raised", "surface_field")
READ_TEXT = ("text_primary", "text_secondary", "accent_text")
SEPARABLE = 10.0
"""Least CIE 1976 distance of two marks; about four times what an eye just sees."""

# Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light.
VISIONS = {
    "full": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_XYZ = np.array(
    [
        [0.4124564, 0.3575761, 0.1804375],
        [0.2126729, 0.7151522, 0.0721750],
        [0.0193339, 0.1191920, 0.9503041],
    ]
)
WHITE = np.array([0.95047, 1.0, 1.08883])


def linear(color: str) -> np.ndarray:
    value = np.array([int(color[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    lights = sorted(float(linear(color) @ TO_XYZ[1]) for color in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def lab(light: np.ndarray) -> np.ndarray:
    ratio = TO_XYZ @ np.clip(light, 0, 1) / WHITE
    bent = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    x, y, z = bent
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.fixture(params=themes.NAMES)
def theme(request):
    return themes.load(request.param)


def test_that_black_on_white_measures_21_so_the_yardstick_is_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_that_red_and_green_of_equal_light_fall_together_for_a_deutan_eye():
    red, green = linear("#c87850"), linear("#8f9150")
    seen = [lab(VISIONS["deutan"] @ light) for light in (red, green)]
    full = np.linalg.norm(lab(red) - lab(green))
    assert np.linalg.norm(seen[0] - seen[1]) < full / 2


def test_that_text_reads_at_seven_to_one_on_every_surface(theme):
    shades = [f"severity_text_{severity.value}" for severity in Severity]
    for token, surface in itertools.product([*READ_TEXT, *shades], SURFACES):
        ratio = contrast(theme.tokens[token], theme.tokens[surface])
        assert ratio >= 7, f"{token} on {surface}: {ratio:.2f}"


def test_that_text_reads_at_seven_to_one_on_selected_fresh_and_hovered_rows(theme):
    for surface in ("surface_selected", "surface_fresh", "surface_hover"):
        ratio = contrast(theme.tokens["text_primary"], theme.tokens[surface])
        assert ratio >= 7, surface


def test_that_a_tag_reads_at_seven_to_one_on_its_own_ground(theme):
    for severity in Severity:
        text = theme.tokens[f"severity_text_{severity.value}"]
        ratio = contrast(text, theme.tokens[f"severity_ground_{severity.value}"])
        assert ratio >= 7, f"{severity}: {ratio:.2f}"


def test_that_words_on_the_accent_read(theme):
    words, accent = theme.tokens["text_on_accent"], theme.tokens["accent_base"]
    assert contrast(words, accent) >= 5.5


def test_that_marks_stand_out_at_three_to_one_on_every_surface(theme):
    rows = (*SURFACES, "surface_selected", "surface_fresh")
    for severity, surface in itertools.product(Severity, rows):
        mark = theme.tokens[f"severity_{severity.value}"]
        ratio = contrast(mark, theme.tokens[surface])
        assert ratio >= 3, f"{severity} on {surface}: {ratio:.2f}"


@pytest.mark.parametrize("vision", VISIONS)
def test_that_every_pair_of_severities_is_separable(theme, vision):
    running = [s for s in Severity if s not in (Severity.PAUSED, Severity.ENDED)]
    for one, other in itertools.combinations(running, 2):
        seen = [
            lab(VISIONS[vision] @ linear(theme.tokens[f"severity_{severity.value}"]))
            for severity in (one, other)
        ]
        distance = float(np.linalg.norm(seen[0] - seen[1]))
        assert distance >= SEPARABLE, f"{one} and {other}: {distance:.1f}"


def test_that_all_themes_name_the_same_tokens():
    names = [set(themes.load(name).tokens) for name in themes.NAMES]
    assert names[0] == names[1] == names[2]


def test_that_the_style_sheet_needs_no_token_that_is_missing(theme):
    assert "$" not in theme.stylesheet()


def test_that_the_style_sheet_template_holds_no_colour_of_its_own():
    text = (themes.FOLDER / "desk.qss.in").read_text(encoding="utf-8")
    assert re.findall(r"#[0-9a-fA-F]{6}\b", text) == []


def test_that_steps_are_eight_pixels_or_a_multiple(theme):
    assert theme.step % 8 == 0


def test_that_every_colour_token_is_a_plain_hex_colour(theme):
    for token, value in theme.tokens.items():
        if not token.startswith("size_"):
            assert re.fullmatch(r"#[0-9a-f]{6}", str(value)), token


def test_that_the_dark_default_keeps_the_agreed_shades():
    text = (themes.FOLDER / "dark.toml").read_text(encoding="utf-8")
    tokens = tomllib.loads(text)
    assert tokens["surface"]["ground"] == "#0b1016"
    assert tokens["severity"]["near"] == "#f2b134"
    assert tokens["severity"]["supervised"] == "#c58bff"


def test_that_every_picture_the_style_sheet_names_is_there(theme):
    named = set(re.findall(r'url\("([^"]+)"\)', theme.stylesheet()))
    assert named
    assert [path for path in named if not Path(path).is_file()] == []
