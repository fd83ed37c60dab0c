"""Labels, categories and keywords as a filter: from the file to the answer."""

from __future__ import annotations

import pytest

from engine import Library
from tests.hits import found

MAIL = "From: a@example.org\nSubject: Rent\nDate: Tue, 5 Mar 2024 10:00:00 +0100\n{}\n\nThe {} is due.\n"
FILES = {
    "gmail.eml": MAIL.format("X-Gmail-Labels: =?UTF-8?Q?Wohnung/K=C3=BCche?=,Bills to pay", "deposit"),
    "flagged.emlx": "{}      \n{}<key>flags</key><integer>17</integer>",
    "plain.eml": MAIL.format("X-Label: archive", "Wohnung"),
    "page.html": "<html><head><meta name=keywords content='flour, bills'></head><body><p>The mill.</p></body></html>",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    folder = tmp_path_factory.mktemp("labels")
    message = MAIL.format("X-Keywords:", "invoice")
    for name, text in FILES.items():
        text = text.format(len(message), message) if name.endswith("emlx") else text
        (folder / name).write_bytes(text.encode())
    with Library.create(tmp_path_factory.mktemp("library") / "library") as made:
        made.index([folder])
        yield made


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("label:wohnung", ["gmail.eml"]),
        ("label:wohnung/kuche", ["gmail.eml"]),
        ("label:kü", ["gmail.eml"]),
        ('label:"to pay"', ["gmail.eml"]),
        ("label:bills", ["gmail.eml", "page.html"]),
        ("category:flour", ["page.html"]),
        ("label:flagged", ["flagged.emlx"]),
        ("due -label:archive", ["flagged.emlx", "gmail.eml"]),
        ("label:deposit", []),
        ("label:unread", []),
    ],
)
def test_labels_narrow_what_is_found(library, query, names):
    assert sorted(found(library, query)) == names
