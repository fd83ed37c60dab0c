"""What lies in an archive or a mail is found like a file, and comes and goes with its container."""

from __future__ import annotations

import itertools
import json
import os
import zipfile
from email.message import EmailMessage

import pytest

from engine import SearchOptions
from engine.cli.program import main

WHALES = "The whale-road is the sea, and the ships of those who named it so were smaller than a whale."
BREAD = "A sourdough loaf wants a hot oven and a full day of rising."
RENT = "The tenant gets the deposit back six weeks after the keys were handed over."


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "docs").mkdir()
    return tmp_path / "docs"


moments = itertools.count(1_700_000_000 * 10**9, 10**9)


def pack(path, **members):
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in members.items():
            packed.writestr(name.replace("__", "/").replace("_", "."), text)
    moment = next(moments)
    os.utime(path, ns=(moment, moment))  # each a new date, however fast the test is
    return path


def reasons(library, folder):
    return {file.path.removeprefix(f"{folder}/"): file.reason for file in library.coverage(folder)}


def states(library, folder):
    return {file.path.removeprefix(f"{folder}/"): file.state for file in library.coverage(folder)}


def paths(library, query, **options):
    return [hit.path for hit in library.search(query, SearchOptions(**options)).hits]


def test_members_are_documents_below_their_container(library, folder):
    archive = pack(folder / "old.zip", old__sea_md=WHALES, bread_txt=BREAD, program_exe=b"MZ\0\0" + bytes(200))
    report = library.index([folder])
    assert (report.indexed, report.failed, report.skipped) == (2, 0, 1)
    assert states(library, folder) == {
        "old.zip": "container",
        "old.zip/bread.txt": "indexed",
        "old.zip/old/sea.md": "indexed",
        "old.zip/program.exe": "skipped",
    }
    assert reasons(library, folder)["old.zip"] == "holds 2 documents"
    hit = library.search("what is the whale road").hits[0]
    assert (hit.path, hit.container) == (f"{archive}/old/sea.md", str(archive))
    assert library.document_text(hit.path).text == WHALES
    assert paths(library, "whales", types=("md",)) == [hit.path]
    assert paths(library, "whales", folder=str(archive / "old")) == [hit.path]
    assert paths(library, "whales", folder=str(archive)) == [hit.path, f"{archive}/bread.txt"]
    assert paths(library, "whales", folder=str(folder / "old")) == []
    assert library.status().documents == 2


def test_an_unchanged_container_is_not_read_and_a_new_date_changes_nothing(library, folder):
    archive = pack(folder / "old.zip", sea_md=WHALES, bread_txt=BREAD)
    library.index([folder])
    before = {r.path: r.document_id for r in library._store.ledger.files()}
    assert library.index([folder]).unchanged == 1
    os.utime(archive, ns=(10**18, 10**18))
    report = library.index([folder])
    assert (report.indexed, report.removed, report.unchanged) == (0, 0, 1)
    assert {r.path: r.document_id for r in library._store.ledger.files()} == before


def test_only_what_changed_inside_is_read_anew_and_what_vanished_goes(library, folder):
    pack(folder / "old.zip", sea_md=WHALES, bread_txt=BREAD, rent_txt=RENT)
    library.index([folder])
    ids = {r.path.name: r.document_id for r in library._store.ledger.files()}
    pack(folder / "old.zip", sea_md=WHALES, bread_txt=BREAD + " And salt.", new_txt="Cats sleep all day long.")
    report = library.index([folder])
    assert (report.indexed, report.removed) == (2, 1)
    after = {r.path.name: r.document_id for r in library._store.ledger.files()}
    assert set(after) == {"old.zip", "sea.md", "bread.txt", "new.txt"}
    assert after["sea.md"] == ids["sea.md"] and after["bread.txt"] != ids["bread.txt"]
    assert paths(library, "deposit of the tenant", mode="words") == []


def test_members_go_with_a_deleted_container_and_with_a_damaged_one(library, folder):
    one = pack(folder / "one.zip", sea_md=WHALES)
    other = pack(folder / "other.zip", bread_txt=BREAD)
    library.index([folder])
    one.unlink()
    other.write_bytes(b"PK\x03\x04 and no more than that")
    report = library.index([folder])
    assert report.failed == 1 and states(library, folder) == {"other.zip": "failed"}
    assert paths(library, "whales") == []
    pack(folder / "other.zip", bread_txt=BREAD)
    library.index([folder])
    assert paths(library, "sourdough") == [f"{other}/bread.txt"]


def test_a_source_that_is_a_container_and_is_unplugged_keeps_its_members(library, folder):
    archive = pack(folder / "old.zip", sea_md=WHALES)
    library.index([archive])
    folder.rename(folder.parent / "unplugged")
    library.index()
    assert paths(library, "whales") == [f"{archive}/sea.md"]
    assert library.remove([archive]) == 1 and paths(library, "whales") == []


def test_a_mail_is_found_by_itself_and_by_what_is_attached(library, folder, capsys):
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "Ada <ada@example.org>", "Bea <bea@example.org>", "The flat"
    mail["Date"] = "Tue, 03 Mar 2026 10:00:00 +0000"
    mail.set_content("Dear Bea, the agreement is attached. See you on Friday at the harbour.")
    mail.add_attachment(RENT.encode(), maintype="text", subtype="plain", filename="agreement.txt")
    (folder / "flat.eml").write_bytes(bytes(mail))
    assert library.index([folder]).indexed == 2
    assert states(library, folder) == {"flat.eml": "indexed", "flat.eml/agreement.txt": "indexed"}
    hits = library.search("friday at the harbour").hits
    assert hits[0].path == f"{folder}/flat.eml" and "Ada" in hits[0].author and hits[0].container == ""
    assert hits[0].dated == pytest.approx(1_772_532_000)
    assert main(["search", "--library", str(library.folder), "--json", "when is the deposit paid back"]) == 0
    best = json.loads(capsys.readouterr().out.splitlines()[0])["hits"][0]
    assert best["path"].endswith("flat.eml/agreement.txt") and best["container"].endswith("flat.eml")


def test_what_came_with_a_mail_is_told_wherever_the_mail_lies(library, folder):
    letters = []
    for day in ("Monday", "Tuesday"):
        mail = EmailMessage()
        mail["From"], mail["Subject"] = "ada@example.org", day
        mail.set_content(f"On {day} the ship leaves the harbour.")
        mail.add_attachment(WHALES, filename=f"{day}.txt")
        letters.append(mail)
    letters[1].add_attachment(letters[0])  # a mail in a mail
    (folder / "post.mbox").write_text("".join(f"From ada Mon Jan  5 10:00:00 2026\n{one}\n" for one in letters))
    (folder / "post.eml").write_bytes(bytes(letters[0]))
    with zipfile.ZipFile(folder / "post.zip", "w") as packed:
        packed.writestr("one.eml", bytes(letters[0]))
        packed.writestr("one.eml.txt", BREAD)  # begins with the mail's path, and is none of its attachments
    library.index([folder])
    told = {
        file.path.removeprefix(f"{folder}/"): [
            path.removeprefix(f"{file.path}/") for path in library.members(file.path)
        ]
        for file in library.coverage(folder)
        if file.path.endswith((".eml", ".txt"))
    }
    assert {path: names for path, names in told.items() if names} == {
        "post.eml": ["Monday.txt"],
        "post.zip/one.eml": ["Monday.txt"],
        "post.mbox/00001 Monday.eml": ["Monday.txt"],
        "post.mbox/00002 Tuesday.eml": ["Monday.eml", "Monday.eml/Monday.txt", "Tuesday.txt"],
        "post.mbox/00002 Tuesday.eml/Monday.eml": ["Monday.txt"],
    }


def test_a_member_that_failed_is_tried_again_with_its_container(library, folder):
    archive = pack(folder / "old.zip", sea_md=WHALES, empty_pdf=b"%PDF-1.4\nnothing more")
    assert library.index([folder]).failed == 1
    [failure] = library.failures()
    assert failure.path == f"{archive}/empty.pdf"
    for report in (library.retry([failure.path]), library.retry()):
        assert (report.indexed, report.failed) == (1, 1)
    assert states(library, folder)["old.zip/empty.pdf"] == "failed"
