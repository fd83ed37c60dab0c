"""What does text in ANSEL say? The set of American libraries and of genealogists: accents stand before their letter.

Source: ANSI/NISO Z39.47-1993; GEDCOM 5.5.1, appendix C.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {
    **dict(zip(range(0xA1, 0xAF), "ŁØĐÞÆŒʹ·♭®±ƠƯʼ", strict=True)),
    **dict(zip(range(0xB0, 0xB7), "ʻłøđþæœ", strict=True)),
    **dict(zip((0xB7, 0xB8, 0xB9, 0xBA, 0xBC, 0xBD), "ʺı£ðơư", strict=True)),
    **dict(zip(range(0xC0, 0xC9), "°ℓ℗©♯¿¡ß€", strict=True)),
    **dict(zip((0xCD, 0xCE, 0xCF), "eoß", strict=True)),  # as GEDCOM has them
}
_ACCENTS = dict(
    zip(
        range(0xE0, 0xFB),
        "\u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030c\u030a\ufe20\ufe21\u0315\u030b\u0310\u0327\u0328"
        "\u0323\u0324\u0325\u0333\u0332\u0326\u0328\u032e\ufe22",
        strict=True,
    )
)
_ACCENTS |= {0xFB: "\ufe23", 0xFE: "\u0313"}
_TABLE = {code: _LETTERS.get(code) or _ACCENTS.get(code, "\ufffd") for code in range(0x80, 0x100)}
_ANY_ACCENT = f"[{''.join(_ACCENTS.values())}]"
_BEFORE = re.compile(f"(?<!{_ANY_ACCENT})({_ANY_ACCENT}++)(.)", re.DOTALL)


def decode_ansel(data: bytes) -> str:
    """Return the text of data in ANSEL, letters with their accents; U+FFFD where a byte has no meaning."""
    text = data.decode("latin-1").translate(_TABLE)
    return unicodedata.normalize("NFC", _BEFORE.sub(lambda found: found[2] + found[1][::-1], text))
