from __future__ import annotations

import importlib.util
import io

import pytest

from engine.documents import ReaderPool, read_document
from engine.documents.pictures import ocr
from engine.documents.pictures.ocr import WordBox, read_in_order
from engine.errors import UnreadableFileError, UnsupportedFileError

installed = pytest.mark.skipif(importlib.util.find_spec("rapidocr") is None, reason="the extra 'ocr' is not installed")
LINES = ["The tenant pays the deposit", "of 1,250 EUR before moving in.", "It is paid back in May."]


@pytest.fixture
def off():
    ocr.switch(on=False)
    yield
    ocr.switch(on=True)


def rendered(*lines, size=(900, 260), turned=0):
    """Return a picture of these lines."""
    from PIL import Image, ImageDraw, ImageFont

    paper = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(paper)
    for number, line in enumerate(lines):
        pen.text((40, 30 + 65 * number), line, fill="black", font=ImageFont.load_default(36))
    return paper.rotate(turned, expand=True, fillcolor="white")


def saved(folder, name, picture, **options):
    picture.save(folder / name, **options)
    return folder / name


def test_without_recognition_a_picture_is_skipped_and_says_what_would_read_it(off, tmp_path):
    path = tmp_path / "a.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    with pytest.raises(UnsupportedFileError) as skipped:
        read_document(path)
    assert (skipped.value.found, skipped.value.reason) == ("PNG image", "has no text; OCR would read it")
    assert skipped.value.fix


@installed
@pytest.mark.parametrize("name", ["a.png", "a.jpg", "a.webp", "a.bmp"])
def test_a_picture_is_read_line_by_line(tmp_path, name):
    document = read_document(saved(tmp_path, name, rendered(*LINES)))
    assert document.text.split("\n") == LINES
    assert (document.type, document.title, document.page_starts) == ("image", "a", ())


@installed
def test_a_photo_is_put_upright_by_what_the_camera_noted(tmp_path):
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = 6  # held turned by a quarter
    path = saved(tmp_path, "a.jpg", rendered(*LINES).rotate(90, expand=True), exif=exif)
    assert read_document(path).text.split("\n") == LINES


@installed
def test_the_pages_of_a_tiff_are_pages(tmp_path):
    pages = [rendered(line, size=(900, 120)) for line in LINES[:2]]
    path = saved(tmp_path, "a.tif", pages[0], save_all=True, append_images=pages[1:])
    document = read_document(path)
    assert document.text == "\n\n".join(LINES[:2])
    assert document.page_starts == (0, len(LINES[0]) + 2)


@installed
def test_a_scanned_pdf_is_read_in_a_reader_process(tmp_path):
    path = saved(tmp_path, "a.pdf", rendered(*LINES, turned=2), resolution=100)
    with ReaderPool(1, seconds=60, memory_mb=2048) as pool:
        [(_, document)] = pool.read([path])
    assert document.text.split("\n") == LINES
    assert document.page_starts == (0,)
    with ReaderPool(1, seconds=60, memory_mb=2048, ocr=False) as pool:
        [(_, skipped)] = pool.read([path])
    assert isinstance(skipped, UnsupportedFileError)


@installed
def test_a_picture_without_words_is_skipped(tmp_path):
    with pytest.raises(UnsupportedFileError, match="no text was recognised"):
        read_document(saved(tmp_path, "a.png", rendered()))


@installed
@pytest.mark.parametrize("kept", [20, 400])
def test_a_cut_picture_is_called_damaged(tmp_path, kept):
    out = io.BytesIO()
    rendered(*LINES).save(out, "PNG")
    (tmp_path / "a.png").write_bytes(out.getvalue()[:kept])
    with pytest.raises(UnreadableFileError, match="the picture is damaged"):
        read_document(tmp_path / "a.png")


@installed
@pytest.mark.parametrize("directory", [b"\0\0", b"\1\0\x0f\1\2\0\4\0\0\0abc\0"], ids=["no field", "no width"])
def test_a_camera_raw_image_is_called_that_and_not_damaged(tmp_path, directory):
    (tmp_path / "a.nef").write_bytes(b"II*\0\x08\0\0\0" + directory + bytes(40))
    with pytest.raises(UnsupportedFileError) as refused:
        read_document(tmp_path / "a.nef")
    assert refused.value.found == "camera raw image (.nef)"
    (tmp_path / "a.nef").rename(tmp_path / "a.tif")
    with pytest.raises(UnreadableFileError, match="the picture is damaged"):
        read_document(tmp_path / "a.tif")


@installed
def test_a_picture_of_billions_of_pixels_is_refused_unseen(tmp_path):
    header = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x02\x00\x00\x00"
    (tmp_path / "a.png").write_bytes(header + b"\x00" * 64)
    with pytest.raises(UnreadableFileError, match="the picture is damaged|larger"):
        read_document(tmp_path / "a.png")


def line(words, left, top, width):
    return WordBox(words, left, top, left + width, top + 20)


def test_columns_are_read_one_after_the_other_below_a_title():
    boxes = [line("Title of the paper", 100, 0, 800)]
    for row in range(4):
        boxes += [line(f"left {row}", 0, 60 + 30 * row, 450), line(f"right {row}", 500, 64 + 30 * row, 450)]
    boxes.append(line("A foot over both", 50, 300, 850))
    assert read_in_order(boxes) == [
        "Title of the paper",
        *(f"left {row}" for row in range(4)),
        *(f"right {row}" for row in range(4)),
        "A foot over both",
    ]


def test_a_table_is_read_row_by_row():
    boxes = [line(word, 300 * column, 40 * row, 80) for row, word in enumerate("abc") for column in range(3)]
    assert read_in_order(boxes) == ["a a a", "b b b", "c c c"]


def test_nothing_is_read_in_no_order():
    assert read_in_order([]) == []
