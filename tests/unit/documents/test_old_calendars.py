"""vCalendar 1.0 and vCard 2.1: quoted-printable, base64, character sets of their own, old rules of repetition."""

from __future__ import annotations

import pytest
from sources import reader_of


def entry(*lines):
    inside = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:1.0", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    return reader_of("a.vcs")(inside.encode("latin-1")).text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gespr=C3=A4ch mit =", "M=C3=BCller"], "Gespräch mit Müller"),
        (["DESCRIPTION;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:K=FCche=0D=0Azwei"], "Küche\nzwei"),
        (["SUMMARY;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=CF=F0=E8=E2=E5=F2"], "Привет"),
        (["SUMMARY;ENCODING=BASE64;CHARSET=UTF-8:R3LDvMOfZQ=="], "Grüße"),
        (["SUMMARY;ENCODING=BASE64:no base64!"], "no base64!"),
        (["CATEGORIES:MEETING;Miete"], "Categories: MEETING, Miete"),
        ([r"CATEGORIES:Miete\, warm,Hall"], "Categories: Miete, warm, Hall"),
        ([r"CATEGORIES:C:\\,Hall"], "Categories: C:\\, Hall"),  # the backslash has one, the comma has none
        (["DALARM:20240305T084500Z;PT5M;2;Bring the file"], "Reminder: Bring the file"),
        (["DTSTART:20240305T090000Z"], "Start: 2024-03-05 09:00"),
        (["RRULE:D1 #10"], "Repeats: daily, 10 times"),
        (["RRULE:W2 MO TU #0"], "Repeats: weekly, every 2 on Monday, Tuesday"),
        (["RRULE:YM1 6 20300101T000000Z"], "Repeats: yearly until 2030-01-01"),
        (["RRULE:MP1 1+ SU #3"], "Repeats: monthly on first Sunday, 3 times"),
        (["RRULE:MP1 1- FR MO 2+ TU"], "Repeats: monthly on last Friday, last Monday, second Tuesday"),
        (
            ["RRULE:FREQ=MONTHLY;BYDAY=2TU,-1FR,-2SU"],
            "Repeats: monthly on second Tuesday, last Friday, second last Sunday",
        ),
        (["RRULE:FREQ=YEARLY;BYMONTH=3,13;BYDAY=20MO"], "Repeats: yearly on 20th Monday in March"),
        (["RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1"], "Repeats: monthly on last of Monday or Tuesday"),
        (["RRULE:FREQ=MONTHLY;BYMONTHDAY=15,-1,x"], "Repeats: monthly on 15th day of the month, last day of the month"),
        ([f"RRULE:FREQ=DAILY;BYDAY=MO;BYSETPOS={'9' * 5000}"], "Repeats: daily on Monday"),
        (["RRULE:FREQ=WEEKLY;COUNT=3"], "Repeats: weekly, 3 times"),
        (["SUMMARY:x", "RRULE:nonsense"], "x"),
    ],
)
def test_an_entry_of_an_old_calendar_is_read(lines, text):
    assert entry(*lines) == text


def test_a_picture_in_a_contact_is_no_text():
    name = b"N;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:M=FCller;J=F6rg"
    lines = (b"BEGIN:VCARD", b"VERSION:2.1", b"FN;ENCODING=B:iVBORw0KGgo=", name, b"END:VCARD", b"")
    card = b"\r\n".join(lines)
    assert reader_of("a.vcf")(card).text == "Name: Müller Jörg"


def test_a_calendar_is_called_by_its_name_and_entries_say_what_people_wrote():
    text = (
        "BEGIN:VCALENDAR\nX-WR-CALNAME:Studio plan\nX-WR-CALDESC:All firings\nBEGIN:VEVENT\nSUMMARY:First\n"
        "RESOURCES:Kiln\\, gas\nCONFERENCE:https://meet.example/a\nEND:VEVENT\n"
        "BEGIN:VFREEBUSY\nCOMMENT:away\nEND:VFREEBUSY\nEND:VCALENDAR\n"
    )
    found = reader_of("a.ics")(text.encode())
    assert found.title == "Studio plan"
    assert found.text == (
        "Studio plan\nAll firings\n\nFirst\nResources: Kiln, gas\nConference: https://meet.example/a\n\naway"
    )


def test_a_contact_says_what_it_likes_and_knows():
    lines = (b"BEGIN:VCARD", b"VERSION:4.0", b"FN:Ada", b"HOBBY:pottery", b"EXPERTISE;LEVEL=expert:glazes")
    card = b"\n".join((*lines, b"BIRTHPLACE:York", b"END:VCARD", b""))
    assert reader_of("a.vcf")(card).text == "Ada\nHobby: pottery\nExpertise: glazes\nBorn in: York"
