"""Enablement written as an expression over named context keys.

``case.selected and not case.paused and role in seat.roles`` is parsed once;
names are context keys, dots belong to the name. Pure: no Qt.
"""

from __future__ import annotations

import ast
from functools import lru_cache
from typing import TYPE_CHECKING

from console.domain.record import placed_record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_COMPARISONS: dict[type[ast.cmpop], Callable[[object, object], bool]] = {
    ast.Eq: lambda left, right: left == right,
    ast.NotEq: lambda left, right: left != right,
    ast.In: lambda left, right: left in right,  # type: ignore[operator]
    ast.NotIn: lambda left, right: left not in right,  # type: ignore[operator]
    ast.Gt: lambda left, right: left > right,  # type: ignore[operator]
    ast.Lt: lambda left, right: left < right,  # type: ignore[operator]
    ast.GtE: lambda left, right: left >= right,  # type: ignore[operator]
    ast.LtE: lambda left, right: left <= right,  # type: ignore[operator]
}


class ExpressionError(ValueError):
    """The expression uses something other than names, constants and logic."""


@placed_record
class Condition:
    """One part of an expression that must hold, and the names it asks for."""

    text: str
    names: tuple[str, ...]
    _tree: ast.expr

    def holds(self, context: Mapping[str, object]) -> bool:
        """Tell whether it holds; a name the context lacks counts as None."""
        return bool(_value(self._tree, context))


@lru_cache(maxsize=512)
def conditions(expression: str) -> tuple[Condition, ...]:
    """Split an expression at its outermost ``and`` into its conditions.

    An empty expression has none and always holds.

    Raises:
        ExpressionError: It is no expression of names, constants and logic.
    """
    if not expression.strip():
        return ()
    try:
        tree = ast.parse(expression.strip(), mode="eval").body
    except SyntaxError as error:
        raise ExpressionError(f"not an expression: {expression}") from error
    both = isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And)
    parts = tree.values if both else [tree]  # type: ignore[union-attr]
    return tuple(
        Condition(text=ast.unparse(part), names=tuple(_names(part)), _tree=part)
        for part in parts
    )


def _names(node: ast.expr) -> list[str]:
    match node:
        case ast.Name() | ast.Attribute():
            return [_name(node)]
        case ast.Constant():
            return []
        case ast.Tuple(elts=parts) | ast.BoolOp(values=parts):
            return [name for part in parts for name in _names(part)]
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            return _names(operand)
        case ast.Compare(left=left, comparators=[right], ops=[op]):
            if type(op) in _COMPARISONS:
                return _names(left) + _names(right)
    raise ExpressionError(f"not allowed in an enablement: {ast.unparse(node)}")


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{_name(node.value)}.{node.attr}"
    raise ExpressionError(f"not a name: {ast.unparse(node)}")


def _value(node: ast.expr, context: Mapping[str, object]) -> object:
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Tuple(elts=parts):
            return tuple(_value(part, context) for part in parts)
        case ast.UnaryOp(operand=operand):
            return not _value(operand, context)
        case ast.BoolOp(op=op, values=parts):
            every = all if isinstance(op, ast.And) else any
            return every(_value(part, context) for part in parts)
        case ast.Compare():
            return _compare(node, context)
    return context.get(_name(node))


def _compare(node: ast.Compare, context: Mapping[str, object]) -> bool:
    left, right = (_value(part, context) for part in (node.left, node.comparators[0]))
    try:
        return _COMPARISONS[type(node.ops[0])](left, right)
    except TypeError:
        return False
