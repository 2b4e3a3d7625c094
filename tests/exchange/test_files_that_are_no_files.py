"""Pipes, devices, folders and rings of links are refused at once, and never replaced."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from console.db.backup import back_up, require_backup
from console.exchange.fields import Kind
from console.exchange.mapping_file import load_mapping
from console.exchange.readers.opening import open_source
from console.exchange.writers.atomic import appearing
from console.plain_file import NOT_PLAIN, place_to_write
from tests.exchange.exchange_files import refused, written


@pytest.fixture
def odd(tmp_path):
    """Makes a file of the kind asked for under a name that promises a table."""

    def make(kind: str) -> Path:
        path = tmp_path / f"{kind}.csv"
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "folder":
            path.mkdir()
        else:
            path.symlink_to(path if kind == "ring" else "/dev/zero")
        return path

    return make


@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "ring"])
def test_that_what_is_no_file_is_not_read(odd, kind):
    path = odd(kind)
    with refused("unreadable_file"):
        open_source(path)
    with refused("unreadable_file"):
        load_mapping(path, Kind.CASES)
    with pytest.raises(OSError, match=str(path)):
        require_backup(path)


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_that_a_pipe_or_a_device_is_not_replaced_by_a_file(odd, kind):
    path = odd(kind)
    before = path.stat()
    with refused("cannot_write", detail=NOT_PLAIN), appearing(path):
        pytest.fail("there is nothing to write into")
    with pytest.raises(OSError, match=NOT_PLAIN):
        back_up("postgresql:///nowhere", path)
    assert path.stat().st_ino == before.st_ino
    assert not stat.S_ISREG(path.stat().st_mode)


def test_that_a_link_is_followed_and_stays_a_link(tmp_path):
    real = written(tmp_path, "real.csv", "old")
    link = tmp_path / "link.csv"
    link.symlink_to(real)
    with appearing(link) as part:
        part.write_text("new")
    assert link.is_symlink()
    assert real.read_text() == "new"


def test_that_looking_for_a_place_leaves_nothing_behind(tmp_path):
    assert place_to_write(tmp_path / "x.png") == tmp_path.resolve() / "x.png"
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(FileNotFoundError):
        place_to_write(tmp_path / "none" / "x.png")
