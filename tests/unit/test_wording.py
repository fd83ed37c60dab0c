"""Counts with their nouns, and that no text of the engine puts a number before a noun without asking how many."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from engine import paths
from engine.maintenance.check import _of_one
from engine.wording import counted

ENGINE = Path(paths.__file__).parent
# Always more than one: limits, and what is told only of many.
MANY = {
    "members.py": "MAX_MEMBERS", "reader.py": "the PDF claims", "token_table.py": "The table has",
    "grants.py": "A limit",
    "reranking.py": "READ", "rerankers.py": "READ", "access.py": "an hour", "published.py": "files sent",
    "run.py": "of the set", "rows.py": "rows changed", "check_indexes.py": "misses", "facts.py": "positions",
    "encoder_swap.py": "got no vector", "plot.py": "known items", "terminal.py": "of {",
    "encoders.py": "reading {chunks",
}  # fmt: skip


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 files"), (1, "1 file"), (2, "2 files"), (12_345, "12,345 files"), (-1, "-1 files")]
)
def test_one_is_not_many(count, said):
    assert counted(count, "file") == said


def test_the_plural_may_have_its_own_words():
    assert counted(1, "file waits", "files wait") == "1 file waits"
    assert counted(3, "file waits", "files wait") == "3 files wait"


@pytest.mark.parametrize(
    ("many", "one"),
    [("have no rows", "has no rows"), ("are mixed up", "is mixed up"), ("lack chunks", "lacks chunks")],
)
def test_what_is_wrong_with_documents_is_said_of_one_too(many, one):
    assert _of_one(many) == one


def test_everything_that_check_says_of_documents_can_be_said_of_one():
    text = (ENGINE / "maintenance" / "check.py").read_text("utf-8")
    said = re.findall(r'(?:_wrong\[|_note\()"([^"]+)"', text)
    assert len(said) > 8
    assert all(_of_one(what) for what in said)


def test_no_number_stands_before_a_noun_for_many():
    bare = re.compile(r"(?<!/)\{[^{}]*\} (?:documents|passages|files|chunks|rows|questions|libraries|copies|pages)\b")
    found = [
        f"{path.name}: {line.strip()}"
        for path in sorted(ENGINE.rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if bare.search(line) and '"""' not in line and MANY.get(path.name, "\0") not in line
    ]
    assert found == []
