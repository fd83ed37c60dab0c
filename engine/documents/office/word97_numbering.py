"""Which number does Word show before a paragraph of an old document (.doc)? By its list, or that of its style.

Source: [MS-DOC], 2.9.131 to 2.9.135 and 2.9.147 to 2.9.151 (lists, levels, what a list does otherwise), 2.8.9 and
2.9.175 (properties of paragraphs), 2.9.271 (styles); [MS-OSHARED], 2.2.1.3 (kinds of numbers). Lists of Word 6 and
numbers in notes and text boxes are not counted.
"""

from __future__ import annotations

import re
import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from engine.documents.numbering import Counter, Level
from engine.documents.office.word97_looks import Run

_STYLES_AT, _PARAGRAPHS_AT, _RULES_AT, _LISTS_AT = 0x00A2, 0x0102, 0x02E2, 0x02EA
_PAGE_BYTES, _PAGE_NUMBER, _MOST_ON_PAGE = 512, 0x3FFFFF, 29
_RULE_BYTES, _LIST_BYTES, _LEVEL_BYTES, _LEVELS = 28, 16, 28, 9
_LIST, _DEPTH = 0x460B, 0x260A  # properties of a paragraph
_LIST_CODE, _DEPTH_CODE = _LIST.to_bytes(2, "little"), _DEPTH.to_bytes(2, "little")
_OPERAND_BYTES = (1, 1, 2, 4, 2, 2, 0, 3)  # by the last three bits of a code; 0 where the operand says it
_TABLE, _TABS = 0xD608, 0xC615  # properties whose length is written in another way
_NO_STYLE = 0xFFF
_MOST_STEPS = 20  # from a style to what it builds on
_MOST_RULES, _MOST_PARAGRAPHS = 4_096, 1_000_000
_STARTS, _HAS_LEVEL = 0x10, 0x20  # what a list does otherwise
_BREAK = "\x0c"  # of a page, or the end of a section
_PARAGRAPH_END = re.compile(rb"([\r\x07\x0c])\x00")  # in UTF-16
_PAGE_END, _CELL_END = b"\x0c", b"\x07"
_NO_WORDS = re.compile(r"[\s\x01-\x08\x13-\x15\ufffc]*")
# By the numbers that files have for them.
KINDS = dict(enumerate(
    """
    decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago
    ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal
    japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero
    bullet ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese
    ideographEnclosedCircle ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting
    ideographLegalTraditional taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified
    chineseCountingThousand decimal koreanDigital koreanCounting koreanLegal koreanDigital2 hebrew1 arabicAlpha
    hebrew2 arabicAbjad hindiVowels hindiConsonants hindiNumbers hindiCounting thaiLetters thaiNumbers thaiCounting
    vietnameseCounting numberInDash russianLower russianUpper
    """.split()
))  # fmt: skip
KINDS[0xFF] = "none"


@dataclass(slots=True)
class _Rule:
    """An abstract list: its levels, and the style bound to each."""

    levels: dict[int, Level] = field(default_factory=dict)
    depths: dict[int, int] = field(default_factory=dict)  # by the numbers of styles


@dataclass(slots=True)
class _List:
    """A list by its rule, and what it does otherwise: levels of its own, and where levels start."""

    rule: int
    levels: dict[int, Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


def labels(
    main: bytes, table: bytes, body: bytes, pieces: Sequence[tuple[int, int, int]], looks: Sequence[Run] = ()
) -> list[tuple[int, str]]:
    """Return where paragraphs begin that show a number, and the numbers, in order; what is damaged gives none.

    Args:
        main: the stream "WordDocument".
        table: the stream with its tables.
        body: the text of the body, in UTF-16.
        pieces: of the text in order: first byte in the stream, units, and bytes of a unit.
        looks: runs that are deleted or hidden, by units of the text, in order. A paragraph whose mark is deleted goes
            on in the next; one that is hidden with its mark is not counted.
    """
    try:
        lists = _lists(main, table)
        if not lists:
            return []
        styles, paragraphs = _Styles(_part(main, table, _STYLES_AT)), _Paragraphs(main, table)
        if not (styles.may_have_lists() or paragraphs.may_have_lists):
            return []
        count = _Count(partial(_rules, main, table), lists, styles)
        return list(_counted(paragraphs, count, body, pieces, looks))
    except (struct.error, IndexError):
        return []


def _counted(
    paragraphs: _Paragraphs,
    count: _Count,
    body: bytes,
    pieces: Sequence[tuple[int, int, int]],
    looks: Sequence[Run],
) -> Iterator[tuple[int, str]]:
    starts, at = list[int](), 0
    for _, units, _ in pieces:
        starts.append(at)
        at += units
    looks = [run for run in looks if run.is_deleted or run.is_hidden]
    begins, begin = [run.start for run in looks], 0
    for found in _PARAGRAPH_END.finditer(body):
        if found.start() % 2:
            continue  # between two units
        end = found.start() // 2
        number = bisect_right(starts, end) - 1
        if number < 0:
            return
        first, _, width = pieces[number]
        byte = first + (end - starts[number]) * width
        if found[1] == _PAGE_END and paragraphs.is_one(byte, byte + width):
            continue  # a page ends within a paragraph
        behind = bisect_right(begins, end)
        over_mark = [run for run in looks[max(0, behind - 1) : behind] if end < run.end]
        if over_mark and over_mark[0].is_deleted:
            begin = end + 1 if found[1] == _CELL_END else begin
            continue
        label = "" if over_mark else count.label(*paragraphs.at(byte))
        if label or over_mark:  # of most paragraphs the words need not be known
            words = _shown(body, begin, end, looks[max(0, bisect_right(begins, begin) - 1) : behind])
            if not _NO_WORDS.fullmatch(words):
                label = label or count.label(*paragraphs.at(byte))
                if label:
                    yield begin + len(words) - len(words.lstrip(_BREAK)), label
        begin = end + 1


def _shown(body: bytes, begin: int, end: int, looks: Sequence[Run]) -> str:
    """Return the words between two units, without those of the runs."""
    parts, at = list[bytes](), begin
    for run in looks:
        parts.append(body[2 * at : 2 * max(at, min(run.start, end))])
        at = max(at, min(run.end, end))
    return b"".join([*parts, body[2 * at : 2 * end]]).decode("utf-16-le", "replace")


class _Paragraphs:
    """The styles and properties of paragraphs, by bytes of the stream."""

    def __init__(self, main: bytes, table: bytes) -> None:
        places = _part(main, table, _PARAGRAPHS_AT)
        count = max(0, (len(places) - 4) // 8)
        pages = struct.unpack_from(f"<{count}I", places, 4 * (count + 1)) if count else ()
        self._main = main
        self.may_have_lists = False  # by properties of their own
        found: list[tuple[int, int]] = []
        for page in dict.fromkeys(number & _PAGE_NUMBER for number in pages):
            at = page * _PAGE_BYTES
            many = main[at + _PAGE_BYTES - 1] if at + _PAGE_BYTES <= len(main) else 0
            if not 0 < many <= _MOST_ON_PAGE or len(found) > _MOST_PARAGRAPHS:
                continue
            self.may_have_lists |= main.find(_LIST_CODE, at, at + _PAGE_BYTES) >= 0
            bounds = struct.unpack_from(f"<{many}I", main, at)
            offsets = main[at + 4 * (many + 1) : at + 4 * (many + 1) + 13 * many : 13]
            found += [(bound, at + 2 * offset if offset else 0) for bound, offset in zip(bounds, offsets, strict=True)]
        found.sort()
        self._starts, self._places = [start for start, _ in found], [place for _, place in found]

    def is_one(self, byte: int, other: int) -> bool:
        """Return whether two letters stand in one paragraph."""
        return bisect_right(self._starts, byte) == bisect_right(self._starts, other)

    def at(self, byte: int) -> tuple[int, bytes]:
        """Return the style of the paragraph whose end stands there, and its own properties."""
        number = bisect_right(self._starts, byte) - 1
        place = self._places[number] if number >= 0 else 0
        if not place:
            return 0, b""
        size, place = 2 * self._main[place] - 1, place + 1
        if size < 0:
            size, place = 2 * self._main[place], place + 1
        content = self._main[place : place + size]
        return int.from_bytes(content[:2], "little"), content[2:]


class _Styles:
    """What styles of paragraphs say of lists, and what they build on."""

    def __init__(self, data: bytes) -> None:
        self._based: dict[int, int] = {}
        self._properties: dict[int, bytes] = {}
        self._told: dict[tuple[int, int], int | None] = {}
        if not data:
            return
        head = int.from_bytes(data[:2], "little")
        count, base = struct.unpack_from("<2H", data, 2)
        at = 2 + head
        for number in range(count):
            size = int.from_bytes(data[at : at + 2], "little")
            if size > base:
                self._learn(number, data[at + 2 : at + 2 + size], base)
            at += 2 + size

    def _learn(self, number: int, style: bytes, base: int) -> None:
        kind, built_on = style[2] & 0xF, int.from_bytes(style[2:4], "little") >> 4
        self._based[number] = built_on
        if kind != 1 or len(style) < base + 2:  # others are not styles of paragraphs
            return
        at = base + 2 + 2 * int.from_bytes(style[base : base + 2], "little") + 2  # behind the name
        size = int.from_bytes(style[at : at + 2], "little")
        self._properties[number] = style[at + 4 : at + 2 + size]

    def may_have_lists(self) -> bool:
        """Return whether any style may put its paragraphs into a list."""
        return any(_LIST_CODE in said for said in self._properties.values())

    def chain(self, style: int) -> list[int]:
        """Return a style and those that it builds on, nearest first."""
        found: list[int] = []
        while style != _NO_STYLE and style not in found and len(found) < _MOST_STEPS:
            found.append(style)
            style = self._based.get(style, _NO_STYLE)
        return found

    def said(self, style: int, name: int) -> int | None:
        """Return a property of a style, or of what it builds on."""
        if (style, name) not in self._told:
            said = (properties(self._properties.get(one, b"")) for one in self.chain(style))
            self._told[style, name] = next((one[name] for one in said if name in one), None)
        return self._told[style, name]


class _Count:
    """The numbers of one text, counted paragraph by paragraph; the rules of its lists are read for the first in one."""

    def __init__(self, rules: Callable[[], dict[int, _Rule]], lists: Sequence[_List], styles: _Styles) -> None:
        self._rules, self._lists, self._styles = rules, lists, styles
        self._known_rules: dict[int, _Rule] | None = None
        self._placed: dict[tuple[int, bytes], tuple[int, int]] = {}
        self._counters: dict[int, Counter] = {}
        self._begun: set[tuple[int, int]] = set()

    def label(self, style: int, own: bytes) -> str:
        """Count a paragraph by its style and its own properties; return the number before it, or ""."""
        if (style, own) not in self._placed:
            self._placed[style, own] = self._place(style, own)
        number, depth = self._placed[style, own]
        if not number:
            return ""
        one = self._lists[number - 1]
        levels = self._all_rules()[one.rule].levels | one.levels
        counter = self._counters.setdefault(one.rule, Counter({}))
        if depth in one.starts and (number, depth) not in self._begun:
            counter.begin(depth, one.starts[depth])
        self._begun.add((number, depth))
        return counter.label(depth, levels) if depth in levels else ""

    def _all_rules(self) -> dict[int, _Rule]:
        if self._known_rules is None:
            self._known_rules = self._rules()
        return self._known_rules

    def _place(self, style: int, own: bytes) -> tuple[int, int]:
        """Return the number of the list that a paragraph is in, 0 for none, and how deep it lies in it."""
        said = properties(own) if own else {}
        number = said.get(_LIST, self._styles.said(style, _LIST)) or 0
        rule = self._all_rules().get(self._lists[number - 1].rule) if 1 <= number <= len(self._lists) else None
        if rule is None:
            return 0, 0
        depth = said.get(_DEPTH)
        if depth is None:
            depth = next((rule.depths[name] for name in self._styles.chain(style) if name in rule.depths), None)
        return number, (self._styles.said(style, _DEPTH) or 0) if depth is None else depth


def properties(content: bytes) -> dict[int, int]:
    """Return which list a paragraph belongs to and how deep it lies in it, where its properties say so."""
    found, at = dict[int, int](), 0
    if _LIST_CODE not in content and _DEPTH_CODE not in content:
        return found
    while at + 2 < len(content):
        (code,) = struct.unpack_from("<H", content, at)
        size = _OPERAND_BYTES[code >> 13]
        if code == _TABLE:
            size = 1 + int.from_bytes(content[at + 2 : at + 4], "little")
        elif code == _TABS and content[at + 2] == 0xFF:  # noqa: PLR2004  # its length follows from what it holds
            return found
        elif not size:
            size = 1 + content[at + 2]
        if code in (_LIST, _DEPTH):
            found[code] = int.from_bytes(content[at + 2 : at + 2 + size], "little")
        at += 2 + size
    return found


def _part(main: bytes, table: bytes, at: int) -> bytes:
    """Return the table whose place and length stand at a byte of the stream's head."""
    start, length = struct.unpack_from("<2I", main, at) if len(main) >= at + 8 else (0, 0)
    return table[start : start + length]


def _rules(main: bytes, table: bytes) -> dict[int, _Rule]:
    """Return the rules of lists by their numbers; their levels stand behind all of them."""
    start, length = struct.unpack_from("<2I", main, _RULES_AT)
    (count,) = struct.unpack_from("<H", table, start)
    found, at = dict[int, _Rule](), start + length
    for place in range(start + 2, start + 2 + _RULE_BYTES * min(count, _MOST_RULES), _RULE_BYTES):
        (key,) = struct.unpack_from("<I", table, place)
        bound = struct.unpack_from(f"<{_LEVELS}H", table, place + 8)
        rule = found[key] = _Rule(depths={style: depth for depth, style in enumerate(bound) if style != _NO_STYLE})
        for depth in range(1 if table[place + 26] & 1 else _LEVELS):
            rule.levels[depth], at = _level(table, at)
    return found


def _lists(main: bytes, table: bytes) -> list[_List]:
    """Return the lists in order; what each does otherwise stands behind all of them."""
    start, length = struct.unpack_from("<2I", main, _LISTS_AT) if len(main) >= _LISTS_AT + 8 else (0, 0)
    if length < 4:  # noqa: PLR2004
        return []
    (count,) = struct.unpack_from("<I", table, start)
    places = range(start + 4, start + 4 + _LIST_BYTES * min(count, _MOST_RULES), _LIST_BYTES)
    found = [_List(struct.unpack_from("<I", table, place)[0]) for place in places]
    at = start + 4 + _LIST_BYTES * count
    for place, one in zip(places, found, strict=True):
        others = table[place + 12]
        at += 4
        for _ in range(others):
            first, flags = struct.unpack_from("<2I", table, at)
            at += 8
            if flags & _STARTS:
                one.starts[flags & 0xF] = first
            if flags & _HAS_LEVEL:
                one.levels[flags & 0xF], at = _level(table, at)
    return found


def _level(table: bytes, at: int) -> tuple[Level, int]:
    """Return a level and where it ends."""
    first, kind, flags = struct.unpack_from("<IBB", table, at)
    looks, indents, lowest = table[at + 24], table[at + 25], table[at + 26]
    at += _LEVEL_BYTES + looks + indents
    (letters,) = struct.unpack_from("<H", table, at)
    at += 2
    words = table[at : at + 2 * letters].decode("utf-16-le", "replace")
    shown = "".join(f"%{ord(char) + 1}" if ord(char) < _LEVELS else char for char in words)
    restarts = lowest if flags & 8 else None  # only behind levels above this one
    return Level(shown, KINDS.get(kind, "decimal"), first, bool(flags & 4), restarts), at + 2 * letters
