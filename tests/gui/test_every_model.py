"""Every item model keeps to Qt's rules, also while it changes; a new one without its case here fails."""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester

import desktop
from desktop.models.named_list import NamedListModel
from engine.known_libraries import KnownLibrary
from engine.reports.status import FileState
from engine.saved_searches import SavedSearch
from engine.search.hits import Hit, Passage, SearchResult


def models():
    """Return every item model of the window, without the base that has no rows of its own."""
    found = set()
    for item in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if item.name == "desktop.__main__":
            continue
        module = importlib.import_module(item.name)
        found |= {
            kind for _, kind in inspect.getmembers(module, inspect.isclass)
            if issubclass(kind, QAbstractItemModel) and kind.__module__ == item.name and kind is not NamedListModel
        }  # fmt: skip
    return sorted(found, key=lambda kind: kind.__name__)


def hits(count):
    passage = Passage("the whale road", 0, 14, None, 1.0)
    return tuple(
        Hit(f"/{number}.txt", f"{number}", "text", 1.0, 0.9, 1.0, 1e9, (passage,), match=0.9, likely=number < 40)
        for number in range(count)
    )


def fill_results(model):
    model.set_result(SearchResult("x", 0.1, hits(100)), 100)
    model.fetchMore(model.index(-1))
    model.set_tags({"/1.txt": ("a",)})
    model.group_by_folder(True)
    while model.fold < 0:
        model.fetchMore(model.index(-1))
    model.toggle()
    model.toggle()
    model.widen(SearchResult("x", 0.1, hits(120)), 120)
    model.clear()


def fill_coverage(model):
    states = [FileState(f"/{n}.txt", "indexed", "", "", "text", 1, 10, 1e9, 1e9) for n in range(20)]
    for rows in (states, states[:3], []):
        model.set_files("/", rows)
        model.set_filter("indexed", "1")
        model.set_filter("", "")


def fill_libraries(model, path):
    from desktop.models.libraries import LibraryRow

    for names in ("abc", "b", ""):
        model.show_rows([LibraryRow(KnownLibrary(name, path / name)) for name in names])


def fill_saved(model):
    for names in ("abc", "b", ""):
        model.show_rows([SavedSearch(name, "x", {}) for name in names])


def fill_encoders(model):
    from desktop.models.encoders import EncoderRow
    from engine.encoders import list_encoders

    rows = [EncoderRow(one.name, None, one, 1, bundled=True) for one in list_encoders()]
    model.set_rows(rows, rows[0].name)


def fill_sheet(model):
    from desktop.models.sheet import Row, Sheet

    text = "a\tb\nc\td\n"
    model.set_sheet(text, Sheet("one", (Row(0, 3, 1, 1), Row(4, 7, 2, 1)), 2))
    model.set_passage(Passage("c\td", 4, 7, None, 1.0, ((0, 1),)))
    model.set_found(((4, 5),), (4, 5))
    model.set_sheet("", Sheet("", (), 0))


FILL = {
    "ResultsModel": fill_results, "CoverageModel": fill_coverage, "LibrariesModel": fill_libraries,
    "SavedModel": fill_saved, "EncodersModel": fill_encoders, "SheetModel": fill_sheet,
}  # fmt: skip


@pytest.mark.parametrize("kind", models(), ids=lambda kind: kind.__name__)
def test_a_model_keeps_to_qts_rules_while_it_changes(kind, tmp_path, theme):
    assert kind.__name__ in FILL, f"say here how {kind.__name__} is filled"
    takes_path = kind.__name__ == "LibrariesModel"
    first = {"LibrariesModel": (tmp_path,), "SheetModel": (theme,)}.get(kind.__name__, ())
    model = kind(*first)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    tester.setUseFetchMore(False)  # it fetches in the middle of a reset, before it has heard of the reset's end
    FILL[kind.__name__](model, tmp_path) if takes_path else FILL[kind.__name__](model)
