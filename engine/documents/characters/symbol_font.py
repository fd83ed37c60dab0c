"""Which character does a letter of the font Symbol show? Greek letters and signs that other fonts have too.

Source: the encoding of Adobe's Symbol font (PostScript Language Reference, 3rd edition, appendix E.12).
"""

from __future__ import annotations

from functools import lru_cache

# Greek letters stand in the places of Latin ones, signs in those of the rest.
_SMALL = dict(zip("abcdefghijklmnopqrstuvwxyz", "αβχδεφγηιϕκλμνοπθρστυϖωξψζ", strict=True))
_LARGE = dict(zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ", strict=True))
_SIGNS = dict(zip("\"$'*-@\\^`~", "∀∃∋∗−≅∴⊥‾∼", strict=True))
_UPPER_HALF = {
    **dict(zip(range(0xA0, 0xB0), "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓", strict=True)),
    **dict(zip(range(0xB0, 0xC0), "°±″≥×∝∂•÷≠≡≈…⏐⎯↵", strict=True)),
    **dict(zip(range(0xC0, 0xD0), "ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉", strict=True)),
    **dict(zip(range(0xD0, 0xE0), "∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓", strict=True)),
    **dict(zip(range(0xE0, 0xE6), "◊〈®©™∑", strict=True)),
    **dict(zip(range(0xF1, 0xF3), "〉∫", strict=True)),
}
_BY_CODE = {**{ord(letter): sign for letter, sign in (_SMALL | _LARGE | _SIGNS).items()}, **_UPPER_HALF}
_PRIVATE = range(0xF020, 0xF100)


@lru_cache(maxsize=64)  # each run of letters names its fonts, mostly the same
def is_symbol(font: str) -> bool:
    """Return whether a font of this name shows Greek letters in the places of Latin ones."""
    return font.strip().casefold() in ("symbol", "symbolmt", "symbol mt", "standard symbols l", "standard symbols ps")


def in_symbol(words: str) -> str:
    """Return the characters that the font Symbol shows for these, in its own code or at U+F000."""
    return "".join(_shown(ord(char)) for char in words)


def _shown(code: int) -> str:
    code = code - 0xF000 if code in _PRIVATE else code
    return _BY_CODE.get(code, chr(code))
