"""Which accents stand beside their letters? Those of TeX's old fonts, which draw the two one over the other.

"K\u00a8orper" is Körper, "\u00b4ecole" école. An accent that no letter takes stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

COMBINING = {
    "\u00a8": "\u0308",
    "\u00b4": "\u0301",
    "`": "\u0300",
    "\u02c6": "\u0302",
    "\u02dc": "\u0303",
    "\u00af": "\u0304",
    "\u02d8": "\u0306",
    "\u02d9": "\u0307",
    "\u02da": "\u030a",
    "\u02dd": "\u030b",
    "\u02c7": "\u030c",
}
_ACCENTS = "\u00a8\u00b4\u02c6\u02dc\u00af\u02d8\u02d9\u02da\u02dd\u02c7"
# The look behind comes second: a search for one of a few characters is ten times as fast.
_BEFORE = re.compile(f"([{_ACCENTS}])(?<!\\d.)([A-Za-z\u0131\u0237])")
# Below the letter, before or behind it in the text.
_CEDILLA = re.compile("([cCsStT])[\u00b8]|[\u00b8]([cCsStT])")
_GRAVE = re.compile("(?<![`\\s])`(?=[aeiouAEIOU])|(?<![\\w`])`(?=[aeAE]\\b)")
_DOTLESS = {"\u0131": "i", "\u0237": "j"}


def join_accents(pages: Sequence[str]) -> list[str]:
    """Return the pages of a document with accents on their letters, composed (Unicode NFC).

    A grave accent is a mark of quotations and code as well: it counts only in a document that has
    other accents beside their letters.
    """
    if not any(_BEFORE.search(page) or ("\u00b8" in page and _CEDILLA.search(page)) for page in pages):
        return list(pages)
    found = [page if page.isascii() else _CEDILLA.sub(_with_cedilla, _BEFORE.sub(_composed, page)) for page in pages]
    if found == list(pages):
        return found
    return [re.sub(f"(?:{_GRAVE.pattern})([A-Za-z])", _composed_grave, page) for page in found]


def composed(letter: str, mark: str) -> str:
    """Return a letter with a combining mark as one character; empty where there is none."""
    whole = unicodedata.normalize("NFC", _DOTLESS.get(letter, letter) + mark)
    return whole if len(whole) == 1 else ""


def _composed(found: re.Match[str]) -> str:
    return composed(found[2], COMBINING[found[1]]) or found[0]


def _with_cedilla(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", (found[1] or found[2]) + "\u0327")


def _composed_grave(found: re.Match[str]) -> str:
    return composed(found[1], COMBINING["`"]) or found[0]
