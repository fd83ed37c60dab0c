"""A reader whose texts change has another name from then on, so that libraries read such files again."""

from __future__ import annotations

from engine.documents import reader_versions
from engine.documents.read import _READERS, _TEXT_READERS
from engine.documents.reader_versions import REFUSED, earlier_names, reader_name
from tests.reader_texts import kept, made, silent


def test_no_reader_makes_another_text_under_the_name_that_it_had(tmp_path):
    before, now = kept(), made(tmp_path)
    changed = silent(before, now)
    readers = sorted({before[name][0] for name in changed})
    assert not changed, (
        f"what is read of {', '.join(changed)} has changed: raise the number of {', '.join(readers)} in _RAISED of "
        "engine/documents/reader_versions.py, so that libraries read such files again; a refused file that is read now "
        "raises _REFUSALS. Then keep the new texts: python -m tests.reader_texts"
    )
    assert now == before, "keep the texts of the new readers: python -m tests.reader_texts"


def test_a_text_that_changes_under_one_name_is_told():
    before = {"a.md": ["markdown 1", "0a"], "b.pdf": ["pdf 1", "0b"], "c.txt": ["text 1", "0c"]}
    now = {"a.md": ["markdown 1", "1a"], "b.pdf": ["pdf 2", "1b"], "c.txt": ["text 1", "0c"], "d.txt": ["text 1", "0d"]}
    assert silent(before, now) == ["a.md"]


def test_every_raised_number_is_of_a_kind_that_is_read():
    assert set(reader_versions._RAISED) <= {*_READERS, *_TEXT_READERS}
    assert all(number > 1 for number in reader_versions._RAISED.values())


def test_the_names_of_all_earlier_versions_are_known(monkeypatch):
    monkeypatch.setattr(reader_versions, "_RAISED", {"pdf": 3})
    assert reader_name("pdf") == "pdf 3" and reader_name("html") == "html 1"
    assert {"pdf 1", "pdf 2"} <= set(earlier_names())
    assert not {"pdf 3", "html 1", REFUSED} & set(earlier_names())
