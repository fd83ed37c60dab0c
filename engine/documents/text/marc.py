"""How is a catalogue of a library (MARC, .mrc) read? Record by record, a line a field, without what is for programs.

Each begins with its title. Numbers, codes and links between records are left out, standard numbers and shelf marks are
not. Source: ISO 2709; MARC 21 of the Library of Congress, with its character set MARC-8; UNIMARC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from engine.documents.characters.ansel import decode_ansel
from engine.documents.document import Document
from engine.documents.flow import Flow
from engine.documents.missing import Missing
from engine.documents.source import DocumentSource
from engine.documents.types.names import stem

_LEADER_BYTES, _ENTRY_BYTES = 24, 12
_RECORD_END, _FIELD_END, _SUBFIELD = b"\x1d", b"\x1e", b"\x1f"
_CODING, _BASE = 9, slice(12, 17)  # in the leader
_IN_UNICODE = ord("a")
# What is coded for programs, by the kind of record: fixed fields, codes of countries and languages, who keeps it.
_CODED = re.compile(r"00\d|03[3-68]|04\d|066")
_CODED_IN_UNIMARC = re.compile(r"00\d|1\d\d|801|802|83\d")
_CODES_OF_FIELD = {"336": "b", "337": "b", "338": "b"}
# Subfields that lead to other records, or say whose the rules are.
_LINKS, _LINKS_IN_UNIMARC = frozenset("012456789w"), frozenset("0123456789")
_NOT_SORTED = str.maketrans(dict.fromkeys("\x88\x89\x98\x9c"))  # around an article at a title's beginning
_OTHER_SET = re.compile(rb"\x1b(?:(\$?[(,)-]?)!?([A-Z0-9])|([sbpg]))")
_IN_HALVES = re.compile(rb"[\x00-\x7f]+|[\x80-\xff]+")
_CONTROLS = b"\x88\x89\x8d\x8e"  # around an article; joiners of letters
# Hebrew letters; the points of vowels, which stand before their letters, are left out.
_HEBREW = {code: 0x5D0 + code - 0x60 for code in range(0x60, 0x7B)} | dict.fromkeys(range(0x40, 0x4F))
_HEBREW |= {0x7B: 0x5F0, 0x7C: 0x5F1, 0x7D: 0x5F2}  # those of Yiddish
_GREEK = str.maketrans("abc", "\u03b1\u03b2\u03b3")
_SUBSCRIPT, _SUPERSCRIPT = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉"), str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Field(NamedTuple):
    """A field of a record: its tag, and its subfields by their codes."""

    tag: str
    subfields: list[tuple[str, str]]


def read_marc(source: DocumentSource) -> Document:
    """Return the records of a catalogue, the title of each as a heading.

    Raises:
        UnreadableFileError: all of its records are damaged.
    """
    flow = Flow(source.max_chars)
    broken = in_other_letters = count = 0
    for record in source.data().split(_RECORD_END):
        record = record.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n \x00\x1a")
        if not record:
            continue
        count += 1
        fields = _fields(record)
        if not fields:
            broken += 1
            continue
        in_other_letters += any("\ufffd" in words for field in fields for _, words in field.subfields)
        write_record(fields, flow)
    if broken == count:
        raise source.damaged(fix="download or copy it again")
    if broken:
        what = "1 record is damaged" if broken == 1 else f"{broken:,} records are damaged"
        flow.missing.append(Missing(what, "download or copy it again"))
    if in_other_letters:
        one = "some letters of 1 record are not text"
        what = one if in_other_letters == 1 else f"some letters of {in_other_letters:,} records are not text"
        flow.missing.append(Missing(what, "save it in Unicode (UTF-8)"))
    return flow.document(stem(source.name), "text")


def write_record(fields: list[Field], flow: Flow) -> None:
    """Append a record: its title, then a line a field."""
    tags = {field.tag for field in fields}
    is_unimarc = "245" not in tags and "200" in tags
    coded, links = (_CODED_IN_UNIMARC, _LINKS_IN_UNIMARC) if is_unimarc else (_CODED, _LINKS)
    title = next((field for field in fields if field.tag == ("200" if is_unimarc else "245")), None)
    if title is not None:
        flow.heading(_line(title, links), 1)
    flow.part("\n\n")
    for field in fields:
        if field is not title and not coded.fullmatch(field.tag):
            flow.line(_line(field, links))
    flow.part("\n\n")


def _line(field: Field, links: frozenset[str]) -> str:
    """Return the words of a field, without subfields that are codes."""
    codes = links | set(_CODES_OF_FIELD.get(field.tag, ""))
    return " ".join(words for code, words in field.subfields if code not in codes)


def _fields(record: bytes) -> list[Field]:
    """Return the fields of a record with subfields, as many as can be told."""
    found: list[Field] = []
    leader = record[:_LEADER_BYTES]
    if len(leader) < _LEADER_BYTES or not leader[_BASE].isdigit():
        return found
    base = int(leader[_BASE])
    is_unicode = leader[_CODING] == _IN_UNICODE
    for tag, data in _parts(record, base):
        if _SUBFIELD in data:
            # Before them are two codes of one letter. Empty ones say nothing.
            pieces = [piece for piece in data.split(_SUBFIELD)[1:] if len(piece) > 1]
            texts = (_decoded(piece[1:], is_unicode=is_unicode) for piece in pieces)
            codes = (piece[:1].decode("latin-1") for piece in pieces)
            found.append(Field(tag, list(zip(codes, (text.translate(_NOT_SORTED) for text in texts), strict=True))))
    return found


def _parts(record: bytes, base: int) -> Iterator[tuple[str, bytes]]:
    """Yield tag and content of each field, by the list that stands before them.

    It ends where fields have more bytes than the record: then they name the same ones again and again.
    """
    left_bytes = len(record)
    entries = record[_LEADER_BYTES : max(_LEADER_BYTES, base - 1)]
    for at in range(0, len(entries) - _ENTRY_BYTES + 1, _ENTRY_BYTES):
        tag, length, start = entries[at : at + 3], entries[at + 3 : at + 7], entries[at + 7 : at + 12]
        if length.isdigit() and start.isdigit():
            begin = base + int(start)
            data = record[begin : begin + int(length)]
            left_bytes -= len(data)
            if left_bytes < 0:
                return
            yield tag.decode("latin-1"), data.rstrip(_FIELD_END)


def _decoded(data: bytes, *, is_unicode: bool) -> str:
    """Return the text of a subfield; records often say wrongly in which of two sets they are."""
    if data.isascii() and b"\x1b" not in data:
        return data.decode("ascii")
    if is_unicode or b"\x1b" not in data:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            pass
    return _of_marc8(data)


def _of_marc8(data: bytes) -> str:
    """Return text in MARC-8, whose escapes switch between sets of letters; U+FFFD for those of sets not known here."""
    data = data.translate(None, _CONTROLS)
    text, at = "", 0
    lower, upper = "B", "E"  # the sets of the two halves of a byte's values: ASCII and ANSEL
    for found in _OTHER_SET.finditer(data):
        text += _in_sets(data[at : found.start()], lower, upper)
        at = found.end()
        if found[3]:
            lower = "B" if found[3] == b"s" else found[3].decode("ascii")
            continue
        name = ("$" if found[1].startswith(b"$") else "") + found[2].decode("ascii")
        lower, upper = (lower, name) if found[1][-1:] in (b")", b"-") else (name, upper)
    return text + _in_sets(data[at:], lower, upper)


def _in_sets(data: bytes, lower: str, upper: str) -> str:
    """Return what bytes say whose two halves are letters of a set each."""
    if upper == "E" and lower in ("B", "s", "E"):  # whose accents stand before letters of the other half
        return decode_ansel(data)
    text = ""
    for stretch in _IN_HALVES.findall(data):
        if stretch.isascii():
            text += _in_set(stretch, lower)
        elif upper == "E":
            text += decode_ansel(stretch)
        else:
            text += _in_set(bytes(code & 0x7F for code in stretch), upper)
    return text


def _in_set(data: bytes, name: str) -> str:
    """Return what bytes below 0x80 say in a set; one U+FFFD where it is not known here."""
    if name in ("B", "s", "E"):
        return data.decode("ascii")
    if name in ("b", "p", "g"):
        table = {"b": _SUBSCRIPT, "p": _SUPERSCRIPT, "g": _GREEK}[name]
        return data.decode("ascii").translate(table)
    if name == "N":  # as KOI-8 has them in its upper half
        return bytes(code | 0x80 if 0x40 <= code < 0x7F else code for code in data).decode("koi8_r", "replace")
    if name == "2":
        return data.decode("ascii").translate(_HEBREW)
    if name == "3":
        return bytes(code | 0x80 if code >= 0x40 else code for code in data).decode("iso8859_6", "replace")
    return "\ufffd" if data.strip() else ""
