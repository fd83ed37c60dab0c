"""Workbooks that are encrypted: with the password that Excel tries by itself, and with one of their own."""

from __future__ import annotations

import io
import struct
from hashlib import md5

import pytest
from made_files import ole, xlsb
from msoffcrypto.method.ecma376_agile import ECMA376Agile
from msoffcrypto.method.rc4 import DocumentRC4
from old_workbooks import BEGIN, SHEET, label, record, workbook
from sources import reader_of, source_of

from engine.documents.containers.locked import unlocked
from engine.documents.read import read_source
from engine.errors import UnreadableFileError

FOR_ALL = "VelvetSweatshop"
SALT = bytes(range(16))
LOCK = 0x2F


def encrypted(password, data):
    """RC4, whose two directions are one. Source: [MS-OFFCRYPTO], 2.3.6."""
    return DocumentRC4.decrypt(password, SALT, io.BytesIO(data), blocksize=1024).read()


def locked_xls(password):
    """An old workbook, encrypted but for the heads of its records. Source: [MS-XLS], 2.2.10."""
    plain = workbook([("Costs", 0, 0, label(0, 0, "the deposit"))])
    verifier = encrypted(password, bytes(16) + md5(bytes(16)).digest())
    lock = record(LOCK, struct.pack("<HHH", 1, 1, 1) + SALT + verifier)
    out, at = b"", 0
    while at < len(plain):
        kind, size = struct.unpack_from("<HH", plain, at)
        content = plain[at + 4 : at + 4 + size]
        at += 4 + size
        if kind == SHEET:
            content = struct.pack("<I", struct.unpack_from("<I", content)[0] + len(lock)) + content[4:]
        first = size if kind == BEGIN else 4 if kind == SHEET else 0  # so much stays as it is
        start = len(out) + 4
        hidden = encrypted(password, bytes(start + first) + content[first:])[start + first :]
        out += struct.pack("<HH", kind, size) + content[:first] + hidden
        out += lock if kind == BEGIN and len(out) < 40 else b""
    return ole({"Workbook": out}, exact=("Workbook",))


def locked_xlsx(password):
    return ECMA376Agile.encrypt(password, io.BytesIO(xlsb() + bytes(4096)))  # shorter ones it spoils


@pytest.mark.parametrize(("name", "make"), [("a.xls", locked_xls), ("a.xlsx", locked_xlsx), ("noname", locked_xlsx)])
def test_what_excel_opens_without_a_question_is_read(name, make):
    plain = {"a.xls": ole({"Workbook": workbook([("Costs", 0, 0, label(0, 0, "the deposit"))])})}.get(name, xlsb())
    read = reader_of(name)
    document = read(make(FOR_ALL))
    assert document.text == read(plain).text
    assert document.reader == read(plain).reader


@pytest.mark.parametrize(("name", "make"), [("a.xls", locked_xls), ("a.xlsx", locked_xlsx), ("a.docx", locked_xlsx)])
def test_a_password_of_its_own_keeps_a_workbook_closed(name, make):
    with pytest.raises(UnreadableFileError, match="is protected by a password"):
        reader_of(name)(make("another"))


def test_a_damaged_lock_is_told_as_a_password():
    spoiled = locked_xls(FOR_ALL).replace(SALT, bytes(16))
    with pytest.raises(UnreadableFileError, match="the workbook is protected by a password"):
        reader_of("a.xls")(spoiled)


def test_a_real_one_is_read_as_every_spreadsheet_program_shows_it(shared_data):
    (path,) = (shared_data / "files").rglob("protectedFile.xlsx")
    source = source_of("protectedFile.xlsx", path.read_bytes())
    assert "Office" in read_source(source).text
    assert unlocked(source).stream.read(2) == b"PK"
