"""Return and Enter press the button that has the keyboard, as Space does: in the window, in panels, in dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.texts.messages import Message
from desktop.views.controls import IconButton, make_column, plain_button, press_with_enter
from desktop.views.info_button import InfoButton
from desktop.views.popup import Popup

KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def buttons_of(window):
    """The buttons of a window that are seen and that Tab reaches."""
    found = window.findChildren(QAbstractButton)
    shown = [one for one in found if one.isVisible() and one.isEnabled() and one.window() is window]
    return [
        one for one in shown if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(one, QCheckBox)
    ]  # fmt: skip


def press_each(window, qtbot):
    """Press Return and Enter on each button; nothing happens but that it is noted. Return those that stayed silent."""
    silent = []
    buttons = buttons_of(window)
    for button in buttons:
        pressed = []
        button.click = lambda noted=pressed: noted.append(1)
        button.setFocus()
        qtbot.waitUntil(lambda button=button: QApplication.focusWidget() is button)
        for key in KEYS:
            QTest.keyClick(button, key)
        QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # means something else
        if len(pressed) != 2:
            silent.append(f"{type(button).__name__} {button.accessibleName() or button.text()}: {len(pressed)}")
        del button.click
    assert buttons
    return silent


def test_every_button_of_the_window_is_pressed(kenning, ask, qtbot):
    window = kenning.window
    window.activateWindow()
    page = ask(kenning, 'type:pdf "chain"')
    window.banner.show_message(Message("info", "Something was forgotten", "undo"), "Undo", lambda: None)
    qtbot.settle(kenning)
    assert window.banner.action_button in buttons_of(window) and page.understood.chips[0] in buttons_of(window)
    assert press_each(window, qtbot) == []
    window.banner.dismiss()
    for name in ("folders", "welcome"):
        window.show_page(name)
        qtbot.settle(kenning)
        assert press_each(window, qtbot) == []


def test_the_button_of_a_card_does_not_choose_the_card(kenning, qtbot):
    window = kenning.window
    window.show_page("folders")
    qtbot.settle(kenning)
    card = next(iter(window.folders_page._cards.values()))
    asked, chosen = [], []
    card.remove_asked.connect(asked.append)
    card.chosen.connect(chosen.append)
    window.folders_page.remove_asked.disconnect()
    card._remove_button.setFocus()
    QTest.keyClick(card._remove_button, Qt.Key.Key_Return)
    assert len(asked) == 1 and not chosen


@pytest.mark.parametrize("key", KEYS)
def test_a_button_in_a_panel_is_pressed(qtbot, icons, key):
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.show()
    popup = Popup(holder, "Panel")
    button, tick = QPushButton("Show these"), QCheckBox("all")
    popup.setLayout(make_column(button, tick))
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    popup.open_below(holder, button)
    qtbot.waitUntil(button.hasFocus)
    QTest.keyClick(button, key)
    assert pressed == [1]
    tick.setFocus()
    QTest.keyClick(tick, key)
    assert not tick.isChecked() and pressed == [1]  # Space ticks
    popup.close()


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("make", ["icon", "info", "plain"])
def test_in_a_dialog_its_main_button_is_not_pressed_instead(qtbot, icons, make, key):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    made = {
        "icon": lambda: IconButton(icons, "trash", "Forget"),
        "info": lambda: InfoButton(icons, "What is this?", "This."),
        "plain": lambda: plain_button("Cancel"),
    }
    main, other = QPushButton("Write"), made[make]()
    main.setDefault(True)
    column = QVBoxLayout(dialog)
    column.addWidget(main)
    column.addWidget(other)
    pressed = []
    main.clicked.connect(lambda: pressed.append("main"))
    other.clicked.connect(lambda: pressed.append("other"))
    dialog.show()
    qtbot.waitExposed(dialog)
    other.setFocus()
    QTest.keyClick(other, key)
    assert pressed == ["other"]
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()


def test_a_key_that_is_held_presses_once(qtbot, icons):
    button = IconButton(icons, "trash", "Forget")
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
    button.setFocus()
    pressed = []
    button.clicked.connect(lambda: pressed.append(1))
    none = Qt.KeyboardModifier.NoModifier
    for again in (False, True, True):
        QApplication.sendEvent(button, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r", again))
    assert pressed == [1]


def test_one_of_several_choices_is_left_to_space(qtbot):
    choice = QRadioButton("one")
    qtbot.addWidget(choice)
    none = Qt.KeyboardModifier.NoModifier
    assert not press_with_enter(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "\r"), choice)
    assert not choice.isChecked()
