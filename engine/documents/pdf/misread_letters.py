"""Which letters of a page are read as Hangul and are none? Those of a font whose map says UTF-8 in the place of UTF-16.

Some programs write it so: П is D0 9F in UTF-8, and U+D09F is the syllable 킟. Poppler takes them as they are meant.
"""

from __future__ import annotations

import re

_HANGUL = re.compile("[\uac00-\ud7a3]")
_LEAST = 6  # different ones; a syllable of Korean is two such bytes in one of eight cases


def with_letters_as_meant(text: str) -> str:
    """Return a page's text, its Hangul as the letters that the same bytes are in UTF-8; as it is where one is none."""
    if text.isascii() or not _HANGUL.search(text):
        return text
    letters = {}
    for syllable in set(_HANGUL.findall(text)):
        letter = ord(syllable).to_bytes(2, "big").decode("utf-8", "ignore")
        if len(letter) != 1 or not letter.isalpha():
            return text
        letters[ord(syllable)] = letter
    return text.translate(letters) if len(letters) >= _LEAST else text
