"""The words of the paper in both languages; paper may differ from the seat's tongue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[str, str]
LEVELS: Mapping[str, Pair] = {
    "1": ("一级督办", "Level 1"),
    "2": ("二级督办", "Level 2"),
    "3": ("三级督办", "Level 3"),
}
CARDS: Mapping[str, Pair] = {
    "yellow": ("黄牌", "Yellow card"),
    "red": ("红牌", "Red card"),
}
KINDS: Mapping[str, Pair] = {
    "overtime": ("超时督办", "Overtime"),
    "inspection": ("核查不通过", "Failed inspection"),
    "leader": ("领导交办", "Leader's order"),
    "topic": ("专题督办", "Topic"),
}
STATES: Mapping[str, Pair] = {
    "DRAFT": ("草稿", "Draft"),
    "ISSUED": ("已发出", "Issued"),
    "RECEIVED": ("已签收", "Received"),
    "REPLIED": ("已答复", "Replied"),
    "LIFTED": ("已解除", "Lifted"),
    "FAILED": ("督办未果", "Failed"),
    "DROPPED": ("已撤销", "Dropped"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Every word of the form in one language; ``place`` chooses within pairs."""

    place: int
    language: str
    title: str
    no_number: str
    issued_at: str
    not_issued: str
    unit: str
    person: str
    level: str
    kind: str
    limit: str
    due: str
    case: str
    reason: str
    demand: str
    no_demand: str
    reply: str
    received: str
    signed: str
    answer: str
    state: str
    issuer: str
    centre_seal: str
    unit_seal: str
    rule: str
    printed: str

    def joined(self, pairs: Mapping[str, Pair], key: str) -> str:
        """Return the word for a key in this language; an unknown key as it is."""
        return pairs[key][self.place] if key in pairs else key


CHINESE = Words(
    place=0,
    language="zh",
    title="督办单",
    no_number="（草稿，未编号）",
    issued_at="签发时间：",
    not_issued="未签发",
    unit="被督办单位",
    person="责任人",
    level="督办级别",
    kind="缘由",
    limit="办理时限",
    due="办结期限",
    case="督办案件",
    reason="督办原因",
    demand="办理要求",
    no_demand="按立案结案规范办结，并书面答复。",
    reply="单位答复",
    received="签收时间：",
    signed="单位负责人（签字）：＿＿＿＿＿＿  日期：＿＿＿＿＿",
    answer="督办意见",
    state="督办状态",
    issuer="签发人",
    centre_seal="签发单位\n（盖章）",
    unit_seal="承办单位\n（盖章）",
    rule="督办单由指挥中心编号签发，单位签收、答复均不停止计时；答复经认可后解除。"
    "到期未果的，提请协调小组（T/CSSG 001.3-2020 5.4.6.1、6.1.3.4）。",
    printed="打印：",
)
ENGLISH = Words(
    place=1,
    language="en",
    title="Supervision Order",
    no_number="(draft, no number)",
    issued_at="Issued: ",
    not_issued="not issued",
    unit="Unit",
    person="Person",
    level="Level",
    kind="Ground",
    limit="Limit",
    due="Due",
    case="Case",
    reason="Reason",
    demand="Demand",
    no_demand="Finish the case as its closing rule demands and reply in writing.",
    reply="Reply",
    received="Received: ",
    signed="Head of the unit: ______________  Date: __________",
    answer="Verdict",
    state="State",
    issuer="Issued by",
    centre_seal="Seal of\nthe centre",
    unit_seal="Seal of\nthe unit",
    rule="Numbered and issued by the command centre. Neither receipt nor reply stops the"
    " clock; the order is lifted when the reply is accepted. An order that comes to"
    " nothing goes to the coordination group (T/CSSG 001.3-2020, 5.4.6.1, 6.1.3.4).",
    printed="Printed: ",
)


def words(language: str) -> Words:
    """Return the words of a language; anything but English is Chinese."""
    return ENGLISH if language.startswith("en") else CHINESE
