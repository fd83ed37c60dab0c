"""How is a dataclass with slots made in a fifth of the time? Its methods are written when the first one is called.

Before Python 3.13 the standard library writes up to six methods for each class and has them compiled one by one while
a module is imported: of a search that ends after half a second a fifth went there, for a hundred classes of which it
makes objects of a third and compares hardly any. Here each method is a stand-in that has the standard library write
them all, for a twin with the same fields, and takes them over. So what a class does is the same, and so is what type
checkers see: to them this is the standard library's decorator.

    from engine.records import dataclass

Useful for classes with slots, frozen or not, which is what ours are; all else is handed on to the standard library.
"""

from __future__ import annotations

import copy
import dataclasses
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

# A class that has one of these of its own is left to the standard library.
_OWN = frozenset(
    """
    __init__ __repr__ __eq__ __hash__ __setattr__ __delattr__ __getstate__ __setstate__ __slots__ __signature__
    """.split()
)


def _dataclass(cls: Any = None, /, *, frozen: bool = False, slots: bool = False, **others: Any) -> Any:
    """Make a dataclass as ``dataclasses.dataclass`` does; one with slots gets its methods later."""

    def made(one: type) -> type:
        if not slots or others or _is_special(one):
            return dataclasses.dataclass(frozen=frozen, slots=slots, **others)(one)
        return _with_methods(one, frozen=frozen)

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


def _with_methods(one: type, *, frozen: bool) -> type:
    said, one.__doc__ = one.__doc__, one.__doc__ or "-"  # where none is, the standard library writes the signature
    cls: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(one)
    cls.__doc__ = said
    cls.__dataclass_params__ = _LIKE[frozen].__dataclass_params__
    for name in ("__init__", "__repr__", "__eq__", *(["__hash__"] if frozen else [])):
        setattr(cls, name, _stand_in(cls, name))
    cls.__signature__ = _Signature(cls)
    if frozen:
        cls.__setattr__, cls.__delattr__ = _refusing(cls, frozenset(cls.__dataclass_fields__))
        cls.__getstate__, cls.__setstate__ = _state, _restore
    else:
        cls.__hash__ = None
    return cls  # type: ignore[no-any-return] # the class that was given, with slots


def _stand_in(cls: Any, name: str) -> Callable[..., Any]:
    def method(self: Any, /, *positional: Any, **named: Any) -> Any:
        write(cls, name)
        return getattr(cls, name)(self, *positional, **named)

    method.__name__, method.__qualname__, method.__module__ = name, f"{cls.__qualname__}.{name}", cls.__module__
    return method


class _Signature:
    """What ``inspect.signature`` and ``help`` ask a class for first: they find the written ``__init__`` then."""

    def __init__(self, cls: Any) -> None:
        self._cls = cls

    def __get__(self, one: object, owner: type) -> Any:
        if one is None:
            write(self._cls, "__init__")
        raise AttributeError("__signature__")


def write(cls: Any, name: str) -> None:
    """Have the standard library write a method of a class: ``__init__``, ``__repr__``, ``__eq__`` or ``__hash__``.

    Raises:
        TypeError: a field without a default follows one with a default.
    """
    fields = dataclasses.fields(cls)
    known = {"__doc__": "-", "__module__": cls.__module__, "__qualname__": cls.__qualname__}
    known |= {"__annotations__": {field.name: field.type for field in fields}}
    known |= {field.name: copy.copy(field) for field in fields}
    if hasattr(cls, "__post_init__"):
        known["__post_init__"] = None
    decorator = dataclasses.dataclass(
        init=name == "__init__",
        repr=name == "__repr__",
        eq=name in ("__eq__", "__hash__"),
        frozen=cls.__dataclass_params__.frozen,
        # Only there a field with a default, but no argument, is set.
        slots=any(field.default is not dataclasses.MISSING and not field.init for field in fields),
    )
    setattr(cls, name, vars(decorator(type(cls.__name__, (), known)))[name])


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
