"""Which layers of a PDF are not shown when it is opened? What a catalog says of its optional content.

Source: ISO 32000-2, 8.11, for the event View; what depends on zoom, language or user is taken as the file has it.
"""

from __future__ import annotations

import re
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import Any

# By what a file may switch a layer off: by itself or by all of them; or by the use that is made of it, where that
# advises to. Programs that write a head or a watermark on each page advise to show it.
_MAY_BE_OFF = re.compile(rb"/OFF\s*\[\s*\d|/OFF\s+\d|/BaseState\s*/OFF\b|%")
_MAY_BE_ADVISED = re.compile(rb"/AS\s+\d|/AS\s*\[\s*[<\d]")
_ADVISES_OFF = re.compile(rb"/(?:View|Print|Export)State(?!\s*/ON\b)")
_PROPERTIES = re.compile(rb"/OCProperties\s*(?:(?P<own><<)|(?P<number>\d{1,10})\s+\d+\s+R\b)")
_DEFAULT = re.compile(rb"/D\s+(\d{1,10})\s+\d+\s+R\b")
_BRACKETS = re.compile(rb"<<|>>")
_ROOT = re.compile(rb"/Root\s+(\d{1,10})\s")
_PACKED = re.compile(rb"/ObjStm\b")  # objects in a stream, one of which may be the catalog
_PACKED_BEGINS = re.compile(rb"stream\r?\n")
_FIRST = re.compile(rb"/First\s+(\d{1,10})\b")
_MAX_PACKED_BYTES = 64 << 20  # unpacked of a file, to look at; what has more is left to pypdf
_MAX_HEAD_BYTES = 16 << 20  # of all numbers before packed objects
_HEAD_BYTES = 1 << 16  # of a stream, packed, that are looked at for these numbers
_MAX_LOOKS = 100  # at what a file says of its layers: once a revision, whose number few files reach
_MAX_OBJECTS = 10  # that are looked up; each takes a search through the file
_UNKNOWN = b"/OCProperties<<"  # a dictionary without an end: layers may be off
_MAX_QUESTIONS = 1_000_000  # about layers that are made of others, in a file
_MAX_NAMES = 20  # of layers that hide one part together; they tell it from other parts
_MAX_DEPTH = 50  # of an expression; damaged ones hold themselves
_STATES = ("View", "Print", "Export")  # what recommends a state by a name of its own


def may_hide_layers(data: bytes | None) -> bool:
    """Return whether layers of a PDF may be switched off, by a look at its bytes; None stands for a huge file."""
    if data is None:
        return True
    looks = _Looks(data)
    if b"/OCProperties" in data:
        return looks.may_be_off(data)
    if _PACKED.search(data) is None:
        return False
    if b"/Encrypt" in data:
        return True
    roots = {int(number) for number in _ROOT.findall(data)}
    return any(looks.may_be_off(packed) for packed in _packed_with(data, roots))


class _Looks:
    """What the bytes of a file say of its layers; whoever writes a great deal of that is asked for no more of it."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._left = _MAX_LOOKS
        self._asked: set[bytes] = set()  # the numbers of what was looked at
        self._objects: dict[bytes, bytes | None] = {}

    def may_be_off(self, part: bytes) -> bool:
        """Return whether what a part of a file says, or what is not found of that, switches a layer off."""
        end = 0  # of the last dictionary: what stands in it was looked at with it
        for found in _PROPERTIES.finditer(part):
            if found["own"] and found.start() < end:
                continue
            self._left -= 1
            if self._left < 0:
                return True
            number = found["number"]
            if number in self._asked:
                continue
            about = self._object(number) if number is not None else _dictionary(part, found.start("own"))
            if about is None or self._switches_off(about):
                return True
            if number is None:
                end = found.start("own") + len(about)
            else:
                self._asked.add(number)
            for state in map(self._object, dict.fromkeys(_DEFAULT.findall(about))):
                if state is None or self._switches_off(state):
                    return True
        return False

    def _switches_off(self, about: bytes) -> bool:
        if _MAY_BE_OFF.search(about):
            return True
        return _MAY_BE_ADVISED.search(about) is not None and self._advises_off

    @cached_property
    def _advises_off(self) -> bool:
        """Whether the use that is made of any layer may advise not to show it, wherever in the file that is said."""
        if b"/Encrypt" in self._data or _ADVISES_OFF.search(self._data):
            return True
        return any(one is _UNKNOWN or _ADVISES_OFF.search(one) for one in _packed_with(self._data, None))

    def _object(self, number: bytes) -> bytes | None:
        """Return an object that is not packed as the file has it last, or None, also where too many are asked for."""
        if number not in self._objects:
            if len(self._objects) >= _MAX_OBJECTS:
                return None
            self._objects[number] = _object(self._data, number)
        return self._objects[number]


def _dictionary(data: bytes, at: int) -> bytes | None:
    """Return a dictionary that begins at a place, or None where it does not end."""
    depth = 0
    for bracket in _BRACKETS.finditer(data, at):
        depth += 1 if bracket[0] == b"<<" else -1
        if not depth:
            return data[at : bracket.end()]
    return None


def _object(data: bytes, number: bytes) -> bytes | None:
    """Return an object that is not packed as the file has it last, or None."""
    found = deque(re.finditer(rb"(?<!\d)" + number + rb"\s+\d+\s+obj\b", data), maxlen=1)
    return data[found[-1].end() : data.find(b"endobj", found[-1].end())] if found else None


def _packed_with(data: bytes, numbers: set[int] | None) -> Iterator[bytes]:
    """Yield the streams of packed objects that hold one of these numbers, which stand before the objects, or all.

    ``_UNKNOWN`` stands for what cannot be told.
    """
    left_head, left = _MAX_HEAD_BYTES, _MAX_PACKED_BYTES
    at = 0
    while (found := _PACKED.search(data, at)) is not None:
        begin = _PACKED_BEGINS.search(data, found.end())
        if begin is None:
            return
        about = data[max(at, data.rfind(b"obj", at, found.start())) : begin.start()]
        end = data.find(b"endstream", begin.end())
        at = end = end if end >= 0 else len(data)
        if b"/Filter" not in about:  # its objects stand there as they are
            continue
        if left_head <= 0 or left <= 0:
            yield _UNKNOWN
            return
        first = _FIRST.search(about)
        try:
            if numbers is None:
                if b"/Predictor" in about:
                    yield _UNKNOWN
            elif first is not None:
                most = max(1, min(int(first[1]), left_head))
                head = zlib.decompressobj().decompress(data[begin.end() : min(end, begin.end() + _HEAD_BYTES)], most)
                left_head -= len(head)
                if numbers.isdisjoint(_numbers(head)):
                    continue
            packed = zlib.decompressobj().decompress(data[begin.end() : end], left)
            left -= len(packed)
            yield packed
        except zlib.error:
            yield _UNKNOWN  # packed in another way: the objects say


def _numbers(head: bytes) -> Iterator[int]:
    """Yield the numbers of packed objects; each is followed by its place."""
    return (int(number) for number in head.split()[::2] if len(number) <= 10 and number.isdigit())


class LayerStates:
    """Tells which optional content is hidden, by what pypdf gives of a file.

    Args:
        root: the catalog.
    """

    def __init__(self, root: Any) -> None:
        about = resolved(root.get("/OCProperties"))
        self._off = _switched_off(about) if isinstance(about, dict) else set()
        self._names: dict[int, str | None] = {}  # of what hides a part, by the numbers of objects
        self._shown: dict[int, bool] = {}
        self._held: dict[int, bool] = {}
        self._left = _MAX_QUESTIONS

    @property
    def hides(self) -> bool:
        """Whether any layer is switched off."""
        return bool(self._off)

    def hidden_name(self, entry: Any) -> str | None:
        """Return the name of what hides a part, or None where it is shown.

        Args:
            entry: its /OC, a layer or what is made of several, or a reference to one.

        Raises:
            OverflowError: so much is made of so many layers that it cannot be told.
        """
        number = getattr(entry, "idnum", 0)
        if number in self._names:
            return self._names[number]
        name = None if self._is_shown(entry, 0) else self._name(entry)
        if number:
            self._names[number] = name
        return name

    def _name(self, entry: Any) -> str:
        group = resolved(entry)
        members = [entry] if "/OCGs" not in group else listed(group.get("/OCGs"))
        names = (resolved(member) for member in members if not self._is_shown(member, 0))
        return ", ".join(str(name.get("/Name", "")) for name in islice(names, _MAX_NAMES) if isinstance(name, dict))

    def _is_shown(self, entry: Any, depth: int) -> bool:
        group = resolved(entry)
        if not isinstance(group, dict) or depth > _MAX_DEPTH:
            return True
        if group.get("/Type") != "/OCMD" and "/OCGs" not in group:
            return getattr(entry, "idnum", None) not in self._off
        return asked_once(self._shown, entry, lambda: self._is_made_shown(group, depth), meanwhile=True)

    def _is_made_shown(self, group: dict[str, Any], depth: int) -> bool:
        """Return whether what is made of several layers is shown."""
        expression = resolved(group.get("/VE"))
        if isinstance(expression, list) and expression:
            return self._holds(group.get("/VE"), depth + 1)
        members = [member for member in listed(group.get("/OCGs")) if isinstance(resolved(member), dict)]
        self._count(len(members))
        shown = [self._is_shown(member, depth + 1) for member in members]
        return not shown or _policy(str(group.get("/P", "/AnyOn")), shown)

    def _holds(self, entry: Any, depth: int) -> bool:
        """Return whether an expression holds: an operator and what it joins, or a layer."""
        parts = resolved(entry)
        if not isinstance(parts, list):
            return self._is_shown(entry, depth)
        if not parts or depth > _MAX_DEPTH:
            return True
        return asked_once(self._held, entry, lambda: self._is_joined(parts, depth), meanwhile=True)

    def _is_joined(self, parts: list[Any], depth: int) -> bool:
        self._count(len(parts))
        operator, found = str(resolved(parts[0])), (self._holds(part, depth + 1) for part in parts[1:])
        if operator == "/Not":
            return not next(found, False)
        return any(found) if operator == "/Or" else all(found)

    def _count(self, questions: int) -> None:
        self._left -= 1 + questions
        if self._left < 0:
            raise OverflowError


def _policy(policy: str, shown: Iterable[bool]) -> bool:
    if policy == "/AllOn":
        return all(shown)
    if policy == "/AnyOff":
        return not all(shown)
    return not any(shown) if policy == "/AllOff" else any(shown)


def _switched_off(about: dict[str, Any]) -> set[int]:
    """Return the numbers of the layers that are off when a file is opened."""
    layers = listed(about.get("/OCGs"))
    state = resolved(about.get("/D"))
    if not isinstance(state, dict):
        return set()
    off = _numbers_of(layers) if state.get("/BaseState") == "/OFF" else set()
    off -= _numbers_of(listed(state.get("/ON")))
    off |= _numbers_of(listed(state.get("/OFF")))
    advised: dict[int, bool] = {}
    for usage in map(resolved, listed(state.get("/AS"))):
        if isinstance(usage, dict) and usage.get("/Event", "/View") == "/View":
            names = {str(resolved(name)) for name in listed(usage.get("/Category"))}
            for layer in listed(usage.get("/OCGs")):
                number = getattr(layer, "idnum", 0)
                for advice in _advice(layer, names):
                    advised[number] = advised.get(number, True) and advice
    off -= {number for number, shown in advised.items() if shown}
    off |= {number for number, shown in advised.items() if not shown}
    intent = {
        number for layer in layers if (number := getattr(layer, "idnum", None)) in off and not _is_for_view(layer)
    }
    return off - intent


def _advice(layer: Any, categories: set[str]) -> Iterator[bool]:
    """Yield whether a layer is to be shown, by each of these categories of its usage."""
    group = resolved(layer)
    usage = resolved(group.get("/Usage")) if isinstance(group, dict) else None
    for name in _STATES:
        about = resolved(usage.get(f"/{name}")) if f"/{name}" in categories and isinstance(usage, dict) else None
        if isinstance(about, dict) and f"/{name}State" in about:
            yield about[f"/{name}State"] != "/OFF"


def _is_for_view(layer: Any) -> bool:
    """Return whether a layer is meant to be switched by who looks at the file, as all are that say nothing."""
    group = resolved(layer)
    intent = resolved(group.get("/Intent", "/View")) if isinstance(group, dict) else "/View"
    return bool({"/View", "/All"} & set(map(str, intent if isinstance(intent, list) else [intent])))


def _numbers_of(layers: Iterable[Any]) -> set[int]:
    return {layer.idnum for layer in layers if hasattr(layer, "idnum")}


def asked_once(known: dict[int, bool], entry: Any, ask: Callable[[], bool], *, meanwhile: bool) -> bool:
    """Return the answer to a question about an object, which is asked once; where it fails it is asked again.

    Args:
        known: the answers, by the numbers of objects; one without a number is asked each time.
        entry: a reference to the object.
        ask: finds the answer.
        meanwhile: the answer for an object that holds itself.
    """
    number = getattr(entry, "idnum", 0)
    if not number:
        return ask()
    if number not in known:
        known[number] = meanwhile
        try:
            answer = ask()
        finally:
            del known[number]
        known[number] = answer
    return known[number]


def listed(entry: Any) -> list[Any]:
    """Return what stands in a list of pypdf, one thing alone as a list of one, and nothing for nothing."""
    found = resolved(entry)
    if isinstance(found, list):
        return list(found)
    return [entry] if isinstance(found, dict) else [found] if isinstance(found, str) else []


def resolved(item: Any) -> Any:
    """Return what a reference of pypdf leads to, and anything else as it is; streams are dictionaries too."""
    return item.get_object() if hasattr(item, "get_object") else item
