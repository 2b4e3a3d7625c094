"""Plain frozen records, whose methods are written when they are first used.

A frozen dataclass compiles six methods when its module is loaded. Hundreds of commands,
questions and facts are loaded at every start and few of them are made before somebody
acts, so a record lets `dataclasses` gather its fields, shares everything that does not
need compiling, and compiles its ``__init__`` at the first instance.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_T = TypeVar("_T")
_UNGIVEN: Any = object()


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(field, Field)
)
def record(plain: type[_T]) -> type[_T]:
    """Make a class a frozen record with slots, equal and hashed by its values.

    It is made by naming its fields. Everything of `dataclasses` works on it: `field`,
    `fields`, `replace`, `asdict`. It inherits from records only.
    """
    return _made(plain, kw_only=True)


@dataclass_transform(frozen_default=True, field_specifiers=(field, Field))
def placed_record(plain: type[_T]) -> type[_T]:
    """Make a class a record whose fields may be given by place as well as by name."""
    return _made(plain, kw_only=False)


def _made(plain: type[_T], *, kw_only: bool) -> type[_T]:
    gather = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)
    cls = gather(plain)
    for name, method in _methods(cls).items():
        if name not in plain.__dict__:
            setattr(cls, name, method)
    return cls


def _methods(cls: type[Any]) -> dict[str, Callable[..., Any]]:
    """Return the methods of a record; the stored names are read once."""
    every = fields(cls)
    key = _reading(each.name for each in every if each.compare)
    hashed = _reading(each.name for each in every if _is_hashed(each))

    def first_init(self: Any, /, *given: Any, **named: Any) -> None:
        written = _written_init(cls)
        type.__setattr__(cls, "__init__", written)
        written(self, *given, **named)

    def eq(self: Any, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return key(self) == key(other)

    def hash_of(self: Any) -> int:
        return hash(hashed(self))

    return {
        "__init__": first_init,
        "__eq__": eq,
        "__hash__": hash_of,
        "__repr__": _repr,
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _state,
        "__setstate__": _set_state,
    }


def _is_hashed(each: Field[Any]) -> bool:
    return each.compare if each.hash is None else each.hash


def _reading(names: Iterable[str]) -> Callable[[Any], Any]:
    """Return a function that reads these of a record, always the same way."""
    found = tuple(names)
    return attrgetter(*found) if found else lambda _record: ()


def _repr(self: Any) -> str:
    told = (
        f"{each.name}={getattr(self, each.name)!r}"
        for each in fields(self)
        if each.repr
    )
    return f"{type(self).__qualname__}({', '.join(told)})"


def _refuse_to_set(_self: Any, name: str, _value: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(_self: Any, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for each, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, value)


def _written_init(cls: type[Any]) -> Callable[..., None]:
    """Compile an ``__init__`` that puts every value straight into its slot."""
    space: dict[str, Any] = {"_UNGIVEN": _UNGIVEN}
    body: list[str] = []
    for each in fields(cls):
        space[f"_set_{each.name}"] = getattr(cls, each.name).__set__
        space[f"_default_{each.name}"] = each.default
        space[f"_make_{each.name}"] = each.default_factory
        body += _setting(each)
    if hasattr(cls, "__post_init__"):
        body.append("self.__post_init__()")
    head = ", ".join(_parameters(cls))
    lines = "\n ".join(body or ["pass"])
    exec(f"def __init__({head}):\n {lines}", space)  # noqa: S102 - names of fields only
    written = space["__init__"]
    written.__qualname__ = f"{cls.__qualname__}.__init__"
    return written


def _parameters(cls: type[Any]) -> list[str]:
    given = [each for each in fields(cls) if each.init]
    named = [_parameter(each) for each in given if each.kw_only]
    placed = [_parameter(each) for each in given if not each.kw_only]
    return ["self", *placed, *(["*", *named] if named else [])]


def _parameter(each: Field[Any]) -> str:
    if each.default is not MISSING:
        return f"{each.name}=_default_{each.name}"
    if each.default_factory is not MISSING:
        return f"{each.name}=_UNGIVEN"
    return each.name


def _setting(each: Field[Any]) -> list[str]:
    """Return the line that stores a field, none where ``__post_init__`` does."""
    name = each.name
    if each.default_factory is not MISSING:
        made = f"_make_{name}()"
        value = f"{made} if {name} is _UNGIVEN else {name}" if each.init else made
        return [f"_set_{name}(self, {value})"]
    if each.init:
        return [f"_set_{name}(self, {name})"]
    if each.default is not MISSING:
        return [f"_set_{name}(self, _default_{name})"]
    return []
