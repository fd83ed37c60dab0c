"""What does a reader get? A stream with a name, and what reading it may still cost.

One budget is shared by a file and everything inside it, however deep: an archive of archives
costs no more than one file may.
"""

from __future__ import annotations

import time
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from engine.documents.flow import TooLong
from engine.documents.heartbeat import beat
from engine.errors import UnreadableFileError
from engine.paths import display_path

MAX_MEMBERS = 100_000  # documents in one container: the mail of twenty years
MAX_DEPTH = 5  # a mail in a mailbox in an archive in an archive; quines go on for ever
MAX_UNPACKED_BYTES = 1 << 30  # through memory in all, at most a part of it at once
MAX_MEMBER_BYTES = 256 << 20
MAX_RATIO = 200  # text shrinks to a tenth, spreadsheets to a fiftieth, bombs to a thousandth
RATIO_COUNTS_FROM_BYTES = 16 << 20  # below, a file of zeros harms nobody
CONTAINER_SECONDS = 300.0  # processor time; afterwards what was read is kept and the rest is named
LONGER_THAN_A_FILE = 4  # so many times the text of the longest file for a mailbox: it has the letters of years
MAX_PICTURES = 500  # inside documents: three quarters of an hour, as each is recognised at ocr.MAX_SIDE at most
_INFLATED_AT_ONCE_BYTES = 4 << 20
_FIRST_BYTES = 64 << 10  # more than most files have
_BEAT_SECONDS = 1.0  # a container says at most this often that it goes on


def read_at_most(stream: BinaryIO, most_bytes: int) -> bytes:
    """Return what a stream gives from where it stands, or its first ``most_bytes``.

    Python makes room for all that is asked for, however little there is, which takes longer than a small file.
    """
    first = stream.read(min(_FIRST_BYTES, most_bytes))
    return first + stream.read(most_bytes - len(first)) if len(first) == _FIRST_BYTES else first


@dataclass
class Budget:
    """What is left of the limits for one file and all that it contains.

    ``refused`` counts what was asked for and was beyond them.
    """

    chars: int
    members: int = MAX_MEMBERS
    unpacked_bytes: int = MAX_UNPACKED_BYTES
    seconds: float = CONTAINER_SECONDS
    pictures: int = MAX_PICTURES
    refused: int = 0
    _is_longer: bool = False
    _started: float = field(default_factory=time.process_time)
    _asked: float = field(default_factory=time.process_time)

    def make_longer(self) -> None:
        """Let texts be as long together as those of a mailbox, once for all mailboxes that a file contains."""
        if not self._is_longer:
            self._is_longer = True
            self.chars *= LONGER_THAN_A_FILE

    def take(self, size_bytes: int) -> bool:
        """Return whether so much may still go through memory, and count it if it may."""
        if size_bytes > self.unpacked_bytes:
            self.refused += 1
            return False
        self.unpacked_bytes -= size_bytes
        return True

    def inflated(self, packed: bytes | memoryview, window_bits: int, most_bytes: int) -> bytes:
        """Return what deflated data gives, cut at ``most_bytes`` and at what is left; it is counted.

        Args:
            packed: the data.
            window_bits: as zlib takes them: how the data begins.
            most_bytes: the longest result.

        Raises:
            zlib.error: it is damaged, or not deflated; what was unpacked of it is counted.
        """
        unpacking, parts = zlib.decompressobj(window_bits), list[bytes]()
        room = min(most_bytes, self.unpacked_bytes)
        while room > 0 and (part := unpacking.decompress(packed, min(room, _INFLATED_AT_ONCE_BYTES))):
            parts.append(part)
            packed = unpacking.unconsumed_tail
            room -= len(part)
            self.unpacked_bytes -= len(part)
        self.refused += self.unpacked_bytes <= 0
        return b"".join(parts)

    def take_picture(self) -> bool:
        """Return whether one more picture inside a document may be recognised, and count it if it may."""
        self.pictures -= 1
        return self.pictures >= 0

    def give_back(self, seconds: float) -> None:
        """Leave processor time out of what a container may take: pictures have a limit of their own."""
        self._started += seconds

    def go_on(self) -> bool:
        """Return whether a container should read its next member, which gets a time limit of its own."""
        now = time.process_time()
        if now - self._asked > _BEAT_SECONDS:
            self._asked = now
            beat()
        return now - self._started < self.seconds


@dataclass(frozen=True)
class DocumentSource:
    """A file, or a member of a container, at hand to be read.

    ``path`` names it in errors; a member's is the container's path and the member's name.
    ``stream`` is seekable and stands at its beginning. ``opened`` keeps what was made of it to tell its kind, a ZIP
    archive or an OLE2 file, for the reader of that kind.
    """

    path: Path
    stream: BinaryIO
    budget: Budget
    depth: int = 0
    opened: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    @property
    def name(self) -> str:
        """The file's name, fit to be shown."""
        return display_path(self.path.name)

    @property
    def max_chars(self) -> int:
        """The longest text that may come of it."""
        return self.budget.chars

    def data(self, *, has_pictures: bool = False) -> bytes:
        """Return the whole content.

        Args:
            has_pictures: the format may hold pictures or attachments between its words, so that the
                length of the content says little about that of the text.

        Raises:
            TooLong: it is longer than any text within the limits can be.
        """
        limit_bytes = MAX_MEMBER_BYTES if has_pictures else self.max_bytes
        self.stream.seek(0)
        data = read_at_most(self.stream, limit_bytes + 1)
        if len(data) > limit_bytes:
            raise TooLong
        return data

    @property
    def max_bytes(self) -> int:
        """The longest text in bytes: four for each character in UTF-8, UTF-16 and UTF-32 alike."""
        return 4 * self.max_chars

    def damaged(
        self, what: str = "file", fix: str = "open it in the program that made it and save it again"
    ) -> UnreadableFileError:
        """Return the failure to raise for content that cannot be parsed."""
        return UnreadableFileError(self.path, f"the {what} is damaged or incomplete", fix)

    def protected(self, what: str) -> UnreadableFileError:
        """Return the failure to raise for content that needs a password."""
        return UnreadableFileError(self.path, f"the {what} is protected by a password", "save a copy without it")

    def too_long_together(self) -> UnreadableFileError:
        """Return the failure of a member whose text no longer fits with those of its container."""
        reason = "the container's texts together are longer than is read from one file"
        return UnreadableFileError(self.path, reason, "unpack it into a folder")
