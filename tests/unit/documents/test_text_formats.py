"""Formats that are text inside: tables, data, notebooks, subtitles, calendars, LaTeX, reStructuredText."""

from __future__ import annotations

import json

import pytest
from sources import source_of

from engine.documents.characters.tex_letters import with_letters
from engine.documents.read import read_source
from engine.documents.tables import is_header


def read(name, text, encoding="utf-8"):
    document = read_source(source_of(name, text.encode(encoding)))
    assert all(heading.title.split()[0] in document.text[heading.offset_chars :] for heading in document.headings)
    return document


def headings(document):
    return [(heading.level, heading.title) for heading in document.headings]


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("a.csv", "Name,Born\nAda,1815\nBob,1900\n", "utf-8"),
        ("a.csv", "Name;Born\nAda;1815\nBob;1900\n", "utf-8-sig"),
        ("a.csv", '"Name"|"Born"\n"Ada"|1815\n"Bob"|1900', "utf-16"),
        ("a.tsv", "Name\tBorn\r\nAda\t1815\r\nBob\t1900", "utf-8"),
    ],
)
def test_a_table_gives_rows_under_the_names_of_its_columns(name, text, encoding):
    document = read(name, text, encoding)
    assert document.text == "Name\tBorn\nAda\t1815\nBob\t1900"
    assert headings(document) == [(2, "Name Born")]
    assert [(p.kind, p.label) for p in document.places] == [("cells", "A1:B1"), ("cells", "A2:B2"), ("cells", "A3:B3")]
    assert (document.type, document.title) == ("table", "a")


def test_quoted_cells_keep_their_delimiters_and_unclosed_quotes_do_no_harm():
    assert read("a.csv", 'a,"b, and\nc",d\n1,2,3').text == "a\tb, and c\td\n1\t2\t3"
    assert "tail" in read("a.csv", 'a,b\n"never closed,1\ntail,2').text


def test_numbers_in_the_first_row_are_no_names():
    assert headings(read("a.csv", "1,2\n3,4")) == []
    assert headings(read("a.csv", "2024-01-01,x\n2024-01-02,y")) == []


def test_lines_above_the_names_of_columns_are_titles():
    document = read("a.csv", "Report of May,\n\nName,Born\nAda,1815\n")
    assert document.text == "Report of May\nName\tBorn\nAda\t1815"
    assert headings(document) == [(2, "Name Born")]


def test_a_long_table_is_bounded_and_says_so():
    text = read("a.csv", "id,name\n" + "".join(f"{number},x\n" for number in range(20_049))).text
    assert text.endswith("19998\tx\n\n(50 more rows are not part of this text.)")


def test_json_is_an_outline_whose_keys_are_headings():
    data = {"name": "Ada", "tags": ["a", "b"], "address": {"city": "London", "geo": {"lat": 1.5}}, "none": None}
    document = read("a.json", json.dumps({**data, "vector": [0.1] * 20, "people": [{"n": 1}, {"n": 2}]}))
    assert document.text == (
        "name: Ada\ntags: a, b\n\naddress\n\ncity: London\n\ngeo\n\nlat: 1.5\n\n"
        "vector: (20 numbers)\n\npeople\n\nn: 1\n\nn: 2"
    )
    assert headings(document) == [(1, "address"), (2, "geo"), (1, "people")]
    assert document.type == "data"


def test_lines_of_json_have_places():
    document = read("a.jsonl", '{"a": 1}\n\n{"a": 2}\n')
    assert document.text == "a: 1\n\na: 2"
    assert [(p.offset_chars, p.label) for p in document.places] == [(0, "line 1"), (6, "line 3")]
    one_after_another = read("a.json", '{\n"a": 1\n}\n{\n"a": 2}\n')
    assert one_after_another.text == "a: 1\n\na: 2"
    assert [p.label for p in one_after_another.places] == ["line 1", "line 4"]


@pytest.mark.parametrize("text", ['{"a": 1', "// a comment\n{}", "[" * 100_000, '{"a": 1} and more'])
def test_json_that_cannot_be_parsed_stands_as_it_is(text):
    assert read("a.json", text).text == text


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.toml", '# x\n[tool.mypy]\nstrict = true\n[[bin]]\nname = "a"\n', [(1, "tool.mypy"), (1, "bin")]),
        ("a.ini", "[one]\na=1\n[two] ; c\n", [(1, "one"), (1, "two")]),
        ("a.yaml", "name: x\non:\n  push:\njobs:  # c\n  a: &x 1\n  b: *x\n", [(1, "on"), (1, "jobs")]),
    ],
)
def test_settings_stand_as_they_are_with_their_sections(name, text, found):
    document = read(name, text)
    assert (document.text, headings(document), document.type) == (text, found, "data")


def test_a_notebook_is_read_cell_by_cell():
    cells = [
        {"cell_type": "markdown", "source": ["# Title\n", "words"]},
        {
            "cell_type": "code",
            "source": "print(1)",
            "outputs": [
                {"output_type": "stream", "text": ["1\n"]},
                {"output_type": "display_data", "data": {"image/png": "AAAA"}},
                {"output_type": "error", "ename": "ValueError", "evalue": "no", "traceback": ["long"]},
            ],
        },
        {"cell_type": "markdown", "source": "## More"},
    ]
    notebook = {"cells": cells, "metadata": {"kernelspec": {"language": "python"}}, "nbformat": 4}
    document = read("a.ipynb", json.dumps(notebook))
    assert document.text == "# Title\nwords\n\n```python\nprint(1)\n```\n\n1\n\nValueError: no\n\n## More"
    assert headings(document) == [(1, "Title"), (2, "More")]
    assert [place.label for place in document.places] == ["cell 1", "cell 2", "cell 3"]
    assert (document.type, document.title) == ("notebook", "Title")


SRT = """1
00:00:01,000 --> 00:00:02,500
<i>Hello</i> {\\an8}there.

2
00:00:03,000 --> 00:00:04,000
- Who?
- Me.

3
01:02:03,000 --> 01:02:04,000
Later.
"""


def test_subtitles_have_their_times_as_places():
    document = read("a.srt", SRT)
    assert document.text == "Hello there.\n- Who?\n- Me.\n\nLater."
    assert [(p.offset_chars, p.kind, p.label) for p in document.places] == [
        (0, "line", "00:00:01"),
        (13, "line", "00:00:03"),
        (27, "line", "01:02:03"),
    ]
    vtt = "WEBVTT\n\nNOTE a remark\n\nintro\n00:01.000 --> 00:02.000 align:start\n<v Ada>Hi <c.x>you</c>\n"
    assert read("a.vtt", vtt).text == "(hidden) a remark\n\nAda: Hi you"
    assert read("a.srt", "no cues at all").text == "no cues at all"


def test_calendars_and_contacts_are_entries():
    event = "BEGIN:VCALENDAR\r\nPRODID:x\r\nBEGIN:VEVENT\r\nDTSTART;TZID=Europe/Berlin:20240501T100000\r\nUID:7\r\n"
    event += "SUMMARY:Team\\, lunch\r\nDESCRIPTION:one\\ntw\r\n o\r\nBEGIN:VALARM\r\nDESCRIPTION:beep\r\nEND:VALARM\r\n"
    document = read("a.ics", event + "END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert document.text == "Team, lunch\nStart: 2024-05-01 10:00\none\ntwo\nReminder: beep"
    card = "BEGIN:VCARD\nVERSION:2.1\nN:Byron;Ada;;;\nitem1.TEL;type=CELL:+44 1\nEND:VCARD\nBEGIN:VCARD\n"
    card += "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg=\n Meier\nEND:VCARD"
    document = read("a.vcf", card)
    assert document.text == "Name: Byron Ada\nPhone: +44 1\n\nJörg Meier"
    assert [place.label for place in document.places] == ["entry 1", "entry 2"]


def test_blanks_of_latex_that_hold_words_together_stay_and_what_is_typed_is_as_it_is():
    text = r"\section{Un~mot}Attention~: \verb|a~b--c| et \verb+~+ \url{http://x/~a--b}" + "\n"
    text += r"\begin{verbatim}" + "\n$ cp ~/x --all\n" + r"\end{verbatim} oui~--- non"
    document = read("a.tex", text)
    assert document.text == (
        "Un mot\n\nAttention\xa0: \\verb|a~b--c| et \\verb+~+ \\url{http://x/~a--b}\n"
        "\\begin{verbatim}\n$ cp ~/x --all\n\\end{verbatim} oui\xa0— non"
    )
    assert read("a.tex", r"\begin{verbatim}" * 20_000).text.count("verbatim") == 20_000


@pytest.mark.parametrize(
    "code",
    [
        r"\verb=x--y~z=",
        r"\verb#\par \"a \_#",
        r"\lstinline[language=C]|i--~j|",
        r"\mintinline{c}{k--~l}",
        r"\verb=\begin{verbatim}=",
        *(f"\\begin{{{name}}}\nls --all ~/y ``q''\n\\end{{{name}}}" for name in ("verbatim*", "BVerbatim", "alltt")),
    ],
)
def test_code_in_latex_stays_as_it_is_typed(code):
    assert read("a.tex", f"Run--``it'' {code} then~``go'' --- so.").text == f"Run–“it” {code} then\xa0“go” — so."
    assert read("a.tex", f"{code} " * 20_000).text.count(code) == 20_000


@pytest.mark.parametrize("typed", ["\\begin{verbatim}\n\\section{No}\n\\end{verbatim}", "\\verb|\\section{No}|"])
def test_a_section_that_is_typed_and_not_set_is_no_heading(typed):
    text = f"\\begin{{document}}\\section{{Keel}} Write {typed} here.\n\\section{{Sail}} x\\end{{document}}"
    document = read("a.tex", text)
    assert [heading.title for heading in document.headings] == ["Keel", "Sail"]
    assert "\\section{No}" in document.text


def test_a_break_of_a_line_begins_no_command_and_french_has_its_own_quotation_marks():
    assert with_letters(r'K\"ase \\"a \\~end \\SS \SS') == r'Käse \\"a \\~end \\SS ẞ'
    assert with_letters(r"\og Bonjour\fg{} et \og{}mot\fg.") == "«Bonjour» et «mot»."


def test_tildes_in_tex_are_tildes():
    assert read("a.tex", r"at \~620 Mb, \~{}/bin, \textasciitilde{}x, ma\~nana\\~3").text == (
        "at ~620 Mb, ~/bin, ~x, mañana\n\xa03"
    )
    found = read("a.bib", r"@misc{a, title={Wait~for \~620, \~{}x and \textasciitilde{}y}}").text
    assert found == "@misc{a, title={Wait\xa0for ~620, ~x and ~y}}"


def test_latex_is_read_as_it_is_printed():
    text = r"""\documentclass{article} % comment
\title{The \emph{Sea}} \author{Ada Byron}
\begin{document}\maketitle
\section{Ebb \& flow}\label{s}
It's 50\% ``low''~water--- caf\'e, na\"{\i}ve, \textbf{bold \textit{both}}. $x^2$ \cite{a}
%% gone
\subsection*{Deep}
End.
\end{document} after"""
    document = read("a.tex", text)
    assert document.text == (
        "The Sea\n\nEbb & flow\n\nIt's 50% “low”\xa0water— café, naïve, bold both. $x^2$ \\cite{a}\n\nDeep\n\nEnd."
    )
    assert headings(document) == [(1, "The Sea"), (2, "Ebb & flow"), (3, "Deep")]
    assert (document.title, document.author, document.type) == ("The Sea", "Ada Byron", "text")


def test_restructuredtext_levels_follow_the_order_of_underlines():
    text = "=====\nTitle\n=====\n\nIntro\n\nOne\n---\n\ntext\n\nSub :ref:`x <y>`\n~~~~~~~~~~~~~~\n\nTwo\n---\n\n- - -\n"
    document = read("a.rst", text)
    assert document.text == text
    assert headings(document) == [(1, "Title"), (2, "One"), (3, "Sub x"), (2, "Two")]


ASS = """[Script Info]
Title: Night

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:01:01.00,0:01:02.00,Default,,0,0,0,,Later, by the {\\i1}weir{\\i0}
Comment: 0,0:00:00.00,0:00:02.00,Default,,0,0,0,,a note of the translator
Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ines,0,0,0,,{\\pos(1,2)}Hello\\Nbrave otter
Dialogue: 0,0:00:03.00,0:00:04.00,Signs,,0,0,0,,{\\p1}m 0 0 l 10 10{\\p0}
"""


@pytest.mark.parametrize("name", ["a.ass", "a.ssa"])
def test_subtitles_of_substation_are_read_in_the_order_of_their_times(name):
    document = read(name, ASS)
    said = "Ines: Hello\nbrave otter\n\nLater, by the weir"
    assert document.text == f"Night\n{said}\n\n(hidden) a note of the translator" and document.type == "subtitles"
    assert [place.label for place in document.places] == ["00:00:01", "00:01:01"]


def test_references_in_captions_are_characters():
    assert read("a.vtt", "WEBVTT\n\n00:01.000 --> 00:03.000\nTom &amp; Ana &lt;3").text == "Tom & Ana <3"


def test_the_line_that_names_a_tables_delimiter_is_no_row():
    document = read("a.csv", "sep=|\r\nid|what\r\n1|gravel, wet\r\n")
    assert document.text == "id\twhat\n1\tgravel, wet"


def test_a_character_that_a_calendar_folds_in_its_middle_is_whole():
    folded = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Treffen fü".encode()
    data = folded[:-1] + b"\r\n " + folded[-1:] + "r Müller\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n".encode()
    assert read("a.ics", data.decode("latin-1"), "latin-1").text == "Treffen für Müller"


def test_labels_and_relatives_of_contacts_are_read():
    card = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nitem1.ADR:;;1 Lane;Leeds;;;\nitem1.X-ABLabel:Summer house\n"
        "item2.X-ABLabel:_$!<HomePage>!$_\nitem4.X-ABDATE:2020-05-01\nX-EVOLUTION-ANNIVERSARY:20110402\n"
        "item3.X-ABRELATEDNAMES:Aunt Martha\n"
        "X-PHONETIC-FIRST-NAME:jimeyru\nEND:VCARD\n"
    )
    text = read("a.vcf", card).text
    assert all(words in text for words in ("Label: Summer house", "Related: Aunt Martha", "Phonetic: jimeyru"))
    assert "Date: 2020-05-01" in text and "Anniversary: 2011-04-02" in text
    assert "HomePage" not in text


@pytest.mark.parametrize(
    "amount",
    [
        "100元",
        "3.5万元",
        "1,200円",
        "¥100",
        "12,50 zł",
        "5 Kč",
        "100 kr",
        "US$5",
        "R$ 10,00",
        "CHF 1'200.50",
        "5,00 грн.",
        "-€5",
    ],
)
def test_a_row_with_an_amount_in_any_currency_names_no_columns(amount):
    assert not is_header(["Clay", amount], ["Ash", "7"])
    assert is_header(["Thing", "EUR"], ["Ash", amount])
