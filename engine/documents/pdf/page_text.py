"""Where does each line of a PDF's page stand, and how? PDFium's text with the places of its characters.

Asking for a place costs a microsecond. Lines are asked for by their two ends, on every page; single
characters only where the text itself gives a reason (``page_repairs``).
"""

from __future__ import annotations

import ctypes
import math
import re
import struct
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, count
from operator import add, sub
from typing import Any, NamedTuple

from pypdfium2 import raw

from engine.documents.pdf.misread_letters import with_letters_as_meant

# PDFium joins the two parts of a word that a hyphen breaks at a line's end, and marks the place.
_HYPHENS = ("\x02", "\ufffe")
_HYPHEN = re.compile("[\x02\ufffe]")
_SOFT = re.compile("\u00ad(?=\\S)")
_EDGE_NUMBER = re.compile(r"\s*(?:\d{1,5}|[ivxlc]{1,7})(?P<gap>\s+)\S")
_NUMBER = re.compile(r"\d{1,5}|[ivxlc]{1,7}")
_BLANKS = re.compile(r"(?<=\S)\s+(?=\S)")
_WIDE_GAP = 1.0  # of a line's height
_BLANK = 0.5  # of a line's height; a wider gap parts cells or columns
SMALLER = 0.9  # than the letters before: a note mark, an exponent, an index
_FOUR = struct.Struct("4d")
_EDGES = struct.Struct("4f")  # of PDFium's FS_RECTF
_NEAR_POINTS = 3.0  # between a mark and the letters beside it
_NARROW_POINTS = 16.0  # two small letters and a comma
_SAME_BASE = 0.25  # of a line's height: two characters whose baselines differ by less stand on one line


def quick(function: Any, result: Any, *numbers: Any) -> Any:
    """Return a function of PDFium that takes addresses as plain numbers: a third less time for a call than pypdfium2's.

    It is asked some hundred times a page, and for so short a time that the interpreter need not be given free. Buffers
    for many answers and one loop in C for all calls are no quicker.

    Args:
        function: pypdfium2's; its first argument is an address.
        result: the type of what it gives, of ``ctypes``.
        numbers: the types of its other arguments.
    """
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, ctypes.c_void_p, *numbers)(address)


_ask_box = quick(raw.FPDFText_GetLooseCharBox, ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
_ask_origin = quick(raw.FPDFText_GetCharOrigin, ctypes.c_int, ctypes.c_int, *[ctypes.c_void_p] * 2)
_ask_rect = quick(raw.FPDFText_GetRect, ctypes.c_int, ctypes.c_int, *[ctypes.c_void_p] * 4)
_ask_ink = quick(raw.FPDFText_GetCharBox, ctypes.c_int, ctypes.c_int, *[ctypes.c_void_p] * 4)


class CharBox(NamedTuple):
    """A character's edges in points, the line's height its own; the page's lower left corner is (0, 0)."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """How high a line of such characters is."""
        return self.top - self.bottom


@dataclass(slots=True)
class Line:
    """A line of a page: its words, and in points where it begins and ends; without a place all are NaN.

    ``base`` is its baseline at its beginning, ``height`` how high its first letters are; ``start``
    is its offset in the page's text. ``angle`` is the direction of reading, 0 from left to right,
    and a quarter for each turn against the clock. ``is_parted`` says that white parts a number at
    its beginning or end from the rest, ``is_whole`` that each of its characters is still at its
    offset from ``start``.
    """

    text: str
    left: float = math.nan
    right: float = math.nan
    base: float = math.nan
    height: float = math.nan
    start: int = 0
    angle: int = 0
    is_parted: bool = False
    is_whole: bool = False

    @property
    def has_place(self) -> bool:
        """Whether it is known where the line stands."""
        return self.base == self.base  # what has none is NaN; asked some ten times a line

    def piece(self, text: str, left: float, right: float, start: int) -> Line:
        """Return a part of the line; a tenth of the time that ``dataclasses.replace`` takes."""
        return Line(text, left, right, self.base, self.height, start, self.angle, False, self.is_whole)

    def with_words(self, after: Line) -> Line:
        """Return the line with those words behind it that stand to its right."""
        return self.piece(f"{self.text} {after.text}", self.left, after.right, self.start)


class WordGaps(NamedTuple):
    """The blanks of a line: the offsets of the characters on either side of each, how wide it is, and its edges."""

    befores: Sequence[int]
    afters: Sequence[int]
    widths: list[float]
    lefts: list[float]  # where the character before it ends
    rights: list[float]  # where the one behind it begins


@dataclass(slots=True)
class PageLines:
    """The lines of a page in their order; ``width`` and ``height`` of the page in points, 0 where unknown."""

    lines: list[Line] = field(default_factory=list)
    width: float = 0.0
    height: float = 0.0

    @property
    def text(self) -> str:
        """The words of the page."""
        return "\n".join(line.text for line in self.lines)

    @staticmethod
    def of(text: str) -> PageLines:
        """Return the lines of a text of which nobody knows where they stand."""
        return PageLines([Line(line) for line in text.split("\n")])


class PageText:
    """The text of a page as PDFium gives it, and the place of each of its characters.

    Args:
        textpage: pypdfium2's; it must stay open.
    """

    def __init__(self, textpage: Any) -> None:
        self._owner = textpage  # closes the page's text when nobody holds it
        self._page = textpage.raw
        self.text = with_letters_as_meant(str(textpage.get_text_range()))
        self._rect = raw.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._address = ctypes.cast(self._page, ctypes.c_void_p).value
        self._rect_at = ctypes.addressof(self._rect)
        self._pen_at = ctypes.addressof(self._x), ctypes.addressof(self._y)
        self._edges = (ctypes.c_double * 4)()
        self._edges_at = [ctypes.addressof(self._edges) + 8 * edge for edge in range(4)]
        # Characters without a meaning are not in the text, and some letters take two units of UTF-16.
        self._is_plain = len(self.text) == textpage.count_chars() and (
            self.text.isascii() or len(self.text.encode("utf-16-le", "surrogatepass")) == 2 * len(self.text)
        )
        self._units: list[int] = []
        self._word_gaps: dict[tuple[int, int], WordGaps] = {}

    def box(self, at: int) -> CharBox:
        """Return where the character at an offset stands, its line's height from top to bottom."""
        rect = self._rect
        if not _ask_box(self._address, at if self._is_plain else self._index(at), self._rect_at):
            return CharBox(math.nan, math.nan, math.nan, math.nan)
        return CharBox(rect.left, rect.bottom, rect.right, rect.top)

    def edges(self, at: int) -> tuple[float, float, float, float]:
        """Return the left, top, right and bottom edge of ``box``, in half the time."""
        if not _ask_box(self._address, at if self._is_plain else self._index(at), self._rect_at):
            return math.nan, math.nan, math.nan, math.nan
        return _EDGES.unpack_from(self._rect)

    def origin(self, at: int) -> tuple[float, float]:
        """Return where the pen stood before the character at an offset was drawn."""
        if not _ask_origin(self._address, at if self._is_plain else self._index(at), *self._pen_at):
            return math.nan, math.nan
        return self._x.value, self._y.value

    def ink_bottom(self, at: int) -> float:
        """Return how low a character's own lines reach."""
        asked = _ask_ink(self._address, at if self._is_plain else self._index(at), *self._edges_at)
        return self._edges[2] if asked else math.nan

    def is_made_up(self, at: int) -> bool:
        """Return whether PDFium put a character there that the file does not have: a blank for a gap."""
        return bool(raw.FPDFText_IsGenerated(self._page, at if self._is_plain else self._index(at)) == 1)

    def narrow_pieces(self) -> list[int]:
        """Return where narrow text objects stand that hang on their neighbours higher than these, in no order.

        Each object's edges are one question: what is drawn on its own is found so without a look at each character.
        """
        small, found = [], []
        before_right = before_bottom = math.nan
        unpack, ask, page, edges = _FOUR.unpack_from, _ask_rect, self._address, self._edges
        left_at, top_at, right_at, bottom_at = self._edges_at
        waiting: tuple[float, float, float] | None = None  # one that begins a line: what follows must stand lower
        for number in range(raw.FPDFText_CountRects(self._page, 0, -1)):
            if not ask(page, number, left_at, top_at, right_at, bottom_at):
                continue
            left, top, right, bottom = unpack(edges)
            if waiting is not None and abs(left - waiting[2]) < _NEAR_POINTS and bottom < waiting[1]:
                small.append(waiting)
            waiting = None
            if right - left <= _NARROW_POINTS:
                piece = (left, (top + bottom) / 2, right)
                if abs(left - before_right) >= _NEAR_POINTS:
                    waiting = piece
                elif bottom > before_bottom + 0.5:
                    small.append(piece)
            before_right, before_bottom = right, bottom
        for left, middle, _ in small:
            at = raw.FPDFText_GetCharIndexAtPos(self._page, left + 0.1, middle, 0.5, 0.5)
            if at >= 0:
                found.append(self._offset(at))
        return [at for at in found if 0 <= at < len(self.text)]

    def gap(self, before: int, after: int) -> float:
        """Return how far it is from the right edge of one character to the left edge of another.

        Asked for between all words of a line in search of columns: half the time of asking for two boxes.
        """
        rect, place = self._rect, self._rect_at
        if not self._is_plain:
            before, after = self._index(before), self._index(after)
        if not _ask_box(self._address, before, place):
            return math.nan
        right = rect.right
        return rect.left - right if _ask_box(self._address, after, place) else math.nan

    def gaps(self, befores: Sequence[int], afters: Sequence[int]) -> WordGaps:
        """Return ``gap`` for each of these pairs of characters, with the edges that they were taken from."""
        ask, page, rect, place, nan = _ask_box, self._address, self._rect, self._rect_at, math.nan
        first, second = befores, afters
        if not self._is_plain:
            first, second = list(map(self._index, befores)), list(map(self._index, afters))
        lefts = [rect.right if ask(page, at, place) else nan for at in first]
        rights = [rect.left if ask(page, at, place) else nan for at in second]
        return WordGaps(befores, afters, list(map(sub, rights, lefts)), lefts, rights)

    def word_gaps(self, start: int, text: str) -> WordGaps:
        """Return the gaps between the words of a line; they are kept, as the search for columns asks up to three times.

        Args:
            start: the line's offset in the page's text.
            text: its characters, as many as stand there.
        """
        key = start, len(text)
        found = self._word_gaps.get(key)
        if found is None:
            found = self._word_gaps[key] = self.gaps(*_between_words(start, text))
        return found

    def angle(self, at: int) -> int:
        """Return the direction of a character: 0 upright, 1 to 3 a quarter more each, against the clock."""
        turned = raw.FPDFText_GetCharAngle(self._page, self._index(at))
        # PDFium turns with the clock and gives -1 where it does not know.
        return round(-turned / (math.pi / 2)) % 4 if turned > 0 else 0

    def is_visible(self, at: int) -> bool:
        """Return whether a character takes room on the page."""
        box = self.box(at)
        return box.right - box.left > 0.05 * box.height

    def _index(self, at: int) -> int:
        if self._is_plain:
            return at
        if not self._units:
            self._units = _utf16_offsets(self.text)
        return int(raw.FPDFText_GetCharIndexFromTextIndex(self._page, self._units[at]))

    def _offset(self, index: int) -> int:
        """Return where in the text PDFium's character of a number stands, or -1."""
        if self._is_plain:
            return index
        if not self._units:
            self._units = _utf16_offsets(self.text)
        unit = int(raw.FPDFText_GetTextIndexFromCharIndex(self._page, index))
        return bisect_left(self._units, unit) if unit >= 0 else -1


def _between_words(start: int, text: str) -> tuple[list[int], list[int]]:
    """Return the offsets of the characters before and behind each blank of a line that begins at ``start``.

    Mostly they are single spaces, which splitting finds sooner.
    """
    words = text.strip(" ")
    if "  " in words or not words.isprintable():  # so is no other blank
        spans = [blank.span() for blank in _BLANKS.finditer(text)]
        return [start + begin - 1 for begin, _ in spans], [start + end for _, end in spans]
    start += len(text) - len(text.lstrip(" ")) - 1
    befores = list(map(add, accumulate(map(len, words.split(" "))), count(start)))
    del befores[-1]
    return befores, [at + 2 for at in befores]


def _utf16_offsets(text: str) -> list[int]:
    offsets, at = [], 0
    for char in text:
        offsets.append(at)
        at += 2 if char > "\uffff" else 1
    return offsets


def find_lines(page: PageText) -> list[Line]:
    """Return the lines of a page with their places, in PDFium's order."""
    return [_line(page, start, text) for start, text in _pieces(page)]


def _pieces(page: PageText) -> Iterator[tuple[int, str]]:
    """Yield each line's offset and words; a hyphen that PDFium took away stands again at its line's end."""
    kept = ""
    *ended, (last_start, last) = _ended_pieces(page.text)
    for start, line in ended:
        if not line.endswith(_HYPHENS):
            yield start - len(kept), kept + line
            kept = ""
        elif len(line) > 1 and _goes_on(page, start + len(line) - 1):
            # Of one length with what it stands for, so that offsets hold; cleaning takes the control out.
            kept += line[:-1] + ("-" if page.is_visible(start + len(line) - 1) else "\x01")
        else:
            yield start - len(kept), kept + line[:-1] + "-"
            kept = ""
    yield last_start - len(kept), kept + last


def _ended_pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield offset and words of what a line's end or a hyphen that PDFium took away ends, and of what follows them."""
    start = 0
    has_hyphens = any(mark in text for mark in _HYPHENS)
    *lines, last = text.split("\n")
    for line in lines:
        words = line[:-1] if line[-1:] == "\r" else line
        if has_hyphens:
            begin = 0
            for found in _HYPHEN.finditer(words, 0, len(words) - 1):
                yield start + begin, words[begin : found.end()]
                begin = found.end()
            yield start + begin, words[begin:]
        else:
            yield start, words
        start += len(line) + 1
    begin = 0
    for found in _HYPHEN.finditer(last):
        yield start + begin, last[begin : found.end()]
        begin = found.end()
    yield start + begin, last[begin:]


def _with_soft_hyphens(page: PageText, start: int, text: str) -> str:
    """Return a line whose soft hyphens are hyphens where the page shows them."""
    return _SOFT.sub(lambda found: "-" if page.is_visible(start + found.start()) else "\x01", text)


def _goes_on(page: PageText, at: int) -> bool:
    """Return whether the line goes on behind a hyphen: one that shows only at a line's end, and does not here."""
    if at + 1 >= len(page.text) or page.text[at + 1] in "\r\n":
        return False
    (x, y), (next_x, next_y) = page.origin(at), page.origin(at + 1)
    return abs(next_y - y) < 1.0 and next_x >= x


def _line(page: PageText, start: int, text: str) -> Line:
    text = _with_soft_hyphens(page, start, text) if "\u00ad" in text else text
    solid = text.strip()
    if not solid:
        return Line(text, start=start)
    first = start + text.index(solid[0])
    last = first + len(solid) - 1
    if text[-1] == "-" and last > first and page.text[last] in _HYPHENS:
        last -= 1  # the hyphen that PDFium took away has no place
    (left, top, right, bottom), (x, y) = page.edges(first), page.origin(first)
    height = top - bottom
    is_turned = height > 0
    if first != last:
        end_left, end_top, end_right, end_bottom = page.edges(last)
        if end_left > left and end_top == top and end_bottom == bottom:
            is_turned = False  # one font on one line, as most lines are
        else:
            end_x, end_y = page.origin(last)
            # The second of upside down, and of letters from right to left.
            is_turned = abs(end_y - y) > _SAME_BASE * height or (end_x < x and height > 0)
        left, right = min(left, end_left), max(right, end_right)
    angle = page.angle(first) if is_turned else 0  # else its last letter may be raised
    if math.isnan(x):
        left = right = x
    is_parted = _may_be_number(solid[0], solid[-1]) and len(solid) > 2 and _is_parted(page, start, text, height)
    return Line(text, left, right, y, height, start, angle, is_parted, is_whole=True)


def _may_be_number(first: str, last: str) -> bool:
    return first.isdigit() or last.isdigit() or first in "ivxlc" or last in "ivxlc"


def _is_parted(page: PageText, start: int, text: str, height: float) -> bool:
    """Return whether a wide gap parts a number at a line's beginning or end from its other words."""
    found = _EDGE_NUMBER.match(text)
    if found is not None:
        before, after = found.span("gap")
    else:
        solid = text.rstrip()
        last = solid.rsplit(maxsplit=1)[-1]
        after = len(solid) - len(last)
        before = len(solid[:after].rstrip())
        if not before or _NUMBER.fullmatch(last) is None:
            return False
    return page.gap(start + before - 1, start + after) > _WIDE_GAP * height


def on_one_line(line: Line, after: Line) -> bool:
    """Return whether two pieces stand on one baseline, the second right behind the first."""
    if not abs(line.base - after.base) < _SAME_BASE * line.height:  # so are most, and what has no place
        return False
    if line.angle or after.angle:
        return False
    near = _SAME_BASE * line.height
    return -near < after.left - line.right < _BLANK * line.height
