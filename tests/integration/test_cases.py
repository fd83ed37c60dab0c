"""Small files of known faults, each with what a person must find: one test for every row of the shared list.

A row that is not right yet is expected to fail, with the reason; whoever mends it takes its line out of ``NOT_YET``.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from engine import Library, SearchOptions
from engine.settings import Settings
from tests.conftest import SHARED

CASES = SHARED / "cases"
SKIP = "the shared data (judged sets and real files) is not on this machine"
NOT_YET: dict[tuple[str, str, str], str] = {}


@dataclass(frozen=True)
class Row:
    """A line of the list: what is wanted of a query in a file of a folder."""

    case: str
    want: str
    query: str
    file: str
    page: str

    @property
    def key(self) -> tuple[str, str, str]:
        return self.case, self.file, self.query


def rows() -> list[Row]:
    if not CASES.is_dir():
        return []
    lines = (CASES / "expected.tsv").read_text("utf-8").splitlines()
    wanted = (line for line in lines if line and not line.startswith("#"))
    found = csv.reader(wanted, "excel-tab", quoting=csv.QUOTE_NONE)
    return [Row(*(cells + [""] * 5)[:5]) for cells in found]


def cases() -> list[object]:
    found = []
    for row in rows():
        reason = NOT_YET.get(row.key)
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        found.append(pytest.param(row, id=f"{row.case}-{row.file}-{row.query}", marks=marks))
    return found


@pytest.fixture(scope="module")
def libraries(tmp_path_factory):
    """Open the library of a case, indexed when it is first asked for."""
    made: dict[str, Library] = {}

    def of(case: str) -> Library:
        if case not in made:
            settings = Settings(ocr="auto" if "stamp" in case else "off")
            made[case] = Library.create(tmp_path_factory.mktemp("case") / "library", settings=settings)
            made[case].index([CASES / case])
        return made[case]

    yield of
    for library in made.values():
        library.close()


def hits(library: Library, row: Row):
    """Return the hits in the row's file, or in a document inside it."""
    path = str(CASES / row.case / row.file)
    result = library.search(row.query, SearchOptions(mode="words", limit=50))
    return [hit for hit in result.hits if hit.path == path or hit.container == path or path in hit.also]


def text_of(library: Library, row: Row) -> str:
    return library.document_text(str(CASES / row.case / row.file)).text


def wants_hit(library: Library, row: Row) -> None:
    assert hits(library, row)


def wants_nohit(library: Library, row: Row) -> None:
    assert not hits(library, row)


def wants_page(library: Library, row: Row) -> None:
    assert int(row.page) in {hits(library, row)[0].passages[0].page}


def wants_pages(library: Library, row: Row) -> None:
    document = library.document_text(str(CASES / row.case / row.file))
    pages = {int(number) for number in re.findall(r"\d+", row.query)}
    said = {int(number) for place in document.places for number in re.findall(r"^page (\d+)$", place.label)}
    said |= set(range(1, len(document.page_starts) + 1))
    assert pages <= said and max(said) == max(pages)


def wants_once(library: Library, row: Row) -> None:
    lines = [line.strip().casefold() for line in text_of(library, row).splitlines() if line.strip()]
    assert lines and len(lines) == len(set(lines))


def wants_same(library: Library, row: Row) -> None:
    pytest.importorskip("rapidocr", reason="needs OCR")
    plain = set(library.document_text(str(CASES / row.case / "plain-scan.pdf")).text.casefold().split())
    assert plain and plain <= set(text_of(library, row).casefold().split())


def wants_listed(library: Library, row: Row) -> None:
    path = CASES / row.case / row.file
    said = [state for state in library.coverage(path.parent) if Path(state.path) == path]
    assert any("page 2" in f"{getattr(state, 'reason', '')} {getattr(state, 'missing', '')}" for state in said)


CHECKS = {
    "hit": wants_hit,
    "nohit": wants_nohit,
    "page": wants_page,
    "pages": wants_pages,
    "once": wants_once,
    "same": wants_same,
    "listed": wants_listed,
}


@pytest.mark.skipif(not CASES.is_dir(), reason=SKIP)
@pytest.mark.parametrize("row", cases())
def test_what_a_person_must_find_is_found(libraries, row):
    CHECKS[row.want](libraries(row.case), row)


@pytest.mark.skipif(not CASES.is_dir(), reason=SKIP)
def test_every_row_not_right_yet_is_a_row_of_the_list():
    assert set(NOT_YET) <= {row.key for row in rows()}
