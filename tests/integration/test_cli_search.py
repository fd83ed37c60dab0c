"""What a person reads of a search in the terminal, and what a script gets."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from functools import partial
from pathlib import Path

import pytest

from engine import Library
from engine.cli.program import main
from tests import command_line

WRITTEN = (1_720_000_000, 1_720_000_000)
QUESTION = "when do I get my deposit back"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Three documents and a library of them."""
    folder = tmp_path_factory.mktemp("cli_search")
    docs = folder / "docs"
    docs.mkdir()
    (docs / "rent.md").write_text("The house has a garden. The landlord returns the deposit within three months. Bye.")
    (docs / "bread.txt").write_text("Knead the dough for ten minutes.")
    (docs / "ferry.txt").write_text("The last ferry leaves at half past ten in the evening.")
    for path in docs.iterdir():
        os.utime(path, WRITTEN)
    with Library.open(folder / "library", create=True) as library:
        library.index([docs])
    return folder


@pytest.fixture
def folder(made, own_folders):
    """The documents, of which a test may change the dates; the library of this test knows them."""
    shutil.copytree(made / "library", own_folders / "library")
    yield made / "docs"
    for path in (made / "docs").iterdir():
        os.utime(path, WRITTEN)


@pytest.fixture
def run(capsys, folder):
    capsys.readouterr()
    return partial(command_line.run, capsys)


def test_a_match_is_told_in_words_and_percent(run):
    status, out, _ = run("search", QUESTION)
    assert (
        status == 0 and out.startswith("1. ") and "match, " in out.splitlines()[0] and "weak" not in out.splitlines()[0]
    )


def test_a_weak_result_says_so_first(run):
    status, out, _ = run("search", "symptoms of iron deficiency in horses")
    assert status == 0 and out.startswith("No good match; the best there is:") and "weak match" in out
    shape = json.loads(run("search", "symptoms of iron deficiency in horses", "--json")[1])
    assert shape["weak"] is True and 0 <= shape["hits"][0]["match"] < 0.5


def test_why_names_the_sentence_and_the_words(run):
    _, out, _ = run("search", QUESTION, "--why", "-k", "1")
    assert "» The landlord returns the deposit within three months." in out
    assert "words: deposit" in out and "cosine" in out and "deposit 0." in out
    shape = json.loads(run("search", QUESTION, "--why", "--json")[1])
    hit = shape["hits"][0]
    assert {"match", "meaning_match", "words_match"} <= set(hit)
    passage = hit["passages"][0]
    why = passage["why"]
    assert sum(token["share"] for token in why["tokens"]) + why["rest"] == pytest.approx(why["cosine"], abs=1e-5)
    best = why["sentences"][why["best"]]
    assert passage["text"][best["start"] : best["end"]].startswith("The landlord")
    assert {word["word"]: bool(word["spans"]) for word in why["words"]}["deposit"]
    assert "why" not in json.loads(run("search", QUESTION, "--json")[1])["hits"][0]["passages"][0]


def test_plus_and_minus_move_the_answer(run):
    def first(*arguments):
        return json.loads(run("search", "in the evening", "--json", *arguments)[1])["hits"]

    plain, towards = first(), first("--plus", "kneading dough for bread")
    assert plain[0]["path"].endswith("ferry.txt")

    def score(hits, name):
        return next(hit["meaning_score"] for hit in hits if hit["path"].endswith(name))

    assert score(towards, "bread.txt") > score(plain, "bread.txt") + 0.1
    away = first("--minus", "The last ferry leaves at half past ten in the evening.")
    assert score(away, "ferry.txt") < score(plain, "ferry.txt") - 0.05


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (["the", "-ferry"], {"rent", "bread"}),
        (["-ferry", "half past ten", "-k1"], {"bread"}),
        (["-house", "the", "-k", "3"], {"ferry", "bread"}),
        (["-k=1", "last", "ferry", "leaves"], {"ferry"}),
        (["-kitchen", "deposit", "-hen"], {"rent"}),
        (["--", "-house", "ferry"], {"ferry"}),
    ],
)
def test_words_need_no_quotes_and_one_dash_leaves_documents_out(run, typed, found):
    status, out, err = run("search", "--mode", "words", "--json", *typed)
    assert (status, err) == (0, "")
    assert {hit["title"] for hit in json.loads(out)["hits"]} == found


def test_what_is_typed_wrong_is_said_in_one_line(capsys, run):
    for typed in (["search"], ["search", "deposit", "--wrong"], ["search", "a", "-k", "-3"], ["index", "--wrong"], []):
        with pytest.raises(SystemExit) as ended:
            main(typed)
        err = capsys.readouterr().err
        assert ended.value.code == 2 and err.startswith("kenning: ") and err.count("\n") == 1, err


def test_no_option_is_taken_for_another_that_begins_so(capsys, run):
    for typed in (["index", "--for", "x"], ["search", "deposit", "--mod", "words"], ["libraries", "--js", "list"]):
        with pytest.raises(SystemExit) as ended:
            main(typed)
        err = capsys.readouterr().err
        assert ended.value.code == 2 and err.startswith("kenning: Unrecognized arguments: ")
        assert err.endswith(f"; how it is used: kenning {typed[0]} --help\n"), (
            "of the program, which has no such options"
        )


def test_documents_like_a_text(run, folder):
    status, out, _ = run("similar", "--text", "yeast and flour are kneaded", "-k", "1", "--json")
    assert status == 0 and json.loads(out)["hits"][0]["path"].endswith("bread.txt")
    assert json.loads(run("similar", str(folder / "rent.md"), "--json")[1])["query"] == str(folder / "rent.md")
    with pytest.raises(SystemExit):
        run("similar")
    with pytest.raises(SystemExit):
        run("similar", str(folder / "rent.md"), "--text", "both")


def test_a_file_that_is_not_there_is_like_nothing(run, folder):
    status, out, err = run("similar", str(folder / "absent.md"))
    assert (status, out) == (2, "")
    assert err == f"kenning: There is no file or folder {folder / 'absent.md'}; check the path.\n"


def test_a_part_of_an_archive_that_is_not_indexed_is_said_to_be_none(run, folder, tmp_path):
    with zipfile.ZipFile(tmp_path / "letters.zip", "w") as archive:
        archive.writestr("in.txt", "the tenant pays the rent")
    status, out, err = run("similar", str(tmp_path / "letters.zip" / "in.txt"))
    assert (status, out) == (2, "")
    assert f"inside the file {tmp_path / 'letters.zip'}, and no such part of it is indexed" in err


def test_where_nothing_is_found_the_options_that_left_little_are_named(run, folder):
    status, out, err = run("search", "deposit", "--type", "nosuch", "--in", str(folder / "absent"))
    assert (status, out) == (1, "") and "only what --in, --type leaves was looked through" in err
    status, _, err = run("search", '"words that nobody wrote"')
    assert status == 1 and "kenning status" in err and "--" not in err


def test_the_newest_hits_can_come_first(run, folder):
    for age, name in enumerate(["bread.txt", "ferry.txt", "rent.md"]):
        os.utime(folder / name, (1_700_000_000 - 1000 * age,) * 2)
    assert run("index")[0] == 0
    shape = json.loads(run("search", "ferry in the evening", "--sort", "newest", "--json")[1])
    assert [Path(hit["path"]).name for hit in shape["hits"]] == ["bread.txt", "ferry.txt", "rent.md"]


def test_a_list_of_documents_shows_dates_and_is_not_explained(run, folder):
    os.utime(folder / "bread.txt", (1_700_000_000,) * 2)
    assert run("index")[0] == 0
    _, out, _ = run("search", "title:bread", "--why")
    assert out.startswith("1. bread  (2023-11-1") and "cosine" not in out
    shape = json.loads(run("search", "title:bread", "--why", "--json")[1])
    assert "why" not in shape["hits"][0]["passages"][0]


def test_filters_with_a_plus_phrase_are_searched_sorted_and_explained(run):
    status, out, _ = run("search", "type:txt", "--plus", "leaving by ferry at night", "--why")
    assert status == 0 and out.startswith("1. ferry  (") and "match, " in out and "cosine" in out


def test_a_word_that_may_have_been_meant_is_named_where_it_is_all_that_is_lacking(run):
    out = run("search", "housed")[1]
    assert "stands in none" not in out
    status, out, _ = run("search", "mouse")
    assert status == 0
    assert out.startswith('"mouse" stands in none of your files; did you mean "house"?\n\nNo good match')
    assert json.loads(run("search", "mouse", "--json")[1])["instead"] == ["mouse", "house"]
    assert json.loads(run("search", "symptoms of iron deficiency in a mouse", "--json")[1])["instead"] is None
