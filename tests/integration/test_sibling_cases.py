"""Siblings of the shared cases: other producers, languages and structures of each kind of loss.

``cases.zip`` holds the files, made with reportlab, fpdf2, WeasyPrint, Typst, python-docx, python-pptx, openpyxl, odfpy
and LibreOffice or by hand, and ``expected.tsv``: kind of loss, what is wanted, query, file, page.
"""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import pytest

from engine import Library, SearchOptions
from engine.settings import Settings

DATA = Path(__file__).resolve().parents[1] / "data" / "cases.zip"


def rows():
    with zipfile.ZipFile(DATA) as packed:
        lines = packed.read("expected.tsv").decode("utf-8").splitlines()
    for cells in csv.reader(lines[1:], "excel-tab", quoting=csv.QUOTE_NONE):
        yield pytest.param(*cells[1:], id=f"{cells[3]}-{cells[2]}")


@pytest.fixture(scope="module")
def cases(tmp_path_factory):
    """Return a library of all files and the folder that holds them."""
    folder = tmp_path_factory.mktemp("siblings")
    with zipfile.ZipFile(io.BytesIO(DATA.read_bytes())) as packed:
        packed.extractall(folder)
    with Library.create(folder / "library", settings=Settings(ocr="off")) as library:
        report = library.index([folder / "files"])
        assert report.failed == 0
        yield library, folder / "files"


@pytest.mark.parametrize(("want", "query", "file", "page"), list(rows()))
def test_what_a_person_must_find_of_a_sibling_is_found(cases, want, query, file, page):
    library, folder = cases
    path = str(folder / file)
    result = library.search(query, SearchOptions(mode="words", limit=50))
    hits = [hit for hit in result.hits if hit.path.startswith(path) or path in hit.also]
    assert bool(hits) == (want != "nohit")
    if want == "page":
        assert hits[0].passages[0].page == int(page)
