"""What is said of one view of a document is not said of another, and what comes too late is not said at all."""

import pytest


def test_a_note_about_pages_goes_with_the_pages_and_comes_back_with_them(kenning, ask, qtbot):
    panel = ask(kenning, "My chain slips when I pedal hard").preview
    qtbot.waitUntil(lambda: panel.pdf_shown and panel.pdf.data is not None)
    qtbot.settle(kenning)
    panel.pdf.ready.emit(False)
    assert "could not be placed" in panel.note
    panel.toggle_text()
    assert panel.note == ""
    panel.pdf.ready.emit(False)  # it was still being looked for
    assert panel.note == ""


@pytest.mark.parametrize("view", ["pdf", "picture", "sheet"])
def test_a_view_that_fails_too_late_says_nothing_of_the_next_document(kenning, ask, qtbot, view):
    panel = ask(kenning, "trip to the fjords").preview
    qtbot.waitUntil(lambda: panel.shown is not None and panel.formatted.isVisible())
    getattr(panel, view).unshowable.emit(*(["broken"] if view == "pdf" else []))
    assert panel.note == "" and panel.formatted.isVisible() and panel._as_text.isVisible()


def test_a_page_without_results_has_room_for_all_that_it_says(kenning, ask, qtbot):
    kenning.window.resize(760, 500)
    page = ask(kenning, "type:mp4 a bicycle whose chain slips on every hill, and what is to be done about it in winter")
    qtbot.settle(kenning)
    for label in (page._none_title, page._none_tips):
        assert label.isVisible() and label.height() >= label.heightForWidth(label.width())
