"""Which character set does a label mean, and what does text in it say? As the WHATWG encoding standard reads labels.

Mail and old pages name the small standard set and are written in its larger sibling: gb2312 is gb18030, shift_jis is
Windows' cp932, euc-kr is cp949, iso-8859-1 is Windows-1252. Mail also needs sets that browsers gave up (UTF-7, HZ).
Source: https://encoding.spec.whatwg.org/#names-and-labels; Windows' numbers of code pages from [MS-UCODEREF], 2.2.1.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable

from engine.patterns import lazy

_LABELS = {
    "utf-8": "utf8 utf-8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 x-unicode-2-0-utf-8 utf8mb4"
    " utf-8mb4 utf-8n utf-8-sig cp65001 al32utf8 cesu-8",
    "utf-16-le": "utf-16le utf-16 utf16 utf16le unicode ucs-2 ucs2 csunicode iso-10646-ucs-2 unicodefeff cp1200"
    " unicodelittle",
    "utf-16-be": "utf-16be utf16be unicodefffe cp1201",
    "utf-7": "utf-7 utf7 unicode-1-1-utf-7 csunicode11utf7 x-unicode-2-0-utf-7 cp65000",
    "gb18030": "gb18030 gb2312 gb_2312 gb-2312 gb_2312-80 gb2312-80 chinese csgb2312 csiso58gb231280 iso-ir-58 gbk"
    " x-gbk cp936 ms936 936 windows-936 euc-cn euccn x-euc-cn cn-gb csgbk cp54936 cp20936 cp51936 x-mac-chinesesimp gb",
    "hz": "hz hz-gb-2312 cp52936",
    "big5hkscs": "big5 big5-hkscs big-5 cn-big5 csbig5 x-x-big5 big5hkscs big5-eten cp950 ms950 950 windows-950"
    " x-mac-chinesetrad cp951",
    "cp932": "shift_jis shift-jis shiftjis sjis x-sjis ms_kanji csshiftjis windows-31j ms932 cp932 932 windows-932"
    " cswindows31j x-ms-cp932 x-mac-japanese",
    "euc-jp": "euc-jp eucjp x-euc-jp x-euc cseucpkdfmtjapanese ujis cp51932 cp20932 eucjp-win eucjp-ms cp51932",
    "iso-2022-jp": "iso-2022-jp csiso2022jp iso-2022-jp-1 iso-2022-jp-ms iso2022-jp jis cp50220 cp50221 cp50222"
    " iso-2022-jp-ext x-iso-2022-jp",
    "cp949": "euc-kr euckr cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ks_c_5601 ksc5601"
    " ksc_5601 ksc5601-1987 windows-949 cp949 ms949 949 uhc cp51949 cp20949 x-windows-949 x-mac-korean",
    "johab": "johab cp1361",
    "iso2022_kr": "iso-2022-kr csiso2022kr cp50225",
    "koi8-r": "koi8-r koi8r koi koi8 cskoi8r koi8_r cp20866 cp878",
    "koi8-u": "koi8-u koi8-ru koi8u cp21866",
    "cp866": "866 cp866 csibm866 ibm866 dos-866 cp-866 x-cp866 alt",
    "cp1250": "windows-1250 cp1250 x-cp1250 win-1250 windows1250 cp-1250",
    "cp1251": "windows-1251 cp1251 x-cp1251 win-1251 windows1251 cp-1251 win1251 ansi-1251 ansi1251",
    "cp1252": "windows-1252 cp1252 x-cp1252 win-1252 windows1252 cp-1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1"
    " iso_8859-1:1987 8859-1 latin1 latin-1 l1 csisolatin1 iso-ir-100 ibm819 cp819 cp28591 ansi western x-ansi"
    " iso-8859-1-windows-3.1-latin-1",
    "cp1253": "windows-1253 cp1253 x-cp1253 win-1253",
    "cp1254": "windows-1254 cp1254 x-cp1254 win-1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 latin5"
    " latin-5 l5 csisolatin5 iso-ir-148 cp28599",
    "cp1255": "windows-1255 cp1255 x-cp1255 win-1255",
    "cp1256": "windows-1256 cp1256 x-cp1256 win-1256",
    "cp1257": "windows-1257 cp1257 x-cp1257 win-1257",
    "cp1258": "windows-1258 cp1258 x-cp1258 win-1258",
    "cp874": "windows-874 cp874 dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 tis620 tis-620-2533 tis620.2533 "
    "cp28601 x-cp874 iso-ir-166",
    "iso8859-2": "iso-8859-2 cp28592 latin2 latin-2",
    "iso8859-3": "iso-8859-3 cp28593 latin3",
    "iso8859-4": "iso-8859-4 cp28594 latin4",
    "iso8859-5": "iso-8859-5 cp28595 cyrillic csisolatincyrillic iso-ir-144",
    "iso8859-6": "iso-8859-6 iso-8859-6-e iso-8859-6-i csiso88596e csiso88596i arabic asmo-708 ecma-114 cp28596 cp708",
    "iso8859-7": "iso-8859-7 cp28597 greek greek8 ecma-118 elot_928 sun_eu_greek",
    "iso8859-8": "iso-8859-8 iso-8859-8-i iso-8859-8-e csiso88598i csiso88598e csisolatinhebrew hebrew iso-ir-138"
    " visual logical cp28598 cp38598",
    "iso8859-13": "iso-8859-13 cp28603",
    "iso8859-15": "iso-8859-15 iso885915 latin9 latin-9 l9 csisolatin9 cp28605",
    "mac-roman": "macintosh mac csmacintosh x-mac-roman macroman x-macroman cp10000",
    "mac-cyrillic": "x-mac-cyrillic x-mac-ukrainian maccyrillic cp10007 cp10017",
    "mac-latin2": "x-mac-ce x-mac-centraleurroman maccentraleurope cp10029",
    "mac-greek": "x-mac-greek cp10006",
    "mac-turkish": "x-mac-turkish cp10081",
    "mac-iceland": "x-mac-icelandic cp10079",
    "ascii": "us-ascii ascii iso646-us ansi_x3.4-1968 iso-ir-6 csascii us cp20127",
}
# Of fonts of Windows: the number of their character set ([MS-WMF], 2.1.1.5), and the codec for it; 0 and 1 say nothing.
FONT_CHARSETS = {
    77: "mac-roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
    255: "cp437",
}  # fmt: skip
_BY_LABEL = {label: codec for codec, labels in _LABELS.items() for label in labels.split()}
# Of other labels, those codecs of Python that are character sets and no transformations.
_SAFE_CODECS = lazy(r"(iso8859|cp\d|koi8|kz1048|ptcp154|mac|big5|gb|euc|shift|tis|hz|johab|iso2022|hp-roman8)")
_LABEL_NOISE = lazy(r"[\s\"'()<>]+|;.*|^charset=", re.IGNORECASE | re.DOTALL)
# Where the larger set leaves bytes without a meaning, its sibling may have one.
_ALSO = {"big5hkscs": ("cp950",), "cp949": ("johab",), "iso8859-8": ("cp1255",), "iso8859-7": ("cp1253",)}
_SINGLE_BYTES = lazy(r"iso8859|cp125|koi8|mac|cp8\d\d\b|cp4|kz|ptcp|hp")
# Windows' quotes and dashes, which ISO's sets leave to control characters that no text has.
_CONTROLS = {code: bytes([code]).decode("cp1252", "ignore") or None for code in range(0x80, 0xA0) if code != 0x85}
_A_CONTROL = lazy("[\x80-\x84\x86-\x9f]")
_ESCAPED = lazy(rb"\x1b(\([BJIH]|\$[@B]|\$\(?[ABDC]|\([^ ]|\$\([^ ])|([\x0e\x0f])")
_EUC_PAIR = lazy(rb"\x8f[\xa1-\xfe]{2}|\x8e[\xa1-\xdf]|[\xa1-\xfe]{2}")
_WIDE = {"utf-16-le", "utf-16-be"}


def codec_of(label: str) -> str:
    """Return the codec that a label means: one of Python's, "iso-2022-jp" or "euc-jp"; empty where it is unknown."""
    label = _LABEL_NOISE.sub("", label).lower()
    known = _BY_LABEL.get(label) or _BY_LABEL.get(label.replace("_", "-")) or _BY_LABEL.get(label.replace("-", ""))
    if known:
        return known
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):  # a label with a zero in it
        return ""
    return _BY_LABEL.get(name, name) if _SAFE_CODECS.match(name) else ""


def is_wide(codec: str) -> bool:
    """Return whether a codec writes every character in two bytes."""
    return codec in _WIDE


def is_single_byte(codec: str) -> bool:
    """Return whether a codec writes each character in one byte, and letters of words mostly above the rest."""
    return bool(_SINGLE_BYTES.match(codec))


def read_as(codec: str, data: bytes) -> str:
    """Return the text of data in a codec of ``codec_of``, U+FFFD where a byte has no meaning."""
    best = _read(codec, data)
    for other in _ALSO.get(codec, ()):
        if "\ufffd" not in best:
            break
        best = min(best, _read(other, data), key=lambda text: text.count("\ufffd"))
    # Translating takes a tenth of a microsecond a character, and hardly a text has one of them.
    return best.translate(_CONTROLS) if codec.startswith("iso8859") and _A_CONTROL.search(best) else best


def _read(codec: str, data: bytes) -> str:
    own = _OWN.get(codec)
    return own(data) if own else data.decode(codec, "replace")


def _japanese_mail(data: bytes) -> str:
    """Return ISO-2022-JP with what Windows adds: NEC's row 13 and half-width kana."""
    parts: list[str] = []
    at, state, shifted = 0, b"(B", False
    for mark in [*_ESCAPED.finditer(data), None]:
        piece = data[at : mark.start() if mark else len(data)]
        parts.append(_jis(piece, b"(I" if shifted else state))
        if mark and mark.group(1):
            state, at = mark.group(1), mark.end()
        elif mark:
            shifted, at = mark.group(2) == b"\x0e", mark.end()
    return "".join(parts)


def _jis(piece: bytes, state: bytes) -> str:
    if state == b"(I":
        return bytes(byte | 0x80 if 0x21 <= byte <= 0x5F else byte for byte in piece).decode("cp932", "replace")
    if state in (b"$@", b"$B", b"$(B", b"$(@"):
        # A line end brings ASCII back, also where the escape for it was lost.
        lines = re.split(rb"([\r\n]+)", piece)
        wide = bytes(byte | 0x80 if 0x21 <= byte <= 0x7E else byte for byte in lines[0])
        return _japanese_unix(wide) + b"".join(lines[1:]).decode("cp932", "replace")
    if state in (b"$(D", b"$D"):
        wide = b"".join(b"\x8f" + bytes(byte | 0x80 for byte in piece[at : at + 2]) for at in range(0, len(piece), 2))
        return _japanese_unix(wide)
    if state in (b"$A", b"$(A", b"$(C", b"$C"):
        wide = bytes(byte | 0x80 if 0x21 <= byte <= 0x7E else byte for byte in piece)
        return wide.decode("gb18030" if b"A" in state else "cp949", "replace")
    return piece.decode("cp932", "replace")


def _japanese_unix(data: bytes) -> str:
    """Return EUC-JP with the rows that Windows adds, which Python's codec lacks."""
    try:
        return data.decode("euc_jp")
    except UnicodeDecodeError:
        pass
    parts: list[str] = []
    at = 0
    for pair in _EUC_PAIR.finditer(data):
        parts += [data[at : pair.start()].decode("ascii", "replace"), _euc_pair(pair.group())]
        at = pair.end()
    return "".join([*parts, data[at:].decode("ascii", "replace")])


def _euc_pair(pair: bytes) -> str:
    if pair[0] in (0x8E, 0x8F):
        return pair.decode("euc_jp", "replace")
    row, cell = pair[0] - 0xA1, pair[1] - 0xA1
    lead = row // 2 + (0x81 if row < 62 else 0xC1)
    trail = cell + 0x9F if row % 2 else cell + 0x40 + (cell >= 63)
    return bytes((lead, trail)).decode("cp932", "replace")


_OWN: dict[str, Callable[[bytes], str]] = {"iso-2022-jp": _japanese_mail, "euc-jp": _japanese_unix}
