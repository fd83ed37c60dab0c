import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.models.coverage import CoverageModel, order_files
from desktop.models.results import ResultsModel, Role
from desktop.views.result_delegate import BADGES, FILE_ICONS
from engine import paths
from engine.reports.status import FileState
from engine.search.hits import Hit, Passage, SearchResult

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def hit(number, **changes):
    passage = Passage("The keys are on the hook.", 0, 25, 3, 1.0, ((4, 8),))
    values = {"path": f"/d/{number}.pdf", "title": f"Title {number}", "type": "pdf", "score": 1.0,
              "meaning_score": 0.5, "words_score": 1.0, "modified": 1e9, "passages": (passage,)}  # fmt: skip
    return Hit(**{**values, **changes})


def result(count, first=0):
    return SearchResult("q", 0.01, tuple(hit(n) for n in range(first, first + count)))


@pytest.fixture
def model(qapp):
    made = ResultsModel()
    tester = QAbstractItemModelTester(made, FATAL)
    tester.setUseFetchMore(False)  # it fetches inside its own reset, which it then takes for an error
    yield made
    tester.deleteLater()


def test_the_model_keeps_qts_rules_while_it_changes(model):
    for count in (0, 1, 90, 3):
        model.set_result(result(count), 30)
        while model.canFetchMore(QModelIndex()) and model.rowCount() < count:
            model.fetchMore(QModelIndex())
        assert model.rowCount() == count
    model.clear()


def test_hits_are_shown_thirty_at_a_time(model):
    model.set_result(result(70), 90)
    assert model.rowCount() == 30
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 60


def test_the_end_of_a_full_answer_asks_for_more(model, qtbot):
    model.set_result(result(30), 30)
    assert model.canFetchMore(QModelIndex())
    with qtbot.waitSignal(model.more_wanted):
        model.fetchMore(QModelIndex())
    model.extend(result(60), 60)
    assert model.rowCount() == 60
    model.extend(result(60), 90)
    assert not model.canFetchMore(QModelIndex())


def test_a_hit_that_moved_is_not_shown_twice(model):
    model.set_result(result(30), 30)
    model.extend(SearchResult("q", 0.0, (hit(99), *result(30).hits)), 60)
    paths = [model.hit(row).path for row in range(model.rowCount())]
    assert len(paths) == len(set(paths)) == 31


def test_a_wider_answer_in_another_order_is_shown_as_it_comes(model):
    model.set_result(result(30), 30)
    model.widen(SearchResult("q", 0.0, (hit(99), *result(40).hits)), 60)
    assert model.rowCount() == 41 and model.hit(0).path == hit(99).path
    assert not model.canFetchMore(QModelIndex())


def test_a_hit_far_down_is_reached_and_stays_shown(model):
    model.set_result(result(70), 90)
    assert model.reach(hit(65).path) == 65 and model.rowCount() > 65
    assert model.reach("/d/none.pdf") == -1
    model.set_result(result(71), 90, model.rowCount())
    assert model.rowCount() > 65


def test_a_row_answers_by_named_roles(model):
    model.set_result(result(1), 30)
    index = model.index(0, 0)
    assert model.roleNames()[Role.PASSAGE] == b"passage"
    assert index.data(Role.TITLE) == "Title 0"
    assert index.data(Role.FOLDER) == "/d"
    assert index.data(Role.NAME) == "0.pdf"
    assert index.data(Role.PLACE) == "page 3"
    text, marks = index.data(Role.PASSAGE), index.data(Role.MARKS)
    assert [text[a:b] for a, b in marks] == ["keys"]


def test_a_row_says_where_a_passage_without_pages_stands_and_what_is_folded_into_it(model):
    passage = Passage("Rent 900", 0, 8, None, 1.0, place="sheet Budget, A1:F20")
    alike = (hit(2), hit(3))
    model.set_result(SearchResult("q", 0.0, (hit(1, passages=(passage,), also=("/e/1.pdf",), versions=alike),)), 30)
    index = model.index(0, 0)
    assert index.data(Role.PLACE) == "sheet Budget, A1:F20"
    assert index.data(Role.FOLDED) == "and 1 more place, 2 similar versions"
    assert "sheet Budget" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_screen_reader_hears_title_folder_and_passage(model):
    model.set_result(result(1), 30)
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Title 0" in said and "/d" in said and "The keys are on the hook." in said


def test_a_hit_without_title_or_passage_is_shown_by_its_name(model):
    model.set_result(SearchResult("q", 0.0, (hit(7, title=" ", passages=()),)), 30)
    index = model.index(0, 0)
    assert index.data(Role.TITLE) == "7.pdf"
    assert index.data(Role.PASSAGE) == ""


def state(name, kind, reason=""):
    return FileState(f"/d/{name}", kind, reason, "", "text", 2, 100, 0.0, None)


def test_the_coverage_table_keeps_qts_rules_and_filters(qapp):
    model = CoverageModel()
    tester = QAbstractItemModelTester(model, FATAL)
    files = [state("a.txt", "indexed"), state("b.pdf", "failed", "no text"), state("c.bin", "skipped")]
    assert [file.state for file in order_files([*files, state("d.zip", "container")])][-2:] == ["indexed", "container"]
    model.set_files("/d", order_files(files))
    assert [model.file(row).state for row in range(3)] == ["failed", "skipped", "indexed"]
    assert model.failed_paths() == ("/d/b.pdf",)
    model.set_files("/d", order_files([*files, state("e.pdf", "partial", "page 2 is a picture of text")]))
    assert [model.file(row).state for row in range(4)] == ["failed", "partial", "skipped", "indexed"]
    assert (model.index(1, 1).data(), model.index(1, 2).data()) == ("Read in part", "Page 2 is a picture of text.")
    assert model.failed_paths() == ("/d/b.pdf", "/d/e.pdf")
    model.set_filter("partial", "")
    assert model.rowCount() == 1
    model.set_files("/d", order_files(files))
    model.set_filter("failed", "")
    assert model.rowCount() == 1
    assert model.index(0, 0).data() == "b.pdf"
    assert model.index(0, 2).data() == "No text."
    model.set_filter("", "A.T")
    assert model.index(0, 0).data() == "a.txt"
    tester.deleteLater()


def judged(*likely, **changes):
    return SearchResult("q", 0.01, tuple(hit(n, likely=good) for n, good in enumerate(likely)), **changes)


def test_what_is_less_likely_is_folded_behind_the_last_likely_one(model):
    model.set_result(judged(True, False, True, False, False), 30)
    assert model.rowCount() == 4 and model.fold == 3 and model.folded == 2
    assert [model.hit(row).path for row in range(3)] == ["/d/0.pdf", "/d/1.pdf", "/d/2.pdf"]
    assert model.hit(3) is None and model.index(3).data() == "Less likely (2)"
    assert not model.canFetchMore(QModelIndex())  # the list has an end
    assert model.row_of("/d/4.pdf") == -1
    model.toggle()
    assert model.rowCount() == 6 and model.hit(5).path == "/d/4.pdf" and model.row_of("/d/4.pdf") == 5
    model.set_result(judged(True, False, True, False, False, False), 30, keep_fold=True)
    assert model.is_open and model.rowCount() == 7  # remembered while the question is the same
    model.toggle()
    assert model.rowCount() == 4
    assert model.reach("/d/5.pdf") == 6 and model.is_open  # what has to be shown opens it
    model.set_result(judged(True, False), 30)
    assert not model.is_open and model.rowCount() == 2


def test_nothing_is_folded_where_nothing_is_likely_or_compared(model):
    model.set_result(judged(False, False, weak=True), 30)
    assert model.rowCount() == 2 and model.fold == -1
    model.set_result(judged(True, False, listed=True), 30)
    assert model.rowCount() == 2 and model.fold == -1


def test_a_fold_comes_when_the_last_likely_one_is_reached(model):
    model.set_result(judged(*[True] * 40, *[False] * 20), 30)
    assert model.rowCount() == 30 and model.fold == -1 and model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 41 and model.fold == 40
    model.toggle()
    assert model.rowCount() == 61
    model.set_result(judged(*[True] * 30), 30)
    model.extend(judged(*[True] * 31, *[False] * 9), 60)
    assert model.rowCount() == 32 and model.folded == 9


def test_sentences_find_their_rows_under_the_fold(model):
    passage = Passage("No word of it. But this one tells.", 0, 34, None, 1.0)
    hits = (hit(0), hit(1, likely=False, passages=(passage,)))
    model.set_result(SearchResult("q", 0.01, hits), 30)
    model.toggle()
    assert model.needs_sentence(2) and not model.needs_sentence(1)
    model.set_sentences({passage: (15, 34)})
    text, spans = model.index(2).data(Role.PASSAGE), model.index(2).data(Role.SENTENCE)
    assert [text[a:b] for a, b in spans] == ["But this one tells."]


def test_every_kind_of_file_has_an_icon_and_the_common_ones_differ():
    folder = paths.assets_dir() / "icons"
    assert all((folder / f"{FILE_ICONS.get(kind, 'file-text')}.svg").is_file() for kind in BADGES)
    kinds = ("pdf", "text", "sheet", "email", "image", "html", "slides")
    common = [FILE_ICONS.get(kind, "file-text") for kind in kinds]
    assert len(set(common)) == len(common)
