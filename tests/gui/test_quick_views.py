"""Large documents do not hold the window: what is not looked at is neither coloured nor listed."""

from PySide6.QtCore import Qt

from desktop.preview.align import reduce_text
from desktop.preview.outline import Outline
from desktop.preview.pdf_letters import OutlineEntry
from desktop.preview.text_view import CODE_WINDOW_CHARS, TextView
from engine.documents.document import Document
from engine.search.hits import Passage

CODE = "".join(f"def part_{number}(a):\n    return a + {number}\n\n\n" for number in range(4000))


def test_lines_of_code_are_coloured_when_they_come_into_view(qtbot, theme, lane):
    view = TextView(theme, lane)
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    at = len(CODE) // 2
    at = CODE.index("def ", at)
    view.show_document(Document(CODE, "", "code"), Passage(CODE[at : at + 20], at, at + 20, 0, 1.0, ()), "code.py")
    qtbot.waitUntil(lambda: bool(view.code.lines))
    start, end = view.loaded
    assert end - start <= 2 * CODE_WINDOW_CHARS + 100

    def colored(number):
        return bool(view.document().findBlockByNumber(number).layout().formats())

    seen = [number for number, _ in view.lines_in_view()]
    words = [number for number in seen if view.document().findBlockByNumber(number).text().startswith("def ")]
    assert words and all(map(colored, words))
    last = view.blockCount() - 1
    while not view.document().findBlockByNumber(last).text().startswith("def "):
        last -= 1
    assert not colored(last)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() - 1)
    qtbot.waitUntil(lambda: colored(last))


def test_contents_are_listed_once_they_are_opened_some_at_a_time(qtbot):
    outline = Outline()
    qtbot.addWidget(outline)
    outline.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # who walks in it is not led elsewhere
    entries = tuple(OutlineEntry(0, f"Part {number}", 10 * number) for number in range(1000))
    outline.show_entries(entries)
    outline.show_place(505)
    assert outline.entries == entries and outline.model().rowCount() == 0
    outline.show()
    assert 0 < outline.model().rowCount() < 1000
    qtbot.waitUntil(lambda: outline.model().rowCount() == 1000)
    assert outline.currentIndex().data() == "Part 50"


def test_a_text_is_reduced_to_its_letters_run_by_run():
    text = "The \ufb01rst \u201cpage\u201d: 12 \u2014 \u5317\u4eac, A\u0301x"
    reduced = reduce_text(text)
    assert reduced.text == "thefirstpage12\u5317\u4eacax"
    assert [text[at] for at in reduced.places][:6] == ["T", "h", "e", "\ufb01", "\ufb01", "r"]
    assert len(reduced.text) == len(reduced.places) and list(reduced.places) == sorted(reduced.places)
