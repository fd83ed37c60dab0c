"""What does a cell of Excel show that holds more than one value? Its name, and what the card behind it says.

Stocks, places and other linked data, records of Power Query, pictures in cells: the cell itself is saved as #VALUE!,
for programs that know none of this. Source: [MS-XLSX], 2.1.27 (metadata), 2.3.6 (rich values); what Excel 365 writes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.documents.alt_texts import described
from engine.documents.containers.package import Package
from engine.documents.office.numbers import number_text
from engine.documents.xmlstream import Attributes, SilentListener, whole_number, whole_number_of

_TYPE = "XLRICHVALUE"
_NAMES = ("_DisplayString", "Text", "Name")  # of fields that name the whole
_PICTURES = ("_localImage", "_webimage", "_imageurl")
_LISTS = {"_rvRel:LocalImageIdentifier": "richValueRel", "WebImageIdentifier": "rdRichValueWebImage"}
_ERROR = "_error"
_MAX_DEEP = 3  # of values within values
_MAX_LISTED = 200  # of an array
_MAX_CHARS = 20_000_000  # of lists and of what is said beside cells, in a workbook; lists may hold the same ones
_CODE = re.compile(r"\S*[\d_{}=/\\]\S*")  # of a service: its numbers, paths and addresses


class RichValues:
    """The values of a workbook that are more than one; none where it has no such parts.

    Args:
        package: the workbook.
        main: its main part.
    """

    def __init__(self, package: Package, main: str) -> None:
        about, self._values = _Metadata(), _Values()
        structures, arrays = _Structures(), _Arrays()
        listeners = {
            "sheetMetadata": about,
            "rdRichValue": self._values,
            "rdRichValueStructure": structures,
            "rdArray": arrays,
        }
        kinds = {relation.kind for relation in package.relations(main)}
        if "rdRichValue" in kinds:
            for kind, listener in listeners.items():
                for part in package.related(main, kind):
                    package.parse_aside(part, listener)
        self._numbers = about.numbers()
        self._structures, self._arrays = structures.found, arrays.found
        self._chars = _MAX_CHARS
        self._known: dict[int, tuple[str | None, str]] = {}  # what is shown and said, by the value's place
        self._names: dict[tuple[int, int], str] = {}  # by places, and how deep they stand; they may hold themselves
        self._lists: dict[tuple[int, int], str] = {}

    def __bool__(self) -> bool:
        return bool(self._numbers)

    def of(self, number: str) -> tuple[str | None, str]:
        """Return what a cell shows that has this number for its value ("1" is the first), and what is said beside it.

        The first is None where a cell shows its own words; the second is "" or "Name; Area: 369.2; Country: Portugal".
        """
        at = self._at(number)
        if at is None:
            return None, ""
        if at not in self._known:
            self._known[at] = self._shown(at), self._card(at)
        return self._known[at]

    def picture(self, number: str) -> tuple[str, int]:
        """Return in which list of pictures that stands which a cell shows, and its place there; ("", -1) for none.

        Args:
            number: of the cell's value, as ``of`` takes it.
        """
        at = self._at(number)
        if at is None or self._structure(at).kind not in _PICTURES:
            return "", -1
        for (key, _), value in zip(self._structure(at).fields, self._values.found[at].values, strict=False):
            if key in _LISTS:
                return _LISTS[key], whole_number_of(value, -1)
        return "", -1

    def _shown(self, at: int) -> str | None:
        if self._structure(at).kind == _ERROR:
            return None
        name = self._name(at, 0)
        return name if name or self._structure(at).kind in _PICTURES else None

    def _card(self, at: int) -> str:
        if self._structure(at).kind in (_ERROR, *_PICTURES):
            return ""
        name, said = self._name(at, 0), []
        for (key, kind), value in zip(self._structure(at).fields, self._values.found[at].values, strict=False):
            words = self._words(value, kind, 0)
            if key[:1] not in "_%^" and words and words != name and not (kind == "s" and _CODE.fullmatch(words)):
                said.append(f"{key}: {words}")
                self._chars -= len(said[-1])
            if self._chars < 0:
                break
        return "; ".join([name, *said] if name and said else said)

    def _at(self, number: str) -> int | None:
        place = whole_number_of(number, 0) - 1
        at = self._numbers[place] if 0 <= place < len(self._numbers) else -1
        return at if 0 <= at < len(self._values.found) else None

    def _structure(self, at: int) -> _Structure:
        number = self._values.found[at].structure
        return self._structures[number] if 0 <= number < len(self._structures) else _Structure()

    def _name(self, at: int, deep: int) -> str:
        """Return the words that stand for a value, which are looked up once."""
        if (at, deep) not in self._names:
            self._names[at, deep] = self._look_up(at, deep)
        return self._names[at, deep]

    def _look_up(self, at: int, deep: int) -> str:
        value, structure = self._values.found[at], self._structure(at)
        if value.shown:
            return number_text(value.shown)
        fields = {key: (kind, words) for (key, kind), words in zip(structure.fields, value.values, strict=False)}
        if structure.kind in _PICTURES:
            return described(fields.get("Text", ("", ""))[1])
        for name in _NAMES:
            if name in fields and fields[name][0] == "s" and fields[name][1].strip():
                return " ".join(fields[name][1].split())
        lists = (self._words(words, kind, deep) for kind, words in fields.values() if kind == "a")
        return next(filter(None, lists), "")

    def _words(self, value: str, kind: str, deep: int) -> str:
        """Return the words of a field: a text, a number, another value, or a list of these."""
        at = whole_number_of(value, -1)
        if kind == "s":
            return " ".join(value.split())
        if kind == "d":
            return number_text(value)
        if deep < _MAX_DEEP and kind == "r" and 0 <= at < len(self._values.found):
            return self._name(at, deep + 1)
        if deep < _MAX_DEEP and kind == "a" and 0 <= at < len(self._arrays):
            if (at, deep) not in self._lists:
                self._lists[at, deep] = ", ".join(filter(None, self._listed(at, deep + 1)))
            return self._lists[at, deep]
        return ""

    def _listed(self, at: int, deep: int) -> Iterator[str]:
        for words, kind in self._arrays[at][:_MAX_LISTED]:
            if self._chars < 0:
                return
            found = self._words(words, kind, deep)
            self._chars -= len(found)
            yield found


@dataclass(slots=True)
class _Structure:
    kind: str = ""
    fields: list[tuple[str, str]] = field(default_factory=list)  # names and types


@dataclass(slots=True)
class _Value:
    structure: int
    values: list[str] = field(default_factory=list)
    shown: str = ""  # a number, for programs that do not know its format


class _Metadata(SilentListener):
    """Which value has each number that cells name."""

    def __init__(self) -> None:
        self._types: list[str] = []
        self._blocks: dict[str, list[int]] = {}
        self._wanted: list[tuple[int, int]] = []
        self._section = ""

    def numbers(self) -> list[int]:
        """Return the place of the value for each number; -1 for other things."""
        found = []
        for kind, at in self._wanted:
            name = self._types[kind - 1] if 0 < kind <= len(self._types) else ""
            blocks = self._blocks.get(name, []) if name == _TYPE else []
            found.append(blocks[at] if 0 <= at < len(blocks) else -1)
        return found

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "metadataType":
            self._types.append(attributes.get("name", ""))
        elif tag in ("futureMetadata", "valueMetadata", "cellMetadata"):
            self._section = attributes.get("name", "") if tag == "futureMetadata" else f"={tag}"
        elif tag == "bk" and self._section[:1] != "=":
            self._blocks.setdefault(self._section, []).append(-1)
        elif tag == "rvb" and self._section in self._blocks:
            self._blocks[self._section][-1] = whole_number(attributes, "i", -1)
        elif tag == "rc" and self._section == "=valueMetadata":
            self._wanted.append((whole_number(attributes, "t", 0), whole_number(attributes, "v", -1)))


class _Structures(SilentListener):
    def __init__(self) -> None:
        self.found: list[_Structure] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "s":
            self.found.append(_Structure(attributes.get("t", "")))
        elif tag == "k" and self.found:
            self.found[-1].fields.append((attributes.get("n", ""), attributes.get("t", "d")))


class _Values(SilentListener):
    def __init__(self) -> None:
        self.found: list[_Value] = []
        self._words: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "rv":
            self.found.append(_Value(whole_number(attributes, "s", -1)))
        elif tag in ("v", "fb") and self.found:
            self._words = []

    def text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if self._words is None:
            return
        words, self._words = "".join(self._words), None
        if tag == "v":
            self.found[-1].values.append(words)
        elif tag == "fb":
            self.found[-1].shown = words


class _Arrays(SilentListener):
    def __init__(self) -> None:
        self.found: list[list[tuple[str, str]]] = []  # values and their types
        self._kind = ""
        self._words: list[str] | None = None

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag in ("array", "a"):
            self.found.append([])
        elif tag in ("av", "v") and self.found:
            self._kind, self._words = attributes.get("t", "d"), []

    def text(self, words: str) -> None:
        if self._words is not None:
            self._words.append(words)

    def end(self, tag: str) -> None:
        if tag in ("av", "v") and self._words is not None:
            self.found[-1].append(("".join(self._words), self._kind))
            self._words = None
