"""Copies, versions and what lies in containers, as the window shows and opens them."""

from __future__ import annotations

import random
import zipfile

import pytest

from engine.library import Library

WORDS = "whale road sea ship sail storm harbour anchor mast rope wave tide gull cliff island current depth salt".split()


END = "and so the keeper of the lighthouse put out the lamp for good"


def story(end=END):
    """Four hundred words and an end."""
    rng = random.Random(1)
    return " ".join(f"{rng.choice(WORDS)}{rng.randrange(40)}" for _ in range(400)) + " " + end


@pytest.fixture
def folded_window(make_window, tmp_path):
    """A window on two copies and a later version of one text, one of the copies in an archive."""
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "story.txt").write_text(story(), "utf-8")
    (folder / "story v2.txt").write_text(story("nobody knows how it ended"), "utf-8")
    with zipfile.ZipFile(folder / "old.zip", "w") as packed:
        packed.writestr("backup/story.txt", story())
        packed.writestr("backup/bread.md", "# Bread\n\n## Crust\n\nA loaf of sourdough wants a hot oven.")
    with Library.open(tmp_path / "folded", create=True) as library:
        assert library.index([folder]).indexed == 4
    return make_window(tmp_path / "folded"), folder


def show(kenning, qtbot, ask, text):
    page = ask(kenning, text)
    page.results.select_row(0)
    qtbot.waitUntil(lambda: page.preview.shown is not None)
    return page.preview


def choose(chip, index):
    action = chip.menu().actions()[index]
    action.trigger()
    return action.text()


def test_copies_and_versions_are_one_result_and_each_is_a_click_away(folded_window, qtbot, ask, asked):
    kenning, folder = folded_window
    panel = show(kenning, qtbot, ask, END)
    hit = kenning.presenters.chosen.hit
    assert len(hit.also) + len(hit.versions) == 2 and panel.folds.isVisible()
    assert panel.folds.accessibleName() == "and 1 more place, 1 similar version"
    assert panel.folds.places.text().startswith("and 1 more place")
    choose(panel.folds.places, 0)
    assert asked.urls[-1] in (str(folder / "old.zip"), str(folder / "story.txt"))

    assert "story" in choose(panel.folds.versions, 0)
    version = hit.versions[0]
    qtbot.waitUntil(lambda: panel.shown.hit == version)
    assert kenning.presenters.chosen.hit == version  # what the buttons act on
    kenning.presenters.files.open_file()
    assert asked.urls[-1] == version.path
    choose(panel.folds.versions, 0)  # and back
    qtbot.waitUntil(lambda: panel.shown.hit == hit)


def test_what_lies_in_an_archive_shows_its_text_and_opens_the_archive(folded_window, qtbot, ask, asked):
    kenning, folder = folded_window
    panel = show(kenning, qtbot, ask, "sourdough oven")
    assert kenning.presenters.chosen.hit.path == str(folder / "old.zip" / "backup" / "bread.md")
    assert "hot oven" in panel.formatted.toPlainText()
    assert "old.zip" in panel._note.text() and panel._note.isVisible()
    assert panel._place.toolTip().startswith("Bread") and not panel.folds.isVisible()
    kenning.presenters.files.open_file()
    assert asked.urls[-1] == str(folder / "old.zip")
    (folder / "old.zip").unlink()
    kenning.preview.forget()
    kenning.preview.stop()
    panel.clear()
    kenning.presenters.preview._choose(0)
    qtbot.waitUntil(lambda: panel.shown is not None and panel.shown.content.missing)
    assert "hot oven" in panel.formatted.toPlainText()


def test_documents_of_one_language_are_a_filter_where_there_are_two(make_window, tmp_path, qtbot, ask):
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "rent.txt").write_text(
        "The tenant gets the deposit back six weeks after the keys of the flat were handed over to the landlord. " * 3
    )
    (folder / "miete.txt").write_text(
        "Der Mieter bekommt die Kaution sechs Wochen nach der Rückgabe der Schlüssel vom Vermieter zurück. " * 3,
        "utf-8",
    )
    with Library.open(tmp_path / "two", create=True) as library:
        library.index([folder])
        if library.status().languages != {"de": 1, "en": 1}:
            pytest.skip("no language detection on this machine")
    kenning = make_window(tmp_path / "two")
    page = ask(kenning, "deposit")
    assert page.results.model().rowCount() == 2
    page.filters.show_more()
    more = page.filters.popups["more"]
    assert [more.language.itemText(place) for place in range(3)] == ["Any language", "German", "English"]
    more.language.setCurrentIndex(1)
    with qtbot.waitSignal(kenning.search.results_changed):
        more.apply.click()
    assert page.results.model().rowCount() == 1 and page.results.model().hit(0).language == "de"
    chip = page.filters._language
    assert chip.text().startswith("Language: German") and page.filters.active
    chip.click()
    assert not chip.isVisible() and not page.filters.active
