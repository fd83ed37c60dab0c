"""Texts that people write with marks for looks: whole words, no marks in them, their titles as headings."""

from __future__ import annotations

import gzip

import pytest
from sources import reader_of

read = reader_of("ls.1")


def headings(document):
    assert all(document.text.startswith(head.title.split()[0], head.offset_chars) for head in document.headings)
    return [(heading.level, heading.title) for heading in document.headings]


MAN = r"""'\" t
.\" made by hand
.de URL
\fI\\$2\fP <\\$1>\\$3
..
.ds Kiln the raku kiln
.TH LS 1 "May 2024" "tools 9"
.SH NAME
ls \- list pots
.SH "SEE ALSO"
.SS Un\fBdo\fPne
caf\('e\(emna\[:i]ve \*[Kiln], \s-1BIG\s0 sho\%rt \[u00DF]
.BR glaze (1),
.I two
words\c
glued
.\" nobody reads this
.TP
\fB\-a\fR, \fB\-\-all\fR
do not \
ignore
.ie t printed only
.el on the screen
.if n \{\
shown \}
.URL https://kiln.example "Kiln club" .
.nf
if x:
    y\e()
.fi
.TS
tab(;) box;
l l.
one	two
.TE
"""
MAN_WORDS = r"""LS 1 May 2024 tools 9
NAME
ls - list pots
SEE ALSO
Undone
café—naïve the raku kiln, BIG short ß glaze(1), two wordsglued
-a, --all
do not ignore on the screen shown https://kiln.example Kiln club .
if x:
    y\()
one	two"""
MDOC = r""".Dd $Mdocdate: May 3 2024 $
.Dt KILN 8
.Os
.Sh NAME
.Nm kiln
.Nd fire pots
.Sh SYNOPSIS
.In kiln.h
.Nm
.Op Fl ab
.Op Fl o Ar file
.Sh DESCRIPTION
See
.Xr glaze 1 .
.Bl -tag -width x
.It Fl v , Fl -verbose
Says
.Dq much
of un Ns Em do Ns ne.
.El
.An -nosplit
.An Ann Bee
"""


def lines(document):
    return [line for line in document.text.split("\n") if line.strip()]


def test_a_manual_page_gives_its_words_and_none_of_its_macros():
    document = read(MAN.encode())
    assert lines(document) == MAN_WORDS.split("\n")
    assert headings(document) == [(1, "NAME"), (1, "SEE ALSO"), (2, "Undone")]
    assert (document.title, document.type) == ("LS(1)", "text")


def test_a_manual_page_of_a_bsd_system_is_read():
    document = read(MDOC.encode())
    assert lines(document)[:7] == [
        "May 3 2024",
        "KILN 8",
        "NAME",
        "kiln - fire pots",
        "SYNOPSIS",
        "#include kiln.h kiln [-ab] [-o file]",
        "DESCRIPTION",
    ]
    assert lines(document)[7:9] == ["See glaze(1).", "-v, --verbose"]
    assert "Says “much” of" in document.text and document.text.endswith("Ann Bee") and document.title == "KILN(8)"


def test_packed_manual_pages_are_read_as_manual_pages():
    assert read(gzip.compress(MAN.encode()), "ls.1.gz").title == "LS(1)"


@pytest.mark.parametrize("cut", range(0, len(MAN), 7))
def test_a_manual_page_that_is_cut_short_keeps_what_came_before(cut):
    document = read(b".TH A 1\nbefore\n" + MAN[:cut].encode())
    assert "before" in document.text
