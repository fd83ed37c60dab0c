"""Plans of Project saved as XML, and what outlines keep beside their lines."""

from __future__ import annotations

import pytest
from made_files import ole
from sources import reader_of

from engine.documents.text import project_xml
from engine.errors import UnreadableFileError, UnsupportedFileError

read = reader_of("a.xml")
PLAN = """<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project">
<Name>quay.mpp</Name><Title>The new quay</Title><Author>Bo</Author><LastSaved>2024-05-01T08:00:00</LastSaved>
<Subject>harbour</Subject><Tasks>
<Task><UID>0</UID><Name/></Task>
<Task><UID>1</UID><Name>Dig &amp; drain</Name><Summary>1</Summary><OutlineLevel>1</OutlineLevel></Task>
<Task><UID>2</UID><Name>Dig the
hole</Name><OutlineLevel>2</OutlineLevel><Start>2024-05-02T08:00:00</Start><Finish>2024-05-04T17:00:00</Finish>
<Notes>mind the
pipes</Notes><ExtendedAttribute><Value>x</Value></ExtendedAttribute></Task>
<Task><UID>3</UID><Name>Open it</Name><Start>2024-06-01T08:00:00</Start><Finish>2024-06-01T08:00:00</Finish></Task>
</Tasks><Resources><Resource><UID>7</UID><Name>Ada</Name><Notes>on Fridays</Notes></Resource></Resources>
<Assignments><Assignment><TaskUID>2</TaskUID><ResourceUID>7</ResourceUID></Assignment>
<Assignment><TaskUID>2</TaskUID><ResourceUID>-65535</ResourceUID></Assignment></Assignments></Project>"""


@pytest.mark.parametrize("name", ["a.xml", "noname", "a.txt"])
def test_a_plan_is_read_task_by_task(name):
    document = read(PLAN.encode(), name)
    assert document.text.split("\n\n") == [
        "Dig & drain", "Dig the hole\n2024-05-02 – 2024-05-04, Ada\nmind the\npipes", "Open it\n2024-06-01",
        "Ada\non Fridays",
    ]  # fmt: skip
    assert [(heading.level, heading.title) for heading in document.headings] == [(1, "Dig & drain")]
    assert (document.title, document.author, document.dated) == ("The new quay", "Bo", 1714550400.0)
    assert (document.keywords, document.reader) == ("harbour", "projectxml 2")


def test_a_damaged_plan_says_so_and_a_program_is_code():
    with pytest.raises(UnreadableFileError, match="the plan is damaged"):
        read(PLAN[: PLAN.index("<Tasks>")].encode())
    build = '<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"><Target Name="a"/></Project>'
    assert "<Target" in read(build.encode(), "a.csproj").text
    assert project_xml.__doc__


@pytest.mark.parametrize("stream", ["Props8", "Props9", "Props12", "Props14"])
def test_plans_in_the_own_format_of_project_are_named(stream):
    with pytest.raises(UnsupportedFileError, match="Project plan") as refused:
        read(ole({stream: b"x"}), "a.mpt")
    assert refused.value.fix == "export it as PDF"


@pytest.mark.parametrize("mark", ["e4525c7b8cd8a74daeb15378d02996d3", "a12ff43cd9ef764c9ee210ea5722765f"])
def test_notebooks_of_onenote_are_named_whatever_they_are_called(mark):
    for name in ("a.one", "a.onetoc2", "noname"):
        with pytest.raises(UnsupportedFileError, match="OneNote notebook"):
            read(bytes.fromhex(mark) + bytes(300), name)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ('text="Fish" title="Fish of the sea"', "Fish\nFish of the sea"),
        ('text="Fish of the sea" title="Fish"', "Fish of the sea"),
        ('text="Fish" category="/Food/Cold,/Sea"', "Fish\n/Food/Cold,/Sea"),
        ('text="Fish" Owner="Ada King" Due="2024-05-01" _status="checked" id="a1 b"', "Fish\nOwner: Ada King"),
        ('text="Fish" _note="a note" Cook="Bo"', "Fish\na note\nCook: Bo"),
    ],
)
def test_what_an_outline_keeps_beside_a_line_is_read(line, text):
    opml = f'<?xml version="1.0"?><opml version="2.0"><head/><body><outline {line}/></body></opml>'
    assert read(opml.encode(), "a.opml").text == text
