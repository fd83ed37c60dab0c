"""What do the forms of one word share? Their stem, by the rules of their language (Snowball), without accents."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable

from engine.words.letters import for_rules, one_form, without_variants

# ISO 639-1 to Snowball's names.
_SNOWBALL = {
    **{"ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "cs": "czech", "da": "danish", "nl": "dutch"},
    **{"en": "english", "eo": "esperanto", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german"},
    **{"el": "greek", "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian"},
    **{"lt": "lithuanian", "ne": "nepali", "no": "norwegian", "nb": "norwegian", "nn": "norwegian", "fa": "persian"},
    **{"pl": "polish", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "st": "sesotho"},
    **{"es": "spanish", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish"},
    **{"bs": "serbian", "hr": "serbian", "sh": "serbian"},
}
# Languages whose rules take nothing from the beginning of a word, as those of Indonesian, Irish and Dutch do.
FIRST_LETTER_STAYS = frozenset(("en", "de", "fr", "es", "it", "pt", "sv", "da", "no"))
# Of a text too short to tell, of code, and of the Latin words in a text of a language that has no stemmer.
_DEFAULT = "en"
_LETTERS_WITHOUT_PARTS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n"}
)
# Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic. Vowel signs of other scripts are letters.
_ACCENTS = ((0x300, 0x36F), (0x591, 0x5C7), (0x64B, 0x65F), (0x670, 0x670))


def fold(word: str) -> str:
    """Return a word in lower case without accents."""
    return without_accents(lower(word))


def lower(word: str) -> str:
    """Return a word in lower case, wide and narrow forms made one, digits of ASCII, no invisible characters."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFKC", without_variants(word)).casefold()


def without_accents(word: str) -> str:
    """Return a word of lower case without accents, its letters in the form that their variants share."""
    if word.isascii():
        return word
    apart = unicodedata.normalize("NFKD", word.translate(_LETTERS_WITHOUT_PARTS))
    bare = (char for char in apart if not any(first <= ord(char) <= last for first, last in _ACCENTS))
    return unicodedata.normalize("NFC", one_form("".join(bare)))


def stem(word: str, language: str) -> str:
    """Return the stem of a word in lower case, without accents; words with digits stay as they are.

    Accents go after stemming: Snowball's rules read them, and its newer ones forgive their absence.
    """
    if not word.isalpha() and any(char.isdigit() for char in word):
        return without_accents(word)
    word = word if word.isascii() else for_rules(word, language)
    return without_accents(_stemmer(language if language in _SNOWBALL else _DEFAULT)(word))


def stemming(language: str) -> str:
    """Return the language by whose rules the words of a document in ``language`` are stemmed."""
    return language if language in _SNOWBALL else _DEFAULT


@functools.cache
def _stemmer(language: str) -> Callable[[str], str]:
    import Stemmer  # native code, loaded with the first text

    found: Callable[[str], str] = Stemmer.Stemmer(_SNOWBALL[language], 0).stemWord  # we keep what it found ourselves
    return found
