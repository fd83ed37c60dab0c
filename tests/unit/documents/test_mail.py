from __future__ import annotations

import base64
from email.message import EmailMessage

import pytest
from sources import reader_of, zip_of

from engine.documents.document import Bundle, Document
from engine.documents.mail.outlook import unpacked_rtf
from engine.errors import UnreadableFileError

read = reader_of("a.eml")


def message(subject="Lunch", body="At noon?", **headers):
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "Ada Byron <ada@example.org>", "bob@example.org", subject
    made["Date"] = "Fri, 05 May 2023 12:00:00 +0200"
    for name, value in headers.items():
        made[name] = value
    if body:
        made.set_content(body)
    return made


def test_a_message_begins_with_its_headers():
    document = read(message().as_bytes())
    assert document.text == (
        "From: Ada Byron <ada@example.org>\nTo: bob@example.org\n"
        "Date: Fri, 05 May 2023 12:00:00 +0200\nSubject: Lunch\n\nAt noon?"
    )
    assert (document.type, document.title, document.author) == ("email", "Lunch", "Ada Byron")
    assert document.dated == 1683280800


RAW = b"From: =?iso-8859-1?Q?J=F6rg?= <j@example.org>\r\nTo: x@example.org\r\nSubject: =?koi8-r?B?8NLJ18XU?=\r\n"


UTF8 = b"Content-Type: text/plain; charset=utf-8\r\n"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"Content-Type: text/plain; charset=windows-1252\r\n\r\nna\xefve \x80", "naïve €"),
        (UTF8 + b"Content-Transfer-Encoding: quoted-printable\r\n\r\nna=C3=AFve a=\r\nb", "naïve ab"),
        (UTF8 + b"Content-Transfer-Encoding: base64\r\n\r\nbmHDr3Zl", "naïve"),
        (b"Content-Type: text/plain; charset=no-such-thing\r\n\r\nplain", "plain"),
        (b"Content-Type: text/html; charset=utf-8\r\n\r\n<p>Only <b>HTML</b><script>x</script>", "Only HTML"),
        ("Content-Type: text/html\r\n\r\n<meta charset=koi8-r><p>Привет".encode("koi8-r"), "Привет"),
    ],
)
def test_odd_encodings_are_read(body, words):
    document = read(RAW + b"MIME-Version: 1.0\r\n" + body)
    assert document.text.endswith(f"\n\n{words}")
    assert (document.title, document.author) == ("Привет", "Jörg")


def test_of_two_versions_the_text_is_read_unless_it_only_stands_in():
    both = message(body="The whole text of the letter.")
    both.add_alternative("<p>The whole <b>text</b> of the letter.</p>", subtype="html")
    assert read(both.as_bytes()).text.endswith("Subject: Lunch\n\nThe whole text of the letter.")
    stand_in = message(body="No HTML?")
    stand_in.add_alternative("<p>" + "A long letter. " * 20, subtype="html")
    assert "A long letter." in read(stand_in.as_bytes()).text


def test_attachments_are_documents_and_pictures_of_the_page_are_not():
    made = message(body="see attached")
    made.add_attachment(b"# Plan", maintype="text", subtype="markdown", filename="../plan.md")
    made.add_attachment(zip_of({"in.txt": "zipped"}), maintype="application", subtype="zip", filename="a.zip")
    made.add_attachment(message("Inner", "inner words"))
    bundle = read(made.as_bytes())
    assert isinstance(bundle, Bundle) and bundle.own.text.endswith("see attached")
    found = {member.name: member.outcome.text.rpartition("\n")[2] for member in bundle.members}
    assert found == {"plan.md": "# Plan", "a.zip/in.txt": "zipped", "Inner.eml": "inner words"}

    page = message(body="")
    page.set_content("<p>Look<img src='cid:1'>", subtype="html")
    page.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<1>")
    assert isinstance(read(page.as_bytes()), Document)


def test_thousands_of_attachments_of_one_name_are_told_apart():
    part = b"--x\nContent-Disposition: attachment; filename=a.txt\n\nhi\n"
    bundle = read(RAW + b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n" + part * 2000 + b"--x--")
    assert [member.name for member in bundle.members[:3]] == ["a.txt", "a (2).txt", "a (3).txt"]
    assert len({member.name for member in bundle.members}) == 2000


def test_a_mailbox_gives_every_message():
    quoted = message("Second", ">From the start\nFrom here on").as_bytes()
    box = b"".join(
        b"From x@y Fri May  5 12:00:00 2023\n" + letter + b"\n\n"
        for letter in (message("First / one").as_bytes(), quoted.replace(b"\nFrom here", b"\n>From here"))
    )
    bundle = read(box, "inbox")
    assert bundle.own is None
    assert [member.name for member in bundle.members] == ["00001 First one.eml", "00002 Second.eml"]
    assert bundle.members[1].outcome.text.endswith("From the start\nFrom here on")
    places = bundle.members[1].outcome.places
    assert [(place.offset_chars, place.kind, place.label) for place in places] == [(0, "message", "message 2")]


@pytest.mark.parametrize("empty_line", [b"\n\n", b"\r\n\r\n", b"\r\r", b"\n\r\n", b"\r\n\n", b"\r\r\n", b"\n\r"])
def test_a_message_of_a_mailbox_begins_after_an_empty_line_of_any_line_ends(empty_line):
    letter = b"From x@y Fri May  5 12:00:00 2023\nTo: a@b\nFrom: c@d\n\nwords, From afar"
    bundle = read(letter + empty_line + letter + b"\n" + letter, "inbox")
    assert [member.outcome.text.count("words") for member in bundle.members] == [1, 2]


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("behind", [b"", b"-- \nthe list"])
def test_an_attachment_in_base64_is_read_and_what_a_list_puts_behind_it(line_end, behind):
    head = RAW.replace(b"\r\n", b"\n") + b"Content-Type: text/plain; charset=utf-8\n"
    content = base64.encodebytes("Grüße aus Köln, ".encode() * 20 + b"Ada")
    letter = (head + b"Content-Transfer-Encoding: base64\n\n" + content + behind).replace(b"\n", line_end)
    assert "Grüße aus Köln, Ada" in read(letter).text
    assert ("the list" in read(letter).text) is bool(behind)


def test_a_mailbox_of_no_messages_is_read_as_one():
    assert read(b"Subject: x\nFrom: a@b\n\nwords", "a.mbox").text.endswith("words")
    assert "words" in read(b"only words", "a.mbox").text


def test_a_saved_page_is_the_page():
    made = EmailMessage()
    made["From"], made["Subject"] = "<Saved by Blink>", "Page"
    made["Snapshot-Content-Location"] = "https://example.org/"
    made.set_content("<title>Saved</title><h1>Head</h1><p>words", subtype="html")
    made.make_related()
    document = read(made.as_bytes(), "page.mhtml")
    assert (document.type, document.title, document.text) == ("html", "Saved", "Head\n\nwords")


def test_mail_nested_without_end_does_no_harm():
    inner = message("innermost", "deep")
    for level in range(30):
        outer = message(f"level {level}", "words")
        outer.add_attachment(inner)
        inner = outer
    bundle = read(inner.as_bytes())
    assert "deep" not in bundle.own.text and len(bundle.members) < 10
    boundaries = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(3000))
    with pytest.raises(UnreadableFileError, match="damaged"):
        read(RAW + b"MIME-Version: 1.0\r\n" + boundaries)


def test_compressed_rich_text_is_unpacked():
    # The example of [MS-OXRTFCP], section 4.1.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked_rtf(packed) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"


@pytest.mark.parametrize(
    ("name", "words", "author"),
    [
        ("testMSG.msg", "MIME registry use cases", "Jukka Zitting"),
        ("testMSG_forwarded.msg", "Original Body", "Paul Allan Hill"),
    ],
)
def test_real_outlook_messages_are_read(shared_data, name, words, author):
    (path,) = (shared_data / "files").rglob(name)
    document = read(path.read_bytes(), name)
    assert words in document.text and document.author == author and document.dated


def test_attachments_without_a_name_are_read_where_no_other_file_may_be_opened(tmp_path):
    from engine.documents import ReaderPool

    made = message(body="see below")
    made.add_attachment("BEGIN:VCARD\nFN:Ada\nEND:VCARD", subtype="vcard", disposition="attachment")
    path = tmp_path / "a.eml"
    path.write_bytes(made.as_bytes())
    with ReaderPool(1, seconds=60, memory_mb=1024) as pool:
        ((_, bundle),) = pool.read([path])
    assert {member.name: member.outcome.text for member in bundle.members} == {"attachment.vcf": "Ada"}


def test_a_name_behind_the_address_is_the_author_in_letters_of_any_kind():
    for name in ("J\u00f6rg M\u00fcller", "Zo\u00eb"):
        found = read(f"From: j@example.org ({name})\nTo: b@example.org\nSubject: s\n\nwords".encode())
        assert found.author == name


def test_blanks_that_were_added_behind_a_soft_line_end_part_no_word():
    head = b"From: a@example.org\nSubject: s\nContent-Transfer-Encoding: quoted-printable\n\n"
    assert read(head + b"verwal= \t \r\ntung = \nich").text.endswith("\n\nverwaltung ich")
