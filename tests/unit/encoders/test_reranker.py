"""Pairs are built as the tokenizer says, scores are one number a pair, and what is broken is said in a sentence."""

import numpy as np
import pytest

from engine.encoders.reranker import (
    Reranker,
    find_reranker,
    list_rerankers,
    load_reranker_manifest,
    verify_reranker_files,
)
from engine.errors import Cancelled, ModelDamagedError, ModelMissingError
from engine.progress import CancelToken
from tests.reranker_files import write_reranker


@pytest.fixture
def folder(tmp_path):
    return write_reranker(tmp_path / "counting")


@pytest.fixture
def reranker(folder):
    opened = Reranker.load(load_reranker_manifest(folder), device="cpu")
    yield opened
    opened.close()


def test_a_passage_with_the_words_of_the_question_gets_the_higher_number(reranker):
    found = reranker.score("keep the deposit", ["bread is baked", "they keep the deposit", "the sea"])
    # One more for the separator, which closes both halves.
    assert found.tolist() == [1, 4, 2] and found.dtype == np.float32


def test_question_and_passage_are_put_together_as_the_tokenizer_says(reranker):
    (pair,) = reranker.encoded("whale road", ["the sea"])
    assert pair.tokens == ["[CLS]", "whale", "road", "[SEP]", "the", "sea", "[SEP]"]
    assert pair.type_ids == [0, 0, 0, 0, 1, 1, 1]


@pytest.mark.parametrize("typed", ["[SEP]", "[CLS]", "[PAD]", "[MASK]"])
def test_special_tokens_that_somebody_typed_are_plain_text(reranker, typed):
    (pair,) = reranker.encoded(f"what is {typed} for", [f"{typed} parts two texts"])
    assert pair.tokens.count(typed) == {"[SEP]": 2, "[CLS]": 1}.get(typed, 0)


def test_the_passage_is_cut_and_not_the_question(tmp_path):
    manifest = load_reranker_manifest(write_reranker(tmp_path / "short", max_tokens=24))
    reranker = Reranker.load(manifest, device="cpu")
    (pair,) = reranker.encoded("how long may they keep it", ["sea " * 400])
    assert len(pair.ids) == 24 and pair.tokens[1:8] == ["how", "long", "may", "they", "keep", "it", "[SEP]"]
    assert pair.tokens[8:] == ["sea"] * 15 + ["[SEP]"]
    (pair,) = reranker.encoded("word " * 400, ["sea " * 400])  # which would leave nothing to compare it with
    assert len(pair.ids) == 24 and pair.tokens.count("sea") == 11
    reranker.close()


def test_batch_mates_and_padding_change_nothing(reranker):
    texts = ["the sea " * number for number in range(1, 20)]
    together = reranker.score("the whale road", texts)
    assert together.tolist() == [reranker.score("the whale road", [text])[0] for text in texts]


def test_what_is_late_is_not_read_but_the_first_batch_always_is(reranker):
    assert len(reranker.score("sea", ["the sea"] * 20, is_late=lambda: True)) == 8
    asked = iter([False, True])
    assert len(reranker.score("sea", ["the sea"] * 30, is_late=lambda: next(asked))) == 16
    assert reranker.score("sea", []).shape == (0,)


def test_lone_surrogates_do_no_harm(reranker):
    assert np.isfinite(reranker.score("bad \ud800", ["text \udfff"])).all()


def test_a_cancelled_run_stops(reranker):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        reranker.score("sea", ["the sea"], cancel=token)


def test_rerankers_are_found_by_name_or_folder_and_are_no_encoders(tmp_path, folder):
    from engine.encoders import list_encoders

    assert find_reranker("counting", [tmp_path]).name == find_reranker(str(folder)).name == "counting"
    assert [found.name for found in list_rerankers([tmp_path])] == ["counting"]
    assert list_encoders([tmp_path]) == []
    with pytest.raises(ModelMissingError, match="at hand: counting"):
        find_reranker("nothing", [tmp_path])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kind": "encoder"}, "kind"),
        ({"name": "../up"}, "name"),
        ({"max_tokens": -1}, "max_tokens"),
        ({"max_tokens": "many"}, "max_tokens"),
        ({"graph_facts": {"file": "../model.onnx", "inputs": ["attention_mask"], "output": "logits"}}, "graph.file"),
        ({"graph_facts": {"file": "other.onnx", "inputs": ["attention_mask"], "output": "logits"}}, "other.onnx"),
        ({"graph_facts": {"file": "model.onnx", "inputs": ["input_ids"], "output": "logits"}}, "attention_mask"),
        ({"projections": [{"kind": "dense", "activation": ""}]}, "projections"),
        ({"files": {}}, "files"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_refused_at_the_door(tmp_path, change, said):
    with pytest.raises(ModelDamagedError, match=said):
        load_reranker_manifest(write_reranker(tmp_path / "odd", **change))


def test_damaged_files_are_named(folder):
    manifest = load_reranker_manifest(folder)
    data = bytearray((folder / "model.onnx").read_bytes())
    data[-1] ^= 1
    (folder / "model.onnx").write_bytes(data)
    with pytest.raises(ModelDamagedError, match=r"model\.onnx was altered"):
        verify_reranker_files(manifest)
    (folder / "model.onnx").write_bytes(data[:-1])
    with pytest.raises(ModelDamagedError, match=r"model\.onnx"):
        load_reranker_manifest(folder)


def test_a_graph_that_gives_something_else_is_said_to_be_damaged(tmp_path):
    facts = {"file": "model.onnx", "inputs": ["input_ids", "attention_mask", "token_type_ids"], "output": "held"}
    with pytest.raises(ModelDamagedError, match="does not run"):
        Reranker.load(load_reranker_manifest(write_reranker(tmp_path / "other", graph_facts=facts)), device="cpu")
