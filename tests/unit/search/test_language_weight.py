from __future__ import annotations

import unicodedata

import numpy as np
import pytest

from engine import paths
from engine.encoders import find_encoder
from engine.search.confidence_scale import read_calibration
from engine.search.language_weight import (
    LanguageWeights,
    measure_worth,
    script_of,
    script_of_language,
    sentences,
    worth_of,
)
from engine.search.query_terms import QueryTerms
from engine.search.rank import rank, rescore
from engine.search.retrieve import Candidates
from engine.search.texts import PassageWorth
from engine.store import Candidate

SCRIPTS = [
    ("Where is the cat?", "Latin"),
    ("Où est le chat ?", "Latin"),
    ("Где кошка?", "Cyrillic"),
    ("Πού είναι η γάτα;", "Greek"),
    ("أين القطة؟", "Arabic"),
    ("איפה החתול?", "Hebrew"),
    ("बिल्ली कहाँ है?", "Devanagari"),
    ("แมวอยู่ที่ไหน", "Thai"),
    ("고양이는 어디에 있나요?", "Hangul"),
    ("猫はどこですか", "Kana"),
    ("猫在哪里？", "Han"),
    ("ድመቷ የት ናት?", "other"),
    ("Какой API у него?", "Cyrillic"),
    ("2024-03-15", ""),
    ("", ""),
    ("…", ""),
]


@pytest.fixture(scope="module")
def shipped(manifest):
    return read_calibration(manifest).worth


@pytest.mark.parametrize(("text", "script"), SCRIPTS)
def test_a_script_is_told_by_a_few_letters(text, script):
    assert script_of(text) == script


def test_every_language_has_the_same_six_subjects_in_its_own_script():
    assert {len(own) for own in sentences().values()} == {6}
    scripts = {script_of_language(language) for language in sentences()}
    assert len(scripts) > 12 and not scripts & {"", "other"}
    for own in sentences().values():
        assert len({script_of(sentence) for sentence in own}) == 1


def test_the_english_encoder_is_worth_all_in_english_and_least_where_it_reads_nothing(shipped):
    assert shipped.of("en", "any text") == 1
    assert 0.05 < shipped.of("de", "ein Text") < 0.6
    for language in ("ru", "el", "ar", "he", "hi", "th", "ko", "ja", "zh"):
        assert shipped.of(language, sentences()[language][0]) <= 0.04


def test_a_language_without_sentences_is_worth_what_its_neighbours_are(shipped):
    latin = [worth for language, worth in shipped.languages.items() if script_of_language(language) == "Latin"]
    assert min(latin) <= shipped.of("ca", "El gat dorm.") <= 0.3
    assert shipped.of("kk", "Мысық ұйықтап жатыр.") == 0.02
    assert shipped.of("am", "ድመቷ ተኝታለች።") == 0.02


def test_what_is_too_short_to_tell_is_in_the_librarys_language_of_its_script(shipped):
    assert shipped.of("", "Milch, Brot", ["ru", "de", "en"]) == shipped.of("de", "")
    assert shipped.of("", "milk, bread", ["en", "de"]) == 1
    assert shipped.of("", "milk, bread") == 1
    assert shipped.of("", "молоко", ["en"]) == 0.02
    assert shipped.of_script("Latin") == shipped.of_script("") == 1 and shipped.of_script("Thai") == 0.02


def test_worth_grows_with_the_distance_between_sentences():
    found = worth_of({"a": 1.0, "b": 0.9, "c": 0.65, "d": 0.45, "e": 0.0})
    assert found["a"] == found["b"] == 1 and found["c"] == 0.25 and found["d"] == found["e"] == 0.02
    assert worth_of({}) == {}


def test_the_shipped_worth_is_what_the_shipped_encoder_gives(encoder, shipped):
    found = measure_worth(encoder)
    assert found.keys() == shipped.languages.keys()
    assert [found[name] for name in found] == pytest.approx([shipped.languages[name] for name in found], abs=0.03)


def test_the_multilingual_encoder_counts_in_full_in_its_languages():
    manifest = find_encoder("multilingual-e5-small", [paths.assets_dir() / "encoders"])
    worth = read_calibration(manifest).worth
    assert worth.is_whole(["en", "de", "ar", "zh", "ja", "ko", "hi", "ru", "sw", "no", "nb"])
    assert not worth.is_whole(["en", "yue"])


def test_noise_of_an_unread_language_does_not_drown_the_words():
    worth = LanguageWeights({"en": 1.0, "ru": 0.05})
    sought = QueryTerms.of([({"залог"}, 2), ({"квартира"}, 3)], chunks=100)
    vector = np.array([1, 0], dtype=np.float32)

    def chunk(number, cosine, score=0.0):
        full = np.array([cosine, np.sqrt(1 - cosine**2)], dtype=np.float32)
        return Candidate(number, number, 0, 5, None, "залог за квартиру", full, score, words="залог квартира")

    rows = [*(chunk(number, 0.8) for number in range(1, 30)), chunk(50, 0.4, score=3.0)]
    scored = rescore(Candidates(rows, rows[-1:]), vector, lambda row: worth.of("ru", row.text))
    assert rank(scored, "hybrid", sought)[0].document_id == 50
    assert rank(rescore(Candidates(rows, rows[-1:]), vector), "hybrid", sought)[0].document_id != 50


def test_a_passage_counts_as_much_as_it_can_until_somebody_reads_it():
    worth = PassageWorth(LanguageWeights({"en": 1.0, "ru": 0.05, "de": 0.5}), 0.9, ["en"], {7: "de"})

    def chunk(document, text):
        return Candidate(document << 20, document, 0, 5, None, text, np.zeros(2, np.float32), 0.0)

    unread, told = chunk(1, ""), chunk(7, "")
    assert worth.of(unread) == 0.9 and worth.of(told) == 0.5
    assert worth.unread([unread, told, chunk(2, "seen")]) == [unread]
    assert not worth.learn([chunk(3, "the deposit")]) and worth.of(chunk(3, "")) == 0.9
    assert worth.learn([chunk(1, "залог за квартиру")]) and worth.of(unread) == 0.05
    assert worth.unread([unread]) == []


def test_a_script_is_what_most_letters_are_in():
    assert script_of("Ͱ") == "Greek" and script_of("Ⴀ") == "Georgian"  # the first of their blocks
    assert script_of("the α-helix and the β-sheet of a protein") == "Latin"
    assert script_of("α β γ of a") == "Greek"
    assert script_of("1. 2. 3. 4. а б") == "Cyrillic" and script_of("漢字 and かな の a") == "Kana"


def test_no_letter_is_of_another_script_than_its_name_says():
    scripts = {"HIRAGANA": "Kana", "KATAKANA": "Kana", "CJK": "Han"} | {
        name.upper(): name
        for name in ("Greek", "Cyrillic", "Armenian", "Hebrew", "Arabic", "Devanagari", "Bengali", "Tamil", "Thai",
                     "Georgian", "Hangul", "Latin")
    }  # fmt: skip
    for letter in filter(str.isalpha, map(chr, range(0x323B0))):
        script = scripts.get(unicodedata.name(letter, "-").split()[0])
        # Rare blocks of a script (phonetic, archaic, mathematical letters) are of none that is known.
        assert script is None or script_of(letter) in (script, "other"), (hex(ord(letter)), script)
