"""Which characters do these bytes stand for? A mark, a declaration, UTF-8, or the best guess.

The order is that of trust: a byte order mark, UTF-16 that betrays itself by its zeros, UTF-8
(text of another encoding is almost never valid UTF-8 by accident), the declaration where it leaves few
errors, then statistics.
"""

from __future__ import annotations

import codecs

from engine.documents.characters.charset_guess import guess
from engine.documents.characters.charsets import codec_of, is_single_byte, is_wide, read_as

# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Shifts (ISO-2022-KR) and escapes are no sign of data.
_CONTROLS = bytes(set(range(32)) - set(b"\b\t\n\v\f\r\x0e\x0f\x1b"))
# Of these text may have many: marks of chats (bold, colour), a terminal's bell, and what parts fields and records.
_MARKS_IN_TEXT = b"\x01\x02\x03\x07\x16\x1c\x1d\x1e\x1f"
_MAX_MARKS_SHARE = 0.25
_MAX_CONTROL_SHARE = 0.02  # logs hold a few zeros after a power cut; compressed data has 10 % controls
_GUESS_BYTES = 64 * 1024
_BAD_UTF8_SHARE = 0.1  # at most one broken character in ten: damaged UTF-8, not another encoding
_WRONG_SHARE = 0.1  # of the characters above ASCII: more errors than that, and the declaration is wrong
_JIS = (b"\x1b$B", b"\x1b$@", b"\x1b(I")  # escapes that Japanese mail begins its characters with
_SURELY_UTF8 = 4  # so many characters in a row are not UTF-8 by accident, whatever is declared
# What is declared by default and not by knowledge.
_BY_DEFAULT = ("", "ascii")


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
    if len(sample) < 4 or len(data) % 2 or b"\0" not in sample:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.6 and even < 0.05:
        return "utf-16-le"
    if even > 0.6 and odd < 0.05:
        return "utf-16-be"
    return None


def wide_encoding(data: bytes) -> str | None:
    """Return in which encoding text is that has two or four bytes for each character; None for all else."""
    marked = marked_encoding(data)
    if marked:
        return None if marked[0] == "utf-8" else marked[0]
    return unmarked_utf16(data[: len(data) & ~1])


def is_binary(data: bytes) -> bool:
    """Return whether the bytes are no text in any encoding: more than 2 % control characters."""
    if marked_encoding(data) or unmarked_utf16(data[: len(data) & ~1]):
        return False
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls <= _MAX_CONTROL_SHARE * len(data):
        return False
    others = controls - (len(data) - len(data.translate(None, _MARKS_IN_TEXT)))
    return others > 0 or controls > _MAX_MARKS_SHARE * len(data) or not is_utf8(data)


def is_utf8(head: bytes) -> bool:
    """Return whether the beginning of a file is UTF-8; its last character may be cut."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=False)
    except UnicodeDecodeError:
        return False
    return True


def decode(data: bytes, declared: str = "", hint: str = "") -> str:
    """Return the text of ``data``; never fails, and marks what it cannot read with U+FFFD.

    Args:
        data: a whole file, or a header.
        declared: the label of the encoding that the file itself names, or empty.
        hint: a label that something beside it names, worth more than a guess.
    """
    marked = marked_encoding(data)
    if marked:
        name, length = marked
        return data[length:].decode(name, "replace")
    wide = unmarked_utf16(data)
    if wide:
        return data.decode(wide, "replace")
    codec = codec_of(declared)
    if is_wide(codec):
        return _declared_wide(data, codec)
    if any(escape in data for escape in _JIS) and codec in (*_BY_DEFAULT, "utf-8", "cp1252"):
        return read_as("iso-2022-jp", data)
    text = _utf8(data, codec)
    if text is not None:
        return text
    return _declared(data, codec, codec_of(hint))


def _utf8(data: bytes, codec: str) -> str | None:
    """Return text that is UTF-8, or None where it is not, or may be so by accident of what is declared."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if codec in ("", "utf-8", "ascii", "cp1252"):
        return text
    if len(text) == len(data):  # nothing above ASCII: what shifts by escapes has a meaning of its own
        return text if is_single_byte(codec) else None
    # Two letters of Thai, or one character of Chinese, may look like one of UTF-8.
    enough = 1 if is_single_byte(codec) and codec != "cp874" else _SURELY_UTF8
    return text if _beyond_ascii(text) >= enough else None


def _beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _declared(data: bytes, codec: str, hint: str) -> str:
    """Return text that is not UTF-8 in the first of declaration, hint and guess that leaves few errors."""
    for name in (codec, hint):
        if name in (*_BY_DEFAULT, "utf-8") or is_wide(name):
            continue
        text = read_as(name, data)
        if text.count("\ufffd") <= max(1, _WRONG_SHARE * _beyond_ascii(text)):
            return text
    damaged = _damaged_utf8(data, is_declared=codec == "utf-8")
    return damaged if damaged is not None else read_as(codec_of(guess(data)) or "cp1252", data)


def _declared_wide(data: bytes, codec: str) -> str:
    """Return text that is said to be in UTF-16, where it can be: a page that was searched for its label is not."""
    even = data[: len(data) & ~1]
    is_text = is_utf8(data) and not any(byte < 32 and byte not in b"\t\n\r\f\v\x1b" for byte in data[:_GUESS_BYTES])
    if is_text or not even:
        return decode(data)
    if even.count(b"\x20\x00") + even.count(b"\x0a\x00") < even.count(b"\x00\x20") + even.count(b"\x00\x0a"):
        codec = "utf-16-be"
    return even.decode(codec, "replace")


def _damaged_utf8(data: bytes, *, is_declared: bool) -> str | None:
    """Return text that is UTF-8 but for a few broken characters, or None.

    Args:
        data: what may be UTF-8.
        is_declared: it is said to be, so that a third of its characters may be broken.
    """
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = len(data) - len(text) - 2 * broken  # continuation bytes: at least one for each whole character
    most = 0.5 if is_declared else _BAD_UTF8_SHARE
    return text if broken <= most * max(0, whole) else None
