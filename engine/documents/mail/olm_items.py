"""Which items does a part of an archive of Outlook for Mac hold? Their words by the names of elements, without codes.

An item is an element below the part's own: a message, an appointment, a group, or one that nobody has told of yet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from engine.documents.source import Budget
from engine.documents.xmlstream import Attributes, SilentListener

KINDS = ("email", "appointment", "contact", "task", "note", "group")
OWN = "OPF"
"""Begins the names of all that the program writes."""
_URL, _NAME, _ID = "OPFAttachmentURL", "OPFAttachmentName", "OPFAttachmentContentID"
_PREFIX = re.compile(r"OPF(?:\w*?(?:Copy|Get))?(?=[A-Z])")
_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_LIST = re.compile(r" List ?\d*$")
# Notes of the program for itself: numbers, what another program makes of an item, and when it was changed.
_UNSAID = re.compile(
    r"(?:Mod|Creation|\w*Last ?Modified) ?Date|(?:\w+ )*(?:UUID|GUID|Exchange ID|Change Key|Sync State|ICSData|ICS Data"
    r"|Image|Image Data|Color)"
    r"|.*\b(?:Recurrence|Exchange)\b.*\b(?:ID|Date)|Attachment (?!Name).*|element Count|space|lang"
)
_UNSAID_OF_MESSAGES = re.compile(
    r"(?:Internet ?)?Message ID|In Reply To|References|Source|Thread Index|(?:Sent|Received) Time"
)
# Where a number or a yes is one of a list that the program has; a phone may be 112, and an age 34.
_FLAG_WORDS = frozenset(("Is", "Has", "Was"))
_CODED_WORDS = frozenset(
    "Status Flag Flags Type Delta Priority Importance Sensitivity Zone Version Index Order Count Requested ID".split()
)
_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?|true|false|yes|no", re.IGNORECASE)
_CODE = re.compile(
    r"[-+]?\d+(?:\.\d+)?E[-+]?\d+|\{?[\dA-Fa-f]{8}-(?:[\dA-Fa-f]{4}-){3}[\dA-Fa-f]{12}\}?|[\w+/=-]{200,}"
)
# Elements of a page that begin no line, where one stands in an item as it is.
_INLINE = frozenset("a abbr b big cite code em font i kbd mark q s small span strike strong sub sup tt u".split())
_ASKED_EACH = 2_000  # elements, for whether there is time left


class OutOfTime(Exception):
    """No time is left for the rest of a part."""


@dataclass(frozen=True, slots=True)
class Attached:
    """A file beside an item: the part that it is, its name, and what the page of the item calls it."""

    part: str
    name: str
    content_id: str


@dataclass(slots=True)
class Item:
    """An item: its texts, and what its lists hold, both by the names of their elements."""

    kind: str
    texts: dict[str, str] = field(default_factory=dict)
    listed: dict[str, list[str]] = field(default_factory=dict)
    attached: list[Attached] = field(default_factory=list)

    def first(self, *names: str) -> str:
        """Return the first of several texts that is there, or ""."""
        return next((self.texts[name] for name in names if self.texts.get(name, "").strip()), "")

    def says_anything(self) -> bool:
        """Return whether it has words or files."""
        return bool(self.texts or self.listed or self.attached)


def label(name: str) -> str:
    """Return the name of an element as words: "Business Phone"."""
    words = _CAPITAL.sub(" ", _PREFIX.sub("", name, count=1))
    return _LIST.sub("", words[:1].upper() + words[1:])


def is_code(name: str, words: str) -> bool:
    """Return whether an element, or an attribute, says something to programs alone."""
    called = _CAPITAL.sub(" ", _PREFIX.sub("", name, count=1))
    if _CODE.fullmatch(words) or _UNSAID.fullmatch(called):
        return True
    if name.startswith(f"{OWN}Message") and _UNSAID_OF_MESSAGES.fullmatch(called):
        return True
    parts = called.split(" ")
    return bool(_NUMBER.fullmatch(words)) and (parts[-1] in _CODED_WORDS or not _FLAG_WORDS.isdisjoint(parts))


def said_by(attributes: Attributes) -> str:
    """Return what the attributes of an element say: a name and an address, and whatever else they have in words."""
    said = {key: " ".join(value.split()) for key, value in attributes.items()}
    address = next((value for key, value in said.items() if key.endswith("Address")), "")
    name = next((value for key, value in said.items() if key.endswith("Name") and value != address), "")
    told = {address, name, ""}
    more = [value for key, value in said.items() if value not in told and not is_code(key, value)]
    first = f"{name} <{address}>" if name and address else name or address
    return ", ".join(filter(None, (first, *dict.fromkeys(more))))


@dataclass(slots=True)
class _Open:
    """An item that is not whole yet: how deep in it the reading stands, and the words of the field that is open."""

    item: Item
    depth: int = 0
    name: str = ""
    words: list[str] = field(default_factory=list)
    marks: list[tuple[int, bool]] = field(default_factory=list)  # of elements in the field: first word, holds none
    texts: dict[str, list[str]] = field(default_factory=dict)
    late: list[tuple[int, int]] = field(default_factory=list)  # ends that end nothing: at which depth, how many


class Items(SilentListener):
    """A listener that gathers the items of a part, those within others before them.

    ``is_outlook`` says whether anything in the part has a name of the program's. In a damaged part an item ends at the
    latest where another of its kind begins.
    """

    def __init__(self, budget: Budget, *, is_damaged: bool = False) -> None:
        self._is_damaged = is_damaged
        self.found: list[Item] = []
        self.is_outlook = False
        self._budget = budget
        self._elements = 0
        self._open: list[_Open] = []

    def start(self, tag: str, attributes: Attributes) -> None:
        """Begin an item, a field of one, or an element in a field.

        Raises:
            OutOfTime: no time is left for more.
        """
        self._elements += 1
        if not self._elements % _ASKED_EACH and not self._budget.go_on():
            raise OutOfTime
        self.is_outlook = self.is_outlook or tag.startswith(OWN) or any(name.startswith(OWN) for name in attributes)
        if self._is_damaged and tag in KINDS and self._open and self._open[-1].item.kind == tag:
            self._end_early()
        if self._begins_item(tag):
            self._open.append(_Open(Item(tag)))
            self._take_attributes(tag, attributes)
            return
        now = self._open[-1]
        now.depth += 1
        if now.depth == 1:
            now.name, now.words, now.marks = tag, [], []
        else:
            if now.marks:
                now.marks[-1] = (now.marks[-1][0], False)
            now.words.append(" " if tag not in _INLINE else "")
            now.marks.append((len(now.words), True))
        self._take_attributes(now.name, attributes)

    def _begins_item(self, tag: str) -> bool:
        """Return whether an element is an item: the part's own, each below it, and known ones in those unknown."""
        if not self._open:
            return True
        around = self._open[-1]
        if around.item.kind in KINDS or tag.startswith(OWN):
            return False
        return tag in KINDS or (len(self._open) == 1 and not around.depth)

    def _take_attributes(self, name: str, attributes: Attributes) -> None:
        if not attributes:
            return
        item = self._open[-1].item
        if _URL in attributes:
            item.attached.append(Attached(attributes[_URL], attributes.get(_NAME, ""), attributes.get(_ID, "")))
        elif said := said_by(attributes):
            item.listed.setdefault(name, []).append(said)

    def text(self, words: str) -> None:
        """Take the words of a field, or those of an item beside its fields."""
        if self._open and (self._open[-1].depth or not words.isspace()):
            now = self._open[-1]
            if now.depth:
                now.words.append(words)
            else:
                now.texts.setdefault(now.item.kind, []).append(words)

    def end(self, tag: str) -> None:
        """End an item, a field, or an element in it, whose words are dropped where they are a code."""
        if not self._open or self._is_late(self._open[-1]):
            return
        now = self._open[-1]
        if not now.depth:
            self._end_item()
            return
        if now.depth == 1:
            self._end_field(now)
        elif now.marks:
            mark, is_plain = now.marks.pop()
            if is_plain and is_code(tag, "".join(now.words[mark:]).strip()):
                del now.words[mark:]
            now.words.append("\n" if tag not in _INLINE else "")
        now.depth -= 1

    def leave_off(self) -> None:
        """Take the items that are not whole, as far as they were read."""
        while self._open:
            if self._open[-1].depth:
                self._end_field(self._open[-1])
            self._end_item()

    def _end_early(self) -> None:
        """End an item that lacks its end; those of it and of its elements that come later end nothing."""
        depth = self._open[-1].depth
        if depth:
            self._end_field(self._open[-1])
        self._end_item()
        if self._open:
            self._open[-1].late.append((self._open[-1].depth, depth + 1))

    @staticmethod
    def _is_late(now: _Open) -> bool:
        """Return whether an end is that of an item that was over before, and count it."""
        if not now.late or now.late[-1][0] != now.depth:
            return False
        depth, left = now.late.pop()
        if left > 1:
            now.late.append((depth, left - 1))
        return True

    @staticmethod
    def _end_field(now: _Open) -> None:
        words = "".join(now.words)
        if words.strip():
            now.texts.setdefault(now.name, []).append(words)

    def _end_item(self) -> None:
        done = self._open.pop()
        item = done.item
        item.texts = {name: "\n".join(words) for name, words in done.texts.items()}
        if self._open and item.kind not in KINDS and not item.texts and not item.attached:
            # No more than attributes: one of a list, such as a category.
            for names in item.listed.values():
                self._open[-1].item.listed.setdefault(item.kind, []).extend(names)
        elif item.says_anything():
            self.found.append(item)
