from __future__ import annotations

import pytest
from sources import reader_of, source_of

from engine.documents.office import blocks, rtf
from engine.documents.office.blocks import Block
from engine.documents.office.rtf import rtf_text
from engine.documents.read import read_source

read = reader_of("a.rtf")
FONTS = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 MS Gothic;}}"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"one\par two", "one\n\ntwo"),
        (r"a\tab b\line c", "a\tb\nc"),
        (r"caf\'e9 \{x\} a\~b\-c", "café {x} a\xa0bc"),
        (r"\u8364?\u8364 ?x", "€€x"),
        (r"\uc2\u8364ab\uc0\u8364 x", "€€x"),
        (r"\u-10187?\u-8398?", "\U0001d732"),
        (r"{\f1 \'cf\'f0\'e8\'e2\'e5\'f2} \'e9", "Привет é"),
        (r"{\f2 \'8c\'5f\'96\'f1}", "契約"),
        (r"{\*\unknown gone}{\pict ffff}{\v not seen} seen", "seen\n\n(hidden) not seen"),
        (r"{\xe\v index}{\deleted gone} a {\v0 b}{\v x}\plain  c", "a b c\n\n(hidden) x"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt shown}}", "shown"),
        (r"Dampf{\deleted\par}schiff\par{\deleted gone\par}next", "Dampfschiff\n\nnext"),
        (r"Dampf{\deleted\par}\trowd\intbl a\cell b\cell\row\pard after", "Dampf\n\na\tb\n\nafter"),
        (r"\trowd\intbl a\cell b\cell\row\pard after", "a\tb\n\nafter"),
        (r"\trowd\pard\intbl a\par c\cell b\cell\row\pard after", "a c\tb\n\nafter"),
        (r"text{\footnote note}\par next", "text\n\nnote\n\nnext"),
        (r"{\header top}body{\footer bottom}", "top\n\nbottom\n\nbody"),
        (r"{\pict\bin5 }}}}}}after", "after"),
        (r"never closed {{{", "never closed"),
        (r"\pard\dropcapli3\dropcapt1 D\par\pard ie Fischer\par Ende", "Die Fischer\n\nEnde"),
        (
            r"\pard\dropcapli3\dropcapt1 O\par nce upon a time.\par Second paragraph.",
            "Once upon a time.\n\nSecond paragraph.",
        ),
        (r"\pard\dropcapli3 \par O\par nce.\par Two.\par\pard\dropcapli2 T\par hree.\par", "Once.\n\nTwo.\n\nThree."),
        (r"\pard\dropcapli2 {\f0 D}\par", "D"),
        (r"{\header\pard\dropcapli2 D\par}\pard Text", "Text"),
        (
            r"{\mmath{\*\moMathPara{\*\moMathParaPr{\mjc center}}{\*\moMath{\mr\mscr0 x=}{\mf{\mfPr{\mtype bar}}"
            r"{\mnum{\mr a}}{\mden{\mr b}}}{\msSup{\msSupPr{\mctrlPr}}{\me{\mr c}}{\msup{\mr 2}}}}}} end",
            "x=a/bc^2 end",
        ),
        (r"{\mmath{\*\moMath{\mnary{\mnaryPr{\mchr \u8721 ?}{\msubHide on}}{\msub{\mr i}}{\me{\mr n}}}}}", "\u2211in"),
        (r"too many }}} closed", "too many  closed"),
    ],
)
def test_rich_text_becomes_text(body, text):
    assert rtf_text(rf"{{\rtf1\ansi\ansicpg1252{FONTS} {body}}}".encode("latin-1")) == text


def test_headings_title_author_and_date():
    document = read_source(
        source_of(
            "a.rtf",
            rb"{\rtf1{\stylesheet{\s0 Normal;}{\s5\b heading 2;}}{\info{\title The title}{\author Ada}"
            rb"{\creatim\yr2020\mo2\dy3\hr4}}\pard\s5 Head\par\pard words\par\pard\outlinelevel0 Top\par}",
        )
    )
    assert document.text == "Head\n\nwords\n\nTop"
    assert [(h.offset_chars, h.level, h.title) for h in document.headings] == [(0, 2, "Head"), (13, 1, "Top")]
    assert (document.type, document.title, document.author, document.dated) == ("word", "The title", "Ada", 1580702400)


def test_groups_without_end_do_no_harm():
    assert rtf_text(b"{\\rtf1 " + b"{" * 200_000 + b"deep") == "deep"


def test_notes_in_notes_without_end_do_no_harm():
    text = rtf_text(b"{\\rtf1 " + b"{\\footnote x" * 20_000 + b"deep}")
    assert text.count("x") == 20_000 and "deep" in text


def in_shape(*properties):
    pairs = "".join(rf"{{\sp{{\sn {name}}}{{\sv {value}}}}}" for name, value in properties)
    return rf"{{\shp{{\*\shpinst\shpleft0{pairs}}}}}"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        # LibreOffice marks its notes as what older programs do not know, and so did the text boxes of Word 95.
        (r"Plain{\super\chftn{\*\footnote\chftn\pard\plain Noted}} more\par", "Plain more\n\nNoted"),
        (r"Plain{\super\chftn{\*\footnote\ftnalt\chftn\pard Noted}} more\par", "Plain more\n\nNoted"),
        (r"A{\*\do\dobypara\dptxbx{\dptxbxtext\pard\plain Boxed\par}\dpx0}\par B\par", "A\n\nBoxed\n\nB"),
        (r"A{\shp{\*\shpinst{\shptxt New\par}}{\shprslt{\*\do{\dptxbxtext Old\par}}}}\par", "A\n\nNew"),
        (r"A{\shp{\*\shpinst\shpleft0}{\shprslt{\*\do{\dptxbxtext Old\par}}}}\par", "A\n\nOld"),
        (
            r"A{\shp{\*\shpinst}{\shprslt\par\pard Framed\par}}{\shp{\*\shpinst{\shptxt New}}{\shprslt Old}}\par",
            "A\n\nFramed\n\nNew",
        ),
        (r"A{\shp{\*\shpinst{\shptxt New}}{\shprslt Old}}{\shp{\*\shpinst}{\shprslt Other}}\par", "A\n\nNew\n\nOther"),
        (
            r"A{\shpgrp{\*\shpinst{\shp{\*\shpinst{\shptxt Words}}}{\shp{\*\shpinst\shpleft0}}}{\shprslt Words}}\par",
            "A\n\nWords",
        ),
        (
            r"A{\shp{\*\shpinst{\shptxt Words{\shp{\*\shpinst\shpleft0}}\par}}{\shprslt Words}}\par",
            "A\n\nWords",
        ),
        (
            r"A{\shp{\*\shpinst{\shptxt New}}}{\shpgrp{\*\shpinst{\shp{\*\shpinst}}}{\shprslt Other}}\par",
            "A\n\nNew\n\nOther",
        ),
        (rf"A{in_shape(('wzName', 'Shape 3'), ('wzDescription', 'A red kite'))}\par", "A\n\nA red kite"),
        (r"A{\pict{\*\picprop{\sp{\sn wzDescription}{\sv Gr\'fcn}}}\pngblip 89504e}\par", "A\n\nGrün"),
        (rf"A{in_shape(('wzDescription', 'kite.png'))}\par", "A"),
        (rf"A{in_shape(('gtextUNICODE', 'DRAFT')) * 2}\par", "A\n\nDRAFT"),
        (rf"{{\header\pard{in_shape(('gtextUNICODE', 'DRAFT'))}\par}}A\par", "DRAFT\n\nA"),
        (
            r"{\field{\*\fldinst FORMTEXT {\*\formfield{\fftype0{\*\ffdeftext x}{\*\ffhelptext As on your card}"
            r"{\*\ffstattext Your name}}}}{\fldrslt Ada}}\par",
            "Ada\n\nAs on your card\n\nYour name",
        ),
    ],
)
def test_notes_boxes_and_descriptions_are_read_as_every_program_writes_them(body, text):
    assert read(rb"{\rtf1\ansi " + body.encode("latin-1") + b"}").text == text


def test_a_comment_says_whose_it_is():
    one = r"{\*\atnid AK}{\*\atnauthor Anna King}\chatn{\*\annotation{\*\atndate 1}\pard too dear\par}"
    other = r"{\*\annotation\pard so it is\par}"
    text = read(rb"{\rtf1\ansi A" + (one + " b" + other).encode() + rb"\par}").text
    assert text == "A b\n\nComment by Anna King:\n\ntoo dear\n\nso it is"


def test_each_of_many_descriptions_is_told_once_without_a_look_at_all_others(monkeypatch):
    class Counted(Block):
        looks = 0

        def __getattribute__(self, name):
            Counted.looks += name == "words"
            return super().__getattribute__(name)

    copied = []
    is_said = blocks._is_said
    monkeypatch.setattr(rtf, "Block", Counted)
    monkeypatch.setattr(blocks, "_is_said", lambda *args: copied.append(isinstance(args[2], list)) or is_said(*args))
    many = "".join(rf"{{\*\ffhelptext Help {at}}}" for at in range(2_000))
    found = read(rf"{{\rtf1\ansi A{{\*\ffhelptext Help 7}}{many}\par B{{\*\ffhelptext Help 7}}\par}}".encode()).text
    assert found.count("Help") == 2_001
    assert found.startswith("A\n\nHelp 7\n\nHelp 0") and found.endswith("B\n\nHelp 7")
    assert Counted.looks < 2_001 * 20 and not any(copied)


def test_properties_that_people_added_are_keywords():
    own = rb"{\*\userprops{\propname Project}\proptype30{\staticval Kiln of York}{\propname Id}{\staticval 7}}"
    found = read(rb"{\rtf1\ansi{\info{\subject Clay}}" + own + rb"Words\par}")
    assert (found.text, found.keywords) == ("Words", "Clay; Kiln of York")
