"""How are plain text and source code read? As they are, in the right encoding."""

from __future__ import annotations

import html
import re
import unicodedata
from functools import lru_cache

from engine.documents.characters.cleaning import clean_text, clean_title
from engine.documents.characters.east_asian_lines import join_unspaced_lines
from engine.documents.characters.encoding import decode
from engine.documents.document import Document
from engine.documents.outline import outline
from engine.documents.source import DocumentSource
from engine.documents.types.names import ending, stem
from engine.patterns import lazy

# What XML says of itself, and a program in its first or second line (PEP 263).
_NAMED = lazy(
    rb"(?:\xef\xbb\xbf)?(?:<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})"
    rb"|(?:[^\n]{0,200}\n)?[ \t]*#[^\n]{0,200}?coding[:=][ \t]*([\w.-]{2,40}))"
)
# Marks of chats: a colour with its numbers, and others; and those that part fields and records.
_COLOUR = lazy(r"\x03(?:\d{1,2}(?:,\d{1,2})?)?|[\x02\x0f\x16]")
_PARTED = lazy(r"[\x01\x1c-\x1f]")
_MARKED = lazy(r"[\x01-\x03\x0f\x16\x1c-\x1f]")  # a fifth of the time of the two
# Letters as strings of programs may write them ("\\" is a stroke), and as pages of Perl's manual do.
_CODED = lazy(r"(?<!\\)((?:\\\\)*+)\\(?:U(00[01][0-9A-Fa-f]{5})|[uU]([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\})")
_POD = frozenset({"pod", "pm", "pl"})
_POD_LETTER = lazy(r"\bE<([A-Za-z]{2,8}|\d{1,6})>")
# Those of the markup itself are most of all, and stay.
_REFERENCE = lazy(r"&(?!(?:lt|gt|amp|quot|apos);)(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,8}\d{0,2});")


def read_text(source: DocumentSource, data: bytes) -> Document:
    """Return a plain text; its title is the file's name without the ending."""
    return Document(join_unspaced_lines(clean_text(_decoded(source, data))), stem(source.name), "text")


def read_code(source: DocumentSource, data: bytes) -> Document:
    """Return source code, letters for their escapes; its title is the file's name, its headings are what it defines."""
    text = _decoded(source, data)
    text = clean_text(_CODED.sub(_coded_letter, text) if "\\" in text else text)
    return Document(text, clean_title(source.name), "code", headings=outline(text, source.name))


def _decoded(source: DocumentSource, data: bytes) -> str:
    """Return a text by the character set that it names; with letters for references where it is XML, HTML or POD."""
    named = _NAMED.match(data)
    text = decode(data, (named[1] or named[2]).decode("ascii") if named else "")
    if _MARKED.search(text):
        text = _PARTED.sub(" ", _COLOUR.sub("", text))
    if ending(source.name) in _POD:
        text = _POD_LETTER.sub(lambda found: html.unescape(f"&{'#' * found[1].isdigit()}{found[1]};"), text)
    return letters_for_references(text) if text.lstrip()[:1] == "<" else text


def _coded_letter(found: re.Match[str]) -> str:
    """Return the letter that a program writes as a code; what is no letter stays as it is written."""
    number = int(found[2] or found[3] or found[4], 16)
    letter = chr(number) if 0x80 <= number <= 0x10FFFF else ""
    return found[1] + letter if letter.isalpha() or (letter and unicodedata.combining(letter)) else found[0]


def letters_for_references(text: str) -> str:
    """Return a text with letters where it writes them as HTML does ("&auml;"); marks of the markup stay as they are."""
    return _REFERENCE.sub(lambda found: _letter(found[0]), text) if "&" in text else text


@lru_cache(maxsize=1024)
def _letter(reference: str) -> str:
    """Return the letter that XML or HTML writes as a reference; marks of the markup stay as they are written."""
    letter = html.unescape(reference)
    return letter if letter.isalnum() else reference
