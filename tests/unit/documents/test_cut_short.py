"""What a limit keeps out of a text is told; where a person writes that much, there is no limit."""

from __future__ import annotations

import pytest
from sources import reader_of
from test_opendocument import SPACES, package

from engine.documents.alt_texts import described

read = reader_of("a.eml")


def _many(count):
    return ", ".join(f'"Person{number} Kiefer" <p{number}@example.org>' for number in range(count))


@pytest.mark.parametrize("header", ["To", "Cc"])
@pytest.mark.parametrize("count", [40, 20_000])
def test_every_recipient_of_a_mail_is_read(header, count):
    mail = f"From: ada@example.org\n{header}: {_many(count)}\nSubject: {'weit ' * 100}entfernt\n\nGruss"
    document = read(mail.encode())
    assert all(f"Person{number} " in document.text for number in (0, count // 2, count - 1))
    assert "weit entfernt" in document.text and document.text.endswith("Gruss")
    assert len(document.title) <= 300


def test_an_encoded_subject_is_read_whole():
    subject = "\n ".join("=?utf-8?q?gr=C3=BCne_Wiese_hinter_dem_Haus?=" for _ in range(40))
    text = read(f"From: ada@example.org\nSubject: {subject}\n =?utf-8?q?_am_Ende?=\n\nGruss".encode()).text
    assert "Haus am Ende" in text


def test_what_a_page_says_of_itself_is_read_whole():
    said = "Anfang " + "mitten darin " * 100 + "Schluss"
    head = f'<meta name="description" content="{said}"><meta name="keywords" content="{said.replace("Sch", "Ver")}">'
    document = read(f"<html><head>{head}</head><body><p>Text</p></body></html>".encode(), "a.html")
    assert document.text.endswith("Schluss") and document.keywords.endswith("Verluss")


def test_what_a_file_says_of_itself_is_read_whole():
    said = "mitten darin " * 300
    authors = "Ada Kiefer; " * 50
    about = f"<office:meta><dc:creator>{authors}Zoe Ulme</dc:creator><dc:description>{said}Schluss</dc:description>"
    meta = f"<office:document-meta {SPACES}>{about}</office:meta></office:document-meta>"
    data = package("text", "<text:p>Text</text:p>", **{"meta.xml": meta})
    document = read(data, "a.odt")
    assert document.author.endswith("Zoe Ulme") and document.keywords.endswith("Schluss")


def test_a_description_of_a_picture_is_read_whole():
    said = "Im ersten Jahr stieg der Umsatz. " * 200 + "Danach fiel er."
    assert described(said) == said
