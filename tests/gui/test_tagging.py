"""Tags and pins in the window: given and taken, shown in rows, offered as a filter, and read out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.models.results import Role
from desktop.views.tags_dialog import parted
from engine.library import Library


@pytest.fixture
def page(kenning, ask):
    return ask(kenning, "before:2100")


@pytest.fixture
def tag(kenning, qtbot):
    """Give the selected documents these tags, as typed."""

    def give(text):
        kenning.window.actions_["tags"].trigger()
        dialog = kenning.presenters.front.dialog
        dialog.tags.setText(text)
        with qtbot.waitSignal(kenning.saved.tags_read):
            qtbot.keyClick(dialog.tags, Qt.Key.Key_Return)
        qtbot.settle(kenning)

    return give


def shown(kenning, row):
    return kenning.window.results_model.index(row).data(Role.TAGS)


def test_tags_are_given_shown_and_taken(kenning, page, tag, qtbot):
    model = kenning.window.results_model
    page.results.select_row(2)
    path = model.hit(2).path
    tag("taxes, #to read,, Taxes")
    row = model.row_of(path)
    assert sorted(shown(kenning, row)) == ["Taxes", "to read"]
    assert "tags: " in model.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
    page.results.select_row(row)
    tag("to read")
    assert shown(kenning, model.row_of(path)) == ("to read",)


def test_several_documents_keep_the_tags_that_they_do_not_share(kenning, page, tag, qtbot):
    model = kenning.window.results_model
    page.results.select_row(0)
    tag("one")
    page.results.selectAll()
    kenning.window.actions_["tags"].trigger()
    dialog = kenning.presenters.front.dialog
    assert dialog.tags.text() == "" and [chip.text() for chip in dialog.chips] == ["#one"]
    dialog.reject()
    page.results.selectAll()
    tag("all")
    tags = [shown(kenning, row) for row in range(model.rowCount())]
    assert all("all" in own for own in tags) and sum("one" in own for own in tags) == 1


def test_a_tag_is_chosen_with_its_chip_and_shown_there_when_it_is_typed(kenning, page, tag, ask, qtbot):
    chip = page.filters._tag
    assert not chip.isVisible()
    page.results.select_row(1)
    path = kenning.window.results_model.hit(1).path
    tag("to read")
    assert chip.isVisible() and not chip.property("active")
    page.box.setText("before:2100")
    action = next(one for one in chip.menu().actions() if one.data() == "to read")
    with qtbot.waitSignal(kenning.search.results_changed):
        action.trigger()
    qtbot.waitUntil(lambda: not kenning.search.waiting)
    assert page.box.text() == 'before:2100 tag:"to read"'
    assert [hit.path for hit in kenning.window.results_model.hits] == [path]
    assert chip.property("active") and "to read" in chip.text()
    with qtbot.waitSignal(kenning.search.results_changed):
        next(one for one in chip.menu().actions() if one.data() == "").trigger()
    qtbot.waitUntil(lambda: not kenning.search.waiting)
    assert page.box.text() == "before:2100" and not chip.property("active")


def test_what_is_pinned_comes_first_at_once(kenning, page, qtbot):
    model = kenning.window.results_model
    path = model.hit(4).path
    page.results.select_row(4)
    kenning.window.actions_["pin"].trigger()
    qtbot.waitUntil(lambda: model.hit(0).path == path)
    assert "Pinned" in kenning.window.banner.text and shown(kenning, 0) == ("pinned",)
    page.results.select_row(0)
    kenning.window.actions_["pin"].trigger()
    qtbot.waitUntil(lambda: model.hit(0).path != path)
    assert "No longer" in kenning.window.banner.text


def test_tags_that_another_program_gave_are_shown_with_the_next_status(kenning, page, qtbot, library_dir):
    path = kenning.window.results_model.hit(0).path
    with Library.open(library_dir) as library:
        library.tag([path], ["else"])
    kenning.library.refresh()
    qtbot.waitUntil(lambda: shown(kenning, kenning.window.results_model.row_of(path)) == ("else",))


def test_a_line_with_commas_is_parted_into_tags():
    assert parted(" a ,#b,, A b ,a") == ["a", "b", "A b"]
