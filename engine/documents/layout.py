"""What did a page's layout do to its text? Undone here: broken words, running heads, turned lines.

All of it works on extracted text alone, without a dictionary, before any offset is made. Where it
cannot be sure it leaves the text as it is; of what repeats on every page one occurrence is kept,
so that nothing a person could search for is lost but the page numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

_ZONE_LINES = 3  # running heads stand among the first or last so many lines of a page
_MIN_REPEATS = 3  # pages
_MIN_DENSITY = 0.4  # of the pages from the first to the last: left and right pages have heads of their own
_MAX_NUMBERS = 3  # in a running line; a row of a table has more
_MAX_RUNNING_CHARS = 160
_NUMBER = re.compile(r"[0-9]{1,9}")
_ROMAN = re.compile(r"[ivxlc]{1,7}")
_PAGE_NUMBER = re.compile(r"[-\u2013\u2014\s|.\[(]*(\d{1,5}|[ivxlc]{1,7})[-\u2013\u2014\s|.\])]*", re.IGNORECASE)
_SAYS_PAGE = re.compile(
    r"(?<!\w)(?:page|p|pg|pp|seite|s|pagina|p[aá]g|sida|side|strana|str|стр|страница|sivu|oldal|pagin[aă])\W{0,2}\d"
    r"|\d\s*(?:/|of|von|de|sur|di|van|av|из|z)\s*\d|第\s*\d+\s*[页頁]|\d+\s*ページ",
    re.IGNORECASE,
)
_AHEAD = (-60, 2)  # a printed page number beside the page in the file: covers and contents come before page 1
_BROKEN = re.compile(r"(?<![^\W_])([^\W\d_][^\W_]*(?:-[^\W_]+)*)[-\u2010][ \t]*\n[ \t]*([^\W\d_][^\W_]*)")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
# First parts that no syllable of another word looks like. ("ex-\nample", "well-\nness" and "top-\nic" forbid more.)
_KEEPS_HYPHEN = frozenset("self quasi half twenty thirty forty fifty sixty seventy eighty ninety".split())
_FINAL_ONLY = frozenset("ךםןףץ\u0629\u0649")  # Hebrew final forms, teh marbuta, alef maksura: never begin a word
_RTL_WORD = re.compile(r"[\u0590-\u07ff\ufb1d-\ufdff\ufe70-\ufeff]+")
# Words and numbers that keep their own direction inside such a line, Arabic-Indic digits too.
_LTR = r"[^\W\u0590-\u065f\u066a-\u06ef\u06fa-\u07ff\ufb1d-\ufdff\ufe70-\ufeff]+"
_LTR_RUN = re.compile(rf"{_LTR}(?:[\s.,:/%+-]+{_LTR})*")
_MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
_COLUMN_CHARS = 4  # so many lines in a row of one East Asian character each are a vertical line


def undo_layout(pages: Sequence[str]) -> list[str]:
    """Return the pages' texts in reading order, as a person would copy them by hand.

    Every page stays a page, an empty one too, so page numbers hold.

    Args:
        pages: cleaned text of each page, lines parted by newlines.
    """
    turned = [join_columns(turn_visual_lines(page)) for page in pages]
    return mend_words(drop_running_lines(turned))


# -- broken words ----------------------------------------------------------------------------------


def mend_words(pages: Sequence[str]) -> list[str]:
    """Return the pages with words whole that a hyphen broke at a line's end.

    The rest of a word comes up to the first line. The document itself says which hyphens belong
    to the word: one that it also writes inside a line keeps its hyphen, one that it also writes in
    one piece loses it. Otherwise a hyphen stays before a capital and after parts that stay apart
    ("self-contained"), and goes everywhere else, as programs break far more words than compounds.
    """
    if not any(_BROKEN.search(page) for page in pages):
        return list(pages)
    known = Counter(word.casefold() for page in pages for word in _WORD.findall(_BROKEN.sub(" ", page)))

    def mend(found: re.Match[str]) -> str:
        before, after = found.groups()
        joined, apart = (before + after).casefold(), f"{before}-{after}".casefold()
        if known[apart] > known[joined]:
            return f"{before}-{after}"
        if known[joined]:
            return before + after
        return f"{before}-{after}" if _is_compound(before, after) else before + after

    # Twice: in a narrow column the end of one broken word is the beginning of the next.
    return [_BROKEN.sub(mend, _BROKEN.sub(mend, page)) for page in pages]


def _is_compound(before: str, after: str) -> bool:
    """Return whether a hyphen at a line's end most likely belongs to the word."""
    if after[0].isupper():  # Nord-Süd; but a heading in capitals is broken like any word
        return not (len(before) > 1 and before.isupper() and after.isupper())
    if "-" in before and len(before.rpartition("-")[2]) <= 3:
        return True  # state-of-the-art
    return before.casefold() in _KEEPS_HYPHEN


# -- running heads and page numbers ------------------------------------------------------------------


def drop_running_lines(pages: Sequence[str]) -> list[str]:
    """Return the pages without heads, feet and page numbers; the first of each stays, numbers all go.

    A line is a running one where it stands at the edge of three pages or more, of at least two in
    five between the first and the last, and is the same but for the page's number: one that grows
    with the page and says so ("page 12", "3/10"), or is close to it. Others ("Invoice 4711") make
    it another line.
    """
    lines = [page.split("\n") for page in pages]
    seen: dict[tuple[bool, str], dict[int, int]] = defaultdict(dict)  # signature at an edge -> line by page
    for page, content in enumerate(lines):
        for at_top, place in _edges(content):
            for signature in _signatures(content[place], page):
                seen[at_top, signature].setdefault(page, place)
    dropped: set[tuple[int, int]] = set()
    for places in seen.values():
        first, last = min(places), max(places)
        if len(places) < _MIN_REPEATS or len(places) < _MIN_DENSITY * (last - first + 1):
            continue
        for page, place in places.items():
            if page != first or _PAGE_NUMBER.fullmatch(lines[page][place].strip()):
                dropped.add((page, place))
    return [_without(page, content, dropped) for page, content in enumerate(lines)]


def _without(page: int, content: Sequence[str], dropped: set[tuple[int, int]]) -> str:
    """Return a page without its dropped lines, or whole where nothing else stands on it."""
    kept = "\n".join(line for place, line in enumerate(content) if (page, place) not in dropped).strip()
    return kept or "\n".join(content)


def _edges(content: Sequence[str]) -> Iterator[tuple[bool, int]]:
    """Yield the places of the first and last lines with words, with whether they are at the top."""
    solid = [place for place, line in enumerate(content) if line.strip()]
    yield from ((True, place) for place in solid[:_ZONE_LINES])
    yield from ((False, place) for place in solid[-_ZONE_LINES:])


def _signatures(line: str, page: int) -> Iterator[str]:
    """Yield what a line is, each of its numbers once as it stands and once relative to the page."""
    words = " ".join(line.split())
    if not words or len(words) > _MAX_RUNNING_CHARS:
        return
    roman = _PAGE_NUMBER.fullmatch(words)
    if roman and _ROMAN.fullmatch(roman[1].casefold()):
        words = words.replace(roman[1], str(_roman_value(roman[1].casefold())))
    numbers = [int(number) for number in _NUMBER.findall(words)]
    if len(numbers) > _MAX_NUMBERS:
        yield words
        return
    says_so = bool(roman or _SAYS_PAGE.search(words))
    for forms in product(*(_forms(number - page, number, says_so) for number in numbers)):
        values = iter(forms)
        yield _NUMBER.sub(lambda _, values=values: f"<{next(values)}>", words)  # type: ignore[misc]


def _forms(ahead: int, number: int, says_so: bool) -> tuple[str, ...]:
    """Return how a number may count: as it stands, and as the page's where it can be that."""
    if says_so or _AHEAD[0] <= ahead <= _AHEAD[1]:
        return str(number), f"+{ahead}"
    return (str(number),)


def _roman_value(digits: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[digit] for digit in digits]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


# -- direction -------------------------------------------------------------------------------------


def turn_visual_lines(page: str) -> str:
    """Return a page whose right-to-left lines stand in the order of reading.

    Some programs store them as they look, last letter first. Letters that only end words tell:
    where more of them begin words, the page is turned, line by line; numbers and words of other
    scripts keep their own direction.
    """
    begins = ends = 0
    for word in _RTL_WORD.findall(page):
        if len(word) > 1:
            begins += word[0] in _FINAL_ONLY
            ends += word[-1] in _FINAL_ONLY
    if begins < 2 or begins <= 2 * ends:
        return page
    return "\n".join(_turned(line) if _RTL_WORD.search(line) else line for line in page.split("\n"))


def _turned(line: str) -> str:
    # A mark stays behind the letter that it stands on.
    clusters = re.findall(r".[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]*", line)
    turned = "".join(reversed(clusters)).translate(_MIRRORED)
    return _LTR_RUN.sub(lambda run: run[0][::-1], turned)


def join_columns(page: str) -> str:
    """Return a page on which vertical lines, one East Asian character to a line, are lines again."""
    joined: list[str] = []
    run: list[str] = []
    for line in [*page.split("\n"), ""]:
        bare = line.strip()
        if len(bare) == 1 and _is_east_asian(bare):
            run.append(bare)
            continue
        joined += ["".join(run)] if len(run) >= _COLUMN_CHARS else run
        run = []
        joined.append(line)
    return "\n".join(joined[:-1])


def _is_east_asian(char: str) -> bool:
    return unicodedata.east_asian_width(char) in ("W", "F")
