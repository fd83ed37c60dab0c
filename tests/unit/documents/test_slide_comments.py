"""Comments on slides: who said what, replies behind what they reply to, in both forms of PowerPoint."""

from __future__ import annotations

import pytest
from sources import reader_of, zip_of
from test_office import REL, TYPES, relations

OFFICE_2018 = "http://schemas.microsoft.com/office/2018/10/relationships"


def words(*paragraphs):
    said = "".join(f"<a:p><a:r><a:t>{one}</a:t></a:r></a:p>" for one in paragraphs)
    return f"<p188:txBody>{said}</p188:txBody>"


THREADS = f"""<p188:cmLst xmlns:p188="p" xmlns:a="a"><p188:cm id="1" authorId="A"><p188:replyLst>
<p188:reply id="2" authorId="B">{words("done")}</p188:reply>
<p188:reply id="3" authorId="A">{words("thanks")}</p188:reply>
</p188:replyLst>{words("Please", "check")}</p188:cm><p188:cm id="4" authorId="X">{words("second")}</p188:cm>
<p188:cm id="5" authorId="A">{words()}</p188:cm></p188:cmLst>"""
OLD = """<p:cmLst xmlns:p="p"><p:cm authorId="A"><p:text>first</p:text></p:cm>
<p:cm authorId="B"><p:text>next</p:text></p:cm></p:cmLst>"""
AUTHORS = """<x:authorLst xmlns:x="x"><x:author id="A" name="Ada King"/><x:author id="B" name="Ben"/></x:authorLst>"""


@pytest.mark.parametrize(
    ("comments", "authors", "lines"),
    [
        (
            THREADS,
            AUTHORS,
            [
                "Comment by Ada King: Please check",
                "Comment by Ben: done",
                "Comment by Ada King: thanks",
                "Comment: second",
            ],
        ),
        (OLD, AUTHORS.replace("x:author ", "x:cmAuthor "), ["Comment by Ada King: first", "Comment by Ben: next"]),
        (OLD, "<damaged", ["Comment: first", "Comment: next"]),
    ],
)
def test_comments_stand_with_who_said_them_and_replies_in_order(comments, authors, lines):
    shape = "<p:sp><p:txBody><a:p><a:r><a:t>Words</a:t></a:r></a:p></p:txBody></p:sp>"
    slide = f"<p:sld xmlns:p='p' xmlns:a='a'>{shape}</p:sld>"
    beside = f'<Relationship Id="c" Type="{OFFICE_2018}/comments" Target="comments.xml"/>'
    people = f'<Relationship Id="p" Type="{OFFICE_2018}/authors" Target="authors.xml"/>'
    first = f'<Relationship Id="one" Type="{REL}/slide" Target="one.xml"/>'
    made = zip_of(
        {
            "[Content_Types].xml": TYPES.format(part="ppt/presentation.xml", kind="presentationml.presentation"),
            "_rels/.rels": relations(a=("officeDocument", "ppt/presentation.xml")),
            "ppt/presentation.xml": f'<p xmlns:r="{REL}"><sldId r:id="one"/></p>',
            "ppt/_rels/presentation.xml.rels": f"<Relationships>{first}{people}</Relationships>",
            "ppt/one.xml": slide,
            "ppt/_rels/one.xml.rels": f"<Relationships>{beside}</Relationships>",
            "ppt/comments.xml": comments,
            "ppt/authors.xml": authors,
        }
    )
    assert [line for line in reader_of("a.pptx")(made).text.splitlines() if line] == ["Words", *lines]
