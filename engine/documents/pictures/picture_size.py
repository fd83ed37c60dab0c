"""How many pixels has a picture? As its first bytes say, without decoding it.

Sources: PNG (ISO/IEC 15948), 11.2.2; JPEG (ITU-T T.81), B.2.2; GIF 89a, 18; Windows bitmaps ([MS-WMF], 2.2.2.3 and
2.2.2.9); WebP (RFC 9649), 2.5 to 2.7; TIFF 6.0, section 2; HEIF (ISO/IEC 23008-12), 6.5.3.
"""

from __future__ import annotations

import struct

HEAD_BYTES = 1 << 16  # a JPEG may begin with a preview and a colour profile
_JPEG, _TIFF = b"\xff\xd8\xff", (b"II*\0", b"MM\0*")
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # marks of JPEG that a size follows
_WITHOUT_LENGTH = frozenset((0x01, *range(0xD0, 0xD9)))
_MAX_MARKS = 5_000  # of JPEG before its size; those without a length may be repeated
_WIDTH, _HEIGHT = 256, 257  # of TIFF
_MAX_FIELDS = 200
_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis")
_BRANDS_BYTES = 64


def may_say_later(head: bytes) -> bool:
    """Return whether the size of such a picture may stand far behind its first bytes, as that of TIFF and JPEG."""
    return head.startswith((_JPEG, *_TIFF))


def is_picture(head: bytes) -> bool:
    """Return whether data begins as a picture of one of these kinds."""
    return may_say_later(head) or pixel_size(head) != (0, 0)


def pixel_size(head: bytes) -> tuple[int, int]:
    """Return the width and height of a picture in PNG, JPEG, GIF, BMP, WebP or TIFF.

    Args:
        head: its first ``HEAD_BYTES``, or all of it.

    Returns:
        (0, 0) where it is none of these, or where its head ends too early.
    """
    try:
        return _size(head)
    except (struct.error, IndexError):
        return 0, 0


def unread_size(head: bytes) -> tuple[int, int]:
    """Return the same of a picture in HEIF (HEIC, AVIF), as telephones take them, which nothing here decodes.

    The largest size that it names is its own: others are those of its tiles and of its preview.
    """
    if head[4:8] != b"ftyp" or not any(head.find(brand, 8, 8 + _BRANDS_BYTES) >= 0 for brand in _BRANDS):
        return 0, 0
    found, at = [(0, 0)], head.find(b"ispe", 0, HEAD_BYTES)
    while at >= 0 and at + 16 <= len(head):
        found.append(_pair(">II", head, at + 8))
        at = head.find(b"ispe", at + 4, HEAD_BYTES)
    return max(found, key=lambda size: size[0] * size[1])


def _size(head: bytes) -> tuple[int, int]:
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return _pair(">II", head, 16)
    if head.startswith(_JPEG):
        return _of_jpeg(head)
    if head.startswith((b"GIF87a", b"GIF89a")):
        return _pair("<HH", head, 6)
    if head.startswith(b"BM"):
        width, height = _pair("<HH", head, 18) if head[14] == 12 else _pair("<ii", head, 18)  # OS/2
        return width, abs(height)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return _of_webp(head)
    if head.startswith(_TIFF):
        return _of_tiff(head, "<" if head.startswith(b"II") else ">")
    return 0, 0


def _pair(form: str, data: bytes, at: int) -> tuple[int, int]:
    first, second = struct.unpack_from(form, data, at)
    return int(first), int(second)


def _of_jpeg(head: bytes) -> tuple[int, int]:
    at = 2
    for _ in range(_MAX_MARKS):
        if head[at] != 0xFF:  # begins each mark
            break
        mark = head[at + 1]
        if mark in _FRAMES:
            height, width = _pair(">HH", head, at + 5)
            return width, height
        at += 1 if mark == 0xFF else 2  # before a mark any number of them may stand
        if mark != 0xFF and mark not in _WITHOUT_LENGTH:
            at += int.from_bytes(head[at : at + 2], "big")
    return 0, 0


def _of_webp(head: bytes) -> tuple[int, int]:
    if head[12:16] == b"VP8X":
        width, height = (int.from_bytes(head[at : at + 3], "little") + 1 for at in (24, 27))
        return width, height
    if head[12:16] == b"VP8L":
        (bits,) = struct.unpack_from("<I", head, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = _pair("<HH", head, 26)
    return width & 0x3FFF, height & 0x3FFF


def _of_tiff(head: bytes, order: str) -> tuple[int, int]:
    (at,) = struct.unpack_from(f"{order}I", head, 4)
    (count,) = struct.unpack_from(f"{order}H", head, at)
    found: dict[int, int] = {}
    for number in range(min(count, _MAX_FIELDS)):
        field, kind = _pair(f"{order}HH", head, at + 2 + 12 * number)
        (found[field],) = struct.unpack_from(f"{order}{'H' if kind == 3 else 'I'}", head, at + 10 + 12 * number)
    return found.get(_WIDTH, 0), found.get(_HEIGHT, 0)
