"""7-Zip and RAR archives, and books in DjVu: what an extra reads is told where it is missing."""

from __future__ import annotations

import importlib.util

import made_files
import pytest
from sources import reader_of, zip_of

from engine.documents.document import Bundle, Document
from engine.documents.text import djvu
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.7z")
needs_rars = pytest.mark.skipif(importlib.util.find_spec("rars") is None, reason="the extra rar is not installed")
needs_djvu = pytest.mark.skipif(importlib.util.find_spec("djvu_rs") is None, reason="the extra djvu is not installed")


def outcomes(bundle):
    assert isinstance(bundle, Bundle) and bundle.own is None
    return {member.name: getattr(member.outcome, "text", None) or member.outcome.reason for member in bundle.members}


@pytest.mark.parametrize("packs_header", [True, False])
@pytest.mark.parametrize("method", ["lzma2", "lzma", "bzip2", "deflate", "copy"])
def test_a_seven_zip_archive_is_a_folder(method, packs_header):
    data = made_files.seven_zip(method=method, packs_header=packs_header)
    assert outcomes(read(data)) == {"a.txt": "some words", "sub/ü.md": "# Größe", "unnamed": "no name"}
    assert outcomes(read(data, "noname")) == outcomes(read(data))


def test_methods_that_are_not_read_and_passwords_are_told():
    told = outcomes(read(made_files.seven_zip({"a.txt": b"x", "b.txt": b"y"}, method="ppmd")))
    assert told == dict.fromkeys(("a.txt", "b.txt"), "it is compressed by a method that is not read (PPMd)")
    told = outcomes(read(made_files.seven_zip({"a.txt": b"x"}, method="aes")))
    assert told == {"a.txt": "the file is protected by a password"}
    hidden = made_files.seven_zip()
    coder = b"\x23\x03\x01\x01\x05\x5d\x00\x00\x80\x00"
    assert coder in hidden  # that of the list of files
    with pytest.raises(UnreadableFileError, match="password"):
        read(hidden.replace(coder, b"\x24\x06\xf1\x07\x01\x04\x00\x00\x00\x00"))


def test_links_are_not_followed_and_what_is_too_large_is_named():
    told = outcomes(read(made_files.seven_zip({"l": b"/etc/passwd", "a.txt": b"words"}, links=("l",))))
    assert told["a.txt"] == "words" and "link" in told["l"]
    told = outcomes(read(made_files.seven_zip({"big.txt": b"word " * 1000, "b.txt": b"after"}), unpacked_bytes=3000))
    assert told["b.txt"] == "after" and "too large" in told["big.txt"]


def test_a_bomb_is_not_unpacked():
    told = outcomes(read(made_files.seven_zip({"bomb.txt": bytes(30_000_000), "b.txt": b"x"})))
    assert set(told.values()) == {"it unpacks to far more than its size"}


def test_damage_inside_costs_the_files_behind_it():
    data = bytearray(
        made_files.seven_zip({"a.txt": b"some words " * 400, "b.txt": bytes(range(256)) * 40}, method="copy")
    )
    assert set(outcomes(read(bytes(data)))) == {"a.txt", "b.txt"}
    packed = made_files.seven_zip(
        {"a.txt": b"one " * 9, "b.txt": bytes(range(256)) * 9}, method="lzma2", packs_header=False
    )
    spoiled = packed[:60] + bytes([packed[60] ^ 0xFF]) + packed[61:]
    assert "damaged" in " ".join(outcomes(read(spoiled)).values())


@pytest.mark.parametrize("size", [10, 31, 33, 60, 150])
def test_one_cut_short_is_damaged(size):
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(made_files.seven_zip()[:size])


def test_archives_are_read_inside_one_another():
    inner = made_files.seven_zip({"deep.txt": b"deep words"})
    assert outcomes(read(made_files.seven_zip({"in.7z": inner}))) == {"in.7z/deep.txt": "deep words"}
    assert outcomes(read(zip_of({"in.7z": inner}), "a.zip")) == {"in.7z/deep.txt": "deep words"}


@needs_rars
@pytest.mark.parametrize("options", [{}, {"format": "rar29"}, {"solid": True}, {"store": True}])
def test_a_rar_archive_is_a_folder(options):
    data = made_files.rar(**options)
    assert outcomes(read(data, "a.rar")) == {"a.txt": "some words", "sub/ü.md": "# Größe"}
    assert outcomes(read(zip_of({"in.rar": data}), "a.zip")) == {
        "in.rar/a.txt": "some words",
        "in.rar/sub/ü.md": "# Größe",
    }


@needs_rars
def test_passwords_bombs_and_damage_of_rar_archives_are_told():
    assert set(outcomes(read(made_files.rar(password="x"), "a.rar")).values()) == {
        "the file is protected by a password"
    }
    with pytest.raises(UnreadableFileError, match="password"):
        read(made_files.rar(password="x", encrypt_headers=True), "a.rar")
    told = outcomes(read(made_files.rar({"bomb.txt": bytes(50_000_000), "a.txt": b"words"}), "a.rar"))
    assert told == {"bomb.txt": "it unpacks to far more than its size", "a.txt": "words"}
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(made_files.rar()[:20], "a.rar")
    told = outcomes(
        read(made_files.rar({"a.txt": b"x" * 500, "b.txt": b"words"}, store=True), "a.rar", unpacked_bytes=100)
    )
    assert "too large" in told["a.txt"] and told["b.txt"] == "words"


@needs_djvu
def test_a_book_in_djvu_is_read_by_its_text():
    document = read(made_files.djvu(), "a.djvu")
    assert isinstance(document, Document)
    assert document.text == "Größe der Seite eins, Seite zwei\n\nzwei\n\ndrei"
    assert (document.type, document.page_starts) == ("book", (0,))
    with pytest.raises(UnreadableFileError, match="pictures without text"):
        read(made_files.djvu(""), "a.djvu")
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(made_files.djvu()[:30], "a.djvu")


@needs_djvu
def test_a_book_in_djvu_whose_pages_are_other_files_says_so():
    with pytest.raises(UnreadableFileError, match="its pages lie in files of their own"):
        read(b"AT&TFORM\0\0\0\x10DJVMDIRM\0\0\0\3\1\0\0\0", "a.djvu")


@needs_djvu
def test_what_a_book_in_djvu_says_of_itself_and_of_parts_of_its_pages_is_read():
    about = b'(metadata (title "Gr\\303\\266\\303\\237e") (author "\\320\\220\\320\\264\\320\\260") (keywords "tides"))'
    areas = b'(maparea "https://example.org/a" "see the pl\\303\\244n" (rect 1 1 5 5))(maparea "#3" "" (rect 1 1 5 5))'
    document = read(made_files.djvu("Low water, part 303", about + areas), "a.djvu")
    assert document.text == "Low water, part 303\nsee the plän\nhttps://example.org/a"
    assert (document.title, document.author, document.keywords) == ("Größe", "Ада", "tides")
    with pytest.raises(UnreadableFileError, match="pictures without text"):
        read(made_files.djvu("", areas), "a.djvu")


@pytest.mark.parametrize(
    ("name", "make", "part"), [("a.rar", lambda: b"Rar!\x1a\x07\1\0", "rar"), ("a.djvu", made_files.djvu, "djvu")]
)
def test_a_missing_part_is_named(monkeypatch, name, make, part):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(UnsupportedFileError) as told:
        read(make(), name)
    assert f'"{part}"' in told.value.fix


@needs_rars
@pytest.mark.parametrize("kind", ["rar50", "rar29"])
def test_links_in_rar_archives_are_not_followed_and_cost_themselves_alone(kind):
    builder = made_files.rars.RarBuilder(format=kind)
    builder.add_bytes(b"some words", "a.txt")
    builder.add_unix_symlink("ln.txt", "a.txt")
    told = outcomes(read(builder.to_bytes(), "a.rar"))
    assert told["a.txt"] == "some words" and "link" in told["ln.txt"]


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("Gr303266303237e", "Größe"),
        ("303204pfel", "Äpfel"),
        ("320222320276320271320275320260 320270 320274320270321200", "Война и мир"),
        ("320222320276320271320275320260 1812", "Война 1812"),
        ("ISBN 3302245", "ISBN 3302245"),
        ("ISBN 330224", "ISBN 330224"),
        ("No. 303266", "No. 303266"),
        ("part 1330224", "part 1330224"),
        ("330224", "330224"),
    ],
)
def test_numbers_of_a_djvu_stay_numbers_and_letters_written_as_numbers_are_letters(fact, said):
    assert djvu._mended(fact) == said
