"""A list of results as CSV, Markdown and BibTeX: complete, and without harm to who opens it."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pytest

from engine.result_lists import safe_cell, write_list
from engine.search.hits import Hit, Passage

DATED = datetime(2024, 3, 5).timestamp()


def hit(path="/papers/a.pdf", title="On Kennings", author="", **more):
    passage = Passage("The whale road\nis the sea.", 0, 26, 3, 0.9)
    return Hit(path, title, "pdf", 1.0, 0.9, 2.0, DATED, (passage,), author=author, match=0.87, **more)


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def test_a_table_holds_what_the_list_shows():
    text, count = write_list([hit(author="Snorri", dated=DATED)], "csv", tags={"/papers/a.pdf": ("saga", "to read")})
    assert count == 1 and rows(text) == [{
        "number": "1", "title": "On Kennings", "author": "Snorri", "date": "2024-03-05", "type": "pdf", "match": "87 %",
        "place": "page 3", "path": "/papers/a.pdf", "tags": "saga, to read", "passage": "The whale road is the sea.",
    }]  # fmt: skip


@pytest.mark.parametrize(
    "evil", ["=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "  =1", '=HYPERLINK("http://x","y")', "＝1+1"]
)
def test_nothing_in_a_table_is_a_formula(evil):
    assert safe_cell(evil) == f"'{evil}"
    text, _ = write_list([hit(title=evil, author=evil)], "csv", tags={"/papers/a.pdf": (evil,)})
    (row,) = rows(text)
    assert all(not value.lstrip().startswith(("=", "+", "-", "@", "＝")) for value in row.values())


def test_quotes_commas_and_lines_stay_in_their_cells():
    (row,) = rows(write_list([hit(title='a "b", c\nd')], "csv")[0])
    assert row["title"] == 'a "b", c d'


def test_markdown_is_text_whatever_a_title_holds():
    text, _ = write_list([hit(title="![x](file:///etc/passwd) <b>*bold*</b>", path="/a`b.pdf")], "md", "whale [road]")
    assert r"\!\[x\]\(file:///etc/passwd\) \<b\>\*bold\*\</b\>" in text and "`` /a`b.pdf ``" in text
    assert text.startswith("# whale \\[road\\]\n") and "> The whale road is the sea." in text


def test_bibliographies_hold_only_what_has_title_and_author():
    known = hit(title="50 % of {words} & more_", author="Sturluson, Snorri; Byron, A.", dated=DATED, language="en")
    text, count = write_list([known, hit(), hit(title="", author="X"), known], "bib")
    assert count == 2
    assert text.startswith("@misc{sturluson2024words,\n") and "@misc{sturluson2024words-2,\n" in text
    assert r"title = {{50 \% of \{words\} \& more\_}}" in text
    assert "author = {Sturluson, Snorri and Byron, A.}" in text and "year = {2024}" in text


def test_an_empty_list_is_a_heading_alone():
    assert write_list([], "csv") == ("number,title,author,date,type,match,place,path,tags,passage\r\n", 0)
    assert write_list([], "bib") == ("", 0)
