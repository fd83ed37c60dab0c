"""What mail programs keep with a message: labels and categories are its keywords, parts kept apart are named."""

from __future__ import annotations

import struct

import pytest
from made_files import ole
from sources import reader_of

from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.eml")
TOP = b"From: a@example.org\nTo: b@example.org\nSubject: Rent\nDate: Tue, 5 Mar 2024 10:00:00 +0100\n"


@pytest.mark.parametrize(
    ("header", "keywords"),
    [
        (b"X-Gmail-Labels: Inbox,Opened,Wohnung/Miete", "Inbox; Opened; Wohnung/Miete"),
        (
            b"X-Gmail-Labels: =?UTF-8?Q?Archiviert,K=C3=BCche,?=\n =?UTF-8?Q?Steuer_2023?=",
            "Archiviert; Küche; Steuer 2023",
        ),
        (b'X-Gmail-Labels: "House, garden",Unread', "House, garden; Unread"),
        (b"X-Mozilla-Keys: $label1 landlord", "landlord"),
        (b"X-Label: receipts", "receipts"),
        (b"X-Keywords:                 ", ""),
    ],
)
def test_the_labels_of_a_message_are_its_keywords(header, keywords):
    document = read(TOP + header + b"\n\nThe deposit is kept.\n")
    assert document.keywords == keywords
    assert "X-" not in document.text


def wide(words):
    return words.encode("utf-16-le")


def test_the_categories_of_an_outlook_message_are_its_keywords():
    name = wide("Keywords")
    other = wide("Sensitive")
    words = struct.pack("<I", len(other)) + other + bytes(-len(other) % 4)
    at = len(words)
    words += struct.pack("<I", len(name)) + name
    names = struct.pack("<IHH", 0x8554, 6, 0) + struct.pack("<IHH", 0, 7, 1) + struct.pack("<IHH", at, 5, 2)
    document = reader_of("a.msg")(
        ole(
            {
                "__nameid_version1.0/__substg1.0_00020102": b"",
                "__nameid_version1.0/__substg1.0_00030102": names,
                "__nameid_version1.0/__substg1.0_00040102": words,
                "__properties_version1.0": b"",
                "__substg1.0_0037001F": wide("Rent"),
                "__substg1.0_1000001F": wide("The deposit is kept."),
                "__substg1.0_8001101F-00000000": wide("Not a category"),
                "__substg1.0_8002101F": struct.pack("<2I", 24, 16),
                "__substg1.0_8002101F-00000000": wide("Blaue Kategorie"),
                "__substg1.0_8002101F-00000001": wide("Miete"),
            }
        )
    )
    assert document.keywords == "Blaue Kategorie; Miete"
    assert "deposit" in document.text


@pytest.mark.parametrize(
    ("flags", "keywords"),
    [
        (8590195713, ""),
        (1 | 1 << 4, "flagged"),
        (1 << 4, "flagged; unread"),
        (1 | 1 << 6 | 1 << 24, "draft; junk"),
        (0, "unread"),
        (None, ""),
    ],
)
def test_flags_of_apple_mail_are_labels(flags, keywords):
    message = TOP + b"X-Keywords: \n\nThe deposit is kept.\n"
    notes = b"" if flags is None else b"<plist><dict><key>flags</key>\n\t<integer>%d</integer></dict></plist>" % flags
    assert reader_of("7.emlx")(b"%-10d\n" % len(message) + message + notes).keywords == keywords


def test_a_message_that_was_deleted_in_apple_mail_is_named_and_not_read():
    message = TOP + b"\n<key>flags</key><integer>1</integer>\n"
    with pytest.raises(UnsupportedFileError, match="deleted in Apple Mail"):
        reader_of("7.emlx")(b"%-10d\n" % len(message) + message + b"<key>flags</key><integer>3</integer>")


@pytest.mark.parametrize(
    ("header", "keywords"),
    [
        (b"X-Mozilla-Status: 0005", "flagged"),
        (b"X-Mozilla-Status: 0001", ""),
        (b"X-Status: AF", "flagged"),
        (b"X-Mozilla-Status: what", ""),
    ],
)
def test_a_flag_is_a_label(header, keywords):
    assert read(TOP + header + b"\n\nThe deposit is kept.\n").keywords == keywords


def test_a_file_that_apple_mail_keeps_apart_from_its_message_is_named():
    message = TOP + (
        b'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nSee the contract.\n'
        b'--x\nContent-Type: application/pdf; name="contract.pdf"\nContent-Disposition: attachment;\n'
        b' filename="contract.pdf"\nX-Apple-Content-Length: 48213\n\n\n'
        b'--x\nContent-Type: text/plain; name="empty.txt"\n\n\n--x--\n'
    )
    flags = b'<?xml version="1.0"?><plist version="1.0"><dict><key>flags</key><integer>1</integer></dict></plist>\n'
    bundle = reader_of("7.partial.emlx")(b"%-10d\n" % len(message) + message + flags)
    assert "See the contract." in bundle.own.text
    assert "plist" not in bundle.own.text
    (member,) = bundle.members
    assert member.name == "contract.pdf"
    assert isinstance(member.outcome, UnreadableFileError)
    assert "Attachments" in str(member.outcome)
