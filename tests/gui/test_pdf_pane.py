import pytest
from pdf_maker import LINES, make_pdf

from desktop.preview.pdf_marks import PdfPart
from desktop.preview.pdf_pane import PdfPane


@pytest.fixture
def pane(qtbot, icons, lane):
    made = PdfPane(icons, lane)
    qtbot.addWidget(made)
    made.resize(600, 700)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.forget()


@pytest.fixture
def data(tmp_path, qapp):
    return make_pdf(tmp_path / "made.pdf").read_bytes()


def show(qtbot, pane, data, *parts):
    with qtbot.waitSignal(pane.ready):
        pane.show_pdf(data, parts)
    qtbot.waitUntil(lambda: not pane.view._settle.isActive() and not pane.view.pages.busy)


def test_the_passage_is_brought_into_view_on_its_page(qtbot, pane, data):
    show(qtbot, pane, data, PdfPart(1, LINES[2][0]))
    assert pane.view.page == 1
    place = pane.view.mark_rect(1, pane.view.marks[0].lines[0])
    assert pane.view.viewport().rect().contains(place.toRect())


def test_another_passage_of_the_same_file_does_not_open_it_again(qtbot, pane, data):
    show(qtbot, pane, data, PdfPart(1, LINES[0][0]))
    pages = pane.view.pages._document
    show(qtbot, pane, data, PdfPart(1, LINES[3][0]))
    assert pane.view.pages._document is pages
    assert pane.view.marks[0].lines[0].top() > LINES[2][2]


def test_zooming_keeps_the_place_and_draws_sharper(qtbot, pane, data):
    show(qtbot, pane, data, PdfPart(1, LINES[3][0]))
    width = pane.view.pages.picture(1).width()
    pane.view.set_zoom(pane.view.zoom * 2)
    assert pane.view.page == 1
    qtbot.waitUntil(lambda: pane.view.pages.picture(1).width() == pytest.approx(2 * width, abs=2))


def test_a_picture_never_grows_beyond_its_limit(qtbot, pane, data):
    show(qtbot, pane, data, PdfPart(1, LINES[0][0]))
    size = pane.view.pages._pixels(1, 500.0)
    assert max(size.width(), size.height()) <= 4096


@pytest.mark.parametrize("bad", [b"%PDF-1.7 nothing", b""])
def test_a_broken_file_is_told_and_the_next_one_shows(qtbot, pane, data, bad):
    with qtbot.waitSignal(pane.unshowable) as told:
        pane.show_pdf(bad, ())
    assert told.args == ["broken"]
    show(qtbot, pane, data, PdfPart(1, LINES[0][0]))


class Refusing:
    """A renderer that refuses the first page, as Qt does with a broken one."""

    def __init__(self, real):
        self._real = real

    def requestPage(self, page, size):  # noqa: N802
        return 0 if page == 0 else self._real.requestPage(page, size)

    def setDocument(self, document):  # noqa: N802
        self._real.setDocument(document)


def test_a_page_that_cannot_be_drawn_does_not_stop_the_others(qtbot, pane, data):
    pane.view.pages._renderer = Refusing(pane.view.pages._renderer)
    show(qtbot, pane, data)
    pane.view.next_page()
    qtbot.waitUntil(lambda: pane.view.pages.picture(1) is not None)
    assert pane.view.pages.picture(0) is None


def test_the_newest_of_several_files_wins(qtbot, pane, lane, data, tmp_path):
    other = make_pdf(tmp_path / "other.pdf").read_bytes() + b"\n"
    for bytes_ in (data, other, data, other):
        pane.show_pdf(bytes_, ())
    qtbot.waitUntil(lambda: pane.data is other)
    qtbot.waitUntil(lambda: not lane.busy)  # each of the others has come by now
    assert pane.data is other


def test_the_page_of_a_passage_that_is_not_found_is_gone_to_once(qtbot, pane, data):
    missing = PdfPart(1, "No such words stand on any of these pages, nor will they.")
    show(qtbot, pane, data, missing)
    assert not pane.view.marks and pane.view.page == 1
    pane.view.go_to(0)
    with qtbot.waitSignal(pane.ready):
        pane.show_pdf(data, (missing,), follow=False)
    assert pane.view.page == 0
