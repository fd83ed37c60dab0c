"""A name that is one long word widens nothing, one with line breaks stays in its line, and all of it can be read."""

import os

import pytest

from desktop.models.coverage import CoverageModel
from desktop.models.results import ResultsModel, Role
from desktop.texts.messages import Message
from desktop.texts.plain import one_line
from desktop.views.controls import ElidedLabel, make_label
from desktop.views.open_with import OpenWithDialog
from desktop.views.tags_dialog import TagsDialog
from engine.reports.status import FileState
from engine.search.hits import Hit, SearchResult

_NAME = "W" * 230 + ".md"


@pytest.mark.parametrize("make", [lambda: TagsDialog(_NAME, (), ()), lambda: OpenWithDialog(_NAME, [])])
def test_a_dialog_is_as_wide_as_ever_and_shows_the_whole_name(qtbot, make):
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.width() < 700 and dialog.minimumSizeHint().width() < 700
    label = next(one for one in dialog.findChildren(type(make_label("", wrap=True))) if one.text() == _NAME)
    assert label.height() >= label.heightForWidth(label.width()) > 2 * label.fontMetrics().height()


def test_a_message_keeps_within_the_window_and_is_told_as_it_is(kenning, qtbot):
    banner = kenning.window.banner
    banner.show_message(Message("info", f"Path copied: /home/{_NAME}"))
    qtbot.settle(kenning)
    assert banner.text == f"Path copied: /home/{_NAME}" == banner.accessibleName()
    assert banner.minimumSizeHint().width() < 700


@pytest.mark.parametrize("text", ["pip install kenning[ocr]", "/a/b-c/" * 20, "日本語" * 40])
def test_what_can_be_broken_anyway_is_left_as_it_is(qtbot, text):
    label = make_label(text, wrap=True)
    qtbot.addWidget(label)
    assert "\u200b" not in super(type(label), label).text()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("line\nbreak.txt", "line↵break.txt"),
        ("of\r\nWindows.txt", "of↵Windows.txt"),
        ("para\u2029graph\ttab", "para↵graph⇥tab"),
        ("bell\x07.txt", "bell\ufffd.txt"),
        ("end\u2069of isolation.txt", "end\ufffdof isolation.txt"),
        ("evil \u202egnp.exe", "evil \ufffdgnp.exe"),  # else it is read as "evil exe.png"
        ("עברית שם.txt", "עברית שם.txt"),
        ("emoji 😀\u00a0boats.txt", "emoji 😀\u00a0boats.txt"),
    ],
    ids=ascii,
)
def test_a_name_stays_in_its_line_and_shows_what_hides_in_it(qtbot, name, shown):
    assert one_line(name) == shown
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(900, 30)
    label.set_full(name)
    assert label.text() == shown and label.full == name
    results = ResultsModel()
    hit = Hit(os.path.join(os.sep, name, name), name, "text", 1.0, 1.0, 0.0, 0.0, (), likely=True)
    results.set_result(SearchResult("x", 0.1, (hit,)), 10)
    row = results.index(0)
    assert [row.data(role) for role in (Role.TITLE, Role.NAME, Role.FOLDER)] == [
        shown,
        shown,
        os.path.join(os.sep, shown),
    ]
    files = CoverageModel()
    folder = os.path.join(os.sep, "d")
    files.set_files(folder, [FileState(os.path.join(folder, name), "indexed", "", "", "text", 1, 1, 0.0, 0.0)])
    assert files.index(0, 0).data() == shown
