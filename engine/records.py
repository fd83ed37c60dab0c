"""How is a dataclass with slots made in a fifth of the time? Only ``__init__`` is written out, when it is first called.

Before Python 3.13 the standard library writes up to six methods for each class and has them compiled one by one while
a module is imported: of a search that ends after half a second a fifth went there, for a hundred classes of which it
makes objects of a third and compares hardly any. Here comparing, hashing, showing and refusing to change are functions
that look at the fields, and ``__init__`` takes its own place when the first object is made. What a class does is
the same, and so is what type checkers see: to them this is the standard library's decorator.

    from engine.records import dataclass

Useful for classes with slots, frozen or not, which is what ours are; all else is handed on to the standard library.
"""

from __future__ import annotations

import dataclasses
import reprlib
from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

_MISSING = dataclasses.MISSING
# A class that has one of these of its own is left to the standard library.
_OWN = frozenset(
    {"__init__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__getstate__", "__setstate__", "__slots__"}
)


def _dataclass(cls: Any = None, /, *, frozen: bool = False, slots: bool = False, **others: Any) -> Any:
    """Make a dataclass as ``dataclasses.dataclass`` does; one with slots gets its ``__init__`` later."""

    def made(one: type) -> type:
        if not slots or others or _is_special(one):
            return dataclasses.dataclass(frozen=frozen, slots=slots, **others)(one)
        return _with_methods(dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(one), frozen=frozen)

    return made if cls is None else made(cls)


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:
    dataclass = _dataclass


def _is_special(cls: type) -> bool:
    """Return whether a class is left to the standard library: it has parents with fields, or methods of its own."""
    if any(hasattr(parent, "__dataclass_fields__") for parent in cls.__mro__[1:]):
        return True
    only_at_first = any("InitVar" in str(one) for one in vars(cls).get("__annotations__", {}).values())
    return only_at_first or not _OWN.isdisjoint(vars(cls))


def _with_methods(cls: Any, *, frozen: bool) -> type:
    fields = dataclasses.fields(cls)
    names = tuple(field.name for field in fields)
    cls.__dataclass_params__ = _LIKE[frozen].__dataclass_params__
    cls.__init__ = _init_later(cls, frozen=frozen)
    if "__repr__" not in vars(cls):
        cls.__repr__ = reprlib.recursive_repr()(_shown(tuple(field.name for field in fields if field.repr)))
    compared = _values(tuple(field.name for field in fields if field.compare))
    cls.__eq__, cls.__hash__ = _equal(compared), None
    if frozen:
        hashed = (field.name for field in fields if (field.compare if field.hash is None else field.hash))
        cls.__hash__ = _hashed(_values(tuple(hashed)))
        cls.__setattr__, cls.__delattr__ = _refusing(cls, frozenset(names))
        cls.__getstate__, cls.__setstate__ = _state, _restore
    return cls  # type: ignore[no-any-return] # the class that was given


def _init_later(cls: Any, *, frozen: bool) -> Callable[..., None]:
    def __init__(self: Any, /, *positional: Any, **named: Any) -> None:
        cls.__init__ = _written_init(cls, frozen=frozen)
        cls.__init__(self, *positional, **named)

    return _named(__init__, cls)


def _written_init(cls: Any, *, frozen: bool) -> Callable[..., None]:
    """Return what sets all fields, from arguments or from their defaults, as the standard library writes it."""
    known: dict[str, Any] = {"_set": object.__setattr__, "_missing": _MISSING}
    first: list[str] = []
    last: list[str] = []
    body: list[str] = []
    me = "self" if "self" not in cls.__dataclass_fields__ else "_self"
    for field in dataclasses.fields(cls):
        argument = value = name = field.name
        if field.default is not _MISSING:
            known[f"_default_{name}"] = field.default
            argument, value = f"{name}=_default_{name}", name if field.init else f"_default_{name}"
        elif field.default_factory is not _MISSING:
            known[f"_make_{name}"] = field.default_factory
            argument, value = f"{name}=_missing", f"_make_{name}()"
            value = f"{value} if {name} is _missing else {name}" if field.init else value
        elif not field.init:
            continue
        if field.init:
            (last if field.kw_only else first).append(argument)
        body.append(f"_set({me}, {name!r}, {value})" if frozen else f"{me}.{name} = {value}")
    if hasattr(cls, "__post_init__"):
        body.append(f"{me}.__post_init__()")
    taken = ", ".join([me, *first, *(["*", *last] if last else [])])
    exec(f"def __init__({taken}):\n " + "\n ".join(body or ["pass"]), known)
    return _named(known["__init__"], cls)


def _named(method: Any, cls: type) -> Callable[..., None]:
    method.__qualname__, method.__module__ = f"{cls.__qualname__}.{method.__name__}", cls.__module__
    return method  # type: ignore[no-any-return]


def _values(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """Return what takes the values of these fields from an object."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)


def _equal(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any, Any], bool]:
    def __eq__(self: Any, other: Any) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    return __eq__


def _hashed(values: Callable[[Any], tuple[Any, ...]]) -> Callable[[Any], int]:
    return lambda self: hash(values(self))


def _shown(names: Sequence[str]) -> Callable[[Any], str]:
    def __repr__(self: Any) -> str:
        return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return __repr__


def _refusing(cls: Any, names: frozenset[str]) -> tuple[Callable[[Any, str, Any], None], Callable[[Any, str], None]]:
    def __setattr__(self: Any, name: str, value: Any) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: Any, name: str) -> None:
        if type(self) is cls or name in names:
            raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _restore(self: Any, state: Sequence[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


# Made by the standard library: what a class says of how it was made.
_LIKE: dict[bool, Any] = {
    frozen: dataclasses.make_dataclass("Like", (), frozen=frozen, slots=True) for frozen in (False, True)
}
