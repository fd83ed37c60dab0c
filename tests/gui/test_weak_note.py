"""Where nothing answers because a word stands in no file, one that does is offered in its place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.presenters.search import with_word_instead


def link(page):
    return next(one for one in page.weak.findChildren(QPushButton) if "“half”" in one.text())


def test_a_word_that_stands_nowhere_may_be_taken_for_one_that_does(kenning, ask, qtbot):
    page = ask(kenning, "Hall type:pdf,md,txt,html")
    assert page.weak.isVisible() and "“Hall” stands in none of your files." in page.weak.text
    assert not any(passage.highlights for hit in kenning.window.results_model.hits for passage in hit.passages)
    with qtbot.waitSignal(kenning.search.results_changed):
        qtbot.keyClick(link(page), Qt.Key.Key_Space)  # by keyboard, too
    assert page.box.text() == "half type:pdf,md,txt,html" and not page.weak.isVisible()
    best = kenning.window.results_model.hit(0).passages[0]
    start, end = best.highlights[0]
    assert best.text[start:end].lower() == "half"


def test_nothing_is_offered_where_no_word_is_near(kenning, ask):
    page = ask(kenning, "quantum chromodynamics lattice")
    assert page.weak.isVisible() and "stands in none" not in page.weak.text
    assert not any(one.isVisible() for one in page.weak.findChildren(QPushButton) if "Search for" in one.text())


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("chair", "chain"),
        ("A Chair, or chairs?", "A chain, or chairs?"),
        ("title:chair chair", "title:chair chain"),
        ('"my chair" armchair chair*', '"my chain" armchair chain*'),
    ],
)
def test_the_word_alone_is_exchanged(question, asked):
    assert with_word_instead(question, "chair", "chain") == asked
