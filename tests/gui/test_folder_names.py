"""Two folders of one name are told apart wherever folders are named, by as little of their paths as that takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.texts.folder_names import folder_names
from desktop.texts.sample import sample_folder
from desktop.texts.wording import saved_text
from engine.library import Library
from engine.saved_searches import SavedSearch


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["/a/work/docs", "/a/home/mail"], ["docs", "mail"]),
        (["/a/work/docs", "/a/home/docs", "/a/docs"], ["work/docs", "home/docs", "a/docs"]),
        (["/work/x/docs", "/home/x/docs"], ["work/…/docs", "home/…/docs"]),
        (["/p/x/docs", "/q/x/docs", "/p/y/docs", "/q/y/docs"], ["p/x/docs", "q/x/docs", "p/y/docs", "q/y/docs"]),
        (["/docs", "/a/docs"], ["docs", "a/docs"]), (["/"], ["/"]), ([], []),
        (["C:\\work\\docs", "D:\\home\\docs"], ["work/docs", "home/docs"]),
    ],
)  # fmt: skip
def test_a_folder_is_called_by_the_shortest_name_that_no_other_has(qapp, monkeypatch, paths, names):
    monkeypatch.setattr("desktop.texts.folder_names.os.sep", "/")
    assert list(folder_names(paths).values()) == names


def test_ones_own_folder_is_the_tilde_and_the_samples_have_their_name(qapp, monkeypatch):
    monkeypatch.setenv("HOME", "/home/ada")
    assert folder_names(["/home/ada/docs", "/mnt/docs"])["/home/ada/docs"] == str(Path("~", "docs"))
    assert folder_names([str(sample_folder()), "/mnt/sample"])[str(sample_folder())] == "Sample documents"


def test_cards_chips_and_saved_searches_tell_folders_of_one_name_apart(make_window, qtbot, tmp_path):
    folders = [tmp_path / "work" / "docs", tmp_path / "home" / "docs"]
    for folder in folders:
        folder.mkdir(parents=True)
        (folder / "shed.txt").write_text(f"The key of the shed at {folder.parent.name} hangs behind the door.", "utf-8")
    with Library.open(tmp_path / "library", create=True) as library:
        library.index(folders)
    kenning = make_window(tmp_path / "library")
    page, bar = kenning.window.folders_page, kenning.window.search_page.filters
    qtbot.waitUntil(lambda: len(page._cards) == 2)
    told = {str(Path(folder.parent.name, "docs")) for folder in folders}
    assert {card._name.full for card in page._cards.values()} == told
    for folder in folders:
        next(one for one in bar._folder.menu().actions() if one.data() == str(folder)).trigger()
        assert bar._folder.text().startswith(str(Path(folder.parent.name, "docs")))
    said = {saved_text(SavedSearch("x", "key", {"folder": str(folder)})) for folder in folders}
    assert len(said) == 2
