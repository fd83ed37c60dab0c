"""What a limit keeps out of a text is told; where a person writes that much, there is no limit."""

from __future__ import annotations

import io
import json

import pytest
from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject
from sources import reader_of
from test_office import presentation, relations, slide
from test_opendocument import SPACES, package

from engine.documents.alt_texts import described
from engine.documents.office.field_words import shown_by

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


def _chart(count):
    points = "".join(f"<c:pt idx='{at}'><c:v>Ort{at}</c:v></c:pt>" for at in range(count))
    return f"<c:chart xmlns:c='c' xmlns:a='a'><c:strCache>{points}</c:strCache></c:chart>"


def test_every_category_of_a_chart_is_read():
    parts = {
        "ppt/slides/_rels/one.xml.rels": relations(c=("chart", "../charts/c.xml")),
        "ppt/charts/c.xml": _chart(900),
    }
    assert "Ort899" in read(presentation(parts=parts), "a.pptx").text
    points = "".join(f"<text:p>Ort{at}</text:p>" for at in range(900))
    chart = f"<office:document-content {SPACES}><office:chart>{points}</office:chart></office:document-content>"
    frame = "<draw:frame><draw:object xlink:href='./Object 1' xmlns:xlink='x'/></draw:frame>"
    data = package("text", f"<text:p>Text{frame}</text:p>", **{"Object 1/content.xml": chart})
    assert "Ort899" in read(data, "a.odt").text


def test_every_shape_that_a_layout_prints_is_read():
    shapes = "".join(f"<p:sp><p:txBody><a:p><a:t>Wort{at}x</a:t></a:p></p:txBody></p:sp>" for at in range(300))
    parts = {
        "ppt/slides/_rels/one.xml.rels": relations(l=("slideLayout", "../layouts/l.xml")),
        "ppt/layouts/l.xml": slide(shapes, "sldLayout"),
    }
    assert "Wort299x" in read(presentation(parts=parts), "a.pptx").text


def test_a_field_is_read_whole_however_long_its_code_is():
    assert shown_by("MACROBUTTON Run " + "Knopf " * 2_000 + "Ende").endswith("Ende")
    assert shown_by("EQ \\f(" + "Zahl + " * 2_000 + "1,Ende)").endswith("1,Ende)")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.csv", "Name,Ort\n" + "Ada,Ulm\n" * 20_050, "rows after the first 20,000 of a table are left out"),
        ("a.json", json.dumps(["Ulm"] * 20_050), "entries after the first 20,000 of a list are left out"),
        (
            "a.ipynb",
            json.dumps({
                "cells": [
                    {"cell_type": "code", "source": "1", "outputs": [{"text": "Ulm " * count}]} for count in (9_000, 1)
                ]
            }),
            "long results of cell 1 are cut short",
        ),
        ("a.html", "<iframe srcdoc='{}'></iframe>", "frames more than 3 deep are left out"),
    ],
)  # fmt: skip
def test_what_a_limit_leaves_out_is_told(name, data, told):
    if name == "a.html":
        page = "<p>innen</p>"
        for _ in range(5):
            page = f'<p>aussen</p><iframe srcdoc="{page.replace("&", "&amp;").replace(chr(34), "&quot;")}"></iframe>'
        data = page
    document = read(data.encode(), name)
    assert [note.what for note in document.missing] == [told]


def _noted(count):
    writer = PdfWriter()
    page = writer.add_blank_page(300, 300)
    notes = ArrayObject()
    for at in range(count):
        notes.append(DictionaryObject({
            NameObject("/Type"): NameObject("/Annot"), NameObject("/Subtype"): NameObject("/Text"),
            NameObject("/Rect"): ArrayObject([FloatObject(1)] * 4),
            NameObject("/Contents"): TextStringObject(f"Raum{at}"),
        }))  # fmt: skip
    page[NameObject("/Annots")] = notes
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_every_note_of_a_plan_is_read():
    assert "Raum2999" in read(_noted(3_000), "a.pdf").text
