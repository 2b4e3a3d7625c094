"""Collect the words users see into the Qt Linguist file, keeping what is translated.

``python tools/words.py`` updates ``resources/i18n/en.ts``; ``--check`` only tells
what is missing and ends with 1. ``--fill FILE.json`` takes in a list of
``[context, source, translation]``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[1]
FILE = ROOT / "resources" / "i18n" / "en.ts"
ROOMS = ("views", "models", "app", "reports", "maps")


def collect(file: Path) -> None:
    """Bring the file up to date with the sources; what vanished is dropped."""
    sources = [
        str(path)
        for room in ROOMS
        for path in sorted((ROOT / "console" / room).rglob("*.py"))
    ]
    program = Path(sys.executable).with_name("pyside6-lupdate")
    words = ["-locations", "none", "-no-obsolete", "-source-language", "zh_CN"]
    words += ["-target-language", "en_GB", "-ts", str(file)]
    done = subprocess.run(
        [program, *sources, *words], check=True, capture_output=True, text=True
    )
    sys.stdout.write(done.stdout.splitlines()[-1].strip() + "\n")


def missing(file: Path) -> list[tuple[str, str]]:
    """Return context and source of every message without a finished translation."""
    found: list[tuple[str, str]] = []
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            spoken = message.find("translation")
            if spoken is None or not spoken.text or spoken.get("type"):
                found.append(
                    (context.findtext("name", ""), message.findtext("source", ""))
                )
    return found


def fill(file: Path, words: dict[tuple[str, str], str]) -> None:
    """Write translations into the file."""
    tree = ET.parse(file)
    for context in tree.getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            told = words.get((name, message.findtext("source", "")))
            spoken = message.find("translation")
            if told and spoken is not None:
                spoken.text = told
                spoken.attrib.pop("type", None)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', "utf-8"
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
