from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from contents import terms_of, texts_of

from engine.store import Condition, RowFilter
from engine.store.vocabulary import count_terms


def seen(store, *conditions):
    where = RowFilter(conditions=tuple((one,) for one in conditions)).sql()
    return texts_of(store, where)


def test_terms_are_counted_by_chunk_and_not_by_place():
    assert count_terms(["a b a", "b c", ""]) == {"a": 1, "b": 2, "c": 1}


def test_counts_follow_every_change(store, filler):
    filler.put("a.txt", ["the whale road", "a whale"])
    filler.put("b.txt", ["loaves of bread"])
    assert store.vocabulary.chunks_with(["whale", "bread", "sea"]) == {"whale": 2, "bread": 1}
    filler.put("a.txt", ["the sea"])
    assert store.vocabulary.chunks_with(["whale", "sea", "the"]) == {"sea": 1, "the": 1}
    store.commit(None, [], forget=[store.ledger.files()[1].path])
    assert store.vocabulary.beginning("", 100) == count_terms(terms_of(store)) == {"the": 1, "sea": 1}


def test_a_prefix_means_its_most_frequent_terms_first(store, filler):
    filler.put("a.txt", ["database data", "data date", "data dog"])
    assert list(store.vocabulary.beginning("dat", 2).items()) == [("data", 3), ("databas", 1)]
    assert store.vocabulary.beginning("x", 9) == {}


def test_the_size_follows_commits(store, filler):
    assert store.vocabulary.size() == (0, ())
    filler.put("a.txt", ["one", "two"])
    assert store.vocabulary.size() == (2, ())


def test_what_is_found_out_is_asked_once_until_the_next_commit(store, filler):
    asked = []

    def find():
        asked.append(1)
        return store.vocabulary.chunks_with(["whale"])

    assert store.vocabulary.once("whale", find) == {}
    filler.put("a.txt", ["a whale"])
    for _ in range(3):
        assert store.vocabulary.once("whale", find) == {"whale": 1}
    assert len(asked) == 2
    with ThreadPoolExecutor(4) as pool:
        answers = pool.map(lambda number: store.vocabulary.once(number, lambda: number), [*range(40)] * 3)
        assert list(answers) == [*range(40)] * 3
    store.commit(None, [], forget=[store.ledger.files()[0].path])
    assert store.vocabulary.once("whale", find) == {} and len(asked) == 3


def test_what_was_found_out_while_somebody_committed_is_not_kept(store, filler):
    def find():
        found = store.vocabulary.chunks_with(["whale"])
        filler.put("a.txt", ["a whale"])
        return found

    assert store.vocabulary.once("whale", find) == {}
    assert store.vocabulary.once("whale", lambda: store.vocabulary.chunks_with(["whale"])) == {"whale": 1}


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("papers", ["one", "two"]),
        ("PAP", ["one", "two"]),
        ("my papers/2024", ["two"]),
        ("Cafe", ["three"]),
        ("apers", []),
        ("one.txt", []),
        ("docs", ["four", "one", "three", "two"]),
    ],
)
def test_a_folders_name_is_found_anywhere_in_the_path(store, filler, folder, found):
    for name, text in [
        ("My Papers/one.txt", "one"),
        ("My Papers/2024/two.txt", "two"),
        ("cafe\u0301 notes/x.txt", "three"),
        ("papers.txt", "four"),
    ]:
        filler.put(name, [text])
    ranges = store.names.in_folder(folder)
    assert seen(store, Condition("documents", (ranges,))) == found
    assert len(seen(store, Condition("documents", (ranges,), negated=True))) == 4 - len(found)


def test_titles_and_file_names_are_found_by_the_beginnings_of_their_words(store, filler):
    filler.put("budget_plan-2024.csv", ["table"])
    filler.put("other.txt", ["text"])
    for words in ("budget", "plan 20", "Budget Plan", "2024"):
        assert seen(store, Condition("documents", (store.names.titled(words),))) == ["table"]
    assert seen(store, Condition("documents", (store.names.titled("lan"),))) == []


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("予算", ["budget"]),
        ("預算", ["cost"]),
        ("2024年", ["budget", "cost"]),
        ("2024", ["budget", "cost"]),
        ("年 予算", ["budget"]),
        ("算予", []),
        ("งบประมาณ", ["thai"]),
        ("ประมาณ", ["thai"]),
        ("2567", ["thai"]),
        ("हिन्दी", ["hindi"]),
        ("दी", []),
        ("visual c++", ["tongue"]),
        ("c++", ["tongue"]),
        ("c#", []),
    ],
)
def test_in_names_of_scripts_without_spaces_words_stand_anywhere(store, filler, words, found):
    names = {"2024年予算.xlsx": "budget", "2024年預算.xlsx": "cost", "งบประมาณ2567.pdf": "thai", "हिन्दी.txt": "hindi"}
    for name, text in {**names, "Visual C++ guide.pdf": "tongue", "Cats.pdf": "other"}.items():
        filler.put(name, [text])
    assert seen(store, Condition("documents", (store.names.titled(words),))) == found


@pytest.mark.parametrize(
    ("folder", "found"),
    [("報告書", ["one"]), ("2023報告", []), ("年度", ["one"]), ("報告書/2023", ["one"])],
)
def test_in_folders_of_scripts_without_spaces_words_stand_anywhere(store, filler, folder, found):
    filler.put("年度報告書/2023/x.txt", ["one"])
    filler.put("other/年度報告書.txt", ["two"])
    assert seen(store, Condition("documents", (store.names.in_folder(folder),))) == found


def test_names_of_documents_that_came_later_are_known(store, filler):
    filler.put("a.txt", ["one"])
    assert store.names.titled("b") == ""
    filler.put("b.txt", ["two"])
    assert store.names.titled("b") == "2-2" and store.names.titled("txt") == "1-2"


def test_of_each_group_one_condition_has_to_hold(store, filler):
    filler.put("a.md", ["one"])
    filler.put("b.txt", ["two"])
    filler.put("c.pdf", ["three"])
    kinds = (Condition("type", ("md",)), Condition("type", ("pdf",)))
    either = RowFilter(conditions=(kinds, (Condition("after", ("1",)),)))
    assert store.rows.count(either.sql()) == 2
    assert seen(store, Condition("type", ("text",), negated=True)) == ["one", "three", "two"]  # rows made with no kind
    assert seen(store, Condition("under", ("/docs/a.md",))) == ["one"]


def test_of_several_values_any_counts_and_negated_none(store, filler):
    for name, text in [("a.md", "one"), ("b.txt", "two"), ("c.pdf", "three")]:
        filler.put(name, [text])
    assert seen(store, Condition("type", ("md", "pdf"))) == ["one", "three"]
    assert seen(store, Condition("type", ("md", "pdf"), negated=True)) == ["two"]
    other = RowFilter(
        conditions=((Condition("type", ("md", "pdf"), negated=True), Condition("under", ("/docs/a.md",))),)
    )
    assert store.rows.count(other.sql()) == 2


@pytest.mark.parametrize(
    ("ranges", "found"),
    [("1-5,9-9,11-11", [1, 2, 3, 4, 5, 9, 11]), ("2-60", [*range(2, 61)]), ("3-3,20-55,58-60", None), ("", [])],
)
def test_runs_of_documents_are_exactly_those(store, filler, ranges, found):
    for number in range(1, 61):
        filler.put(f"{number}.txt", [str(number)])
    wanted = found if found is not None else [3, *range(20, 56), 58, 59, 60]
    assert sorted(map(int, seen(store, Condition("documents", (ranges,))))) == wanted
    left = sorted(map(int, seen(store, Condition("documents", (ranges,), negated=True))))
    assert left == sorted({*range(1, 61)} - {*wanted})


def test_very_many_runs_of_few_documents_are_one_list():
    ranges = ",".join(f"{number}-{number + 1}" for number in range(1, 30_000, 3))
    sql = Condition("documents", (f"{ranges},40000-50000",)).sql()
    assert sql.count(" OR ") == 1 and sql.count(",") == 19_999
