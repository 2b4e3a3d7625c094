"""Shared by every measurement: repeating, percentiles, the machine, the record."""

from __future__ import annotations

import json
import os
import platform
import time
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """What was measured on."""

    processor: str
    cores: int
    memory_gb: float
    system: str
    python: str
    load: float
    """Work waiting for the processor in the minute before the measurement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One figure with what it is held against.

    ``ratio`` is figure ÷ peer where there is a peer from the same run, else
    figure ÷ limit. ``higher_is_better`` turns the meaning of the limit round.
    """

    name: str
    figure: float
    unit: str
    limit: float | None = None
    peer: float | None = None
    peer_name: str = ""
    higher_is_better: bool = False
    machine: Machine = field(default_factory=lambda: machine_facts())  # noqa: PLW0108 - defined below

    @property
    def ratio(self) -> float | None:
        """Figure against peer or limit; None without either."""
        against = self.limit if self.peer is None else self.peer
        return self.figure / against if against else None

    @property
    def within_limit(self) -> bool | None:
        """Whether the limit is kept; None where none is set."""
        if self.limit is None:
            return None
        if self.higher_is_better:
            return self.figure >= self.limit
        return self.figure <= self.limit

    def as_dict(self) -> dict[str, Any]:
        """Return the record as plain values, with the ratio."""
        told = asdict(self)
        told |= {"ratio": self.ratio, "within_limit": self.within_limit}
        return told


def to_json(results: Iterable[Result]) -> str:
    """Return the results as a JSON array, one record each."""
    records = [result.as_dict() for result in results]
    return json.dumps(records, ensure_ascii=False, indent=2)


def repeat(work: Callable[[], object], *, times: int, warm_up: int = 1) -> list[float]:
    """Return the seconds each run takes, after runs that are not counted."""
    for _ in range(warm_up):
        work()
    return [seconds(work) for _ in range(times)]


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value below which this share (0…1) of the values lies.

    Between two values it is interpolated; no values are a ValueError.
    """
    if not values or not 0 <= share <= 1:
        raise ValueError(f"no {share} percentile of {len(values)} values")
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def median(values: Sequence[float]) -> float:
    """Return the value in the middle."""
    return percentile(values, 0.5)


@cache
def machine_facts() -> Machine:
    """Return what this machine is, and how loaded it was when first asked."""
    return Machine(
        processor=_processor(),
        cores=os.cpu_count() or 1,
        memory_gb=round(_memory_bytes() / 2**30, 1),
        system=platform.platform(terse=True),
        python=platform.python_version(),
        load=round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else 0.0,
    )


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    if facts.exists():
        for line in facts.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory_bytes() -> int:
    if not hasattr(os, "sysconf"):
        return 0
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
