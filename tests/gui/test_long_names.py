"""A name that is one long word widens no dialog and no message, and all of it can be read."""

import pytest

from desktop.texts.messages import Message
from desktop.views.controls import make_label
from desktop.views.open_with import OpenWithDialog
from desktop.views.tags_dialog import TagsDialog

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
