"""How is a document of Word 2, 6 or 95 (.doc) put together? By its pieces, in the character set of its letters.

These versions store one byte a letter and name no character set but that of the Macintosh: which one it is lies in
the fonts of each run, and is told here by the letters themselves.

Sources: antiword's and wv's descriptions of the file information blocks; [MS-DOC] 2.9.38 for the piece table, which
is the same but for the letters' places.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

from engine.documents.characters.charset_guess import guess
from engine.documents.characters.charsets import read_as

_COMPLEX = 0x0004  # saved quickly: pieces lie in the order in which they were written
_WIDE = 0x1000  # two bytes a letter, as East Asian versions of Word 95 write
_MACINTOSH = 256
_CLX_AT, _LENGTHS_AT, _CHARSET_AT, _TEXT_AT = 0x160, 0x34, 0x14, 0x18
_WORD_2 = b"\xdb\xa5\x2d\x00"
_LATIN = frozenset(("cp1250", "cp1254", "cp1257"))
_OTHER_SCRIPTS = frozenset("cp1251 cp1253 cp1255 cp1256 cp874 cp932 gb18030 big5hkscs cp949".split())
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_RUN = re.compile(rb"[\x80-\xff]+")
_HIGH_WORD = re.compile(rb"[\x80-\xff]{3,}")  # words of a script that is not Latin, in which single letters stand out
# What is no letter in Windows' sets: control characters, and quotation marks and dashes, which most of them share.
_NO_LETTERS = bytes(range(32)) + b"\x82\x84\x85\x91\x92\x93\x94\x95\x96\x97\xa0\xa7\xab\xb0\xb7\xbb"
_BLANKS = bytes.maketrans(_NO_LETTERS, b" " * len(_NO_LETTERS))


def is_word_2(head: bytes) -> bool:
    """Return whether a file is of Word 2, which is no OLE2 file."""
    return head.startswith(_WORD_2)


def old_parts(main: bytes) -> Iterator[str]:
    """Yield the parts of a document: its text, footnotes, headers and so on.

    Args:
        main: the stream "WordDocument" of Word 6 and 95, the whole file of Word 2.

    Raises:
        struct.error: it is cut off.
    """
    (flags,) = struct.unpack_from("<H", main, 0x0A)
    is_wide = bool(flags & _WIDE) and not is_word_2(main)
    lengths = struct.unpack_from("<3i" if is_word_2(main) else "<8i", main, _LENGTHS_AT)
    width = 2 if is_wide else 1
    text = b"".join(_pieces(main, width))[: width * sum(max(0, length) for length in lengths)]
    codec = "utf-16-le" if is_wide else _codec(text, struct.unpack_from("<H", main, _CHARSET_AT)[0])
    at = 0
    for length in (*lengths, *(0,) * (8 - len(lengths))):
        end = at + width * max(0, length)
        yield text[at:end].decode(codec, "replace") if is_wide else read_as(codec, text[at:end])
        at = end


def _pieces(main: bytes, letter_bytes: int) -> Iterator[bytes]:
    """Yield the text in order."""
    (flags,) = struct.unpack_from("<H", main, 0x0A)
    start, length = struct.unpack_from("<2I", main, _CLX_AT)
    clx = main[start : start + length]
    if is_word_2(main) or not flags & _COMPLEX or not clx:
        (text_at,) = struct.unpack_from("<I", main, _TEXT_AT)
        yield main[text_at:]
        return
    for place, letters in piece_table(clx):
        yield main[place : place + letter_bytes * letters]


def piece_table(clx: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each piece of the text lies, as its version says it, and how many letters it has.

    Raises:
        struct.error: the table is cut off.
    """
    at = 0
    while at < len(clx) and clx[at] == 1:  # changed properties stand before the pieces
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    (size,) = struct.unpack_from("<I", clx, at + 1)
    count = (size - 4) // 12
    bounds = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
    for number in range(count):
        (place,) = struct.unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * number + 2)
        yield place, bounds[number + 1] - bounds[number]


def _codec(text: bytes, charset: int) -> str:
    if charset == _MACINTOSH:
        return "mac-roman"
    letters = text.translate(_BLANKS)
    if letters.isascii():
        return "cp1252"
    words = _HIGH_WORD.findall(letters)
    if 2 * sum(map(len, words)) > len(_HIGH.findall(letters)):
        guessed = guess(b" ".join(_HIGH_RUN.findall(letters)))
        return guessed if guessed in _OTHER_SCRIPTS else "cp1252"
    guessed = guess(letters)
    return guessed if guessed in _LATIN else "cp1252"
