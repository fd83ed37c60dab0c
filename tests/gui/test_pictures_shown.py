"""A picture is shown as a picture: decoded in a confined process, its words marked on it, small in its row."""

import os
import struct
import zlib

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QImage, QPainter

from desktop.controllers import picture_reader
from desktop.controllers.picture_reader import LONGEST_PX, READER, THUMBNAIL_PX, PictureError, format_of, unpack
from desktop.controllers.pictures import PictureReaders
from desktop.controllers.thumbnails import Thumbnails
from desktop.preview.picture_marks import PictureWords, mark_picture, unpack_words
from desktop.preview.picture_pane import PicturePane
from engine.documents.document import Document, Heading, Place
from engine.documents.pictures import ocr
from engine.errors import EngineError
from engine.progress import CancelToken
from engine.search.hits import Hit, Passage

_WORDS = ("The lighthouse keeper", "repairs the foghorn")


@pytest.fixture(scope="module")
def folder(qapp, tmp_path_factory):
    """Pictures: of words, too wide, a drawing, a bomb, nonsense."""
    made = tmp_path_factory.mktemp("pictures")
    image = QImage(900, 400, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setFont(QFont("DejaVu Sans", 28))
    painter.drawText(QPointF(80, 120), _WORDS[0])
    painter.drawText(QPointF(80, 260), _WORDS[1])
    painter.end()
    for name in ("words.png", "words.jpg", "words.bmp", "words.tif", "words.webp"):
        assert image.save(str(made / name))
    wide = QImage(5000, 100, QImage.Format.Format_Grayscale8)
    wide.fill(90)
    wide.save(str(made / "wide.png"))
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
    (made / "drawing.svg").write_text(svg)
    (made / "drawing.png").write_text(svg)
    (made / "bomb.png").write_bytes(bomb(60_000, 60_000))
    (made / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0" + os.urandom(400))
    return made


def bomb(width, height):
    """Return a PNG of a few kilobytes that would take gigabytes."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(width * 3 + 1) * 4)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture
def readers(qapp):
    made = PictureReaders()
    yield made
    made.close(5000)


def read(readers, path, what="read_page"):
    return unpack(readers.read(f"{READER}:{what}", path, CancelToken()))


@pytest.mark.parametrize("ending", ["png", "jpg", "bmp", "tif", "webp"])
def test_raster_pictures_come_as_pixels(readers, folder, ending):
    image, pages = read(readers, folder / f"words.{ending}")
    assert (image.width(), image.height(), pages) == (900, 400, 1)
    assert image.pixelColor(2, 2).lightness() > 250
    dark = [x for x in range(80, 400) for y in range(90, 120) if image.pixelColor(x, y).lightness() < 80]
    assert len(dark) > 100


def test_what_is_large_comes_bounded_and_a_thumbnail_small(readers, folder):
    image, _ = read(readers, folder / "wide.png")
    assert image.width() == LONGEST_PX and image.height() == round(100 * LONGEST_PX / 5000)
    small, _ = read(readers, folder / "words.png", "read_thumbnail")
    assert max(small.width(), small.height()) == THUMBNAIL_PX


@pytest.mark.parametrize("name", ["drawing.svg", "drawing.png", "bomb.png", "broken.jpg"])
def test_drawings_bombs_and_nonsense_are_refused_and_the_next_picture_comes(readers, folder, name):
    with pytest.raises(EngineError):
        read(readers, folder / name)
    assert read(readers, folder / "words.png")[0].width() == 900


def test_only_raster_formats_are_known_by_their_first_bytes():
    assert format_of(b"RIFF\0\0\0\0WEBPVP8 ") == b"webp" and format_of(b"<svg xmlns=") == b""
    assert format_of(b"%PDF-1.7") == b"" and format_of(b"/* XPM */") == b""


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("AAAA", ("1", "1", "1")),
        ("", ("0", "5", "1")),
        ("!!!!", ("1", "1", "1")),
        ("AAAAAA==", ("99999", "99999", "1")),
        ("AAAAAA==", ("1", "1")),
        ("AAAAAA==", ("-1", "1", "1")),
    ],
)
def test_what_a_process_sends_is_not_trusted(text, facts):
    document = Document(text, "", "image", headings=tuple(Heading(0, 1, fact) for fact in facts))
    with pytest.raises(PictureError):
        unpack(document)


def test_words_are_marked_as_wide_as_their_letters():
    places = (Place(0, "line", "0.1 0.1 0.5 0.2"), Place(8, "line", "0.1 0.3 0.9 0.4"), Place(9, "line", "nonsense"))
    words = unpack_words(Document("abcdefg\nhijk lmn\n", "", "image", places=places))
    assert len(words.boxes) == 2
    marks = mark_picture(PictureWords(words.text, words.starts, words.boxes), "abcdefg hijk", ((8, 12),), 0.0)
    assert marks.lines[0] == QRectF(0.1, 0.1, 0.4, 0.1)
    assert marks.lines[1].left() == pytest.approx(0.1) and marks.lines[1].width() == pytest.approx(0.4)
    assert [round(box.width(), 3) for box in marks.words] == [0.4]


def passage(text, words):
    start = text.index(words)
    return Passage(text, 0, len(text), None, 1.0, ((start, start + len(words)),))


@pytest.fixture
def pane(qtbot, icons, readers, lane):
    made = PicturePane(icons, readers, lane)
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.forget()


@pytest.mark.skipif(not ocr.is_on(), reason="the extra 'ocr' is not installed")
def test_the_recognised_words_are_marked_where_they_stand(pane, folder, qtbot):
    notes = []
    pane.noted.connect(notes.append)
    pane.show_picture(folder / "words.png", passage("\n".join(_WORDS), "foghorn"))
    qtbot.waitUntil(lambda: bool(pane.view.marks.lines))
    upper, lower = pane.view.marks.lines
    assert 0.18 < upper.top() < 0.30 < upper.bottom() < 0.4 and 0.5 < lower.top() < lower.bottom() < 0.75
    [word] = pane.view.marks.words
    assert word.left() > lower.left() and word.right() == pytest.approx(lower.right(), abs=0.02)
    assert "Looking" in notes[0] and notes[-1] == ""
    pane.look_for("keeper")
    qtbot.waitUntil(lambda: pane.finder.found.number == 1)
    assert len(pane.view._now) == 1


def test_without_recognition_the_picture_is_shown_and_said_to_be_unmarked(pane, folder, qtbot, monkeypatch):
    monkeypatch.setattr(ocr, "_is_installed", lambda: False)
    notes = []
    pane.noted.connect(notes.append)
    with qtbot.waitSignal(pane.shown):
        pane.show_picture(folder / "words.png", passage("\n".join(_WORDS), "foghorn"))
    assert pane.view.image.width() == 900 and not pane.view.marks.lines
    assert len(notes) == 1 and "not installed" in notes[0]


def test_it_is_shown_as_a_whole_and_zoomed_around_the_mouse(pane, folder, qtbot):
    with qtbot.waitSignal(pane.shown):
        pane.show_picture(folder / "words.png", None)
    view = pane.view
    assert QRectF(view.viewport().rect()).contains(view.area()) and view.zoom < 1
    corner = view.rect_of(QRectF(0.25, 0.25, 0, 0)).topLeft()
    view.set_zoom(2.0, corner)
    assert (view.rect_of(QRectF(0.25, 0.25, 0, 0)).topLeft() - corner).manhattanLength() < 3
    before = view.area().topLeft()
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().center())
    qtbot.mouseMove(view.viewport(), view.viewport().rect().center() / 2)
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().center() / 2)
    assert view.area().topLeft() != before
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert QRectF(view.viewport().rect()).contains(view.area())


def test_the_newest_of_several_pictures_is_shown(pane, folder, qtbot):
    for name in ("words.png", "wide.png", "words.jpg", "wide.png"):
        pane.show_picture(folder / name, None)
    qtbot.waitUntil(lambda: pane.view.image.width() == LONGEST_PX)


def test_a_row_has_its_small_picture_and_what_is_none_is_asked_for_once(readers, folder, qtbot, monkeypatch):
    asked = []
    real = readers.read
    monkeypatch.setattr(readers, "read", lambda *parts: (asked.append(parts[1].name), real(*parts))[1])
    small = Thumbnails(readers)
    hits = [Hit(str(folder / name), name, "image", 1.0, 0.5, 0.0, 1.0, ()) for name in ("words.png", "bomb.png")]
    for hit in hits:
        assert small.picture(hit) is None
    qtbot.waitUntil(lambda: small.picture(hits[0]) is not None and len(asked) == 2)
    qtbot.waitUntil(lambda: not readers.lane.busy)
    assert small.picture(hits[1]) is None and len(asked) == 2
    assert small.picture(Hit("x.pdf", "", "pdf", 1.0, 0.5, 0.0, 1.0, ())) is None


def test_another_page_is_another_function_and_nothing_else_is():
    assert picture_reader.read_page_3.keywords == {"page": 3}
    with pytest.raises(AttributeError):
        _ = picture_reader.read_page_x


@pytest.mark.skipif(not ocr.is_on(), reason="the extra 'ocr' is not installed")
def test_in_the_window_a_hit_that_is_a_picture_is_shown_as_one(make_window, folder, tmp_path, ask, qtbot):
    import shutil

    from engine.library import Library

    (tmp_path / "shots").mkdir()
    shutil.copy(folder / "words.png", tmp_path / "shots" / "words.png")
    with Library.open(tmp_path / "lib", create=True) as library:
        assert library.index([tmp_path / "shots"]).indexed == 1
    kenning = make_window(tmp_path / "lib")
    page = ask(kenning, "lighthouse keeper")
    panel = page.preview
    qtbot.waitUntil(lambda: panel.picture.isVisible() and bool(panel.picture.view.marks.lines))
    assert panel.note == ""
    hit = kenning.window.results_model.hit(0)
    qtbot.waitUntil(lambda: kenning.thumbnails.picture(hit) is not None)
    kenning.window.actions_["toggle_text"].trigger()
    assert panel.text.isVisible() and "lighthouse" in panel.text.toPlainText()
    kenning.window.actions_["cite"].trigger()
