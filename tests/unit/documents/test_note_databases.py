"""Notes in databases: decks of Anki, notebooks of CherryTree, and how an SQLite file is read by hand."""

from __future__ import annotations

import json
import sqlite3
import struct

import pytest
from sources import reader_of, source_of, zip_of

from engine.documents import source as source_module
from engine.documents.containers.sqlite_file import DamagedDatabase, SqliteFile
from engine.documents.document import Bundle
from engine.documents.text.note_databases import read_database
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.ctb")
NODES = """
PRAGMA encoding={encoding}; PRAGMA page_size={size};
CREATE TABLE node (node_id INTEGER UNIQUE, name TEXT, txt TEXT, syntax TEXT, tags TEXT, is_ro INTEGER);
CREATE TABLE codebox (node_id INTEGER, offset INTEGER, txt TEXT); CREATE TABLE grid (node_id INTEGER, txt TEXT);
CREATE TABLE children (node_id INTEGER UNIQUE, father_id INTEGER, sequence INTEGER);
"""


def database(script, rows):
    """The bytes of a database; ``rows`` are (table, values)."""
    made = sqlite3.connect(":memory:")
    made.executescript(script)
    for table, values in rows:
        made.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)
    made.commit()
    return bytes(made.serialize())


def notebook(*, encoding="'UTF-8'", size=4096, long_words="nothing"):
    rich = '<node><rich_text>See </rich_text><rich_text weight="heavy">kiln &amp; oven</rich_text></node>'
    rows = [
        ("node", (1, "Bread", rich, "custom-colors", "rye", 0)),
        ("node", (2, "Größe", long_words, "plain-text", "", 0)),
        ("node", (3, "Lost", "no parent", "plain-text", None, 0)),
        ("codebox", (1, 4, "print(1)")),
        ("grid", (1, "<table><row><cell>a</cell><cell>b\nc</cell></row><row><cell>d</cell></row></table>")),
        ("children", (1, 0, 2)), ("children", (2, 1, 1)), ("children", (9, 0, 1)),
    ]  # fmt: skip
    return database(NODES.format(encoding=encoding, size=size), rows)


@pytest.mark.parametrize("encoding", ["'UTF-8'", "'UTF-16le'", "'UTF-16be'"])
@pytest.mark.parametrize("size", [512, 4096, 65536])
def test_notes_of_cherrytree_stand_in_the_order_of_their_tree(encoding, size):
    words = " ".join(["Wort für Wort."] * 2_000)  # over many pages
    document = read(notebook(encoding=encoding, size=size, long_words=words))
    assert document.text == (
        f"Bread\n\nSee kiln & oven\n\nprint(1)\n\nd\na\tb c\n\nTags: rye\n\nGröße\n\n{words}\n\nLost\n\nno parent"
    )
    assert [(one.title, one.level) for one in document.headings] == [("Bread", 1), ("Größe", 2), ("Lost", 1)]


def test_notes_in_a_circle_are_read_once():
    rows = [("node", (n, f"note {n}", "", "", "", 0)) for n in (1, 2)]
    rows += [("children", (1, 2, 0)), ("children", (2, 1, 0))]
    assert read(database(NODES.format(encoding="'UTF-8'", size=512), rows)).text == "note 1\n\nnote 2"


def test_another_database_says_what_helps():
    with pytest.raises(UnsupportedFileError) as told:
        read(database("CREATE TABLE a (b)", [("a", (1,))]), "a.sqlite")
    assert told.value.fix == "export its tables as .csv"


@pytest.mark.parametrize("size", [60, 700, 2_600])
def test_a_database_that_is_cut_short_is_damaged(size):
    with pytest.raises(UnreadableFileError, match="the database is damaged"):
        read(notebook(size=512)[:size])


def test_values_of_every_kind_are_as_sqlite_gives_them():
    checked = "d TEXT CHECK (d <> 'x,y')"
    script = f'CREATE TABLE t ("an id" INTEGER PRIMARY KEY, [b] DECIMAL(9,2), c, {checked}, UNIQUE (b, c))'
    numbers = [0, 1, -1, 127, -129, 40_000, -9_000_000, 1 << 40, -(1 << 60)]
    rows = [(5 + at, number, number / 3, "é" * at) for at, number in enumerate(numbers)] + [(99, None, b"\0\1", "")]
    rows += [(1_000 + at, at, at + 0.5, "w" * 90) for at in range(3_000)]  # pages above pages
    found = SqliteFile(database(script, [("t", row) for row in rows]))
    assert found.columns("t") == ["an id", "b", "c", "d"] and found.columns("u") == []
    assert [tuple(row.values()) for row in found.rows("t")] == rows


@pytest.mark.parametrize(
    ("script", "name", "columns"),
    [
        ("CREATE TABLE t (a text, -- the number, of a row\n b text)", "t", ["a", "b"]),
        ("CREATE TABLE /* of ( */ t (a text /* , x */, b text)", "t", ["a", "b"]),
        ('CREATE TABLE "t (old)" (a text, b text)', "t (old)", ["a", "b"]),
        ("CREATE TABLE t (a text DEFAULT ',(', b text DEFAULT '--')", "t", ["a", "b"]),
        ('CREATE TABLE t ("a,b" text, [c)] text, `d/*` text)', "t", ["a,b", "c)", "d/*"]),
        ("CREATE TABLE t (a text, b text) STRICT -- (and, no more)", "t", ["a", "b"]),
    ],
)
def test_remarks_and_quoted_words_part_no_columns(script, name, columns):
    assert SqliteFile(database(script, [])).columns(name) == columns


def with_one_record_named(times):
    """A table of one long record that its page names over and over."""
    data = bytearray(database("PRAGMA page_size=4096; CREATE TABLE t (a)", [("t", ("w" * 9_000,))]))
    root = next(at for at in range(4096, len(data), 4096) if data[at] == 13)
    (place,) = struct.unpack_from(">H", data, root + 8)
    struct.pack_into(">H", data, root + 3, times)
    for number in range(min(times, 1_000)):
        struct.pack_into(">H", data, root + 8 + 2 * number, place)
    return bytes(data)


@pytest.mark.parametrize("times", [2, 1_000, 3_000])
def test_a_record_that_is_named_twice_is_damage(times):
    assert len(list(SqliteFile(with_one_record_named(1)).rows("t"))) == 1
    rows = SqliteFile(with_one_record_named(times)).rows("t")
    with pytest.raises(DamagedDatabase, match="more records than" if times == 3_000 else "named twice"):
        list(rows)


def test_records_that_overlap_are_no_longer_than_the_file():
    data = bytearray(with_one_record_named(1))
    root = next(at for at in range(4096, len(data), 4096) if data[at] == 13)
    (place,) = struct.unpack_from(">H", data, root + 8)
    record = bytes(data[root + place : root + place + 3])  # its length and its number
    struct.pack_into(">H", data, root + 3, 3)
    for number in range(3):
        data[root + 500 + 40 * number : root + 503 + 40 * number] = record
        struct.pack_into(">H", data, root + 8 + 2 * number, 500 + 40 * number)
    with pytest.raises(DamagedDatabase, match="longer than the file"):
        list(SqliteFile(bytes(data)).rows("t"))


def test_another_database_is_told_by_its_first_page():
    source = source_of("a.sqlite", database("CREATE TABLE a (b)", [("a", ("w" * 900_000,))]))
    with pytest.raises(UnsupportedFileError):
        read_database(source)
    assert source.stream.tell() <= 65_536


@pytest.mark.parametrize("script", ["CREATE TABLE a (b)", NODES.format(encoding="'UTF-16le'", size=512)])
def test_a_database_beyond_the_limit_is_told_as_one(script, monkeypatch):
    monkeypatch.setattr(source_module, "MAX_MEMBER_BYTES", 600)
    with pytest.raises(UnsupportedFileError) as told:
        read(database(script, []), "places.sqlite")
    assert told.value.fix == "export its tables as .csv"


def test_pages_that_hold_themselves_end():
    data = bytearray(database("PRAGMA page_size=512; CREATE TABLE t (a)", [("t", ("w" * 90,))] * 90))
    root = next(at for at in range(512, len(data), 512) if data[at] == 5)
    struct.pack_into(">I", data, root + 8, root // 512 + 1)
    with pytest.raises(DamagedDatabase):
        list(SqliteFile(bytes(data)).rows("t"))


CARDS = """
CREATE TABLE notes (id integer primary key, guid text, mid integer, tags text, flds text);
CREATE TABLE col (id integer primary key, decks text);
"""


def deck(part, notes, media="{}", **files):
    rows = [("notes", (number, "g", 1, tags, fields)) for number, (fields, tags) in enumerate(notes, 1)]
    decks = json.dumps({"1": {"name": "Default"}, "2": {"name": "Norsk::Verb"}})
    return zip_of({part: database(CARDS, [*rows, ("col", (1, decks))]), "media": media, **files})


@pytest.mark.parametrize("part", ["collection.anki2", "collection.anki21"])
def test_cards_of_anki_are_read_without_their_marks(part):
    notes = [("<b>å gå</b>[sound:a.mp3]\x1fto <i>go</i>", " verb  weak ")]
    notes.append(("{{c1::Oslo::city}} is a {{c2::capital}}", ""))
    bundle = read(deck(part, notes), "a.apkg")
    assert isinstance(bundle, Bundle) and not bundle.members
    assert bundle.own.text == "Norsk · Verb\n\nå gå\n\nto go\n\nTags: verb, weak\n\nOslo is a capital"
    assert [place.label for place in bundle.own.places] == ["note 1", "note 2"]


# As Anki 2.0 made it.
REMARKED = """
CREATE TABLE notes (
    id              integer primary key,   /* 0 */
    guid            text not null,         /* 1 */
    mid             integer not null,      /* 2 */
    mod             integer not null,      /* 3 */
    usn             integer not null,      /* 4 */
    tags            text not null,         /* 5 */
    flds            text not null,         /* 6 */
    sfld            integer not null,      /* 7 */
    csum            integer not null,      /* 8 */
    flags           integer not null,      /* 9 */
    data            text not null          /* 10 */
);
CREATE TABLE col (id integer primary key, decks text not null);
"""


def test_cards_of_anki_2_0_are_read():
    data = database(REMARKED, [("notes", (1, "g", 2, 3, 4, " verb ", "å gå\x1fto go", 0, 0, 0, ""))])
    assert read(zip_of({"collection.anki2": data, "media": "{}"}), "a.apkg").own.text == "å gå\n\nto go\n\nTags: verb"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("{{c1::outer {{c2::inner}} tail}} end", "outer inner tail end"),
        ("{{c1::outer {{c2::inner::hint}} tail::a hint}} end", "outer inner tail end"),
        ("{{c1,2::multi}} word", "multi word"),
        ("{{c1::open {{c2::shut}} a::b", "{{c1::open shut a::b"),
        ("a }} b ::c", "a }} b ::c"),
        ("{{c1::x" * 4_000, "{{c1::x" * 4_000),
    ],
)
def test_gaps_of_cards_are_filled_where_they_stand_in_each_other_too(field, words):
    assert read(deck("collection.anki2", [(field, "")]), "a.apkg").own.text == f"Norsk · Verb\n\n{words}"


def test_files_of_cards_have_their_names_and_sounds_are_left_out():
    media = json.dumps({"0": "plan.txt", "1": "a.mp3", "2": "_style.css", "3": "gone.txt", "4": 7})
    bundle = read(deck("collection.anki2", [("a", "")], media, **{"0": "pinned words", "1": "x", "2": "y"}), "a.colpkg")
    assert [(one.name, one.outcome.text) for one in bundle.members] == [("plan.txt", "pinned words")]


@pytest.mark.parametrize("media", ["[1]", "{", "\x08\1"])
def test_an_odd_list_of_files_costs_no_card(media):
    assert read(deck("collection.anki2", [("words", "")], media), "a.apkg").own.text.endswith("words")


def test_a_deck_in_the_newer_form_says_what_helps():
    parts = {"collection.anki21b": b"\x28\xb5\x2f\xfd", "collection.anki2": database(CARDS, [])}
    with pytest.raises(UnreadableFileError, match="a form that is not read") as told:
        read(zip_of(parts), "a.apkg")
    assert told.value.fix == 'export it again with "Support older Anki versions" chosen'


def test_a_damaged_deck_says_so():
    with pytest.raises(UnreadableFileError, match="the database is damaged"):
        read(zip_of({"collection.anki2": b"SQLite format 3\0" + bytes(90)}), "a.apkg")
