"""How are the rows of a large OpenDocument sheet read quickly? By a pattern for plain rows; expat hears all the rest.

expat calls Python eight times a cell. A row of nothing but cells with one plain paragraph each is read by one pattern
and kept from expat, which goes on behind it as if it had not been there; so a cell is read the same either way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Protocol

_MARKS = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#34;": '"',
    "&apos;": "'",
    "&#39;": "'",
    "&#x27;": "'",
    "&amp;": "&",
}
_MARK = "|".join(_MARKS)
_NEVER = r"<&\x00-\x08\x0b-\x1f\ufffe\uffff"
_TEXT = rf"[^{_NEVER}]*(?:(?:{_MARK})[^{_NEVER}]*)*"
_ATTRIBUTES = rf'(?: [\w:.-]+="[^"{_NEVER}]*(?:(?:{_MARK})[^"{_NEVER}]*)*")*'
_ROW = re.compile(rf"<table:table-row({_ATTRIBUTES}) ?>\s*")
_ROW_START, _ROW_END = "<table:table-row", "</table:table-row>"
_CELL = re.compile(
    rf"(<table:(?:covered-)?table-cell({_ATTRIBUTES}) ?(?:/>|>\s*"
    r'(?:<text:p(?: text:style-name="(?!Title")[^"<&]*")? ?(?:/>|>'
    rf"({_TEXT})</text:p>)\s*)?</table:(?:covered-)?table-cell>)\s*)"
)
_REPEATED_CELLS = re.compile(r' table:number-columns-repeated="(\d{1,9})"')
_VALUE = re.compile(r' office:((?:[a-z]+-)?value(?:-type)?)="([^"&]*)"')
_TYPED = {"date": "date-value", "time": "time-value", "string": "string-value", "boolean": "boolean-value"}
_TIME = re.compile(r"PT(\d{1,8})H(?:(\d{1,8})M)?(?:(\d{1,8})(?:[.,]\d+)?S)?")
_REPEATED_ROWS = re.compile(r' table:number-rows-repeated="(\d{1,9})"')
_FORMULA = " table:formula="
_BLANKS = re.compile(r"[ \t\r\n]+")
_UTF8 = re.compile(
    r"\ufeff?(?:<\?xml[^>]*encoding=[\"']utf-8[\"'][^>]*\?>|<\?xml(?:(?!encoding)[^>])*\?>)?\s*<[\w:]", re.I
)
_NAMES = ("table", "text")
_DECLARED_WITHIN = 16_384

Row = list[tuple[int, str]]  # how often a cell is repeated, and its words


class RowListener(Protocol):
    """What is told of rows that are plain."""

    @property
    def takes_plain_rows(self) -> bool:
        """Whether a row would stand directly in a sheet."""

    def plain_row(self, repeated: int, cells: Row) -> None:
        """Take a row that is written so many times."""


def without_plain_rows(data: bytes, listener: RowListener) -> Iterator[bytes]:
    """Yield a document piece by piece without its plain rows, which the listener is told as their turn comes."""
    text = _plain_text(data)
    if not text:
        yield data
        return
    done = at = 0
    while (start := text.find(_ROW_START, at)) >= 0:
        if start > done:
            yield text[done:start].encode("utf-8")
            done = start
        at = _tell_rows(text, start, listener) if listener.takes_plain_rows else start
        if at > start:
            done = at
        else:
            at = start + len(_ROW_START)
    yield text[done:].encode("utf-8")


def _plain_text(data: bytes) -> str:
    """Return a document whose names are the usual ones as text; otherwise nothing."""
    head = data[:_DECLARED_WITHIN]
    spaces = (f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'.encode() for name in _NAMES)
    if b"<!" in head or not all(space in head for space in spaces):
        return ""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return text if _UTF8.match(text) and "<![CDATA[" not in text and "<!--" not in text else ""


def _tell_rows(text: str, at: int, listener: RowListener) -> int:
    """Tell the plain rows from here on, one after another; return where they end."""
    while (row := _ROW.match(text, at)) is not None:
        end = text.find(_ROW_END, row.end())
        cells = _CELL.findall(text, row.end(), end) if end >= 0 else []
        if text.find(_FORMULA, row.end(), end) >= 0 and any(map(_is_without_result, cells)):
            break
        if not cells or sum([len(cell[0]) for cell in cells]) != end - row.end():
            break
        repeated = _REPEATED_ROWS.search(row[1])
        listener.plain_row(int(repeated[1]) if repeated else 1, [_cell(cell[1], cell[2]) for cell in cells])
        at = end + len(_ROW_END)
        while text[at : at + 1].isspace():
            at += 1
    return at


def _is_without_result(cell: tuple[str, ...]) -> bool:
    return _FORMULA in cell[1] and " office:value-type=" not in cell[1]


def _cell(attributes: str, words: str) -> tuple[int, str]:
    repeated = _REPEATED_CELLS.search(attributes) if "-repeated" in attributes else None
    if "&" in words:
        for name, letter in _MARKS.items():  # the ampersand last
            words = words.replace(name, letter)
    if "  " in words or "\n" in words or "\t" in words or "\r" in words:
        words = _BLANKS.sub(" ", words)
    words = words.strip()
    if not words and "value" in attributes:
        words = typed_value(dict(_VALUE.findall(attributes)))
    return int(repeated[1]) if repeated else 1, words


def typed_value(attributes: Mapping[str, str]) -> str:
    """Return the value of a cell that a program has written without the words that it shows."""
    kind = attributes.get("value-type", "")
    value = attributes.get(_TYPED.get(kind, "value"), "") if kind else ""
    if kind == "time" and (found := _TIME.fullmatch(value)):
        hours, minutes, seconds = (int(part or 0) for part in found.groups())
        return f"{hours}:{minutes:02d}" + (f":{seconds:02d}" if seconds else "")
    if kind == "boolean":
        return value.upper()
    return value.replace("T", " ").removesuffix(" 00:00:00") if kind == "date" else value
