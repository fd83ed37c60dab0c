"""What does XML say that is damaged? All that stands around the damage, tag by tag, each once.

expat ends at the first fault. Here it is started again behind each, with the elements open that were open there: a tag
that is no tag counts as far as it can be made out, an end closes what should have been closed before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from html import escape, unescape
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.missing import Missing
from engine.documents.xmlstream import Attributes, DamagedXml, Listener
from engine.errors import UnreadableFileError
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
_ENCODING = re.compile(rb"<\?xml\b[^<>]{0,200}\bencoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_IN_PART = Missing("parts are left out, as the file is damaged or cut short", "download or copy it again")
_MOST_OPEN_BYTES = 64 << 10
_LONGEST_MARK_BYTES = 4_000  # of what is written for programs
_WITHOUT_ROOT = "_"
_NAME = re.compile(r"[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?")


@dataclass(frozen=True, slots=True)
class Recovered:
    """What the reading came to: whether all was looked at, and whether the file ends within elements."""

    is_whole: bool
    is_cut: bool


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
    text: str, listener: Listener, names: frozenset[str] | None, damaged: Callable[[], None]
) -> Recovered:
    """Tell a listener all elements and text of an XML document, whatever is wrong with it.

    Args:
        text: the document.
        listener: is told names as they are written, and each element that is open at the end as ended.
        names: local names of elements that the listener knows. What looks as a damaged tag of another name is text,
            but for None, where all are known. Of those given an end is told even where no beginning was.
        damaged: is called at each fault, between what stands before and behind it.

    Raises:
        DamagedXml: the document declares entities.
    """
    reading = _Reading(mended(text).encode("utf-8", "replace"), listener, (names, damaged))
    left = _MOST_DAMAGES
    while left and reading.goes_on():
        left -= 1
    return reading.finished()


class _Reading:
    """How far a document was read, and which elements are open there."""

    def __init__(self, data: bytes, listener: Listener, told: tuple[frozenset[str] | None, Callable[[], None]]) -> None:
        self._data, self._listener = data, listener
        self._names, self._damaged = told
        self._at = 0
        self._open: list[str] = []
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
        if len(before) > _MOST_OPEN_BYTES:
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
        start_of_all, tell = self._at - len(before), len(before) == 0
        self._last = -1

        def begin(tag: str, attributes: Attributes) -> None:
            if not tell:
                return
            self._last = start_of_all + parser.CurrentByteIndex
            self._open.append(tag)
            self._listener.start(tag, attributes)

        def end(tag: str) -> None:
            self._last = start_of_all + parser.CurrentByteIndex
            self._open.pop()
            self._end(tag)

        def text(words: str) -> None:
            self._last = at = start_of_all + parser.CurrentByteIndex
            is_one = self._data[at : at + 1] == b"&"
            self._told = self._data.find(b";", at) + 1 if is_one else at + len(words.encode("utf-8", "replace"))
            self._listener.text(words)

        def beside(*_words: str) -> None:
            self._last = start_of_all + parser.CurrentByteIndex

        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = begin, end, text
        parser.CommentHandler = parser.ProcessingInstructionHandler = parser.EndCdataSectionHandler = beside
        parser.EntityDeclHandler = _refuse
        try:
            parser.Parse(before, False)
            tell = True
            at, length = self._at, _AT_ONCE_BYTES
            while at < len(self._data):  # ever longer pieces: a tag may be as long as the file
                parser.Parse(self._data[at : at + length], False)
                at, length = at + length, 2 * length
            parser.Parse(b"", True)
        except expat.ExpatError:
            return max(self._at, start_of_all + parser.ErrorByteIndex)
        return None

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
        is_tag = last >= 0 and data[last : last + 1] == b"<"
        behind = data.find(b">", last, fault) + 1 if is_tag else max(last, self._at)
        start = data.find(b"<", behind or last, fault + 1)
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
        elif self._names is not None and _local(name) in self._names:
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
        is_known = self._names is None or _local(name) in self._names
        if not (is_known and _NAME.fullmatch(name)):
            self._damaged()
            self._tell(self._data[tag.start() + 1 : self._at].rstrip(b">"))
            return
        rest = self._data[tag.end() : self._at].decode("utf-8", "replace").removesuffix(">")
        is_empty, rest = rest.endswith("/"), rest.removesuffix("/")
        said = ((one[1], unescape(one[2] or one[3] or one[4] or "")) for one in _ATTRIBUTE.finditer(rest))
        self._listener.start(name, {key: value for key, value in said if _NAME.fullmatch(key)})
        self._damaged()
        if is_empty:
            self._end(name)
        else:
            self._open.append(name)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_declaration: object) -> None:
    raise DamagedXml("the document declares entities")


class LocalNames:
    """A listener that tells another names without their prefixes."""

    def __init__(self, listener: Listener) -> None:
        self._listener = listener

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        self._listener.start(_local(tag), {_local(name): value for name, value in attributes.items()})

    def end(self, tag: str) -> None:
        """An element ends."""
        self._listener.end(_local(tag))

    def text(self, words: str) -> None:
        """Words stand between tags."""
        self._listener.text(words)


class _Repair:
    """A listener that writes what it is told as XML that is whole: the first element of all, and what is in it."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.is_damaged = False
        self._depth = 0
        self._is_over = False

    def start(self, tag: str, attributes: Attributes) -> None:
        """An element begins."""
        self.is_damaged = self.is_damaged or self._is_over
        if self._is_over:
            return
        said = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
        self.parts.append(f"<{tag}{said}>")
        self._depth += 1

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._is_over:
            return
        self.parts.append(f"</{tag}>")
        self._depth -= 1
        self._is_over = not self._depth

    def text(self, words: str) -> None:
        """Words stand between tags."""
        if self._depth:
            self.parts.append(escape(words, quote=False))

    def take_damage(self) -> None:
        """Note that something is not as it was."""
        self.is_damaged = True


def read_in_part(damaged: UnreadableFileError, data: bytes, read: Callable[[bytes], Document]) -> Document:
    """Return what a reader makes of an XML file; of a damaged one what can be made out, with a note that says so.

    Args:
        damaged: is raised where nothing can be read.
        data: its content.
        read: makes a document of the content, or raises DamagedXml.

    Raises:
        UnreadableFileError: it is damaged, and no words can be made out.
    """
    try:
        return read(data)
    except DamagedXml as error:
        try:
            document, is_damaged = _read_repaired(data, read)
        except DamagedXml:
            raise damaged from error
        if not document.text.strip():
            raise damaged from error
    return replace(document, missing=(*document.missing, _IN_PART)) if is_damaged else document


def _read_repaired(data: bytes, read: Callable[[bytes], Document]) -> tuple[Document, bool]:
    """Return the document of a damaged file, and whether anything in it is not as it was.

    Raises:
        DamagedXml: it declares entities, or is beyond repair.
    """
    named = _ENCODING.search(data, 0, _LONGEST_MARK_BYTES)
    repair = _Repair()
    text = decode(data, named[1].decode("ascii") if named else "")
    found = parse_around_damage(text, repair, None, repair.take_damage)
    is_damaged = repair.is_damaged or found.is_cut or not found.is_whole
    return read("".join(repair.parts).encode("utf-8", "replace")), is_damaged
