"""A refusal in Chinese carries no English sentence of a library or the system."""

from __future__ import annotations

import errno
import os
import re

import psycopg
import pytest

from console.cli.exit_codes import outcome_of
from console.cli.plain_reasons import of_link, of_usage
from console.cli.words import language, use_language
from console.db.embedded import EmbeddedServer
from console.db.embedded.errors import EmbeddedServerError
from console.domain.errors import InvalidInputError, LinkLostError

WORDS_OF_ENGLISH = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}")
REFUSED_LINK = """connection failed: connection to server at "127.0.0.1", port 2 failed: \
Connection refused
\tIs the server running on that host and accepting TCP/IP connections?
Multiple connection attempts failed. All failures were:
- host: '127.0.0.1', port: '1', hostaddr: '127.0.0.1': connection failed: connection to \
server at "127.0.0.1", port 1 failed: Connection refused"""


@pytest.fixture(autouse=True)
def _spoken():
    before = language()
    use_language("zh")
    yield
    use_language(before)


def test_that_a_workspace_that_is_not_there_is_refused_in_the_language_spoken():
    error = InvalidInputError(
        "no workspace 'x'; there are: a, b",
        reason="no_workspace",
        workspace="x",
        known="a, b",
    )
    assert outcome_of(error).reason == "没有工作区 x；可用：a, b"
    use_language("en")
    assert outcome_of(error).reason == "no workspace x; there are: a, b"


def test_that_every_host_that_refused_is_named_once():
    told = of_link(REFUSED_LINK)
    assert told == "127.0.0.1:2、127.0.0.1:1：对方拒绝连接，数据库可能没有运行"
    use_language("en")
    assert of_link(REFUSED_LINK) == REFUSED_LINK


@pytest.mark.parametrize(
    "error",
    [
        psycopg.OperationalError(REFUSED_LINK),
        LinkLostError("connection timeout expired"),
        OSError(errno.EISDIR, os.strerror(errno.EISDIR), "/tmp"),
        InvalidInputError('missing "=" after "x"', reason="no_address"),
    ],
)
def test_that_what_libraries_say_is_said_in_chinese(error):
    told = outcome_of(error).reason
    assert not WORDS_OF_ENGLISH.search(told), told


def test_that_what_nobody_knows_a_word_for_stands_as_a_quotation():
    told = outcome_of(psycopg.OperationalError("the moon is full")).reason
    assert told == "连不上数据库。 （原文：the moon is full）"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Input should be greater than or equal to 20", "不能小于 20"),
        ("Input should be a valid integer, unable to parse", "须为整数"),
        (
            "Value error, 'foo' is not one of 'csv', 'xlsx'.",
            "foo 不在可选之列：'csv', 'xlsx'",
        ),
        ("Got unexpected extra argument(s) (--bogus)", "多余的参数 --bogus"),
        ("No such command ''.", "没有命令 "),
        ("'fr' is none of zh, en", "fr 不在可选之列：zh, en"),
    ],
)
def test_that_wrong_usage_is_told_in_chinese(said, told):
    assert of_usage(said) == told


def test_that_a_home_that_cannot_be_one_is_refused_in_the_language_spoken(tmp_path):
    (tmp_path / "file").touch()
    home = tmp_path / "file" / "home"
    with pytest.raises(EmbeddedServerError) as refused:
        EmbeddedServer(home).start()
    assert (
        outcome_of(refused.value).reason
        == f"文件夹 {home} 不能用：路径中有一段不是文件夹"
    )
    use_language("en")
    assert outcome_of(refused.value).reason.endswith("cannot be used: Not a directory")
