"""What does XML say that is damaged? All that stands around the damage, tag by tag, each once.

expat ends at the first fault. Here it is started again behind each, with the elements open that were open there: a tag
that is no tag counts as far as it can be made out, an end closes what should have been closed before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import field
from html import escape, unescape
from xml.parsers import expat

from engine.documents.xmlstream import Attributes, DamagedXml, Listener
from engine.records import dataclass

# What programs leave in XML that they write by hand: controls, ampersands, letters by names of HTML, signs of less.
_NO_LETTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_TO_MEND = re.compile(
    r"<!\[CDATA\[|<!--|&(?:#\d{1,7};|#x[0-9A-Fa-f]{1,6};|[A-Za-z][A-Za-z0-9]{0,30};)?|<(?![A-Za-z_:/!?])"
)
_ENDS = {"<![CDATA[": "]]>", "<!--": "-->"}
_OWN_NAMES = frozenset(("&amp;", "&lt;", "&gt;", "&quot;", "&apos;"))
_TAG = re.compile(rb"<(/?)([^\s<>/=\"'!?][^\s<>/=\"']{0,199})")
_ATTRIBUTE = re.compile(r"([^\s<>/=\"']{1,60})\s*=\s*(?:\"([^\"<>]*)|'([^'<>]*)|([^\s\"'<>]*))")
_AT_ONCE_BYTES = 16 << 10
_MOST_DAMAGES = 20_000
_DEEPEST = 500  # elements that are open where the file is damaged
_FARTHEST = 100  # elements between one that begins and the one that it ends
_MOST_AGAIN_BYTES = 8 << 20  # of the tags that are open at each damage, and that expat is told again behind it
_LONGEST_LETTER_BYTES = 40  # of one that is written by its name or number
_WHOLE_TAG = re.compile(rb"<!--.*?-->|<\?.*?\?>|<[^\"'>]*(?:\"[^\"]*\"[^\"'>]*|'[^']*'[^\"'>]*)*>", re.DOTALL)
_END_OF_DATA = b"]]>"
_MOST_OPEN_BYTES = 64 << 10
_LONGEST_MARK_BYTES = 4_000  # of what is written for programs
_WITHOUT_ROOT = "_"
_NAME = re.compile(r"[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?")


@dataclass(frozen=True, slots=True)
class Recovered:
    """What the reading came to: whether all was looked at, and whether the file ends within elements."""

    is_whole: bool
    is_cut: bool


@dataclass(frozen=True, slots=True)
class Nesting:
    """What the elements of a format never stand in, by local names.

    Attributes:
        ends: for a name those that have ended where it begins, and those that may stand between all the same.
        leaves: those in which no other element stands.
    """

    ends: Mapping[str, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)
    leaves: frozenset[str] = frozenset()


def ended(begun: str, by: str, within: str = "") -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Return that elements end where others begin, unless one of a third kind has begun since; names by blanks."""
    return dict.fromkeys(by.split(), (frozenset(begun.split()), frozenset(within.split())))


FREE = Nesting()
"""Of a format whose elements may stand in each other."""


def mended(text: str) -> str:
    """Return XML without the faults that cost no words, such as a bare ampersand; data and remarks stay as they are."""
    text = _NO_LETTERS.sub("", text)
    parts, at, ends = list[str](), 0, dict[str, bool]()
    while (found := _TO_MEND.search(text, at)) is not None:
        mark = found[0]
        parts.append(text[at : found.start()])
        at = found.end()
        if mark in _ENDS:
            end = text.find(_ENDS[mark], at) if ends.get(mark, True) else -1
            ends[mark] = end >= 0
            if end >= 0:
                parts.append(text[found.start() : end])
                at = end
            continue  # the words of one that never ends are words
        parts.append(_as_written(mark))
    return "".join([*parts, text[at:]])


def _as_written(mark: str) -> str:
    """Return a letter by its number or name, or a sign that stands by itself, as XML writes it."""
    if mark in _OWN_NAMES:
        return mark
    if mark.startswith("&#"):
        digits = mark[2:-1]
        code = int(digits[1:], 16) if digits.startswith("x") else int(digits)
        is_letter = code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0xFFFF < code < 0x110000  # noqa: PLR2004
        return mark if is_letter else ""
    return escape(unescape(mark))


def parse_around_damage(
    text: str,
    listener: Listener,
    names: frozenset[str] | None,
    damaged: Callable[[], None],
    nesting: Nesting = FREE,
) -> Recovered:
    """Tell a listener all elements and text of an XML document, whatever is wrong with it.

    Args:
        text: the document.
        listener: is told names as they are written, and each element that is open at the end as ended.
        names: local names of elements that the listener knows. What looks as a damaged tag of another name is text,
            but for None, where all are known. Of those given an end is told even where no beginning was.
        damaged: is called at each fault, between what stands before and behind it.
        nesting: which elements a missing end cannot have left open.

    Raises:
        DamagedXml: the document declares entities.
    """
    reading = _Reading(mended(text).encode("utf-8", "replace"), listener, (names, damaged, nesting))
    left = _MOST_DAMAGES
    while left and reading.goes_on():
        left -= 1
    return reading.finished()


class _Reading:
    """How far a document was read, and which elements are open there."""

    def __init__(
        self, data: bytes, listener: Listener, told: tuple[frozenset[str] | None, Callable[[], None], Nesting]
    ) -> None:
        self._data, self._listener = data, listener
        self._names, self._damaged, self._nesting = told
        self._at = 0
        self._open: list[str] = []
        self._depths: list[int] = []  # at which expat has each that is open, from 1
        self._left_bytes = _MOST_AGAIN_BYTES
        self._last = -1  # where the last tag or text begins that was told since
        self._told = 0  # where the last text ends that was told
        self._is_done = False

    def finished(self) -> Recovered:
        """End what is open."""
        is_cut = bool(self._open) and self._open != [_WITHOUT_ROOT]
        while self._open:
            self._end(self._open.pop())
        return Recovered(self._is_done, is_cut)

    def goes_on(self) -> bool:
        """Read as far as the next fault; return whether there is something behind it."""
        if len(self._open) > _DEEPEST:
            return False
        before = "".join(f"<{name}>" for name in self._open).encode()
        self._left_bytes -= len(before)
        if len(before) > _MOST_OPEN_BYTES or self._left_bytes < 0:
            return False
        fault = self._fault(before)
        if fault is None or fault >= len(self._data):
            if fault is not None and self._open not in ([], [_WITHOUT_ROOT]):
                self._damaged()
            self._is_done = True
            return False
        self._pass(fault)
        return True

    def _fault(self, before: bytes) -> int | None:
        """Return where the document is damaged next, or None."""
        parser = expat.ParserCreate("utf-8")
        start_of_all = self._at - len(before)
        depth = len(self._open)
        self._last, self._depths = -1, list(range(1, depth + 1))

        def begin(tag: str, attributes: Attributes) -> None:
            nonlocal depth
            self._last = start_of_all + parser.CurrentByteIndex
            depth += 1
            self._end_before(tag)
            self._open.append(tag)
            self._depths.append(depth)
            self._listener.start(tag, attributes)

        def end(tag: str) -> None:
            nonlocal depth
            self._last = start_of_all + parser.CurrentByteIndex
            if self._depths and self._depths[-1] == depth:  # else it has ended where another began
                self._depths.pop()
                self._end(self._open.pop())
            depth -= 1

        def text(words: str) -> None:
            self._last = at = start_of_all + parser.CurrentByteIndex
            self._told = at + len(words.encode("utf-8", "replace"))
            if self._data[at : at + 1] == b"&":
                self._told = self._data.find(b";", at, at + _LONGEST_LETTER_BYTES) + 1
            self._listener.text(words)

        def beside(*_words: str) -> None:
            self._last = start_of_all + parser.CurrentByteIndex

        try:
            parser.Parse(before, False)
            parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, end, text
            parser.CommentHandler = parser.ProcessingInstructionHandler = parser.EndCdataSectionHandler = beside
            parser.EntityDeclHandler = _refuse
            at, length = self._at, _AT_ONCE_BYTES
            while at < len(self._data):  # ever longer pieces: a tag may be as long as the file
                parser.Parse(self._data[at : at + length], False)
                at, length = at + length, 2 * length
            parser.Parse(b"", True)
        except expat.ExpatError:
            return max(self._at, start_of_all + parser.ErrorByteIndex)
        return None

    def _end_before(self, tag: str) -> None:
        """End the elements whose ends are missing, as the one that begins cannot stand in them."""
        is_in_leaf = bool(self._open) and local_name(self._open[-1]) in self._nesting.leaves
        ended_here, around = self._nesting.ends.get(local_name(tag), (frozenset(), frozenset()))
        if not is_in_leaf and not ended_here:
            return
        names = [local_name(name) for name in self._open[-_FARTHEST:]]
        first = len(names) - is_in_leaf
        for at in range(len(names) - 1, -1, -1):
            if names[at] in ended_here:
                first = at
            elif names[at] in around:
                break
        if first < len(names):
            self._damaged()
        for _ in names[first:]:
            self._depths.pop()
            self._end(self._open.pop())

    def _end(self, tag: str) -> None:
        if tag != _WITHOUT_ROOT:
            self._listener.end(tag)

    def _pass(self, fault: int) -> None:
        """Go past a fault: tell what the tag or the words there can be made out to say."""
        data = self._data
        start = self._token(fault)
        tag = _TAG.match(data, start)
        if not self._open:  # a document behind the document
            self._open, self._at = [_WITHOUT_ROOT], start
            return
        if tag is None:
            self._damaged()
            self._pass_text(start, fault)
        elif tag[1]:
            self._pass_end(tag)
        else:
            self._pass_start(tag)

    def _token(self, fault: int) -> int:
        """Return where the tag begins in which the fault lies; the fault itself where that is text."""
        data, last = self._data, self._last
        whole = _WHOLE_TAG.match(data, last, fault) if last >= 0 and data[last : last + 1] == b"<" else None
        if whole is not None:
            behind = whole.end()
        elif last >= 0 and data.startswith(_END_OF_DATA, last):
            behind = last + len(_END_OF_DATA)
        else:
            behind = max(last, self._at)
        start = data.find(b"<", behind, fault + 1)
        self._told = max(self._told, behind)
        return start if start >= 0 else fault

    def _pass_text(self, start: int, fault: int) -> None:
        data = self._data
        if data[start : start + 2] in (b"<!", b"<?"):
            mark = b"-->" if data[start : start + 4] == b"<!--" else b">"
            end = data.find(mark, start, start + _LONGEST_MARK_BYTES)
            self._at = end + len(mark) if end >= 0 else start + 2
            return
        end = data.find(b"<", fault + 1)
        self._at = end if end >= 0 else len(data)
        self._tell(data[min(self._told, fault) : fault] + data[fault + 1 : self._at])

    def _tell(self, words: bytes) -> None:
        said = unescape(words.decode("utf-8", "replace"))
        if said:
            self._listener.text(said)

    def _pass_end(self, tag: re.Match[bytes]) -> None:
        """Take an end of something else than the innermost element, which ends all within that."""
        name = tag[2].decode("utf-8", "replace")
        self._damaged()
        if name in self._open:
            while (closed := self._open.pop()) != name:
                self._end(closed)
            self._end(name)
        elif self._names is not None and local_name(name) in self._names:
            self._end(name)
        self._at = self._behind(tag)

    def _behind(self, tag: re.Match[bytes]) -> int:
        """Return where a tag ends: behind its bracket, or where another begins before that."""
        other = self._data.find(b"<", tag.end())
        other = other if other >= 0 else len(self._data)
        end = self._data.find(b">", tag.end(), other)
        return end + 1 if end >= 0 else other

    def _pass_start(self, tag: re.Match[bytes]) -> None:
        name = tag[2].decode("utf-8", "replace")
        self._at = self._behind(tag)
        is_known = self._names is None or local_name(name) in self._names
        if not (is_known and _NAME.fullmatch(name)):
            self._damaged()
            self._tell(self._data[tag.start() + 1 : self._at].rstrip(b">"))
            return
        rest = self._data[tag.end() : self._at].decode("utf-8", "replace").removesuffix(">")
        is_empty, rest = rest.endswith("/"), rest.removesuffix("/")
        said = ((one[1], unescape(one[2] or one[3] or one[4] or "")) for one in _ATTRIBUTE.finditer(rest))
        self._depths = list(range(1, len(self._open) + 1))
        self._end_before(name)
        self._listener.start(name, {key: value for key, value in said if _NAME.fullmatch(key)})
        self._damaged()
        if is_empty:
            self._end(name)
        else:
            self._open.append(name)


def local_name(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


def _refuse(*_declaration: object) -> None:
    raise DamagedXml("the document declares entities")


class LocalNames:
    """A listener that tells another names without their prefixes."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        self._listener.start(local_name(tag), {local_name(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        """An element ends."""
        self._listener.end(local_name(tag))

    def text(self, words: str) -> None:
        """Words stand between tags."""
        self._listener.text(words)
