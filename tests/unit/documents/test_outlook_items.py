"""What items of Outlook say beside their words: contacts, appointments, and who got a message."""

from __future__ import annotations

import struct

from made_files import ole
from sources import reader_of
from test_outlook_mailboxes import BOX, box, folder, item  # noqa: F401 (a fixture)

from engine.documents.mail.named_properties import numbers_of
from engine.documents.mail.outlook_facts import NAMED, fact_lines

EMAIL, PLACE, START = 0x8083, 0x8208, 0x820D
NAMES = b"".join(struct.pack("<IHH", key, 6, at) for at, key in enumerate((EMAIL, PLACE, START)))
MAY_DAY = int((1714557600 + 11_644_473_600) * 1e7)  # 10 o'clock in London's winter time, in steps since 1601


def wide(words):
    return words.encode("utf-16-le")


def outlook(words, streams=(), fixed=b""):
    """A message of Outlook with these texts by their numbers."""
    facts = {f"__substg1.0_{number:04X}001F": wide(said) for number, said in words.items()}
    names = {"__nameid_version1.0/__substg1.0_00030102": NAMES, "__properties_version1.0": bytes(32) + fixed}
    data = {**names, **dict(streams), **facts}
    exact = [name for name in data if name.endswith("__properties_version1.0") or "nameid" in name]
    return reader_of("a.msg")(ole(data, exact=exact)).text


def test_all_that_is_on_the_card_of_a_contact_is_read():
    said = outlook({
        0x0037: "Ada Byron", 0x1000: "Met in London", 0x3A16: "Engines Ltd", 0x3A18: "Tables", 0x3A17: "Analyst",
        0x3A08: "+44 20 1", 0x3A1C: "+44 7 2", 0x3A24: "+44 20 3", 0x3A15: "1 Square, London", 0x3A27: "London",
        0x8000: "ada@example.org",
    })  # fmt: skip
    assert said == (
        "Subject: Ada Byron\n\nOrganization: Engines Ltd Tables\nPosition: Analyst\nPhone: +44 20 1\nPhone: +44 7 2\n"
        "Fax: +44 20 3\nAddress: 1 Square, London\nE-mail: ada@example.org\n\nMet in London"
    )


def test_no_fact_of_a_contact_is_lost_because_another_one_has_its_letters():
    said = outlook({
        0x0037: "Ada", 0x3A16: "Bitkom IT AG", 0x3A17: "IT", 0x3A46: "Bit", 0x3A08: "+49 30 12345", 0x3A1B: "12345",
        0x3A1A: "12345",
    })  # fmt: skip
    assert said.partition("\n\n")[2] == (
        "Organization: Bitkom IT AG\nPosition: IT\nProfession: Bit\nPhone: +49 30 12345\nPhone: 12345"
    )


def test_an_address_stands_once_as_it_is_written_out():
    shown, home = "1 Main St\r\nSpringfield, IL  62701", "2 Elm St\r\nSpringfield"
    parts = {0x3A29: "1 Main St", 0x3A27: "Springfield", 0x3A28: "IL", 0x3A2A: "62701", 0x3A26: "USA", 0x3A2B: "PO 5"}
    names = {"__nameid_version1.0/__substg1.0_00030102": struct.pack("<IHHIHH", 0x801B, 6, 0, 0x801A, 6, 1)}
    said = outlook({0x0037: "Ada", **parts, 0x3A15: shown, 0x8000: shown, 0x8001: home, 0x3A5D: "2 Elm St"}, names)
    assert said.partition("\n\n")[2] == (
        "Address: 1 Main St Springfield, IL 62701\nAddress: PO 5 USA\nAddress: 2 Elm St Springfield"
    )


def test_the_days_the_children_and_the_less_usual_numbers_of_a_contact_are_read():
    children = {f"__substg1.0_3A58101F-{at:08X}": wide(name) for at, name in enumerate(("Kid", "Babe"))}
    born = -478_310_460 + 11_644_473_600  # 4 November 1954, 23:59 UTC: the 5th, as a place further east kept it
    fixed = struct.pack("<HHIQ", 0x40, 0x3A42, 6, born * 10**7) + struct.pack("<HHIQ", 0x40, 0x3A41, 6, 2**64 - 1)
    said = outlook({
        0x3001: "Ada Byron", 0x3A45: "Dr.", 0x3A06: "Ada", 0x3A11: "Byron", 0x3A4A: "K 5", 0x3A02: "3", 0x3A2D: "77",
        0x3A2C: "8",
    }, children, fixed)  # fmt: skip
    assert said == (
        "Subject: Ada Byron\n\nName: Dr. Ada Byron\nPhone: 3\nISDN: 77\nTelex: 8\nChildren: Kid, Babe\n"
        "Customer number: K 5\nBirthday: 1954-11-05"
    )


def test_place_and_time_of_an_appointment_are_read():
    fixed = struct.pack("<HHIQ", 0x40, 0x8002, 6, MAY_DAY)
    said = outlook({0x0037: "Handover", 0x8001: "Room 4"}, fixed=fixed)
    assert said == "Subject: Handover\n\nLocation: Room 4\nStart: 2024-05-01 10:00 UTC"


def test_everybody_who_got_a_message_is_named_with_the_address():
    people = {}
    for at, (kind, name, number, address) in enumerate((
        (1, "Ada", 0x39FE, "ada@example.org"), (1, "'bob@example.org'", 0x3003, "bob@example.org"),
        (2, "Eve", 0x3003, "/o=Firm/cn=eve"), (3, "Max", 0x39FE, "max@example.org"),
    )):  # fmt: skip
        folder = f"__recip_version1.0_#{at:08X}"
        people[f"{folder}/__properties_version1.0"] = bytes(8) + struct.pack("<HHIQ", 3, 0x0C15, 6, kind)
        people[f"{folder}/__substg1.0_3001001F"] = wide(name)
        people[f"{folder}/__substg1.0_{number:04X}001F"] = wide(address)
    said = outlook({0x0037: "Rent", 0x0E04: "Ada; bob", 0x1000: "Paid"}, people)
    top = "To: Ada <ada@example.org>; bob@example.org\nCc: Eve\nBcc: Max <max@example.org>\nSubject: Rent"
    assert said == f"{top}\n\nPaid"


def test_contacts_in_a_mailbox_are_read(box):  # noqa: F811
    names = item(x0003=NAMES, x0004=b"")
    card = item(x0037="Ada", x3A1C="+44 7 2", x8000="ada@example.org", x0E02="Max")
    box(folder("Contacts", [card]), names)
    [member] = reader_of("a.pst")(BOX).members
    assert member.outcome.text == "Bcc: Max\nSubject: Ada\n\nPhone: +44 7 2\nE-mail: ada@example.org"


def test_properties_are_known_by_the_numbers_that_a_file_gives_them():
    assert numbers_of(NAMES + b"cut", NAMED) == {EMAIL: 0x8000, PLACE: 0x8001, START: 0x8002}
    assert numbers_of(struct.pack("<IHH", EMAIL, 7, 0), NAMED) == {}  # known by a name
    assert list(fact_lines(lambda key: "Ulm" if key in (0x3A15, 0x3A27) else "", lambda key: None, {})) == [
        "Address: Ulm"
    ]


def test_an_appointment_begins_with_what_it_is_called_and_was_sent_on_no_day():
    fixed = struct.pack("<HHIQ", 0x40, 0x0039, 6, MAY_DAY) + struct.pack("<HHIQ", 0x40, 0x8002, 6, MAY_DAY)
    words = {0x0037: "Launch", 0x0C1A: "Ada", 0x8001: "Quay 5"}
    said = outlook({**words, 0x001A: "IPM.Appointment"}, fixed=fixed)
    assert said == "Launch\nFrom: Ada\n\nLocation: Quay 5\nStart: 2024-05-01 10:00 UTC"
    assert outlook({**words, 0x001A: "IPM.Note"}, fixed=fixed).splitlines()[2] == "Subject: Launch"
