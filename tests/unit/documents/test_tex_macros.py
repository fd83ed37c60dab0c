"""LaTeX as it is printed: percent signs that are text, words behind commands of one's own, words of the preamble."""

from __future__ import annotations

import pytest
from sources import reader_of

from engine.documents.text.tex_macros import preamble_words, with_macros

read = reader_of("a.tex")


def body_of(content, preamble=""):
    text = f"\\documentclass{{article}}\n{preamble}\n\\begin{{document}}\n{content}\n\\end{{document}}"
    return read(text.encode()).text


@pytest.mark.parametrize(
    "typed",
    [
        '\\begin{verbatim}\nprintf("%d boats", n); % kept\n\\end{verbatim}',
        "\\begin{verbatim*}\n50 % of it\n\\end{verbatim*}",
        "\\begin{Verbatim}[frame=single]\n50 % of it\n\\end{Verbatim}",
        "\\begin{lstlisting}[language=Matlab]\n% a remark of the program\nx = 5 % 3;\n\\end{lstlisting}",
        '\\begin{minted}{python}\n"%s" % name\n\\end{minted}',
        "\\verb|50 % of it|",
        "\\verb*+50 % of it+",
        "\\lstinline!x % 2!",
        "\\lstinline[language=C]|x % 2|",
        "\\mintinline{c}{x % 2}",
        "\\url{https://e.org/a%20b}",
        "\\path{C:/100%/a}",
        "\\href{https://e.org/a%20b}{words}",
    ],
)
def test_a_percent_sign_among_what_is_typed_begins_no_comment(typed):
    assert body_of(f"Before. % a comment\n{typed}\nAfter. % gone") == f"Before. \n{typed}\nAfter."


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("auto%\nmatic", "automatic"),
        ("auto% a remark\n   matic", "automatic"),
        ("One.% a remark\nTwo.", "One.\nTwo."),
        ("\\item%\nhere", "\\item\nhere"),
        ("one %\ntwo", "one \ntwo"),
        ("one% a remark\n\ntwo", "one\n\ntwo"),
        ("50\\% of it", "50% of it"),
        ("one\\\\% gone\ntwo", "one\n\ntwo"),
        ("% \\begin{verbatim}\nwords % gone", "words"),
        ("\\cite{a,% x\nb}", "\\cite{a,\nb}"),
        ("\\includegraphics[width=1cm]{a% x\n}", "\\includegraphics[width=1cm]{a\n}"),
    ],
)
def test_comments_end_with_their_line_and_words_go_on_behind_them(written, printed):
    assert body_of(written) == printed


@pytest.mark.parametrize(
    ("definition", "used", "printed"),
    [
        ("\\newcommand{\\firm}{Holm \\& Sons}", "The \\firm{} met.", "The Holm & Sons met."),
        ("\\newcommand\\firm{Holm \\& Sons\\xspace}", "The \\firm\\ met.", "The Holm & Sons met."),
        ("\\renewcommand*{\\firm}{\\textsc{Holm} and Sons}", "By \\firm, Ulm.", "By Holm and Sons, Ulm."),
        ("\\providecommand{\\firm}{Holm}", "\\firm.", "Holm."),
        ("\\DeclareRobustCommand{\\firm}{Holm}", "\\firm.", "Holm."),
        ("\\def\\firm{Holm}", "\\firm.", "Holm."),
        ("\\def\\vip#1{\\textbf{#1}, esquire}", "\\vip{Mr Mills}.", "Mr Mills, esquire."),
        ("\\newcommand{\\vip}[1]{\\textbf{#1}, esquire}", "\\vip{Mr \\emph{Mills}}.", "Mr Mills, esquire."),
        ("\\newcommand{\\greet}[2][Dear]{#1 #2 from Ulm}", "\\greet{Bea}; \\greet[Hello]{Cem}",
         "Dear Bea from Ulm; Hello Cem from Ulm"),
        ("\\newcommand{\\town}{Ulm}\\newcommand{\\firm}{Holm of \\town}", "\\firm.", "Holm of Ulm."),
        ("\\newcommand{\\version}{2.4.1}", "v\\version.", "v2.4.1."),
        ("\\newcommand{\\firm}{Caf\\'e Zwei}", "\\firm.", "Café Zwei."),
        ("\\newcommand{\\firma}{Holm}\\newcommand{\\firm}{Mills}", "\\firma{} \\firm{}", "Holm Mills"),
    ],
)  # fmt: skip
def test_a_command_that_stands_for_words_is_read_as_they_are(definition, used, printed):
    assert body_of(used, definition) == printed


@pytest.mark.parametrize(
    ("definition", "used"),
    [
        ("\\newcommand{\\R}{\\mathbb{R}}", "$x \\in \\R$"),
        ("\\newcommand{\\half}{$\\frac12$}", "\\half of it"),
        ("\\newcommand{\\term}[1]{\\textbf{#1}}", "\\term{boat}"),
        ("\\newcommand{\\loop}{\\loop words \\loop}", "a \\loop"),
        ("\\newcommand{\\ax}{\\bx words}\\newcommand{\\bx}{\\ax words}", "a \\bx"),
        ("\\newcommand{\\maybe}{\\ifdraft words \\fi}", "a \\maybe"),
        ("\\newcommand{\\firm}{Holm}", "\\verb|\\firm|"),
        ("\\newcommand{\\firm}{Holm}", "\\firmly"),
        ("\\newcommand{\\vip}[1]{#1, esquire}", "\\vip x"),
    ],
)
def test_commands_that_do_more_than_say_words_stay_as_they_are(definition, used):
    assert body_of(used, definition) == used


def test_definitions_themselves_stay_as_they_are_written():
    text = "\\newcommand{\\firm}{Holm}\nBy \\firm.\n\\renewcommand{\\firm}{Mills}"
    assert with_macros(text) == "\\newcommand{\\firm}{Holm}\nBy Mills.\n\\renewcommand{\\firm}{Mills}"
    assert with_macros("\\newcommand{\\firm}{Holm") == "\\newcommand{\\firm}{Holm"


def test_names_that_stand_for_more_and_more_names_end():
    names = "abcdefgh"
    bomb = "\\def\\a{boats and boats}" + "".join(
        f"\\def\\{name}{{{before_all}}}"
        for before, name in zip(names, names[1:], strict=False)
        for before_all in [f"\\{before} " * 600]
    )
    assert len(with_macros(f"{bomb} \\h \\e \\d")) < 10 * len(bomb) + 20_000


def test_what_the_preamble_prints_is_read():
    preamble = """\\title{Boats}\\author{Ada}\\date{May 1911}
\\subtitle{A study of \\emph{slipways}} \\institute[UU]{University of Ulm}
\\newcommand{\\email}[1]{#1} \\def\\place{Harbour}
\\newacronym{smcp}{SMCP}{standard marine phrases}
\\newglossaryentry{keel}{name={keel}, description={the lowest timber}}
\\lhead{Confidential} \\setkomavar{fromname}{Bea Holm}
% \\subtitle{gone}"""
    lines = body_of("Words.", preamble).split("\n")
    assert [line for line in lines if line] == [
        "Boats",
        "May 1911",
        "A study of slipways",
        "University of Ulm",
        "SMCP: standard marine phrases",
        "keel, the lowest timber",
        "Confidential",
        "Bea Holm",
        "Words.",
    ]
    assert list(preamble_words("\\date{\\subtitle")) == []


@pytest.mark.parametrize(
    ("preamble", "said"),
    [
        ("\\institute{University of Ulm \\email{ada@example.org}}", "University of Ulm ada@example.org"),
        ("\\affiliation{\\institution{Ulm}\\city{Bonn}}\\date{May}", "Ulm Bonn\nMay"),
        ("\\address{Baker Street}{London NW}{England}", "Baker Street, London NW, England"),
        ("\\address{Baker Street\\\\London}", "Baker Street London"),
        ("\\subtitle{a " * 50 + "weir" + "}" * 50, "a " * 50 + "weir"),
    ],
)
def test_words_within_words_of_the_preamble_are_told_once(preamble, said):
    assert body_of("", preamble).strip() == said
