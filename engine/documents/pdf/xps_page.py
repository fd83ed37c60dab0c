"""Where do the letters of a page of an XPS document stand? Runs as they were drawn become lines, blanks where gaps are.

A run has its place and mostly none of the blanks between words: those are told by the gaps, for which the widths of the
letters are looked up in the document's fonts. Source: as ``xps.py``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from engine.documents.alt_texts import described
from engine.documents.characters.raised_numbers import raised
from engine.documents.containers.package import Package, resolve
from engine.documents.pdf.page_text import Line, PageLines
from engine.documents.pdf.xps_fonts import FontWidths
from engine.documents.xmlstream import Attributes, SilentListener
from engine.errors import UnreadableFileError

_MAX_FONTS = 500
_WIDTH, _WIDE = 0.5, 1.0  # ems of a letter whose font is not known, and of an East Asian one
_FIRST_WIDE = "\u2e80"
_BLANK = 0.15  # ems: a wider gap parts words
_SAME_LINE = 0.3  # ems between two baselines
_RAISED_BY, _SMALLER = 0.65, 0.85  # ems that a note mark stands above the line at most, and how much smaller it is
_SAME_PLACE = 0.12  # ems: the same letters here once more only make them bold
_ALONG = 0.99  # cosine between the directions of two runs on one line
_LINE_HEIGHT = 1.2  # ems
_POINTS = 72 / 96  # of the format's unit
_GLYPH_DIGITS = 6
_CLUSTER = re.compile(r"\((\d{1,4})(?::(\d{1,4}))?\)")
_ADDRESS = ("http:", "https:", "mailto:", "ftp:", "tel:")
_PLACED = ("Canvas", "Glyphs")
_PLACE_OF = tuple(f"{name}.RenderTransform" for name in _PLACED)


class _Matrix(NamedTuple):
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def of(self, x: float, y: float) -> tuple[float, float]:
        """Return where a point comes to stand."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, other: _Matrix) -> _Matrix:
        """Return what both do, this one first."""
        (a, b), (c, d) = (
            (x * other.a + y * other.c, x * other.b + y * other.d) for x, y in ((self.a, self.b), (self.c, self.d))
        )
        return _Matrix(a, b, c, d, *other.of(self.e, self.f))


@dataclass(slots=True)
class _Run:
    """Letters in a row: where they begin and end along their direction, and how far from it their baseline is."""

    words: str
    begin: float
    end: float
    across: float
    em: float
    direction: tuple[float, float]
    start: tuple[float, float]

    @property
    def is_rtl(self) -> bool:
        return self.end < self.begin


class XpsFonts:
    """The fonts of a document, each read once."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._known: dict[str, FontWidths] = {}

    def font(self, part: str) -> FontWidths:
        """Return what is known of a font by its part; nothing where there are absurdly many."""
        if part not in self._known:
            data = b""
            if len(self._known) < _MAX_FONTS:
                try:
                    data = self._package.read(part)
                except UnreadableFileError:
                    data = b""
            self._known[part] = FontWidths.of(data, part)
        return self._known[part]


@dataclass(slots=True)
class _Place:
    """An element with a place: what moves all that is in it, and what was around it."""

    tag: str
    around: _Matrix
    matrix: _Matrix
    attributes: Attributes = field(default_factory=dict)


class XpsPage(SilentListener):
    """A listener for a page: its runs of letters in the order in which they were drawn.

    Args:
        fonts: of the document.
        folder: the page's.
        told: the addresses that links of earlier pages lead to; those of this page are added.
    """

    def __init__(self, fonts: XpsFonts, folder: str, told: set[str]) -> None:
        self.has_pictures = False
        self._told = told
        self._fonts, self._folder = fonts, folder
        self._runs: list[_Run] = []
        self._said: list[str] = []
        self._open: list[str] = []
        self._places = [_Place("", _Matrix(), _Matrix())]
        self._named: dict[str, _Matrix] = {}
        self._width = self._height = 0.0
        self._left_out = 0  # elements that are open within one for programs that do not know the newer one

    def start(self, tag: str, attributes: Attributes) -> None:
        """Take an element's place and words."""
        if self._left_out or tag == "Fallback":
            self._left_out += 1
            return
        if tag == "FixedPage":
            self._width, self._height = (_number(attributes.get(name, "")) for name in ("Width", "Height"))
        elif tag in _PLACED:
            around = self._places[-1].matrix
            moved = self._matrix(attributes.get("RenderTransform", ""))
            self._places.append(_Place(tag, around, moved.then(around), attributes))
        elif tag == "MatrixTransform":
            self._take_matrix(attributes)
        elif tag == "ImageBrush":
            self.has_pictures = True
        address = attributes.get("FixedPage.NavigateUri", "")
        if address.startswith(_ADDRESS) and address not in self._told:
            self._told.add(address)
            self._said.append(address)
        for name in ("AutomationProperties.Name", "AutomationProperties.HelpText"):
            if said := described(attributes.get(name, "")):
                self._said.append(said)
        self._open.append(tag)

    def end(self, tag: str) -> None:
        """Take the letters of a run, whose place may be told within it."""
        if self._left_out:
            self._left_out -= 1
            return
        self._open.pop()
        if tag in _PLACED:
            place = self._places.pop()
            if tag == "Glyphs":
                self._take_letters(place)

    def lines(self) -> PageLines:
        """Return the lines of the page, in points, what pictures say of themselves last."""
        found = [self._line(runs) for runs in _lines(self._runs)]
        found += [Line(words) for words in dict.fromkeys(self._said)]
        return PageLines(found, self._width * _POINTS, self._height * _POINTS)

    def _matrix(self, words: str) -> _Matrix:
        if words.startswith("{"):  # {StaticResource name}
            return self._named.get(words.strip("{} ").partition(" ")[2].strip(), _Matrix())
        numbers = [_number(piece) for piece in re.split(r"[\s,]+", words.strip())[:6]]
        return _Matrix(*numbers) if len(numbers) == 6 else _Matrix()

    def _take_matrix(self, attributes: Attributes) -> None:
        matrix = self._matrix(attributes.get("Matrix", ""))
        if "Key" in attributes:
            self._named[attributes["Key"]] = matrix
        elif self._open and self._open[-1] in _PLACE_OF:
            place = self._places[-1]
            place.matrix = matrix.then(place.around)

    def _take_letters(self, place: _Place) -> None:
        said = place.attributes
        size, matrix = _number(said.get("FontRenderingEmSize", "")), place.matrix
        font = self._fonts.font(resolve(self._folder, said.get("FontUri", "")))
        entries = said.get("Indices", "").split(";")
        words = said.get("UnicodeString", "").removeprefix("{}") or _by_glyphs(entries, font)
        scale = math.hypot(matrix.a, matrix.b)
        if not words.strip() or not scale:
            return
        x, y = matrix.of(_number(said.get("OriginX", "")), _number(said.get("OriginY", "")))
        ux, uy = matrix.a / scale, matrix.b / scale
        width = _width(words, entries, font, is_sideways=said.get("IsSideways") == "true") * size * scale
        level = said.get("BidiLevel", "0")
        is_rtl = level.isdecimal() and int(level[-1]) % 2 == 1
        begin = ux * x + uy * y
        end = begin - width if is_rtl else begin + width
        self._runs.append(_Run(words, begin, end, ux * y - uy * x, size * scale, (ux, uy), (x, y)))

    def _line(self, runs: list[_Run]) -> Line:
        """Return runs as one line, blanks where gaps part them."""
        words = ""
        for at, run in enumerate(runs):
            if at:
                before = runs[at - 1]
                gap = (before.end - run.begin) if run.is_rtl else (run.begin - before.end)
                if gap > _BLANK * min(before.em, run.em) and not words.endswith(" ") and not run.words.startswith(" "):
                    words += " "
                if _is_raised(before, run):
                    words += raised(words[-3:].rstrip(), run.words)  # a gap is no blank that somebody typed
                    continue
            words += run.words
        first = runs[0]
        ux, uy = first.direction
        left = min(min(run.begin, run.end) for run in runs)
        right = max(max(run.begin, run.end) for run in runs)
        angle = round(math.atan2(-uy, ux) / (math.pi / 2)) % 4
        base = (self._height - first.start[1]) * _POINTS
        height = first.em * _LINE_HEIGHT * _POINTS
        return Line(words, left * _POINTS, right * _POINTS, base, height, angle=angle)


def _lines(runs: list[_Run]) -> Iterator[list[_Run]]:
    """Yield the runs of each line; the same letters at the same place count once."""
    line: list[_Run] = []
    for run in runs:
        if line and _is_again(line[-1], run):
            continue
        if line and not _goes_on(line, run):
            yield line
            line = []
        line.append(run)
    if line:
        yield line


def _is_again(before: _Run, run: _Run) -> bool:
    near = _SAME_PLACE * run.em
    return before.words == run.words and abs(before.begin - run.begin) < near and abs(before.across - run.across) < near


def _goes_on(line: list[_Run], run: _Run) -> bool:
    """Return whether a run stands on the line of those before it, behind them."""
    before = line[-1]
    if before.direction[0] * run.direction[0] + before.direction[1] * run.direction[1] < _ALONG:
        return False
    behind = before.begin - run.begin if run.is_rtl else run.begin - before.begin
    if behind < -_SAME_LINE * run.em:
        return False
    return any(abs(one.across - run.across) < _SAME_LINE * one.em for one in (line[0], before)) or _is_raised(
        before, run
    )


def _is_raised(before: _Run, run: _Run) -> bool:
    higher = before.across - run.across
    return run.em < _SMALLER * before.em and _SAME_PLACE * before.em < higher < _RAISED_BY * before.em


def _width(words: str, entries: list[str], font: FontWidths, *, is_sideways: bool) -> float:
    """Return how wide letters are together, in ems; ``entries`` say what is other than the font has it."""
    if is_sideways:
        return float(len(words))
    width, at, left_in_cluster = 0.0, 0, 0
    for entry in entries if any(entries) else ():
        cluster = _CLUSTER.match(entry)
        glyph, _, rest = (entry[cluster.end() :] if cluster else entry).partition(",")
        letters = int(cluster[1]) if cluster else 0 if left_in_cluster else 1
        left_in_cluster = int(cluster[2] or 1) - 1 if cluster else max(0, left_in_cluster - 1)
        said = rest.partition(",")[0]
        if said:
            width += _number(said) / 100
        else:
            known = font.of_glyph(int(glyph)) if _is_glyph(glyph) else None
            width += known if known is not None else _letter_width(words[at : at + 1], font)
        at += letters
    return width + sum(_letter_width(letter, font) for letter in words[at:])


def _letter_width(letter: str, font: FontWidths) -> float:
    known = font.of_letter(letter) if letter else 0.0
    return known if known is not None else _WIDE if letter >= _FIRST_WIDE else _WIDTH


def _by_glyphs(entries: list[str], font: FontWidths) -> str:
    """Return the letters that glyphs stand for, of a run that names no letters."""
    glyphs = (_CLUSTER.sub("", entry).partition(",")[0] for entry in entries)
    return "".join(font.letter_of(int(glyph)) for glyph in glyphs if _is_glyph(glyph))


def _is_glyph(words: str) -> bool:
    return words.isdecimal() and len(words) < _GLYPH_DIGITS


def _number(words: str) -> float:
    try:
        number = float(words)
    except ValueError:
        return 0.0
    return number if math.isfinite(number) and abs(number) < 1e7 else 0.0
