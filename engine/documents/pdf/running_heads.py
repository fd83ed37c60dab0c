"""Which lines of a PDF are running heads, feet and page numbers? Those whose place on the page says so.

The text alone never says it: forms, payslips and minutes repeat their lines too. A running line
stands in the margin, apart from the body, at one place on most pages, and reads the same but for a page
number that stands alone, says that it is one, or is set apart by a gap. Where pages are short, or
alike in their bodies as forms are, nothing is taken for one. One occurrence of each is kept.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from engine.documents.pdf.page_text import Line, PageLines

_MARGIN = 0.12  # of the page's height, at its top and its bottom
_MOST = 0.6  # of the pages from the first to the last, or of the left or right ones among them
_MIN_PAGES = 3
_SAME_PLACE = 4.0  # points
_APART = 1.35  # of the body's distance between lines
_MIN_BODY_LINES = 8  # on the page in the middle: shorter pages are slides, cards and forms
_ALIKE = 0.2  # share of the body's lines that begin alike at one place on most pages: a form
_MAX_RUNNING = 6  # lines on a page; more of them are a drawing, or slides that grow step by step
_MAX_RUNNING_CHARS = 160
_MAX_DEEP = 4  # rows of running lines one below the other
_MOST_APART = 0.8  # of a group's lines; tables now and then reach up to a head
_ALONE = re.compile(r"[-\u2013\u2014\s|.\[(]*(\d{1,5}|[ivxlc]{1,7})[-\u2013\u2014\s|.\])]*", re.IGNORECASE)
_SAYS_PAGE = re.compile(
    r"(?<!\w)(?:page|p|pg|pp|seite|s|pagina|p[aá]g|página|sida|side|strana|str|стр|страница|sivu|oldal|pagin[aă]|sayfa"
    r"|trang|blad)\W{0,2}(\d{1,5})(?:\s*(?:/|of|von|de|sur|di|van|av|из|z|\()\s*(\d{1,5}))?"
    r"|(?<![\d/.-])(\d{1,4})\s*(?:/|of|von|de|sur|di|van|av|из|z)\s*(\d{1,4})(?![\d/])"
    r"|第?\s*(\d{1,5})\s*(?:[页頁]|ページ)(?:[^\d]{0,4}(\d{1,5})\s*[页頁ページ]*)?",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_EDGE_NUMBER = re.compile(r"^(\d{1,5}|[ivxlc]{1,7})(?=\s)|(?<=\s)(\d{1,5}|[ivxlc]{1,7})$")


@dataclass(frozen=True, slots=True)
class _Place:
    """A line in a margin: ``level`` is how far it is from the page's edge, ``number`` the page number in it."""

    page: int
    at: int  # among the page's lines
    line: Line
    number: int | None
    level: float
    in_margin: bool

    @property
    def key(self) -> tuple[int, int]:
        """Which line of which page it is."""
        return self.page, self.at


@dataclass(frozen=True, slots=True)
class _Edge:
    """The rows of a page from its top or bottom inwards, at most one of them beyond the margin."""

    rows: list[list[_Place]]
    distance: float  # between two lines of the page, usually


_Group = list[_Place]  # lines that read the same but for their page numbers and stand at one height, by page


def drop_running_lines(pages: Sequence[PageLines]) -> list[PageLines]:
    """Return the pages without running heads and feet; the first of each stays, page numbers all go.

    Lines whose place is unknown stay, whatever they say.
    """
    if sum(page.height > 0 for page in pages) < _MIN_PAGES:
        return list(pages)
    groups = [*_running_groups(pages, at_top=True), *_running_groups(pages, at_top=False)]
    if not groups or _is_form(pages, {place.key for group in groups for place in group}):
        return list(pages)
    dropped: dict[int, set[int]] = defaultdict(set)
    for group in groups:
        for place in group:
            if place.page != group[0].page or _is_page_number(place.line.text):
                dropped[place.page].add(place.at)
    return [_without(page, dropped[number]) for number, page in enumerate(pages)]


def _without(page: PageLines, dropped: set[int]) -> PageLines:
    """Return a page without its dropped lines, or whole where nothing else stands on it."""
    kept = [line for at, line in enumerate(page.lines) if at not in dropped]
    return PageLines(kept, page.width, page.height) if any(line.text.strip() for line in kept) else page


def _running_groups(pages: Sequence[PageLines], *, at_top: bool) -> list[_Group]:
    """Return the running lines at one edge: what repeats from the edge inwards, as far as white parts it off."""
    edges = {number: edge for number, page in enumerate(pages) if (edge := _edge(number, page, at_top)).rows}
    repeated: list[_Group] = []
    known: set[tuple[int, int]] = set()
    deep = dict.fromkeys(edges, 0)
    for depth in range(_MAX_DEEP):
        open_edges = (edges[number].rows for number, rows in deep.items() if rows == depth)
        reached = [rows[depth] for rows in open_edges if depth < len(rows) and rows[depth][0].in_margin]
        groups = [group for group in _grouped([place for row in reached for place in row]) if _is_regular(group)]
        repeated += groups
        known.update(place.key for group in groups for place in group)
        for row in reached:
            if any(place.key in known for place in row):
                deep[row[0].page] = depth + 1
    apart = {place.key for number, edge in edges.items() for place in _set_apart(edge, deep[number])}
    return [group for group in repeated if sum(place.key in apart for place in group) >= _MOST_APART * len(group)]


def _set_apart(edge: _Edge, deep: int) -> Iterator[_Place]:
    """Yield the lines of the outer ``deep`` rows that a gap parts from the rest of the page."""
    for depth in range(deep, 0, -1):
        outer = edge.rows[depth - 1][0].level
        if depth == len(edge.rows) or edge.rows[depth][0].level - outer >= _APART * edge.distance:
            yield from (place for row in edge.rows[:depth] for place in row)
            return


def _edge(number: int, page: PageLines, at_top: bool) -> _Edge:
    """Return the rows of lines in a page's margin, and the next one behind it."""
    margin = _MARGIN * page.height
    levels = [
        (page.height - line.base if at_top else line.base, at)
        for at, line in enumerate(page.lines)
        if line.has_place and not line.angle and line.text.strip()
    ]
    rows: list[list[_Place]] = []
    for level, at in sorted(levels):
        if not rows or level - rows[-1][0].level > _SAME_PLACE:
            if rows and (rows[-1][0].level > margin or len(rows) > _MAX_DEEP):
                break
            rows.append([])
        rows[-1].append(_Place(number, at, page.lines[at], _page_number(page.lines[at]), level, level <= margin))
    if not page.height or not rows or rows[0][0].level > margin:
        return _Edge([], 0.0)
    return _Edge(rows, _usual_distance(sorted(level for level, _ in levels)))


def _usual_distance(levels: Sequence[float]) -> float:
    """Return how far apart two neighbouring lines usually are, 0 where there are too few to tell."""
    steps = [step for before, after in pairwise(levels) if (step := after - before) > _SAME_PLACE]
    return median(steps) if len(steps) > 2 else 0.0


def _grouped(places: Sequence[_Place]) -> list[_Group]:
    """Return lines together that read the same and stand at the same height, in order of their pages."""
    groups: dict[tuple[str, int], _Group] = {}
    for place in sorted(places, key=lambda place: place.page):
        words, level = _signature(place), round(place.level / _SAME_PLACE)
        near = ((words, level + step) for step in (0, -1, 1))
        key = next((key for key in near if key in groups), (words, level))
        groups.setdefault(key, []).append(place)
    return list(groups.values())


def _is_regular(group: _Group) -> bool:
    """Return whether lines stand on most pages of a stretch, or on most left or right ones."""
    numbers = sorted({place.page for place in group})
    if len(numbers) < _MIN_PAGES or len(group[0].line.text.strip()) > _MAX_RUNNING_CHARS:
        return False
    on_one_side = len({number % 2 for number in numbers}) == 1
    stretch = (numbers[-1] - numbers[0]) // (2 if on_one_side else 1) + 1
    return len(numbers) >= _MOST * stretch


def _is_form(pages: Sequence[PageLines], running: set[tuple[int, int]]) -> bool:
    """Return whether the pages are short, or many of their other lines begin alike at one place on most of them."""
    lines_running: dict[int, set[int]] = defaultdict(set)
    for number, at in running:
        lines_running[number].add(at)
    bodies = [
        [
            _beginning(line)
            for at, line in enumerate(page.lines)
            if at not in lines_running[number] and line.text.strip()
        ]
        for number, page in enumerate(pages)
    ]
    usual = median(map(len, bodies))
    if usual < _MIN_BODY_LINES or len(running) > len(pages) * min(_MAX_RUNNING, _ALIKE * usual + 1):
        return True
    on_pages = Counter(beginning for body in bodies for beginning in set(body))
    often = max(_MIN_PAGES, len(pages) / 2)
    alike = sum(on_pages[beginning] >= often for body in bodies for beginning in body)
    return alike > _ALIKE * sum(map(len, bodies))


def _beginning(line: Line) -> tuple[str, int]:
    """Return a line's first word and its height on the page; a number counts like any other."""
    word = line.text.split(maxsplit=1)[0].casefold()
    return ("0" if word[0].isdigit() else word), round(line.base / _SAME_PLACE) if line.has_place else 0


def _signature(place: _Place) -> str:
    """Return what a line says, its page number as how far it is ahead of the page."""
    words = " ".join(place.line.text.split()).casefold()
    if place.number is None:
        return words
    return _marked_number(words, f"<{place.number - place.page}>")


def _marked_number(words: str, mark: str) -> str:
    alone = _ALONE.fullmatch(words)
    if alone:
        return words.replace(alone[1], mark)
    found = _SAYS_PAGE.search(words)
    if found:
        group = next(group for group in (1, 3, 5) if found[group])
        return words[: found.start(group)] + mark + words[found.end(group) :]
    return _EDGE_NUMBER.sub(mark, words, count=1)


def _page_number(line: Line) -> int | None:
    """Return the page number in a line, or None: one that stands alone, says what it is, or stands apart."""
    words = " ".join(line.text.split())
    alone = _ALONE.fullmatch(words)
    if alone:
        return _value(alone[1])
    found = _SAYS_PAGE.search(words) if _DIGIT.search(words) else None
    if found:
        return _value(next(found[group] for group in (1, 3, 5) if found[group]))
    edge = _EDGE_NUMBER.search(words)
    if edge and line.is_parted:
        return _value(edge[1] or edge[2])
    return None


def _value(digits: str) -> int:
    if digits.isdigit():
        return int(digits)
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[digit] for digit in digits.casefold()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _is_page_number(words: str) -> bool:
    return bool(_ALONE.fullmatch(words.strip()))
