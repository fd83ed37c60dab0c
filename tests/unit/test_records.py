"""A dataclass of ours is one of the standard library's, made later."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import inspect
import pickle
import pkgutil
import re
from dataclasses import KW_ONLY, InitVar, field
from typing import Any

import pytest

import desktop
import engine
from engine.patterns import lazy
from engine.records import dataclass, write

EXTRAS = ("engine.export", "engine.cluster")  # what they import is not installed with the rest


def _make(decorator: Any, *, frozen: bool) -> Any:
    class Passage:
        """A class with a default, made ones, a field that is compared by nobody, and one by name alone."""

        start: int
        text: str = "none"
        marks: list[int] = field(default_factory=list, hash=False)
        seen: int = field(default=0, compare=False, repr=False)
        made: tuple[int, ...] = field(default_factory=lambda: (1, 2), init=False)
        fixed: int = field(default=7, init=False)
        _: KW_ONLY
        sure: float = 0.5

        def length(self) -> int:
            return len(self.text)

    Passage.__qualname__ = "Passage"
    return decorator(frozen=frozen, slots=True)(Passage)


@pytest.fixture(params=[True, False], ids=["frozen", "open"])
def both(request: pytest.FixtureRequest) -> tuple[Any, Any]:
    """The same class, ours and the standard library's."""
    return _make(dataclass, frozen=request.param), _make(dataclasses.dataclass, frozen=request.param)


def test_fields_slots_and_parameters_are_the_same(both: tuple[Any, Any]) -> None:
    ours, theirs = both
    assert [one.name for one in dataclasses.fields(ours)] == [one.name for one in dataclasses.fields(theirs)]
    assert ours.__slots__ == theirs.__slots__
    assert ours.__match_args__ == theirs.__match_args__
    assert repr(ours.__dataclass_params__) == repr(theirs.__dataclass_params__)


@pytest.mark.parametrize(
    ("given", "named"),
    [((3,), {}), ((3, "a"), {"sure": 1.0}), ((), {"start": 3, "marks": [4], "seen": 2}), ((3, "a", [1], 9), {})],
)
def test_what_is_made_looks_the_same(both: tuple[Any, Any], given: tuple[Any, ...], named: dict[str, Any]) -> None:
    ours, theirs = (one(*given, **named) for one in both)
    assert repr(ours) == repr(theirs)
    assert dataclasses.asdict(ours) == dataclasses.asdict(theirs)
    assert ours.length() == theirs.length()


@pytest.mark.parametrize(
    ("given", "named"), [((), {}), ((1, "a", [], 0, 5.0), {}), ((1,), {"made": ()}), ((1, 2), {"start": 3})]
)
def test_wrong_arguments_are_refused_in_the_same_words(
    both: tuple[Any, Any], given: tuple[Any, ...], named: dict[str, Any]
) -> None:
    said = []
    for one in both:
        with pytest.raises(TypeError) as error:
            one(*given, **named)
        said.append(str(error.value))
    assert said[0] == said[1]


def test_its_signature_is_that_of_the_standard_library(both: tuple[Any, Any]) -> None:
    ours, theirs = both
    for _ in ("before the first object", "after it"):
        assert str(inspect.signature(ours)) == str(inspect.signature(theirs))
        assert str(inspect.signature(type("Child", (ours,), {}))) == str(inspect.signature(theirs))
        ours(1)
    assert not hasattr(ours(1), "__signature__")


@pytest.mark.parametrize("name", ["__init__", "__repr__", "__eq__"])
def test_each_method_is_written_once(both: tuple[Any, Any], name: str) -> None:
    ours, _ = both
    stands_in = vars(ours)[name]
    for _ in range(2):
        assert repr(ours(1)) and ours(1) == ours(1)
        written, stands_in = stands_in, vars(ours)[name]
        assert written is not stands_in or _ == 1
    assert stands_in is written


def test_a_class_of_one_field_and_one_that_holds_itself(both: tuple[Any, Any]) -> None:
    shown = []
    for decorator in (dataclass, dataclasses.dataclass):

        @decorator(frozen=True, slots=True)
        class One:
            only: list[Any] | int

        assert (hash(One(3)), One(3) == One(3), One(3) == One(4)) == (hash((3,)), True, False)
        held = One([])
        held.only.append(held)  # type: ignore[union-attr] # a list
        shown.append(repr(held).rpartition(".")[2])
    assert shown[0] == shown[1]


def test_names_of_fields_may_be_any() -> None:
    @dataclass(frozen=True, slots=True)
    class Odd:
        self: int
        cls: int
        name: str
        _set: int = 3
        made: list[int] = field(default_factory=list)

    one = Odd(1, 2, "a")
    assert (one.self, one.cls, one.name, one._set, one.made) == (1, 2, "a", 3, [])


def test_a_field_without_a_default_behind_one_with_is_refused_in_the_same_words() -> None:
    @dataclass(frozen=True, slots=True)
    class Wrong:
        first: int = 0
        second: int  # type: ignore[misc] # what is tested

    with pytest.raises(TypeError, match="non-default argument 'second' follows default argument"):
        Wrong(1, 2)


def test_children_without_fields_may_have_attributes(both: tuple[Any, Any]) -> None:
    class Child(both[0]):  # type: ignore[misc] # made by the fixture
        pass

    one = Child(1)
    one.more = 2
    assert one.more == 2
    del one.more
    assert not hasattr(one, "more")
    with pytest.raises(AttributeError):
        both[0](1).more = 2


def modules() -> list[Any]:
    """All modules of ours that the ordinary environment can import."""
    found = []
    for root in (engine, desktop):
        for one in pkgutil.walk_packages(root.__path__, f"{root.__name__}."):
            if not one.name.endswith("__main__") and not one.name.startswith(EXTRAS):
                found.append(importlib.import_module(one.name))
    return found


def test_every_class_and_every_pattern_of_ours_can_be_made() -> None:
    """A mistake in one would be told at its first use, which may be far from here."""
    seen = patterns = 0
    for module in modules():
        for one in vars(module).values():
            if isinstance(one, type) and dataclasses.is_dataclass(one) and "__signature__" in vars(one):
                for name in ("__init__", "__repr__", "__eq__"):
                    write(one, name)
                seen += 1
            elif isinstance(one, type(lazy("a"))):
                assert isinstance(copy.copy(one), re.Pattern)
                patterns += 1
    assert seen > 150 and patterns > 100


def test_made_defaults_are_each_objects_own(both: tuple[Any, Any]) -> None:
    first, second = both[0](1), both[0](1)
    first.marks.append(5)
    assert second.marks == []


def test_equality_leaves_out_what_is_not_compared(both: tuple[Any, Any]) -> None:
    ours, theirs = both
    assert ours(1, seen=1) == ours(1, seen=2)
    assert ours(1) != ours(2)
    assert ours(1) != theirs(1)
    assert ours(1) != (1, "none", [], (1, 2), 7, 0.5)


def test_hashes_are_those_of_the_standard_library() -> None:
    ours, theirs = _make(dataclass, frozen=True), _make(dataclasses.dataclass, frozen=True)
    assert hash(ours(1, "a")) == hash(theirs(1, "a"))
    with pytest.raises(TypeError, match="unhashable type"):
        hash(_make(dataclass, frozen=False)(1))


def test_a_frozen_one_cannot_be_changed() -> None:
    one = _make(dataclass, frozen=True)(1)
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'start'"):
        one.start = 2
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'start'"):
        del one.start
    opened = _make(dataclass, frozen=False)(1)
    opened.start = 2
    assert opened.start == 2


@dataclass(frozen=True, slots=True)
class _Kept:
    name: str
    sizes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class _Checked:
    name: str

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("no name")


def test_it_can_be_pickled_copied_and_replaced() -> None:
    one = _Kept("a", (1, 2))
    assert pickle.loads(pickle.dumps(one)) == one
    assert copy.copy(one) == copy.deepcopy(one) == one
    assert dataclasses.replace(one, name="b") == _Kept("b", (1, 2))
    match one:
        case _Kept(name, sizes):
            assert (name, sizes) == ("a", (1, 2))


def test_what_follows_making_is_done() -> None:
    assert _Checked("a").name == "a"
    with pytest.raises(ValueError, match="no name"):
        _Checked("")


def test_a_child_with_fields_of_its_own_is_the_standard_librarys() -> None:
    @dataclass(frozen=True, slots=True)
    class Child(_Kept):
        more: int = 0

    @dataclasses.dataclass(frozen=True, slots=True)
    class Other(_Kept):
        more: int = 0

    assert repr(Child("a", (1,), 2)).endswith("Child(name='a', sizes=(1,), more=2)")
    assert Child("a") == Child("a") != Child("b")
    assert Other("a", more=1).more == 1


def test_what_is_given_only_to_begin_with_is_left_to_the_standard_library() -> None:
    @dataclass(frozen=True, slots=True)
    class Begun:
        size: int
        factor: InitVar[int] = 2

        def __post_init__(self, factor: int) -> None:
            object.__setattr__(self, "size", self.size * factor)

    assert Begun(2).size == 4
    assert Begun(2, 5).size == 10


def test_equality_of_its_own_stays() -> None:
    @dataclass(frozen=True, slots=True)
    class Folded:
        name: str

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Folded) and self.name.lower() == other.name.lower()

        def __hash__(self) -> int:
            return hash(self.name.lower())

    assert Folded("A") == Folded("a")
    assert hash(Folded("A")) == hash(Folded("a"))
