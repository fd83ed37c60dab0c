"""The list settles once, from its top, with a mark; never under somebody's hands."""

import os

import pytest
from PySide6.QtCore import Qt

from engine import paths
from engine.encoders.reranker import load_reranker_manifest
from engine.search.confidence_scale import LogisticScale
from engine.search.rerank_scale import RerankerMeasure, keep_measure
from engine.settings import Settings
from tests.reranker_files import write_reranker

QUESTION = "how long may the landlord keep the deposit"


@pytest.fixture
def reranker():
    """The counting reranker, sure of what shares few of the question's words: the order turns round."""
    folder = write_reranker(paths.encoder_dirs()[0] / "counting")
    return folder


def keep(folder, ms=5.0, slope=-1.0):
    manifest = load_reranker_manifest(folder)
    scale = LogisticScale(slope, 0.0, 0.0, 3.0)
    keep_measure(RerankerMeasure(manifest.fingerprint, scale, ms, os.cpu_count() or 1, 0.5), manifest)


def paths_shown(kenning):
    model = kenning.window.results_model
    return [model.hit(row).path for row in range(model.rowCount()) if model.hit(row) is not None]


def first_lists(kenning):
    """What each list was as it was first found."""
    found = []
    kenning.search.results_changed.connect(lambda result: found.append([hit.path for hit in result.hits]))
    return found


def test_the_list_settles_with_a_mark_and_its_best_hit_is_chosen(qtbot, make_window, library_dir, reranker):
    keep(reranker)
    kenning = make_window(library_dir, settings=Settings(reranker="counting"))
    first = first_lists(kenning)
    with qtbot.waitSignal(kenning.search.results_settled):
        kenning.window.search_page.box.ask(QUESTION)
    qtbot.settle(kenning)
    assert "re-ranked" in kenning.window.status.text
    assert first and [hit.path for hit in kenning.window.results_model.hits] != first[-1]
    assert sorted(hit.path for hit in kenning.window.results_model.hits) == sorted(first[-1])
    assert kenning.window.search_page.results.currentIndex().row() == 0
    assert kenning.window.search_page.preview.shown.hit.path == paths_shown(kenning)[0]
    matches = [hit.match for hit in kenning.window.results_model.hits]
    assert matches == sorted(matches, reverse=True)


def test_who_moves_in_the_list_keeps_the_one_she_sees(qtbot, make_window, library_dir, reranker):
    keep(reranker)
    kenning = make_window(library_dir, settings=Settings(reranker="counting"))
    results = kenning.window.search_page.results
    first = first_lists(kenning)
    # In the moment between the two lists.
    kenning.search.results_changed.connect(lambda _: qtbot.keyClick(results, Qt.Key.Key_Down))
    with qtbot.waitSignal(kenning.search.results_settled):
        kenning.window.search_page.box.ask(QUESTION)
    qtbot.settle(kenning)
    assert [hit.path for hit in kenning.window.results_model.hits] == first[-1]
    assert "re-ranked" not in kenning.window.status.text and results.currentIndex().row() > 0


def test_who_clicks_the_first_hit_keeps_it_there(qtbot, make_window, library_dir, reranker):
    keep(reranker)
    kenning = make_window(library_dir, settings=Settings(reranker="counting"))
    results = kenning.window.search_page.results
    first = first_lists(kenning)
    button = Qt.MouseButton.LeftButton
    kenning.search.results_changed.connect(
        lambda _: qtbot.mouseClick(results.viewport(), button, pos=results.visualRect(results.currentIndex()).center())
    )
    with qtbot.waitSignal(kenning.search.results_settled):
        kenning.window.search_page.box.ask(QUESTION)
    qtbot.settle(kenning)
    assert [hit.path for hit in kenning.window.results_model.hits] == first[-1]


def test_a_slow_reranker_is_told_where_the_pointer_rests(qtbot, make_window, library_dir, reranker):
    keep(reranker, ms=812.0)
    kenning = make_window(library_dir, settings=Settings(reranker="counting"))
    with qtbot.waitSignal(kenning.search.results_settled):
        kenning.window.search_page.box.ask(QUESTION)
    assert "re-ranked" not in kenning.window.status.text
    assert "812 ms" in kenning.window.status._search.toolTip()


def test_a_reranker_is_chosen_in_the_settings_and_works_at_once(qtbot, make_window, library_dir, reranker):
    keep(reranker)
    kenning = make_window(library_dir)
    dialog = kenning.presenters.settings.make()
    editor = dialog.editors["reranker"]
    assert [editor.itemData(row) for row in range(editor.count())] == ["off", "counting"]
    editor.setCurrentIndex(1)
    dialog._save()
    with qtbot.waitSignal(kenning.search.results_settled):
        kenning.window.search_page.box.ask(QUESTION)
    qtbot.settle(kenning)
    assert "re-ranked" in kenning.window.status.text
