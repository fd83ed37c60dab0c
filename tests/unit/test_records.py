"""A dataclass of ours is one of the standard library's, made later."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from dataclasses import KW_ONLY, InitVar, field
from typing import Any

import pytest

from engine.records import dataclass


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
