"""Which letters are one and the same, though they are other code points? Those that a person types for each other.

Digits of all scripts, Persian and Arabic letters of one form, wide and half-width kana, Thai and Malayalam signs in
their older spelling, apostrophes inside Ukrainian words. Source: Unicode 16, 3.11 (canonical order), 9.2 (Arabic), 12.9
(Malayalam chillus), 16.1 (Thai).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from engine.patterns import lazy


class _Digits(dict[int, str | int | None]):
    """A table for ``str.translate`` that learns a letter when it meets it: asking for all of them takes 0.1 s."""

    def __missing__(self, code: int) -> str | int | None:
        letter = chr(code)
        found = str(unicodedata.decimal(letter)) if code >= 0x80 and unicodedata.category(letter) == "Nd" else code
        self[code] = found
        return found


# What Arabic keyboards give, and what Persian, Urdu, Kurdish and Uyghur ones give for the same letter.
_ARABIC = {
    **dict.fromkeys(map(ord, "کڪګڭﻙ"), "ك"),
    **dict.fromkeys(map(ord, "یىېےۍێ"), "ي"),
    **dict.fromkeys(map(ord, "ةەہۃھۀۂ"), "ه"),
    **dict.fromkeys(map(ord, "ٱٲٳ"), "ا"),
    **dict.fromkeys(map(ord, "ٶۆۇۈۋ"), "و"),
    0x640: None,  # a stroke that makes a word longer
}
# What the rules of each language are written for.
_OWN = {"fa": str.maketrans("كيى", "کیی"), "ar": str.maketrans("کیىة", "كييه")}
_CHILLUS = {0xD7A: "ണ്", 0xD7B: "ന്", 0xD7C: "ര്", 0xD7D: "ല്", 0xD7E: "ള്", 0xD7F: "ക്", 0xD54: "മ്", 0xD55: "യ്", 0xD56: "ഴ്"}
_INVISIBLE = {code: None for code in (0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF)}
_FIRST = _Digits(_INVISIBLE)
_LAST = str.maketrans({**_ARABIC, **_CHILLUS, 0x9CE: "ত্"})
APOSTROPHES = "'\u2019\u02bc\u2018`\u00b4\u2032\uff07"
# Between a consonant and one of these a Ukrainian or Belarusian apostrophe is a part of the word.
INSIDE_CYRILLIC = f"(?<=[\u0400-\u04ff])[{APOSTROPHES}](?=[яюєїеёіЯЮЄЇЕЁІ])"
_INSIDE_CYRILLIC = lazy(INSIDE_CYRILLIC)
# Half-width kana with their marks; Thai and Lao vowels that are typed in two parts, with a tone between them.
_LONGER = lazy(
    "[\uff66-\uff9d][\uff9e\uff9f]?|(?:\u0e4d([\u0e48-\u0e4b]?)|([\u0e48-\u0e4b])\u0e4d)\u0e32"
    "|(?:\u0ecd([\u0ec8-\u0ecb]?)|([\u0ec8-\u0ecb])\u0ecd)\u0eb2"
)


def without_variants(word: str) -> str:
    """Return a word with digits of ASCII, without invisible characters and the apostrophes inside Ukrainian words."""
    return _INSIDE_CYRILLIC.sub("", word).translate(_FIRST)


def for_rules(word: str, language: str) -> str:
    """Return a word with the letters that the stemming rules of its language are written for."""
    return word.translate(_OWN[language]) if language in _OWN else word


def one_form(word: str) -> str:
    """Return a word whose letters have the form that all their variants share."""
    return word.translate(_LAST)


def canonical(text: str) -> tuple[str, Sequence[int] | None]:
    """Return a text in which each letter is one character, and where each of them stood, its end added.

    The places are None where nothing has changed: the text is the one that was given.
    """
    if text.isascii() or not _LONGER.search(text):
        return text, None
    parts: list[str] = []
    places: list[int] = []
    at = 0
    for found in _LONGER.finditer(text):
        one = _one(found.group())
        parts += [text[at : found.start()], one]
        places += [*range(at, found.start()), *range(found.start(), found.start() + len(one))]
        at = found.end()
    parts.append(text[at:])
    places += [*range(at, len(text)), len(text)]
    return "".join(parts), places


def _one(letters: str) -> str:
    if letters[0] >= "\uff66":
        return unicodedata.normalize("NFKC", letters)
    vowel = "\u0e33" if "\u0e32" in letters else "\u0eb3"
    return "".join(char for char in letters if char not in "\u0e4d\u0e32\u0ecd\u0eb2") + vowel
