"""Is every file found by its name, whatever is in it, and do all counts of what was not read agree?"""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest
from pypdf import PdfWriter

from engine.cli.program import main
from engine.documents import FileEntry
from engine.library import Library
from engine.reports import overview
from engine.reports.unread import kind_of, unread_in
from engine.search import filename_search
from engine.search.hits import SearchOptions
from engine.store.ledger_rows import entry_record
from tests.command_line import run, run_json
from tests.kept import Kept


def blank_pdf(path, password=""):
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password)
    writer.write(path)


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """The files and a library of them."""
    made = tmp_path_factory.mktemp("named") / "all" / "files"
    (made / "node_modules" / "x").mkdir(parents=True)
    (made / "Holiday notes.txt").write_text("We walked along the coast until the evening.")
    (made / "holiday_film.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(200))
    (made / "HolidaysInSpain.mov").write_bytes(b"\0\0\0\x14ftypqt  " + bytes(200))
    blank_pdf(made / "holiday scan.pdf")
    blank_pdf(made / "holiday contract.pdf", "secret")
    (made / "holiday.zip").write_bytes(b"PK\x03\x04 broken")
    (made / "休暇の計画.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(200))
    (made / os.fsdecode(b"caf\xe9 holiday.mp4")).write_bytes(b"\0\0\0\x18ftypisom" + bytes(200))
    with Library.open(made.parent / "library", create=True) as library:
        library.index([made])
    return Kept(made.parent)


@pytest.fixture
def folder(kept):
    return kept.given() / "files"


@pytest.fixture
def library(folder):
    with Library.open(folder.parent / "library") as opened:
        yield opened


def names(library, query, **options):
    return {Path(file.path).name for file in library.find_named(query, SearchOptions(**options)).files}


ALL = {"holiday_film.mp4", "HolidaysInSpain.mov", "holiday scan.pdf", "holiday contract.pdf", "holiday.zip"}


def test_the_counts_of_a_status_are_of_one_moment(library, folder, monkeypatch):
    with Library.open(library.folder) as other:

        def after_a_file_came(*asked):
            if not ledger_has(other, folder / "new.txt"):
                other.store.ledger.put_files([entry_record(FileEntry(folder / "new.txt", 1, 1), "pending")])
            return unread_in(*asked)

        monkeypatch.setattr(overview, "unread_in", after_a_file_came)
        status = library.status()
    assert sum(one.count for one in status.unread) == status.failed + status.skipped + status.pending
    assert status.pending == sum(source.pending for source in status.sources) == 0
    assert library.status().pending == 1


def ledger_has(library, path):
    return library.store.ledger.file(path) is not None


def test_files_without_text_are_found_by_the_words_of_their_names(library):
    found = names(library, "holiday")
    assert found > ALL and len(found) == len(ALL) + 1
    assert names(library, "holiday film") == {"holiday_film.mp4"}
    assert names(library, "spain") == {"HolidaysInSpain.mov"}
    assert names(library, "the film of the holiday") == {"holiday_film.mp4"}
    assert names(library, "計画") == {"休暇の計画.mp4"}
    assert names(library, "coast") == set()


def test_words_may_be_begun_or_mistyped_unless_they_are_meant_literally(library):
    assert names(library, "holi contr") == {"holiday contract.pdf"}
    assert names(library, "holidya contrcat") == {"holiday contract.pdf"}
    assert names(library, "zebra contract") == set()


def test_filters_count_as_far_as_a_name_can_tell(library, folder):
    assert names(library, "holiday type:mov") == {"HolidaysInSpain.mov"}
    assert names(library, "holiday", types=("pdf",)) == {"holiday scan.pdf", "holiday contract.pdf"}
    assert names(library, "holiday -film type:mp4") == {"caf\\xe9 holiday.mp4"}
    assert names(library, "holiday in:elsewhere") == set()
    assert names(library, "holiday contract", folder=str(folder)) == {"holiday contract.pdf"}
    os.utime(folder / "holiday.zip", (1, 1))
    library.retry([folder / "holiday.zip"])
    assert names(library, "holiday before:1990") == {"holiday.zip"}


def test_what_of_them_was_not_read_is_counted_by_kind_with_what_helps(library):
    named = library.find_named("holiday")
    counted = {one.kind: one.count for one in named.unread}
    assert counted == {"video": 3, "scan": 1, "locked": 1, "damaged": 1}
    assert named.unread_count == 6
    assert "password" in next(one.fix for one in named.unread if one.kind == "locked")


def test_status_failures_and_coverage_count_the_same(library, folder):
    by_status = {one.kind: one.count for one in library.status().unread}
    failures = Counter(failure.kind for failure in library.failures() if failure.state != "partial")
    assert by_status == failures and by_status["video"] == 4
    states = Counter(file.state for file in library.coverage(folder))
    status = library.status()
    assert (states["failed"], states["skipped"]) == (status.failed, status.skipped)
    assert sum(by_status.values()) == status.failed + status.skipped + status.pending


def test_a_file_that_waits_is_found_before_it_is_read(library, folder):
    waiting = folder / "holiday diary.txt"
    waiting.write_text("To be read later.")
    about = waiting.stat()
    library.store.ledger.put_files([entry_record(FileEntry(waiting, about.st_size, about.st_mtime_ns), "pending")])
    [found] = library.find_named("diary").files
    assert (found.kind, found.state) == ("waiting", "pending")
    library.index()
    assert names(library, "diary") == set()
    hits = library.search("diary", SearchOptions(mode="words")).hits
    assert [Path(hit.path).name for hit in hits] == ["holiday diary.txt"]


def test_a_file_that_goes_takes_its_name_along_and_a_moved_one_brings_it(library, folder):
    (folder / "holiday_film.mp4").rename(folder / "wedding.mp4")
    shutil.rmtree(folder / "node_modules")
    library.index()
    assert names(library, "film") == set()
    assert names(library, "wedding") == {"wedding.mp4"}
    library.remove([folder])
    assert names(library, "holiday") == set()


def test_a_library_of_before_gets_its_names_from_the_next_writer(library):
    with library.store.ledger.writing() as db:
        db.execute("DROP TABLE file_name_terms")
        db.execute("DROP TABLE file_names")
    assert names(library, "holiday") == set()
    library.index()
    assert names(library, "holiday") >= ALL


def test_names_change_no_score_of_passages(library, folder):
    before = library.search("coast evening").hits[0].score
    for number in range(30):
        (folder / f"coast evening {number}.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(20))
    library.index()
    assert library.search("coast evening").hits[0].score == before
    assert library.find_named("coast evening", limit=5).count == 30


def test_the_command_line_says_what_could_not_be_looked_at(library, capsys):
    status, out, _ = run(capsys, "search", "holiday", "--library", library.folder)
    assert status == 0
    assert "6 files named like this were not read: 3 videos, 1 damaged, 1 locked, 1 scan" in out
    _, shape = run_json(capsys, "search", "holiday contract", "--library", library.folder)
    assert shape["named"]["count"] == 1 and shape["named"]["files"][0]["kind"] == "locked"
    status, out, _ = run(capsys, "status", "--library", library.folder)
    assert "not read: 4 videos" in out
    assert main(["search", "zebra crossing unheard", "--library", str(library.folder)]) in (0, 1)


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        ("no reader for MP4 video, audio or image", "video"),
        ("no reader for WAV audio", "sound"),
        ("no reader for PNG image", "picture"),
        ("no reader for CAD drawing", "drawing"),
        ("the PDF has no text", "scan"),
        ("the PDF is protected by a password", "locked"),
        ("you have no permission to read this file", "locked"),
        ("larger than 50 MB", "large"),
        ("stored online only; reading would download it", "online"),
        ("the file is empty", "empty"),
        ("the archive is damaged or incomplete", "damaged"),
        ("the picture is damaged or incomplete", "damaged"),
        ("a link that leads nowhere", "away"),
        ("a folder of generated files", "generated"),
        ("it lies more than 5 archives deep", "archive"),
        ("no reader for a link inside an archive", "archive"),
        ("no reader for RAR archive", "packed"),
        ("no reader for cabinet archive", "packed"),
        ("it is one part of an archive in several files, and the others are needed", "packed"),
        ("no reader for archive or package", "program"),
        ("something new", "other"),
    ],
)
def test_reasons_tell_the_kind(reason, kind):
    assert kind_of("skipped", reason) == kind


def test_a_pasted_word_of_a_thousand_letters_is_not_taken_for_a_mistake(monkeypatch, tmp_path):
    asked = []
    known = filename_search.known_words
    monkeypatch.setattr(
        filename_search, "known_words", lambda ledger, words: asked.extend(words) or known(ledger, words)
    )
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "foghorn.txt").write_text("It is repaired.", "utf-8")
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([tmp_path / "notes"])
        assert library.find_named("x" * 1500).files == () and not asked
        library.find_named("fogborn")
        assert asked


def test_where_no_name_has_a_word_the_others_are_not_looked_for(library, monkeypatch):
    asked = []
    known = filename_search.known_words
    monkeypatch.setattr(
        filename_search, "known_words", lambda ledger, words: asked.append(words) or known(ledger, words)
    )
    assert names(library, "holidya contrcat walrus") == set()
    assert len(asked) == 1  # for the shortest
    asked.clear()
    assert names(library, "holidya contrcat") == {"holiday contract.pdf"}
    assert len(asked) == 2
    asked.clear()
    assert names(library, "contrcat x1") == set() and not asked
    assert names(library, "holiday film") == {"holiday_film.mp4"} and not asked


def test_exact_names_come_first_and_then_the_newest(tmp_path):
    (tmp_path / "docs").mkdir()
    dates = {"harbours old.mp4": 1_500_000_000, "harbours new.mp4": 1_700_000_000, "harbour.mp4": 1_400_000_000}
    for name, modified_s in dates.items():
        (tmp_path / "docs" / name).write_bytes(b"\0\0\0\x18ftypisom" + bytes(200))
        os.utime(tmp_path / "docs" / name, (modified_s, modified_s))
    with Library.open(tmp_path / "library", create=True) as library:
        library.index([tmp_path / "docs"])
        found = library.find_named("harbour", SearchOptions())
    assert [Path(file.path).name for file in found.files] == ["harbour.mp4", "harbours new.mp4", "harbours old.mp4"]
