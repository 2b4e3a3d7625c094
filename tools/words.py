"""Collect the words users see into the Qt Linguist file, keeping what is translated.

``python tools/words.py`` updates ``resources/i18n/en.ts``; ``--check`` only tells
what is missing and ends with 1. ``--fill FILE.json`` takes in a list of
``[context, source, translation]``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from console.app.translation import read_words  # noqa: E402 - after the path is set

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = ROOT / "resources" / "i18n" / "en.ts"
ROOMS = ("views", "models", "app", "reports", "maps")


def collect(file: Path) -> None:
    """Bring the file up to date with the sources; what vanished is dropped."""
    known = read_words(file) if file.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        look_for_words(fresh)
        found = sorted(dict.fromkeys(pairs(fresh)))
    write(file, {pair: known.get(pair, "") for pair in found})
    sys.stdout.write(f"{len(found)} words, {len(set(found) - set(known))} not known\n")


def look_for_words(file: Path) -> None:
    """Write what the sources say into a new Linguist file."""
    sources = [
        str(path)
        for room in ROOMS
        for path in sorted((ROOT / "console" / room).rglob("*.py"))
    ]
    program = Path(sys.executable).with_name("pyside6-lupdate")
    words = ["-locations", "none", "-source-language", "zh_CN", "-ts", str(file)]
    subprocess.run([program, *sources, *words], check=True, capture_output=True)


def pairs(file: Path) -> Iterator[tuple[str, str]]:
    """Yield context and source of every message in the file.

    ``tr = QCoreApplication.translate`` makes ``tr("Context", "source")`` look like
    a source with a comment and no context; it is put right here.
    """
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            comment = message.findtext("comment")
            if name:
                yield name, source
            elif comment:
                yield source, comment


def write(file: Path, words: dict[tuple[str, str], str]) -> None:
    """Write a Linguist file; an empty translation is an unfinished one."""
    root = ET.Element("TS", version="2.1", language="en_GB", sourcelanguage="zh_CN")
    for name, rows in groupby(words.items(), key=lambda row: row[0][0]):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for (_, source), told in rows:
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = source
            spoken = ET.SubElement(message, "translation")
            spoken.text = told
            if not told:
                spoken.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    file.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8"
    )


def missing(file: Path) -> list[tuple[str, str]]:
    """Return context and source of every message without a finished translation."""
    known = read_words(file)
    return [pair for pair in pairs(file) if pair not in known]


def fill(file: Path, words: dict[tuple[str, str], str]) -> None:
    """Write translations into the file; what it does not ask for is left out."""
    known = read_words(file)
    write(
        file,
        {pair: words.get(pair) or known.get(pair, "") for pair in pairs(file)},
    )


def main(words: list[str]) -> int:
    """Do what the words ask."""
    if words[:1] == ["--fill"]:
        rows = json.loads(Path(words[1]).read_text("utf-8"))
        fill(FILE, {(context, source): told for context, source, told in rows})
    elif words != ["--check"]:
        collect(FILE)
    left = missing(FILE)
    sys.stdout.write(f"{len(left)} without a translation\n")
    if words == ["--check"]:
        sys.stdout.writelines(f"{context}: {source}\n" for context, source in left)
        return 1 if left else 0
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
