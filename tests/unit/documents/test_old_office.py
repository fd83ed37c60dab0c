"""Old Office files: real ones, because no permissive library writes them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path
from types import SimpleNamespace

import made_files
import olefile
import pytest
from sources import source_of, zip_of

from engine.documents.containers.ole import OfficeFacts, has_part, office_facts
from engine.documents.document import Document
from engine.documents.office.embedded import bundled
from engine.documents.office.embedded_old import objects_of_slides
from engine.documents.office.word6 import old_parts
from engine.documents.read import read_source
from engine.documents.source import Budget, DocumentSource
from engine.errors import UnreadableFileError, UnsupportedFileError


@pytest.fixture
def old_files(shared_data):
    (path,) = (shared_data / "files").rglob("test-documents.zip")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize(
    ("name", "streams", "found"),
    [
        ("a.bin", {"Contents": b"CHNKWKS words"}, "Works document"),
        ("gear.sldprt", {"Contents/Config-0": b"x"}, "CAD drawing (.sldprt)"),
        ("a.qpw", {"NativeContent_MAIN": b"x"}, "Quattro Pro spreadsheet (.qpw)"),
        ("a.xyz", {"NativeContent_MAIN": b"x"}, "a file of unknown type (.xyz)"),
        ("noname", {"Contents": b"x"}, "a file of unknown type"),
    ],
)
def test_files_of_other_programs_are_told_by_what_they_hold(name, streams, found):
    with pytest.raises(UnsupportedFileError) as refused:
        read_source(source_of(name, made_files.ole(streams)))
    assert refused.value.found == found


def test_an_old_workbook_is_read(old_files):
    document = read_source(source_of("a.xls", old_files["testEXCEL.xls"]))
    assert document.text.startswith(
        "Feuil1\n\nSample Excel Worksheet - Numbers and their Squares\nNumber\tSquare\n1\t1\n2"
    )
    assert [(h.level, h.title) for h in document.headings] == [(1, "Feuil1"), (2, "Number Square")]
    assert (document.type, document.title, document.author) == ("sheet", "Simple Excel document", "Keith Bennett")
    assert document.places[2].label == "sheet Feuil1, B4:C4"


class _Followed(io.BytesIO):
    """A file that notes from where it is read."""

    def __init__(self, data):
        super().__init__(data)
        self.read_from = []

    def read(self, *size):
        self.read_from.append(self.tell())
        return super().read(*size)


@pytest.mark.parametrize("name", ["testWORD.doc", "testEXCEL.xls", "testPPT.ppt"])
def test_the_directory_of_an_old_document_is_read_once(old_files, name):
    data = old_files[name]
    stream = _Followed(data)
    read_source(DocumentSource(Path(name), stream, Budget(10_000_000)))
    (sector,) = struct.unpack_from("<I", data, 0x30)
    assert stream.read_from.count((sector + 1) * 512) == 1


def test_the_directory_of_a_package_is_read_once():
    content = {
        "[Content_Types].xml": "<x/>",
        "word/document.xml": "<document><body><p><r><t>one</t></r></p></body></document>",
    }
    data = zip_of(content)
    stream = _Followed(data)
    assert read_source(DocumentSource(Path("a.docx"), stream, Budget(10_000_000))).text == "one"
    assert stream.read_from.count(data.index(b"PK\x01\x02")) == 1


def test_an_old_presentation_is_read(old_files):
    document = read_source(source_of("a.ppt", old_files["testPPT.ppt"]))
    words = "Created with Microsoft \nPowerpoint X for Mac\nService Release 1"
    assert document.text == f"Sample Powerpoint Slide\n\n{words}"
    assert [(p.kind, p.label) for p in document.places] == [("slide", "slide 1")]
    assert (document.type, document.author) == ("slides", "Keith Bennett")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("testWORD_various.doc", "This is the header text.\nThis is the footer text."),
        ("testWORD_various.doc", "\n\nThis is a footnote.\n\nHere is a text box"),
        ("testWORD_various.doc", "Row 1 Col 1\tRow 1 Col 2\tRow 1 Col 3\nRow 2 Col 1"),
        ("testWORD_various.doc", "ゾルゲと尾崎、淡々と最期"),
        ("testWORD6.doc", "The quick brown fox jumps over the lazy dog"),
        ("testWORDML_tableInsideParagraph.doc", "Some Data\tSecond column\tThird\n"),
    ],
)
def test_old_word_documents_are_read(shared_data, name, found):
    (path,) = (shared_data / "files").rglob(name)
    document = read_source(source_of(name, path.read_bytes()))
    assert found.casefold() in document.text.casefold() and document.type == "word"


@pytest.mark.parametrize("name", ["testEXCEL_protected_passtika.xlsx", "protected_normal_case.docx"])
def test_files_with_a_password_say_so(shared_data, name):
    (path,) = (shared_data / "files").rglob(name)
    with pytest.raises(UnreadableFileError, match="protected by a password"):
        read_source(source_of(name, path.read_bytes()))


def test_parts_of_an_old_file_are_found_as_olefile_finds_them(shared_data):
    for path in sorted((shared_data / "files").rglob("*.msg")):
        with olefile.OleFileIO(path) as ole:
            listed = ole.listdir(streams=True, storages=True)
            assert listed and all(has_part(ole, part) for part in listed)
            asked = [*("/".join(part).upper() for part in listed), [*listed[0], "more"], "Workbook", ["a", "b"]]
            assert [has_part(ole, part) for part in asked] == [ole.exists(part) for part in asked]


class Streams:
    """The one stream of an OLE2 file that holds the properties."""

    def __init__(self, data):
        self._data = data
        self.root = SimpleNamespace(kids_dict={"\x05summaryinformation": SimpleNamespace(kids_dict={})})

    def openstream(self, name):
        return io.BytesIO(self._data)


def properties(*entries):
    head, values = b"", b""
    for number, kind, value in entries:
        head += struct.pack("<2I", number, 8 + 8 * len(entries) + len(values))
        values += struct.pack("<I", kind) + value
    return bytes(44) + struct.pack("<I", 48) + struct.pack("<2I", 0, len(entries)) + head + values


def test_properties_are_read_and_absurd_counts_are_not_believed():
    def words(raw):
        return struct.pack("<I", len(raw)) + raw

    good = properties((1, 2, struct.pack("<I", 1251)), (2, 30, words("План\0".encode("cp1251"))))
    assert office_facts(Streams(good)) == OfficeFacts("План", "", None, "")
    ticks = struct.pack("<Q", (1_600_000_000 + 11_644_473_600) * 10**7)
    assert office_facts(Streams(properties((13, 64, ticks)))) == OfficeFacts("", "", 1_600_000_000, "")
    hostile = properties((2, 0x101F, struct.pack("<I", 0xFFFFFFFF)), (4, 30, struct.pack("<I", 0xFFFFFFFF)))
    assert office_facts(Streams(hostile)) == OfficeFacts("", "", None, "")
    assert office_facts(Streams(good[:60])) == OfficeFacts("", "", None, "")


def old_word(text, *, flags=0, charset=0, pieces=(), footnotes=b"", magic=0xA5DC):
    """Return the main stream of a Word 6 document; of one saved quickly in pieces: starts, in letters, and places."""
    head = bytearray(0x180)
    struct.pack_into("<2H", head, 0, magic, 0x2D if magic == 0xA5DB else 0x65)
    struct.pack_into("<H", head, 0x0A, flags)
    struct.pack_into("<H", head, 0x14, charset)
    struct.pack_into("<I", head, 0x18, len(head))
    width = 2 if flags & 0x1000 else 1
    struct.pack_into("<2i", head, 0x34, len(text) // width, len(footnotes))
    main = bytes(head) + text + footnotes
    if pieces:
        starts = [start for start, _ in pieces] + [len(text) // width]
        table = struct.pack(f"<{len(starts)}I", *starts)
        table += b"".join(struct.pack("<HIH", 0, 0x180 + place, 0) for _, place in pieces)
        clx = b"\x01\x02\x00xx\x02" + struct.pack("<I", len(table)) + table
        main = main[:0x160] + struct.pack("<2I", len(main), len(clx)) + main[0x168:] + clx
    return main


@pytest.mark.parametrize(
    ("words", "codec"),
    [
        ("Четыре балла и семь лет", "cp1251"),
        ("Компания Аскат предлагает Windows 95 и Microsoft Office со склада", "cp1251"),
        ("Η παράδοση γίνεται την Τρίτη", "cp1253"),
        ("4 skóre a před 7 lety", "cp1250"),
        ("Zażółć gęślą jaźń", "cp1250"),
        ("L’activité de l’académie à l’été – déjà", "cp1252"),
        ("Größe „über“ Äpfel", "cp1252"),
        ("naïve", "cp1252"),
    ],
)
def test_letters_of_old_word_documents_are_read_in_their_own_character_set(words, codec):
    text, notes, *_ = old_parts(old_word(words.encode(codec), footnotes=b"A note."))
    assert (text, notes) == (words, "A note.")


def test_old_word_documents_of_a_macintosh_are_read_as_such():
    assert next(old_parts(old_word("l’activité".encode("mac-roman"), charset=256))) == "l’activité"


def test_old_word_documents_that_were_saved_quickly_are_read_in_order():
    main = old_word(b"last words, First words, then ", flags=0x0004, pieces=[(0, 12), (18, 0)])
    assert next(old_parts(main)) == "First words, then last words, "


def test_letters_of_two_bytes_in_word_95_are_read():
    assert next(old_parts(old_word("東京の雨".encode("utf-16-le"), flags=0x1000))) == "東京の雨"


def test_a_document_of_word_2_is_read():
    document = read_source(source_of("a.doc", old_word(b"Participants\rMr. Korinek", magic=0xA5DB)))
    assert document.text == "Participants\n\nMr. Korinek" and document.type == "word"
    with pytest.raises(UnreadableFileError):
        read_source(source_of("a.doc", old_word(b"x", magic=0xA5DB)[:40]))


def with_itself_inside(data):
    """Return a Word 6 file with itself as an inserted object: two more entries in its directory, no more sectors."""
    copy = bytearray(data)
    first, sectors = struct.unpack_from("<I", data, 0x30)[0], (struct.unpack_from("<I", data, 0x4C)[0] + 1) << 9
    second = struct.unpack_from("<I", data, sectors + 4 * first)[0]
    places = [((sector + 1) << 9) + 128 * at for sector in (first, second) for at in range(4)]
    root = places[0]
    text = next(at for at in places if data[at:].startswith("WordDocument".encode("utf-16-le")))
    folder, again = (number for number, at in enumerate(places) if not any(data[at : at + 64]))

    def entry(number, name, kind, left, child, rest):
        raw = name.encode("utf-16-le") + b"\0\0"
        links = struct.pack("<HBB3I", len(raw), kind, 1, left, 0xFFFFFFFF, child)
        copy[places[number] : places[number] + 128] = raw.ljust(64, b"\0") + links + rest

    entry(folder, "MBD1", 1, 0xFFFFFFFF, struct.unpack_from("<I", data, root + 76)[0], bytes(48))
    entry(again, "WordDocument", 2, folder, 0xFFFFFFFF, data[text + 80 : text + 128])
    struct.pack_into("<I", copy, root + 76, again)
    return bytes(copy)


def test_documents_inside_old_word_documents_and_workbooks_are_read(shared_data):
    (path,) = (shared_data / "files").rglob("testWORD6.doc")
    found = read_source(source_of("a.doc", with_itself_inside(path.read_bytes())))
    assert "quick brown fox" in found.own.text
    assert [member.name for member in found.members] == ["object 1.doc"]
    assert found.members[0].outcome.text == read_source(source_of("a.doc", path.read_bytes())).text


@pytest.mark.parametrize("is_packed", [True, False])
def test_documents_inside_old_presentations_are_read(shared_data, is_packed):
    (path,) = (shared_data / "files").rglob("testWORD6.doc")
    data = path.read_bytes()
    held = struct.pack("<I", len(data)) + zlib.compress(data) if is_packed else data
    records = (
        struct.pack("<HHI", 0x0F, 0x03E8, 3) + b"any" + struct.pack("<HHI", is_packed << 4, 0x1011, len(held)) + held
    )
    records += struct.pack("<HHI", 0x10, 0x1011, 8) + b"no files"
    assert list(objects_of_slides(source_of("a.ppt", b""), records)) == [("object 1", data)]
    late = source_of("a.ppt", b"", seconds=0)
    found = bundled(late, Document("own words", "a", "slides"), objects_of_slides(late, records))
    assert [member.name for member in found.members] == ["2 more"]
