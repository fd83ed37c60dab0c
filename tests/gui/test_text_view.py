import pytest
from PySide6.QtGui import QTextCursor

from desktop.preview.text_view import TextView
from engine.documents import Document
from engine.search.hits import Explanation, Passage, SentenceShare, TokenShare


@pytest.fixture
def view(qtbot, theme, lane):
    made = TextView(theme, lane)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def passage(text, words, *marks):
    start = text.index(words)
    spans = tuple((words.index(mark), words.index(mark) + len(mark)) for mark in marks)
    return Passage(words, start, start + len(words), None, 1.0, spans)


def selected(selection):
    return selection.cursor.selectedText()


def is_visible(view, text):
    place = view.document().find(text)
    return view.viewport().rect().contains(view.cursorRect(place).center())


def test_the_passage_and_its_words_are_marked_and_in_view(view):
    text = "line\n" * 500 + "here the golden needle lies\n" + "line\n" * 500
    view.show_document(Document(text, "t", "text"), passage(text, "the golden needle", "golden"))
    marked = [selected(item) for item in view.extraSelections()]
    assert marked == ["the golden needle", "golden"]
    assert is_visible(view, "golden")


def test_offsets_hold_beyond_emoji_and_line_ends(view):
    text = "🐳🐳\r\nsome 🐋 words before\r\nthe golden needle 🧵 lies\r\n"
    view.show_document(Document(text, "t", "text"), passage(text, "the golden needle 🧵", "needle"))
    assert [selected(item) for item in view.extraSelections()] == ["the golden needle 🧵", "needle"]


def test_words_are_tinted_by_their_share_at_their_places_beyond_emoji(view, theme):
    text = "🐳 before 🐳\n" * 2000 + "the 🐋 golden needle lies"
    document, found = Document(text, "t", "text"), passage(text, "the 🐋 golden needle lies")
    view.show_document(document, found)
    tokens = (TokenShare(0, 3, -0.2), TokenShare(6, 12, 0.1), TokenShare(13, 19, 0.4))
    why = Explanation(0.5, tokens, (SentenceShare(0, len(found.text), 0.3, 0.3),), 0, ())
    view.show_why(why, heat=True)
    marks = {selected(item): item.format.background().color() for item in view.extraSelections()}
    assert set(marks) == {found.text, "golden", "needle"}  # what spoke against it has no tint
    assert marks["needle"] == theme.color("heat") and marks[found.text] == theme.color("sentence")
    assert marks["golden"] not in (marks["needle"], marks[found.text])
    view.show_why(why, heat=False)
    assert [selected(item) for item in view.extraSelections()] == [found.text, found.text]


class Counted(str):
    """A text that counts how many of its characters are looked at, and refuses to be gone through as a whole."""

    looked_at = 0

    def __getitem__(self, place):
        piece = super().__getitem__(place)
        self.looked_at += len(piece)
        return piece

    def find(self, words, start, end):
        self.looked_at += end - start
        return super().find(words, start, end)

    def rfind(self, words, start, end):
        self.looked_at += end - start
        return super().rfind(words, start, end)

    def _whole(self, *_):
        pytest.fail("the whole text was gone through")

    __iter__ = __contains__ = count = encode = index = replace = split = splitlines = translate = _whole


def test_a_text_of_megabytes_is_shown_at_once(view):
    """10 MB at once take seconds, a window of them 20 to 50 ms; what costs that is counted."""
    text = "word " * 2_000_000 + "the golden needle" + " word" * 100_000
    counted = Counted(text)
    changes = []
    view.document().contentsChange.connect(lambda _place, _gone, new: changes.append(new))
    view.show_document(Document(counted, "t", "text"), passage(text, "the golden needle", "golden"))
    assert len(view.toPlainText()) < 20_000 and sum(changes) < 20_000  # what Qt was given, and how often
    assert 0 < counted.looked_at < 100_000
    assert is_visible(view, "golden")


def test_scrolling_to_the_end_brings_in_more(view, qtbot):
    text = "\n".join(f"line {number}" for number in range(60_000))
    view.show_document(Document(text, "t", "text"), passage(text, "line 30000"))
    last = view.loaded[1]
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: view.loaded[1] > last)
    first = view.loaded[0]
    view.verticalScrollBar().setValue(0)
    qtbot.waitUntil(lambda: view.loaded[0] < first)


def test_another_passage_of_the_same_window_is_not_loaded_again(view):
    text = "\n".join(f"line {number}" for number in range(2000))
    document = Document(text, "t", "text")
    view.show_document(document, passage(text, "line 1000"))
    before = view.loaded
    cursor = QTextCursor(view.document())
    view.show_document(document, passage(text, "line 1200"))
    assert view.loaded == before
    assert cursor.document() is view.document()
    assert is_visible(view, "line 1200")


def test_a_passage_without_its_document_is_shown_alone(view):
    view.show_passage(Passage("only this is left", 500, 517, None, 1.0, ((5, 9),)))
    assert view.toPlainText() == "only this is left"
    assert [selected(item) for item in view.extraSelections()] == ["only this is left", "this"]


def test_the_text_cannot_be_changed(view, qtbot):
    view.show_passage(Passage("as it is", 0, 8, None, 1.0))
    qtbot.keyClicks(view, "xyz")
    assert view.toPlainText() == "as it is"
