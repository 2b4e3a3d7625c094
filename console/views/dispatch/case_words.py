"""Words of the dispatch workspace: numbers in groups."""

from __future__ import annotations


def grouped_number(number: str) -> str:
    """Return a case number in groups: county, day, sequence."""
    if number.isdigit() and len(number) >= 19:
        return f"{number[:6]}-{number[6:14]}-{number[14:]}"
    return number
