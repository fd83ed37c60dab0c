"""One library of eleven languages, read by each encoder that ships with Kenning."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.library import Library
from engine.search.hits import SearchOptions

TEXTS = json.loads((Path(__file__).parent.parent / "data" / "languages.json").read_text("utf-8"))
UNREAD = ("ru", "el", "ar", "hi", "th", "ko", "ja", "zh")
UNSPACED = ("th", "ja", "zh")
READ = tuple(TEXTS)


def made(folder, encoder):
    documents = folder / "documents"
    documents.mkdir()
    for language, texts in TEXTS.items():
        for number, text in enumerate(texts["documents"]):
            (documents / f"{language}{number}.txt").write_text(text, "utf-8")
    library = Library.create(folder / "library", encoder=encoder)
    library.index([documents])
    return library


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    with made(tmp_path_factory.mktemp("english").resolve(), "all-minilm-l6-v2") as library:
        yield library


@pytest.fixture(scope="module")
def multilingual(tmp_path_factory):
    with made(tmp_path_factory.mktemp("multilingual").resolve(), "multilingual-e5-small") as library:
        yield library


def first(library, text):
    """Return the best document's language and subject."""
    name = Path(library.search(text, SearchOptions(fold=False)).hits[0].path).stem
    return name[:2], int(name[2:])


@pytest.mark.parametrize("language", UNREAD)
def test_two_words_find_their_document_where_the_encoder_reads_nothing(english, language):
    for number, text in enumerate(TEXTS[language]["documents"]):
        bare = text.rstrip(".。।")
        asked = bare[-3:] if language in UNSPACED else bare.split()[-1]
        assert first(english, asked) == (language, number), asked


@pytest.mark.parametrize("language", READ)
def test_a_question_finds_its_answer_with_the_english_encoder(english, language):
    assert first(english, TEXTS[language]["question"]) == (language, TEXTS[language]["answer"])


@pytest.mark.parametrize("language", READ)
def test_a_question_finds_its_answer_with_the_multilingual_encoder(multilingual, language):
    assert first(multilingual, TEXTS[language]["question"]) == (language, TEXTS[language]["answer"])


@pytest.mark.parametrize("language", READ)
def test_a_question_in_other_words_finds_the_subject_whatever_the_language(multilingual, language):
    assert first(multilingual, TEXTS[language]["meant"])[1] == TEXTS[language]["means"]


@pytest.mark.parametrize("language", READ)
def test_an_english_question_finds_the_subject_in_each_language(multilingual, language):
    options = SearchOptions(fold=False, languages=(language,), mode="meaning")
    hits = multilingual.search("When do I get the deposit back from the landlord?", options).hits
    assert Path(hits[0].path).stem == f"{language}0"


def test_an_answer_of_words_alone_is_no_weak_match_where_the_encoder_reads_nothing(english):
    found = english.search(TEXTS["ru"]["question"])
    assert not found.weak and found.hits[0].match > 0.5
    assert english.search("звёздная туманность").weak  # no word of it stands anywhere


ELSEWHERE = {
    "de": "Welcher Kaiser gründete die Stadt am Bosporus?",
    "fr": "Quel empereur a fondé la ville sur le Bosphore ?",
    "es": "¿Qué emperador fundó la ciudad a orillas del Bósforo?",
    "ru": "Какой император основал город на Босфоре?",
    "zh": "哪位皇帝在博斯普鲁斯海峡边建立了那座城市？",
    "ja": "ボスポラス海峡の都市を建設した皇帝は誰ですか。",
    "ar": "أي إمبراطور أسس المدينة على مضيق البوسفور؟",
}


@pytest.mark.parametrize("language", sorted(ELSEWHERE))
def test_a_question_that_nothing_answers_is_told_in_its_language(multilingual, language):
    assert multilingual.search(ELSEWHERE[language]).weak
    assert not multilingual.search(TEXTS[language]["question"]).weak
