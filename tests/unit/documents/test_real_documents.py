"""Every real file that is no PDF: what is in it, or why there is nothing to read."""

from __future__ import annotations

import pytest

from engine.documents.document import PLACE_KINDS, Bundle, Document
from engine.documents.read import read_document
from engine.errors import UnreadableFileError, UnsupportedFileError

# Looked at one by one: pictures alone, deleted text alone, master slides alone, empty sheets.
EMPTY = {
    "testBinControlWord.rtf",
    "testEXCEL_poi-61034.xlsx",
    "testHTML_head.html",
    "testODPMacro.odp",
    "testWORD_missing_ooxml_bean1.docx",
    "testWORD_multi_authors.doc",
}
PASSWORD = {
    "protected_normal_case.docx",
    "protected_upper_case.docx",
    "testEXCEL_protected_passtika.xlsx",
    "testEXCEL_protected_passtika_2.xlsx",
}
DAMAGED = {
    "testWORD_truncated.docx",
    "testWordPerfect_42.doc",
    "testZIP_corrupted_oom.zip",
}
PARTS = {"test-documents-spanned.zip"}  # the last of several
UNSUPPORTED = {"test_ignore_IBM420.html"}  # EBCDIC


@pytest.fixture(scope="module")
def outcomes(shared_data):
    found = {}
    for path in sorted((shared_data / "files" / "tika").rglob("*")):
        # droste.zip holds a photograph in every level, which recognising text takes seconds for
        if path.is_file() and path.suffix != ".pdf" and path.name != "droste.zip":
            try:
                found[path.name] = read_document(path)
            except (UnreadableFileError, UnsupportedFileError) as refused:
                found[path.name] = refused
    return found


def names(outcomes, words, kind=UnreadableFileError):
    return {name for name, found in outcomes.items() if isinstance(found, kind) and words in found.reason}


def test_what_is_not_read_has_its_reason(outcomes):
    assert names(outcomes, "no text") == EMPTY
    assert names(outcomes, "password") == PASSWORD
    assert names(outcomes, "damaged") == DAMAGED
    assert names(outcomes, "one part") == PARTS
    assert names(outcomes, "", UnsupportedFileError) == UNSUPPORTED
    unread = EMPTY | PASSWORD | DAMAGED | PARTS | UNSUPPORTED
    assert {name for name, found in outcomes.items() if not isinstance(found, Document | Bundle)} == unread
    assert len(outcomes) == 189


def test_what_is_read_is_fit_to_be_stored_and_shown(outcomes):
    for found in outcomes.values():
        if isinstance(found, Bundle):
            assert len({member.name.casefold() for member in found.members}) == len(found.members)
            for member in found.members:
                assert not member.name.startswith("/") and ".." not in member.name.split("/")
        for document in documents_of(found):
            check(document)


def documents_of(found):
    if isinstance(found, Document):
        yield found
    elif isinstance(found, Bundle):
        candidates = [found.own, *(member.outcome for member in found.members)]
        yield from (document for document in candidates if isinstance(document, Document))


def check(document):
    document.text.encode("utf-8")
    assert document.text.strip() and document.title and "\x00" not in document.text
    offsets = [place.offset_chars for place in document.places]
    assert offsets == sorted(set(offsets)) and all(0 <= offset < len(document.text) for offset in offsets)
    assert {place.kind for place in document.places} <= set(PLACE_KINDS)
    assert all(place.label and "\n" not in place.label for place in document.places)
    for heading in document.headings:
        if heading.title and document.type not in ("markdown", "notebook", "code"):
            at = document.text[heading.offset_chars : heading.offset_chars + len(heading.title)]
            assert heading.title.split()[0] == at.split()[0], (document.title, heading)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("testComment.docx", "Comment by Michael McCandless:\n\nHere is a comment"),
        ("testWORD_sdtInTextBox.docx", "rich-text-content-control_inside-text-box"),
        ("testPPT_diagramData.pptx", "VP – HR"),
        ("testEXCEL_dateFormats.xlsx", "2018-09-20"),
        ("testEXCEL_textbox.xlsx", "some autoshape text"),
        ("testFooter.odt", "Here is footer text"),
        ("testODFwithOOo3.odt", "This is of course a simple footnote"),
        ("testRTFJapanese.rtf", "ゾルゲと尾崎、淡々と最期"),
        ("testRTFWindowsCodepage1250.rtf", "zażółć gęślą jaźń"),
        ("testLotusEml.eml", "From:"),
        ("testWebVTT_header.vtt", "Where are we now?"),
    ],
)
def test_words_that_others_lose_are_there(outcomes, name, words):
    assert words.casefold() in next(documents_of(outcomes[name])).text.casefold()
