"""Is the window calm? What is said moves nothing and goes, and what takes long is asked for first."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop.texts.messages import Message
from desktop.texts.sample import sample_folder, source_name
from engine.cli.protocol import Operation
from engine.library import Library


@pytest.mark.parametrize("level", ["info", "caution", "error"])
def test_what_is_said_moves_nothing_and_goes_by_itself_or_with_escape(kenning, qtbot, level):
    window, page = kenning.window, kenning.window.search_page
    before = [(widget.pos(), widget.size()) for widget in (page, page.box, page.preview)]
    window.banner.show_message(Message(level, "Something happened. " * 12))
    qtbot.settle(kenning)
    assert [(widget.pos(), widget.size()) for widget in (page, page.box, page.preview)] == before
    assert window.banner.isVisible() and window.rect().contains(window.banner.geometry())
    assert window.banner.goes_by_itself == (level != "error")
    page.box.setText("")
    qtbot.keyClick(page.box, Qt.Key.Key_Escape)
    assert window.banner.isHidden()
    window.show_page("folders")
    window.banner.show_message(Message(level, "Something happened."))
    window.folders_page.add_button.setFocus()
    qtbot.keyClick(window.folders_page.add_button, Qt.Key.Key_Escape)
    assert window.banner.isHidden()


def test_what_is_said_lies_on_the_page_and_never_on_the_progress_below_it(kenning, qtbot):
    window = kenning.window
    window.banner.show_message(Message("caution", "Something happened."))
    qtbot.settle()
    lowest = window.banner.geometry().bottom()
    for strip in (window.strip, window.change_strip):
        strip.begin(Operation("index"))
    qtbot.settle()
    top = window.change_strip.mapTo(window.banner.parentWidget(), QPoint()).y()
    assert window.strip.isVisible() and window.banner.geometry().bottom() < top
    for strip in (window.strip, window.change_strip):
        strip.hide()
    qtbot.settle()
    assert window.banner.geometry().bottom() == lowest


def test_a_message_that_waits_does_not_come_back_after_a_newer_one_about_the_same(kenning):
    banner = kenning.window.banner
    banner.show_message(Message("info", "Forgotten.", "undo"), "Undo")
    banner.show_message(Message("caution", "The disk has little room.", about="disk"))
    banner.show_message(Message("caution", "A folder is away.", about="missing"))
    banner.show_message(Message("error", "The disk is full.", about="disk"))
    assert banner.text == "The disk is full."
    banner.dismiss()
    assert banner.text == "Forgotten."  # which can still be taken back
    banner.dismiss()
    assert banner.text == "A folder is away."
    banner.dismiss()
    assert banner.isHidden()


def test_a_folder_that_is_in_already_says_so(kenning, documents, qtbot, tmp_path):
    asked = []
    kenning.indexing.run = asked.append
    kenning.presenters.folders.add_paths([str(documents)])
    assert "papers is in the library already" in kenning.window.banner.text
    kenning.window.banner.dismiss()
    kenning.presenters.folders.add_paths([str(documents / "sourdough.md")])
    assert "sourdough.md is in the library already" in kenning.window.banner.text
    kenning.window.banner.dismiss()
    kenning.presenters.folders.add_paths([str(tmp_path)])
    assert not kenning.window.banner.text
    assert [operation.name for operation in asked] == ["index"] * 3  # changes are looked for all the same


def test_after_stop_the_keyboard_is_where_one_goes_on(kenning, ask, qtbot):
    page, strip = ask(kenning, "whale road"), kenning.window.strip
    kenning.indexing.cancel = lambda: strip.set_state("stopping")
    strip.cancel_asked.connect(kenning.indexing.cancel)
    strip.begin(Operation("index"))
    strip.set_state("running")
    strip._cancel.setFocus()
    strip._cancel.click()
    assert page.results.hasFocus()
    strip.set_state("idle")
    assert page.results.hasFocus()


@pytest.mark.parametrize("name", ["check", "compact"])
def test_what_reads_or_writes_everything_asks_before_it_starts(kenning, qtbot, name):
    started = []
    kenning.upkeep.start = started.append
    kenning.indexing.run = started.append
    kenning.window.show_page("folders")
    button = getattr(kenning.window.folders_page.library_card, name)
    for role, expected in ((QMessageBox.ButtonRole.RejectRole, 0), (QMessageBox.ButtonRole.AcceptRole, 1)):
        button.click()
        box = kenning.presenters.front.dialog
        assert isinstance(box, QMessageBox) and not box.iconPixmap().isNull() and not started
        next(one for one in box.buttons() if box.buttonRole(one) == role).click()
        assert len(started) == expected


def test_choosing_a_folder_moves_no_edge(make_window, library_dir, tmp_path, qtbot):
    other = tmp_path / ("a folder with a name that is far longer than any that one would give " * 2).strip()
    other.mkdir()
    (other / ("x" * 180 + ".txt")).write_text("Some words.")
    with Library.open(library_dir) as library:
        library.index([other])
    kenning = make_window(library_dir)
    kenning.window.show_page("folders")
    page = kenning.window.folders_page
    edges = set()
    for source in [source.path for source in kenning.presenters.state.status.sources] * 2:
        with qtbot.waitSignal(kenning.library.coverage_changed):
            page.choose(source)
        qtbot.settle(kenning)
        edges.add((page.table.mapTo(page, page.table.rect().topLeft()).x(), page.table.width()))
    assert len(kenning.presenters.state.status.sources) == 2 and len(edges) == 1


@pytest.mark.parametrize("question", ["My chain slips when I pedal hard", "seafarer metaphors"])
def test_why_leaves_the_passage_in_view(kenning, ask, qtbot, question):
    kenning.window.resize(kenning.window.minimumSize())
    page = ask(kenning, question)
    panel = page.preview
    qtbot.waitUntil(lambda: panel.shown is not None)
    qtbot.waitUntil(lambda: not panel.pdf_shown or bool(panel.pdf.view.marks))

    def seen():
        if panel.pdf_shown:
            view, marks = panel.pdf.view, panel.pdf.view.marks
            return any(view.viewport().rect().contains(view.mark_rect(one.page, box).center().toPoint())
                       for one in marks for box in one.lines)  # fmt: skip
        view = panel.formatted if panel.formatted.isVisible() else panel.text
        return any(view.viewport().rect().contains(view.cursorRect(item.cursor).center())
                   for item in view.extraSelections())  # fmt: skip

    qtbot.waitUntil(seen)
    panel.tools.why.setChecked(True)
    qtbot.waitUntil(lambda: panel.why.isVisible() and "Best sentence" in panel.why.text)
    qtbot.settle(kenning)
    assert seen()


def test_a_list_of_documents_marks_no_passage(kenning, ask, qtbot):
    page = ask(kenning, "type:md")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    assert page.preview.shown.hit.type == "markdown"
    marks = [item.cursor.selectedText() for item in page.preview.formatted.extraSelections()]
    assert page.preview.formatted._passage is None and page.preview.formatted.verticalScrollBar().value() == 0
    assert all(text.startswith("#") for text in marks)  # headings alone
    ask(kenning, "type:md whale road")
    qtbot.waitUntil(lambda: page.preview.formatted._passage is not None)
    ask(kenning, "type:pdf")
    qtbot.waitUntil(lambda: page.preview.pdf_shown and page.preview.pdf.data is not None)
    qtbot.settle(kenning)
    assert not page.preview.pdf.view.marks and page.preview.note == ""


def test_the_samples_are_called_so(make_window, tmp_path, qtbot, ask):
    folder = tmp_path / "library"
    with Library.open(folder, create=True) as library:
        library.index([sample_folder()])
    kenning = make_window(folder)
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    kenning.window.show_page("folders")
    kenning.presenters.settings.show()
    shown = []
    for widget in QApplication.allWidgets():
        if widget.window() in (kenning.window, kenning.presenters.front.dialog) and widget.isVisibleTo(widget.window()):
            told = (getattr(widget, name, "") for name in ("text", "toolTip"))
            shown += [value() if callable(value) else value for value in told]
    shown += [page.results.model().index(0).data(role) for role in (Qt.ItemDataRole.ToolTipRole,)]
    kenning.presenters.front.dialog.reject()
    texts = [text for text in shown if isinstance(text, str)]
    assert source_name(str(sample_folder())) == "Sample documents"
    assert any("Sample documents" in text for text in texts)
    assert not [text for text in texts if str(sample_folder()) in text]
