"""The codes under which a report is refused, as the rules have them (5.1.2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.views.shared.limit_text import domain_language

if TYPE_CHECKING:
    from console.domain.rule_book import RuleBook


def refusal_codes(rules: RuleBook) -> list[tuple[str, str]]:
    """Return pairs of code and words of what is in force, in the order of the codes."""
    codes = sorted(filter(rules.refuses_under, rules.refusal_codes))
    return [(code, code_said(rules, code)) for code in codes]


def code_said(rules: RuleBook, code: str) -> str:
    """Return a code with its words, also one withdrawn; alone where none are known."""
    told = rules.refusal_codes.get(code, {})
    english = told.get("words_en", "") if domain_language() == "en" else ""
    return f"{code} {english or told.get('words', '')}".strip()
