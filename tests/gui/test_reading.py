"""A document is read: selected, copied, cited, searched, and turned to its pages and parts."""

import pypdf
import pytest
from pdf_maker import make_pdf
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QToolButton, QWidget

from desktop.preview import find_bar
from engine.library import Library

_BREAD = "The baker of the village bakes rye bread with caraway on Fridays. " * 3


@pytest.fixture(scope="module")
def shelf(qapp, tmp_path_factory):
    """A library of a PDF with a table of contents, a long text and a code file."""
    folder = tmp_path_factory.mktemp("shelf")
    (folder / "books").mkdir()
    writer = pypdf.PdfWriter(clone_from=make_pdf(folder / "plain.pdf"))
    part = writer.add_outline_item(title="Beginning <b>here</b>", page_number=0)
    writer.add_outline_item(title="The zebra", page_number=1, parent=part)
    writer.add_outline_item(title="End", page_number=2)
    facts = {"/Title": "A <i>walk</i> & more", "/Author": "Ada Byron", "/CreationDate": "D:19990503120000Z"}
    writer.add_metadata(facts)
    writer.write(folder / "books" / "walk.pdf")
    lines = [_BREAD] * 60 + ["One Needle lies in the hay."] + [_BREAD] * 60 + ["Another needle, at the end."]
    (folder / "books" / "bread.txt").write_text("\n\n".join(lines), "utf-8")
    with Library.open(folder / "library", create=True) as library:
        assert library.index([folder / "books"]).indexed == 2
    return folder / "library"


@pytest.fixture
def pdf(make_window, shelf, ask, qtbot):
    """A window in which the PDF is shown, its letters known."""
    kenning = make_window(shelf)
    page = ask(kenning, "where does a zebra walk?")
    panel = page.preview
    qtbot.waitUntil(lambda: panel.pdf_shown and bool(panel.pdf.view.marks) and bool(panel.reading.outline.entries))
    qtbot.settle(kenning)
    qtbot.waitUntil(lambda: panel.pdf.view.selector.letters(1) is not None)
    return kenning, panel


@pytest.fixture
def text(make_window, shelf, ask, qtbot):
    kenning = make_window(shelf)
    page = ask(kenning, "type:txt who bakes rye bread?")
    qtbot.waitUntil(lambda: page.preview.shown is not None and page.preview.text.isVisible())
    qtbot.settle(kenning)
    return kenning, page.preview


def at(view, words, *, behind=False):
    """Return where on the screen the words of page 2 begin, or end."""
    letters = view.selector.letters(1)
    index = letters.text.index(words) + (len(words) - 1 if behind else 0)
    left, top, right, bottom = letters.boxes[index]
    x = right - 0.5 if behind else left + 0.5
    origin, scale = view.page_rect(1).topLeft(), view._scale()
    return QPoint(round(origin.x() + x * scale), round(origin.y() + (top + bottom) / 2 * scale))


def drag(qtbot, view, start, end):
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=start)
    qtbot.mouseMove(view.viewport(), (start + end) / 2)
    qtbot.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), left, pos=end)


@pytest.fixture
def clipboard(qapp):
    QGuiApplication.clipboard().clear()
    return QGuiApplication.clipboard()


def test_what_the_mouse_is_led_over_is_copied_letter_by_letter(pdf, qtbot, clipboard, monkeypatch):
    _, panel = pdf
    view = panel.pdf.view
    begin, end = at(view, "a zebra walks"), at(view, "zebra walks", behind=True)
    for start, stop in ((begin, end), (end, begin)):
        drag(qtbot, view, start, stop)
        assert panel.selection == "a zebra walks"
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "a zebra walks"
    drag(qtbot, view, at(view, "set lower"), at(view, "where a", behind=True))
    assert panel.selection == "set lower down\nwhere a"
    assert len(view.selector.boxes(1)) == 2


def test_a_double_click_selects_the_word_and_a_third_one_the_line(pdf, qtbot):
    _, panel = pdf
    view, place = panel.pdf.view, at(panel.pdf.view, "zebra") + QPoint(4, 0)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.selection == "zebra"
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert panel.selection == "where a zebra walks over the third line"


def test_keys_select_from_the_passage_on_and_all_copies_pages_that_nobody_saw(pdf, qtbot, clipboard):
    _, panel = pdf
    view = panel.pdf.view
    view.setFocus()
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right, shift)
    assert panel.selection == "This"
    qtbot.keyClick(view, Qt.Key.Key_Left, shift)
    assert panel.selection == "Thi"
    qtbot.keyClick(view, Qt.Key.Key_Right, shift | control)
    assert panel.selection.strip() == "This"
    qtbot.keyClick(view, Qt.Key.Key_End, shift)
    assert panel.selection == "This first line stands near the top"
    qtbot.keyClick(view, Qt.Key.Key_Down, shift)
    assert panel.selection.startswith("This first line stands near the top\nand the second")
    qtbot.keyClick(view, Qt.Key.Key_A, control)
    qtbot.keyClick(view, Qt.Key.Key_C, control)
    qtbot.waitUntil(lambda: "Page three comes last" in clipboard.text())
    assert clipboard.text().startswith("Page one talks") and "zebra" in clipboard.text()


def test_another_document_forgets_the_selection(pdf, qtbot, ask):
    kenning, panel = pdf
    qtbot.keyClick(panel.pdf.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    page = ask(kenning, "type:txt who bakes rye bread?")
    qtbot.waitUntil(lambda: page.preview.text.isVisible())
    qtbot.settle(kenning)
    assert panel.selection == ""


def test_the_passage_is_copied_with_its_citation_plain_and_as_html(pdf, qtbot, clipboard):
    kenning, _ = pdf
    kenning.window.actions_["cite"].trigger()
    lines = clipboard.text().split("\n")
    assert lines[-1] == "\u2014 Ada Byron: A <i>walk</i> & more, 1999, page 2, walk.pdf"
    assert lines[0].startswith("\u201cThis first line") and lines[0].endswith("\u201d")
    html = clipboard.mimeData().html()
    assert "<cite>A &lt;i&gt;walk&lt;/i&gt; &amp; more</cite>" in html and "<i>" not in html and "<img" not in html
    assert "Copied" in kenning.window.banner.text


def test_what_is_selected_is_cited_with_the_page_that_it_stands_on(pdf, qtbot, clipboard):
    kenning, panel = pdf
    panel.pdf.view.go_to(2)
    qtbot.waitUntil(lambda: panel.pdf.view.selector.letters(2) is not None)
    panel.pdf.view.setFocus()
    for _ in range(10):
        qtbot.keyClick(panel.pdf.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(kenning.window, Qt.Key.Key_C, both)
    assert clipboard.text().startswith("\u201cPage three\u201d\n") and ", page 3," in clipboard.text()


def test_words_are_found_on_every_page_and_escape_ends_it(pdf, qtbot):
    kenning, panel = pdf
    panel.pdf.view.setFocus()
    qtbot.keyClick(kenning.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    bar = panel.reading.bar
    assert bar.words.hasFocus()
    qtbot.keyClicks(bar.words, "PAGE")
    qtbot.waitUntil(lambda: bar.count.text() == "2 of 2")  # the first one from the page in view on
    qtbot.waitUntil(lambda: panel.pdf.view.page == 2)
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.pdf.view.page == 0)
    assert bar.count.text() == "1 of 2"
    kenning.window.actions_["next_passage"].trigger()
    assert bar.count.text() == "2 of 2"
    qtbot.keyClick(bar.words, Qt.Key.Key_Escape)
    assert not bar.isVisible() and not panel.pdf.finder.found.places and panel.pdf.view.hasFocus()


def test_a_text_is_searched_as_a_whole_not_only_where_it_is_loaded(text, qtbot):
    kenning, panel = text
    view, bar = panel.text, panel.reading.bar
    panel.show_find()
    qtbot.keyClicks(bar.words, "needle")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2")
    for _ in range(2):
        start, end = panel.text.finder.found.current[1:]
        assert panel.shown.content.document.text[start:end].lower() == "needle"
        assert view.loaded[0] <= start < view.loaded[1]
        cursor = view.textCursor()
        assert view.viewport().rect().contains(view.cursorRect(cursor))
        marked = [mark.cursor.selectedText() for mark in view.extraSelections()]
        assert any(word.lower() == "needle" for word in marked)
        qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    bar.words.setText("no such word")
    qtbot.waitUntil(lambda: bar.count.text() == "Not in this document")
    assert not bar.forth.isEnabled()


def test_the_key_looks_in_the_library_where_the_keyboard_is_not_in_the_document(text, qtbot):
    kenning, panel = text
    page = kenning.window.search_page
    page.results.setFocus()
    kenning.window.actions_["find"].trigger()
    assert page.box.hasFocus() and not panel.reading.bar.isVisible()
    panel.text.setFocus()
    kenning.window.actions_["find"].trigger()
    assert panel.reading.bar.words.hasFocus()


def test_a_page_is_typed_and_gone_to(pdf, qtbot):
    kenning, panel = pdf
    kenning.window.actions_["go_to_page"].trigger()
    box = panel.pdf.page_box
    assert box.hasFocus() and box.text() == "2"
    qtbot.keyClicks(box, "3")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert panel.pdf.view.page == 2 and box.text() == "3" and panel.pdf.view.hasFocus()
    box.ask()
    qtbot.keyClicks(box, "99")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert panel.pdf.view.page == 2 and box.text() == "3"


def test_the_table_of_contents_leads_to_its_pages_and_names_nothing_rich(pdf, qtbot):
    kenning, panel = pdf
    kenning.window.actions_["contents"].trigger()
    outline = panel.reading.outline
    assert outline.isVisible() and outline.hasFocus()
    root = outline.model().index(0, 0)
    assert root.data() == "Beginning <b>here</b>" and "&lt;b&gt;" in root.data(Qt.ItemDataRole.ToolTipRole)
    outline.setCurrentIndex(outline.model().index(1, 0))
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert panel.pdf.view.page == 2
    outline.clicked.emit(outline.model().index(0, 0, root))
    assert panel.pdf.view.page == 1
    kenning.window.actions_["contents"].trigger()
    assert not outline.isVisible() and panel.pdf.view.hasFocus()


def test_everything_that_takes_the_keyboard_has_a_name_and_says_where_one_is(pdf, qtbot):
    kenning, panel = pdf
    panel.reading.toggle_outline()
    panel.show_find()
    seen = []
    for widget in panel.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            seen.append(widget)
            text = widget.text() if isinstance(widget, QToolButton) else ""
            assert widget.accessibleName() or text, (type(widget).__name__, widget.objectName())
    for widget in (panel.pdf.view, panel.pdf.page_box, panel.reading.bar.words, panel.reading.outline):
        assert widget in seen
    assert panel.pdf.view.accessibleDescription().startswith("Page 2 of 3")
    views = (panel.text, panel.formatted, panel.sheet.table, panel.sheet.tabs, panel.picture.view, panel.text.numbers)
    assert all(view.accessibleName() for view in views)


def test_what_was_found_is_said_to_screen_readers(text, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(find_bar.QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    _, panel = text
    panel.show_find()
    qtbot.keyClicks(panel.reading.bar.words, "needle")
    qtbot.waitUntil(lambda: heard[-1:] == ["1 of 2"])
    panel.reading.bar.words.setText("no such word")
    qtbot.waitUntil(lambda: heard[-1] == "Not in this document")


def test_letters_of_a_text_grow_and_come_back(text, qtbot):
    kenning, panel = text
    before = panel.text.font().pointSizeF()
    kenning.window.actions_["zoom_in"].trigger()
    assert panel.text.font().pointSizeF() > before
    kenning.window.actions_["fit_width"].trigger()
    assert panel.text.font().pointSizeF() == pytest.approx(before)
