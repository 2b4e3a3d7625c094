"""What a verb says: results to standard output, everything else to standard error."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import asdict, is_dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Table

from console.cli.exit_codes import Outcome
from console.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

Rendered = RenderableType | Iterable[str]
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def report(
    data: object,
    *,
    as_json: bool,
    show: Callable[[Any], Rendered] | None = None,
) -> None:
    """Print the result of a verb.

    Args:
        data: what was found: mappings, sequences, dataclasses, dates, enums, paths.
        as_json: print it as one JSON document and nothing else.
        show: turns it into a rich renderable or into lines for people; without it a
            mapping is shown as `key  value` lines and the rest line by line.
    """
    if as_json:
        _write_line(sys.stdout, json.dumps(data, default=_plain, ensure_ascii=False))
        return
    rendered = (show or _plainly)(data)
    console = _console(sys.stdout)
    if hasattr(rendered, "__rich_console__"):
        console.print(rendered)
        return
    for line in [rendered] if isinstance(rendered, str) else rendered:
        console.print(_visible(line), soft_wrap=True)


def table(columns: Iterable[str], rows: Iterable[Iterable[object]]) -> Table:
    """Return a plain table to show; every cell as its text."""
    made = Table(box=None, pad_edge=False)
    for title in columns:
        made.add_column(title)
    for row in rows:
        made.add_row(*("" if cell is None else str(cell) for cell in row))
    return made


def note(text: str) -> None:
    """Tell the person something that is no part of the result."""
    _console(sys.stderr).print(_visible(text), soft_wrap=True)


@contextmanager
def progress(text: str, total: int | None = None) -> Iterator[Callable[[int], None]]:
    """Show how far the work is, on standard error; call with the number done so far."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=_console(sys.stderr), transient=True) as bar:
        task = bar.add_task(text, total=total)

        def done(count: int) -> None:
            bar.update(task, completed=count)

        yield done


def tell_outcome(outcome: Outcome, *, as_json: bool) -> None:
    """Say why a verb ended badly; for machines also as a JSON object."""
    if as_json:
        data = {"error": outcome.error, "reason": outcome.reason}
        report(data, as_json=True)
    note(say("refused", reason=outcome.reason))


def tell_wrong_usage(reason: str, command: str, *, as_json: bool) -> None:
    """Say what is wrong with the command line and where its use is described."""
    if as_json:
        report({"error": "usage", "reason": reason}, as_json=True)
    note(say("usage", reason=reason))
    note(say("usage.hint", command=command))


def _console(stream: Any) -> Console:
    """Return a console that prints every text as it stands: no codes, no pictures."""
    return Console(file=stream, markup=False, emoji=False, highlight=False)


def _visible(text: str) -> str:
    """Show what would steer the terminal or turn the line round as one mark."""
    return _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)


def _write_line(stream: Any, text: str) -> None:
    stream.write(text + "\n")
    stream.flush()


def _plainly(data: object) -> Rendered:
    if is_dataclass(data) and not isinstance(data, type):
        data = asdict(data)
    if isinstance(data, Mapping):
        width = max((len(str(key)) for key in data), default=0)
        return [f"{key!s:<{width}}  {_word(value)}" for key, value in data.items()]
    if isinstance(data, Iterable) and not isinstance(data, str):
        return [_word(item) for item in data]
    return [_word(data)]


def _word(value: object) -> str:
    return str(_plain(value)) if isinstance(value, Enum | datetime) else str(value)


def _plain(value: object) -> object:
    """Return what JSON can hold for a value it cannot."""
    if is_dataclass(value) and not isinstance(value, type):
        return asdict(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return value.total_seconds()
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return list(value)
    return str(value)
