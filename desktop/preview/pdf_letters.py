"""Which letters stand on a PDF's pages, and where? Read in a worker, so that selecting and finding is arithmetic.

Qt's own selection takes 2 ms a call in the window's thread, waits for whatever is drawn, and loses letters where it is
led backwards; these letters are PDFium's own, one by one, each with its box.
"""

from __future__ import annotations

import ctypes
import re
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from engine.records import dataclass

if TYPE_CHECKING:
    from engine.progress import CancelToken

Box = tuple[float, float, float, float]  # left, top, right, bottom: points from the page's top left
NO_BOX: Box = (0.0, 0.0, 0.0, 0.0)
MOST_OUTLINE = 5_000
MOST_LETTERS = 200_000  # of one page: more is no page that a person reads
# PDFium works for one thread of a process at a time, whichever document it is, and two windows have a lane each.
_ONE_AT_A_TIME = threading.Lock()
_POLL_S = 0.05
_BREAK = re.compile("[\x02\ufffe]\n?")  # where PDFium joins the two parts of a broken word


@dataclass(frozen=True, slots=True)
class PageLetters:
    """A page's text and a box for each character of it; ``NO_BOX`` where nothing is drawn, as at a line's end."""

    page: int  # 0-based
    text: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of a table of contents: ``target`` is a page (0-based) of a PDF, an offset into any other text."""

    level: int  # from 0
    title: str
    target: int


def plain_text(text: str) -> str:
    """Return text of a page as it is read: a word that was broken at a line's end is one again."""
    return _BREAK.sub("", text)


def read_letters(data: bytes, pages: Iterable[int], token: CancelToken) -> tuple[PageLetters, ...]:
    """Return the letters of ``pages`` with their boxes; of a page that is damaged, none."""
    with _opened(data, token) as pdf:
        made = []
        for number in pages:
            token.check()
            with _words(pdf, number) as (page, words):
                made.append(_with_boxes(number, page, words) if words else PageLetters(number, "", ()))
        return tuple(made)


def read_texts(data: bytes, pages: Iterable[int], token: CancelToken) -> dict[int, str]:
    """Return the texts of ``pages``, character by character the same as ``read_letters`` gives."""
    with _opened(data, token) as pdf:
        made = {}
        for number in pages:
            token.check()
            with _words(pdf, number) as (_, words):
                made[number] = "".join(char for _, char in _characters(words)) if words else ""
        return made


def find_in_pages(
    data: bytes, pages: Iterable[int], pattern: re.Pattern[str], most: int, token: CancelToken
) -> list[tuple[int, int, int]]:
    """Return where ``pattern`` stands as (page, start, end), at most ``most`` of them, in the order of ``pages``."""
    found: list[tuple[int, int, int]] = []
    with _opened(data, token) as pdf:
        for number in pages:
            token.check()
            with _words(pdf, number) as (_, words):
                text = "".join(char for _, char in _characters(words)) if words else ""
            found += [(number, *match.span()) for match in pattern.finditer(text)]
            if len(found) >= most:
                return found[:most]
    return found


def read_outline(data: bytes, token: CancelToken) -> tuple[OutlineEntry, ...]:
    """Return the table of contents that the file carries; empty where it carries none, or a damaged one."""
    import pypdfium2

    entries: list[OutlineEntry] = []
    with _opened(data, token) as pdf:
        try:
            for bookmark in pdf.get_toc():
                token.check()
                target = bookmark.get_dest()
                page = target.get_index() if target is not None else None
                title = " ".join(bookmark.get_title().split())
                if page is not None and 0 <= page < len(pdf) and title:
                    entries.append(OutlineEntry(bookmark.level, title, page))
                if len(entries) == MOST_OUTLINE:
                    break
        except (pypdfium2.PdfiumError, UnicodeDecodeError):
            pass  # what was read so far leads to its pages
    return tuple(entries)


@contextmanager
def _opened(data: bytes, token: CancelToken) -> Iterator[Any]:
    import pypdfium2  # not needed before the first PDF

    while not _ONE_AT_A_TIME.acquire(timeout=_POLL_S):
        token.check()
    try:
        pdf = pypdfium2.PdfDocument(data)
        try:
            yield pdf
        finally:
            pdf.close()
    finally:
        _ONE_AT_A_TIME.release()


@contextmanager
def _words(pdf: Any, number: int) -> Iterator[tuple[Any, Any]]:
    """Open a page and its text; (None, None) for a page that PDFium cannot make sense of."""
    import pypdfium2

    try:
        page = pdf[number]
    except (pypdfium2.PdfiumError, IndexError):
        yield None, None
        return
    try:
        words = page.get_textpage()
    except pypdfium2.PdfiumError:
        page.close()
        yield None, None
        return
    try:
        yield page, words
    finally:
        words.close()
        page.close()


def _characters(words: Any) -> Iterator[tuple[int, str]]:
    """Yield PDFium's number of each character with it; of the two that end a line, one."""
    from pypdfium2 import raw

    high = 0
    for index in range(min(words.count_chars(), MOST_LETTERS)):
        unit = raw.FPDFText_GetUnicode(words, index)
        if 0xD800 <= unit < 0xDC00:
            high = unit
        elif 0xDC00 <= unit < 0xE000:
            if high:
                yield index - 1, chr(0x10000 + ((high - 0xD800) << 10) + unit - 0xDC00)
            high = 0
        elif unit not in (0, 0x0D):
            yield index, chr(unit)


def _with_boxes(number: int, page: Any, words: Any) -> PageLetters:
    from pypdfium2 import raw

    place = _placing(page)
    left, bottom, right, top = (ctypes.c_double() for _ in range(4))
    loose = raw.FS_RECTF()
    chars, boxes = [], []
    for index, char in _characters(words):
        chars.append(char)
        if char == "\n":
            boxes.append(NO_BOX)
        elif raw.FPDFText_GetLooseCharBox(words, index, loose) and loose.right > loose.left:
            boxes.append(place(loose.left, loose.bottom, loose.right, loose.top))
        elif raw.FPDFText_GetCharBox(words, index, left, right, bottom, top):
            boxes.append(place(left.value, bottom.value, right.value, top.value))
        else:
            boxes.append(NO_BOX)
    return PageLetters(number, "".join(chars), tuple(boxes))


def _placing(page: Any) -> Any:
    """Return what maps a box of the page's own system to points from its top left, whatever crops or turns it."""
    from pypdfium2 import raw

    scale, reach = 64, 1000.0
    width, height = page.get_size()
    x, y = ctypes.c_int(), ctypes.c_int()

    def device(a: float, b: float) -> tuple[float, float]:
        raw.FPDF_PageToDevice(page, 0, 0, round(width * scale), round(height * scale), 0, a, b, x, y)
        return x.value / scale, y.value / scale

    (ox, oy), (ax, ay), (bx, by) = device(0, 0), device(reach, 0), device(0, reach)
    xx, xy, yx, yy = (ax - ox) / reach, (bx - ox) / reach, (ay - oy) / reach, (by - oy) / reach

    def place(left: float, bottom: float, right: float, top: float) -> Box:
        corners = [(ox + xx * a + xy * b, oy + yx * a + yy * b) for a, b in ((left, bottom), (right, top))]
        xs, ys = sorted(c[0] for c in corners), sorted(c[1] for c in corners)
        return xs[0], ys[0], xs[1], ys[1]

    return place
