"""What names and does not tell: tables of contents, heads of messages."""

import pytest

from engine.library import Library
from engine.search.boilerplate import is_furniture, is_listing
from engine.search.hits import SearchOptions

CONTENTS = """Contents
1 Introduction ........................ 3
2 Deposits and what becomes of them .... 12
2.1 Interest . . . . . . . . . . . . 14
Appendix … … … iv"""
HEAD = """From: Ada <ada@example.org>
To: Ben <ben@example.org>
Date: Tue, 3 Mar 2026 10:11:12 +0100
Subject: The deposit"""


SHORT = """Contents
1 Introduction ........................ 3
2 Deposits ............................ 12"""


@pytest.mark.parametrize("text", [CONTENTS, HEAD, SHORT])
def test_lists_are_known(text):
    assert is_listing(text)


@pytest.mark.parametrize(
    "text", ["2.1 Interest . . . . . . . . . . . . 14", "Deposits ........ 3", "Anhang ______ 9", HEAD,
             "To: Ben <ben@example.org>", "Von: Ada <a@example.org>\nAn: Ben <b@example.org>"]
)  # fmt: skip
def test_their_lines_are_no_sentences(text):
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    ["He waited... and waited.", "The deposit is kept for a year.", "To: everyone who asked",
     "Write to ada@example.org.", "It costs 3.50 ... 4.20 in 2026",
     "Date: the third of March", "1. Wash\n2. Rinse\n3. Dry", "wait . . . what"],
)  # fmt: skip
def test_prose_is_not(text):
    assert not is_furniture(text) and not is_listing(text)


def test_a_table_of_contents_is_no_best_passage_and_no_best_sentence(tmp_path):
    folder = tmp_path / "papers"
    folder.mkdir()
    lines = "\n".join(f"{n} Deposits and what becomes of the deposit in year {n} {'.' * 30} {n}" for n in range(1, 60))
    filler = "\n\n".join(
        f"Paragraph {n} speaks of the garden, the roof and the stairs of the house." for n in range(60)
    )
    body = "The owner must give the deposit back within six months after the keys were handed over."
    parts = {"Contents": lines, "The house": filler, "Moving out": body, "The rest": filler}
    text = "\n\n".join(f"# {name}\n\n{part}" for name, part in parts.items())
    (folder / "handbook.md").write_text(text, "utf-8")
    (folder / "letter.txt").write_text(f"{HEAD}\n\n{body}\n", "utf-8")
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([folder])
        question = "What becomes of the deposit?"
        hits = {hit.path.rsplit("/", 1)[-1]: hit for hit in library.search(question).hits}
        alone = library.search(
            question, SearchOptions(passages=1)
        ).hits  # the best comes behind more lists than are shown
        assert [hit.passages for hit in alone] == [hit.passages[:1] for hit in hits.values()]
        for name in ("handbook.md", "letter.txt"):
            best = hits[name].passages[0]
            assert "six months" in best.text
            why = library.explain(question, best)
            sentence = why.sentences[why.best]
            assert "six months" in best.text[sentence.start : sentence.end]
