"""Which letters do the commands of TeX stand for? Accents composed, and the letters that have names."""

from __future__ import annotations

import re
import unicodedata

_NAMED = {
    **{"ss": "ß", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "l": "ł"},
    **{"L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ"},
    **{"NG": "Ŋ", "SS": "ẞ", "textexclamdown": "¡", "textquestiondown": "¿", "S": "§", "P": "¶"},
    **{"TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2e", "BibTeX": "BibTeX", "textendash": "–", "textemdash": "—"},
    **{"textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "glqq": "„"},
    **{"grqq": "“", "flqq": "«", "frqq": "»", "guillemotleft": "«", "guillemotright": "»", "quotedblbase": "„"},
    **{"texteuro": "€", "euro": "€", "pounds": "£", "copyright": "©", "textregistered": "®", "texttrademark": "™"},
    **{"textdegree": "°", "textmu": "µ", "textbullet": "•", "ldots": "…", "dots": "…", "textellipsis": "…"},
    **{"og": "«", "fg": "»"},
    **{"textunderscore": "_", "textasciitilde": "~", "textbar": "|", "textless": "<", "textgreater": ">"},
}
_BREAK = r"\\\\"  # of a line: what follows is no command
_LETTER = re.compile(
    rf"{_BREAK}|\\(" + "|".join(sorted(_NAMED, key=len, reverse=True)) + r")(?:\{\}|(?![A-Za-z])[ \t]?)", re.ASCII
)
_DOTLESS = r"\\[ij](?:\{\}|(?![A-Za-z])[ \t]?)"
_ACCENT = re.compile(
    rf"""{_BREAK}|\\(?:(["'`^~=.])\s*|([cvuHkrdbt])(?:\s+|(?=\{{)))(?:\{{\s*(\\?[^\W\d_])\s*\}}"""
    rf"""|({_DOTLESS}|\\?[^\W\d_]))"""
)
_COMBINING = dict(
    zip(
        "\"'`^~=.cvuHkrdbt",
        "\u0308\u0301\u0300\u0302\u0303\u0304\u0307\u0327\u030c\u0306\u030b\u0328\u030a\u0323\u0331\u0361",
        strict=True,
    )
)
# Braces that keep one letter or its accent together.
_KEPT = re.compile(r"\{([^\W\d_][\u0300-\u036f]?)\}")


def with_letters(text: str) -> str:
    """Return a text with its letters in place of the commands for them, and without the braces around such a letter."""
    if "\\" not in text:
        return text
    text = _ACCENT.sub(_composed, text)
    text = _LETTER.sub(lambda found: _NAMED[found[1]] if found[1] else found[0], text)
    return _KEPT.sub(lambda found: found.group(1) if not found.group(1).isascii() else found.group(), text)


def _composed(found: re.Match[str]) -> str:
    sign, letter_sign, braced, bare = found.groups()
    if not (braced or bare):
        return found[0]
    letter = (braced or bare).strip("\\{} \t")
    return unicodedata.normalize("NFC", letter + _COMBINING[sign or letter_sign])
