"""How are Markdown and reStructuredText read? As they are written, with headings and title found."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from engine.documents.characters.cleaning import clean_text, clean_title
from engine.documents.characters.encoding import decode
from engine.documents.document import Document, Heading
from engine.documents.source import DocumentSource
from engine.documents.text.plain import letters_for_references
from engine.documents.types.names import stem
from engine.patterns import lazy

_LINE = lazy(r"[^\n]*\n?")
_FENCE = lazy(r" {0,3}(`{3,}|~{3,})")
_ATX = lazy(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_SETEXT = lazy(r" {0,3}(=+|-+)[ \t]*$")
# What cannot be the words above an underline: blank, list, quote, table, code, another rule.
_NO_PARAGRAPH = lazy(r"\s*$|\s*([-*+>|]|\d+[.)])\s| {4}|\t|\s*[-=*_]{3,}\s*$")
# YAML, or TOML between other marks.
_FRONT_MATTER = lazy(
    r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|$)|\+\+\+[ \t]*\n(.*?\n)\+\+\+[ \t]*(?:\n|$)", re.DOTALL
)
_YAML_BEGINS = lazy(  # remarks, and a name with a value; an empty line before it makes them headings
    r"(?:[ \t]*#[^\n]*\n)*(?:[^\s#|\-][^\n]*?:\s|\"[^\"\n]*\"[ \t]*:|'[^'\n]*'[ \t]*:|[{?][ \t]*\S)"
)
_FRONT_TITLE = lazy(
    r"^title[ \t]*[:=][ \t]*(?:[>|][-+]?[ \t]*((?:\n[ \t]+[^\n]+)+)|(.+))$", re.MULTILINE | re.IGNORECASE
)
_ATTRIBUTES = lazy(r"[ \t]*\{[ \t]*[#.:][^{}\n]{0,200}\}[ \t]*$")  # of a heading, for links and looks
_MARKUP = lazy(
    r"\\([!-/:-@\[-`{-~])"  # a mark that is meant as such
    r"|(?<!`)(`{1,3})(?!`)([^\n]{1,300}?)(?<!`)\2(?!`)"  # code, in which nothing else is a mark
    r"|!?\[([^\]]*)\](?:\([^)]*\)|\[([^\]]*)\])|[*`]+|(?<!\w)_+|_+(?!\w)"
)
_DEFINITION = lazy(r"^[ >]{0,9}\[([^\[\]\n]{1,999})\]:", re.MULTILINE)  # of what links refer to
_RST_HEADING = lazy(
    r"(?:^([=\-`:'\"~^_*+#<>.])\1{2,}[ \t]*\n)?^[ \t]?(\S[^\n]{0,300})\n(([=\-`:'\"~^_*+#<>.])\4{2,})[ \t]*$",
    re.MULTILINE,
)
_RST_ROLE = lazy(r":[\w:+.-]+:`([^`<]*?)\s*(?:<[^`]*>)?`")
_MAX_FRONT_CHARS = 16_384
_NO_LABELS: frozenset[str] = frozenset()


def read_markdown(source: DocumentSource, data: bytes) -> Document:
    """Return a Markdown text with its headings.

    The text keeps its marks: they carry meaning (code, tables, links) and every offset stays
    that of the file. The title is the one in the front matter, else the first heading, else
    the file's name.
    """
    text = clean_text(letters_for_references(decode(data)))
    front = front_matter(text)
    headings = tuple(_headings(text, front.end() if front else 0))
    title = _front_title(front.group(1) or front.group(2)) if front else ""
    if not title and headings:
        title = headings[0].title
    return Document(text, title or stem(source.name), "markdown", headings=headings)


def front_matter(text: str) -> re.Match[str] | None:
    """Return what stands before a Markdown text, between rules: YAML in the first group, or TOML in the second.

    A text that begins with a rule of its own has prose there, where YAML begins with a name and a value.
    """
    found = _FRONT_MATTER.match(text, 0, _MAX_FRONT_CHARS)
    if found is None or found[1] is None:
        return found
    return found if _YAML_BEGINS.match(found[1]) or not found[1].strip() else None


def markdown_headings(text: str) -> tuple[Heading, ...]:
    """Return the headings of a Markdown text that has been cleaned."""
    return tuple(_headings(text, 0))


def read_rst(source: DocumentSource, data: bytes) -> Document:
    """Return a reStructuredText document; levels follow the order in which underlines are first used."""
    text = clean_text(decode(data))
    levels: dict[tuple[str, bool], int] = {}
    headings = []
    for found in _RST_HEADING.finditer(text):
        over, words, under = found.group(1) or "", found.group(2), found.group(3)
        if len(under) < min(len(words.rstrip()), 4) or (over and over[0] != under[0]):
            continue
        level = levels.setdefault((under[0], bool(over)), len(levels) + 1)
        title = _plain_title(_RST_ROLE.sub(r"\1", words))
        if title:
            headings.append(Heading(found.start(2), min(level, 6), title))
    title = headings[0].title if headings else stem(source.name)
    return Document(text, title, "text", headings=tuple(headings))


def _front_title(front: str) -> str:
    found = _FRONT_TITLE.search(front)
    return clean_title((found.group(1) or found.group(2)).strip().strip("\"'")) if found else ""


def _headings(text: str, start: int) -> Iterator[Heading]:
    """Yield the headings after ``start`` in order; code between fences has none."""
    fence, above, above_at = "", "", start
    labels = frozenset(_label(found[1]) for found in _DEFINITION.finditer(text)) if "][" in text else _NO_LABELS
    for line in _LINE.finditer(text, start):
        words = line.group().rstrip("\n")
        mark = _FENCE.match(words)
        if fence:
            if mark and mark.group(1).startswith(fence) and not words.strip(" \t`~"):
                fence = ""
            continue
        if mark:
            fence, above = mark.group(1), ""
            continue
        yield from _heading_at(words, line.start(), (above, above_at), labels)
        above, above_at = words, line.start()


def _label(words: str) -> str:
    """Return the name of a definition as links may write it: letters of either case, blanks of any kind."""
    return " ".join(words.casefold().split())


def _heading_at(words: str, offset_chars: int, before: tuple[str, int], labels: frozenset[str]) -> Iterator[Heading]:
    """Yield the heading that this line is, or that its underline makes of the line above.

    Args:
        words: the line.
        offset_chars: where it begins.
        before: the line above, and where that begins.
        labels: of what links of the text may refer to.
    """
    above, above_at = before
    found = _ATX.match(words)
    if found:
        title = _plain_title(found.group(2) or "", labels)
        if title:
            yield Heading(offset_chars, len(found.group(1)), title)
        return
    under = _SETEXT.match(words)
    if under and not _NO_PARAGRAPH.match(above) and not _ATX.match(above):
        yield Heading(above_at, 1 if under.group(1)[0] == "=" else 2, _plain_title(above, labels))


def _plain_title(words: str, labels: frozenset[str] = _NO_LABELS) -> str:
    def shown(mark: re.Match[str]) -> str:
        escaped, _, code, link, label = mark.groups()
        if label is not None and _label(label or link) not in labels:
            return mark[0]  # brackets that refer to nothing, such as matrix[i][j]
        return escaped or (code and (code.strip() or code)) or link or ""

    plain = _MARKUP.sub(shown, _ATTRIBUTES.sub("", words))
    return clean_title(html.unescape(plain) if "&" in plain else plain)
