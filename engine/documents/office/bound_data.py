"""Which words does a content control of Word show that is bound to data of the file? Those that its XML says.

Word fills such a control anew whenever it opens the document, so that programs write the data alone and leave what
the control held: nothing, a placeholder, or the words of the template. Source: ECMA-376 part 1, 17.5.2.6 (dataBinding),
22.5 (custom XML), and [MS-OE376] 2.5 for the three stores that Word knows by fixed names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from engine.documents.containers.package import Package
from engine.documents.office.numbers import typed_moment
from engine.documents.xmlstream import Attributes, SilentListener

_MAX_BYTES = 8 << 20  # of one part of data; forms have kilobytes
_MAX_PATH_CHARS, _MAX_PATHS_CHARS = 1_000, 50_000_000  # of one node, and of all in a part; paths grow with the depth
_PROPERTIES = {
    "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}": "core-properties",
    "{6668398D-A668-4E3E-A5EB-62B293D839F1}": "extended-properties",
}
_STEP = re.compile(r"(@?)(?:[\w.-]+:)?([\w.-]+)(?:\[(\d{1,6})\])?")
_PICTURE = "picture"
_SHOWS_PLACEHOLDER = "showingPlcHdr"
# The properties that a control learns from.
TAGS = frozenset(("dataBinding", _SHOWS_PLACEHOLDER, "text", "date", _PICTURE, "listItem", "dateFormat"))


class BoundData:
    """The data that the controls of a document may be bound to; each part is read when one asks for it.

    Args:
        package: the document.
        main: its main part.
    """

    def __init__(self, package: Package, main: str) -> None:
        self._package = package
        self._main = main
        self._parts: dict[str, dict[str, str]] = {}
        self._stores: list[tuple[str, str]] | None = None  # names of stores, and their parts

    def words(self, store: str, path: str) -> str:
        """Return what a node of the data says, or "" where there is none.

        Args:
            store: the name of the part; where none has it, each is asked.
            path: the node, as Word writes it: "/ns0:letter[1]/ns0:name[1]" or ".../@kind".
        """
        steps = [_STEP.fullmatch(step) for step in path.strip().removeprefix("/").split("/")]
        key = "".join(f"/{step[1]}{step[2]}" + ("" if step[1] else f"[{step[3] or 1}]") for step in steps if step)
        if not all(steps):
            return ""
        known = self._known()
        wanted = [part for name, part in known if name == store.upper()] or [part for _, part in known]
        return next(filter(None, (self._read(part).get(key, "").strip() for part in wanted)), "")

    def _known(self) -> list[tuple[str, str]]:
        if self._stores is None:
            package = self._package
            self._stores = []
            for part in package.related(self._main, "customXml"):
                about = _StoreName()
                for facts in package.related(part, "customXmlProps"):
                    package.parse_aside(facts, about)
                self._stores.append((about.name, part))
            for name, kind in _PROPERTIES.items():
                usual = f"docProps/{kind.partition('-')[0].replace('extended', 'app')}.xml"
                self._stores += [(name, part) for part in package.related("", kind) or [usual]]
        return self._stores

    def _read(self, part: str) -> dict[str, str]:
        if part not in self._parts:
            found = _Nodes()
            if self._package.size_bytes(part) <= _MAX_BYTES:
                self._package.parse_aside(part, found)
            self._parts[part] = found.words
        return self._parts[part]


@dataclass(slots=True)
class Control:
    """A content control that is open: what it is bound to, and how it shows what it finds there."""

    store: str = ""
    path: str = ""
    kind: str = ""
    shows_placeholder: bool = False
    shown: str = ""  # of the data
    pieces_before: int = 0  # of words, by which it tells whether it has any
    is_replaced: bool = False
    _choices: dict[str, str] = field(default_factory=dict)  # what is shown for a value
    _date_format: str = ""

    def learn(self, tag: str, attributes: Attributes) -> None:
        """Take an element of its properties."""
        if tag == "dataBinding" and not self.path:
            self.store, self.path = attributes.get("storeItemID", ""), attributes.get("xpath", "")
        elif tag == _SHOWS_PLACEHOLDER:
            self.shows_placeholder = attributes.get("val", "1") not in ("0", "false", "off")
        elif tag in ("text", "date", _PICTURE):
            self.kind = tag
        elif tag == "listItem":
            value = attributes.get("value", "")
            self._choices[value] = attributes.get("displayText") or value
        elif tag == "dateFormat":
            self._date_format = attributes.get("val", "")

    def find(self, data: BoundData) -> None:
        """Look up what it shows, and whether that stands in the place of the words inside it.

        A control of plain text shows its data in any case; others may show it in a form of their own, and keep what
        they hold unless that is a placeholder.
        """
        value = data.words(self.store, self.path) if self.path else ""
        if self.kind == _PICTURE or value.startswith("<"):  # a picture in base64, or formatted words, which it holds
            return
        if self.kind == "date":
            value = typed_moment(value, f"= {self._date_format.replace('M', 'm')}" if self._date_format else "")
        self.shown = self._choices.get(value, value)
        self.is_replaced = bool(self.shown) and (self.shows_placeholder or self.kind == "text")


class _StoreName(SilentListener):
    def __init__(self) -> None:
        self.name = ""

    def start(self, tag: str, attributes: Attributes) -> None:
        if tag == "datastoreItem":
            self.name = attributes.get("itemID", "").upper()


class _Nodes(SilentListener):
    """What each element and attribute says itself, by its path, but for those that are nested absurdly deep."""

    def __init__(self) -> None:
        self._words: dict[str, list[str]] = {}
        self._chars = _MAX_PATHS_CHARS
        self._path = ""
        self._open: list[tuple[str, Counter[str]]] = []  # the path around each element, and the names met there
        self._counts: Counter[str] = Counter()
        self._too_deep = 0  # elements that are open

    @property
    def words(self) -> dict[str, str]:
        """What they say."""
        return {path: "".join(words) for path, words in self._words.items()}

    def start(self, tag: str, attributes: Attributes) -> None:
        if self._too_deep or len(self._path) > _MAX_PATH_CHARS:
            self._too_deep += 1
            return
        self._counts[tag] += 1
        self._open.append((self._path, self._counts))
        self._path = f"{self._path}/{tag}[{self._counts[tag]}]"
        self._counts = Counter()
        for name, value in attributes.items():
            self._take(f"{self._path}/@{name}", value)

    def text(self, words: str) -> None:
        if not self._too_deep:
            self._take(self._path, words)

    def _take(self, path: str, words: str) -> None:
        if path in self._words:
            self._words[path].append(words)
        elif self._chars > 0:
            self._chars -= len(path)
            self._words[path] = [words]

    def end(self, tag: str) -> None:
        if self._too_deep:
            self._too_deep -= 1
        else:
            self._path, self._counts = self._open.pop()
