from __future__ import annotations

import importlib.util

import pytest

from engine.documents.document import Bundle, Document, Member
from engine.documents.language import detect_language, with_languages
from engine.errors import UnsupportedFileError

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("pycld2") is None, reason="CLD2 has no wheel for this platform; languages stay unknown"
)
GERMAN = "Der Mietvertrag endet am 31. März; die Kaution wird innerhalb von drei Monaten zurückgezahlt."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "de"),
        ("Please find attached the signed contract and the two invoices from April.", "en"),
        ("Les pluies de la semaine dernière ont emporté une partie du chemin.", "fr"),
        ("Расписание автобусов изменилось: последний рейс теперь в половине одиннадцатого.", "ru"),
        ("明日の会議は午後三時に変わりました。資料を持ってきてください。", "ja"),
        ("明天的会议改到下午三点，请带上报告。谢谢大家的配合。", "zh"),
        ("הישיבה של מחר תתקיים בשעה שלוש אחר הצהריים במשרד הראשי.", "he"),
        ("", ""),
        ("Rechnung 12", ""),
        ("the garden of the house", ""),
        ("18.07.2021;-64,20;1.204,11\n" * 50, ""),
        ("a\ufffe\uffff\U0010ffff" * 40, ""),
    ],
)
def test_a_language_is_named_where_it_is_sure(text, language):
    assert detect_language(text) == language


def test_a_long_text_is_judged_by_samples_of_all_of_it():
    english = "The tenant pays the rent on the first day of each month. " * 2000
    assert detect_language(english) == "en"
    assert detect_language("\n".join(["Title page"] + [GERMAN] * 2000)) == "de"


def test_every_document_of_a_bundle_has_its_own_language():
    letter = Document("Please find the two invoices attached to this letter.", "letter", "email")
    members = (
        Member("a.txt", Document(GERMAN, "a", "text"), 1),
        Member("b.py", Document("for value in values: print(value)  # the value of it", "b", "code"), 1),
        Member("c.gif", UnsupportedFileError(None, "GIF image"), 1),
    )
    found = with_languages(Bundle(letter, members))
    assert found.own.language == "en"
    assert [getattr(member.outcome, "language", None) for member in found.members] == ["de", "", None]


def test_what_a_reader_knows_is_kept():
    assert with_languages(Document(GERMAN, "t", "html", language="nl")).language == "nl"
