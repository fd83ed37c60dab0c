from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import struct
import tarfile
import zipfile

import pytest
from sources import reader_of, zip_of

from engine.documents.containers.members import clean_member_name
from engine.documents.document import Bundle, Document
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.zip")


def texts(bundle):
    assert isinstance(bundle, Bundle) and bundle.own is None
    return {member.name: getattr(member.outcome, "text", None) or str(member.outcome) for member in bundle.members}


def tar_of(files, mode="w"):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            if data is None:
                info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
                archive.addfile(info)
            else:
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


FILES = {"notes.txt": "some words", "sub/readme.md": "# Title", "sub/": "", ".git/config": "[core]", "__MACOSX/x": "x"}


def test_an_archive_is_a_folder():
    data = zip_of(FILES)
    bundle = read(data)
    assert texts(bundle) == {"notes.txt": "some words", "sub/readme.md": "# Title"}
    assert [member.size_bytes for member in bundle.members] == [10, 7]
    assert bundle.members[1].outcome.title == "Title"


@pytest.mark.parametrize(
    ("name", "mode"),
    [("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.tar.bz2", "w:bz2"), ("a.txz", "w:xz")],
)
def test_tar_archives_are_read_however_they_are_compressed(name, mode):
    assert texts(read(tar_of({"a.txt": b"one", "b/c.txt": b"two"}, mode), name)) == {"a.txt": "one", "b/c.txt": "two"}


@pytest.mark.parametrize(("ending", "compress"), [("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)])
def test_one_compressed_file_is_that_file(ending, compress):
    document = read(compress(b"# Guide\n\nwords"), f"guide.md.{ending}")
    assert isinstance(document, Document)
    assert (document.type, document.title) == ("markdown", "Guide")
    with pytest.raises(UnreadableFileError, match="damaged or incomplete"):
        read(compress(b"words and more words" * 50)[:-20], f"cut.txt.{ending}")
    with pytest.raises(UnsupportedFileError, match="compressed cabinet archive"):
        read(compress(b"MSCF" + bytes(50)), f"a.cab.{ending}")


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Windows\\system.ini", "Windows/system.ini"),
        ("a/./b//c", "a/b/c"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("a\nb\x00.txt", "a b.txt"),
        ("x" * 500 + ".docx", "x" * 115 + ".docx"),
    ],
)
def test_names_lead_nowhere_else(name, clean):
    assert clean_member_name(name) == clean


def test_two_members_of_one_name_are_told_apart():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, words in (("a.txt", "1"), ("A.TXT", "2"), ("../a.txt", "3")):
            archive.writestr(name, words)
    assert texts(read(out.getvalue())) == {"a.txt": "1", "A (2).TXT": "2", "a (3).txt": "3"}


def test_links_and_devices_are_not_followed():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    assert texts(read(out.getvalue())) == {"link.txt": "no reader for a link inside an archive"}
    assert texts(read(tar_of({"link.txt": None}), "a.tar")) == {"link.txt": "no reader for a link inside an archive"}


def test_what_cannot_be_read_costs_itself_alone():
    parts = {"a.cab": b"MSCF" + bytes(99), "b.docx": b"PK\x03\x04", "c.txt": "x", "d": b""}
    members = texts(read(zip_of(parts)))
    assert members["c.txt"] == "x" and "cabinet archive" in members["a.cab"]
    assert "damaged" in members["b.docx"] and "empty" in members["d"]


def test_an_archive_in_an_archive_is_flattened():
    inner = zip_of({"x.txt": "deep"})
    assert texts(read(zip_of({"in/inner.zip": inner, "y.txt": "flat"}))) == {
        "in/inner.zip/x.txt": "deep",
        "y.txt": "flat",
    }


def test_nesting_ends():
    data = zip_of({"x.txt": "deepest"})
    for level in range(8):
        data = zip_of({f"{level}.zip": data, "here.txt": f"level {level}"})
    members = texts(read(data))
    assert "level 7" in members.values() and "deepest" not in members.values()
    assert sum("archives deep" in words for words in members.values()) == 2


def test_so_many_members_are_read_and_the_rest_is_counted():
    packed = zip_of({f"{number}.txt": "x" for number in range(105)}, method=zipfile.ZIP_STORED)
    members = read(packed, members=100).members
    assert len(members) == 101
    assert members[-1].name == "5 more" and "only the first" in str(members[-1].outcome)


def test_a_bomb_is_refused_by_its_ratio():
    assert "unpacks to far more" in texts(read(zip_of({"bomb.txt": bytes(64 << 20), "a.txt": "x"})))["bomb.txt"]


def test_the_total_is_limited_however_it_is_spread():
    parts = {f"{number}.txt": b"a" * 40_000 for number in range(5)}
    members = texts(read(zip_of(parts, method=zipfile.ZIP_STORED), unpacked_bytes=100_000))
    assert sum(words.startswith("aaa") for words in members.values()) == 2
    assert sum("unpacks to far more" in words for words in members.values()) == 3
    packed = tar_of({f"{number}.txt": b"a" * 40_000 for number in range(5)}, "w:gz")
    found = texts(read(packed, "a.tgz", unpacked_bytes=100_000))
    assert sum(words.startswith("aaa") for words in found.values()) == 2
    assert "unpacks to far more" in found["the rest"]


def test_the_texts_together_keep_to_the_limit():
    members = texts(read(zip_of({"1.txt": "a" * 60, "2.txt": "b" * 60, "3.txt": "c" * 30}), max_chars=100))
    assert members["1.txt"] == "a" * 60 and members["3.txt"] == "c" * 30
    assert "texts together are longer" in members["2.txt"]


def test_late_members_are_named_not_read():
    bundle = read(zip_of({"1.txt": "a", "2.txt": "b"}), seconds=-1.0)
    assert [member.name for member in bundle.members] == ["2 more"]


def test_a_member_with_a_password_says_so():
    data = bytearray(zip_of({"a.txt": "x" * 20}, method=zipfile.ZIP_STORED))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1
    assert "protected by a password" in texts(read(bytes(data)))["a.txt"]


def test_a_corrupted_directory_is_damaged():
    data = bytearray(zip_of({"a.txt": "x", "b.txt": "y"}))
    data[data.index(b"PK\x01\x02") + 1] ^= 0xFF
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(bytes(data))


def test_a_flipped_bit_costs_its_member():
    data = bytearray(zip_of({"a.txt": "abcdefgh" * 9, "b.txt": "fine"}, method=zipfile.ZIP_STORED))
    data[data.index(b"abcdefgh")] ^= 1
    members = texts(read(bytes(data)))
    assert "damaged" in members["a.txt"] and members["b.txt"] == "fine"


def test_a_tar_that_is_cut_keeps_what_came_before():
    data = tar_of({"a.txt": b"one" * 400, "b.txt": b"two" * 400})
    members = texts(read(data[:2600], "a.tar"))
    assert members["a.txt"] == "one" * 400 and "damaged" in members["the rest"]


def test_names_in_an_old_character_set_are_read():
    names = ["письмо.txt", "документ.txt", "отчёт за год.txt", "счёт на оплату.txt", "приложение к договору.txt"]
    assert set(texts(read(zip_with_raw_names(names)))) == set(names)


def zip_with_raw_names(names):
    """Return a ZIP archive with names in code page 866 and no word about it."""

    class Raw(zipfile.ZipInfo):
        def _encodeFilenameFlags(self):  # noqa: N802 (the library's name)
            return self.filename.encode("cp866"), self.flag_bits & ~0x800

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(Raw(name), "x")
    return out.getvalue()


def _encrypted(data, name):
    return marked(data, name, flags=1)


def _oddly_packed(data, name):
    return marked(data, name, method=6)


def _damaged(data, name):
    at = data.index(name.encode()) + len(name)
    return data[: at + 4] + bytes(byte ^ 0x55 for byte in data[at + 4 : at + 12]) + data[at + 12 :]


def marked(data, name, *, flags=None, method=None):
    """Return a ZIP archive with other flags, or another method, of one entry in its two headers."""
    found = bytearray(data)
    for mark, offset, length in ((b"PK\3\4", 6, 30), (b"PK\1\2", 8, 46)):
        at = -1
        while True:
            at = found.index(mark, at + 1)
            if found[at + length :].startswith(name.encode()):
                break
        if flags is not None:
            found[at + offset : at + offset + 2] = flags.to_bytes(2, "little")
        if method is not None:
            found[at + offset + 2 : at + offset + 4] = method.to_bytes(2, "little")
    return bytes(found)


@pytest.mark.parametrize("spoil", [_encrypted, _oddly_packed, _damaged])
@pytest.mark.parametrize(
    "name",
    [
        "content.json",
        "content.xml",
        "Document.xml",
        "mimetype",
        "META-INF/container.xml",
        "[Content_Types].xml",
    ],
)
def test_an_entry_that_might_tell_the_type_costs_itself_alone(name, spoil):
    bundle = read(spoil(zip_of({"notes.txt": "some words", name: "something else, " * 40}), name))
    outcomes = {member.name: member.outcome for member in bundle.members}
    assert list(outcomes) == ["notes.txt", name] and outcomes["notes.txt"].text == "some words"
    assert isinstance(outcomes[name], UnreadableFileError)


def test_a_long_entry_that_might_tell_the_type_is_read():
    assert set(texts(read(zip_of({"notes.txt": "some words", "mimetype": "a list of them " * 40})))) == {
        "notes.txt",
        "mimetype",
    }


def test_an_encrypted_map_of_mind_manager_says_so():
    with pytest.raises(UnreadableFileError, match="protected by a password"):
        read(_encrypted(zip_of({"Document.xml": "<ap:Map/>"}), "Document.xml"), "a.mmap")


@pytest.mark.parametrize("entries", [{}, {"folder/": b""}], ids=["nothing", "a folder"])
def test_an_archive_without_files_says_so(entries):
    with pytest.raises(UnreadableFileError, match="holds no text"):
        read(zip_of(entries))
    bundle = read(zip_of({"inner.zip": zip_of(entries), "a.txt": b"Keel"}))
    assert [(member.name, str(getattr(member.outcome, "text", member.outcome))) for member in bundle.members] == [
        ("inner.zip", "the file holds no text (nothing to do)"),
        ("a.txt", "Keel"),
    ]


def test_an_entry_that_lies_before_the_beginning_of_the_file_is_damage(tmp_path):
    from engine.documents.read import read_document

    whole = zip_of(
        {"word/document.xml": "<w/>" + " " * 500, "[Content_Types].xml": "x" * 400}, method=zipfile.ZIP_STORED
    )
    path = tmp_path / "a.docx"
    path.write_bytes(whole[:4] + whole[600:])  # the directory's offsets are too large for what is left
    with pytest.raises(UnreadableFileError, match="damaged"):
        read_document(path)


@pytest.mark.parametrize("spoil", [lambda data: data[:1100], lambda data: data[:1030] + b"x" + data[1031:]])
def test_a_damaged_header_between_the_files_of_a_tar_archive_is_no_end(spoil):
    found = texts(read(spoil(tar_of({"a.txt": b"one", "b.txt": b"two", "c.txt": b"three"})), "a.tar"))
    assert found["a.txt"] == "one" and "damaged" in found["the rest"]


def test_what_iwork_has_encrypted_is_told_as_protected():
    data = bytearray(zip_of({"index.xml": "secret " * 9, "buildVersionHistory.plist": "<plist/>"}))
    for mark, offset in ((b"PK\3\4", 8), (b"PK\1\2", 10)):
        at = data.index(mark) + offset
        data[at : at + 2] = (0x636C).to_bytes(2, "little")
    with pytest.raises(UnreadableFileError, match="protected by a password"):
        read(bytes(data), "a.pages")


def test_a_tar_archive_without_an_end_mark_is_whole():
    assert texts(read(tar_of({"a.txt": b"one"})[:1024], "a.tar")) == {"a.txt": "one"}


def parts_of_an_archive():
    """The parts of an archive in three files: as PKWARE cuts them, and as 7-Zip and others do."""
    whole = zip_of({"a.bin": bytes(range(256)) * 8, "b.txt": "words"}, method=zipfile.ZIP_STORED)
    end = whole.rindex(b"PK\5\6")
    last = whole[end - 99 : end + 4] + struct.pack("<2H", 2, 2) + whole[end + 8 :]
    yield "a.z01", b"PK\7\x08" + whole[:700]
    yield "a.z02", bytes(range(256)) * 4
    yield "a.zip", last
    yield "a.zip.001", whole[:900]
    yield "a.zip.003", whole[-300:]
    yield "a.7z.001", b"7z\xbc\xaf\x27\x1c\0\4" + bytes(range(200))
    yield "a.r01", bytes(range(254, -1, -1)) * 4


@pytest.mark.parametrize(("name", "data"), list(parts_of_an_archive()))
def test_one_part_of_an_archive_in_several_files_asks_for_the_others(name, data):
    with pytest.raises(UnreadableFileError, match="the others are needed") as told:
        read(data, name)
    assert told.value.fix == "put all parts into one folder and unpack them there"


def test_a_whole_archive_that_is_called_as_a_part_is_read():
    assert texts(read(zip_of({"b.txt": "words"}), "a.zip.001")) == {"b.txt": "words"}


def end_of(data, *, disk=0, comment=b""):
    """Return an archive whose end record counts another disk, with a comment behind it."""
    at = data.rindex(b"PK\5\6")
    record = data[at : at + 4] + struct.pack("<2H", disk, disk) + data[at + 8 : -2]
    return data[:at] + record + struct.pack("<H", len(comment)) + comment


def test_a_whole_archive_whose_end_counts_another_disk_is_read():
    assert texts(read(end_of(zip_of({"b.txt": "words"}), disk=1))) == {"b.txt": "words"}
    with pytest.raises(UnreadableFileError, match="holds no text"):
        read(end_of(zip_of({}), disk=1))


def test_the_last_part_whose_directory_is_whole_asks_for_the_others():
    whole = end_of(zip_of({"a.bin": bytes(range(256)) * 8, "b.txt": "words"}, method=zipfile.ZIP_STORED), disk=1)
    at = whole.rindex(b"PK\5\6")
    begin = struct.unpack_from("<L", whole, at + 16)[0]
    last = whole[begin - 99 : at + 16] + struct.pack("<L", 99) + whole[at + 20 :]
    assert zipfile.ZipFile(io.BytesIO(last)).namelist() == ["a.bin", "b.txt"]
    with pytest.raises(UnreadableFileError, match="the others are needed"):
        read(last)


def test_a_comment_that_holds_the_mark_of_the_end_counts_no_disks():
    data = end_of(zip_of({"b.txt": "words"}), comment=b"PK\5\6" + b"\1" * 40)
    with pytest.raises(UnreadableFileError, match="the ZIP archive is damaged"):
        read(data)


def test_an_archive_without_its_end_is_damaged():
    with pytest.raises(UnreadableFileError, match="the ZIP archive is damaged"):
        read(bytes(range(256)) * 8)
