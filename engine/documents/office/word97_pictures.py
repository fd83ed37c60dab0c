"""Where do pictures stand in an old Word document (.doc)? Each at a character that says where it lies.

Source: [MS-DOC], 2.6.1 (sprmCPicLocation), 2.9.192 (pictures); [MS-ODRAW], 2.2.14 (shapes with their pictures).
"""

from __future__ import annotations

import re
import struct
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from engine.documents.hidden_text import marked
from engine.documents.office.blips import pictures_in
from engine.documents.office.word97_looks import HIDDEN_PLANE, properties_of_runs

_PLACED = re.compile(rb"\x03\x6a")  # the property that says where
_CODE = 0x6A03
_MARK = "\x01"
_EMBEDDED = re.compile("\x13[^\x13-\x15]*?EMBED[^\x13-\x15]*\x14([^\x13\x14\x15]*)\x15")
_PICTURE_HEAD, _NAMED = 68, 0x66  # a picture that names its file first
_FIRST, _LAST = 0xE000, 0xEFFF  # letters of no font that stand for pictures while the text is put in order
_OWN = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")
# The same where letters are moved that are hidden or raised; see ``word97_looks``.
_MOVED = re.compile("[\ue000-\uefff\U000fe000-\U000fefff\U0010e000-\U0010efff]")

Piece = tuple[int, int, int]  # first byte in the stream, units, and bytes of a unit


class Pictures:
    """The pictures of a document in its text, and the letters that stand for them meanwhile.

    Args:
        main: the stream "WordDocument".
        table: the stream with its tables.
        data: the stream with the pictures.
        words_of: gives the words that a picture shows.
    """

    def __init__(self, main: bytes, table: bytes, data: bytes, words_of: Callable[[bytes], str]) -> None:
        self._data, self._words_of = data, words_of
        found = properties_of_runs(main, table, _PLACED) if data else ()
        self._runs = sorted((first, last, place) for first, last, said in found if (place := _place(said)) >= 0)
        self._words: list[str] = []

    def marked(self, text: bytes, pieces: Sequence[Piece]) -> bytes:
        """Return the text, in UTF-16, with a letter for each picture that shows words.

        Pictures of inserted objects are passed over: what these hold is read by itself.
        """
        letters = text.decode("utf-16-le", "surrogatepass") if self._runs else ""
        if not self._runs or len(letters) * 2 != len(text) or _OWN.search(letters):
            return text
        previews = {at for field in _EMBEDDED.finditer(letters) for at in range(*field.span(1))}
        changed = bytearray(text)
        starts = list(accumulate((units for _, units, _ in pieces), initial=0))
        at = letters.find(_MARK)
        while at >= 0 and _FIRST + len(self._words) <= _LAST:
            words = "" if at in previews else self._shown(at, pieces, starts)
            if words:
                struct.pack_into("<H", changed, 2 * at, _FIRST + len(self._words))
                self._words.append(words)
            at = letters.find(_MARK, at + 1)
        return bytes(changed)

    def _shown(self, unit: int, pieces: Sequence[Piece], starts: Sequence[int]) -> str:
        number = bisect_right(starts, unit) - 1
        first, _, width = pieces[number]
        byte = first + (unit - starts[number]) * width
        run = bisect_right(self._runs, (byte, 1 << 40, 0)) - 1
        if run < 0 or byte >= self._runs[run][1]:
            return ""
        return "\n".join(filter(None, map(self._words_of, pictures_in(self._drawing(self._runs[run][2])))))

    def _drawing(self, place: int) -> bytes:
        """Return the records of a picture."""
        if place + _PICTURE_HEAD > len(self._data):
            return b""
        length, head, sort = struct.unpack_from("<IHH", self._data, place)
        if head != _PICTURE_HEAD or length < head:
            return b""
        name = 1 + self._data[place + head] if sort == _NAMED and length > head else 0
        return self._data[place + head + name : place + length]

    def taken(self, line: str) -> tuple[str, list[str]]:
        """Return a line without letters that stand for pictures, and the words of these; hidden ones are marked."""
        if not self._words:
            return line, []
        found = [(ord(letter) >= HIDDEN_PLANE, (ord(letter) & 0xFFFF) - _FIRST) for letter in _MOVED.findall(line)]
        shown = [(is_hidden, self._words[at]) for is_hidden, at in found if at < len(self._words)]
        return _MOVED.sub("", line), [marked(words) if is_hidden else words for is_hidden, words in shown]


def _place(properties: bytes) -> int:
    """Return where the properties of a run say that its picture lies; -1 where they do not."""
    at = properties.find(struct.pack("<H", _CODE))
    return struct.unpack_from("<i", properties, at + 2)[0] if 0 <= at <= len(properties) - 6 else -1
