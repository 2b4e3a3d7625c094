"""What every verb promises: exit codes, two languages, options anywhere, JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
import typer

from console.cli import main as command_line
from console.cli.exit_codes import Refused, outcome_of
from console.cli.options import settings_of
from console.cli.root import build_app
from console.cli.words import add_words, language, say, use_language
from console.domain.errors import StaleEditError
from console.log import log_path, stop_logging
from console.settings import VERSION, language_of, load_settings

ROOT = Path(__file__).parents[2]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "GRID_DESK_LANGUAGE")


@pytest.fixture
def console(tmp_path):
    """Runs the console in a process of its own, without a screen."""

    def run(*words, **more):
        env = {key: value for key, value in os.environ.items() if key not in SCREENS}
        env |= {"GRID_DESK_HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8", **more}
        return subprocess.run(
            [sys.executable, ROOT / "main.py", *words],
            cwd="/",
            env=env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


@pytest.fixture
def spoken():
    """Leaves language and log as they were."""
    before = language()
    yield
    use_language(before)
    stop_logging()


@pytest.fixture
def settings_seen(spoken, tmp_path):
    """Returns the settings a verb gets for these words."""

    def see(*words):
        seen = []

        def probe(ctx: typer.Context):
            seen.append(settings_of(ctx))

        app = build_app([])
        app.command("probe")(probe)
        app([*words, "--home", str(tmp_path / "home")], standalone_mode=False)
        return seen[0]

    return see


def test_that_what_is_done_ends_with_0(console):
    done = console("--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{VERSION}\n", "")


def test_that_a_refusal_ends_with_1_and_says_why_on_standard_error(console):
    refused = console()
    assert refused.returncode == 1
    assert refused.stdout == ""
    assert "./run shot dispatch --out desk.png" in refused.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["no-such-verb"],
        ["--no-such-option"],
        ["--database"],
        ["deadline", "--database"],
        ["deadline"],
        ["--language", "fr"],
    ],
)
def test_that_wrong_usage_ends_with_2_and_names_the_way_to_help(console, words):
    wrong = console(*words)
    assert wrong.returncode == 2
    assert wrong.stdout == ""
    assert "--help" in wrong.stderr
    assert "Traceback" not in wrong.stderr


def test_that_json_holds_the_refusal_too(console):
    wrong = console("deadline", "--json")
    told = json.loads(wrong.stdout)
    assert set(told) == {"error", "reason"}
    assert told["reason"] in wrong.stderr


def test_that_the_language_follows_the_locale_and_the_option_wins(console):
    chinese, english = "没有命令 nothing", "there is no verb nothing"
    assert chinese in console("nothing").stderr
    assert english in console("nothing", LC_ALL="en_GB.UTF-8").stderr
    assert english in console("nothing", "--language", "en").stderr
    assert english in console("--language=en", "nothing").stderr
    assert chinese in console("nothing", "--language=zh", LC_ALL="en_GB.UTF-8").stderr


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "zh"),
        ({"LANG": "C"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LC_ALL": "POSIX", "LANG": "en_US.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.GB18030"}, "zh"),
        ({"LANG": "zh_TW.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "de_DE@euro"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "zh_CN"}, "en"),
        ({"LANG": "en_GB", "GRID_DESK_LANGUAGE": "zh"}, "zh"),
    ],
)
def test_that_a_locale_without_a_language_means_chinese(environment, expected):
    assert language_of(environment) == expected


@pytest.mark.parametrize("verb", sorted(command_line.VERBS))
@pytest.mark.parametrize("spoken_language", ["zh", "en"])
def test_that_every_verb_explains_itself(console, verb, spoken_language):
    told = console(verb, "--help", "--language", spoken_language)
    assert told.returncode == 0, told.stderr
    assert verb in told.stdout


def test_that_help_names_every_verb(console):
    told = console("--help").stdout
    assert [verb for verb in command_line.VERBS if f" {verb} " not in told] == []


@pytest.mark.parametrize(
    "words",
    [
        ["--database", "postgresql://a/b", "probe", "--language", "en"],
        ["probe", "--database", "postgresql://a/b", "--language", "en"],
        ["--language=en", "probe", "--database=postgresql://a/b"],
    ],
)
def test_that_common_options_stand_before_or_after_the_verb(settings_seen, words):
    settings = settings_seen(*words)
    assert (settings.database_url, settings.language) == ("postgresql://a/b", "en")


def test_that_the_environment_names_the_database_and_the_option_wins(tmp_path):
    environ = {"GRID_DESK_DATABASE": "postgresql://shared/desk"}
    home = tmp_path / "home"
    assert load_settings(environ, home=home).database_url == "postgresql://shared/desk"
    asked = load_settings(environ, home=home, database_url="postgresql://other/desk")
    assert asked.database_url == "postgresql://other/desk"
    assert load_settings({}, home=home).database_url is None


def test_that_an_unknown_theme_in_the_environment_is_wrong_usage(console):
    assert console("--help", GRID_DESK_THEME="pink").returncode == 0
    assert console(GRID_DESK_THEME="pink").returncode == 2


def test_that_a_verb_writes_its_log_into_a_private_folder(settings_seen):
    settings = settings_seen("probe")
    assert log_path() == settings.home / "logs" / "desk.log"
    assert settings.log_folder.stat().st_mode & 0o077 == 0


def test_that_errors_of_the_desk_keep_their_code_and_speak_the_language(spoken):
    error = StaleEditError(by="zhang", field="severity")
    use_language("zh")
    assert outcome_of(error).error == "stale_edit"
    assert outcome_of(error).reason == "已有人先作修改。 by=zhang, field=severity"
    use_language("en")
    assert outcome_of(error).reason.startswith("Somebody else changed it first.")
    assert outcome_of(Refused("no room left")).reason == "no room left"


def test_that_a_missing_file_is_a_reason_and_a_fault_is_not(tmp_path):
    with pytest.raises(FileNotFoundError) as missing:
        (tmp_path / "grids.csv").read_text()
    assert "grids.csv" in outcome_of(missing.value).reason
    assert outcome_of(ZeroDivisionError("division by zero")) is None


def test_that_a_fault_is_told_in_one_line(spoken, monkeypatch, capsys):
    def fail(_asked):
        raise ZeroDivisionError("first\n" + "second " * 1000)

    monkeypatch.setattr(command_line, "_run", fail)
    assert command_line.main(["db", "status"]) == 1
    told = capsys.readouterr().err.splitlines()[-1]
    assert "ZeroDivisionError" in told
    assert "first" in told
    assert "second" not in told


def test_that_what_a_guard_of_the_database_says_is_the_reason(empty_database):
    raise_it = "DO $$ BEGIN RAISE EXCEPTION '此案已结案'; END $$"
    with psycopg.connect(empty_database.url) as connection:
        with pytest.raises(psycopg.Error) as refused:
            connection.execute(raise_it)
        assert outcome_of(refused.value).reason == "此案已结案"
        connection.rollback()
        with pytest.raises(psycopg.Error) as mistaken:
            connection.execute("SELEKT 1")
        assert outcome_of(mistaken.value) is None


def test_that_two_verbs_cannot_say_different_things_by_one_key():
    with pytest.raises(ValueError, match=r"server\.starting"):
        add_words({"server.starting": ("别的", "another")})


def test_that_sentences_fill_their_blanks_in_both_languages(spoken):
    for spoken_language, expected in {"zh": "缺少 URL", "en": "URL is missing"}.items():
        use_language(spoken_language)
        assert say("usage.missing", name="URL") == expected


def test_that_the_version_is_the_one_of_the_package():
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text("utf-8")
