"""Which letters of a text are no words but data? Pictures and keys written out in base64, as a decoder tells."""

from __future__ import annotations

import base64
import binascii

from engine.documents.characters.encoding import is_binary
from engine.patterns import lazy

MIN_CHARS = 60  # a line of base64 in mail has 76, a key's 64; shorter runs are names
_URI = lazy(
    r"data:[\w.+/-]{0,140}(?:;[\w.=+-]{1,80})*;base64,[A-Za-z0-9+/=_%\s-]*?"
    r"(?=[\"')>\]}]|\s*$|\s[^A-Za-z0-9+/=])"
)
_LINE_END = r"\r?\n[ \t]*"
_RUN = lazy(
    rf"[A-Za-z0-9+/_-]{{60,}}(?:{_LINE_END}[A-Za-z0-9+/_-]{{60,}})*={{0,2}}"
    # The last line is short; it ends with a mark, or before the end of a key.
    rf"(?:{_LINE_END}(?:[A-Za-z0-9+/]{{1,76}}={{1,2}}(?!\S)|[A-Za-z0-9+/]{{1,76}}(?={_LINE_END}-----)))?"
)
_BLANKS = lazy(r"\s+")
_NO_BASE64 = lazy(rb"[^A-Za-z0-9+/=]+")
_SIGNATURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"%PDF-", b"RIFF", b"BM", b"\x1f\x8b", b"<svg")
# Of letters and digits in any order one in six is a digit, and one in four pairs goes from small to capital.
_MIN_DIGITS, _MIN_TURNS = 0.05, 0.08


def without_data(text: str) -> str:
    """Return a text without what is data in base64; words, paths and long names stay."""
    if ";base64," in text:
        text = _URI.sub("", text)
    if not _has_long_run(text):
        return text
    return _RUN.sub(lambda found: "" if _is_data(found.group()) else found.group(), text)


def from_base64(letters: bytes) -> bytes:
    """Return what base64 stands for, also of addresses and with blanks in it; nothing where it is none."""
    letters = _NO_BASE64.sub(b"", letters.replace(b"-", b"+").replace(b"_", b"/")).rstrip(b"=")
    try:
        return base64.b64decode(letters[: len(letters) - (len(letters) % 4 == 1)] + b"=" * (-len(letters) % 4))
    except binascii.Error:
        return b""


def _has_long_run(text: str) -> bool:
    """Return whether a text may have a run of MIN_CHARS letters: somewhere there is no blank for as long.

    A twentieth of the time that a search for the run itself takes: each look goes on from the last blank of a stretch.
    """
    at, last = 0, len(text) - MIN_CHARS
    while at <= last:
        blank = text.rfind(" ", at, at + MIN_CHARS)
        if blank < 0:
            blank = text.rfind("\n", at, at + MIN_CHARS)
            if blank < 0:
                return True
        at = blank + 1
    return False


def _is_data(letters: str) -> bool:
    letters = _BLANKS.sub("", letters).rstrip("=").replace("-", "+").replace("_", "/")
    letters = letters[: len(letters) - (len(letters) % 4 == 1)]
    try:
        data = base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    except binascii.Error:
        return False
    if data.startswith(_SIGNATURES):
        return True
    turns = sum(first.islower() and second.isupper() for first, second in zip(letters, letters[1:], strict=False))
    digits = sum(map(str.isdigit, letters))
    looks_so = digits > _MIN_DIGITS * len(letters) and turns > _MIN_TURNS * len(letters)
    return looks_so and (is_binary(data) or data.isascii())
