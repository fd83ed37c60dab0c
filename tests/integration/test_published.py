"""A library in a bucket: published whole or not at all, read from anywhere, written by nobody but its publisher."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from engine import Library, SearchOptions
from engine.bucket.address import parse_address
from engine.bucket.objects import Bucket
from engine.errors import BucketError, InputError, StoreError, StoreLockedError, StoreReadOnlyError
from engine.library import library_folder
from engine.maintenance.delete import delete_library
from engine.settings import Settings
from tests.object_store import KEY, SECRET
from tests.publish_kills import PublishTrial

ROOT = Path(__file__).resolve().parents[2]
QUESTIONS = ("how long may the deposit be kept", "rent", "zebra", "deposit -zebra", '"due monthly"', "pay*")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("published")
    (folder / "docs").mkdir()
    for number in range(24):
        text = f"Flat {number}: the deposit is returned within {number} weeks. Rent is due monthly, payable in advance."
        (folder / "docs" / f"flat{number}.txt").write_text(text)
    with Library.open(folder / "library", create=True) as library:
        library.index([folder / "docs"])
    return folder


@pytest.fixture
def docs(made, tmp_path, library):
    """A folder of the library's own, whose files may be changed."""
    folder = tmp_path / "more"
    folder.mkdir()
    library.add([folder])
    return folder


def answers(library, questions=QUESTIONS, mode="words"):
    """Return order, scores and passages of some questions; by words alone an encoder need not be opened."""
    found = [library.search(question, SearchOptions(limit=30, mode=mode)).hits for question in questions]
    return [[(hit.path, hit.score, hit.match, [p.text for p in hit.passages]) for hit in hits] for hits in found]


def objects(bucket, prefix="office"):
    opened = Bucket.open(parse_address(f"s3://{bucket}/{prefix}"))
    return {one.name: one for one in opened.list()}


def run(*words, **environment):
    return subprocess.run(
        [sys.executable, "-m", "engine.cli", *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )


# -- publishing and reading --------------------------------------------------------------------------------


def test_a_reader_finds_what_the_library_finds_with_the_same_scores(library, bucket):
    report = library.publish(f"s3://{bucket}/office")
    assert report.is_new and report.number == 1 and report.sent_files == report.files > 10
    with Library.open(f"s3://{bucket}/office") as reader:
        assert reader.published.number == 1 and not reader.published.offline
        assert answers(reader, mode="hybrid") == answers(library, mode="hybrid")
        assert answers(reader, mode="meaning") == answers(library, mode="meaning")
        assert answers(reader) == answers(library) and reader.check().ok
        first = reader.search("deposit").hits[0].path
        assert reader.document_text(first) == library.document_text(first)
        assert [hit.path for hit in reader.similar(first).hits] == [hit.path for hit in library.similar(first).hits]
        source = reader.status().sources[0]
        assert (source.indexed, source.missing) == (24, False)


def test_only_what_changed_is_sent_and_fetched(library, bucket, docs, server):
    first = library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        (docs / "zebra.txt").write_text("A zebra pays no deposit.")
        library.index()
        assert answers(reader) != answers(library)
        second = library.publish(f"s3://{bucket}/office")
        assert (second.number, second.is_new) == (2, True) and second.sent_bytes < 0.6 * first.sent_bytes
        before = server.counting.sent
        assert reader.refresh() and not reader.refresh()
        assert server.counting.sent - before < second.size_bytes
        assert answers(reader) == answers(library)
        assert reader.search("zebra").hits[0].passages[0].text == "A zebra pays no deposit."
        again = library.publish(f"s3://{bucket}/office")
        assert (again.number, again.is_new, again.sent_files) == (2, False, 0)


def test_removed_and_changed_documents_are_gone_for_readers_too(library, bucket, docs):
    (docs / "a.txt").write_text("The walrus sleeps.")
    (docs / "b.txt").write_text("The badger digs.")
    library.index()
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        (docs / "a.txt").unlink()
        (docs / "b.txt").write_text("The otter swims.")
        library.index()
        library.publish(f"s3://{bucket}/office")
        assert reader.refresh()
        assert reader.document_text(docs / "a.txt") is None
        assert reader.document_text(docs / "b.txt").text == "The otter swims."
        assert answers(reader, ("walrus", "badger", "otter")) == answers(library, ("walrus", "badger", "otter"))
        texts = reader.store.ledger.ask("SELECT count(*) FROM texts")[0][0]
        assert texts == reader.status().documents == 25


def test_a_reader_sees_the_next_version_without_asking(library, bucket, docs, monkeypatch):
    monkeypatch.setattr("engine.bucket.follow.EVERY_S", 0.05)
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        (docs / "zebra.txt").write_text("A zebra.")
        library.index()
        library.publish(f"s3://{bucket}/office")
        end = time.monotonic() + 60
        while reader.published.number < 2 and time.monotonic() < end:
            time.sleep(0.01)
        assert answers(reader) == answers(library)


def test_rows_begun_anew_and_compacted_ones_reach_readers(library, bucket, docs):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        assert answers(reader) == answers(library)
        library.compact()
        library.publish(f"s3://{bucket}/office")
        assert reader.refresh() and answers(reader) == answers(library)
        with library.store.writing():
            library.store._reset_rows()
        library.index()
        library.publish(f"s3://{bucket}/office")
        assert reader.refresh()
        assert reader.store.rows_name != "rows"
        assert answers(reader) == answers(library) and reader.check().ok
        (docs / "zebra.txt").write_text("A zebra.")
        library.index()
        library.publish(f"s3://{bucket}/office")
        assert reader.refresh() and answers(reader) == answers(library)


def test_another_process_reads_by_the_command_line(library, bucket):
    library.publish(f"s3://{bucket}/office")
    done = run("search", "deposit", "--library", f"s3://{bucket}/office", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)["hits"]
    assert [hit["path"] for hit in found] == [
        hit.path for hit in library.search("deposit", SearchOptions(limit=10)).hits
    ]
    status = run("status", "--library", f"s3://{bucket}/office")
    assert f"version 1 of s3://{bucket}/office, published" in status.stdout
    assert run("refresh", "--library", f"s3://{bucket}/office").returncode == 0
    assert "no copy of a published one" in run("refresh", "--library", str(library.folder)).stderr
    published = run("publish", f"s3://{bucket}/office", "--library", str(library.folder))
    assert published.returncode == 0 and "nothing has changed since version 1" in published.stdout


def test_the_rows_lie_there_as_a_lance_table_of_their_own(library, bucket, server):
    """Anybody's LanceDB opens them where they are."""
    import lancedb

    library.publish(f"s3://{bucket}/office")
    generation = next(name.split("/")[0] for name in objects(bucket) if name.startswith("g-"))
    options = {name.lower(): value for name, value in server.environment.items() if "URL" not in name}
    options |= {"endpoint": server.url, "allow_http": "true", "region": "us-east-1"}
    database = lancedb.connect(f"s3://{bucket}/office/{generation}/rows", storage_options=options)
    assert database.open_table("chunks").count_rows() == 24
    ledger = lancedb.connect(f"s3://{bucket}/office/{generation}/ledger", storage_options=options)
    names = {name.split("-")[0] for name in ledger.list_tables().tables}
    assert names == {"meta", "sources", "files", "terms", "gone_terms", "rotations", "documents"}


# -- reading alone -----------------------------------------------------------------------------------------


def test_everything_that_would_write_is_refused_with_one_sentence(library, bucket, made):
    library.publish(f"s3://{bucket}/office")
    docs = made / "docs"
    with Library.open(f"s3://{bucket}/office") as reader:
        before = answers(reader)
        for change in (
            lambda: reader.index([docs]),
            lambda: reader.add([docs]),
            lambda: reader.remove([docs]),
            reader.retry,
            reader.catch_up,
            reader.compact,
            reader.keep_encoder,
            reader.dismiss_offer,
            lambda: reader.resize(64),
            lambda: reader.undo_rules(docs),
            lambda: reader.import_vectors(docs / "vectors.parquet"),
            reader.forget_vectors,
            lambda: reader.use_encoder("all-minilm-l6-v2"),
            lambda: reader.begin_with("all-minilm-l6-v2"),
            lambda: reader.check(repair=True),
            lambda: reader.publish(f"s3://{bucket}/other"),
            lambda: reader.store.ledger.set_meta(x=1),
            lambda: reader.store.writing().__enter__(),
        ):
            with pytest.raises(StoreReadOnlyError, match=f"read-only copy of s3://{bucket}/office; change the library"):
                change()
        assert answers(reader) == before
    done = run("index", str(docs), "--library", f"s3://{bucket}/office")
    assert (done.returncode, done.stdout) == (2, "") and "read-only copy" in done.stderr
    done = run("watch", "--once", "--library", f"s3://{bucket}/office")
    assert (done.returncode, done.stdout) == (2, "") and "read-only copy" in done.stderr


def test_a_folder_of_a_copy_opens_as_a_library_without_a_question_to_the_bucket(library, bucket, server):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        folder = reader.folder
    assert folder == library_folder(f"s3://{bucket}/office") == library_folder(Path(f"s3://{bucket}/office"))
    with server.gone(), Library.open(folder, create=True) as reader:
        assert answers(reader) == answers(library)
        with pytest.raises(StoreReadOnlyError):
            reader.index()


# -- when the bucket is gone -------------------------------------------------------------------------------


def test_without_a_connection_the_copy_answers_and_says_how_old_it_is(library, bucket, server):
    library.publish(f"s3://{bucket}/office")
    Library.open(f"s3://{bucket}/office").close()
    with server.gone(), Library.open(f"s3://{bucket}/office") as reader:
        assert "cannot be reached" in reader.published.offline
        assert answers(reader) == answers(library)
        assert not reader.refresh() and reader.published.checked_at > 0
        done = run("search", "deposit", "--library", f"s3://{bucket}/office")
        assert done.returncode == 0
        assert "version 1 of" in done.stderr and "cannot be reached" in done.stderr
    with Library.open(f"s3://{bucket}/office") as reader:
        assert reader.published.offline == ""


def test_what_was_never_fetched_cannot_be_read_without_a_connection(library, bucket, monkeypatch):
    monkeypatch.setattr("engine.bucket.fetch._TIMEOUT_S", 0.5)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(BucketError, match="cannot be reached") as caught:
        Library.open(f"s3://{bucket}/office")
    assert caught.value.kind == "offline"


def test_a_bucket_that_vanishes_in_the_middle_leaves_the_version_before(library, bucket, docs, server):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        before = answers(reader)
        (docs / "zebra.txt").write_text("A zebra pays no deposit.")
        library.index()
        library.publish(f"s3://{bucket}/office")
        for allowed in range(0, 60, 4):
            left = [allowed]

            def trouble(method, path, left=left):
                left[0] -= 1
                return None if left[0] >= 0 else ("403 Forbidden", "AccessDenied")

            server.counting.trouble = trouble
            changed = reader.refresh()
            server.reset()
            if changed:
                break
            assert answers(reader) == before and "refuses" in reader.published.offline
        assert changed and allowed > 4 and answers(reader) == answers(library)


# -- bad input ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("s3://", "names a bucket"),
        ("s3://x", "names a bucket"),
        ("s3://bucket/a/../b", "no folder there can have"),
        ("s3://bucket/a\nb", "no folder there can have"),
        ("gs://bucket/a", "such as s3://bucket/folder"),
        ("https://host/bucket", "such as s3://bucket/folder"),
        (f"s3://{KEY}:{SECRET}@bucket/a", "holds no credentials"),
    ],
)
def test_an_address_that_is_none_is_refused(library, address, said):
    for use in (library.publish, Library.open):
        with pytest.raises(InputError, match=said) as caught:
            use(address)
        assert SECRET not in str(caught.value)


def test_wrong_credentials_and_buckets_are_told_apart(library, bucket, monkeypatch, tmp_path):
    with pytest.raises(BucketError, match="There is no bucket nowhere12; check the address"):
        library.publish("s3://nowhere12/office")
    with pytest.raises(BucketError, match="Nothing is published at"):
        Library.open(f"s3://{bucket}/office")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "SOMEBODYELSE")
    with pytest.raises(BucketError, match="refuses these credentials .InvalidAccessKeyId.") as caught:
        library.publish(f"s3://{bucket}/office")
    assert caught.value.kind == "refused"
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    with pytest.raises(InputError, match="no profile 'nobody'"):
        library.publish(f"s3://{bucket}/office")


def test_a_profile_opens_a_bucket_and_nothing_of_it_is_kept(library, bucket, server, monkeypatch, tmp_path):
    for name in server.environment:
        monkeypatch.delenv(name)
    keys = f"[office]\naws_access_key_id = {KEY}\naws_secret_access_key = {SECRET}\n"
    (tmp_path / "credentials").write_text(keys)
    (tmp_path / "config").write_text(f"[profile office]\nendpoint_url = {server.url}\nregion = eu-central-1\n")
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_PROFILE", "office")
    done = run("publish", f"s3://{bucket}/office", "--library", str(library.folder), "--verbose")
    assert done.returncode == 0, done.stderr
    found = run("search", "deposit", "--library", f"s3://{bucket}/office", "--verbose")
    assert found.returncode == 0, found.stderr
    with Library.open(f"s3://{bucket}/office") as reader:
        folders = [reader.folder, library.folder, *map(Path, (os.environ["XDG_STATE_HOME"],))]
    told = done.stdout + done.stderr + found.stdout + found.stderr
    for path in [path for folder in folders for path in folder.rglob("*") if path.is_file()]:
        told += path.read_bytes().decode("latin-1")
    assert SECRET not in told and KEY not in told
    assert not any(SECRET.encode() in read(bucket, name) for name in objects(bucket))


def read(bucket, name, prefix="office"):
    return Bucket.open(parse_address(f"s3://{bucket}/{prefix}")).read(name, 1 << 30)[0]


def write(bucket, name, data, prefix="office"):
    Bucket.open(parse_address(f"s3://{bucket}/{prefix}")).put(name, data)


def test_a_clock_that_is_wrong_is_named(library, bucket, server):
    server.counting.trouble = lambda method, path: ("403 Forbidden", "RequestTimeTooSkewed")
    with pytest.raises(BucketError, match="refuses this computer's clock"):
        library.publish(f"s3://{bucket}/office")


def rewritten(bucket, change):
    """Put another version in the place of the newest one, whose list ``change`` has changed."""
    pointer = json.loads(read(bucket, "current.json"))
    facts = json.loads(read(bucket, pointer["name"]))
    change(facts)
    raw = json.dumps(facts).encode()
    pointer |= {"name": "versions/2-00000000aaaaaaaa.json", "sha256": hashlib.sha256(raw).hexdigest(), "number": 2}
    write(bucket, pointer["name"], raw)
    write(bucket, "current.json", json.dumps(pointer).encode())


def test_a_version_of_an_encoder_that_is_not_here_leaves_the_one_before(library, bucket):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        rewritten(bucket, lambda facts: facts.update(encoder="nobody", fingerprint="none", number=2))
        assert not reader.refresh()
        assert "Version 2 needs the encoder nobody" in reader.published.note
        assert "kenning encoders add nobody" in reader.published.note
        assert reader.published.number == 1 and answers(reader) == answers(library)


def _hostile_versions():
    """Changes of a version's list that nobody but an attacker makes."""

    def named(name):
        return lambda facts: facts["files"].append([name, 3, 0, ""])

    yield "a path upwards", lambda facts: named(f"{facts['generation']}/rows/chunks.lance/../../../../x")(facts)
    yield "an absolute path", named("/etc/passwd")
    yield "another folder", named("other/rows/chunks.lance/data/x.lance")
    yield "a backslash", lambda facts: named(f"{facts['generation']}/rows/chunks.lance/data\\..\\x")(facts)
    yield "a device", lambda facts: named(f"{facts['generation']}/rows/chunks.lance/data/con.lance")(facts)
    yield "a hidden file", lambda facts: named(f"{facts['generation']}/rows/chunks.lance/data/.x")(facts)
    yield "one name twice", lambda facts: facts["files"].append([facts["files"][0][0].upper().replace("G-", "g-")])
    yield "a generation", lambda facts: facts.update(generation="../..")
    yield "a negative size", lambda facts: facts["files"][0].__setitem__(1, -1)
    yield "a size beyond all", lambda facts: facts["files"][0].__setitem__(1, 1 << 60)
    yield "a table elsewhere", lambda facts: facts["tables"][0].__setitem__(1, "../../x.lance")
    yield "files that are no list", lambda facts: facts.update(files=7)
    yield "nothing", lambda facts: facts.clear()


@pytest.mark.parametrize(("change"), [pytest.param(change, id=name) for name, change in _hostile_versions()])
def test_a_hostile_list_touches_nothing_outside_the_copy(library, bucket, change, tmp_path):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        before = answers(reader)
        rewritten(bucket, change)
        home = {path for path in reader.folder.parent.rglob("*") if "published.json" not in path.name}
        assert not reader.refresh()
        assert "is damaged; publish the library again" in reader.published.note
        assert answers(reader) == before
        assert {path for path in reader.folder.parent.rglob("*") if "published.json" not in path.name} == home


@pytest.mark.parametrize("garbage", [b"", b"\x00" * 40, b"{", b"[]", b'{"kenning_pointer": 1}', b"[" * 100_000])
def test_a_damaged_pointer_is_told_by_readers_and_publisher(library, bucket, garbage):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        write(bucket, "current.json", garbage)
        assert not reader.refresh()
        assert "is damaged" in reader.published.note and answers(reader) == answers(library)
        with pytest.raises(BucketError, match="--replace"):
            library.publish(f"s3://{bucket}/office")
        library.publish(f"s3://{bucket}/office", replace=True)
        reader.refresh()
        assert reader.published.note == "" and answers(reader) == answers(library)


def test_what_is_too_large_is_not_read(library, bucket, monkeypatch):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        write(bucket, "current.json", b" " * (2 << 20))
        assert not reader.refresh() and "larger than any" in reader.published.note


def test_a_version_of_a_later_kenning_is_not_taken(library, bucket):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        pointer = json.loads(read(bucket, "current.json"))
        write(bucket, "current.json", json.dumps({**pointer, "kenning_pointer": 9}).encode())
        assert not reader.refresh() and "newer Kenning; update" in reader.published.note
        assert answers(reader) == answers(library)
    with pytest.raises(BucketError, match="newer Kenning; update"):
        library.publish(f"s3://{bucket}/office")


@pytest.mark.parametrize("harm", ["cut", "altered", "removed"])
@pytest.mark.parametrize("kind", ["/data/", "/_versions/", "_indices", "/ledger/"])
def test_a_damaged_object_is_refused_and_the_next_publishing_mends_it(library, bucket, harm, kind):
    library.publish(f"s3://{bucket}/office")
    name = next(name for name in objects(bucket) if kind in name)
    whole = read(bucket, name)
    if harm == "removed":
        Bucket.open(parse_address(f"s3://{bucket}/office")).delete([name])
    else:
        write(bucket, name, whole[:-9] if harm == "cut" else whole[:-20] + b"\x55" * 20)
    with pytest.raises(BucketError, match="publish the library again"):
        Library.open(f"s3://{bucket}/office")
    mended = library.publish(f"s3://{bucket}/office")
    assert mended.sent_files >= 1
    with Library.open(f"s3://{bucket}/office") as reader:
        assert answers(reader) == answers(library)


def test_a_disk_without_room_takes_no_version(library, bucket, leave_free):
    library.publish(f"s3://{bucket}/office")
    leave_free(1 << 20)
    with pytest.raises(StoreError, match="free some space"):
        Library.open(f"s3://{bucket}/office")


def test_an_empty_library_and_one_that_is_written_are_not_published(library, bucket, tmp_path):
    with Library.open(tmp_path / "empty", create=True) as empty:
        with pytest.raises(InputError, match="holds no document"):
            empty.publish(f"s3://{bucket}/office")
    held, go = threading.Event(), threading.Event()

    def write_on():
        with Library.open(library.folder) as other, other.store.writing():
            held.set()
            go.wait(30)

    thread = threading.Thread(target=write_on)
    thread.start()
    held.wait(30)
    try:
        with pytest.raises(StoreLockedError):
            library.publish(f"s3://{bucket}/office")
    finally:
        go.set()
        thread.join()
    assert library.publish(f"s3://{bucket}/office").number == 1


# -- two publishers ----------------------------------------------------------------------------------------


def test_another_library_is_not_overwritten_unless_asked(library, bucket, tmp_path):
    library.publish(f"s3://{bucket}/office")
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "moon.txt").write_text("The moon is far.")
    with Library.open(tmp_path / "second", create=True) as second, Library.open(f"s3://{bucket}/office") as reader:
        second.index([tmp_path / "own"])
        with pytest.raises(BucketError, match="holds another library, published by .*--replace"):
            second.publish(f"s3://{bucket}/office")
        assert not reader.refresh() and answers(reader) == answers(library)
        assert second.publish(f"s3://{bucket}/office", replace=True).number == 2
        assert reader.refresh() and answers(reader) == answers(second)


def test_of_two_publishers_at_once_one_wins_and_the_other_is_told(library, bucket, docs, tmp_path, server):
    """A copy of the library on another computer, gone its own way: ids and names are the same, contents are not."""
    library.publish(f"s3://{bucket}/office")
    shutil.copytree(library.folder, tmp_path / "twin")
    with Library.open(tmp_path / "twin") as twin, Library.open(f"s3://{bucket}/office") as reader:
        (docs / "a.txt").write_text("Text of the first.")
        library.index()
        (docs / "a.txt").write_text("Quite another text of the second one.")
        twin.index()
        entered = []

        def meanwhile(method, path):
            if method == "PUT" and "/versions/" in path and not entered:
                entered.append(path)
                twin.publish(f"s3://{bucket}/office")

        server.counting.on_request = meanwhile
        with pytest.raises(BucketError, match="published version 2 to .* meanwhile") as caught:
            library.publish(f"s3://{bucket}/office")
        assert caught.value.kind == "taken"
        assert reader.refresh() and answers(reader, (*QUESTIONS, "text")) == answers(twin, (*QUESTIONS, "text"))
        assert library.publish(f"s3://{bucket}/office").number == 3
        assert reader.refresh() and answers(reader, (*QUESTIONS, "text")) == answers(library, (*QUESTIONS, "text"))
        assert reader.document_text(docs / "a.txt").text == "Text of the first."


# -- older versions ----------------------------------------------------------------------------------------


def test_older_versions_go_after_their_grace_by_the_servers_clock(library, bucket, docs, monkeypatch):
    for number in range(1, 4):
        (docs / "note.txt").write_text(f"Note {number}.")
        library.index()
        assert library.publish(f"s3://{bucket}/office").dropped == 0
    versions = [name for name in objects(bucket) if name.startswith("versions/")]
    assert len(versions) == 3
    # A clock of this computer that is wrong by years changes nothing.
    real = time.time
    monkeypatch.setattr(time, "time", lambda: real() + 10 * 365 * 86400)
    assert library.publish(f"s3://{bucket}/office").dropped == 0
    monkeypatch.setattr(time, "time", real)


def test_what_is_dropped_is_deleted_and_what_is_kept_stays_whole(library, bucket, docs):
    for number in range(1, 5):
        (docs / "note.txt").write_text(f"Note {number}.")
        library.index()
        report = library.publish(f"s3://{bucket}/office", keep_s=0)
    assert report.number == 4 and report.dropped == 1
    there = objects(bucket)
    pointer = json.loads(read(bucket, "current.json"))
    files = {line[0] for line in json.loads(read(bucket, pointer["name"]))["files"]}
    assert there.keys() == files | {"current.json", pointer["name"]}
    with Library.open(f"s3://{bucket}/office") as reader:
        assert answers(reader) == answers(library)


def test_other_objects_in_the_bucket_are_left_alone(library, bucket, docs):
    write(bucket, "holiday.jpg", b"a picture", prefix="")
    write(bucket, "letters/a.txt", b"a letter", prefix="office")
    for number in range(3):
        (docs / "note.txt").write_text(f"Note {number}.")
        library.index()
        library.publish(f"s3://{bucket}/office", keep_s=0)
    assert read(bucket, "letters/a.txt") == b"a letter"
    assert read(bucket, "holiday.jpg", prefix="") == b"a picture"


def test_a_reader_on_a_version_that_is_dropped_is_told_and_goes_to_the_next(library, bucket, docs, server):
    library.publish(f"s3://{bucket}/office")
    entered = []

    def meanwhile(method, path):
        if method == "GET" and "/data/" in path and not entered:
            entered.append(path)
            for number in range(2):
                (docs / "note.txt").write_text(f"Note {number} of a zebra.")
                library.index()
                library.compact()
                library.publish(f"s3://{bucket}/office", keep_s=0)

    server.counting.on_request = meanwhile
    with Library.open(f"s3://{bucket}/office") as reader:
        assert entered and reader.published.number == 3
        assert "Version 1 was dropped while it was fetched; the newer one is taken" in reader.published.note
        assert answers(reader) == answers(library)


def test_a_reader_pinned_to_a_dropped_version_goes_on_searching(library, bucket, docs):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        before = answers(reader)
        for number in range(2):
            (docs / "note.txt").write_text(f"Note {number} of a zebra.")
            library.index()
            library.compact()
            library.publish(f"s3://{bucket}/office", keep_s=0)
        assert answers(reader) == before
        assert reader.refresh() and answers(reader) == answers(library)


def test_a_copy_that_is_damaged_is_fetched_anew_but_only_where_there_is_something_to_fetch(library, bucket, server):
    library.publish(f"s3://{bucket}/office")
    with Library.open(f"s3://{bucket}/office") as reader:
        folder = reader.folder
    ledger = folder / "ledger.sqlite3"
    raw = ledger.read_bytes()
    ledger.write_bytes(raw[:100] + b"\xff" * 4000 + raw[4100:])
    done = run("search", "deposit", "--library", f"s3://{bucket}/office")
    assert done.returncode == 3
    assert f"from what is published with: kenning refresh --full --library s3://{bucket}/office" in done.stderr
    with server.gone():
        assert run("refresh", "--full", "--library", f"s3://{bucket}/office").returncode == 3
    assert ledger.exists()
    assert run("refresh", "--full", "--library", f"s3://{bucket}/office").returncode == 0
    with Library.open_published(folder, Settings()) as reader:
        assert answers(reader) == answers(library) and reader.check().ok
    assert delete_library(folder) == [] and not folder.exists()


def test_what_a_killed_publisher_left_goes_with_the_next_compaction(library, bucket):
    left = library.folder / "publishing" / "rows" / "text.lance"
    left.parent.mkdir(parents=True)
    left.write_text("what was removed since")
    report = library.compact()
    assert not left.exists() and not report.left_out
    left.parent.mkdir(parents=True)
    left.write_text("what was removed since")
    library.publish(f"s3://{bucket}/office")
    assert not left.exists()


# -- kills -------------------------------------------------------------------------------------------------


def test_a_publisher_that_is_killed_harms_neither_readers_nor_the_next_publishing(bucket, tmp_path):
    trial = PublishTrial(tmp_path, f"s3://{bucket}/office", seed=5)
    for _ in range(3):
        trial.run()
    trial.finish()
    assert trial.kept + trial.published == 3
