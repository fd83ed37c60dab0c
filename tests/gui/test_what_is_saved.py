"""Is a file that is saved while the window is open found there, and is it said how fresh a folder is?"""

import shutil

from engine.library import Library


def test_what_is_saved_while_the_window_is_open_is_found(make_window, qtbot, tmp_path, documents):
    folder = tmp_path / "papers"
    shutil.copytree(documents, folder)
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder])
    kenning = make_window(tmp_path / "library", watch=True)
    card = kenning.window.folders_page._cards[str(folder)]
    qtbot.waitUntil(lambda: "Watched" in card.freshness)
    kenning.search.set_text("heliotrope")
    (folder / "new.txt").write_text("A heliotrope by the wall turns towards the sun.")
    model = kenning.window.results_model
    added = str(folder / "new.txt")
    qtbot.waitUntil(lambda: any(model.hit(row).path == added for row in range(model.rowCount())))
    (folder / "new.txt").unlink()
    qtbot.waitUntil(lambda: not any(model.hit(row).path == added for row in range(model.rowCount())))
    assert kenning.indexing.state in ("idle", "running")
