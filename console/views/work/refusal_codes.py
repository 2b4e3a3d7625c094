"""The codes under which a report is refused, as the rules have them (5.1.2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.codes import in_force
from console.views.work.coded_words import words_of

if TYPE_CHECKING:
    from console.domain.rule_book import RuleBook


def refusal_codes(rules: RuleBook) -> list[tuple[str, str]]:
    """Return pairs of code and words of what is in force, in the order of the codes."""
    return [(code, code_said(rules, code)) for code in in_force(rules.refusal_codes)]


def code_said(rules: RuleBook, code: str) -> str:
    """Return a code with its words, also one withdrawn; alone where none are known."""
    return f"{code} {words_of(rules.refusal_codes.get(code, {}))}".strip()
