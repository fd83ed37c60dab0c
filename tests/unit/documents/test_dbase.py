"""Tables of dBASE and FoxPro: records under the names of their fields, values as a person writes them."""

from __future__ import annotations

import struct

import pytest
from sources import reader_of, source_of

from engine.documents.reader_versions import reader_name
from engine.documents.text.dbase import read_dbase
from engine.documents.types.signatures import is_dbase
from engine.errors import UnreadableFileError

read = reader_of("a.dbf")
FIELDS = [("NAME", "C", 12), ("PRICE", "N", 8), ("FIRED", "D", 8), ("SOLD", "L", 1), ("PIECES", "I", 4)]
FIELDS += [("COST", "Y", 8), ("HEAT", "B", 8), ("AT", "T", 8)]


def table(records, fields=FIELDS, *, version=0x30, language=0xC9, deleted=()):
    size = 1 + sum(length for _, _, length in fields)
    head = struct.pack("<4BIHH", version, 126, 11, 29, len(records), 33 + 32 * len(fields), size) + bytes(17)
    head += bytes([language, 0, 0])
    for name, kind, length in fields:
        head += name.encode().ljust(11, b"\0") + kind.encode() + bytes(4) + bytes([length]) + bytes(15)
    rows = [(b"*" if at in deleted else b" ") + record for at, record in enumerate(records)]
    return head + b"\r" + b"".join(rows) + b"\x1a"


def record(name, day=b"20240305", at=(2_460_375, 45_000_000)):
    parts = [name.ljust(12), b"   12.50", day, b"T", struct.pack("<i", -7), struct.pack("<q", 123_400)]
    return b"".join(parts) + struct.pack("<d", 1240.5) + struct.pack("<Ii", *at)


KILN = table([record("Чаша".encode("cp1251")), record(b"gone"), record(b"Jug", b" " * 8, (0, 0))], deleted=[1])


def test_records_are_read_under_the_names_of_their_fields():
    document = read(KILN)
    assert document.text.split("\n") == [
        "NAME\tPRICE\tFIRED\tSOLD\tPIECES\tCOST\tHEAT\tAT",
        "Чаша\t12.50\t2024-03-05\tTRUE\t-7\t12.34\t1240.5\t2024-03-05 12:30",
        "Jug\t12.50\t\tTRUE\t-7\t12.34\t1240.5",
    ]
    assert document.reader == reader_name("dbase") and not document.missing
    assert read_dbase(source_of("a.dbf", KILN)).text == document.text


def test_memos_are_named():
    found = read(table([b"Jug         " + b"         1"], [("NAME", "C", 12), ("NOTE", "M", 10)], version=0x83))
    assert found.text.endswith("Jug") and "memos" in found.missing[0].what


def test_passwords_are_left_out():
    fields = [("URL", "C", 20), ("USERNAME", "C", 8), ("PASSWORD", "C", 8)]
    assert "s3cret" not in read(table([b"https://kiln.example" + b"ada     " + b"s3cret  "], fields)).text


def test_what_is_cut_short_is_read_to_its_end_and_damage_is_told():
    cut = read(KILN[:-100])
    assert cut.text.endswith("12:30") and cut.missing[0].what == "2 records are cut off"
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(KILN[:10] + b"\x05\x00" + KILN[12:])


def test_other_files_are_no_tables():
    assert is_dbase(KILN) and is_dbase(KILN[:300])
    for head in (b"\x03" + b"words \r\n" * 40, KILN[:2] + b"\x0d" + KILN[3:], KILN[:64], KILN.replace(b"\r", b"\n")):
        assert not is_dbase(head)
