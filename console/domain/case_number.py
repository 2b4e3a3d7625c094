"""Case numbers: six county digits, the day, and a sequence that may grow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from console.domain.errors import InvalidInputError

SEQUENCE_DIGITS = 5
_PATTERN = re.compile(
    r"(?P<county>[0-9]{6})(?P<day>[0-9]{8})(?P<sequence>[0-9]{5}|[1-9][0-9]{5,})"
)


class CaseNumberError(InvalidInputError, ValueError):
    """A case number was refused; the message says which and why."""


@dataclass(frozen=True, slots=True, order=True)
class CaseNumber:
    """One case's number; compares by county, day and sequence.

    ``day`` is the day in the city's own time zone. The sequence starts at 1 every
    day, takes at least five digits and more when it passes 99,999; gaps are normal.
    """

    county: str
    day: date
    sequence: int

    def __post_init__(self) -> None:
        if not re.fullmatch(r"[0-9]{6}", self.county):
            raise CaseNumberError(f"{self.county!r} is no county code of six digits")
        if self.sequence < 1:
            raise CaseNumberError(f"a sequence starts at 1, not {self.sequence}")

    def __str__(self) -> str:
        """Return the number as printed, 19 digits or more."""
        day = self.day.isoformat().replace("-", "")
        return f"{self.county}{day}{self.sequence:0{SEQUENCE_DIGITS}d}"

    @classmethod
    def parse(cls, text: str) -> CaseNumber:
        """Read a printed number; only its one proper spelling is taken.

        Raises:
            CaseNumberError: it has another shape, or the day does not exist.
        """
        found = _PATTERN.fullmatch(text.strip())
        if found is None:
            raise CaseNumberError(f"{text!r} is no case number")
        try:
            day = date.fromisoformat(found["day"])
        except ValueError:
            raise CaseNumberError(f"{text!r}: there is no day {found['day']}") from None
        return cls(found["county"], day, int(found["sequence"]))

    @property
    def sort_key(self) -> tuple[str, date, int]:
        """Return what orders numbers rightly; their text does so only by length."""
        return (self.county, self.day, self.sequence)
