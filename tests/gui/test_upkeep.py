"""Can the library be checked, compacted and exported from the window, and does it say what came of it?"""

import contextlib
import dataclasses
import sqlite3

import pyarrow.parquet
import pytest
from layout_faults import layout_faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from desktop.controllers.upkeep import Task
from desktop.texts.messages import upkeep_message
from desktop.texts.wording import bytes_text, index_text, sizes_text
from desktop.views.check_dialog import CheckDialog
from engine.errors import StoreDamagedError
from engine.library import Library
from engine.reports.maintenance import CheckReport, CompactReport, Problem
from engine.reports.status import IndexStatus


def press(kenning, button):
    """Press a button that asks first, and agree."""
    button.click()
    box = kenning.presenters.front.dialog
    next(one for one in box.buttons() if box.buttonRole(one) == QMessageBox.ButtonRole.AcceptRole).click()


@pytest.fixture
def card(kenning):
    kenning.presenters.front.show_folders()
    return kenning.window.folders_page.library_card


def test_a_whole_library_is_checked_and_said_to_be_whole(kenning, card, qtbot):
    with qtbot.waitSignal(kenning.upkeep.ended, timeout=60_000):
        press(kenning, card.check)
        assert card.doing == "Checking" and not card.compact.isEnabled()
    assert "10 documents" in kenning.window.banner.text and "whole" in kenning.window.banner.text
    assert card.compact.isEnabled() and not card.doing


def test_the_keyboard_goes_from_a_task_to_its_cancel_and_back(kenning, card, qtbot):
    window = kenning.window
    card.check.setFocus()
    with qtbot.waitSignal(kenning.upkeep.ended, timeout=60_000):
        press(kenning, card.check)
        qtbot.waitUntil(lambda: window.focusWidget() is card.cancel)
    qtbot.waitUntil(lambda: window.focusWidget() is card.check)


def test_compacting_says_what_it_gave_back(kenning, card, qtbot):
    with qtbot.waitSignal(kenning.indexing.finished, timeout=60_000):
        press(kenning, card.compact)
        assert kenning.window.strip.headline == "Compacting the library"
    assert "library takes" in kenning.window.banner.text


def test_an_export_can_be_opened(kenning, card, qtbot, tmp_path):
    with qtbot.waitSignal(kenning.upkeep.ended):
        kenning.presenters.maintenance.export(str(tmp_path / "all.parquet"))
    assert "10 documents" in kenning.window.banner.text
    assert pyarrow.parquet.read_table(tmp_path / "all.parquet").num_rows == kenning.presenters.state.status.chunks


def test_vectors_are_lent_borrowed_and_dropped_again(kenning, card, qtbot, tmp_path):
    assert card.forget.isHidden() and card.lend.isEnabled() and card.borrow.isEnabled()
    with qtbot.waitSignal(kenning.upkeep.ended, timeout=60_000):
        kenning.presenters.maintenance.lend(str(tmp_path / "vectors.parquet"))
        assert card.doing == "Exporting the vectors"
    assert "with no text" in kenning.window.banner.text
    with qtbot.waitSignal(kenning.upkeep.ended, timeout=60_000):
        kenning.presenters.maintenance.borrow(str(tmp_path / "vectors.parquet"))
        assert card.doing == "Looking at the vectors"
    assert "were made again and agree" in kenning.window.banner.text
    qtbot.waitUntil(lambda: "of another library wait" in card.text, timeout=60_000)
    assert not card.forget.isHidden()
    with qtbot.waitSignal(kenning.upkeep.ended, timeout=60_000):
        card.forget.click()
    assert "dropped" in kenning.window.banner.text
    qtbot.waitUntil(lambda: card.forget.isHidden(), timeout=60_000)
    (tmp_path / "vectors.parquet").write_bytes(b"PAR1 no vectors PAR1")
    with qtbot.waitSignal(kenning.upkeep.failed, timeout=60_000):
        kenning.presenters.maintenance.borrow(str(tmp_path / "vectors.parquet"))
    assert "is not used" in kenning.window.banner.text


def test_the_window_asks_for_a_file_of_vectors(kenning, card):
    for button, title in ((card.lend, "Export the vectors"), (card.borrow, "Use the vectors")):
        button.click()
        dialog = kenning.presenters.front.dialog
        assert title in dialog.windowTitle()
        dialog.reject()


def test_a_place_that_cannot_be_written_to_is_said(kenning, card, qtbot, tmp_path):
    with qtbot.waitSignal(kenning.upkeep.failed):
        kenning.presenters.maintenance.export(str(tmp_path / "missing" / "all.parquet"))
    assert kenning.window.banner.text


def test_damage_is_shown_with_what_to_do_and_repaired(kenning, card, qtbot, icons):
    damaged = Problem(
        "vector", "One vector is not finite.", "Its passage is not found.", "Repair it.", paths=("/a",), action="repair"
    )
    kenning.upkeep.finished.emit(Task("check"), CheckReport(10, 20, 30, 40, 0.1, (damaged,)))
    dialog = kenning.presenters.front.dialog
    assert isinstance(dialog, CheckDialog) and dialog.mend.isVisible()
    assert layout_faults(dialog) == []
    with qtbot.waitSignal(kenning.indexing.finished):
        dialog.mend.click()
        assert kenning.window.strip.headline == "Repairing the library"
    assert "whole" in kenning.window.banner.text  # it was, as the repair saw


def test_return_closes_the_dialog_and_changes_nothing(qtbot, icons):
    damaged = Problem("index", "The index misses a row.", "It is not found.", "", action="repair")
    dialog = CheckDialog(icons, CheckReport(1, 1, 1, 1, 0.1, (damaged,)))
    qtbot.addWidget(dialog)
    dialog.open()
    asked = []
    dialog.asked.connect(asked.append)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not asked and not dialog.isVisible()


def test_nothing_is_called_repairable_where_all_is_made_anew(qtbot, icons):
    rows = Problem("rows", "Rows cannot be read.", "Searches fail.", "", action="rebuild")
    index = Problem("index", "The index misses a row.", "It is not found.", "", action="repair")
    dialog = CheckDialog(icons, CheckReport(1, 1, 1, 1, 0.1, (index, rows)))
    qtbot.addWidget(dialog)
    assert not any("Repairing" in label.text() for label in dialog.findChildren(QLabel))
    assert dialog.mend.text() == "Make it anew from your files"


def test_damaged_rows_are_made_anew_from_the_dialog(make_window, library_dir, ask, qtbot):
    for rows in (library_dir / "rows").glob("*.lance/data/*.lance"):
        spoiled = bytearray(rows.read_bytes())
        spoiled[len(spoiled) // 2] ^= 1
        rows.write_bytes(spoiled)
    kenning = make_window(library_dir)
    card = kenning.window.folders_page.library_card
    with qtbot.waitSignal(kenning.upkeep.ended, timeout=60_000):
        press(kenning, card.check)
    dialog = kenning.presenters.front.dialog
    assert dialog.mend.text() == "Make it anew from your files"
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("cannot be repaired" in text for text in said) and not any("kenning index" in text for text in said)
    with qtbot.waitSignal(kenning.library.opened, timeout=120_000):
        dialog.mend.click()
        assert not card.check.isEnabled()
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and card.check.isEnabled())
    assert kenning.library.library.check().ok
    ask(kenning, "whale road")
    assert kenning.window.results_model.hit(0).path.endswith("kennings.md")


def test_a_damaged_ledger_is_made_anew_from_the_dialog(make_window, library_dir, qtbot):
    with contextlib.closing(sqlite3.connect(library_dir / "ledger.sqlite3", isolation_level=None)) as ledger:
        index = ledger.execute("SELECT * FROM sqlite_schema WHERE name = 'files_by_state'").fetchone()
        ledger.execute("PRAGMA writable_schema = ON")
        ledger.execute("DELETE FROM sqlite_schema WHERE name = 'files_by_state'")
        ledger.execute("PRAGMA writable_schema = RESET")
        ledger.execute("UPDATE files SET state = 'skipped' WHERE state = 'failed'")  # the index hears nothing of it
        ledger.execute("PRAGMA writable_schema = ON")
        ledger.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", index)
    kenning = make_window(library_dir, wait=False)
    qtbot.waitUntil(lambda: kenning.library.library is not None)
    kenning.presenters.maintenance.check()
    qtbot.waitUntil(lambda: kenning.presenters.front.dialog is not None)
    assert kenning.presenters.front.dialog.mend.text() == "Make it anew from your files"
    with qtbot.waitSignal(kenning.library.opened, timeout=120_000):
        kenning.presenters.front.dialog.mend.click()
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle")
    assert kenning.library.library.check().ok


def test_without_a_library_nothing_is_offered(make_window, library_dir, qtbot):
    def refuse(path, settings):
        raise StoreDamagedError("The library is damaged.")

    kenning = make_window(library_dir, wait=False, open_library=refuse)
    qtbot.waitUntil(lambda: "damaged" in kenning.window.banner.text)
    card = kenning.window.folders_page.library_card
    assert not any(button.isEnabled() for button in (card.check, card.compact, card.export))
    assert "not open" in card.text


def test_compacting_twice_at_once_is_done_once(kenning, card, qtbot):
    done = []
    kenning.indexing.finished.connect(lambda operation, report: done.append(operation.name))
    press(kenning, card.compact)
    press(kenning, card.compact)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and bool(done), timeout=60_000)
    assert done == ["compact"]


def test_what_is_only_worth_knowing_offers_no_repair(qtbot, icons):
    note = Problem("leftover", "A file of an older version.", "It takes room.", "Compact.", damage=False, count=3)
    dialog = CheckDialog(icons, CheckReport(1, 1, 1, 1, 0.1, (note,)))
    qtbot.addWidget(dialog)
    assert dialog.mend.isHidden()


def test_the_vector_index_and_what_it_finds_are_shown(make_window, library_dir, qtbot):
    with Library.open(library_dir) as library:
        assert library.status().vector_index is None
        with library.store.writing():
            assert library.store.build_vector_index(always=True)
        found = library.status().vector_index
    assert found.rows == 32 and 0 < found.recall <= 1
    kenning = make_window(library_dir)
    assert index_text(found) in kenning.window.folders_page.library_card.text
    kenning.presenters.settings.show()
    assert kenning.presenters.front.dialog.sizes_page.index_note.text() == index_text(found)
    kenning.presenters.front.dialog.reject()


def test_an_index_that_loses_something_is_not_said_to_find_everything(qapp):
    assert "99.9 %" in index_text(IndexStatus(0.99999, 100, 0.0, 40.0, 4.5))
    assert "Every passage is compared" in index_text(None)


def test_what_compacting_left_out_is_said(qapp):
    message = upkeep_message(CompactReport(2000, 1000, 0.1, ("There was too little room for the index.",)))
    assert message.level == "caution" and "too little room" in message.text
    assert "nothing to give back" in upkeep_message(CompactReport(1000, 1000, 0.1)).text


def test_the_card_explains_all_of_the_room(kenning):
    status = kenning.presenters.state.status
    size = status.bytes_
    assert sum(count for name, count in size.items() if name != "total") == size["total"]
    text = kenning.window.folders_page.library_card.text
    for name in ("text", "passages", "index", "rest"):
        assert not size[name] or bytes_text(size[name]) in text
    assert "Compact gives back" not in text  # there is little to give
    loose = dataclasses.replace(status, bytes_={**size, "passages": 50_000_000, "total": 60_000_000})
    assert "Compact gives back" in sizes_text(loose)
