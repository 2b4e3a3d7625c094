"""Tests for drafts: whole files, each person's own, nothing unreadable lost."""

from __future__ import annotations

import json
import stat

import pytest
from hypothesis import given, settings, strategies as st

from console.views.shared.drafts import VERSION, Drafts

WORDS = st.text(max_size=40)
CONTENT = st.dictionaries(WORDS, st.one_of(WORDS, st.booleans(), st.lists(WORDS)))


@pytest.fixture
def drafts(tmp_path):
    return Drafts(tmp_path / "drafts", "j01")


def test_that_what_was_written_is_read_by_another_start(drafts, tmp_path):
    assert drafts.write("report", {"text": "路面积水"})
    again = Drafts(tmp_path / "drafts", "j01")
    assert again.read("report") == {"text": "路面积水"}


def test_that_persons_have_drafts_of_their_own(drafts, tmp_path):
    drafts.write("report", {"text": "x"})
    assert Drafts(tmp_path / "drafts", "j02").read("report") is None
    assert Drafts(tmp_path / "drafts", "../j01").read("report") is None


def test_that_a_draft_is_for_its_owner_alone(drafts):
    drafts.write("report", {"text": "x"})
    path = drafts.path_of("report")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_that_a_dropped_draft_is_gone_and_dropping_twice_does_no_harm(drafts):
    drafts.write("report", {"text": "x"})
    drafts.drop("report")
    drafts.drop("report")
    assert drafts.read("report") is None
    assert drafts.names() == []


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "{",
        "[]",
        '{"version": 1}',
        json.dumps({"version": VERSION + 1, "content": {}}),
    ],
)
def test_that_what_cannot_be_read_is_put_aside_and_not_overwritten(drafts, kept):
    drafts.write("report", {"text": "x"})
    path = drafts.path_of("report")
    path.write_text(kept, encoding="utf-8")
    assert drafts.read("report") is None
    drafts.write("report", {"text": "new"})
    assert path.with_suffix(".unread").read_text(encoding="utf-8") == kept
    assert drafts.read("report") == {"text": "new"}


def test_that_a_disk_that_takes_nothing_is_said_and_leaves_the_old_draft(
    drafts, tmp_path
):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert not Drafts(blocked, "j01").write("report", {"text": "x"})
    assert drafts.read("report") is None


def test_that_no_part_of_a_file_is_left_beside_it(drafts):
    for text in ("one", "two", "three"):
        drafts.write("report", {"text": text})
    assert [path.name for path in drafts.path_of("report").parent.iterdir()] == [
        "report.json"
    ]


@settings(max_examples=40, deadline=None)
@given(name=WORDS.filter(bool), content=CONTENT)
def test_that_any_name_and_content_comes_back_as_it_was(
    tmp_path_factory, name, content
):
    drafts = Drafts(tmp_path_factory.mktemp("drafts"), "j01")
    if drafts.write(name, content):
        assert drafts.read(name) == content
