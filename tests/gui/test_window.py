"""The window as its user has it: real library, real process, keys and drops."""

import shutil
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QToolButton, QWidget

from desktop.texts.sample import SAMPLE_QUESTIONS
from desktop.threads.process_failure import ProcessFailure
from desktop.window.main_window import dropped_words
from engine.cli.protocol import Operation
from engine.errors import SettingsError, StoreDamagedError
from engine.settings import Settings, load_settings, save_settings

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


def press(qtbot, kenning, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget() or kenning.window, key, modifier)


def drop(window, *paths, urls=()):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths] + [QUrl(url) for url in urls])
    event = QDropEvent(
        QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)


def focused(kenning):
    return QApplication.focusWidget()


# -- starting -------------------------------------------------------------------------------------


def test_the_search_box_has_the_keyboard_at_start(kenning):
    assert focused(kenning) is kenning.window.search_page.box


def test_a_first_start_explains_itself(make_window, tmp_path):
    kenning = make_window(tmp_path / "new")
    assert kenning.window.page == "welcome"
    assert focused(kenning) is kenning.window.welcome_page.add_button


def test_the_sample_can_be_tried_from_the_first_screen(make_window, tmp_path, qtbot):
    kenning = make_window(tmp_path / "new")
    page = kenning.window.search_page
    kenning.window.welcome_page.sample_button.click()
    qtbot.waitUntil(lambda: len(page.questions.buttons) == len(SAMPLE_QUESTIONS))
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")
    assert kenning.window.page == "search"
    with qtbot.waitSignal(kenning.search.results_changed):
        page.questions.buttons[0].click()
    assert kenning.window.results_model.hit(0).path.endswith("rent-agreement.pdf")


def test_a_damaged_library_says_so_and_offers_to_try_again(make_window, library_dir, qtbot):
    def refuse(path, settings):
        raise StoreDamagedError("The library is damaged; run `kenning check`.")

    kenning = make_window(library_dir, wait=False, open_library=refuse)
    qtbot.waitUntil(lambda: "damaged" in kenning.window.banner.text)
    assert kenning.window.banner.action_button.text() == "Make it anew from your files"
    assert "not open" in kenning.window.status.text


def test_a_library_without_its_ledger_is_made_anew_with_a_click(make_window, library_dir, ask, qtbot):
    (library_dir / "ledger.sqlite3").write_bytes(b"\0" * 8192)
    kenning = make_window(library_dir, wait=False)
    qtbot.waitUntil(lambda: "anew" in kenning.window.banner.action_button.text())
    kenning.window.banner.action_button.click()
    qtbot.waitUntil(lambda: kenning.presenters.state.status is not None)
    ask(kenning, "whale road")
    assert kenning.window.results_model.hit(0).path.endswith("kennings.md")


def test_the_status_line_counts(kenning):
    assert "10 documents" in kenning.window.status.text
    assert "1 file not readable" in kenning.window.status.text


def test_what_waits_and_what_failed_is_counted_in_one_place(kenning):
    """The strip hears of every file, the line below of every commit: of two counts one is behind."""
    line = kenning.window.status
    status = replace(kenning.presenters.state.status, pending=7)
    line.show_status(status)
    assert "1 file not readable" in line.text and "7 waiting" in line.text
    line.begin(Operation("index", quiet=True))  # shows no strip
    assert "7 waiting" in line.text
    line.begin(Operation("index"))
    line.show_status(status)
    assert "not readable" not in line.text and "waiting" not in line.text and "10 documents" in line.text
    line.show_state("paused")
    assert "waiting" not in line.text
    line.show_state("idle")
    assert "1 file not readable" in line.text and "7 waiting" in line.text


# -- searching ------------------------------------------------------------------------------------


def test_typing_shows_results_and_their_best_passage(kenning, ask, qtbot):
    page = ask(kenning, "whale road")
    assert kenning.window.results_model.hit(0).path.endswith("kennings.md")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    marked = [item.cursor.selectedText() for item in page.preview.formatted.extraSelections()]
    assert "whale" in marked and "road" in marked


def test_a_pdf_is_shown_as_its_page_with_the_passage_marked(kenning, ask, qtbot):
    page = ask(kenning, "My chain slips when I pedal hard")
    view = page.preview.pdf.view
    qtbot.waitUntil(lambda: bool(view.marks))
    assert page.preview.pdf_shown
    marks = view.marks[0]
    top = view.mark_rect(marks.page, marks.lines[0])
    assert view.viewport().rect().contains(top.center().toPoint())
    qtbot.waitUntil(lambda: view.pages.picture(marks.page) is not None)
    qtbot.waitUntil(lambda: not view.pages.busy)
    picture, area = view.grab().toImage(), top.toRect()
    along = [picture.pixelColor(x, area.center().y()).lightness() for x in range(area.left(), area.right())]
    assert sum(along) / len(along) > 120  # the letters are dark, what lies behind them is not


def test_the_pdf_zooms_turns_pages_and_shows_its_text(kenning, ask, qtbot):
    page = ask(kenning, "My chain slips when I pedal hard")
    view = page.preview.pdf.view
    qtbot.waitUntil(lambda: bool(view.marks))
    zoom = view.zoom
    press(qtbot, kenning, Key.Key_Plus, Ctrl)
    assert view.zoom > zoom and not view.fits_width
    press(qtbot, kenning, Key.Key_0, Ctrl)
    assert view.zoom == pytest.approx(zoom) and view.fits_width
    press(qtbot, kenning, Key.Key_PageDown, Ctrl)
    assert view.page == 1
    press(qtbot, kenning, Key.Key_T, Ctrl)
    assert not page.preview.pdf_shown
    assert "Sprockets" in page.preview.text.toPlainText()


def test_nothing_found_says_what_to_try(kenning, ask):
    page = ask(kenning, '"qqqzzz"')
    assert "qqqzzz" in page.none_text


def test_a_filter_narrows_and_can_be_cleared(kenning, ask, qtbot):
    page = ask(kenning, "repair")
    with qtbot.waitSignal(kenning.search.results_changed):
        page.filters._kinds["pdf"].click()
    paths = [hit.path for hit in kenning.window.results_model.hits]
    assert paths and all(path.endswith(".pdf") for path in paths)
    with qtbot.waitSignal(kenning.search.results_changed):
        page.filters.clear()
    assert kenning.window.results_model.rowCount() > len(paths)


# -- keys -----------------------------------------------------------------------------------------


def test_the_whole_way_works_by_keyboard(kenning, ask, qtbot, asked):
    page = ask(kenning, "whale road")
    press(qtbot, kenning, Key.Key_Down)
    assert focused(kenning) is page.results
    press(qtbot, kenning, Key.Key_Down)
    assert page.results.currentIndex().row() == 1
    press(qtbot, kenning, Key.Key_Up)
    press(qtbot, kenning, Key.Key_Return)
    assert asked.urls == [kenning.window.results_model.hit(0).path]
    press(qtbot, kenning, Key.Key_Up)
    assert focused(kenning) is page.box
    press(qtbot, kenning, Key.Key_Escape)
    assert page.box.text() == ""
    assert kenning.window.results_model.rowCount() == 0


def test_tab_goes_from_the_box_through_filters_and_results_to_the_document(kenning, ask, qtbot):
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    seen = []
    for _ in range(30):
        press(qtbot, kenning, Key.Key_Tab)
        seen.append(focused(kenning))
    places = [seen.index(widget) for widget in (page.filters._kinds["pdf"], page.results, page.preview.formatted)]
    assert places == sorted(places)
    assert seen.index(page.preview._open) < seen.index(page.preview.formatted)


def test_ctrl_k_in_the_box_selects_and_deletes_nothing(kenning, ask, qtbot):
    page = ask(kenning, "whale road")
    page.box.setCursorPosition(2)
    press(qtbot, kenning, Key.Key_K, Ctrl)
    assert page.box.selectedText() == "whale road"


@pytest.mark.parametrize("key", [Key.Key_F, Key.Key_K])
def test_the_search_box_is_a_key_away(kenning, ask, qtbot, key):
    page = ask(kenning, "whale road")
    page.results.setFocus()
    press(qtbot, kenning, key, Ctrl)
    assert focused(kenning) is page.box
    assert page.box.selectedText() == "whale road"


def test_typing_in_the_list_goes_on_in_the_box(kenning, ask, qtbot):
    page = ask(kenning, "whale")
    page.results.setFocus()
    press(qtbot, kenning, Key.Key_S)
    assert page.box.text() == "whales"
    assert focused(kenning) is page.box


def test_up_recalls_earlier_questions(kenning, ask, qtbot):
    ask(kenning, "whale road")
    page = ask(kenning, "broken heating")
    press(qtbot, kenning, Key.Key_Up)
    assert page.box.text() == "whale road"
    press(qtbot, kenning, Key.Key_Down)
    assert page.box.text() == "broken heating"


def test_f3_walks_through_the_passages_of_a_document(kenning, ask, qtbot):
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    press(qtbot, kenning, Key.Key_F3)
    assert page.preview.shown.index == 1
    press(qtbot, kenning, Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert page.preview.shown.index == 0


def test_keys_of_the_search_page_do_nothing_on_another_page(kenning, ask, qtbot):
    page = ask(kenning, "whale road")
    kenning.presenters.front.show_folders()
    kenning.window.folders_page.setFocus()
    for key, modifier in ((Key.Key_L, Ctrl), (Key.Key_Plus, Qt.KeyboardModifier.AltModifier),
                          (Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)):  # fmt: skip
        press(qtbot, kenning, key, modifier)
    assert kenning.search.like is None and not kenning.steering.items and not page.filters.popups
    kenning.presenters.front.show_search()
    press(qtbot, kenning, Key.Key_L, Ctrl)
    assert kenning.search.like is not None


def test_a_document_chosen_back_before_another_is_loaded_is_the_one_shown(kenning, ask, qtbot):
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    first = kenning.window.results_model.hit(0)
    page.results.select_row(1)
    page.results.select_row(0)
    qtbot.waitUntil(lambda: not kenning.readers.busy)
    assert page.preview.shown.hit == first


def test_the_shortcuts_are_listed_by_f1(kenning, qtbot):
    press(qtbot, kenning, Key.Key_F1)
    dialog = kenning.presenters.front.dialog
    assert dialog.windowTitle() == "Keyboard shortcuts"
    dialog.reject()


def test_every_control_has_a_name_for_screen_readers(kenning, ask, qtbot):
    ask(kenning, "whale road")
    kenning.presenters.front.show_folders()
    for widget in kenning.window.findChildren(QWidget):
        if (
            widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not widget.isHidden()
            and not widget.objectName().startswith("qt_")
        ):
            text = widget.text() if isinstance(widget, QPushButton | QToolButton) else ""
            parent = widget.parentWidget()
            named = widget.accessibleName() or text or (parent and parent.accessibleName())
            assert named, (type(widget).__name__, widget.objectName())


# -- indexing -------------------------------------------------------------------------------------


def test_a_dropped_folder_is_indexed_and_found(kenning, ask, qtbot, tmp_path):
    folder = tmp_path / "dropped"
    folder.mkdir()
    (folder / "tide.txt").write_text("Low water at the harbour is at six; the ferry cannot land before seven.")
    drop(kenning.window, folder)
    qtbot.waitUntil(lambda: kenning.window.strip.isVisible())
    qtbot.waitUntil(lambda: "1 document indexed" in kenning.window.banner.text)
    ask(kenning, "when can the ferry land at the harbour")
    assert kenning.window.results_model.hit(0).path == str(folder / "tide.txt")
    assert not kenning.window.strip.isVisible()


def test_one_that_is_not_there_keeps_no_other_out(kenning, qtbot, tmp_path):
    (tmp_path / "tide.txt").write_text("Low water at the harbour is at six; the ferry cannot land before seven.")
    drop(kenning.window, tmp_path / "gone.txt", tmp_path / "tide.txt")
    qtbot.waitUntil(lambda: "1 document indexed" in kenning.window.banner.text)
    assert f"{tmp_path / 'gone.txt'} is not there, so it was not added." in kenning.window.banner.text
    drop(kenning.window, tmp_path / "gone.txt", tmp_path / "lost.txt")
    assert f"{tmp_path / 'gone.txt'} and 1 more are not there, so they were not" in kenning.window.banner.text
    assert kenning.indexing.state == "idle"


def test_what_is_not_there_is_told_with_the_run_that_it_was_added_with(kenning, qtbot, tmp_path):
    for name in ("tide.txt", "ferry.txt"):
        (tmp_path / name).write_text(f"Low water at the harbour is at six, says {name}.")
    told = []
    kenning.indexing.finished.connect(lambda *_: told.append(kenning.window.banner.text))
    drop(kenning.window, tmp_path / "gone.txt", tmp_path / "tide.txt")
    drop(kenning.window, tmp_path / "lost.txt", tmp_path / "ferry.txt")
    qtbot.waitUntil(lambda: len(told) == 2 and kenning.indexing.state == "idle")
    assert "gone.txt is not there" in told[0] and "lost.txt is not there" in told[1]


def test_what_is_not_there_is_told_though_the_run_failed(kenning, qtbot, tmp_path):
    (tmp_path / "tide.txt").write_text("Low water at the harbour is at six.")
    kenning.indexing._command = [str(tmp_path / "no-such-program")]
    drop(kenning.window, tmp_path / "gone.txt", tmp_path / "tide.txt")
    qtbot.waitUntil(lambda: "could not be started" in kenning.window.banner.text)
    assert "gone.txt is not there, so it was not added." in kenning.window.banner.text


def test_what_is_not_there_is_told_though_its_run_was_stopped_before_it_began(kenning, qtbot, tmp_path):
    for name in ("tide.txt", "ferry.txt"):
        (tmp_path / name).write_text(f"Low water at the harbour is at six, says {name}.")
    drop(kenning.window, tmp_path / "tide.txt")
    drop(kenning.window, tmp_path / "gone.txt", tmp_path / "ferry.txt")
    kenning.indexing.cancel()
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")
    banner = kenning.window.banner
    assert banner.text.startswith("Stopped.") and banner.action_button.text() == "Go on indexing"
    banner.dismiss()
    assert "gone.txt is not there, so it was not added." in banner.text
    banner.dismiss()
    assert not banner.text


def test_a_run_that_had_to_be_killed_is_told_as_stopped(kenning, qtbot, tmp_path):
    """On a busy machine a process may not have begun to listen by then."""
    (tmp_path / "tide.txt").write_text("Low water at the harbour is at six.")
    kenning.indexing._command = [sys.executable, "-c", "import time; time.sleep(600)"]
    kenning.indexing._patience.setInterval(50)
    drop(kenning.window, tmp_path / "tide.txt")
    kenning.indexing.cancel()
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")
    banner = kenning.window.banner
    assert banner.text.startswith("Stopped.") and banner.action_button.text() == "Go on indexing"


def test_what_was_not_there_is_not_told_once_it_is(kenning, qtbot, tmp_path):
    path = tmp_path / "gone.txt"
    drop(kenning.window, path)
    assert "gone.txt is not there" in kenning.window.banner.text
    path.write_text("Low water at the harbour is at six.")
    drop(kenning.window, path)
    assert "gone.txt is not there" not in kenning.window.banner.text
    qtbot.waitUntil(lambda: "1 document indexed" in kenning.window.banner.text)


def test_a_dropped_web_address_is_refused_in_words(kenning):
    drop(kenning.window, urls=["https://example.org/"])
    assert "Only files and folders" in kenning.window.banner.text


def test_an_address_that_is_dropped_with_a_file_is_told_with_what_came_of_the_file(kenning, qtbot, tmp_path):
    path = tmp_path / "tide.txt"
    path.write_text("Low water at the harbour is at six.")
    drop(kenning.window, path, urls=["https://example.org/", "ftp://example.org/a"])
    qtbot.waitUntil(lambda: "1 document indexed" in kenning.window.banner.text)
    assert "2 addresses left out; only files and folders" in kenning.window.banner.text
    drop(kenning.window, tmp_path / "gone.txt", urls=["https://example.org/"])
    assert "gone.txt is not there" in kenning.window.banner.text
    assert "1 address left out" in kenning.window.banner.text


def test_words_that_are_dropped_are_asked(kenning, qtbot):
    kenning.window.show_page("folders")
    assert hang_over(kenning.window, text="My chain slips\n when I pedal hard\n")
    assert kenning.window._overlay.texts[0] == "Let go to search"
    data = QMimeData()
    data.setText("My chain slips\n when I pedal hard\n")
    with qtbot.waitSignal(kenning.search.results_changed):
        kenning.window.dropEvent(
            QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier)
        )  # fmt: skip
    assert kenning.window.page == "search"
    assert kenning.window.search_page.box.text() == "My chain slips when I pedal hard"
    model = kenning.window.results_model  # the words alone answer first
    qtbot.waitUntil(lambda: model.rowCount() > 0 and model.hit(0).path.endswith("bicycle-handbook.pdf"))


def test_files_can_be_dropped_on_every_field_for_words(kenning):
    data = QMimeData()
    data.setUrls([QUrl("file:///tmp")])
    taking = [one for one in kenning.window.findChildren(QWidget) if one.acceptDrops()]
    assert kenning.window.search_page.box in taking  # words can be dropped there
    for one in taking:
        event = QDragEnterEvent(
            QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        event.ignore()
        one.dragEnterEvent(event)
        assert not event.isAccepted()


def test_of_a_long_text_that_is_dropped_the_beginning_is_asked():
    assert dropped_words(" a\n " * 1000) == ("a " * 250)
    assert dropped_words("word" * 1000) == ("word" * 125) and dropped_words(" \n") == ""


def hang_over(window, *urls, text=""):
    data = QMimeData()
    if text:
        data.setText(text)
    else:
        data.setUrls([QUrl(url) for url in urls])
    event = QDragEnterEvent(
        QPoint(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dragEnterEvent(event)
    return event.isAccepted()


def test_what_cannot_be_added_is_told_while_it_hangs_over_the_window(kenning):
    overlay = kenning.window._overlay
    assert hang_over(kenning.window, "https://example.org/") and overlay.isVisible()
    assert overlay.texts[0] == "This cannot be added" and "of this computer" in overlay.texts[1]
    assert hang_over(kenning.window, "https://example.org/", "file:///tmp") and overlay.texts[0] == "Let go to index"
    overlay.hide()


def index_one_more(kenning, qtbot, tmp_path):
    """Index one more file, which answers questions about whales, and wait until the window shows it."""
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "harbour.txt").write_text("The whale swam up the road of the harbour. Nobody had seen a whale there.")
    model = kenning.window.results_model
    drop(kenning.window, folder)
    added = str(folder / "harbour.txt")
    qtbot.waitUntil(lambda: any(hit.path == added for hit in model.hits), timeout=60_000)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and not kenning.search.waiting, timeout=60_000)


def test_results_stay_chosen_while_indexing_goes_on(kenning, ask, qtbot, tmp_path):
    page = ask(kenning, "whale road")
    path = kenning.window.results_model.hits[2].path
    page.results.select_row(kenning.window.results_model.reach(path))  # it may be folded away
    qtbot.waitUntil(lambda: page.preview.shown is not None and page.preview.shown.hit.path == path)
    before = kenning.window.results_model.hits[2]
    index_one_more(kenning, qtbot, tmp_path)
    row = page.results.currentIndex().row()
    assert kenning.window.results_model.hit(row).path == path
    assert kenning.window.results_model.hit(row) != before  # it is the same document in another answer
    assert page.preview.shown.hit == kenning.window.results_model.hit(row)


def test_the_reader_keeps_her_place_while_indexing_goes_on(kenning, ask, qtbot, tmp_path):
    page = ask(kenning, "whale road")
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    bar = page.preview.formatted.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)  # not where it was opened: a view that nobody has moved stays at its passage
    place = bar.value()
    index_one_more(kenning, qtbot, tmp_path)
    qtbot.settle(kenning)
    assert bar.value() == place > 0


def test_removal_asks_and_keeps_the_files(kenning, qtbot, documents):
    kenning.presenters.front.show_folders()
    source = kenning.presenters.state.status.sources[0]
    kenning.presenters.folders.ask_removal(source)
    box = kenning.presenters.front.dialog
    assert isinstance(box, QMessageBox)
    assert "10 documents" in box.informativeText()
    assert "stay untouched" in box.informativeText()
    box.reject()
    assert kenning.indexing.state == "idle"
    kenning.presenters.folders.ask_removal(source)
    next(b for b in kenning.presenters.front.dialog.buttons() if b.text() == "Forget").click()
    qtbot.waitUntil(lambda: kenning.presenters.state.status.documents == 0)
    assert "10 documents forgotten" in kenning.window.banner.text
    assert (documents / "kennings.md").exists()


def test_the_coverage_page_says_what_was_not_read_and_why(kenning, qtbot):
    kenning.presenters.front.show_folders()
    model = kenning.window.coverage_model
    qtbot.waitUntil(lambda: model.rowCount() == 12)
    states = {Path(model.file(row).path).name: model.file(row) for row in range(12)}
    assert states["broken.pdf"].state == "failed" and states["broken.pdf"].reason
    assert states["picture.gif"].state == "skipped" and states["picture.gif"].reason
    assert model.index(0, 0).data() == "broken.pdf"
    assert model.index(0, 1).data() == "Not readable"


def test_a_failed_file_can_be_read_again(kenning, qtbot, tmp_path, documents):
    folder = tmp_path / "own"
    folder.mkdir()
    shutil.copy(documents / "broken.pdf", folder / "later.pdf")
    drop(kenning.window, folder)
    qtbot.waitUntil(lambda: "not readable" in kenning.window.banner.text)
    kenning.window.banner.action_button.click()
    assert kenning.window.page == "folders"
    shutil.copy(documents / "bicycle-handbook.pdf", folder / "later.pdf")
    pages = kenning.window.folders_page
    pages.choose(str(folder))
    qtbot.waitUntil(lambda: kenning.window.coverage_model.failed_paths() == (str(folder / "later.pdf"),))
    pages.retry_button.click()
    qtbot.waitUntil(lambda: not kenning.window.coverage_model.failed_paths())


def test_an_error_of_the_process_is_a_banner_with_an_action(kenning):
    failure = ProcessFailure("StoreLockedError", "Another process writes.", Operation("index"))
    kenning.indexing.failed.emit(failure)
    assert kenning.window.banner.text.startswith("Another process writes. What you asked for begins by itself")
    assert kenning.window.banner.action_button.text() == "Try again"
    kenning.indexing.failed.emit(ProcessFailure("crashed", "9", Operation("index")))
    assert kenning.window.banner.action_button.text() == "Go on indexing"
    kenning.indexing.failed.emit(ProcessFailure("ModelMissingError", "No encoder.", Operation("index")))
    assert kenning.window.banner.action_button.text() == "Open settings"
    kenning.indexing.failed.emit(ProcessFailure("crashed", "9", Operation("compact")))
    assert "Compacting ended" in kenning.window.banner.text and "Indexing" not in kenning.window.banner.text
    assert kenning.window.banner.action_button.text() == "Try again"
    kenning.indexing.failed.emit(ProcessFailure("StoreDamagedError", "Rows are damaged.", Operation("index")))
    assert kenning.window.banner.action_button.text() == "Check the library"


def test_another_size_is_searched_after_saving_it(kenning, ask, qtbot, tmp_path):
    kenning.presenters.indexing.resize(64, "float16")
    qtbot.waitUntil(lambda: kenning.presenters.state.status.dims == 64)
    ask(kenning, "whale road")
    assert kenning.window.results_model.hit(0).path.endswith("kennings.md")


# -- settings and closing -------------------------------------------------------------------------


def test_settings_are_saved_and_used(kenning, tmp_path):
    changed = Settings(appearance="dark", index_after_close=True)
    kenning.presenters.settings.show()
    dialog = kenning.presenters.front.dialog
    dialog.saved.emit(changed)
    dialog.reject()
    assert load_settings(tmp_path / "config") == changed
    assert kenning.theme.colors.name == "dark"
    assert kenning.indexing.survive


def test_saving_keeps_what_a_command_has_set_meanwhile_and_spoils_no_file(kenning, tmp_path):
    config = tmp_path / "config"
    save, before = kenning.presenters.settings.save, kenning.presenters.state.settings
    save_settings(replace(before, max_file_mb=77), config)  # as another window or a command does
    save(replace(before, appearance="dark"))
    assert load_settings(config) == replace(before, max_file_mb=77, appearance="dark")
    assert kenning.presenters.state.settings.max_file_mb == 77
    (config / "settings.json").write_text('["spoiled"')
    save(replace(kenning.presenters.state.settings, appearance="light"))
    assert load_settings(config) == replace(before, max_file_mb=77, appearance="light")
    assert [path for path in config.iterdir() if path.is_file() and path.read_text("utf-8") == '["spoiled"']
    assert "kept as" in kenning.window.banner.text


def test_the_dialog_shows_what_a_command_has_set_and_what_is_chosen_there_is_kept(kenning, tmp_path):
    config, presenter = tmp_path / "config", kenning.presenters.settings
    before = kenning.presenters.state.settings
    save_settings(replace(before, max_file_mb=77), config)
    dialog = presenter.make()
    shown = dialog.values()
    assert shown.max_file_mb == 77
    presenter.save(replace(shown, max_file_mb=before.max_file_mb))  # what this window had all the time
    assert load_settings(config).max_file_mb == before.max_file_mb
    dialog.close()
    save_settings(replace(before, max_file_mb=77), config)
    (config / "settings.json").write_text('["spoiled"')
    presenter.make().close()
    assert "kept as" in kenning.window.banner.text
    assert [path for path in config.iterdir() if path.is_file() and path.read_text("utf-8") == '["spoiled"']


def test_a_settings_file_that_can_be_neither_read_nor_set_aside_is_not_overwritten(kenning, tmp_path, monkeypatch):
    file = tmp_path / "config" / "settings.json"
    save_settings(kenning.presenters.state.settings, file.parent)
    kept = file.read_bytes()

    def locked(folder):
        raise SettingsError(f"The settings {folder} could not be opened (Permission denied).")

    monkeypatch.setattr("desktop.presenters.settings.load_settings", locked)
    kenning.presenters.settings.save(replace(kenning.presenters.state.settings, appearance="dark"))
    assert file.read_bytes() == kept
    assert "could not be saved" in kenning.window.banner.text


def test_a_damaged_settings_file_is_reported(make_window, library_dir):
    kenning = make_window(library_dir, settings_problem="The settings could not be read; they were kept.")
    assert "kept" in kenning.window.banner.text


def test_the_geometry_is_remembered(make_window, library_dir):
    first = make_window(library_dir)
    first.window.resize(780, 640)
    first.window.close()
    second = make_window(library_dir)
    assert (second.window.width(), second.window.height()) == (780, 640)


def test_closing_while_indexing_ends_everything(kenning, qtbot, tmp_path):
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(300):
        (folder / f"{number}.txt").write_text(f"{number} " + "The heron waits at the weir. " * 50)
    drop(kenning.window, folder)
    qtbot.waitUntil(lambda: kenning.indexing.state == "running")
    kenning.window.close()
    assert not kenning.readers.busy or kenning.readers.close(1000)


def test_a_new_library_says_which_encoder_reads_its_files(make_window, tmp_path, qtbot):
    (tmp_path / "docs").mkdir()
    text = "Die Kaution für die Wohnung wird spätestens nach sechs Monaten ohne Abzug zurückgezahlt."
    (tmp_path / "docs" / "de.txt").write_text(text, "utf-8")
    kenning = make_window(tmp_path / "new")
    with qtbot.waitSignal(kenning.indexing.chose, timeout=30_000) as chosen:
        kenning.presenters.folders.add_paths([str(tmp_path / "docs")])
    assert chosen.args[0].encoder == "multilingual-e5-small"
    banner = kenning.window.banner
    assert "German: Kenning reads them with its multilingual encoder" in banner.text
    banner.action_button.click()
    dialog = kenning.presenters.front.dialog
    assert dialog.tabs.currentIndex() == 1 and dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle", timeout=60_000)
    qtbot.waitUntil(lambda: kenning.presenters.state.status.encoder.name == "multilingual-e5-small", timeout=20_000)
