"""Which characters do these bytes stand for? A mark, a declaration, UTF-8, or the best guess.

The order is that of trust: a byte order mark, UTF-16 that betrays itself by its zeros, UTF-8
(text of another encoding is almost never valid UTF-8 by accident), then statistics.
"""

from __future__ import annotations

import codecs
import re

# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\b\t\n\v\f\r\x1b"))
_MAX_CONTROL_SHARE = 0.02  # logs hold a few zeros after a power cut; compressed data has 10 % controls
_GUESS_BYTES = 64 * 1024  # enough for letter statistics; the guess costs about 20 ms
_BAD_UTF8_SHARE = 0.1  # at most one broken character in ten: damaged UTF-8, not another encoding
_SAFE_CODECS = re.compile(r"(utf-(8|16|32)|iso|cp\d|koi8|mac|gb|big5|euc|shift|tis|hz|johab|ascii)")
_WESTERN = {"iso8859-1", "ascii", "cp1252"}


def marked_encoding(data: bytes) -> tuple[str, int] | None:
    """Return the encoding that a byte order mark names and the mark's length, or None."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, len(mark)
    return None


def unmarked_utf16(data: bytes) -> str | None:
    """Return which UTF-16 the data is in, by the zeros in every second byte, or None.

    Finds text in which most characters are below U+0100; other scripts need a mark.
    """
    sample = data[: _GUESS_BYTES & ~1]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.6 and even < 0.05:
        return "utf-16-le"
    if even > 0.6 and odd < 0.05:
        return "utf-16-be"
    return None


def is_binary(data: bytes) -> bool:
    """Return whether the bytes are no text in any encoding: more than 2 % control characters."""
    if marked_encoding(data) or unmarked_utf16(data[: len(data) & ~1]):
        return False
    controls = len(data) - len(data.translate(None, _CONTROLS))
    return controls > _MAX_CONTROL_SHARE * len(data)


def is_utf8(head: bytes) -> bool:
    """Return whether the beginning of a file is UTF-8; its last character may be cut."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=False)
    except UnicodeDecodeError:
        return False
    return True


def decode(data: bytes, declared: str = "") -> str:
    """Return the text of ``data``; never fails, and marks what it cannot read with U+FFFD.

    Args:
        data: a whole file.
        declared: the encoding that the file itself names, or empty.
    """
    marked = marked_encoding(data)
    if marked:
        name, length = marked
        return data[length:].decode(name, "replace")
    wide = unmarked_utf16(data)
    if wide:
        return data.decode(wide, "replace")
    codec = _safe_codec(declared)
    for name in ([codec] if codec and codec not in _WESTERN else []) + ["utf-8"]:
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    damaged = _damaged_utf8(data)
    if damaged is not None:
        return damaged
    # What calls itself Latin-1 is Windows-1252 in practice, as the HTML standard prescribes.
    return data.decode("cp1252" if codec in _WESTERN else _guess(data), "replace")


def _safe_codec(declared: str) -> str:
    """Return Python's name of a declared encoding; empty where unknown, or no plain character set."""
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return ""
    # A page that could be searched for its own declaration is not in a wide encoding.
    return name if _SAFE_CODECS.match(name) and not name.startswith(("utf-16", "utf-32")) else ""


def _damaged_utf8(data: bytes) -> str | None:
    """Return text that is UTF-8 but for a few broken characters, or None."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(data) - len(text) - 2 * broken  # continuation bytes: at least one for each whole character
    return text if broken <= _BAD_UTF8_SHARE * max(0, whole) else None


def _guess(data: bytes) -> str:
    """Return the likeliest encoding by the statistics of letters; Windows-1252 where there are too few."""
    from charset_normalizer import from_bytes  # 40 ms to import, and almost no file needs it

    if sum(byte > 127 for byte in data[:_GUESS_BYTES]) < 24:
        return "cp1252"
    best = from_bytes(data[:_GUESS_BYTES]).best()
    return best.encoding if best else "cp1252"
