"""How is foreign Markdown made safe to be rendered? No HTML, no pictures but those beside the file, no front matter."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote

from desktop.preview.align import find_passage, map_spans, reduce_text
from engine.documents.text.markdown import front_matter
from engine.search.hits import Passage

_PICTURE = re.compile(r"!\[([^\]\n]*)\]\(\s*<?([^)>\s]*)>?[^)\n]*\)")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\")
_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff")
_EMPTY_LINE = re.compile(r"\n[ \t]*\n(?=\S)")
_FENCE = re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE)
# The line that begins or ends a block of code: behind the signs of quotations and of an item of a list.
_CODE_EDGE = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?P<mark>`{3,}|~{3,})(?P<about>.*)")
_INDENTED = re.compile(r"(?: {4}| {0,3}\t)")
_TITLE = r"""(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\))"""
# What is written and not shown: where a link leads, the lines that say so below, and the sides of cells.
_UNSAID = re.compile(
    rf"(?<=\])\([ \t]*+(?:<[^<>\n]*>|(?:[^\s()<]|\([^\s()]*\))*+)(?:[ \t]++{_TITLE})?[ \t]*+\)"
    rf"|^ {{0,3}}\[(?!\^)[^\]\n]+\]:[ \t]*+(?:<[^<>\n]*>|[^\s<]\S*+)(?:[ \t]++{_TITLE})?[ \t]*+$"
    r"|\|"
)
_RULE = re.compile(r"(?P<edge>[ \t>]*)(?=[^|\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_SPLIT = re.compile(r"(?<!\\)\|")


def safe_source(text: str, folder: Path | None) -> str:
    """Return Markdown for Qt: pictures that may not be shown are named, front matter is a block of its own.

    Args:
        text: the Markdown, or a stretch of it that begins outside of fenced code.
        folder: the file's, whose pictures may be shown; None where none may.
    """
    if front := front_matter(text):
        kind, words = ("yaml", front[1]) if front[2] is None else ("toml", front[2])
        text = f"```{kind}\n{words}```\n{text[front.end() :]}"
    text = _apart(text)
    return _PICTURE.sub(lambda match: _named(match, folder), text)


def _apart(text: str) -> str:
    """Put an empty line before a table that stands right below a line of text: Qt would show its signs."""
    lines, made, in_table = text.split("\n"), [], False
    for at, (line, kind) in enumerate(zip(lines, _kinds(lines), strict=True)):
        if kind or not line.strip(" \t\r>"):
            in_table = False
        elif not in_table and at + 1 < len(lines) and "|" in line and _cells(line) == _ruled(lines[at + 1]):
            in_table = True  # rows of dashes below are none of its rules
            above, edge = lines[at - 1] if at else "", re.match(r"[ \t>]*", line)
            if above.strip(" \t\r>") and not _CODE_EDGE.match(above) and edge:
                made.append(edge[0].rstrip())
        made.append(line)
    return "\n".join(made)


def _kinds(lines: Iterable[str]) -> Iterator[str]:
    """Yield of each line whether it is "code" or the "edge" of a block of code; "" where it is neither."""
    open_mark, is_set = "", False
    for line in lines:
        found = _CODE_EDGE.fullmatch(line.rstrip("\r"))
        if open_mark:
            is_end = found and found["mark"].startswith(open_mark) and not found["about"].strip()
            yield "edge" if is_end else "code"
            open_mark = "" if is_end else open_mark
        elif found and not (found["mark"][0] == "`" and "`" in found["about"]):
            open_mark = found["mark"]
            yield "edge"
        else:
            is_set = is_set or "<pre" in line
            yield "code" if is_set or _INDENTED.match(line) else ""
            is_set = is_set and "</pre" not in line


def _cells(row: str) -> int:
    """Return how many cells a row of a table has."""
    return len(_SPLIT.split(row.strip(" \t\r>").removeprefix("|").removesuffix("|")))


def _ruled(line: str) -> int:
    """Return for how many cells a line is the rule below a table's head; 0 where it is none."""
    return _cells(line) if _RULE.fullmatch(line.rstrip("\r")) else 0


def spoken(source: str) -> str:
    """Return Markdown with blanks for what does not show when it is rendered; every offset stays."""
    lines = source.split("\n")
    return "\n".join(map(_said, lines, _kinds(lines)))


def _said(line: str, kind: str) -> str:
    if kind == "edge":  # with the language of the code
        return " " * len(line)
    return line if kind else _UNSAID.sub(lambda match: " " * len(match[0]), line)


def _named(match: re.Match[str], folder: Path | None) -> str:
    if folder is not None and local_picture(match[2], folder) is not None:
        return match[0]
    return f"\\[{match[1].strip() or unquote(match[2].rsplit('/', 1)[-1])}\\]"


def local_picture(name: str, folder: Path) -> Path | None:
    """Return the file of a picture that lies in ``folder`` or below, by a relative name; None for all else."""
    if _SCHEME.match(name) or name.startswith("/") or not name.lower().endswith(_ENDINGS):
        return None
    try:
        home = folder.resolve()
        file = (home / unquote(name)).resolve()
        return file if file.is_relative_to(home) and file.is_file() else None
    except (OSError, ValueError):
        return None


def cut_window(text: str, first: int, last: int, reach: int) -> tuple[int, int]:
    """Return a stretch around two offsets, ``reach`` to either side or up to twice as much.

    It begins and ends at empty lines outside of fenced code; where there are none, at a line's end; else anywhere.
    """
    low, high = max(0, first - 2 * reach), min(len(text), last + 2 * reach)
    edges = _edges(text, low, high)
    start = max((edge for edge in edges if edge <= first - reach), default=None)
    end = min((edge for edge in edges if edge >= last + reach), default=None)
    if start is None:
        at = text.rfind("\n", low, max(low, first - reach)) + 1
        start = 0 if first <= reach else at or first - reach
    if end is None:
        at = text.find("\n", last + reach, high)
        end = len(text) if last + reach >= len(text) else at if at >= 0 else last + reach
    return start, end


def _edges(text: str, low: int, high: int) -> list[int]:
    """Return where a paragraph begins outside of fenced code, between two offsets."""
    fences = [match.start() for match in _FENCE.finditer(text, low, high)]
    # Whether a fence is open there: counted, for a search of megabytes would be felt.
    before = sum(text.count("\n" + mark, 0, low) + text.startswith(mark) for mark in ("```", "~~~"))
    edges, open_, at = [0] if not low else [], low > 0 and before % 2 == 1, 0
    for match in _EMPTY_LINE.finditer(text, low, high):
        while at < len(fences) and fences[at] < match.end():
            open_, at = not open_, at + 1
        if not open_:
            edges.append(match.end())
    return [*edges, len(text)] if high == len(text) else edges


def place_passage(passage: Passage, source: str, rendered: str) -> Passage | None:
    """Return a passage where it stands in the rendered text; None where it cannot be found there."""
    said = spoken(source)
    places = reduce_text(said).places
    near = bisect_left(places, passage.start) / max(1, len(places))
    # What looks like a sign that is not shown may be shown all the same.
    asked = (said[passage.start : passage.end], passage.text)
    words, spans = max(((words, find_passage(words, rendered, near)) for words in asked), key=lambda one: _long(one[1]))
    if not spans:
        return None
    start, end = spans[0][0], spans[-1][1]
    marked = map_spans(words, passage.highlights, rendered, spans)
    inside = tuple((a - start, b - start) for a, b in marked)
    return Passage(rendered[start:end], start, end, passage.page, passage.score, inside)


def _long(spans: Sequence[tuple[int, int]] | None) -> int:
    return sum(end - start for start, end in spans or ())
