from __future__ import annotations

from pathlib import Path

import pytest

from engine.documents import FileEntry
from engine.indexing.files_to_come import FilesToCome, is_text


def file(name, size_bytes):
    return FileEntry(Path("/docs") / name, size_bytes, 0)


def files_to_come(*entries):
    files = FilesToCome()
    for entry in entries:
        files.add(entry)
    return files


def test_endings_of_text_are_known():
    assert is_text(".md") and is_text(".py") and is_text(".html")
    assert not is_text(".pdf") and not is_text(".docx") and not is_text(".jpg")


def test_a_type_that_was_not_read_yet_is_guessed_by_others_of_its_sort():
    """Office files and pictures hold far less text than bytes, as PDFs do; text files are text whatever came before."""
    read = [file(f"{number}.pdf", 65_536) for number in range(20)]
    for other, tokens in ((file("a.xlsx", 65_536), 1_000), (file("a.txt", 65_536), 65_536 / 5)):
        files = files_to_come(*read, other)
        for entry in read:
            files.take(entry, 1_000, 0.1)
        assert files.tokens() == pytest.approx(tokens, rel=0.05)


def test_a_large_pdf_holds_less_text_and_time_for_its_bytes_and_a_large_text_does_not():
    for ending, times in (("pdf", 10), ("txt", 100)):
        read = [file(f"{number}.{ending}", 65_536) for number in range(100)]
        files = files_to_come(*read, file(f"large.{ending}", 6_553_600))
        for entry in read:
            files.take(entry, 1_000, 0.1)
        assert files.tokens() == pytest.approx(times * 1_000, rel=0.05)
        assert files.reading_s(0.0) == pytest.approx(0.1 * (1 + times) / 2, rel=0.05)


def test_types_take_their_own_time_and_little_of_one_is_helped_by_the_others():
    quick = [file(f"{number}.txt", 0) for number in range(1000)]
    slow = [file(f"{number}.pdf", 0) for number in range(100)]
    files = files_to_come(*quick, *slow)
    for entry in quick[:500]:
        files.take(entry, 30, 0.001)
    by_others = files.reading_s(0.0)
    assert by_others == pytest.approx(0.5 + 1.0, rel=0.01)  # a PDF is held to take ten times as long
    for entry in slow[:2]:
        files.take(entry, 30, 1.0)
    assert by_others < files.reading_s(0.0) < 0.5 + 98  # something is known of them
    for entry in slow[2:50]:
        files.take(entry, 30, 1.0)
    assert files.reading_s(0.0) == pytest.approx(0.5 + 50, rel=0.1)


def test_one_file_that_took_much_longer_is_an_exception_and_two_are_not():
    entries = [file(f"{number}.pdf", 0) for number in range(40)]
    files = files_to_come(*entries)
    for entry in entries[:9]:
        files.take(entry, 30, 0.1)
    files.take(entries[9], 0, 50.0)  # the recognition of text was started
    assert files.reading_s(0.0) == pytest.approx(30 * 0.1, rel=0.01)
    files.take(entries[10], 0, 10.0)
    assert files.reading_s(0.0) == pytest.approx(29 * (0.9 + 10 + 10) / 11, rel=0.01)


def test_what_takes_long_already_will_take_longer():
    entries = [file(f"{number}.pdf", 0) for number in range(10)]
    files = files_to_come(*entries)
    for entry in entries[:5]:
        files.take(entry, 30, 0.1)
    assert files.reading_s(0.05) == files.reading_s(0.0) == pytest.approx(0.5)
    assert files.reading_s(20.0) == pytest.approx(40.0, rel=0.05)
    for entry in entries[5:]:
        files.take(entry, 30, 0.1)
    assert files.reading_s(20.0) == 0.0  # nothing is waited for


def test_what_need_not_be_read_is_not_to_come_and_says_nothing():
    entries = [file("a.txt", 1_000), file("b.txt", 1_000_000)]
    files = files_to_come(*entries)
    assert files.reading_s(0.0) is None  # no time is known
    files.add(entries[1], times=-1)
    assert files.tokens() == pytest.approx(200)
    files.take(entries[0], 500, None)
    assert files.tokens() == 0.0 and files.reading_s(0.0) is None
