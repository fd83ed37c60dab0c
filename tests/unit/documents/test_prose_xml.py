"""XML of no known format is read by its words where it was written to be read, and else as source."""

from __future__ import annotations

import pytest
from sources import reader_of

from engine.documents.text.prose_xml import elements_within_sentences

read = reader_of("a.xml")
LAW = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE dokumente SYSTEM "http://example.org/norm.dtd">
<dokumente builddate="20260101"><norm><jurabk>MietG</jurabk><enbez>§ 4</enbez><titel>Kaution und ihre Rückgabe</titel>
<Content hint="Gilt nur für Wohnraum in Städten"><P>(1) Der Vermieter hat die Kaution von seinem Ver<B>mögen</B>
getrennt anzulegen und <I>unverzüglich</I> zurückzugeben.<BR/>Dies gilt auch für Zinsen<SUP>2</SUP> und für alle
Erträge, die daraus entstehen.</P><P>(2) Die Frist beträgt <SP>drei</SP> Monate nach dem Ende des Mietverhältnisses,
wenn <I>nichts anderes</I> vereinbart ist &mdash; und der Mieter die Wohnung geräumt hat.</P><DL><DD>der Mieter die
Räume in dem Zustand zurückgibt, in dem er sie übernommen hat,<DD>und zwar besenrein, mit allen Schlüsseln und ohne
die Dinge, die ihm gehören.</DD></DD></DL></Content></norm></dokumente>"""
SAID = """MietG
§ 4

Kaution und ihre Rückgabe

(1) Der Vermieter hat die Kaution von seinem Vermögen getrennt anzulegen und unverzüglich zurückzugeben. Dies \
gilt auch für Zinsen2 und für alle Erträge, die daraus entstehen.

Gilt nur für Wohnraum in Städten

(2) Die Frist beträgt drei Monate nach dem Ende des Mietverhältnisses, wenn nichts anderes vereinbart ist — und \
der Mieter die Wohnung geräumt hat.

der Mieter die Räume in dem Zustand zurückgibt, in dem er sie übernommen hat,

und zwar besenrein, mit allen Schlüsseln und ohne die Dinge, die ihm gehören.""".split("\n\n")


def test_a_law_in_a_format_of_its_own_is_read_by_its_words():
    document = read(LAW.encode())
    assert document.text.split("\n\n") == SAID
    assert document.type == "text" and document.title == "Kaution und ihre Rückgabe"
    assert [heading.title for heading in document.headings] == ["Kaution und ihre Rückgabe"]


def test_what_stands_within_sentences_is_found_by_what_stands_around_it():
    assert elements_within_sentences(LAW) == {"B", "I", "BR", "SUP", "SP"}
    assert elements_within_sentences(LAW.replace("<B>", "<x:B>").replace("</B>", "</x:B>")) == {
        "B",
        "I",
        "BR",
        "SUP",
        "SP",
    }


def test_one_that_is_cut_short_says_so():
    document = read(LAW[: LAW.index("<DL>")].encode())
    assert document.text.split("\n\n") == SAID[:5]
    assert [note.what for note in document.missing] == ["parts are left out, as the file is damaged or cut short"]


def test_what_it_declares_stands_where_it_is_mentioned():
    declared = LAW.replace('norm.dtd">', 'norm.dtd" [<!ENTITY geld "Kaution">]>').replace("die Kaution", "die &geld;")
    assert read(declared.encode()).text.split("\n\n") == SAID


MEMBERS = """<doc><assembly><name>Harbour</name></assembly><members><member name="M:Harbour.Quay.Moor(System.String)">
<summary>Moors a boat at the quay. See <see cref="T:Harbour.Boat"/> for what a boat is, and <paramref name="berth"/> for
where it lies.</summary><param name="berth">The berth at which the boat is to be moored, or null for any that is free.
</param><returns>The quay, so that calls of <see cref="T:Harbour.Quay">this kind</see> can be chained one after the
other, which is what most people want who moor more than one boat on a day.</returns></member></members></doc>"""


def test_names_that_stand_in_attributes_are_read_where_they_are_meant():
    assert read(MEMBERS.encode()).text.split("\n\n") == [
        "Harbour\nM:Harbour.Quay.Moor(System.String)",
        "Moors a boat at the quay. See T:Harbour.Boat for what a boat is, and berth for where it lies.",
        "berth",
        "The berth at which the boat is to be moored, or null for any that is free.",
        "The quay, so that calls of this kind can be chained one after the other, which is what most people "
        "want who moor more than one boat on a day.",
        "T:Harbour.Quay",
    ]


TEXTS = "Your password is wrong, please try again later today"
DATA = {
    "texts of a program": "<resources>" + f'<string name="a_b">{TEXTS}</string>' * 30 + "</resources>",
    "settings": "<project><modelVersion>4.0.0</modelVersion>"
    + "<dependency><id>a</id></dependency>" * 40
    + "</project>",
    "a record": f"<record><note>{TEXTS}</note><name>Ada</name></record>",
    "few words in sentences": f"<list><item>a <b>b</b> c</item><item>{TEXTS}</item></list>",
    "a list of short lines": "<list>" + "<item>one <b>two</b> three</item>" * 60 + "</list>",
    "marks that never end": "<a " * 3000 + "<!-- " * 3000 + "<![CDATA[" * 3000,
}


@pytest.mark.parametrize("data", DATA.values(), ids=DATA)
def test_data_and_settings_are_read_as_source(data):
    document = read(data.encode())
    assert document.type == "code" and document.text.startswith(data[:50])
