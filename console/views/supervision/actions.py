"""The actions of the supervision workspace: titles, keys, when, what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from console.views.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.views.supervision.acts_group import GroupActs
    from console.views.supervision.acts_orders import OrderActs

    Run = Callable[..., object]
    Row = tuple[str, str, str, Run, "Callable[..., str | None] | None"]

SCOPE = "supervision"
MENU = QT_TRANSLATE_NOOP("Actions", "督办")
PAGES = (
    ("orders", QT_TRANSLATE_NOOP("Actions", "督办单")),
    ("hour", QT_TRANSLATE_NOOP("Actions", "一小时内")),
    ("files", QT_TRANSLATE_NOOP("Actions", "单位档案")),
    ("specials", QT_TRANSLATE_NOOP("Actions", "专项督办")),
    ("group", QT_TRANSLATE_NOOP("Actions", "协调小组")),
    ("records", QT_TRANSLATE_NOOP("Actions", "约谈问责")),
    ("filings", QT_TRANSLATE_NOOP("Actions", "否定报备")),
    ("appeals", QT_TRANSLATE_NOOP("Actions", "超时申诉")),
)
"""In the order of the tabs; their keys are 1 to 8."""

_STEPS = (
    ("issue", QT_TRANSLATE_NOOP("Actions", "签发"), "I", "issue_order"),
    ("drop", QT_TRANSLATE_NOOP("Actions", "撤销草稿"), "X", "drop_order"),
    ("receive", QT_TRANSLATE_NOOP("Actions", "签收"), "G", "receive_order"),
    ("accept", QT_TRANSLATE_NOOP("Actions", "认可答复"), "A", "accept_reply"),
    ("refuse", QT_TRANSLATE_NOOP("Actions", "退回答复"), "R", "refuse_reply"),
    ("lift", QT_TRANSLATE_NOOP("Actions", "解除督办"), "F", "lift_order"),
    ("fail", QT_TRANSLATE_NOOP("Actions", "督办未果"), "Shift+F", "fail_order"),
)


def order_actions(acts: OrderActs) -> list[Action]:
    """Return what is done to orders and to those who are urged."""
    steps = [
        _action(name, title, key, acts.step(verb, title), acts.why_step(verb))
        for name, title, key, verb in _STEPS
    ]
    rows: tuple[Row, ...] = (
        ("reply", QT_TRANSLATE_NOOP("Actions", "答复督办单"), "Y", acts.reply, acts.why_reply),
        ("draft", QT_TRANSLATE_NOOP("Actions", "新建督办单"), "N", acts.draft, acts.why_draft),
        ("urge", QT_TRANSLATE_NOOP("Actions", "催办"), "U", acts.urge, acts.why_urge),
        ("urge_many", QT_TRANSLATE_NOOP("Actions", "批量催办"), "Shift+U", acts.urge_many,
         acts.why_urge_many),
        ("answer_urge", QT_TRANSLATE_NOOP("Actions", "答复催办"), "W", acts.answer_urge,
         acts.why_answer_urge),
        ("print", QT_TRANSLATE_NOOP("Actions", "打印"), "P", acts.print_paper, acts.why_paper),
        ("save", QT_TRANSLATE_NOOP("Actions", "存为 PDF"), "Shift+P", acts.save_paper,
         acts.why_paper),
    )  # fmt: skip
    return [*steps, *(_action(*row) for row in rows)]


def group_actions(acts: GroupActs, orders: OrderActs) -> list[Action]:
    """Return what is done around orders."""
    uphold = QT_TRANSLATE_NOOP("Actions", "维持否定")
    overturn = QT_TRANSLATE_NOOP("Actions", "推翻否定")
    grant = QT_TRANSLATE_NOOP("Actions", "申诉成立")
    deny = QT_TRANSLATE_NOOP("Actions", "申诉不成立")
    rows: tuple[Row, ...] = (
        ("special", QT_TRANSLATE_NOOP("Actions", "列入专项"), "M", orders.special,
         acts.why_supervisor),
        ("decide", QT_TRANSLATE_NOOP("Actions", "决定议题"), "D", acts.decide, acts.why_decide),
        ("follow_up", QT_TRANSLATE_NOOP("Actions", "决定已落实"), "E", acts.follow_up,
         acts.why_follow_up),
        ("meeting", QT_TRANSLATE_NOOP("Actions", "记录协调会"), "T", acts.meeting,
         acts.why_supervisor),
        ("members", QT_TRANSLATE_NOOP("Actions", "调整成员"), "Shift+T", acts.members,
         acts.why_supervisor),
        ("account", QT_TRANSLATE_NOOP("Actions", "立约谈或追责"), "C", acts.account,
         acts.why_supervisor),
        ("write", QT_TRANSLATE_NOOP("Actions", "写入记录"), "V", acts.write, acts.why_write),
        ("uphold", uphold, "B", acts.review("upheld", uphold), acts.why_review),
        ("overturn", overturn, "Shift+B", acts.review("overturned", overturn),
         acts.why_review),
        ("appeal", QT_TRANSLATE_NOOP("Actions", "申诉超时"), "Z", acts.appeal, acts.why_appeal),
        ("grant", grant, "Q", acts.judge(grant, granted=True), acts.why_judge),
        ("deny", deny, "Shift+Q", acts.judge(deny, granted=False), acts.why_judge),
    )  # fmt: skip
    return [_action(*row) for row in rows]


def moving_actions(
    open_page: Callable[[str], object],
    moves: dict[str, Callable[[], object]],
) -> list[Action]:
    """Return tabs and the ways through lists.

    Args:
        open_page: brings a page to the front by name.
        moves: next, previous, left, right, by_age, refresh.
    """
    pages = [
        _action(
            f"page.{name}", title, str(n), lambda _f, name=name: open_page(name), None
        )
        for n, (name, title) in enumerate(PAGES, start=1)
    ]
    rows = (
        ("next", QT_TRANSLATE_NOOP("Actions", "下一条"), "J"),
        ("previous", QT_TRANSLATE_NOOP("Actions", "上一条"), "K"),
        ("left", QT_TRANSLATE_NOOP("Actions", "左一列"), "H"),
        ("right", QT_TRANSLATE_NOOP("Actions", "右一列"), "L"),
        ("by_age", QT_TRANSLATE_NOOP("Actions", "按时长或期限排"), "O"),
        ("refresh", QT_TRANSLATE_NOOP("Actions", "再查一次"), "F5"),
    )
    return pages + [
        _action(name, title, key, lambda _f, name=name: moves[name](), None)
        for name, title, key in rows
    ]


def _action(
    name: str,
    title: str,
    key: str,
    run: Run,
    why: Callable[..., str | None] | None,
) -> Action:
    return Action(
        id=f"{SCOPE}.{name}",
        title=title,
        keys=(key,),
        menu=MENU,
        scope=SCOPE,
        run=run,
        reason=why,
    )
