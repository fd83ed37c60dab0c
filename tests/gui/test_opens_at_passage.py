"""The document opens where it answers: the first one too, and in the column that holds the best sentence."""

import pytest
from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter, QTextCursor

from desktop.preview.pdf_marks import PdfPart, join_blocks
from desktop.preview.pdf_pane import PdfPane
from desktop.preview.text_view import TextView
from engine.documents import Document
from engine.library import Library
from engine.search.hits import Explanation, Passage, SentenceShare

_FILLER = "The committee met again and spoke of roads, of bridges and of what the budget of the town would bear. " * 6
_WANTED = "The lighthouse keeper repairs the foghorn with copper wire every autumn."


@pytest.fixture(scope="module")
def long_library(tmp_path_factory):
    """A library of one document, whose answer stands far down."""
    folder = tmp_path_factory.mktemp("long")
    notes = folder / "notes"
    notes.mkdir()
    paragraphs = [f"{number}. {_FILLER}" for number in range(30)]
    paragraphs.insert(20, _WANTED)
    (notes / "minutes.txt").write_text("\n\n".join(paragraphs), "utf-8")
    with Library.open(folder / "library", create=True) as library:
        assert library.index([notes]).indexed == 1
    return folder / "library"


def _top_of(view, text):
    cursor = view.document().find(text)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart())
    return view.cursorRect(cursor).top()


def test_the_first_document_of_a_start_opens_at_its_passage(make_window, long_library, ask, qtbot):
    kenning = make_window(long_library)
    page = ask(kenning, "who mends the foghorn of the lighthouse?")
    view = page.preview.text
    qtbot.waitUntil(lambda: page.preview.shown is not None and view.isVisible())
    qtbot.waitUntil(lambda: 0 <= _top_of(view, "The lighthouse keeper") < view.viewport().height())


def _wide_text():
    return "\n".join([*[_FILLER] * 40, "here the golden needle lies", *[_FILLER] * 40])


def _passage(text, words):
    start = text.index(words)
    return Passage(words, start, start + len(words), None, 1.0, ())


@pytest.mark.parametrize("first_size", [(80, 30), (1500, 1200), (600, 400)])
def test_a_view_that_gets_its_size_later_still_shows_the_passage_at_a_third(qtbot, theme, lane, first_size):
    view = TextView(theme, lane)
    qtbot.addWidget(view)
    view.resize(*first_size)
    text = _wide_text()
    view.show_document(Document(text, "t", "text"), _passage(text, "here the golden needle lies"))
    view.resize(600, 400)
    view.show()
    qtbot.waitExposed(view)
    third = view.viewport().height() / 3
    qtbot.waitUntil(lambda: abs(_top_of(view, "here the golden") - third) <= 2 * view.fontMetrics().lineSpacing())


def test_who_has_scrolled_stays_where_she_is_when_the_view_changes(qtbot, theme, lane):
    view = TextView(theme, lane)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    qtbot.waitExposed(view)
    text = _wide_text()
    view.show_document(Document(text, "t", "text"), _passage(text, "here the golden needle lies"))
    view.verticalScrollBar().setValue(view.verticalScrollBar().value() - 60)
    view.resize(600, 420)
    assert _top_of(view, "here the golden") > view.viewport().height()


def test_a_sentence_below_the_view_is_brought_into_it_unless_somebody_has_scrolled(qtbot, theme, lane):
    view = TextView(theme, lane)
    qtbot.addWidget(view)
    view.resize(400, 160)
    view.show()
    qtbot.waitExposed(view)
    words = _FILLER * 3 + "Here the answer stands."
    text = f"{_FILLER}\n{words}\n{_FILLER}"
    found, begins = _passage(text, words), words.index("Here")
    why = Explanation(0.5, (), (SentenceShare(begins, len(words), 0.3, 0.3),), 0, ())
    view.show_document(Document(text, "t", "text"), found)
    view.moveCursor(QTextCursor.MoveOperation.Start)
    before = view.verticalScrollBar().value()
    view.show_why(why, heat=False)
    assert view.verticalScrollBar().value() == before  # she has gone to the beginning
    view.show_document(Document(text, "t", "text"), found)
    view.show_why(why, heat=False)
    assert 0 <= _top_of(view, "Here the answer") < view.viewport().height()


# -- pages of two columns --------------------------------------------------------------------------

_LEFT, _RIGHT, _FIRST, _STEP = 60.0, 320.0, 90.0, 15.0
_ROWS = 46
_ENDS = [f"left column line number {row}" for row in range(_ROWS - 3, _ROWS)]
_BEGINS = [f"right column line number {row}" for row in range(3)]


@pytest.fixture(scope="module")
def columns(tmp_path_factory, qapp):
    """A page of two columns; the passage goes from the foot of the left to the head of the right one."""
    path = tmp_path_factory.mktemp("columns") / "columns.pdf"
    writer = QPdfWriter(str(path))
    writer.setResolution(72)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    font = QFont("DejaVu Sans")
    font.setPixelSize(11)
    painter.setFont(font)
    for x, name in ((_LEFT, "left"), (_RIGHT, "right")):
        for row in range(_ROWS):
            painter.drawText(QPointF(x, _FIRST + row * _STEP), f"{name} column line number {row}")
    painter.end()
    return path.read_bytes()


@pytest.fixture
def pane(qtbot, icons, lane):
    made = PdfPane(icons, lane)
    qtbot.addWidget(made)
    made.resize(700, 420)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.forget()


def _part(sentence=""):
    text = " ".join([*_ENDS, *_BEGINS])
    spans = ((text.index(sentence), text.index(sentence) + len(sentence)),) if sentence else ()
    return PdfPart(0, text, sentence=spans)


def _show(qtbot, pane, data, part, **how):
    with qtbot.waitSignal(pane.ready):
        pane.show_pdf(data, (part,), **how)
    # The first page makes a scroll bar, which makes the page narrower.
    qtbot.waitUntil(lambda: not pane.view._settle.isActive() and not pane.view.pages.busy)


def _sentence_is_in_view(pane):
    marks = pane.view.marks[0]
    return all(pane.view.viewport().rect().contains(pane.view.mark_rect(0, box).toRect()) for box in marks.sentence)


def test_a_page_opens_at_the_sentence_in_the_other_column(qtbot, pane, columns):
    _show(qtbot, pane, columns, _part(_BEGINS[1]))
    assert pane.view.marks[0].sentence and _sentence_is_in_view(pane)


def test_a_page_goes_on_to_the_sentence_when_that_is_known_later(qtbot, pane, columns):
    _show(qtbot, pane, columns, _part())
    first = pane.view.mark_rect(0, pane.view.marks[0].lines[0])
    assert pane.view.viewport().rect().contains(first.toRect())
    _show(qtbot, pane, columns, _part(_BEGINS[1]), follow=False)
    assert _sentence_is_in_view(pane)


def test_a_page_that_somebody_has_scrolled_stays(qtbot, pane, columns):
    _show(qtbot, pane, columns, _part())
    bar = pane.view.verticalScrollBar()
    bar.setValue(bar.value() - 40)
    before = bar.value()
    _show(qtbot, pane, columns, _part(_BEGINS[1]), follow=False)
    assert bar.value() == before


def test_a_passage_whose_sentence_is_in_view_opens_at_its_first_line(qtbot, pane, columns):
    _show(qtbot, pane, columns, _part())
    before = pane.view.verticalScrollBar().value()
    _show(qtbot, pane, columns, _part(_ENDS[2]), follow=False)
    assert pane.view.verticalScrollBar().value() == before and _sentence_is_in_view(pane)


def test_the_bar_stands_beside_marked_lines_alone(qtbot, pane, columns):
    _show(qtbot, pane, columns, _part())
    view, marks = pane.view, pane.view.marks[0]
    lines = [view.mark_rect(0, line) for line in marks.lines]
    bars = view.bars(marks)
    assert len(bars) == 2
    for bar in bars:
        beside = [line for line in lines if abs(line.left() - bar.right()) < 12]
        tall = QRectF(bar.left(), beside[0].top(), 4, beside[-1].bottom() - beside[0].top())
        assert (
            len(beside) == 3 and bar.top() == pytest.approx(tall.top()) and bar.bottom() == pytest.approx(tall.bottom())
        )


def _boxes(*places):
    return [QRectF(x, y, width, 10) for x, y, width in places]


@pytest.mark.parametrize(
    ("lines", "blocks"),
    [
        (_boxes((0, 0, 90), (0, 12, 90), (0, 40, 50)), 1),  # two paragraphs
        (_boxes((0, 300, 90), (0, 312, 90), (100, 0, 90), (100, 12, 90)), 2),  # two columns
        (_boxes((0, 0, 20), (50, 0, 20), (0, 12, 20), (50, 12, 20)), 1),  # rows of a table
        (_boxes((0, 0, 90), (0, 200, 90)), 2),  # a picture between
        (_boxes((100, 0, 90), (100, 12, 90), (0, 300, 90)), 2),  # a column farther down at the left
        ([], 0),
    ],
)
def test_lines_are_joined_to_stretches_of_columns(lines, blocks):
    assert len(join_blocks(lines)) == blocks
