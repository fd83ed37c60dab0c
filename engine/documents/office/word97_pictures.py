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
from engine.documents.office.blips import Blips
from engine.documents.office.word97_looks import HIDDEN_PLANE, properties_of_runs

_PLACED = re.compile(rb"\x03\x6a")  # the property that says where
_CODE = 0x6A03
_MARK = "\x01"
_FIELD = re.compile("\x13([^\x13-\x15]*)\x14([^\x13-\x15]*)\x15")
_OBJECT = "EMBED"  # in the code of a field whose result is the preview of an object
_PICTURE_HEAD, _NAMED = 68, 0x66  # a picture that names its file first
_OWN = range(0xE000, 0xF900)  # units without a meaning; some stand for pictures while the text is put in order
_PAIR = re.compile("[\U00010000-\U0010ffff]")  # letters of two units
# The same where letters are moved that are hidden or raised; see ``word97_looks``.
_MOVED = re.compile("[\ue000-\uf8ff\U000fe000-\U000ff8ff\U0010e000-\U0010f8ff]")

Piece = tuple[int, int, int]  # first byte in the stream, units, and bytes of a unit


class Pictures:
    """The pictures of a document in its text, and the letters that stand for them meanwhile.

    Args:
        main: the stream "WordDocument".
        table: the stream with its tables.
        data: the stream with the pictures.
        blips: takes the pictures out of their records.
        words_of: gives the words that a picture shows.
    """

    def __init__(self, main: bytes, table: bytes, data: bytes, blips: Blips, words_of: Callable[[bytes], str]) -> None:
        self._data, self._blips, self._words_of = data, blips, words_of
        self._places: set[int] = set()  # of pictures that were met
        found = properties_of_runs(main, table, _PLACED) if data else ()
        self._runs = sorted((first, last, place) for first, last, said in found if (place := _place(said)) >= 0)
        self._words: dict[int, str] = {}  # by the units that stand for the pictures

    def marked(self, text: bytes, pieces: Sequence[Piece]) -> bytes:
        """Return the text, in UTF-16, with a letter for each picture that shows words.

        Pictures of inserted objects are passed over: what these hold is read by itself.
        """
        if not self._runs:
            return text
        whole = text[: len(text) & ~1].decode("utf-16-le", "surrogatepass")
        units = _PAIR.sub("\ufffd\ufffd", whole)
        previews = {at for field in _FIELD.finditer(units) if _OBJECT in field[1] for at in range(*field.span(2))}
        used = set(units)
        free = (unit for unit in _OWN if chr(unit) not in used)
        changed = bytearray(text)
        starts = list(accumulate((count for _, count, _ in pieces), initial=0))
        at, unit = units.find(_MARK), next(free, None)
        while at >= 0 and unit is not None:
            words = "" if at in previews else self._shown(at, pieces, starts)
            if words:
                struct.pack_into("<H", changed, 2 * at, unit)
                self._words[unit] = words
                unit = next(free, None)
            at = units.find(_MARK, at + 1)
        return bytes(changed)

    def _shown(self, unit: int, pieces: Sequence[Piece], starts: Sequence[int]) -> str:
        number = bisect_right(starts, unit) - 1
        first, _, width = pieces[number]
        byte = first + (unit - starts[number]) * width
        run = bisect_right(self._runs, (byte, 1 << 40, 0)) - 1
        if run < 0 or byte >= self._runs[run][1]:
            return ""
        place = self._runs[run][2]
        if place in self._places:
            return ""
        self._places.add(place)
        found = self._blips.inside(self._data, *self._drawing(place))
        return "\n".join(filter(None, map(self._words_of, found)))

    def _drawing(self, place: int) -> tuple[int, int]:
        """Return where the records of a picture begin and end."""
        if place + _PICTURE_HEAD > len(self._data):
            return 0, 0
        length, head, sort = struct.unpack_from("<IHH", self._data, place)
        if head != _PICTURE_HEAD or length < head:
            return 0, 0
        name = 1 + self._data[place + head] if sort == _NAMED and length > head else 0
        return place + head + name, place + length

    def taken(self, line: str) -> tuple[str, list[str]]:
        """Return a line without letters that stand for pictures, and the words of these; hidden ones are marked."""
        if not self._words:
            return line, []
        found = [letter for letter in _MOVED.findall(line) if ord(letter) & 0xFFFF in self._words]
        kept = _MOVED.sub(lambda letter: "" if ord(letter[0]) & 0xFFFF in self._words else letter[0], line)
        shown = [(ord(letter) >= HIDDEN_PLANE, self._words[ord(letter) & 0xFFFF]) for letter in found]
        return kept, [marked(words) if is_hidden else words for is_hidden, words in shown]


def _place(properties: bytes) -> int:
    """Return where the properties of a run say that its picture lies; -1 where they do not."""
    at = properties.find(struct.pack("<H", _CODE))
    return struct.unpack_from("<i", properties, at + 2)[0] if 0 <= at <= len(properties) - 6 else -1
