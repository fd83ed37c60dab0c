import dataclasses

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from desktop.look.theme import DARK, DARK_STRONG, LIGHT, LIGHT_STRONG, contrast
from desktop.views.controls import make_row

TEXTS = ("text", "muted", "accent", "danger", "caution", "good")
GROUNDS = ("window", "surface", "raised", "hover", "accent_soft")


def test_contrast_is_computed_as_wcag_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda colors: colors.name)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_can_be_read_on_every_ground(colors, text, ground):
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda colors: colors.name)
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("on_accent", "accent"), ("on_accent", "accent_hover"), ("on_mark", "mark_word"), ("text", "mark"),
        ("accent", "mark"), ("on_mark", "sentence"), ("on_mark", "heat"), ("text", "danger_soft"),
        ("text", "caution_soft"), ("text", "good_soft"),
        ("danger", "danger_soft"), ("caution", "caution_soft"),
    ],
)  # fmt: skip
def test_marks_and_buttons_can_be_read(colors, text, ground):
    assert contrast(getattr(colors, text), getattr(colors, ground)) >= 4.5


@pytest.mark.parametrize("colors", [LIGHT_STRONG, DARK_STRONG], ids=["light", "dark"])
def test_high_contrast_is_high_on_every_ground_and_edges_are_seen(colors):
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS]
    pairs += [("on_accent", "accent"), ("on_mark", "mark_word"), ("on_mark", "sentence"), ("text", "mark")]
    pairs += [("muted", "mark"), ("accent", "mark"), ("text", "good_soft")]
    low = {pair: contrast(*(getattr(colors, name) for name in pair)) for pair in pairs}
    assert min(low.values()) >= 7, {pair: value for pair, value in low.items() if value < 7}
    assert contrast(colors.border, colors.surface) >= 3


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda colors: colors.name)
def test_what_is_muted_can_be_read_where_a_passage_is_marked(colors):
    assert contrast(colors.muted, colors.mark) >= 4.5


def test_more_contrast_is_taken_when_the_system_asks_for_it(theme, monkeypatch):
    monkeypatch.setattr(theme, "wants_contrast", lambda: True)
    theme.set_appearance("dark")
    assert theme.colors is DARK_STRONG
    theme.set_appearance("light")
    assert theme.colors is LIGHT_STRONG
    monkeypatch.undo()
    theme.set_appearance("light")
    assert theme.colors is LIGHT and theme.wants_contrast() is False


def test_both_themes_name_the_same_colours():
    assert {field.name for field in dataclasses.fields(LIGHT)} == {field.name for field in dataclasses.fields(DARK)}


def test_the_appearance_can_be_chosen_and_icons_follow(theme, icons):
    light = icons.icon("search").pixmap(24, 24).toImage()
    theme.set_appearance("dark")
    assert theme.colors is DARK
    assert icons.icon("search").pixmap(24, 24).toImage() != light
    theme.set_appearance("light")
    assert theme.colors is LIGHT


@pytest.mark.parametrize("base", [8.0, 11.0, -1.0])
def test_the_type_scale_follows_the_systems_size(base):
    from desktop.look.theme import type_sizes

    sizes = {name: float(value) for name, value in type_sizes(base).items()}
    assert sizes["size_tiny"] < sizes["size_lead"] < sizes["size_display"]


@pytest.mark.parametrize("appearance", ["light", "dark"])
def test_a_placeholder_can_be_read_as_it_is_drawn(qtbot, theme, icons, appearance):
    from desktop.views.search_box import SearchBox

    theme.set_appearance(appearance)
    for box in (SearchBox(icons), QLineEdit()):
        qtbot.addWidget(box)
        box.setPlaceholderText("MMMMMMMM HHHHHHHH IIIIIIII")
        box.resize(400, 46)
        box.show()
        qtbot.waitExposed(box)
        box.clearFocus()
        picture = box.grab().toImage()
        ground = theme.colors.surface
        drawn = {picture.pixelColor(x, y).name() for x in range(60, 300) for y in range(12, 34)}
        assert max(contrast(color, ground) for color in drawn) >= 4.5


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_a_button_that_has_the_keyboard_has_one_frame(qtbot, theme, kind):
    """Its border; a style's own frame around the words would be a second one."""
    page = QWidget()
    other, button = QLineEdit(), kind()
    button.setText("WWWW")
    page.setLayout(make_row(other, button))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    qtbot.waitUntil(button.hasFocus)
    picture, middle = button.grab().toImage(), button.width() // 2
    edge = 5  # pixels: the border and its round corners
    above = range(edge, button.height() // 2 - button.fontMetrics().capHeight() // 2 - 1)  # the words
    seen = {picture.pixel(x, y) for x in range(edge, picture.width() - edge) for y in above}
    assert len(seen) == 1 and picture.pixel(middle, 1) not in seen


@pytest.mark.parametrize("name", ["", "primary", "question", "link"])
def test_a_button_of_every_look_shows_that_it_has_the_keyboard(qtbot, theme, name):
    page = QWidget()
    other, button = QLineEdit(), QPushButton("Words")
    button.setObjectName(name)
    page.setLayout(make_row(other, button))
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    before = button.grab().toImage()
    qtbot.keyClick(other, Qt.Key.Key_Tab)
    qtbot.waitUntil(button.hasFocus)
    after = button.grab().toImage()
    rows, columns = range(after.height()), range(after.width())
    edge = [(x, y) for x in columns for y in rows if y in (1, after.height() - 2) and 12 < x < after.width() - 12]
    changed = [place for place in edge if before.pixel(*place) != after.pixel(*place)]
    assert len(changed) >= len(edge) / 2 - 1  # both edges, or the lower one
