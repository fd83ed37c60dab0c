"""A folder's rules in the window: previewed while one types, applied, and taken back."""

from pathlib import Path

from layout_faults import layout_faults
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.views.rules_dialog import RulesDialog
from desktop.views.source_card import SourceCard
from engine.errors import InputError


def open_dialog(kenning, qtbot):
    card = kenning.window.findChildren(SourceCard)[0]
    card.rules_button.click()
    qtbot.waitUntil(
        lambda: any(isinstance(one, RulesDialog) for one in QApplication.topLevelWidgets() if one.isVisible())
    )
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RulesDialog) and one.isVisible())
    qtbot.waitUntil(lambda: bool(dialog.text))
    return dialog


def documents(kenning):
    return kenning.presenters.state.status.documents


def test_what_a_rule_would_leave_out_is_shown_before_and_can_be_had_back(kenning, qtbot):
    dialog = open_dialog(kenning, qtbot)
    before = documents(kenning)
    assert dialog.undo.isHidden() and "0 left out" in dialog.text
    assert layout_faults(dialog) == []
    qtbot.keyClicks(dialog.patterns, "*.pdf")
    qtbot.waitUntil(lambda: "would leave the library" in dialog.text)
    assert ".pdf" in dialog.text and documents(kenning) == before
    qtbot.mouseClick(dialog.apply, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and documents(kenning) < before)
    library = kenning.library.library
    assert library.rules(library.store.ledger.sources()[0].path).exclude == ("*.pdf",)
    assert all(Path(file.path).suffix == ".pdf" for file in library.find_named("pdf").files)
    dialog = open_dialog(kenning, qtbot)
    assert layout_faults(dialog) == []
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: kenning.indexing.state == "idle" and documents(kenning) == before)


def test_a_closed_dialog_hears_nothing_and_an_open_one_says_what_failed(kenning, qtbot, monkeypatch):
    dialog, rules = open_dialog(kenning, qtbot), kenning.presenters.rules
    monkeypatch.setattr(type(kenning.library.library), "preview_rules", refuse)
    dialog.patterns.setPlainText("*.pdf")
    qtbot.waitUntil(lambda: dialog.text == "The list of files is locked.")
    job = rules._job
    dialog.reject()
    qtbot.settle(kenning)
    rules._show(job, None)  # what was still being counted comes too late
    rules._fail(job, InputError("The list of files is locked."))
    assert kenning.window.banner.text == "The list of files is locked." and not kenning.window.banner.goes_by_itself


def refuse(library, source, rules, token):
    raise InputError("The list of files is locked.")
