"""What small files of many producers say, and what they do not: a row for each thing that a reader once lost.

``readings.zip`` holds the files, made by hand, with reportlab, cryptography, Chromium and Typst, and ``expected.tsv``:
the kind of loss, the file, what is wanted (words it ``has``, has not, or has so many times, a ``page``), and the words.
"""

from __future__ import annotations

import csv
import re
import zipfile
from functools import lru_cache
from pathlib import Path

import pytest

from engine.documents.document import Bundle, Document
from engine.documents.read import read_document

DATA = Path(__file__).resolve().parents[2] / "data" / "readings.zip"


def rows():
    with zipfile.ZipFile(DATA) as packed:
        lines = packed.read("expected.tsv").decode("utf-8").splitlines()
    for kind, *cells in csv.reader(lines[1:], "excel-tab", quoting=csv.QUOTE_NONE):
        yield pytest.param(*cells, id=f"{kind}-{cells[0]}-{cells[2]}")


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """Return a function that gives the documents of a file by name, each file read once."""
    folder = tmp_path_factory.mktemp("readings")
    with zipfile.ZipFile(DATA) as packed:
        packed.extractall(folder)
    return lru_cache(lambda name: dict(documents(read_document(folder / "files" / name))))


def documents(outcome, name=""):
    if isinstance(outcome, Bundle):
        if outcome.own:
            yield name, outcome.own
        for member in outcome.members:
            yield from documents(member.outcome, member.name)
    else:
        yield name, outcome


def told(name, found):
    if isinstance(found, Document):
        return f"[{name}|{found.title}|{found.author}|{found.keywords}] {found.text}"
    return f"[{name}] !! {found}"


@pytest.mark.parametrize(("file", "want", "words"), list(rows()))
def test_a_reader_says_what_a_file_says(read, file, want, words):
    found = read(file)
    text = re.sub(r"\s+", " ", " ".join(told(name, one) for name, one in found.items()))
    if want == "page":
        page, _, words = words.partition("|")
        document = next(iter(found.values()))
        assert document.page_at(document.text.index(words)) == int(page)
    elif want.startswith("count"):
        assert text.count(words) == int(want.removeprefix("count"))
    else:
        assert (words in text) == (want == "has")
