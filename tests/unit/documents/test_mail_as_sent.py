"""Mail as programs really send it: headers in any character set, bodies in several versions, mailboxes of all kinds."""

from __future__ import annotations

import base64
import binascii
import struct
import zlib

import made_files
import pytest
from sources import reader_of

from engine.documents.document import Bundle
from engine.documents.mail.headers import first_name, header_words, parameters
from engine.documents.mail.transfer_encoding import unflowed

read = reader_of("a.eml")
TOP = b"From: a@example.org\nTo: b@example.org\nDate: Tue, 5 Mar 2024 10:00:00 +0100\n"


def own(outcome):
    return outcome.own if isinstance(outcome, Bundle) else outcome


def members(outcome):
    return {member.name: getattr(member.outcome, "text", member.outcome) for member in outcome.members}


# -- headers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "codec", "words"),
    [
        ("iso-8859-1", "cp1252", "Schlüsselübergabe – Dachgeschoß"),
        ("utf-8", "utf-8", "Przegląd kominów w środę"),
        ("koi8-r", "koi8-r", "Акт сверки"),
        ("iso-8859-2", "iso8859-2", "Příští úterý v pět"),
        ("gb2312", "gb18030", "朱镕基的报销"),
        ("shift_jis", "cp932", "①髙橋様 会議"),
        ("euc-kr", "cp949", "똠방각하"),
        ("ks_c_5601-1987", "cp949", "펲시"),
        ("big5", "big5hkscs", "堃記報銷"),
        ("windows-1255", "cp1255", "שלום עולם"),
        ("iso-8859-8-i", "iso8859-8", "שלום עולם"),
        ("windows-1256", "cp1256", "فاتورة الكهرباء"),
        ("tis-620", "cp874", "ประกาศงดจ่ายน้ำ"),
        ("windows-1258", "cp1258", "Đơn"),
    ],
)
def test_letters_as_they_are_in_headers_and_names_are_of_the_set_that_the_mail_names(label, codec, words):
    raw = words.encode(codec)
    top = b"From: " + raw + b" <a@example.org>\nSubject: " + raw + b"\nMIME-Version: 1.0\n"
    body = (
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset="
        + label.encode()
        + b"\n\n"
        + raw
        + b'\n--x\nContent-Disposition: attachment; filename="'
        + raw
        + b'.txt"\n\nattached\n--x--\n'
    )
    outcome = read(top + body)
    assert outcome.own.title == words and outcome.own.author == words
    assert outcome.own.text.endswith(words)
    assert members(outcome) == {f"{words}.txt": "attached"}


@pytest.mark.parametrize(
    ("codec", "words"),
    [
        ("cp1252", "Schlüsselübergabe für die Dachgeschoßwohnung"),
        ("koi8-r", "Акт сверки"),
        ("cp1251", "Привет из Москвы"),
        ("iso8859-2", "Przegląd kominów w środę"),
        ("cp1253", "Λογαριασμός ρεύματος"),
        ("cp1255", "שלום עולם"),
        ("gb18030", "关于报销制度的通知"),
        ("cp932", "会議の議事録"),
        ("cp949", "안녕하세요"),
    ],
)
def test_a_short_subject_in_a_set_that_nothing_names_is_guessed_by_its_letters(codec, words):
    assert read(TOP + b"Subject: " + words.encode(codec) + b"\n\nplain").title == words


def encoded(charset, data, how="b"):
    return f"=?{charset}?{how}?{base64.b64encode(data).decode()}?="


def test_encoded_words_may_break_inside_a_character():
    data = "Größe".encode()
    subject = f"{encoded('utf-8', data[:3])}\n {encoded('utf-8', data[3:])} {encoded('utf-8', b' 5')}"
    assert read(TOP + f"Subject: {subject}\n\nx".encode()).title == "Größe 5"
    whole = base64.b64encode("Übergröße".encode()).decode()
    cut = f"=?utf-8?B?{whole[:5]}?= =?utf-8?B?{whole[5:]}?="
    assert read(TOP + f"Subject: {cut}\n\nx".encode()).title == "Übergröße"


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("=?utf-8?q?a_b=C3=A4?= and =?iso-8859-1?q?=FC?=", "a bä and ü"),
        ("=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
        ("=?unknown-8bit?q?=C3=A4?=", "ä"),
        ("=?iso-2022-jp?b?" + base64.b64encode("会議".encode("iso2022_jp")).decode() + "?=", "会議"),
        ("=?iso-2022-jp?b?" + base64.b64encode(b"\x1b$B-!\x1b(I\x43\x5e\x1b(B").decode() + "?=", "①ﾃﾞ"),
        ("=?gb2312?b?" + base64.b64encode("镕".encode("gb18030")).decode() + "?=", "镕"),
        ("=?utf-8*en?q?caf=C3=A9?=", "café"),
        ("=?utf-8?q?open", "=?utf-8?q?open"),
        ("=?utf-8?b?w6Q?= =?utf-8?b?!!!?=", "ä"),
    ],
)
def test_encoded_words_are_read_as_they_were_meant(subject, words):
    assert read(TOP + f"Subject: {subject}\n\nx".encode()).title == words


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("attachment; filename*=UTF-8''Stra%C3%9Fe.txt; filename=x.txt", "Straße.txt"),
        ("attachment; filename*0*=iso-8859-2''Ksi%B1%BF; filename*1*=ka; filename*2=\" 1.txt\"", "Książka 1.txt"),
        ('attachment; filename*1="ble.txt"; filename*0="ta"', "table.txt"),
        ('attachment; filename="=?utf-8?b?w6QuZG9j?="', "ä.doc"),
        ("attachment; filename=my long name.pdf", "my long name.pdf"),
        ('attachment; filename="a;b\\"c.txt"', 'a;b"c.txt'),
        ("attachment; filename=M%C3%BCller%20.txt", "Müller .txt"),
        ("attachment; filename*=koi8-r''%F0%D2%C9.txt", "При.txt"),
        ("attachment; filename*=''plain%20name.txt", "plain name.txt"),
        ("inline", ""),
    ],
)
def test_file_names_are_read_however_they_are_written(value, name):
    assert parameters(value).get("filename", "") == name


def test_an_encoded_word_without_an_end_leaves_the_next_as_it_is():
    assert header_words("=?utf-8?Q?Trip =?utf-8?B?Q2Fmw6k=?=") == "=?utf-8?Q?Trip Café"
    assert header_words("=?utf-8?Q?a=3F=?= =?utf-8?Q??=") == "a?"


def test_parameters_asked_for_again_are_read_with_the_hint_of_their_own_message():
    raw = 'attachment; filename="\udccf\udcf0\udce8\udce2\udce5\udcf2.txt"'
    assert [parameters(raw, hint)["filename"] for hint in ("windows-1251", "koi8-r", "windows-1251")] == [
        "Привет.txt",
        "оПХБЕР.txt",
        "Привет.txt",
    ]


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("Ada Lovelace <ada.l@example.org>", "Ada Lovelace"),
        ('"Lovelace, Ada" <ada@example.org>', "Lovelace, Ada"),
        ("ada@example.org", "ada@example.org"),
        ("<ada@example.org>", "ada@example.org"),
        ("Ada <ada@example.org>, Bob <bob@example.org>", "Ada"),
        ("ada@example.org (Ada Lovelace)", "Ada Lovelace"),
    ],
)
def test_the_first_sender_is_named(header, name):
    assert first_name(header) == name


def test_the_sender_keeps_a_comma_in_the_name():
    name = encoded("utf-8", "Müller, Jörg".encode())
    assert read(f"From: {name} <j@example.org>\nTo: b@c\n\nx".encode()).author == "Müller, Jörg"


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\n\n", b"\xef\xbb\xbf\r\n", b">From x\n", b" \n"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_mail_is_known_behind_what_stands_before_its_headers(before, end):
    data = before + (TOP + b"Subject: Snow\n\nThe plough comes.").replace(b"\n", end)
    document = read(data)
    assert (document.title, document.text[-17:]) == ("Snow", "The plough comes.")


def test_usenet_says_its_groups_and_keywords():
    text = read(b"Path: x!y\nFrom: a@b\nNewsgroups: alt.bread\nSubject: Rye\nKeywords: sourdough\n\nStarter.").text
    assert "Newsgroups: alt.bread" in text and "Keywords: sourdough" in text


def test_a_mail_without_a_date_has_that_of_the_first_machine_that_noted_it():
    received = b"Received: from x; Tue, 5 Mar 2024 12:00:00 +0000\nReceived: from y; Tue, 5 Mar 2024 11:00:00 +0000\n"
    assert read(received + b"From: a@b\nSubject: x\n\nwords").dated == 1709636400


# -- bodies ---------------------------------------------------------------------------------------


def both(plain, page):
    return (
        TOP
        + b"MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n--x\n"
        + f"Content-Type: text/plain; charset=utf-8\n\n{plain}\n--x\n".encode()
        + f"Content-Type: text/html; charset=utf-8\n\n{page}\n--x--\n".encode()
    )


def test_the_version_that_says_more_is_read_and_nothing_of_the_other_is_lost():
    long = "Thank you for your order, which will be sent in the next days. " * 5
    text = read(both(long, f"<p>{long}</p><table><tr><td>Walnut board</td></tr></table>")).text
    assert "Walnut board" in text and text.count("Thank you") == 5
    text = read(both(f"{long}\nCode 4711 is in the text alone.", f"<p>{long}<p>Walnut")).text
    assert "Walnut" in text and "Code 4711" in text
    text = read(both("See the\nroad: https://example.org/x?y=1", "<p>See the <a href='https://x'>road</a>:")).text
    assert text.endswith("See the\nroad: https://example.org/x?y=1")


def test_text_and_pages_beside_each_other_are_all_read():
    body = (
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nbefore\n--x\n"
        b"Content-Type: text/html\n\n<p>between</p>\n--x\nContent-Type: text/plain\n\nafter\n--x--"
    )
    assert read(TOP + body).text.endswith("before\n\nbetween\n\nafter")


def test_what_pgp_encrypted_as_a_whole_is_said_to_be_encrypted():
    parts = (
        "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nx\n"
    )
    mail = 'Subject: Keel\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\n\n'
    outcome = read(TOP + mail.encode() + parts.encode() + b"--b--\n")
    assert "Version" not in outcome.own.text and "Subject: Keel" in outcome.own.text
    assert [str(said) for said in members(outcome).values()] == [
        "the message is encrypted (save a copy of it without encryption)"
    ]


MAIL = "From: a@b.org\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\nContent-Transfer-Encoding: base64\n\nS2VlbCDDpA==\n"
WIDE = {
    "a.eml": (MAIL, ["From: a@b.org\nSubject: Grüße\n\nKeel ä"]),
    "a.mbox": (f"From a@b.org Tue Mar  5 10:00:00 2024\n{MAIL}\n" * 2, ["From: a@b.org\nSubject: Grüße\n\nKeel ä"] * 2),
    "a.mht": (
        "From: <Saved by Blink>\nSnapshot-Content-Location: http://x/\nContent-Type: multipart/related; boundary=b\n\n"
        "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>Sch=C3=B6n\n",
        ["Schön"],
    ),
    "a.rtf": ("{\\rtf1\\ansi K\\'e4se}", ["Käse"]),
    "a.mm": ('<map version="1.0.1"><node TEXT="Käse"/></map>', ["Käse"]),
    "ls.1": (".TH LS 1\n.SH NAME\nKäse\n", ["LS 1\n\nNAME\n\nKäse"]),
}


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("name", WIDE)
def test_a_file_that_an_editor_saved_in_wide_letters_is_what_it_was(name, codec):
    text, said = WIDE[name]
    outcome = reader_of(name)(text.encode(codec))
    found = [outcome.text] if not isinstance(outcome, Bundle) else list(members(outcome).values())
    assert [one.strip() for one in found] == said


@pytest.mark.parametrize("kind", ["text/enriched", "text/richtext"])
def test_of_a_text_and_the_same_with_marks_one_is_read(kind):
    def mail(marked):
        parts = f"--b\nContent-Type: text/plain\n\nKeel and sail\n--b\nContent-Type: {kind}\n\n{marked}\n--b--\n"
        return own(read(TOP + b"Content-Type: multipart/alternative; boundary=b\n\n" + parts.encode())).text

    assert mail("<bold>Keel</bold> and sail").count("Keel") == 1
    assert "mast" in mail("<bold>Keel</bold> and sail and mast")


def test_flowed_lines_are_paragraphs_again():
    assert unflowed("one \ntwo\n three\n-- \nme", joined=False) == "one two\nthree\n-- \nme"
    assert unflowed("東京 \n都", joined=True) == "東京都"
    assert unflowed("> a \n> b\n>> c \n> d", joined=False) == "> a b\n>> c \n> d"
    kind = b"Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\n"
    assert read(TOP + kind + "報銷 \n制度".encode()).text.endswith("報銷制度")


def test_base64_with_a_footer_behind_it_keeps_both():
    body = base64.b64encode("Grüße".encode()) + b"\n_______\nThe list's footer\n"
    head = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64 \n\n"
    text = read(TOP + head + body).text
    assert "Grüße" in text and "The list's footer" in text


UU = b"begin 644 notes.txt\n" + binascii.b2a_uu(b"honey extractor in the barn") + b"`\nend\n"


def yenc(data):
    out = b"".join(
        b"=" + bytes([(b + 42 + 64) & 255]) if (b + 42) & 255 in (0, 10, 13, 61) else bytes([(b + 42) & 255])
        for b in data
    )
    return b"=ybegin line=128 size=%d name=notes.txt\r\n" % len(data) + out + b"\r\n=yend size=%d\r\n" % len(data)


@pytest.mark.parametrize("file", [UU, UU.replace(b"\n", b"\r\n"), yenc(b"honey extractor in the barn")])
def test_files_that_stand_in_the_text_are_attachments(file):
    outcome = read(TOP + b"Subject: s\n\nHere it is:\n\n" + file + b"\nBye")
    assert members(outcome) == {"notes.txt": "honey extractor in the barn"}
    assert "Here it is" in outcome.own.text and "Bye" in outcome.own.text and "begin" not in outcome.own.text


def test_a_uuencoded_file_is_what_it_holds_and_prose_that_begins_so_is_text():
    assert members(read(UU, "notes.uue")) == {"notes.txt": "honey extractor in the barn"}
    assert read(b"begin 644 is how such a file starts", "a.txt").type == "text"


def der(tag, *parts):
    data = b"".join(parts)
    length = len(data)
    size = bytes([length]) if length < 128 else b"\x82" + struct.pack(">H", length)
    return bytes([tag]) + size + data


DATA, SIGNED_DATA = bytes.fromhex("06092a864886f70d010701"), bytes.fromhex("06092a864886f70d010702")
ENVELOPED, COMPRESSED = bytes.fromhex("06092a864886f70d010703"), bytes.fromhex("060b2a864886f70d0109100109")


def signed(content):
    inner = der(0x30, DATA, der(0xA0, der(0x04, content)))
    return der(0x30, SIGNED_DATA, der(0xA0, der(0x30, b"\x02\x01\x01", der(0x31), inner, der(0x31))))


def indefinite(content):
    octets = b"\x24\x80" + der(0x04, content[:9]) + der(0x04, content[9:]) + b"\0\0"
    inner = b"\x30\x80" + DATA + b"\xa0\x80" + octets + b"\0\0\0\0"
    body = b"\xa0\x80\x30\x80\x02\x01\x01" + der(0x31) + inner + der(0x31) + b"\0\0\0\0"
    return b"\x30\x80" + SIGNED_DATA + body + b"\0\0"


def packed(content):
    algorithm = der(0x30, bytes.fromhex("060b2a864886f70d0109100308"))
    inner = der(0x30, DATA, der(0xA0, der(0x04, zlib.compress(content))))
    return der(0x30, COMPRESSED, der(0xA0, der(0x30, b"\x02\x01\x00", algorithm, inner)))


ENTITY = b"Content-Type: text/plain; charset=utf-8\r\n\r\nThe deed for the orchard was signed."


@pytest.mark.parametrize("data", [signed(ENTITY), indefinite(ENTITY), packed(ENTITY), signed(signed(ENTITY))])
def test_mail_that_was_signed_as_a_whole_is_opened(data):
    head = b"Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n"
    outcome = read(TOP + head + base64.encodebytes(data))
    assert own(outcome).text.endswith("The deed for the orchard was signed.") and not isinstance(outcome, Bundle)
    assert "The deed for" in read(data, "smime.p7m").text
    assert "The deed for" in read(base64.encodebytes(data), "smime.p7m").text


def test_a_signed_document_is_the_document_and_an_encrypted_mail_says_so():
    assert read(signed(b"# Contract\n\nThe orchard"), "contract.md.p7m").type == "markdown"
    locked = der(0x30, ENVELOPED, der(0xA0, der(0x30, b"\x02\x01\x00")))
    head = b"Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n"
    (member,) = read(TOP + head + base64.encodebytes(locked)).members
    assert "encrypted" in member.outcome.reason


@pytest.mark.parametrize("wrapped", [signed, indefinite])
def test_who_signed_what_another_signed_is_opened_and_so_is_a_text_that_begins_with_a_zero(wrapped):
    assert read(wrapped(signed(b"# Contract\n\nThe orchard")), "contract.md.p7m.p7m").type == "markdown"
    assert read(wrapped(b"0123 order of walnuts"), "order.txt.p7m").text == "0123 order of walnuts"
    assert read(wrapped(signed(b"0;order;walnuts")), "order.csv.p7m").type == "table"


def attribute(level, number, data):
    return struct.pack("<BII", level, number, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def wide(number, text):
    data = text.encode("utf-16-le") + b"\0\0"
    return struct.pack("<HHII", 0x1F, number, 1, len(data)) + data + bytes(-len(data) % 4)


def winmail(inner=b""):
    named = struct.pack("<HH", 3, 0x8001) + bytes(16) + struct.pack("<III", 0, 7, 9)
    many = struct.pack("<HHI", 0x1003, 0x3000, 2) + bytes(8)
    body = struct.pack("<I", 3) + named + many + wide(0x1000, "The körper of the letter")
    attached = (
        attribute(2, 0x69002, bytes(14)) + attribute(2, 0x18010, b"SHORT~1.TXT\0") + attribute(2, 0x6800F, b"honey")
    )
    attached += attribute(2, 0x69005, struct.pack("<I", 1) + wide(0x3707, "länger.txt"))
    if inner:
        value = bytes(16) + inner
        facts = struct.pack("<IHHII", 1, 0x0D, 0x3701, 1, len(value)) + value + bytes(-len(value) % 4)
        attached += attribute(2, 0x69002, bytes(14)) + attribute(2, 0x18010, b"Inner\0") + attribute(2, 0x69005, facts)
    return b"\x78\x9f\x3e\x22\x01\x00" + attribute(1, 0x69003, body) + attached


def test_what_outlook_packs_is_unpacked():
    head = b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nThe letter\n--x\n"
    part = b"Content-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
    outcome = read(TOP + head + part + base64.encodebytes(winmail(winmail())) + b"\n--x--")
    assert "The körper of the letter" in outcome.own.text
    found = members(outcome)
    assert found["länger.txt"] == "honey" and found["Inner.dat/länger.txt"] == "honey"
    assert "körper" in found["Inner.dat"]
    assert "körper" in read(winmail(), "winmail.dat").own.text
    for cut in range(0, len(winmail()), 7):
        read(TOP + head + part + base64.encodebytes(winmail()[:cut] or b"x") + b"\n--x--")


def moment(number, seconds):
    return struct.pack("<HHQ", 0x40, number, int((seconds + 11_644_473_600) * 1e7))


def named(number, known_by):
    return struct.pack("<HH", 0x40, number) + bytes(16) + struct.pack("<II", 0, known_by)


def test_who_sent_what_outlook_packed_and_to_whom_and_when_is_read():
    body = (
        struct.pack("<I", 5)
        + wide(0x0C1A, "Ada")
        + wide(0x0C1F, "ada@e.org")
        + wide(0x0E04, "Bob")
        + wide(0x1000, "Hi")
    )
    rows = [
        struct.pack("<IHHI", 3, 3, 0x0C15, kind) + wide(0x3001, name) + wide(0x39FE, address)
        for kind, name, address in ((1, "Bob", "bob@e.org"), (2, "cy@e.org", "cy@e.org"))
    ]
    data = b"\x78\x9f\x3e\x22\x01\x00" + attribute(1, 0x69004, struct.pack("<I", 2) + b"".join(rows))
    data += attribute(1, 0x69003, body + moment(0x0039, 1714550400)) + attribute(1, 0x18004, b"Trip\0")
    document = read(data, "winmail.dat")
    top = "From: Ada <ada@e.org>\nTo: Bob <bob@e.org>\nCc: cy@e.org\nDate: Wed, 01 May 2024 08:00 UTC\nSubject: Trip"
    assert (document.text, document.author, document.dated) == (f"{top}\n\nHi", "Ada", 1714550400.0)
    old = struct.pack("<4H", 4, 16, 4, 15) + b"Ada\0SMTP:ada@e.org\0"
    data = attribute(1, 0x8000, old) + attribute(1, 0x38005, struct.pack("<7H", 2024, 5, 1, 8, 0, 0, 3))
    document = read(b"\x78\x9f\x3e\x22\x01\x00" + data + attribute(1, 0x2800C, b"Hi\0"), "winmail.dat")
    assert document.text == "From: Ada <ada@e.org>\nDate: Wed, 01 May 2024 08:00 UTC\n\nHi"


def test_an_appointment_that_outlook_packed_says_when_and_where():
    start = named(0x8123, 0x820D) + moment(0, 1714550400)[4:]
    place = struct.pack("<HH", 0x1F, 0x8124) + bytes(16) + struct.pack("<II", 0, 0x8208) + wide(0, "Quay 5")[4:]
    body = struct.pack("<I", 4) + wide(0x0037, "Launch") + wide(0x001A, "IPM.Appointment") + start + place
    document = read(b"\x78\x9f\x3e\x22\x01\x00" + attribute(1, 0x69003, body), "winmail.dat")
    assert document.text == "Launch\n\nLocation: Quay 5\nStart: 2024-05-01 08:00 UTC"


def test_an_object_of_another_program_in_what_outlook_packed_is_read():
    value = bytes(16) + made_files.hangul()
    facts = struct.pack("<IHHII", 1, 0x0D, 0x3701, 1, len(value)) + value + bytes(-len(value) % 4)
    attached = attribute(2, 0x69002, bytes(14)) + attribute(2, 0x18010, b"a.hwp\0") + attribute(2, 0x69005, facts)
    outcome = read(b"\x78\x9f\x3e\x22\x01\x00" + attached, "winmail.dat")
    assert outcome.members[0].outcome.text.startswith("제목 words")


def test_reports_of_delivery_are_read_and_attached_mail_keeps_its_bytes():
    report = (
        b"Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: text/plain\n\nfailed\n--x\n"
        b"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx\n\nDiagnostic-Code: smtp; mailbox full\n--x--"
    )
    assert "mailbox full" in members(read(TOP + report))["attachment.txt"]
    forwarded = (
        b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n"
        + "From: Łucja <l@example.org>\nSubject: Odbiór węgla\n\nPo południu.".encode()
        + b"\n--x--"
    )
    (member,) = read(TOP + forwarded).members
    assert (member.name, member.outcome.title, member.outcome.author) == ("Odbiór węgla.eml", "Odbiór węgla", "Łucja")


# -- mailboxes ------------------------------------------------------------------------------------


def line(who="ada@example.org", when="Mon Mar  4 09:12:00 2024"):
    return f"From {who} {when}\n".encode()


def letter(words, extra=b""):
    return b"From: Ada <ada@example.org>\nSubject: " + words[:5] + b"\n" + extra + b"\n" + words + b"\n"


def texts(box, name="Inbox"):
    return [member.outcome.text.rpartition("\n\n")[2] for member in read(box, name).members]


@pytest.mark.parametrize(
    "start",
    [
        line(),
        line("-"),
        line("MAILER-DAEMON"),
        line("1234567890@xxx", "Thu Mar 07 10:30:00 +0000 2024"),
        line("ada at example.org", " Mon Mar  4 09:12:00 2024"),
        line("???@???", "Mon Mar 04 09:12:00 2024"),
        line("a@b", "Mon, 04 Mar 2024 09:12:00 +0100"),
        line('"Ada B"@x.org', "Mon Mar  4 09:12 2024"),
    ],
)
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_lines_that_begin_a_message(start, end):
    box = b"\n".join([start + letter(b"first words"), start + letter(b"second words")])
    assert texts(box.replace(b"\n", end)) == ["first words", "second words"]


@pytest.mark.parametrize(
    "words",
    [
        b"From Monday to Thursday we open at 10:30 and close at 19:00.",
        b"a\n\nFrom Monday to Thursday we open at 10:30 in 2024.\nnext",
        b"a\n\nFrom ada@example.org Mon Mar  4 09:12:00 2024\nis how a message begins",
        b"a\nFrom ada@example.org Mon Mar  4 09:12:00 2024\nX-Quoted: line",
    ],
)
def test_lines_that_only_look_so(words):
    (member,) = read(line() + letter(words), "Inbox").members
    assert member.outcome.text.endswith(words.decode())


def test_a_message_that_gives_its_length_may_hold_another():
    held = line() + letter(b"inner")
    outer = b"words\n\n" + held
    box = (
        line()
        + b"From: a@b\nSubject: s\nContent-Length: %d\n\n" % len(outer)
        + outer
        + b"\n"
        + line()
        + letter(b"last")
    )
    assert len(read(box, "Inbox").members) == 2
    lying = line() + b"From: a@b\nSubject: s\nContent-Length: 7\n\nlonger than seven\n\n" + line() + letter(b"last")
    assert texts(lying) == ["longer than seven", "last"]


def test_deleted_messages_are_left_out():
    deleted, kept = b"X-Mozilla-Status: 0009\n", b"X-Mozilla-Status: 0001\n"
    box = b"\n".join(line() + letter(words, mark) for words, mark in [(b"gone words", deleted), (b"kept words", kept)])
    assert texts(box) == ["kept words"]
    assert [member.name for member in read(box, "Inbox").members] == ["00002 kept.eml"]


@pytest.mark.parametrize(
    ("headers", "subject"),
    [
        (b"Subject: Lunch on Friday\nTo: b@example.org", "Lunch on Friday"),
        (b"SUBJECT:Lunch\r\nTo: b@example.org", "Lunch"),
        (b"Subject: Lunch\n on Friday\nTo: b@example.org", "Lunch on Friday"),
        (b"Subject: =?utf-8?Q?Caf=C3=A9?=", "Café"),
        (b"Subject: \x1b$B%+%U%'\x1b(B", "カフェ"),
        (b"Subject: Caf\xc3\xa9", "Café"),
        (b"Subject: first\nSubject: second", "first"),
        (b"To: b@example.org\nno header ends them\nSubject: Lunch", "message"),
        (b"Subject:", "message"),
    ],
)
def test_a_message_of_a_mailbox_is_called_by_its_subject_however_it_is_written(headers, subject):
    box = read(
        b"From a@example.org Tue Mar  5 10:00:00 2024\nFrom: a@example.org\n" + headers + b"\n\nwords\n", "a.mbox"
    )
    assert [member.name for member in box.members] == [f"00001 {subject}.eml"]


def test_mmdf_is_a_mailbox_too():
    mark = b"\x01\x01\x01\x01\n"
    box = b"".join(mark + letter(words) + mark for words in (b"first words", b"second words"))
    assert texts(box) == ["first words", "second words"]


def test_of_too_many_messages_the_newest_are_read():
    box = b"\n".join(
        line(when=f"Mon Mar  4 09:12:00 {year}") + letter(b"words of %d" % year) for year in (2022, 2024, 2023)
    )
    outcome = read(box, "Inbox", members=2)
    assert [member.name[:5] for member in outcome.members[:2]] == ["00002", "00003"]
    assert "newest" in outcome.members[2].outcome.reason


def test_a_body_in_korean_that_shifts_between_sets_is_read():
    head = TOP + b"Subject: s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-2022-kr\n\n"
    assert "한국어 회의록" in own(read(head + "한국어 회의록".encode("iso2022_kr"))).text


def test_a_japanese_subject_that_nothing_encodes_is_read_by_its_escapes():
    head = TOP + b"Subject: Re: " + "会議の件".encode("iso2022_jp") + b"\n\nbody\n"
    assert own(read(head)).title == "Re: 会議の件"


def test_what_pgp_encrypted_in_a_text_is_no_text_and_is_named():
    armour = b"-----BEGIN PGP MESSAGE-----\n\nhQEMA0AAbcdef\n=abcd\n-----END PGP MESSAGE-----\n"
    found = read(TOP + b"Subject: s\n\nbefore\n" + armour + b"after\n" + armour)
    assert found.own.text.split()[-2:] == ["before", "after"]
    assert [str(member.outcome) for member in found.members] == [
        "the message is encrypted (save a copy of it without encryption)"
    ] * 2


def test_an_armour_that_does_not_end_stays_text():
    assert "hQEMA0" in read(TOP + b"Subject: s\n\n-----BEGIN PGP MESSAGE-----\nhQEMA0\n").text


def test_parts_are_described_in_words_and_those_elsewhere_say_where():
    parts = (
        "Content-Type: text/plain\nContent-Description: Notification\n\nWords.",
        "Content-Type: image/png\nContent-Description: =?utf-8?q?Ein_F=C3=BCchslein?=\n\n\x89PNG",
        "Content-Type: application/pgp-signature\nContent-Description: Digital signature\n\n-----",
        'Content-Type: message/external-body; access-type=URL;\n URL="https://example.org/plan.pdf"; name=plan.pdf\n\n'
        "Content-Type: application/pdf\nContent-Description: Plan of the roof\n",
    )
    mail = "From: a@b\nSubject: Trip\nContent-Type: multipart/mixed; boundary=x\n"
    outcome = read((mail + "".join(f"\n--x\n{part}" for part in parts) + "\n--x--\n").encode())
    said = outcome.own.text.split("\n\n")[1:]
    assert said == ["Words.", "Ein Füchslein", "Plan of the roof", "plan.pdf https://example.org/plan.pdf"]
    assert len(outcome.members) == 1


def test_who_passed_a_mail_on_and_its_list_are_read():
    head = b"From: a@b\nResent-From: Cy <c@d>\nResent-To: Di <d@e>\nList-Id: Beekeepers <bees.example.org>\n"
    text = read(head + b"Subject: Trip\n\nWords.").text
    assert "Resent-From: Cy <c@d>\nResent-To: Di <d@e>\nList-Id: Beekeepers\nSubject: Trip" in text
    assert "List-Id" not in read(b"From: a@b\nList-Id: <17f.example.org>\nSubject: Trip\n\nWords.").text


SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"
SIGNATURE = "-----BEGIN PGP SIGNATURE-----\n\niQabc\n-----END PGP SIGNATURE-----\n"
CUT = "-----BEGIN PGP SIGNATURE-----\n\niQabc"
FULL = (
    "-----BEGIN PGP SIGNATURE-----\nVersion: GnuPG v2\nComment: a b, c\n\niQab+/c\nAA==\n=aB+/\n"
    "-----END PGP SIGNATURE-----\n"
)


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"{SIGNED}\nHash: SHA256\n\n- --dashed words\nmore\n{SIGNATURE}after", "--dashed words\nmore\nafter"),
        (f"before\n{SIGNED}\n\nwords\n{SIGNATURE}", "before\nwords"),
        (f"{SIGNED}\n\nwords of a cut letter", f"{SIGNED}\n\nwords of a cut letter"),
        (f"{SIGNED}\nHash: SHA256\nwords: one\n{SIGNATURE}> q", "words: one\n> q"),
        (f"{SIGNED}\n{SIGNATURE}> q", "> q"),
        (f"{SIGNED}\n\nwords\n{CUT}\nafter", f"{SIGNED}\n\nwords\n{CUT}\nafter"),
        (
            f"{SIGNED}\n\na\n{CUT}\nafter it\n{SIGNED}\n\nb\n{SIGNATURE}",
            f"{SIGNED}\n\na\n{CUT}\nafter it\n{SIGNED}\n\nb\n{SIGNATURE}".strip(),
        ),
        (f"{SIGNED}\n\nwords\n{FULL}after", "words\nafter"),
        (f"{SIGNED}\n\nwords\n{SIGNATURE}{SIGNED}\nHash: SHA1", f"{SIGNED}\n\nwords\n{SIGNATURE}{SIGNED}\nHash: SHA1"),
        (f"a signature alone\n- dash\n{SIGNATURE}", f"a signature alone\n- dash\n{SIGNATURE}".strip()),
    ],
)  # fmt: skip
def test_a_signature_around_the_words_of_a_letter_is_left_out(body, text):
    head, _, words = own(read(TOP + b"Subject: x\n\n" + body.encode())).text.partition("\n\n")
    assert (head.startswith("From: "), words) == (True, text)


def every_text(outcome):
    inner = [text for one in getattr(outcome, "members", ()) for text in every_text(one.outcome)]
    return [getattr(own(outcome), "text", ""), *inner]


@pytest.mark.parametrize(
    "name",
    ["boundary*=utf\0-8''abc", f"boundary*{'9' * 5000}=abc", f"boundary*0=a; boundary*{'1' * 5000}=b"],
    ids=["set", "long number", "piece"],
)
@pytest.mark.parametrize("where", ["whole", "within"])
def test_what_tells_where_parts_begin_may_be_damaged(name, where):
    inner = f"Content-Type: multipart/mixed; {name}\n\n--abc\n\nthe inner words\n--abc--\n"
    if where == "within":
        inner = f"Content-Type: multipart/mixed; boundary=q\n\n--q\n\nthe outer words\n--q\n{inner}--q--\n"
    mail = f"From: a@example.org\nTo: b@example.org\nSubject: =?utf-8?q?caf=C3=A9?=\n{inner}"
    assert "the inner words" in "\n".join(every_text(read(mail.encode())))
    start = "From a@example.org Tue Mar  5 10:00:00 2024\n"
    box = f"{start}{mail}\n{start}From: a@example.org\nSubject: x\n\ngood words\n"
    texts = every_text(reader_of("all.mbox")(box.encode()))
    assert any("the inner words" in text for text in texts) and any("good words" in text for text in texts)
