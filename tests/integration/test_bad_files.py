"""Every kind of bad file ends in a line of the failures or is read correctly; none stops a run."""

from __future__ import annotations

import os
from pathlib import Path

import pypdf
import pytest

from engine import Library
from engine.errors import EngineError, SettingsError
from engine.settings import Settings

GOOD = "A perfectly good file about lighthouses."


@pytest.fixture
def folder(tmp_path):
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "good.txt").write_text(GOOD)
    return docs


def pdf(path, *, password=None):
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password)
    writer.write(path)


def state_of(library, folder, name):
    return next(state for state in library.coverage(folder) if Path(state.path).name == name)


def index_one(library, folder, name):
    """Index the folder; the good file must be found whatever the bad one did."""
    library.index([folder])
    assert library.search("lighthouses").hits[0].path.endswith("good.txt")
    return state_of(library, folder, name)


def test_an_empty_file(library, folder):
    (folder / "bad.txt").write_bytes(b"")
    assert "empty" in index_one(library, folder, "bad.txt").reason


def test_binary_under_a_text_name(library, folder):
    (folder / "bad.txt").write_bytes(os.urandom(5000))
    found = index_one(library, folder, "bad.txt")
    assert found.state in ("failed", "skipped") and "binary" in found.reason


def test_a_file_of_200_megabytes_is_skipped_unread(library, folder):
    with (folder / "bad.txt").open("wb") as out:
        out.truncate(200 << 20)
    found = index_one(library, folder, "bad.txt")
    assert found.state == "skipped" and "larger than" in found.reason


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-8-sig", "cp1252"])
def test_text_in_another_encoding_is_read(library, folder, encoding):
    (folder / "bad.txt").write_bytes(("Die Brücke über den Fluß wäre schön für später. " * 20).encode(encoding))
    found = index_one(library, folder, "bad.txt")
    assert found.state == "indexed"
    assert "Brücke über den Fluß" in library.document_text(folder / "bad.txt").text


def test_a_password_protected_pdf(library, folder):
    pdf(folder / "bad.pdf", password="secret")
    found = index_one(library, folder, "bad.pdf")
    assert found.state == "failed" and "password" in found.reason


def test_a_half_written_pdf(library, folder):
    pdf(folder / "whole.pdf")
    (folder / "bad.pdf").write_bytes((folder / "whole.pdf").read_bytes()[:200])
    (folder / "whole.pdf").unlink()
    found = index_one(library, folder, "bad.pdf")
    assert found.state == "failed" and found.reason


def test_a_pdf_without_text_says_what_would_help(library, folder):
    pdf(folder / "bad.pdf")
    found = index_one(library, folder, "bad.pdf")
    assert found.state == "failed" and "no text" in found.reason and found.fix


def test_a_link_that_loops(library, folder):
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    (folder / "self").symlink_to(folder / "self")
    report = library.index([folder])
    assert report.indexed == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows names are Unicode")
def test_a_name_that_is_not_utf8(library, folder):
    name = os.fsencode(folder) + b"/caf\xe9.txt"
    with open(name, "w") as out:
        out.write("Espresso and cake after four o'clock.")
    library.index([folder])
    hit = library.search("coffee with cake").hits[0]
    assert hit.path.endswith("caf\\xe9.txt")
    assert "Espresso" in library.document_text(hit.path).text


def test_a_file_that_vanishes_between_listing_and_reading(library, folder, monkeypatch):
    import engine.indexing.run as run

    (folder / "bad.txt").write_text("soon gone")
    original = run.make_plan

    def plan_then_lose(*args, **kwargs):
        plan = original(*args, **kwargs)
        (folder / "bad.txt").unlink()
        return plan

    monkeypatch.setattr(run, "make_plan", plan_then_lose)
    report = library.index([folder])
    assert report.indexed == 1 and report.failed == 1
    monkeypatch.undo()
    library.index()
    assert library.failures() == []


def test_an_unreadable_file(library, folder):
    bad = folder / "bad.txt"
    bad.write_text("secret")
    bad.chmod(0)
    if os.access(bad, os.R_OK):
        pytest.skip("this user may read everything")
    assert "permission" in index_one(library, folder, "bad.txt").reason.lower()


def test_a_pipe_is_not_opened(library, folder):
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes with names here")
    os.mkfifo(folder / "pipe")
    assert library.index([folder]).indexed == 1


def test_a_missing_encoder_stops_the_run_and_changes_nothing(library, folder, monkeypatch):
    library.index([folder])
    monkeypatch.setattr("engine.paths.encoder_dirs", lambda: [folder / "none"])
    (folder / "new.txt").write_text("another")
    with Library.open(library.folder) as fresh:
        with pytest.raises(EngineError, match="There is no encoder") as error:
            fresh.index()
        assert error.value.exit_status == 3
        assert fresh.search("lighthouses", __import__("engine").SearchOptions(mode="words")).hits


def test_settings_that_make_no_sense_are_said():
    with pytest.raises(SettingsError):
        Settings(read_seconds=0)
