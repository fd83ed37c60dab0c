"""Dates of mail with zones by name, as programs write them."""

from __future__ import annotations

from datetime import datetime

import pytest
from sources import reader_of

from engine.documents.mail.dates import moment_of


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("Tue, 5 Mar 2024 10:00:00 CET", "2024-03-05T10:00:00+01:00"),
        ("Fri, 5 Jul 2024 10:00:00 CEST", "2024-07-05T10:00:00+02:00"),
        ("Tue, 5 Mar 2024 10:00:00 MEZ", "2024-03-05T10:00:00+01:00"),
        ("Fri, 5 Jul 2024 10:00 MESZ", "2024-07-05T10:00:00+02:00"),
        ("Tue, 5 Mar 2024 10:00:00 PST", "2024-03-05T10:00:00-08:00"),
        ("Tue, 5 Mar 2024 10:00:00 (JST)", "2024-03-05T10:00:00+09:00"),
        ("Tue, 5 Mar 2024 10:00:00 NST", "2024-03-05T10:00:00-03:30"),
        ("Tue, 5 Mar 2024 10:00:00 IST", "2024-03-05T10:00:00+05:30"),
        ("Tue Mar  5 10:00:00 MSK 2024", "2024-03-05T10:00:00+03:00"),
        ("Tue, 5 Mar 2024 10:00:00 GMT+01:00", "2024-03-05T10:00:00+01:00"),
        ("Tue, 5 Mar 2024 10:00:00 -03:30", "2024-03-05T10:00:00-03:30"),
        ("Tue, 5 Mar 2024 10:00:00 UTC", "2024-03-05T10:00:00+00:00"),
        ("Tue, 5 Mar 2024 10:00:00 +0100 (CEST)", "2024-03-05T10:00:00+01:00"),
        ("Tue, 5 Mar 2024 10:00:00 -0500", "2024-03-05T10:00:00-05:00"),
        ("Tue Mar  5 10:00:00 2024", "2024-03-05T10:00:00+00:00"),
        ("Tue, 5 Mar 2024 10:00:00 XYZ", "2024-03-05T10:00:00+00:00"),
        ("Tue, 5 Mar 2024 10:00:00 GMT+0100", "2024-03-05T10:00:00+01:00"),
        ("Tue, 5 (fifth) Mar 2024 10:00:00 +0100 (MEZ)", "2024-03-05T10:00:00+01:00"),
        ("2024-03-05 10:00:00 +0100", "2024-03-05T10:00:00+01:00"),
        ("2024-03-05T10:00:00.123Z", "2024-03-05T10:00:00+00:00"),
        ("2024-03-05 10:00", "2024-03-05T10:00:00+00:00"),
        ("Di, 5 Mär 2024 10:00:00 +0100", "2024-03-05T10:00:00+01:00"),
        ("mar., 5 mars 2024 10:00:00 +0100", "2024-03-05T10:00:00+01:00"),
        ("jeu. 5 déc. 2002 10:00:00 +0100", "2002-12-05T10:00:00+01:00"),
        ("lunes, 5 de agosto de 2024 10:00:00 +0200", "2024-08-05T10:00:00+02:00"),
        ("gio, 13 giu 2024 10:00 +0200", "2024-06-13T10:00:00+02:00"),
        ("ter, 3 set 2024 10:00:00 -0300", "2024-09-03T10:00:00-03:00"),
        ("Sat, 01 Jan 100 10:00:00 GMT", "2000-01-01T10:00:00+00:00"),
        ("5 Smarch 2024 10:00:00", None),
        ("2024-13-05 10:00:00", None),
        ("yesterday CET", None),
        ("", None),
    ],
)
def test_a_date_is_told_with_its_zone(words, moment):
    assert moment_of(words) == (datetime.fromisoformat(moment).timestamp() if moment else None)


def test_a_message_has_the_date_of_its_zone():
    message = b"From: a@example.org\nSubject: x\n%b\nwords\n"
    sent = datetime.fromisoformat("2024-03-05T10:00:00+01:00").timestamp()
    assert reader_of("a.eml")(message % b"Date: Tue, 5 Mar 2024 10:00:00 MEZ\n").dated == sent
