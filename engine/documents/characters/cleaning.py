"""Which characters of an extracted text are kept? Those that can be shown, searched and stored."""

from __future__ import annotations

import unicodedata

from engine.documents.characters.base64text import MIN_CHARS, without_data
from engine.patterns import lazy

_NEWLINES = lazy("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Looks, and titles and links, of a terminal.
_TERMINAL_CODES = lazy("\x1b\\[[0-9;?]*[A-Za-z]|\x1b\\][^\x07\x1b\n]*+(?:\x07|\x1b\\\\)")
# Controls, the byte order mark, and the soft hyphen: invisible, and each breaks the word it stands in.
_INVISIBLE = lazy("[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\ufeff]")
_BACK = lazy("(\b+)")
_SURROGATES = lazy("[\ud800-\udfff]")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_LIGATURE = lazy("[\ufb00-\ufb06]")
# Letters in the form that they take at a place in a word, and radicals that stand for whole characters:
# fonts of PDFs name them, nobody types them. The ligatures of whole phrases (U+FDF0 and up) stay.
_FORMS = lazy("[\ufb1d-\ufb4f\ufb50-\ufdef\ufe70-\ufefc\u2f00-\u2fd5]")
_SOFT_BREAK = lazy("\u00ad[ \t]*\n[ \t]*")
# Whatever one of the patterns above takes; escapes are controls.
_ODD = lazy(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u2028\u2029\u2f00-\u2fd5\ud800-\udfff\ufb00-\ufb06\ufb1d-\ufdef\ufe70-\ufefc\ufeff]"
)
_MAX_TITLE_CHARS = 300


def clean_text(text: str) -> str:
    """Return ``text`` fit to be stored, shown and searched.

    Lines end in one newline, control characters and soft hyphens are gone, halves of broken
    characters become U+FFFD (so the text is always valid UTF-8), the ligatures ff to st are
    written out, Arabic and Hebrew letters and Chinese radicals are the ones that people type, and
    letters with marks are in their composed form (Unicode NFC). A word that a soft hyphen breaks
    at the end of a line is whole again. Data in base64 is left out.
    """
    if len(text) >= MIN_CHARS:
        text = without_data(text)
    if text.isascii() and text.isprintable():
        return text  # most pieces of a web page; five searches saved
    if not _ODD.search(text):  # one search in the place of six
        return unicodedata.normalize("NFC", text)
    if "\x1b" in text:
        text = _TERMINAL_CODES.sub("", text)
    if "\b" in text:
        text = "\n".join(_struck(line) if "\b" in line else line for line in text.split("\n"))
    text = _NEWLINES.sub("\n", text)
    if "\u00ad" in text:
        text = _SOFT_BREAK.sub("", text)  # the word goes on in the next line
    text = _INVISIBLE.sub("", text)
    if text.isascii():
        return text
    text = _SURROGATES.sub("\ufffd", text)
    if _LIGATURE.search(text):
        text = text.translate(_LIGATURES)
    text = _FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    return unicodedata.normalize("NFC", text)


def _struck(line: str) -> str:
    """Return a line as it is shown by what goes back over letters, to make them bold or to write others.

    A line that is drawn below letters after them leaves them as they are.
    """
    first, *pairs = _BACK.split(line)
    shown = list(first)
    for back, words in zip(pairs[::2], pairs[1::2], strict=True):
        if words.startswith("_" * len(back)):
            shown += words[len(back) :]
            continue
        del shown[-len(back) :]
        shown += words
    return "".join(shown)


def one_line(words: str) -> str:
    """Return words on one line, all of them."""
    return " ".join(clean_text(words).split())


def clean_title(title: str) -> str:
    """Return a title on one line, cut to 300 characters: for names of things, whose words stand in the text as well."""
    return one_line(title)[:_MAX_TITLE_CHARS].rstrip()
