"""Why a passage was found, on a real library: what was stored is what is explained."""

from __future__ import annotations

import dataclasses

import pytest

from engine import CancelToken, Library, SearchOptions, Steer
from engine.encoders import Encoder, load_manifest
from engine.errors import Cancelled, QueryError
from engine.settings import Settings

RENT = (
    "# Rent\n\nThe house has a garden and a cellar. The landlord returns the deposit within three months after the "
    "lease ends. Dogs are allowed. The garden is cared for by all."
)
BREAD = "Knead the dough for ten minutes, let it rise, then bake it for forty minutes."
QUESTION = "when do I get my money back after moving out"


@pytest.fixture(scope="module")
def docs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("docs")
    (folder / "rent.md").write_text(RENT)
    (folder / "bread.txt").write_text(BREAD)
    rows = "".join(f"| item {number} | {number} euro |\n" for number in range(120))
    (folder / "prices.md").write_text(f"| name | price |\n|---|---|\n{rows}")
    city = "Berlin is the capital. It was divided for decades. The city has many bridges and three million people. "
    (folder / "city.txt").write_text(city * 12)
    return folder


def opened(tmp_path, docs, **settings):
    library = Library.open(tmp_path / "library", settings=Settings(**settings), create=True)
    library.index([docs])
    return library


@pytest.mark.parametrize("late_chunking", [False, True])
def test_shares_add_up_to_the_stored_vectors_cosine(tmp_path, docs, late_chunking):
    with opened(tmp_path, docs, late_chunking=late_chunking) as library:
        for question in (QUESTION, "price of item 77", "bridges of the capital"):
            hits = library.search(question, SearchOptions(mode="meaning", passages=1)).hits
            told = library.explain_all(question, [hit.passages[0] for hit in hits])
            assert len(told) == len(hits) == 4
            for hit, why in zip(hits, told, strict=True):
                # Stored vectors are rounded to float16: 384 numbers of 11 bits.
                assert why.cosine == pytest.approx(hit.meaning_score, abs=2e-3)
                assert sum(token.share for token in why.tokens) + why.rest == pytest.approx(why.cosine, abs=1e-5)


def test_the_sentence_that_answers_is_the_best_one(tmp_path, docs):
    with opened(tmp_path, docs) as library:
        passage = library.search(QUESTION).hits[0].passages[0]
        why = library.explain(QUESTION, passage)
        texts = [passage.text[sentence.start : sentence.end] for sentence in why.sentences]
        assert texts[0] == "# Rent" and "three months" in texts[why.best]
        assert why.sentences[why.best].cosine == max(sentence.cosine for sentence in why.sentences)
        words = [passage.text[token.start : token.end] for token in why.tokens]
        assert "landlord" in words and not any(word.startswith("##") for word in words)


def test_words_are_those_of_the_question_where_they_stand(tmp_path, docs):
    with opened(tmp_path, docs) as library:
        question = "is the garden allowed for zebras"
        passage = library.search(question).hits[0].passages[0]
        words = {word.word: word for word in library.explain(question, passage).words}
        assert set(words) == {"garden", "allowed", "zebras"}
        assert [passage.text[start:end] for start, end in words["garden"].spans] == ["garden", "garden"]
        assert words["zebras"].spans == () and words["zebras"].rarity == pytest.approx(1)
        assert 0 < words["garden"].rarity < 1


def test_a_steered_search_is_explained_as_it_was_asked(tmp_path, docs):
    with opened(tmp_path, docs) as library:

        def place(question, *steer):
            hits = library.search(question, SearchOptions(mode="meaning", steer=steer)).hits
            return next(at for at, hit in enumerate(hits) if hit.path.endswith("bread.txt")), hits

        towards, away = Steer("kneading bread dough"), Steer(BREAD, -1)
        (before, _), (after, hits) = place("something at home"), place("something at home", towards)
        assert before > after == 0
        why = library.explain("something at home", hits[0].passages[0], (towards,))
        assert why.cosine == pytest.approx(hits[0].meaning_score, abs=2e-3)
        (_, plain), (_, pushed) = place("ten minutes"), place("ten minutes", away)
        assert plain[0].path.endswith("bread.txt") and plain[0].meaning_score > pushed[0].meaning_score + 0.05


def test_a_passage_that_was_written_anew_since_is_explained_by_itself(tmp_path, docs):
    with opened(tmp_path, docs) as library:
        hit = next(hit for hit in library.search("item 7").hits if hit.path.endswith("prices.md"))
        stale = dataclasses.replace(hit.passages[0], chunk_id=hit.passages[0].chunk_id + (999 << 20))
        assert library.explain("item 7", stale).sentences


def test_an_encoder_of_one_token_tells_its_sentences_apart(tmp_path, docs, manifest):
    with opened(tmp_path, docs) as library:
        passage = library.search(QUESTION).hits[0].passages[0]
        by_first = dataclasses.replace(load_manifest(manifest.folder), pooling="cls")
        library._query_encoder = Encoder.load(by_first, device="cpu")
        why = library.explain(QUESTION, passage)
        assert why.tokens == () and len(why.sentences) == 5 and 0 <= why.best < 5


def test_similar_to_text_leaves_out_what_it_is_told(tmp_path, docs):
    with opened(tmp_path, docs) as library:
        hits = library.similar_to_text(BREAD).hits
        assert hits[0].path.endswith("bread.txt") and hits[0].meaning_score == pytest.approx(1, abs=2e-3)
        others = library.similar_to_text(BREAD, leave_out=hits[0].document_id).hits
        assert len(others) == len(hits) - 1 and not any(hit.path.endswith("bread.txt") for hit in others)
        with pytest.raises(QueryError):
            library.similar_to_text("  ")


def test_explaining_stops_when_cancelled(tmp_path, docs):
    with opened(tmp_path, docs) as library:
        passage = library.search(QUESTION).hits[0].passages[0]
        token = CancelToken()
        token.cancel()
        with pytest.raises(Cancelled):
            library.explain_all(QUESTION, [passage], cancel=token)


# -- how sure ------------------------------------------------------------------------------------


def test_a_question_without_an_answer_is_weak_and_one_with_is_not(tmp_path, docs):
    with opened(tmp_path, docs) as library:
        for mode in ("hybrid", "meaning"):
            found = library.search(QUESTION, SearchOptions(mode=mode))
            assert not found.weak and found.hits[0].match > 0.5 and found.hits[0].path.endswith("rent.md")
            lost = library.search("symptoms of iron deficiency in horses", SearchOptions(mode=mode))
            assert lost.weak and lost.hits and max(hit.match for hit in lost.hits) < 0.5
        assert library.search("type:md").weak is False  # nothing was asked


def test_a_plus_phrase_that_is_not_there_makes_no_answer_weak(tmp_path, docs):
    with opened(tmp_path, docs) as library:
        plain = library.search("deposit").hits[0]
        found = library.search("deposit", SearchOptions(steer=(Steer("zebra crossing stripes"),)))
        assert not found.weak and found.hits[0].words_match == plain.words_match == pytest.approx(1)
        assert found.parsed.words == ("deposit",)


def test_a_rare_identifier_that_is_there_is_a_match(tmp_path, docs):
    (tmp_path / "error.txt").write_text("Ask Lindqvist about ERR_CONN_7731 before the launch; it is about the ferry.")
    with opened(tmp_path, docs) as library:
        library.index([tmp_path / "error.txt"])
        for text in ("ERR_CONN_7731", "err_conn_7731 lindqvist"):
            found = library.search(text)
            assert not found.weak and found.hits[0].words_match == pytest.approx(1) and found.hits[0].match > 0.9


def test_a_word_typed_wrongly_or_half_counts_as_what_it_was_taken_for(tmp_path, docs):
    with opened(tmp_path, docs) as library:
        for text in ("landlrod", "landlo"):
            hit = library.search(text, SearchOptions(mode="words")).hits[0]
            assert hit.path.endswith("rent.md") and hit.words_match == pytest.approx(1)
            told = library.explain(text, hit.passages[0]).words
            assert [hit.passages[0].text[start:end] for start, end in told[0].spans] == ["landlord"]
