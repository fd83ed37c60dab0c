"""Books of Kindle and Mobipocket: packed in three ways, in both formats; locked ones are told."""

from __future__ import annotations

import made_files
import pytest
from sources import reader_of
from test_pictures_inside import LINES, SCAN, WORDS, installed, off, written  # noqa: F401 (a fixture)

from engine.documents.text.mobi_packing import DamagedPacking, Huffman, palm_unpacked
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.mobi")


@pytest.mark.parametrize("packing", [1, 2, 17480])
@pytest.mark.parametrize("name", ["a.mobi", "a.azw", "a.prc", "noname"])
def test_a_book_is_read_chapter_by_chapter(packing, name):
    document = read(made_files.mobi(packing), name)
    assert document.text == "Größe\n\nOne whale whale whale\n\nВторой\n\nZwei & drei"
    assert [(p.kind, p.label) for p in document.places] == [
        ("chapter", "chapter 1 · Größe"),
        ("chapter", "chapter 2 · Второй"),
    ]
    assert (document.title, document.author, document.type) == ("Das Buch", "Ada, Bob", "book")
    assert document.dated == 1580688000.0 and document.keywords == "Whales; Sea; Of one & all"


def test_a_book_of_the_newer_format_ends_before_its_styles():
    document = read(made_files.kindle_8(), "a.azw3")
    assert document.text == "One\n\nSecond\n\nTwo"
    assert [place.label for place in document.places] == ["chapter 1 · Größe", "chapter 2 · Second"]


@pytest.mark.parametrize("encryption", [1, 2])
def test_a_book_that_is_locked_to_a_device_is_told(encryption):
    with pytest.raises(UnreadableFileError, match="protected against copying"):
        read(made_files.mobi(encryption=encryption))


def test_pages_of_a_print_and_other_kinds_are_told():
    with pytest.raises(UnsupportedFileError, match="pages of a print"):
        read(made_files.mobi(1, text="%MOP" + "x" * 100), "a.azw4")
    with pytest.raises(UnsupportedFileError, match="Topaz"):
        read(b"TPZ0" + bytes(200), "a.azw1")
    with pytest.raises(UnsupportedFileError, match="KFX"):
        read(b"CONT\x02\x00" + bytes(200), "a.kfx")


def test_a_text_of_palm_is_read():
    document = read(made_files.palm_text(), "a.pdb")
    assert document.text == "Ein Brief über Wale Wale Wale"
    assert (document.title, document.type) == ("Brief an Ada", "book")


@pytest.mark.parametrize("size", [70, 90, 120, 300])
def test_one_cut_short_is_damaged(size):
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(made_files.mobi(17480)[:size])


def test_packed_records_end_within_limits():
    assert palm_unpacked(made_files.palm_packed(b"whale whale whale")) == b"whale whale whale"
    for broken in (b"\x80\x00", b"a\x80\x7f"):
        with pytest.raises(DamagedPacking):
            palm_unpacked(broken)
    code, phrases = made_files.huffman_records()
    huffman = Huffman(code, [phrases])
    assert huffman.unpacked(b"x\x01y\x01") == b"xabyab"
    swollen = phrases.replace(b"\x00\x02ab", b"\x00\x02\x01\x01")  # a phrase of itself
    assert Huffman(code, [swollen]).unpacked(b"x\x01y") == b"xy"
    with pytest.raises(DamagedPacking):
        Huffman(b"HUFX" + code[4:], [phrases])


@installed
def test_words_of_pictures_stand_where_a_book_shows_them():
    picture = written(*LINES)
    newer = read(made_files.kindle_8_with_pictures(b"FONT", picture), "a.azw3")
    assert newer.text == f"See\n\n{WORDS}\n\nEnd"
    old = '<html><body><p>See</p><p><img hspace="0" recindex="00034"/></p><p>End</p></body></html>'
    older = read(made_files.mobi(1, text=old, pictures=[b"FONT"] * 33 + [picture]))
    assert older.text == newer.text


def test_pictures_of_a_book_that_are_not_there_cost_nothing_and_a_book_of_them_says_so(off):  # noqa: F811
    page = "<html><body><p>See</p><img recindex='{}'/></body></html>"
    for number in ("00009", "0", "x", "999999"):
        assert read(made_files.mobi(1, text=page.format(number), pictures=[SCAN])).text == "See"
    with pytest.raises(UnsupportedFileError, match="OCR would read it"):
        read(made_files.mobi(1, text="<html><body><img recindex='1'></body></html>", pictures=[SCAN]))
