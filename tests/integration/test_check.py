"""A check sees every kind of damage; a repair and the next run bring everything back."""

from __future__ import annotations

import shutil
from collections import Counter

import numpy as np
import pytest

from engine import CancelToken, Library
from engine.cli.program import main
from engine.errors import Cancelled
from engine.store.columns import FULL, ID_SHIFT, vector_array
from engine.store.disk_space import files_below
from engine.store.live_files import LiveFiles
from tests.command_line import run_json

TOPICS = "harbour bread rent bicycle violin glacier tax orchard compass beehive".split()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Ten documents, one of them long, and an archive with two; the rows have been made compact."""
    folder = tmp_path_factory.mktemp("check")
    docs = folder / "docs"
    docs.mkdir()
    for topic in TOPICS:
        (docs / f"{topic}.md").write_text(f"# The {topic}\n\nMy {topic} is older than the house. It needs care.")
    (docs / "rent.md").write_text(
        "\n\n".join(f"## Part {n}\n\n" + f"The rent of room {n} is due. " * 10 for n in range(9))
    )
    shutil.make_archive(str(folder / "old"), "zip", docs, "tax.md")
    shutil.copy(folder / "old.zip", docs / "old.zip")
    with Library.create(folder / "library") as library:
        library.index([docs])
        library.compact()
    return folder


def contents(library):
    """What is searched: each chunk's place and text, however it is numbered."""
    found = Counter()
    for batch in library.store.rows.scan(["path", "start", "end", "text"]):
        found.update(zip(*(batch[name].to_pylist() for name in ("path", "start", "end", "text")), strict=True))
    return found


def document_of(library, name):
    return next(record for record in library.store.ledger.files(state="indexed") if record.path.name == name)


def change_rows(library, change):
    """Do something to the table that nothing in Kenning does, and record it as if it were a commit."""
    store = library.store
    with store.writing():
        rows = store.opened()
        change(rows.newest)
        store.ledger.set_meta(durable_version=rows.flush())


def change_ledger(library, sql, *values):
    with library.store.ledger.writing() as db:
        db.execute(sql, values)


def of(record):
    return f"document_id = {record.document_id}"


def lose_a_chunk(library):
    first = document_of(library, "rent.md").document_id << ID_SHIFT
    change_rows(library, lambda table: table.delete(f"id = {first + 2}"))


def double_a_chunk(library):
    record = document_of(library, "rent.md")

    def double(table):
        table.add(table.search().where(f"id = {record.document_id << ID_SHIFT}").to_arrow())

    change_rows(library, double)


def number_a_chunk_twice_over(library):
    first = document_of(library, "rent.md").document_id << ID_SHIFT
    change_rows(library, lambda table: table.update(where=f"id = {first + 3}", values={"id": first + 50}))


def stretch_a_vector(library):
    record = document_of(library, "violin.md")

    def stretch(table):
        found = table.search().where(of(record)).select(["id"]).to_arrow()
        vectors = np.full((len(found), 384), 0.5, np.float32)
        rows = found.append_column(FULL, vector_array(vectors))
        table.merge_insert("id").when_matched_update_all().execute(rows)

    change_rows(library, stretch)


def swap_a_searched_vector(library):
    record, column = document_of(library, "violin.md"), library.store.searched().column

    def swap(table):
        found = table.search().where(of(record)).select(["id"]).to_arrow()
        vectors = np.zeros((len(found), 128), np.float32)
        vectors[:, 5] = 1
        rows = found.append_column(column, vector_array(vectors))
        table.merge_insert("id").when_matched_update_all().execute(rows)

    change_rows(library, swap)


def alter_a_passage(library):
    record = document_of(library, "bread.md")
    change_rows(library, lambda table: table.update(where=of(record), values={"text": "My bread is younger."}))


def move_a_passage(library):
    record = document_of(library, "bread.md")
    change_rows(library, lambda table: table.update(where=of(record), values_sql={"start": "start + 3"}))


def rename_rows(library):
    record = document_of(library, "glacier.md")
    change_rows(library, lambda table: table.update(where=of(record), values={"path": "/elsewhere/glacier.md"}))


def lose_all_rows(library):
    change_rows(library, lambda table: table.delete(of(document_of(library, "tax.md"))))


def lose_a_text(library):
    change_ledger(library, "DELETE FROM texts WHERE document_id = ?", document_of(library, "compass.md").document_id)


def alter_a_text(library):
    import zlib

    packed = zlib.compress(b"# The compass\n\nMy compass is younger than the boat. It needs care.")
    number = document_of(library, "compass.md").document_id
    change_ledger(library, "UPDATE texts SET text = ? WHERE document_id = ?", packed, number)


def spoil_a_text(library):
    number = document_of(library, "compass.md").document_id
    change_ledger(library, "UPDATE texts SET text = x'00112233' WHERE document_id = ?", number)


def lose_a_members_rows(library):
    member = next(record for record in library.store.ledger.files(state="indexed") if record.container is not None)
    change_rows(library, lambda table: table.delete(of(member)))


DAMAGE = [
    (lose_a_chunk, "lacks chunks"),
    (double_a_chunk, "twice"),
    (number_a_chunk_twice_over, "lacks chunks"),
    (stretch_a_vector, "no directions"),
    (swap_a_searched_vector, "not made from"),
    (alter_a_passage, "do not stand in their text"),
    (move_a_passage, "do not stand in their text"),
    (rename_rows, "other facts"),
    (lose_all_rows, "has no rows"),
    (lose_a_text, "lost their text"),
    (alter_a_text, "altered text"),
    (spoil_a_text, "cannot be read"),
    (lose_a_members_rows, "has no rows"),
]


def test_a_whole_library_is_whole(capsys, library):
    shares = []
    report = library.check(on_progress=shares.append)
    assert report.ok and report.problems == () and report.documents == 11
    assert report.chunks == library.store.rows.count() > 11
    assert report.files == len(list(files_below(library.folder / "rows"))) + 1  # and library.json
    assert shares == sorted(shares) and shares[-1] == 1
    status, shape = run_json(capsys, "check", "--library", library.folder)
    assert status == 0 and shape["ok"] and {"documents", "chunks", "files", "seconds", "problems"} <= set(shape)


@pytest.mark.parametrize(("damage", "words"), DAMAGE, ids=[damage.__name__ for damage, _ in DAMAGE])
def test_damage_is_seen_named_and_mended(capsys, library, damage, words):
    before = contents(library)
    damage(library)
    status, shape = run_json(capsys, "check", "--library", library.folder)
    found = [problem for problem in shape["problems"] if problem["damage"]]
    assert status == 3 and any(words in problem["what"] for problem in found), found
    assert all(problem["meaning"] and "kenning" in problem["remedy"] for problem in found)
    assert {problem["action"] for problem in found} == {"repair"}

    status, shape = run_json(capsys, "check", "--repair", "--library", library.folder)
    assert status == 3 and shape["repaired"]
    waiting = library.status().pending
    assert 1 <= waiting <= 2  # the document, and the container that it lies in
    report = library.index()
    assert report.indexed == 1 and contents(library) == before and library.check().ok


def test_rows_that_nobody_knows_are_seen_and_dropped(capsys, library):
    before = contents(library)
    record = document_of(library, "tax.md")

    def add(table):
        rows = table.search().where(of(record)).to_arrow()
        other = rows["id"].to_numpy() + (900 << ID_SHIFT)
        rows = rows.set_column(rows.schema.get_field_index("id"), rows.schema.field("id"), [other])
        numbers = other >> ID_SHIFT
        table.add(
            rows.set_column(rows.schema.get_field_index("document_id"), rows.schema.field("document_id"), [numbers])
        )

    change_rows(library, add)
    [problem] = library.check().problems
    assert "unknown to the ledger" in problem.what and problem.count == 1
    assert library.check(repair=True).repaired
    assert library.check().ok and contents(library) == before and library.status().pending == 0


def test_a_lost_index_is_made_anew(library):
    change_rows(library, lambda table: table.drop_index("words_idx"))
    assert library.search('"glacier"').hits  # by a scan
    rows = library.folder / "rows"
    live = LiveFiles(rows, "chunks.lance", library.store.ledger.meta("durable_version"))
    found = (path for path in rows.rglob("page_data.lance") if path.relative_to(rows).as_posix() in live)
    spoiled = next(found)  # older versions may have theirs beside it
    spoiled.write_bytes(spoiled.read_bytes()[:40])
    report = library.check()
    assert any(problem.kind in ("file", "index") and problem.damage for problem in report.problems)
    assert {problem.action for problem in report.problems if problem.damage} == {"repair"}
    assert library.check(repair=True).repaired == ("The indexes were made anew.",)
    report = library.check()
    assert report.ok
    assert library.search('"glacier"').hits[0].path.endswith("glacier.md")


def test_one_flipped_bit_anywhere_in_the_rows_is_seen(library):
    [path] = (library.folder / "rows").glob("*.lance/data/*.lance")
    whole = bytearray(path.read_bytes())
    for place in np.linspace(0, len(whole) - 1, 4).astype(int):
        spoiled = whole.copy()
        spoiled[place] ^= 1
        path.write_bytes(spoiled)
        report = library.check()
        problem = next(problem for problem in report.problems if problem.damage and path.name in problem.what)
        assert problem.action == "rebuild", place
    path.write_bytes(whole)
    assert library.check().ok


def test_sources_that_are_away_and_things_set_aside_are_notes(capsys, library):
    change_ledger(library, "UPDATE sources SET path = ?", b"/no/such/folder")
    (library.folder / "rows.damaged-20260101-000000").mkdir()
    report = library.check()
    assert report.ok and {problem.kind for problem in report.problems} == {"source", "leftover"}
    status = main(["check", "--library", str(library.folder)])
    out = capsys.readouterr().out
    assert status == 0 and "kenning remove /no/such/folder" in out and "everything is whole" in out


def test_a_check_can_be_stopped(library):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        library.check(cancel=token)


def test_a_check_looks_at_one_moment_while_others_write(library, made):
    """Commits and a compaction in the middle of a check change nothing for it, or end it with one clear line."""
    (made / "docs" / "late.txt").write_text("A late note about turtles.")
    try:
        with Library.open(library.folder) as writer:
            done = []

            def write(share):
                if share > 0.3 and not done:
                    done.append(writer.index())

            report = library.check(on_progress=write)
        assert done[0].indexed == 1 and report.ok and report.documents == 11
        assert library.check().documents == 12
    finally:
        (made / "docs" / "late.txt").unlink()


def test_what_was_set_aside_is_not_read_again(library):
    aside = library.folder / "rows.damaged-20260101-000000"
    aside.mkdir()
    (aside / "loop").symlink_to("loop")  # cannot be read, as a file on a bad sector cannot
    assert library.check().ok
    assert library.index(force=True).failed == 0 and len(list(library.folder.glob("rows.damaged-*"))) == 1


def test_a_chunk_without_any_direction_is_no_damage(library):
    """An encoder of words gives zeros to a text of which it knows none."""
    record, column = document_of(library, "violin.md"), library.store.searched().column

    def blank(table):
        rows = table.search().where(of(record)).select(["id"]).to_arrow()
        for name, dims in ((FULL, 384), (column, 128)):
            rows = rows.append_column(name, vector_array(np.zeros((len(rows), dims), np.float32)))
        table.merge_insert("id").when_matched_update_all().execute(rows)

    change_rows(library, blank)
    assert library.check().ok


def test_a_vector_index_that_finds_nothing_is_seen_and_made_anew(library):
    store = library.store
    with store.writing():
        assert store.build_vector_index(always=True)
    assert library.check().ok
    for path in (library.folder / "rows" / "chunks.lance" / "_indices").glob("*/auxiliary.idx"):
        path.write_bytes(b"\x00" * path.stat().st_size)
    (library.folder / "rows" / "sums.txt").unlink()
    with Library.open(library.folder) as fresh:
        found = fresh.check()
        assert [problem.what for problem in found.problems if problem.kind == "index" and "vector" in problem.what]
        fresh.check(repair=True)
        assert not [problem for problem in fresh.check().problems if problem.damage]
