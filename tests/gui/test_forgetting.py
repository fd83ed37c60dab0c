"""Forgetting a folder can be taken back, and nothing is lost before it cannot."""

from __future__ import annotations

import os
import sys

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.texts.messages import Message, report_message
from desktop.threads.process_failure import ProcessFailure
from engine.cli.protocol import Operation
from engine.errors import StoreLockedError
from engine.library import Library
from engine.reports.index_report import IndexReport
from engine.store.lock import WriterLock


@pytest.fixture
def forget(kenning):
    """Forget the only folder, as the box's button does."""

    def begin():
        source = kenning.presenters.state.status.sources[0]
        kenning.presenters.folders.ask_removal(source)
        box = kenning.presenters.front.dialog
        box.findChild(QPushButton, "forget").click()  # by what it does: the walk meets it in every language
        return source

    return begin


def documents_in(folder):
    with Library.open(folder) as library:
        return library.status().documents


def test_a_forgotten_folder_is_out_of_sight_and_comes_back_whole(kenning, forget, qtbot, library_dir):
    kenning.window.show_page("folders")
    source = forget()
    assert "10 documents forgotten" in kenning.window.banner.text
    qtbot.waitUntil(lambda: kenning.presenters.state.status.sources == ())
    assert documents_in(library_dir) == 10
    assert kenning.window.banner.action_button.text() == "Undo"
    kenning.window.findChild(QPushButton, "bannerAction").click()
    qtbot.waitUntil(lambda: [one.path for one in kenning.presenters.state.status.sources] == [source.path])
    assert kenning.indexing.state == "idle" and documents_in(library_dir) == 10


def test_after_a_while_it_is_gone_and_there_is_no_undo(kenning, forget, qtbot, library_dir):
    kenning.presenters.forgetting.undo_ms = 200
    forget()
    qtbot.waitUntil(lambda: documents_in(library_dir) == 0)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")
    assert kenning.window.banner.action_button.text() != "Undo" or kenning.window.banner.isHidden()


def test_a_folder_that_is_added_again_meanwhile_stays(kenning, forget, qtbot, library_dir):
    kenning.presenters.forgetting.undo_ms = 3000
    source = forget()
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.presenters.folders.add_paths([source.path])
    assert not kenning.presenters.forgetting._waiting and documents_in(library_dir) == 10


def test_what_was_decided_is_done_when_the_window_closes(kenning, forget, qtbot, library_dir):
    forget()
    kenning.window.close()
    qtbot.waitUntil(lambda: documents_in(library_dir) == 0)


def test_two_folders_forgotten_one_after_the_other_come_back_together(kenning, forget, qtbot, library_dir, tmp_path):
    more = tmp_path / "more"
    more.mkdir()
    (more / "shed.txt").write_text("The key of the shed hangs behind the door.", "utf-8")
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.presenters.folders.add_paths([str(more)])
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and len(kenning.presenters.state.status.sources) == 2)
    first = forget()
    qtbot.waitUntil(lambda: len(kenning.presenters.state.status.sources) == 1)
    second = forget()
    assert "and 1 more: 11 documents forgotten" in kenning.window.banner.text
    qtbot.waitUntil(lambda: kenning.presenters.state.status.sources == ())
    kenning.window.banner.action_button.click()
    qtbot.waitUntil(lambda: {one.path for one in kenning.presenters.state.status.sources} == {first.path, second.path})
    assert not kenning.presenters.forgetting._timer.isActive() and documents_in(library_dir) == 11


def test_two_forgotten_folders_go_together_once_it_is_too_late(kenning, qtbot, library_dir, tmp_path, monkeypatch):
    more = tmp_path / "more"
    more.mkdir()
    (more / "shed.txt").write_text("The key of the shed hangs behind the door.", "utf-8")
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.presenters.folders.add_paths([str(more)])
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and len(kenning.presenters.state.status.sources) == 2)
    sources = kenning.presenters.state.status.sources
    for source in sources:
        kenning.presenters.forgetting.begin(source)
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.presenters.forgetting._timer.timeout.emit()
    assert documents_in(library_dir) == 0


def test_what_is_being_forgotten_is_found_no_more_until_it_is_taken_back(kenning, forget, ask, qtbot):
    kenning.presenters.forgetting.undo_ms = 600_000
    ask(kenning, "How long may the landlord keep my deposit?")
    model = kenning.window.results_model
    assert model.rowCount() > 0
    with qtbot.waitSignal(kenning.search.results_changed):
        forget()
    assert model.rowCount() == 0
    ask(kenning, "chain slips")
    assert model.rowCount() == 0
    with qtbot.waitSignal(kenning.search.results_changed):
        kenning.window.banner.action_button.click()
    assert model.rowCount() > 0


def test_files_by_name_go_from_sight_with_what_is_forgotten(kenning, forget, ask, qtbot):
    kenning.presenters.forgetting.undo_ms = 600_000
    page = ask(kenning, "type:gif picture")
    qtbot.waitUntil(page.names.isVisible)
    with qtbot.waitSignal(kenning.search.named_changed):
        forget()
    assert page.names.isHidden()
    with qtbot.waitSignal(kenning.search.named_changed):
        kenning.window.banner.action_button.click()
    assert "1 file" in page.names.text


def test_of_all_folders_the_files_of_what_is_being_forgotten_are_not_shown(kenning, qtbot, documents, tmp_path):
    kenning.presenters.forgetting.undo_ms = 600_000
    for name in ("more", "third"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "shed.txt").write_text(f"The key of the {name} shed hangs behind the door.", "utf-8")
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.presenters.folders.add_paths([str(tmp_path / "more"), str(tmp_path / "third")])
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and len(kenning.presenters.state.status.sources) == 3)
    page = kenning.window.folders_page
    kenning.window.show_page("folders")
    page.choose_all()
    sheds = {str(tmp_path / name / "shed.txt") for name in ("more", "third")}
    qtbot.waitUntil(lambda: sheds < {file.path for file in page._model._all})
    whole, failed = page._model._all, page._model.failed_paths()
    assert failed and not page.retry_button.isHidden()
    source = next(one for one in kenning.presenters.state.status.sources if one.path == str(documents))
    kenning.presenters.forgetting.begin(source)
    page.retry_asked.emit(failed)  # before the table has followed
    assert kenning.indexing.state == "idle"
    qtbot.waitUntil(lambda: sum(page._model.counts.values()) == 2)
    assert page._all and page.retry_button.isHidden() and page._chips[""].text() == "All  2"
    assert {file.path for file in page._model._all} == sheds
    kenning.presenters.forgetting.undo_all()
    qtbot.waitUntil(lambda: page._model._all == whole)
    assert not page.retry_button.isHidden()


def test_the_keyboard_stays_on_the_page_when_a_folder_goes_and_comes_back(kenning, forget, qtbot):
    kenning.presenters.forgetting.undo_ms = 600_000
    page, window = kenning.window.folders_page, kenning.window
    window.show_page("folders")
    page.focus_chosen()
    card = next(iter(page._cards.values()))
    assert card.hasFocus()
    forget()
    qtbot.waitUntil(lambda: kenning.presenters.state.status.sources == ())
    assert window.focusWidget() is page.add_button
    window.activateWindow()  # the box has gone
    window.banner.action_button.setFocus()
    assert window.focusWidget() is window.banner.action_button
    qtbot.keyClick(window.banner.action_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(page._cards) == 1)
    assert page.isAncestorOf(window.focusWidget())


def test_what_is_said_meanwhile_takes_no_undo_away(kenning, forget, qtbot):
    kenning.presenters.forgetting.undo_ms = 600_000
    source = forget()
    banner, front = kenning.window.banner, kenning.presenters.front
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.presenters.folders.update_all()
    front.say(Message("caution", "Something else."))
    assert banner.action_button.text() == "Undo" and "forgotten" in banner.text, banner.text
    banner.action_button.click()
    qtbot.waitUntil(lambda: [one.path for one in kenning.presenters.state.status.sources] == [source.path])
    assert banner.text == "Something else." and banner.action_button.isHidden()
    banner.dismiss()
    forget()
    front.say(Message("caution", "It is so.", about="library"))
    banner.settle("library")
    front.say(Message("caution", "Something else."))
    front.say(Message("error", "The disk is full."))
    assert banner.text == "The disk is full."  # what may cost work is said at once
    banner.dismiss()
    assert "forgotten" in banner.text and banner.action_button.text() == "Undo"  # and costs no Undo
    banner.action_button.click()
    assert not kenning.presenters.forgetting._waiting and banner.text == "Something else."


def test_undo_stays_for_as_long_as_something_can_be_taken_back_and_not_longer(kenning, forget, qtbot):
    kenning.presenters.forgetting.undo_ms = 600_000
    banner = kenning.window.banner
    forget()
    assert not banner.goes_by_itself  # a slow computer, or a hand that leaves it, starts no shorter time
    banner.show_message(Message("error", "The disk is full."))
    kenning.presenters.forgetting.undo_all()  # as the settings do
    banner.dismiss()
    assert banner.isHidden()


def test_all_that_is_said_while_undo_stands_is_said_after_it(kenning, forget):
    kenning.presenters.forgetting.undo_ms = 600_000
    forget()
    banner, front = kenning.window.banner, kenning.presenters.front
    front.say(Message("caution", "It cannot be written to.", "retry", "unwritable"), front.show_folders)
    front.say(Message("info", "Path copied."))
    front.say(Message("caution", "1 folder is away.", "folders", "missing"), front.show_folders)
    front.say(Message("caution", "3 indexed; 2 not readable."))
    front.say(Message("caution", "It still cannot be written to.", "retry", "unwritable"), front.show_folders)
    front.say(Message("caution", "2 folders are away.", "folders", "missing"), front.show_folders)
    front.say(Message("info", "Copied."))
    banner.settle("missing")
    kenning.presenters.forgetting.undo_all()
    told = []
    while not banner.isHidden():
        told.append((banner.text, banner.action_button.isVisibleTo(banner)))
        banner.dismiss()
    assert told == [
        ("3 indexed; 2 not readable.", False),
        ("It still cannot be written to.", True),
        ("Copied.", False),
    ]


def test_a_document_that_a_folder_holds_which_stays_is_found_all_the_same(kenning, forget, ask, qtbot, documents):
    inner = documents / "broken.pdf"
    kenning.presenters.forgetting._waiting[str(documents)] = kenning.presenters.state.status.sources[0]
    assert kenning.presenters.forgetting.hides(str(inner))
    kenning.presenters.forgetting._waiting = {str(documents / "sub"): kenning.presenters.state.status.sources[0]}
    assert not kenning.presenters.forgetting.hides(str(documents / "sub" / "a.txt"))
    assert not kenning.presenters.forgetting.hides(str(documents) + "-other/a.txt")
    kenning.presenters.forgetting._waiting = {}


def test_in_the_settings_it_is_taken_back_where_it_was_forgotten(kenning, qtbot):
    kenning.presenters.forgetting.undo_ms = 600_000
    source = kenning.presenters.state.status.sources[0]
    dialog = kenning.presenters.settings.make()
    kenning.presenters.forgetting.begin(source)
    qtbot.waitUntil(lambda: kenning.presenters.state.status.sources == ())
    folders = dialog.folders
    assert not folders.undo.isHidden() and "forgotten" in folders._forgotten.text()
    folders.undo.click()
    qtbot.waitUntil(lambda: [one.path for one in kenning.presenters.state.status.sources] == [source.path])
    assert folders.undo.isHidden() and kenning.window.banner.isHidden()
    dialog.reject()


@pytest.fixture
def lock(library_dir):
    """The right to write, held by another program than the window's own helper."""
    held = WriterLock(library_dir)
    held.acquire()
    yield held
    held.release()


def test_what_cannot_be_taken_back_stays_out_of_sight_while_another_program_writes(
    kenning, forget, ask, lock, qtbot, library_dir
):
    forget()
    with qtbot.waitSignal(kenning.indexing.failed):
        kenning.presenters.forgetting._timer.timeout.emit()
    qtbot.waitUntil(lambda: bool(kenning.others.waiting) and kenning.indexing.state == "idle")
    with qtbot.waitSignal(kenning.library.status_changed):
        kenning.library.refresh()
    assert kenning.presenters.state.status.sources == () and documents_in(library_dir) == 10
    ask(kenning, "How long may the landlord keep my deposit?")
    assert kenning.window.results_model.rowCount() == 0
    lock.release()
    qtbot.waitUntil(lambda: documents_in(library_dir) == 0)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and not kenning.presenters.forgetting._going)


def test_what_could_not_be_forgotten_is_shown_again(kenning, forget, qtbot):
    source = forget()
    kenning.indexing.run = lambda operation: None
    kenning.presenters.forgetting._timer.timeout.emit()
    assert kenning.presenters.forgetting.hides(f"{source.path}/lease.pdf")
    failure = ProcessFailure("StoreDamagedError", "The rows are damaged.", Operation("remove", (source.path,)))
    with qtbot.waitSignal(kenning.library.status_changed):
        kenning.indexing.failed.emit(failure)
    assert [one.path for one in kenning.presenters.state.status.sources] == [source.path]


def test_stopping_a_run_does_not_bring_back_what_was_forgotten(kenning, forget, qtbot, library_dir):
    source = forget()
    with qtbot.waitSignal(kenning.indexing.started):
        kenning.indexing.run(Operation("index", (source.path,)))
    kenning.presenters.forgetting._timer.timeout.emit()
    kenning.indexing.cancel()
    qtbot.waitUntil(lambda: documents_in(library_dir) == 0)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")


def test_what_waits_for_another_program_goes_after_the_window_has_closed(kenning, forget, lock, qtbot, library_dir):
    forget()
    with qtbot.waitSignal(kenning.indexing.failed):
        kenning.presenters.forgetting._timer.timeout.emit()
    kenning.window.close()
    assert documents_in(library_dir) == 10
    lock.release()
    qtbot.waitUntil(lambda: documents_in(library_dir) == 0)


def test_what_is_out_of_sight_does_not_count(kenning, forget, qtbot):
    assert "10 documents" in kenning.window.status.text
    forget()
    qtbot.waitUntil(lambda: "0 documents · 0 passages" in kenning.window.status.text)
    kenning.presenters.forgetting.undo_all()
    qtbot.waitUntil(lambda: "10 documents" in kenning.window.status.text)


def decide(kenning):
    """Let the time go by in which what is being forgotten can be taken back."""
    kenning.presenters.forgetting._timer.timeout.emit()


def come_to_rest(kenning, qtbot):
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and not kenning.others.waiting)
    qtbot.settle(kenning)


def end_all(kenning, lock, qtbot, library_dir):
    """Let the other writer end, then the window's work, and then the processes that waited without a window."""
    lock.release()
    come_to_rest(kenning, qtbot)
    psutil.wait_procs(those_that_wait(library_dir), timeout=60)


def shown_sources(kenning):
    return [one.path for one in kenning.presenters.state.status.sources]


@pytest.mark.parametrize("stopped", [False, True])
def test_a_folder_added_anew_while_its_removal_is_queued_stays(kenning, forget, qtbot, library_dir, stopped):
    source = forget()
    with qtbot.waitSignal(kenning.indexing.started):
        kenning.indexing.run(Operation("index"))
    kenning.indexing.run(Operation("index", (source.path,)))  # asked for before it was forgotten
    decide(kenning)
    kenning.presenters.folders.add_paths([source.path])
    if stopped:
        kenning.indexing.cancel()
    come_to_rest(kenning, qtbot)
    assert documents_in(library_dir) == 10
    qtbot.waitUntil(lambda: shown_sources(kenning) == [source.path])


def test_a_folder_added_anew_before_its_removal_was_tried_again_stays(kenning, forget, lock, qtbot, library_dir):
    source = forget()
    with qtbot.waitSignal(kenning.indexing.failed):
        decide(kenning)
    qtbot.waitUntil(lambda: bool(kenning.others.waiting))
    lock.release()
    kenning.presenters.folders.add_paths([source.path])
    come_to_rest(kenning, qtbot)
    assert documents_in(library_dir) == 10
    qtbot.waitUntil(lambda: shown_sources(kenning) == [source.path])


def test_a_removal_that_found_another_writer_is_not_tried_again_for_what_was_added_anew(
    kenning, forget, lock, qtbot, library_dir
):
    source = forget()
    decide(kenning)
    kenning.presenters.folders.add_paths([source.path])  # while the removal runs
    qtbot.waitUntil(lambda: bool(kenning.others.waiting))
    assert all(one.name == "index" for one in kenning.others.waiting)
    lock.release()
    come_to_rest(kenning, qtbot)
    assert documents_in(library_dir) == 10


@pytest.mark.parametrize("spelled", ["{0}/", "{0}/../papers", "{1}"])
def test_a_folder_added_anew_by_another_spelling_stays(kenning, forget, qtbot, library_dir, tmp_path, spelled):
    source = forget()
    (tmp_path / "link").symlink_to(source.path)
    with qtbot.waitSignal(kenning.indexing.started):
        kenning.indexing.run(Operation("index"))
    decide(kenning)
    kenning.presenters.folders.add_paths([spelled.format(source.path, tmp_path / "link")])
    come_to_rest(kenning, qtbot)
    assert documents_in(library_dir) == 10
    qtbot.waitUntil(lambda: shown_sources(kenning) == [source.path])


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every name is text")
def test_a_folder_whose_name_is_no_text_stays_when_it_is_added_anew(kenning, qtbot, library_dir, tmp_path):
    folder = tmp_path / os.fsdecode(b"sh\xe9d")
    folder.mkdir()
    (folder / "shed.txt").write_text("The key of the shed hangs behind the door.", "utf-8")
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.presenters.folders.add_paths([str(folder)])
    come_to_rest(kenning, qtbot)
    qtbot.waitUntil(lambda: len(shown_sources(kenning)) == 2)
    source = next(one for one in kenning.presenters.state.status.sources if "\\xe9" in one.path)
    kenning.presenters.forgetting.begin(source)
    with qtbot.waitSignal(kenning.indexing.started):
        kenning.indexing.run(Operation("index"))
    decide(kenning)
    kenning.presenters.folders.add_paths([str(folder)])
    come_to_rest(kenning, qtbot)
    assert documents_in(library_dir) == 11


@pytest.mark.parametrize("when", ["can be taken back", "decided", "waits"])
def test_a_file_added_out_of_a_folder_being_forgotten_stays_alone(
    kenning, forget, lock, qtbot, library_dir, documents, when
):
    forget()
    if when != "waits":
        lock.release()
    if when == "decided":
        with qtbot.waitSignal(kenning.indexing.started):
            kenning.indexing.run(Operation("index"))
    if when != "can be taken back":
        decide(kenning)
    if when == "waits":
        qtbot.waitUntil(lambda: bool(kenning.others.waiting))
        lock.release()
    inner = str(next(documents.glob("*.md"), None) or next(documents.glob("*.txt")))
    kenning.presenters.folders.add_paths([inner])
    come_to_rest(kenning, qtbot)
    assert documents_in(library_dir) == 1
    qtbot.waitUntil(lambda: shown_sources(kenning) == [inner])


def test_what_another_program_has_forgotten_keeps_nothing_else_in(kenning, forget, qtbot, library_dir, tmp_path):
    more = tmp_path / "more"
    more.mkdir()
    (more / "shed.txt").write_text("The key of the shed hangs behind the door.", "utf-8")
    with qtbot.waitSignal(kenning.indexing.finished):
        kenning.presenters.folders.add_paths([str(more)])
    come_to_rest(kenning, qtbot)
    qtbot.waitUntil(lambda: len(shown_sources(kenning)) == 2)
    for source in kenning.presenters.state.status.sources:
        kenning.presenters.forgetting.begin(source)
    with Library.open(library_dir) as library:
        library.remove([more])
    with qtbot.waitSignal(kenning.indexing.finished):
        decide(kenning)
    assert documents_in(library_dir) == 0


@pytest.fixture
def left(make_window, lock, library_dir, documents, qtbot):
    """A library whose window was closed on a folder that was forgotten while another program wrote."""
    kenning = make_window(library_dir)
    kenning.presenters.forgetting.begin(kenning.presenters.state.status.sources[0])
    kenning.window.close()
    with Library.open(library_dir) as library:
        qtbot.waitUntil(lambda: library.leaving() == [str(documents)])
    return str(documents)


def those_that_wait(library_dir):
    """Return the processes that an earlier window has left behind: they are nobody's children."""
    listed = psutil.process_iter(["cmdline"])
    return [one for one in listed if str(library_dir) in (one.info["cmdline"] or []) and one.ppid() != os.getpid()]


def test_what_could_not_be_forgotten_before_the_computer_went_off_is_by_the_next_window(
    make_window, left, lock, qtbot, library_dir
):
    waiting = those_that_wait(library_dir)
    for process in waiting:
        process.kill()  # as a computer does that is switched off
    psutil.wait_procs(waiting)
    assert waiting
    kenning = make_window(library_dir)
    assert shown_sources(kenning) == []
    qtbot.waitUntil(lambda: bool(kenning.others.waiting))
    lock.release()
    come_to_rest(kenning, qtbot)
    assert documents_in(library_dir) == 0 and not kenning.presenters.forgetting._going


def test_a_folder_added_anew_in_the_next_window_stays_whoever_waits(make_window, left, lock, qtbot, library_dir):
    kenning = make_window(library_dir)
    kenning.presenters.folders.add_paths([left])
    with Library.open(library_dir) as library:
        qtbot.waitUntil(lambda: library.leaving() == [])
    end_all(kenning, lock, qtbot, library_dir)
    assert documents_in(library_dir) == 10
    qtbot.waitUntil(lambda: shown_sources(kenning) == [left])


def test_a_folder_added_anew_in_the_next_window_stays_though_its_run_was_stopped(
    make_window, left, lock, qtbot, library_dir
):
    kenning = make_window(library_dir)
    qtbot.waitUntil(lambda: bool(kenning.others.waiting) and kenning.indexing.state == "idle")
    with qtbot.waitSignal(kenning.indexing.started):
        kenning.indexing.run(Operation("index"))
    kenning.presenters.folders.add_paths([left])
    kenning.indexing.cancel()
    with Library.open(library_dir) as library:
        qtbot.waitUntil(lambda: library.leaving() == [])
    end_all(kenning, lock, qtbot, library_dir)
    assert documents_in(library_dir) == 10


def test_a_folder_that_another_program_adds_anew_stays_though_the_window_waits_to_remove_it(
    kenning, forget, lock, qtbot, library_dir, documents
):
    forget()
    decide(kenning)
    qtbot.waitUntil(lambda: bool(kenning.others.waiting))
    with Library.open(library_dir) as library:
        assert library.leaving() == [str(documents)]
        library.add([documents])
    lock.release()
    come_to_rest(kenning, qtbot)
    assert documents_in(library_dir) == 10
    qtbot.waitUntil(lambda: shown_sources(kenning) == [str(documents)])


def test_a_folder_that_another_program_adds_anew_stays_though_the_next_window_would_remove_it(
    make_window, left, lock, qtbot, library_dir
):
    kenning = make_window(library_dir)
    qtbot.waitUntil(lambda: bool(kenning.others.waiting) and kenning.indexing.state == "idle")
    with Library.open(library_dir) as library:
        library.add([left])
    end_all(kenning, lock, qtbot, library_dir)
    assert documents_in(library_dir) == 10
    qtbot.waitUntil(lambda: shown_sources(kenning) == [left])


def test_a_file_that_another_program_adds_out_of_a_folder_that_waits_to_go_stays_alone(
    kenning, forget, lock, qtbot, library_dir, documents
):
    forget()
    decide(kenning)
    qtbot.waitUntil(lambda: bool(kenning.others.waiting))
    inner = next(documents.glob("*.txt"))
    with Library.open(library_dir) as library:
        with pytest.raises(StoreLockedError):
            library.index([inner])
        lock.release()
        qtbot.waitUntil(lambda: library.status().documents == 1)
    come_to_rest(kenning, qtbot)
    qtbot.waitUntil(lambda: shown_sources(kenning) == [str(inner)])


def test_what_is_shown_again_is_not_forgotten_by_the_next_run(kenning, forget, lock, qtbot, library_dir, documents):
    forget()
    decide(kenning)
    qtbot.waitUntil(lambda: bool(kenning.others.waiting))
    (operation,) = kenning.others.waiting
    kenning.others.forget(operation)
    failure = ProcessFailure("StoreDamagedError", "The rows are damaged.", operation)
    kenning.indexing.failed.emit(failure)
    with Library.open(library_dir) as library:
        qtbot.waitUntil(lambda: library.leaving() == [])
    lock.release()
    qtbot.waitUntil(lambda: shown_sources(kenning) == [str(documents)])


def test_nothing_is_said_of_a_removal_of_which_nothing_is_left():
    assert report_message(Operation("remove"), IndexReport(removed=3)) is None


def test_one_process_forgets_all_that_waits_when_the_window_closes(kenning, lock, qtbot, library_dir, tmp_path):
    for name in ("shed", "barn", "stable"):
        (tmp_path / name).mkdir()
    with Library.open(library_dir) as library:
        library.add([tmp_path / "shed", tmp_path / "barn", tmp_path / "stable"])
        kenning.library.refresh()
        qtbot.waitUntil(lambda: len(shown_sources(kenning)) == 4)
        for source in kenning.presenters.state.status.sources:
            kenning.presenters.forgetting.begin(source)
            decide(kenning)
        qtbot.waitUntil(lambda: len(kenning.others.waiting) == 4)
        kenning.window.close()
        qtbot.waitUntil(lambda: len(library.leaving()) == 4)
        assert len(those_that_wait(library_dir)) == 1
        lock.release()
        qtbot.waitUntil(lambda: library.status().sources == ())
